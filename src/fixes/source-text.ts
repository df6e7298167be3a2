import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

type Range = readonly [number, number];

/**
 * Where each character of a string begins in its source between the quotes: index by character, value by source
 * offset; one more entry for the end. Undefined where the source does not give the value.
 */
export function characterOffsets(source: string, value: string): readonly number[] | undefined {
  const offsets: number[] = [];
  let decoded = '';
  let at = 0;
  while (at < source.length) {
    const escape = source.charAt(at) === '\\' ? escapeAt(source, at) : undefined;
    const text = escape ? escape.text : source.charAt(at);
    for (let unit = 0; unit < text.length; unit += 1) offsets.push(at);
    decoded += text;
    at += escape ? escape.length : 1;
  }
  offsets.push(source.length);
  return decoded === value ? offsets : undefined;
}

const SIMPLE: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  v: '\v',
  '0': '\0',
};
const LONG = /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|u\{([0-9a-fA-F]+)\})/y;
const CONTINUATION = /\\(?:\r\n|[\n\r\u2028\u2029])/y;

function escapeAt(source: string, at: number): { readonly text: string; readonly length: number } {
  LONG.lastIndex = at;
  const long = LONG.exec(source);
  if (long)
    return {
      text: String.fromCodePoint(parseInt(long[1] ?? long[2] ?? long[3] ?? '0', 16)),
      length: long[0].length,
    };
  CONTINUATION.lastIndex = at;
  const continuation = CONTINUATION.exec(source);
  if (continuation) return { text: '', length: continuation[0].length };
  const next = source.charAt(at + 1);
  return { text: SIMPLE[next] ?? next, length: 2 };
}

/** The range of a node with the parentheses around it, as far as they stand within `limits`. */
export function withParentheses(
  node: TSESTree.Node,
  sourceCode: Readonly<TSESLint.SourceCode>,
  limits: Range,
): Range {
  let range: Range = node.range;
  let before = sourceCode.getTokenBefore(node);
  let after = sourceCode.getTokenAfter(node);
  while (
    before?.value === '(' &&
    after?.value === ')' &&
    before.range[0] >= limits[0] &&
    after.range[1] <= limits[1]
  ) {
    range = [before.range[0], after.range[1]];
    before = sourceCode.getTokenBefore(before);
    after = sourceCode.getTokenAfter(after);
  }
  return range;
}

/** The part of a call between its parentheses. */
export function argumentsRange(
  call: TSESTree.CallExpression | TSESTree.NewExpression,
  sourceCode: Readonly<TSESLint.SourceCode>,
): Range | undefined {
  const close = sourceCode.getLastToken(call);
  if (close?.value !== ')') return undefined;
  const open = sourceCode.getTokenAfter(call.typeArguments ?? call.callee, (token) => token.value === '(');
  return open ? [open.range[1], close.range[0]] : undefined;
}

/** Whether a comment stands in the range, outside of the nodes whose text is kept. */
export function commentsIn(
  range: Range,
  sourceCode: Readonly<TSESLint.SourceCode>,
  kept: readonly TSESTree.Node[] = [],
): boolean {
  return sourceCode
    .getAllComments()
    .some(
      (comment) =>
        comment.range[0] >= range[0] &&
        comment.range[1] <= range[1] &&
        !kept.some((node) => comment.range[0] >= node.range[0] && comment.range[1] <= node.range[1]),
    );
}
