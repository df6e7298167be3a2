import type { TSESTree } from '@typescript-eslint/utils';
import { memberName } from '../syntax/names';
import { type FunctionNode, enclosingClass, enclosingFunction, isFunction } from '../syntax/nodes';
import { unwrap, wrapped } from '../syntax/unwrap';
import { type Analysis, nodeId, tableOf } from './analysis';
import { argumentOf, callsOf } from './calls';
import { handoversOf } from './handovers';
import { remember } from './lazy';
import { findMembers, isStaticThis, propertyWritesOf } from './members';
import { passingsOf } from './passings';
import { functionsOf } from './pointees';
import { memberNameOf } from './property-names';
import { reachingWrites } from './reaching';
import type { Variable } from './scopes';
import { type Write, writesOf } from './writes';

/** A read by a name that only running tells, by which an object came to be where it is: `node` of `node = node[key]`. */
export interface Reach {
  /** The object that is read from. */
  readonly from: TSESTree.Expression;
  readonly key: TSESTree.Expression;
  readonly read: TSESTree.Node;
}

/** What one search may still look at, and where it was. */
interface Search {
  readonly seen: Set<string>;
  readonly found: Map<TSESTree.Node, Reach>;
}

const MOST_STEPS = 300;

/**
 * The reads by computed names that the value of an expression can be: through variables, walks in loops, recursion,
 * reducers, stacks and functions of the file.
 */
export function reachesOf(a: Analysis, node: TSESTree.Node): readonly Reach[] {
  return remember(tableOf<TSESTree.Node, readonly Reach[]>(a, 'reached by computed names'), node, () => {
    const search: Search = { seen: new Set(), found: new Map() };
    walk(a, node, [], search);
    return [...search.found.values()];
  });
}

/** Whether a read starts from something that the same read led to: it goes as deep as its keys do. */
export function goesDeeper(a: Analysis, { from, read }: Reach): boolean {
  return reachesOf(a, from).some((each) => each.read === read || isWithinChain(each.read, read));
}

function isWithinChain(inner: TSESTree.Node, outer: TSESTree.Node): boolean {
  return inner !== outer && inner.range[0] >= outer.range[0] && inner.range[1] <= outer.range[1];
}

function walk(a: Analysis, start: TSESTree.Node, path: readonly string[], search: Search): void {
  const node = unwrap(start);
  const id = `${nodeId(a, node)}:${path.join('.')}`;
  if (search.seen.has(id) || search.seen.size > MOST_STEPS || path.length > 4) return;
  search.seen.add(id);
  switch (node.type) {
    case 'Identifier':
      walkVariable(a, node, path, search);
      break;
    case 'MemberExpression': {
      const name = memberNameOf(a, node);
      if (name === undefined && path.length === 0) addReach(search, node, node.object, node.property);
      else walkMember(a, node, [name ?? '*', ...path], search);
      break;
    }
    case 'AssignmentExpression':
      if (node.operator !== '=') walk(a, node.left, path, search);
      walk(a, node.right, path, search);
      break;
    case 'LogicalExpression':
      if (node.operator !== '&&') walk(a, node.left, path, search);
      walk(a, node.right, path, search);
      break;
    case 'ConditionalExpression':
      walk(a, node.consequent, path, search);
      walk(a, node.alternate, path, search);
      break;
    case 'AwaitExpression':
      walk(a, node.argument, path, search);
      break;
    case 'ObjectExpression':
      for (const property of node.properties)
        if (property.type === 'Property' && !property.computed && nameOf(property.key) === path[0])
          walk(a, property.value, path.slice(1), search);
      break;
    case 'ArrayExpression':
      for (const [index, element] of node.elements.entries())
        if (element && element.type !== 'SpreadElement' && (path[0] === '*' || path[0] === String(index)))
          walk(a, element, path.slice(1), search);
      break;
    case 'CallExpression':
      walkCall(a, node, path, search);
      break;
    default:
  }
}

function nameOf(key: TSESTree.Node): string | undefined {
  return key.type === 'Identifier' ? key.name : key.type === 'Literal' ? String(key.value) : undefined;
}

function addReach(search: Search, read: TSESTree.Node, from: TSESTree.Node, key: TSESTree.Node): void {
  search.found.set(read, {
    from: from as TSESTree.Expression,
    key: key as TSESTree.Expression,
    read,
  });
}

/** `frame.target`, `this.current`, `stack[top]` */
function walkMember(
  a: Analysis,
  node: TSESTree.MemberExpression,
  path: readonly string[],
  search: Search,
): void {
  const [name, ...rest] = path;
  if (node.object.type === 'Identifier' && node.object.name === 'arguments' && name !== undefined) {
    const fn = enclosingFunction(node);
    if (fn && /^\d+$/.test(name)) walkArguments(a, fn, Number(name), rest, search);
    return;
  }
  const owner = node.object.type === 'ThisExpression' ? enclosingClass(node.object) : undefined;
  if (owner && name !== undefined)
    for (const member of findMembers(a, owner, name, isStaticThis(node.object)))
      if (member.type === 'field') walk(a, member.value, rest, search);
  if (!owner) walk(a, node.object, path, search);
}

