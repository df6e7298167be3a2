import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { type Analysis, analysisOf } from '../flow/analysis';
import { type Option, constantsOf, optionOf } from '../flow/constants';
import { isPossible } from '../flow/relevant';
import { type Site, sitesOf } from '../flow/sites';
import type { Fact, Kind } from '../models/types';
import { settingsOf } from './settings';

/** A call (or other use) of the kind a rule asks about, and its options. */
export interface Call {
  readonly site: Site;
  readonly analysis: Analysis;
  /** Where to report: the option asked about, the options, or the call. */
  readonly node: TSESTree.Node;
  /** The options object as it is written; undefined if none is given. */
  readonly options: TSESTree.Expression | undefined;
  /** What is known of an option. */
  option(...path: readonly string[]): AskedOption;
  /** A fact of the model row, by its name. */
  fact(name: string): Fact | undefined;
}

/** An option and what the library does where the developer leaves it out. */
export interface AskedOption extends Option {
  /** What the library takes where the option is absent, if the model says. */
  readonly default: Fact | undefined;
  /** Whether it certainly has one of these values, written or by default. */
  is(...values: readonly unknown[]): boolean;
}

/** Calls `check` for every use of the kind. */
export function onCall(
  context: Readonly<TSESLint.RuleContext<string, readonly unknown[]>>,
  kind: Kind,
  check: (call: Call) => void,
): TSESLint.RuleListener {
  const settings = settingsOf(context);
  const { sourceCode } = context;
  if (!isPossible(sourceCode, settings, kind)) return {};
  return {
    Program() {
      const analysis = analysisOf(sourceCode, settings, context.filename);
      for (const site of sitesOf(analysis, kind)) check(createCall(analysis, site, kind));
    },
  };
}

function createCall(analysis: Analysis, site: Site, kind: Kind): Call {
  const [options] = site.values;
  const defaults = site.sink.defaults ?? site.state?.library.defaults?.[kind];
  return {
    site,
    analysis,
    node: options ?? site.use,
    options,
    option(...path) {
      const option = optionOf(analysis, options, path);
      const byDefault = option.state === 'absent' ? defaults?.[path.join('.')] : undefined;
      return {
        ...option,
        default: byDefault,
        is: (...values) => {
          if (option.state === 'absent') return byDefault !== undefined && values.includes(byDefault);
          if (!option.node) return false;
          const constants = constantsOf(analysis, option.node);
          return constants.length > 0 && constants.every(({ value }) => values.includes(value));
        },
      };
    },
    fact: (name) => site.sink.facts?.[name],
  };
}
