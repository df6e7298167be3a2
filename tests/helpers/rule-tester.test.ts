import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { collectCases, parsersOf, testRule } from '../rule-tester';
import { renamingRule } from './renaming-rule';

testRule(renamingRule, {
  valid: [
    'right();',
    { code: 'with (right) {}', sourceType: 'script' },
    { code: 'return right;', filename: 'a.cjs' },
    { code: 'const right = <a />;', filename: 'a.jsx' },
    { code: 'const right: string = x;', filename: 'a.ts' },
    { code: 'const right = <string>x;', parser: 'typescript' },
    { code: 'other();', options: [{ also: 'another' }] },
  ],
  invalid: [
    { code: 'wrong();', output: 'right();', errors: [{ messageId: 'wrong', line: 1 }] },
    {
      code: 'wrong();\nwrong;',
      output: 'right();\nright;',
      errors: [
        { messageId: 'wrong', line: 1, data: { name: 'wrong' } },
        { messageId: 'wrong', line: 2 },
      ],
    },
    {
      code: 'other();',
      options: [{ also: 'other' }],
      errors: [{ messageId: 'wrong', line: 1, suggestions: [{ messageId: 'rename', output: 'right();' }] }],
    },
  ],
});

describe('the rule tester', () => {
  it('fails every false statement about a rule, under both parsers', () => {
    const fixture = readFileSync('tests/helpers/fixtures/false-statements.ts', 'utf8');
    const stated = fixture.match(/\/\/ false: /g)?.length ?? 0;
    const results = runVitest('tests/helpers/fixtures/vitest.config.ts');
    const reported = results.filter(({ ancestorTitles }) => !ancestorTitles.includes('repairs'));
    expect(reported.filter(({ status }) => status !== 'failed')).toEqual([]);
    expect(reported.length).toBe(2 * stated);
  });

  it('fails repairs that leave the report standing', () => {
    const results = runVitest('tests/helpers/fixtures/vitest.config.ts');
    const repairs = results.filter(({ ancestorTitles }) => ancestorTitles.includes('repairs'));
    const failed = repairs.filter(({ status }) => status === 'failed').map(({ title }) => title);
    expect(failed).toEqual(['wrong(9);', 'other(10);', 'wrong(9);', 'other(10);']);
  });

  it('runs TypeScript files under the TypeScript parser alone', () => {
    expect(parsersOf({ filename: 'a.mts' })).toEqual(['typescript']);
    expect(parsersOf({ filename: 'a.mjs' })).toEqual(['espree', 'typescript']);
    expect(parsersOf({})).toEqual(['espree', 'typescript']);
    expect(parsersOf({ parser: 'espree' })).toEqual(['espree']);
  });

  it('collects cases without running them', async () => {
    const cases = await collectCases(() => {
      testRule(renamingRule, { valid: ['wrong();'], invalid: [{ code: 'right();', errors: [] }] });
      return Promise.resolve();
    });
    expect(cases.map(({ rule, verdict, test }) => [rule, verdict, test.code])).toEqual([
      ['no-wrong-name', 'valid', 'wrong();'],
      ['no-wrong-name', 'invalid', 'right();'],
    ]);
  });
});

interface Result {
  readonly ancestorTitles: readonly string[];
  readonly title: string;
  readonly status: string;
}

function runVitest(config: string): readonly Result[] {
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--config', config, '--reporter=json'];
  const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  const report = JSON.parse(stdout) as { testResults: readonly { assertionResults: readonly Result[] }[] };
  return report.testResults.flatMap(({ assertionResults }) => assertionResults);
}
