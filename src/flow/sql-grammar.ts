import { CODE, type Frame, type State, begin, newFrame, operand, operator } from './sql-state';
import {
  CALL_VERBS,
  CONSTANT_WORDS,
  COPY_VERBS,
  DDL_VERBS,
  OPERATOR_WORDS,
  PREFIX_VERBS,
  ROW_VERBS,
  SET_VERBS,
  SILENT_WORDS,
  TRAILING_WORDS,
} from './sql-words';

/** Takes one word of SQL code: what may stand after it. */
export function onWord(state: State, text: string): void {
  const word = text.toUpperCase();
  const isName = (state.before === 'name' && word !== 'SELECT') || !actOn(state, word);
  if (isName) {
    operand(state, true);
    state.name = text;
  }
  state.last = isName ? 'word' : 'keyword';
  state.touching = isName ? 'word' : 'keyword';
  state.wordBefore = state.word;
  state.word = isName && state.before === 'name' ? '' : word;
  state.fresh &&= PREFIX_VERBS.has(word);
}

/** Changes the state for a keyword; false if the word is a name here. */
function actOn(state: State, word: string): boolean {
  if (state.fresh && state.before === 'none' && startStatement(state, word)) return true;
  switch (word) {
    case 'SELECT':
    case 'RETURNING':
    case 'OUTPUT':
      if (state.verb === 'GRANT' || state.verb === 'REVOKE') return false;
      begin(state, 'select');
      return true;
    case 'FROM':
      return onFrom(state);
    case 'JOIN':
    case 'TABLE':
    case 'USING':
      begin(state, isDdl(state) ? 'ddl' : 'tables');
      return true;
    case 'INTO':
      begin(state, 'into');
      return true;
    case 'WHERE':
    case 'HAVING':
    case 'ON':
      if (word === 'ON' && isDdl(state)) begin(state, 'ddl');
      else begin(state, 'condition', true);
      return true;
    case 'WHEN':
    case 'OR':
    case 'XOR':
      begin(state, conditionOf(state), true);
      return true;
    case 'AND':
      if (state.frame.between) {
        state.frame = { ...state.frame, between: false };
        operator(state, 'BETWEEN');
      } else begin(state, conditionOf(state), true);
      return true;
    case 'BETWEEN':
      operator(state, word);
      state.frame = { ...state.frame, between: true };
      return true;
    case 'VALUES':
      if (state.before === 'operator') return false;
      begin(state, 'values');
      return true;
    case 'SET':
      begin(state, 'set');
      return true;
    case 'UPDATE':
      return onUpdate(state);
    case 'BY':
      return onBy(state);
    case 'LIMIT':
    case 'OFFSET':
    case 'FETCH':
      begin(state, 'limit');
      return true;
    case 'FIRST':
    case 'NEXT':
      return state.frame.clause === 'limit';
    case 'TOP':
      if (state.frame.clause !== 'select' || state.before !== 'none') return false;
      operator(state, word);
      return true;
    case 'UNION':
    case 'EXCEPT':
    case 'INTERSECT':
    case 'MINUS':
      begin(state, 'start');
      return true;
    case 'AS':
    case 'COLLATE':
      state.before = 'name';
      return true;
    case 'TO':
      if (state.word === 'SIMILAR') operator(state, 'SIMILAR TO');
      else if (state.verb === 'SET') operator(state, word);
      else return false;
      return true;
    case 'ZONE':
      if (state.word !== 'TIME' || state.wordBefore !== 'AT') return false;
      operator(state, word);
      return true;
    case 'FOR':
      if (isArguments(state.frame)) operator(state, word);
      else begin(state, 'other');
      return true;
    case 'DEFAULT':
      if (isDdl(state)) operator(state, word);
      else operand(state, false);
      return true;
    case 'MOD':
    case 'MATCH':
      if (state.before !== 'operand') return false;
      operator(state, word);
      return true;
    case 'DISTINCT':
      state.shared.distinct = true;
      return true;
  }
  if (OPERATOR_WORDS.has(word)) {
    operator(state, word);
    return true;
  }
  if (CONSTANT_WORDS.has(word)) {
    operand(state, false);
    return true;
  }
  if (TRAILING_WORDS.has(word) && state.before !== 'none') {
    operand(state, false);
    return true;
  }
  return SILENT_WORDS.has(word);
}

