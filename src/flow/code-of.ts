import type { TSESTree } from '@typescript-eslint/utils';
import { type Analysis, tableOf } from './analysis';
import { remember } from './lazy';

/** The code of a node without its comments: its tokens, with a space between each two. */
export function codeOf(a: Analysis, node: TSESTree.Node): string {
  return remember(tableOf<TSESTree.Node, string>(a, 'code'), node, () =>
    a.sourceCode
      .getTokens(node)
      .map(({ value }) => value)
      .join(' '),
  );
}
