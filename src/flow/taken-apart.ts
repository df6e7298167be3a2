import type { TSESTree } from '@typescript-eslint/utils';
import { calleeName, memberName } from '../syntax/names';
import { unwrap } from '../syntax/unwrap';
import { type Analysis, nodeId } from './analysis';
import { argumentOf, callsOf } from './calls';
import { handoversOf } from './handovers';
import { passingsOf } from './passings';
import { functionsOf } from './pointees';
import type { Write } from './writes';
import { writesOf } from './writes';

/** How a key was taken from something larger: as a key of an object, as a part of a text, or as one of a list. */
export type TakenFrom = 'keys' | 'text' | 'list';

/**
 * How the value of an expression was taken out of something that holds many of them. Nothing for a value that
 * stands for itself, such as a parameter.
 */
export function takenApart(a: Analysis, node: TSESTree.Node): Taken {
  const taken = { from: new Set<TakenFrom>(), objects: [] };
  look(a, node, { ...taken, seen: new Set() });
  return taken;
}

/** What a key was taken from. */
export interface Taken {
  readonly from: ReadonlySet<TakenFrom>;
  /** The objects whose keys were taken. */
  readonly objects: readonly TSESTree.Node[];
}

interface Search {
  readonly from: Set<TakenFrom>;
  readonly objects: TSESTree.Node[];
  readonly seen: Set<string>;
}

const MOST_STEPS = 120;

function enter(a: Analysis, node: TSESTree.Node, how: string, { seen }: Search): boolean {
  const id = `${how}${nodeId(a, node)}`;
  if (seen.has(id) || seen.size > MOST_STEPS) return false;
  seen.add(id);
  return true;
}

/** Methods that give a part of a text, or the text again. */
const CUTS = /^(?:slice|substring|substr|split|charAt)$/;
const KEEPS =
  /^(?:trim|trimStart|trimEnd|toString|toLowerCase|toUpperCase|replace|replaceAll|normalize|concat|valueOf)$/;
const KEYS = /^(?:keys|keysIn|getOwnPropertyNames|ownKeys|allKeys|entries|toPairs|getKeys|objectKeys)$/;
const MATCHES = /^(?:match|matchAll|exec)$/;
const SAME_LIST =
  /^(?:slice|splice|filter|map|flatMap|flat|reverse|concat|sort|values|from|toReversed|toSorted|with|compact)$/;

function look(a: Analysis, start: TSESTree.Node, search: Search): void {
  const node = unwrap(start);
  if (!enter(a, node, '', search)) return;
  switch (node.type) {
    case 'Identifier':
      for (const write of writesAt(a, node)) lookAtWrite(a, write, search, false);
      break;
    case 'MemberExpression':
      if (node.computed || memberName(node) === undefined) lookAtList(a, node.object, search);
      break;
    case 'CallExpression':
      lookAtCall(a, node, search);
      break;
    case 'AwaitExpression':
      look(a, node.argument, search);
      break;
    case 'AssignmentExpression':
      look(a, node.right, search);
      break;
    case 'LogicalExpression':
    case 'BinaryExpression':
      look(a, node.left, search);
      look(a, node.right, search);
      break;
    case 'ConditionalExpression':
      look(a, node.consequent, search);
      look(a, node.alternate, search);
      break;
    case 'TemplateLiteral':
      for (const each of node.expressions) look(a, each, search);
      break;
    default:
  }
}

function writesAt(a: Analysis, node: TSESTree.Identifier): readonly Write[] {
  const variable = a.scopes().variableOf(node);
  return variable ? writesOf(a, variable) : [];
}

