import type {
  Condition,
  Dialect,
  Library,
  Names,
  Origin,
  Place,
  ResultCall,
  Sink,
  Step,
} from '../../src/models/types';

/** Parts of a statement that a raw clause can be; `unknown` where it may stand anywhere. */
const FRAGMENTS = [
  'expression',
  'from',
  'group-by',
  'having',
  'join',
  'order-by',
  'pragma',
  'select',
  'unknown',
  'where',
];

const FORMS = [
  'call',
  'new',
  'called',
  'constructed',
  'tag',
  'tagged',
  'assign',
  'decorator',
  'passedTo',
  // Declarations and pipes of handlers, sources and sanitizers.
  'exported',
  'directive',
  'typed',
  'methodDecorator',
  'subclassOf',
  'pipe',
];

/**
 * What is wrong with a model by the notation's own rules, one text each; empty for a sound one. `all` are the
 * models whose objects it may speak of.
 */
export function faultsOf(library: Library, all: readonly Library[]): readonly string[] {
  const isObject = (name: string): boolean => objectExists(library, all, name);
  const unknown = (what: string, names: Names | undefined): readonly string[] =>
    listOf(names)
      .filter((name) => !isObject(name))
      .map((name) => `${what}: there is no object ${name}`);
  return [
    ...(library.read.trim() === '' ? ['read: which version was looked at?'] : []),
    ...(JSON.stringify(library) === JSON.stringify(JSON.parse(JSON.stringify(library))) ? [] : ['not JSON']),
    ...functionsIn(library).map((path) => `${path}: is a function`),
    ...objectFaults(library, unknown),
    ...unknown('chains', library.chains),
    ...Object.entries(library.types ?? {}).flatMap(([object, names]) =>
      listOf(names).length === 0 ? [`types.${object}: no names`] : namesFaults(`types.${object}`, names),
    ),
    ...(library.sinks ?? []).flatMap((sink, index) => [
      ...unknown(`sinks[${index}].on`, sink.on),
      ...sinkFaults(`sinks[${index}]`, sink, library),
    ]),
    ...(library.sanitizers ?? []).flatMap((row, index) => [
      ...unknown(`sanitizers[${index}].on`, row.on),
      ...formFaults(`sanitizers[${index}]`, row),
    ]),
    ...(library.formatters ?? []).flatMap((row, index) => [
      ...unknown(`formatters[${index}].on`, row.on),
      ...formFaults(`formatters[${index}]`, row),
      ...placeFaults(`formatters[${index}].text`, row.text),
      ...placeFaults(`formatters[${index}].values`, row.values),
    ]),
    ...(library.textTags ?? []).flatMap((row, index) => [
      ...unknown(`textTags[${index}].on`, row.on),
      ...formFaults(`textTags[${index}]`, row),
    ]),
    ...dialectFaults(library),
    ...(library.dialectBy ?? []).flatMap(({ object, is }) => [
      ...unknown('dialectBy', object),
      ...Object.values(is)
        .filter((name) => !library.dialects?.[name])
        .map((name) => `dialectBy: there is no dialect ${name}`),
    ]),
    ...(library.literalSinks ?? []).flatMap(({ shaped, property, name }, index) => [
      ...(shaped.includes(property[0] ?? '')
        ? []
        : [`literalSinks[${index}]: its property is not in its shape`]),
      ...(name === undefined || shaped.includes(name)
        ? []
        : [`literalSinks[${index}]: its name is not in its shape`]),
    ]),
  ];
}

function listOf(names: Names | undefined): readonly string[] {
  return typeof names === 'string' ? [names] : Array.isArray(names) ? names : [];
}

/** Whether a library has a named object: by how it is made, by a type, or as what a handler gets. */
function objectExists(library: Library, all: readonly Library[], name: string): boolean {
  if (name === 'exports') return true;
  const dot = name.lastIndexOf('.');
  const other = dot < 0 ? undefined : all.find(({ packages }) => packages.includes(name.slice(0, dot)));
  if (dot >= 0) return other !== undefined && objectExists(other, all, name.slice(dot + 1));
  return (
    name in (library.objects ?? {}) ||
    name in (library.types ?? {}) ||
    (library.decoratedParameters ?? []).some(({ object }) => object === name) ||
    (library.handlers ?? []).some(({ parameters, thisObject }) => [...parameters, thisObject].includes(name))
  );
}

function functionsIn(value: unknown, path = ''): readonly string[] {
  if (typeof value === 'function' || value instanceof RegExp) return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => functionsIn(each, path ? `${path}.${key}` : key));
}

function objectFaults(
  library: Library,
  unknown: (what: string, names: Names | undefined) => readonly string[],
): readonly string[] {
  return Object.entries(library.objects ?? {}).flatMap(([name, origins]) => [
    ...(name.includes('.') ? unknown('objects', name) : []),
    ...(origins.length === 0 ? [`objects.${name}: no origin`] : []),
    ...origins.flatMap((origin) => [
      ...unknown(`objects.${name}.from`, origin.from),
      ...originFaults(`objects.${name}`, origin, library),
    ]),
  ]);
}

function originFaults(path: string, origin: Origin, library: Library): readonly string[] {
  return [
    ...(origin.steps.length === 0 ? [`${path}: an origin without steps`] : []),
    ...(origin.from !== undefined && origin.package !== undefined ? [`${path}: from and package`] : []),
    ...listOf(origin.package)
      .filter((name) => name !== 'globalThis' && !library.packages.includes(name))
      .map((name) => `${path}: ${name} is not one of its packages`),
    ...origin.steps.flatMap((step) => stepFaults(path, step)),
  ];
}

