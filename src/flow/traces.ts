import type { TSESTree } from '@typescript-eslint/utils';
import type { InertIn, Kind, RequestPart, ShapeName } from '../models/types';
import type { FunctionNode } from '../syntax/nodes';

/** Shapes as bits, so that sets of them are cheap. */
export const SHAPES: Readonly<Record<ShapeName, number>> = {
  text: 1,
  array: 2,
  object: 4,
  key: 8,
  number: 16,
};
export const EVERY_SHAPE = 31;

/** A set of shapes from their names. */
export function shapeSet(names: readonly ShapeName[]): number {
  return names.reduce((set, name) => set | SHAPES[name], 0);
}

/** Where a value comes from. Constants have no origin: a value with no traces is known to be harmless. */
export type Origin =
  /** Chosen by a client. `node` is the expression that reads it from the request, `name` how to call it. */
  | {
      readonly type: 'request';
      readonly part: RequestPart;
      readonly node: TSESTree.Node;
      readonly name: string;
    }
  /** A parameter of a function of this file, not yet followed to the calls. */
  | {
      readonly type: 'parameter';
      readonly function: FunctionNode;
      readonly index: number;
      readonly path: readonly string[];
      /** Whether all arguments from this one on are meant: `...values`. */
      readonly andFurther?: boolean;
      readonly node: TSESTree.Node;
      /** How the code calls what is read: `id`, `options.name`. */
      readonly name: string;
    }
  /** An error that was caught or given to a callback for errors, or what it says: its message, its stack. */
  | { readonly type: 'error'; readonly node: TSESTree.Node; readonly name: string }
  /** Something whose making this file does not show. */
  | {
      readonly type: 'unknown';
      readonly reason: UnknownReason;
      readonly node?: TSESTree.Node;
      /** How the code calls what is read. */
      readonly name?: string;
    };

export type UnknownReason =
  'parameter of an exported function' | 'import' | 'call' | 'global' | 'member' | 'gave up';

/** Something on the way that takes a danger away, for some kinds of sink. */
export type Barrier =
  /** A call or guard that makes the value safe for these kinds. */
  | {
      readonly type: 'clears';
      readonly name: string;
      readonly kinds: readonly (Kind | '*')[];
      /** Texts in which the value does no harm after it. */
      readonly inertIn?: readonly InertIn[];
      /** The name of a property that the object at `owner` has itself, or `'inherited'`: that it has or inherits. */
      readonly property?: TSESTree.Node | 'inherited';
    }
  /** The value is none of these texts, which lead to prototypes when they are the names of properties. */
  | { readonly type: 'differs'; readonly texts: readonly string[] }
  /** The value was tested with this regex, and did or did not match; what that is worth depends on the sink. */
  | { readonly type: 'pattern'; readonly source: string; readonly flags: string; readonly matched: boolean }
  /** The value begins, or does not begin, with this text; undefined for a text that is not known here. */
  | { readonly type: 'prefix'; readonly text: string | undefined; readonly matched: boolean }
  /** No barrier by itself: where a path was normalised or a text decoded, between the checks before and after. */
  | { readonly type: 'passed'; readonly by: 'normal-path' | 'decoded' }
  /** Nor is this: where an error was read, for what had been asked about it there. */
  | { readonly type: 'passed'; readonly by: 'read'; readonly node: TSESTree.Node };

/** One way in which a value can have come to a place. */
export interface Trace {
  readonly origin: Origin;
  /** Shapes it can still have here. */
  readonly shapes: number;
  /** Whether its shape was made here: `new` whatever it was before, `text` by printing it (numbers stay harmless). */
  readonly made: 'no' | 'text' | 'new';
  readonly barriers: readonly Barrier[];
  /** Property path under which the value here holds it: `['name']` for `{ name: req.body.name }`. */
  readonly held: readonly string[];
  /** Functions of this file it went through, the last first. */
  readonly through: readonly string[];
}

export const GAVE_UP: readonly Trace[] = [unknownTrace('gave up')];

/** A trace that ends in the unknown, for a reason. */
export function unknownTrace(reason: UnknownReason, node?: TSESTree.Node, name?: string): Trace {
  return newTrace(
    { type: 'unknown', reason, ...(node && { node }), ...(name !== undefined && { name }) },
    EVERY_SHAPE,
  );
}

/** A name followed by the properties read from it. */
export function nameOfRead(name: string, path: readonly string[]): string {
  return [name, ...path.filter((each) => each !== '*')].join('.');
}

/** A trace at its origin. */
export function newTrace(origin: Origin, shapes: number): Trace {
  return { origin, shapes, made: 'no', barriers: [], held: [], through: [] };
}

/** The traces with only these shapes left; without those that have none left. */
export function restrictShapes(traces: readonly Trace[], shapes: number): readonly Trace[] {
  if (traces.every((trace) => (trace.shapes & ~shapes) === 0)) return traces;
  return traces.flatMap((trace) => {
    const left = trace.shapes & shapes;
    return left === 0 ? [] : [{ ...trace, shapes: left }];
  });
}

/** The traces as a conversion leaves them: of these shapes, whatever they were. What they held is gone. */
export function convert(traces: readonly Trace[], shapes: number): readonly Trace[] {
  if (shapes === 0) return [];
  return distinct(traces.map((trace) => ({ ...trace, shapes, made: 'new', held: [] })));
}

