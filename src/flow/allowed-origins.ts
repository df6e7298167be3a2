import type { TSESTree } from '@typescript-eslint/utils';
import type { CorsFacts } from '../models/cors-facts';
import { type FunctionNode, isFunction } from '../syntax/nodes';
import { memberName } from '../syntax/names';
import { unwrap } from '../syntax/unwrap';
import { type Analysis, tableOf } from './analysis';
import { askedOrigin } from './asked-origin';
import { constantsOf } from './constants';
import { isKeptForDevelopment } from './environment';
import { remember } from './lazy';
import { regexOf } from './known-values';
import { type Leaf, leavesOf } from './leaves';
import { type OpenOrigin, openOrigin, worstOf } from './open-origins';
import { type Answer, answersOf, askedParameter } from './origin-deciders';
import { readsOriginHeader } from './origin-header';
import type { CheckOptions, OriginTest } from './origin-checks';
import { openingOf, witnessOfPattern } from './origin-ways';
import { outcomes } from './outcomes';
import { reflectedTrace } from './reflected';
import type { Trace } from './traces';
import { ALWAYS, type Ways, allOf } from './ways';

/** What is known of the library (or header) that a value is given to. */
export interface OriginRules {
  readonly facts: CorsFacts;
  /** Whether credentials are allowed, too. */
  readonly credentials: boolean;
}

const MAX_DEPTH = 4;

/**
 * What is wrong with the value of an `origin` option: constants, lists, patterns, functions, and what comes from
 * the request. Each faulty value once, where it is written. `ways` decide that the option is used at all.
 */
export function judgeOrigins(
  a: Analysis,
  node: TSESTree.Node,
  rules: OriginRules,
  ways: Ways,
  depth = 0,
): readonly OpenOrigin[] {
  if (depth > MAX_DEPTH) return [];
  return leavesOf(a, node).flatMap((leaf) => {
    const found = judgeLeaf(a, leaf, rules, depth);
    if (found.length === 0) return [];
    const all = allOf(ways, leaf.ways);
    return found.flatMap((each) => unlessChecked(a, each, all) ?? []);
  });
}

/** A finding, as far as the checks on the way to it leave it standing. */
export function unlessChecked(a: Analysis, found: OpenOrigin, ways: Ways): OpenOrigin | undefined {
  if (isKeptForDevelopment(found.node)) return undefined;
  const passed = found.type === 'reflected from' ? testsPassed(found.trace) : [];
  const opening = openingOf(a, ways, headerChecks(a), passed);
  if (found.type === 'reflected from') return openOrigin(opening, found.node, () => found);
  return opening?.type === 'unchecked' ? found : undefined;
}

/** How conditions are read where the origin that asks is the header. One for a file, with what was found out. */
function headerChecks(a: Analysis): CheckOptions {
  return remember(tableOf<'all', CheckOptions>(a, 'header checks'), 'all', () => ({
    asked: askedOrigin(a, (inner) => readsOriginHeader(a, inner)),
    others: 'mostly ignore',
  }));
}

/** Patterns that a value was tested with on its way here, in whichever function. */
function testsPassed({ barriers }: Trace): readonly OriginTest[] {
  return barriers.flatMap((barrier) =>
    barrier.type === 'pattern' && barrier.matched
      ? [{ source: barrier.source, flags: barrier.flags, of: 'origin' as const }]
      : [],
  );
}

/** What is wrong with one value, if nothing keeps it from being used. */
function judgeLeaf(a: Analysis, leaf: Leaf, rules: OriginRules, depth: number): readonly OpenOrigin[] {
  const { facts } = rules;
  const { node } = leaf;
  if (isFunction(node)) return facts.decides ? judgeDecider(a, node, rules, depth) : [];
  const list = partsOfList(node);
  if (list) return judgeList(a, node, list, rules, depth);
  const regex = regexOf(a, node);
  if (regex) {
    const witness = facts.regex ? witnessOfPattern({ ...regex, of: 'origin' }) : undefined;
    return witness === undefined ? [] : [{ type: 'pattern', node, witness }];
  }
  const constants = constantsOf(a, node);
  if (constants.length > 0) return constants.flatMap(({ value }) => judgeConstant(node, value, rules) ?? []);
  const trace = reflectedTrace(a, leaf);
  return trace ? [{ type: 'reflected from', node: leaf.shown, trace }] : [];
}

/** `'*'`, `'null'`, `true`, and texts in which stars stand for any characters. */
function judgeConstant(
  node: TSESTree.Node,
  value: unknown,
  { facts, credentials }: OriginRules,
): OpenOrigin | undefined {
  if (value === 'null') return { type: 'null', node };
  if (value === '*') return meaning(facts.wildcard, node, credentials);
  if (value === true) return meaning(facts.true, node, credentials);
  if (!facts.stars || typeof value !== 'string' || !value.includes('*')) return undefined;
  const source = value.replace(/[\\^$.+?()[\]{}|/]/g, '\\$&').replaceAll('*', '.*');
  const witness = witnessOfPattern({ source: `^${source}$`, flags: '', of: 'origin' });
  return witness === undefined ? undefined : { type: 'pattern', node, witness };
}

