import type { TSESTree } from '@typescript-eslint/utils';
import type { FunctionNode } from '../syntax/nodes';
import { bareParameter } from '../syntax/nodes';
import { wrapped } from '../syntax/unwrap';
import { type AccessKey } from './access-keys';
import { type Analysis, tableOf } from './analysis';
import { constantsOf } from './constants';
import { type Fact, type Subject } from './facts';
import { impliedFacts } from './guard-facts';
import { remember } from './lazy';
import { propertyWritesOf } from './members';
import { reachingWrites } from './reaching';
import { type Control, type Span, controlsOf, spansAfter, spansOfOutcome } from './tests';
import type { Variable } from './scopes';
import { factsAfterSwitch, switchFacts } from './switch-facts';
import { type View, factsOfView, isAsked, viewsOf } from './views';
import { writesOf } from './writes';

/**
 * What one check of a value says, and where: a span of the file's text in which the check has happened. For a
 * `switch` the facts depend on the case and are found at the place.
 */
interface CheckedSpan extends Span {
  /** Where the value was read for it; undefined where something made of the value was. */
  readonly read: TSESTree.Node | undefined;
  readonly says: readonly Fact[] | TSESTree.SwitchStatement;
}

const NO_FACTS: readonly Fact[] = [];

/** What the checks that must have happened before a read say of the value read. */
export function factsAt(a: Analysis, read: TSESTree.Node): readonly Fact[] {
  const key = a.reads().keyOf(read);
  return key ? factsOfKey(a, key, read, 0) : NO_FACTS;
}

/** What the checks that must have happened before a place say of a value, whether it is read there or not. */
export function factsOfAccess(a: Analysis, key: AccessKey, place: TSESTree.Node): readonly Fact[] {
  return factsOfKey(a, key, place, 0);
}

function factsOfKey(a: Analysis, key: AccessKey, place: TSESTree.Node, depth: number): readonly Fact[] {
  const spans = checkedSpans(a, key, depth);
  if (spans.length === 0) return NO_FACTS;
  const [start, end] = place.range;
  return spans
    .filter((span) => span.start <= start && end <= span.end && sameValue(a, key, span.read, place))
    .flatMap(({ says }) => ('type' in says ? switchFacts(a, says, place, isSubject(a, key)) : says));
}

/** What it says of a variable's value that a test came out as said. */
export function factsOfTest(
  a: Analysis,
  root: Variable,
  test: TSESTree.Expression,
  outcome: boolean,
): readonly Fact[] {
  return impliedFacts(a, test, outcome, isSubject(a, { root, path: '' }));
}

function isSubject(a: Analysis, key: AccessKey): Subject {
  const isIt = (node: TSESTree.Node): boolean => sameKey(a.reads().keyOf(node), key);
  if (key.path === '') return isIt;
  return Object.assign(isIt, {
    below: (node: TSESTree.Node) => {
      const holder = a.reads().keyOf(node);
      if (!holder || holder.root !== key.root) return undefined;
      if (holder.path === '') return key.path.split('.');
      return key.path.startsWith(`${holder.path}.`)
        ? key.path.slice(holder.path.length + 1).split('.')
        : undefined;
    },
  });
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
    const handed = prefixesOf(key.path).flatMap((path) => handedReads(a, { root: key.root, path }));
    return [...a.reads().readsOf(key), ...handed]
      .flatMap((read) => controlsOf(a, read).map((control) => ({ read, control })))
      .filter(({ control }) => {
        // One test may read the value several times; its facts are asked for once.
        const id = control.node.type === 'SwitchStatement' ? control.node : control.test;
        if (seen.has(id) && control.node.type !== 'LogicalExpression') return false;
        seen.add(id);
        return true;
      })
      .flatMap(({ read, control }) =>
        spansOf(a, read, control, subject, (test, outcome) => impliedFacts(a, test, outcome, subject, depth)),
      )
      .concat(viewSpans(a, key, depth));
  });
}

/** What the checks of things made of the value say of it. */
function viewSpans(a: Analysis, key: AccessKey, depth: number): readonly CheckedSpan[] {
  return viewsOf(a, key).flatMap((view) =>
    view.reads
      .flatMap((read) => controlsOf(a, read))
      .filter((control) => control.node.type !== 'SwitchStatement' && isAsked(control))
      .flatMap((control) =>
        spansOf(
          a,
          undefined,
          control,
          () => false,
          (test, truth) => viewFacts(a, view, test, truth, depth),
        ),
      ),
  );
}

function viewFacts(
  a: Analysis,
  view: View,
  test: TSESTree.Expression,
  outcome: boolean,
  depth: number,
): readonly Fact[] {
  return factsOfView(a, view, test, (subject) => impliedFacts(a, test, outcome, subject, depth));
}

function prefixesOf(path: string): readonly string[] {
  if (path === '') return [];
  const names = path.split('.');
  return names.map((_, index) => names.slice(0, index).join('.'));
}

