import type { TSESTree } from '@typescript-eslint/utils';
import type { CorsFacts } from '../models/cors-facts';
import type { Fact } from '../models/types';
import { isFunction } from '../syntax/nodes';
import { judgeDefault, judgeOrigins, unlessChecked } from './allowed-origins';
import type { Analysis } from './analysis';
import { argumentOf } from './calls';
import { constantsOf, optionOf } from './constants';
import { type Leaf, leavesOf } from './leaves';
import { type WrittenOption, isOptionsObject, writtenOption } from './object-options';
import type { OpenOrigin } from './open-origins';
import { answersOf } from './origin-deciders';
import type { UseNode } from './places';
import type { Site } from './sites';
import { type Ways, allOf } from './ways';
import { waysTo } from './ways-to';

/** A way in which a CORS library is told to let everybody in. */
export interface OpenCors {
  readonly open: OpenOrigin;
  /** Whether credentials are allowed, too, as far as the code says. */
  readonly credentials: 'on' | 'off' | 'not said';
  /** Whether the library's default opens it, and no option at all. */
  readonly byDefault: boolean;
  /** The options object that lacks the option; undefined if none is given. */
  readonly options?: TSESTree.Node | undefined;
}

interface Library {
  readonly facts: CorsFacts & { readonly delegator?: string };
  readonly defaults: Readonly<Record<string, Fact>>;
  readonly use: UseNode;
}

const MAX_DEPTH = 3;

/** Everything that lets everybody in at one use of a CORS library. */
export function openCorsAt(a: Analysis, site: Site): readonly OpenCors[] {
  const facts = site.sink.facts as CorsFacts | undefined;
  if (!facts) return [];
  const defaults = site.sink.defaults ?? site.state?.library.defaults?.['cors.options'] ?? {};
  const library: Library = { facts, defaults, use: site.use };
  const ways = waysTo(a, site.use);
  const [options] = site.values;
  if (options) return ofOptions(a, options, library, ways, 0);
  return facts.whole.absent === 'defaults' && isLeftOut(a, site)
    ? ofDefaults(a, site.use, library, ways)
    : [];
}

/** Whether the options are certainly not given: no spread, and no options object of elsewhere, may hold them. */
function isLeftOut(a: Analysis, { use, sink: { at } }: Site): boolean {
  if (use.type !== 'CallExpression' && use.type !== 'NewExpression') return false;
  if (use.arguments.some((argument) => argument.type === 'SpreadElement')) return false;
  return (
    !('property' in at) || optionOf(a, argumentOf(use, at.argument), at.property ?? []).state === 'absent'
  );
}

function ofOptions(
  a: Analysis,
  options: TSESTree.Node,
  library: Library,
  ways: Ways,
  depth: number,
): readonly OpenCors[] {
  const { whole, delegator } = { delegator: undefined, ...library.facts };
  if (depth > MAX_DEPTH) return [];
  const leaves = leavesOf(a, options);
  // `(options = {}) => cors(options)`: who hands over options may well say which origins.
  const isOpen = leaves.some(
    ({ node }) => !isFunction(node) && !isOptionsObject(node) && constantsOf(a, node).length === 0,
  );
  return leaves.flatMap((leaf) => {
    const all = allOf(ways, leaf.ways);
    if (isFunction(leaf.node))
      return whole.function === 'unused' ? [] : ofFunction(a, leaf, library, all, depth);
    if (isOptionsObject(leaf.node)) {
      const given = delegator === undefined ? undefined : writtenOption(a, leaf, delegator, library.use);
      if (given && given.values.length > 0)
        return given.values.flatMap((value) => ofOptions(a, value.node, library, all, depth + 1));
      return ofObject(a, leaf, library, all, isOpen);
    }
    const constants = constantsOf(a, leaf.node);
    return constants.flatMap(({ value }) => {
      const says = value === true ? whole.true : value === false ? whole.false : whole.absent;
      if (says === 'off' || (value && value !== true)) return [];
      return ofDefaults(a, value === true ? leaf.node : library.use, library, all);
    });
  });
}

/** `cors((req, callback) => callback(null, { origin: … }))` */
function ofFunction(
  a: Analysis,
  { node }: Leaf,
  library: Library,
  ways: Ways,
  depth: number,
): readonly OpenCors[] {
  const by = library.facts.whole.function;
  if (!isFunction(node) || by === 'unused') return [];
  return answersOf(a, node, by, 1).flatMap((answer) =>
    ofOptions(a, answer.value, library, allOf(ways, answer.ways), depth + 1),
  );
}

function ofObject(
  a: Analysis,
  leaf: Leaf,
  library: Library,
  ways: Ways,
  mayBeOther: boolean,
): readonly OpenCors[] {
  const { facts, use } = library;
  const credentials = credentialsOf(a, writtenOption(a, leaf, facts.credentials, use), library);
  let isOpen = mayBeOther;
  for (const name of facts.origin) {
    const option = writtenOption(a, leaf, name, use);
    isOpen ||= option.isOpen;
    if (option.values.length > 0)
      return option.values.flatMap((value) =>
        judgeOrigins(
          a,
          value.node,
          { facts, credentials: credentials === 'on' },
          allOf(ways, value.ways),
        ).map((open): OpenCors => ({ open, credentials, byDefault: false })),
      );
  }
  return isOpen ? [] : ofDefaults(a, use, library, ways, credentials, leaf.node);
}

/** What the library does without an origin: of the option's names, the one that has a default counts. */
function ofDefaults(
  a: Analysis,
  node: TSESTree.Node,
  library: Library,
  ways: Ways,
  credentials = credentialsOf(a, undefined, library),
  options?: TSESTree.Node,
): readonly OpenCors[] {
  const { facts, defaults } = library;
  const names = facts.origin.length > 0 ? facts.origin : ['origin'];
  const value = names.map((name) => defaults[name]).find((each) => each !== null && each !== undefined);
  const found = judgeDefault(node, value, { facts, credentials: credentials === 'on' });
  const open = found && unlessChecked(a, found, ways);
  return open ? [{ open, credentials, byDefault: true, options }] : [];
}

function credentialsOf(
  a: Analysis,
  option: WrittenOption | undefined,
  { facts, defaults }: Library,
): OpenCors['credentials'] {
  if (!option || (option.values.length === 0 && !option.isOpen))
    return defaults[facts.credentials] === true ? 'on' : 'not said';
  const constants = option.values.map(({ node }) => {
    const found = constantsOf(a, node);
    return found.length === 1 ? found[0]?.value : undefined;
  });
  const [first, ...others] = constants;
  if (typeof first !== 'boolean' || others.some((value) => value !== first)) return 'not said';
  return first ? 'on' : option.isOpen ? 'not said' : 'off';
}
