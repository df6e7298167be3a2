/** The text of `src/rules/index.ts` for the rules of these names. */
export function ruleIndex(names: readonly string[]): string {
  const imports = names.map((name) => `import ${variable(name)} from './${name}';`);
  const union = names.length > 0 ? names.map((name) => `\n  | '${name}'`).join('') : ' never';
  const entries = names.map((name) => `  '${name}': ${variable(name)},`);
  return [
    '// Generated from the files of this folder: npm run update',
    "import type { Rule } from '../kit/create-rule';",
    ...imports,
    '',
    `export type RuleName =${union};`,
    '',
    'export const rules: Readonly<Record<RuleName, Rule>> = {',
    ...entries,
    '};',
    '',
  ].join('\n');
}

function variable(name: string): string {
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
