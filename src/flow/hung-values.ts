import type { TSESTree } from '@typescript-eslint/utils';
import { memberName } from '../syntax/names';
import { isFunction } from '../syntax/nodes';
import { unwrap } from '../syntax/unwrap';
import { type Analysis, tableOf } from './analysis';
import { argumentOf } from './calls';
import { constantOf } from './constants';
import { tracesOf } from './evaluate';
import { identityOf } from './identity';
import { remember } from './lazy';
import { type State, namesOf } from './machine';
import { pointeesOf } from './pointees';
import { registrationsOf } from './registrations';
import { type Trace, merge } from './traces';

/** A value that a handler put on an object of the request for the handlers after it. */
interface Hung {
  readonly path: readonly string[];
  readonly value: TSESTree.Node;
}

/**
 * What handlers of this file put on the request, response or context under a path: `req.tenant = …`,
 * `res.locals.user = …`, `ctx.state.id = …`. Undefined where the file shows nothing of the kind.
 */
export function hungTraces(
  a: Analysis,
  states: readonly State[],
  path: readonly string[],
): readonly Trace[] | undefined {
  if (path.length === 0) return undefined;
  const found = states.flatMap((state) =>
    hungUnder(a, state, path).flatMap((hung) => {
      const fits =
        hung.path.length <= path.length &&
        hung.path.every((name, index) => name === path[index] || path[index] === '*');
      return fits ? [tracesOf(a, hung.value, path.slice(hung.path.length))] : [];
    }),
  );
  const traces = merge(found);
  return traces.length > 0 ? traces : undefined;
}

/** What was put on an object under the first name of a path, or beside all names. */
function hungUnder(a: Analysis, state: State, [name]: readonly string[]): readonly Hung[] {
  const all = hungValues(a).get(state);
  if (!all || name === '*') return all ?? [];
  const byName = remember(tableOf<State, Map<string, Hung[]>>(a, 'hung by name'), state, () => {
    const found = new Map<string, Hung[]>();
    for (const hung of all) remember(found, hung.path[0] ?? '', (): Hung[] => []).push(hung);
    return found;
  });
  return [...(byName.get(name ?? '') ?? []), ...(byName.get('') ?? [])];
}

/** What was put on each object, found once: only objects that a framework hands to handlers count. */
function hungValues(a: Analysis): ReadonlyMap<State, readonly Hung[]> {
  return remember(tableOf<'all', ReadonlyMap<State, readonly Hung[]>>(a, 'hung values'), 'all', () => {
    const found = new Map<State, Hung[]>();
    const add = (object: TSESTree.Node, path: readonly string[], value: TSESTree.Node): void => {
      for (const pointee of pointeesOf(a, object))
        for (const state of identityOf(a, pointee.node)) {
          const hung = { path: [...pointee.path, ...path], value };
          const list = found.get(state);
          if (list) list.push(hung);
          else found.set(state, [hung]);
        }
    };
    for (const assignments of a.index().memberAssignments.values())
      for (const { left, right, operator } of assignments) {
        if (left.type !== 'MemberExpression' || !/^(?:\|\||\?\?)?=$/.test(operator)) continue;
        if (!isPassedOn(a, left.object)) continue;
        add(left.object, [memberName(left) ?? '*'], right);
      }
    for (const call of a.index().callsByName.get('assign') ?? []) {
      const target = argumentOf(call, 0);
      if (!target || call.type !== 'CallExpression' || !isPassedOn(a, target)) continue;
      for (const value of call.arguments.slice(1)) if (value.type !== 'SpreadElement') add(target, [], value);
    }
    addStored(a, add);
    addReturned(a, found);
    return found;
  });
}

/** Whether an object is reached from a parameter, from `this` or from a call: not one that the file made itself. */
function isPassedOn(a: Analysis, object: TSESTree.Node): boolean {
  let root = unwrap(object);
  while (root.type === 'MemberExpression') root = unwrap(root.object);
  if (root.type !== 'Identifier') return root.type === 'ThisExpression' || root.type === 'CallExpression';
  return (
    a
      .scopes()
      .variableOf(root)
      ?.defs.some(({ type }) => type !== 'ImportBinding') ?? false
  );
}

/** `c.set('user', value)` */
function addStored(
  a: Analysis,
  add: (object: TSESTree.Node, path: readonly string[], value: TSESTree.Node) => void,
): void {
  for (const call of a.index().callsByName.get('set') ?? []) {
    const callee = call.type === 'CallExpression' ? unwrap(call.callee) : undefined;
    const name = argumentOf(call, 0);
    const value = argumentOf(call, 1);
    if (callee?.type !== 'MemberExpression' || !name || !value) continue;
    for (const { library, object } of identityOf(a, callee.object))
      for (const store of library.stores ?? [])
        if (store.on === object && namesOf(store.set).includes(memberName(callee) ?? '')) {
          const key = constantOf(a, name);
          add(callee.object, [...store.as, key.known ? String(key.value) : '*'], value);
        }
  }
}

/** `app.derive(({ headers }) => ({ tenant: headers['x-tenant'] }))`: what a handler returns joins the context. */
function addReturned(a: Analysis, found: Map<State, Hung[]>): void {
  for (const [fn, registrations] of registrationsOf(a))
    for (const { row, library } of registrations) {
      const { returnsTo } = row;
      if (typeof returnsTo !== 'object' || !isFunction(fn)) continue;
      const state = a.knowledge().objectOf(library, returnsTo.object);
      const values = (a.index().returns.get(fn) ?? []).map((value): Hung => ({ path: [], value }));
      if (state) found.set(state, [...(found.get(state) ?? []), ...values]);
    }
}

/** What a store gives: `c.get('user')` reads what `c.set('user', …)` put there. */
export function storedPath(
  a: Analysis,
  call: TSESTree.CallExpression,
): { readonly states: readonly State[]; readonly path: readonly string[] } | undefined {
  const callee = unwrap(call.callee);
  const name = callee.type === 'MemberExpression' ? memberName(callee) : undefined;
  const key = argumentOf(call, 0);
  if (callee.type !== 'MemberExpression' || name === undefined || !key) return undefined;
  for (const state of identityOf(a, callee.object))
    for (const store of state.library.stores ?? [])
      if (store.on === state.object && namesOf(store.get).includes(name)) {
        const constant = constantOf(a, key);
        return { states: [state], path: [...store.as, constant.known ? String(constant.value) : '*'] };
      }
  return undefined;
}
