import type { TSESTree } from '@typescript-eslint/utils';
import { unwrap } from '../syntax/unwrap';
import { type Environment, environmentOf } from './environment';

/** Whether a node runs in development only: `if (process.env.NODE_ENV !== 'production') { … }`, `isDev && …`. */
export function isDevelopmentOnly(node: TSESTree.Node): boolean {
  let child = node;
  for (let { parent } = node; parent; child = parent, parent = parent.parent) {
    if (parent.type === 'IfStatement' || parent.type === 'ConditionalExpression') {
      if (parent.consequent === child && implies(parent.test, 'development')) return true;
      if (parent.alternate === child && implies(parent.test, 'production')) return true;
    }
    if (
      parent.type === 'LogicalExpression' &&
      parent.operator === '&&' &&
      parent.right === child &&
      implies(parent.left, 'development')
    )
      return true;
  }
  return false;
}

/** Whether a test can hold in this environment only. */
function implies(start: TSESTree.Node, environment: Environment): boolean {
  const test = unwrap(start);
  if (test.type === 'LogicalExpression')
    return test.operator === '&&'
      ? implies(test.left, environment) || implies(test.right, environment)
      : implies(test.left, environment) && implies(test.right, environment);
  if (test.type === 'UnaryExpression' && test.operator === '!')
    return environmentOf(test.argument) === (environment === 'development' ? 'production' : 'development');
  return environmentOf(test) === environment;
}
