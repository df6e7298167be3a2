import type {
  Formatter,
  Handler,
  Library,
  Names,
  Origin,
  Sanitizer,
  Sink,
  Source,
  Step,
  Use,
} from '../models/types';
import type { Propagator } from '../models/propagator-types';

/**
 * The models of a library as a graph of states: a state is "what an expression can be", an edge is one step a
 * developer writes (`.connect`, `()`, `new`, …). `new pg.Pool()` walks exports → `.Pool` → `new` → object `pool`.
 */
export interface State {
  readonly library: Library;
  /** The model's name for the object, if it has one here; `exports` for the module itself. */
  readonly object: string | undefined;
  readonly edges: Map<string, State[]>;
  /** For objects whose every method gives the object again: the state of such a method. */
  chain: State | undefined;
  /** What it means when an expression in this state is called, constructed, used as a tag or assigned to. */
  readonly sinks: Used<Sink>[];
  readonly sanitizers: Used<Sanitizer>[];
  readonly propagators: Used<Propagator>[];
  readonly formatters: Used<Formatter>[];
  readonly textTags: Used<TextTag>[];
  readonly handlers: Used<Handler>[];
  /** Call sources of an expression in this state, and property sources of the object itself. */
  readonly sources: Used<Source>[];
}

/** A tag whose result is the template as text. */
export type TextTag = Use & { readonly on?: Names };

/** A model row and the form of use it is about. */
export interface Used<Row> {
  readonly form: Form;
  readonly row: Row;
  /** The library whose row it is: the row may be about an object of another. */
  readonly library: Library;
}

export type Form = 'called' | 'constructed' | 'tagged' | 'assigned' | 'decorator' | 'passedTo' | 'read';

export const EXPORTS = 'exports';

/** Edge labels. Kept in one place so that what the compiler writes is what identity reads. */
export const label = {
  member: (name: string): string => `.${name}`,
  called: '()',
  constructed: 'new',
  tagged: '``',
  callback: (argument: number, parameter: number): string => `${argument}(${parameter})`,
  event: (name: string, parameter: number): string => `on ${name}(${parameter})`,
};

/** A names field as a list. */
export function namesOf(names: Names | undefined): readonly string[] {
  return names === undefined ? [] : typeof names === 'string' ? [names] : names;
}

/** The compiled graph of all libraries: models speak of each other's objects, so they are compiled together. */
export interface Machine {
  /** The states that importing a package gives: its library's exports, and what only this package exports. */
  exportsOf(packageName: string): readonly State[];
  /** A named object, as a library's own rows name it: `pool`, or `pg.pool` for another library's. */
  objectOf(library: Library, name: string): State | undefined;
}

/** Compiles models. Names of objects that no model defines are made, unreachable but harmless. */
export function compile(libraries: readonly Library[]): Machine {
  const byPackage = new Map<string, Library>();
  for (const library of libraries)
    for (const name of library.packages) if (!byPackage.has(name)) byPackage.set(name, library);
  const objects = new Map<Library, Map<string, State>>();
  const perPackage = new Map<string, State>();
  const objectOf = (library: Library, name: string): State => {
    const dot = name.lastIndexOf('.');
    const other = dot < 0 ? undefined : byPackage.get(name.slice(0, dot));
    if (other && dot >= 0) return objectOf(other, name.slice(dot + 1));
    const own = objects.get(library) ?? new Map<string, State>();
    objects.set(library, own);
    let state = own.get(name);
    if (!state) {
      own.set(name, (state = createState(library, name)));
      if (namesOf(library.chains).includes(name)) state.chain = chainOf(state);
    }
    return state;
  };
  const exportsOfPackage = (library: Library, name: string): State => {
    let state = perPackage.get(name);
    if (!state) perPackage.set(name, (state = createState(library, EXPORTS)));
    return state;
  };
  for (const library of libraries) {
    for (const [name, origins] of Object.entries(library.objects ?? {}))
      for (const origin of origins) {
        const starts = origin.from
          ? [objectOf(library, origin.from)]
          : origin.package
            ? namesOf(origin.package).map((each) => exportsOfPackage(library, each))
            : [objectOf(library, EXPORTS)];
        for (const start of starts) addOrigin(start, origin, objectOf(library, name));
      }
    attachRows(library, (name) => objectOf(library, name));
  }
  return {
    exportsOf(packageName) {
      const library = byPackage.get(packageName);
      const own = perPackage.get(packageName);
      const common = library ? [objectOf(library, EXPORTS)] : [];
      return own ? [...common, own] : common;
    },
    objectOf,
  };
}

