import type { ConfigKind } from './versions';

export type Preset = 'recommended' | 'strict';

/** The file name and text of a config of this kind that turns on a preset, with a parser for TypeScript files. */
export function configFile(
  kind: ConfigKind,
  preset: Preset,
): { readonly name: string; readonly text: string } {
  const name = `${preset}.${kind}`;
  const imports = (esm: boolean): string =>
    ['backendSecurity', 'parser']
      .map((variable, index) => {
        const source = ["'eslint-plugin-backend-security'", "'@typescript-eslint/parser'"][index] ?? '';
        return esm
          ? `import ${variable === 'parser' ? '* as parser' : variable} from ${source};`
          : `const ${variable} = require(${source});`;
      })
      .join('\n');
  const typescript = "{ files: ['**/*.ts'], languageOptions: { parser } }";
  switch (kind) {
    case 'eslintrc.json':
      return { name, text: JSON.stringify(eslintrc(preset), null, 2) };
    case 'eslintrc.cjs':
      return { name, text: `module.exports = ${JSON.stringify(eslintrc(preset), null, 2)};\n` };
    case 'flat.cjs':
      return {
        name,
        text: `${imports(false)}\nmodule.exports = [backendSecurity.configs.${preset}, ${typescript}];\n`,
      };
    case 'flat.mjs':
      return {
        name,
        text: `${imports(true)}\nexport default [backendSecurity.configs.${preset}, ${typescript}];\n`,
      };
    case 'flat.ts':
      return {
        name,
        text: `import { defineConfig } from 'eslint/config';\n${imports(true)}\nexport default defineConfig(backendSecurity.configs.${preset}, ${typescript});\n`,
      };
    case 'extends.mjs':
      return {
        name,
        text: `import { defineConfig } from 'eslint/config';\n${imports(true)}\nexport default defineConfig({ plugins: { 'backend-security': backendSecurity }, extends: ['backend-security/${preset}'] }, ${typescript});\n`,
      };
  }
}

function eslintrc(preset: Preset): object {
  return {
    root: true,
    extends: [`plugin:backend-security/${preset}-legacy`],
    parserOptions: { ecmaVersion: 2022, sourceType: 'module' },
    overrides: [
      { files: ['*.cjs'], env: { node: true }, parserOptions: { sourceType: 'script' } },
      { files: ['*.ts'], parser: '@typescript-eslint/parser' },
    ],
  };
}
