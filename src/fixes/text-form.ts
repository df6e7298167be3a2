import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { Piece, Text } from '../flow/text-types';
import { calleeName } from '../syntax/names';
import { unwrap } from '../syntax/unwrap';
import { withParentheses } from './source-text';

type Range = readonly [number, number];

/** A part of a text as it stands in the source. */
export type Operand = ConstantOperand | ExpressionOperand;

export interface ConstantOperand {
  readonly type: 'constant';
  readonly node: TSESTree.StringLiteral | TSESTree.TemplateElement;
  readonly value: string;
  /** Between the quotes, and with them; for a template element both are the characters alone. */
  readonly inner: Range;
  readonly outer: Range;
  readonly delimiter: string;
  /** The template or literal it belongs to. */
  readonly container: TSESTree.Node;
}

export interface ExpressionOperand {
  readonly type: 'expression';
  readonly node: TSESTree.Expression;
  /** With the parentheses around it, or `${` and `}`. */
  readonly outer: Range;
  /** What the text has in its place: a hole, or characters known from elsewhere. */
  readonly holds: 'hole' | 'characters';
  readonly characters: string;
}

/** A text that stands in the source as one expression. */
export interface TextForm {
  readonly node: TSESTree.Expression;
  readonly kind: 'template' | 'sum' | 'concat';
  readonly operands: readonly Operand[];
}

/**
 * The form of a text in the source: a template, a `+` chain of strings, or `'…'.concat(…)`. Undefined where it is
 * anything else, or where the source and what is known of the text do not match part by part.
 */
export function textForm(
  start: TSESTree.Expression,
  text: Text,
  sourceCode: Readonly<TSESLint.SourceCode>,
): TextForm | undefined {
  const node = unwrap(start) as TSESTree.Expression;
  const parts = partsOf(node, sourceCode);
  const operands = parts && matched(parts, text);
  if (!operands) return undefined;
  const kind =
    node.type === 'TemplateLiteral' ? 'template' : node.type === 'BinaryExpression' ? 'sum' : 'concat';
  return { node, kind, operands };
}

type Part = ConstantOperand | Omit<ExpressionOperand, 'holds' | 'characters'>;

function partsOf(
  node: TSESTree.Expression,
  sourceCode: Readonly<TSESLint.SourceCode>,
): readonly Part[] | undefined {
  if (node.type === 'TemplateLiteral') return templateParts(node, sourceCode);
  if (node.type === 'BinaryExpression' && node.operator === '+') {
    const sides = leaves(node).map((leaf) => leafParts(leaf, node.range, sourceCode));
    return sides.every((side) => side !== undefined) ? sides.flat() : undefined;
  }
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return undefined;
  if (calleeName(node.callee) !== 'concat' || node.optional || node.callee.optional) return undefined;
  const all = [node.callee.object, ...node.arguments];
  const parts = all.map((part) =>
    part.type === 'SpreadElement' || part.type === 'TemplateLiteral'
      ? undefined
      : leafParts(part, node.range, sourceCode),
  );
  return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
}

/** The operands of a chain of `+`, also of chains in parentheses in it. */
function leaves(node: TSESTree.Expression): readonly TSESTree.Expression[] {
  if (node.type !== 'BinaryExpression' || node.operator !== '+') return [node];
  const result: TSESTree.Expression[][] = [];
  let left: TSESTree.Node = node;
  while (left.type === 'BinaryExpression' && left.operator === '+') {
    result.push([...leaves(left.right)]);
    left = left.left;
  }
  result.push([left as TSESTree.Expression]);
  return result.reverse().flat();
}

