import type { TSESTree } from '@typescript-eslint/utils';
import { memberName } from '../syntax/names';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { constantsOf } from './constants';
import type { Fact, Subject } from './facts';

/** What it says that a value begins, or does not begin, with a text. */
export function prefixFact(a: Analysis, text: TSESTree.Node, matched: boolean): Fact {
  const [constant, ...others] = constantsOf(a, text);
  const isKnown = typeof constant?.value === 'string' && others.length === 0;
  return {
    type: 'barrier',
    barrier: { type: 'prefix', text: isKnown ? (constant.value as string) : undefined, matched },
  };
}

/** The text in `x.indexOf('/') === 0`, `x[0] === '/'`, `x.charAt(0) === '/'`, `x.slice(0, 8) === 'https://'`. */
export function beginningTested(
  a: Analysis,
  node: TSESTree.Node,
  other: TSESTree.Node,
  subject: Subject,
): TSESTree.Node | undefined {
  if (node.type === 'MemberExpression')
    return subject(unwrap(node.object)) && literalIs(node.property, 0) ? other : undefined;
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return undefined;
  if (!subject(unwrap(node.callee.object))) return undefined;
  const [first] = node.arguments;
  if (!first || first.type === 'SpreadElement') return undefined;
  switch (memberName(node.callee)) {
    case 'indexOf':
    case 'lastIndexOf':
    case 'search':
      return literalIs(other, 0) && constantsOf(a, first).length > 0 ? first : undefined;
    case 'charAt':
    case 'at':
    case 'slice':
    case 'substring':
    case 'substr':
      return literalIs(first, 0) ? other : undefined;
    default:
      return undefined;
  }
}

/** Whether a node is this number. */
export function literalIs(node: TSESTree.Node, value: number): boolean {
  const bare = unwrap(node);
  if (bare.type === 'UnaryExpression' && bare.operator === '-')
    return bare.argument.type === 'Literal' && bare.argument.value === -value;
  return bare.type === 'Literal' && bare.value === value;
}

/** What `x.includes('..')` and `x.endsWith('.png')` say of a text; undefined for other calls and unknown texts. */
export function heldFact(
  a: Analysis,
  name: string,
  text: TSESTree.Node,
  matched: boolean,
): readonly Fact[] | undefined {
  if (!/^(?:includes|endsWith)$/.test(name)) return undefined;
  const [constant, ...others] = constantsOf(a, text);
  if (typeof constant?.value !== 'string' || constant.value === '' || others.length > 0) return undefined;
  return [heldPattern(constant.value, matched, name === 'endsWith' ? '$' : '')];
}

/** What it says that a text holds, or does not hold, another. */
export function heldPattern(text: string, matched: boolean, end = ''): Fact {
  const source = text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&') + end;
  return { type: 'barrier', barrier: { type: 'pattern', source, flags: '', matched } };
}

/** Whether a node is the parts of the subject: `x.split('/')`. */
export function isSplit(node: TSESTree.Node, subject: Subject): boolean {
  return (
    node.type === 'CallExpression' &&
    node.callee.type === 'MemberExpression' &&
    memberName(node.callee) === 'split' &&
    subject(unwrap(node.callee.object))
  );
}
