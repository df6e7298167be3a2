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
  // One pass over all references: climbing from each identifier would cost the depth of the tree each time.
  const known = new Map<TSESTree.Node, Variable | null>();
  for (const scope of manager.scopes) {
    for (const reference of scope.references)
      known.set(reference.identifier, reference.resolved ?? globalNamed(manager, reference));
    for (const variable of scope.variables)
      for (const name of variable.identifiers) known.set(name, variable);
  }
  const find = (identifier: TSESTree.Identifier | TSESTree.JSXIdentifier): Variable | null => {
    for (let scope = scopeAt(manager, identifier); scope; scope = scope.upper) {
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

/** The innermost scope that a node stands in. A function's name is seen from outside it, the rest from inside. */
function scopeAt(manager: TSESLint.Scope.ScopeManager, node: TSESTree.Node): Scope | null {
  const inner = !(node.parent && isFunction(node.parent) && node.parent.id === node);
  for (let current: TSESTree.Node | undefined = node; current; current = current.parent) {
    const scope = manager.acquire(current, inner);
    if (scope) return scope.type === 'function-expression-name' ? (scope.childScopes[0] ?? scope) : scope;
  }
  return manager.scopes[0] ?? null;
}

function globalNamed(manager: TSESLint.Scope.ScopeManager, reference: Reference): Variable | null {
  return manager.scopes[0]?.set.get(reference.identifier.name) ?? null;
}
