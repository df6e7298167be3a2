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

import { remember } from './lazy';
import { foreignName, namesOf } from './notation';
import type { Shelf } from './shelf';

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

export { namesOf } from './notation';

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

/** The graph of all libraries. Only those libraries are laid out that are asked for, and those they speak of. */
export interface Machine {
  /** The states that importing a package gives: its library's exports, and what only this package exports. */
  exportsOf(packageName: string): readonly State[];
  /** A named object, as a library's own rows name it: `pool`, or `pg.pool` for another library's. */
  objectOf(library: Library, name: string): State;
  /** The library at a place of the shelf. */
  libraryAt(number: number): Library;
  /** A named object with its package. */
  objectNamed(name: string): State | undefined;
}

/** What is laid out of one library. */
interface Layout {
  readonly number: number;
  readonly library: Library;
  readonly objects: Map<string, State>;
  /** The exports of single packages, for what not all packages of the library export. */
  readonly packages: Map<string, State>;
  isLaid: boolean;
}

/** The graph of a shelf. Names of objects that no model defines are made, unreachable but harmless. */
export function createMachine(shelf: Shelf): Machine {
  const layouts = new Map<number, Layout>();
  const numbers = new Map<Library, number>();
  const owners = new Map(Object.entries(shelf.catalogue().packages));
  const contributors = new Map(Object.entries(shelf.catalogue().contributors));

  const layoutOf = (number: number): Layout =>
    remember(layouts, number, () => {
      const library = shelf.open(number) ?? { packages: [], read: '' };
      numbers.set(library, number);
      return { number, library, objects: new Map(), packages: new Map(), isLaid: false };
    });
  /** Where a name of an object leads, and what it is called there. Opens nothing. */
  const home = (speaker: Layout, name: string): { readonly number: number; readonly object: string } => {
    const foreign = foreignName(name);
    const number = foreign && owners.get(foreign.package);
    return foreign && number !== undefined
      ? { number, object: foreign.object }
      : { number: speaker.number, object: name };
  };
  const stateOf = ({ library, objects }: Layout, object: string): State =>
    remember(objects, object, () => {
      const state = createState(library, object);
      if (namesOf(library.chains).includes(object)) state.chain = chainOf(state);
      return state;
    });
  const startsOf = (speaker: Layout, origin: Origin, of: Layout): readonly State[] => {
    if (origin.package === undefined) {
      const { number, object } = home(speaker, origin.from ?? EXPORTS);
      return number === of.number ? [stateOf(of, object)] : [];
    }
    return namesOf(origin.package).flatMap((name) => {
      const owner = speaker.library.packages.includes(name) ? speaker.number : owners.get(name);
      return owner === of.number ? [remember(of.packages, name, () => createState(of.library, EXPORTS))] : [];
    });
  };
  /** Lays what one library says of the objects of another, or of its own. Gives the libraries that this leads to. */
  const layFrom = (speaker: Layout, of: Layout): readonly Layout[] => {
    const targets: Layout[] = [];
    for (const [name, origins] of Object.entries(speaker.library.objects ?? {}))
      for (const origin of origins)
        for (const start of startsOf(speaker, origin, of)) {
          const { number, object } = home(speaker, name);
          const target = layoutOf(number);
          addOrigin(start, origin, stateOf(target, object));
          targets.push(target);
        }
    attachRows(speaker.library, (name) => {
      const { number, object } = home(speaker, name);
      return number === of.number ? stateOf(of, object) : undefined;
    });
    return targets;
  };
  const lay = (first: Layout): Layout => {
    const waiting = [first];
    for (let layout = waiting.pop(); layout; layout = waiting.pop()) {
      if (layout.isLaid) continue;
      layout.isLaid = true;
      const { number, library } = layout;
      const spoken = library.packages.flatMap((name) => contributors.get(name) ?? []);
      const speakers = [...new Set([number, ...spoken])].sort((one, other) => one - other);
      for (const speaker of speakers) waiting.push(...layFrom(layoutOf(speaker), layout));
    }
    return first;
  };
  const objectOf = (library: Library, name: string): State => {
    const number = numbers.get(library);
    if (number === undefined) return createState(library, name);
    const { number: owner, object } = home(layoutOf(number), name);
    return stateOf(lay(layoutOf(owner)), object);
  };
  return {
    exportsOf(packageName) {
      const owner = owners.get(packageName);
      if (owner === undefined) return [];
      const layout = lay(layoutOf(owner));
      const own = layout.packages.get(packageName);
      return own ? [stateOf(layout, EXPORTS), own] : [stateOf(layout, EXPORTS)];
    },
    objectOf,
    libraryAt: (number) => layoutOf(number).library,
    objectNamed(name) {
      const foreign = foreignName(name);
      const owner = foreign && owners.get(foreign.package);
      return owner === undefined ? undefined : stateOf(lay(layoutOf(owner)), foreign?.object ?? '');
    },
  };
}

/** Puts the rows of a library on the states that they are about. */
function attachRows(library: Library, objectNamed: (name: string) => State | undefined): void {
  const attach = <Row extends { readonly on?: Names }>(
    rows: readonly Row[] | undefined,
    pick: (state: State) => Used<Row>[],
  ): void => {
    for (const row of rows ?? [])
      for (const name of row.on === undefined ? [EXPORTS] : namesOf(row.on)) {
        const object = objectNamed(name);
        if (!object) continue;
        for (const { state, form } of placesOfUse(object, row)) pick(state).push({ form, row, library });
      }
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
