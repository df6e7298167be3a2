import type { TSESTree } from '@typescript-eslint/utils';
import { calleeName } from '../syntax/names';
import { type FunctionNode, isFunction } from '../syntax/nodes';
import { unwrap, wrapped } from '../syntax/unwrap';
import { type Analysis, tableOf } from './analysis';
import { callsOf } from './calls';
import { alwaysExits } from './exits';
import { remember } from './lazy';
import { outcomes } from './outcomes';
import { casesBefore } from './tests';
import { ALWAYS, type Bindings, NEVER, NO_BINDINGS, type Ways, allOf, anyOf, conditionOf } from './ways';

/** A function that is called from more places is taken to be called under any condition. */
const MAX_CALLS = 20;

/**
 * The ways in which control gets to a place, from the start of the function `until`; without it from the start of
 * the file, through the calls in this file of the functions that it stands in.
 */
export function waysTo(a: Analysis, place: TSESTree.Node, until?: FunctionNode): Ways {
  if (until) return climb(a, place, until);
  const known = tableOf<TSESTree.Node, Ways>(a, 'ways to');
  return remember(known, place, () => {
    // Seen again meanwhile, it is a call that only its own function makes.
    known.set(place, NEVER);
    return climb(a, place, undefined);
  });
}

function climb(a: Analysis, place: TSESTree.Node, until: FunctionNode | undefined): Ways {
  const ways: Ways[] = [];
  let child = place;
  for (let node = place.parent; node && child !== until; child = node, node = node.parent) {
    ways.push(step(a, node, child, NO_BINDINGS, 0));
    if (!isFunction(node) || node === until) continue;
    const callers = until ? [] : callsOf(a, node);
    if (callers.length > 0 && callers.length <= MAX_CALLS)
      return allOf(...ways, anyOf(...callers.map((call) => waysTo(a, call))));
    ways.push(handedOver(node));
  }
  return allOf(...ways);
}

/** The ways to a place from the start of the function that it stands in. */
export function waysWithin(a: Analysis, place: TSESTree.Node, bindings: Bindings, depth: number): Ways {
  let ways = ALWAYS;
  let child = place;
  for (let node = place.parent; node && !isFunction(child); child = node, node = node.parent)
    ways = allOf(ways, step(a, node, child, bindings, depth));
  return ways;
}

/** Calls that run what they are given, soon and in any case. */
const SCHEDULERS = /^(?:setTimeout|setImmediate|nextTick|queueMicrotask)$/;

/** `find(origin, (error, row) => …)`: whoever is handed the function decides whether it runs. */
function handedOver(fn: FunctionNode): Ways {
  const value = wrapped(fn);
  const call = value.parent;
  if (call?.type !== 'CallExpression' || !call.arguments.includes(value as never)) return ALWAYS;
  return SCHEDULERS.test(calleeName(call.callee) ?? '')
    ? ALWAYS
    : conditionOf(call, true, NO_BINDINGS, 'unclear');
}

/** What must have happened for control to get from `node` to its part `child`. */
function step(
  a: Analysis,
  node: TSESTree.Node,
  child: TSESTree.Node,
  bindings: Bindings,
  depth: number,
): Ways {
  const came = (test: TSESTree.Node, truth: boolean): Ways => outcomes(a, test, truth, bindings, depth + 1);
  switch (node.type) {
    case 'IfStatement':
    case 'ConditionalExpression':
      return child === node.consequent
        ? came(node.test, true)
        : child === node.alternate
          ? came(node.test, false)
          : ALWAYS;
    case 'LogicalExpression':
      return child === node.right && node.operator !== '??'
        ? came(node.left, node.operator === '&&')
        : ALWAYS;
    case 'WhileStatement':
      return child === node.body ? came(node.test, true) : ALWAYS;
    case 'CatchClause':
      return conditionOf(node, true, bindings, 'unclear');
    case 'SwitchCase': {
      if (child === node.test) return ALWAYS;
      const earlier = before(a, node, node.consequent, child, came, bindings);
      return allOf(takenCases(node, child, came, bindings), earlier);
    }
    case 'BlockStatement':
      return before(a, node, node.body, child, came, bindings);
    default:
      return ALWAYS;
  }
}

