import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { Kind } from '../models/types';
import type { Settings } from './analysis';
import type { Possible } from './gates';
import { type Knowledge, knowledgeFor } from './knowledge';
import { syntaxIndexOf } from './syntax-index';

// Keyed by the Program like the analysis, but asked before there is one.
const byFile = new WeakMap<TSESTree.Program, Map<Knowledge, Possible>>();

/** What a file may hold, found once for all kinds and rules. */
export function possibleIn(sourceCode: Readonly<TSESLint.SourceCode>, settings: Settings): Possible {
  const knowledge = knowledgeFor(settings);
  let known = byFile.get(sourceCode.ast);
  if (!known) byFile.set(sourceCode.ast, (known = new Map()));
  let possible = known.get(knowledge);
  if (!possible) known.set(knowledge, (possible = knowledge.gates().possibleIn(syntaxIndexOf(sourceCode))));
  return possible;
}

/**
 * Whether a file can hold a sink of the kind at all: one of the words that models use for it occurs in it, and so does
 * what leads to the library. A rule that gets `false` has nothing to do in the file.
 */
export function isPossible(
  sourceCode: Readonly<TSESLint.SourceCode>,
  settings: Settings,
  kind: Kind,
): boolean {
  return possibleIn(sourceCode, settings).kinds.has(kind);
}
