import type { TSESTree } from '@typescript-eslint/utils';
import { isFunction, isWithin } from '../syntax/nodes';

/** What tells a development run from a production one. */
const DEVELOPMENT = /NODE_ENV|isDev|isTest|isLocal|development|\bdev\b|\bDEV\b|isProd|production/;

/** Whether a node only takes effect where the program is not in production, as the branch around it says. */
export function isDevelopmentOnly(node: TSESTree.Node): boolean {
  let child = node;
  for (let parent = child.parent; parent; child = parent, parent = parent.parent) {
    if (isFunction(parent)) return false;
    if (
      parent.type !== 'IfStatement' &&
      parent.type !== 'ConditionalExpression' &&
      parent.type !== 'LogicalExpression'
    )
      continue;
    const test = parent.type === 'LogicalExpression' ? parent.left : parent.test;
    if (isWithin(node, test)) continue;
    const isNegative =
      (parent.type === 'IfStatement' || parent.type === 'ConditionalExpression') &&
      parent.alternate === child;
    const meaning = meaningOf(test);
    if (meaning !== undefined && (meaning === 'development') !== isNegative) return true;
  }
  return false;
}

/** Whether a test that holds means development or production; undefined for other tests. */
function meaningOf(test: TSESTree.Node): 'development' | 'production' | undefined {
  const opposite = { development: 'production', production: 'development' } as const;
  switch (test.type) {
    case 'UnaryExpression': {
      const inner = test.operator === '!' ? meaningOf(test.argument) : undefined;
      return inner && opposite[inner];
    }
    case 'LogicalExpression':
      return test.operator === '&&' ? (meaningOf(test.left) ?? meaningOf(test.right)) : undefined;
    case 'BinaryExpression': {
      const [name, literal] =
        test.right.type === 'Literal' ? [test.left, test.right] : [test.right, test.left];
      if (
        literal.type !== 'Literal' ||
        typeof literal.value !== 'string' ||
        !/NODE_ENV|env/i.test(nameOf(name))
      )
        return undefined;
      const said = /^prod/.test(literal.value)
        ? 'production'
        : /^(?:dev|test|local)/.test(literal.value)
          ? 'development'
          : undefined;
      if (!said) return undefined;
      return test.operator.startsWith('!') ? opposite[said] : said;
    }
    case 'Identifier':
    case 'MemberExpression':
    case 'CallExpression': {
      const name = nameOf(test.type === 'CallExpression' ? test.callee : test);
      if (!DEVELOPMENT.test(name)) return undefined;
      return /prod/i.test(name) ? 'production' : /dev|test|local/i.test(name) ? 'development' : undefined;
    }
    default:
      return undefined;
  }
}

function nameOf(node: TSESTree.Node): string {
  if (node.type === 'Identifier') return node.name;
  if (node.type === 'MemberExpression' && node.property.type === 'Identifier')
    return `${nameOf(node.object)}.${node.property.name}`;
  return '';
}
