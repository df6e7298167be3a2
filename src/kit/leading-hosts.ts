import type { TSESTree } from '@typescript-eslint/utils';
import type { Analysis } from '../flow/analysis';
import { dangerous } from '../flow/danger';
import { requestsOf } from '../flow/requests';
import type { Trace } from '../flow/traces';
import { hostFear } from '../flow/url-safety';
import { type HostHole, type UrlUse, hostHoles, isOwnAddress, isPathOfUrl } from '../flow/url-text';
import type { Kind } from '../models/types';

/** A client's value that decides which host a URL leads to. */
export interface LeadingHost {
  readonly trace: Trace;
  readonly hole: HostHole;
}

/** The first value of a client's that decides the host of a URL; `counts` says which of them matter here. */
export function hostChosenAt(
  a: Analysis,
  node: TSESTree.Expression,
  kind: Kind,
  use: UrlUse,
  counts: (trace: Trace) => boolean,
): LeadingHost | undefined {
  if (!a.possible().hasSources) return undefined;
  const feared = (hole: HostHole): Trace | undefined =>
    isPathOfUrl(hole.node)
      ? undefined
      : dangerous(
          requestsOf(a, hole.node, [], hole.calls),
          hostFear(kind, hole.place, hole.before, use),
        ).find(
          (trace) =>
            counts(trace) &&
            !(isUrlPart(trace) && trace.origin.node && isOwnAddress(a, hole, trace.origin.node)),
        );
  const isTrusted = (hole: HostHole): boolean => requestsOf(a, hole.node, [], hole.calls).length === 0;
  // A check of `url.hostname` speaks of `url` at the sink, and not of the text that it was made of before.
  const arriving = new Set(
    dangerous(requestsOf(a, node), hostFear(kind, 'start', '', use)).map(({ origin }) => origin.node),
  );
  for (const hole of hostHoles(a, node, use, isTrusted)) {
    const trace = feared(hole);
    if (trace && (hole.isWritten || hole.node === node || arriving.has(trace.origin.node)))
      return { trace, hole };
  }
  return undefined;
}

/** What the request itself was sent to. */
function isUrlPart({ origin }: Trace): boolean {
  return origin.type === 'request' && origin.part === 'url';
}
