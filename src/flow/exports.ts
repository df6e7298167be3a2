import type { TSESTree } from '@typescript-eslint/utils';
import { memberName } from '../syntax/names';
import { isClass, isFunction } from '../syntax/nodes';
import { wrapped } from '../syntax/unwrap';
import { type Analysis, tableOf } from './analysis';
import { constructorOfThis } from './constructor-functions';
import { remember } from './lazy';

/** Whether code of other files can reach a function or value: it, its object or its class leaves the file. */
export function isExported(a: Analysis, node: TSESTree.Node): boolean {
  return remember(tableOf<TSESTree.Node, boolean>(a, 'exported'), node, () => leaves(a, node, 0));
}

function leaves(a: Analysis, start: TSESTree.Node, depth: number): boolean {
  const node = wrapped(start);
  const { parent } = node;
  if (!parent || depth > 6) return false;
  switch (parent.type) {
    case 'ExportDefaultDeclaration':
    case 'ExportNamedDeclaration':
    case 'TSExportAssignment':
      return true;
    case 'VariableDeclarator':
      if (parent.id.type !== 'Identifier') return false;
      return parent.parent.parent.type === 'ExportNamedDeclaration' || nameLeaves(a, parent.id, depth);
    case 'AssignmentExpression':
      return (
        isExportsMember(parent.left) ||
        isOfExportedMaker(a, parent.left, depth) ||
        isOnExportedPrototype(a, parent.left, depth) ||
        (parent.left.type === 'Identifier' && nameLeaves(a, parent.left, depth))
      );
    case 'Property':
      return leaves(a, parent.parent, depth + 1);
    case 'MethodDefinition':
    case 'PropertyDefinition': {
      const owner = parent.parent.parent;
      return isClass(owner) && leaves(a, owner, depth + 1);
    }
    case 'CallExpression':
      return parent.arguments.includes(node as never) && leaves(a, parent, depth + 1);
    default:
      if (node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration')
        return node.id !== null && nameLeaves(a, node.id, depth);
      return false;
  }
}

/** `this.find = …` in a constructor function that leaves the file. */
function isOfExportedMaker(a: Analysis, left: TSESTree.Node, depth: number): boolean {
  if (left.type !== 'MemberExpression' || left.object.type !== 'ThisExpression') return false;
  const maker = constructorOfThis(a, left);
  return maker !== undefined && leaves(a, maker, depth + 1);
}

function nameLeaves(a: Analysis, id: TSESTree.Identifier, depth: number): boolean {
  const variable = a.scopes().variableOf(id);
  if (!variable) return false;
  return variable.references.some((reference) => {
    if (!reference.isRead()) return false;
    const { identifier } = reference;
    const { parent } = identifier;
    if (parent.type === 'ExportSpecifier' || parent.type === 'ExportDefaultDeclaration') return true;
    if (parent.type === 'CallExpression') return false;
    // `module.exports = new Store()`
    if (parent.type === 'NewExpression') return parent.callee === identifier && leaves(a, parent, depth + 1);
    return leaves(a, identifier as TSESTree.Node, depth + 1);
  });
}

/** `Store.prototype.find = …`, where the file does not keep the constructor for itself. */
function isOnExportedPrototype(a: Analysis, left: TSESTree.Node, depth: number): boolean {
  if (left.type !== 'MemberExpression' || left.object.type !== 'MemberExpression') return false;
  const { object } = left;
  if (memberName(object) !== 'prototype') return false;
  const maker = object.object.type === 'Identifier' ? a.scopes().variableOf(object.object) : undefined;
  const declared = maker?.defs[0]?.node;
  return isFunction(declared) || isClass(declared)
    ? leaves(a, declared, depth + 1)
    : declared?.type !== 'VariableDeclarator' || !declared.init || leaves(a, declared.init, depth + 1);
}

/** `module.exports = …`, `module.exports.name = …`, `exports.name = …` */
function isExportsMember(left: TSESTree.Node): boolean {
  if (left.type !== 'MemberExpression') return false;
  const { object } = left;
  if (object.type === 'Identifier')
    return object.name === 'exports' || (object.name === 'module' && memberName(left) === 'exports');
  return object.type === 'MemberExpression' && isExportsMember(object);
}
