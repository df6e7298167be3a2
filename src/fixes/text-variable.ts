import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { enclosingFunction, isWithin } from '../syntax/nodes';
import { unwrap } from '../syntax/unwrap';

type Source = Readonly<TSESLint.SourceCode>;

/** A text in a variable of its own: where it is made, and where it is used, once. */
export interface TextVariable {
  readonly init: TSESTree.Expression;
  readonly declaration: TSESTree.VariableDeclarator;
}

/**
 * The variable that a text at a sink stands in, if it is made once, in the same function, and used nowhere else;
 * else undefined.
 */
export function textVariable(use: TSESTree.Identifier, sourceCode: Source): TextVariable | undefined {
  const variable = variableOf(use, sourceCode);
  const [definition, ...others] = variable?.defs ?? [];
  if (!variable || definition?.node.type !== 'VariableDeclarator' || others.length > 0) return undefined;
  const { node } = definition;
  if (node.id.type !== 'Identifier' || !node.init || node.parent.parent.type === 'ExportNamedDeclaration')
    return undefined;
  const reads = variable.references.filter((reference) => !reference.init);
  if (reads.length !== 1 || reads[0]?.identifier !== use || reads[0].isWrite()) return undefined;
  if (enclosingFunction(node) !== enclosingFunction(use) || !inReach(node, use)) return undefined;
  // What is exported under its name may be read by others.
  if (use.parent.type === 'ExportSpecifier') return undefined;
  return { init: node.init, declaration: node };
}

/** Whether the use stands in the block of the declaration, or in one inside of it, and no loop repeats it alone. */
function inReach(declaration: TSESTree.VariableDeclarator, use: TSESTree.Node): boolean {
  const block = declaration.parent.parent;
  if (declaration.parent.type !== 'VariableDeclaration' || !isBlock(block)) return false;
  return isWithin(use, block) && use.range[0] > declaration.range[1];
}

function isBlock(node: TSESTree.Node): boolean {
  return (
    node.type === 'BlockStatement' ||
    node.type === 'Program' ||
    node.type === 'SwitchCase' ||
    node.type === 'StaticBlock'
  );
}

/**
 * Whether the expression means the same where the text is used as where it is made: every name is the same
 * variable there, is never written again, and nothing between the two can change what the expression reads.
 */
export function staysSame(
  expression: TSESTree.Expression,
  { declaration }: TextVariable,
  use: TSESTree.Node,
  sourceCode: Source,
): boolean {
  const names = identifiersIn(expression, sourceCode);
  if (!names) return false;
  const readsProperties = unwrap(expression).type !== 'Identifier' && names.length > 0;
  return names.every((name) => {
    const variable = variableOf(name, sourceCode);
    if (!variable || variable.defs.length === 0) return variable === undefined && isGlobalFunction(name);
    if (variable.references.some((reference) => reference.isWrite() && !reference.init)) return false;
    if (lookUp(name.name, use, sourceCode) !== variable) return false;
    return !readsProperties || !isTouchedBetween(variable, declaration, use);
  });
}

function isGlobalFunction({ name, parent }: TSESTree.Identifier): boolean {
  return parent.type === 'CallExpression' && /^(?:String|Number|Boolean|parseInt|parseFloat)$/.test(name);
}

/** The variables' names in an expression; undefined if it reads `this` or makes functions. */
function identifiersIn(
  expression: TSESTree.Expression,
  sourceCode: Source,
): readonly TSESTree.Identifier[] | undefined {
  const names: TSESTree.Identifier[] = [];
  const stack: TSESTree.Node[] = [expression];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (/Function|Class|ThisExpression|Super/.test(node.type)) return undefined;
    if (node.type === 'Identifier') names.push(node);
    for (const key of sourceCode.visitorKeys[node.type] ?? []) {
      const child = (node as unknown as Record<string, unknown>)[key];
      if (node.type === 'MemberExpression' && key === 'property' && !node.computed) continue;
      if (node.type === 'Property' && key === 'key' && !node.computed) continue;
      for (const each of Array.isArray(child) ? child : [child]) if (isNode(each)) stack.push(each);
    }
  }
  return names;
}

function isNode(value: unknown): value is TSESTree.Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

/** Whether the variable's object is handed to a call or written to between the declaration and the use. */
function isTouchedBetween(
  variable: TSESLint.Scope.Variable,
  declaration: TSESTree.Node,
  use: TSESTree.Node,
): boolean {
  return variable.references.some(({ identifier }) => {
    if (identifier.range[0] < declaration.range[1] || identifier.range[0] > use.range[0]) return false;
    let node: TSESTree.Node = identifier;
    while (node.parent?.type === 'MemberExpression' && node.parent.object === node) node = node.parent;
    const parent = node.parent;
    const isOnlyRead =
      node !== identifier &&
      parent?.type !== 'CallExpression' &&
      !/Assignment|Update|Unary/.test(parent?.type ?? '');
    return !isOnlyRead;
  });
}

function variableOf(node: TSESTree.Identifier, sourceCode: Source): TSESLint.Scope.Variable | undefined {
  let scope: TSESLint.Scope.Scope | null = sourceCode.getScope(node);
  while (scope) {
    const reference = scope.references.find(({ identifier }) => identifier === node);
    if (reference) return reference.resolved ?? undefined;
    scope = scope.upper;
  }
  return undefined;
}

/** The variable that a name means at a place. */
function lookUp(name: string, place: TSESTree.Node, sourceCode: Source): TSESLint.Scope.Variable | undefined {
  let scope: TSESLint.Scope.Scope | null = sourceCode.getScope(place);
  while (scope) {
    const variable = scope.set.get(name);
    if (variable) return variable;
    scope = scope.upper;
  }
  return undefined;
}
