import { type Fear, dangerous, isGivenByOthers } from '../flow/danger';
import type { Trace } from '../flow/traces';
import type { Flow } from './on-flow';
import { hasConstantPart } from './text-parts';

/** The first way in which a client decides the value at a sink so that it can do harm there; none: undefined. */
export function untrustedAt(flow: Flow, fear: Fear): Trace | undefined {
  const [trace] = dangerous(flow.requests(), fear);
  return trace;
}

/**
 * The first value in a text at a sink that another file decides: a parameter of an exported function that is put
 * into characters of this file. A text that is wholly the caller's is the caller's business.
 */
export function givenIntoTextAt(flow: Flow, fear: Fear): Trace | undefined {
  const text = flow.text();
  const isBuilt = hasConstantPart(text);
  if (!isBuilt) return undefined;
  return dangerous(flow.origins(), fear).find(
    (trace) => isGivenByOthers(trace) && trace.origin.type === 'unknown' && trace.origin.reason !== 'import',
  );
}
