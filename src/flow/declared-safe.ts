import type { TSESTree } from '@typescript-eslint/utils';
import { isWithin } from '../syntax/nodes';
import type { Analysis } from './analysis';
import { dangerous, isRequest } from './danger';
import { htmlFear } from './html-safety';
import { htmlHoles } from './html-text';
import { originsOf } from './origins';
import { functionsOf } from './pointees';
import type { Site } from './sites';
import { textOf } from './text';
import type { Trace } from './traces';

/** A value in a text that is declared safe which nothing has escaped: a client's, or what a template gives a helper. */
export function unescapedIn(a: Analysis, site: Site, node: TSESTree.Expression): Trace | undefined {
  return htmlHoles(textOf(a, node)).flatMap((hole) => {
    const traces = originsOf(a, hole.piece.node, [], hole.piece.calls);
    return dangerous(traces, htmlFear(site.sink.kind, hole)).filter(
      (trace) => isRequest(trace) || isGivenToHelper(trace, site),
    );
  })[0];
}

/** `registerHelper('badge', (text) => …)`: what such a function is given. */
function isGivenToHelper({ origin }: Trace, { use }: Site): boolean {
  return (
    origin.type === 'unknown' &&
    origin.reason === 'call' &&
    origin.node?.type === 'CallExpression' &&
    isWithin(use, origin.node)
  );
}

/** Whether all that a function does is to give back what it is given: `(text) => text`. */
export function returnsItsArgument(a: Analysis, node: TSESTree.Expression): boolean {
  const functions = functionsOf(a, node);
  return (
    functions.length > 0 &&
    functions.every((fn) => {
      const [parameter] = fn.params;
      const returned = a.index().returns.get(fn) ?? [];
      return (
        parameter?.type === 'Identifier' &&
        returned.length > 0 &&
        returned.every((value) => value.type === 'Identifier' && value.name === parameter.name)
      );
    })
  );
}
