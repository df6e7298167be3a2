/** Replaces the text of a range of the file; an empty range inserts. */
export interface Edit {
  readonly range: readonly [number, number];
  readonly text: string;
}

/**
 * Marks in an edit's text: the finding must start on a line between them. The characters are private use, so no
 * source contains them, and they are taken out before linting.
 */
export const FROM = '\uE000';
export const TO = '\uE001';

/** Marks a text as the place of the flaw. */
export function flawed(text: string): string {
  return `${FROM}${text}${TO}`;
}

export interface Edited {
  readonly text: string;
  /** First and last line on which the finding may start. */
  readonly lines: readonly [number, number];
}

/**
 * Applies edits to a text. Edits at one place keep their order; overlapping ones, and a result without exactly
 * one marked place, throw, because both are mistakes of the form that made them.
 */
export function applyEdits(text: string, edits: readonly Edit[]): Edited {
  const inOrder = edits.map((edit, index) => ({ ...edit, index }));
  inOrder.sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1] || a.index - b.index);
  const pieces: string[] = [];
  let done = 0;
  for (const { range, text: replacement } of inOrder) {
    if (range[0] < done || range[1] > text.length)
      throw new Error(`Edits overlap or leave the file at ${range[0]}.`);
    pieces.push(text.slice(done, range[0]), replacement);
    done = range[1];
  }
  return readMarks([...pieces, text.slice(done)].join(''));
}

function readMarks(marked: string): Edited {
  const [before, inside, after, ...rest] = marked.split(/[\uE000\uE001]/u);
  if (before === undefined || inside === undefined || after === undefined || rest.length > 0) {
    throw new Error('A planting must mark exactly one place.');
  }
  const first = before.split('\n').length;
  return { text: before + inside + after, lines: [first, first + inside.split('\n').length - 1] };
}
