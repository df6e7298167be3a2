/** What the names of cookies tell of what is in them. */
import { splitName, wordSet } from '../syntax/words';

/** Words that make a cookie one that says who somebody is. */
const signingWords = wordSet(
  'session sessions sess sessid sessionid sid ssid token tokens jwt auth authn authenticated authentication ' +
    'authorization bearer login loggedin signin sso remember rememberme credential credentials identity ' +
    'passphrase password passwd pwd secret apikey otp',
);

/** Whole names that do. */
const signingNames = wordSet(
  'access refresh account accountid admin customerid currentuser isadmin isloggedin logged_in memberid role ' +
    'uid user userid username userdata userinfo connectsid',
);

/** Words that make it one about signing in, or about something else of that name. */
const otherWords = wordSet(
  'back callback count dest destination error errors expires expiry flash from hint info lang last locale message ' +
    'next origin page path redirect referer referrer return state status theme timeout to uri url',
);

/** Words of cookies that scripts are meant to read. */
const readableWords = wordSet(
  'ab analytics banner client color colour consent country currency dark dismiss dismissed experiment feature flash ' +
    'i18n lang language layout locale menu mode nav notice onboarding preference preferences prefs public region ' +
    'seen settings sidebar theme timezone toast tracking tz ui variant visited',
);

/** What the name of a cookie says: it signs somebody in, guards against forged requests, or is for scripts. */
export type CookieUse = 'signs in' | 'csrf' | 'for scripts';

/** What a cookie of this name is for; undefined where the name does not say. */
export function cookieUse(name: string): CookieUse | undefined {
  const spoken = splitName(name);
  if (/csrf|xsrf|antiforgery/i.test(name)) return 'csrf';
  if (spoken.some((word) => otherWords.has(word))) return readable(spoken);
  if (
    spoken.some((word) => signingWords.has(word) || /^(?:j|php|asp)?sess(?:ion)?(?:id)?$/.test(word)) ||
    signingNames.has(spoken.join(''))
  )
    return 'signs in';
  return readable(spoken);
}

function readable(spoken: readonly string[]): CookieUse | undefined {
  return spoken.some((word) => readableWords.has(word)) ? 'for scripts' : undefined;
}

/** The same of an expression that names a cookie: `SESSION_COOKIE_NAME`, `config.session.cookieName`. */
export function cookieUseOfName(dotted: string): CookieUse | undefined {
  return cookieUse(
    splitName(dotted)
      .filter(
        (word) => !/^(?:cookie|cookies|name|key|config|options|settings|constants|const|this)$/.test(word),
      )
      .join('_'),
  );
}

/** Texts that take the place of a value that is no longer wanted. */
const goneValues = wordSet('deleted expired gone invalid loggedout logged-out logout none null undefined');

/** Whether a constant value is a mere yes or no, which proves nothing: `loggedin=true`. */
export function saysYesOrNo(value: unknown): boolean {
  return typeof value === 'boolean' || /^(?:true|false|yes|no|0|1)$/i.test(String(value));
}

/** Whether a constant value says that the cookie is to go: `''`, `'loggedout'`. */
export function saysGone(value: unknown): boolean {
  if (value === null || value === undefined || value === '' || value === false) return true;
  return typeof value === 'string' && goneValues.has(value.toLowerCase());
}
