import type { TSESTree } from '@typescript-eslint/utils';
import { memberName } from '../syntax/names';
import { type FunctionNode, isFunction, isWithin, enclosingFunction } from '../syntax/nodes';
import { wrapped } from '../syntax/unwrap';
import { type Analysis, tableOf } from './analysis';
import { tracesWritten, writesByName } from './builtin-calls';
import { tracesOf } from './evaluate';
import { type Fact, withFacts } from './facts';
import { factsOfTest } from './guards';
import { remember } from './lazy';
import { findInOrder } from './long-chains';
import { propertyWritesOf } from './members';
import { reachingWrites } from './reaching';
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
  const writes = reachingWrites(a, variable, node);
  findInOrder(a, 'traces', variable, path, (write) => tracesOfWrite(a, write, path));
  return merge([
    ...writes.map((write) =>
      withFacts(tracesOfWrite(a, write, path), factsWhereKept(a, variable, write, writes, node), path),
    ),
    ...tracesOfPropertyWrites(a, variable, node, path),
  ]);
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
  if (reaching.length < 2) return [];
  return reaching.flatMap((other) => {
    const replaced = other.node.range[0] > write.node.range[1] ? replacementOf(other) : undefined;
    if (!replaced || isWithin(read, replaced.choice) || isWithin(write.node, replaced.choice)) return [];
    return factsOfTest(a, variable, replaced.choice.test, !replaced.whenTrue);
  });
}

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
): Trace {
  const name = nameOfRead(nameOfNode(node), read);
  return newTrace({ type: 'parameter', function: fn, index, path, node, name }, EVERY_SHAPE);
}

function nameOfNode(node: TSESTree.Node): string {
  return node.type === 'Identifier' ? node.name : 'a value';
}

/** The traces of what one write gives the variable, followed by the path. */
export function tracesOfWrite(a: Analysis, write: Write, path: readonly string[]): readonly Trace[] {
  const { value } = write;
  const taken = [...write.path, ...(write.rest && path.length > 0 ? ['*', ...path.slice(1)] : path)];
  const defaults = write.defaults.map((each) => tracesOf(a, each, path));
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
    case 'element':
      return tracesOf(a, value.of, ['*', ...taken]);
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
        const offset = position === undefined || position === '*' ? 0 : Number(position);
        return Number.isInteger(offset) ? [parameterTrace(fn, index + offset, rest, write.node, path)] : [];
      }
      return merge([[parameterTrace(fn, index, taken, write.node, path)], ...defaults]);
    }
    case 'error':
      return [unknownTrace('call', write.node)];
    case 'import':
      return [unknownTrace('import', write.node, nameOfRead(nameOfNode(write.node), path))];
    case 'declaration':
      return [];
  }
}

/** The keys of an object that a client filled are the client's texts. */
export function keysOf(traces: readonly Trace[]): readonly Trace[] {
  return convert(
    traces.filter((trace) => trace.held.length === 0 && (trace.shapes & SHAPES.object) !== 0),
    SHAPES.text | SHAPES.key,
  );
}

/** What was put under the variable's properties, or into its elements, before the read. */
function tracesOfPropertyWrites(
  a: Analysis,
  variable: Variable,
  read: TSESTree.Identifier,
  path: readonly string[],
): readonly (readonly Trace[])[] {
  const [name, ...rest] = path;
  const written = propertyWritesOf(a, variable).filter((write) => isBefore(write.at, read));
  const lists = written.map((write) => {
    if (write.spread) return tracesOf(a, write.value, path);
    if (name === undefined) return heldUnder(tracesOf(a, write.value), write.name);
    return name === write.name || name === '*' || write.name === '*' ? tracesOf(a, write.value, rest) : [];
  });
  const calls = writingCalls(a, variable)
    .filter(({ call }) => isBefore(call, read))
    .map(({ call, method }) => tracesWritten(a, call, method, path));
  return [...lists, ...calls];
}

interface WritingCall {
  readonly call: TSESTree.CallExpression;
  readonly method: string;
}

/** Method calls on the variable that write into it: `list.push(x)`, `map.set(key, x)`. */
function writingCalls(a: Analysis, variable: Variable): readonly WritingCall[] {
  return remember(tableOf<Variable, readonly WritingCall[]>(a, 'writing calls'), variable, () =>
    variable.references.flatMap((reference) => {
      const node = wrapped(reference.identifier);
      const member = node.parent;
      if (member?.type !== 'MemberExpression' || member.object !== node) return [];
      const method = memberName(member) ?? '';
      const call = wrapped(member).parent;
      const isCall = call?.type === 'CallExpression' && call.callee === wrapped(member);
      return isCall && writesByName(method) ? [{ call, method }] : [];
    }),
  );
}

/** Whether something may have happened before the read: earlier in the text, in a loop around, or elsewhere. */
function isBefore(at: TSESTree.Node, read: TSESTree.Node): boolean {
  if (isWithin(read, at)) return false;
  if (at.range[1] <= read.range[0]) return true;
  if (enclosingFunction(at) !== enclosingFunction(read)) return true;
  for (let node = read.parent; node && !isFunction(node); node = node.parent)
    if (/^(?:For|ForOf|ForIn|While|DoWhile)Statement$/.test(node.type) && isWithin(at, node)) return true;
  return false;
}
