import { expect, it } from 'vitest';
import { report, shown, type Results } from '../../benchmarks/report';

const file = { path: 'commonjs/a/index.js', text: 'a;\nb;\n', lines: 2 };
const base: Results = {
  rounds: 10,
  corpus: { files: [file, file], packages: [{ name: 'a@1.0.0', lines: 1234, language: 'JavaScript' }] },
};

it('holds only what was measured', () => {
  const text = shown({ ...base, size: { unpacked: 20_480, files: 7 } });
  expect(text).toBe('## Size\n\n20 KiB unpacked, in 7 files.\n');
});

it('compares with the first set-up', () => {
  const text = report({
    ...base,
    speed: [
      { name: 'ESLint without rules', cpu: 1000, ratio: { median: 1, lowest: 1, highest: 1 } },
      { name: 'strict', cpu: 1100, ratio: { median: 1.1, lowest: 1.05, highest: 1.2 } },
    ],
    overruns: { files: 1, overruns: 3 },
    keystrokes: [
      { name: 'ESLint without rules', p50: 4, p95: 20 },
      { name: 'strict', p50: 5, p95: 30 },
    ],
  });
  expect(text).toContain('2 files, 4 lines: a@1.0.0 (JavaScript, 1,234 lines).');
  expect(text).toContain('| strict | 1100 | 1.10 | 1.05–1.20 |');
  expect(text).toContain('| strict | 5.0 | 30.0 | 1.25 | 1.50 |');
  expect(text).toContain('It ran out 3 times in 1 of 2 files.');
});

it('says what could not be told or was left out', () => {
  const point = { lines: 1000, eslint: 50, ours: 12_000, overruns: 286 };
  const shape = { grows: 'it', points: [point] };
  const text = shown({
    ...base,
    growth: [
      { ...shape, shape: 'slow', exponent: 2.5, stopped: true },
      { ...shape, shape: 'fast', exponent: undefined, stopped: false },
    ],
  });
  expect(text).toContain('**slow** (it): exponent 2.50. Longer files were not tried: this took too long.');
  expect(text).toContain('**fast** (it): exponent too small to tell.\n');
  expect(text).toContain('| 1,000 | 50 | 12000.0 | 286 |');
});
