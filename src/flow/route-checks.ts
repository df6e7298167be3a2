import type { TSESTree } from '@typescript-eslint/utils';
import type { Cleans } from '../models/server-types';
import type { Sanitizer, Source } from '../models/types';
import { validatorConventions } from '../models/validator-conventions';
import { calleeName, keyName } from '../syntax/names';
import { type FunctionNode, bareParameter, isFunction, isWithin } from '../syntax/nodes';
import { unwrap } from '../syntax/unwrap';
import { type Analysis, factOf } from './analysis';
import { argumentOf } from './calls';
import { constantsOf } from './constants';
import { type Fact } from './facts';
import { factsOfAccess } from './guards';
import { handoversOf } from './handovers';
import { identityOf } from './identity';
import { namesOf } from './machine';
import { valuesAt } from './places';
import { functionsOf, pointeesOf } from './pointees';
import { registrationsOf } from './registrations';
import { wordsOfName } from './schema-calls';
import { type Allowed, allowedBySchema } from './schemas';
import { SHAPES, shapeSet } from './traces';
import { statesOfTarget } from './uses-at';

/** Something that has looked at the request before the handler: a middleware on its route or its router. */
interface Check {
  readonly row: Sanitizer;
  readonly call: TSESTree.CallExpression | undefined;
}

const NONE: readonly Fact[] = [];

/**
 * What the middlewares before a handler, and the schemas beside it, say of a part of the request that it reads:
 * `below` is the property path in that part, `path` the whole path from `node`.
 */
export function routeFacts(
  a: Analysis,
  row: Source,
  node: TSESTree.Node,
  path: readonly string[],
  below: readonly string[],
): readonly Fact[] {
  return pointeesOf(a, node).flatMap((pointee) => {
    const fn = pointee.node.parent;
    if (!isFunction(fn)) return NONE;
    const checked = checksBefore(a, fn).flatMap((check) => factsOfCheck(a, check, row, below));
    return [
      ...checked,
      ...schemaFacts(a, fn, [...pointee.path, ...path]),
      ...middlewareFacts(a, fn, [...pointee.path, ...path]),
    ];
  });
}

/** The expressions that are called before a handler: middlewares in its own call, and `use` of the same router before. */
function expressionsBefore(a: Analysis, fn: FunctionNode): readonly TSESTree.Node[] {
  return factOf(a, 'before ', fn, [], () => {
    const calls = [
      ...(registrationsOf(a).get(fn) ?? []).flatMap(({ call }) => call ?? []),
      ...handoversOf(a, fn).map(({ call }) => call),
    ];
    const [call] = calls;
    if (call?.type !== 'CallExpression') return [];
    const own = call.arguments.filter((each) => !isWithin(fn, each) || each.type === 'ArrayExpression');
    return [...usedBefore(a, call), ...own]
      .flatMap((each) => flattened(a, each))
      .filter((each) => !isWithin(fn, each));
  });
}

function flattened(a: Analysis, start: TSESTree.Node, depth = 0): readonly TSESTree.Node[] {
  const node = unwrap(start);
  if (node.type === 'SpreadElement') return flattened(a, node.argument, depth);
  if (node.type === 'ArrayExpression')
    return node.elements.flatMap((each) => (each ? flattened(a, each, depth + 1) : []));
  if (node.type !== 'Identifier' && node.type !== 'MemberExpression') return [node];
  const lists = pointeesOf(a, node).flatMap((each) =>
    each.path.length === 0 && each.node.type === 'ArrayExpression' && depth < 3 ? [each.node] : [],
  );
  return [node, ...lists.flatMap((list) => flattened(a, list, depth + 1))];
}

