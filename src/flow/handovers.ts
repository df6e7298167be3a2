import type { TSESTree } from '@typescript-eslint/utils';
import { keyName, memberName } from '../syntax/names';
import type { FunctionNode } from '../syntax/nodes';
import { unwrap, wrapped } from '../syntax/unwrap';
import { type Analysis, factOf, tableOf } from './analysis';
import { remember } from './lazy';
import { functionsOf } from './pointees';

/** A call that is handed a function, and as which argument. */
export interface Handover {
  readonly call: TSESTree.CallExpression;
  readonly position: number;
}

/** Calls that are handed this function as an argument: where it stands, by its name, or as a method. */
export function handoversOf(a: Analysis, fn: FunctionNode): readonly Handover[] {
  return factOf(a, 'handed to ', fn, [], () => {
    const own = wrapped(fn);
    const places: TSESTree.Node[] = [own];
    const id =
      fn.id ??
      (own.parent?.type === 'VariableDeclarator' && own.parent.id.type === 'Identifier'
        ? own.parent.id
        : null);
    const variable = id ? a.scopes().variableOf(id) : undefined;
    for (const reference of variable?.references ?? [])
      if (reference.isRead()) places.push(bound(wrapped(reference.identifier)));
    const direct = places.flatMap((place) => handoverAt(place) ?? []);
    const { parent } = own;
    const name =
      parent?.type === 'MethodDefinition' ||
      parent?.type === 'PropertyDefinition' ||
      parent?.type === 'Property'
        ? keyName(parent)
        : undefined;
    if (name === undefined) return direct;
    const asMethod = (membersHandedOver(a).get(name) ?? []).filter((place) =>
      functionsOf(a, place).includes(fn),
    );
    return [...direct, ...asMethod.flatMap((place) => handoverAt(bound(place)) ?? [])];
  });
}

function handoverAt(place: TSESTree.Node): Handover | undefined {
  const call = place.parent;
  if (call?.type !== 'CallExpression') return undefined;
  const position = call.arguments.indexOf(place as TSESTree.Expression);
  return position < 0 ? undefined : { call, position };
}

/** `fn.bind(this)` in the place of `fn`. */
function bound(place: TSESTree.Node): TSESTree.Node {
  const member = place.parent;
  const call = member?.parent;
  return member?.type === 'MemberExpression' &&
    member.object === place &&
    memberName(member) === 'bind' &&
    call?.type === 'CallExpression' &&
    call.callee === member
    ? wrapped(call)
    : place;
}

/** Members that stand as arguments, by their names: `socket.on('chat', this.onChat)`, also with `.bind(this)`. */
function membersHandedOver(a: Analysis): ReadonlyMap<string, readonly TSESTree.MemberExpression[]> {
  return remember(
    tableOf<'all', ReadonlyMap<string, readonly TSESTree.MemberExpression[]>>(a, 'members handed over'),
    'all',
    () => {
      const found = new Map<string, TSESTree.MemberExpression[]>();
      for (const calls of a.index().callsByName.values())
        for (const call of calls)
          for (const argument of call.type === 'CallExpression' ? call.arguments : []) {
            const member = memberIn(argument);
            const name = member && memberName(member);
            if (!member || name === undefined) continue;
            const list = found.get(name);
            if (list) list.push(member);
            else found.set(name, [member]);
          }
      return found;
    },
  );
}

function memberIn(argument: TSESTree.Node): TSESTree.MemberExpression | undefined {
  const node = unwrap(argument);
  if (node.type === 'MemberExpression') return node;
  const callee = node.type === 'CallExpression' ? unwrap(node.callee) : undefined;
  if (callee?.type !== 'MemberExpression' || memberName(callee) !== 'bind') return undefined;
  const object = unwrap(callee.object);
  return object.type === 'MemberExpression' ? object : undefined;
}
