import type { TSESTree } from '@typescript-eslint/utils';
import { speaksOldProtocol } from '../models/purpose-names';
import { calleeName } from '../syntax/names';
import { enclosingFunction } from '../syntax/nodes';
import { unwrap, wrapped } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { constantsOf } from './constants';
import { hashedInputs, namesIn } from './hash-inputs';
import { secretsIn } from './sensitive';
import { secrecyOf } from './sensitive-names';
import { rootName } from './sensitive-values';
import type { Site } from './sites';

/** A password that is hashed as fast as anything is. */
export interface FastHash {
  readonly algorithm: string;
  readonly name: string;
}

/** Services that are asked about the first characters of a hash, and functions that hash slowly afterwards. */
const NOT_STORED = /pwned|hibp|haveibeenpwned/i;
const SLOW = /\b(?:bcrypt\w*|argon2\w*|scrypt\w*|pbkdf2\w*)\b\s*[.(]/i;

/** What a site hashes, if that is a password and nothing slow is done with the result. */
export function fastHashAt(a: Analysis, site: Site): FastHash | undefined {
  const { algorithm: fixed, by } = site.sink.facts ?? {};
  const { text } = a.sourceCode;
  if (by === 'signature' || NOT_STORED.test(text) || speaksOldProtocol(text)) return undefined;
  const [given] = site.values;
  const constants = given && typeof fixed !== 'string' ? constantsOf(a, given) : [];
  const algorithm =
    typeof fixed === 'string'
      ? fixed
      : String(constants[0]?.value ?? (given ? a.sourceCode.getText(given) : ''));
  const name = hashedInputs(a, site)
    .map((input) => passwordIn(a, input))
    .find((each) => each !== undefined);
  return name === undefined || isSlowedDown(a, site.use) ? undefined : { algorithm, name };
}

/** What the code calls a password that is in a value; undefined where there is none, or it is one of the program's. */
function passwordIn(a: Analysis, input: TSESTree.Node): string | undefined {
  const short = namesIn(input).find((name) => /^(?:pass|pw|psw|pswd)$/i.test(name));
  const encoded = isEncoded(input)
    ? namesIn(input).find((name) => secrecyOf(name) === 'password')
    : undefined;
  const secret = secretsIn(a, input).find(
    ({ secrecy, part, node }) => secrecy === 'password' && !part && !isOfProgram(node),
  );
  return secret ? secret.name : (encoded ?? short);
}

/** A password of the program itself: `process.env.DB_PASSWORD`, `config.password`. */
function isOfProgram(node: TSESTree.Node): boolean {
  return /^process$|env|config|settings|options|conf/i.test(rootName(node));
}

/** `new TextEncoder().encode(password)` */
function isEncoded(input: TSESTree.Node): boolean {
  const node = unwrap(input);
  return node.type === 'CallExpression' && /^(?:encode|from)$/.test(calleeName(node.callee) ?? '');
}

/** `bcrypt.hash(sha256(password), 12)`, in one call or in one function. */
function isSlowedDown(a: Analysis, use: TSESTree.Node): boolean {
  const fn = enclosingFunction(use);
  return SLOW.test(fn ? a.sourceCode.getText(fn) : isInCall(use) ? a.sourceCode.text : '');
}

function isInCall(use: TSESTree.Node): boolean {
  const { parent } = wrapped(use);
  return parent?.type === 'CallExpression' && calleeName(unwrap(parent.callee)) !== undefined;
}
