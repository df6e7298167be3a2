import { credentialShapes, jwtShape, shapeHints } from '../models/credential-shapes';
import {
  knownPasswords,
  localHosts,
  namingWords,
  placeholderParts,
  placeholderText,
  politePlaceholder,
  workingPlaceholder,
} from '../models/credential-words';
import { splitName } from '../syntax/words';
import { lazy } from './lazy';

const shapes = lazy(() =>
  credentialShapes.map(({ say, pattern }) => ({ say, pattern: new RegExp(pattern) })),
);

/** Whether some text in a file may have the shape of a service's token or key. */
export function mayHoldShapes(text: string): boolean {
  return shapeHints.test(text);
}

const SECRET_WORDS =
  /pass|pwd|secret|token|auth|bearer|key|cred|pepper|hmac|jwt|cipher|appid=|sig=|:\/\/[^\s/]*:[^\s/]*@/i;

/** Whether a file can hold a credential at all. */
export function mayHoldCredentials(text: string): boolean {
  return SECRET_WORDS.test(text) || mayHoldShapes(text);
}

/** What a text is by its shape alone: `a token of GitHub`. Undefined for all others, and for examples of one. */
export function shapeOf(text: string): string | undefined {
  if (text.length < 20 || !shapeHints.test(text) || placeholderParts.test(text) || hasNoVariety(text))
    return undefined;
  return shapes().find(({ pattern }) => pattern.test(text))?.say;
}

/** `sk_test_xxxxxxxxxxxxxxxx`, `AKIA1111111111111111`: filled with one character. */
function hasNoVariety(text: string): boolean {
  return /([A-Za-z0-9])\1{7}/.test(text) || /(?:1234567890|abcdefghij)/i.test(text.slice(0, 60));
}

/** Credentials in an address. */
export interface AddressCredentials {
  readonly user: string;
  readonly password: string;
  readonly host: string;
  /** Whether the address leads to this machine, or nowhere at all. */
  readonly isLocal: boolean;
}

