import { describe, expect, it } from 'vitest';
import { writes } from '../../scripts/prove/corpus/edit-words';
import { provenEdits } from '../../scripts/prove/corpus/edits';
import { collected } from './collected';

/** Suggestions that cannot be run here, and why. */
const unproven: Readonly<Record<string, string>> = {
  'no-xxe/off': 'libxmljs has to be compiled together with libxml2',
};

const proven = new Set(provenEdits().map(({ rule, edit }) => `${rule}/${edit}`));

/** Every kind of edit that a test of a rule expects: `rule/messageId`, `rule/fix`. */
const written = new Set(
  collected.flatMap(({ rule, test }) =>
    'errors' in test
      ? [
          ...(test.output === undefined ? [] : [`${rule}/fix`]),
          ...test.errors.flatMap(({ suggestions = [] }) =>
            suggestions.map(({ messageId }) => `${rule}/${messageId}`),
          ),
        ]
      : [],
  ),
);

describe('the edits of the rules', () => {
  it('are run before and after, each kind on real code', () => {
    const left = [...written].filter((kind) => !proven.has(kind) && !(kind in unproven));
    expect(left.sort()).toEqual([]);
  });

  it('are suggestions where they are not run', () => {
    expect(Object.keys(unproven).filter((kind) => kind.endsWith('/fix') || proven.has(kind))).toEqual([]);
    expect(Object.keys(unproven).filter((kind) => !written.has(kind))).toEqual([]);
  });

  it('are described, and nothing else is', () => {
    expect([...proven].filter((kind) => !(kind in writes))).toEqual([]);
    expect(Object.keys(writes).filter((kind) => !proven.has(kind))).toEqual([]);
  });
});
