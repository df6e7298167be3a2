import type { TSESTree } from '@typescript-eslint/utils';
import type { Handler, Library } from '../models/types';
import { type FunctionNode, isFunction } from '../syntax/nodes';
import { unwrap } from '../syntax/unwrap';
import { type Analysis, tableOf } from './analysis';
import { argumentOf } from './calls';
import { argumentFits } from './configured';
import { elementsOf } from './constants';
import { structuralIdentityOf } from './identity';
import { remember } from './lazy';
import type { State } from './machine';
import { conventionalObject } from './conventional-handlers';
import { declaredHandlers } from './declared-handlers';
import { type UseNode, placesOf, valuesAt } from './places';
import { pointeesOf } from './pointees';
import { usesAt } from './uses-at';

/** A function that a framework calls: which model row says so, in which call it is handed over. */
export interface Registration {
  readonly row: Handler;
  /** The library whose objects its parameters are. */
  readonly library: Library;
  /** The call that hands it over; undefined for a handler that is found by its declaration. */
  readonly call: UseNode | undefined;
  /** Its place among the functions handed over in that call. */
  readonly order: number;
}

/** The registrations of every function of the file that a modelled framework is given. */
export function registrationsOf(a: Analysis): ReadonlyMap<FunctionNode, readonly Registration[]> {
  return remember(
    tableOf<'all', ReadonlyMap<FunctionNode, readonly Registration[]>>(a, 'registrations'),
    'all',
    () => {
      const found = new Map<FunctionNode, Registration[]>();
      const add = (fn: FunctionNode, registration: Registration): void => {
        const list = found.get(fn);
        if (list) list.push(registration);
        else found.set(fn, [registration]);
      };
      const names = a.possible().handlerNames();
      const uses = names.size > 0 ? usesAt(a, (state) => state.handlers, structuralIdentityOf, names) : [];
      for (const { call, library, row } of uses)
        if (!row.when || argumentFits(a, call, row.when))
          handlersAt(a, call, row.at)
            .flatMap((node) => functionsIn(a, node))
            .forEach((fn, order) => add(fn, { row, library, call, order }));
      for (const [fn, registrations] of declaredRegistrations(a))
        for (const registration of registrations) add(fn, registration);
      return found;
    },
  );
}

/** Those that are found by how they are declared, which takes no knowledge of what anything is. */
function declaredRegistrations(a: Analysis): ReadonlyMap<FunctionNode, readonly Registration[]> {
  return remember(
    tableOf<'all', ReadonlyMap<FunctionNode, readonly Registration[]>>(a, 'declared registrations'),
    'all',
    () => {
      const found = new Map<FunctionNode, Registration[]>();
      for (const { row, library, value } of declaredHandlers(a))
        for (const fn of isFunction(value) ? [value] : functionsIn(a, value))
          remember(found, fn, (): Registration[] => []).push({ row, library, call: undefined, order: 0 });
      return found;
    },
  );
}

/** What stands at a handler's place; of a list of routes, at that place in each: `server.route([{ handler }])`. */
function handlersAt(a: Analysis, call: UseNode, at: Handler['at']): readonly TSESTree.Expression[] {
  if ('value' in at) return [];
  if (!('property' in at) || !('argument' in at) || call.type === 'AssignmentExpression')
    return placesOf(a, call, at);
  const { argument, property = [] } = at;
  const given = argumentOf(call, argument);
  const elements = (given && elementsOf(a, given)) ?? [];
  return [...placesOf(a, call, at), ...elements.flatMap((element) => valuesAt(a, element, property))];
}

/** The functions that an argument can be; arrays of functions are looked into, and wrappers' arguments. */
function functionsIn(a: Analysis, start: TSESTree.Node, depth = 0): readonly FunctionNode[] {
  const node = unwrap(start);
  if (depth > 3) return [];
  if (node.type === 'ArrayExpression')
    return node.elements.flatMap((each) =>
      each ? functionsIn(a, each.type === 'SpreadElement' ? each.argument : each, depth + 1) : [],
    );
  const found = pointeesOf(a, node).flatMap((each) => {
    if (each.path.length > 0) return [];
    if (isFunction(each.node)) return [each.node];
    if (each.node.type === 'ArrayExpression') return functionsIn(a, each.node, depth + 1);
    // `asyncHandler(async (req, res) => …)`: a wrapper of elsewhere hands the request on.
    if (each.node.type === 'CallExpression')
      return each.node.arguments.flatMap((argument) =>
        argument.type === 'SpreadElement' ? [] : functionsIn(a, argument, depth + 1),
      );
    return [];
  });
  return found;
}

/** The states of `this` in a handler, for frameworks that call handlers on something. */
export function statesOfThis(a: Analysis, fn: FunctionNode): readonly State[] {
  return (registrationsOf(a).get(fn) ?? []).flatMap(({ row, library }) =>
    row.thisObject === undefined ? [] : (a.knowledge().objectOf(library, row.thisObject) ?? []),
  );
}

/**
 * The states of a handler's parameter, as the models of the frameworks it is registered with say; `declaredOnly`
 * leaves out what is found by asking what objects are.
 */
export function handlerStates(
  a: Analysis,
  fn: FunctionNode,
  index: number,
  declaredOnly: boolean,
): readonly State[] {
  const registrations = (declaredOnly ? declaredRegistrations : registrationsOf)(a).get(fn);
  if (!registrations && declaredOnly) return [];
  if (!registrations) {
    const object = conventionalObject(a, fn, index);
    const state = object === undefined ? undefined : a.knowledge().objectNamed(object);
    return state ? [state] : [];
  }
  const states = new Set<State>();
  for (const { row, library } of registrations) {
    const parameters = row.parametersWhenLength?.[fn.params.length] ?? row.parameters;
    const object = index < parameters.length ? parameters[index] : row.furtherParameters;
    const named = object ? a.knowledge().objectOf(library, object) : undefined;
    if (named) states.add(named);
  }
  return [...states];
}
