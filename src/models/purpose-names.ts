/** What names tell of what a value is for: something that nobody may guess, or something that only tells things apart. */
import { wordsOf } from './names';

/** Words that mean a secret by themselves. */
const secretWords: ReadonlySet<string> = new Set(
  'apikey csrf iv otp sid totp passcode passphrase passwd password passwords pwd salt secret token tokens xsrf'.split(
    ' ',
  ),
);

/** Pairs of words that do so together. */
const secretPairs: ReadonlySet<string> = new Set(
  (
    'access code,access key,api key,auth code,authorization code,backup code,confirmation code,encryption key,invite code,' +
    'login code,private key,recovery code,reset code,secret key,security code,session id,session key,signing key,' +
    'sms code,verification code,verify code,one time,pin code,temp pass,temporary pass,initialization vector'
  ).split(','),
);

/** Words beside which it is something else: `tokenCount`, `passwordLength`, `tokenExpiresAt`, `mockToken`. */
const otherWords: ReadonlySet<string> = new Set(
  (
    'age at attempt attempts cache cancel cancellation color context count css date delay demo duration dummy elapsed ' +
    'example lifetime milliseconds millis minutes ms seconds since ' +
    'expiration expires expiry fake field index interval issued last length limit max min mock name next number ' +
    'offset page placeholder position request sample size stream style test time timeout timestamp ttl type used'
  ).split(' '),
);

/** Whether what has this name must not be guessed: `resetToken`, `generateOtp`, `apiKey`, `SESSION_ID`. */
export function soundsUnguessable(name: string): boolean {
  const spoken = wordsOf(name);
  if (spoken.some((word) => otherWords.has(word))) return false;
  return spoken.some(
    (word, index) => secretWords.has(word) || secretPairs.has(`${word} ${spoken[index + 1] ?? ''}`),
  );
}

/** Names that say nothing, so that what is done with the value must. */
const emptyNames: ReadonlySet<string> = new Set(
  (
    'a acc b buf buffer bytes c char character chars code data digit digits hash i id idx index j k key letters n num ' +
    'number out output pick pos position r rand random res result ret s seed str string text tmp uid uuid val value x'
  ).split(' '),
);

/** Whether a name says nothing of what the value is for: `result`, `str`, `randomIndex`. */
export function saysNothing(name: string): boolean {
  return wordsOf(name).every((word) => emptyNames.has(word));
}

/** Calls beside which the time, say, is only there to tell values apart. */
const REAL_RANDOM =
  /random(?:Bytes|UUID|Int|Fill)|getRandomValues|nanoid|uuid|hash|hmac|sign|encrypt|cipher/i;

/** Whether code also draws what cannot be predicted, or makes a signature. */
export function drawsWell(code: string): boolean {
  return REAL_RANDOM.test(code);
}

const personalPairs: ReadonlySet<string> = new Set([
  'card number',
  'social security',
  'credit card',
  'bank account',
]);

const passwordWords: ReadonlySet<string> = new Set([
  'passcode',
  'passphrase',
  'passwd',
  'password',
  'passwords',
  'pwd',
]);

/** Whether what has this name is a secret of somebody, and no password: `token`, `user.ssn`, `cardNumber`. */
export function soundsPrivate(name: string): boolean {
  const spoken = wordsOf(name);
  if (spoken.some((word) => passwordWords.has(word))) return false;
  return (
    soundsUnguessable(name) ||
    spoken.includes('ssn') ||
    spoken.some((word, index) => personalPairs.has(`${word} ${spoken[index + 1] ?? ''}`))
  );
}

/** Whether a name is that of what proves where something comes from: `signature`, `signUrl`. */
export function soundsLikeProof(name: string): boolean {
  return wordsOf(name).some((word) => /^(?:sign|signature|signatures|signed|sig)$/.test(word));
}

/** Protocols that leave no choice of the hash, by a word that code which speaks them has. */
const FORCED =
  /\b(?:[ht]otp|oauth_?1?|oauth_signature\w*|hub-signature|x-hub\w*|twilio|ntlm\w*|scram\w*|websocket-accept|sec-websocket\w*|authenticator|haveibeenpwned|pwned\w*|gravatar|digest-auth|WWW-Authenticate|pkcs12|x509|thumbprint|fingerprint)\b/i;

/** Whether code speaks a protocol that leaves no choice of the hash. */
export function speaksOldProtocol(code: string): boolean {
  return FORCED.test(code);
}
