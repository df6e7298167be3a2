import type { TSESTree } from '@typescript-eslint/utils';
import type { Kind } from '../models/types';
import { keyName } from '../syntax/names';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { constantOf } from './constants';
import { type Fear, dangerous, isGivenByOthers, isRequest } from './danger';
import { type MongoPlace, fearedAt, hasOperators, placeUnder } from './mongo-grammar';
import { originsOf } from './origins';
import { requestsOf } from './requests';
import { valuesAt } from './places';
import { pointeesOf } from './pointees';
import { textOf } from './text';
import { MAX_PATH, SHAPES, type Trace } from './traces';
import { isCleanedInFile, isOfCheckedClass } from './validated-elsewhere';

/** A value that a client chooses where it can do harm in a document for the database. */
export interface MongoDanger {
  /** The innermost expression of the document that holds it. */
  readonly node: TSESTree.Expression;
  /** Where the value stands; `key` where it is the name of a field or operator. */
  readonly place: MongoPlace | 'key';
  readonly trace: Trace;
  /** The property path under which the value of `node` holds it; empty if it is the value itself. */
  readonly held: readonly string[];
}

/**
 * The dangerous values of a document (filter, update, pipeline) that starts at `place`: each expression in it that
 * is not an object or list written out, with its worst value.
 */
export function mongoDangers(
  a: Analysis,
  kind: Kind,
  start: TSESTree.Node,
  place: MongoPlace,
): readonly MongoDanger[] {
  return dangersOf(a, { kind }, start, place);
}

/** The values of a document that become regular expressions and can do harm as such. */
export function mongoPatterns(
  a: Analysis,
  fear: Fear,
  start: TSESTree.Node,
  place: MongoPlace,
): readonly MongoDanger[] {
  return dangersOf(a, { kind: fear.kind, pattern: fear }, start, place);
}

/** What is looked for in a document: what a kind of sink fears, or patterns alone. */
interface Wanted {
  readonly kind: Kind;
  readonly pattern?: Fear;
}

function dangersOf(
  a: Analysis,
  wanted: Wanted,
  start: TSESTree.Node,
  place: MongoPlace,
): readonly MongoDanger[] {
  const visit = (from: TSESTree.Node, at: MongoPlace, depth: number): readonly MongoDanger[] => {
    if (at === 'harmless' || depth > MAX_DEPTH) return [];
    const node = unwrap(from);
    switch (node.type) {
      case 'ObjectExpression':
        // `aggregate({ $match: … })`: a single stage.
        return node.properties.flatMap((property) =>
          visitProperty(property, at === 'pipeline' || at === 'filters' ? placeUnder(at, '0') : at, depth),
        );
      case 'ArrayExpression':
        return node.elements.flatMap((element, index) => {
          if (!element) return [];
          return element.type === 'SpreadElement'
            ? dangersIn(a, wanted, element.argument, placeUnder(at, '0'), ['*'])
            : visit(element, placeUnder(at, String(index)), depth + 1);
        });
      case 'ConditionalExpression':
        return [...visit(node.consequent, at, depth + 1), ...visit(node.alternate, at, depth + 1)];
      case 'LogicalExpression':
        if (node.operator === '&&') return visit(node.right, at, depth + 1);
        break;
      default:
    }
    // The expression as it is written, casts included, so that an edit finds it.
    return dangersIn(a, wanted, from as TSESTree.Expression, at, []);
  };
  const visitProperty = (
    property: TSESTree.Property | TSESTree.SpreadElement,
    at: MongoPlace,
    depth: number,
  ): readonly MongoDanger[] => {
    if (property.type === 'SpreadElement') return visit(property.argument, at, depth + 1);
    const name = keyName(property) ?? constantKey(a, property);
    const under = visit(property.value, placeUnder(at, name ?? '*'), depth + 1);
    if (name !== undefined || !hasOperators(at) || under.length > 0 || wanted.pattern) return under;
    return keyDanger(a, wanted.kind, property, at);
  };
  return visit(start, place, 0);
}

const MAX_DEPTH = 40;

function constantKey(a: Analysis, property: TSESTree.Property): string | undefined {
  const constant = constantOf(a, property.key);
  return constant.known ? String(constant.value) : undefined;
}

