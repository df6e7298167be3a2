import { runInNewContext } from 'node:vm';
import type { TSESLint } from '@typescript-eslint/utils';
import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import { listFromEnvironment } from '../../src/fixes/list-from-environment';

/** The code of the list as it would be written into this file. */
function listIn(code: string): string {
  const linter = new Linter({ configType: 'flat' });
  linter.verify(code, [{}]);
  return listFromEnvironment(linter.getSourceCode() as unknown as TSESLint.SourceCode, 'ORIGINS', 'origin');
}

describe('a list from the environment', () => {
  it.each([
    [undefined, []],
    ['', []],
    [' ', []],
    ['https://a.com', ['https://a.com']],
    ['https://a.com,https://b.com', ['https://a.com', 'https://b.com']],
    [' https://a.com , , https://b.com,', ['https://a.com', 'https://b.com']],
  ])('%j', (value, expected) => {
    const process = { env: value === undefined ? {} : { ORIGINS: value } };
    expect([...(runInNewContext(listIn('f();'), { process }) as string[])]).toEqual(expected);
  });

  it('is in the quotes of the file', () => {
    expect(listIn('f("a", `b`);')).not.toContain("'");
    expect(listIn('f(\'a\', "b");')).not.toContain('"');
    expect(listIn('f(`b`);')).not.toContain('"');
  });
});
