import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { proofs } from '../../scripts/proofs';

it.each(proofs)('$name is there, and ends with a closing line', ({ script }) => {
  expect(existsSync(script)).toBe(true);
  const folder = script.replace(/\.ts$/, '');
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.ts')) : [];
  const texts = [script, ...files.map((name) => `${folder}/${name}`)].map((path) =>
    readFileSync(path, 'utf8'),
  );
  expect(texts.some((text) => text.includes('closingLine('))).toBe(true);
});

it('each has a name of its own', () => {
  expect(new Set(proofs.map(({ name }) => name)).size).toBe(proofs.length);
});

it('each command of package.json runs a script that is there', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    scripts: Readonly<Record<string, string>>;
  };
  const files = Object.values(scripts).flatMap(
    (command) => command.match(/\b(?:scripts|benchmarks)\/\S+/g) ?? [],
  );
  expect(files.length).toBeGreaterThan(5);
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
});
