import type { Piece, Text } from './text-types';

/** Where in HTML a value stands. */
export type HtmlPlace =
  /** Between tags, or in the text of a title or a textarea. */
  | 'text'
  | 'double-quoted'
  | 'single-quoted'
  /** An attribute's value without quotes. */
  | 'unquoted'
  /** The name of a tag or an attribute. */
  | 'name'
  | 'comment'
  /** Code of a script, or a quoted text in it. */
  | 'script'
  | 'script-text'
  | 'style';

export interface HtmlHole {
  readonly piece: Extract<Piece, { type: 'hole' }>;
  readonly place: HtmlPlace;
  /** In lower case; of a value in a tag. */
  readonly tag: string;
  readonly attribute: string;
  /** The characters before it in the same attribute, or the quote that the script's text began with. */
  readonly before: string;
  /** Whether the whole text, or one of those that it can be, is this value alone. */
  readonly alone: boolean;
}

type Mode = 'tag-name' | 'tag' | 'attribute-name' | 'attribute-end' | 'value' | HtmlPlace;

interface State {
  mode: Mode;
  tag: string;
  attribute: string;
  /** What was read of the present value, or of a script's end. */
  before: string;
}

/** The holes of a text that is HTML, or a part of it, with the place where each stands. */
export function htmlHoles(text: Text): readonly HtmlHole[] {
  const holes: HtmlHole[] = [];
  run({ mode: 'text', tag: '', attribute: '', before: '' }, text, holes, true);
  return holes;
}

/** Each option of a choice is read from the same place; the text goes on from the end of the first that holds any. */
function run(state: State, text: Text, holes: HtmlHole[], isWhole = false): void {
  const alone = isWhole && text.length === 1;
  for (const piece of text) {
    switch (piece.type) {
      case 'constant':
        scan(state, piece.value);
        break;
      case 'hole':
        holes.push({ ...place(state), piece, alone });
        break;
      case 'choice': {
        const ends = piece.options.map((option) => {
          const branch = { ...state };
          run(branch, option, holes, alone);
          return { branch, isEmpty: option.length === 0 };
        });
        const first = ends.find(({ isEmpty }) => !isEmpty) ?? ends[0];
        if (first) Object.assign(state, first.branch);
        break;
      }
      case 'repeat':
        run(state, piece.item, holes);
        scan(state, piece.separator ?? '');
    }
  }
}

/** Where a value stands that comes now; what it is, the state then takes for granted. */
function place(state: State): Omit<HtmlHole, 'piece' | 'alone'> {
  const { tag, attribute, before } = state;
  const at = (found: HtmlPlace): Omit<HtmlHole, 'piece' | 'alone'> => ({
    place: found,
    tag,
    attribute,
    before,
  });
  switch (state.mode) {
    case 'tag-name':
      return at('name');
    case 'tag':
    case 'attribute-end':
      state.mode = 'attribute-name';
      return at('name');
    case 'attribute-name':
      return at('name');
    case 'value':
      state.mode = 'unquoted';
      state.before = 'x';
      return { ...at('unquoted'), before: '' };
    case 'double-quoted':
    case 'single-quoted':
    case 'unquoted':
      state.before += 'x';
      return at(state.mode);
    default:
      return at(state.mode);
  }
}

function scan(state: State, text: string): void {
  for (let index = 0; index < text.length; index += step(state, text, index));
}

/** Reads what begins at an index, and gives how many characters that was. */
function step(state: State, text: string, index: number): number {
  const character = text.charAt(index);
  switch (state.mode) {
    case 'text':
      return startOfTag(state, text, index);
    case 'comment': {
      const end = text.indexOf('-->', index);
      if (end >= 0) state.mode = 'text';
      return end < 0 ? text.length : end - index + 3;
    }
    case 'tag-name':
      if (/[\s/>]/.test(character)) return inTag(state, character);
      state.tag += character.toLowerCase();
      return 1;
    case 'tag':
      return inTag(state, character);
    case 'attribute-name':
    case 'attribute-end':
      if (character === '=') state.mode = 'value';
      else if (/\s/.test(character)) state.mode = 'attribute-end';
      else if (/[/>]/.test(character) || state.mode === 'attribute-end') {
        state.mode = 'tag';
        return inTag(state, character);
      } else state.attribute += character.toLowerCase();
      return 1;
    case 'value':
      state.before = '';
      if (character === '"') state.mode = 'double-quoted';
      else if (character === "'") state.mode = 'single-quoted';
      else if (character === '>') return inTag(state, character);
      else if (!/\s/.test(character)) {
        state.mode = 'unquoted';
        state.before = character;
      }
      return 1;
    case 'double-quoted':
      return inValue(state, character, character === '"');
    case 'single-quoted':
      return inValue(state, character, character === "'");
    case 'unquoted':
      if (character === '>') return inTag(state, character);
      return inValue(state, character, /\s/.test(character));
    case 'script':
    case 'script-text':
    case 'style':
      return inRawText(state, text, index);
    case 'name':
      return 1;
  }
}

function startOfTag(state: State, text: string, index: number): number {
  const start = text.indexOf('<', index);
  if (start < 0) return text.length - index;
  if (text.startsWith('<!--', start)) state.mode = 'comment';
  // At the end of the constant, a value is the tag's name.
  else if (/^(?:<\/?[a-z]|<\/?$|<!)/i.test(text.slice(start, start + 3))) {
    state.mode = 'tag-name';
    state.tag = '';
    const length = text.charAt(start + 1) === '/' ? 2 : 1;
    if (length === 2) state.tag = '/';
    return start - index + length;
  }
  return start - index + 1;
}

/** The tags whose content is no HTML. */
const RAW: ReadonlyMap<string, HtmlPlace> = new Map([
  ['script', 'script'],
  ['style', 'style'],
]);

function inTag(state: State, character: string): number {
  if (character === '>') {
    state.mode = RAW.get(state.tag) ?? 'text';
    state.before = '';
  } else if (/[\s/]/.test(character)) state.mode = 'tag';
  else {
    state.mode = 'attribute-name';
    state.attribute = character.toLowerCase();
  }
  return 1;
}

function inValue(state: State, character: string, isEnd: boolean): number {
  if (isEnd) state.mode = 'tag';
  else state.before += character;
  return 1;
}

/** A script or a style sheet up to its end tag; in a script, quoted texts are told from code. */
function inRawText(state: State, text: string, index: number): number {
  const character = text.charAt(index);
  if (character === '<' && text.slice(index + 1, index + 2) === '/') {
    const name = /^<\/([a-z]+)/i.exec(text.slice(index, index + 10))?.[1]?.toLowerCase();
    if (name === state.tag) {
      state.mode = 'tag-name';
      state.tag = '/';
      return 2;
    }
  }
  if (state.mode === 'script' && /["'`]/.test(character)) {
    state.mode = 'script-text';
    state.before = character;
  } else if (state.mode === 'script-text') {
    if (character === '\\') return 2;
    if (character === state.before || (character === '\n' && state.before !== '`')) state.mode = 'script';
  }
  return 1;
}
