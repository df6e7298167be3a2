import type { TSESTree } from '@typescript-eslint/utils';
import { environmentNamed, namesEnvironment } from '../models/setting-names';
import { keyName, literalText, memberName } from '../syntax/names';
import { unwrap } from '../syntax/unwrap';
import type { Condition } from './ways';

export type Environment = 'development' | 'production';

const OPPOSITE = { development: 'production', production: 'development' } as const;

/** Whether a condition holds in development only. */
export function meansDevelopment({ type, node, truth }: Condition): boolean {
  if (type === 'case' && node.type === 'SwitchCase')
    return (
      namesEnvironment(dottedName(node.parent.discriminant)) &&
      environmentNamed(literalText(node.test) ?? '') === 'development'
    );
  const said = type === 'test' ? environmentOf(node) : undefined;
  return said !== undefined && (said === 'development') === truth;
}

/** Whether a node stands in the part of a table that is meant for development: `{ development: { … } }`. */
export function isKeptForDevelopment(node: TSESTree.Node): boolean {
  for (let current = node.parent; current; current = current.parent)
    if (
      current.type === 'Property' &&
      current.value.type === 'ObjectExpression' &&
      environmentNamed(keyName(current) ?? '') === 'development'
    )
      return true;
  return false;
}

/** Where the program runs if a test holds: `process.env.NODE_ENV !== 'production'`, `isDev`, `config.isTest()`. */
export function environmentOf(start: TSESTree.Node): Environment | undefined {
  const test = unwrap(start);
  switch (test.type) {
    case 'BinaryExpression':
      return comparedWith(test);
    case 'Identifier':
    case 'MemberExpression':
      return environmentNamed(lastName(test));
    case 'CallExpression': {
      const [first] = test.arguments;
      if (!first) return environmentNamed(lastName(unwrap(test.callee)));
      // `['development', 'test'].includes(process.env.NODE_ENV)`
      const { callee } = test;
      if (callee.type !== 'MemberExpression' || memberName(callee) !== 'includes') return undefined;
      if (callee.object.type !== 'ArrayExpression' || !namesEnvironment(dottedName(first))) return undefined;
      const said = new Set(
        callee.object.elements.map((each) => each && environmentNamed(literalText(each) ?? '')),
      );
      return said.size === 1 ? ([...said][0] ?? undefined) : undefined;
    }
    default:
      return undefined;
  }
}

function comparedWith(test: TSESTree.BinaryExpression): Environment | undefined {
  if (!/^[=!]==?$/.test(test.operator)) return undefined;
  const [left, right] = [unwrap(test.left), unwrap(test.right)];
  const [setting, value] = namesEnvironment(dottedName(left)) ? [left, right] : [right, left];
  if (!namesEnvironment(dottedName(setting))) return undefined;
  const said = environmentNamed(literalText(value) ?? lastName(value));
  return said && (test.operator.startsWith('!') ? OPPOSITE[said] : said);
}

function lastName(node: TSESTree.Node): string {
  if (node.type === 'Identifier') return node.name;
  return node.type === 'MemberExpression' ? (memberName(node) ?? '') : '';
}

/** `process.env.NODE_ENV`, `app.get('env')` as one text of names. */
function dottedName(start: TSESTree.Node): string {
  const node = unwrap(start);
  switch (node.type) {
    case 'Identifier':
      return node.name;
    case 'MemberExpression':
      return `${dottedName(node.object)}.${memberName(node) ?? ''}`;
    case 'CallExpression':
      return [node.callee, ...node.arguments].map((each) => literalText(each) ?? dottedName(each)).join('.');
    case 'LogicalExpression':
      // `process.env.NODE_ENV || 'development'`
      return dottedName(node.left);
    default:
      return '';
  }
}
