/** What the names of properties of a session tell. */
import { splitName, wordSet } from '../syntax/words';

const identityWords = wordSet(
  'account admin auth authenticated customer email employee identity isauth isauthenticated isloggedin jwt login logged ' +
    'loggedin member operator passport person player principal role roles staff token uid user userid username',
);

/** Words beside them of what says nothing about who somebody is: `userAgent`, `loginAttempts`, `pendingUserId`. */
const otherWords = wordSet(
  'agent at attempt attempts challenge count csrf error errors expires failed failures guest language locale message next ' +
    'nonce notice oauth pending preferences redirect request reset return settings since state temp temporary theme time tried ' +
    'url verification xsrf',
);

/** Whether a property of a session of this name says who is signed in: `user`, `userId`, `isLoggedIn`. */
export function saysWho(name: string): boolean {
  const spoken = splitName(name);
  return spoken.some((word) => identityWords.has(word)) && !spoken.some((word) => otherWords.has(word));
}

const otherRoutes = wordSet(
  'avatar change delete disable edit enable forgot forgotten invite list logoff logout me off out profile refresh ' +
    'reload remove reset resend save settings signoff signout status update',
);

/** Whether a handler of this name or path does something else than signing people in: `refreshToken`, `/auth/me`. */
export function isOtherThanLogin(name: string): boolean {
  if (/\s/.test(name)) return false;
  return splitName(name.split('/').filter(Boolean).at(-1) ?? '').some((word) => otherRoutes.has(word));
}

const loginWords = wordSet(
  'auth authenticate authentication log logon login mfa oauth otp passwordless register registration saml ' +
    'sign signin signon signup sso totp',
);

/** Whether a handler of this name or path signs people in: `postLogin`, `/auth/google/callback`. */
export function soundsLikeLogin(name: string): boolean {
  return !/\s/.test(name) && splitName(name).some((word) => loginWords.has(word));
}

/** What a handler calls to give a session a new id; `logIn` of passport does so since 0.6. */
export const renewsSession =
  /regenerat|renew|rotate\w*Session|(?:reset|new|create|fresh)Session|(?:session|yar)\??\.reset\(|sessionStore\.generate|\.log[iI]n\(\s*\w+\s*,|\.logIn\(|session\.cycle|migrateSession|changeSessionId/i;

/** Values that hold a request's session by these names. */
export const sessionProperty = /^(?:session|yar)$/;

/** Methods that set a value of a session by its name. */
export const sessionSetters: readonly string[] = ['set', 'put'];
