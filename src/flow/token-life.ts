import type { TSESTree } from '@typescript-eslint/utils';
import { keyName } from '../syntax/names';
import { enclosingFunction } from '../syntax/nodes';
import { unwrap, wrapped } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { argumentOf } from './calls';
import { optionOf } from './constants';
import { leavesOf } from './leaves';
import type { Site } from './sites';

/** Whether a token that is made at a site is certainly given no end: neither in its options nor in its payload. */
export function neverExpires(a: Analysis, site: Site): boolean {
  const { use, sink } = site;
  const { options, expiry, chained } = sink.facts ?? {};
  if (use.type !== 'CallExpression' && use.type !== 'NewExpression') return false;
  if (mentionsExpiry(a, use)) return false;
  if (typeof chained === 'string') return !isChained(a, use, chained);
  if (!Array.isArray(expiry)) return false;
  if (use.arguments.some((argument) => argument.type === 'SpreadElement')) return false;
  return typeof options !== 'number' || lacks(a, argumentOf(use, options), expiry as readonly string[]);
}

const EXPIRY = /\bexp\b\s*[:=,}]|['"]exp['"]/;

/** `payload.exp = …` anywhere in the file; in the function alone where the payload is written at the call. */
function mentionsExpiry(a: Analysis, use: TSESTree.CallExpression | TSESTree.NewExpression): boolean {
  const isWritten = use.arguments[0]?.type === 'ObjectExpression' && isClosed(use.arguments[0]);
  const home = isWritten ? enclosingFunction(use) : undefined;
  return EXPIRY.test(home ? a.sourceCode.getText(home) : a.sourceCode.text);
}

/** Whether options certainly lack all of these; a function in their place is a callback. */
function lacks(a: Analysis, options: TSESTree.Node | undefined, names: readonly string[]): boolean {
  if (!options) return true;
  const leaves = leavesOf(a, options);
  return leaves.every(({ node }) => {
    if (/Function/.test(node.type) || isEmpty(node)) return true;
    if (node.type !== 'ObjectExpression') return false;
    return names.every((name) => optionOf(a, node, [name]).state === 'absent') && isClosed(node);
  });
}

function isEmpty(node: TSESTree.Node): boolean {
  return (
    (node.type === 'Literal' && !node.value) || (node.type === 'Identifier' && node.name === 'undefined')
  );
}

function isClosed(node: TSESTree.ObjectExpression): boolean {
  return node.properties.every((each) => each.type === 'Property' && keyName(each) !== undefined);
}

/** Whether a method of this name is called on what is made, in a chain or through a variable. */
function isChained(a: Analysis, made: TSESTree.Node, name: string): boolean {
  let node = wrapped(made);
  for (;;) {
    const { parent } = node;
    if (parent?.type === 'AwaitExpression') {
      node = wrapped(parent);
      continue;
    }
    if (parent?.type !== 'MemberExpression' || parent.object !== node) break;
    const property = unwrap(parent.property);
    if (property.type === 'Identifier' && property.name === name) return true;
    const call = wrapped(parent).parent;
    if (call?.type !== 'CallExpression') break;
    node = wrapped(call);
  }
  // Kept in a variable or handed on, it may get its end elsewhere in the file.
  return node.parent?.type !== 'AwaitExpression' && !/\.sign\s*\(/.test(chainText(a, made, node))
    ? a.sourceCode.text.includes(name)
    : false;
}

function chainText(a: Analysis, made: TSESTree.Node, node: TSESTree.Node): string {
  return a.sourceCode.text.slice(made.range[1], node.range[1]);
}
