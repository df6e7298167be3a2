import type { InertIn, Kind } from '../models/types';
import {
  soundsEscaped,
  soundsLikeConstant,
  soundsLikeSchema,
  soundsLikeSqlText,
} from '../models/schema-names';
import { regexLanguage } from './regex-language';
import { type Barrier, SHAPES, type Trace } from './traces';

/** What a sink is afraid of. */
export interface Fear {
  readonly kind: Kind;
  /** Shapes that can do harm, as a set of `SHAPES`. */
  readonly shapes: number;
  /** Characters without which a text can do no harm; a regex that shuts them all out makes the value safe. */
  readonly characters: string;
  /** The languages of the place where the value stands: what is inert in one of them does no harm. */
  readonly inert?: readonly InertIn[];
  /** Whether a value that begins, or does not begin, with a text (undefined: one not known here) can do no harm. */
  readonly isSafePrefix?: (text: string | undefined, matched: boolean) => boolean;
  /** Whether all that is known of a value together makes it harmless. */
  readonly isSafeAfter?: (barriers: readonly Barrier[]) => boolean;
  /** Where an encoding that is taken off again, and checks before that, say nothing: `decodeURIComponent(basename(x))`. */
  readonly isUndoneByDecoding?: true;
}

/** The traces that can do harm at a sink: of a feared shape, and no barrier on the way counts for its kind. */
export function dangerous(traces: readonly Trace[], fear: Fear): readonly Trace[] {
  return traces.filter((trace) => {
    if ((trace.shapes & fear.shapes) === 0) return false;
    const barriers = fear.isUndoneByDecoding ? afterDecoding(trace.barriers) : trace.barriers;
    return !barriers.some((barrier) => stops(barrier, fear)) && !fear.isSafeAfter?.(barriers);
  });
}

/** Barriers without those that a later decoding undoes. */
export function afterDecoding(barriers: readonly Barrier[]): readonly Barrier[] {
  const last = barriers
    .map((barrier) => barrier.type === 'passed' && barrier.by === 'decoded')
    .lastIndexOf(true);
  return last < 0
    ? barriers
    : barriers.filter(
        (barrier, index) => index > last || (barrier.type === 'clears' && barrier.kinds.length > 0),
      );
}

function stops(barrier: Barrier, fear: Fear): boolean {
  if (barrier.type === 'clears')
    return (
      barrier.kinds.includes('*') ||
      barrier.kinds.includes(fear.kind) ||
      (barrier.inertIn?.some((language) => language === 'everywhere' || fear.inert?.includes(language)) ??
        false)
    );
  if (barrier.type === 'passed' || barrier.type === 'differs') return false;
  if ((fear.shapes & ~SHAPES.object) === 0) return shutsOutObjects(barrier);
  if (barrier.type === 'prefix') return fear.isSafePrefix?.(barrier.text, barrier.matched) ?? false;
  const language = regexLanguage(barrier.source, barrier.flags);
  if (fear.characters === '') return barrier.matched && language.finite;
  return barrier.matched
    ? language.finite || language.excludes(fear.characters)
    : [...fear.characters].every((character) => language.finds(character));
}

/** An object has no `startsWith`, so that asking throws; and a pattern is tried on what printing it gives. */
function shutsOutObjects(
  barrier: Exclude<Barrier, { readonly type: 'clears' | 'passed' | 'differs' }>,
): boolean {
  return (
    barrier.type === 'prefix' ||
    new RegExp(barrier.source, barrier.flags).test('[object Object]') !== barrier.matched
  );
}

/** Whether a client decides it by a request; what lies in archives is somebody's, but whose is not known. */
export function isRequest(trace: Trace): boolean {
  return trace.origin.type === 'request' && trace.origin.part !== 'archive';
}

/** Whether it is what an archive calls one of its entries. */
export function isArchived(trace: Trace): boolean {
  return trace.origin.type === 'request' && trace.origin.part === 'archive';
}

/** Whether a trace ends in something that another file gives: a parameter of an exported function, or an import. */
export function isGivenByOthers(trace: Trace): boolean {
  const { origin } = trace;
  return (
    origin.type === 'unknown' &&
    !soundsEscaped(origin.name ?? '') &&
    (origin.reason === 'parameter of an exported function' ||
      (origin.reason === 'import' && !isConstantName(origin)))
  );
}

/** Whether a trace is called like a part of a database's schema, which programs choose and clients do not. */
export function isSchemaName(trace: Trace): boolean {
  const name = trace.origin.type === 'unknown' ? trace.origin.name : undefined;
  return name !== undefined && soundsLikeSchema(name);
}

/** Whether a trace is called like a piece of SQL that another file put together, and answers for: `whereSql`. */
export function isSqlText(trace: Trace): boolean {
  const name = trace.origin.type === 'unknown' ? trace.origin.name : undefined;
  return name !== undefined && soundsLikeSqlText(name);
}

/** `TABLE`, `Status.ACTIVE`, `config.tenant`: by custom a constant of another file. */
function isConstantName({ node, name }: Extract<Trace['origin'], { type: 'unknown' }>): boolean {
  return soundsLikeConstant(name ?? (node?.type === 'Identifier' ? node.name : ''));
}
