import type { Dialect } from '../models/types';
import type { SqlHole } from './text-types';

export type Engine = Dialect['engine'];

/** A string of the SQL text: its quotes, and what the code puts between them. */
export interface SqlLiteral {
  readonly quote: "'" | '"' | '$';
  /** What stands directly before the opening quote: `E`, `N`, `_utf8`, … */
  readonly prefix: string;
  /** Characters as they are written, and indices of holes, in order. */
  readonly parts: (string | number)[];
  /** False while the text ends inside it. */
  closed: boolean;
  /** Copies of it in the other options of a choice, which go on as it goes on. */
  readonly twins: SqlLiteral[];
}

/** A list in parentheses: `IN (…)`, `VALUES (…)`, arguments. */
export interface SqlList {
  commas: number;
  /** How many holes stand in it outside of strings. */
  holes: number;
  /** For `VALUES`: how many columns the statement names, if it does. */
  readonly columns: number | undefined;
}

/** Which part a value plays: what stands before it decides how an engine types it. */
export type SqlRole =
  /** `column = ${x}`, `<>`, `!=`. */
  | 'equality'
  /** `<`, `>`, `BETWEEN`. */
  | 'range'
  /** `LIKE ${x}` and kin. */
  | 'pattern'
  /** An item of `IN (…)`, of `VALUES (…)`, of a function's arguments. */
  | 'in-item'
  | 'insert-item'
  | 'argument'
  /** `SET column = ${x}`. */
  | 'assignment'
  | 'limit'
  /** The bare list: `IN ${x}`, `VALUES ${x}`. */
  | 'whole-list'
  /** Anything else: arithmetic, `||`, `THEN`, the select list. */
  | 'other';

/** The clause of the statement (or subquery) that a hole stands in. */
export type SqlClause =
  | 'start'
  | 'cte'
  | 'select'
  | 'into'
  | 'tables'
  | 'columns'
  | 'condition'
  | 'group'
  | 'order'
  | 'values'
  | 'arguments'
  | 'set'
  | 'limit'
  | 'name'
  | 'ddl'
  | 'other';

/** A hole with all that the lexer saw around it. */
export interface PlacedHole extends SqlHole {
  readonly role: SqlRole;
  readonly clause: SqlClause;
  /** The operator or word that asks for the value: `=`, `LIKE`, `THEN`; empty if none does. */
  readonly operator: string;
  /** The column that is the whole left side of that operator, without its table; empty if it is anything else. */
  readonly column: string;
  /** The clause around all parentheses that only hold expressions. */
  readonly outer: SqlClause;
  /** Whether other characters or holes touch it, so that it is only a part of a word or number. */
  readonly partial: boolean;
  /** The list it is an item of. */
  readonly list?: SqlList;
  /** The function it is an argument of, in lower case. */
  readonly functionName?: string;
  readonly literal?: SqlLiteral;
  /** For a string: whether a type or another word stands before it: `DATE '…'`, `AS '…'`. */
  readonly typed?: boolean;
  /** The first sign or word after the value, in upper case; empty at the end of the text. */
  readonly followedBy: string;
  /** How many tokens stand before it; placeholders count alike, so that both can be put in one order. */
  readonly order: number;
}

/** A placeholder that the text already has. */
export interface SqlPlaceholder {
  /** As written: `$1`, `?`, `??`, `:name`, `@name`. */
  readonly text: string;
  readonly order: number;
}

/** What one pass over a text finds. */
export interface SqlFacts {
  readonly holes: readonly PlacedHole[];
  readonly placeholders: readonly SqlPlaceholder[];
  /** The statement's first word in upper case; empty for a fragment that begins with none. */
  readonly verb: string;
  /** Whether something follows a `;`. */
  readonly several: boolean;
  readonly distinct: boolean;
  readonly grouped: boolean;
  /** All characters in strings, quoted identifiers and comments; some drivers look for placeholders there too. */
  readonly quotedText: string;
  /** Whether a string, comment or quoted identifier is still open at the end. */
  readonly open: boolean;
}
