import type { TSESTree } from '@typescript-eslint/utils';
import { soundsLikeAppMaker, soundsLikeBundle, soundsLikeRoutes } from '../models/middleware-names';
import type { Kind } from '../models/types';
import { keyName } from '../syntax/names';
import { type FunctionNode, enclosingFunction } from '../syntax/nodes';
import { wrapped } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { answeringSteps } from './answering';
import { identityOf } from './identity';
import { optionOf } from './constants';
import { handOffsOf } from './handing-off';
import { foldersOfHandler, isMiddleware, namesOfHandler, usesOf } from './middlewares';
import { isBefore } from './moments';
import { variablesOfModules } from './module-bindings';
import { functionsOf, pointeesOf } from './pointees';
import { type Server, type Step, isServer, serversOf } from './servers';

/** The apps that this file makes and that answer requests, each by itself: not those that another app is given. */
export function servingApps(a: Analysis): readonly Server[] {
  return serversOf(a).filter(
    (server) =>
      server.app !== undefined &&
      server.mounts.length === 0 &&
      !isPart(a, server) &&
      (server.app.facts.servesElsewhere === true ||
        answeringSteps(a, server).length > 0 ||
        handOffsOf(a, server).some(({ isRoutes }) => isRoutes)),
  );
}

/** Whether a function returns the app that is not called like one that makes apps: what it makes is given to another. */
function isPart(a: Analysis, server: Server): boolean {
  const fn = enclosingFunction(server.root);
  if (!fn) return false;
  const returned = a.index().returns.get(fn) ?? [];
  if (!returned.some((value) => isServer(a, value, server))) return false;
  const name = nameOfFunction(fn);
  return name !== undefined && !soundsLikeAppMaker(name);
}

/** The name of a function, or of the variable, property or method that it is the value of. */
function nameOfFunction(fn: FunctionNode): string | undefined {
  if (fn.id) return fn.id.name;
  const { parent } = wrapped(fn);
  if (parent?.type === 'VariableDeclarator')
    return parent.id.type === 'Identifier' ? parent.id.name : undefined;
  return parent?.type === 'Property' ||
    parent?.type === 'MethodDefinition' ||
    parent?.type === 'PropertyDefinition'
    ? keyName(parent)
    : undefined;
}

/**
 * Whether an app runs a middleware of one of the kinds before something that it answers; or may do so, because
 * another file gets hold of it before, or a middleware of another file may be any.
 */
export function runsBefore(a: Analysis, server: Server, kinds: readonly Kind[]): boolean {
  const inOrder = server.app?.facts.inOrder === true;
  const answering = answeringSteps(a, server);
  const counts = (step: Step): boolean =>
    !inOrder ||
    answering.length === 0 ||
    answering.some((each) => each === step || isBefore(step.moment, each.moment));
  if (server.steps.some((step) => counts(step) && (provides(a, step, kinds) || isBundle(a, step))))
    return true;
  if (hasLooseUse(a, kinds)) return true;
  const [first] = answering;
  const handOffs = handOffsOf(a, server).filter(({ isRoutes }) => !isRoutes);
  return handOffs.some(({ moment }) => !inOrder || !first || isBefore(moment, first.moment));
}

/** Whether a step is, or brings in, a middleware of one of the kinds. */
export function provides(a: Analysis, step: Step, kinds: readonly Kind[]): boolean {
  const uses = kinds.map((kind) => usesOf(a, kind));
  return (
    uses.some((each) => each.has(step.use)) ||
    step.handlers.some((handler) => kinds.some((kind) => isMiddleware(a, handler, kind)))
  );
}

/** `app.use(commonMiddleware)`, `app.use(...middlewares)`, `app.register(plugins)` of another file. */
export function isBundle(a: Analysis, step: Step): boolean {
  if (step.isRoute) return false;
  return step.handlers.some((handler) => {
    if (functionsOf(a, handler).length > 0) return false;
    const names = namesOfHandler(a, handler);
    return names.some(soundsLikeBundle) || (step.isPlugin && isPluginOfOthers(a, step, handler, names));
  });
}

/** A plugin of another file that is not told where its routes are, and is not called like routes. */
function isPluginOfOthers(
  a: Analysis,
  { use }: Step,
  handler: TSESTree.Node,
  names: readonly string[],
): boolean {
  const folders = foldersOfHandler(a, handler);
  if (folders.length === 0 || [...names, ...folders].some(soundsLikeRoutes)) return false;
  const options = use.type === 'CallExpression' ? use.arguments[1] : undefined;
  return optionOf(a, options, ['prefix']).state === 'absent';
}

/** Whether the file makes such a middleware, or names what makes one, and does not show what becomes of it. */
function hasLooseUse(a: Analysis, kinds: readonly Kind[]): boolean {
  const uses = new Set<TSESTree.Node>(kinds.flatMap((kind) => [...usesOf(a, kind)]));
  if (uses.size === 0) return isNamed(a, kinds);
  for (const server of serversOf(a))
    for (const step of server.steps)
      for (const handler of [step.use, ...step.handlers]) {
        uses.delete(handler);
        for (const { node } of pointeesOf(a, handler)) uses.delete(node);
      }
  return uses.size > 0;
}

/** `[helmet, compression].map((make) => make())` */
function isNamed(a: Analysis, kinds: readonly Kind[]): boolean {
  return variablesOfModules(a).some(({ identifiers: [name], references }) => {
    if (!name || !references.some((each) => each.isRead() && isHandedOver(each.identifier))) return false;
    return identityOf(a, name).some(({ sinks }) => sinks.some(({ row }) => kinds.includes(row.kind)));
  });
}

/** Whether a name stands for itself, and is neither called nor taken apart. */
function isHandedOver({ parent }: TSESTree.Node): boolean {
  return /^(?:ArrayExpression|Property|SpreadElement|VariableDeclarator|ConditionalExpression)$/.test(
    parent?.type ?? '',
  );
}
