import type { TSESTree } from '@typescript-eslint/utils';
import type { DeclaredPlace, Place } from '../models/types';
import type { Analysis } from './analysis';
import { isFunction } from '../syntax/nodes';
import { unwrap } from '../syntax/unwrap';
import { argumentOf } from './calls';
import { elementsOf } from './constants';
import { namesOf } from './machine';
import { propertyWritesOf } from './members';
import { functionsOf, pointeesOf } from './pointees';

/** A use of a library's object: a call, `new`, tagged template, or an assignment to one of its properties. */
export type UseNode =
  | TSESTree.CallExpression
  | TSESTree.NewExpression
  | TSESTree.TaggedTemplateExpression
  | TSESTree.AssignmentExpression;

/** What may stand where a model says that something does. */
export type AnyPlace = Place | DeclaredPlace | { readonly receiver: true };

/** The nodes that stand at a place of a use; none where the use has no such place or a spread hides it. */
export function placesOf(a: Analysis, use: UseNode, place: AnyPlace): readonly TSESTree.Expression[] {
  if ('value' in place) return [];
  if ('returned' in place) return returnedBelow(a, use);
  if ('receiver' in place) return present(receiverOf(use));
  if ('assigned' in place) return use.type === 'AssignmentExpression' ? [use.right] : [];
  if (use.type === 'AssignmentExpression') return [];
  if ('template' in place) return use.type === 'TaggedTemplateExpression' ? [use.quasi] : [];
  if (use.type === 'TaggedTemplateExpression') return [];
  if ('argumentsFrom' in place)
    return use.arguments
      .slice(place.argumentsFrom)
      .map((argument) => (argument.type === 'SpreadElement' ? argument.argument : argument));
  if ('optionalBefore' in place) {
    const index = use.arguments.length > place.argument ? place.argument : place.argument - 1;
    return present(argumentOf(use, index));
  }
  const argument = argumentOf(use, place.argument);
  if (!argument) return [];
  if ('resultOf' in place)
    return valuesAt(a, argument, place.property ?? []).flatMap((value) =>
      functionsOf(a, value).flatMap((fn) => a.index().returns.get(fn) ?? []),
    );
  if ('each' in place)
    return (elementsOf(a, argument) ?? []).flatMap((element) =>
      ownOrProperty(a, element, namesOf(place.orProperty)),
    );
  if ('property' in place) return valuesAt(a, argument, place.property);
  return ownOrProperty(a, argument, namesOf(place.orProperty));
}

/** The object whose method a use calls. */
export function receiverOf(use: UseNode): TSESTree.Expression | undefined {
  const target = use.type === 'CallExpression' ? unwrap(use.callee) : undefined;
  return target?.type === 'MemberExpression' ? target.object : undefined;
}

/** What a method returns that carries the call as a decorator: `@Get() list() { return value; }`. */
function returnedBelow(a: Analysis, use: UseNode): readonly TSESTree.Expression[] {
  const method = use.parent.type === 'Decorator' ? use.parent.parent : undefined;
  return method?.type === 'MethodDefinition' && isFunction(method.value)
    ? (a.index().returns.get(method.value) ?? [])
    : [];
}

function present(node: TSESTree.Expression | undefined): readonly TSESTree.Expression[] {
  return node ? [node] : [];
}

/** The value, or where it is an object of this file, its property of one of these names: `query({ text: … })`. */
function ownOrProperty(
  a: Analysis,
  node: TSESTree.Expression,
  names: readonly string[],
): readonly TSESTree.Expression[] {
  if (names.length === 0) return [node];
  const inner = names.flatMap((name) => valuesAt(a, node, [name]));
  return inner.length > 0 ? inner : [node];
}

/** The values at a property path of objects that this file writes out. */
export function valuesAt(
  a: Analysis,
  start: TSESTree.Expression,
  path: readonly string[],
  spread: Set<TSESTree.Node> = new Set(),
): readonly TSESTree.Expression[] {
  const [name, ...rest] = path;
  if (name === undefined) return [start];
  const node = unwrap(start);
  const objects =
    node.type === 'ObjectExpression'
      ? [node]
      : pointeesOf(a, node).map((each) => (each.path.length === 0 ? each.node : undefined));
  const variable = node.type === 'Identifier' ? a.scopes().variableOf(node) : undefined;
  const later = (variable ? propertyWritesOf(a, variable) : []).filter((write) => write.name === name);
  const written = later.flatMap((write) => valuesAt(a, write.value as TSESTree.Expression, rest));
  const initial = objects.flatMap((object) => {
    if (object?.type === 'ArrayExpression')
      return object.elements.flatMap((element, index) =>
        element && element.type !== 'SpreadElement' && (name === '*' || name === String(index))
          ? valuesAt(a, element, rest)
          : [],
      );
    // `fields: () => ({ … })`; one that returns itself has none.
    if (isFunction(object) && object.params.length === 0) {
      if (spread.has(object)) return [];
      spread.add(object);
      return (a.index().returns.get(object) ?? []).flatMap((value) => valuesAt(a, value, path, spread));
    }
    // `options = { ...options }` in a loop is spread into itself.
    if (object?.type !== 'ObjectExpression' || spread.has(object)) return [];
    spread.add(object);
    // The value as it is written, so that a report and an edit find it there.
    return object.properties.flatMap((property) =>
      property.type === 'Property' && (name === '*' || nameOfKey(property) === name)
        ? valuesAt(a, property.value as TSESTree.Expression, rest)
        : property.type === 'SpreadElement'
          ? valuesAt(a, property.argument, path, spread)
          : [],
    );
  });
  return [...initial, ...written];
}

function nameOfKey(property: TSESTree.Property): string | undefined {
  const { key } = property;
  if (!property.computed && key.type === 'Identifier') return key.name;
  return key.type === 'Literal' ? String(key.value) : undefined;
}
