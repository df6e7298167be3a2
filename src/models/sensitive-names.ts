/**
 * Words that make a name that of a credential or a personal secret, and words beside them that make it something
 * else. How they are put together is for `flow/sensitive-names.ts`.
 */

/** What a sensitive value is. */
export type Secrecy =
  | 'password'
  /** A password's hash: no password, but worth an attack. */
  | 'hash'
  /** Proves a session or a right to whoever holds it: tokens, session ids, one-time codes. */
  | 'token'
  /** Signs, decrypts or opens an account of the program: keys, client secrets, connection strings. */
  | 'key'
  /** Numbers of cards and of people. */
  | 'personal';

type Words = readonly string[];
const words = (list: string): Words => list.split(' ');

/** Names that end in one of these, after any words but those that `notSecret` lists. */
export const secretEndings: Readonly<Record<Exclude<Secrecy, 'hash'>, Words>> = {
  password: words('password passwords pgpassword passwd pwd passphrase passcode pass_phrase pass_word'),
  token: words(
    'token jwt otp totp session_id session_key session_cookie auth_cookie authorization auth_header ' +
      'authentication_header bearer set_cookie',
  ),
  key: words(
    'secret secrets api_key apikey secret_key private_key encryption_key signing_key decryption_key ' +
      'master_key access_key auth_key service_key service_role_key hmac_key cipher_key license_key ' +
      'account_key shared_key deploy_key ssh_key connection_string mnemonic seed_phrase recovery_phrase ' +
      'credential credentials creds',
  ),
  personal: words(
    'ssn social_security_number social_security_no card_number card_no credit_card creditcard debit_card ' +
      'card_pan cc_number cvv cvc cvn card_code card_pin',
  ),
};

/** Kinds of codes that let somebody in once, and kinds of tokens that are so in the plural, too. */
export const codeOwners: Words = words(
  'otp totp mfa verification authorization auth backup recovery reset factor sms login pairing passcode',
);
export const tokenOwners: Words = words(
  'access refresh auth bearer session api csrf xsrf id reset jwt login oauth invite invitation device security',
);

/** Words around a password's ending that make it a hash of one. */
export const hashWords: Words = words('hash hashed hashes digest encrypted crypted bcrypt bcrypted');

/** Words after the ending that leave it what it is: `passwordValue`, `tokenString`, `secretBase64`. */
export const neutralEndings: ReadonlySet<string> = new Set(
  words(
    'again attempt base64 base bytes confirm confirmation confirmed decoded decrypted encoded hex input plain ' +
      'plaintext raw repeat string text val value values',
  ),
);

/** Words anywhere in a name that make it no secret: `hasPassword`, `maskedToken`, `tokenizer`, `publicKey`. */
export const notSecret: ReadonlySet<string> = new Set(
  words(
    // questions and orders
    'can did does has have is need needs no not require required requires should uses valid validate verify check ' +
      'compare forgot forgotten change changed show hide toggle update updated invalid incorrect wrong missing ' +
      'unknown bad failed expired no without with by empty enable enabled disable disabled allow allowed use ' +
      'max min maximum minimum num total count remaining by for from of to per ' +
      // what was taken out already
      'masked mask redacted redact censored obfuscated desensitized desensitised sanitized scrubbed hidden filtered truncated short shortened ' +
      'partial fake dummy mock placeholder anonymized anonymous ' +
      // other things that are called token or key
      'public css style design theme lexer lex parser parse syntax next previous prev page pagination continuation ' +
      'continue cancel cancellation abort stop start end eof first last injection inject di provider prompt ' +
      'completion input output reasoning cached sync cursor resume scroll eos bos pad special match matched ' +
      'operator punctuator keyword identifier whitespace comment string indent dedent open close left right ' +
      'erc20 nft coin contract swap liquidity stream template macro term query search color font spacing',
  ),
);

/** Last words of objects whose properties are called like secrets and are none: `errors.password`. */
export const receiversOfTexts: ReadonlySet<string> = new Set(
  words(
    'error errors message messages label labels schema schemas rule rules field fields touched column columns ' +
      'type types string strings i18n translations locale route routes path paths url urls endpoint endpoints ' +
      'link links permission permissions feature features flag flags count counts limit limits stats metrics ' +
      'usage constants scope scopes selector selectors placeholder placeholders hint hints status validation ' +
      'file files validator validators regex patterns pattern models services controllers utils helpers icons icon theme ' +
      'colors styles events actions action kinds kind tokens syntax names',
  ),
);

