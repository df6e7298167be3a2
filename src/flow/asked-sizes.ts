import type { TSESTree } from '@typescript-eslint/utils';
import { GROWING_METHODS, PAGE_WORDS, QUERY_STEPS, READING_CALLS } from '../models/size-names';
import { calleeName } from '../syntax/names';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { argumentOf } from './calls';
import { valuesAt } from './places';

/** The numbers that say how long a text becomes: of `'='.repeat(width)`, not of `_.repeat(text, times)`. */
export function textSizes(a: Analysis): readonly TSESTree.Expression[] {
  return callsOf(a, GROWING_METHODS).flatMap((call) => {
    const size = argumentOf(call, 0);
    const object = call.callee.type === 'MemberExpression' ? unwrap(call.callee.object) : undefined;
    const isLibrary = object?.type === 'Identifier' && /^(?:_|lodash)$/.test(object.name);
    return size && object && !isLibrary ? [size] : [];
  });
}

/** The numbers that say how many records a query reads. */
export function pageSizes(a: Analysis): readonly TSESTree.Expression[] {
  return [
    ...callsOf(a, PAGE_WORDS).flatMap((call) => {
      const size = argumentOf(call, 0);
      return size && call.arguments.length === 1 && isOfQuery(call.callee) ? [size] : [];
    }),
    ...callsOf(a, READING_CALLS).flatMap((call) =>
      call.arguments.flatMap((argument) =>
        argument.type === 'SpreadElement' ? [] : PAGE_WORDS.flatMap((word) => valuesAt(a, argument, [word])),
      ),
    ),
  ];
}

function callsOf(a: Analysis, names: readonly string[]): readonly TSESTree.CallExpression[] {
  return names.flatMap((name) =>
    (a.index().callsByName.get(name) ?? []).flatMap((call) => (call.type === 'CallExpression' ? [call] : [])),
  );
}

/** Whether a method is called on a query that was begun before in the same chain. */
function isOfQuery(callee: TSESTree.Node): boolean {
  if (callee.type !== 'MemberExpression') return false;
  const object = unwrap(callee.object);
  if (object.type !== 'CallExpression')
    return object.type === 'Identifier' && /query$|^qb$|cursor/i.test(object.name);
  return QUERY_STEPS.has(calleeName(object.callee) ?? '') || isOfQuery(object.callee);
}