function lookAtWrite(a: Analysis, write: Write, search: Search, asList: boolean): void {
  const { value, path } = write;
  const again = asList ? lookAtList : look;
  // `const [head, ...rest] = keys`, `([key, value]) => …`
  const isElement = path.length > 0 && path.every((name) => /^\d+$|^\*$/.test(name));
  switch (value.type) {
    case 'key':
      search.from.add('keys');
      search.objects.push(value.of);
      break;
    case 'element':
      lookAtList(a, value.of, search);
      break;
    case 'compound':
      again(a, value.node.right, search);
      break;
    case 'expression':
      if (isElement && !asList) lookAtList(a, value.node, search);
      else if (isElement || path.length === 0) again(a, value.node, search);
      break;
    case 'parameter': {
      const { function: fn, index } = value;
      for (const { call, position } of handoversOf(a, fn)) lookAtHandover(a, call, position, index, search);
      for (const call of callsOf(a, fn)) {
        const argument = argumentOf(call, index);
        if (argument && isElement && !asList) lookAtList(a, argument, search);
        else if (argument) again(a, argument, search);
      }
      if (asList || isElement || write.rest) search.from.add('list');
      break;
    }
    default:
  }
}

function lookAtHandover(
  a: Analysis,
  call: TSESTree.CallExpression,
  position: number,
  index: number,
  search: Search,
): void {
  for (const { callbacks } of passingsOf(a, call))
    for (const use of callbacks ?? []) {
      if (use.argument !== position) continue;
      const what = use.parameters[index];
      const receiver =
        use.of === undefined
          ? call.callee.type === 'MemberExpression'
            ? call.callee.object
            : undefined
          : call.arguments[use.of];
      if (what === 'key' && receiver) {
        search.from.add('keys');
        search.objects.push(receiver);
      }
      if ((what === 'element' || what === 'accumulator') && receiver) lookAtList(a, receiver, search);
      if (what === 'text') search.from.add('text');
    }
}

function lookAtCall(a: Analysis, node: TSESTree.CallExpression, search: Search): void {
  const callee = unwrap(node.callee);
  const name = calleeName(callee) ?? '';
  if (callee.type === 'MemberExpression' && /^(?:pop|shift|at|next|find|item)$/.test(name)) {
    lookAtList(a, callee.object, search);
    return;
  }
  if (callee.type === 'MemberExpression' && CUTS.test(name)) search.from.add('text');
  if (callee.type === 'MemberExpression' && KEEPS.test(name)) look(a, callee.object, search);
  for (const argument of node.arguments) if (argument.type !== 'SpreadElement') look(a, argument, search);
  for (const fn of functionsOf(a, callee))
    for (const returned of a.index().returns.get(fn) ?? []) look(a, returned, search);
}

/** The same for the elements of a list. */
function lookAtList(a: Analysis, start: TSESTree.Node, search: Search): void {
  const node = unwrap(start);
  if (!enter(a, node, '*', search)) return;
  switch (node.type) {
    case 'Identifier':
      for (const write of writesAt(a, node)) lookAtWrite(a, write, search, true);
      break;
    case 'CallExpression': {
      const callee = unwrap(node.callee);
      const name = calleeName(callee) ?? '';
      if (name === 'split' || MATCHES.test(name) || /^toPath$/.test(name)) search.from.add('text');
      else if (KEYS.test(name)) {
        search.from.add('keys');
        if (node.arguments[0]) search.objects.push(node.arguments[0]);
      } else if (callee.type === 'MemberExpression' && SAME_LIST.test(name)) {
        lookAtList(a, callee.object, search);
        if (name === 'from' && node.arguments[0]) lookAtList(a, node.arguments[0], search);
      } else {
        for (const fn of functionsOf(a, callee))
          for (const returned of a.index().returns.get(fn) ?? []) lookAtList(a, returned, search);
      }
      break;
    }
    case 'ConditionalExpression':
      lookAtList(a, node.consequent, search);
      lookAtList(a, node.alternate, search);
      break;
    case 'LogicalExpression':
      lookAtList(a, node.left, search);
      lookAtList(a, node.right, search);
      break;
    case 'AssignmentExpression':
      lookAtList(a, node.right, search);
      break;
    case 'MemberExpression':
      // An entry of entries, a list in a list.
      lookAtList(a, node.object, search);
      break;
    case 'ArrayExpression':
      for (const element of node.elements)
        if (element?.type === 'SpreadElement') lookAtList(a, element.argument, search);
        else if (element) look(a, element, search);
      break;
    default:
  }
}