/** Reads of a value that hand it to a call: what holds the value asked about may be checked there. */
function handedReads(a: Analysis, key: AccessKey): readonly TSESTree.Node[] {
  const byRoot = remember(
    tableOf<Variable, Map<string, readonly TSESTree.Node[]>>(a, 'handed reads'),
    key.root,
    () => new Map(),
  );
  return remember(byRoot, key.path, () => {
    const reads = a
      .reads()
      .readsOf(key)
      .filter((read) => {
        const outer = wrapped(read);
        return outer.parent?.type === 'CallExpression' && outer.parent.callee !== outer;
      });
    return reads.length > MOST_HANDED ? [] : reads;
  });
}

/** What is handed to more calls than this is hardly checked in them, and each would be asked for each property. */
const MOST_HANDED = 24;

function spansOf(
  a: Analysis,
  read: TSESTree.Node | undefined,
  { node, test }: Control,
  subject: Subject,
  factsOf: (test: TSESTree.Expression, outcome: boolean) => readonly Fact[],
): readonly CheckedSpan[] {
  if (node.type === 'SwitchStatement')
    return [
      { read, start: node.range[0], end: node.range[1], says: node },
      ...spansAfter(node).map((span) => ({ ...span, read, says: factsAfterSwitch(a, node, subject) })),
    ];
  return [true, false].flatMap((outcome) => {
    const spans = spansOfOutcome(node, outcome);
    const says = spans.length > 0 ? factsOf(test, outcome) : NO_FACTS;
    return says.length > 0 ? spans.map((span) => ({ ...span, read, says })) : [];
  });
}

/** Whether the variable, or its property, still holds at `place` what was checked at `read`. */
function sameValue(
  a: Analysis,
  { root, path }: AccessKey,
  read: TSESTree.Node | undefined,
  place: TSESTree.Node,
): boolean {
  if (!read) return writesOf(a, root).length < 2;
  if (path !== '' && isRewritten(a, root, path, read, place)) return false;
  if (writesOf(a, root).length < 2) return true;
  const before = reachingWrites(a, root, read);
  const now = reachingWrites(a, root, place);
  return now.every((write) => before.includes(write));
}

/** Whether something was put under the property, or over what holds it, after it was checked. */
function isRewritten(
  a: Analysis,
  root: Variable,
  path: string,
  read: TSESTree.Node,
  place: TSESTree.Node,
): boolean {
  return propertyWritesOf(a, root).some(
    ({ name, at }) =>
      at.range[0] >= read.range[1] &&
      at.range[1] <= place.range[0] &&
      (name === path || path.startsWith(`${name}.`)),
  );
}

/**
 * What it says of an argument that a predicate of this file returned `truth`: the facts that hold at every return
 * that can have that outcome. For an assertion (`truth` true and no returned value), what holds at its end.
 */
export function factsAtReturn(
  a: Analysis,
  fn: FunctionNode,
  index: number,
  path: readonly string[],
  truth: boolean,
  depth: number,
): readonly Fact[] {
  if (depth > 6 || !fn.body) return NO_FACTS;
  const key = keyOfParameter(a, fn, index, path);
  if (!key || writesOf(a, key.root).length > 1) return NO_FACTS;
  const subject = isSubject(a, key);
  const returns = a.index().returns.get(fn) ?? [];
  if (returns.length === 0) return truth ? factsOfKey(a, key, endOf(fn.body), depth + 1) : NO_FACTS;
  const possible = returns.flatMap((value) => {
    const constants = constantsOf(a, value);
    if (constants.length > 0 && constants.every((each) => !!each.value !== truth)) return [];
    return [
      [
        ...factsOfKey(a, key, value, depth + 1),
        ...impliedFacts(a, value, truth, subject, depth + 1),
        ...viewsOf(a, key).flatMap((view) => viewFacts(a, view, value, truth, depth + 1)),
      ],
    ];
  });
  const [first, ...others] = possible;
  if (!first) return NO_FACTS;
  return first.filter((fact) => others.every((facts) => facts.some((each) => sameFact(each, fact))));
}

/** What a function calls the value at a path of its parameter; undefined if it has no name for it. */
function keyOfParameter(
  a: Analysis,
  fn: FunctionNode,
  index: number,
  path: readonly string[],
): AccessKey | undefined {
  const parameter = fn.params[index];
  if (!parameter) return undefined;
  const bare = bareParameter(parameter);
  if (bare.type === 'Identifier') {
    const root = a.scopes().variableOf(bare);
    return root && { root, path: path.join('.') };
  }
  for (const root of a.sourceCode.scopeManager?.getDeclaredVariables(fn) ?? []) {
    const [write] = writesOf(a, root);
    if (write?.value.type !== 'parameter' || write.value.index !== index || write.rest) continue;
    if (write.path.length > 0 && write.path.every((name, position) => name === path[position]))
      return { root, path: path.slice(write.path.length).join('.') };
  }
  return undefined;
}

function sameFact(one: Fact, other: Fact): boolean {
  if (one.type === 'shapes') return other.type === 'shapes' && (other.shapes & ~one.shapes) === 0;
  return other.type === one.type;
}

/** A place just before a body's closing brace. */
function endOf(body: TSESTree.Node): TSESTree.Node {
  const end = body.range[1];
  return { ...body, range: [end - 1, end - 1] } as TSESTree.Node;
}
