import type { TSESTree } from '@typescript-eslint/utils';
import { builtins } from '../models/builtins';
import type { Builtin, BuiltinName, Passing } from '../models/propagator-types';
import type { InertIn } from '../models/types';
import { calleeName, memberName } from '../syntax/names';
import { unwrap } from '../syntax/unwrap';
import { type Analysis, tableOf } from './analysis';
import { tracesOf } from './evaluate';
import { identityOf } from './identity';
import { lazy } from './lazy';
import { type UseNode, receiverOf } from './places';
import { pointeesOf } from './pointees';
import { SHAPES } from './traces';
import { statesOfTarget } from './uses-at';

interface Named {
  readonly type: BuiltinName;
  readonly passing: Passing;
}

/** What methods do, by their name: `escape(x)` is a function of the platform, `driver.escape(x)` is not. */
export const methods = lazy(() =>
  indexOf((builtin) => (builtin === builtins.global ? undefined : builtin.methods)),
);

function indexOf(
  pick: (builtin: Builtin) => Readonly<Record<string, Passing>> | undefined,
): ReadonlyMap<string, readonly Named[]> {
  const index = new Map<string, Named[]>();
  for (const [type, builtin] of Object.entries(builtins) as [BuiltinName, Builtin][])
    for (const [name, passing] of Object.entries(pick(builtin) ?? {})) {
      const list = index.get(name);
      if (list) list.push({ type, passing });
      else index.set(name, [{ type, passing }]);
    }
  return index;
}

/** What a call does with values, as models of builtins and libraries tell; empty for calls nobody knows. */
export function passingsOf(a: Analysis, node: UseNode): readonly Passing[] {
  if (node.type === 'AssignmentExpression') return [];
  const callee = unwrap(node.type === 'TaggedTemplateExpression' ? node.tag : node.callee);
  const rows = statesOfTarget(a, callee, identityOf).flatMap((state) =>
    state.propagators.map(({ row }) => row),
  );
  if (rows.length > 0) return rows;
  const isNew = node.type === 'NewExpression';
  if (callee.type === 'Identifier') {
    if (!a.scopes().isGlobal(callee)) return [];
    const builtin = globalNamed(callee.name);
    const passing = isNew
      ? builtin?.constructed
      : (builtin?.called ?? builtins.global?.methods?.[callee.name]);
    return passing ? [passing] : [];
  }
  if (callee.type !== 'MemberExpression' || isNew) return [];
  const name = memberName(callee);
  if (name === undefined) return [];
  const object = unwrap(callee.object);
  if (object.type === 'Identifier' && a.scopes().isGlobal(object)) {
    const { statics = {} } = globalNamed(object.name) ?? {};
    const passing = /^global(?:This)?$/.test(object.name) ? builtins.global.methods?.[name] : statics[name];
    if (passing) return [passing];
  }
  const named = methods().get(name) ?? [];
  if (named.length < 2) return named.map((each) => each.passing);
  const type = builtinTypeOf(a, object) ?? textByItsTraces(a, object, named);
  const fitting = named.filter((each) => each.type === type);
  if (fitting.length > 0) return fitting.map((each) => each.passing);
  // What nobody made here is hardly a buffer or a date where it can be a text or a list.
  const everyday = named.filter((each) => EVERYDAY.has(each.type));
  return (everyday.length > 0 ? everyday : named).map((each) => each.passing);
}

const EVERYDAY: ReadonlySet<BuiltinName> = new Set([
  'text',
  'array',
  'object',
  'number',
  'promise',
  'function',
]);

/** `req.params.id.slice(1)`: a value that can only be text. */
function textByItsTraces(a: Analysis, node: TSESTree.Node, named: readonly Named[]): BuiltinName | undefined {
  if (!named.some(({ type }) => type === 'text')) return undefined;
  const traces = tracesOf(a, node);
  const isText =
    traces.length > 0 && traces.every(({ shapes, held }) => shapes === SHAPES.text && held.length === 0);
  return isText ? 'text' : undefined;
}

function globalNamed(name: string): Builtin | undefined {
  return Object.values(builtins).find((builtin) => builtin?.global === name);
}

/** The builtin type that a receiver is seen to be; undefined where the file does not show it. */
export function builtinTypeOf(a: Analysis, node: TSESTree.Node): BuiltinName | undefined {
  const known = tableOf<TSESTree.Node, BuiltinName | undefined>(a, 'builtin types');
  if (known.has(node)) return known.get(node);
  // `list = list.concat(more)` asks for itself.
  known.set(node, undefined);
  // `Array.isArray(x) ? x : [x]`: one of several ways may show it.
  const type = pointeesOf(a, node)
    .map(({ node: made, path }) => (path.length > 0 ? undefined : builtinTypeMade(a, made)))
    .find((each) => each !== undefined);
  known.set(node, type);
  return type;
}

/** The texts in which a property of a builtin does no harm, whatever it was made of: the port of a URL. */
export function inertProperty(
  a: Analysis,
  object: TSESTree.Node,
  name: string,
): readonly InertIn[] | undefined {
  const named = inertProperties().get(name);
  return named?.find(({ type }) => type === builtinTypeOf(a, object))?.passing.inertIn;
}

const inertProperties = lazy(() =>
  indexOf(({ properties = {} }) =>
    Object.fromEntries(Object.entries(properties).filter(([, { inertIn }]) => inertIn)),
  ),
);

function builtinTypeMade(a: Analysis, made: TSESTree.Node): BuiltinName | undefined {
  switch (made.type) {
    case 'ArrayExpression':
      return 'array';
    case 'TemplateLiteral':
      return 'text';
    case 'Literal':
      return typeof made.value === 'string' ? 'text' : 'regex' in made ? 'regex' : undefined;
    case 'NewExpression': {
      const name = calleeName(made.callee);
      return (Object.entries(builtins) as [BuiltinName, Builtin][]).find(
        ([, each]) => each.global === name,
      )?.[0];
    }
    case 'CallExpression':
      return typeOfResult(a, made);
    default:
      return undefined;
  }
}

/** What a call gives: a type of its own, or its receiver again: `new Map().set(…)`. */
function typeOfResult(a: Analysis, node: TSESTree.CallExpression): BuiltinName | undefined {
  const passings = passingsOf(a, node);
  const named = passings.find((each) => each.isA)?.isA;
  if (named) return named;
  const receiver = passings.some(({ gives, writes }) => gives === 'carrier' && writes) && receiverOf(node);
  return receiver ? builtinTypeOf(a, receiver) : undefined;
}
