import type { TSESTree } from '@typescript-eslint/utils';
import { calleeName, keyName, memberName } from '../syntax/names';
import { type FunctionNode, isFunction } from '../syntax/nodes';
import { unwrap, wrapped } from '../syntax/unwrap';
import { type Analysis, tableOf } from './analysis';
import { remember } from './lazy';

/**
 * What makes objects where there are no classes: `function Pool() { this.size = 1 }`, `Pool.prototype.query = …`.
 * Found by how it is written alone, so that what is asked for references may ask it.
 */
type Members = ReadonlyMap<FunctionNode, ReadonlyMap<string, readonly TSESTree.Node[]>>;

/** Calls that put properties of objects onto another. */
const LAID_OVER = /^(?:assign|extend|mixin)$/;

/** The values that a constructor function and its prototype give a property of the objects that it makes. */
export function valuesOfMember(a: Analysis, owner: FunctionNode, name: string): readonly TSESTree.Node[] {
  let from: FunctionNode | undefined = owner;
  for (let depth = 0; from && depth < 5; depth++) {
    const members = membersOf(a).get(from);
    const values = name === '*' ? [...(members?.values() ?? [])].flat() : (members?.get(name) ?? []);
    if (values.length > 0) return values;
    from = parentsOf(a).get(from);
  }
  return [];
}

/** The constructor function of whose objects `this` is one; undefined in classes and plain functions. */
export function constructorOfThis(a: Analysis, node: TSESTree.Node): FunctionNode | undefined {
  return ownerOf(a, functionOfThis(node), 0);
}

/** Whether objects are made by calling it with `new`, as far as this file shows. */
export function isConstructorFunction(a: Analysis, fn: FunctionNode): boolean {
  return membersOf(a).has(fn);
}

function membersOf(a: Analysis): Members {
  return remember(tableOf<'all', Members>(a, 'members of constructor functions'), 'all', () => {
    const found = new Map<FunctionNode, Map<string, TSESTree.Node[]>>();
    const add = (owner: FunctionNode | undefined, name: string | undefined, value: TSESTree.Node): void => {
      if (!owner || name === undefined) return;
      const members = remember(found, owner, () => new Map<string, TSESTree.Node[]>());
      remember(members, name, (): TSESTree.Node[] => []).push(value);
    };
    const addAll = (owner: FunctionNode | undefined, object: TSESTree.Node | undefined): void => {
      if (object?.type !== 'ObjectExpression') return;
      for (const each of object.properties)
        if (each.type === 'Property') add(owner, keyName(each), each.value);
    };
    const { memberAssignments, callsByName } = a.index();
    for (const [name, assignments] of memberAssignments)
      for (const { left, right, operator } of assignments) {
        if (left.type !== 'MemberExpression' || operator !== '=') continue;
        if (name === 'prototype') addAll(functionNamed(a, left.object), unwrap(right));
        else add(ownerOfObject(a, left.object, 0), name === '' ? undefined : name, right);
      }
    for (const [name, calls] of callsByName)
      for (const call of LAID_OVER.test(name) ? calls : []) {
        const [target, ...sources] = call.type === 'CallExpression' ? call.arguments : [];
        const owner = target && prototypeOwner(a, target);
        if (owner) for (const source of sources) addAll(owner, source);
      }
    return found;
  });
}

/** `util.inherits(Queue, EventEmitter)`, `Queue.prototype = Object.create(Base.prototype)` of the file. */
function parentsOf(a: Analysis): ReadonlyMap<FunctionNode, FunctionNode> {
  return remember(
    tableOf<'all', ReadonlyMap<FunctionNode, FunctionNode>>(a, 'parents of functions'),
    'all',
    () => {
      const found = new Map<FunctionNode, FunctionNode>();
      const add = (child: FunctionNode | undefined, parent: FunctionNode | undefined): void => {
        if (child && parent && child !== parent) found.set(child, parent);
      };
      const { memberAssignments, callsByName } = a.index();
      for (const call of callsByName.get('inherits') ?? [])
        if (call.type === 'CallExpression')
          add(functionNamed(a, call.arguments[0]), functionNamed(a, call.arguments[1]));
      for (const { left, right } of memberAssignments.get('prototype') ?? []) {
        if (left.type !== 'MemberExpression') continue;
        const made = unwrap(right);
        const isCreated = made.type === 'CallExpression' && calleeName(made.callee) === 'create';
        if (isCreated) add(functionNamed(a, left.object), prototypeOwner(a, made.arguments[0]));
        else if (made.type === 'NewExpression')
          add(functionNamed(a, left.object), functionNamed(a, made.callee));
      }
      return found;
    },
  );
}

