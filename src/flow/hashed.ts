import type { TSESTree } from '@typescript-eslint/utils';
import {
  soundsLikeProof,
  soundsPrivate,
  soundsUnguessable,
  speaksOldProtocol,
} from '../models/purpose-names';
import { calleeName, memberName } from '../syntax/names';
import { unwrap, wrapped } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { argumentOf } from './calls';
import { constantsOf } from './constants';
import { purposesOf } from './purposes';
import type { Site } from './sites';

/** A weak hash that protects something. */
export interface WeakHash {
  readonly algorithm: string;
  /** The name of what is hashed, or of what the hash is; undefined for a signature. */
  readonly of: string | undefined;
}

/** The weak hash that a site makes of something that is worth protecting, or as a proof of something. */
export function weakHashAt(a: Analysis, site: Site): WeakHash | undefined {
  const { weak, by, algorithm: fixed, input } = site.sink.facts ?? {};
  const { use, values } = site;
  if (use.type !== 'CallExpression') return undefined;
  const algorithm = typeof fixed === 'string' ? fixed : nameOf(a, values[0]);
  if (algorithm === undefined || !new RegExp(`^${String(weak)}$`, 'i').test(algorithm)) return undefined;
  if (by === 'signature') return { algorithm, of: undefined };
  if (speaksOldProtocol(a.sourceCode.text)) return undefined;
  const names = purposesOf(a, use).map(({ name }) => name);
  const proof =
    by === 'mac' ? names.find((name) => soundsLikeProof(name) || soundsUnguessable(name)) : undefined;
  if (proof !== undefined) return { algorithm, of: proof };
  if (by === 'mac') return undefined;
  const given = typeof input === 'number' ? [argumentOf(use, input)] : updatesOf(a, use);
  const of =
    given.flatMap((each) => (each ? namesIn(each) : [])).find(soundsPrivate) ??
    names.find((name) => soundsLikeProof(name) || (soundsPrivate(name) && !/hash/i.test(name)));
  return of === undefined ? undefined : { algorithm, of };
}

function nameOf(a: Analysis, start: TSESTree.Node | undefined): string | undefined {
  const node = start && unwrap(start);
  if (!node) return undefined;
  // Web Crypto also takes `{ name: 'SHA-1' }`.
  const [only, ...others] = constantsOf(a, node);
  return only && others.length === 0 && typeof only.value === 'string' ? only.value : undefined;
}

/** What the hash is updated with, in a chain or through a variable. */
function updatesOf(a: Analysis, made: TSESTree.Node): readonly TSESTree.Node[] {
  const found: TSESTree.Node[] = [];
  let node = wrapped(made);
  for (let call = methodCall(node); call; node = wrapped(call.call), call = methodCall(node)) {
    const [first] = call.call.arguments;
    if (call.name === 'update' && first) found.push(first);
  }
  const { parent } = node;
  const id = parent?.type === 'VariableDeclarator' ? parent.id : undefined;
  const variable = id?.type === 'Identifier' ? a.scopes().variableOf(id) : undefined;
  for (const { identifier } of variable?.references ?? []) {
    const call = methodCall(wrapped(identifier));
    const [first] = call?.call.arguments ?? [];
    if (call?.name === 'update' && first) found.push(first);
  }
  return found;
}

function methodCall(
  object: TSESTree.Node,
): { readonly name: string | undefined; readonly call: TSESTree.CallExpression } | undefined {
  const { parent } = object;
  if (parent?.type !== 'MemberExpression' || parent.object !== object) return undefined;
  const call = wrapped(parent).parent;
  return call?.type === 'CallExpression' && call.callee !== object
    ? { name: memberName(parent), call }
    : undefined;
}

/** The names that a text is put together of. */
function namesIn(start: TSESTree.Node): readonly string[] {
  const node = unwrap(start);
  switch (node.type) {
    case 'Identifier':
      return [node.name];
    case 'MemberExpression':
      return [memberName(node) ?? ''];
    case 'TemplateLiteral':
      return node.expressions.flatMap(namesIn);
    case 'BinaryExpression':
      return [...namesIn(node.left), ...namesIn(node.right)];
    case 'CallExpression': {
      const name = calleeName(node.callee);
      if (
        node.callee.type === 'MemberExpression' &&
        /^(?:toString|trim|toLowerCase|encode)$/.test(name ?? '')
      )
        return [...namesIn(node.callee.object), ...node.arguments.flatMap(namesIn)];
      return /^(?:String|from|encode)$/.test(name ?? '') ? node.arguments.slice(0, 1).flatMap(namesIn) : [];
    }
    default:
      return [];
  }
}