function leafParts(
  leaf: TSESTree.Expression,
  limits: Range,
  sourceCode: Readonly<TSESLint.SourceCode>,
): readonly Part[] | undefined {
  if (leaf.type === 'TemplateLiteral') return templateParts(leaf, sourceCode);
  if (leaf.type === 'Literal' && typeof leaf.value === 'string')
    return [
      {
        type: 'constant',
        node: leaf,
        value: leaf.value,
        inner: [leaf.range[0] + 1, leaf.range[1] - 1],
        outer: leaf.range,
        delimiter: sourceCode.getText(leaf).charAt(0),
        container: leaf,
      },
    ];
  return [{ type: 'expression', node: leaf, outer: withParentheses(leaf, sourceCode, limits) }];
}

function templateParts(
  node: TSESTree.TemplateLiteral,
  sourceCode: Readonly<TSESLint.SourceCode>,
): readonly Part[] | undefined {
  const parts: Part[] = [];
  for (const [index, quasi] of node.quasis.entries()) {
    const inner: Range = [quasi.range[0] + 1, quasi.range[1] - (quasi.tail ? 1 : 2)];
    // Line breaks of two characters count as one in the value, so offsets would not fit.
    if (sourceCode.text.slice(...inner) !== quasi.value.raw) return undefined;
    const value = quasi.value.cooked as string | null;
    if (value === null) return undefined;
    parts.push({
      type: 'constant',
      node: quasi,
      value,
      inner,
      outer: inner,
      delimiter: '`',
      container: node,
    });
    const expression = node.expressions[index];
    if (expression) parts.push({ type: 'expression', node: expression, outer: [inner[1], -1] });
  }
  return parts.map((part, index) => {
    const next = parts[index + 1];
    return part.type === 'expression' && next ? { ...part, outer: [part.outer[0], next.outer[0]] } : part;
  });
}

/** Puts the pieces of the text beside the parts of the source; undefined if they do not fit. */
function matched(parts: readonly Part[], text: Text): readonly Operand[] | undefined {
  const pieces = text.filter((piece) => piece.type !== 'constant' || piece.value !== '');
  const own = new Set<TSESTree.Node>(
    parts.filter((part) => part.type === 'constant').map((part) => part.node),
  );
  const operands: Operand[] = [];
  let at = 0;
  for (const part of parts) {
    const piece = pieces[at];
    if (part.type === 'constant') {
      if (part.value !== '') {
        if (piece?.type !== 'constant' || piece.node !== part.node || piece.value !== part.value)
          return undefined;
        at += 1;
      }
      operands.push(part);
    } else if (piece && isWhole(piece, part.node)) {
      operands.push({ ...part, holds: 'hole', characters: '' });
      at += 1;
    } else {
      let characters = '';
      for (let next = pieces[at]; next?.type === 'constant' && !own.has(next.node); next = pieces[at]) {
        characters += next.value;
        at += 1;
      }
      operands.push({ ...part, holds: 'characters', characters });
    }
  }
  return at === pieces.length ? operands : undefined;
}

/** Whether a piece is the value of the expression as a whole: a hole, or one of several holes and constants. */
function isWhole(piece: Piece, node: TSESTree.Expression): boolean {
  if (piece.type === 'hole') return piece.node === bare(node);
  return piece.type === 'choice' && hasHole(piece) && isAtom(piece);
}

function isAtom(piece: Piece): boolean {
  if (piece.type === 'choice')
    return piece.options.every(
      (option) => option.length === 1 && option[0] !== undefined && isAtom(option[0]),
    );
  if (piece.type === 'constant') return /^(?:-?\d+(?:\.\d+)?|true|false)?$/.test(piece.value);
  return piece.type === 'hole';
}

function hasHole(piece: Piece): boolean {
  return (
    piece.type === 'hole' || (piece.type === 'choice' && piece.options.some((option) => option.some(hasHole)))
  );
}

/** The expression whose value becomes text: `await x` and casts of `x` are `x`. */
function bare(node: TSESTree.Expression): TSESTree.Node {
  const inner = unwrap(node);
  return inner.type === 'AwaitExpression' ? bare(inner.argument) : inner;
}
