import type { Kind } from '../models/types';
import { type Analysis, tableOf } from './analysis';
import { isBundle, provides } from './duties';
import { handOffsOf } from './handing-off';
import { remember } from './lazy';
import { isMiddleware } from './middlewares';
import { type Moment, isBefore } from './moments';
import type { Server, Step } from './servers';

type Paths = readonly string[] | undefined;

const MAX_MOUNTS = 4;

/**
 * Whether a middleware of the kind runs before a route's handler: in the route itself, on its router, or on what
 * that is given to. Also where another file gets the app before, or gives it middlewares that may be any.
 */
export function isCovered(a: Analysis, step: Step, kind: Kind): boolean {
  return (
    step.handlers.some((handler) => isMiddleware(a, handler, kind)) ||
    isCoveredOn(a, step.server, step.paths, step.moment, kind, 0)
  );
}

function isCoveredOn(
  a: Analysis,
  server: Server,
  paths: Paths,
  moment: Moment,
  kind: Kind,
  depth: number,
): boolean {
  const inOrder = server.app?.facts.inOrder !== false;
  const isDone = (when: Moment): boolean => !inOrder || isBefore(when, moment);
  if (coveringSteps(a, server, kind).some((step) => isDone(step.moment) && covers(step.paths, paths)))
    return true;
  if (server.app && handOffsOf(a, server).some((each) => !each.isRoutes && isDone(each.moment))) return true;
  return (
    depth < MAX_MOUNTS &&
    server.mounts.some(
      ({ step }) =>
        step.handlers.some((handler) => isMiddleware(a, handler, kind)) ||
        isCoveredOn(a, step.server, joined(step.paths, paths), step.moment, kind, depth + 1),
    )
  );
}

/** The middlewares of a server that are of the kind, or may be any. */
function coveringSteps(a: Analysis, server: Server, kind: Kind): readonly Step[] {
  return remember(tableOf<Server, readonly Step[]>(a, `covering ${kind}`), server, () =>
    server.steps.filter((step) => !step.isRoute && (provides(a, step, [kind]) || isBundle(a, step))),
  );
}

/** Whether a middleware for some paths runs for others: `/api` for `/api/login`. */
function covers(outer: Paths, inner: Paths): boolean {
  if (!outer || !inner) return true;
  return outer.some((path) => {
    const prefix = path.replace(/[:*(].*$/, '').replace(/\/+$/, '');
    return prefix === '' || inner.some((each) => each === prefix || each.startsWith(`${prefix}/`));
  });
}

function joined(outer: Paths, inner: Paths): Paths {
  return outer && inner?.flatMap((end) => outer.map((start) => `${start}/${end}`.replace(/\/+/g, '/')));
}
