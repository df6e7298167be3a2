import type { TSESTree } from '@typescript-eslint/utils';
import { sessionCookies } from '../models/sensitive-names';
import type { RequestPart } from '../models/types';
import { memberName } from '../syntax/names';
import { isClass, isFunction } from '../syntax/nodes';
import { unwrap } from '../syntax/unwrap';
import { splitName } from '../syntax/words';
import type { Analysis } from './analysis';
import { leavesOfSum } from './evaluate';
import { secretsOfCall, secretsOfNew } from './sensitive-calls';
import { type Secrecy, secrecyOf } from './sensitive-names';
import { secretsOfArray, secretsOfObject } from './sensitive-objects';
import {
  hasCredentialRecords,
  hasOtherTokens,
  isAboutSecrets,
  isHarmless,
  isKnownMissing,
  lastName,
} from './sensitive-values';
import { secretsOfVariable, wholePart } from './sensitive-variables';
import { propertiesNamed } from './written-properties';

/** A credential or personal secret that is in a value. */
export interface Secret {
  readonly secrecy: Secrecy;
  /** How the code calls it: `password`, `req.body.password`, `process.env.DB_PASSWORD`. */
  readonly name: string;
  /** Where it is read. */
  readonly node: TSESTree.Node;
  /** The innermost part of the expression asked about (or of an argument that led there) which holds it. */
  readonly shown: TSESTree.Node;
  /** The properties of the value that lead to it; empty for the value itself. */
  readonly held: readonly string[];
  /** Whether it was put into a text on the way, where keys no longer count. */
  readonly isPrinted: boolean;
  /** The function of this file that it was handed to. */
  readonly through?: string;
  /** Set where a whole part of a request is meant, which may or may not hold one. */
  readonly part?: RequestPart;
}

/** How the search came to a place. */
export interface Search {
  readonly a: Analysis;
  readonly depth: number;
  /** The part of the expression asked about; undefined while the search is still inside it. */
  readonly shown: TSESTree.Node | undefined;
  readonly held: readonly string[];
  readonly isPrinted: boolean;
  readonly through: string | undefined;
  readonly work: { left: number };
}

const MAX_DEPTH = 12;
const MOST_STEPS = 600;
const NOTHING: readonly Secret[] = [];

/**
 * The secrets that a reader of the value would see: the value itself if it is one, or those it holds at any depth,
 * in objects and in texts. Follows variables, properties, arguments, functions of the file, conversions and copies.
 * A secret is known by its name (`password`, `user.apiKey`) unless its value says nothing of it.
 */
export function secretsIn(a: Analysis, node: TSESTree.Node): readonly Secret[] {
  return secretsAt(
    {
      a,
      depth: 0,
      shown: undefined,
      held: [],
      isPrinted: false,
      through: undefined,
      work: { left: MOST_STEPS },
    },
    node,
    [],
  );
}

/** The same on the way: of `node` followed by `path`. */
export function secretsAt(before: Search, start: TSESTree.Node, path: readonly string[]): readonly Secret[] {
  const node = unwrap(start);
  if (before.depth > MAX_DEPTH || before.work.left-- <= 0) return NOTHING;
  const s: Search = { ...before, depth: before.depth + 1 };
  const all = (nodes: readonly TSESTree.Node[], inner = path): readonly Secret[] =>
    nodes.flatMap((each) => secretsAt(s, each, inner));
  if (isFunction(node) || isClass(node)) return NOTHING;
  switch (node.type) {
    case 'Identifier':
      return ofIdentifier(s, node, path);
    case 'MemberExpression':
      return ofMember(s, node, path);
    case 'ObjectExpression':
      return secretsOfObject(s, node, path);
    case 'ArrayExpression':
      return secretsOfArray(s, node, path);
    case 'CallExpression':
      return secretsOfCall(s, node, path);
    case 'NewExpression':
      return secretsOfNew(s, node, path);
    case 'TemplateLiteral':
      return node.expressions.flatMap((each) => secretsAt(printed(s), each, []));
    case 'TaggedTemplateExpression':
      return node.quasi.expressions.flatMap((each) => secretsAt(printed(s), each, []));
    case 'BinaryExpression':
      return node.operator === '+'
        ? leavesOfSum(node).flatMap((leaf) => secretsAt(printed(s), leaf, []))
        : NOTHING;
    case 'ConditionalExpression':
      return all([node.consequent, node.alternate]);
    case 'LogicalExpression':
      return node.operator === '&&' ? all([node.right]) : all([node.left, node.right]);
    case 'AwaitExpression':
      return all([node.argument]);
    case 'AssignmentExpression':
      return all([node.right]);
    case 'SpreadElement':
      return all([node.argument]);
    default:
      return NOTHING;
  }
}

/** The search inside a text. */
export function printed(s: Search): Search {
  return s.isPrinted ? s : { ...s, isPrinted: true };
}

/** The search in a value elsewhere, to which `node` led. */
export function elsewhere(s: Search, node: TSESTree.Node): Search {
  return s.shown ? s : { ...s, shown: node };
}

