import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { SqlFacts } from '../flow/sql-text';
import type { Text } from '../flow/text-types';
import type { Dialect, Fact, Names, Place, ResultCall } from '../models/types';
import { givesText, onlyReads } from '../syntax/effects';
import { unwrap, wrapped } from '../syntax/unwrap';
import { type TextEdit, overlap, toFixes } from './edits';
import { isEscapedByHand } from './escaped-by-hand';
import { type JoinedList, joinedList } from './joined-lists';
import { commentsIn } from './source-text';
import { type Placeholders, placeholdersOf } from './placeholders';
import { type Unit, unitsOf } from './sql-units';
import { type Scalar, type Value, type Verdict, verdictOf } from './sql-verdict';
import { type TextForm, textForm } from './text-form';
import { rewriteText } from './text-rewrite';
import { type TextVariable, staysSame, textVariable } from './text-variable';
import { argumentCode, joinedCode, textCode, valueName } from './value-code';
import type { NewValue, ValueSlot } from './value-lists';
import { valueSlot } from './value-slots';

type Source = Readonly<TSESLint.SourceCode>;

/** A text of more parts is generated, and nobody reads what an edit makes of it. */
const MAX_PIECES = 200;

/** A place where a driver takes SQL text, and what the analysis knows of it. */
export interface SqlSite {
  readonly call: TSESTree.CallExpression | TSESTree.NewExpression;
  /** The expression at the sink. */
  readonly node: TSESTree.Expression;
  readonly text: Text;
  readonly dialect: Dialect;
  readonly values: Place | ResultCall | undefined;
  readonly valuesProperty: Names | undefined;
  /** For a text that is a part of a statement: which one. */
  readonly fragment: Fact | undefined;
  readonly scalar: (node: TSESTree.Expression) => Scalar;
  /** Whether only clients decide a value, who send no SQL. */
  readonly isRequest: (node: TSESTree.Expression) => boolean;
  /** Whether only the code decides a value. */
  readonly isConstant: (node: TSESTree.Expression) => boolean;
  /** Whether a value is SQL already, such as an escape function's result. */
  readonly isSql: (node: TSESTree.Expression) => boolean;
}

export interface BindEdit {
  readonly edit: (fixer: TSESLint.RuleFixer) => TSESLint.RuleFix[];
  /** Whether a correct program does the same after it, so that it may be made without asking. */
  readonly safe: boolean;
  /** What is bound, for messages: `$1, $2` and `id, name`. */
  readonly data: { readonly placeholders: string; readonly values: string };
}

/**
 * The edit that moves the values of an SQL text into the driver's placeholders, quotes around them included: all
 * of them or none, numbers excepted where the driver takes none. Null where a value is no whole value, where the
 * driver or statement takes no parameters, where the text is not written at the sink (or in a variable used only
 * there), or where a comment would be lost.
 *
 * Values in quotes are bound as text: `String(x)` unless `x` is proven to be text, because drivers write numbers,
 * lists and `undefined` in ways of their own, where the template wrote text.
 */
export function bindSqlValues(site: SqlSite, sourceCode: Source): BindEdit | null {
  const { dialect } = site;
  if (site.text.length > MAX_PIECES) return null;
  const source = textAt(site, sourceCode);
  const found = source && unitsOf(source.form, dialect, site.fragment);
  if (!found || found.facts.several || found.facts.open) return null;
  const placeholders = placeholdersOf(found.facts, dialect);
  const slot = valueSlot(
    {
      ...site,
      text: source.argument,
      isScalar: (node) => givesText(node) || site.scalar(node) !== undefined,
    },
    sourceCode,
  );
  if (!placeholders || !slot || !fits(slot, placeholders)) return null;
  const judged = found.units.map((unit) => {
    const list = joinedList(unit, source.form, dialect, site.isRequest);
    return list === 'none'
      ? { unit, values: [], verdict: 'never' as const, write: asIs, code: () => '' }
      : list
        ? ofList(list, sourceCode)
        : judge(unit, found.facts, site, sourceCode);
  });
  const moved = judged.filter(({ verdict }) => verdict === 'bind' || verdict === 'offer');
  if (moved.length === 0 || judged.some(({ verdict }) => verdict === 'never')) return null;
  if (!keepsOrder(judged, slot, placeholders, source, sourceCode)) return null;
  const made = write(moved, placeholders, slot, source.form, sourceCode);
  const edits = [...(made.text ?? []), ...made.values];
  if (!made.text || overlap(edits) || losesComment(edits, source.form, sourceCode)) return null;
  return {
    edit: (fixer) => toFixes(fixer, edits),
    safe:
      dialect.proven === true &&
      /^(?:SELECT|INSERT|UPDATE|DELETE|REPLACE|WITH)?$/.test(found.facts.verb) &&
      moved.every(
        ({ verdict, values }) => verdict === 'bind' && (!dialect.expandsObjects || values.every(isSafeText)),
      ),
    data: made.data,
  };
}

interface SourceText {
  readonly form: TextForm;
  /** What stands at the sink: the text itself, or the variable it is in. */
  readonly argument: TSESTree.Expression;
  readonly variable: TextVariable | undefined;
}

/** The text as it stands in the source, at the sink or in a variable that is only used there. */
function textAt({ node, text }: SqlSite, sourceCode: Source): SourceText | undefined {
  const bare = unwrap(node);
  const variable = bare.type === 'Identifier' ? textVariable(bare, sourceCode) : undefined;
  const form = textForm(variable ? variable.init : node, text, sourceCode);
  return form && { form, argument: node, variable };
}

interface Judged {
  readonly unit: Unit;
  readonly values: readonly (Value & { readonly isText: boolean })[];
  readonly verdict: Verdict;
  /** What stands in the text in its place. */
  readonly write: (placeholder: string) => string;
  readonly code: (form: TextForm) => string;
}

