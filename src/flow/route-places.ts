import type { TSESTree } from '@typescript-eslint/utils';
import { unwrap } from '../syntax/unwrap';
import type { Step } from './servers';

/**
 * Where a route is reported for what its handler lacks: the word that says that it is one. Its path is the place of
 * what stands before it.
 */
export function placeOfStep({ use, node }: Step): TSESTree.Node {
  // `{ method: 'POST', path: '/logout', handler }`
  if (node.parent?.type === 'Property' && node.parent.value === node) return node.parent.key;
  if (use.type !== 'CallExpression') return use;
  const callee = unwrap(use.callee);
  return callee.type === 'MemberExpression' ? callee.property : callee;
}
