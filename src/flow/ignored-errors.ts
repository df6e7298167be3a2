import type { TSESTree } from '@typescript-eslint/utils';
import { bareParameter } from '../syntax/nodes';
import { unwrap, wrapped } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { functionsOf } from './pointees';

/** Whether a node-style callback goes on with its second parameter and looks at neither it nor the error. */
export function ignoresError(a: Analysis, callback: TSESTree.Node): boolean {
  const [fn, ...others] = functionsOf(a, callback);
  if (!fn || others.length > 0 || fn.params.length < 2) return false;
  const [error, value] = fn.params.map((each) => bareParameter(each));
  if (error?.type !== 'Identifier' || !value) return false;
  if ((a.scopes().variableOf(error)?.references ?? []).length > 0) return false;
  const reads = value.type === 'Identifier' ? (a.scopes().variableOf(value)?.references ?? []) : undefined;
  return reads === undefined || (reads.length > 0 && !reads.some(({ identifier }) => isTested(identifier)));
}

/** `if (claims)`, `claims ? …`, `claims && …`, `!claims`, `claims?.sub`, `claims == null` */
function isTested(read: TSESTree.Node): boolean {
  const node = wrapped(read);
  const { parent } = node;
  switch (parent?.type) {
    case 'IfStatement':
    case 'ConditionalExpression':
      return parent.test === node;
    case 'LogicalExpression':
      return parent.left === node;
    case 'UnaryExpression':
      return parent.operator === '!';
    case 'BinaryExpression':
      return /^[=!]==?$/.test(parent.operator);
    case 'MemberExpression':
      return parent.optional && unwrap(parent.object) === unwrap(node);
    default:
      return false;
  }
}
