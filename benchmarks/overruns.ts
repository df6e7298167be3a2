import type { ESLint, Linter } from 'eslint';
import { analysisOf } from '../src/flow/analysis';
import plugin from '../src/index';
import type { Rule } from '../src/kit/create-rule';
import { settingsOf } from '../src/kit/settings';
import type { CorpusFile } from './corpus';
import { lint, linterFor } from './variants';

/**
 * Counts how often the analysis of a file gave up for want of budget. Runs on the sources and not on the built
 * plugin, which tells nobody.
 */
export function overrunCounter(): (file: Pick<CorpusFile, 'path' | 'text'>) => Promise<number> {
  const counted = { overruns: 0 };
  const count: Pick<Rule, 'create'> = {
    create: (context) => ({
      'Program:exit'() {
        counted.overruns = analysisOf(context.sourceCode, settingsOf(context)).budget.overruns;
      },
    }),
  };
  const eslint = linterFor({
    name: 'budget overruns',
    config: [
      plugin.configs.strict as Linter.Config,
      {
        plugins: { count: { rules: { overruns: count } } as unknown as ESLint.Plugin },
        rules: { 'count/overruns': 'error' },
      },
    ],
  });
  return async (file) => {
    counted.overruns = 0;
    await lint(eslint, file);
    return counted.overruns;
  };
}
