import type { TSESTree } from '@typescript-eslint/utils';
import { calleeName } from '../syntax/names';
import { isFunction } from '../syntax/nodes';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { comparisonFacts, isOfNumeric, positionFacts } from './comparison-facts';
import {
  ALLOWED,
  BOUNDED,
  type Fact,
  INHERITED,
  NONE,
  NUMBER,
  NUMERIC,
  type Subject,
  differsFrom,
  ownKeyOf,
  refusedBy,
  soundsLikeCheck,
} from './facts';
import { isList, isTable, keysOfTable, regexOf, valuesOfList } from './known-values';
import { functionsOf, pointeesOf } from './pointees';
import { elementFacts, modelledGuard, predicateFacts } from './predicates';
import { PROTOTYPE_NAMES, excludesText } from './prototype-names';
import { heldFact, isSplit, prefixFact } from './prefix-facts';
import { EVERY_SHAPE, SHAPES } from './traces';

/** The facts about the subject if `test` came out as `truth`. */
export function impliedFacts(
  a: Analysis,
  test: TSESTree.Node,
  truth: boolean,
  subject: Subject,
  depth = 0,
): readonly Fact[] {
  const node = unwrap(test);
  if (depth > 12) return NONE;
  const again = (inner: TSESTree.Node, outcome: boolean): readonly Fact[] =>
    impliedFacts(a, inner, outcome, subject, depth + 1);
  switch (node.type) {
    case 'UnaryExpression':
      if (node.operator === '!') return again(node.argument, !truth);
      // `~LIST.indexOf(x)`
      return node.operator === '~' ? (positionFacts(a, node.argument, subject)?.(truth) ?? NONE) : NONE;
    case 'LogicalExpression': {
      if (node.operator === '??') return NONE;
      const both = (node.operator === '&&') === truth;
      // `x && !isName(x)` false: without a value there is nothing to check.
      if (!both && meansMissing(node.left, truth, subject)) return again(node.right, truth);
      const left = again(node.left, truth);
      const right = again(node.right, truth);
      // `!x || !valid(x)` false: both parts speak. `a(x) || b(x)` true: only what both say holds.
      return both ? [...left, ...right] : common(left, right);
    }
    case 'BinaryExpression':
      return comparisonFacts(a, node, truth, subject, again);
    case 'CallExpression':
      return callFacts(a, node, truth, subject, depth);
    case 'AwaitExpression':
      return again(node.argument, truth);
    case 'AssignmentExpression':
      return node.operator === '=' ? again(node.right, truth) : NONE;
    case 'MemberExpression': {
      const checked = subject(node) ? undefined : resultFacts(a, node, truth, subject);
      if (checked) return checked;
      // `TABLE[key]` is there: the key is one of the table's.
      if (!node.computed || !subject(node.property)) return NONE;
      return truth
        ? isTable(a, node.object)
          ? [INHERITED]
          : NONE
        : differsFrom(keysOfTable(a, node.object));
    }
    case 'Identifier': {
      if (subject(node)) return NONE;
      const [pointee, ...others] = pointeesOf(a, node);
      if (pointee && pointee.path.length > 0) return resultFacts(a, node, truth, subject) ?? NONE;
      if (!pointee || others.length > 0 || pointee.path.length > 0 || pointee.node === node) return NONE;
      return again(pointee.node, truth);
    }
    default:
      return NONE;
  }
}

/** Whether this outcome says that the subject is empty: `x` is false, `!x` is true. */
function meansMissing(test: TSESTree.Node, truth: boolean, subject: Subject): boolean {
  const node = unwrap(test);
  return node.type === 'UnaryExpression' && node.operator === '!'
    ? meansMissing(node.argument, !truth, subject)
    : !truth && subject(node);
}

/** `error` of `const { error } = schema.validate(x)`, `result.success`: undefined if it is of no such result. */
function resultFacts(
  a: Analysis,
  node: TSESTree.Node,
  truth: boolean,
  subject: Subject,
): readonly Fact[] | undefined {
  const [pointee, ...others] = pointeesOf(a, node);
  if (pointee?.node.type !== 'CallExpression' || pointee.path.length === 0 || others.length > 0)
    return undefined;
  return modelledGuard(a, pointee.node, truth, subject, pointee.path);
}