/** The first word of a statement: what kind it is. False for a fragment's first word. */
function startStatement(state: State, word: string): boolean {
  const setVerb = (): void => {
    if (state.verb === '') state.verb = word;
    if (state.shared.verb === '') state.shared.verb = word;
  };
  if (PREFIX_VERBS.has(word)) {
    setVerb();
    return true;
  }
  if (DDL_VERBS.has(word) || COPY_VERBS.has(word) || SET_VERBS.has(word)) {
    setVerb();
    begin(state, SET_VERBS.has(word) ? 'name' : COPY_VERBS.has(word) ? 'tables' : 'ddl');
    return true;
  }
  if (CALL_VERBS.has(word)) {
    setVerb();
    begin(state, 'name');
    return true;
  }
  if (!ROW_VERBS.has(word)) return false;
  setVerb();
  if (word === 'SELECT') begin(state, 'select');
  else if (word === 'WITH') begin(state, 'cte');
  else if (word === 'VALUES') begin(state, 'values');
  else begin(state, word === 'INSERT' || word === 'REPLACE' ? 'into' : 'tables');
  return true;
}

function onFrom(state: State): boolean {
  const isOperator =
    isArguments(state.frame) ||
    (state.before === 'operator' && state.operator === 'IS' && state.word === 'DISTINCT');
  if (isOperator) operator(state, 'FROM');
  else begin(state, 'tables');
  return true;
}

function onUpdate(state: State): boolean {
  if (state.word === 'KEY') begin(state, 'set');
  else if (state.word === 'FOR' || state.word === 'DO' || state.word === 'ON') operand(state, false);
  else begin(state, 'tables');
  return true;
}

function onBy(state: State): boolean {
  if (state.word === 'IDENTIFIED') operator(state, 'BY');
  else if (state.word === 'GROUP') {
    state.shared.grouped = true;
    begin(state, 'group');
  } else begin(state, 'order');
  return true;
}

/** Takes an opening parenthesis: what stands before it tells what it holds. */
export function onOpen(state: State): void {
  state.frame = openFrame(state);
  begin(state);
  state.boolean = state.frame.clause === 'condition';
  state.last = 'none';
}

function openFrame(state: State): Frame {
  const { frame, last, word } = state;
  const isCall = last === 'word' || last === 'quoted-name' || last === 'hole';
  if (isCall && state.before === 'operand') {
    if (frame.clause === 'into' || frame.clause === 'cte') return newFrame('columns', 'columns', frame);
    if (frame.clause === 'ddl') return newFrame('columns', 'ddl', frame);
    return newFrame('function', 'arguments', frame, last === 'word' ? word.toLowerCase() : '');
  }
  if (last === 'keyword') {
    switch (word) {
      case 'IN':
        return newFrame('in', 'arguments', frame);
      case 'VALUES':
        return newFrame('values', 'values', frame, '', state.columns);
      case 'ALL':
        return newFrame('function', 'arguments', frame, 'all');
      case 'CONFLICT':
      case 'USING':
        return newFrame('columns', 'columns', frame);
      case 'OVER':
        return newFrame('group', 'other', frame);
      case 'AS':
      case 'EXISTS':
      case 'LATERAL':
      case 'FILTER':
      case 'MATERIALIZED':
        return newFrame('group', 'start', frame);
    }
  }
  if (state.before === 'operator')
    return newFrame('group', state.operator === 'TOP' ? 'limit' : 'arguments', frame);
  if (state.boolean) return newFrame('group', 'condition', frame);
  switch (frame.clause) {
    case 'values':
      return newFrame('values', 'values', frame, '', state.columns);
    case 'tables':
    case 'into':
      return newFrame('group', 'start', frame);
    case 'set':
      return newFrame('columns', 'columns', frame);
    default:
      return newFrame('group', frame.clause, frame);
  }
}

/** Takes a closing parenthesis or bracket. One too many is no harm: the text may begin in the middle. */
export function onClose(state: State): void {
  const { frame } = state;
  if (frame.parent) {
    if (frame.opener === 'columns' && frame.parent.clause === 'into')
      state.columns = frame.list.holes === 0 ? frame.list.commas + 1 : undefined;
    state.frame = frame.parent;
  }
  state.boolean = state.frame.clause === 'condition';
  state.before = 'operand';
  state.plain = false;
  state.last = 'close';
}

/** Takes a comma: the next item begins. */
export function onComma(state: State): void {
  state.frame.list.commas += 1;
  begin(state);
  state.boolean = false;
}

/** Takes a `;`: whatever follows is another statement. */
export function onEnd(state: State): void {
  state.frame = newFrame('statement', 'start', undefined);
  begin(state);
  state.mode = CODE;
  state.verb = '';
  state.fresh = true;
  state.columns = undefined;
  state.ended = true;
}

function conditionOf(state: State): 'condition' | undefined {
  return state.frame.clause === 'start' ? 'condition' : undefined;
}

function isArguments(frame: Frame): boolean {
  return frame.opener === 'function' && frame.clause === 'arguments';
}

/** Whether the statement defines or administers something: its parts are names. */
export function isDdl(state: State): boolean {
  return DDL_VERBS.has(state.verb);
}
