import type { TSESTree } from '@typescript-eslint/utils';
import {
  CHECKS_PASSWORD,
  HASHES_PASSWORD,
  LIMITS_TRIES,
  isCredentialPath,
  mayBeCredentialPath,
  soundsLikeCredentialHandler,
} from '../models/authentication-names';
import type { Kind } from '../models/types';
import { calleeName } from '../syntax/names';
import { isClass, isWithin } from '../syntax/nodes';
import type { Analysis } from './analysis';
import { codeOf } from './code-of';
import { callsIn, isMiddleware } from './middlewares';
import { functionsOf } from './pointees';
import type { Step } from './servers';
import { sitesOf } from './sites';

const WRITES = /^(?:post|put|patch|all|any|on)$/i;

/** Whether a route is certainly one where a password or a code is tried, by its path and what its handler does. */
export function triesCredentials(a: Analysis, step: Step): boolean {
  const writes = WRITES.test(step.verb);
  const paths = step.paths ?? [];
  if (writes && paths.some(isCredentialPath)) return true;
  const code = handlerCode(a, step);
  if (CHECKS_PASSWORD.test(code)) return writes || paths.some(mayBeCredentialPath);
  if (!writes || !paths.some(mayBeCredentialPath)) return false;
  return HASHES_PASSWORD.test(code) || lastNames(step).some(soundsLikeCredentialHandler);
}

/** Whether a route limits tries by itself: in its options, or in its handler. */
export function limitsTries(a: Analysis, step: Step): boolean {
  return (
    LIMITS_TRIES.test(handlerCode(a, step)) ||
    (step.options !== undefined && LIMITS_TRIES.test(codeOf(a, step.options)))
  );
}

/** The code of the functions of this file that a route runs, and of those that they call. */
export function handlerCode(a: Analysis, step: Step): string {
  const seen = new Set<TSESTree.Node>();
  const visit = (node: TSESTree.Node, depth: number): string =>
    functionsOf(a, node)
      .map((fn) => {
        if (seen.has(fn)) return '';
        seen.add(fn);
        const inner = depth < 1 ? callsIn(a, fn).map((call) => visit(call.callee, depth + 1)) : [];
        return [codeOf(a, fn), ...inner].join('\n');
      })
      .join('\n');
  return [
    ...step.handlers.map((handler) => visit(handler, 0)),
    ...step.handlers.map((handler) => calledCode(a, handler)),
  ].join('\n');
}

/** `passport.authenticate('local')` */
function calledCode(a: Analysis, handler: TSESTree.Node): string {
  return handler.type === 'CallExpression' ? codeOf(a, handler) : '';
}

/** The names of what is called last. */
function lastNames({ handlers }: Step): readonly string[] {
  const last = handlers.at(-1);
  const name = last && calleeName(last);
  return name === undefined ? [] : [name];
}

const COSTS: readonly (readonly [kinds: readonly Kind[], what: string])[] = [
  [['shell.command', 'process.program'], 'a process'],
  [['sql.text', 'mongo.filter', 'mongo.update', 'mongo.pipeline'], 'a query'],
  [['fs.path'], 'access to files'],
];

/** What a request to a route costs, where its handler in this file uses programs, a database or files. */
export function isExpensive(a: Analysis, step: Step): string | undefined {
  const functions = step.handlers.flatMap((handler) => functionsOf(a, handler));
  return COSTS.find(([kinds]) =>
    kinds.some((kind) => sitesOf(a, kind).some(({ use }) => functions.some((fn) => isWithin(use, fn)))),
  )?.[1];
}

/**
 * Whether the framework's own way is to limit in another file: for controllers by a guard of the whole app, unless
 * this file limits others of its routes.
 */
export function mayBeLimitedElsewhere(a: Analysis, { server }: Step, kind: Kind): boolean {
  if (!isClass(server.root)) return false;
  return !server.steps.some((step) => step.handlers.some((handler) => isMiddleware(a, handler, kind)));
}