/** The traces put into a text: a printed number is still only digits. */
export function print(traces: readonly Trace[]): readonly Trace[] {
  const isPrinted = (trace: Trace): boolean =>
    trace.shapes === SHAPES.number ||
    (trace.shapes === SHAPES.text && trace.made !== 'no' && trace.held.length === 0);
  if (traces.every(isPrinted)) return traces;
  return distinct(
    traces.map((trace) =>
      isPrinted(trace)
        ? trace
        : { ...trace, shapes: SHAPES.text, made: trace.made === 'new' ? 'new' : 'text', held: [] },
    ),
  );
}

/** A trace of a parameter, continued to what a call gives the parameter. */
export function continueTrace(
  within: Trace,
  given: Trace,
  functionName: string | undefined,
): Trace | undefined {
  const shapes =
    within.made === 'new'
      ? within.shapes
      : within.made === 'text'
        ? given.shapes === SHAPES.number
          ? SHAPES.number
          : within.shapes
        : given.shapes & within.shapes;
  if (shapes === 0) return undefined;
  const barriers =
    within.barriers.length === 0
      ? given.barriers
      : given.barriers.length === 0
        ? within.barriers
        : [...given.barriers, ...within.barriers.filter((barrier) => !given.barriers.includes(barrier))];
  return {
    origin: given.origin,
    shapes,
    made: within.made === 'no' ? given.made : within.made,
    barriers,
    held: within.made === 'no' ? [...within.held, ...given.held].slice(0, MAX_PATH) : within.held,
    through: [
      ...given.through,
      ...within.through,
      ...(functionName === undefined ? [] : [functionName]),
    ].slice(-3),
  };
}

/** The traces behind one more barrier; one that a later decoding undid stands behind that again. */
export function withBarrier(traces: readonly Trace[], barrier: Barrier): readonly Trace[] {
  const key = barrierKey(barrier);
  return traces.map((trace) => {
    const { barriers } = trace;
    const index = barriers.findIndex((passed) => barrierKey(passed) === key);
    if (index < 0) return { ...trace, barriers: [...barriers, barrier] };
    const isUndone =
      barrier.type === 'clears' &&
      barriers.slice(index + 1).some((each) => each.type === 'passed' && each.by === 'decoded');
    return isUndone
      ? { ...trace, barriers: [...barriers.filter((_, each) => each !== index), barrier] }
      : trace;
  });
}

/** The traces of a value that now stands under a property of another: `{ name: value }`. */
export function heldUnder(traces: readonly Trace[], name: string): readonly Trace[] {
  return traces.map((trace) => ({ ...trace, held: [name, ...trace.held].slice(0, MAX_PATH) }));
}

/** The deepest property path that is told apart. */
export const MAX_PATH = 5;
const MAX_TRACES = 16;

/** The union of traces, each way once. Too many ways are cut to the most telling: requests before unknowns. */
export function merge(lists: readonly (readonly Trace[])[]): readonly Trace[] {
  const filled = lists.filter((list) => list.length > 0);
  const [first] = filled;
  if (!first) return [];
  // A list by itself holds each way once already.
  return filled.length === 1 || filled.every((list) => list === first) ? first : distinct(filled.flat());
}

/** The traces, each way once. */
function distinct(traces: readonly Trace[]): readonly Trace[] {
  if (traces.length < 2) return traces;
  const byKey = new Map<string, Trace>();
  for (const trace of traces) {
    const key = traceKey(trace);
    if (!byKey.has(key)) byKey.set(key, trace);
  }
  const all = [...byKey.values()];
  if (all.length <= MAX_TRACES) return all;
  const weight = (trace: Trace): number => (trace.origin.type === 'unknown' ? 1 : 0);
  return all.sort((a, b) => weight(a) - weight(b)).slice(0, MAX_TRACES);
}

/** Whether two facts say the same, for the fixpoint. */
export function sameTraces(before: readonly Trace[], after: readonly Trace[]): boolean {
  if (before.length !== after.length) return false;
  const keys = new Set(before.map(traceKey));
  return after.every((trace) => keys.has(traceKey(trace)));
}

const keys = new WeakMap<Trace, string>();

function traceKey(trace: Trace): string {
  let key = keys.get(trace);
  if (key === undefined) keys.set(trace, (key = describeTrace(trace)));
  return key;
}

function describeTrace(trace: Trace): string {
  const { origin } = trace;
  const where =
    origin.type === 'unknown'
      ? origin.reason
      : origin.type === 'parameter'
        ? `${origin.function.range[0]}#${origin.index}${origin.andFurther ? '…' : ''}.${origin.path.join('.')}`
        : origin.type === 'error'
          ? `${origin.name}@${origin.node.range[0]}`
          : `${origin.part}@${origin.node.range[0]}`;
  return `${origin.type}|${where}|${trace.shapes}|${trace.held.join('.')}|${trace.barriers.map(barrierKey).join()}`;
}

function barrierKey(barrier: Barrier): string {
  switch (barrier.type) {
    case 'clears':
      return `${barrier.name}:${barrier.kinds.join('+')}:${barrier.inertIn?.join('+') ?? ''}:${propertyKey(barrier.property)}`;
    case 'differs':
      return `!${barrier.texts.join()}`;
    case 'pattern':
      return `${barrier.matched}/${barrier.source}/${barrier.flags}`;
    case 'prefix':
      return `${barrier.matched}^${barrier.text ?? '?'}`;
    case 'passed':
      return barrier.by === 'read' ? `read@${barrier.node.range[0]}` : barrier.by;
  }
}

function propertyKey(property: TSESTree.Node | 'inherited' | undefined): string {
  return typeof property === 'object' ? String(property.range[0]) : (property ?? '');
}
