import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { Trace } from '../flow/traces';

/** How a message names a value and where it came from: `` `req.body.id` (line 12) ``, with the function it passed. */
export function describeOrigin(trace: Trace, sourceCode: Readonly<TSESLint.SourceCode>): string {
  const { origin, through } = trace;
  const by = through.length > 0 ? ` through \`${through.at(-1) ?? ''}\`` : '';
  switch (origin.type) {
    case 'request':
      return `\`${shortened(origin.name)}\` (line ${origin.node.loc.start.line})${by}`;
    case 'unknown':
      return origin.node
        ? `\`${shortened(origin.name ?? textOfName(origin.node, sourceCode))}\`${by}`
        : 'a value';
    case 'parameter':
    case 'error':
      return `\`${shortened(origin.name)}\`${by}`;
  }
}

/** The code that names a value: an identifier is shown without its type annotation. */
function textOfName(node: TSESTree.Node, sourceCode: Readonly<TSESLint.SourceCode>): string {
  if (node.type === 'ImportSpecifier' || node.type === 'ImportDefaultSpecifier') return node.local.name;
  return node.type === 'Identifier' ? node.name : sourceCode.getText(node);
}

const LONGEST_NAME = 40;

/** A name on one line, cut where it is too long for a message. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= LONGEST_NAME ? line : `${line.slice(0, LONGEST_NAME - 1)}…`;
}

/** Several things in one sentence: `a`, `a` and `b`, `a`, `b` and `c`. */
export function inWords(all: readonly string[]): string {
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`;
}

/** Where a call is reported: from the method's name on, for what it is called on may begin lines before. */
export function placeOfCall(call: TSESTree.Node): {
  readonly node: TSESTree.Node;
  readonly loc: TSESTree.SourceLocation;
} {
  const callee = call.type === 'CallExpression' || call.type === 'NewExpression' ? call.callee : undefined;
  const start = callee?.type === 'MemberExpression' ? callee.property.loc.start : call.loc.start;
  return { node: call, loc: { start, end: call.loc.end } };
}
