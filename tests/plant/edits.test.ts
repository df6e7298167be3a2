import { describe, expect, it } from 'vitest';
import { applyEdits, flawed } from '../../scripts/plant/kit/edits';

describe('edits', () => {
  it('are applied from first to last, whatever order they come in', () => {
    const { text } = applyEdits('one two three', [
      { range: [8, 13], text: 'THREE' },
      { range: [0, 3], text: flawed('ONE') },
    ]);
    expect(text).toBe('ONE two THREE');
  });

  it('at one place keep their order, insertions before the replacement', () => {
    const { text } = applyEdits('ab', [
      { range: [1, 2], text: 'B' },
      { range: [1, 1], text: '1' },
      { range: [1, 1], text: flawed('2') },
    ]);
    expect(text).toBe('a12B');
  });

  it('tell the lines of the marked place in the new text', () => {
    const edits = [
      { range: [0, 0], text: 'import x;\n' },
      { range: [4, 4], text: flawed('x\ny') },
    ] as const;
    expect(applyEdits('a;\nb\nc', edits)).toEqual({ text: 'import x;\na;\nbx\ny\nc', lines: [3, 4] });
  });

  it('may mark a place around text that stays', () => {
    const edits = [
      { range: [2, 2], text: '\uE000' },
      { range: [5, 5], text: '\uE001' },
    ] as const;
    expect(applyEdits('a\nb\nc\nd', edits)).toEqual({ text: 'a\nb\nc\nd', lines: [2, 3] });
  });

  it('are refused when they overlap, leave the file, or mark no place or two', () => {
    expect(() =>
      applyEdits('abcd', [
        { range: [0, 2], text: flawed('') },
        { range: [1, 3], text: '' },
      ]),
    ).toThrow('overlap');
    expect(() => applyEdits('abcd', [{ range: [3, 9], text: flawed('x') }])).toThrow('leave the file');
    expect(() => applyEdits('abcd', [{ range: [0, 1], text: 'x' }])).toThrow('exactly one');
    expect(() => applyEdits('abcd', [{ range: [0, 1], text: flawed('x') + flawed('y') }])).toThrow(
      'exactly one',
    );
  });
});
