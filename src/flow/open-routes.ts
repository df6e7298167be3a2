import type { TSESTree } from '@typescript-eslint/utils';
import {
  asksWho,
  isAdminPath,
  isForEverybody,
  refusesStrangers,
  soundsHarmless,
  soundsOpen,
} from '../models/authorization-names';
import type { Kind } from '../models/types';
import { calleeName } from '../syntax/names';
import { isClass, isWithin } from '../syntax/nodes';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { codeOf } from './code-of';
import { isCovered } from './coverage';
import { handlerCode } from './credential-routes';
import { callsIn, isMiddleware, namesOfHandler } from './middlewares';
import { valuesAt } from './places';
import { functionsOf } from './pointees';
import { opened } from './registered';
import { type Server, type Step, serversOf } from './servers';

/** A route that anybody may use, and what its siblings have before their handlers; undefined where those ask themselves. */
export interface OpenRoute {
  readonly step: Step;
  readonly guard: TSESTree.Node | undefined;
}

const CHANGES = /^(?:post|put|patch|delete|del)$/;

/** Routes that change something, or are for those who run the service, with nothing before them that asks who it is for. */
export function openRoutes(a: Analysis, kind: Kind): readonly OpenRoute[] {
  if (asksForAll(a)) return [];
  return serversOf(a).flatMap((server) => {
    const routes = server.steps.filter(({ isRoute }) => isRoute);
    const guarded = routes.flatMap((step) => {
      const guard = guardOf(a, step, kind);
      return guard ? [{ step, guard }] : [];
    });
    if (mayBeGuardedElsewhere(a, server, guarded)) return [];
    const asking = routes.filter((step) => CHANGES.test(step.verb) && refusesStrangers(lastCode(a, step)));
    return routes.flatMap((step): readonly OpenRoute[] => {
      if (!isWorthAsking(step)) return [];
      const sibling = guarded.find((each) => isLike(each.step, step));
      const isOdd = sibling !== undefined || (asking.length >= ENOUGH && lastCode(a, step) !== '');
      return isOdd && isOpen(a, step, kind) ? [{ step, guard: sibling?.guard }] : [];
    });
  });
}

/** So many handlers that ask themselves are a custom of the file. */
const ENOUGH = 2;

/** The code of a route's handler, where it stands in this file. */
function lastCode(a: Analysis, { handlers }: Step): string {
  const last = handlers.at(-1);
  return last
    ? functionsOf(a, last)
        .map((fn) => codeOf(a, fn))
        .join('\n')
    : '';
}

/** `server.auth.default('session')` */
function asksForAll(a: Analysis): boolean {
  return (a.index().callsByName.get('default') ?? []).some(
    (call) =>
      call.type === 'CallExpression' &&
      call.callee.type === 'MemberExpression' &&
      calleeName(call.callee.object) === 'auth',
  );
}

function isWorthAsking({ paths, verb, handlers }: Step): boolean {
  const last = handlers.at(-1);
  if (!paths || paths.length === 0 || !last) return false;
  const name = calleeName(last);
  if (paths.some((path) => isForEverybody(path, name, verb))) return false;
  return CHANGES.test(verb) || paths.every(isAdminPath);
}

/** Whether what holds for one route should for another: both change something, or are about the same. */
function isLike(guarded: Step, open: Step): boolean {
  if (CHANGES.test(guarded.verb)) return true;
  const subjects = (guarded.paths ?? []).map(subjectOf);
  return (open.paths ?? []).some((path) => isAdminPath(path) || subjects.includes(subjectOf(path)));
}

