import type { TSESTree } from '@typescript-eslint/utils';
import type { Fear, FearFacts } from '../models/fear-types';
import { namesPassword } from '../models/setting-names';
import { calleeName, memberName } from '../syntax/names';
import { isFunction } from '../syntax/nodes';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { argumentOf } from './calls';
import { constantsOf, optionOf } from './constants';
import { isExcused } from './excuses';
import { fearedValue } from './fear-values';
import { type Leaf, leavesOf } from './leaves';
import { isOptionsObject, writtenOption } from './object-options';
import type { State } from './machine';
import type { UseNode } from './places';
import type { Site } from './sites';
import { ALWAYS, type Ways, allOf } from './ways';
import { writtenTexts } from './written-texts';

/** A setting that a model fears, as it is written. */
export interface Feared {
  readonly fear: Fear;
  /** The call, or the property or assignment that is known by its name. */
  readonly use: TSESTree.Node;
  /** The value, or where it is left out, the options or the call. */
  readonly node: TSESTree.Node;
  /** The constant that it is; undefined where it is none. */
  readonly value: unknown;
  /** Of what is left out, the names that are to be written at `node`: `['limits', 'fileSize']`. */
  readonly missing?: readonly string[];
}

/** Every setting at a site that its model fears and that nothing excuses. */
export function fearedAt(a: Analysis, site: Site): readonly Feared[] {
  const facts = site.sink.facts as FearFacts | undefined;
  return (facts?.feared ?? []).flatMap((fear) => ofFear(a, site, fear));
}

function ofFear(a: Analysis, site: Site, fear: Fear): readonly Feared[] {
  const { use, values, state } = site;
  if (isCalledOff(a, fear)) return [];
  if (fear.of === 'password' && !isForPassword(use)) return [];
  const missing = { fear, use, node: use, value: undefined, missing: fear.option ?? [] };
  if ('always' in fear) return isExcused(a, [use], []) ? [] : [missing];
  if (values.length === 0)
    return 'absent' in fear && isLeftOut(a, site) && !isExcused(a, [use], []) ? [missing] : [];
  return values.flatMap((value) => fearedIn(a, fear, value, use, state));
}

/** Whether the file makes a call that takes care of it: `process.setuid('www-data')`. */
function isCalledOff(a: Analysis, { unlessCalled }: Fear): boolean {
  const { call = [], not = [] } = unlessCalled ?? {};
  return call
    .flatMap((name) => a.index().callsByName.get(name) ?? [])
    .some((each) => {
      const first = argumentOf(each, 0);
      return first && !constantsOf(a, first).some(({ value }) => not.includes(value as string));
    });
}

/** What a fear finds in a value, or at its path of options in it. `state` is what is used there. */
export function fearedIn(
  a: Analysis,
  fear: Fear,
  start: TSESTree.Node,
  use: TSESTree.Node,
  state?: State,
): readonly Feared[] {
  if (isGivenOtherwise(a, fear, start, use)) return [];
  const { values, missing, isOpen } = settingsAt(a, start, fear.option ?? [], use);
  if ('secret' in fear) return secretsGiven(a, fear, values, use);
  const isFound = (node: TSESTree.Node, ways: Ways): boolean => !isExcused(a, [use, node], [ways]);
  if ('absent' in fear)
    return (
      missing
        // Where another branch gives it, somebody decides.
        .filter(({ node, ways }) => !isOpen && values.length === 0 && isFound(node, ways))
        .map(({ node, names }) => ({ fear, use, node, value: undefined, missing: names }))
    );
  const judged = values.map((leaf) => ({ ...leaf, bad: fearedValue(a, fear, leaf.node, { use, state }) }));
  if (fear.only && (isOpen || judged.some(({ bad }) => !bad) || isAssignedOtherwise(a, start))) return [];
  return judged.flatMap(({ bad, shown, ways }) => {
    return bad && isFound(shown, ways) ? [{ fear, use, node: shown, value: bad.value }] : [];
  });
}

/** `this.key`, which begins as a constant and is given something else later on. */
function isAssignedOtherwise(a: Analysis, start: TSESTree.Node): boolean {
  const node = unwrap(start);
  const name = node.type === 'MemberExpression' ? memberName(node) : undefined;
  if (name === undefined) return false;
  return (a.index().memberAssignments.get(name) ?? []).some(
    ({ right }) => constantsOf(a, right).length === 0,
  );
}

