import type { TSESTree } from '@typescript-eslint/utils';
import { soundsLikeSession } from '../models/middleware-names';
import type { Kind } from '../models/types';
import type { Analysis } from './analysis';
import { codeOf } from './code-of';
import { isCovered } from './coverage';
import { provides } from './duties';
import { foldersOfHandler, namesOfHandler } from './middlewares';
import { pointeesOf } from './pointees';
import { type Server, serversOf } from './servers';

const CHANGES = /^(?:post|put|patch|delete|del)$/;
const STRICT = /sameSite\s:\s(?:['"]strict['"]|true)/i;
const NAMED = '\\w*(?:token|session|sess|sid|jwt|auth|user)\\w*';
const READS_COOKIE = new RegExp(
  `(?:cookies|signedCookies|cookie) (?:\\. get \\( |\\?\\. |\\. |\\[ |\\?\\. \\[ )['"]?${NAMED}` +
    // `const { sessionId } = req.cookies`
    `|\\{ (?:[^{}]*\\s)?${NAMED}[^{}]*\\} = [\\w. ]*\\b(?:cookies|signedCookies)\\b` +
    `|\\bget(?:Signed)?Cookie \\( \\w+ , ['"]${NAMED}` +
    // `req.headers.cookie.split('session=')`
    `|headers (?:\\?\\. |\\. )cookie\\b[^;]{0,80}['"/]${NAMED}=`,
  'i',
);

/**
 * Whether cookies tell an app who a client is, and it changes something for whom they name: it has sessions, or reads
 * a cookie that signs somebody in; and that cookie is sent along with requests from other sites.
 */
export function asksForCookies(a: Analysis, server: Server): boolean {
  const code = codeOf(a, a.sourceCode.ast);
  if (STRICT.test(code)) return false;
  const hasSession = server.steps.some((step) =>
    step.handlers.some((handler) => !step.isRoute && keepsSessions(a, handler, step.isPlugin)),
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

/** `session({ … })`, a variable that holds it, or a plugin that is handed over as it is. */
function keepsSessions(a: Analysis, handler: TSESTree.Node, isPlugin: boolean): boolean {
  return [handler, ...pointeesOf(a, handler).map(({ node }) => node)].some(
    (node) =>
      (node.type === 'CallExpression' || (isPlugin && node === handler)) &&
      namesOfHandler(a, node).some(soundsLikeSession),
  );
}

/** Whether all that asks for a token stands before routes that only read: a form has one, and its target does not ask. */
export function asksWhereNothingChanges(a: Analysis, server: Server, kind: Kind): boolean {
  const all = [server, ...mountedOn(server, a)].flatMap(({ steps }) => steps);
  const asking = all.filter((step) => provides(a, step, [kind]));
  const changing = all.filter(({ isRoute, verb }) => isRoute && CHANGES.test(verb));
  return (
    asking.length > 0 &&
    asking.every(({ isRoute, verb }) => isRoute && /^(?:get|head)$/.test(verb)) &&
    changing.every((step) => !isCovered(a, step, kind))
  );
}

/** The routers of this file that an app is given. */
function mountedOn(server: Server, a: Analysis): readonly Server[] {
  return serversOf(a).filter(({ mounts }) => mounts.some(({ step }) => step.server === server));
}
