import type { TSESTree } from '@typescript-eslint/utils';
import { couldBeModel, soundsLikeModel, soundsLikeStore } from '../models/model-names';
import { soundsLikeDatabase } from '../models/names';
import { readsRows } from '../models/row-names';
import type { Kind } from '../models/types';
import { calleeName, memberName } from '../syntax/names';
import { unwrap } from '../syntax/unwrap';
import { type Analysis, tableOf } from './analysis';
import { identityOf } from './identity';
import { remember } from './lazy';
import { sitesOf } from './sites';
import type { Trace } from './traces';

const MAX_CHAIN = 12;

/** Whether a value was read from a database: what a call of one gives, itself or to a callback. */
export function isStored(a: Analysis, { origin }: Trace, kinds: readonly Kind[]): boolean {
  if (origin.type !== 'unknown' || origin.reason !== 'call' || !origin.node) return false;
  let node = unwrap(origin.node);
  for (let steps = 0; steps < MAX_CHAIN; steps++) {
    if (node.type === 'AwaitExpression') node = unwrap(node.argument);
    if (node.type !== 'CallExpression') return false;
    if (queriesOf(a, kinds).has(node) || readsByName(a, node, kinds)) return true;
    const callee = unwrap(node.callee);
    if (callee.type !== 'MemberExpression') return false;
    node = unwrap(callee.object);
  }
  return false;
}

/** Whether a value is read from what is called like an error, which is a callback's other parameter. */
export function isOfError(start: TSESTree.Node): boolean {
  let node = unwrap(start);
  while (node.type === 'MemberExpression') node = unwrap(node.object);
  return node.type === 'Identifier' && /^(?:e|ex|er|err|error)$/.test(node.name);
}

/** The calls of the file that a model knows to be queries. */
function queriesOf(a: Analysis, kinds: readonly Kind[]): ReadonlySet<TSESTree.Node> {
  return remember(
    tableOf<'all', ReadonlySet<TSESTree.Node>>(a, 'queries'),
    'all',
    () => new Set(kinds.flatMap((kind) => sitesOf(a, kind).map(({ use }) => use))),
  );
}

/** `User.findById(id)`, `this.users.findOne(…)`, `knex('users').first()` */
function readsByName(a: Analysis, node: TSESTree.CallExpression, kinds: readonly Kind[]): boolean {
  const callee = unwrap(node.callee);
  const isDatabase = (object: TSESTree.Node): boolean =>
    identityOf(a, object).some(
      ({ library }) => library.sinks?.some(({ kind }) => kinds.includes(kind)) ?? false,
    );
  if (callee.type !== 'MemberExpression')
    return isDatabase(node) || (callee.type === 'Identifier' && soundsLikeDatabase(callee.name));
  if (isDatabase(callee.object)) return true;
  if (!readsRows(calleeName(callee) ?? '')) return false;
  const object = unwrap(callee.object);
  const name =
    object.type === 'MemberExpression'
      ? (memberName(object) ?? '')
      : object.type === 'Identifier'
        ? object.name
        : '';
  return (
    soundsLikeModel(name) ||
    soundsLikeStore(name) ||
    soundsLikeDatabase(name) ||
    couldBeModel(name) ||
    /(?:repo|repository|dao)$/i.test(name)
  );
}
