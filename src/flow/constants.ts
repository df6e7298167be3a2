import type { TSESTree } from '@typescript-eslint/utils';
import { keyName } from '../syntax/names';
import { isFunction } from '../syntax/nodes';
import { type Analysis, factOf } from './analysis';
import { type Pointee, pointeesOf } from './pointees';
import { stableNode } from './stable-names';

/** A value known from the code. `known: false` is the third truth value: it may be anything. */
export type Constant = { readonly known: true; readonly value: unknown } | typeof UNKNOWN;

export const UNKNOWN = { known: false } as const;

/**
 * The constant an expression is, through variables, members, concatenation and templates of the file. Arrays and
 * objects are not constants here (they change); ask `elementsOf` and `optionOf` for those.
 */
export function constantOf(a: Analysis, node: TSESTree.Node): Constant {
  const values = constantsOf(a, node);
  return values.length === 1 ? { known: true, value: values[0]?.value } : UNKNOWN;
}

/** Every constant an expression can be; empty if any of its values is not one. */
export function constantsOf(a: Analysis, node: TSESTree.Node): readonly { readonly value: unknown }[] {
  const stable = stableNode(a, node);
  if (stable.type === 'Literal') return constantsOfPointee(a, { node: stable, path: [] });
  return factOf(a, 'constants ', stable, [], () => {
    const found: { value: unknown }[] = [];
    for (const pointee of pointeesOf(a, stable)) {
      const values = constantsOfPointee(a, pointee);
      if (values.length === 0) return [];
      found.push(...values);
    }
    return found.filter((each, index) => found.findIndex((other) => other.value === each.value) === index);
  });
}

function constantsOfPointee(a: Analysis, { node, path }: Pointee): readonly { value: unknown }[] {
  if (path.length > 0) return node.type === 'TSEnumDeclaration' ? enumValues(node, path[0]) : [];
  switch (node.type) {
    case 'Literal':
      return 'regex' in node || 'bigint' in node ? [] : [{ value: node.value }];
    case 'TemplateLiteral': {
      let text = '';
      for (const [index, quasi] of node.quasis.entries()) {
        text += quasi.value.cooked ?? '';
        const hole = node.expressions[index];
        if (!hole) continue;
        const value = constantOf(a, hole);
        if (!value.known) return [];
        text += String(value.value);
      }
      return [{ value: text }];
    }
    case 'BinaryExpression': {
      if (node.operator !== '+') return arithmetic(a, node);
      const left = constantOf(a, node.left);
      const right = left.known ? constantOf(a, node.right) : UNKNOWN;
      if (!left.known || !right.known) return [];
      return [{ value: (left.value as string) + (right.value as string) }];
    }
    case 'UnaryExpression': {
      const value = constantOf(a, node.argument);
      if (!value.known) return [];
      if (node.operator === '!') return [{ value: !value.value }];
      if (node.operator === '-') return [{ value: -(value.value as number) }];
      return node.operator === 'void' ? [{ value: undefined }] : [];
    }
    case 'Identifier':
      return a.scopes().isGlobal(node) && node.name in GLOBAL_VALUES
        ? [{ value: GLOBAL_VALUES[node.name as keyof typeof GLOBAL_VALUES] }]
        : [];
    default:
      return [];
  }
}

const GLOBAL_VALUES = { undefined, Infinity, NaN } as const;

/** `12 * 60 * 1000`, `2 ** 14`, `1 << 20` */
function arithmetic(a: Analysis, node: TSESTree.BinaryExpression): readonly { value: unknown }[] {
  if (node.left.type === 'PrivateIdentifier') return [];
  const left = constantOf(a, node.left);
  const right = constantOf(a, node.right);
  if (!left.known || !right.known || typeof left.value !== 'number' || typeof right.value !== 'number')
    return [];
  const [one, other] = [left.value, right.value];
  switch (node.operator) {
    case '*':
      return [{ value: one * other }];
    case '-':
      return [{ value: one - other }];
    case '/':
      return [{ value: one / other }];
    case '**':
      return [{ value: one ** other }];
    case '<<':
      return [{ value: one << other }];
    default:
      return [];
  }
}

function enumValues(
  node: TSESTree.TSEnumDeclaration,
  name: string | undefined,
): readonly { value: unknown }[] {
  const members = node.body.members;
  return members
    .filter((member) => (member.id.type === 'Identifier' ? member.id.name : member.id.value) === name)
    .map((member, index) => ({
      value: member.initializer?.type === 'Literal' ? member.initializer.value : index,
    }));
}

/** What is known of an options object's property. */
export interface Option {
  /** `set`: written here. `absent`: certainly not there. `unknown`: the object is not (all) in this file. */
  readonly state: 'set' | 'absent' | 'unknown';
  readonly node?: TSESTree.Expression;
}

/** An options object's property, at a path, through variables, spreads and `Object.assign`. */
export function optionOf(a: Analysis, options: TSESTree.Node | undefined, path: readonly string[]): Option {
  if (!options) return { state: 'absent' };
  let unknown = false;
  for (const pointee of pointeesOf(a, options, path)) {
    if (pointee.path.length === 0) return { state: 'set', node: pointee.node as TSESTree.Expression };
    const isClosed =
      pointee.node.type === 'ObjectExpression' &&
      pointee.node.properties.every(
        (property) => property.type === 'Property' && keyName(property) !== undefined,
      );
    if (!isClosed && !isNothing(pointee.node)) unknown = true;
  }
  return { state: unknown ? 'unknown' : 'absent' };
}

function isNothing(node: TSESTree.Node): boolean {
  return (
    (node.type === 'Identifier' && node.name === 'undefined') ||
    (node.type === 'Literal' && node.value !== undefined && typeof node.value !== 'object') ||
    isFunction(node)
  );
}

/** The elements of an array written in the file; undefined if it is not one, or not all of it is known. */
export function elementsOf(a: Analysis, node: TSESTree.Node): readonly TSESTree.Expression[] | undefined {
  const pointees = pointeesOf(a, node);
  const [pointee] = pointees;
  if (pointees.length !== 1 || !pointee || pointee.path.length > 0) return undefined;
  let array = pointee.node;
  // `new Set([…])`, `Object.freeze([…])`
  if (
    (array.type === 'NewExpression' || array.type === 'CallExpression') &&
    array.arguments[0]?.type === 'ArrayExpression'
  )
    array = array.arguments[0];
  if (array.type !== 'ArrayExpression') return undefined;
  const elements: TSESTree.Expression[] = [];
  for (const element of array.elements) {
    if (!element || element.type === 'SpreadElement') return undefined;
    elements.push(element);
  }
  return elements;
}