/** A secret at this place of the search. */
export function secretAt(
  s: Search,
  node: TSESTree.Node,
  secrecy: Secrecy,
  name: string,
  part?: RequestPart,
): Secret {
  return {
    secrecy,
    name,
    node,
    shown: s.shown ?? node,
    held: s.held,
    isPrinted: s.isPrinted,
    ...(s.through !== undefined && { through: s.through }),
    ...(part && { part }),
  };
}

function ofIdentifier(s: Search, node: TSESTree.Identifier, path: readonly string[]): readonly Secret[] {
  if (path.length > 0) return secretsOfVariable(s, node, path);
  const secrecy = secrecyOfToken(s.a, node.name);
  if (!secrecy) return secretsOfVariable(s, node, path);
  if (!isHarmless(s.a, node) && !isKnownMissing(s.a, node))
    return isHashOf(s, node) ?? [secretAt(s, node, secrecy, node.name)];
  return NOTHING;
}

/** `const password = await hash(plain)`: a variable of this name that holds a hash. */
function isHashOf(s: Search, node: TSESTree.Identifier): readonly Secret[] | undefined {
  const found = secretsOfVariable(s, node, []);
  return found.length > 0 && found.every(({ secrecy }) => secrecy === 'hash')
    ? [secretAt(s, node, 'hash', node.name)]
    : undefined;
}

/** Names of tokens are not believed in files that work with tokens of another sort. */
export function secrecyOfToken(a: Analysis, name: string): Secrecy | undefined {
  const secrecy = secrecyOf(name);
  // Chats, mails and games have sessions whose ids open nothing; `req.sessionID` is asked for by itself.
  if (secrecy === 'token' && /session_?id$/i.test(name)) return undefined;
  if (secrecy === 'key' && /credentials?$/i.test(name) && hasCredentialRecords(a)) return undefined;
  const isBare = secrecy === 'token' && splitName(name).at(-1) === 'token';
  return isBare && splitName(name).length < 3 && !/access|refresh|auth|bearer|api|session/i.test(name)
    ? hasOtherTokens(a)
      ? undefined
      : secrecy
    : secrecy;
}

function ofMember(s: Search, node: TSESTree.MemberExpression, path: readonly string[]): readonly Secret[] {
  const name = memberName(node);
  if (path.length === 0 && name !== undefined) {
    const secrecy = secrecyOfMember(s.a, node, name);
    if (secrecy)
      return isHarmlessRead(s.a, node) || isKnownMissing(s.a, node)
        ? NOTHING
        : [secretAt(s, node, secrecy, nameOf(node))];
    if (name === 'env' && lastName(node.object) === 'process')
      return [secretAt(s, node, 'key', 'process.env')];
  }
  if (/^(?:length|byteLength|size)$/.test(name ?? '')) return NOTHING;
  // `ctx.request.body`; of variables the search goes on, because it may have been thinned out.
  const isOfObject = path.length === 0 && name !== undefined && unwrap(node.object).type !== 'Identifier';
  const part = isOfObject ? wholePart(s.a, node.object, [name]) : undefined;
  if (part) return [secretAt(s, node, 'token', nameOf(node), part)];
  return secretsAt(s, node.object, [name ?? '*', ...path]);
}

function isHarmlessRead(a: Analysis, node: TSESTree.MemberExpression): boolean {
  const values = propertiesNamed(a, node);
  return values.length > 0 && values.every((value) => isHarmless(a, value));
}

const REQUESTS = /^(?:req|request|ctx|context)$/;

function secrecyOfMember(a: Analysis, node: TSESTree.MemberExpression, name: string): Secrecy | undefined {
  const owner = lastName(node.object);
  const whose = splitName(owner).at(-1) ?? '';
  if (/^(?:set-)?cookie$/i.test(name) && /^headers?$/.test(whose)) return 'token';
  if (whose === 'cookies' && (sessionCookies.has(name.toLowerCase()) || secrecyOf(name))) return 'token';
  if (name === 'sessionID' && REQUESTS.test(owner)) return 'token';
  if (name === 'id' && owner === 'session') {
    const session = unwrap(node.object);
    return session.type === 'MemberExpression' && REQUESTS.test(lastName(session.object))
      ? 'token'
      : undefined;
  }
  if (isAboutSecrets(node.object)) return undefined;
  // `password.value`, `secret.raw`
  if (/^(?:value|raw|plain|plaintext)$/.test(name)) return secrecyOfToken(a, owner);
  return secrecyOfToken(a, name);
}

/** A short text for what is read: `user.password`, `req.headers.authorization`. */
export function nameOf(start: TSESTree.Node): string {
  const node = unwrap(start);
  switch (node.type) {
    case 'Identifier':
      return node.name;
    case 'ThisExpression':
      return 'this';
    case 'MemberExpression': {
      const name = memberName(node);
      if (name === undefined) return `${nameOf(node.object)}[…]`;
      return /^[\w$#]+$/.test(name) ? `${nameOf(node.object)}.${name}` : `${nameOf(node.object)}['${name}']`;
    }
    case 'CallExpression':
      return `${nameOf(node.callee)}(${node.arguments.length > 0 ? '…' : ''})`;
    case 'AwaitExpression':
      return nameOf(node.argument);
    default:
      return '…';
  }
}
