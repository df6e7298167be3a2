import type { TSESTree } from '@typescript-eslint/utils';
import { calleeName } from '../syntax/names';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { argumentOf, argumentsFor } from './calls';
import { below, boundNode, outcomes } from './outcomes';
import { functionsOf, pointeesOf } from './pointees';
import { propertiesNamed } from './written-properties';
import { reachingWrites } from './reaching';
import type { Variable } from './scopes';
import { ALWAYS, type Bindings, NO_BINDINGS, type Ways, allOf } from './ways';
import { waysWithin } from './ways-to';
import type { Write } from './writes';

/** One value that an expression can have, where it is written, and what decides that it is this one. */
export interface Leaf {
  readonly node: TSESTree.Node;
  /** The innermost part of the expression asked about through which it is reached. */
  readonly shown: TSESTree.Node;
  readonly ways: Ways;
  readonly bindings: Bindings;
  /** Variables on the way, whose properties may be written later on. */
  readonly variables: readonly Variable[];
}

const MAX_DEPTH = 8;
const MAX_LEAVES = 32;

/**
 * The values that an expression can have: through conditionals and fallbacks, variables, properties of objects,
 * arguments and local functions. An expression that cannot be followed is a leaf itself.
 */
export function leavesOf(a: Analysis, start: TSESTree.Node): readonly Leaf[] {
  const from: Leaf = { node: start, shown: start, ways: ALWAYS, bindings: NO_BINDINGS, variables: [] };
  return expand(a, from, true, 0).slice(0, MAX_LEAVES);
}

function expand(a: Analysis, leaf: Leaf, isInside: boolean, depth: number): readonly Leaf[] {
  const { node, bindings } = boundNode(a, leaf.node, leaf.bindings);
  const here: Leaf = { ...leaf, node, bindings, shown: isInside ? node : leaf.shown };
  if (depth > MAX_DEPTH) return [here];
  const part = (inner: TSESTree.Node, ways: Ways = ALWAYS): readonly Leaf[] =>
    expand(a, { ...here, node: inner, ways: allOf(here.ways, ways) }, isInside, depth + 1);
  const elsewhere: Elsewhere = (inner, more = {}, places = 1) =>
    expand(a, { ...here, ...more, node: inner }, false, below(depth, places));
  const came = (test: TSESTree.Node, truth: boolean): Ways => outcomes(a, test, truth, bindings);
  switch (node.type) {
    case 'ConditionalExpression': {
      const { test, consequent, alternate } = node;
      return [
        ...part(consequent, isFallback(a, test, alternate) ? ALWAYS : came(test, true)),
        ...part(alternate, isFallback(a, test, consequent) ? ALWAYS : came(test, false)),
      ];
    }
    case 'LogicalExpression':
      return node.operator === '&&'
        ? part(node.right, came(node.left, true))
        : [...part(node.left), ...part(node.right)];
    case 'AwaitExpression':
      return part(node.argument);
    case 'AssignmentExpression':
      return node.operator === '=' ? part(node.right) : [here];
    case 'Identifier':
      return ofIdentifier(a, here, node, elsewhere);
    case 'MemberExpression': {
      const values = propertiesNamed(a, node);
      return values.length > 0 ? values.flatMap((value) => elsewhere(value, {}, values.length)) : [here];
    }
    case 'CallExpression': {
      const [first] = node.arguments;
      const name = calleeName(node.callee);
      // `Object.freeze(value)`, `Promise.resolve(value)`
      if (isPassedOn(node.callee, name) && first && first.type !== 'SpreadElement') return part(first);
      if (name === 'bind' && node.callee.type === 'MemberExpression') return part(node.callee.object);
      return ofCall(a, here, node, elsewhere);
    }
    default:
      return [here];
  }
}

/** Not so `path.resolve(folder)`. */
function isPassedOn(callee: TSESTree.Expression, name: string | undefined): boolean {
  if (name === 'freeze') return true;
  return (
    name === 'resolve' &&
    callee.type === 'MemberExpression' &&
    callee.object.type === 'Identifier' &&
    callee.object.name === 'Promise'
  );
}

/** The leaves of one of so many places that a step leads to. */
type Elsewhere = (inner: TSESTree.Node, more?: Partial<Leaf>, places?: number) => readonly Leaf[];

