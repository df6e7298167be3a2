/** What paths and names tell of routes where people prove who they are. */
import { splitName } from '../syntax/words';

const OWNER =
  '(?:(?:user|users|admin|member|customer|account|staff|do|post|process|handle|local|new|create|api|submit)\\s)*';
const CERTAIN = new RegExp(
  `^${OWNER}(?:log ?in|sign ?in|log ?on|sign ?on|sign ?up|authenticate|forgot(?: password)?|forgotten password|` +
    `(?:reset|recover|change|forgot|request|send) ?(?:my |new |user )?password(?: reset| link| mail| email)?|` +
    `password (?:reset|recover|recovery|forgot|forgotten|change|request)|` +
    `(?:verify|send|resend|request|check|validate|confirm|login|generate)? ?(?:otp|totp|2fa|mfa|fa|pin)(?: code)?|` +
    `(?:otp|totp|mfa)(?: verify| send| login| verification| check)|two factor|magic link|log ?in (?:user|admin|post|handler|local))$`,
);
const LIKELY =
  /\b(?:register|registration|token|tokens|session|sessions|auth|verify|reset|recover|password|passwords|passcode|code|unlock|credentials|login|signin|signup|oauth|users?|accounts?)\b/;
const FAMILY =
  /^(?:api|v|auth|authentication|user|users|account|accounts|customer|customers|member|members|public|identity|security|admin|rest|app)$/;

/** The part of a path that tells: the last that is no parameter. */
function lastPart(path: string): { readonly last: string; readonly before: readonly string[] } {
  const parts = path
    .replace(/\?.*$/, '')
    .split('/')
    .filter((part) => part !== '' && !/^[:*{]/.test(part));
  return { last: splitName(parts.at(-1)?.replace(/^\*/, '') ?? '').join(' '), before: parts.slice(0, -1) };
}

/** Whether a path is certainly one where a password or a code is tried: `/auth/login`, `/forgot-password`. */
export function isCredentialPath(path: string): boolean {
  const { last, before } = lastPart(path);
  const lastTwo = `${splitName(before.at(-1) ?? '').join(' ')} ${last}`;
  if (CERTAIN.test(last) || CERTAIN.test(lastTwo)) return true;
  return (
    /^(?:(?:user|account|customer|member)\s)?(?:register|registration)$/.test(last) &&
    before.every((part) => FAMILY.test(splitName(part).join(' ')))
  );
}

/** Whether a path is one where a client signs in, or changes one proof of who it is for another: `/oauth/token`. */
export function isSignInPath(path: string): boolean {
  return (
    isCredentialPath(path) || /\b(?:token|tokens|oauth|auth|session|sessions|sso)\b/.test(lastPart(path).last)
  );
}

/** Whether a path may be one, if the handler does what it takes: `/token`, `/users`. */
export function mayBeCredentialPath(path: string): boolean {
  return LIKELY.test(splitName(path).join(' '));
}

/** Whether a handler of this name certainly tries a password or a code: `auth.login`, `forgotPassword`. */
export function soundsLikeCredentialHandler(name: string): boolean {
  return CERTAIN.test(splitName(name).join(' '));
}

/** Code that tries a password against a stored one. */
export const CHECKS_PASSWORD =
  /\b(?:bcrypt\w*|argon\w*|scrypt\w*|pbkdf2\w*|hasher|passwords?|passwordService|hashing\w*|crypt\w*) \. (?:compare|compareSync|verify|verifySync)\b|\b(?:compare|check|verify|validate|match|matches|isValid|valid|authenticate|isCorrect)_?[pP]assword\w* \(|\bpassword\w* (?:===|==|!==|!=) |(?:===|==|!==|!=) (?:\w+ \. )*password\b|passport \. authenticate \( ['"`]local/;

/** Code that makes a password's hash of what the client sent. */
export const HASHES_PASSWORD =
  /\b(?:bcrypt\w*|argon\w*) \. (?:hash|hashSync)\b|\bhash_?[pP]assword\w* \(|\bencrypt[pP]assword \(/;

/** Code that limits tries by itself, or keeps machines out. */
export const LIMITS_TRIES =
  /rate.?limit|limiter|throttl|brute|slow.?down|too.?many|\b429\b|captcha|attempts|lock.?out|lockedUntil|turnstile/i;
