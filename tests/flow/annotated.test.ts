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
