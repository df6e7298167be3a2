import type { TSESTree } from '@typescript-eslint/utils';
import { calleeName, keyName } from '../syntax/names';
import type { Analysis } from './analysis';
import { constantsOf, elementsOf } from './constants';
import { tracesOf } from './evaluate';
import { pointeesOf } from './pointees';

/** Whether this is a list of the program's own values (and not a text, where `includes` finds any part). */
export function isList(a: Analysis, node: TSESTree.Node): boolean {
  return !constantsOf(a, node).some(({ value }) => typeof value === 'string') && !isOfClient(a, node, ['*']);
}

/** Whether this is a look-up table of the program's own. */
export function isTable(a: Analysis, node: TSESTree.Node): boolean {
  return (
    pointeesOf(a, node).every(
      ({ node: table }) => table.type !== 'CallExpression' || elementsOf(a, table) !== undefined,
    ) && !isOfClient(a, node, [])
  );
}

/** The constants in a list that is written in this file. */
export function valuesOfList(a: Analysis, node: TSESTree.Node): readonly unknown[] {
  return (elementsOf(a, node) ?? []).flatMap((element) => constantsOf(a, element).map(({ value }) => value));
}

/** The keys of a table that is written in this file. */
export function keysOfTable(a: Analysis, node: TSESTree.Node): readonly string[] {
  return pointeesOf(a, node).flatMap(({ node: table, path }) =>
    table.type === 'ObjectExpression' && path.length === 0
      ? table.properties.flatMap((each) => (each.type === 'Property' ? (keyName(each) ?? []) : []))
      : [],
  );
}

/** A client that sends the list, too, can put anything into it. */
function isOfClient(a: Analysis, node: TSESTree.Node, path: readonly string[]): boolean {
  return tracesOf(a, node, path).some(({ origin, held }) => origin.type === 'request' && held.length === 0);
}

/** The regex that an expression is: a literal, or `new RegExp('constant')`, through variables. */
export function regexOf(
  a: Analysis,
  node: TSESTree.Node,
): { readonly source: string; readonly flags: string } | undefined {
  const pointees = pointeesOf(a, node);
  const [pointee] = pointees;
  if (pointees.length !== 1 || !pointee || pointee.path.length > 0) return undefined;
  const found = pointee.node;
  if (found.type === 'Literal' && 'regex' in found)
    return { source: found.regex.pattern, flags: found.regex.flags };
  if (
    (found.type !== 'NewExpression' && found.type !== 'CallExpression') ||
    calleeName(found.callee) !== 'RegExp'
  )
    return undefined;
  const [source, flags] = found.arguments;
  if (!source || source.type === 'SpreadElement') return undefined;
  const [text] = constantsOf(a, source);
  const [marks] = flags && flags.type !== 'SpreadElement' ? constantsOf(a, flags) : [{ value: '' }];
  return typeof text?.value === 'string' && typeof marks?.value === 'string'
    ? { source: text.value, flags: marks.value }
    : undefined;
}
