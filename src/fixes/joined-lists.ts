import type { TSESTree } from '@typescript-eslint/utils';
import { namesKey } from '../models/names';
import type { Dialect } from '../models/types';
import { calleeName } from '../syntax/names';
import { unwrap } from '../syntax/unwrap';
import type { Unit } from './sql-units';
import type { Verdict } from './sql-verdict';
import type { TextForm } from './text-form';

/** A list that the code joins into `column IN (…)`, as its driver takes it whole. */
export interface JoinedList {
  /** The place, with the operator where that changes. */
  readonly unit: Unit;
  readonly verdict: Verdict;
  readonly list: TSESTree.Expression;
  /** Whether its elements have to be made text first: what makes SQL of objects does so in lists, too. */
  readonly asText: boolean;
  readonly write: (placeholder: string) => string;
}

const COLUMN =
  /(?:\b(?:WHERE|AND|OR|ON|NOT|HAVING|WHEN)\s+|\(\s*)((?:[\w"`]+\.)*[\w"`]+)\s+((?:NOT\s+)?IN\s*\(\s*)('?)$/i;

/**
 * The list of `id IN (${ids.join(',')})` or `name IN ('${names.join("','")}')`; `none` where the value is no such
 * list, and no value of its own either; undefined for any other value.
 */
export function joinedList(
  unit: Unit,
  { operands }: TextForm,
  { lists }: Dialect,
  isRequest: (node: TSESTree.Expression) => boolean,
): JoinedList | 'none' | undefined {
  const [operand, ...others] = unit.operands;
  if (!operand || others.length > 0) return undefined;
  const join = unwrap(operand.node);
  const separator = separatorOf(join);
  const quoted = unit.parts.length > 0;
  if (separator === undefined) return quoted && holdsQuote(operand.node) ? 'none' : undefined;
  if (quoted && !separator.includes("'")) return undefined;
  const left = operands[unit.from - 1];
  const right = operands[unit.to + 1];
  if (!lists || join.type !== 'CallExpression' || join.callee.type !== 'MemberExpression') return 'none';
  if (left?.type !== 'constant' || right?.type !== 'constant') return 'none';
  const [, column = '', opening = '', quote = ''] = COLUMN.exec(left.value) ?? [];
  const [closing] = /^'?\s*\)/.exec(right.value) ?? [];
  const isSeparated = separator.replace(/\s/g, '') === (quoted ? "','" : ',');
  if (opening === '' || closing === undefined || !isSeparated || (quote !== '') !== quoted) return 'none';
  if (closing.startsWith("'") !== quoted || (quoted && unit.parts.length > 1)) return 'none';
  const negated = /^NOT/i.test(opening);
  const whole = lists !== 'expanded';
  const place = whole
    ? { before: opening.length + quote.length, after: closing.length }
    : { before: quote.length, after: quote.length };
  // Without quotes an empty list was an error; in quotes it was the empty text.
  const isSame = isRequest(operand.node) && !(quoted && (negated || !whole));
  return {
    unit: { ...unit, ...place },
    verdict: isSame && (whole || namesKey(column)) ? 'bind' : 'offer',
    list: join.callee.object,
    asText: lists !== 'array',
    write: (placeholder) => (whole ? `${negated ? '<> ALL' : '= ANY'}(${placeholder})` : placeholder),
  };
}

/** What a `join` puts between the elements; undefined for anything but a `join` that tells. */
function separatorOf(node: TSESTree.Node): string | undefined {
  if (node.type !== 'CallExpression' || calleeName(node.callee) !== 'join' || node.optional) return undefined;
  const [separator, ...others] = node.arguments;
  if (!separator) return ',';
  if (others.length > 0) return undefined;
  if (separator.type === 'Literal' && typeof separator.value === 'string') return separator.value;
  if (separator.type === 'TemplateLiteral' && separator.expressions.length === 0)
    return separator.quasis[0]?.value.cooked ?? undefined;
  return undefined;
}

/** Whether code puts a quote into a value that stands in quotes, so that it is more than one string. */
function holdsQuote(start: TSESTree.Node): boolean {
  const node = unwrap(start);
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' && node.value.includes("'");
    case 'TemplateLiteral':
      return node.quasis.some(({ value }) => value.raw.includes("'")) || node.expressions.some(holdsQuote);
    case 'CallExpression':
      return holdsQuote(node.callee) || node.arguments.some(holdsQuote);
    case 'MemberExpression':
      return holdsQuote(node.object);
    case 'AwaitExpression':
      return holdsQuote(node.argument);
    case 'BinaryExpression':
    case 'LogicalExpression':
      return holdsQuote(node.left) || holdsQuote(node.right);
    case 'ConditionalExpression':
      return holdsQuote(node.consequent) || holdsQuote(node.alternate);
    case 'ArrowFunctionExpression':
      return holdsQuote(node.body);
    default:
      return false;
  }
}
