import {
  type Secrecy,
  addressesWithPasswords,
  askingVerbs,
  authenticationPairs,
  authenticationWords,
  codeOwners,
  givingVerbs,
  hashWords,
  hashingVerbs,
  maskingWords,
  neutralEndings,
  notSecret,
  secretEndings,
  secretHeaders,
  tokenOwners,
} from '../models/sensitive-names';
import { splitName } from '../syntax/words';

export type { Secrecy } from '../models/sensitive-names';

/** Endings of several words before those of one, so that the longest counts. */
const endings = (Object.entries(secretEndings) as [Secrecy, readonly string[]][])
  .flatMap(([secrecy, list]) => list.map((ending) => ({ secrecy, ending: ending.split('_') })))
  .sort((one, other) => other.ending.length - one.ending.length);

/**
 * What a value of this name is, where the name is that of a credential or a personal secret: `newPassword`,
 * `DB_PASS_WORD`, `accessToken`, `x-api-key`, `cardNumber`. Undefined for names of things about one:
 * `hasPassword`, `passwordField`, `tokenCount`, `publicKey`, `tokenizer`, `author`.
 */
export function secrecyOf(name: string): Secrecy | undefined {
  if (secretHeaders.has(name.toLowerCase())) return 'token';
  if (/^[A-Z][A-Z\d_]+$/.test(name) && addressesWithPasswords.test(name)) return 'key';
  const all = splitName(name);
  // `passwordHash`, `hashed_password`
  const isHash = all.some((word) => hashWords.includes(word));
  let end = all.length;
  let found = endingOf(all);
  while (!found && end > 1 && isNeutral(all[end - 1] ?? '')) found = endingOf(all.slice(0, --end));
  if (!found) return undefined;
  const before = all.slice(0, end - found.length);
  if (before.some((word) => notSecret.has(word))) return undefined;
  if (!isHash) return found.secrecy;
  return found.secrecy === 'password' ? 'hash' : undefined;
}

const isNeutral = (word: string): boolean => neutralEndings.has(word) || hashWords.includes(word);

function endingOf(spoken: readonly string[]): { secrecy: Secrecy; length: number } | undefined {
  const last = spoken.at(-1);
  const owner = spoken.at(-2);
  if (last === undefined) return undefined;
  for (const { secrecy, ending } of endings) {
    const from = spoken.length - ending.length;
    if (from >= 0 && ending.every((word, index) => spoken[from + index] === word))
      return { secrecy, length: ending.length };
  }
  // `accessTokens`, `verificationCode`, `DB_PASS`
  if (last === 'tokens' && owner !== undefined && tokenOwners.includes(owner))
    return { secrecy: 'token', length: 2 };
  if (last === 'code' && owner !== undefined && codeOwners.includes(owner))
    return { secrecy: 'token', length: 2 };
  if (
    last === 'pass' &&
    owner !== undefined &&
    /^(?:db|database|user|smtp|mail|email|redis|admin|root|auth)$/.test(owner)
  )
    return { secrecy: 'password', length: 2 };
  return undefined;
}

/** What a function gives by its name: `generateToken()`, `getApiKey()`, `hashPassword()`. */
export function secrecyOfCall(name: string): Secrecy | undefined {
  if (isHashingName(name)) return undefined;
  const [verb = '', ...rest] = splitName(name);
  return givingVerbs.has(verb) && rest.length > 0 ? secrecyOf(rest.join('_')) : undefined;
}

/** Whether a function of this name takes the secret out of what it is given: `mask`, `redactHeaders`, `omit`. */
export function isMaskingName(name: string): boolean {
  return splitName(name).some((word) => maskingWords.has(word)) || /last4|first4|redact|mask/i.test(name);
}

/** Whether a function of this name answers yes or no, or with a number: `isValidToken`, `comparePassword`. */
export function isAskingName(name: string): boolean {
  const [verb = ''] = splitName(name);
  return askingVerbs.has(verb);
}

/** Whether a function of this name hashes a password: `hash`, `hashPassword`, `encryptPassword`, `makeHash`. */
export function isHashingName(name: string): boolean {
  const spoken = splitName(name);
  const first = spoken[0] ?? '';
  return (
    hashingVerbs.has(first) ||
    hashingVerbs.has(name.toLowerCase()) ||
    (spoken.includes('hash') && !notSecret.has(first) && !askingVerbs.has(first)) ||
    spoken.some((word) => /^(?:bcrypt|argon|argon2|scrypt|pbkdf)$/.test(word))
  );
}

/** Whether a path or the name of a handler speaks of proving who one is: `/auth/login`, `resetPassword`. */
export function soundsLikeAuthentication(name: string): boolean {
  const spoken = splitName(name.replace(/2fa/gi, 'mfa'));
  return (
    spoken.some((word) => authenticationWords.has(word)) ||
    spoken.some((word, index) => authenticationPairs.includes(`${word} ${spoken[index + 1] ?? ''}`))
  );
}

/** Whether a header of this name carries credentials. */
export function secretHeader(header: string): boolean {
  return /^(?:set-)?cookie$/i.test(header) || secrecyOf(header) !== undefined;
}

const SECRET_WORDS =
  /pass|pwd|secret|token|jwt|otp|auth|bearer|session|cookie|sid\b|key|connection|mnemonic|phrase|cred|ssn|social|card|cv[vcn]|code|env|body|headers|_ur[li]|_dsn|payload|request/i;

/** Whether a text can hold a secret at all: nothing in other files is worth a look. */
export function mentionsSecrets(text: string): boolean {
  return SECRET_WORDS.test(text);
}
