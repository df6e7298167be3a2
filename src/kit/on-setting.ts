import type { TSESLint } from '@typescript-eslint/utils';
import { analysisOf } from '../flow/analysis';
import { type Feared, fearedAt } from '../flow/feared';
import { namedFears } from '../flow/named-settings';
import { isPossible } from '../flow/relevant';
import { sitesOf } from '../flow/sites';
import type { Kind } from '../models/types';
import { settingsOf } from './settings';

/**
 * Calls `report` for every setting of the kind that a model fears: an option or argument with a bad value, or left
 * out where the default is bad. Each place once, also where an options object is used at several.
 */
export function onSetting(
  context: Readonly<TSESLint.RuleContext<string, readonly unknown[]>>,
  kind: Kind,
  report: (found: Feared) => void,
): TSESLint.RuleListener {
  const settings = settingsOf(context);
  const { sourceCode } = context;
  if (!isPossible(sourceCode, settings, kind)) return {};
  return {
    Program() {
      const analysis = analysisOf(sourceCode, settings, context.filename);
      const reported = new Set<unknown>();
      const all = sitesOf(analysis, kind).flatMap((site) => fearedAt(analysis, site));
      for (const found of [...all, ...namedFears(analysis, kind)]) {
        if (reported.has(found.node)) continue;
        reported.add(found.node);
        report(found);
      }
    },
  };
}
