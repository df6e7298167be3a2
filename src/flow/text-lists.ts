import type { TSESTree } from '@typescript-eslint/utils';
import { memberName } from '../syntax/names';
import { unwrap } from '../syntax/unwrap';
import { type Analysis, tableOf } from './analysis';
import { constantOf, elementsOf } from './constants';
import { functionsOf } from './pointees';
import { reachingWrites } from './reaching';
import type { Text } from './text-types';
import { type Reader, choice, hole } from './text-reader';
import { read } from './text';

/** `['SELECT', columns, 'FROM t'].join(' ')`, `ids.map((id) => …).join(',')`, `parts.join(' AND ')` */
export function readJoin(reader: Reader, node: TSESTree.CallExpression, list: TSESTree.Expression): Text {
  const { a } = reader;
  const [argument] = node.arguments;
  const separator = argument
    ? argument.type === 'SpreadElement'
      ? undefined
      : constantOf(a, argument)
    : ({ known: true, value: ',' } as const);
  const between = separator?.known && typeof separator.value === 'string' ? separator.value : undefined;
  const pushed = pushedInto(a, list);
  const elements = elementsOf(a, list);
  if (elements && between !== undefined) {
    const all = [...elements, ...pushed];
    return all.flatMap((element, index): Text => [
      ...(index > 0 ? [{ type: 'constant', value: between, node } as const] : []),
      ...read(reader, element),
    ]);
  }
  const items = mappedItems(reader, unwrap(list));
  if (items) return [{ type: 'repeat', item: items, separator: between }];
  return [hole(reader, node)];
}

/** What `list.map((x) => …)` makes of each element. */
function mappedItems(reader: Reader, start: TSESTree.Node): Text | undefined {
  const { a } = reader;
  let node = start;
  if (node.type === 'Identifier') {
    const variable = a.scopes().variableOf(node);
    const [write, ...others] = variable ? reachingWrites(a, variable, node) : [];
    if (write?.value.type !== 'expression' || others.length > 0) return undefined;
    node = unwrap(write.value.node);
  }
  if (node.type !== 'CallExpression') return undefined;
  if (node.callee.type !== 'MemberExpression' || memberName(node.callee) !== 'map')
    return itemsReturned(reader, node);
  const [callback] = node.arguments;
  if (!callback || callback.type === 'SpreadElement') return undefined;
  const [fn] = functionsOf(a, callback);
  const returns = fn ? (a.index().returns.get(fn) ?? []) : [];
  return returns.length > 0 ? choice(returns.map((value) => read(reader, value))) : undefined;
}

/** What a function of this file makes of each element: `quoted(path).join('.')`. */
function itemsReturned(reader: Reader, node: TSESTree.CallExpression): Text | undefined {
  const { a, calls } = reader;
  const [fn, ...others] = functionsOf(a, node.callee);
  if (!fn || others.length > 0 || calls.length >= 3) return undefined;
  const [returned, ...more] = a.index().returns.get(fn) ?? [];
  const body = returned && unwrap(returned);
  if (body?.type !== 'CallExpression' || more.length > 0 || calls.includes(node)) return undefined;
  return mappedItems({ ...reader, calls: [...calls, node] }, body);
}

/** The arguments of `list.push(…)` for a list in a variable. */
function pushedInto(a: Analysis, list: TSESTree.Expression): readonly TSESTree.Expression[] {
  const bare = unwrap(list);
  const variable = bare.type === 'Identifier' ? a.scopes().variableOf(bare) : undefined;
  if (!variable) return [];
  const table = tableOf<unknown, readonly TSESTree.Expression[]>(a, 'pushed');
  let pushed = table.get(variable);
  if (!pushed) {
    pushed = variable.references.flatMap((reference) => {
      const member = reference.identifier.parent;
      if (member.type !== 'MemberExpression' || member.object !== reference.identifier) return [];
      if (memberName(member) !== 'push' || member.parent.type !== 'CallExpression') return [];
      return member.parent.arguments.flatMap((each) => (each.type === 'SpreadElement' ? [] : [each]));
    });
    table.set(variable, pushed);
  }
  return pushed;
}
