import * as typescriptParser from '@typescript-eslint/parser';
import type { TSESLint } from '@typescript-eslint/utils';
import { Linter } from 'eslint';
import { NO_SETTINGS, analysisOf } from '../../src/flow/analysis';
import { originsOf } from '../../src/flow/origins';
import { SHAPES } from '../../src/flow/traces';

/**
 * What is expected and what is seen at each `at(value, 'expected')` of the code: the client's values that come there
 * with their shapes, or `other`. Throws where the code does not parse.
 */
export function seenAt(
  code: string,
  filename: string,
): readonly (readonly [expected: string, seen: string])[] {
  const found: (readonly [string, string])[] = [];
  const look = (sourceCode: TSESLint.SourceCode): void => {
    const a = analysisOf(sourceCode, NO_SETTINGS, filename);
    for (const call of a.index().callsByName.get('at') ?? []) {
      if (call.type !== 'CallExpression' || call.callee.type !== 'Identifier') continue;
      const [value, expected] = call.arguments;
      if (!value || value.type === 'SpreadElement' || expected?.type !== 'Literal') continue;
      const seen = originsOf(a, value).flatMap(({ origin, shapes }) =>
        origin.type === 'request' && shapes !== 0 ? [`${origin.name}: ${namesOfShapes(shapes)}`] : [],
      );
      const line = call.loc.start.line;
      found.push([
        `${line} ${String(expected.value)}`,
        `${line} ${[...new Set(seen)].join(' & ') || 'other'}`,
      ]);
    }
  };
  const [problem] = new Linter().verify(
    code,
    {
      files: ['**'],
      languageOptions: { parser: typescriptParser, parserOptions: { ecmaFeatures: { jsx: true } } },
      plugins: {
        models: {
          rules: {
            look: { create: (context) => ({ Program: () => look(context.sourceCode as never) }) },
          },
        },
      },
      rules: { 'models/look': 2 },
    },
    filename,
  );
  if (problem) throw new Error(`${filename}:${problem.line} ${problem.message}`);
  return found;
}

function namesOfShapes(shapes: number): string {
  return Object.entries(SHAPES)
    .flatMap(([name, bit]) => ((shapes & bit) === 0 ? [] : [name]))
    .join(' ');
}
