import type { TSESTree } from '@typescript-eslint/utils';
import { calleeName } from '../syntax/names';
import { enclosingClass, enclosingFunction } from '../syntax/nodes';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { callsOf } from './calls';
import { codeOf } from './code-of';
import { isOwnModule, moduleValueOf } from './modules';
import { pointeesOf } from './pointees';
import { type Server, isServer } from './servers';
import { sitesOf } from './sites';

/** Whether the file lets an app take requests: `app.listen(3000)`, `http.createServer(app).listen(3000)`. */
export function listens(a: Analysis, server: Server): boolean {
  return (['listen', 'start', 'serve'] as const).some((name) =>
    (a.index().callsByName.get(name) ?? []).some((call) => {
      if (call.type !== 'CallExpression') return false;
      const callee = unwrap(call.callee);
      if (callee.type !== 'MemberExpression') return false;
      if (isServer(a, callee.object, server)) return true;
      return pointeesOf(a, callee.object).some(
        ({ node }) =>
          (node.type === 'CallExpression' || node.type === 'NewExpression') &&
          node.arguments.some(
            (argument) => argument.type !== 'SpreadElement' && isServer(a, argument, server),
          ),
      );
    }),
  );
}

const ENDS =
  /SIGTERM|terminus|graceful|shut_?down|lightship|http-terminator|stoppable|close-with-grace|enableShutdownHooks|exit-hook|\bdeath\b|onSignal/i;

/** The calls with which a program begins to take requests, where nothing in the file ends them before it ends. */
export function endlessServers(a: Analysis): readonly TSESTree.CallExpression[] {
  const known = sitesOf(a, 'server.listening').flatMap(({ use }) =>
    use.type === 'CallExpression' ? [use] : [],
  );
  const named = (a.index().callsByName.get('listen') ?? []).filter(
    (call): call is TSESTree.CallExpression =>
      call.type === 'CallExpression' && !known.includes(call) && isAppOfOwn(a, call),
  );
  const all = [...known, ...named].filter((call) => isEntry(a, call, 0));
  return all.length === 0 || ENDS.test(codeOf(a, a.sourceCode.ast)) ? [] : all;
}

/** `app.listen(…)` of an app that another file of the project made. */
function isAppOfOwn(a: Analysis, call: TSESTree.CallExpression): boolean {
  const callee = unwrap(call.callee);
  if (callee.type !== 'MemberExpression') return false;
  if (!/^(?:app|server|api|httpServer)$/.test(calleeName(callee.object) ?? '')) return false;
  return pointeesOf(a, callee.object).some(({ node }) => {
    const specifier = moduleValueOf(a, node)?.specifier;
    return specifier !== undefined && isOwnModule(specifier);
  });
}

/** Whether a call runs when the file does: at its top, in a callback there, or in a function that is called there. */
function isEntry(a: Analysis, node: TSESTree.Node, depth: number): boolean {
  const fn = enclosingFunction(node);
  if (!fn) return true;
  if (depth > 4 || enclosingClass(node)) return false;
  const calls = callsOf(a, fn);
  if (calls.length > 0) return calls.some((call) => isEntry(a, call, depth + 1));
  return fn.parent.type === 'CallExpression' && isEntry(a, fn.parent, depth + 1);
}