/** `{ [req.query.field]: req.query.value }`: both halves of a condition are the client's, such as `$where` and code. */
function keyDanger(
  a: Analysis,
  kind: Kind,
  property: TSESTree.Property,
  place: MongoPlace,
): readonly MongoDanger[] {
  if (!property.computed || startsAsField(a, property.key as TSESTree.Expression)) return [];
  const [trace] = dangerous(originsOf(a, property.key), {
    kind,
    shapes: SHAPES.text | SHAPES.key,
    characters: '$',
  }).filter(isRequest);
  const isGiven = requestsOf(a, property.value).length > 0;
  return trace && (isGiven || place === 'value')
    ? [{ node: property.key as TSESTree.Expression, place: 'key', trace, held: [] }]
    : [];
}

/** `'profile.' + name`: whatever follows, this is no operator. */
function startsAsField(a: Analysis, key: TSESTree.Expression): boolean {
  const [first] = textOf(a, key);
  return first?.type === 'constant' && first.value !== '' && !first.value.startsWith('$');
}

/** The worst value that an expression gives to its place. */
function dangersIn(
  a: Analysis,
  { kind, pattern }: Wanted,
  node: TSESTree.Expression,
  place: MongoPlace,
  path: readonly string[],
): readonly MongoDanger[] {
  const traces = originsOf(a, node, path);
  for (const trace of traces) {
    const reached = trace.held.reduce(placeUnder, place);
    // A path that was cut may go on to a harmless place.
    const isCut = trace.held.length >= MAX_PATH && reached !== 'value' && reached !== 'code';
    const fears = fearedAt(reached);
    if ((reached === 'pattern') !== (pattern !== undefined)) continue;
    if (fears === 0 || isCut || !(isRequest(trace) || reached === 'code')) continue;
    const fear: Fear =
      pattern ??
      (reached === 'code'
        ? { kind: 'mongo.code', shapes: fears, characters: CODE_CHARACTERS }
        : { kind, shapes: fears, characters: '' });
    if (dangerous([trace], fear).length === 0) continue;
    const isChecked =
      isRequest(trace) && reached !== 'code' && (isOfCheckedClass(a, trace) || isCleanedInFile(a, kind));
    if (isChecked) continue;
    if (isRequest(trace) || (isGivenByOthers(trace) && isPartOfText(a, node)))
      return [{ node, place: reached, trace, held: trace.held }];
  }
  return [];
}

/** Without these a text stays one word or literal of the program it is put into. */
const CODE_CHARACTERS = '\'"`;()[]{}\\$=+.\n';

/** Whether the code of this file is around the value: a text that is another's as a whole is another's decision. */
function isPartOfText(a: Analysis, node: TSESTree.Expression): boolean {
  const text = textOf(a, node);
  return (
    text.some((piece) => piece.type === 'constant' && piece.value.trim() !== '') &&
    text.some((piece) => piece.type !== 'constant')
  );
}

/**
 * The expression to wrap so that the value compares as a value: where it is written in a filter, also one that a
 * variable holds. Undefined where the file does not show one such place, or the expression may also give operators
 * of the program's own.
 */
export function valueToConvert(a: Analysis, danger: MongoDanger): TSESTree.Expression | undefined {
  const [value, ...others] = writtenAt(a, danger.node, danger.held);
  if (!value || others.length > 0 || !isConvertible(a, value)) return undefined;
  return value;
}

function writtenAt(
  a: Analysis,
  node: TSESTree.Expression,
  held: readonly string[],
): readonly TSESTree.Expression[] {
  return held.length === 0 ? [node] : held.includes('*') ? [] : valuesAt(a, node, held);
}

/** Whether an expression never gives an object or pattern of the program's own. */
function isConvertible(a: Analysis, value: TSESTree.Expression): boolean {
  const bare = unwrap(value);
  return (
    /^(?:Identifier|MemberExpression|LogicalExpression|AwaitExpression|CallExpression)$/.test(bare.type) &&
    !pointeesOf(a, bare).some(({ node, path }) => path.length === 0 && isOwnValue(node)) &&
    originsOf(a, value).every((trace) => isRequest(trace) && trace.held.length === 0)
  );
}

/** `{ $gt: 5 }`, `/^a/`, `new RegExp(…)`: written here, so meant. */
function isOwnValue(node: TSESTree.Node): boolean {
  if (node.type === 'ObjectExpression') return node.properties.length > 0;
  return (
    /^(?:Array|New|Function|ArrowFunction)Expression$/.test(node.type) ||
    (node.type === 'Literal' && 'regex' in node)
  );
}
