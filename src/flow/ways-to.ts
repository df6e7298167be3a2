import type { TSESTree } from '@typescript-eslint/utils';
import { calleeName } from '../syntax/names';
import { type FunctionNode, enclosingFunction, isFunction } from '../syntax/nodes';
import { unwrap, wrapped } from '../syntax/unwrap';
import { type Analysis, factOf, tableOf } from './analysis';
import { callsOf } from './calls';
import { alwaysExits } from './exits';
import { remember } from './lazy';
import { outcomes } from './outcomes';
import { casesBefore } from './tests';
import {
  ALWAYS,
  type Bindings,
  NEVER,
  NO_BINDINGS,
  type Ways,
  allOf,
  anyOf,
  conditionOf,
  prefixes,
} from './ways';

/** A function that is called from more places is taken to be called under any condition. */
const MAX_CALLS = 20;
/** Calls of calls that are followed. */
const MAX_CALL_DEPTH = 8;

/**
 * The ways in which control gets to a place, from the start of the function `until`; without it from the start of
 * the file, through the calls in this file of the functions that it stands in.
 */
export function waysTo(a: Analysis, place: TSESTree.Node, until?: FunctionNode, depth = 0): Ways {
  const fn = enclosingFunction(place);
  const here = waysInside(a, place);
  if (!fn || fn === until) return here;
  if (until) return allOf(here, handedOver(fn), waysTo(a, fn, until));
  const known = tableOf<FunctionNode, Ways>(a, 'ways to function');
  const outside = remember(known, fn, () => {
    // Seen again meanwhile, it is a call that only its own function makes.
    known.set(fn, NEVER);
    const callers = depth < MAX_CALL_DEPTH ? callsOf(a, fn) : [];
    return callers.length > 0 && callers.length <= MAX_CALLS
      ? anyOf(...callers.map((call) => waysTo(a, call, undefined, depth + 1)))
      : allOf(handedOver(fn), waysTo(a, fn, undefined, depth + 1));
  });
  return allOf(here, outside);
}

/** The ways to a place from the start of the function that it stands in. */
export function waysWithin(a: Analysis, place: TSESTree.Node, bindings: Bindings, depth: number): Ways {
  if (bindings.size === 0) {
    const [ways] = factOf(a, 'ways within ', place, [], () => [waysInside(a, place)]);
    return ways ?? conditionOf(place, true, bindings, 'lost');
  }
  let ways = ALWAYS;
  let child = place;
  for (let node = place.parent; node && !isFunction(child); child = node, node = node.parent)
    ways = allOf(ways, step(a, node, child, bindings, depth));
  return ways;
}

/** The same where no parameter stands for anything. Parts are shared, so that they are judged once. */
function waysInside(a: Analysis, place: TSESTree.Node): Ways {
  const known = tableOf<TSESTree.Node, Ways>(a, 'ways inside');
  const chain: TSESTree.Node[] = [];
  let node = place;
  while (node.parent && !isFunction(node.parent) && !known.has(node)) {
    chain.push(node);
    node = node.parent;
  }
  let ways = known.get(node) ?? ALWAYS;
  for (const child of chain.reverse()) {
    if (child.parent) ways = allOf(ways, step(a, child.parent, child, NO_BINDINGS, 0));
    known.set(child, ways);
  }
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
  const { telling, all } = remember(tableOf<TSESTree.Node, Telling>(a, 'telling statements'), block, () => {
    const found = statements.filter(mayTell);
    const plain: Came = (test, truth) => outcomes(a, test, truth, NO_BINDINGS);
    return {
      telling: found,
      all: prefixes(found.length, (index) => passed(found[index] as TSESTree.Statement, plain, NO_BINDINGS)),
    };
  });
  let count = 0;
  while (count < telling.length && (telling[count] as TSESTree.Statement).range[1] <= child.range[0]) count++;
  return bindings.size === 0
    ? all(count)
    : allOf(...telling.slice(0, count).map((statement) => passed(statement, came, bindings)));
}

interface Telling {
  readonly telling: readonly TSESTree.Statement[];
  /** What so many of them say together. */
  readonly all: (count: number) => Ways;
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
