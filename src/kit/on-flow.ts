import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { type Analysis, analysisOf } from '../flow/analysis';
import { isPossible } from '../flow/relevant';
import { originsOf } from '../flow/origins';
import { requestsOf } from '../flow/requests';
import { textAt } from '../flow/site-text';
import { type Site, dialectOf, sitesOf } from '../flow/sites';
import type { CallLike } from '../flow/syntax-index';
import type { Text } from '../flow/text-types';
import type { Trace } from '../flow/traces';
import type { Dialect, Kind } from '../models/types';
import { settingsOf } from './settings';

/** A value at a sink of the kind a rule asks about, and what can be asked of it. */
export interface Flow {
  readonly site: Site;
  /** The expression at the sink. */
  readonly node: TSESTree.Expression;
  readonly analysis: Analysis;
  /** Where a value comes from; of the sink's value if no node is given. */
  origins(node?: TSESTree.Node, calls?: readonly CallLike[]): readonly Trace[];
  /** The ways in which a client gives a value; the sink's value if no node is given. */
  requests(node?: TSESTree.Node, calls?: readonly CallLike[]): readonly Trace[];
  /** Where the elements of the sink's value come from, for a value that is an array. */
  elementOrigins(): readonly Trace[];
  /** The sink's value as text: constant characters and holes. */
  text(): Text;
  /** How the driver of the sink binds values. */
  dialect(): Dialect | undefined;
}

/** Calls `check` for every value that stands at a sink of the kind. */
export function onFlow(
  context: Readonly<TSESLint.RuleContext<string, readonly unknown[]>>,
  kind: Kind,
  check: (flow: Flow) => void,
): TSESLint.RuleListener {
  const settings = settingsOf(context);
  const { sourceCode } = context;
  if (!isPossible(sourceCode, settings, kind)) return {};
  return {
    Program() {
      const analysis = analysisOf(sourceCode, settings, context.filename);
      for (const site of sitesOf(analysis, kind))
        for (const node of site.values)
          check({
            site,
            node,
            analysis,
            origins: (inner = node, calls = []) => originsOf(analysis, inner, [], calls),
            requests: (inner = node, calls = []) => requestsOf(analysis, inner, [], calls),
            elementOrigins: () => originsOf(analysis, node, ['*']),
            text: () => textAt(analysis, site, node),
            dialect: () => dialectOf(analysis, site),
          });
    },
  };
}