/** The arguments of `router.use(…)` before the call, and of `.all(…)` in its own chain. */
function usedBefore(a: Analysis, call: TSESTree.CallExpression): readonly TSESTree.Node[] {
  const callee = unwrap(call.callee);
  if (callee.type !== 'MemberExpression') return [];
  const found: TSESTree.Node[] = [];
  let receiver = unwrap(callee.object);
  while (receiver.type === 'CallExpression' && receiver.callee.type === 'MemberExpression') {
    if (/^(?:all|use)$/.test(calleeName(receiver.callee) ?? '')) found.push(...receiver.arguments);
    receiver = unwrap(receiver.callee.object);
  }
  if (receiver.type !== 'Identifier') return found;
  const variable = a.scopes().variableOf(receiver);
  for (const use of a.index().callsByName.get('use') ?? []) {
    if (use.type !== 'CallExpression' || use.range[0] > call.range[0]) continue;
    const object = use.callee.type === 'MemberExpression' ? unwrap(use.callee.object) : undefined;
    if (
      object?.type === 'Identifier' &&
      object.name === receiver.name &&
      a.scopes().variableOf(object) === variable
    )
      found.push(...use.arguments);
  }
  return found;
}

/** The validators among what is called before a handler. */
function checksBefore(a: Analysis, fn: FunctionNode): readonly Check[] {
  return factOf(a, 'checked before ', fn, [], () =>
    expressionsBefore(a, fn).flatMap((node) => {
      const modelled = modelledChecks(a, node);
      return modelled.length > 0 ? modelled : namedChecks(node);
    }),
  );
}

/** `celebrate({ … })`, `body('email').isEmail().normalizeEmail()` */
function modelledChecks(a: Analysis, node: TSESTree.Node): readonly Check[] {
  const words: string[] = [];
  let call = node;
  for (;;) {
    if (call.type !== 'CallExpression') return [];
    const callee = unwrap(call.callee);
    const inner = callee.type === 'MemberExpression' ? unwrap(callee.object) : undefined;
    if (inner?.type !== 'CallExpression') break;
    words.push(calleeName(callee) ?? '');
    call = inner;
  }
  const first = call;
  return statesOfTarget(a, unwrap(call.callee), identityOf).flatMap((state) =>
    state.sanitizers.flatMap(({ form, row }) =>
      form === 'called' &&
      row.by === 'middleware' &&
      (row.chained === undefined || namesOf(row.chained).some((name) => words.includes(name)))
        ? [{ row, call: first }]
        : [],
    ),
  );
}

/** `validateUser`, `validate(userSchema)`, `validators.create`: middlewares of the project that are named so. */
function namedChecks(node: TSESTree.Node): readonly Check[] {
  const call = node.type === 'CallExpression' ? node : undefined;
  const callee = call ? unwrap(call.callee) : node;
  const names =
    callee.type === 'MemberExpression'
      ? [calleeName(callee), calleeName(callee.object)]
      : callee.type === 'Identifier'
        ? [callee.name]
        : [];
  const words = names.flatMap((name) => wordsOfName(name ?? ''));
  const row = validatorConventions.find((each) => each.functionWords?.some((word) => words.includes(word)));
  return row ? [{ row, call }] : [];
}

function factsOfCheck(
  a: Analysis,
  { row, call }: Check,
  { part }: Source,
  below: readonly string[],
): readonly Fact[] {
  const { cleans } = row;
  if (!cleans) return NONE;
  const about = partCleaned(a, cleans, call, part);
  if (!about) return NONE;
  if (cleans.field !== undefined && !(call && isField(a, argumentOf(call, cleans.field), below))) return NONE;
  const allowed = about.schema && allowedBySchema(a, about.schema, below);
  if (allowed) return factsAllowed(allowed, below);
  // Keys that no schema declares stay in the whole value.
  if (below.length === 0 && (row.undeclaredKeys === 'kept' || cleans.field !== undefined)) return NONE;
  const facts: Fact[] = row.leaves ? [{ type: 'shapes', shapes: shapeSet(row.leaves) }] : [];
  if (row.clears.length > 0 || row.inertIn)
    facts.push({
      type: 'barrier',
      barrier: {
        type: 'clears',
        name: 'a validator before it',
        kinds: row.clears,
        ...(row.inertIn && { inertIn: row.inertIn }),
      },
    });
  return facts;
}

function factsAllowed({ shapes, facts }: Allowed, below: readonly string[]): readonly Fact[] {
  const left = below.length > 0 ? shapes : shapes | SHAPES.text | SHAPES.number;
  return [{ type: 'shapes', shapes: left }, ...facts];
}

