import type { TSESTree } from '@typescript-eslint/utils';
import { calleeName, memberName } from '../syntax/names';
import { unwrap, wrapped } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { argumentOf } from './calls';
import type { Site } from './sites';

/** What is hashed at a site: the argument that the model names, or what the hash is updated with. */
export function hashedInputs(a: Analysis, { use, sink }: Site): readonly TSESTree.Node[] {
  const { input } = sink.facts ?? {};
  if (use.type !== 'CallExpression') return [];
  if (typeof input !== 'number') return updatesOf(a, use);
  const given = argumentOf(use, input);
  return given ? [given] : [];
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
export function namesIn(start: TSESTree.Node): readonly string[] {
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
