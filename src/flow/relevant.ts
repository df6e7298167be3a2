import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { Kind } from '../models/types';
import type { Settings } from './analysis';
import { type Knowledge, knowledgeFor } from './knowledge';
import { remember } from './lazy';

// Keyed by the Program like the analysis, but asked before there is one.
const kindsByFile = new WeakMap<TSESTree.Program, Map<Knowledge, ReadonlySet<Kind>>>();

/**
 * Whether a file can hold a sink of the kind at all: one of the words that models use for it occurs in its text.
 * A rule that gets `false` has nothing to do in the file. The text is read once for all kinds.
 */
export function isPossible(
  sourceCode: Readonly<TSESLint.SourceCode>,
  settings: Settings,
  kind: Kind,
): boolean {
  const knowledge = knowledgeFor(settings);
  const byKnowledge = remember(kindsByFile, sourceCode.ast, () => new Map<Knowledge, ReadonlySet<Kind>>());
  return remember(byKnowledge, knowledge, () => kindsIn(knowledge, sourceCode.text)).has(kind);
}

/** The kinds of which a text has a word, or a module's name in quotes. */
function kindsIn(knowledge: Knowledge, text: string): ReadonlySet<Kind> {
  const kinds = new Set<Kind>();
  const add = (word: string): void => {
    for (const kind of knowledge.kindsOf(word)) kinds.add(kind);
  };
  for (const word of text.match(/[\w$]+/g) ?? []) add(word);
  for (const quoted of text.match(/(["'])[@\w][\w@./:-]*\1/g) ?? []) add(quoted.slice(1, -1));
  return kinds;
}
