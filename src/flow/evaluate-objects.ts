import type { TSESTree } from '@typescript-eslint/utils';
import { type ClassNode, type FunctionNode, enclosingClass, isFunction } from '../syntax/nodes';
import type { Analysis } from './analysis';
import { constructorOfThis, valuesOfMember } from './constructor-functions';
import { tracesOf } from './evaluate';
import { findMembers, isStaticThis, messageOf, objectOfThis } from './members';
import { keyNameOf } from './property-names';
import { requestTraces } from './sources';
import {
  EVERY_SHAPE,
  type Trace,
  heldUnder,
  merge,
  nameOfRead,
  newTrace,
  print,
  unknownTrace,
} from './traces';

/** `{ name: value, …spread }` followed by a path; without a path, all that it holds, each under its name. */
export function tracesOfObject(
  a: Analysis,
  node: TSESTree.ObjectExpression,
  path: readonly string[],
): readonly Trace[] {
  const [name, ...rest] = path;
  const lists: (readonly Trace[])[] = [];
  for (const property of [...node.properties].reverse()) {
    if (property.type === 'SpreadElement') {
      lists.push(tracesOf(a, property.argument, path));
      continue;
    }
    const key = keyNameOf(a, property);
    if (name === undefined) lists.push(heldUnder(tracesOf(a, property.value), key ?? '*'));
    else if (key === name && name !== '*') {
      // What stands before it in the literal is overwritten.
      lists.push(
        property.kind === 'get' ? returnedBy(a, property.value, rest) : tracesOf(a, property.value, rest),
      );
      break;
    } else if (key === undefined || name === '*') lists.push(tracesOf(a, property.value, rest));
  }
  return merge(lists);
}

function returnedBy(a: Analysis, node: TSESTree.Node, path: readonly string[]): readonly Trace[] {
  return isFunction(node)
    ? merge((a.index().returns.get(node) ?? []).map((value) => tracesOf(a, value, path)))
    : [];
}

/** `[a, b, …spread]` followed by a path; without one, all that it holds. */
export function tracesOfArray(
  a: Analysis,
  node: TSESTree.ArrayExpression,
  path: readonly string[],
): readonly Trace[] {
  const [name, ...rest] = path;
  const shifted = node.elements.findIndex((element) => element?.type === 'SpreadElement');
  return merge(
    node.elements.map((element, index) => {
      if (!element) return [];
      if (element.type === 'SpreadElement')
        return tracesOf(a, element.argument, name === undefined ? [] : ['*', ...rest]);
      if (name === undefined) return heldUnder(tracesOf(a, element), String(index));
      const certain = shifted < 0 || index < shifted;
      return name === '*' || name === String(index) || !certain ? tracesOf(a, element, rest) : [];
    }),
  );
}

/** `this.name…`: what any method of the class, or the constructor's caller, puts there. */
export function tracesOfThis(
  a: Analysis,
  node: TSESTree.ThisExpression,
  path: readonly string[],
): readonly Trace[] {
  const fromRequest = requestTraces(a, node, path);
  if (fromRequest) return fromRequest;
  const owner = enclosingClass(node);
  if (owner && path.length > 0) return tracesOfMembers(a, owner, path, isStaticThis(node));
  const object = objectOfThis(node, path[0]);
  if (object) return tracesOf(a, object, path);
  const maker = path.length > 0 ? constructorOfThis(a, node) : undefined;
  return maker ? tracesOfMade(a, maker, path, node) : [unknownTrace('member', node)];
}

/** A property of what a constructor function makes, in terms of the function's parameters. */
export function tracesOfMade(
  a: Analysis,
  maker: FunctionNode,
  path: readonly string[],
  node: TSESTree.Node,
): readonly Trace[] {
  const [name = '*', ...rest] = path;
  const values = valuesOfMember(a, maker, name);
  return values.length > 0
    ? merge(values.map((value) => tracesOf(a, value, rest)))
    : [unknownTrace('member', node)];
}

/** What is read from a class itself. Nothing where the file does not show the member. */
export function tracesOfStatics(a: Analysis, owner: ClassNode, path: readonly string[]): readonly Trace[] {
  const isShown = path[0] !== undefined && findMembers(a, owner, path[0], true).length > 0;
  return isShown ? tracesOfMembers(a, owner, path, true) : [];
}

/** A class's member followed by a path. Members that the file does not show are unknown. */
export function tracesOfMembers(
  a: Analysis,
  owner: ClassNode,
  path: readonly string[],
  isStatic: boolean,
): readonly Trace[] {
  const [name = '*', ...rest] = path;
  const members = findMembers(a, owner, name, isStatic);
  if (members.length === 0) {
    const message = isStatic || !/^(?:message|stack)$/.test(name) ? undefined : messageOf(a, owner);
    return message ? print(tracesOf(a, message)) : [unknownTrace('member', owner)];
  }
  return merge(
    members.map((member) => {
      if (member.type === 'method' || (members.length > 1 && isBareField(member.value))) return [];
      if (member.type === 'getter') return returnedBy(a, member.value, rest);
      if (member.type === 'parameter') return parameterProperty(member.value, rest);
      return member.value.type === 'PropertyDefinition'
        ? [unknownTrace('member', member.value)]
        : tracesOf(a, member.value, rest);
    }),
  );
}

/** `id: string;`: what is assigned to it elsewhere is its value. */
function isBareField(node: TSESTree.Node): boolean {
  return node.type === 'PropertyDefinition';
}

/** `constructor(private readonly name: string)`: the parameter, to be followed to `new`. */
function parameterProperty(node: TSESTree.Node, path: readonly string[]): readonly Trace[] {
  let parameter = node;
  while (parameter.parent && !isFunction(parameter.parent)) parameter = parameter.parent;
  const fn = parameter.parent;
  if (!isFunction(fn)) return [];
  const index = fn.params.indexOf(parameter as TSESTree.Parameter);
  return [
    newTrace(
      { type: 'parameter', function: fn, index, path, node, name: nameOfRead(nameOfBinding(node), path) },
      EVERY_SHAPE,
    ),
  ];
}

function nameOfBinding(node: TSESTree.Node): string {
  return node.type === 'Identifier' ? node.name : 'a value';
}
