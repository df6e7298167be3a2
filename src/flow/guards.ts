import type { TSESTree } from '@typescript-eslint/utils';
import type { FunctionNode } from '../syntax/nodes';
import { bareParameter } from '../syntax/nodes';
import { unwrap } from '../syntax/unwrap';
import { type AccessKey } from './access-keys';
import { type Analysis, tableOf } from './analysis';
import { constantsOf } from './constants';
import type { Fact, Subject } from './facts';
import { impliedFacts } from './guard-facts';
import { remember } from './lazy';
import { reachingWrites } from './reaching';
import { type Control, type Span, casesBefore, controlsOf, spansOfOutcome } from './tests';
import type { Variable } from './scopes';
import { writesOf } from './writes';

/**
 * What one check of a value says, and where: a span of the file's text in which the check has happened. For a
 * `switch` the facts depend on the case and are found at the place.
 */
interface CheckedSpan extends Span {
  readonly read: TSESTree.Node;
  readonly says: readonly Fact[] | TSESTree.SwitchStatement;
}

const NO_FACTS: readonly Fact[] = [];

/** What the checks that must have happened before a read say of the value read. */
export function factsAt(a: Analysis, read: TSESTree.Node): readonly Fact[] {
  const key = a.reads().keyOf(read);
  return key ? factsOfKey(a, key, read, 0) : NO_FACTS;
}

function factsOfKey(a: Analysis, key: AccessKey, place: TSESTree.Node, depth: number): readonly Fact[] {
  const spans = checkedSpans(a, key, depth);
  if (spans.length === 0) return NO_FACTS;
  const [start, end] = place.range;
  return spans
    .filter((span) => span.start <= start && end <= span.end && sameValue(a, key.root, span.read, place))
    .flatMap(({ says }) => ('type' in says ? switchFacts(a, says, place, isSubject(a, key)) : says));
}

function isSubject(a: Analysis, key: AccessKey): Subject {
  return (node) => sameKey(a.reads().keyOf(node), key);
}

function sameKey(one: AccessKey | undefined, other: AccessKey): boolean {
  return one !== undefined && one.root === other.root && one.path === other.path;
}

/**
 * All that the checks of a value say, found once for the value: most reads are no checks, and asking each of them
 * at each place would cost the square of a function's length.
 */
function checkedSpans(a: Analysis, key: AccessKey, depth: number): readonly CheckedSpan[] {
  const byRoot = remember(
    tableOf<Variable, Map<string, readonly CheckedSpan[]>>(a, `checks at depth ${depth}`),
    key.root,
    () => new Map(),
  );
  return remember(byRoot, key.path, () => {
    const seen = new Set<TSESTree.Node>();
    const subject = isSubject(a, key);
    return a
      .reads()
      .readsOf(key)
      .flatMap((read) => controlsOf(a, read).map((control) => ({ read, control })))
      .filter(({ control }) => {
        // One test may read the value several times; its facts are asked for once.
        const id = control.node.type === 'SwitchStatement' ? control.node : control.test;
        if (seen.has(id) && control.node.type !== 'LogicalExpression') return false;
        seen.add(id);
        return true;
      })
      .flatMap(({ read, control }) => spansOf(a, read, control, subject, depth));
  });
}

function spansOf(
  a: Analysis,
  read: TSESTree.Node,
  { node, test }: Control,
  subject: Subject,
  depth: number,
): readonly CheckedSpan[] {
  if (node.type === 'SwitchStatement')
    return [{ read, start: node.range[0], end: node.range[1], says: node }];
  return [true, false].flatMap((outcome) => {
    const spans = spansOfOutcome(node, outcome);
    const says = spans.length > 0 ? impliedFacts(a, test, outcome, subject, depth) : NO_FACTS;
    return says.length > 0 ? spans.map((span) => ({ ...span, read, says })) : [];
  });
}

/** Whether the variable still holds at `place` what was checked at `read`. */
function sameValue(a: Analysis, root: Variable, read: TSESTree.Node, place: TSESTree.Node): boolean {
  if (writesOf(a, root).length < 2) return true;
  const before = reachingWrites(a, root, read);
  const now = reachingWrites(a, root, place);
  return now.every((write) => before.includes(write));
}

/** `switch (x) { case 'a': case 'b': … }`, `switch (true) { case isSafe(x): … }` */
function switchFacts(
  a: Analysis,
  node: TSESTree.SwitchStatement,
  place: TSESTree.Node,
  subject: Subject,
): readonly Fact[] {
  const cases = casesBefore(node, place);
  if (!cases || cases.some((each) => !each.test)) return NO_FACTS;
  if (subject(unwrap(node.discriminant)))
    return cases.every((each) => each.test && constantsOf(a, each.test).length > 0)
      ? [
          {
            type: 'barrier',
            barrier: { type: 'clears', name: 'a check against known values', kinds: ['*'] },
          },
        ]
      : NO_FACTS;
  const [only, ...others] = cases;
  const always = constantsOf(a, node.discriminant).every(({ value }) => value === true);
  return always && only?.test && others.length === 0 ? impliedFacts(a, only.test, true, subject) : NO_FACTS;
}

/**
 * What it says of an argument that a predicate of this file returned `truth`: the facts that hold at every return
 * that can have that outcome. For an assertion (`truth` true and no returned value), what holds at its end.
 */
export function factsAtReturn(
  a: Analysis,
  fn: FunctionNode,
  index: number,
  truth: boolean,
  depth: number,
): readonly Fact[] {
  const parameter = fn.params[index];
  const bare = parameter && bareParameter(parameter);
  if (bare?.type !== 'Identifier' || depth > 6 || !fn.body) return NO_FACTS;
  const root = a.scopes().variableOf(bare);
  if (!root || writesOf(a, root).length > 1) return NO_FACTS;
  const key: AccessKey = { root, path: '' };
  const subject: Subject = (node) => sameKey(a.reads().keyOf(node), key);
  const returns = a.index().returns.get(fn) ?? [];
  if (returns.length === 0) return truth ? factsOfKey(a, key, endOf(fn.body), depth + 1) : NO_FACTS;
  const possible = returns.flatMap((value) => {
    const constants = constantsOf(a, value);
    if (constants.length > 0 && constants.every((each) => !!each.value !== truth)) return [];
    return [[...factsOfKey(a, key, value, depth + 1), ...impliedFacts(a, value, truth, subject, depth + 1)]];
  });
  const [first, ...others] = possible;
  if (!first) return NO_FACTS;
  return first.filter((fact) => others.every((facts) => facts.some((each) => sameFact(each, fact))));
}

function sameFact(one: Fact, other: Fact): boolean {
  if (one.type === 'shapes') return other.type === 'shapes' && (other.shapes & ~one.shapes) === 0;
  return other.type === 'barrier';
}

/** A place just before a body's closing brace. */
function endOf(body: TSESTree.Node): TSESTree.Node {
  const end = body.range[1];
  return { ...body, range: [end - 1, end - 1] } as TSESTree.Node;
}
