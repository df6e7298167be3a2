import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { leavesOfSum } from '../flow/evaluate';
import { isFunction } from '../syntax/nodes';
import { unwrap } from '../syntax/unwrap';
import { type TextEdit, toFixes } from './edits';
import { quoteOf, semicolonOf } from './list-from-environment';
import { commentsIn } from './source-text';

const ANSWER = 'Internal Server Error';

/**
 * An edit that answers with a text that says nothing, and logs the error unless the block does. The first part becomes
 * the text, the properties of the others are left out. Null where something else stands around them.
 */
export function genericAnswer(
  sourceCode: Readonly<TSESLint.SourceCode>,
  parts: readonly TSESTree.Node[],
): TSESLint.ReportFixFunction | null {
  const [part, ...others] = parts;
  if (!part) return null;
  const quote = quoteOf(sourceCode);
  const text = `${quote}${ANSWER}${quote}`;
  const whole = wholeText(part);
  const left = others.map((other) => withoutProperty(sourceCode, other));
  if (whole.parent?.type === 'SpreadElement' || left.includes(null)) return null;
  if (commentsIn(whole.range, sourceCode)) return null;
  const isShorthand = whole.parent?.type === 'Property' && whole.parent.shorthand;
  const edits: TextEdit[] = [
    isShorthand
      ? { range: [whole.range[1], whole.range[1]], text: `: ${text}` }
      : { range: whole.range, text },
    ...left.flatMap((edit) => edit ?? []),
    ...logOf(sourceCode, part),
  ];
  return (fixer) => toFixes(fixer, edits);
}

/** The template, sum or call that makes a text of a part: `'Failed: ' + err` of `err`. */
function wholeText(part: TSESTree.Node): TSESTree.Node {
  let node = part;
  for (let { parent } = node; parent; parent = node.parent) {
    const isOfText =
      parent.type === 'TemplateLiteral' ||
      parent.type === 'TSAsExpression' ||
      parent.type === 'ChainExpression' ||
      (parent.type === 'LogicalExpression' && parent.operator !== '&&') ||
      (parent.type === 'BinaryExpression' && leavesOfSum(parent).includes(node as TSESTree.Expression));
    if (!isOfText) break;
    node = parent;
  }
  return node;
}

/** The removal of a property and of the comma before it. */
function withoutProperty(sourceCode: Readonly<TSESLint.SourceCode>, node: TSESTree.Node): TextEdit | null {
  const property = node.parent?.type === 'SpreadElement' ? node.parent : wholeText(node).parent;
  if (property?.type !== 'Property' && property?.type !== 'SpreadElement') return null;
  const comma = sourceCode.getTokenBefore(property);
  const before = comma?.value === ',' ? sourceCode.getTokenBefore(comma) : null;
  if (!before || commentsIn([before.range[1], property.range[1]], sourceCode)) return null;
  return { range: [before.range[1], property.range[1]], text: '' };
}

/** A line that logs the error, before the statement that answers; none where the block logs something already. */
function logOf(sourceCode: Readonly<TSESLint.SourceCode>, part: TSESTree.Node): readonly TextEdit[] {
  let error = unwrap(part);
  while (error.type === 'MemberExpression' || error.type === 'CallExpression')
    error = unwrap(error.type === 'MemberExpression' ? error.object : error.callee);
  if (error.type !== 'Identifier') return [];
  const statement = statementOf(part);
  if (statement?.parent?.type !== 'BlockStatement') return [];
  const block = sourceCode.getText(statement.parent);
  if (/\b(?:console|log\w*|\w*[lL]og(?:ger)?|captureException)\b\s*[.(]/.test(block)) return [];
  const line = sourceCode.lines[statement.loc.start.line - 1] ?? '';
  const before = line.slice(0, statement.loc.start.column);
  const isAlone = before.trim() === '';
  const end = isAlone ? semicolonOf(sourceCode) : ';';
  const gap = isAlone ? `\n${before}` : ' ';
  return [
    { range: [statement.range[0], statement.range[0]], text: `console.error(${error.name})${end}${gap}` },
  ];
}

/** The statement that a part stands in; undefined for the body of an arrow function. */
function statementOf(part: TSESTree.Node): TSESTree.Node | undefined {
  let node: TSESTree.Node | undefined = part;
  while (node && !/Statement$|Declaration$/.test(node.type))
    node = isFunction(node) ? undefined : node.parent;
  return node;
}
