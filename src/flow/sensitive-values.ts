import type { TSESTree } from '@typescript-eslint/utils';
import { builderNames, harmlessProperties, receiversOfTexts } from '../models/sensitive-names';
import { calleeName, literalText, memberName } from '../syntax/names';
import { annotationOf, isClass, isFunction, isWithin } from '../syntax/nodes';
import { unwrap } from '../syntax/unwrap';
import { splitName } from '../syntax/words';
import { type Analysis, tableOf } from './analysis';
import { leavesOfSum } from './evaluate';
import { remember } from './lazy';
import { moduleValueOf } from './modules';
import { functionsOf } from './pointees';
import { reachingWrites } from './reaching';
import { isScalarType } from './scalar-types';
import { isAskingName, isHashingName, isMaskingName } from './sensitive-names';
import type { Write } from './writes';
import { propertiesNamed } from './written-properties';

const MAX_DEPTH = 6;

/**
 * Whether a value says nothing of the secret that its name promises: a constant, a truth value, a length, a masked
 * text, a function, the module of that name. What this file does not show is not harmless.
 */
export function isHarmless(a: Analysis, start: TSESTree.Node, depth = 0): boolean {
  const node = unwrap(start);
  const again = (inner: TSESTree.Node): boolean => isHarmless(a, inner, depth + 1);
  if (depth > MAX_DEPTH) return false;
  if (isFunction(node) || isClass(node)) return true;
  switch (node.type) {
    case 'Literal':
    case 'UnaryExpression':
    case 'UpdateExpression':
    case 'TSEnumDeclaration':
      return true;
    case 'NewExpression':
      return !/^(?:String|Buffer|URLSearchParams)$/.test(calleeName(node.callee) ?? '');
    case 'TemplateLiteral':
      return node.expressions.every(again);
    case 'BinaryExpression':
      return node.operator === '+' ? leavesOfSum(node).every(again) : true;
    case 'ConditionalExpression':
      return again(node.consequent) && again(node.alternate);
    case 'LogicalExpression':
      return again(node.right) && (node.operator === '&&' || again(node.left));
    case 'AwaitExpression':
      return again(node.argument);
    case 'AssignmentExpression':
      return node.operator === '=' && again(node.right);
    case 'Identifier':
      return isHarmlessVariable(a, node, depth);
    case 'MemberExpression':
      return isHarmlessMember(a, node, depth);
    case 'CallExpression':
      return isHarmlessCall(a, node, depth);
    default:
      return false;
  }
}

function isHarmlessVariable(a: Analysis, node: TSESTree.Identifier, depth: number): boolean {
  if (node.name === 'undefined' || node.name === 'NaN') return true;
  if (isMaskingName(node.name) || isAskingName(node.name) || isKnownMissing(a, node)) return true;
  const variable = a.scopes().variableOf(node);
  const writes = variable ? reachingWrites(a, variable, node) : [];
  return writes.length > 0 && writes.every((write) => isHarmlessWrite(a, write, depth));
}

