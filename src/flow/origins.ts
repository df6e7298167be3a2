import type { TSESTree } from '@typescript-eslint/utils';
import { type FunctionNode, annotationOf, bareParameter, isWithin } from '../syntax/nodes';
import { wrapped } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { tracesGivenToCallback } from './builtin-calls';
import { passingsOf } from './passings';
import { argumentOf, callsOf } from './calls';
import { errorGiven } from './caught-errors';
import { tracesOf } from './evaluate';
import { nameOfFunction, tracesOfArgument } from './arguments';
import { substituteArguments } from './evaluate-calls';
import { withCheckedType } from './checked-types';
import { type ParameterOrigin, closeParameters } from './close-parameters';
import { givenByElements } from './elements';
import { emittedTo, setTo } from './events';
import { isExported } from './exports';
import { handoversOf } from './handovers';
import { functionsOf } from './pointees';
import { isScalarType } from './scalar-types';
import { givenByRunner, givenByTaskBefore } from './tasks';
import type { CallLike } from './syntax-index';
import { type Trace, merge, unknownTrace } from './traces';

/**
 * Where a value can come from: its traces with parameters followed to the calls in this file. `calls` are the
 * calls that led to the node, the outermost first: their arguments are this value's, nobody else's.
 */
export function originsOf(
  a: Analysis,
  node: TSESTree.Node,
  path: readonly string[] = [],
  calls: readonly CallLike[] = [],
): readonly Trace[] {
  let traces = tracesOf(a, node, path);
  for (const call of [...calls].reverse()) {
    const callee = call.type === 'TaggedTemplateExpression' ? call.tag : call.callee;
    for (const fn of functionsOf(a, callee)) traces = substituteArguments(a, traces, fn, call);
  }
  const closed = closeParameters(a, traces, (origin) => givenTo(a, origin));
  return withCheckedType(a, node, path, closed);
}

/** What the calls in this file, and those we cannot see, give a parameter; in terms of the callers' parameters. */
function givenTo(a: Analysis, origin: ParameterOrigin): readonly Trace[] {
  const { function: fn, index, path, node, andFurther } = origin;
  const error = errorGiven(a, origin);
  if (error) return error;
  const name = nameOfFunction(fn);
  const calls = callsOf(a, fn);
  const given = calls.map((call) => {
    const traces = tracesOfArgument(a, call, index, path, andFurther);
    return name === undefined
      ? traces
      : traces.map((trace) => ({ ...trace, through: [...trace.through, name].slice(-3) }));
  });
  const otherwise = [
    ...setTo(a, fn, path),
    ...givenByElements(a, fn, index, path),
    ...givenByTaskBefore(a, fn, index, path),
  ];
  given.push(...otherwise);
  const handovers = handoversOf(a, fn);
  const passed = handovers.map(({ call, position }) => givenByCall(a, call, position, index, path));
  // A function that nobody but itself calls is another file's to call.
  const fromOutside = [...calls, ...handovers.map(({ call }) => call)].filter((call) => !isWithin(call, fn));
  if (!isOpen(a, fn, fromOutside.length + otherwise.length)) return merge([...given, ...passed]);
  const unknown =
    isScalar(a, fn, index, path) || path.at(-1) === 'length'
      ? []
      : [unknownTrace(reasonOf(fn), node, origin.name)];
  return merge([...given, ...passed, unknown]);
}

/** Whether callers outside this file, or ones we cannot see, may call the function too. */
function isOpen(a: Analysis, fn: FunctionNode, seen: number): boolean {
  return seen === 0 || isExported(a, fn);
}

function reasonOf(fn: FunctionNode): 'call' | 'parameter of an exported function' {
  const outer = wrapped(fn);
  const isCallback = outer.parent?.type === 'CallExpression' && outer.parent.callee !== outer;
  return isCallback ? 'call' : 'parameter of an exported function';
}

/** A number or truth value cannot carry text. This is said of unknown values only: a type proves nothing of a request. */
function isScalar(a: Analysis, fn: FunctionNode, index: number, path: readonly string[]): boolean {
  const parameter = fn.params[index];
  const type = parameter && annotationOf(bareParameter(parameter))?.typeAnnotation;
  return type !== undefined && isScalarType(a, type, path);
}

/** What a call gives a parameter of a function it is handed: a builtin's elements, or a local function's own calls. */
function givenByCall(
  a: Analysis,
  call: TSESTree.CallExpression,
  position: number,
  index: number,
  path: readonly string[],
): readonly Trace[] {
  const local = functionsOf(a, call.callee);
  if (local.length > 0)
    return merge(
      local.flatMap((fn) => {
        const parameter = fn.params[position];
        const bare = parameter && bareParameter(parameter);
        if (bare?.type !== 'Identifier') return [];
        return (a.scopes().variableOf(bare)?.references ?? []).map((reference) => {
          const inner = reference.identifier.parent;
          if (inner.type !== 'CallExpression' || inner.callee !== reference.identifier) return [];
          const argument = argumentOf(inner, index);
          return argument ? substituteArguments(a, tracesOf(a, argument, path), fn, call) : [];
        });
      }),
    );
  const emitted = emittedTo(a, call, index, path);
  if (emitted) return emitted;
  const passings = passingsOf(a, call);
  const run = passings.flatMap((passing) => givenByRunner(a, call, passing, position, index, path) ?? []);
  if (run.length > 0) return merge(run);
  const uses = passings.flatMap((passing) =>
    (passing.callbacks ?? []).filter((use) => use.argument === position).map((use) => ({ passing, use })),
  );
  if (uses.length === 0) return [unknownTrace('call', call)];
  return merge(uses.map(({ passing, use }) => tracesGivenToCallback(a, call, passing, use, index, path)));
}