/** Facts that both lists hold: of alternatives, only what all of them say. */
function common(one: readonly Fact[], other: readonly Fact[]): readonly Fact[] {
  const bound = one.includes(BOUNDED) && other.includes(BOUNDED) ? [BOUNDED] : NONE;
  const left = one.filter((fact) => fact !== BOUNDED);
  const right = other.filter((fact) => fact !== BOUNDED);
  return [...bound, ...commonOf(left, right)];
}

function commonOf(left: readonly Fact[], right: readonly Fact[]): readonly Fact[] {
  if (left.length === 0 || right.length === 0) return NONE;
  const shapes = shapesOf(left) | shapesOf(right);
  const facts: Fact[] = shapes === EVERY_SHAPE ? [] : [{ type: 'shapes', shapes }];
  const safe = (facts: readonly Fact[]): boolean =>
    facts.some((fact) => fact.type === 'barrier' && fact.barrier.type !== 'differs');
  if (isNumeric(left) && isNumeric(right)) return [NUMERIC];
  if ((safe(left) || isNumeric(left)) && (safe(right) || isNumeric(right))) {
    const strict = [...left, ...right].find(
      (fact) => fact !== ALLOWED && fact.type === 'barrier' && fact.barrier.type !== 'differs',
    );
    return [...facts, strict ?? ALLOWED];
  }
  const excluded = PROTOTYPE_NAMES.filter((text) => excludes(left, text) && excludes(right, text));
  return [...facts, ...differsFrom(excluded)];
}

/** Whether facts say that a value is not this text. */
function excludes(facts: readonly Fact[], text: string): boolean {
  return facts.some((fact) => fact.type === 'barrier' && excludesText(fact.barrier, text));
}

function isNumeric(facts: readonly Fact[]): boolean {
  return shapesOf(facts) === SHAPES.number;
}

function shapesOf(facts: readonly Fact[]): number {
  return facts.reduce(
    (shapes, fact) =>
      fact.type === 'numeric' ? SHAPES.number : fact.type === 'shapes' ? shapes & fact.shapes : shapes,
    EVERY_SHAPE,
  );
}

function holdsSubject(node: TSESTree.CallExpression, subject: Subject): boolean {
  return node.arguments.some((argument) => argument.type !== 'SpreadElement' && subject(unwrap(argument)));
}

function callFacts(
  a: Analysis,
  node: TSESTree.CallExpression,
  truth: boolean,
  subject: Subject,
  depth: number,
): readonly Fact[] {
  const { callee } = node;
  const name = calleeName(callee) ?? '';
  const object = callee.type === 'MemberExpression' ? unwrap(callee.object) : undefined;
  const [first] = node.arguments;
  const pattern = patternTested(a, node, name, object, subject);
  if (pattern) return [{ type: 'barrier', barrier: { ...pattern, matched: truth } }];
  if (object && subject(object) && first && first.type !== 'SpreadElement') {
    // `ids.every(Number.isInteger)`, `!names.some((name) => !ALLOWED.includes(name))`
    if (name === 'every') return truth ? ofElements(elementFacts(a, first, true, depth)) : NONE;
    if (name === 'some') return truth ? NONE : ofElements(elementFacts(a, first, false, depth));
    if (name === 'startsWith' && node.arguments.length === 1) return [prefixFact(a, first, truth)];
    const held = heldFact(a, name, first, truth);
    if (held) return held;
  }
  // `path.split('/').includes('..')`
  if (!truth && object && first && isSplit(object, subject)) {
    const held = heldFact(a, name, first, truth);
    if (held) return held;
  }
  const local = functionsOf(a, callee);
  if (local.length > 0)
    return local.length === 1 && local[0] ? predicateFacts(a, node, local[0], truth, subject, depth) : NONE;
  const modelled = modelledGuard(a, node, truth, subject);
  if (modelled) return modelled;
  if (!holdsSubject(node, subject)) {
    const isNumberCheck = truth ? /^(?:isInteger|isSafeInteger|isFinite)$/ : /^isNaN$/;
    if (isNumberCheck.test(name) && isOfNumeric(a, node, subject)) return [NUMERIC];
    if (name === 'Boolean' && first) return impliedFacts(a, first, truth, subject, depth + 1);
    return someFacts(a, node, name, truth, subject);
  }
  if (object && /^(?:includes|has)$/.test(name)) {
    if (!truth) return differsFrom(valuesOfList(a, object));
    return isList(a, object) ? [ALLOWED] : NONE;
  }
  if (name === 'isArray' && first)
    return [{ type: 'shapes', shapes: truth ? SHAPES.array : EVERY_SHAPE & ~SHAPES.array }];
  if (/^(?:isInteger|isSafeInteger|isFinite)$/.test(name)) return truth ? [NUMBER] : NONE;
  if (name === 'isNaN') return truth ? NONE : [NUMBER];
  if (/^(?:hasOwnProperty|hasOwn|propertyIsEnumerable)$/.test(name) || asksByCall(name, object)) {
    const key = node.arguments.at(-1);
    return truth && key && subject(unwrap(key)) ? [ownKeyOf(ownerAsked(node, name, object))] : NONE;
  }
  if (name === 'isString') return truth ? [{ type: 'shapes', shapes: SHAPES.text | SHAPES.key }] : NONE;
  if (name === 'isNumber') return truth ? [NUMBER] : NONE;
  return truth ? (soundsLikeCheck(name) ? [ALLOWED] : NONE) : refusedBy(name);
}

