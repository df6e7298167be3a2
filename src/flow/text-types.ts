import type { TSESTree } from '@typescript-eslint/utils';
import type { CallLike } from './syntax-index';

/**
 * A text as the code builds it, whichever way: template, `+`, `+=`, `join`, `format`, `replace`.
 * `'SELECT * FROM t WHERE id = ' + id` is a constant and a hole.
 */
export type Text = readonly Piece[];

export type Piece =
  /** Characters known from the code. `node` is the literal (or template element) they were read from. */
  | { readonly type: 'constant'; readonly value: string; readonly node: TSESTree.Node }
  /** A value put into the text as it is. `calls`: the calls that led into the functions where it is put there. */
  | { readonly type: 'hole'; readonly node: TSESTree.Expression; readonly calls?: readonly CallLike[] }
  /** One of several texts: a conditional, or a variable with several values here. */
  | { readonly type: 'choice'; readonly options: readonly Text[] }
  /** A text repeated any number of times, separated: `list.map((x) => …).join(separator)`. */
  | { readonly type: 'repeat'; readonly item: Text; readonly separator: string | undefined };

/** What a hole's value will be to the SQL parser. */
export type SqlPosition =
  /** A whole value: `id = ${x}`, `IN (${x})`, `VALUES (${x})`, an argument of a function. */
  | 'value'
  /** Inside a quoted string, alone or with other characters: `'${x}'`, `'%${x}%'`. */
  | 'string'
  /** A table, column, schema, direction or keyword: `FROM ${x}`, `ORDER BY ${x}`, inside quoted identifiers. */
  | 'identifier'
  /** A whole statement or clause, or nothing known around it: `${sql}`, `${where}` after a complete expression. */
  | 'clause'
  /** Inside a comment. */
  | 'comment';

export interface SqlHole {
  readonly piece: Extract<Piece, { type: 'hole' }>;
  readonly position: SqlPosition;
  /** For `string`: the constant characters between the quotes on both sides, and whether the value is their only hole. */
  readonly quoted?: { readonly before: string; readonly after: string; readonly alone: boolean };
  /** The character that ends the quoted name it stands in. */
  readonly nameEnd?: string;
  /** The part of a statement it stands in, where a driver or engine treats bound values differently there. */
  readonly within?: 'limit' | 'ddl' | 'set' | 'copy' | 'interval' | 'in-list' | 'like';
}
