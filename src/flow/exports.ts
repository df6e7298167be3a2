import type { TSESTree } from '@typescript-eslint/utils';
import { memberName } from '../syntax/names';
import { isClass } from '../syntax/nodes';
import { wrapped } from '../syntax/unwrap';
import { type Analysis, tableOf } from './analysis';
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

function nameLeaves(a: Analysis, id: TSESTree.Identifier, depth: number): boolean {
  const variable = a.scopes().variableOf(id);
  if (!variable) return false;
  return variable.references.some((reference) => {
    if (!reference.isRead()) return false;
    const { identifier } = reference;
    const { parent } = identifier;
    if (parent.type === 'ExportSpecifier' || parent.type === 'ExportDefaultDeclaration') return true;
    if (parent.type === 'CallExpression' || parent.type === 'NewExpression') return false;
    return leaves(a, identifier as TSESTree.Node, depth + 1);
  });
}

/** `module.exports = …`, `module.exports.name = …`, `exports.name = …`, `Class.prototype.name = …` */
function isExportsMember(left: TSESTree.Node): boolean {
  if (left.type !== 'MemberExpression') return false;
  const { object } = left;
  if (object.type === 'Identifier')
    return object.name === 'exports' || (object.name === 'module' && memberName(left) === 'exports');
  return (
    object.type === 'MemberExpression' && (isExportsMember(object) || memberName(object) === 'prototype')
  );
}