/** Of whose objects something is one, in what stands left of a dot: `this`, `self`, `Pool.prototype`, `proto`. */
function ownerOfObject(a: Analysis, start: TSESTree.Node, depth: number): FunctionNode | undefined {
  const node = unwrap(start);
  if (node.type === 'ThisExpression') return ownerOf(a, functionOfThis(node), depth + 1);
  if (node.type !== 'Identifier') return prototypeOwner(a, node);
  const init = initOf(a, node);
  if (!init || depth > 3) return undefined;
  return init.type === 'ThisExpression' ? ownerOfObject(a, init, depth + 1) : prototypeOwner(a, init);
}

/** The function whose prototype is meant: `Pool.prototype`, `Pool.fn = Pool.prototype`. */
function prototypeOwner(a: Analysis, start: TSESTree.Node | undefined): FunctionNode | undefined {
  const node = start && unwrap(start);
  if (node?.type === 'AssignmentExpression')
    return prototypeOwner(a, node.left) ?? prototypeOwner(a, node.right);
  return node?.type === 'MemberExpression' && memberName(node) === 'prototype'
    ? functionNamed(a, node.object)
    : undefined;
}

/** The constructor function that a function belongs to: itself, or the one whose method it is. */
function ownerOf(a: Analysis, fn: FunctionNode | undefined, depth: number): FunctionNode | undefined {
  if (!fn || depth > 4) return undefined;
  const outer = wrapped(fn);
  const { parent } = outer;
  if (parent?.type === 'AssignmentExpression' && parent.left.type === 'MemberExpression') {
    const owner = ownerOfObject(a, parent.left.object, depth + 1);
    if (owner) return owner;
  }
  if (parent?.type === 'Property' && parent.value === outer) {
    const holder = parent.parent.parent;
    if (holder.type === 'AssignmentExpression') return prototypeOwner(a, holder.left);
    return holder.type === 'CallExpression' && holder.arguments[0] !== parent.parent
      ? prototypeOwner(a, holder.arguments[0])
      : undefined;
  }
  const name =
    fn.type === 'FunctionDeclaration' || !parent ? fn.id?.name : (fn.id?.name ?? nameGivenBy(parent));
  const isNamedLikeOne = name !== undefined && /^[A-Z]/.test(name);
  return isNamedLikeOne || (name !== undefined && isMadeByNew(a, name)) ? fn : undefined;
}

function nameGivenBy(parent: TSESTree.Node): string | undefined {
  if (parent.type === 'VariableDeclarator' && parent.id.type === 'Identifier') return parent.id.name;
  if (parent.type !== 'AssignmentExpression') return undefined;
  return parent.left.type === 'Identifier'
    ? parent.left.name
    : parent.left.type === 'MemberExpression'
      ? memberName(parent.left)
      : undefined;
}

function isMadeByNew(a: Analysis, name: string): boolean {
  return (a.index().callsByName.get(name) ?? []).some(({ type }) => type === 'NewExpression');
}

/** The function whose `this` a node sees. */
function functionOfThis(node: TSESTree.Node): FunctionNode | undefined {
  for (let current = node.parent; current; current = current.parent) {
    if (current.type === 'ClassBody') return undefined;
    if (isFunction(current) && current.type !== 'ArrowFunctionExpression') return current;
  }
  return undefined;
}

/** The function of the file that a name stands for. */
function functionNamed(a: Analysis, start: TSESTree.Node | undefined): FunctionNode | undefined {
  const node = start && unwrap(start);
  if (node?.type !== 'Identifier') return undefined;
  const declared = a.scopes().variableOf(node)?.defs[0]?.node;
  if (isFunction(declared)) return declared;
  let made: TSESTree.Node | undefined = initOf(a, node);
  // `var Pool = module.exports = function () { … }`
  while (made?.type === 'AssignmentExpression') made = unwrap(made.right);
  return isFunction(made) && made.type !== 'ArrowFunctionExpression' ? made : undefined;
}

function initOf(a: Analysis, node: TSESTree.Identifier): TSESTree.Node | undefined {
  const declared = a.scopes().variableOf(node)?.defs[0]?.node;
  return declared?.type === 'VariableDeclarator' && declared.id.type === 'Identifier' && declared.init
    ? unwrap(declared.init)
    : undefined;
}
