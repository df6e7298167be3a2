import type { TSESLint } from '@typescript-eslint/utils';

/** A part of the source and what stands there afterwards; an empty range inserts. */
export interface TextEdit {
  readonly range: readonly [number, number];
  readonly text: string;
}

/** The edits as ESLint takes them, in source order. They must not overlap. */
export function toFixes(fixer: TSESLint.RuleFixer, edits: readonly TextEdit[]): TSESLint.RuleFix[] {
  return inOrder(edits).map(({ range, text }) => fixer.replaceTextRange([range[0], range[1]], text));
}

/** Whether two edits touch the same character, so that they cannot both be made. */
export function overlap(edits: readonly TextEdit[]): boolean {
  const sorted = inOrder(edits);
  return sorted.some((edit, index) => {
    const next = sorted[index + 1];
    return next !== undefined && next.range[0] < edit.range[1];
  });
}

function inOrder(edits: readonly TextEdit[]): readonly TextEdit[] {
  return [...edits].sort((one, other) => one.range[0] - other.range[0] || one.range[1] - other.range[1]);
}
