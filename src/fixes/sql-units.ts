import { inStatement } from '../flow/sql-fragments';
import { type PlacedHole, type SqlFacts, type SqlLiteral, sqlFacts } from '../flow/sql-text';
import type { Piece, Text } from '../flow/text-types';
import type { Dialect, Fact } from '../models/types';
import type { ExpressionOperand, Operand, TextForm } from './text-form';

/** Holes that one placeholder can stand for: one alone, or all of a string. */
export interface Unit {
  readonly holes: readonly PlacedHole[];
  readonly operands: readonly ExpressionOperand[];
  /** Indices of the first and last operand, and how many characters around them belong to the string. */
  readonly from: number;
  readonly to: number;
  readonly before: number;
  readonly after: number;
  /** For a string: its known characters and holes, decoded; empty for a value without quotes. */
  readonly parts: readonly (string | ExpressionOperand)[];
}

export interface Units {
  readonly units: readonly Unit[];
  readonly facts: SqlFacts;
}

/** The units of a text in order; undefined if a string of it is put together from more than its holes. */
export function unitsOf(form: TextForm, dialect: Dialect, fragment: Fact | undefined): Units | undefined {
  const text = form.operands.map((operand): Piece =>
    operand.type === 'constant'
      ? { type: 'constant', value: operand.value, node: operand.node }
      : operand.holds === 'hole'
        ? { type: 'hole', node: operand.node }
        : { type: 'constant', value: operand.characters, node: operand.node },
  );
  const facts = sqlFacts(inStatement(text as Text, fragment, form.node), dialect.engine);
  const units: Unit[] = [];
  const holes = form.operands.flatMap((operand, index) => (isHole(operand) ? [index] : []));
  for (let at = 0; at < holes.length;) {
    const unit = unitAt(form.operands, holes, at, facts);
    if (!unit) return undefined;
    units.push(unit);
    at += unit.holes.length;
  }
  return { units, facts };
}

function isHole(operand: Operand | undefined): operand is ExpressionOperand {
  return operand?.type === 'expression' && operand.holds === 'hole';
}

function unitAt(
  operands: readonly Operand[],
  holes: readonly number[],
  at: number,
  { holes: placed }: SqlFacts,
): Unit | undefined {
  const index = holes[at];
  const hole = placed[at];
  const operand = index === undefined ? undefined : operands[index];
  if (index === undefined || !hole || !isHole(operand)) return undefined;
  const { literal } = hole;
  if (!literal)
    return { holes: [hole], operands: [operand], from: index, to: index, before: 0, after: 0, parts: [] };
  const own = placed.slice(at).filter((each) => each.literal === literal);
  const to = holes[at + own.length - 1];
  if (to === undefined) return undefined;
  const extent = extentOf(literal, operands.slice(index - 1, to + 2));
  return extent && { holes: own, from: index, to, ...extent };
}

/** What of the operands around and between its holes belongs to a string. */
function extentOf(
  { parts, prefix, quote }: SqlLiteral,
  operands: readonly Operand[],
): Pick<Unit, 'before' | 'after' | 'parts' | 'operands'> | undefined {
  const [left] = operands;
  const right = operands.at(-1);
  if (left?.type !== 'constant' || right?.type !== 'constant') return undefined;
  const first = typeof parts[0] === 'string' ? parts[0] : '';
  const last = parts.at(-1);
  const ending = typeof last === 'string' ? last : '';
  const before = prefix.length + 1 + first.length;
  const after = ending.length + 1;
  if (!left.value.endsWith(`${prefix}${quote}${first}`) || !right.value.startsWith(`${ending}${quote}`))
    return undefined;
  const inside = operands.slice(1, -1);
  if (inside.some((operand) => operand.type === 'expression' && operand.holds !== 'hole')) return undefined;
  const decoded = (text: string): string => text.replaceAll(quote + quote, quote);
  return {
    before,
    after,
    operands: inside.filter((operand) => operand.type === 'expression'),
    parts: [
      decoded(first),
      ...inside.map((operand) => (operand.type === 'constant' ? decoded(operand.value) : operand)),
      decoded(ending),
    ].filter((part) => part !== ''),
  };
}
