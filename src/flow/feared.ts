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
import { isFixed } from './fixed-bytes';
import { identityOf } from './identity';
import { type Leaf, leavesOf } from './leaves';
import { isOptionsObject, writtenOption } from './object-options';
import type { UseNode } from './places';
import type { Site } from './sites';
import { ALWAYS, type Ways, allOf } from './ways';

/** A setting that a model fears, as it is written. */
export interface Feared {
  readonly fear: Fear;
  readonly site: Site;
  /** The value, or where it is left out, the options or the call. */
  readonly node: TSESTree.Node;
  /** The constant that it is; undefined where it is none. */
  readonly value: unknown;
  readonly analysis: Analysis;
}

/** Every setting at a site that its model fears and that nothing excuses. */
export function fearedAt(a: Analysis, site: Site): readonly Feared[] {
  const facts = site.sink.facts as FearFacts | undefined;
  return (facts?.feared ?? []).flatMap((fear) => ofFear(a, site, fear));
}

function ofFear(a: Analysis, site: Site, fear: Fear): readonly Feared[] {
  const { use } = site;
  if (fear.of === 'password' && !isForPassword(use)) return [];
  const path = fear.option ?? [];
  if ('always' in fear)
    return isExcused(a, [use], []) ? [] : [{ fear, site, node: use, value: undefined, analysis: a }];
  const found = (node: TSESTree.Node, value: unknown): Feared => ({ fear, site, node, value, analysis: a });
  if (site.values.length === 0)
    return 'absent' in fear && isLeftOut(a, site) && !isExcused(a, [use], []) ? [found(use, undefined)] : [];
  return site.values.flatMap((start) => {
    const { values, missing, isOpen } = settingsAt(a, start, path, use);
    if ('absent' in fear)
      return isOpen
        ? []
        : missing
            .filter((each) => !isExcused(a, [use, each.node], [each.ways]))
            .map((each) => found(each.node, undefined));
    return values.flatMap((leaf) => {
      const value = fearedValue(a, fear, leaf, site);
      return value && !isExcused(a, [use, leaf.shown], [leaf.ways]) ? [found(leaf.shown, value.value)] : [];
    });
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

interface Settings {
  readonly values: readonly Leaf[];
  /** Objects that do not have it. */
  readonly missing: readonly { readonly node: TSESTree.Node; readonly ways: Ways }[];
  /** Whether there may be more than is seen. */
  readonly isOpen: boolean;
}

const MAX_DEPTH = 6;

/** The values at a property path of what an expression can be. */
function settingsAt(
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
    if (isNothing(leaf.node)) return { values: [], missing: [leaf], isOpen: false };
    if (!isOptionsObject(leaf.node)) return { values: [], missing: [], isOpen: true };
    const option = writtenOption(a, leaf, name, use);
    const inner = option.values.map((value) =>
      settingsAt(a, value.node, rest, use, allOf(leaf.ways, value.ways)),
    );
    return {
      values: inner.flatMap((each) => each.values),
      missing: inner.length === 0 && !option.isOpen ? [leaf] : inner.flatMap((each) => each.missing),
      isOpen: option.isOpen || inner.some((each) => each.isOpen),
    };
  });
  return {
    values: all.flatMap((each) => each.values),
    missing: all.flatMap((each) => each.missing),
    isOpen: all.some((each) => each.isOpen),
  };
}

function isNothing(node: TSESTree.Node): boolean {
  return (
    (node.type === 'Literal' && !('regex' in node) && typeof node.value !== 'string') ||
    (node.type === 'Identifier' && node.name === 'undefined')
  );
}

function fearedValue(
  a: Analysis,
  fear: Fear,
  { node }: Leaf,
  { state, use }: Site,
): { readonly value: unknown } | undefined {
  if ('object' in fear) {
    const object = state && a.knowledge().objectOf(state.library, fear.object);
    return object && identityOf(a, node).includes(object) ? { value: undefined } : undefined;
  }
  if ('answers' in fear) return isFunction(node) && answersNothing(node) ? { value: undefined } : undefined;
  if ('fixed' in fear) return isFixed(a, node, use) ? { value: undefined } : undefined;
  const constants = constantsOf(a, node);
  const [first] = constants;
  return first && constants.every(({ value }) => isBad(fear, value)) ? first : undefined;
}

function isBad(fear: Fear, value: unknown): boolean {
  if ('is' in fear) return fear.is.some((each) => folded(each) === folded(value));
  if ('matches' in fear)
    return typeof value === 'string' && new RegExp(`^(?:${fear.matches})$`, 'i').test(value);
  const size = sizeOf(value);
  if (size === undefined) return false;
  return 'below' in fear ? size < fear.below : 'above' in fear && size > fear.above;
}

function folded(value: unknown): unknown {
  return typeof value === 'string' ? value.toLowerCase() : value;
}

const UNITS: Readonly<Record<string, number>> = { b: 1, kb: 2 ** 10, mb: 2 ** 20, gb: 2 ** 30, tb: 2 ** 40 };

/** A number, or a size as the package `bytes` reads it: `'10mb'`, `'1.5 GB'`. */
export function sizeOf(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  const [, number, unit] =
    (typeof value === 'string' && /^\s*(\d+(?:\.\d+)?)\s*([kmgt]?b)?\s*$/i.exec(value)) || [];
  return number === undefined ? undefined : Number(number) * (UNITS[(unit ?? 'b').toLowerCase()] ?? 1);
}

/** `() => undefined`, `() => {}`, `function () { return null; }` */
function answersNothing(fn: TSESTree.Node): boolean {
  if (!isFunction(fn)) return false;
  if (fn.body.type !== 'BlockStatement') return saysNothing(fn.body);
  return fn.body.body.every(
    (statement) =>
      statement.type === 'ReturnStatement' && (!statement.argument || saysNothing(statement.argument)),
  );
}

function saysNothing(start: TSESTree.Node): boolean {
  const node = unwrap(start);
  return (
    (node.type === 'Literal' && !node.value) ||
    (node.type === 'Identifier' && node.name === 'undefined') ||
    (node.type === 'UnaryExpression' && node.operator === 'void')
  );
}
