import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { Kind } from '../models/types';
import type { Settings } from './analysis';
import { type Knowledge, knowledgeFor } from './knowledge';
import { remember } from './lazy';

// Keyed by the Program like the analysis, but asked before there is one.
const kindsByFile = new WeakMap<TSESTree.Program, Map<Knowledge, ReadonlySet<Kind>>>();

/**
 * Whether a file can hold a sink of the kind at all: one of the words that models use for it occurs in its text, and
 * so does what leads to the library. A rule that gets `false` has nothing to do in the file. The text is read once
 * for all kinds.
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

/** The kinds that the words of a text, and the names of modules quoted in it, leave possible. */
function kindsIn(knowledge: Knowledge, text: string): ReadonlySet<Kind> {
  const words = new Set(text.match(/[\w$]+/g));
  const quoted = new Set(text.match(/(["'`])[@\w][\w@./:-]*\1/g));
  return knowledge.gates().kindsOf(
    words,
    [...quoted].map((name) => name.slice(1, -1)),
  );
}
