import type { TSESTree } from '@typescript-eslint/utils';
import { calleeName } from './names';
import { isFunction } from './nodes';
import { unwrap } from './unwrap';

/** Methods of strings and dates that change nothing and give a string. */
const TEXT_METHODS: ReadonlySet<string> = new Set([
  'padEnd',
  'padStart',
  'slice',
  'substring',
  'toFixed',
  'toISOString',
  'toLowerCase',
  'toString',
  'toUpperCase',
  'trim',
  'trimEnd',
  'trimStart',
]);
const CONVERSIONS: ReadonlySet<string> = new Set(['String', 'Number', 'Boolean', 'parseInt', 'parseFloat']);

/**
 * Whether evaluating the expression does nothing but read: it can be evaluated earlier or later, as long as what
 * it reads stays the same. Getters are taken for plain properties.
 */
export function onlyReads(start: TSESTree.Node): boolean {
  const node = unwrap(start);
  switch (node.type) {
    case 'Identifier':
    case 'Literal':
    case 'ThisExpression':
    case 'Super':
      return true;
    case 'MemberExpression':
      return onlyReads(node.object) && (!node.computed || onlyReads(node.property));
    case 'TemplateLiteral':
      return node.expressions.every(onlyReads);
    case 'UnaryExpression':
      return node.operator !== 'delete' && onlyReads(node.argument);
    case 'BinaryExpression':
    case 'LogicalExpression':
      return onlyReads(node.left) && onlyReads(node.right);
    case 'ConditionalExpression':
      return onlyReads(node.test) && onlyReads(node.consequent) && onlyReads(node.alternate);
    case 'ArrayExpression':
      return node.elements.every((element) => element !== null && onlyReads(element));
    case 'ObjectExpression':
      return node.properties.every(
        (property) => property.type === 'Property' && !property.computed && onlyReads(property.value),
      );
    case 'CallExpression':
      return isConversion(node) && node.arguments.every(onlyReads);
    default:
      return isFunction(node);
  }
}

function isConversion({ callee }: TSESTree.CallExpression): boolean {
  if (callee.type === 'Identifier') return CONVERSIONS.has(callee.name);
  return isTextMethod(callee) && onlyReads(callee.object);
}

/** Whether a call gives a string, whatever it is called on: `x.trim()`, `String(x)`, `date.toISOString()`. */
export function givesText(start: TSESTree.Node): boolean {
  const node = unwrap(start);
  if (node.type === 'TemplateLiteral') return true;
  if (node.type === 'Literal') return typeof node.value === 'string';
  if (node.type !== 'CallExpression') return false;
  const { callee } = node;
  if (callee.type === 'Identifier') return callee.name === 'String';
  return isTextMethod(callee) && calleeName(callee) !== 'slice';
}

function isTextMethod(callee: TSESTree.Node): callee is TSESTree.MemberExpression {
  return callee.type === 'MemberExpression' && TEXT_METHODS.has(calleeName(callee) ?? '');
}
