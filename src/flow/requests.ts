import type { TSESTree } from '@typescript-eslint/utils';
import type { Analysis } from './analysis';
import { isRequest } from './danger';
import { originsOf } from './origins';
import type { CallLike } from './syntax-index';
import type { Trace } from './traces';

/**
 * The ways in which a value comes from a request, as `originsOf` finds them. In a file in which nothing gives what a
 * client sent there are none, and nothing is followed.
 */
export function requestsOf(
  a: Analysis,
  node: TSESTree.Node,
  path: readonly string[] = [],
  calls: readonly CallLike[] = [],
): readonly Trace[] {
  return a.possible().hasSources ? originsOf(a, node, path, calls).filter(isRequest) : [];
}
