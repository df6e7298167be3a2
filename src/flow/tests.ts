import type { TSESTree } from '@typescript-eslint/utils';
import { isWithin } from '../syntax/nodes';
import type { Analysis } from './analysis';
import { alwaysExits, leavesFunction } from './exits';

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

/** A part of the file's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Where control can only be if the test came out as `outcome`.
 * An expression statement (`assert(test)`, `validate(x)`) counts as true after it: it would have thrown.
 */
export function spansOfOutcome(node: Control['node'], outcome: boolean): readonly Span[] {
  switch (node.type) {
    case 'IfStatement': {
      const [taken, other] = outcome ? [node.consequent, node.alternate] : [node.alternate, node.consequent];
      return [...(taken ? [spanOf(taken)] : []), ...(alwaysExits(other) ? spansAfter(node) : [])];
    }
    case 'ConditionalExpression':
      return [spanOf(outcome ? node.consequent : node.alternate)];
    case 'WhileStatement':
    case 'ForStatement':
      return outcome ? [spanOf(node.body)] : [];
    case 'LogicalExpression':
      return node.operator === (outcome ? '&&' : '||') ? [spanOf(node.right)] : [];
    case 'ExpressionStatement':
    case 'VariableDeclaration':
      return outcome ? spansAfter(node) : [];
    default:
      return [];
  }
}

function spanOf(node: TSESTree.Node): Span {
  return { start: node.range[0], end: node.range[1] };
}

/**
 * What comes after a statement: in its own block, something inside that block, and after the block where nobody
 * comes past it another way.
 */
export function spansAfter(node: TSESTree.Node): readonly Span[] {
  const { parent } = node;
  if (!parent) return [];
  const isList = /^(?:BlockStatement|Program|SwitchCase|StaticBlock|TSModuleBlock)$/.test(parent.type);
  const rest = isList ? [{ start: node.range[1], end: parent.range[1] }] : [];
  const part = parent.type === 'BlockStatement' ? parent : node;
  const outer = part.parent;
  return outer && isOnlyWay(outer, part) ? [...rest, ...spansAfter(outer)] : rest;
}

/** Whether what follows a statement is only reached through this part of it. */
function isOnlyWay(outer: TSESTree.Node, part: TSESTree.Node): boolean {
  switch (outer.type) {
    case 'BlockStatement':
      return part.type === 'BlockStatement';
    // `try { schema.parse(x) } catch { return }`
    case 'TryStatement':
      return outer.block === part && (!outer.handler || alwaysExits(outer.handler.body));
    // `if (!x) return; else if (!isFine(x)) return;`
    case 'IfStatement':
      return alwaysExits(outer.consequent === part ? outer.alternate : outer.consequent);
    default:
      return false;
  }
}

/** Whether a switch has a default that leaves the function, with nothing that falls out of it before. */
export function defaultLeaves(node: TSESTree.SwitchStatement): boolean {
  const index = node.cases.findIndex((each) => !each.test);
  if (index < 0) return false;
  const statements = node.cases.slice(index).flatMap((each) => each.consequent);
  const exit = statements.findIndex(alwaysExits);
  return exit >= 0 && leavesFunction(statements[exit]);
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
