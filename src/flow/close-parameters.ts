import { type Analysis, nodeId, tableOf } from './analysis';
import { type Trace, continueTrace, merge } from './traces';

export type ParameterOrigin = Extract<Trace['origin'], { type: 'parameter' }>;

/** One parameter (with a property path) on the way back to the callers. */
interface Parameter {
  readonly origin: ParameterOrigin;
  /** What it gets that is no parameter itself. */
  readonly own: readonly Trace[];
  /** What it gets from parameters of callers. */
  readonly from: readonly { readonly trace: Trace; readonly key: string }[];
  /** Parameters that get something from this one. */
  readonly to: Set<string>;
  value: readonly Trace[];
}

/**
 * The traces with every parameter followed to what calls give it. Callers' parameters are followed in turn, not
 * by recursion but over the graph of parameters: calls may go in circles of any length. What is found of a
 * parameter is remembered for the file.
 */
export function closeParameters(
  a: Analysis,
  traces: readonly Trace[],
  givenTo: (origin: ParameterOrigin) => readonly Trace[],
): readonly Trace[] {
  if (!traces.some(({ origin }) => origin.type === 'parameter')) return traces;
  const closed = tableOf<string, readonly Trace[]>(a, 'closed parameters');
  return merge(
    traces.map((trace) => {
      const { origin } = trace;
      if (origin.type !== 'parameter') return [trace];
      const key = keyOf(a, origin);
      if (!closed.has(key)) solve(a, origin, givenTo, closed);
      return continued(trace, closed.get(key) ?? []);
    }),
  );
}

function keyOf(a: Analysis, origin: ParameterOrigin): string {
  return `${nodeId(a, origin.function)}#${origin.index}${origin.andFurther ? '…' : ''}:${origin.path.join('.')}`;
}

function continued(trace: Trace, given: readonly Trace[]): readonly Trace[] {
  return given.flatMap((each) => continueTrace(trace, each, undefined) ?? []);
}

/** Finds what all parameters get that this one depends on, and remembers it. */
function solve(
  a: Analysis,
  start: ParameterOrigin,
  givenTo: (origin: ParameterOrigin) => readonly Trace[],
  closed: Map<string, readonly Trace[]>,
): void {
  const graph = discover(a, start, givenTo, closed);
  const waiting = new Set([...graph.keys()].reverse());
  for (const key of waiting) {
    waiting.delete(key);
    const parameter = graph.get(key);
    if (!parameter) continue;
    const value = merge([
      parameter.own,
      ...parameter.from.map(({ trace, key: from }) =>
        continued(trace, graph.get(from)?.value ?? closed.get(from) ?? []),
      ),
    ]);
    // Values only grow, so the number of ways tells whether one did.
    if (value.length <= parameter.value.length) continue;
    parameter.value = value;
    for (const dependent of parameter.to) waiting.add(dependent);
  }
  for (const [key, { value }] of graph) closed.set(key, value);
}

function discover(
  a: Analysis,
  start: ParameterOrigin,
  givenTo: (origin: ParameterOrigin) => readonly Trace[],
  closed: ReadonlyMap<string, readonly Trace[]>,
): ReadonlyMap<string, Parameter> {
  const graph = new Map<string, Parameter>();
  const open: ParameterOrigin[] = [start];
  const arrivals = new Map<string, Set<string>>();
  const toOf = (key: string): Set<string> => {
    let to = arrivals.get(key);
    if (!to) arrivals.set(key, (to = new Set()));
    return to;
  };
  for (let origin = open.pop(); origin; origin = open.pop()) {
    const key = keyOf(a, origin);
    if (graph.has(key)) continue;
    const own: Trace[] = [];
    const from: { trace: Trace; key: string }[] = [];
    for (const trace of givenTo(origin)) {
      if (trace.origin.type !== 'parameter') {
        own.push(trace);
        continue;
      }
      const source = keyOf(a, trace.origin);
      from.push({ trace, key: source });
      toOf(source).add(key);
      if (!closed.has(source)) open.push(trace.origin);
    }
    graph.set(key, { origin, own, from, to: toOf(key), value: [] });
  }
  return graph;
}
