import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { type Analysis, analysisOf } from '../flow/analysis';
import { dataForRecords } from '../flow/model-data';
import { possibleIn } from '../flow/relevant';
import { requestsOf } from '../flow/requests';
import { sitesOf } from '../flow/sites';
import type { Trace } from '../flow/traces';
import type { Kind } from '../models/types';
import { settingsOf } from './settings';

/** Data that a record gets, as far as names and calls tell. */
export interface RecordData {
  readonly analysis: Analysis;
  readonly node: TSESTree.Expression;
  /** The ways in which a client gives the data. */
  requests(): readonly Trace[];
  /** The ways in which a client gives the key, of data copied key by key; undefined where they are given whole. */
  keyRequests(): readonly Trace[] | undefined;
}

/** Calls `check` for all data that records get in a file that has requests, but for those at places of other kinds. */
export function onRecords(
  context: Readonly<TSESLint.RuleContext<string, readonly unknown[]>>,
  otherKinds: readonly Kind[],
  check: (data: RecordData) => void,
): TSESLint.RuleListener {
  const settings = settingsOf(context);
  const { sourceCode } = context;
  if (!possibleIn(sourceCode, settings).hasSources) return {};
  return {
    Program() {
      const analysis = analysisOf(sourceCode, settings, context.filename);
      const data = dataForRecords(analysis);
      if (data.length === 0) return;
      const claimed = new Set(
        otherKinds.flatMap((kind) => sitesOf(analysis, kind)).flatMap(({ values }) => values),
      );
      for (const { node, key } of data)
        if (!claimed.has(node))
          check({
            analysis,
            node,
            requests: () => requestsOf(analysis, node),
            keyRequests: () => key && requestsOf(analysis, key),
          });
    },
  };
}
