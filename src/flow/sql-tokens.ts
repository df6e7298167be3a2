import type { Engine } from './sql-types';

/** A token of SQL code, outside of strings, comments and quoted names. */
export interface SqlToken {
  readonly type:
    | 'space'
    | 'word'
    | 'number'
    | 'placeholder'
    | 'operator'
    | 'open'
    | 'close'
    | 'subscript'
    | 'comma'
    | 'dot'
    | 'end'
    /** Openings: the scanner goes on in another mode. */
    | 'string'
    | 'quoted-name'
    | 'comment'
    /** A sign that makes a placeholder of what follows: the `$` of `$${n}`. */
    | 'sigil'
    | 'other';
  readonly text: string;
}

const SPACE = /\s+/y;
/** Hints and MySQL's versioned code are told from comments by one more sign. */
const BLOCK_COMMENT = /\/\*[!+]?/y;
const WORD = /[\p{L}_][\p{L}\p{N}_$#]*/uy;
const NUMBER = /0[xX][0-9a-fA-F]+|(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const STRING = /(?:[eEnNbBxX]|[uU]&|_[A-Za-z0-9]+)?'/y;
const DOLLAR_QUOTE = /\$(?:[A-Za-z_]\w*)?\$/y;
const PLACEHOLDER = /\$\w+|:\w+|@@?\w+/y;
const OPERATOR =
  /->>?|#>>?|@>|<@|@@|\|\|?|&&?|<=>|<[=>]?|>=?|!~~?\*?|!=|~~?\*?|==?|::|:=|\?[|&]?|[-+*/%^!#]/y;

/**
 * The token at an offset of SQL code. Unknown characters are tokens of their own, so it always gets on.
 * `afterOperand` tells the operators `?` and `.5` from a placeholder and a number's start.
 */
export function tokenAt(source: string, at: number, engine: Engine, afterOperand: boolean): SqlToken {
  const char = source.charAt(at);
  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(source)?.[0];
  };
  const space = char <= ' ' || char > '~' ? match(SPACE) : undefined;
  if (space !== undefined) return { type: 'space', text: space };
  const opening = "'ENBXU_enbxu".includes(char) ? match(STRING) : undefined;
  if (opening !== undefined) return { type: 'string', text: opening };
  switch (char) {
    case '(':
      return { type: 'open', text: char };
    case ')':
    case ']':
      return { type: 'close', text: char };
    case ',':
      return { type: 'comma', text: char };
    case ';':
      return { type: 'end', text: char };
    case '`':
      return { type: 'quoted-name', text: char };
    case '"':
      return { type: engine === 'mysql' ? 'string' : 'quoted-name', text: char };
    case '[':
      return { type: isNameBracket(source, at, engine) ? 'quoted-name' : 'subscript', text: char };
    case '$': {
      const quote = engine === 'postgres' || engine === 'generic' ? match(DOLLAR_QUOTE) : undefined;
      if (quote !== undefined) return { type: 'string', text: quote };
    }
  }
  const comment = char === '/' ? match(BLOCK_COMMENT) : undefined;
  if (comment !== undefined) return { type: 'comment', text: comment };
  if (startsLineComment(source, at, engine)) return { type: 'comment', text: char === '#' ? '#' : '--' };
  const word = match(WORD);
  if (word !== undefined) return { type: 'word', text: word };
  const number = char === '.' && afterOperand ? undefined : match(NUMBER);
  if (number !== undefined) return { type: 'number', text: number };
  if (char === '.') return { type: 'dot', text: char };
  if (char === '?' && !afterOperand)
    return { type: 'placeholder', text: source.startsWith('??', at) ? '??' : '?' };
  const placeholder = match(PLACEHOLDER);
  if (placeholder !== undefined) return { type: 'placeholder', text: placeholder };
  if (char === '$' || ((char === ':' || char === '@') && at === source.length - 1))
    return { type: 'sigil', text: char };
  const operator = match(OPERATOR);
  if (operator !== undefined) return { type: 'operator', text: operator };
  return { type: 'other', text: char };
}

/** `[name]` of SQL Server and SQLite; `a[1]` and `ARRAY[…]` are subscripts. */
function isNameBracket(source: string, at: number, engine: Engine): boolean {
  if (engine === 'mssql' || engine === 'sqlite') return true;
  if (engine === 'postgres') return false;
  return (
    !/[\w\])"]$/.test(source.slice(Math.max(0, at - 1), at)) &&
    !/\barray\s*$/i.test(source.slice(Math.max(0, at - 8), at))
  );
}

function startsLineComment(source: string, at: number, engine: Engine): boolean {
  if (source.startsWith('--', at)) {
    // MySQL takes `a--1` for a minus and a sign.
    return engine !== 'mysql' || at + 2 >= source.length || /\s/.test(source.charAt(at + 2));
  }
  return engine === 'mysql' && source.charAt(at) === '#';
}