/** `hasOwn.call(table, key)`, `Object.prototype.hasOwnProperty.call(table, key)` */
function asksByCall(name: string, object: TSESTree.Node | undefined): boolean {
  return name === 'call' && object !== undefined && /own|has|enumerable/i.test(calleeName(object) ?? '');
}

/** `table` in `table.hasOwnProperty(key)`, `Object.hasOwn(table, key)`, `hasOwn.call(table, key)` */
function ownerAsked(
  node: TSESTree.CallExpression,
  name: string,
  object: TSESTree.Node | undefined,
): TSESTree.Node | undefined {
  const [first] = node.arguments;
  return node.arguments.length > 1 ? first : name === 'call' ? undefined : object;
}

function ofElements(facts: readonly Fact[]): readonly Fact[] {
  return facts.length > 0 ? [{ type: 'elements', facts }] : NONE;
}

/** The regex a value is tested with: `/^\d+$/.test(x)`, `x.match(PATTERN)`, `validator.matches(x, /…/)` */
function patternTested(
  a: Analysis,
  node: TSESTree.CallExpression,
  name: string,
  object: TSESTree.Node | undefined,
  subject: Subject,
): { readonly type: 'pattern'; readonly source: string; readonly flags: string } | undefined {
  if (!object) return undefined;
  const [first, second] = node.arguments;
  const candidate =
    /^(?:test|exec)$/.test(name) && first && subject(printed(first))
      ? object
      : /^(?:match|matchAll|search)$/.test(name) && subject(object)
        ? first
        : name === 'matches' && first && subject(unwrap(first))
          ? second
          : undefined;
  if (!candidate || candidate.type === 'SpreadElement') return undefined;
  const regex = regexOf(a, candidate);
  return regex && { type: 'pattern', ...regex };
}

/** The value that a test sees as text: `x` of `String(x)` and `x.toString()`. */
function printed(start: TSESTree.Node): TSESTree.Node {
  const node = unwrap(start);
  if (node.type !== 'CallExpression') return node;
  const [first] = node.arguments;
  const name = calleeName(node.callee);
  if (name === 'String' && first) return unwrap(first);
  return name === 'toString' && node.callee.type === 'MemberExpression' ? unwrap(node.callee.object) : node;
}

/** `LIST.some((x) => x === value)`, `LIST.find((x) => x.name === value)` */
function someFacts(
  a: Analysis,
  node: TSESTree.CallExpression,
  name: string,
  truth: boolean,
  subject: Subject,
): readonly Fact[] {
  if (!/^(?:some|find|findIndex)$/.test(name) || node.callee.type !== 'MemberExpression') return NONE;
  const [callback] = node.arguments;
  if (!isFunction(callback) || callback.body?.type !== 'BinaryExpression') return NONE;
  const { operator, left, right } = callback.body;
  if (!operator.startsWith('==') || left.type === 'PrivateIdentifier') return NONE;
  if (!subject(unwrap(left)) && !subject(unwrap(right))) return NONE;
  return truth ? [ALLOWED] : differsFrom(valuesOfList(a, node.callee.object));
}
