import type { TSESTree } from '@typescript-eslint/utils';
import { type FunctionNode, enclosingFunction, isClass, isWithin } from '../syntax/nodes';
import type { Analysis } from './analysis';
import { tracesOfIterated } from './builtin-calls';
import { errorTraces, markRead } from './caught-errors';
import { effectsBefore } from './effects';
import { tracesOf } from './evaluate';
import { tracesOfStatics } from './evaluate-objects';
import { type Fact, withFacts } from './facts';
import { factsOfTest } from './guards';
import { findInOrder } from './long-chains';
import { slotAt } from './fixpoint';
import { memberOfNamespace } from './namespaces';
import { reachingWrites, seesAll } from './reaching';
import type { Variable } from './scopes';
import { decoratedTraces, listenerTraces, requestTraces } from './sources';
import {
  EVERY_SHAPE,
  SHAPES,
  type Trace,
  convert,
  heldUnder,
  merge,
  nameOfRead,
  newTrace,
  print,
  unknownTrace,
} from './traces';
import { thrownTo } from './throws';
import type { Write } from './writes';

/** The traces of a variable's value, followed by a path, where it is read. */
export function tracesOfIdentifier(
  a: Analysis,
  node: TSESTree.Identifier,
  path: readonly string[],
): readonly Trace[] {
  const read = requestTraces(a, node, path);
  if (read) return read;
  const variable = a.scopes().variableOf(node);
  if (!variable || variable.defs.length === 0) return tracesOfGlobal(node, path);
  const { lists, replacedAt } = effectsBefore(a, variable, node, path);
  const reaching = reachingWrites(a, variable, node);
  // What `o.id = x` puts there hides what the object was made with, until the variable is written anew.
  const writes = replacedAt
    ? reaching.filter((write) => write.node.range[0] > replacedAt.range[0])
    : reaching;
  findInOrder(a, 'traces', variable, path, (write) => tracesOfWrite(a, write, path));
  const written = seesAll(a, variable, writes)
    ? tracesOfAll(a, writes, path)
    : merge(
        writes.map((write) =>
          withFacts(tracesOfWrite(a, write, path), factsWhereKept(a, variable, write, writes, node), path),
        ),
      );
  return markRead(merge([written, ...lists]), variable, node);
}

/** What all writes of a variable give it, found once for all reads that see them all. */
function tracesOfAll(a: Analysis, writes: readonly Write[], path: readonly string[]): readonly Trace[] {
  const [first] = writes;
  const find = (): readonly Trace[] => {
    a.budget.left -= writes.length;
    return merge(writes.map((write) => tracesOfWrite(a, write, path)));
  };
  return first ? a.memo.traces.compute(slotAt(a.memo.traceSlots.written, first.node, path), find) : find();
}

/**
 * `if (!isFine(sort)) sort = 'name'`: what the variable held before reaches the read only where the test, which
 * would have replaced it, came out otherwise.
 */
function factsWhereKept(
  a: Analysis,
  variable: Variable,
  write: Write,
  reaching: readonly Write[],
  read: TSESTree.Node,
): readonly Fact[] {
  if (reaching.length < 2 || reaching.length > MOST_REPLACED) return [];
  return reaching.flatMap((other) => {
    const replaced = other.node.range[0] > write.node.range[1] ? replacementOf(other) : undefined;
    if (!replaced || isWithin(read, replaced.choice) || isWithin(write.node, replaced.choice)) return [];
    return factsOfTest(a, variable, replaced.choice.test, !replaced.whenTrue);
  });
}

/** With more writes than this, each would be held against each other. */
const MOST_REPLACED = 12;

/** The `if` of which one branch does nothing more certain than this write, while nothing else happens. */
function replacementOf(
  write: Write,
): { readonly choice: TSESTree.IfStatement; readonly whenTrue: boolean } | undefined {
  if (write.value.type !== 'expression') return undefined;
  let node: TSESTree.Node | undefined = write.node.parent;
  while (node && !/Statement$|^Program$/.test(node.type)) node = node.parent;
  const branch = node?.parent?.type === 'BlockStatement' ? node.parent : node;
  const choice = branch?.parent;
  if (choice?.type !== 'IfStatement') return undefined;
  return { choice, whenTrue: choice.consequent === branch };
}

const HARMLESS_GLOBALS = new Set(['undefined', 'NaN', 'Infinity', '__dirname', '__filename', 'Math', 'Date']);

function tracesOfGlobal(node: TSESTree.Identifier, path: readonly string[]): readonly Trace[] {
  if (HARMLESS_GLOBALS.has(node.name)) return [];
  if (node.name === 'arguments') {
    const fn = functionOfArguments(node);
    const [index, ...rest] = path;
    if (fn && index !== undefined && /^\d+$/.test(index))
      return [parameterTrace(fn, Number(index), rest, node, path)];
    if (fn && (index === undefined || index === '*'))
      return heldIn(index, [parameterTrace(fn, 0, rest, node, path, true)]);
    if (fn) return [];
  }
  return [unknownTrace('global', node)];
}