const asIs = (placeholder: string): string => placeholder;

function ofList({ unit, verdict, list, asText, write: around }: JoinedList, sourceCode: Source): Judged {
  const code = argumentCode(list, sourceCode);
  return {
    unit,
    verdict,
    values: [
      { node: list, scalar: undefined, isSql: false, isRequest: false, isConstant: false, isText: asText },
    ],
    write: around,
    code: () => (asText ? `${code}.map(String)` : code),
  };
}

function judge(unit: Unit, facts: SqlFacts, site: SqlSite, sourceCode: Source): Judged {
  const { dialect } = site;
  const isJoined = unit.parts.length > 1;
  const values = unit.operands.map(({ node }) => ({
    node,
    scalar: givesText(node) ? ('string' as const) : site.scalar(node),
    isRequest: site.isRequest(node),
    isConstant: site.isConstant(node),
    isSql: site.isSql(node) || isEscapedByHand(node, sourceCode),
    isText: isJoined,
  }));
  const verdicts = unit.holes.map((hole, index) => {
    const value = values[index];
    return value ? verdictOf(hole, value, facts, dialect) : 'never';
  });
  return {
    unit,
    values,
    verdict: worst(verdicts),
    write: asIs,
    code: (form) => {
      if (isJoined)
        return joinedCode(
          unit.parts.map((part) => (typeof part === 'string' ? part : part.node)),
          form,
          sourceCode,
        );
      const [value] = values;
      if (!value) return '';
      return bindsText(unit, value, dialect)
        ? textCode(value.node, sourceCode)
        : argumentCode(value.node, sourceCode);
    },
  };
}

const SEVERITY: readonly Verdict[] = ['leave', 'bind', 'offer', 'never'];

function worst(verdicts: readonly Verdict[]): Verdict {
  return verdicts.reduce<Verdict>(
    (most, verdict) => (SEVERITY.indexOf(verdict) > SEVERITY.indexOf(most) ? verdict : most),
    'leave',
  );
}

/** Whether a value has to be made text before it is bound. */
function bindsText({ parts }: Unit, { scalar }: Value, { engine, expandsObjects }: Dialect): boolean {
  if (scalar === 'string') return false;
  if (parts.length === 0) return expandsObjects === true && scalar === undefined;
  // PostgreSQL's own protocol writes a number as the template does.
  return !(engine === 'postgres' && scalar === 'number');
}

/** Whether a driver that makes SQL of objects gets none for this value. */
function isSafeText({ scalar, isText }: Value & { readonly isText: boolean }): boolean {
  return isText || scalar !== undefined;
}

/** Whether the values that are there are those of the placeholders that are there. */
function fits({ existing }: ValueSlot, { by, count }: Placeholders): boolean {
  return by === 'name' || existing.length === count;
}

/**
 * Whether everything is still evaluated in an order that means the same: a value that does more than read must not
 * move past another, nor anything past it.
 */
function keepsOrder(
  judged: readonly Judged[],
  slot: ValueSlot,
  { before, by }: Placeholders,
  { form, variable, argument }: SourceText,
  sourceCode: Source,
): boolean {
  const isMoved = ({ verdict }: Judged): boolean => verdict !== 'leave';
  const nodes = judged.filter(isMoved).flatMap(({ values }) => values.map(({ node }) => node));
  if (variable)
    return nodes.every((node) => onlyReads(node) && staysSame(node, variable, argument, sourceCode));
  if (slot.later) return nodes.every(onlyReads);
  const stay = form.operands.flatMap((operand) =>
    operand.type === 'expression' && !nodes.includes(operand.node) ? [operand.node] : [],
  );
  return judged.filter(isMoved).every(({ unit, values }) => {
    const behind = by === 'order' ? before(unit.holes[0]?.order ?? 0) : slot.existing.length;
    const passed = [
      ...stay.filter((node) => node.range[0] > (unit.operands[0]?.node.range[0] ?? 0)),
      ...slot.existing.slice(0, behind),
    ];
    return passed.length === 0 || (values.every(({ node }) => onlyReads(node)) && passed.every(onlyReads));
  });
}

interface Written {
  readonly text: readonly TextEdit[] | undefined;
  readonly values: readonly TextEdit[];
  readonly data: BindEdit['data'];
}

function write(
  moved: readonly Judged[],
  placeholders: Placeholders,
  slot: ValueSlot,
  form: TextForm,
  sourceCode: Source,
): Written {
  const taken = new Set([...slot.names, ...placeholders.names]);
  const all = moved.map(({ unit, code, values, write: around }, index) => {
    const name = values[0] ? valueName(values[0].node, taken) : 'value';
    taken.add(name);
    const behind =
      placeholders.by === 'order' ? placeholders.before(unit.holes[0]?.order ?? 0) : slot.existing.length;
    const value: NewValue = { code: code(form), name, behind };
    return { unit, value, text: around(placeholders.write(placeholders.count + index + 1, name)) };
  });
  return {
    text: rewriteText(
      form,
      all.map(({ unit: { from, to, before, after }, text }) => ({ from, to, before, after, text })),
      sourceCode,
    ),
    values: slot.insert(all.map(({ value }) => value)),
    data: {
      placeholders: all.map(({ text }) => text).join(', '),
      values: all.map(({ value }) => value.code).join(', '),
    },
  };
}

/** Whether an edit takes away a comment; those in the text's own values move with them. */
function losesComment(edits: readonly TextEdit[], form: TextForm, sourceCode: Source): boolean {
  const [start, end] = wrapped(form.node).range;
  return edits.some(
    ({ range }) =>
      (range[0] < start || range[1] > end) && range[1] > range[0] && commentsIn(range, sourceCode),
  );
}
