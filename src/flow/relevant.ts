import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { Kind } from '../models/types';
import type { Settings } from './analysis';
import { knowledgeFor } from './knowledge';
import { remember } from './lazy';

// Keyed by the Program like the analysis, but asked before there is one.
const wordsByFile = new WeakMap<TSESTree.Program, ReadonlySet<string>>();

/**
 * Whether a file can hold a sink of the kind at all: one of the words that models use for it occurs in its text.
 * A rule that gets `false` has nothing to do in the file.
 */
export function isPossible(
  sourceCode: Readonly<TSESLint.SourceCode>,
  settings: Settings,
  kind: Kind,
): boolean {
  const words = remember(wordsByFile, sourceCode.ast, () => wordsIn(sourceCode.text));
  for (const word of knowledgeFor(settings).wordsOf(kind)) if (words.has(word)) return true;
  return false;
}

/** The words of a text, and the module names quoted in it. */
function wordsIn(text: string): ReadonlySet<string> {
  const words = new Set(text.match(/[\w$]+/g));
  for (const quoted of text.match(/(["'])[@\w][\w@./:-]*\1/g) ?? []) words.add(quoted.slice(1, -1));
  return words;
}
