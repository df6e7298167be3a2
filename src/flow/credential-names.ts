import type { TSESTree } from '@typescript-eslint/utils';
import { notSecretHere, otherSecretNames } from '../models/credential-words';
import { receiversOfTexts } from '../models/sensitive-names';
import { calleeName, keyName, literalText, memberName } from '../syntax/names';
import { enclosingFunction, isFunction } from '../syntax/nodes';
import { unwrap, wrapped } from '../syntax/unwrap';
import { splitName } from '../syntax/words';
import { secrecyOf, secrecyOfCall } from './sensitive-names';

/** What the name beside a text says that it is. */
export type CredentialSort = 'password' | 'key' | 'token';

/** The name that a text is given, and in which way. */
export interface Naming {
  readonly name: string;
  readonly sort: CredentialSort;
  /** Where the name stands: the declaration, the property, the assignment. */
  readonly at: TSESTree.Node;
  /** The outermost expression that is nothing but the text. */
  readonly whole: TSESTree.Node;
  /** What the text is used instead of: `process.env.JWT_SECRET` of `process.env.JWT_SECRET || 'secret'`. */
  readonly insteadOf: TSESTree.Node | undefined;
  readonly by: 'variable' | 'property' | 'default' | 'schema' | 'result';
}

const ENDINGS = Object.entries(otherSecretNames).flatMap(([sort, names]) =>
  names.map((name) => ({ sort: sort as CredentialSort, words: name.split('_') })),
);

/** What a name says that its value is, where it is a password, a key or a token and nothing about one. */
export function credentialSort(name: string): CredentialSort | undefined {
  if (name.length > 60) return undefined;
  const spoken = splitName(name);
  if (spoken.some((word) => notSecretHere.has(word))) return undefined;
  const secrecy = secrecyOf(name);
  if (secrecy === 'password' || secrecy === 'key' || secrecy === 'token') return secrecy;
  if (secrecy) return undefined;
  return ENDINGS.find(({ words }) => {
    const from = spoken.length - words.length;
    return from >= 0 && words.every((word, index) => spoken[from + index] === word);
  })?.sort;
}

/** Calls that give their first argument in another form. */
const CONVERTING = /^(?:from|encode|String|btoa|atob|freeze|resolve)$/;
/** Calls that put their second argument under the name that their first one is. */
const PUTTING =
  /^(?:set|setItem|setHeader|header|append|setRequestHeader|put|add|setEnv|setVariable|register)$/;

