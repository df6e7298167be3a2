import type { TSESTree } from '@typescript-eslint/utils';

/** What a TypeScript namespace exports by a name; undefined for other declarations. */
export function memberOfNamespace(
  node: TSESTree.Node,
  name: string | undefined,
): TSESTree.Identifier | undefined {
  if (node.type !== 'TSModuleDeclaration' || node.body?.type !== 'TSModuleBlock') return undefined;
  for (const statement of node.body.body) {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : undefined;
    const names =
      declaration?.type === 'VariableDeclaration'
        ? declaration.declarations.map(({ id }) => id)
        : declaration && 'id' in declaration
          ? [declaration.id]
          : [];
    for (const id of names) if (id?.type === 'Identifier' && id.name === name) return id;
  }
  return undefined;
}
