import type { TSESTree } from '@typescript-eslint/utils';
import { calleeName } from '../syntax/names';
import type { FunctionNode } from '../syntax/nodes';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { ALLOWED, type Fact, NONE, type Subject, soundsLikeCheck } from './facts';
import { factsAtReturn } from './guards';
import { identityOf } from './identity';
import { type State, namesOf } from './machine';
import { placesOf } from './places';
import { functionsOf } from './pointees';
import { allowedByCall, conventionalValidators } from './schema-calls';
import { SHAPES, shapeSet } from './traces';
import { statesOfTarget } from './uses-at';
import type { Sanitizer } from '../models/types';

/** A predicate of this file: what its returns of this outcome say of the parameter that the subject is given for. */
export function predicateFacts(
  a: Analysis,
  node: TSESTree.CallExpression,
  fn: FunctionNode,
  truth: boolean,
  subject: Subject,
  depth: number,
): readonly Fact[] {
  const index = node.arguments.findIndex(
    (argument) => argument.type !== 'SpreadElement' && subject(unwrap(argument)),
  );
  if (index >= 0) return factsAtReturn(a, fn, index, [], truth, depth);
  // `isFine(req.params)` speaks of `req.params.id`, too.
  for (const [position, argument] of node.arguments.entries()) {
    const path = argument.type === 'SpreadElement' ? undefined : subject.below?.(unwrap(argument));
    if (path) return factsAtReturn(a, fn, position, path, truth, depth);
  }
  return NONE;
}

/**
 * A validator's check: `validator.isInt(x)`, `ObjectId.isValid(x)`, `schema.validate(x)`. Undefined if it is none, or
 * not of the subject. `held` is what was read from its result: `['error']` of `const { error } = schema.validate(x)`.
 */
export function modelledGuard(
  a: Analysis,
  node: TSESTree.CallExpression,
  truth: boolean,
  subject: Subject,
  held: readonly string[] = [],
): readonly Fact[] | undefined {
  const states = statesOfTarget(a, unwrap(node.callee), identityOf);
  const rows =
    states.length > 0 ? guardsOf(states) : conventionalValidators(node).filter(({ by }) => by === 'guard');
  let isCheck = false;
  for (const row of rows)
    for (const place of placesOf(a, node, row.at ?? { argument: 0 })) {
      const bare = unwrap(place);
      const path = subject(bare) ? [] : row.undeclaredKeys && subject.below?.(bare);
      if (!path) continue;
      isCheck = true;
      if (!holdsSo(row, truth, held) && !(states.length === 0 && held.length === 0 && isAwaitedAlone(node)))
        continue;
      const allowed = row.undeclaredKeys && allowedByCall(a, node, place, path);
      if (!allowed) return factsOfGuard(row);
      // Of the whole value only undeclared keys are of interest.
      const shapes = path.length > 0 ? allowed.shapes : allowed.shapes | SHAPES.text | SHAPES.number;
      return [{ type: 'shapes', shapes }, ...allowed.facts];
    }
  return isCheck ? NONE : undefined;
}

/** Whether the outcome of a check, or of what was read from its result, says that it held. */
function holdsSo({ holdsWhen }: Sanitizer, truth: boolean, held: readonly string[]): boolean {
  if (held.length === 0) return typeof holdsWhen !== 'object' && truth === (holdsWhen ?? true);
  if (typeof holdsWhen !== 'object' || holdsWhen.property.join() !== held.join()) return false;
  return truth === (holdsWhen.is === true || holdsWhen.is === 'present');
}

/** `await schema.validate(req.body);`: what is not looked at must have thrown. */
function isAwaitedAlone(node: TSESTree.CallExpression): boolean {
  return node.parent.type === 'AwaitExpression' && node.parent.parent.type === 'ExpressionStatement';
}

function guardsOf(states: readonly State[]): readonly Sanitizer[] {
  return states.flatMap((state) =>
    state.sanitizers.flatMap(({ form, row }) => (form === 'called' && row.by === 'guard' ? [row] : [])),
  );
}

function factsOfGuard(row: Sanitizer): readonly Fact[] {
  const facts: Fact[] = [];
  if (row.clears.length > 0 || row.inertIn)
    facts.push({
      type: 'barrier',
      barrier: {
        type: 'clears',
        name: namesOf('call' in row ? row.call : undefined)[0] ?? 'a check',
        kinds: row.clears,
        ...(row.inertIn && { inertIn: row.inertIn }),
      },
    });
  if (row.leaves) facts.push({ type: 'shapes', shapes: shapeSet(row.leaves) });
  return facts;
}

/** What it says of an element that a predicate, handed over as a function, gave `truth` for it. */
export function elementFacts(
  a: Analysis,
  predicate: TSESTree.Node,
  truth: boolean,
  depth = 0,
): readonly Fact[] {
  const local = functionsOf(a, predicate);
  if (local.length > 0)
    return local.length === 1 && local[0] ? factsAtReturn(a, local[0], 0, [], truth, depth + 1) : NONE;
  const callee = unwrap(predicate);
  const [guard] = guardsOf(statesOfTarget(a, callee, identityOf));
  if (guard) return holdsSo(guard, truth, []) ? factsOfGuard(guard) : NONE;
  return truth && soundsLikeCheck(calleeName(callee) ?? '') ? [ALLOWED] : NONE;
}
