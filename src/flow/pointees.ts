import type { TSESTree } from '@typescript-eslint/utils';
import { memberName } from '../syntax/names';
import { type FunctionNode, enclosingClass, isClass, isFunction, isWithin } from '../syntax/nodes';
import { unwrap } from '../syntax/unwrap';
import { type Analysis, factOf } from './analysis';
import { argumentsFor } from './calls';
import { constructorOfThis, valuesOfMember } from './constructor-functions';
import { findInOrder } from './long-chains';
import {
  classDeclaredFor,
  derivedClasses,
  findMembers,
  isStaticThis,
  objectOfThis,
  propertyWritesOf,
  superClassOf,
} from './members';
import { memberOfNamespace } from './namespaces';
import { followArray, followObject } from './pointees-of-literals';
import { exportedAs } from './own-exports';
import { moduleValueOf } from './modules';
import { memberNameOf } from './property-names';
import { reachingWrites, seesAll } from './reaching';
import { stableNode } from './stable-names';
import type { Write } from './writes';
import { MAX_PATH } from './traces';

/**
 * A node that a reference leads to and where no reference goes on: a literal, function, class, call, `new`,
 * import, parameter. `path` are the properties read from it that the file does not show.
 */
export interface Pointee {
  readonly node: TSESTree.Node;
  readonly path: readonly string[];
}

const MAX_POINTEES = 16;

/** A function that calls itself with parts of what it was given would make paths ever longer. */
const DEEPEST_OF_ITSELF = 1;

/**
 * What `node` followed by `path` can be, through variables, members of objects and classes of the file,
 * conditionals and returns of local functions. Unresolved reads end in the node that could not be followed.
 */
export function pointeesOf(
  a: Analysis,
  node: TSESTree.Node,
  path: readonly string[] = [],
): readonly Pointee[] {
  const stable = stableNode(a, node);
  // Where nothing goes on, there is nothing to remember.
  if (stable.type === 'Literal' || isFunction(stable)) return [{ node: stable, path }];
  return factOf(a, 'points to ', stable, path, () => unique(follow(a, stable, path)));
}

function follow(a: Analysis, node: TSESTree.Node, path: readonly string[]): readonly Pointee[] {
  const all = (nodes: readonly (TSESTree.Node | null | undefined)[]): readonly Pointee[] =>
    nodes.flatMap((each) => (each ? pointeesOf(a, each, path) : []));
  switch (node.type) {
    case 'Identifier':
      return followIdentifier(a, node, path);
    case 'MemberExpression':
      return followMember(a, node, path);
    case 'AwaitExpression':
      return node.argument ? pointeesOf(a, node.argument, path) : [];
    case 'ConditionalExpression':
      return all([node.consequent, node.alternate]);
    case 'LogicalExpression':
      return all([node.left, node.right]);
    case 'AssignmentExpression':
      return node.operator === '=' ? pointeesOf(a, node.right, path) : [{ node, path }];
    case 'ObjectExpression':
      return followObject(a, node, path);
    case 'ArrayExpression':
      return followArray(a, node, path);
    case 'ThisExpression': {
      const owner = enclosingClass(node);
      if (owner) return followInstance(a, owner, path, isStaticThis(node), node, true);
      const object = objectOfThis(node, path[0]);
      if (object) return pointeesOf(a, object, path);
      const maker = path.length > 0 ? constructorOfThis(a, node) : undefined;
      return maker ? followMade(a, maker, path, node) : [{ node, path }];
    }
    case 'Super': {
      const owner = enclosingClass(node);
      const parent = owner && superClassOf(a, owner);
      return parent ? followInstance(a, parent, path, isStaticThis(node), node) : [{ node, path }];
    }
    case 'NewExpression': {
      if (path.length === 0) return [{ node, path }];
      const made = pointeesOf(a, node.callee);
      return made.flatMap((each) =>
        each.path.length > 0
          ? [{ node, path }]
          : isClass(each.node)
            ? followInstance(a, each.node, path, false, node)
            : isFunction(each.node)
              ? followMade(a, each.node, path, node)
              : [{ node, path }],
      );
    }
    case 'ClassExpression':
    case 'ClassDeclaration':
      return path.length === 0 ? [{ node, path }] : followInstance(a, node, path, true, node);
    case 'CallExpression': {
      const inner = followCall(a, node, path);
      return inner.length > 0 ? inner : [{ node, path }];
    }
    default:
      return [{ node, path }];
  }
}

/** `a.b.c`: straight to `a`, because nobody asks for the parts on the way. */
function followMember(
  a: Analysis,
  start: TSESTree.MemberExpression,
  path: readonly string[],
): readonly Pointee[] {
  let node: TSESTree.Node = start;
  const names = [...path];
  while (node.type === 'MemberExpression') {
    if (names.length >= MAX_PATH) return [{ node, path: names }];
    names.unshift(memberNameOf(a, node) ?? '*');
    node = unwrap(node.object);
  }
  return pointeesOf(a, node, names);
}

function followIdentifier(
  a: Analysis,
  node: TSESTree.Identifier,
  path: readonly string[],
): readonly Pointee[] {
  const variable = a.scopes().variableOf(node);
  if (!variable || variable.defs.length === 0) {
    const exported = exportedAs(a, node.name, path);
    return exported
      ? exported.values.flatMap((value) => pointeesOf(a, value, exported.path))
      : [{ node, path }];
  }
  const later = path.length === 0 ? [] : propertyWritesOf(a, variable);
  const written = later.flatMap((write) =>
    write.spread
      ? pointeesOf(a, write.value, path)
      : write.name === path[0]
        ? pointeesOf(a, write.value, path.slice(1))
        : [],
  );
  const writes = reachingWrites(a, variable, node);
  findInOrder(a, 'pointees', variable, path, (write) => followWrite(a, write, path));
  const follow = (): readonly Pointee[] => writes.flatMap((write) => followWrite(a, write, path));
  const [first] = writes;
  const found =
    first && seesAll(a, variable, writes)
      ? factOf(a, 'written ', first.node, path, () => unique(follow()))
      : follow();
  return [...found, ...written];
}

