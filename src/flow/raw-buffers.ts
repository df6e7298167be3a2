import type { TSESTree } from '@typescript-eslint/utils';
import { calleeName, memberName } from '../syntax/names';
import { unwrap, wrapped } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { constantsOf } from './constants';
import type { Site } from './sites';
import type { Ways } from './ways';
import { waysTo } from './ways-to';

/** What a value makes of `new Buffer(value)`: a copy of bytes, or so many bytes; undefined where it may be either. */
export function bufferFrom(a: Analysis, call: TSESTree.Node): 'from' | 'alloc' | undefined {
  if (call.type !== 'CallExpression' && call.type !== 'NewExpression') return undefined;
  const [first, second] = call.arguments;
  if (!first || first.type === 'SpreadElement') return undefined;
  // Only texts have an encoding.
  if (second && second.type !== 'SpreadElement') return isText(a, second) ? 'from' : undefined;
  const node = unwrap(first);
  if (node.type === 'ArrayExpression' || isText(a, node)) return 'from';
  return isNumber(a, node) ? 'alloc' : undefined;
}

const TEXT_METHODS =
  /^(?:toString|stringify|join|trim|toUpperCase|toLowerCase|padStart|padEnd|repeat|String)$/;

function isText(a: Analysis, start: TSESTree.Node): boolean {
  const node = unwrap(start);
  if (node.type === 'TemplateLiteral') return true;
  if (node.type === 'BinaryExpression')
    return node.operator === '+' && (isText(a, node.left) || isText(a, node.right));
  if (node.type === 'CallExpression') return TEXT_METHODS.test(calleeName(node.callee) ?? '');
  const constants = constantsOf(a, node);
  return constants.length > 0 && constants.every(({ value }) => typeof value === 'string');
}

function isNumber(a: Analysis, start: TSESTree.Node): boolean {
  const node = unwrap(start);
  switch (node.type) {
    case 'BinaryExpression':
      return /^(?:[-*/%|&^]|\*\*|<<|>>>?)$/.test(node.operator) || isSum(a, node);
    case 'MemberExpression':
      return /^(?:length|byteLength)$/.test(memberName(node) ?? '');
    case 'CallExpression': {
      const { callee } = node;
      const object = callee.type === 'MemberExpression' ? unwrap(callee.object) : undefined;
      return (
        (object?.type === 'Identifier' && object.name === 'Math') ||
        /^(?:Number|parseInt|byteLength)$/.test(calleeName(callee) ?? '')
      );
    }
    default: {
      const constants = constantsOf(a, node);
      return constants.length > 0 && constants.every(({ value }) => typeof value === 'number');
    }
  }
}

function isSum(a: Analysis, node: TSESTree.BinaryExpression): boolean {
  return node.operator === '+' && isNumber(a, node.left) && isNumber(a, node.right);
}

const NEW_WAYS = /\b(?:Buffer\s*\.\s*(?:from|alloc)|allocUnsafe|hasFrom)\b/;

/** `Buffer.from ? Buffer.from(x) : new Buffer(x)`: an old way that only old versions take. */
export function isFallback(a: Analysis, use: TSESTree.Node): boolean {
  const asks = (ways: Ways): boolean => {
    switch (ways.type) {
      case 'all':
      case 'any':
        return ways.of.some(asks);
      default:
        return NEW_WAYS.test(a.sourceCode.getText(ways.node));
    }
  };
  return asks(waysTo(a, use));
}

/**
 * Where an unfilled buffer leaves: the first use that sends or prints it with nothing before that may have put
 * something in. A buffer that goes anywhere else may be filled there.
 */
export function leavesUnfilled(a: Analysis, { use, sink }: Site): TSESTree.Node | undefined {
  const facts = sink.facts as Readonly<Record<'fills' | 'leaves' | 'reads', readonly string[]>>;
  const outer = wrapped(use);
  const direct = leaving(outer, facts);
  if (direct) return direct === 'kept' ? undefined : outer;
  const { parent } = outer;
  const id = parent?.type === 'VariableDeclarator' ? parent.id : undefined;
  const variable = id?.type === 'Identifier' ? a.scopes().variableOf(id) : undefined;
  if (!variable || variable.references.filter((each) => each.isWrite()).length !== 1) return undefined;
  for (const { identifier, isWrite } of variable.references.map((each) => ({
    identifier: each.identifier,
    isWrite: each.isWrite(),
  }))) {
    if (isWrite) continue;
    const found = leaving(wrapped(identifier), facts);
    if (found === 'leaves') return identifier;
    if (found !== 'read') return undefined;
  }
  return undefined;
}

/** What a use does to a buffer: send it away, look at its size only, or something else. */
function leaving(
  node: TSESTree.Node,
  { leaves, reads }: Readonly<Record<'leaves' | 'reads', readonly string[]>>,
): 'leaves' | 'read' | 'kept' | undefined {
  const { parent } = node;
  if (parent?.type === 'MemberExpression' && parent.object === node) {
    const name = memberName(parent) ?? '';
    if (name === 'length' || name === 'byteLength') return 'read';
    return reads.includes(name) && parent.parent.type === 'CallExpression' ? 'leaves' : 'kept';
  }
  if (parent?.type === 'CallExpression' && parent.arguments.includes(node as TSESTree.Expression)) {
    const { callee } = parent;
    return callee.type === 'MemberExpression' && leaves.includes(memberName(callee) ?? '')
      ? 'leaves'
      : 'kept';
  }
  return parent?.type === 'VariableDeclarator' ? undefined : 'kept';
}
