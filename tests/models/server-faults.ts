import type { Passing } from '../../src/models/propagator-types';
import type { Handler, Library, Names, Sanitizer, Source } from '../../src/models/types';

const SOURCE_FORMS = ['property', 'call', 'called', 'event', 'iterated', 'parameterDecorator'];
const DECLARED_FORMS = ['exported', 'directive', 'typed', 'methodDecorator', 'subclassOf'];

/** Objects of which nothing more need be known: what they hold is no client's, and rules ask for them by name. */
const PLAIN_OBJECTS = ['error', 'response'];

/**
 * What is wrong with the rows of a model that speak of servers and of values handed on; empty for sound ones. `all`
 * are the models whose objects it may speak of.
 */
export function serverFaultsOf(library: Library, all: readonly Library[]): readonly string[] {
  const sources = library.sources ?? [];
  return [
    ...sources.flatMap((row, index) => sourceFaults(`sources[${index}]`, row)),
    ...hiddenSources(sources),
    ...(library.handlers ?? []).flatMap((row, index) =>
      handlerFaults(`handlers[${index}]`, row, library, all),
    ),
    ...(library.decoratedParameters ?? [])
      .filter(({ object }) => !isKnown(object, library, all))
      .map(({ object }) => `decoratedParameters: nothing is known of ${object}`),
    ...(library.sanitizers ?? []).flatMap((row, index) => sanitizerFaults(`sanitizers[${index}]`, row)),
    ...(library.propagators ?? []).flatMap((row, index) => passingFaults(`propagators[${index}]`, row)),
  ];
}

function sourceFaults(path: string, row: Source): readonly string[] {
  const forms = SOURCE_FORMS.filter((form) => form in row);
  return [
    ...(forms.length === 1 ? [] : [`${path}: read as ${forms.join(' and ') || 'nothing'}`]),
    ...('event' in row === 'parameter' in row ? [] : [`${path}: an event and no parameter, or the reverse`]),
    ...(row.when && row.call === undefined ? [`${path}: an argument of no call`] : []),
    ...(row.exceptEvents !== undefined && row.event !== '*' ? [`${path}: exceptions of one event`] : []),
    ...(row.shapesOfProperties?.length === 0 ? [`${path}: properties without a shape`] : []),
    ...(row.versions?.length === 0 ? [`${path}: of no version`] : []),
  ];
}

/** Rows that an earlier one always stands before, for of two rows that fit the first counts. */
function hiddenSources(sources: readonly Source[]): readonly string[] {
  return sources.flatMap((row, index) =>
    sources.slice(0, index).some((earlier) => hides(earlier, row)) ? [`sources[${index}]: never counts`] : [],
  );
}

function hides(earlier: Source, row: Source): boolean {
  if (earlier.versions || earlier.when) return false;
  const shared =
    row.on === undefined
      ? earlier.on === undefined
      : list(row.on).every((on) => list(earlier.on).includes(on));
  if (!shared) return false;
  if (earlier.property && row.property) {
    const { property } = row;
    return earlier.property.every((name, at) => name === property[at] || name === '*');
  }
  return (
    earlier.call !== undefined &&
    row.call !== undefined &&
    list(row.call).every((name) => list(earlier.call).includes(name))
  );
}

function handlerFaults(
  path: string,
  row: Handler,
  library: Library,
  all: readonly Library[],
): readonly string[] {
  const isDeclared = DECLARED_FORMS.some((form) => form in row);
  const objects = [
    ...row.parameters,
    ...Object.values(row.parametersWhenLength ?? {}).flat(),
    row.furtherParameters,
    row.thisObject,
  ];
  return [
    ...(isDeclared === 'value' in row.at ? [] : [`${path}: its place is not of its form`]),
    ...(isDeclared && row.on !== undefined ? [`${path}: a declaration on an object`] : []),
    ...objects
      .filter((name) => typeof name === 'string' && !isKnown(name, library, all))
      .map((name) => `${path}: nothing is known of ${name}`),
    ...Object.entries(row.parametersWhenLength ?? {})
      .filter(([length, parameters]) => parameters.length !== Number(length))
      .map(([length]) => `${path}: not ${length} parameters`),
    ...('files' in row && list(row.files).some((pattern) => /\.[cm]?[jt]sx?$|^\/|\/$/.test(pattern))
      ? [`${path}: a pattern with an ending`]
      : []),
    ...(row.validation && Object.keys(row.validation.parts).length === 0
      ? [`${path}: validates nothing`]
      : []),
  ];
}

/** Whether any model says what can be read from an object, called on it or made of it. */
function isKnown(name: string, library: Library, all: readonly Library[]): boolean {
  if (PLAIN_OBJECTS.includes(name.slice(name.lastIndexOf('.') + 1))) return true;
  const dot = name.lastIndexOf('.');
  const owner = dot < 0 ? library : all.find(({ packages }) => packages.includes(name.slice(0, dot)));
  if (!owner) return false;
  const bare = name.slice(dot + 1);
  return all.some((each) => {
    const isIt = (other: string): boolean =>
      (each === owner && other === bare) ||
      owner.packages.some((packageName) => other === `${packageName}.${bare}`);
    const rows: readonly { readonly on?: Names }[] = [
      ...(each.sources ?? []),
      ...(each.handlers ?? []),
      ...(each.sinks ?? []),
      ...(each.sanitizers ?? []),
    ];
    const origins = Object.values(each.objects ?? {}).flat();
    return (
      rows.some(({ on }) => list(on).some(isIt)) ||
      origins.some(({ from }) => from !== undefined && isIt(from)) ||
      Object.keys(each.types ?? {}).some(isIt)
    );
  });
}

function sanitizerFaults(path: string, row: Sanitizer): readonly string[] {
  const isWorth = row.clears.length > 0 || row.leaves !== undefined || row.inertIn !== undefined;
  return [
    ...(isWorth ? [] : [`${path}: is worth nothing`]),
    ...((row.by === 'middleware') === (row.cleans !== undefined)
      ? []
      : [`${path}: a middleware, or what it cleans`]),
    ...(row.inertIn?.length === 0 ? [`${path}: inert nowhere`] : []),
    ...(row.result && row.by !== undefined && row.by !== 'return' ? [`${path}: a result of no return`] : []),
    ...(row.chained !== undefined && row.by !== 'middleware'
      ? [`${path}: a chain that is no middleware`]
      : []),
  ];
}

/** What is wrong with what a call is said to do with values. */
export function passingFaults(path: string, passing: Passing): readonly string[] {
  const { from = [], withoutCallback = [], callbacks = [], gives, resolvedBy } = passing;
  const carriers = [...from, ...withoutCallback];
  const asksCallback = from.some(
    (carrier) => typeof carrier === 'string' && carrier.endsWith('callback-results'),
  );
  return [
    ...(gives === 'nothing' && carriers.length > 0 ? [`${path}: gives nothing of something`] : []),
    ...(gives !== 'nothing' && carriers.length === 0 && resolvedBy === undefined
      ? [`${path}: gives something of nothing`]
      : []),
    ...(asksCallback && callbacks.length === 0 ? [`${path}: results of no callback`] : []),
    ...(withoutCallback.length > 0 && callbacks.length === 0 ? [`${path}: no callback to be without`] : []),
    ...(passing.inertIn?.length === 0 ? [`${path}: inert nowhere`] : []),
    ...(passing.writes ?? [])
      .filter(({ from: written }) => written.length === 0)
      .map(() => `${path}: writes nothing`),
  ];
}

function list(names: Names | undefined): readonly string[] {
  return names === undefined ? [] : typeof names === 'string' ? [names] : names;
}
