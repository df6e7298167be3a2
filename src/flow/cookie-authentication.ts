import type { Analysis } from './analysis';
import { codeOf } from './code-of';
import { foldersOfHandler, namesOfHandler } from './middlewares';
import { soundsLikeSession } from '../models/middleware-names';
import { type Server, serversOf } from './servers';

const CHANGES = /^(?:post|put|patch|delete|del)$/;
const STRICT = /sameSite\s:\s(?:['"]strict['"]|true)/i;
const READS_COOKIE =
  /(?:cookies|signedCookies|cookie) (?:\. get \( |\?\. |\. |\[ )['"]?(?:\w*(?:token|session|sid|jwt|auth|user)\w*)/i;

/**
 * Whether cookies tell an app who a client is, and it changes something for whom they name: it has sessions, or reads
 * a cookie that signs somebody in; and that cookie is sent along with requests from other sites.
 */
export function asksForCookies(a: Analysis, server: Server): boolean {
  const code = codeOf(a, a.sourceCode.ast);
  if (STRICT.test(code)) return false;
  const hasSession = server.steps.some((step) =>
    step.handlers.some(
      (handler) => handler.type === 'CallExpression' && namesOfCall(a, handler).some(soundsLikeSession),
    ),
  );
  if (!hasSession && !READS_COOKIE.test(code)) return false;
  return [server, ...mountedOn(server, a)].some(({ steps }) =>
    steps.some((step) =>
      step.isRoute
        ? CHANGES.test(step.verb)
        : hasSession && step.handlers.some((handler) => foldersOfHandler(a, handler).includes('routes')),
    ),
  );
}

function namesOfCall(a: Analysis, call: Parameters<typeof namesOfHandler>[1]): readonly string[] {
  return namesOfHandler(a, call);
}

/** The routers of this file that an app is given. */
function mountedOn(server: Server, a: Analysis): readonly Server[] {
  return serversOf(a).filter(({ mounts }) => mounts.some(({ step }) => step.server === server));
}
