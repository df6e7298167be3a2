import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { Library } from '../models/types';
import { overrunTeller } from './debug';
import { type Budget, type Fixpoint, type Slots, createFixpoint, createSlots, slotAt } from './fixpoint';
import type { Possible } from './gates';
import { lazy } from './lazy';
import { type Knowledge, knowledgeFor } from './knowledge';
import { type Reads, createReads } from './access-keys';
import { possibleIn } from './relevant';
import { type Scopes, createScopes } from './scopes';
import { type SyntaxIndex, syntaxIndexOf } from './syntax-index';
import { GAVE_UP, type Trace, sameTraces } from './traces';
import type { Write } from './writes';

/** What a user told us in `settings['backend-security']`, normalised. */
export interface Settings {
  /** Models of the user's own, in the notation of `models/`. */
  readonly libraries: readonly Library[];
  /** Major versions of packages: `{ express: 4 }`. */
  readonly versions: Readonly<Record<string, number>>;
}

export const NO_SETTINGS: Settings = { libraries: [], versions: {} };

/**
 * Everything we can ask about one file. Parts are lazy: what nobody asks for is not computed. This only holds
 * the parts together; each part's logic is in its own module, as functions that take the analysis.
 */
export interface Analysis {
  readonly sourceCode: TSESLint.SourceCode;
  readonly settings: Settings;
  /** The file's path, for frameworks that go by it; empty if unknown. */
  readonly filename: string;
  readonly budget: Budget;
  readonly knowledge: () => Knowledge;
  readonly scopes: () => Scopes;
  readonly index: () => SyntaxIndex;
  readonly possible: () => Possible;
  readonly reads: () => Reads;
  readonly memo: Memo;
}

/** What has been found out so far, by the module that finds it. */
export interface Memo {
  readonly facts: Fixpoint<readonly unknown[]>;
  readonly traces: Fixpoint<readonly Trace[]>;
  /** The slots of facts, and those of traces, by what they are of the node. */
  readonly slots: Map<string, Slots<readonly unknown[]>>;
  readonly traceSlots: Readonly<Record<'value' | 'results' | 'written', Slots<readonly Trace[]>>>;
  readonly writes: Map<TSESLint.Scope.Variable, readonly Write[]>;
  readonly nodeIds: Map<TSESTree.Node, number>;
  /** Lists and tables that one module keeps for itself, by the module's own key. */
  readonly tables: Map<string, Map<unknown, unknown>>;
}

const analyses = new WeakMap<TSESTree.Program, Map<Settings, Analysis>>();

/**
 * The analysis of a file, made at the first call. Keyed by the Program node, because some hosts (oxlint) reuse
 * one `sourceCode` object for every file, and editors and `--fix` passes parse anew.
 */
export function analysisOf(
  sourceCode: TSESLint.SourceCode,
  settings: Settings = NO_SETTINGS,
  filename = '',
): Analysis {
  let bySettings = analyses.get(sourceCode.ast);
  if (!bySettings) analyses.set(sourceCode.ast, (bySettings = new Map()));
  let analysis = bySettings.get(settings);
  if (!analysis) bySettings.set(settings, (analysis = createAnalysis(sourceCode, settings, filename)));
  return analysis;
}

const WORK_PER_CHARACTER = 4;
const MINIMUM_WORK = 20_000;

function createAnalysis(sourceCode: TSESLint.SourceCode, settings: Settings, filename: string): Analysis {
  const tell = overrunTeller(filename);
  const budget: Budget = {
    left: MINIMUM_WORK + WORK_PER_CHARACTER * sourceCode.text.length,
    depth: 0,
    overruns: 0,
    ...(tell && { tell }),
  };
  const sameLength = (before: readonly unknown[], after: readonly unknown[]): boolean =>
    before.length === after.length;
  const scopes = lazy(() => createScopes(scopeManagerOf(sourceCode)));
  const analysis: Analysis = {
    sourceCode,
    settings,
    filename,
    budget,
    knowledge: lazy(() => knowledgeFor(settings)),
    scopes,
    index: lazy(() => syntaxIndexOf(sourceCode)),
    possible: lazy(() => possibleIn(sourceCode, settings)),
    reads: lazy(() => createReads(analysis)),
    memo: {
      facts: createFixpoint<readonly unknown[]>(budget, [], [], sameLength),
      traces: createFixpoint<readonly Trace[]>(budget, [], GAVE_UP, sameTraces),
      slots: new Map(),
      traceSlots: { value: createSlots(), results: createSlots(), written: createSlots() },
      writes: new Map(),
      nodeIds: new Map(),
      tables: new Map(),
    },
  };
  return analysis;
}

/** The scope manager; every host that gets this far has one (the rule wrapper checks). */
export function scopeManagerOf(sourceCode: TSESLint.SourceCode): TSESLint.Scope.ScopeManager {
  if (!sourceCode.scopeManager) throw new Error('This file was parsed without scopes.');
  return sourceCode.scopeManager;
}

/** A table of one module's own in the file's memo. */
export function tableOf<Key, Value>(a: Analysis, name: string): Map<Key, Value> {
  let table = a.memo.tables.get(name);
  if (!table) a.memo.tables.set(name, (table = new Map()));
  return table as Map<Key, Value>;
}

/**
 * A list-valued fact about a node (what it points to, what it is, who calls it), remembered under `name` and the
 * property path. Such facts may ask for each other in circles.
 */
export function factOf<Item>(
  a: Analysis,
  name: string,
  node: TSESTree.Node,
  path: readonly string[],
  run: () => readonly Item[],
): readonly Item[] {
  const { slots, facts } = a.memo;
  let ofName = slots.get(name);
  if (!ofName) slots.set(name, (ofName = createSlots()));
  return facts.compute(slotAt(ofName, node, path), run) as readonly Item[];
}

/** A small number that stands for a node in memo keys. */
export function nodeId(a: Analysis, node: TSESTree.Node): number {
  let id = a.memo.nodeIds.get(node);
  if (id === undefined) a.memo.nodeIds.set(node, (id = a.memo.nodeIds.size));
  return id;
}
