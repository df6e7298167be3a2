import type { TSESTree } from '@typescript-eslint/utils';
import { calleeName, keyName, memberName } from '../syntax/names';
import { type ClassNode, annotationOf, enclosingClass, isClass } from '../syntax/nodes';
import { unwrap, wrapped } from '../syntax/unwrap';
import { type Analysis, tableOf } from './analysis';
import { remember } from './lazy';
import type { Variable } from './scopes';

/** A value that was put under a property: by the literal, or by a write after it. */
export interface PropertyWrite {
  /** The property's name; `*` when it is computed and unknown. */
  readonly name: string;
  readonly value: TSESTree.Node;
  /** True for `Object.assign(target, value)` and spreads: the value's own properties are put there. */
  readonly spread: boolean;
  /** The node that does it, for questions of order. */
  readonly at: TSESTree.Node;
}

/** What a class gives its instances (or itself, for statics): methods, fields, accessors, `this.x = …` writes. */
export interface ClassMember {
  readonly name: string;
  readonly isStatic: boolean;
  readonly type: 'method' | 'getter' | 'field' | 'parameter';
  /** The method's function, the field's or written value, or the constructor's parameter. */
  readonly value: TSESTree.Node;
}

/** Members of a class of the file, own ones only. Abstract and overload signatures are left out. */
export function membersOfClass(a: Analysis, node: ClassNode): readonly ClassMember[] {
  return remember(tableOf<ClassNode, readonly ClassMember[]>(a, 'class members'), node, () => {
    const members: ClassMember[] = [];
    for (const element of node.body.body) {
      if (element.type === 'MethodDefinition') {
        if (element.kind === 'constructor') addParameterProperties(element.value, members);
        else if (element.value.type === 'FunctionExpression' && element.kind !== 'set')
          members.push({
            name: keyName(element) ?? '*',
            isStatic: element.static,
            type: element.kind === 'get' ? 'getter' : 'method',
            value: element.value,
          });
      } else if (element.type === 'PropertyDefinition' || element.type === 'AccessorProperty')
        members.push({
          name: keyName(element) ?? '*',
          isStatic: element.static,
          type: 'field',
          value: element.value ?? element,
        });
    }
    for (const write of writesOfThis(a, node)) members.push(write);
    return members;
  });
}

function addParameterProperties(
  constructor: TSESTree.FunctionExpression | TSESTree.TSEmptyBodyFunctionExpression,
  members: ClassMember[],
): void {
  for (const parameter of constructor.params) {
    if (parameter.type !== 'TSParameterProperty') continue;
    const bare =
      parameter.parameter.type === 'AssignmentPattern' ? parameter.parameter.left : parameter.parameter;
    if (bare.type === 'Identifier')
      members.push({ name: bare.name, isStatic: false, type: 'parameter', value: bare });
  }
}

/** `this.name = value` anywhere in the class. */
function writesOfThis(a: Analysis, node: ClassNode): readonly ClassMember[] {
  const byClass = remember(tableOf<'all', Map<ClassNode, ClassMember[]>>(a, 'writes of this'), 'all', () => {
    const found = new Map<ClassNode, ClassMember[]>();
    for (const [name, assignments] of a.index().memberAssignments)
      for (const assignment of assignments) {
        const { left } = assignment;
        if (left.type !== 'MemberExpression' || left.object.type !== 'ThisExpression') continue;
        const owner = enclosingClass(assignment);
        if (!owner) continue;
        const member: ClassMember = {
          name,
          isStatic: isStaticThis(left.object),
          type: 'field',
          value: assignment.right,
        };
        found.set(owner, [...(found.get(owner) ?? []), member]);
      }
    return found;
  });
  return byClass.get(node) ?? [];
}

/** Members by this name, from the class itself or what it extends in this file. */
export function findMembers(
  a: Analysis,
  node: ClassNode,
  name: string,
  isStatic: boolean,
  depth = 0,
): readonly ClassMember[] {
  const own = membersOfClass(a, node).filter(
    (member) => member.isStatic === isStatic && (member.name === name || name === '*'),
  );
  if (own.length > 0 || depth > 5) return own;
  const parent = superClassOf(a, node);
  return parent ? findMembers(a, parent, name, isStatic, depth + 1) : [];
}

/** Whether `this` is the class itself here: in static members. */
export function isStaticThis(node: TSESTree.Node): boolean {
  let member: TSESTree.Node = node;
  while (member.parent && member.parent.type !== 'ClassBody') member = member.parent;
  return member.type === 'StaticBlock' || ('static' in member && member.static === true);
}