function followWrite(a: Analysis, write: Write, path: readonly string[]): readonly Pointee[] {
  const inside = [...write.path, ...path];
  const { value } = write;
  switch (value.type) {
    case 'expression':
      return [
        ...pointeesOf(a, value.node, inside),
        ...write.defaults.flatMap((each, index) =>
          pointeesOf(a, each, [...(write.pathsOfDefaults[index] ?? []), ...path]),
        ),
      ];
    case 'element':
      return pointeesOf(a, value.of, ['*', ...inside]);
    case 'import':
      return [{ node: value.node, path }];
    case 'declaration': {
      const member = memberOfNamespace(value.node, path[0]);
      if (member) return pointeesOf(a, member, path.slice(1));
      return isClass(value.node) && path.length > 0
        ? pointeesOf(a, value.node, path)
        : [{ node: value.node, path }];
    }
    case 'parameter': {
      const given = argumentsFor(a, value.function, value.index);
      const known = given.flatMap((argument) =>
        inside.length > DEEPEST_OF_ITSELF && isWithin(argument, value.function)
          ? []
          : pointeesOf(a, argument, inside),
      );
      return [
        ...known,
        ...write.defaults.flatMap((each, index) =>
          pointeesOf(a, each, [...(write.pathsOfDefaults[index] ?? []), ...path]),
        ),
        { node: value.function.params[value.index] ?? value.function, path: inside },
      ];
    }
    default:
      return [{ node: write.node, path }];
  }
}

function followInstance(
  a: Analysis,
  owner: TSESTree.ClassDeclaration | TSESTree.ClassExpression,
  path: readonly string[],
  isStatic: boolean,
  node: TSESTree.Node,
  isOwn = false,
): readonly Pointee[] {
  const [name, ...rest] = path;
  if (name === undefined) return [{ node, path }];
  const own = findMembers(a, owner, name, isStatic);
  // An abstract method is what the classes that extend this one make of it.
  const members =
    own.length > 0 || !isOwn
      ? own
      : derivedClasses(a, owner).flatMap((each) => findMembers(a, each, name, isStatic));
  if (members.length === 0) return [{ node, path }];
  return members.flatMap((member) => {
    if (member.type === 'getter' && isFunction(member.value))
      return (a.index().returns.get(member.value) ?? []).flatMap((value) => pointeesOf(a, value, rest));
    if (member.type === 'parameter') return parameterGiven(a, member.value, rest);
    return pointeesOf(a, member.value, rest);
  });
}

/** A property of what a constructor function makes. */
function followMade(
  a: Analysis,
  maker: FunctionNode,
  path: readonly string[],
  node: TSESTree.Node,
): readonly Pointee[] {
  const [name = '*', ...rest] = path;
  const values = valuesOfMember(a, maker, name);
  return values.length > 0 ? values.flatMap((value) => pointeesOf(a, value, rest)) : [{ node, path }];
}

/** The parameter property that this identifier declares, and what `new C(value)` hands to it. */
function parameterGiven(a: Analysis, node: TSESTree.Node, path: readonly string[]): readonly Pointee[] {
  let parameter = node;
  while (parameter.parent && !isFunction(parameter.parent)) parameter = parameter.parent;
  const owner = parameter.parent;
  if (!isFunction(owner)) return [];
  const index = owner.params.indexOf(parameter as TSESTree.Parameter);
  const given = argumentsFor(a, owner, index).flatMap((argument) => pointeesOf(a, argument, path));
  // `constructor(private readonly users: UserService)`: who hands it over is seldom seen.
  const declared = given.length === 0 && path.length > 0 ? classDeclaredFor(a, node) : undefined;
  return declared ? followInstance(a, declared, path, false, node) : [{ node: parameter, path }, ...given];
}

/** What a call of a local function returns; nothing for other calls. */
function followCall(a: Analysis, node: TSESTree.CallExpression, path: readonly string[]): readonly Pointee[] {
  const callee = unwrap(node.callee);
  // `fn.bind(…)` is the function again.
  if (callee.type === 'MemberExpression' && memberName(callee) === 'bind')
    return pointeesOf(a, callee.object, path);
  // A compiler's helper around `require` gives one module here, and another one elsewhere.
  if (moduleValueOf(a, node)) return [];
  return functionsOf(a, callee).flatMap((fn) => {
    if (fn.generator) return [];
    return (a.index().returns.get(fn) ?? []).flatMap((value) => pointeesOf(a, value, path));
  });
}

/** The first of them, each once. */
function unique(pointees: readonly Pointee[]): readonly Pointee[] {
  if (pointees.length < 2) return pointees;
  const pathsOfNode = new Map<TSESTree.Node, string[]>();
  const found: Pointee[] = [];
  for (const pointee of pointees) {
    const path = pointee.path.join('.');
    const paths = pathsOfNode.get(pointee.node);
    if (paths?.includes(path)) continue;
    if (paths) paths.push(path);
    else pathsOfNode.set(pointee.node, [path]);
    if (found.push(pointee) === MAX_POINTEES) break;
  }
  return found;
}

/** The functions of this file that an expression can be. */
export function functionsOf(a: Analysis, node: TSESTree.Node): readonly FunctionNode[] {
  return pointeesOf(a, node).flatMap((each) =>
    each.path.length === 0 && isFunction(each.node) ? [each.node] : [],
  );
}