/** Settings of the environment that hold a password inside an address: `DATABASE_URL`. */
export const addressesWithPasswords =
  /^(?:\w+_)?(?:DATABASE|DB|MONGO|MONGODB|POSTGRES|POSTGRESQL|PG|MYSQL|MARIADB|AMQP|RABBITMQ|CLOUDAMQP|REDIS)_?(?:\w+_)?(?:URL|URI|DSN|CONNECTION_STRING|CONN_STR)$/i;

/** Headers that carry credentials, as they are written. */
export const secretHeaders: ReadonlySet<string> = new Set(
  words(
    'proxy-authorization set-cookie x-auth-token x-access-token x-csrf-token ' +
      'x-xsrf-token x-amz-security-token x-session-token x-refresh-token x-secret x-auth',
  ),
);

/** Cookies that hold a session, by their whole names. */
export const sessionCookies: ReadonlySet<string> = new Set(
  words('sid session sess auth connect.sid jsessionid phpsessid sessionid remember_me id_session'),
);

/** Properties of a secret or of its record that are no secret themselves: `token.length`, `apiKey.id`. */
export const harmlessProperties: ReadonlySet<string> = new Set(
  words(
    'length size count id ids type kind name status state expires expiresAt expiresIn expiry expiration exp iat ' +
      'createdAt updatedAt createdOn updatedOn lastUsed issuedAt revoked active used isValid valid enabled label ' +
      'description scope scopes role roles userId email username prefix version algorithm alg issuer',
  ),
);

/** Names that conventionally hold what builds schemas or made-up values: `z.string()`. */
export const builderNames: ReadonlySet<string> = new Set(
  words('z Joi joi yup t v S Type DataTypes Schema Sequelize mongoose faker chance jest vi sinon expect'),
);

/** Methods of texts and lists whose result holds all of what they are called on, as a text. */
export const handingMethods: ReadonlySet<string> = new Set(
  words(
    'toString trim trimStart trimEnd toLowerCase toUpperCase normalize padStart padEnd join replace replaceAll ' +
      'split substring substr',
  ),
);
/** Functions whose result holds what they are given: conversions, formatters, lists of values. */
export const handingFunctions: ReadonlySet<string> = new Set(
  words(
    'inspect format formatWithOptions sprintf printf String btoa encodeURIComponent encodeURI from values entries ' +
      'dump prettyPrint all',
  ),
);
export const colourLibraries: ReadonlySet<string> = new Set(
  words('chalk colors kleur pc picocolors colorette ansi clc color ansis'),
);

/** Methods that give what their argument names: `req.get('Authorization')`, `config.get('db.password')`. */
export const namedGetters: ReadonlySet<string> = new Set(
  words('get header getHeader getRequestHeader getCookie getOrThrow getString param query getItem getSecret'),
);

/** Functions whose result shows nothing of what they were given. */
export const maskingWords: ReadonlySet<string> = new Set(
  words(
    'mask masked masking redact redacted redactor censor obfuscate sanitize sanitise scrub strip hide hidden ' +
      'desensitize desensitise desensitized desensitised anonymize anonymise pseudonymize omit without exclude remove clean safe safely truncate shorten abbreviate ' +
      'partial preview filter fingerprint last4 ellipsis elide pick public serialize serializer dto',
  ),
);

/** Verbs of functions that answer with yes or no, or a number. */
export const askingVerbs: ReadonlySet<string> = new Set(
  words(
    'is has have can should must are was were does did check checks validate valid verify verifies compare compares ' +
      'matches match test tests includes includes some every exists equal equals startswith endswith starts ends ' +
      'count length size index indexof contains assert ensure timing boolean',
  ),
);

/** Verbs of functions that give what the rest of their name says: `generateToken()`, `getApiKey()`. */
export const givingVerbs: ReadonlySet<string> = new Set(
  words(
    'generate gen create make build issue sign mint new get fetch load read obtain acquire request retrieve ' +
      'extract parse decrypt decode random derive compute resolve refresh',
  ),
);

/** Verbs of functions that hash a password, and the names of functions that do without a verb. */
export const hashingVerbs: ReadonlySet<string> = new Set(
  words('hash hashed encrypt crypt bcrypt argon argon2 scrypt pbkdf2 pbkdf digest derive hashsync encode'),
);

/** Paths and names of handlers where people prove who they are. */
export const authenticationWords: ReadonlySet<string> = new Set(
  words(
    'login signin logon signup register registration auth authenticate authentication oauth token tokens password ' +
      'passwords passwd reset otp mfa 2fa totp session sessions credentials sso',
  ),
);
/** The same in two words: `sign-in`, `forgotPassword`. */
export const authenticationPairs: readonly string[] = [
  'sign in',
  'sign up',
  'log in',
  'log on',
  'two factor',
];
