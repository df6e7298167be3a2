import type { TSESTree } from '@typescript-eslint/utils';
import { soundsLikeRoutes } from '../models/middleware-names';
import { isFunction } from '../syntax/nodes';
import { unwrap } from '../syntax/unwrap';
import { type Analysis, tableOf } from './analysis';
import { remember } from './lazy';
import { namesOfHandler } from './middlewares';
import { type Moment, momentOf } from './moments';
import { isOwnModule, moduleValueOf } from './modules';
import { functionsOf, pointeesOf } from './pointees';
import { type Server, isServer } from './servers';

/** A call that hands an app to a function of another file. */
export interface HandOff {
  readonly call: TSESTree.CallExpression | TSESTree.NewExpression;
  readonly moment: Moment;
  /** Whether the function is called like one that gives the app its routes. */
  readonly isRoutes: boolean;
}

/** Where other files get hold of an app: `setup(app)`, `require('./middleware')({ app })`. Not `http.createServer(app)`. */
export function handOffsOf(a: Analysis, server: Server): readonly HandOff[] {
  return remember(tableOf<Server, readonly HandOff[]>(a, 'hand-offs'), server, () =>
    callsWith(a, server).flatMap((call) => {
      if (!isElsewhere(a, call.callee)) return [];
      const isRoutes = namesOfHandler(a, call.callee).some(soundsLikeRoutes);
      return [{ call, moment: momentOf(a, call), isRoutes }];
    }),
  );
}

/** The calls that are given the app as an argument, or in an object. */
function callsWith(a: Analysis, server: Server): readonly HandOff['call'][] {
  const found: HandOff['call'][] = [];
  for (const calls of a.index().callsByName.values())
    for (const call of calls) {
      if (call.type === 'TaggedTemplateExpression' || call === server.root) continue;
      if (call.arguments.some((argument) => holdsServer(a, argument, server))) found.push(call);
    }
  return found;
}

function holdsServer(a: Analysis, argument: TSESTree.Node, server: Server): boolean {
  switch (argument.type) {
    case 'Identifier':
    case 'MemberExpression':
      return isServer(a, argument, server);
    case 'ObjectExpression':
      return argument.properties.some(
        (each) => each.type === 'Property' && holdsServer(a, each.value, server),
      );
    default:
      return false;
  }
}

/** Whether what is called is of another file of the project, or not known at all; not of a package or of this file. */
function isElsewhere(a: Analysis, callee: TSESTree.Node): boolean {
  return functionsOf(a, callee).length === 0 && homeOf(a, callee, 0) !== 'known';
}

const MAX_DEPTH = 8;

/** Where a value comes from: a package, the platform or this file, or else another file of the project. */
function homeOf(a: Analysis, start: TSESTree.Node, depth: number): 'known' | 'elsewhere' {
  const node = unwrap(start);
  const specifier = moduleValueOf(a, node)?.specifier;
  if (specifier !== undefined) return isOwnModule(specifier) ? 'elsewhere' : 'known';
  if (depth > MAX_DEPTH || isFunction(node.parent)) return 'elsewhere';
  switch (node.type) {
    case 'CallExpression':
    case 'NewExpression':
      return homeOf(a, node.callee, depth + 1);
    case 'MemberExpression':
      return homeOf(a, node.object, depth + 1);
    case 'Identifier': {
      if (a.scopes().isGlobal(node)) return 'known';
      const [first] = pointeesOf(a, node);
      return first && first.node !== node ? homeOf(a, first.node, depth + 1) : 'elsewhere';
    }
    default:
      return 'elsewhere';
  }
}
