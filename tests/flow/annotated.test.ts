import { describe, expect, it } from 'vitest';
import { casesOf, fixtureFiles } from './annotated';

describe.each(fixtureFiles())('%s', (file) => {
  const cases = casesOf(file);
  it('has annotations', () => expect(cases.length).toBeGreaterThan(0));
  it.each(cases.map((each) => [each.line, each] as const))(
    'line %s',
    (_line, { expected, found, overruns }) => {
      expect(found).toBe(expected);
      expect(overruns).toBe(0);
    },
  );
});

describe('fixtures in JavaScript, parsed as TypeScript', () => {
  it.each(fixtureFiles().filter((file) => /\.[cm]?js$/.test(file)))('%s gives the same', (file) => {
    const found = (parser: 'own' | 'typescript') =>
      casesOf(file, parser).map((each) => `${each.line} ${each.found}`);
    expect(found('typescript')).toEqual(found('own'));
  });
});