/** Whether a middleware cleans this part of the request, and the schema for it where the call shows it. */
function partCleaned(
  a: Analysis,
  { parts }: Cleans,
  call: TSESTree.CallExpression | undefined,
  part: string,
): { readonly schema?: TSESTree.Node | undefined } | undefined {
  if (!('keysOf' in parts)) return parts.includes('any') || parts.includes(part as never) ? {} : undefined;
  const options = call && argumentOf(call, parts.keysOf);
  const [object] = options ? pointeesOf(a, options) : [];
  if (object?.node.type !== 'ObjectExpression') return undefined;
  const found = object.node.properties.find((each) => {
    if (each.type !== 'Property') return false;
    // `[Segments.BODY]: …`
    const name = keyName(each) ?? (each.key.type === 'MemberExpression' ? calleeName(each.key) : undefined);
    return name?.toLowerCase() === part || (part === 'cookies' && name === 'signedCookies');
  });
  return found?.type === 'Property' ? { schema: found.value } : undefined;
}

/** Whether an argument that names fields (`'email'`, `['a', 'b.c']`, `{ email: … }`) names this one. */
function isField(a: Analysis, argument: TSESTree.Node | undefined, below: readonly string[]): boolean {
  if (!argument || below.length === 0) return false;
  const [object] = pointeesOf(a, argument);
  const names =
    object?.node.type === 'ObjectExpression'
      ? object.node.properties.flatMap((each) => (each.type === 'Property' ? (keyName(each) ?? []) : []))
      : (object?.node.type === 'ArrayExpression' ? object.node.elements : [argument]).flatMap((each) =>
          each ? constantsOf(a, each).map(({ value }) => String(value)) : [],
        );
  return names.some((name) => {
    const parts = name.split('.');
    return (
      parts.length === below.length && parts.every((each, index) => each === '*' || each === below[index])
    );
  });
}

/** The schemas in the registration of a handler: `fastify.get('/', { schema: { querystring: … } }, …)`. */
function schemaFacts(a: Analysis, fn: FunctionNode, full: readonly string[]): readonly Fact[] {
  return (registrationsOf(a).get(fn) ?? []).flatMap(({ row, call }) => {
    const { validation } = row;
    if (
      !validation ||
      call?.type !== 'CallExpression' ||
      'value' in validation.at ||
      !('argument' in validation.at)
    )
      return NONE;
    const options = argumentOf(call, validation.at.argument);
    const place = 'property' in validation.at ? (validation.at.property ?? []) : [];
    if (!options) return NONE;
    return Object.entries(validation.parts).flatMap(([key, property]): readonly Fact[] => {
      if (!property.every((name, index) => name === full[index])) return NONE;
      const [schema] = valuesAt(a, options, [...place, key]);
      const below = full.slice(property.length);
      if (!schema) return NONE;
      const allowed = allowedBySchema(a, schema, below);
      if (allowed) return factsAllowed(allowed, below);
      if (below.length === 0 && validation.undeclaredKeys === 'kept') return NONE;
      return [{ type: 'shapes', shapes: SHAPES.text | SHAPES.number }];
    });
  });
}

/** What middlewares of this file have made sure of when they call `next()`. */
function middlewareFacts(a: Analysis, fn: FunctionNode, full: readonly string[]): readonly Fact[] {
  return expressionsBefore(a, fn).flatMap((expression) =>
    functionsOf(a, expression).flatMap((middleware) => {
      if (middleware === fn || middleware.params.length < 2) return NONE;
      const [request] = middleware.params;
      const last = middleware.params.at(-1);
      const root = request && variableOf(a, request);
      const next = last && variableOf(a, last);
      if (!root || !next) return NONE;
      const calls = next.references.flatMap(({ identifier }) =>
        identifier.parent.type === 'CallExpression' &&
        identifier.parent.callee === identifier &&
        identifier.parent.arguments.length === 0
          ? [identifier.parent]
          : [],
      );
      const facts = calls.map((call) => factsOfAccess(a, { root, path: full.join('.') }, call));
      const [first = NONE, ...others] = facts;
      return others.every((each) => each.length > 0) ? first : NONE;
    }),
  );
}

function variableOf(
  a: Analysis,
  parameter: TSESTree.Parameter,
): ReturnType<ReturnType<Analysis['scopes']>['variableOf']> {
  const bare = bareParameter(parameter);
  return bare.type === 'Identifier' ? a.scopes().variableOf(bare) : undefined;
}
