import type { TSESTree } from '@typescript-eslint/utils';
import { calleeName, literalText, memberName } from '../syntax/names';
import { isFunction } from '../syntax/nodes';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { constantsOf, elementsOf } from './constants';
import { ALLOWED, type Fact, NONE, NUMBER, type Subject, soundsLikeCheck } from './facts';
import { functionsOf, pointeesOf } from './pointees';
import { elementFacts, modelledGuard, predicateFacts } from './predicates';
import { beginningTested, literalIs, prefixFact } from './prefix-facts';
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
      return node.operator === '!' ? again(node.argument, !truth) : NONE;
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
      return comparison(a, node, truth, subject);
    case 'CallExpression':
      return callFacts(a, node, truth, subject, depth);
    case 'AwaitExpression':
      return again(node.argument, truth);
    case 'MemberExpression':
      // `TABLE[key]` is there: the key is one of the table's.
      return truth && node.computed && subject(node.property) && isTable(a, node.object) ? [ALLOWED] : NONE;
    case 'Identifier': {
      const [pointee, ...others] = pointeesOf(a, node);
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

/** Facts that both lists hold: of alternatives, only what all of them say. */
function common(left: readonly Fact[], right: readonly Fact[]): readonly Fact[] {
  if (left.length === 0 || right.length === 0) return NONE;
  const shapes = shapesOf(left) | shapesOf(right);
  const facts: Fact[] = shapes === EVERY_SHAPE ? [] : [{ type: 'shapes', shapes }];
  const safe = (facts: readonly Fact[]): boolean => facts.some((fact) => fact.type === 'barrier');
  const numeric = (facts: readonly Fact[]): boolean => shapesOf(facts) === SHAPES.number;
  if ((safe(left) || numeric(left)) && (safe(right) || numeric(right))) {
    const strict = [...left, ...right].find((fact) => fact !== ALLOWED && fact.type === 'barrier');
    facts.push(strict ?? ALLOWED);
  }
  return facts;
}

function shapesOf(facts: readonly Fact[]): number {
  return facts.reduce(
    (shapes, fact) => (fact.type === 'shapes' ? shapes & fact.shapes : shapes),
    EVERY_SHAPE,
  );
}

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

/** `x === 'a'`, `typeof x !== 'string'`, `LIST.indexOf(x) >= 0`, `x in TABLE`, `x > 10` */
function comparison(
  a: Analysis,
  node: TSESTree.BinaryExpression,
  truth: boolean,
  subject: Subject,
): readonly Fact[] {
  const { operator, left, right } = node;
  if (left.type === 'PrivateIdentifier') return NONE;
  if (operator === 'in') return truth && subject(left) && isTable(a, right) ? [ALLOWED] : NONE;
  if (operator === 'instanceof') return truth && subject(left) ? [ALLOWED] : NONE;
  const equality = /^[=!]==?$/.test(operator);
  if (equality) {
    const equal = operator.startsWith('=') === truth;
    for (const [one, other] of [
      [left, right],
      [right, left],
    ] as const) {
      const bare = unwrap(one);
      if (bare.type === 'UnaryExpression' && bare.operator === 'typeof' && subject(bare.argument)) {
        const type = TYPE_SHAPES[literalText(other) ?? ''];
        return type === undefined ? NONE : [{ type: 'shapes', shapes: equal ? type : EVERY_SHAPE & ~type }];
      }
      if (subject(bare)) {
        const constants = constantsOf(a, other);
        const telling =
          constants.length > 0 && constants.every(({ value }) => value !== null && value !== undefined);
        return equal && telling ? [ALLOWED] : NONE;
      }
      const begun = beginningTested(a, bare, other, subject);
      if (begun) return [prefixFact(a, begun, equal)];
      if (isIndexOf(a, bare, subject) && literalIs(other, -1)) return equal ? NONE : [ALLOWED];
      // `Number(x) === x`, `String(parseInt(x)) === x`
      if (equal && isNumeric(bare, subject) && subject(unwrap(other))) return [NUMBER];
    }
    return NONE;
  }
  if (isIndexOf(a, unwrap(left), subject)) {
    const found = (operator === '>=' && literalIs(right, 0)) || (operator === '>' && literalIs(right, -1));
    const missing = operator === '<' && literalIs(right, 0);
    return (found && truth) || (missing && !truth) ? [ALLOWED] : NONE;
  }
  // `x > 0 && x < 100`: only what converts to a number compares as true.
  return truth && /^[<>]=?$/.test(operator) && (subject(unwrap(left)) || subject(unwrap(right)))
    ? [NUMBER]
    : NONE;
}

function isIndexOf(a: Analysis, node: TSESTree.Node, subject: Subject): boolean {
  return (
    node.type === 'CallExpression' &&
    node.callee.type === 'MemberExpression' &&
    ['indexOf', 'findIndex', 'lastIndexOf'].includes(memberName(node.callee) ?? '') &&
    holdsSubject(node, subject) &&
    isList(a, node.callee.object)
  );
}

/** `Number(x)`, `parseInt(x, 10)`, `+x`, and `String(…)` of these */
function isNumeric(node: TSESTree.Node, subject: Subject): boolean {
  const bare = unwrap(node);
  if (bare.type === 'UnaryExpression') return bare.operator === '+' && subject(bare.argument);
  if (bare.type !== 'CallExpression') return false;
  const [first] = bare.arguments;
  const name = calleeName(bare.callee) ?? '';
  if (!first)
    return (
      name === 'toString' && bare.callee.type === 'MemberExpression' && isNumeric(bare.callee.object, subject)
    );
  if (name === 'String') return isNumeric(first, subject);
  return /^(?:Number|parseInt|parseFloat|BigInt)$/.test(name) && subject(unwrap(first));
}

function holdsSubject(node: TSESTree.CallExpression, subject: Subject): boolean {
  return node.arguments.some((argument) => argument.type !== 'SpreadElement' && subject(unwrap(argument)));
}

/** Whether this is a list of values (and not a text, where `includes` finds any part). */
function isList(a: Analysis, node: TSESTree.Node): boolean {
  return !constantsOf(a, node).some(({ value }) => typeof value === 'string');
}

/** Whether this is a look-up table of the program's own. */
function isTable(a: Analysis, node: TSESTree.Node): boolean {
  return pointeesOf(a, node).every(
    ({ node: table }) => table.type !== 'CallExpression' || elementsOf(a, table) !== undefined,
  );
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
    if (name === 'every') return truth ? elementFacts(a, first, true, depth) : NONE;
    if (name === 'some') return truth ? NONE : elementFacts(a, first, false, depth);
    if (name === 'startsWith' && node.arguments.length === 1) return [prefixFact(a, first, truth)];
  }
  const local = functionsOf(a, callee);
  if (local.length > 0)
    return local.length === 1 && local[0] ? predicateFacts(a, node, local[0], truth, subject, depth) : NONE;
  const modelled = modelledGuard(a, node, truth, subject);
  if (modelled) return modelled;
  if (!holdsSubject(node, subject)) return someFacts(node, name, truth, subject);
  if (object && /^(?:includes|has)$/.test(name)) return truth && isList(a, object) ? [ALLOWED] : NONE;
  if (name === 'isArray' && first)
    return [{ type: 'shapes', shapes: truth ? SHAPES.array : EVERY_SHAPE & ~SHAPES.array }];
  if (/^(?:isInteger|isSafeInteger|isFinite)$/.test(name)) return truth ? [NUMBER] : NONE;
  if (name === 'isNaN') return truth ? NONE : [NUMBER];
  if (/^(?:hasOwnProperty|hasOwn|propertyIsEnumerable|call)$/.test(name)) {
    const key = node.arguments.at(-1);
    return truth && key && subject(unwrap(key)) ? [ALLOWED] : NONE;
  }
  if (name === 'isString') return truth ? [{ type: 'shapes', shapes: SHAPES.text | SHAPES.key }] : NONE;
  if (name === 'isNumber') return truth ? [NUMBER] : NONE;
  return truth && soundsLikeCheck(name) ? [ALLOWED] : NONE;
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
    /^(?:test|exec)$/.test(name) && first && subject(unwrap(first))
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

/** The regex that an expression is: a literal, or `new RegExp('constant')`, through variables. */
export function regexOf(
  a: Analysis,
  node: TSESTree.Node,
): { readonly source: string; readonly flags: string } | undefined {
  const pointees = pointeesOf(a, node);
  const [pointee] = pointees;
  if (pointees.length !== 1 || !pointee || pointee.path.length > 0) return undefined;
  const found = pointee.node;
  if (found.type === 'Literal' && 'regex' in found)
    return { source: found.regex.pattern, flags: found.regex.flags };
  if (
    (found.type !== 'NewExpression' && found.type !== 'CallExpression') ||
    calleeName(found.callee) !== 'RegExp'
  )
    return undefined;
  const [source, flags] = found.arguments;
  if (!source || source.type === 'SpreadElement') return undefined;
  const [text] = constantsOf(a, source);
  const [marks] = flags && flags.type !== 'SpreadElement' ? constantsOf(a, flags) : [{ value: '' }];
  return typeof text?.value === 'string' && typeof marks?.value === 'string'
    ? { source: text.value, flags: marks.value }
    : undefined;
}

/** `LIST.some((x) => x === value)`, `LIST.find((x) => x.name === value)` */
function someFacts(
  node: TSESTree.CallExpression,
  name: string,
  truth: boolean,
  subject: Subject,
): readonly Fact[] {
  if (!truth || !/^(?:some|find|findIndex)$/.test(name)) return NONE;
  const [callback] = node.arguments;
  if (!isFunction(callback) || callback.body?.type !== 'BinaryExpression') return NONE;
  const { operator, left, right } = callback.body;
  if (!operator.startsWith('==') || left.type === 'PrivateIdentifier') return NONE;
  return subject(unwrap(left)) || subject(unwrap(right)) ? [ALLOWED] : NONE;
}
