import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

type Listen = (node: TSESTree.Node) => void;

/** One listener that does what all of them do, in their order. */
export function combine(...listeners: readonly TSESLint.RuleListener[]): TSESLint.RuleListener {
  const bySelector = new Map<string, Listen[]>();
  for (const listener of listeners)
    for (const [selector, listen] of Object.entries(listener) as [string, Listen][]) {
      const list = bySelector.get(selector);
      if (list) list.push(listen);
      else bySelector.set(selector, [listen]);
    }
  return Object.fromEntries(
    [...bySelector].map(([selector, all]) => [
      selector,
      (node: TSESTree.Node): void => {
        for (const listen of all) listen(node);
      },
    ]),
  );
}
