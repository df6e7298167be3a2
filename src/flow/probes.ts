import { isProbePath, soundsLikeRoutes } from '../models/middleware-names';
import type { Analysis } from './analysis';
import { codeOf } from './code-of';
import { handOffsOf } from './handing-off';
import { foldersOfHandler, namesOfHandler } from './middlewares';
import { type Server, serversOf } from './servers';

const SPEAKS_OF_HEALTH = /health|terminus|lightship|livez|readyz|readiness|liveness|heartbeat/i;

/** Whether an app answers whether it is well; or may, because another file gets hold of it or of all its paths. */
export function answersProbes(a: Analysis, server: Server): boolean {
  if (handOffsOf(a, server).length > 0 || SPEAKS_OF_HEALTH.test(codeOf(a, a.sourceCode.ast))) return true;
  if (server.app?.facts.servesElsewhere) return true;
  if (serversOf(a).some(({ steps }) => steps.some(({ paths }) => paths?.some(tellsHealth)))) return true;
  return server.steps.some((step) => {
    if (step.isRoute) return step.paths === undefined;
    if (serversOf(a).some(({ mounts }) => mounts.some((mount) => mount.step === step))) return false;
    const isOfOthers = step.handlers.some((handler) =>
      [...namesOfHandler(a, handler), ...foldersOfHandler(a, handler)].some(
        (name) => soundsLikeRoutes(name) && !/limit|throttl/i.test(name),
      ),
    );
    return isOfOthers && (step.paths?.some((path) => /^\/?(?:\*|api)?(?:\/?v\d+)?\/?$/.test(path)) ?? true);
  });
}

/** What browsers and crawlers ask every site for says nothing of its health. */
function tellsHealth(path: string): boolean {
  return isProbePath(path) && !/robots|favicon/.test(path);
}