function walkVariable(a: Analysis, node: TSESTree.Identifier, path: readonly string[], search: Search): void {
  const variable = a.scopes().variableOf(node);
  if (!variable) return;
  // What a callback left in a variable around it, its next call finds there.
  const isShared = variable.scope.variableScope.block !== enclosingFunction(node);
  const writes = isShared ? writesOf(a, variable) : reachingWrites(a, variable, node);
  for (const write of writes) walkWrite(a, write, path, search);
  if (path.length === 0) return;
  for (const write of propertyWritesOf(a, variable))
    if (!write.spread && write.name === path[0]) walk(a, write.value, path.slice(1), search);
  for (const value of pushedInto(variable)) walk(a, value, path.slice(1), search);
}

/** What is put into a list: `stack.push(x)`. */
function pushedInto(variable: Variable): readonly TSESTree.Node[] {
  return variable.references.flatMap(({ identifier }) => {
    const { parent } = wrapped(identifier);
    const call = parent?.type === 'MemberExpression' ? parent.parent : undefined;
    if (call?.type !== 'CallExpression' || call.callee !== parent) return [];
    return /^(?:push|unshift|enqueue|add)$/.test(memberName(parent as TSESTree.MemberExpression) ?? '')
      ? call.arguments
      : [];
  });
}

function walkWrite(a: Analysis, write: Write, path: readonly string[], search: Search): void {
  const { value, node } = write;
  const inside = [...write.path, ...path];
  for (const each of write.defaults) walk(a, each, path, search);
  switch (value.type) {
    case 'expression': {
      // `const { [key]: child } = node`
      const property = node.parent;
      if (property?.type === 'Property' && property.computed && path.length === 0 && write.path.length === 1)
        addReach(search, node, value.node, property.key);
      else walk(a, value.node, inside, search);
      break;
    }
    case 'compound':
      walk(a, value.node.right, path, search);
      break;
    case 'element':
      walk(a, value.of, ['*', ...inside], search);
      break;
    case 'parameter': {
      const { function: fn, index } = value;
      walkArguments(a, fn, index, inside, search);
      for (const { call, position } of handoversOf(a, fn))
        walkHandover(a, call, position, index, inside, search);
      break;
    }
    default:
  }
}

function walkArguments(
  a: Analysis,
  fn: FunctionNode,
  index: number,
  path: readonly string[],
  search: Search,
): void {
  for (const call of callsOf(a, fn)) {
    const argument = argumentOf(call, index);
    if (argument) walk(a, argument, path, search);
  }
}

/** What a call hands to a function's parameter: elements of a list, or what a reducer returned before. */
function walkHandover(
  a: Analysis,
  call: TSESTree.CallExpression,
  position: number,
  index: number,
  path: readonly string[],
  search: Search,
): void {
  for (const { callbacks } of passingsOf(a, call))
    for (const use of callbacks ?? []) {
      if (use.argument !== position) continue;
      const receiver =
        use.of === undefined
          ? call.callee.type === 'MemberExpression'
            ? call.callee.object
            : undefined
          : call.arguments[use.of];
      const what = use.parameters[index];
      if (what === 'element' && receiver) walk(a, receiver, ['*', ...path], search);
      if (what === 'accumulator') walkReduced(a, call, position, path, search);
    }
}

function walkReduced(
  a: Analysis,
  call: TSESTree.CallExpression,
  position: number,
  path: readonly string[],
  search: Search,
): void {
  const initial = call.arguments[position + 1];
  if (initial) walk(a, initial, path, search);
  const callback = call.arguments[position];
  for (const fn of callback ? functionsOf(a, callback) : [])
    for (const returned of a.index().returns.get(fn) ?? []) walk(a, returned, path, search);
}

function walkCall(a: Analysis, node: TSESTree.CallExpression, path: readonly string[], search: Search): void {
  const callee = unwrap(node.callee);
  const local = functionsOf(a, callee);
  for (const fn of local)
    for (const returned of a.index().returns.get(fn) ?? []) walk(a, returned, path, search);
  if (local.length > 0 || callee.type !== 'MemberExpression') return;
  const name = memberName(callee) ?? '';
  const [first] = node.arguments;
  if (/^(?:pop|shift|at)$/.test(name)) walk(a, callee.object, ['*', ...path], search);
  if (name === 'assign' && first) walk(a, first, path, search);
  if (/^(?:reduce|reduceRight)$/.test(name)) {
    const position = node.arguments.findIndex((each) => isFunction(each) || functionsOf(a, each).length > 0);
    if (position >= 0) walkReduced(a, node, position, path, search);
  }
}
