import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { ESLint } from 'eslint';
import { afterAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/lib/root';
import { sectionsOf } from './page';

const blocks = sectionsOf(readFileSync('README.md', 'utf8')).flatMap((section) => section.blocks);

mkdirSync('.cache', { recursive: true });
const folder = mkdtempSync(join(root, '.cache', 'readme-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('configs in the README', () => {
  const configs = blocks.filter(({ language, code }) => language === 'js' && code.includes('defineConfig'));

  it('there are some', () => {
    expect(configs.length).toBeGreaterThan(2);
  });

  it.each(configs)('the one of line $line is taken by ESLint and turns rules on', async ({ code, line }) => {
    const overrideConfigFile = join(folder, `${line}.config.mjs`);
    writeFileSync(overrideConfigFile, code);
    const eslint = new ESLint({ cwd: folder, overrideConfigFile });
    const filePath = join(folder, 'server/a.js');
    const { rules } = (await eslint.calculateConfigForFile(filePath)) as { rules: object };
    expect(Object.keys(rules).filter((name) => name.startsWith('backend-security/'))).not.toEqual([]);
    const linted = "import { runSql } from '@shop/db';\nexport const run = (text) => runSql(text);\n";
    const [result] = await eslint.lintText(linted, { filePath });
    expect(result?.messages.filter(({ fatal }) => fatal)).toEqual([]);
  });

  it.each(blocks.filter(({ language }) => language === 'json'))(
    'the JSON of line $line is JSON',
    ({ code }) => {
      expect(JSON.parse(code)).toBeTypeOf('object');
    },
  );
});

describe('the first example of the README', () => {
  it('has a finding', () => {
    const [, finding] =
      /<!-- begin finding -->(.*)<!-- end finding -->/s.exec(readFileSync('README.md', 'utf8')) ?? [];
    expect(finding).toMatch(/^ {2}\d+:\d+ {2}error {2}.*backend-security\/[a-z-]+$/m);
  });
});

describe('links between documents', () => {
  const documents = [
    ...readdirSync('.').filter((file) => file.endsWith('.md')),
    ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.md'))
      .map((file) => join('docs', file)),
  ];

  it.each(documents)('those of %s lead somewhere', (document) => {
    const targets = [...readFileSync(document, 'utf8').matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)/g)];
    const dead = targets
      .map(([, target]) => join(dirname(document), target ?? ''))
      .filter((path) => !existsSync(path));
    expect(dead).toEqual([]);
  });
});
