import { isProbePath, soundsLikeRoutes } from '../models/middleware-names';
import { calleeName, memberName } from '../syntax/names';
import { type FunctionNode, isWithin } from '../syntax/nodes';
import { type Analysis, tableOf } from './analysis';
import { remember } from './lazy';
import { callsIn, foldersOfHandler, namesOfHandler, usesOf } from './middlewares';
import { functionsOf } from './pointees';
import { type Server, type Step, serversOf } from './servers';

/** The steps by which a server answers requests: its routes, and the middlewares that do, in their order. */
export function answeringSteps(a: Analysis, server: Server): readonly Step[] {
  return remember(tableOf<Server, readonly Step[]>(a, 'answering steps'), server, () =>
    server.steps.filter((step) => (step.isRoute ? !isProbe(step) : answers(a, step))),
  );
}

/** A route that only machines ask. */
function isProbe({ paths, node }: Step): boolean {
  if (paths) return paths.length > 0 && paths.every(isProbePath);
  return isProbePath(calleeName(node) ?? '');
}

const NO_ROUTES = new Set(['addHook', 'ext', 'useGlobalGuards', 'pre']);

function answers(a: Analysis, step: Step): boolean {
  if (NO_ROUTES.has(step.verb)) return false;
  if (mountsIn(a).has(step)) return true;
  const served = usesOf(a, 'static.files');
  return step.handlers.some((handler) => {
    if (served.has(handler)) return true;
    const own = functionsOf(a, handler);
    if (own.length > 0) return own.some((fn) => answersAlways(a, fn));
    const folders = foldersOfHandler(a, handler);
    // `app.use('/shop', require('./shop'))`
    const isOwn = folders.length > 0 && step.paths?.some((path) => /^\/\w/.test(path)) === true;
    return isOwn || [...namesOfHandler(a, handler), ...folders].some(soundsLikeRoutes);
  });
}

/** The steps that give a server another one of this file which has routes. */
function mountsIn(a: Analysis): ReadonlySet<Step> {
  return remember(tableOf<'all', ReadonlySet<Step>>(a, 'mounting steps'), 'all', () => {
    const found = new Set<Step>();
    for (const server of serversOf(a)) for (const { step } of server.mounts) found.add(step);
    return found;
  });
}

const ANSWERS = /^(?:send|json|jsonp|end|render|sendFile|sendStatus|html|text|pipe|view|respond)$/;

/** Whether a function ends each request that it gets: it answers, and cannot hand on. One that only redirects has nothing to protect. */
function answersAlways(a: Analysis, fn: FunctionNode): boolean {
  if (fn.params.length > 2) return false;
  if (assignsBody(a, fn)) return true;
  return fn.params.length < 3 && callsIn(a, fn).some((call) => ANSWERS.test(calleeName(call.callee) ?? ''));
}

/** `ctx.body = …` */
function assignsBody(a: Analysis, fn: FunctionNode): boolean {
  return (a.index().memberAssignments.get('body') ?? []).some(
    ({ left }) => isWithin(left, fn) && left.type === 'MemberExpression' && memberName(left) === 'body',
  );
}
