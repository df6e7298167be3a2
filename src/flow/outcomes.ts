import type { TSESTree } from '@typescript-eslint/utils';
import { calleeName, memberName } from '../syntax/names';
import { type FunctionNode, bareParameter, isClass, isFunction } from '../syntax/nodes';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { argumentOf } from './calls';
import { elementsOf } from './constants';
import { environmentOf } from './environment';
import { alwaysExits } from './exits';
import { functionsOf } from './pointees';
import { reachingWrites } from './reaching';
import { ALWAYS, type Bindings, type Bound, NEVER, type Ways, allOf, anyOf, conditionOf } from './ways';
import { waysWithin } from './ways-to';

const MAX_DEPTH = 10;
const MAX_ELEMENTS = 12;

/**
 * The ways in which an expression can come out as `truth`, taken apart into conditions: through `!`, `&&`, `||`,
 * `?:`, variables, predicates of this file and `list.some(…)`. What is not taken apart is a condition itself.
 */
export function outcomes(
  a: Analysis,
  test: TSESTree.Node,
  truth: boolean,
  bindings: Bindings,
  depth = 0,
): Ways {
  const node = unwrap(test);
  if (depth > MAX_DEPTH) return conditionOf(node, truth, bindings, 'lost');
  const again = (inner: TSESTree.Node, outcome: boolean): Ways =>
    outcomes(a, inner, outcome, bindings, depth + 1);
  switch (node.type) {
    case 'UnaryExpression':
      if (node.operator === '!') return again(node.argument, !truth);
      return node.operator === 'void' ? constantly(false, truth) : conditionOf(node, truth, bindings);
    case 'AwaitExpression':
      return again(node.argument, truth);
    case 'LogicalExpression': {
      const [left, right] = [again(node.left, truth), again(node.right, truth)];
      if (node.operator === '??') return truth ? anyOf(left, right) : left;
      // `a && b` true and `a || b` false need both sides; otherwise either will do.
      return (node.operator === '&&') === truth ? allOf(left, right) : anyOf(left, right);
    }
    case 'ConditionalExpression':
      return anyOf(
        allOf(again(node.test, true), again(node.consequent, truth)),
        allOf(again(node.test, false), again(node.alternate, truth)),
      );
    case 'Literal':
      return constantly(Boolean(node.value) || 'regex' in node, truth);
    case 'Identifier':
      return ofIdentifier(a, node, truth, bindings, depth);
    case 'CallExpression':
      return ofCall(a, node, truth, bindings, depth);
    default:
      return isObject(node) ? constantly(true, truth) : conditionOf(node, truth, bindings);
  }
}

function constantly(value: boolean, truth: boolean): Ways {
  return value === truth ? ALWAYS : NEVER;
}

function isObject(node: TSESTree.Node): boolean {
  return (
    node.type === 'ObjectExpression' ||
    node.type === 'ArrayExpression' ||
    node.type === 'NewExpression' ||
    isFunction(node) ||
    isClass(node)
  );
}

/** A variable came out so if one of the values it can have here did. */
function ofIdentifier(
  a: Analysis,
  node: TSESTree.Identifier,
  truth: boolean,
  bindings: Bindings,
  depth: number,
): Ways {
  if (node.name === 'undefined') return constantly(false, truth);
  const variable = a.scopes().variableOf(node);
  const bound = variable && bindings.get(variable);
  if (bound) return outcomes(a, bound.node, truth, bound.bindings, depth + 1);
  // What the name of a variable says of where the program runs, its value seldom says better.
  if (!variable || environmentOf(node)) return conditionOf(node, truth, bindings);
  const writes = reachingWrites(a, variable, node);
  const inner = below(depth, writes.length);
  const ways = writes.map((write): Ways | undefined => {
    if (write.value.type !== 'expression' || write.path.length > 0 || write.rest) return undefined;
    const value = unwrap(write.value.node);
    // A plain copy says as much under its own name: `const origin = req.headers.origin`.
    if (value.type === 'MemberExpression') return undefined;
    const given = outcomes(a, value, truth, bindings, inner);
    return writes.length === 1 ? given : allOf(waysWithin(a, write.node, bindings, inner), given);
  });
  const known = ways.filter((each) => each !== undefined);
  return known.length > 0 && known.length === ways.length
    ? anyOf(...known)
    : conditionOf(node, truth, bindings);
}

