/** Names by which proofs go: signatures, codes, tokens, and the functions that make them. */
import { wordSet } from '../syntax/words';

/** Words of what proves something to whoever has it, by itself or at the end of a name. */
export const proofWords = wordSet('signature signatures sig hmac mac csrf xsrf otp totp passcode');
export const proofPairs = wordSet(
  'csrf_token xsrf_token verification_code reset_code login_code auth_code confirmation_code backup_code ' +
    'recovery_code security_code token_hash key_hash password_hash hashed_token hashed_key hashed_password hash_digest ' +
    'verify_token verification_token activation_code invite_code pairing_code hub_token webhook_token',
);

/** Words that make of such a name something about it. */
export const aboutProofs = wordSet(
  'algorithm alg type kind name names header headers length len version id ids index url path scheme format ' +
    'encoding method field fields param params count list set map size prefix suffix expires expiry date time ' +
    'address position public valid is has supports function fn node help declaration',
);

/** Functions that make a proof: `computeSignature`, `signPayload`, `hmacSha256`. */
export const proofMakers =
  /^(?:createHmac|Hmac[A-Z]\w+|hmac\w*|(?:compute|calculate|calc|generate|create|make|build|get|expected)\w*(?:Signature|Hmac|HMAC|Mac|Digest)|sign(?:Payload|Body|Message|Request|Data|Text|Content|Webhook|Token|Cookie|Value)?)$/;

/** Functions that hash without a key: what they give is worth as much as what they were given. */
export const hashMakers =
  /^(?:createHash|md5|sha1|sha256|sha512|hash(?:Token|Key|ApiKey|Code|Secret|Otp)?)$/i;

/** Words that say of a value which of two it is. */
export const ownWords = wordSet(
  'expected stored saved correct actual computed calculated generated real valid our known server',
);
export const givenWords = wordSet(
  'provided given received user input supplied submitted client incoming candidate request req sent their header query body',
);

/** Methods by which texts and bytes are compared, and those that look for one in the other. */
export const comparingMethods = wordSet('localeCompare equals compare');
export const searchingMethods = wordSet('indexOf includes startsWith endsWith search match lastIndexOf');
/** Functions that compare their first two arguments. */
export const comparingFunctions = wordSet(
  'compare isEqual is deepEqual isDeepStrictEqual equals equal strictEqual',
);
export const comparingObjects = wordSet('Buffer _ lodash Object util R assert');

/** Objects that hold a program's own settings. */
export const settingObjects = wordSet(
  'env config conf cfg settings options opts configuration secrets constants',
);

/** What compares in constant time, and the modules that have it. */
export const constantTimeComparison = {
  name: 'timingSafeEqual',
  modules: ['node:crypto', 'crypto'],
} as const;
