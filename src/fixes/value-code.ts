import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { unwrap } from '../syntax/unwrap';
import type { TextForm } from './text-form';

type Source = Readonly<TSESLint.SourceCode>;
export type StringPart = string | TSESTree.Expression;

/** The code of an expression as an argument or an element of a list. */
export function argumentCode(node: TSESTree.Expression, sourceCode: Source): string {
  const code = sourceCode.getText(node);
  return node.type === 'SequenceExpression' ? `(${code})` : code;
}

/** The code that makes text of an expression. */
export function textCode(node: TSESTree.Expression, sourceCode: Source): string {
  return `String(${argumentCode(node, sourceCode)})`;
}

/**
 * The code of a text made of parts, in the style of the text it was a part of: a template, or a sum in its quotes.
 * At least one part is an expression and one is text.
 */
export function joinedCode(parts: readonly StringPart[], form: TextForm, sourceCode: Source): string {
  const quote = form.operands.find((operand) => operand.type === 'constant' && operand.delimiter !== '`');
  const startsAsText = typeof parts[0] === 'string' || typeof parts[1] === 'string';
  if (form.kind === 'template' || quote?.type !== 'constant' || !startsAsText)
    return `\`${parts.map((part) => (typeof part === 'string' ? forTemplate(part) : `\${${sourceCode.getText(part)}}`)).join('')}\``;
  return parts
    .map((part) => (typeof part === 'string' ? quoted(part, quote.delimiter) : summandCode(part, sourceCode)))
    .join(' + ');
}

function forTemplate(text: string): string {
  return text.replace(/[\\`]|\$(?=\{)/g, '\\$&').replaceAll('\r', '\\r');
}

function quoted(text: string, quote: string): string {
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll(quote, `\\${quote}`)
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
  return `${quote}${escaped}${quote}`;
}

function summandCode(node: TSESTree.Expression, sourceCode: Source): string {
  const isSimple =
    /^(?:Identifier|MemberExpression|CallExpression|Literal|TemplateLiteral|ThisExpression)$/.test(node.type);
  return isSimple ? sourceCode.getText(node) : `(${sourceCode.getText(node)})`;
}

/** A name for a value: of the variable or property it is read from, unlike those that are taken. */
export function valueName(start: TSESTree.Node, taken: ReadonlySet<string>): string {
  const base = ownName(start);
  if (!taken.has(base)) return base;
  for (let number = 2; ; number += 1) if (!taken.has(`${base}${number}`)) return `${base}${number}`;
}

function ownName(start: TSESTree.Node): string {
  const node = unwrap(start);
  let name: string | undefined;
  if (node.type === 'Identifier') ({ name } = node);
  else if (node.type === 'MemberExpression' && node.property.type === 'Identifier' && !node.computed)
    ({ name } = node.property);
  else if (node.type === 'MemberExpression' && node.property.type === 'Literal')
    name = String(node.property.value);
  else if (node.type === 'AwaitExpression') return ownName(node.argument);
  else if (node.type === 'CallExpression') {
    const [first] = node.arguments;
    if (first && first.type !== 'SpreadElement') return ownName(first);
    if (node.callee.type === 'MemberExpression') return ownName(node.callee.object);
  }
  return name !== undefined && /^[A-Za-z_]\w*$/.test(name) ? name : 'value';
}
