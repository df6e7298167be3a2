import { isDdl, onClose, onComma, onEnd, onOpen, onWord } from './sql-grammar';
import { around, placeInCode, roleOf, withinOf } from './sql-places';
import { CODE, type HoleDraft, type Mode, type State, newFrame, operand, operator } from './sql-state';
import { type SqlToken, tokenAt } from './sql-tokens';
import type { SqlLiteral } from './sql-types';
import { AFTER_OPERAND } from './sql-words';
import type { Piece } from './text-types';

/** What follows a value when another hole does. */
const HOLE = '{}';

/** Reads known characters of the SQL text. */
export function scanConstant(state: State, source: string): void {
  let at = 0;
  while (at < source.length) {
    const { mode } = state;
    if (mode.type === 'string') at = scanString(state, mode, source, at);
    else if (mode.type !== 'code') at = scanUntil(state, mode.close, source, at);
    else at = scanCode(state, source, at);
  }
}

/** Reads a hole. */
export function scanHole(state: State, piece: Extract<Piece, { type: 'hole' }>): void {
  const { mode, shared } = state;
  if (mode.type === 'code') {
    if (state.touching !== 'hole') settle(state, HOLE);
    const draft = placeInCode(state, piece);
    shared.holes.push(draft);
    state.frame.list.holes += 1;
    operand(state, false);
    state.last = 'hole';
    state.touching = 'hole';
    state.pending.push(draft);
    state.word = '';
    state.fresh = false;
    noteEnded(state);
    return;
  }
  if (mode.type === 'string') {
    const role = roleOf(state);
    const within = withinOf(state, role);
    const draft: HoleDraft = {
      ...around(state, piece, 'string', role),
      literal: mode.literal,
      typed: isTyped(state),
      ...(within ? { within } : {}),
    };
    append(mode.literal, shared.holes.length);
    shared.holes.push(draft);
    state.pending.push(draft);
    return;
  }
  const isComment = mode.type === 'comment' && !mode.live;
  const position = mode.type === 'quoted-name' ? 'identifier' : isComment ? 'comment' : 'clause';
  shared.holes.push({
    ...around(state, piece, position, 'other'),
    partial: true,
    ...(mode.type === 'quoted-name' && { nameEnd: mode.close }),
  });
}

function scanCode(state: State, source: string, at: number): number {
  const { shared } = state;
  const token = tokenAt(source, at, shared.engine, state.before === 'operand');
  if (token.type === 'space') state.touching = '';
  else if (token.type !== 'comment') {
    settle(state, token.type === 'word' ? token.text.toUpperCase() : token.text, token);
    noteEnded(state);
    shared.order += 1;
  }
  take(state, token);
  return at + token.text.length;
}

function take(state: State, token: SqlToken): void {
  const { text } = token;
  if (token.type === 'word') return onWord(state, text);
  if (token.type === 'space' || token.type === 'comment') {
    if (token.type === 'comment') state.mode = commentMode(text);
    state.touching = '';
    return;
  }
  const word = state.word;
  if (token.type !== 'open') state.word = '';
  state.touching = '';
  switch (token.type) {
    case 'open':
      onOpen(state);
      state.word = '';
      break;
    case 'close':
      onClose(state);
      break;
    case 'comma':
      onComma(state);
      state.last = 'other';
      break;
    case 'end':
      onEnd(state);
      state.last = 'none';
      break;
    case 'dot':
      state.before = 'name';
      state.last = 'other';
      break;
    case 'subscript':
      state.frame = newFrame('group', 'arguments', state.frame);
      state.before = 'none';
      state.boolean = false;
      state.last = 'other';
      break;
    case 'number':
      operand(state, false);
      state.last = 'other';
      state.touching = 'number';
      break;
    case 'placeholder':
      notePlaceholder(state, text);
      operand(state, false);
      state.last = 'other';
      state.touching = 'word';
      break;
    case 'sigil':
      state.touching = 'sigil';
      state.last = 'other';
      break;
    case 'operator':
      onOperator(state, text);
      break;
    case 'string':
      state.word = word;
      openString(state, text);
      break;
    case 'quoted-name':
      state.mode = { type: 'quoted-name', close: text === '[' ? ']' : text };
      break;
    case 'other':
      state.last = 'other';
  }
}