type Came = (test: TSESTree.Node, truth: boolean) => Ways;

/** `switch (origin) { case 'https://a.com': … }`, `switch (true) { case isKnown(origin): … }` */
function takenCases(node: TSESTree.SwitchCase, child: TSESTree.Node, came: Came, bindings: Bindings): Ways {
  const { discriminant } = node.parent;
  const isTrue = discriminant.type === 'Literal' && discriminant.value === true;
  const taken = casesBefore(node.parent, child) ?? [node];
  return anyOf(
    ...taken.map((each) => {
      if (!each.test) return ALWAYS;
      return isTrue ? came(each.test, true) : conditionOf(each, true, bindings, 'case');
    }),
  );
}

/** What the statements before one of the same block say by not having left it. */
function before(
  a: Analysis,
  block: TSESTree.Node,
  statements: readonly TSESTree.Statement[],
  child: TSESTree.Node,
  came: Came,
  bindings: Bindings,
): Ways {
  const telling = remember(
    tableOf<TSESTree.Node, readonly TSESTree.Statement[]>(a, 'telling statements'),
    block,
    () => statements.filter(mayTell),
  );
  return telling
    .filter((statement) => statement.range[1] <= child.range[0])
    .reduce((ways, statement) => allOf(ways, passed(statement, came, bindings)), ALWAYS);
}

function mayTell(statement: TSESTree.Statement): boolean {
  switch (statement.type) {
    case 'IfStatement':
      return alwaysExits(statement.consequent) || alwaysExits(statement.alternate);
    case 'SwitchStatement':
      return statement.cases.some((each) => each.consequent.some(leaves));
    case 'TryStatement':
      return alwaysExits(statement.handler?.body) && statement.block.body.some(mayTell);
    case 'ExpressionStatement':
      return assertion(statement.expression) !== undefined;
    case 'VariableDeclaration':
      return statement.declarations.some(({ init }) => init && assertion(init));
    default:
      return false;
  }
}

/** What it says that control went past a statement. */
function passed(statement: TSESTree.Statement, came: Came, bindings: Bindings): Ways {
  switch (statement.type) {
    case 'IfStatement':
      if (alwaysExits(statement.consequent)) return came(statement.test, false);
      return alwaysExits(statement.alternate) ? came(statement.test, true) : ALWAYS;
    case 'SwitchStatement':
      return conditionOf(statement, true, bindings, 'unclear');
    case 'TryStatement':
      return statement.block.body
        .filter(mayTell)
        .reduce((ways, each) => allOf(ways, passed(each, came, bindings)), ALWAYS);
    case 'ExpressionStatement':
      return ran(statement.expression, bindings);
    case 'VariableDeclaration':
      return statement.declarations.reduce(
        (ways, { init }) => (init ? allOf(ways, ran(init, bindings)) : ways),
        ALWAYS,
      );
    default:
      return ALWAYS;
  }
}

function leaves(node: TSESTree.Statement): boolean {
  return node.type !== 'BreakStatement' && alwaysExits(node);
}

function ran(node: TSESTree.Node, bindings: Bindings): Ways {
  const call = assertion(node);
  return call ? conditionOf(call, true, bindings, 'ran') : ALWAYS;
}

/** Names of functions that throw at what they do not like. */
const ASSERTIONS = /assert|check|ensure|validate|verify|require|expect|guard|reject|refuse|forbid|deny/i;

function assertion(start: TSESTree.Node): TSESTree.CallExpression | undefined {
  const awaited = unwrap(start);
  const node = awaited.type === 'AwaitExpression' ? unwrap(awaited.argument) : awaited;
  return node.type === 'CallExpression' &&
    node.arguments.length > 0 &&
    ASSERTIONS.test(calleeName(node.callee) ?? '')
    ? node
    : undefined;
}
