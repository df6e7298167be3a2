import type { TSESTree } from '@typescript-eslint/utils';
import {
  hashesSomewhere,
  inputWords,
  modelHooks,
  modelPlugins,
  plainWords,
  trialFiles,
} from '../models/password-stores';
import { memberName } from '../syntax/names';
import { unwrap } from '../syntax/unwrap';
import { splitName } from '../syntax/words';
import { type Analysis, tableOf } from './analysis';
import { remember } from './lazy';
import { requestsOf } from './requests';
import { reachingWrites } from './reaching';
import { type Secret, secretsIn } from './sensitive';
import { isHashingName, secrecyOf } from './sensitive-names';
import { rootName } from './sensitive-values';

/**
 * The passwords in a value that are known to be as somebody typed them: traced to a request, or called so. A password
 * that came with a row, or from a caller in another file, may be a hash and does not count.
 */
export function plainPasswordsIn(a: Analysis, node: TSESTree.Node): readonly Secret[] {
  const found = secretsIn(a, node);
  return found.filter((secret) => isPassword(a, secret) && isPlain(a, secret.node));
}

/** The passwords in a value, whether or not this file shows where they come from; hashes do not count. */
export function passwordsIn(a: Analysis, node: TSESTree.Node): readonly Secret[] {
  return secretsIn(a, node).filter(
    (secret) => isPassword(a, secret) && isNamedPassword(secret.node) && !mayBeHashed(a, secret.node),
  );
}

function isPassword(a: Analysis, { secrecy, part, name }: Secret): boolean {
  return secrecy === 'password' && !part && !(/pass_?phrase$/i.test(name) && hasKeys(a));
}

const KEYS = /private_?key|key_?store|key_?pair|certificate|pkcs|\.pem\b|\.p12\b/i;

/** Whether the file's passphrases open keys: a hash of one would be of no use. */
function hasKeys(a: Analysis): boolean {
  return remember(tableOf<'all', boolean>(a, 'keys'), 'all', () => KEYS.test(a.sourceCode.text));
}

function isNamedPassword(start: TSESTree.Node): boolean {
  const node = unwrap(start);
  const name =
    node.type === 'Identifier' ? node.name : node.type === 'MemberExpression' ? memberName(node) : undefined;
  return name !== undefined && secrecyOf(name) === 'password';
}

/** Whether a value is what somebody typed. */
export function isPlain(a: Analysis, start: TSESTree.Node): boolean {
  const node = unwrap(start);
  if (node.type === 'Literal' || mayBeHashed(a, node)) return false;
  if (requestsOf(a, node).length > 0) return true;
  if (node.type === 'Identifier')
    return saysPlain(node.name) || takenFrom(a, node).some((each) => soundsLikeInput(rootName(each)));
  if (node.type === 'MemberExpression')
    return saysPlain(memberName(node) ?? '') || ownersOf(node).some(soundsLikeInput);
  return false;
}

/** `newPassword`, `plainPassword` */
function saysPlain(name: string): boolean {
  return secrecyOf(name) === 'password' && splitName(name).some((word) => plainWords.has(word));
}

function soundsLikeInput(name: string): boolean {
  return inputWords.has(splitName(name).at(-1) ?? '');
}

/** The names that a member is read through: `createUserDto` and `account` of `createUserDto.account.password`. */
function ownersOf(node: TSESTree.MemberExpression): readonly string[] {
  const names: string[] = [];
  let object = unwrap(node.object);
  while (object.type === 'MemberExpression') {
    names.push(memberName(object) ?? '');
    object = unwrap(object.object);
  }
  return object.type === 'Identifier' ? [...names, object.name] : names;
}

/** What a variable was destructured from: `dto` of `const { password } = dto`. */
function takenFrom(a: Analysis, node: TSESTree.Identifier): readonly TSESTree.Node[] {
  const variable = a.scopes().variableOf(node);
  return (variable ? reachingWrites(a, variable, node) : []).flatMap(({ value, path }) =>
    value.type === 'expression' && path.length > 0 ? [value.node] : [],
  );
}

/** Whether a hash may have been put in place of a value before: `body.password = await hash(body.password)`. */
export function mayBeHashed(a: Analysis, start: TSESTree.Node): boolean {
  const node = unwrap(start);
  if (node.type === 'Identifier') {
    const variable = a.scopes().variableOf(node);
    return (variable ? reachingWrites(a, variable, node) : []).some(
      ({ value }) => value.type === 'expression' && isHashed(a, value.node),
    );
  }
  if (node.type !== 'MemberExpression') return false;
  const text = a.sourceCode.getText(node);
  return (a.index().memberAssignments.get(memberName(node) ?? '') ?? []).some(
    ({ left, right }) => a.sourceCode.getText(left) === text && isHashed(a, right),
  );
}

function isHashed(a: Analysis, start: TSESTree.Node): boolean {
  return (a.sourceCode.getText(start).match(/[A-Za-z_$][\w$]*(?=\s*\()/g) ?? []).some(isHashingName);
}

/** Whether the models of this file hash what they save, by a hook, a setter or a plugin. */
export function hashesWhenSaved(a: Analysis): boolean {
  return remember(tableOf<'all', boolean>(a, 'hashing hooks'), 'all', () => {
    const { text } = a.sourceCode;
    return modelPlugins.test(text) || (modelHooks.test(text) && hashesSomewhere.test(text));
  });
}

/** Whether a file is run by tests or developers only. */
export function isForTrial(filename: string): boolean {
  return trialFiles.test(filename);
}

/** Whether a file can hold a password at all. */
export function mentionsPasswords(text: string): boolean {
  return /passw|pwd|passphrase|passcode|[_.]pass\b/i.test(text);
}
