import type { Engine, PlacedHole, SqlClause, SqlList, SqlLiteral, SqlPlaceholder } from './sql-types';

/** A hole while what follows it may still change what it is. */
export type HoleDraft = { -readonly [Key in keyof PlacedHole]: PlacedHole[Key] } & {
  /** Stands where an expression may begin: an operator after it makes it a column. */
  soft?: boolean;
};

export type Mode =
  | { readonly type: 'code' }
  | {
      readonly type: 'string';
      readonly literal: SqlLiteral;
      readonly close: string;
      readonly escapes: boolean;
    }
  | { readonly type: 'quoted-name'; readonly close: string }
  /** `live` for comments that engines read: hints, and MySQL's versioned code. */
  | { readonly type: 'comment'; readonly close: string; readonly live: boolean };

/** A pair of parentheses, or the statement itself. Never changed in place: branches of a choice share it. */
export interface Frame {
  readonly opener: 'statement' | 'in' | 'values' | 'function' | 'columns' | 'group';
  readonly clause: SqlClause;
  readonly name: string;
  readonly list: SqlList;
  /** Whether an AND belongs to a BETWEEN. */
  readonly between: boolean;
  readonly parent: Frame | undefined;
}

/** What the place just before the next token allows. */
export type Before =
  /** Nothing yet of this expression or list item. */
  | 'none'
  /** A complete expression. */
  | 'operand'
  /** Something that asks for a value. */
  | 'operator'
  /** Something that asks for a name: `.`, `AS`, `::`. */
  | 'name';

/** Where the lexer is in a text. Copied at each choice; `shared` is one for the whole text. */
export interface State {
  mode: Mode;
  frame: Frame;
  before: Before;
  operator: string;
  /** In a boolean expression: an expression begins where `before` is none. */
  boolean: boolean;
  /** Whether the expression so far is only a column. */
  plain: boolean;
  /** The last name that was read: of a column, without its table. */
  name: string;
  /** The column that is the whole left side of the last operator; empty if that is anything else. */
  leftColumn: string;
  last: 'none' | 'word' | 'keyword' | 'quoted-name' | 'string' | 'close' | 'hole' | 'other';
  /** The last two words, in upper case, while only words follow each other. */
  word: string;
  wordBefore: string;
  /** What touches the next character. */
  touching: '' | 'word' | 'keyword' | 'number' | 'sigil' | 'hole';
  /** Holes (and strings with holes) that wait for what follows them. */
  pending: HoleDraft[];
  verb: string;
  /** Whether no word of the statement has been seen. */
  fresh: boolean;
  ended: boolean;
  columns: number | undefined;
  readonly shared: Shared;
}

export interface Shared {
  readonly engine: Engine;
  readonly holes: HoleDraft[];
  readonly placeholders: SqlPlaceholder[];
  readonly quotedText: string[];
  order: number;
  several: boolean;
  /** The first statement's verb. */
  verb: string;
  distinct: boolean;
  grouped: boolean;
}

export const CODE: Mode = { type: 'code' };

/** The state at the start of a text. */
export function initialState(engine: Engine): State {
  return {
    mode: CODE,
    frame: newFrame('statement', 'start', undefined),
    before: 'none',
    operator: '',
    boolean: false,
    plain: true,
    name: '',
    leftColumn: '',
    last: 'none',
    word: '',
    wordBefore: '',
    touching: '',
    pending: [],
    verb: '',
    fresh: true,
    ended: false,
    columns: undefined,
    shared: {
      engine,
      holes: [],
      placeholders: [],
      quotedText: [],
      order: 0,
      several: false,
      verb: '',
      distinct: false,
      grouped: false,
    },
  };
}

export function newFrame(
  opener: Frame['opener'],
  clause: SqlClause,
  parent: Frame | undefined,
  name = '',
  columns?: number,
): Frame {
  return { opener, clause, name, list: { commas: 0, holes: 0, columns }, between: false, parent };
}

/** An expression or list item begins, in this clause if one is given. */
export function begin(state: State, clause?: SqlClause, boolean = false): void {
  state.before = 'none';
  state.operator = '';
  state.boolean = boolean;
  state.plain = true;
  state.leftColumn = '';
  if (clause !== undefined || state.frame.between)
    state.frame = { ...state.frame, clause: clause ?? state.frame.clause, between: false };
}

/** An operand was read; `plain` if it is a column's name. */
export function operand(state: State, plain: boolean): void {
  state.before = 'operand';
  state.plain &&= plain;
}

/** An operator was read: a value follows. */
export function operator(state: State, name: string): void {
  state.leftColumn = state.plain && state.before === 'operand' ? state.name : '';
  state.before = 'operator';
  state.operator = name;
  state.plain = false;
}
