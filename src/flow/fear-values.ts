import type { TSESTree } from '@typescript-eslint/utils';
import type { Fear } from '../models/fear-types';
import { calleeName, memberName } from '../syntax/names';
import { type FunctionNode, isFunction } from '../syntax/nodes';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { constantsOf } from './constants';
import { requestsOf } from './requests';
import { isFixed } from './fixed-bytes';
import { identityOf } from './identity';
import type { State } from './machine';
import { privateFolder } from './private-folders';

/** Where a value is used, and on what. */
interface Use {
  readonly use: TSESTree.Node;
  readonly state: State | undefined;
}

/** Whether a value, as far as it can be followed, is what is feared; and the constant that it is. */
export function fearedValue(
  a: Analysis,
  fear: Fear,
  node: TSESTree.Node,
  { use, state }: Use,
): { readonly value: unknown } | undefined {
  if ('object' in fear) {
    const knowledge = a.knowledge();
    const object = fear.object.includes('.')
      ? knowledge.objectNamed(fear.object)
      : state && knowledge.objectOf(state.library, fear.object);
    return object && identityOf(a, node).includes(object) ? { value: undefined } : undefined;
  }
  if ('answers' in fear)
    return isFunction(node) && answersAlways(node, ANSWERS[fear.answers]) ? { value: undefined } : undefined;
  if ('flag' in fear) return hasFlag(node, fear.flag) ? { value: undefined } : undefined;
  if ('keyed' in fear)
    return isFunction(node) && givesClientsText(a, node) ? { value: undefined } : undefined;
  if ('fixed' in fear) return isFixed(a, node, use) ? { value: undefined } : undefined;
  if ('folder' in fear) {
    const folder = privateFolder(a, node);
    return folder === undefined ? undefined : { value: folder };
  }
  if ('path' in fear) return isPredictablePath(a, node) ? { value: undefined } : undefined;
  const constants = constantsOf(a, node);
  const [first] = constants;
  return first && constants.every(({ value }) => isBad(fear, value)) ? first : undefined;
}

function isBad(fear: Fear, value: unknown): boolean {
  if ('is' in fear)
    return fear.is.some((each) => folded(each) === folded(value) || (each === null && value === undefined));
  if ('matches' in fear)
    return typeof value === 'string' && new RegExp(`^(?:${fear.matches})$`, 'i').test(value);
  if ('mode' in fear) {
    const mode = modeOf(value);
    return mode !== undefined && ((mode & EVERYBODY_WRITES) !== 0) === (fear.mode === 'writable');
  }
  const size = sizeOf(value);
  if (size === undefined) return false;
  const { below, above } = fear as { readonly below?: number; readonly above?: number };
  return (below === undefined || size < below) && (above === undefined || size > above);
}

function folded(value: unknown): unknown {
  return typeof value === 'string' ? value.toLowerCase() : value;
}

/** `ParseOption.NOENT | ParseOption.HUGE`, `[Flags.NOENT]` */
function hasFlag(start: TSESTree.Node, name: string): boolean {
  const node = unwrap(start);
  switch (node.type) {
    case 'Identifier':
      return node.name === name;
    case 'MemberExpression':
      return memberName(node) === name;
    case 'BinaryExpression':
      return node.operator === '|' && (hasFlag(node.left, name) || hasFlag(node.right, name));
    case 'ArrayExpression':
      return node.elements.some((element) => element !== null && hasFlag(element, name));
    default:
      return false;
  }
}

const EVERYBODY_WRITES = 0o002;

/** A mode as a number, or as the digits that Node reads as octal. */
function modeOf(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^(?:0o?)?[0-7]{3,4}$/.test(value)
    ? Number.parseInt(value.replace('o', ''), 8)
    : undefined;
}

/** `/tmp/report.csv`, `path.join(os.tmpdir(), 'report.csv')` */
function isPredictablePath(a: Analysis, start: TSESTree.Node): boolean {
  const node = unwrap(start);
  const constants = constantsOf(a, node);
  if (constants.length > 0)
    return constants.every(({ value }) => typeof value === 'string' && /^\/(?:var\/)?tmp\/./.test(value));
  const parts =
    node.type === 'CallExpression' && /^(?:join|resolve)$/.test(calleeName(node.callee) ?? '')
      ? node.arguments
      : node.type === 'TemplateLiteral'
        ? node.expressions
        : [];
  const [first, ...rest] = parts.map((part) => unwrap(part));
  return (
    first?.type === 'CallExpression' &&
    calleeName(first.callee) === 'tmpdir' &&
    (node.type === 'TemplateLiteral' || rest.length > 0) &&
    rest.every((part) => constantsOf(a, part).length > 0)
  );
}

const UNITS: Readonly<Record<string, number>> = { b: 1, kb: 2 ** 10, mb: 2 ** 20, gb: 2 ** 30, tb: 2 ** 40 };

/** A number, or a size as the package `bytes` reads it: `'10mb'`, `'1.5 GB'`. */
function sizeOf(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  const [, number, unit] =
    (typeof value === 'string' && /^\s*(\d+(?:\.\d+)?)\s*([kmgt]?b)?\s*$/i.exec(value)) || [];
  return number === undefined ? undefined : Number(number) * (UNITS[(unit ?? 'b').toLowerCase()] ?? 1);
}

/** `() => undefined`, `() => {}`, `function () { return null; }` */
function answersAlways(fn: FunctionNode, says: (node: TSESTree.Node | null) => boolean): boolean {
  if (fn.body.type !== 'BlockStatement') return says(fn.body);
  const { body } = fn.body;
  return (
    (body.length > 0 || says(null)) &&
    body.every((each) => each.type === 'ReturnStatement' && says(each.argument))
  );
}

const CHOSEN: ReadonlySet<string> = new Set(['headers', 'body', 'query', 'cookies', 'params', 'host']);

/** Whether a function returns something of a request that a client writes as it likes. */
function givesClientsText(a: Analysis, fn: FunctionNode): boolean {
  return (a.index().returns.get(fn) ?? []).some((value) =>
    requestsOf(a, value).some(({ origin }) => origin.type === 'request' && CHOSEN.has(origin.part)),
  );
}

const ANSWERS = { nothing: saysNothing, yes: saysYes } as const;

function saysYes(start: TSESTree.Node | null): boolean {
  const node = start && unwrap(start);
  return node?.type === 'Literal' && node.value === true;
}

function saysNothing(start: TSESTree.Node | null): boolean {
  const node = start && unwrap(start);
  return (
    !node ||
    (node.type === 'Literal' && !node.value) ||
    (node.type === 'Identifier' && node.name === 'undefined') ||
    (node.type === 'UnaryExpression' && node.operator === 'void')
  );
}
