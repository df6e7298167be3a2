import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { quoteOf, semicolonOf } from './list-from-environment';
import type { ImportedName } from './add-import';

type Source = Readonly<TSESLint.SourceCode>;

/**
 * A name for an export of a module, by the names that the file takes in from it already. Undefined where it takes in
 * none, null where the name means something else.
 */
export function addedName(
  sourceCode: Source,
  modules: readonly string[],
  name: string,
): ImportedName | null | undefined {
  for (const statement of sourceCode.ast.body) {
    const names =
      statement.type === 'ImportDeclaration' &&
      isOneOf(modules, statement.source) &&
      statement.importKind !== 'type'
        ? statement.specifiers.filter((each) => each.type === 'ImportSpecifier')
        : statement.type === 'VariableDeclaration'
          ? requiredNames(statement, modules)
          : [];
    const last = names.at(-1);
    if (!last) continue;
    const own = names.find((each) => nameOfKey(each) === name);
    if (own) return sourceCode.getText(own) === name ? { name, edit: null } : null;
    if (isTaken(sourceCode, name)) return null;
    return { name, edit: { range: [last.range[1], last.range[1]], text: `, ${name}` } };
  }
  return undefined;
}

/** The same with an import of its own, in the style in which the file takes in others. */
export function importedByName(sourceCode: Source, module: string, name: string): ImportedName | null {
  if (isTaken(sourceCode, name)) return null;
  const { body } = sourceCode.ast;
  const quote = quoteOf(sourceCode);
  const end = semicolonOf(sourceCode);
  const isModule = body.some(({ type }) => /^(?:Import|Export)/.test(type));
  const first = body.find((statement) => !('directive' in statement && statement.directive !== undefined));
  if (!first) return null;
  const line = isModule
    ? `import { ${name} } from ${quote}${module}${quote}${end}`
    : `const { ${name} } = require(${quote}${module}${quote})${end}`;
  return { name, edit: { range: [first.range[0], first.range[0]], text: `${line}\n` } };
}

function isTaken(sourceCode: Source, name: string): boolean {
  return new RegExp(`\\b${name}\\b`).test(sourceCode.text);
}

function requiredNames(
  { declarations }: TSESTree.VariableDeclaration,
  modules: readonly string[],
): readonly TSESTree.Property[] {
  return declarations.flatMap(({ id, init }) =>
    id.type === 'ObjectPattern' &&
    init?.type === 'CallExpression' &&
    init.callee.type === 'Identifier' &&
    init.callee.name === 'require' &&
    init.arguments[0] &&
    isOneOf(modules, init.arguments[0])
      ? id.properties.filter((each) => each.type === 'Property')
      : [],
  );
}

function isOneOf(modules: readonly string[], node: TSESTree.Node): boolean {
  return node.type === 'Literal' && modules.some((module) => module === node.value);
}

function nameOfKey(node: TSESTree.ImportSpecifier | TSESTree.Property): string | undefined {
  const key = node.type === 'Property' ? node.key : node.imported;
  return key.type === 'Identifier' ? key.name : undefined;
}