function subjectOf(path: string): string {
  return path.split('/').find((part) => part !== '' && !/^[:*{]/.test(part)) ?? '';
}

const GUARD_OPTIONS = [
  'preHandler',
  'onRequest',
  'preValidation',
  'beforeHandle',
  'middleware',
  'middlewares',
];
const AUTH_OPTIONS = [['auth'], ['options', 'auth'], ['config', 'auth']] as const;

/** What of a route's own asks who the client is. */
function guardOf(a: Analysis, step: Step, kind: Kind): TSESTree.Node | undefined {
  const own = before(step).find((each) => isMiddleware(a, each, kind));
  if (own) return own;
  const { options } = step;
  if (!options) return undefined;
  const hook = GUARD_OPTIONS.flatMap((name) => valuesAt(a, options, [name]))
    .flatMap((each) => opened(a, each))
    .find((each) => isMiddleware(a, each, kind));
  return hook ?? AUTH_OPTIONS.flatMap((path) => valuesAt(a, options, path)).find((each) => !isFalse(each));
}

function isFalse(node: TSESTree.Node): boolean {
  return node.type === 'Literal' && node.value === false;
}

/** What a route runs before its handler, without what is given to it: `validate(schema)` alone of `validate(schema)`. */
function before({ handlers }: Step): readonly TSESTree.Node[] {
  const last = handlers.at(-1);
  return handlers.filter(
    (each) =>
      each !== last &&
      !/Literal$|^ObjectExpression$/.test(each.type) &&
      !(last && isWithin(last, each)) &&
      !handlers.some((other) => other !== each && other.type === 'CallExpression' && isWithin(each, other)),
  );
}

/** Whether certainly nobody asks who the client is: nothing before the handler, and not the handler itself. */
function isOpen(a: Analysis, step: Step, kind: Kind): boolean {
  if (guardOf(a, step, kind) || isCovered(a, step, kind)) return false;
  if (asksWho(handlerCode(a, step)) || onlyHandsOn(a, step)) return false;
  const { options } = step;
  if (options) {
    // Somebody's decision, or a hook of which nothing is known.
    if (AUTH_OPTIONS.some((path) => valuesAt(a, options, path).length > 0)) return false;
    if (GUARD_OPTIONS.some((name) => valuesAt(a, options, [name]).some((each) => !isKnown(a, each))))
      return false;
  }
  return before(step).every((each) => isKnown(a, each));
}

/** `(req, res, next) => next(new Error('No name.'))` */
function onlyHandsOn(a: Analysis, { handlers }: Step): boolean {
  const last = handlers.at(-1);
  const own = last ? functionsOf(a, last) : [];
  return (
    own.length > 0 &&
    own.every((fn) => {
      const calls = callsIn(a, fn);
      return calls.length > 0 && calls.every(({ callee }) => calleeName(callee) === 'next');
    })
  );
}

/** Whether what stands before a handler is known not to ask: it stands in this file, or is called like something else. */
function isKnown(a: Analysis, handler: TSESTree.Node): boolean {
  const names = namesOfHandler(a, handler);
  if (handler.parent?.type === 'Decorator' || isOfDecorator(handler)) return !names.some(soundsOpen);
  return functionsOf(a, handler).length > 0 || names.some(soundsHarmless);
}

function isOfDecorator(handler: TSESTree.Node): boolean {
  for (let node = handler.parent; node; node = node.parent) if (node.type === 'Decorator') return true;
  return false;
}

/**
 * Whether controllers may be guarded for the whole program in another file, as guards for more than who somebody is
 * let suppose: `RolesGuard` asks for a role of a user whom another guard has found.
 */
function mayBeGuardedElsewhere(
  a: Analysis,
  { root }: Server,
  guarded: readonly { readonly guard: TSESTree.Node }[],
): boolean {
  return (
    isClass(root) &&
    guarded.length > 0 &&
    !guarded.some(({ guard }) => /(?:auth|jwt|session|token|logged)/i.test(a.sourceCode.getText(guard)))
  );
}

/** The words by which a guard is called in a message. */
export function nameOfGuard(a: Analysis, guard: TSESTree.Node): string {
  const node = unwrap(guard);
  const text = a.sourceCode.getText(unwrap(node.type === 'CallExpression' ? node.callee : node));
  const isDecorated = node.type === 'CallExpression' && /^UseGuards$/.test(calleeName(node.callee) ?? '');
  const [inner] = isDecorated ? node.arguments : [];
  return (inner ? a.sourceCode.getText(inner) : text).replace(/\s+/g, ' ').slice(0, 40);
}