/** What a library makes of a value that stands for every origin. */
function meaning(
  does: CorsFacts['wildcardInList'],
  node: TSESTree.Node,
  credentials: boolean,
): OpenOrigin | undefined {
  switch (does) {
    case 'any':
    case 'reflected':
      return { type: does, node };
    case 'reflected-with-credentials':
      return { type: credentials ? 'reflected' : 'any', node };
    default:
      return undefined;
  }
}

/** What the library does if the option is left out and this is its default. */
export function judgeDefault(
  node: TSESTree.Node,
  value: unknown,
  rules: OriginRules,
): OpenOrigin | undefined {
  // A default of `true` is an origin that is sent back, whatever the library makes of a `true` that is given.
  return value === true ? { type: 'reflected', node } : judgeConstant(node, value, rules);
}

/** The elements of `[…]`, and what is joined to them: `[].concat(config.origins || ['*'])`. */
function partsOfList(node: TSESTree.Node): readonly TSESTree.Node[] | undefined {
  if (node.type === 'ArrayExpression')
    return node.elements.flatMap((each) =>
      each ? [each.type === 'SpreadElement' ? each.argument : each] : [],
    );
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return undefined;
  const first = memberName(node.callee) === 'concat' ? partsOfList(unwrap(node.callee.object)) : undefined;
  return (
    first && [
      ...first,
      ...node.arguments.map((each) => (each.type === 'SpreadElement' ? each.argument : each)),
    ]
  );
}

function judgeList(
  a: Analysis,
  node: TSESTree.Node,
  parts: readonly TSESTree.Node[],
  { facts, credentials }: OriginRules,
  depth: number,
): readonly OpenOrigin[] {
  if (parts.length === 0) {
    const found = meaning(facts.emptyList, node, credentials);
    return found ? [found] : [];
  }
  const within: CorsFacts = {
    ...facts,
    wildcard: facts.wildcardInList as CorsFacts['wildcard'],
    true: 'unused',
    decides: null,
  };
  return parts.flatMap((part) => judgeOrigins(a, part, { facts: within, credentials }, ALWAYS, depth + 1));
}

/**
 * `(origin, callback) => callback(null, true)`, `(origin) => origin`, `(ctx) => ctx.get('Origin')`: the worst of
 * the function's answers.
 */
function judgeDecider(
  a: Analysis,
  fn: FunctionNode,
  rules: OriginRules,
  depth: number,
): readonly OpenOrigin[] {
  const { decides } = rules.facts;
  if (!decides) return [];
  const parameter = askedParameter(fn, decides);
  const variable = parameter && a.scopes().variableOf(parameter);
  const asked = askedOrigin(
    a,
    (node) =>
      readsOriginHeader(a, node) ||
      (node.type === 'Identifier' && variable !== undefined && a.scopes().variableOf(node) === variable),
  );
  const checks: CheckOptions = { asked, others: 'settle' };
  const judgeAnswer = ({ value, ways }: Answer): readonly OpenOrigin[] =>
    leavesOf(a, value).flatMap((leaf): readonly OpenOrigin[] => {
      const all = allOf(ways, leaf.ways);
      const opened = (unchecked: OpenOrigin, more: Ways = ALWAYS): readonly OpenOrigin[] => {
        const opening = openingOf(a, allOf(all, more), checks);
        const found = openOrigin(opening, leaf.shown, () => unchecked);
        return found ? [found] : [];
      };
      const always: OpenOrigin = { type: 'always', node: leaf.shown };
      if (asked(leaf.node, leaf.bindings) === 'origin') return opened(always);
      const constants = constantsOf(a, leaf.node);
      if (constants.length > 0)
        return constants.flatMap((constant) => {
          if (!constant.value) return [];
          if (decides.answer === 'boolean') return opened(always);
          const found = judgeConstant(leaf.shown, constant.value, rules);
          if (!found || (constant.value === true && decides.answer === 'origin')) return [];
          return found.type === 'reflected' ? opened(always) : opened(found);
        });
      if (decides.answer === 'option' && isOptionValue(a, leaf.node))
        return judgeOrigins(a, leaf.node, rules, ALWAYS, depth + 1).flatMap((found) => opened(found));
      if (decides.answer === 'origin') {
        const trace = reflectedTrace(a, leaf);
        return trace ? opened({ type: 'reflected from', node: leaf.shown, trace }) : [];
      }
      return opened(always, outcomes(a, leaf.node, true, leaf.bindings));
    });
  const worst = worstOf(answersOf(a, fn, decides.by, (decides.origin ?? 0) + 1).flatMap(judgeAnswer));
  return worst ? [worst] : [];
}

/** A list or a pattern that a function answers instead of yes or no. */
function isOptionValue(a: Analysis, start: TSESTree.Node): boolean {
  const node = unwrap(start);
  return node.type === 'ArrayExpression' || regexOf(a, node) !== undefined;
}