function stepFaults(path: string, step: Step): readonly string[] {
  if (typeof step === 'string') return [];
  const names = ['member', 'call', 'new', 'event', 'property'].flatMap((key) =>
    key in step ? [(step as unknown as Record<string, Names>)[key]] : [],
  );
  const index = 'parameter' in step ? step.parameter : 0;
  return [
    ...names.flatMap((each) => namesFaults(path, each)),
    ...('callback' in step && step.callback < -1 ? [`${path}: callback ${step.callback}`] : []),
    ...(Number.isInteger(index) && index >= 0 ? [] : [`${path}: parameter ${index}`]),
  ];
}

function namesFaults(path: string, names: Names | undefined): readonly string[] {
  const list = listOf(names);
  return [
    ...(list.length === 0 ? [`${path}: an empty list of names`] : []),
    ...(new Set(list).size < list.length ? [`${path}: a name twice in ${list.join(', ')}`] : []),
    ...(list.some((name) => name.trim() !== name || name === '') ? [`${path}: an odd name`] : []),
  ];
}

function formFaults(path: string, row: object): readonly string[] {
  const forms = FORMS.filter((form) => form in row);
  const named = ['call', 'new', 'tag', 'assign', 'decorator', 'passedTo'].filter((form) => form in row);
  return [
    ...(forms.length === 1 ? [] : [`${path}: written as ${forms.join(' and ') || 'nothing'}`]),
    ...named.flatMap((form) => namesFaults(path, (row as Record<string, Names>)[form])),
  ];
}

function placeFaults(path: string, place: Place | ResultCall): readonly string[] {
  const position =
    'argument' in place ? place.argument : 'argumentsFrom' in place ? place.argumentsFrom : undefined;
  return [
    ...(position !== undefined && !(Number.isInteger(position) && position >= -1)
      ? [`${path}: position ${position}`]
      : []),
    ...('property' in place && place.property?.length === 0 ? [`${path}: an empty property path`] : []),
    ...('resultCall' in place ? namesFaults(path, place.resultCall) : []),
  ];
}

function conditionFaults(path: string, condition: Condition | undefined): readonly string[] {
  return condition && Array.isArray(condition.is) && condition.is.length === 0
    ? [`${path}: never holds`]
    : [];
}

function sinkFaults(path: string, sink: Sink, library: Library): readonly string[] {
  const dialect = sink.dialect ?? (library.dialects?.['default'] ? 'default' : undefined);
  const isChosen = sink.dialect === undefined && library.dialectBy !== undefined;
  const spoken = dialect === undefined ? undefined : library.dialects?.[dialect];
  return [
    ...formFaults(path, sink),
    ...placeFaults(`${path}.at`, sink.at),
    ...(sink.values ? placeFaults(`${path}.values`, sink.values) : []),
    ...conditionFaults(`${path}.when`, sink.when),
    ...conditionFaults(`${path}.whenMade`, sink.whenMade),
    ...(sink.kind === 'sql.text' ? sqlFaults(path, sink, spoken, isChosen) : []),
    ...(sink.kind === 'cors.options' ? corsFaults(path, sink) : []),
  ];
}

function sqlFaults(
  path: string,
  sink: Sink,
  dialect: Dialect | undefined,
  isChosen: boolean,
): readonly string[] {
  const { position, quoted, fragment } = sink.facts ?? {};
  return [
    ...(dialect ? [] : [`${path}: its dialect is missing`]),
    ...(sink.values && !isChosen && dialect?.placeholder === 'none' && !quoted
      ? [`${path}: values that no placeholder takes`]
      : []),
    ...(sink.valuesProperty && !sink.values && !('orProperty' in sink.at)
      ? [`${path}: values beside a property that is not there`]
      : []),
    ...(position === undefined || position === 'identifier' ? [] : [`${path}: position ${String(position)}`]),
    ...(quoted === undefined || position === 'identifier' ? [] : [`${path}: quoted, but no identifier`]),
    ...(fragment === undefined || FRAGMENTS.includes(String(fragment))
      ? []
      : [`${path}: fragment ${String(fragment)}`]),
  ];
}

function dialectFaults(library: Library): readonly string[] {
  const used = new Set((library.sinks ?? []).map((sink) => sink.dialect ?? 'default'));
  for (const { is } of library.dialectBy ?? []) for (const name of Object.values(is)) used.add(name);
  return Object.entries(library.dialects ?? {}).flatMap(([name, dialect]) => [
    ...(used.has(name) ? [] : [`dialects.${name}: nothing speaks it`]),
    ...(dialect.values || ['none', 'tag'].includes(dialect.placeholder)
      ? []
      : [`dialects.${name}: how are values handed over?`]),
  ]);
}

const CORS_FACTS = [
  'origin',
  'credentials',
  'true',
  'wildcard',
  'wildcardInList',
  'emptyList',
  'stars',
  'regex',
  'decides',
  'whole',
];

function corsFaults(path: string, sink: Sink): readonly string[] {
  const facts = sink.facts ?? {};
  const origins = Array.isArray(facts['origin']) ? facts['origin'].map(String) : [];
  const options = [...origins, String(facts['credentials'])];
  return [
    ...CORS_FACTS.filter((fact) => !(fact in facts)).map((fact) => `${path}: no fact ${fact}`),
    ...options
      .filter((option) => !(option in (sink.defaults ?? {})))
      .map((option) => `${path}: no default of ${option}`),
  ];
}
