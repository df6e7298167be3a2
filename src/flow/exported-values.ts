import type { TSESTree } from '@typescript-eslint/utils';
import { keyName, memberName } from '../syntax/names';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { remember } from './lazy';
import type { SyntaxIndex } from './syntax-index';

type Exported = ReadonlyMap<string, readonly TSESTree.Node[]>;

/** What the file exports, by name; the default export and `module.exports = …` under `default`. */
export function exportedValues(a: Analysis): Exported {
  return exportsIn(a.index());
}

const known = new WeakMap<SyntaxIndex, Exported>();

/** The same, asked of the index. */
export function exportsIn(index: SyntaxIndex): Exported {
  return remember(known, index, () => {
    const found = new Map<string, TSESTree.Node[]>();
    const add = (name: string, node: TSESTree.Node): void => {
      const list = found.get(name);
      if (list) list.push(node);
      else found.set(name, [node]);
    };
    for (const statement of index.program.body) addStatement(statement, add);
    for (const assignments of index.memberAssignments.values())
      for (const { left, right } of assignments)
        if (left.type === 'MemberExpression') addAssignment(left, right, add);
    return found;
  });
}

type Add = (name: string, node: TSESTree.Node) => void;

function addStatement(statement: TSESTree.ProgramStatement, add: Add): void {
  if (statement.type === 'ExportDefaultDeclaration') return add('default', statement.declaration);
  if (statement.type === 'TSExportAssignment') return add('default', statement.expression);
  if (statement.type !== 'ExportNamedDeclaration') return;
  const { declaration } = statement;
  if (declaration?.type === 'VariableDeclaration') {
    for (const { id, init } of declaration.declarations)
      if (id.type === 'Identifier' && init) add(id.name, init);
  } else if (declaration && 'id' in declaration && declaration.id?.type === 'Identifier')
    add(declaration.id.name, declaration);
  if (!statement.source)
    for (const { exported, local } of statement.specifiers)
      if (exported.type === 'Identifier') add(exported.name, local);
}

/** `exports.name = value`, `module.exports.name = value`, `module.exports = { name: value }` */
function addAssignment(left: TSESTree.MemberExpression, right: TSESTree.Expression, add: Add): void {
  const name = memberName(left);
  const { object } = left;
  const isModule = object.type === 'Identifier' && object.name === 'module' && name === 'exports';
  if (isModule) {
    add('default', right);
    const value = unwrap(right);
    if (value.type === 'ObjectExpression')
      for (const property of value.properties)
        if (property.type === 'Property') add(keyName(property) ?? '*', property.value);
    return;
  }
  const isExports =
    (object.type === 'Identifier' && object.name === 'exports') ||
    (object.type === 'MemberExpression' &&
      object.object.type === 'Identifier' &&
      object.object.name === 'module' &&
      memberName(object) === 'exports');
  if (isExports && name !== undefined) add(name, right);
}
