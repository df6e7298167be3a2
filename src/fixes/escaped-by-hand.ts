import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { calleeName } from '../syntax/names';
import { unwrap } from '../syntax/unwrap';

const ESCAPES = /^replace(?:All)?$|escape|quote|literal|addslashes|sanitize|sql|raw|format|placeholder/i;
const MAX_STEPS = 8;

/**
 * Whether an expression is, or is a variable that holds, the result of a call that prepares a value for its place
 * in SQL: `name.replace(/'/g, "''")`, `quote(name)`, `knex.raw(…)`. Bound, such a value would be something else.
 */
export function isEscapedByHand(
  start: TSESTree.Node,
  sourceCode: Readonly<TSESLint.SourceCode>,
  steps = MAX_STEPS,
): boolean {
  const node = unwrap(start);
  if (steps === 0) return true;
  const further = (next: TSESTree.Node): boolean => isEscapedByHand(next, sourceCode, steps - 1);
  switch (node.type) {
    case 'AwaitExpression':
      return further(node.argument);
    case 'CallExpression':
      if (ESCAPES.test(calleeName(node.callee) ?? '')) return true;
      // `name.replace(…).trim()`
      return node.callee.type === 'MemberExpression' && further(node.callee.object);
    case 'TaggedTemplateExpression':
      return ESCAPES.test(calleeName(node.tag) ?? '');
    case 'ConditionalExpression':
      return further(node.consequent) || further(node.alternate);
    case 'LogicalExpression':
      return further(node.left) || further(node.right);
    case 'Identifier':
      return valuesOf(node, sourceCode).some(further);
    default:
      return false;
  }
}

/** What is written to a variable anywhere. */
function valuesOf(
  node: TSESTree.Identifier,
  sourceCode: Readonly<TSESLint.SourceCode>,
): readonly TSESTree.Node[] {
  let scope: TSESLint.Scope.Scope | null = sourceCode.getScope(node);
  while (scope && !scope.set.has(node.name)) scope = scope.upper;
  const references = scope?.set.get(node.name)?.references ?? [];
  return references.flatMap(({ writeExpr, identifier }) =>
    writeExpr && isWhole(identifier) ? [writeExpr] : [],
  );
}

/** Whether the whole value is written to the name: no destructuring. */
function isWhole({ parent }: TSESTree.Node): boolean {
  return parent?.type === 'VariableDeclarator' || parent?.type === 'AssignmentExpression';
}
