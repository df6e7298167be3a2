import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNode } from '../lib/run';

const CONFIG = `import backendSecurity from 'eslint-plugin-backend-security';
import { defineConfig } from 'eslint/config';

export default defineConfig(
  backendSecurity.configs.recommended,
  { plugins: { 'backend-security': backendSecurity }, extends: ['backend-security/strict'] },
  { rules: { ...backendSecurity.configs.strict.rules } },
);

// @ts-expect-error There is no such config.
backendSecurity.configs.lenient;
`;

const COMMONJS = `import backendSecurity = require('eslint-plugin-backend-security');
const version: string = backendSecurity.meta.version;
export = version;
`;

/** What the compiler says to a typed config and to `import =` in this folder; nothing when both are right. */
export async function typeFaults(folder: string): Promise<string> {
  writeFileSync(join(folder, 'types-esm.mts'), CONFIG);
  writeFileSync(join(folder, 'types-cjs.cts'), COMMONJS);
  const results: string[] = [];
  for (const [module, resolution, files] of [
    ['nodenext', 'nodenext', ['types-esm.mts', 'types-cjs.cts']],
    ['preserve', 'bundler', ['types-esm.mts']],
  ] as const) {
    const compilerOptions = { noEmit: true, strict: true, module, moduleResolution: resolution, types: [] };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }));
    const tsc = join(folder, 'node_modules/typescript/bin/tsc');
    const { output } = await runNode(tsc, ['--project', folder], { cwd: folder });
    results.push(output);
  }
  return results.join('').trim();
}
