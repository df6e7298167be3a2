import type { TSESLint } from '@typescript-eslint/utils';
import { type TextEdit } from './edits';
import { characterOffsets, commentsIn } from './source-text';
import type { ConstantOperand, ExpressionOperand, Operand, TextForm } from './text-form';

type Range = readonly [number, number];

/** Operands that give way to other characters, with so many characters of the constants beside them. */
export interface Replacement {
  /** Indices of the first and the last operand that goes; both are expressions. */
  readonly from: number;
  readonly to: number;
  /** How many characters go at the end of the operand before, and at the start of the one after. */
  readonly before: number;
  readonly after: number;
  readonly text: string;
}

/**
 * The edits that put the replacements into the text and leave it well-formed, in the quotes it has. Undefined
 * where a comment would be lost, or the source is put together in a way that does not come apart there.
 */
export function rewriteText(
  form: TextForm,
  replacements: readonly Replacement[],
  sourceCode: Readonly<TSESLint.SourceCode>,
): readonly TextEdit[] | undefined {
  const edits =
    form.kind === 'concat'
      ? rewriteConcat(form, replacements, sourceCode)
      : rewriteParts(form, replacements, sourceCode);
  if (!edits) return undefined;
  const gone = replacements.flatMap(({ from, to }) => expressionsOf(form.operands.slice(from, to + 1)));
  return edits.some(({ range }) => commentsIn(range, sourceCode, gone)) ? undefined : edits;
}

function rewriteParts(
  form: TextForm,
  replacements: readonly Replacement[],
  sourceCode: Readonly<TSESLint.SourceCode>,
): readonly TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  for (const replacement of replacements) {
    const own = rewriteOne(form.operands, replacement, sourceCode);
    if (!own?.every(({ range }) => comesApart(range, form, replacement, sourceCode))) return undefined;
    edits.push(...own);
  }
  return edits;
}

function rewriteOne(
  operands: readonly Operand[],
  { from, to, before, after, text }: Replacement,
  { text: source }: Readonly<TSESLint.SourceCode>,
): readonly TextEdit[] | undefined {
  const left = operands[from - 1];
  const right = operands[to + 1];
  const last = operands[to];
  if (left?.type !== 'constant' || !last) return undefined;
  const start = sourceOffset(left, left.value.length - before, source);
  if (start === undefined) return undefined;
  const closed = text + left.delimiter;
  if (right?.type !== 'constant') {
    // `'id = ' + id + OTHER`: the string ends with the placeholder.
    return after === 0 && isLast(left) ? [{ range: [start, last.outer[1]], text: closed }] : undefined;
  }
  const end = sourceOffset(right, after, source);
  if (end === undefined) return undefined;
  if (left.container === right.container) return [{ range: [start, end], text }];
  if (!isLast(left) || !isFirst(right)) return undefined;
  const isEmptied = after === right.value.length && isLast(right);
  if (isEmptied) return [{ range: [start, right.container.range[1]], text: closed }];
  if (source.slice(last.outer[1], right.container.range[0]).includes('\n')) {
    // Strings on lines of their own stay there.
    const cut: TextEdit[] = after > 0 ? [{ range: [right.inner[0], end], text: '' }] : [];
    return [{ range: [start, last.outer[1]], text: closed }, ...cut];
  }
  if (left.delimiter === right.delimiter) return [{ range: [start, end], text }];
  return [{ range: [start, end], text: `${closed} + ${right.delimiter}` }];
}

function isLast({ node }: ConstantOperand): boolean {
  return node.type === 'Literal' || node.tail;
}

function isFirst({ node, container }: ConstantOperand): boolean {
  return container.type !== 'TemplateLiteral' || container.quasis[0] === node;
}

/** Whether no parenthesis is torn from its partner: all that go with the range are those of its operands. */
function comesApart(
  range: Range,
  { node, operands }: TextForm,
  { from, to }: Replacement,
  sourceCode: Readonly<TSESLint.SourceCode>,
): boolean {
  const gone = operands.slice(from, to + 1);
  return !sourceCode
    .getTokens(node)
    .some(
      (token) =>
        token.type === 'Punctuator' &&
        (token.value === '(' || token.value === ')') &&
        isInside(token.range, range) &&
        !gone.some(({ outer }) => isInside(token.range, outer)),
    );
}

function isInside(inner: Range, outer: Range): boolean {
  return inner[0] >= outer[0] && inner[1] <= outer[1];
}

/** `'a'.concat(x, 'b')` becomes one string. */
function rewriteConcat(
  { node, operands }: TextForm,
  replacements: readonly Replacement[],
  { text: source }: Readonly<TSESLint.SourceCode>,
): readonly TextEdit[] | undefined {
  const delimiters = new Set(operands.flatMap((each) => (each.type === 'constant' ? [each.delimiter] : [])));
  const [delimiter] = delimiters;
  if (delimiters.size !== 1 || delimiter === undefined) return undefined;
  let result = '';
  for (const [index, operand] of operands.entries()) {
    const replacement = replacements.find(({ from, to }) => index >= from && index <= to);
    if (replacement) {
      if (index === replacement.from) result += replacement.text;
      continue;
    }
    if (operand.type !== 'constant') return undefined;
    const from = replacements.find(({ to }) => to === index - 1)?.after ?? 0;
    const cut = replacements.find(({ from: next }) => next === index + 1)?.before ?? 0;
    const start = sourceOffset(operand, from, source);
    const end = sourceOffset(operand, operand.value.length - cut, source);
    if (start === undefined || end === undefined || end < start) return undefined;
    result += source.slice(start, end);
  }
  return [{ range: node.range, text: `${delimiter}${result}${delimiter}` }];
}

/** Where a character of a constant stands in the file. */
function sourceOffset(
  { inner, value }: ConstantOperand,
  character: number,
  source: string,
): number | undefined {
  const offset = characterOffsets(source.slice(...inner), value)?.[character];
  return offset === undefined ? undefined : inner[0] + offset;
}

function expressionsOf(operands: readonly Operand[]): ExpressionOperand['node'][] {
  return operands.flatMap((operand) => (operand.type === 'expression' ? [operand.node] : []));
}
