import type { Frame, HoleDraft, State } from './sql-state';
import { isDdl } from './sql-grammar';
import type { SqlClause, SqlRole } from './sql-types';
import { CALL_VERBS, COMPARISONS, COPY_VERBS, PATTERN_OPERATORS, RANGES, SET_VERBS } from './sql-words';
import type { Piece, SqlHole, SqlPosition } from './text-types';

type HolePiece = Extract<Piece, { type: 'hole' }>;
type Within = NonNullable<SqlHole['within']>;

/** What a hole in SQL code is, by what stands before it. What follows may still change it. */
export function placeInCode(state: State, piece: HolePiece): HoleDraft {
  const touched = touchedPosition(state);
  const { position, role, soft } = touched ?? expected(state);
  const within = position === 'value' ? withinOf(state, role) : statementOf(state);
  return {
    ...around(state, piece, position, role),
    partial: touched !== undefined,
    ...(soft ? { soft } : {}),
    ...(within ? { within } : {}),
  };
}

/** The facts that a hole has wherever it stands. */
export function around(state: State, piece: HolePiece, position: SqlPosition, role: SqlRole): HoleDraft {
  const { frame } = state;
  return {
    piece,
    position,
    role,
    clause: frame.clause,
    outer: outerClause(frame),
    operator: state.operator,
    column: state.leftColumn,
    partial: false,
    followedBy: '',
    order: state.shared.order++,
    ...(frame.opener === 'statement' || frame.opener === 'group' ? {} : { list: frame.list }),
    ...(frame.opener === 'function' ? { functionName: frame.name } : {}),
  };
}

function outerClause(frame: Frame): SqlClause {
  let outer = frame;
  while (outer.parent && outer.clause === 'arguments') outer = outer.parent;
  return outer.clause;
}

interface Expected {
  readonly position: SqlPosition;
  readonly role: SqlRole;
  readonly soft?: boolean;
}

/** A hole directly after other characters is a part of the same word. */
function touchedPosition(state: State): Expected | undefined {
  switch (state.touching) {
    case 'word':
    case 'sigil':
      return { position: 'identifier', role: 'other' };
    case 'number':
      return { position: 'value', role: 'other' };
    case 'hole': {
      const before = state.pending.at(-1);
      if (!before) return undefined;
      before.partial = true;
      return { position: before.position, role: before.role };
    }
    default:
      return undefined;
  }
}

function expected(state: State): Expected {
  switch (state.before) {
    case 'operator':
      return state.operator === 'IS'
        ? { position: 'clause', role: 'other' }
        : { position: 'value', role: roleOf(state) };
    case 'name':
      return { position: 'identifier', role: 'other' };
    case 'operand':
      return afterOperand(state);
    case 'none':
      return atBeginning(state);
  }
}

/** After a complete expression. */
function afterOperand({ frame, verb }: State): Expected {
  if (CALL_VERBS.has(verb) && frame.clause === 'name') return { position: 'value', role: 'argument' };
  const isName = frame.clause === 'order' || frame.clause === 'group' || frame.clause === 'ddl';
  return { position: isName ? 'identifier' : 'clause', role: 'other' };
}

/** Where an expression, list item or clause begins. */
function atBeginning({ boolean, frame, verb }: State): Expected {
  if (boolean) return { position: 'clause', role: 'other', soft: true };
  switch (frame.clause) {
    case 'start':
    case 'condition':
    case 'set':
    case 'other':
      return { position: 'clause', role: 'other', soft: true };
    case 'values':
      return { position: 'value', role: frame.opener === 'values' ? 'insert-item' : 'whole-list' };
    case 'arguments':
      return {
        position: 'value',
        role: frame.opener === 'in' ? 'in-item' : frame.opener === 'function' ? 'argument' : 'other',
      };
    case 'limit':
      return { position: 'value', role: 'limit' };
    case 'name':
      return CALL_VERBS.has(verb) && frame.list.commas > 0
        ? { position: 'value', role: 'argument' }
        : { position: 'identifier', role: 'other' };
    default:
      return { position: 'identifier', role: 'other' };
  }
}

/** The part that the value after the last operator plays. */
export function roleOf({ before, operator, frame, boolean }: State): SqlRole {
  if (before !== 'operator') {
    if (frame.opener === 'in') return 'in-item';
    if (frame.opener === 'values') return 'insert-item';
    return frame.opener === 'function' ? 'argument' : 'other';
  }
  if (operator === 'TOP') return 'limit';
  if (operator === 'IN') return 'whole-list';
  if (RANGES.has(operator)) return 'range';
  if (PATTERN_OPERATORS.has(operator)) return 'pattern';
  if (!COMPARISONS.has(operator)) return 'other';
  return operator === '=' && frame.clause === 'set' && !boolean ? 'assignment' : 'equality';
}

/** The part of the statement that makes a bound value special there. */
export function withinOf(state: State, role: SqlRole): Within | undefined {
  const statement = statementOf(state);
  if (statement) return statement;
  if (role === 'limit') return 'limit';
  if (role === 'pattern') return 'like';
  if (state.before === 'operator' && state.operator === 'INTERVAL') return 'interval';
  if (state.frame.opener === 'in' || role === 'whole-list') return 'in-list';
  return undefined;
}

function statementOf(state: State): Within | undefined {
  if (isDdl(state)) return 'ddl';
  if (SET_VERBS.has(state.verb)) return 'set';
  return COPY_VERBS.has(state.verb) ? 'copy' : undefined;
}
