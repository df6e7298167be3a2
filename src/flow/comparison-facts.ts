import type { TSESTree } from '@typescript-eslint/utils';
import { calleeName, literalText, memberName } from '../syntax/names';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { constantsOf } from './constants';
import { tracesOf } from './evaluate';
import { ALLOWED, BOUNDED, type Fact, INHERITED, NONE, NUMERIC, type Subject, differsFrom } from './facts';
import { isList, isTable, keysOfTable, regexOf, valuesOfList } from './known-values';
import { pointeesOf } from './pointees';
import { beginningTested, heldPattern, literalIs, prefixFact } from './prefix-facts';
import { EVERY_SHAPE, SHAPES } from './traces';

const TYPE_SHAPES: Readonly<Record<string, number>> = {
  string: SHAPES.text | SHAPES.key,
  number: SHAPES.number,
  bigint: SHAPES.number,
  boolean: SHAPES.number,
  undefined: 0,
  object: SHAPES.array | SHAPES.object,
  function: 0,
  symbol: 0,
};

/** The facts of another test, if it came out as said. */
type Again = (test: TSESTree.Node, truth: boolean) => readonly Fact[];

/** `x === 'a'`, `typeof x !== 'string'`, `LIST.indexOf(x) >= 0`, `x in TABLE`, `x > 10` */
export function comparisonFacts(
  a: Analysis,
  node: TSESTree.BinaryExpression,
  truth: boolean,
  subject: Subject,
  again: Again,
): readonly Fact[] {
  const { operator, left, right } = node;
  if (left.type === 'PrivateIdentifier') return NONE;
  if (operator === 'in') {
    if (!subject(left)) return NONE;
    return truth ? (isTable(a, right) ? [INHERITED] : NONE) : differsFrom(keysOfTable(a, right));
  }
  if (operator === 'instanceof') return truth && subject(left) ? [ALLOWED] : NONE;
  if (/^[=!]==?$/.test(operator)) {
    const equal = operator.startsWith('=') === truth;
    return (
      sidesFacts(a, left, right, equal, subject, again) ??
      sidesFacts(a, right, left, equal, subject, again) ??
      NONE
    );
  }
  const position = positionFacts(a, left, subject);
  if (position) {
    const found = (operator === '>=' && literalIs(right, 0)) || (operator === '>' && literalIs(right, -1));
    const missing = operator === '<' && literalIs(right, 0);
    return found || missing ? position(found === truth) : NONE;
  }
  // `x > 0 && x < 100`, `Number(x) > 0`: only what converts to a number compares as true.
  const isAsked = (side: TSESTree.Expression): boolean =>
    subject(unwrap(side)) || isNumeric(a, side, subject, CONVERSIONS);
  if (!/^[<>]=?$/.test(operator)) return NONE;
  const numeric = truth && (isAsked(left) || isAsked(right)) ? [NUMERIC] : NONE;
  return isBounded(a, node, truth, subject) ? [...numeric, BOUNDED] : numeric;
}

/** `x < 100`, `100 >= x`, and `x > 100` that is not so, where a client does not choose the bound. */
function isBounded(
  a: Analysis,
  { operator, left, right }: TSESTree.BinaryExpression,
  truth: boolean,
  subject: Subject,
): boolean {
  const isAtMost = operator.startsWith('<') === truth;
  const [small, large] = isAtMost ? [left, right] : [right, left];
  if (
    small.type === 'PrivateIdentifier' ||
    !(subject(unwrap(small)) || isNumeric(a, small, subject, READERS))
  )
    return false;
  return !tracesOf(a, large).some(({ origin }) => origin.type === 'request');
}

/** What it says that `one` is, or is not, equal to `other`; undefined if that side speaks of something else. */
function sidesFacts(
  a: Analysis,
  one: TSESTree.Expression,
  other: TSESTree.Expression,
  equal: boolean,
  subject: Subject,
  again: Again,
): readonly Fact[] | undefined {
  const bare = unwrap(one);
  const type = typeofSubject(a, bare, subject);
  if (type) return shapesFact(TYPE_SHAPES[literalText(other) ?? ''], equal);
  if (subject(bare)) {
    // `String(parseInt(x)) === x`
    if (isNumeric(a, other, subject, READERS)) return equal ? [NUMERIC] : NONE;
    const constants = constantsOf(a, other);
    const telling =
      constants.length > 0 && constants.every(({ value }) => value !== null && value !== undefined);
    if (!equal) return differsFrom(constants.map(({ value }) => value));
    return telling ? [ALLOWED] : NONE;
  }
  const begun = beginningTested(a, bare, other, subject);
  if (begun) return [prefixFact(a, begun, equal)];
  const position = positionFacts(a, bare, subject);
  if (position && literalIs(other, -1)) return position(!equal);
  const value = plainValue(other);
  if (typeof value === 'boolean') return again(bare, equal === value);
  // `text.match(PATTERN) === null`
  if (value === null && bare.type === 'CallExpression') return again(bare, !equal);
  return undefined;
}

