import type { TSESTree } from '@typescript-eslint/utils';
import { asksForTable, holdsDelegates } from '../models/model-names';
import { calleeName, memberName } from '../syntax/names';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';

/** Methods that write a record, of the record or with it. */
const SAVING = ['save', 'persist', 'persistAndFlush', 'replaceOne'];

/** Whether `Object.assign` with this value writes into a variable whose record is saved in this file. */
export function isSaved(a: Analysis, callee: TSESTree.Node, value: TSESTree.Expression | undefined): boolean {
  if (callee.type !== 'MemberExpression' || !isObject(a, callee.object)) return false;
  const call = value?.parent;
  const [target] = call?.type === 'CallExpression' ? call.arguments : [];
  if (target?.type !== 'Identifier' || target === value) return false;
  const variable = a.scopes().variableOf(target);
  return SAVING.flatMap((name) => a.index().callsByName.get(name) ?? []).some((each) => {
    if (each.type !== 'CallExpression') return false;
    const saver = unwrap(each.callee);
    const records = [...(saver.type === 'MemberExpression' ? [saver.object] : []), ...each.arguments];
    return records.some(
      (record) => record.type === 'Identifier' && a.scopes().variableOf(record) === variable,
    );
  });
}

function isObject(a: Analysis, node: TSESTree.Node): boolean {
  return node.type === 'Identifier' && node.name === 'Object' && a.scopes().isGlobal(node);
}

/** `knex('users').where(…).update(record)`: a chain of calls that begins with one that asks for a table. */
export function isOfTable(callee: TSESTree.Node): boolean {
  let node = callee;
  while (node.type === 'MemberExpression') {
    const object = unwrap(node.object);
    if (object.type !== 'CallExpression') return false;
    node = unwrap(object.callee);
    if (node.type === 'Identifier') return asksForTable(node.name) && object.arguments.length === 1;
  }
  return false;
}

/** `prisma.user.create(…)`, `this.prisma.user.create(…)` */
export function isOfDelegate(callee: TSESTree.Node): boolean {
  const model = callee.type === 'MemberExpression' ? unwrap(callee.object) : callee;
  const client = model.type === 'MemberExpression' ? unwrap(model.object) : model;
  if (client === model) return false;
  const name = client.type === 'MemberExpression' ? memberName(client) : calleeName(client);
  return holdsDelegates(name ?? '');
}