function isHarmlessWrite(a: Analysis, write: Write, depth: number): boolean {
  const { value, node } = write;
  const type = annotationOf(node)?.typeAnnotation;
  if (type && isScalarType(a, type, [])) return true;
  switch (value.type) {
    case 'declaration':
      return value.node.type !== 'TSImportEqualsDeclaration';
    case 'import': {
      const specifier = moduleValueOf(a, value.node)?.specifier;
      const isPackage = specifier !== undefined && !/^(?:[./~#]|@\/)/.test(specifier);
      return isPackage || value.node.type === 'ImportNamespaceSpecifier';
    }
    case 'expression':
      if (write.path.length > 0 || write.rest) return false;
      // `const jwt = require('jsonwebtoken')`
      return moduleValueOf(a, value.node) !== undefined || isHarmless(a, value.node, depth + 1);
    case 'key':
      return true;
    default:
      return false;
  }
}

/** The last name that an expression is read by: `headers` of `req.headers`, `get` of `x.get()`. */
export function lastName(start: TSESTree.Node): string {
  const node = unwrap(start);
  if (node.type === 'CallExpression') return lastName(node.callee);
  return (node.type === 'ThisExpression' ? 'this' : calleeName(node)) ?? '';
}

/** `errors.password`, `TokenKind.password`, `schema.shape.token`: named like a secret, and a text about it. */
export function isAboutSecrets(object: TSESTree.Node): boolean {
  const node = unwrap(object);
  const name = lastName(node);
  if (receiversOfTexts.has(splitName(name).at(-1) ?? '')) return true;
  return (
    node.type === 'Identifier' &&
    /^[A-Z][a-z]/.test(name) &&
    !/conf|setting|env|secret|cred|option|state/i.test(name)
  );
}

function isHarmlessMember(a: Analysis, node: TSESTree.MemberExpression, depth: number): boolean {
  const name = memberName(node);
  if (name === undefined) return false;
  if (harmlessProperties.has(name) || isMaskingName(name) || isAskingName(name)) return true;
  if (isAboutSecrets(node.object) || isKnownMissing(a, node)) return true;
  const written = propertiesNamed(a, node);
  return written.length > 0 && written.every((value) => isHarmless(a, value, depth + 1));
}

function isHarmlessCall(a: Analysis, node: TSESTree.CallExpression, depth: number): boolean {
  const name = calleeName(node.callee) ?? '';
  if (isMaskingName(name) || isAskingName(name)) return true;
  if (/^(?:Boolean|Number|Symbol|parseInt|now|repeat|fn|fill)$/.test(name)) return true;
  if (isCut(node) || builderNames.has(rootName(node))) return true;
  if (isHashingName(name)) return false;
  const functions = functionsOf(a, node.callee);
  const returned = functions.flatMap((fn) => a.index().returns.get(fn) ?? []);
  return returned.length > 0 && returned.every((value) => isHarmless(a, value, depth + 1));
}

/** The variable that a chain of calls and members begins with: `z` of `z.string().min(8)`. */
export function rootName(start: TSESTree.Node): string {
  let node = unwrap(start);
  for (;;) {
    if (node.type === 'CallExpression') node = unwrap(node.callee);
    else if (node.type === 'MemberExpression') node = unwrap(node.object);
    else return node.type === 'Identifier' ? node.name : '';
  }
}

/** A call that leaves a part of a text, or stars: `token.slice(0, 4)`, `password.replace(/./g, '*')`. */
export function isCut(node: TSESTree.CallExpression): boolean {
  const name = calleeName(node.callee) ?? '';
  const [first, second] = node.arguments;
  if (node.callee.type !== 'MemberExpression') return false;
  switch (name) {
    case 'slice':
    case 'substring':
    case 'substr':
      // `header.slice(7)` takes `Bearer ` off.
      return second !== undefined || first?.type === 'UnaryExpression';
    case 'replace':
    case 'replaceAll':
      return !/bearer|basic|\\s|\\n|\\r|['"`\/]\s+['"`\/]/i.test(patternOf(first));
    case 'charAt':
    case 'at':
      return true;
    case 'split':
      return (literalText(first as TSESTree.Node | undefined) ?? ' ').trim() !== '';
    default:
      return false;
  }
}

function patternOf(node: TSESTree.Node | undefined): string {
  return node?.type === 'Literal' ? node.raw : '';
}

const PARTS_OF_SYNTAX =
  /\btoken\??\.(?:type|kind|lexeme|start|end|loc|range|line|column|pos|position|text|block|nesting|symbol|decimals|address|lemma)\b|\b(?:lexer|tokenizer|tokenize|acme)\b/i;

/** Whether the file's tokens are those of a language or a coin: `token.type`, `token.decimals`. */
export function hasOtherTokens(a: Analysis): boolean {
  return remember(tableOf<'all', boolean>(a, 'other tokens'), 'all', () =>
    PARTS_OF_SYNTAX.test(a.sourceCode.text),
  );
}

const RECORDS_OF_CREDENTIALS = /credentials?_?ids?\b|\bcredential\.id\b/i;

/** Whether the file's credentials are records with ids, of a store or of passkeys: `credential.id`. */
export function hasCredentialRecords(a: Analysis): boolean {
  return remember(tableOf<'all', boolean>(a, 'credential records'), 'all', () =>
    RECORDS_OF_CREDENTIALS.test(a.sourceCode.text),
  );
}

/** Whether a value is read where it was tested to be missing: `if (!token) log('no token', token)`. */
export function isKnownMissing(a: Analysis, node: TSESTree.Node): boolean {
  const text = a.sourceCode.getText(node);
  let child = node;
  for (let { parent } = node; parent && !isFunction(parent); child = parent, parent = parent.parent) {
    if (parent.type !== 'IfStatement' && parent.type !== 'ConditionalExpression') continue;
    if (parent.consequent === child && saysMissing(a, parent.test, text)) return !isSetSince(a, node, child);
  }
  return false;
}

/** Whether a missing value was given before it is read: `if (!password) { password = generate(); log(password) }`. */
function isSetSince(a: Analysis, node: TSESTree.Node, branch: TSESTree.Node): boolean {
  const variable = node.type === 'Identifier' ? a.scopes().variableOf(node) : null;
  return !!variable && reachingWrites(a, variable, node).some((write) => isWithin(write.node, branch));
}

function saysMissing(a: Analysis, start: TSESTree.Node, text: string): boolean {
  const test = unwrap(start);
  switch (test.type) {
    case 'UnaryExpression':
      return test.operator === '!' && a.sourceCode.getText(test.argument) === text;
    case 'BinaryExpression':
      return (
        /^===?$/.test(test.operator) &&
        a.sourceCode.getText(test.left) === text &&
        /^(?:null|undefined|''|"")$/.test(a.sourceCode.getText(test.right))
      );
    case 'LogicalExpression':
      return test.operator === '&&' && (saysMissing(a, test.left, text) || saysMissing(a, test.right, text));
    default:
      return false;
  }
}