function ofCall(
  a: Analysis,
  node: TSESTree.CallExpression,
  truth: boolean,
  bindings: Bindings,
  depth: number,
): Ways {
  const name = calleeName(node.callee);
  const [first] = node.arguments;
  if (name === 'Boolean' && first && first.type !== 'SpreadElement')
    return outcomes(a, first, truth, bindings, depth + 1);
  if (
    truth &&
    node.callee.type === 'MemberExpression' &&
    /^(?:some|find)$/.test(memberName(node.callee) ?? '')
  )
    return ofSome(a, node, node.callee.object, bindings, depth);
  const [fn, ...others] = functionsOf(a, node.callee);
  if (!fn || others.length > 0 || fn.generator) return conditionOf(node, truth, bindings);
  const inner = new Map(bindings);
  for (const [index, parameter] of fn.params.entries()) {
    const argument = argumentOf(node, index);
    const bare = bareParameter(parameter);
    const variable = bare.type === 'Identifier' ? a.scopes().variableOf(bare) : undefined;
    if (variable && argument) inner.set(variable, { node: argument, bindings });
  }
  return returning(a, fn, truth, inner, depth) ?? conditionOf(node, truth, bindings);
}

/** The ways in which a function returns such a value; undefined if it may also end without a `return`. */
function returning(
  a: Analysis,
  fn: FunctionNode,
  truth: boolean,
  bindings: Bindings,
  depth: number,
): Ways | undefined {
  const returns = a.index().returns.get(fn) ?? [];
  const mayEnd = fn.body?.type === 'BlockStatement' && !alwaysExits(fn.body);
  if (returns.length === 0 || (mayEnd && !truth)) return undefined;
  const inner = below(depth, returns.length);
  return anyOf(
    ...returns.map((value) =>
      allOf(waysWithin(a, value, bindings, inner), outcomes(a, value, truth, bindings, inner)),
    ),
  );
}

/** `list.some((each) => origin.endsWith(each))`: true for one of the elements, where the list is in the file. */
function ofSome(
  a: Analysis,
  node: TSESTree.CallExpression,
  list: TSESTree.Node,
  bindings: Bindings,
  depth: number,
): Ways {
  const [callback] = node.arguments;
  const [fn, ...others] = callback && callback.type !== 'SpreadElement' ? functionsOf(a, callback) : [];
  if (!fn || others.length > 0) return conditionOf(node, true, bindings);
  const [parameter] = fn.params;
  const bare = parameter && bareParameter(parameter);
  const variable = bare?.type === 'Identifier' ? a.scopes().variableOf(bare) : undefined;
  const elements = variable ? elementsOf(a, boundNode(a, list, bindings).node) : undefined;
  const choices: readonly Bindings[] =
    variable && elements && elements.length <= MAX_ELEMENTS
      ? elements.map((element) => new Map(bindings).set(variable, { node: element, bindings }))
      : [bindings];
  return anyOf(
    ...choices.map(
      (inner) =>
        returning(a, fn, true, inner, below(depth, choices.length)) ?? conditionOf(node, true, bindings),
    ),
  );
}

/**
 * How deep a step goes that leads to so many places at once: as deep as if it led to two of them at a time. So all
 * steps together stay fewer than `2 ** MAX_DEPTH`.
 */
export function below(depth: number, places: number): number {
  return depth + 1 + Math.log2(Math.max(1, places));
}

/** What a node stands for on a way: a parameter's argument, or the node itself. */
export function boundNode(a: Analysis, start: TSESTree.Node, bindings: Bindings): Bound {
  let found: Bound = { node: unwrap(start), bindings };
  for (let steps = 0; steps < MAX_DEPTH && found.node.type === 'Identifier'; steps++) {
    const variable = a.scopes().variableOf(found.node);
    const next = variable && found.bindings.get(variable);
    if (!next) break;
    found = { node: unwrap(next.node), bindings: next.bindings };
  }
  return found;
}