/** What it says that a value's `typeof` is, or is not, of some types together; nothing for unknown words. */
export function typesFact(names: readonly (string | undefined)[], equal: boolean): readonly Fact[] {
  const types = names.map((name) => TYPE_SHAPES[name ?? '']);
  return types.includes(undefined)
    ? NONE
    : shapesFact(
        types.reduce<number>((all, each) => all | (each ?? 0), 0),
        equal,
      );
}

function shapesFact(shapes: number | undefined, equal: boolean): readonly Fact[] {
  return shapes === undefined ? NONE : [{ type: 'shapes', shapes: equal ? shapes : EVERY_SHAPE & ~shapes }];
}

/** Whether a node is `typeof x` of the subject, also through a variable. */
export function typeofSubject(a: Analysis, start: TSESTree.Node, subject: Subject): boolean {
  const node = valueOf(a, start);
  return node.type === 'UnaryExpression' && node.operator === 'typeof' && subject(unwrap(node.argument));
}

/** A boolean or `null` that is written out; undefined for anything else. */
function plainValue(node: TSESTree.Node): boolean | null | undefined {
  const bare = unwrap(node);
  return bare.type === 'Literal' && (typeof bare.value === 'boolean' || bare.raw === 'null')
    ? (bare.value as boolean | null)
    : undefined;
}

/** The expression that a variable stands for, if it is one; else the node itself. */
function valueOf(a: Analysis, start: TSESTree.Node): TSESTree.Node {
  const node = unwrap(start);
  if (node.type !== 'Identifier') return node;
  const [pointee, ...others] = pointeesOf(a, node);
  return pointee && others.length === 0 && pointee.path.length === 0 ? pointee.node : node;
}

/**
 * `LIST.indexOf(x)`, `x.search(PATTERN)`: what it says that the position was found, or not. Undefined if the node
 * is no such call.
 */
export function positionFacts(
  a: Analysis,
  start: TSESTree.Node,
  subject: Subject,
): ((found: boolean) => readonly Fact[]) | undefined {
  const node = valueOf(a, start);
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return undefined;
  const { object } = node.callee;
  const name = memberName(node.callee) ?? '';
  const [first] = node.arguments;
  if (name === 'search' && first && subject(unwrap(object))) {
    const regex = regexOf(a, first);
    return regex && ((matched) => [{ type: 'barrier', barrier: { type: 'pattern', ...regex, matched } }]);
  }
  if (name === 'indexOf' && first && subject(unwrap(object))) {
    const [constant, ...others] = constantsOf(a, first);
    return typeof constant?.value === 'string' && constant.value !== '' && others.length === 0
      ? (found) => [heldPattern(constant.value as string, found)]
      : undefined;
  }
  const isAsked =
    /^(?:indexOf|findIndex|lastIndexOf)$/.test(name) &&
    node.arguments.some((argument) => argument.type !== 'SpreadElement' && subject(unwrap(argument))) &&
    isList(a, object);
  return isAsked ? (found) => (found ? [ALLOWED] : differsFrom(valuesOfList(a, object))) : undefined;
}

/** Conversions that make a number of a text only if all of it is one. */
const CONVERSIONS = /^(?:Number|BigInt)$/;
/** Conversions that read as far as they can: of use only where their result is compared with the whole. */
const READERS = /^(?:Number|BigInt|parseInt|parseFloat)$/;

/** Whether the arguments of a number's check are such conversions of the subject: `Number.isInteger(Number(x))`. */
export function isOfNumeric(a: Analysis, node: TSESTree.CallExpression, subject: Subject): boolean {
  const [first] = node.arguments;
  return first !== undefined && isNumeric(a, first, subject, CONVERSIONS);
}

/** `Number(x)`, `+x`, and `String(…)` of these, also through a variable */
function isNumeric(a: Analysis, start: TSESTree.Node, subject: Subject, conversions: RegExp): boolean {
  const node = valueOf(a, start);
  if (node.type === 'UnaryExpression') return node.operator === '+' && subject(unwrap(node.argument));
  if (node.type !== 'CallExpression') return false;
  const [first] = node.arguments;
  const name = calleeName(node.callee) ?? '';
  if (!first)
    return (
      name === 'toString' &&
      node.callee.type === 'MemberExpression' &&
      isNumeric(a, node.callee.object, subject, conversions)
    );
  if (name === 'String') return isNumeric(a, first, subject, conversions);
  return conversions.test(name) && subject(unwrap(first));
}
