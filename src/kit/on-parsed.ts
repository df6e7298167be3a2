import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { type Analysis, analysisOf } from '../flow/analysis';
import { type Fear, dangerous, isGivenByOthers, isRequest } from '../flow/danger';
import { type Feared, fearedAt } from '../flow/feared';
import { originsOf } from '../flow/origins';
import { ownerOfFile } from '../flow/own-files';
import { placesOf } from '../flow/places';
import { isPossible } from '../flow/relevant';
import { type Site, sitesOf } from '../flow/sites';
import type { Trace } from '../flow/traces';
import { settingsOf } from './settings';

/** A call that parses under settings that its model fears. */
export interface Parsed {
  readonly analysis: Analysis;
  readonly site: Site;
  /** At least one. */
  readonly feared: readonly [Feared, ...Feared[]];
  /** The way in which a client decides what is parsed. */
  readonly trace: Trace | undefined;
  /** Whether it is anything but the program's own: a client's, callers', or what a call fetched. */
  readonly isForeign: boolean;
}

/** Calls `check` for every parser of the kind whose settings its model fears. Each call once. */
export function onParsed(
  context: Readonly<TSESLint.RuleContext<string, readonly unknown[]>>,
  fear: Fear,
  check: (parsed: Parsed) => void,
): TSESLint.RuleListener {
  const settings = settingsOf(context);
  const { sourceCode } = context;
  if (!isPossible(sourceCode, settings, fear.kind)) return {};
  return {
    Program() {
      const analysis = analysisOf(sourceCode, settings, context.filename);
      const seen = new Set<TSESTree.Node>();
      for (const site of sitesOf(analysis, fear.kind)) {
        const [first, ...others] = seen.has(site.use) ? [] : fearedAt(analysis, site);
        if (!first) continue;
        seen.add(site.use);
        check({ analysis, site, feared: [first, ...others], ...inputOf(analysis, site, fear) });
      }
    },
  };
}

function inputOf(a: Analysis, { use, sink }: Site, fear: Fear): Pick<Parsed, 'trace' | 'isForeign'> {
  if (!sink.input) return { trace: undefined, isForeign: true };
  const traces = dangerous(
    placesOf(a, use, sink.input).flatMap((node) => originsOf(a, node)),
    fear,
  );
  const trace = traces.find((each) => isRequest(each) || ownerOfFile(a, each) === 'client');
  const isForeign =
    trace !== undefined || traces.some((each) => isFromOutside(each) && ownerOfFile(a, each) !== 'own');
  return { trace, isForeign };
}

/** What callers give, or what another call fetched. */
function isFromOutside(trace: Trace): boolean {
  const { origin } = trace;
  return (
    origin.type === 'unknown' &&
    (origin.reason === 'call' || (isGivenByOthers(trace) && origin.reason !== 'import'))
  );
}
