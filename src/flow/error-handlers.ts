import type { Analysis } from './analysis';
import { handOffsOf } from './handing-off';
import { foldersOfHandler, isMiddleware, namesOfHandler } from './middlewares';
import { isBefore } from './moments';
import { functionsOf } from './pointees';
import type { Server } from './servers';

const ANSWERS_LOST_PATHS = /not.?found|404|fallback|spa|history/i;

/**
 * Whether an app has a middleware for what handlers throw: a function of four arguments, one that is called so, or
 * one of another file after all routes; or another file gets hold of the app.
 */
export function answersErrors(a: Analysis, server: Server): boolean {
  if (handOffsOf(a, server).length > 0) return true;
  const last = server.steps.filter(({ isRoute }) => isRoute).at(-1);
  return server.steps.some((step) =>
    step.handlers.some((handler) => {
      const own = functionsOf(a, handler);
      if (own.some((fn) => fn.params.length === 4)) return true;
      if (isMiddleware(a, handler, 'middleware.error-handler')) return true;
      if (own.length > 0 || step.isRoute || foldersOfHandler(a, handler).length === 0) return false;
      const isLate =
        last !== undefined && isBefore(last.moment, step.moment) && step.paths?.includes('') === true;
      return isLate && !namesOfHandler(a, handler).some((name) => ANSWERS_LOST_PATHS.test(name));
    }),
  );
}
