import type { TSESTree } from '@typescript-eslint/utils';
import type { Passing, Writing } from '../models/propagator-types';
import type { Analysis } from './analysis';
import { carried, nameGiven } from './builtin-calls';
import { methods } from './passings';
import type { UseNode } from './places';
import { type Trace, heldUnder, merge } from './traces';

/** What a method call writes into its receiver, as seen under a path of the receiver: `list.push(x)`. */
export function tracesWritten(
  a: Analysis,
  call: TSESTree.CallExpression,
  name: string,
  path: readonly string[],
): readonly Trace[] {
  return merge(
    (methods().get(name) ?? []).flatMap(({ passing }) =>
      (passing.writes ?? [])
        .filter((writing) => writing.into === 'receiver')
        .map((writing) => tracesOfWriting(a, call, passing, writing, path)),
    ),
  );
}

/** What a method that gives its receiver again has put into it at a path: `new Map().set('id', x)`. */
export function tracesIntoReceiver(
  a: Analysis,
  node: UseNode,
  passing: Passing,
  path: readonly string[],
): readonly Trace[] {
  if (path.length === 0 || node.type !== 'CallExpression') return [];
  return merge(
    (passing.writes ?? [])
      .filter(({ into }) => into === 'receiver')
      .map((writing) => tracesOfWriting(a, node, passing, writing, path)),
  );
}

/** What a call writes into an argument: `Object.assign(target, source)`. */
export function tracesIntoArgument(
  a: Analysis,
  call: TSESTree.CallExpression,
  passing: Passing,
  position: number,
  path: readonly string[],
): readonly Trace[] {
  return merge(
    (passing.writes ?? [])
      .filter(({ into }) => typeof into === 'object' && into.argument === position)
      .map((writing) => tracesOfWriting(a, call, passing, writing, path)),
  );
}

function tracesOfWriting(
  a: Analysis,
  call: TSESTree.CallExpression,
  passing: Passing,
  writing: Writing,
  path: readonly string[],
): readonly Trace[] {
  const [first, ...rest] = path;
  const from = (inner: readonly string[]): readonly Trace[] =>
    merge(writing.from.map((carrier) => carried(a, call, passing, carrier, inner)));
  if (writing.as === 'properties') return from(path);
  if (writing.as === 'elements') {
    if (first === undefined) return heldUnder(from([]), '*');
    // `list.length` is none of the elements.
    return first === '*' || /^\d+$/.test(first) ? from(rest) : [];
  }
  const name = nameGiven(a, call, writing.as.named);
  if (first === undefined) return heldUnder(from([]), name ?? '*');
  return first === '*' || name === undefined || first === name ? from(rest) : [];
}

/** Whether a method of this name writes into its receiver, for some builtin type. */
export function writesByName(name: string): boolean {
  return (methods().get(name) ?? []).some(({ passing }) =>
    passing.writes?.some(({ into }) => into === 'receiver'),
  );
}
