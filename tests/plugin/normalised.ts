import { parseForESLint } from '@typescript-eslint/parser';

/**
 * Code with the names that it declares, its texts and its numbers replaced, so that cases which differ in
 * nothing else become one. Names of modules, properties and globals stay: they are what a library is known by.
 */
export function normalised(code: string, typescript: boolean): string {
  const { ast, scopeManager } = parseForESLint(code, {
    tokens: true,
    range: true,
    sourceType: 'module',
    jsDocParsingMode: 'none',
    ecmaFeatures: { jsx: !typescript },
  });
  const declared = new Set(
    scopeManager.scopes.flatMap(({ variables }) =>
      variables.map(({ name, defs }) => (defs.length > 0 ? name : '')),
    ),
  );
  const tokens = ast.tokens ?? [];
  return tokens
    .map(({ type, value }, index) => {
      const before = tokens[index - 1]?.value;
      if (/^['"]/.test(value)) return isModuleName(before, tokens[index - 2]?.value) ? value : "''";
      if (/^[`}]/.test(value) && value.length > 1) return value.startsWith('`') ? '`' : '}';
      if (/^\d/.test(value)) return '0';
      return String(type) === 'Identifier' && before !== '.' && declared.has(value) ? 'name' : value;
    })
    .join(' ');
}

function isModuleName(before: string | undefined, beforeThat: string | undefined): boolean {
  return (
    before === 'from' ||
    before === 'import' ||
    (before === '(' && /^(?:require|import)$/.test(beforeThat ?? ''))
  );
}