function functionOfArguments(node: TSESTree.Node): FunctionNode | undefined {
  let fn = enclosingFunction(node);
  while (fn?.type === 'ArrowFunctionExpression') fn = enclosingFunction(fn);
  return fn;
}

/** A parameter's value, to be followed to the calls by those who want to know. */
function parameterTrace(
  fn: FunctionNode,
  index: number,
  path: readonly string[],
  node: TSESTree.Node,
  read: readonly string[],
  andFurther = false,
): Trace {
  const name = nameOfRead(nameOfNode(node), read);
  return newTrace({ type: 'parameter', function: fn, index, path, node, name, andFurther }, EVERY_SHAPE);
}

/** All arguments together are a list that holds them. */
function heldIn(position: string | undefined, traces: readonly Trace[]): readonly Trace[] {
  return position === undefined ? heldUnder(traces, '*') : traces;
}

function nameOfNode(node: TSESTree.Node): string {
  return node.type === 'Identifier' ? node.name : 'a value';
}

/** The traces of what one write gives the variable, followed by the path. */
export function tracesOfWrite(a: Analysis, write: Write, path: readonly string[]): readonly Trace[] {
  const { value } = write;
  if (path[0] !== undefined && write.without.includes(path[0])) return [];
  const taken = [...write.path, ...fromRest(write, path)];
  const defaults = write.defaults.map((each, index) =>
    tracesOf(a, each, [...(write.pathsOfDefaults[index] ?? []), ...path]),
  );
  switch (value.type) {
    case 'expression':
      return merge([tracesOf(a, value.node, taken), ...defaults]);
    case 'compound': {
      const { operator, left, right } = value.node;
      const before = tracesOf(a, left, path);
      if (operator === '+=') return print(merge([before, tracesOf(a, right)]));
      if (/^(?:\|\||&&|\?\?)=$/.test(operator)) return merge([before, tracesOf(a, right, path)]);
      return convert(merge([before, tracesOf(a, right)]), SHAPES.number);
    }
    case 'counted':
      return convert(tracesOf(a, value.node.argument, path), SHAPES.number);
    case 'element':
      return tracesOfIterated(a, value.of, taken);
    case 'key':
      return keysOf(tracesOf(a, value.of));
    case 'parameter': {
      const { function: fn, index } = value;
      const parameter = fn.params[index];
      const fromRequest =
        parameter &&
        (decoratedTraces(a, parameter, taken) ??
          requestTraces(a, parameter, taken) ??
          listenerTraces(a, fn, index, taken));
      if (fromRequest) return merge([fromRequest, ...defaults]);
      if (parameter?.type === 'RestElement') {
        const [position, ...rest] = taken;
        if (position === undefined || position === '*')
          return heldIn(position, [parameterTrace(fn, index, rest, write.node, path, true)]);
        const offset = Number(position);
        if (offset > FARTHEST) return [parameterTrace(fn, index, rest, write.node, path, true)];
        return Number.isInteger(offset) ? [parameterTrace(fn, index + offset, rest, write.node, path)] : [];
      }
      return merge([[parameterTrace(fn, index, taken, write.node, path)], ...defaults]);
    }
    case 'error':
      return merge([
        ...thrownTo(a, value.node).map((thrown) => tracesOf(a, thrown, taken)),
        errorTraces(a, value.node, write.node, nameOfRead(nameOfNode(write.node), path), taken),
      ]);
    case 'import':
      return [unknownTrace('import', write.node, nameOfRead(nameOfNode(write.node), path))];
    case 'declaration': {
      const member = memberOfNamespace(value.node, taken[0]);
      if (member) return tracesOf(a, member, taken.slice(1));
      return isClass(value.node) ? tracesOfStatics(a, value.node, taken) : [];
    }
  }
}

/** Elements further on are not told apart: `walk(...rest)` would take one more with each turn. */
const FARTHEST = 9;

/** The path in the whole list for one in `...rest`. */
function fromRest({ rest, offset }: Write, path: readonly string[]): readonly string[] {
  const [index, ...inner] = path;
  if (!rest || index === undefined) return path;
  const position = Number(index) + offset;
  return [Number.isInteger(position) && position <= FARTHEST ? String(position) : '*', ...inner];
}

/** The keys of an object that a client filled are the client's texts. */
export function keysOf(traces: readonly Trace[]): readonly Trace[] {
  return convert(
    traces.filter((trace) => trace.held.length === 0 && (trace.shapes & SHAPES.object) !== 0),
    SHAPES.text | SHAPES.key,
  );
}