/** The name that a text is given where it stands; undefined where it is none of a secret. */
export function namingOf(text: TSESTree.Node): Naming | undefined {
  let insteadOf: TSESTree.Node | undefined;
  let node: TSESTree.Node = wrapped(text);
  let whole = node;
  const found = (name: string | undefined, at: TSESTree.Node, by: Naming['by']): Naming | undefined => {
    const read = insteadOf && nameOfRead(insteadOf);
    const sort =
      (name === undefined ? undefined : credentialSort(name)) ??
      (read === undefined ? undefined : credentialSort(read));
    const own = name !== undefined && credentialSort(name) ? name : (read ?? name);
    return sort && own !== undefined ? { name: own, sort, at, whole, insteadOf, by } : undefined;
  };
  for (let depth = 0; depth < 8; depth++) {
    const { parent } = node;
    switch (parent?.type) {
      case 'VariableDeclarator':
        return parent.init === node && parent.id.type === 'Identifier'
          ? found(parent.id.name, parent, 'variable')
          : insteadOf && found(undefined, parent, 'variable');
      case 'Property':
        if (parent.value !== node || parent.parent.type !== 'ObjectExpression') return undefined;
        return found(keyName(parent), parent, 'property');
      case 'PropertyDefinition':
      case 'AccessorProperty':
        return parent.value === node ? found(keyName(parent), parent, 'variable') : undefined;
      case 'AssignmentExpression': {
        if (parent.right !== node || !/^(?:=|\|\|=|\?\?=)$/.test(parent.operator)) return undefined;
        const { left } = parent;
        if (parent.operator !== '=') insteadOf ??= left;
        return found(nameOfRead(left), parent, left.type === 'Identifier' ? 'variable' : 'property');
      }
      case 'AssignmentPattern': {
        if (parent.right !== node) return undefined;
        const holder = parent.parent;
        const key = holder.type === 'Property' ? keyName(holder) : undefined;
        return found(
          key ?? (parent.left.type === 'Identifier' ? parent.left.name : undefined),
          parent,
          'default',
        );
      }
      case 'LogicalExpression':
        if (parent.right === node && parent.operator !== '&&') insteadOf ??= unwrap(parent.left);
        else if (parent.operator === '&&' && parent.left === node) return undefined;
        break;
      case 'ConditionalExpression':
        if (parent.test === node) return undefined;
        insteadOf ??= testedIn(parent.test);
        break;
      case 'AwaitExpression':
        break;
      case 'CallExpression': {
        if (parent.callee === node) break;
        const name = calleeName(parent.callee) ?? '';
        const [first, second] = parent.arguments;
        // `config.get('jwt.secret', 'shhh')`, `env('SECRET', 'shhh')`
        if (second && wrapped(second) === node && /^[\w.:-]+$/.test(literalText(first) ?? '')) {
          if (PUTTING.test(name)) return found(literalText(first), parent, 'property');
          if (!isSettingGetter(name)) return undefined;
          insteadOf ??= parent;
          return found(literalText(first), parent, 'default');
        }
        if (first !== node || !CONVERTING.test(name)) {
          if (name === 'default' && first === node) return found(nameOfChain(parent), parent, 'schema');
          return insteadOf ? found(undefined, parent, 'default') : undefined;
        }
        break;
      }
      case 'MemberExpression':
        if (parent.object !== node || !/^(?:toString|trim)$/.test(memberName(parent) ?? '')) return undefined;
        node = wrapped(parent);
        continue;
      case 'ReturnStatement':
      case 'ArrowFunctionExpression': {
        if (parent.type === 'ArrowFunctionExpression' && parent.body !== node) return undefined;
        const fn = parent.type === 'ReturnStatement' ? enclosingFunction(parent) : parent;
        const name = fn && nameOfFunction(fn);
        const sort = name === undefined ? undefined : secrecyOfCall(name);
        if (name === undefined || !fn) return undefined;
        return sort === 'password' || sort === 'key' || sort === 'token'
          ? { name, sort, at: fn, whole, insteadOf, by: 'result' }
          : undefined;
      }
      default:
        return insteadOf && isEnvironment(insteadOf) && parent
          ? found(undefined, parent, 'default')
          : undefined;
    }
    node = wrapped(parent);
    if (!insteadOf) whole = node;
  }
  return undefined;
}

function isSettingGetter(name: string): boolean {
  return /^(?:get|getOrThrow|env|getEnv|getenv|getString|config|getConfig|fromEnv|readEnv|getSecret)$/i.test(
    name,
  );
}

/** `SECRET` of `{ SECRET: z.string().default('x') }`. */
function nameOfChain(call: TSESTree.CallExpression): string | undefined {
  let node = wrapped(call);
  while (node.parent?.type === 'MemberExpression' && node.parent.parent.type === 'CallExpression')
    node = wrapped(node.parent.parent);
  const holder = node.parent;
  return holder?.type === 'Property' && holder.value === node ? keyName(holder) : undefined;
}

/** The value that a test asks for: `process.env.KEY ? process.env.KEY : 'fallback'`. */
function testedIn(start: TSESTree.Node): TSESTree.Node | undefined {
  const test = unwrap(start);
  if (test.type === 'MemberExpression') return test;
  if (test.type === 'UnaryExpression' && test.operator === '!') return testedIn(test.argument);
  if (test.type === 'BinaryExpression' && /^(?:undefined|null|'')$/.test(textOf(test.right)))
    return testedIn(test.left);
  return undefined;
}

