import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { type Analysis, analysisOf } from '../flow/analysis';
import { unwrap } from '../syntax/unwrap';
import { settingsOf } from './settings';

/** A module that is loaded while the program runs, by a name that is not written out: `import(name)`. */
export interface DynamicImport {
  readonly analysis: Analysis;
  /** The expression that names the module. */
  readonly node: TSESTree.Expression;
}

/** Calls `check` for every `import(…)` of anything but a constant text. */
export function onImport(
  context: Readonly<TSESLint.RuleContext<string, readonly unknown[]>>,
  check: (loaded: DynamicImport) => void,
): TSESLint.RuleListener {
  const { sourceCode } = context;
  if (!/\bimport\s*\(/.test(sourceCode.text)) return {};
  return {
    ImportExpression({ source }: TSESTree.ImportExpression) {
      const bare = unwrap(source);
      if (bare.type === 'Literal' || (bare.type === 'TemplateLiteral' && bare.expressions.length === 0))
        return;
      check({ analysis: analysisOf(sourceCode, settingsOf(context), context.filename), node: source });
    },
  };
}