/** Secrets of the file that an option is given, where they are written. */
function secretsGiven(
  a: Analysis,
  fear: Fear,
  values: readonly Leaf[],
  use: TSESTree.Node,
): readonly Feared[] {
  return values.flatMap(({ node, ways }) =>
    writtenTexts(a, node)
      .filter((each) => each.text !== '' && !isExcused(a, [use, each.node], [ways, each.ways]))
      .map((each) => ({ fear, use, node: each.node, value: each.text })),
  );
}

/** Whether another option sees to what is left out. */
function isGivenOtherwise(
  a: Analysis,
  { unlessGiven = [] }: Fear,
  start: TSESTree.Node,
  use: TSESTree.Node,
): boolean {
  return unlessGiven.some((path) => {
    const { values, isOpen } = settingsAt(a, start, path, use);
    return isOpen || values.length > 0;
  });
}

/** `scrypt(password, …)`; not `scrypt(process.env.PASSWORD, …)`, which makes one key of one secret. */
function isForPassword(use: UseNode): boolean {
  if (use.type !== 'CallExpression' && use.type !== 'NewExpression') return false;
  const first = argumentOf(use, 0);
  const node = first && unwrap(first);
  if (node?.type === 'Identifier') return namesPassword(node.name);
  if (node?.type !== 'MemberExpression' || !namesPassword(memberName(node) ?? '')) return false;
  const object = unwrap(node.object);
  return !/env|config|settings|options/i.test(
    object.type === 'Identifier' ? object.name : (calleeName(object) ?? ''),
  );
}

/** Whether what stands at a sink's place is certainly not given: no spread, and no options of elsewhere, may hold it. */
function isLeftOut(a: Analysis, { use, sink: { at } }: Site): boolean {
  if (use.type !== 'CallExpression' && use.type !== 'NewExpression') return false;
  if (use.arguments.some((argument) => argument.type === 'SpreadElement')) return false;
  if (!('argument' in at)) return false;
  return (
    !('property' in at) || optionOf(a, argumentOf(use, at.argument), at.property ?? []).state === 'absent'
  );
}

/** An object that lacks names of a path. */
interface Missing {
  readonly node: TSESTree.Node;
  readonly ways: Ways;
  readonly names: readonly string[];
}

/** What a property path leads to. */
export interface Settings {
  readonly values: readonly Leaf[];
  /** Objects that do not have it. */
  readonly missing: readonly Missing[];
  /** Whether there may be more than is seen. */
  readonly isOpen: boolean;
}

const MAX_DEPTH = 6;

/** The values at a property path of what an expression can be. */
export function settingsAt(
  a: Analysis,
  start: TSESTree.Node,
  path: readonly string[],
  use: TSESTree.Node,
  ways: Ways = ALWAYS,
): Settings {
  const [name, ...rest] = path;
  const leaves = leavesOf(a, start).map((leaf) => ({ ...leaf, ways: allOf(ways, leaf.ways) }));
  if (name === undefined || path.length > MAX_DEPTH) return { values: leaves, missing: [], isOpen: false };
  const all = leaves.map((leaf): Settings => {
    if (isNothing(leaf.node)) return { values: [], missing: [{ ...leaf, names: path }], isOpen: false };
    if (name === '*') {
      const elements = leaf.node.type === 'ArrayExpression' ? leaf.node.elements : [leaf.node];
      return joined(elements.map((each) => each && settingsAt(a, each, rest, use, leaf.ways)));
    }
    if (!isOptionsObject(leaf.node)) return { values: [], missing: [], isOpen: true };
    const option = writtenOption(a, leaf, name, use);
    const inner = option.values.map((value) =>
      settingsAt(a, value.node, rest, use, allOf(leaf.ways, value.ways)),
    );
    return {
      values: inner.flatMap((each) => each.values),
      missing:
        inner.length === 0 && !option.isOpen
          ? [{ ...leaf, names: path }]
          : inner.flatMap((each) => each.missing),
      isOpen: option.isOpen || inner.some((each) => each.isOpen),
    };
  });
  return joined(all);
}

function joined(several: readonly (Settings | null)[]): Settings {
  const all = several.filter((each) => each !== null);
  return {
    values: all.flatMap((each) => each.values),
    missing: all.flatMap((each) => each.missing),
    isOpen: all.some((each) => each.isOpen),
  };
}

/** What is given in place of options where there are none: nothing, or a callback. */
function isNothing(node: TSESTree.Node): boolean {
  return (
    isFunction(node) ||
    (node.type === 'Literal' && !('regex' in node) && typeof node.value !== 'string') ||
    (node.type === 'Identifier' && node.name === 'undefined')
  );
}
