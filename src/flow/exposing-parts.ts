import type { TSESTree } from '@typescript-eslint/utils';
import { calleeName } from '../syntax/names';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { exposedErrors } from './error-checks';
import { leavesOfSum } from './evaluate';
import type { Trace } from './traces';

/** A part of what is sent that shows an error, and where this comes from. */
export interface ExposingPart {
  readonly node: TSESTree.Node;
  readonly trace: Trace;
}

/** The innermost parts of an expression that show an error: `err.stack` of `{ ok: false, detail: err.stack }`. */
export function exposingParts(a: Analysis, start: TSESTree.Node): readonly ExposingPart[] {
  const node = unwrap(start);
  const parts = partsOf(node);
  // All traces of a whole are those of its parts, so what has none is not taken apart.
  const [trace] = exposedErrors(a, node);
  if (parts.length === 0) return trace ? [{ node, trace }] : [];
  const inner = parts.flatMap((part) => exposingParts(a, part));
  if (inner.length > 0 || node.type !== 'CallExpression') return inner;
  return trace ? [{ node, trace }] : [];
}

function partsOf(node: TSESTree.Node): readonly TSESTree.Node[] {
  switch (node.type) {
    case 'ObjectExpression':
      return node.properties.map((property) =>
        property.type === 'SpreadElement' ? property.argument : property.value,
      );
    case 'ArrayExpression':
      return node.elements.flatMap((element) =>
        element ? [element.type === 'SpreadElement' ? element.argument : element] : [],
      );
    case 'TemplateLiteral':
      return node.expressions;
    case 'BinaryExpression':
      return node.operator === '+' ? leavesOfSum(node) : [];
    case 'ConditionalExpression':
      return [node.consequent, node.alternate];
    case 'LogicalExpression':
      return node.operator === '&&' ? [node.right] : [node.left, node.right];
    case 'AwaitExpression':
      return [node.argument];
    case 'CallExpression':
      return /^(?:stringify|String|inspect|from|escape\w*)$/.test(calleeName(node.callee) ?? '')
        ? node.arguments.filter((argument) => argument.type !== 'SpreadElement')
        : [];
    default:
      return [];
  }
}
