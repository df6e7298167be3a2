import type { TSESTree } from '@typescript-eslint/utils';

export type FunctionNode =
  TSESTree.FunctionDeclaration | TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression;

export type ClassNode = TSESTree.ClassDeclaration | TSESTree.ClassExpression;

/** Whether the node is a function with a body of its own. */
export function isFunction(node: TSESTree.Node | null | undefined): node is FunctionNode {
  return (
    node?.type === 'FunctionDeclaration' ||
    node?.type === 'FunctionExpression' ||
    node?.type === 'ArrowFunctionExpression'
  );
}

/** Whether the node is a class. */
export function isClass(node: TSESTree.Node | null | undefined): node is ClassNode {
  return node?.type === 'ClassDeclaration' || node?.type === 'ClassExpression';
}

/** The function the node stands in (its own if `node` is one's parameter or body); undefined at the top level. */
export function enclosingFunction(node: TSESTree.Node): FunctionNode | undefined {
  for (let current = node.parent; current; current = current.parent) if (isFunction(current)) return current;
  return undefined;
}

/** The class whose `this` the node sees, through arrow functions but not through other functions. */
export function enclosingClass(node: TSESTree.Node): ClassNode | undefined {
  for (let current = node.parent; current; current = current.parent) {
    if (current.type === 'FunctionDeclaration') return undefined;
    if (
      current.type === 'FunctionExpression' &&
      current.parent.type !== 'MethodDefinition' &&
      current.parent.type !== 'PropertyDefinition'
    )
      return undefined;
    if (isClass(current)) return current;
  }
  return undefined;
}

/** Whether `inner` is `outer` or stands in it. */
export function isWithin(inner: TSESTree.Node, outer: TSESTree.Node): boolean {
  return inner.range[0] >= outer.range[0] && inner.range[1] <= outer.range[1];
}

/** A parameter without its default, accessibility modifier or rest dots. */
export function bareParameter(parameter: TSESTree.Parameter): TSESTree.Node {
  if (parameter.type === 'TSParameterProperty') return bareParameter(parameter.parameter);
  if (parameter.type === 'AssignmentPattern') return parameter.left;
  return parameter;
}

/** The type annotation of a binding; undefined where it has none. */
export function annotationOf(node: TSESTree.Node): TSESTree.TSTypeAnnotation | undefined {
  switch (node.type) {
    case 'Identifier':
    case 'ObjectPattern':
    case 'ArrayPattern':
    case 'RestElement':
    case 'PropertyDefinition':
      return node.typeAnnotation;
    default:
      return undefined;
  }
}

/** Whether a value is worked out, and does not stand there as a literal or function. */
export function isComputed(value: TSESTree.Node): boolean {
  return value.type === 'TemplateLiteral'
    ? value.expressions.length > 0
    : value.type !== 'Literal' && !isFunction(value);
}

/** Whether a statement runs its body again. */
export function isLoop(node: TSESTree.Node): boolean {
  return /^(?:For|ForOf|ForIn|While|DoWhile)Statement$/.test(node.type);
}
