import type { TSESTree } from '@typescript-eslint/utils';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { writesOf } from './writes';

/**
 * The node under which to remember what an expression is: all reads of a variable that is written once at most mean
 * the same, so that is its declaration. For values whose place matters (checks before it) this is not good enough.
 */
export function stableNode(a: Analysis, start: TSESTree.Node): TSESTree.Node {
  const node = unwrap(start);
  if (node.type !== 'Identifier') return node;
  const variable = a.scopes().variableOf(node);
  const def = variable?.defs[0];
  return variable && def?.name.type === 'Identifier' && writesOf(a, variable).length <= 1 ? def.name : node;
}
