/** What names tell of leaving: routes that sign a client out, and calls that do nothing about it. */
import { splitName, wordSet } from '../syntax/words';

const LOGOUT =
  /^(?:(?:a|account|admin|all|api|auth|client|current|customer|destroy|do|get|handle|logged|member|on|partner|perform|portal|post|process|session|staff|the|user|users)\s)*(?:log ?out|sign ?out|log ?off|sign ?off)(?:\s(?:account|action|admin|all|api|client|controller|customer|everywhere|fn|get|handler|member|partner|post|process|request|route|staff|submit|user|users))*$/;

/** Whether a function of this name signs a client out: `logout`, `signOutUser`, `handleLogOut`. */
export function soundsLikeLogout(name: string): boolean {
  return LOGOUT.test(splitName(name).join(' '));
}

/** Whether a path is one where a client signs out: `/auth/logout`, `/sign-out`, `/users/logout/:id`. */
export function isLogoutPath(path: string): boolean {
  const parts = path
    .replace(/\?.*$/, '')
    .split('/')
    .filter((part) => part !== '' && !/^[:*{]/.test(part));
  return soundsLikeLogout((parts.at(-1) ?? '').replace(/\.\w+$/, ''));
}

/** Whether a text can speak of signing out at all. */
export function mentionsLogout(text: string): boolean {
  return /(?:log|sign)[-_]?(?:out|off)/i.test(text);
}

const ENDS =
  /\b(?:log ?out|sign ?out|log ?off|end|ends|clear|clears|destroy|destroys|revoke|revokes|invalidate|invalidates|delete|remove|kill|drop|expire|blacklist|blocklist|denylist|forget)\b/;

/** Whether a middleware of this name may be what signs a client out: `endSession`, `auth.logout`, `clearCookies`. */
export function soundsLikeEnding(name: string): boolean {
  return ENDS.test(splitName(name).join(' '));
}

/** Methods that answer, write a log, read or convert, and so leave a client signed in. */
const idle = wordSet(`
  send json jsonp end redirect render sendStatus sendFile status code type set header setHeader headers append location
  write writeHead format download view html text body response html vary flash back viewAsync takeover
  trace debug verbose info log warn error http notice fatal child time timeEnd
  get is accepts String Number Boolean Date Array Object JSON now toISOString toString stringify parse includes split
  replace startsWith endsWith slice trim keys values entries map filter join concat toLowerCase
  then catch finally resolve
  find findOne findById findUnique findFirst findByPk lean exec select verify decode jwtVerify isAuthenticated __ t
  ip url param query header Response NextResponse Headers URL
`);

/** Whether a call of this name leaves a client as signed in as it was. */
export function isIdle(name: string): boolean {
  return idle.has(name);
}
