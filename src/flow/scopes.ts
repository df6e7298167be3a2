import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { isFunction } from '../syntax/nodes';

type Scope = TSESLint.Scope.Scope;
export type Variable = TSESLint.Scope.Variable;
export type Reference = TSESLint.Scope.Reference;

/** Looks up variables by the identifiers that name them. */
export interface Scopes {
  /** The variable an identifier reads, writes or declares; undefined for unresolved names and property keys. */
  variableOf(identifier: TSESTree.Identifier | TSESTree.JSXIdentifier): Variable | undefined;
  /** Whether a name, seen from this node, is declared nowhere in the file: a global such as `console`. */
  isGlobal(identifier: TSESTree.Identifier): boolean;
}

/** Scope look-ups for one file, remembered by identifier. */
export function createScopes(manager: TSESLint.Scope.ScopeManager): Scopes {
  const known = new Map<TSESTree.Node, Variable | null>();
  const scopeAt = (node: TSESTree.Node): Scope | null => {
    // A function's name is seen from outside it, its parameters and body from inside.
    const inner = node.parent && isFunction(node.parent) && node.parent.id === node ? false : true;
    for (let current: TSESTree.Node | undefined = node; current; current = current.parent) {
      const scope = manager.acquire(current, inner);
      if (scope) return scope.type === 'function-expression-name' ? (scope.childScopes[0] ?? scope) : scope;
    }
    return manager.scopes[0] ?? null;
  };
  const find = (identifier: TSESTree.Identifier | TSESTree.JSXIdentifier): Variable | null => {
    for (let scope = scopeAt(identifier); scope; scope = scope.upper) {
      const variable = scope.set.get(identifier.name);
      if (variable) return variable;
    }
    return null;
  };
  const variableOf = (identifier: TSESTree.Identifier | TSESTree.JSXIdentifier): Variable | undefined => {
    let variable = known.get(identifier);
    if (variable === undefined) known.set(identifier, (variable = find(identifier)));
    return variable ?? undefined;
  };
  return {
    variableOf,
    isGlobal(identifier) {
      const variable = variableOf(identifier);
      return !variable || variable.defs.length === 0;
    },
  };
}

/** Every variable that a declaration node introduces directly, by name. */
export function declaredVariables(
  manager: TSESLint.Scope.ScopeManager,
  node: TSESTree.Node,
): readonly Variable[] {
  return manager.getDeclaredVariables(node);
}
