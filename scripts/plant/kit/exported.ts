import type { TSESTree } from '@typescript-eslint/utils';
import type { Scope, SourceCode } from 'eslint';
import type { FunctionNode } from '../../../src/syntax/nodes';
import type { PlantFile } from './notation';

/** Whether other files can call the function, by how it is written: nothing here knows who really does. */
export function isExported(file: PlantFile, fn: FunctionNode): boolean {
  return isHandedOut(file, fn, 0);
}

function isHandedOut(file: PlantFile, node: TSESTree.Node, depth: number): boolean {
  const { parent } = node;
  if (!parent || depth > 8) return false;
  const outer = (): boolean => isHandedOut(file, parent, depth + 1);
  switch (parent.type) {
    case 'ExportNamedDeclaration':
    case 'ExportDefaultDeclaration':
      return true;
    case 'MethodDefinition':
      return parent.parent.parent.type === 'ClassDeclaration' ||
        parent.parent.parent.type === 'ClassExpression'
        ? isHandedOut(file, parent.parent, depth + 1)
        : false;
    case 'ClassDeclaration':
    case 'ClassExpression':
      return (
        outer() || declaredBy(file, parent).some((variable) => isVariableHandedOut(file, variable, depth))
      );
    case 'Property':
    case 'ObjectExpression':
    case 'TSAsExpression':
      return outer();
    case 'VariableDeclarator':
      return (
        parent.init === node && parent.id.type === 'Identifier' && isNameHandedOut(file, parent.id, depth)
      );
    case 'VariableDeclaration':
      return outer();
    case 'AssignmentExpression':
      return parent.right === node && isExportTarget(file, parent.left, depth);
    default:
      return node.type === 'FunctionDeclaration' && node.id !== null && isNameHandedOut(file, node.id, depth);
  }
}

/** `module.exports`, `exports.x`, and `X.prototype.y` of an exported `X`. */
function isExportTarget(file: PlantFile, target: TSESTree.Node, depth: number): boolean {
  const text = file.text.slice(target.range[0], target.range[1]);
  if (/^(?:module\.)?exports\b/u.test(text)) return true;
  let root = target;
  while (root.type === 'MemberExpression') root = root.object;
  return root !== target && root.type === 'Identifier' && isNameHandedOut(file, root, depth + 1);
}

function isNameHandedOut(file: PlantFile, name: TSESTree.Identifier, depth: number): boolean {
  const variable = variableOf(file, name);
  return variable !== undefined && isVariableHandedOut(file, variable, depth);
}

function isVariableHandedOut(file: PlantFile, variable: Scope.Variable, depth: number): boolean {
  const { defs, references } = variable;
  const declared = defs.some((definition) => /^Export/u.test(exportHolder(definition.node as TSESTree.Node)));
  const uses = references.map(({ identifier }) => identifier as TSESTree.Identifier);
  return declared || uses.some((use) => isHandedOutUse(file, use, depth));
}

/** The names of a class, which is known by one outside and by another, of the same text, inside. */
function declaredBy(file: PlantFile, node: TSESTree.Node): Scope.Variable[] {
  return file.sourceCode.scopeManager.getDeclaredVariables(
    node as Parameters<Scope.ScopeManager['getDeclaredVariables']>[0],
  );
}

function exportHolder(node: TSESTree.Node): string {
  const declaration = node.type === 'VariableDeclarator' ? node.parent : node;
  return declaration.parent?.type ?? '';
}

function isHandedOutUse(file: PlantFile, use: TSESTree.Identifier, depth: number): boolean {
  const { parent } = use;
  if (parent.type === 'ExportSpecifier' || parent.type === 'ExportDefaultDeclaration') return true;
  if (parent.type === 'AssignmentExpression' && parent.right === use)
    return isExportTarget(file, parent.left, depth + 1);
  if (parent.type === 'Property' && parent.value === use) return isHandedOut(file, parent, depth + 1);
  return false;
}

/** The variable that an identifier names; undefined for globals. */
export function variableOf(file: PlantFile, name: TSESTree.Identifier): Scope.Variable | undefined {
  let scope: Scope.Scope | null = file.sourceCode.getScope(name as Parameters<SourceCode['getScope']>[0]);
  for (; scope; scope = scope.upper) {
    const variable = scope.set.get(name.name);
    if (variable) return variable;
  }
  return undefined;
}

/** Whether the name is a parameter that other files fill: never written again, and with no type but text. */
export function isUnknownParameter(file: PlantFile, name: TSESTree.Identifier): boolean {
  const variable = variableOf(file, name);
  const definition = variable?.defs[0];
  if (!variable || definition?.type !== 'Parameter' || variable.defs.length !== 1) return false;
  const fn = definition.node as unknown as FunctionNode;
  const parameter = fn.params.find(
    (candidate) => candidate.type === 'Identifier' && candidate.name === name.name,
  );
  if (parameter?.type !== 'Identifier') return false;
  const type = parameter.typeAnnotation?.typeAnnotation.type;
  const text =
    type === undefined ||
    type === 'TSStringKeyword' ||
    type === 'TSAnyKeyword' ||
    type === 'TSUnknownKeyword';
  const rewritten = variable.references.some((reference) => reference.isWrite());
  return text && !rewritten && isExported(file, fn);
}