function notePlaceholder(state: State, text: string): void {
  state.shared.placeholders.push({ text, order: state.shared.order - 1 });
}

function onOperator(state: State, text: string): void {
  const isStar = text === '*' && state.before !== 'operand';
  if (isStar) operand(state, false);
  else if (text === '::') state.before = 'name';
  else operator(state, text);
  // Drivers that look for `?` in the text take these operators for placeholders.
  if (text.startsWith('?')) state.shared.quotedText.push(text);
  state.last = 'other';
}

/** Holes that ended just before now see what follows them. */
function settle(state: State, next: string, token?: SqlToken): void {
  if (state.pending.length === 0) return;
  for (const draft of state.pending) {
    if (draft.followedBy !== '') continue;
    draft.followedBy = next;
    if (draft.soft && AFTER_OPERAND.has(next)) draft.position = 'identifier';
    if (draft.literal || state.touching !== 'hole' || !token) continue;
    if (
      token.type === 'word' ||
      token.type === 'dot' ||
      token.type === 'open' ||
      token.type === 'quoted-name'
    ) {
      draft.position = 'identifier';
      draft.partial = true;
    } else if (token.type === 'number' || token.type === 'string' || token.type === 'placeholder') {
      draft.partial = true;
    }
  }
  state.pending = [];
}

function noteEnded(state: State): void {
  if (state.ended) state.shared.several = true;
}

function commentMode(text: string): Mode {
  return { type: 'comment', close: text.startsWith('/*') ? '*/' : '\n', live: text.length > 2 };
}

function openString(state: State, text: string): void {
  const dollar = text.startsWith('$');
  const quote = dollar ? '$' : text.endsWith('"') ? '"' : "'";
  const prefix = dollar ? '' : text.slice(0, -1);
  const literal: SqlLiteral = { quote, prefix, parts: [], closed: false, twins: [] };
  const escapes = !dollar && (state.shared.engine === 'mysql' || /^e$/i.test(prefix));
  state.mode = { type: 'string', literal, close: dollar ? text : quote, escapes };
}

/** Whether the word before a string makes it something else than a value: `DATE '…'`, `AS '…'`, `OUTFILE '…'`. */
function isTyped(state: State): boolean {
  return state.before === 'operand' || state.before === 'name' || isDdl(state);
}

function scanString(
  state: State,
  mode: Extract<Mode, { type: 'string' }>,
  source: string,
  at: number,
): number {
  const { close, escapes, literal } = mode;
  let end = at;
  for (;;) {
    const closing = source.indexOf(close, end);
    const escape = escapes ? source.indexOf('\\', end) : -1;
    if (escape >= 0 && (closing < 0 || escape < closing)) {
      end = escape + 2;
      if (end < source.length) continue;
      end = source.length;
    } else if (closing >= 0 && close.length === 1 && source.charAt(closing + 1) === close) {
      end = closing + 2;
      if (end < source.length) continue;
      end = source.length;
    } else {
      end = closing < 0 ? source.length : closing;
    }
    const text = source.slice(at, end);
    if (text) append(literal, text);
    state.shared.quotedText.push(text);
    if (end === source.length && closing !== end) return end;
    closeString(state, literal);
    return end + close.length;
  }
}

function closeString(state: State, literal: SqlLiteral): void {
  close(literal);
  state.mode = CODE;
  operand(state, false);
  state.last = 'string';
  state.touching = '';
}

function append(literal: SqlLiteral, part: string | number): void {
  const { parts } = literal;
  const last = parts.at(-1);
  if (typeof part === 'string' && typeof last === 'string') parts[parts.length - 1] = last + part;
  else parts.push(part);
  for (const twin of literal.twins) append(twin, part);
}

function close(literal: SqlLiteral): void {
  literal.closed = true;
  for (const twin of literal.twins) close(twin);
}

/** Reads a comment or a quoted name up to its end, or to the end of what is known. */
function scanUntil(state: State, close: string, source: string, at: number): number {
  const found = source.indexOf(close, at);
  const end = found < 0 ? source.length : found;
  state.shared.quotedText.push(source.slice(at, end));
  if (found < 0) return end;
  if (state.mode.type === 'quoted-name') {
    operand(state, true);
    state.name = source.slice(at, end);
    state.last = 'quoted-name';
    state.touching = 'word';
  }
  state.mode = CODE;
  return end + close.length;
}
