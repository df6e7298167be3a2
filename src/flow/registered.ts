import type { TSESTree } from '@typescript-eslint/utils';
import type { RegistrationFacts } from '../models/serving-types';
import { calleeName, keyName } from '../syntax/names';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { argumentOf } from './calls';
import { constantsOf, elementsOf } from './constants';
import { decoratorsOf } from './decorators';
import { type UseNode, placesOf, valuesAt } from './places';
import { functionsOf, pointeesOf } from './pointees';
import type { Site } from './sites';

/** What a call registers. */
export interface Registered {
  readonly isRoute: boolean;
  /** Whether it gets the app itself, and may give it anything. */
  readonly isPlugin: boolean;
  /** Whether another function may be put before the handlers, as in Express. */
  readonly isChained?: boolean;
  readonly use: UseNode;
  /** Where to report: the path, the decorator, or the call. */
  readonly node: TSESTree.Node;
  /** The method of the request, in lower case; `all` for any; the name of the call for a middleware. */
  readonly verb: string;
  /** The paths that it is for; none given is `['']`. Undefined where that is not known. */
  readonly paths: readonly string[] | undefined;
  /** The functions that are called, in order, with what was given beside them; lists and wrappers are opened. */
  readonly handlers: readonly TSESTree.Node[];
  /** The object that describes it, or its options. */
  readonly options: TSESTree.Expression | undefined;
}

/** What a site registers: one thing, or as many as a list describes. */
export function registeredBy(a: Analysis, site: Site): readonly Registered[] {
  const { use, sink } = site;
  if (use.parent.type === 'Decorator') return decoratedRoute(a, site, use.parent);
  if (use.type !== 'CallExpression') return [];
  const facts = (sink.facts ?? {}) as RegistrationFacts;
  const isRoute = facts.route === true;
  if (facts.described !== undefined) return describedRoutes(a, site, facts.described);
  const named = sink.name ? placesOf(a, use, sink.name) : [];
  const all = [...named, ...site.values];
  const seen = leadingPaths(a, all);
  // `for (const path of paths) app.get(path, handler)`
  const isUnknown = seen.count === 0 && named.length > 0 && all.length > 1 && isNoFunction(a, all[0]);
  const isEvent = /^(?:addHook|ext)$/.test(calleeName(use.callee) ?? '');
  const leading = isUnknown ? { count: 1, paths: undefined } : isEvent ? { ...seen, paths: [''] } : seen;
  const values = all.slice(leading.count);
  // `app.get('setting')` reads.
  if (values.length === 0) return [];
  const options = facts.options === undefined ? undefined : argumentOf(use, facts.options);
  const chain = chainOf(use);
  return [
    {
      isRoute,
      isPlugin: facts.plugin === true,
      isChained: facts.chained === true,
      use,
      node: all[leading.count - 1] ?? use,
      verb: calleeName(use.callee) ?? '',
      paths: leading.count > 0 ? leading.paths : chain.path ? pathsOf(a, chain.path) : [''],
      handlers: [...chain.handlers, ...values].flatMap((each) => opened(a, each)),
      options: values.length > 1 ? options : undefined,
    },
  ];
}

/** The arguments before the first handler: a path, or a name and a path. */
function leadingPaths(
  a: Analysis,
  all: readonly TSESTree.Expression[],
): { readonly count: number; readonly paths: readonly string[] | undefined } {
  let count = 0;
  let paths: readonly string[] | undefined = [''];
  for (const each of all) {
    if (!isPath(a, each)) break;
    paths = pathsOf(a, each);
    count++;
  }
  return { count, paths };
}

function isNoFunction(a: Analysis, node: TSESTree.Expression | undefined): boolean {
  return node?.type === 'Identifier' && functionsOf(a, node).length === 0;
}

function isPath(a: Analysis, start: TSESTree.Node): boolean {
  const node = unwrap(start);
  if (node.type === 'Literal') return 'regex' in node || typeof node.value === 'string';
  if (node.type === 'TemplateLiteral') return true;
  if (node.type === 'BinaryExpression') return node.operator === '+';
  if (node.type === 'ArrayExpression')
    return node.elements.length > 0 && node.elements.every((each) => each !== null && isPath(a, each));
  if (node.type !== 'Identifier' && node.type !== 'MemberExpression') return false;
  return (pathsOf(a, node) ?? []).length > 0 || pointsToPath(a, node);
}

function pointsToPath(a: Analysis, node: TSESTree.Node): boolean {
  return pointeesOf(a, node).some(
    (each) =>
      each.path.length === 0 &&
      (each.node.type === 'TemplateLiteral' || (each.node.type === 'Literal' && 'regex' in each.node)),
  );
}

/** The constant texts that a path can be; undefined where it is a pattern or not known. */
function pathsOf(a: Analysis, start: TSESTree.Node): readonly string[] | undefined {
  const node = unwrap(start);
  const list = node.type === 'Literal' ? undefined : elementsOf(a, node);
  if (list) {
    const all = list.map((each) => pathsOf(a, each));
    return all.every((each) => each !== undefined) ? all.flat() : undefined;
  }
  const constants = constantsOf(a, node);
  if (constants.length > 0)
    return constants.flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
  // `` `${prefix}/login` ``: what follows the unknown part.
  if (node.type === 'TemplateLiteral') return [endOf(node.quasis.at(-1)?.value.cooked)];
  if (node.type === 'BinaryExpression' && node.operator === '+') {
    const [right] = constantsOf(a, node.right);
    return typeof right?.value === 'string' ? [endOf(right.value)] : undefined;
  }
  return undefined;
}

