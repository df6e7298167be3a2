import type { TSESTree } from '@typescript-eslint/utils';
import { isWithin } from '../syntax/nodes';
import type { Analysis } from './analysis';
import { alwaysExits } from './exits';

/** A place where the outcome of a test decides whether code runs. */
export interface Control {
  /** The expression tested: for a switch the discriminant. */
  readonly test: TSESTree.Expression;
  readonly node:
    | TSESTree.IfStatement
    | TSESTree.ConditionalExpression
    | TSESTree.WhileStatement
    | TSESTree.ForStatement
    | TSESTree.LogicalExpression
    | TSESTree.SwitchStatement
    | TSESTree.ExpressionStatement
    | TSESTree.VariableDeclaration;
}

/** The controls that an expression takes part in, also through a variable that holds the outcome. */
export function controlsOf(a: Analysis, start: TSESTree.Node, depth = 0): readonly Control[] {
  const controls: Control[] = [];
  let child = start;
  for (let node = child.parent; node; child = node, node = node.parent) {
    switch (node.type) {
      case 'IfStatement':
      case 'ConditionalExpression':
      case 'WhileStatement':
      case 'ForStatement':
        if (node.test === child) controls.push({ test: node.test as TSESTree.Expression, node });
        return controls;
      case 'SwitchStatement':
        if (node.discriminant === child) controls.push({ test: node.discriminant, node });
        return controls;
      case 'SwitchCase':
        // `switch (true) { case isSafe(x): … }`
        if (node.test === child) controls.push({ test: node.test as TSESTree.Expression, node: node.parent });
        return controls;
      case 'LogicalExpression':
        if (node.left === child) controls.push({ test: node.left, node });
        break;
      case 'ExpressionStatement':
        controls.push({ test: node.expression, node });
        return controls;
      case 'VariableDeclarator': {
        const declaration = node.parent;
        if (node.init) controls.push({ test: node.init, node: declaration });
        if (depth < 2)
          for (const variable of a.sourceCode.scopeManager?.getDeclaredVariables(node) ?? [])
            for (const reference of variable.references)
              if (reference.isRead()) controls.push(...controlsOf(a, reference.identifier, depth + 1));
        return controls;
      }
      case 'BinaryExpression':
        // `'a' + x`: what is made of the value says nothing of it; and such chains can be thousands long.
        if (node.operator === '+') return controls;
        break;
      case 'BlockStatement':
      case 'Program':
      case 'ReturnStatement':
      case 'ArrowFunctionExpression':
        // `list.some((x) => x === value)`: the outcome of the call is the test.
        if (node.type === 'ArrowFunctionExpression' && node.body === child) break;
        return controls;
      default:
    }
  }
  return controls;
}

/**
 * Whether the test must have been true, or false, when control is at `place`; undefined if it may be either.
 * An expression statement (`assert(test)`, `validate(x)`) counts as true after it: it would have thrown.
 */
export function outcomeAt(control: Control, place: Pick<TSESTree.Node, 'range'>): boolean | undefined {
  const { node } = control;
  const inside = (part: TSESTree.Node | null | undefined): boolean =>
    !!part && isWithin(place as TSESTree.Node, part);
  switch (node.type) {
    case 'IfStatement':
      if (inside(node.consequent)) return true;
      if (inside(node.alternate)) return false;
      if (!isAfterInBlock(node, place)) return undefined;
      if (alwaysExits(node.consequent)) return false;
      return alwaysExits(node.alternate) ? true : undefined;
    case 'ConditionalExpression':
      return inside(node.consequent) ? true : inside(node.alternate) ? false : undefined;
    case 'WhileStatement':
    case 'ForStatement':
      return inside(node.body) ? true : undefined;
    case 'LogicalExpression':
      if (!inside(node.right)) return undefined;
      return node.operator === '&&' ? true : node.operator === '||' ? false : undefined;
    case 'ExpressionStatement':
    case 'VariableDeclaration':
      return isAfterInBlock(node, place) ? true : undefined;
    default:
      return undefined;
  }
}

/** Whether `place` comes after the statement, in the statement's own block or something inside that block. */
export function isAfterInBlock(node: TSESTree.Node, place: Pick<TSESTree.Node, 'range'>): boolean {
  if (place.range[0] < node.range[1] || !node.parent) return false;
  // `try { schema.parse(x) } catch { return }` holds after the whole statement too.
  const block = node.parent;
  if (isWithin(place as TSESTree.Node, block)) return true;
  const outer = block.parent;
  return (
    outer?.type === 'TryStatement' &&
    outer.block === block &&
    (!outer.handler || alwaysExits(outer.handler.body)) &&
    isAfterInBlock(outer, place)
  );
}

/** The cases of a switch that lead to `place`, fall-through included; undefined if `place` is in none. */
export function casesBefore(
  node: TSESTree.SwitchStatement,
  place: Pick<TSESTree.Node, 'range'>,
): readonly TSESTree.SwitchCase[] | undefined {
  const index = node.cases.findIndex((each) =>
    each.consequent.some((part) => isWithin(place as TSESTree.Node, part)),
  );
  if (index < 0) return undefined;
  let first = index;
  while (first > 0 && !node.cases[first - 1]?.consequent.some(alwaysExits)) first--;
  return node.cases.slice(first, index + 1);
}
