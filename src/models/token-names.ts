/** What names tell of tokens that are read without being verified. */
import { wordsOf } from './names';

/** Properties by which the key is chosen or the token's age is shown; they decide nothing about who asks. */
const harmless: ReadonlySet<string> = new Set([
  'aud',
  'alg',
  'exp',
  'header',
  'iat',
  'iss',
  'issuer',
  'kid',
  'nbf',
  'signature',
  'typ',
  'x5t',
]);

/** Whether a claim of this name says who asks or what they may do: `sub`, `role`, `userId`; not `kid`, `exp`. */
export function claimsIdentity(property: string): boolean {
  return !harmless.has(property);
}

/** Where programs keep who is signed in: `req.user`, `ctx.state.user`, `socket.userId`, `res.locals.account`. */
export function holdsIdentity(property: string): boolean {
  return wordsOf(property).some((word) =>
    /^(?:user|userid|account|auth|identity|principal|member|admin|role|roles|claims|decoded|token|jwt|session|device|client|customer|tenant|state|locals|current|uid)$/.test(
      word,
    ),
  );
}

/** Whether a function of this name is by its name one that verifies tokens or signs people in. */
export function promisesVerification(name: string): boolean {
  return /verif|authenticat|authoriz|validate_?(?:token|jwt)|check_?(?:token|jwt|auth)|is_?(?:valid|admin|auth)|protect|require_?(?:auth|login|user)|^auth$/i.test(
    name,
  );
}

/** Whether a call of this name verifies a token or a signature. */
export function verifies(name: string): boolean {
  return /verif(?:y|ied|ier)|createHmac|timingSafeEqual|introspect|validateToken|authenticate/i.test(name);
}

/** Methods that look somebody or something up by what they are given. */
export function looksUp(name: string): boolean {
  return /^(?:find|get|load|fetch|query|execute|select|where|update|delete|remove|destroy)(?:[A-Z_]\w*|One|ById)?$/.test(
    name,
  );
}