function endOf(text: string | null | undefined): string {
  return `*${text ?? ''}`;
}

interface Chain {
  readonly path: TSESTree.Expression | undefined;
  readonly handlers: readonly TSESTree.Expression[];
}

/** `app.route('/login').all(limiter).post(handler)`: the path, and what stands before in the chain. */
function chainOf(use: TSESTree.CallExpression): Chain {
  const handlers: TSESTree.Expression[] = [];
  let callee = unwrap(use.callee);
  while (callee.type === 'MemberExpression') {
    const inner = unwrap(callee.object);
    if (inner.type !== 'CallExpression') break;
    callee = unwrap(inner.callee);
    const name = callee.type === 'MemberExpression' ? calleeName(callee) : undefined;
    if (name === 'route') return { path: argumentOf(inner, 0), handlers };
    if (name === 'all')
      handlers.unshift(
        ...inner.arguments.flatMap((each) => (each.type === 'SpreadElement' ? each.argument : each)),
      );
  }
  return { path: undefined, handlers: [] };
}

/** `server.route({ method: 'POST', path: '/login', handler })`, or a list of such. */
function describedRoutes(a: Analysis, { use }: Site, position: number): readonly Registered[] {
  if (use.type !== 'CallExpression') return [];
  const given = argumentOf(use, position);
  if (!given) return [];
  return (elementsOf(a, given) ?? [given]).flatMap((options): readonly Registered[] => {
    const textsAt = (name: string): readonly string[] | undefined => {
      const values = valuesAt(a, options, [name]);
      return values.length === 0 ? undefined : values.flatMap((value) => pathsOf(a, value) ?? []);
    };
    const [path] = [...valuesAt(a, options, ['path']), ...valuesAt(a, options, ['url'])];
    const handlers = ['handler', 'options', 'config'].flatMap((name) => valuesAt(a, options, [name]));
    if (!path || handlers.length === 0) return [];
    const verbs = textsAt('method') ?? ['all'];
    return [
      {
        isRoute: true,
        isPlugin: false,
        use,
        node: path,
        verb: verbs.length === 1 ? (verbs[0] ?? 'all').toLowerCase().replace('*', 'all') : 'all',
        paths: pathsOf(a, path),
        handlers: valuesAt(a, options, ['handler']).flatMap((each) => opened(a, each)),
        options,
      },
    ];
  });
}

/** `@Post('login')` on a method of a class, with the other decorators of both. */
function decoratedRoute(
  a: Analysis,
  { use, values }: Site,
  decorator: TSESTree.Decorator,
): readonly Registered[] {
  const method = decorator.parent;
  if (method.type !== 'MethodDefinition' || use.type !== 'CallExpression') return [];
  const owner = method.parent.parent;
  const prefix = decoratorsOf(owner)
    .map(({ expression }) => expression)
    .filter((each) => each.type === 'CallExpression')
    .find((each) => /Controller$/.test(calleeName(each.callee) ?? ''));
  const before = (prefix && argumentOf(prefix, 0) && pathsOf(a, argumentOf(prefix, 0) as TSESTree.Node)) ?? [
    '',
  ];
  const [given] = values;
  const own = given ? (pathsOf(a, given) ?? []) : [''];
  return [
    {
      isRoute: true,
      isPlugin: false,
      use,
      node: use,
      verb: (calleeName(use.callee) ?? '').toLowerCase(),
      paths: before.flatMap((start) => own.map((end) => `/${start}/${end}`.replace(/\/+/g, '/'))),
      handlers: [
        ...[...decoratorsOf(owner), ...decoratorsOf(method)].flatMap(({ expression }) =>
          expression === use ? [] : opened(a, expression),
        ),
        method.value,
      ],
      options: undefined,
    },
  ];
}

const MAX_DEPTH = 3;

/** The handlers in an argument: elements of lists, both sides of a choice, and what a wrapper is given. */
export function opened(a: Analysis, start: TSESTree.Node, depth = 0): readonly TSESTree.Node[] {
  const node = unwrap(start);
  if (depth > MAX_DEPTH) return [node];
  const inside = (nodes: readonly (TSESTree.Node | null | undefined)[]): readonly TSESTree.Node[] =>
    nodes.flatMap((each) => (each ? opened(a, each, depth + 1) : []));
  switch (node.type) {
    case 'SpreadElement':
      return [node.argument, ...inside([node.argument])];
    case 'ArrayExpression':
      return inside(node.elements);
    case 'ConditionalExpression':
      return inside([node.consequent, node.alternate]);
    case 'LogicalExpression':
      return inside([node.left, node.right]);
    case 'AwaitExpression':
      return inside([node.argument]);
    case 'CallExpression':
      return [node, ...inside(node.arguments)];
    case 'ObjectExpression':
      return [
        node,
        ...inside(
          node.properties.map((each) =>
            each.type === 'Property' && /^(?:plugin|method|handler|use)$/.test(keyName(each) ?? '')
              ? each.value
              : null,
          ),
        ),
      ];
    case 'Identifier':
    case 'MemberExpression': {
      const lists = pointeesOf(a, node).flatMap((each) =>
        each.path.length === 0 && each.node.type === 'ArrayExpression' ? [each.node] : [],
      );
      return [node, ...inside(lists)];
    }
    default:
      return [node];
  }
}
