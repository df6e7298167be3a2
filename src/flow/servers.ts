import type { TSESTree } from '@typescript-eslint/utils';
import type { AppFacts } from '../models/serving-types';
import { memberName } from '../syntax/names';
import { isFunction } from '../syntax/nodes';
import { unwrap } from '../syntax/unwrap';
import { type Analysis, nodeId, tableOf } from './analysis';
import { identityOf, isParameter } from './identity';
import { remember } from './lazy';
import { EXPORTS } from './machine';
import { type Moment, momentOf } from './moments';
import type { UseNode } from './places';
import { pointeesOf } from './pointees';
import { type Registered, registeredBy } from './registered';
import { type Site, sitesOf } from './sites';

/** An app or router: what made it, and all that it is given in this file. */
export interface Server {
  /** What it is made by; the parameter, import or class by which it comes into the file where that is elsewhere. */
  readonly root: TSESTree.Node;
  /** For an app that this file makes. */
  readonly app: { readonly site: Site; readonly facts: AppFacts } | undefined;
  /** What it is given, in the order in which it is. */
  readonly steps: readonly Step[];
  /** Where other apps or routers of this file are given it. */
  readonly mounts: readonly Mount[];
}

/** A route or a middleware that a server is given. */
export interface Step extends Registered {
  readonly server: Server;
  readonly moment: Moment;
}

/** Where a server is given to another one. */
export interface Mount {
  readonly step: Step;
}

interface Draft {
  readonly root: TSESTree.Node;
  readonly app: Server['app'];
  readonly steps: Step[];
  readonly mounts: Mount[];
}

/** Every app and router of the file. */
export function serversOf(a: Analysis): readonly Server[] {
  return remember(tableOf<'all', readonly Server[]>(a, 'servers'), 'all', () => findServers(a));
}

function findServers(a: Analysis): readonly Server[] {
  const apps = appsOf(a);
  const drafts = new Map<string, Draft>();
  const draftOf = ({ key, node }: Root): Draft =>
    remember(drafts, key, () => ({ root: node, app: apps.get(node), steps: [], mounts: [] }));
  for (const node of apps.keys()) draftOf(rootAt(a, node));
  const seen = new Set<UseNode>();
  for (const site of sitesOf(a, 'server.registration')) {
    if (seen.has(site.use)) continue;
    const registered = registeredBy(a, site);
    if (registered.length === 0) continue;
    seen.add(site.use);
    for (const root of rootsOf(a, site.use)) {
      const draft = draftOf(root);
      const moment = momentOf(a, site.use);
      for (const each of registered) draft.steps.push({ ...each, server: draft, moment });
    }
  }
  const servers = [...drafts.values()];
  for (const { steps } of servers) steps.sort((one, other) => compare(one.moment, other.moment));
  const byRoot = new Map<TSESTree.Node, Draft>(servers.map((server) => [server.root, server]));
  for (const { steps } of servers)
    for (const step of steps)
      for (const handler of step.handlers)
        for (const root of serversIn(a, handler)) {
          const mounted = byRoot.get(root);
          if (mounted && mounted !== step.server) mounted.mounts.push({ step });
        }
  return servers;
}

function compare(one: Moment, other: Moment): number {
  const length = Math.max(one.length, other.length);
  for (let index = 0; index < length; index++) {
    const difference = (one[index] ?? -1) - (other[index] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The apps that this file makes, by what makes them. */
function appsOf(a: Analysis): ReadonlyMap<TSESTree.Node, NonNullable<Server['app']>> {
  const found = new Map<TSESTree.Node, NonNullable<Server['app']>>();
  for (const site of sitesOf(a, 'server.app')) {
    const facts = site.sink.facts as AppFacts | undefined;
    const { object = 'app', ...rest } = facts ?? { inOrder: true };
    // A package may export more than the function that makes an app.
    if (identityOf(a, site.use).some((state) => state.object === object))
      found.set(site.use, { site, facts: rest });
  }
  return found;
}

interface Root {
  readonly node: TSESTree.Node;
  readonly key: string;
}

/** What the object was made by on which a use registers something; the class of a decorated method. */
function rootsOf(a: Analysis, use: UseNode): readonly Root[] {
  if (use.parent.type === 'Decorator') {
    const owner = use.parent.parent.parent;
    return owner?.type === 'ClassBody' ? [rootAt(a, owner.parent)] : [];
  }
  if (use.type !== 'CallExpression') return [];
  const callee = unwrap(use.callee);
  return callee.type === 'MemberExpression' ? makersOf(a, callee.object, 0) : [];
}

/** Whether an expression is a server: its root, or what calls on that give. */
export function isServer(a: Analysis, node: TSESTree.Node, { root }: Server): boolean {
  return makersOf(a, node, 0).some((each) => each.node === root);
}

const MAX_CHAIN = 200;

function makersOf(a: Analysis, object: TSESTree.Node, depth: number): readonly Root[] {
  const all = pointeesOf(a, object).flatMap(({ node, path }): readonly Root[] => {
    const chained = path.length === 0 && depth < MAX_CHAIN ? chainedOn(a, node) : undefined;
    return chained ? makersOf(a, chained, depth + 1) : [rootAt(a, node, path)];
  });
  // A parameter is what this file gives it, if it does.
  const made = all.filter(({ node }) => node.type === 'CallExpression' || node.type === 'NewExpression');
  return made.length > 0 ? made : all.slice(0, 1);
}

function rootAt(a: Analysis, node: TSESTree.Node, path: readonly string[] = []): Root {
  return { node, key: `${nodeId(a, node)}.${path.join('.')}` };
}

/** `app.use(…).get(…)`: the object that the first of the calls is made on, if it gives the same or its route. */
function chainedOn(a: Analysis, node: TSESTree.Node): TSESTree.Node | undefined {
  if (node.type !== 'CallExpression') return undefined;
  const callee = unwrap(node.callee);
  if (callee.type !== 'MemberExpression') return undefined;
  const given = identityOf(a, node);
  const isChained = identityOf(a, callee.object).some(
    (before) => isServing(before.object) && given.some(({ library }) => library === before.library),
  );
  return isChained ? callee.object : undefined;
}

function isServing(object: string | undefined): boolean {
  return object !== undefined && object !== EXPORTS && object !== 'factory';
}

/** The roots of servers that a handler is: a router, what a router gives, or a plugin of this file. */
function serversIn(a: Analysis, handler: TSESTree.Node): readonly TSESTree.Node[] {
  const node = unwrap(handler);
  const callee = node.type === 'CallExpression' ? unwrap(node.callee) : node;
  // `router.routes()`, `app.callback()`, `api.router`
  const inner =
    callee.type === 'MemberExpression' &&
    /^(?:routes|middleware|callback|router|getRouter)$/.test(memberName(callee) ?? '')
      ? makersOf(a, callee.object, 0).map((root) => root.node)
      : [];
  const own = pointeesOf(a, node).flatMap((each) => {
    if (each.path.length > 0) return [];
    const chained = chainedOn(a, each.node);
    if (chained) return makersOf(a, chained, 0).map((root) => root.node);
    const first = isFunction(each.node) ? each.node.params[0] : undefined;
    return first && isParameter(first) ? [each.node, first] : [each.node];
  });
  return [...inner, ...own];
}
