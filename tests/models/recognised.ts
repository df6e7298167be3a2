import * as typescriptParser from '@typescript-eslint/parser';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { Linter } from 'eslint';
import { analysisOf } from '../../src/flow/analysis';
import { headerSettings } from '../../src/flow/headers';
import { type Site, dialectOf, sitesOf } from '../../src/flow/sites';
import type { Dialect, Kind } from '../../src/models/types';

/** What the engine and the models together see in a piece of code. */
export interface Seen {
  /** Places of the kind: the line and the text of each value at its place. */
  readonly values: readonly string[];
  /** Names in the code that begin with `bad` and stand at no such place, or with `fine` and do. */
  readonly wrong: readonly string[];
  readonly dialects: readonly (Dialect | undefined)[];
}

/**
 * Looks for places of a kind. In the code, each variable that stands at such a place is called `bad…`, and those
 * that stand beside it `fine…`.
 */
export function seenIn(code: string, kind: Kind, filename = 'file.ts'): Seen {
  const seen: Seen[] = [];
  inspect(code, filename, (sourceCode) => {
    const a = analysisOf(sourceCode);
    const sites = sitesOf(a, kind);
    const values =
      kind === 'http.header' ? headerSettings(a).map(({ value }) => value) : sites.flatMap(valuesOf);
    const marked = sourceCode.ast.tokens?.filter(({ value }) => /^(?:bad|fine)\w*$/.test(value)) ?? [];
    const stands = (start: number): boolean =>
      values.some(({ type, range }) => type === 'Identifier' && range[0] === start);
    seen.push({
      values: values.map((value) => `${value.loc.start.line}: ${sourceCode.getText(value)}`),
      wrong: marked
        .filter(({ value, range }) => stands(range[0]) !== value.startsWith('bad'))
        .map(({ value, loc }) => `${loc.start.line}: ${value}`),
      dialects: sites.map((site) => dialectOf(a, site)),
    });
  });
  const [only] = seen;
  if (!only) throw new Error(`Not linted: ${code}`);
  return only;
}

function valuesOf(site: Site): readonly TSESTree.Expression[] {
  return site.values;
}

/** Parses the code as ESLint does and hands over what ESLint knows of it; throws where it does not parse. */
function inspect(code: string, filename: string, look: (sourceCode: TSESLint.SourceCode) => void): void {
  const linter = new Linter({ configType: 'flat' });
  const messages = linter.verify(
    code,
    {
      files: ['**'],
      languageOptions: { parser: typescriptParser },
      plugins: {
        models: {
          rules: {
            look: {
              create: (context) => ({
                Program: () => look(context.sourceCode as unknown as TSESLint.SourceCode),
              }),
            },
          },
        },
      },
      rules: { 'models/look': 2 },
    },
    filename,
  );
  const [problem] = messages;
  if (problem) throw new Error(`${problem.line}: ${problem.message}\n${code}`);
}
