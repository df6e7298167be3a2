import { scanConstant, scanHole } from './sql-scan';
import { type HoleDraft, type State, initialState } from './sql-state';
import type { Engine, PlacedHole, SqlFacts, SqlLiteral } from './sql-types';
import type { Piece, SqlHole, Text } from './text-types';

export { looksLikeSql } from './sql-looks';
export type * from './sql-types';

/**
 * The holes of a text that is SQL, with what each one's value is to the SQL parser, in textual order. The text
 * may be a fragment or unfinished, of any dialect; `engine` settles quotes and comments that differ.
 */
export function sqlHoles(text: Text, engine: Engine = 'generic'): readonly SqlHole[] {
  return sqlFacts(text, engine).holes;
}

/**
 * All that one pass over a SQL text tells. Each option of a choice is read from the same place and the text goes
 * on from the first option's end; the item of a repetition is read once.
 */
export function sqlFacts(text: Text, engine: Engine = 'generic'): SqlFacts {
  const state = initialState(engine);
  run(state, text);
  const { holes, placeholders, quotedText, verb, several, distinct, grouped } = state.shared;
  return {
    holes: finishedHoles(holes),
    placeholders,
    verb,
    several,
    distinct,
    grouped,
    quotedText: quotedText.join('\n'),
    open: state.mode.type === 'string' || state.mode.type === 'quoted-name',
  };
}

function run(state: State, text: Text): void {
  let constant = '';
  const flush = (): void => {
    if (constant) scanConstant(state, constant);
    constant = '';
  };
  for (const piece of text) {
    if (piece.type === 'constant') {
      constant += piece.value;
      continue;
    }
    flush();
    if (piece.type === 'hole') scanHole(state, piece);
    else if (piece.type === 'choice') runChoice(state, piece);
    else run(state, piece.item);
  }
  flush();
}

function runChoice(state: State, { options }: Extract<Piece, { type: 'choice' }>): void {
  const openLiteral = literalOf(state);
  // Made before any option is read, because reading the first one adds to the string it stands in.
  const branches = options.map((_, index) => branchOf(state, index > 0));
  const ends = branches.map((branch, index) => {
    const own = literalOf(branch);
    run(branch, options[index] ?? []);
    return { branch, twin: own && literalOf(branch) === own ? own : undefined };
  });
  const first = ends[0];
  if (!first) return;
  Object.assign(state, first.branch);
  state.pending = [...new Set(ends.flatMap(({ branch }) => branch.pending))];
  if (openLiteral && first.twin === openLiteral)
    for (const { twin } of ends) if (twin && twin !== openLiteral) openLiteral.twins.push(twin);
}

/** The state for one option of a choice; all but the first get a copy of the string they stand in. */
function branchOf(state: State, ownLiteral: boolean): State {
  const branch = { ...state, pending: [...state.pending] };
  const { mode } = state;
  if (mode.type !== 'string' || !ownLiteral) return branch;
  const literal: SqlLiteral = { ...mode.literal, parts: [...mode.literal.parts], twins: [] };
  return { ...branch, mode: { ...mode, literal } };
}

function literalOf({ mode }: State): SqlLiteral | undefined {
  return mode.type === 'string' ? mode.literal : undefined;
}

/** The drafts as they are handed out; each string is looked through once for the characters around its holes. */
function finishedHoles(drafts: readonly HoleDraft[]): readonly PlacedHole[] {
  const around = new Map<SqlLiteral, ReadonlyMap<number, Quoted>>();
  return drafts.map(({ soft: _soft, ...hole }, index) => {
    const { literal } = hole;
    if (!literal) return hole;
    let known = around.get(literal);
    if (!known) around.set(literal, (known = quotedIn(literal)));
    const quoted = known.get(index);
    return quoted ? { ...hole, quoted } : hole;
  });
}

type Quoted = NonNullable<SqlHole['quoted']>;

/** The characters of a string next to each of its holes. */
function quotedIn({ parts }: SqlLiteral): ReadonlyMap<number, Quoted> {
  const constant = (part: string | number | undefined): string => (typeof part === 'string' ? part : '');
  const alone = parts.filter((part) => typeof part === 'number').length === 1;
  return new Map(
    parts.flatMap((part, at): [number, Quoted][] =>
      typeof part === 'number'
        ? [[part, { before: constant(parts[at - 1]), after: constant(parts[at + 1]), alone }]]
        : [],
    ),
  );
}