function textOf(node: TSESTree.Node): string {
  if (node.type === 'Literal') return node.raw;
  return node.type === 'Identifier' ? node.name : '';
}

/** The last name by which something is read: `JWT_SECRET` of `process.env.JWT_SECRET`, of `config.get('JWT_SECRET')`. */
function nameOfRead(start: TSESTree.Node): string | undefined {
  const node = unwrap(start);
  switch (node.type) {
    case 'Identifier':
      return node.name;
    case 'MemberExpression':
      return memberName(node);
    case 'CallExpression':
      return isSettingGetter(calleeName(node.callee) ?? '') ? literalText(node.arguments[0]) : undefined;
    case 'AwaitExpression':
      return nameOfRead(node.argument);
    case 'LogicalExpression':
      return nameOfRead(node.right) ?? nameOfRead(node.left);
    default:
      return undefined;
  }
}

/** Whether an expression reads a setting of the environment. */
export function isEnvironment(start: TSESTree.Node): boolean {
  const node = unwrap(start);
  if (node.type === 'AwaitExpression') return isEnvironment(node.argument);
  if (node.type === 'LogicalExpression') return isEnvironment(node.left) || isEnvironment(node.right);
  if (node.type === 'CallExpression') return isSettingGetter(calleeName(node.callee) ?? '');
  if (node.type !== 'MemberExpression') return false;
  const object = unwrap(node.object);
  return /^(?:env|environment|ENV)$/.test(
    object.type === 'MemberExpression'
      ? (memberName(object) ?? '')
      : object.type === 'Identifier'
        ? object.name
        : '',
  );
}

function nameOfFunction(fn: TSESTree.Node): string | undefined {
  if (!isFunction(fn)) return undefined;
  if (fn.id) return fn.id.name;
  const { parent } = fn;
  if (parent.type === 'VariableDeclarator' && parent.id.type === 'Identifier') return parent.id.name;
  if (
    parent.type === 'Property' ||
    parent.type === 'MethodDefinition' ||
    parent.type === 'PropertyDefinition'
  )
    return keyName(parent);
  return undefined;
}

/** Whether a name stands in a table of texts about secrets: `labels: { password: 'Password' }`, `errors.token = '…'`. */
export function isInTableOfTexts(at: TSESTree.Node): boolean {
  if (at.type === 'AssignmentExpression') {
    const left = unwrap(at.left);
    return left.type === 'MemberExpression' && speaksOfTexts(nameOfRead(left.object));
  }
  let node = at.parent;
  for (let depth = 0; node && depth < 16; depth++, node = node.parent) {
    switch (node.type) {
      case 'ObjectExpression':
      case 'ArrayExpression':
      case 'TSAsExpression':
      case 'TSSatisfiesExpression':
        continue;
      case 'Property':
      case 'PropertyDefinition':
        if (speaksOfTexts(keyName(node))) return true;
        continue;
      case 'VariableDeclarator':
        return node.id.type === 'Identifier' && speaksOfTexts(node.id.name);
      case 'AssignmentExpression':
        return speaksOfTexts(nameOfRead(node.left));
      case 'CallExpression':
      case 'NewExpression':
        return speaksOfTexts(calleeName(node.callee));
      default:
        return false;
    }
  }
  return false;
}

const TABLES =
  /^(?:enum|map|mapping|mappings|aliases|keys|names|headers?|attributes|properties|props|columns|dictionary|lang|en|de|fr|es|vocabulary|translate|t|i18n|gettext|defineMessages|placeholder|tooltips?|helptext|descriptions?|docs|swagger|openapi|example|examples|parameters|icon|inputs?|component|components|codes|tags|categories|sort|filter|query|select)$/;

function speaksOfTexts(name: string | undefined): boolean {
  const last = splitName(name ?? '').at(-1) ?? '';
  return (receiversOfTexts.has(last) && !/^(?:constants|services|tokens)$/.test(last)) || TABLES.test(last);
}
