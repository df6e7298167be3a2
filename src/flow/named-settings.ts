import type { TSESTree } from '@typescript-eslint/utils';
import type { Kind, LiteralSink } from '../models/types';
import { calleeName, keyName } from '../syntax/names';
import { wrapped } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { namesOf } from './machine';
import { type Feared, fearedIn } from './feared';

/**
 * Settings that models fear and that are known by their name alone, in whichever object they are written or to
 * whichever they are assigned.
 */
export function namedFears(a: Analysis, kind: Kind): readonly Feared[] {
  const rows = a.knowledge().literalSinks.filter((row) => row.kind === kind && row.feared);
  if (rows.length === 0) return [];
  const byName = new Map<string, readonly LiteralSink[]>();
  for (const row of rows) {
    const [name = ''] = row.shaped;
    byName.set(name, [...(byName.get(name) ?? []), row]);
  }
  const written = a
    .index()
    .objects.flatMap((object) =>
      object.properties.flatMap((property) =>
        property.type === 'Property'
          ? (byName.get(keyName(property) ?? '') ?? [])
              .filter((row) => isMeant(row, object))
              .flatMap((row) => fearsOf(a, row, property.value, property))
          : [],
      ),
    );
  const assigned = rows
    .filter((row) => row.assigned)
    .filter(({ without = [] }) => !without.some((name) => a.index().memberAssignments.has(name)))
    .flatMap((row) =>
      (a.index().memberAssignments.get(row.shaped[0] ?? '') ?? []).flatMap((assignment) =>
        assignment.operator === '=' ? fearsOf(a, row, assignment.right, assignment) : [],
      ),
    );
  return [...written, ...assigned];
}

function fearsOf(
  a: Analysis,
  { feared = [] }: LiteralSink,
  value: TSESTree.Node,
  use: TSESTree.Node,
): readonly Feared[] {
  return feared.flatMap((fear) => fearedIn(a, fear, value, use));
}

/** Whether the object has what tells it, nothing that tells otherwise, and goes nowhere that gives the name another meaning. */
export function isMeant(
  { shaped, without = [], notGivenTo }: LiteralSink,
  object: TSESTree.ObjectExpression,
): boolean {
  const has = (name: string): boolean =>
    object.properties.some((each) => each.type === 'Property' && keyName(each) === name);
  if (without.some(has) || !shaped.every(has)) return false;
  const call = wrapped(object).parent;
  return !(
    (call?.type === 'CallExpression' || call?.type === 'NewExpression') &&
    namesOf(notGivenTo).includes(calleeName(call.callee) ?? '')
  );
}
