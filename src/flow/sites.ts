import type { TSESTree } from '@typescript-eslint/utils';
import type { Condition, Dialect, Kind, Sink } from '../models/types';
import { calleeName } from '../syntax/names';
import { isComputed } from '../syntax/nodes';
import { unwrap } from '../syntax/unwrap';
import { type Analysis, tableOf } from './analysis';
import { argumentOf } from './calls';
import { isConfigured, isOfVersion } from './configured';
import { constantOf, constantsOf, optionOf } from './constants';
import { conventionalSites } from './conventions';
import { identityOf } from './identity';
import { remember } from './lazy';
import type { State } from './machine';
import { type UseNode, placesOf } from './places';
import { pointeesOf } from './pointees';
import { targetOf, usesAt } from './uses-at';

/** A place in the file that is of a kind. */
export interface Site {
  readonly use: UseNode;
  readonly sink: Sink;
  /** The state of what is used; undefined where only names tell (its making is in another file). */
  readonly state: State | undefined;
  /** What stands at the sink's place. */
  readonly values: readonly TSESTree.Expression[];
}

/** Every site of a kind in the file, in source order. Found once for all kinds. */
export function sitesOf(a: Analysis, kind: Kind): readonly Site[] {
  return (
    remember(tableOf<'all', ReadonlyMap<Kind, readonly Site[]>>(a, 'sites'), 'all', () => findSites(a)).get(
      kind,
    ) ?? []
  );
}

function findSites(a: Analysis): ReadonlyMap<Kind, readonly Site[]> {
  const byKind = new Map<Kind, Site[]>();
  const { kinds } = a.possible();
  const add = (site: Site): void => {
    const list = byKind.get(site.sink.kind);
    if (list) list.push(site);
    else byKind.set(site.sink.kind, [site]);
  };
  for (const { call: use, state, row: sink } of usesAt(
    a,
    (each) => each.sinks,
    identityOf,
    a.possible().sinkNames(),
  )) {
    if (!kinds.has(sink.kind)) continue;
    if (sink.when && !holds(a, use, sink.when)) continue;
    if (sink.whenMade && !heldWhenMade(a, use, sink.whenMade)) continue;
    if (sink.unless && holds(a, use, sink.unless)) continue;
    if (sink.whenConfigured && !isConfigured(a, sink.whenConfigured)) continue;
    if (!isOfVersion(a, state.library, sink.versions)) continue;
    if (sink.unlessConfigured?.some((each) => isConfigured(a, each))) continue;
    const values = placesOf(a, use, sink.at);
    if (sink.computed && !values.some(isComputed)) continue;
    add({ use, sink, state, values });
  }
  for (const site of conventionalSites(a))
    if (!site.sink.when || holds(a, site.use, site.sink.when)) add(site);
  for (const list of byKind.values()) list.sort((one, other) => one.use.range[0] - other.use.range[0]);
  return byKind;
}

/** Whether an option of a call has one of the values that make a sink of it. */
export function holds(a: Analysis, use: UseNode, condition: Condition): boolean {
  if (use.type === 'AssignmentExpression') return false;
  const option = optionOf(a, argumentOf(use, condition.argument), condition.option);
  if (condition.is === 'absent') return option.state === 'absent';
  if (option.state !== 'set' || !option.node) return false;
  const value = constantOf(a, option.node);
  if (condition.is === 'present')
    return !value.known || (value.value !== false && value.value !== null && value.value !== undefined);
  const { is } = condition;
  if (value.known) return is.includes(value.value as string);
  // `spawn(isWindows ? 'cmd' : 'sh', …)`
  return (
    condition.option.length === 0 &&
    constantsOf(a, option.node).some((each) => is.includes(each.value as string))
  );
}

/** The same for the call that made the object; true where the making is not in this file. */
function heldWhenMade(a: Analysis, use: UseNode, condition: Condition): boolean {
  const makers = makersOf(a, use);
  // Left out is left out everywhere on the way: `createPool({ … })`, then `getConnection()`.
  return condition.is === 'absent'
    ? makers.every((maker) => holds(a, maker, condition))
    : makers.length === 0 || makers.some((maker) => holds(a, maker, condition));
}

/** The calls and `new`s in this file that made the object which is used, the nearest first. */
export function makersOf(a: Analysis, use: UseNode): readonly UseNode[] {
  const makers: UseNode[] = [];
  let target = targetOf(use);
  for (let steps = 0; target && steps < 6; steps++) {
    const object: TSESTree.Node = target.type === 'MemberExpression' ? target.object : target;
    const made = pointeesOf(a, object)
      .map((each) => each.node)
      .find(
        (node): node is TSESTree.CallExpression | TSESTree.NewExpression =>
          node.type === 'CallExpression' || node.type === 'NewExpression',
      );
    // What is required was made in another file.
    if (!made || makers.includes(made) || calleeName(made.callee) === 'require') break;
    makers.push(made);
    target = targetOf(made);
  }
  return makers;
}

/**
 * Whether the file shows how an object came to be, back to the named object of its library, and neither there nor
 * in the use itself this option is given.
 */
export function isMadeWithout(a: Analysis, use: UseNode, object: string, option: string): boolean {
  const makers = makersOf(a, use);
  const first = makers.at(-1);
  if (!first || !identityOf(a, first).some((state) => state.object === object)) return false;
  const lacks = (maker: UseNode, argument: number): boolean =>
    holds(a, maker, { argument, option: [option], is: 'absent' });
  return makers.every((maker) => lacks(maker, 1)) && lacks(use, 1) && lacks(use, 2);
}

/** How the driver of a site binds values; undefined where that is not known. */
export function dialectOf(a: Analysis, site: Site): Dialect | undefined {
  const { library } = site.state ?? {};
  const dialects = library?.dialects;
  if (!library || !dialects) return undefined;
  if (site.sink.dialect !== undefined) return dialects[site.sink.dialect];
  for (const { object, argument, option, is } of library.dialectBy ?? [])
    for (const maker of makersOf(a, site.use)) {
      if (
        maker.type === 'AssignmentExpression' ||
        !identityOf(a, maker).some((state) => state.object === object)
      )
        continue;
      const given = argumentOf(maker, argument);
      const found = option.length === 0 ? given : optionOf(a, given, option).node;
      const value = found ? constantOf(a, unwrap(found)) : undefined;
      const name = value?.known && typeof value.value === 'string' ? is[value.value] : undefined;
      if (name !== undefined) return dialects[name];
    }
  const entries = Object.values(dialects);
  return dialects['default'] ?? (entries.length === 1 ? entries[0] : undefined);
}