/** The object literal whose method `this` stands in, if it has the property. */
export function objectOfThis(
  node: TSESTree.Node,
  name: string | undefined,
): TSESTree.ObjectExpression | undefined {
  for (let current = node.parent; current; current = current.parent) {
    if (current.type === 'FunctionDeclaration' || isClass(current)) return undefined;
    if (current.type !== 'FunctionExpression') continue;
    const property = current.parent;
    const object = property.type === 'Property' ? property.parent : undefined;
    return object?.type === 'ObjectExpression' &&
      object.properties.some((each) => each.type === 'Property' && keyName(each) === name)
      ? object
      : undefined;
  }
  return undefined;
}

/** The constructor that a class writes out. */
export function constructorOf(node: ClassNode): TSESTree.FunctionExpression | undefined {
  for (const element of node.body.body)
    if (
      element.type === 'MethodDefinition' &&
      element.kind === 'constructor' &&
      element.value.type === 'FunctionExpression'
    )
      return element.value;
  return undefined;
}

/** `super(…)` in a class's constructor. */
export function superCallOf(a: Analysis, node: ClassNode): TSESTree.CallExpression | undefined {
  const byClass = remember(
    tableOf<'all', Map<ClassNode, TSESTree.CallExpression>>(a, 'super calls'),
    'all',
    () => {
      const found = new Map<ClassNode, TSESTree.CallExpression>();
      for (const call of a.index().callsByName.get('') ?? [])
        if (call.type === 'CallExpression' && call.callee.type === 'Super') {
          const owner = enclosingClass(call);
          if (owner) found.set(owner, call);
        }
      return found;
    },
  );
  return byClass.get(node);
}

/** The classes of the file that extend a class. */
export function derivedClasses(a: Analysis, node: ClassNode): readonly ClassNode[] {
  const byParent = remember(tableOf<'all', Map<ClassNode, ClassNode[]>>(a, 'derived classes'), 'all', () => {
    const found = new Map<ClassNode, ClassNode[]>();
    for (const each of a.index().classes) {
      const parent = superClassOf(a, each);
      if (parent) found.set(parent, [...(found.get(parent) ?? []), each]);
    }
    return found;
  });
  return byParent.get(node) ?? [];
}

/** What an error class of the file hands to its constructor as the message. */
export function messageOf(a: Analysis, node: ClassNode, depth = 0): TSESTree.Expression | undefined {
  const parent = superClassOf(a, node);
  if (parent) return depth < 5 ? messageOf(a, parent, depth + 1) : undefined;
  const isError = !!node.superClass && /(?:Error|Exception)$/.test(calleeName(node.superClass) ?? '');
  const [first] = (isError ? superCallOf(a, node)?.arguments : undefined) ?? [];
  return first && first.type !== 'SpreadElement' ? first : undefined;
}

/** The class that this one extends, if it is in this file. */
export function superClassOf(a: Analysis, node: ClassNode): ClassNode | undefined {
  if (!node.superClass) return undefined;
  const bare = unwrap(node.superClass);
  if (bare.type !== 'Identifier') return undefined;
  const declared = a.scopes().variableOf(bare)?.defs[0]?.node;
  if (isClass(declared)) return declared;
  return declared?.type === 'VariableDeclarator' && isClass(declared.init) ? declared.init : undefined;
}

/** The class of this file that a parameter is declared to be an instance of. */
export function classDeclaredFor(a: Analysis, node: TSESTree.Node): ClassNode | undefined {
  const type = annotationOf(node)?.typeAnnotation;
  if (type?.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') return undefined;
  const declared = a.scopes().variableOf(type.typeName)?.defs[0]?.node;
  return isClass(declared) ? declared : undefined;
}

/** Writes to properties of what a variable holds: `o.a = 1`, `o[k] = v`, `Object.assign(o, x)`, in source order. */
export function propertyWritesOf(a: Analysis, variable: Variable): readonly PropertyWrite[] {
  return remember(tableOf<Variable, readonly PropertyWrite[]>(a, 'property writes'), variable, () =>
    variable.references.flatMap((reference): readonly PropertyWrite[] => {
      const node = wrapped(reference.identifier);
      const { parent } = node;
      if (!parent) return [];
      if (parent.type === 'MemberExpression' && parent.object === node) {
        const target = wrapped(parent);
        const assignment = target.parent;
        if (assignment?.type === 'AssignmentExpression' && assignment.left === target)
          return [
            { name: memberName(parent) ?? '*', value: assignment.right, spread: false, at: assignment },
          ];
      }
      if (
        parent.type === 'CallExpression' &&
        parent.arguments[0] === node &&
        parent.callee.type === 'MemberExpression' &&
        memberName(parent.callee) === 'assign' &&
        parent.callee.object.type === 'Identifier' &&
        parent.callee.object.name === 'Object'
      )
        return parent.arguments.slice(1).map((value) => ({ name: '*', value, spread: true, at: parent }));
      return [];
    }),
  );
}