const ADDRESS = /(?:^|[\s"'=(])[a-z][a-z\d+.-]*:\/\/([^\s:/?#@[\]{}<>]*):([^\s/?#{}<>]*)@([^\s/?#@"'`<>]*)/i;

/** The parts of `Server=db;Database=shop;User Id=sa;Password=…`. */
const SETTINGS_OF_ADDRESS = {
  isOne: /(?:^|;)\s*(?:server|data source|host|addr(?:ess)?|driver|dsn)\s*=\s*([^;]+)/i,
  user: /(?:^|;)\s*(?:user(?: ?id|name)?|uid)\s*=\s*([^;]+)/i,
  password: /(?:^|;)\s*(?:password|pwd)\s*=\s*([^;]+)/i,
} as const;

/** The credentials of the first address in a text that has a password: `postgres://app:s3cr3t@db/shop`. */
export function credentialsOfAddress(text: string): AddressCredentials | undefined {
  const [user = '', password = '', authority = ''] = partsOfAddress(text);
  if (
    password === '' ||
    isPlaceholder(password) ||
    asksForChange(password) ||
    /^[*x.]+$|^[$%]/i.test(password)
  )
    return undefined;
  const host = authority.split(',')[0]?.replace(/[:,]\d*$/, '') ?? '';
  return { user, password, host, isLocal: host === '' || localHosts.test(host) };
}

function partsOfAddress(text: string): readonly string[] {
  if (text.includes('@') && text.includes('://')) return ADDRESS.exec(text)?.slice(1) ?? [];
  const { isOne, user, password } = SETTINGS_OF_ADDRESS;
  const [, host] = (/;\s*(?:password|pwd)\s*=|^(?:password|pwd)\s*=/i.test(text) && isOne.exec(text)) || [];
  return host === undefined
    ? []
    : [user.exec(text)?.[1] ?? '', password.exec(text)?.[1]?.trim() ?? '', host.replace(/^tcp:/, '').trim()];
}

const KEY_IN_QUERY =
  /[?&](?:api_?key|apikey|access_?key|access_?token|auth_?token|token|key|appid|app_?key|secret|client_secret|password|sig|signature)=([\w.~+/=-]+)/i;

/** Whether an address carries a key in its query: `https://api.example.net/v1?api_key=9f8…`. */
export function hasKeyInQuery(text: string): boolean {
  const [, key] = (text.includes('=') && KEY_IN_QUERY.exec(text)) || [];
  return key !== undefined && looksRandom(key) && /^(?:https?:)?\/\/|^\//.test(text);
}

/** Whether a password in an address says nothing that is not known to everybody. */
export function isKnownPassword({ user, password }: AddressCredentials): boolean {
  const bare = password.toLowerCase();
  return (
    bare === user.toLowerCase() || knownPasswords.has(bare) || isNames(password) || soundsYours(password)
  );
}

/** A text that stands where a secret will be put: `<password>`, `changeme`, `xxxx`, `${PASSWORD}`, `[REDACTED]`. */
export function isPlaceholder(text: string): boolean {
  const bare = text.trim();
  if (bare === '' || placeholderText.test(bare) || placeholderParts.test(bare)) return true;
  return /^(.)\1*$/.test(bare) || /^(?:[<[{(].*[>\]})]|%\w+%|\$[A-Z_]+|[:@][a-z_]+)$/s.test(bare);
}

/** `your-secret-key`: works where a program makes up its own keys, and opens nothing elsewhere. */
export function soundsYours(text: string): boolean {
  return politePlaceholder.test(text);
}

/** `changeme`: a placeholder that nobody may have changed. */
export function asksForChange(text: string): boolean {
  return workingPlaceholder.test(text);
}

/** Whether a text is made of nothing but words that name things: `password`, `reset-token`, `user_password`. */
export function isNames(text: string): boolean {
  if (/\s/.test(text) || /\d{2}/.test(text)) return false;
  const spoken = splitName(text);
  return spoken.length > 0 && spoken.every((word) => namingWords.has(word));
}

const REFERENCES: readonly RegExp[] = [
  // Settings, constants, action types.
  /^[A-Z][A-Z]+(?:_[A-Z]+)*$/,
  // Files and folders.
  /^(?:\.{1,2}|~)?\/[\w./@-]*$|^[A-Za-z]:\\|\.(?:pem|key|crt|p12|pfx|json|ya?ml|txt|html?|ejs|hbs|pug|[cm]?[jt]sx?|vue|svg|png|css|env)$/,
  // Addresses without a password, names in stores of secrets, and what is encrypted or hashed already.
  /^[a-z][a-z\d+.-]*:\/\//i,
  /^(?:arn|urn|vault|op|ssm|sm|env|file|ref|enc|secret|kms|gcp|aws|azure|keyvault|akv|bws|doppler|projects|data):?[:/]/i,
  /^(?:\$2[aby]?\$|\$argon2|\$scrypt|\$pbkdf2|pbkdf2|\{SSHA|\$[156]\$)/,
  // Keys of translations and settings: `auth.password.required`, `errors:token`.
  /^[A-Za-z][A-Za-z_-]*(?:[.:][A-Za-z][A-Za-z_-]*)+$/,
  // Selectors, patterns, markup, code.
  /^[#.][A-Za-z][\w-]*$|^\[[\w-]+=|^\^.*\$$|^<|\\[dws]|=>|\(\)|^[\w-]+\[|;\s*$/,
  // Types of contents.
  /^(?:application|text|image|audio|video|multipart)\//,
  // Dates and versions.
  /^\d{4}-\d\d-\d\d|^v?\d+(?:\.\d+)+$/,
];

/** Whether a text is a path, an address or the name of a secret kept elsewhere, which no key is. */
export function leadsElsewhere(text: string): boolean {
  return REFERENCES.slice(1, 5).some((pattern) => pattern.test(text));
}

/** A text that leads to something else: a setting's name, a path, an address, a key of a translation, a selector. */
export function isReference(text: string): boolean {
  return REFERENCES.some((pattern) => pattern.test(text));
}

/** Whether a text is written for people: a label, a sentence. */
export function isProse(text: string): boolean {
  return /\s/.test(text.trim()) || /^[A-Z]?[a-z]+[.!?:…]$/.test(text) || /[^\x20-\x7e]/.test(text);
}

/** Whether a text is no credential as far as a name beside it tells. */
export function isNoCredential(text: string): boolean {
  return (
    isPlaceholder(text) ||
    asksForChange(text) ||
    soundsYours(text) ||
    isReference(text) ||
    isProse(text) ||
    isNames(text)
  );
}

/** Bits of information a character, by how often each occurs. */
export function entropyOf(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}

/** Whether a text looks drawn by a machine: long, of letters and digits in no order, no word in it. */
export function looksRandom(text: string): boolean {
  if (jwtShape.test(text)) return true;
  if (text.length < 16 || !/^[\w+/=.~!@#$%^&*:-]+$/.test(text)) return false;
  const digits = text.match(/\d/g)?.length ?? 0;
  if (digits < 2 || !/[A-Za-z]/.test(text)) return false;
  // `2023-01-01-create-users`, `sha256-compatible-thing`: words joined.
  if (/[A-Za-z]{10}/.test(text) && !/[a-z][A-Z][a-z]?[A-Z]|[A-Z]{2}[a-z][A-Z]/.test(text)) return false;
  return entropyOf(text) >= (/^[\da-f-]+$/i.test(text) ? 2.8 : 3.3);
}

/** Whether a text beside the name of a password is one: it has what words do not have. */
export function looksChosen(text: string): boolean {
  return /\d/.test(text) || /[^\w\s.-]/.test(text) || /[a-z][A-Z]/.test(text);
}