function ofIdentifier(
  a: Analysis,
  here: Leaf,
  node: TSESTree.Identifier,
  elsewhere: Elsewhere,
): readonly Leaf[] {
  const variable = a.scopes().variableOf(node);
  const writes = variable ? reachingWrites(a, variable, node) : [];
  if (!variable || writes.length === 0 || writes.length > MAX_LEAVES) return [here];
  const variables = [...here.variables, variable];
  return writes.flatMap((write): readonly Leaf[] => {
    const decided = writes.length === 1 ? ALWAYS : waysWithin(a, write.node, here.bindings, 0);
    const ways = allOf(here.ways, decided);
    const defaults = write.defaults.flatMap((each) => elsewhere(each, { ways, variables }));
    const among: Elsewhere = (inner, more) => elsewhere(inner, more, writes.length);
    return [...ofWrite(a, { ...here, ways, variables }, node, write, among), ...defaults];
  });
}

function ofWrite(
  a: Analysis,
  here: Leaf,
  node: TSESTree.Identifier,
  write: Write,
  elsewhere: Elsewhere,
): readonly Leaf[] {
  const { value, path } = write;
  const { ways, variables } = here;
  if (path.length > 0 || write.rest) {
    const found = pointeesOf(a, node).filter((each) => each.path.length === 0 && each.node !== node);
    return [here, ...found.flatMap((each) => elsewhere(each.node, { ways, variables }))];
  }
  if (value.type === 'declaration') return elsewhere(value.node, { ways, variables });
  if (value.type === 'expression') return elsewhere(value.node, { ways, variables });
  if (value.type !== 'parameter') return [here];
  const given = argumentsFor(a, value.function, value.index);
  return [here, ...given.flatMap((argument) => elsewhere(argument, { ways, variables }))];
}

/** What a function of this file returns, under the conditions of each `return`. */
function ofCall(
  a: Analysis,
  here: Leaf,
  node: TSESTree.CallExpression,
  elsewhere: Elsewhere,
): readonly Leaf[] {
  const functions = functionsOf(a, node.callee).filter((fn) => !fn.generator);
  if (functions.length === 0) return [here];
  return functions.flatMap((fn) => {
    const bindings = new Map(here.bindings);
    for (const [index, parameter] of fn.params.entries()) {
      const argument = argumentOf(node, index);
      const variable = parameter.type === 'Identifier' ? a.scopes().variableOf(parameter) : undefined;
      if (variable && argument) bindings.set(variable, { node: argument, bindings: here.bindings });
    }
    const returns = a.index().returns.get(fn) ?? [];
    return returns.flatMap((value) =>
      elsewhere(
        value,
        { bindings, ways: allOf(here.ways, waysWithin(a, value, bindings, 0)) },
        returns.length * functions.length,
      ),
    );
  });
}

/**
 * `process.env.ORIGINS ? process.env.ORIGINS.split(',') : '*'`: where the other branch reads what is tested, this
 * one is what holds if nobody set it.
 */
function isFallback(a: Analysis, test: TSESTree.Node, other: TSESTree.Node): boolean {
  const text = a.sourceCode.getText(other);
  return namesTested(test).some((name) => text.includes(a.sourceCode.getText(name)));
}

function namesTested(start: TSESTree.Node): readonly TSESTree.Node[] {
  const node = unwrap(start);
  switch (node.type) {
    case 'Identifier':
      return [node];
    case 'MemberExpression':
      return node.property.type === 'Identifier' && node.property.name === 'length'
        ? namesTested(node.object)
        : [node];
    case 'UnaryExpression':
      return namesTested(node.argument);
    case 'BinaryExpression':
      // `origins.length > 0`, `origin !== undefined`; not `origin === true`.
      return isNothing(node.right) ? namesTested(node.left) : [];
    case 'LogicalExpression':
      return [...namesTested(node.left), ...namesTested(node.right)];
    default:
      return [];
  }
}

function isNothing(start: TSESTree.Node): boolean {
  const node = unwrap(start);
  return node.type === 'Literal'
    ? !node.value && !('regex' in node)
    : node.type === 'Identifier' && node.name === 'undefined';
}
