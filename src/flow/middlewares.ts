import type { TSESTree } from '@typescript-eslint/utils';
import { showsMiddleware, soundsLikeMiddleware } from '../models/middleware-names';
import type { Kind } from '../models/types';
import { calleeName, memberName } from '../syntax/names';
import { type FunctionNode, isWithin } from '../syntax/nodes';
import { unwrap } from '../syntax/unwrap';
import { type Analysis, tableOf } from './analysis';
import { codeOf } from './code-of';
import { identityOf } from './identity';
import { remember } from './lazy';
import { EXPORTS } from './machine';
import { isOwnModule, moduleValueOf } from './modules';
import { functionsOf, pointeesOf } from './pointees';
import { sitesOf } from './sites';

/**
 * Whether a handler is a middleware of the kind: made by a library for that, a function of this file that does the
 * same, or one of another file that is called so.
 */
export function isMiddleware(a: Analysis, handler: TSESTree.Node, kind: Kind): boolean {
  const known = tableOf<TSESTree.Node, boolean>(a, `middleware ${kind}`);
  return remember(known, handler, () => judge(a, handler, kind));
}

function judge(a: Analysis, handler: TSESTree.Node, kind: Kind): boolean {
  const node = unwrap(handler);
  const uses = usesOf(a, kind);
  if (uses.has(node) || pointeesOf(a, node).some((each) => uses.has(each.node))) return true;
  // A plugin that is handed over as it is: `register(plugin, options)`.
  if (
    identityOf(a, node).some(
      (state) => state.object === EXPORTS && state.sinks.some(({ row }) => row.kind === kind),
    )
  )
    return true;
  const own = functionsOf(a, node);
  if (own.some((fn) => doesIt(a, fn, kind, 0))) return true;
  return namesOfHandler(a, node).some((name) => soundsLikeMiddleware(kind, name, own.length === 0));
}

/** The uses of libraries in this file that are of the kind. */
export function usesOf(a: Analysis, kind: Kind): ReadonlySet<TSESTree.Node> {
  return remember(
    tableOf<Kind, ReadonlySet<TSESTree.Node>>(a, 'uses by kind'),
    kind,
    () => new Set<TSESTree.Node>(sitesOf(a, kind).map(({ use }) => use)),
  );
}

const MAX_DEPTH = 2;

/** Whether a function of this file does what a middleware of the kind does, or calls one that does. */
function doesIt(a: Analysis, fn: FunctionNode, kind: Kind, depth: number): boolean {
  for (const use of usesOf(a, kind)) if (isWithin(use, fn)) return true;
  if (showsMiddleware(kind, codeOf(a, fn))) return true;
  return callsIn(a, fn).some((call) => {
    const name = calleeName(call.callee) ?? '';
    if (soundsLikeMiddleware(kind, name, false)) return true;
    return (
      depth < MAX_DEPTH &&
      functionsOf(a, call.callee).some((inner) => inner !== fn && doesIt(a, inner, kind, depth + 1))
    );
  });
}

/** The calls that stand in a function. */
export function callsIn(a: Analysis, fn: FunctionNode): readonly TSESTree.CallExpression[] {
  return remember(tableOf<FunctionNode, readonly TSESTree.CallExpression[]>(a, 'calls in'), fn, () => {
    const all = allCalls(a);
    // In source order, so that those of one function stand together.
    let low = 0;
    let high = all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((all[middle]?.range[0] ?? 0) < fn.range[0]) low = middle + 1;
      else high = middle;
    }
    const found: TSESTree.CallExpression[] = [];
    for (let index = low; index < all.length; index++) {
      const call = all[index];
      if (!call || call.range[0] >= fn.range[1]) break;
      found.push(call);
    }
    return found;
  });
}

function allCalls(a: Analysis): readonly TSESTree.CallExpression[] {
  return remember(tableOf<'all', readonly TSESTree.CallExpression[]>(a, 'all calls'), 'all', () =>
    [...a.index().callsByName.values()]
      .flat()
      .filter((call) => call.type === 'CallExpression')
      .sort((one, other) => one.range[0] - other.range[0]),
  );
}

/** The names by which a handler is known: its own, its object's, and that of the module it comes from. */
export function namesOfHandler(a: Analysis, start: TSESTree.Node): readonly string[] {
  const node = unwrap(start);
  switch (node.type) {
    case 'Identifier': {
      const modules = pointeesOf(a, node).flatMap((each) => moduleNamed(a, each.node));
      return [node.name, ...modules];
    }
    case 'MemberExpression':
      return [memberName(node) ?? '', ...namesOfHandler(a, node.object)];
    case 'CallExpression': {
      const specifier = moduleNamed(a, node);
      return specifier.length > 0 ? specifier : namesOfHandler(a, node.callee);
    }
    case 'NewExpression':
      return namesOfHandler(a, node.callee);
    default:
      return [];
  }
}

/** The folders of the module of another file that a handler comes from: `routes` of `./routes/users`. */
export function foldersOfHandler(a: Analysis, start: TSESTree.Node): readonly string[] {
  const node = unwrap(start);
  const makers = [node, ...pointeesOf(a, node).map((each) => each.node)];
  return makers.flatMap((maker) => {
    const specifier = moduleValueOf(a, maker)?.specifier;
    return specifier !== undefined && isOwnModule(specifier) ? specifier.split('/').slice(0, -1) : [];
  });
}

/** The file's name of a module of the project's own. */
function moduleNamed(a: Analysis, node: TSESTree.Node): readonly string[] {
  const specifier = moduleValueOf(a, node)?.specifier;
  if (specifier === undefined || !isOwnModule(specifier)) return [];
  const parts = specifier.replace(/\.[cm]?[jt]sx?$/, '').split('/');
  const last = parts.at(-1) ?? '';
  return [/^(?:index|\.*)$/.test(last) ? (parts.at(-2) ?? '') : last];
}