/** Puts the rows of a library on the states that they are about. */
function attachRows(library: Library, objectNamed: (name: string) => State): void {
  const attach = <Row extends { readonly on?: Names }>(
    rows: readonly Row[] | undefined,
    pick: (state: State) => Used<Row>[],
  ): void => {
    for (const row of rows ?? [])
      for (const name of row.on === undefined ? [EXPORTS] : namesOf(row.on))
        for (const { state, form } of placesOfUse(objectNamed(name), row))
          pick(state).push({ form, row, library });
  };
  attach(library.sinks, (state) => state.sinks);
  attach(library.sanitizers, (state) => state.sanitizers);
  attach(library.propagators, (state) => state.propagators);
  attach(library.formatters, (state) => state.formatters);
  attach(library.textTags, (state) => state.textTags);
  attach(library.sources, (state) => state.sources);
  attach(library.handlers, (state) => state.handlers);
}

const NAMED_FORMS = {
  call: 'called',
  new: 'constructed',
  tag: 'tagged',
  assign: 'assigned',
  decorator: 'decorator',
} as const;

/** The states whose use a row describes: `{ call: 'query' }` is a call of the object's `.query`. */
function placesOfUse(object: State, row: object): readonly { readonly state: State; readonly form: Form }[] {
  const uses = row as Readonly<Record<string, unknown>>;
  const named = Object.entries(NAMED_FORMS).flatMap(([key, form]) =>
    namesOf(uses[key] as Names | undefined).map((name) => ({
      state: edgeTo(object, label.member(name), undefined),
      form,
    })),
  );
  if (named.length > 0) return named;
  const form = (['called', 'constructed', 'tagged', 'passedTo'] as const).find((each) => each in uses);
  return [{ state: object, form: form ?? 'read' }];
}

/** The state of "any method of this object": calling it gives the object. */
function chainOf(object: State): State {
  const method = createState(object.library, undefined);
  method.edges.set(label.called, [object]);
  return method;
}

function createState(library: Library, object: string | undefined): State {
  return {
    library,
    object,
    edges: new Map(),
    chain: undefined,
    sinks: [],
    sanitizers: [],
    propagators: [],
    formatters: [],
    textTags: [],
    sources: [],
    handlers: [],
  };
}

/** Lays the steps of one origin from its start to the object; the last step leads to the object's own state. */
function addOrigin(start: State, origin: Origin, target: State): void {
  let from = [start];
  const paths = origin.steps.map(labelsOf);
  paths.forEach((alternatives, index) => {
    const last = index === paths.length - 1;
    from = from.flatMap((state) =>
      alternatives.flatMap((labels) => {
        let current = state;
        labels.forEach((name, position) => {
          const end = last && position === labels.length - 1;
          current = edgeTo(current, name, end ? target : undefined);
        });
        return [current];
      }),
    );
  });
}

/** Follows an edge that exists, or adds one; to `target` where given. */
function edgeTo(state: State, name: string, target: State | undefined): State {
  let edges = state.edges.get(name);
  if (!edges) state.edges.set(name, (edges = []));
  if (target) {
    if (!edges.includes(target)) edges.push(target);
    return target;
  }
  let anonymous = edges.find((edge) => edge.object === undefined);
  if (!anonymous) edges.push((anonymous = createState(state.library, undefined)));
  return anonymous;
}

/** The alternatives of one step, each as the labels it is made of. */
function labelsOf(step: Step): readonly (readonly string[])[] {
  if (step === 'called') return [[label.called]];
  if (step === 'constructed') return [[label.constructed]];
  if (step === 'tagged') return [[label.tagged]];
  if ('member' in step) return namesOf(step.member).map((name) => [label.member(name)]);
  if ('new' in step) return namesOf(step.new).map((name) => [label.member(name), label.constructed]);
  if ('event' in step) return namesOf(step.event).map((name) => [label.event(name, step.parameter)]);
  if ('property' in step) return [[label.member(step.property)]];
  if ('callback' in step) {
    const end = label.callback(step.callback, step.parameter);
    return 'call' in step ? namesOf(step.call).map((name) => [label.member(name), end]) : [[end]];
  }
  return namesOf(step.call).map((name) => [label.member(name), label.called]);
}
