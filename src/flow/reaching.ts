import type { TSESTree } from '@typescript-eslint/utils';
import { enclosingFunction, isFunction, isLoop, isWithin } from '../syntax/nodes';
import { type Analysis, tableOf } from './analysis';
import { remember } from './lazy';
import { alwaysExits, leavesFunction } from './exits';
import type { Variable } from './scopes';
import { type Write, writesOf } from './writes';

/**
 * The writes of a variable whose value a read can see: order matters, and a later certain write hides earlier
 * ones. A read in another function than the writes sees them all.
 */
export function reachingWrites(a: Analysis, variable: Variable, read: TSESTree.Node): readonly Write[] {
  const writes = writesOf(a, variable);
  if (writes.length <= 1) return writes;
  const known = remember(
    tableOf<Variable, Map<TSESTree.Node, readonly Write[]>>(a, 'reaching writes'),
    variable,
    () => new Map(),
  );
  return remember(known, read, () => {
    const groups = remember(tableOf<Variable, Groups>(a, 'writes by function'), variable, () =>
      groupsOf(writes),
    );
    const home = enclosingFunction(read);
    const here = groups.get(home);
    // Any of the writes of other functions may have run before. Many of them, told apart for each read, would cost
    // the square of their number; all together are found once.
    if (!here || writes.length - here.length > MOST_APART) return writes;
    const found = reachingHere(here, read);
    if (groups.size > 1) found.push(...writes.filter((write) => homeOf(write) !== home));
    return found.length > MOST_APART ? writes : found;
  });
}

/** The most writes that one read is shown to see and others not. */
const MOST_APART = 24;

/** Whether a read sees all writes of a variable, and so many that what they give it should be found once. */
export function seesAll(a: Analysis, variable: Variable, reaching: readonly Write[]): boolean {
  return reaching.length > MOST_APART && reaching === writesOf(a, variable);
}

type Groups = ReadonlyMap<TSESTree.Node | undefined, readonly Write[]>;

function groupsOf(writes: readonly Write[]): Groups {
  const groups = new Map<TSESTree.Node | undefined, Write[]>();
  for (const write of writes) {
    const home = homeOf(write);
    const list = groups.get(home);
    if (list) list.push(write);
    else groups.set(home, [write]);
  }
  return groups;
}

function homeOf(write: Write): TSESTree.Node | undefined {
  return write.value.type === 'parameter' ? write.value.function : enclosingFunction(write.node);
}

function reachingHere(writes: readonly Write[], read: TSESTree.Node): Write[] {
  const found: Write[] = [];
  const branches = new Map<TSESTree.Node, Set<string>>();
  let killedAt = -1;
  for (let i = lastBefore(writes, read); i >= 0; i--) {
    const write = writes[i] as Write;
    const relation = relateWrite(write, read);
    if (relation.type === 'never') continue;
    found.push(write);
    if (
      relation.type === 'certain' ||
      completes(branches, relation) ||
      (found.length >= MANY_WRITES && carriesItself(write))
    ) {
      killedAt = write.node.range[0];
      break;
    }
  }
  // Around a loop, writes further down in its body come before the read in the next turn.
  for (let node = read.parent; node && !isFunction(node); node = node.parent) {
    if (!isLoop(node) || killedAt >= node.range[0]) continue;
    for (const write of writes)
      if (
        (write.node.range[0] >= read.range[0] || isOnOtherBranch(write, read)) &&
        isWithin(write.node, node) &&
        !isWithin(read, statementOf(write)) &&
        !found.includes(write)
      )
        found.push(write);
  }
  return found;
}

/**
 * After so many writes that may or may not have run, one that carries the old value on (`sql += …`) stands for
 * those before it: what reaches it is in its value. Else a long function would cost the square of its length.
 */
const MANY_WRITES = 6;

/** `x += y`, `x = x + y`, `x = x || y` */
function carriesItself({ value, node }: Write): boolean {
  if (value.type === 'compound') return true;
  if (value.type !== 'expression' || node.type !== 'Identifier') return false;
  const { name } = node;
  const holds = (part: TSESTree.Node): boolean =>
    part.type === 'Identifier'
      ? part.name === name
      : part.type === 'LogicalExpression' || (part.type === 'BinaryExpression' && part.operator === '+')
        ? holds(part.left) || holds(part.right)
        : part.type === 'TemplateLiteral' && part.expressions.some(holds);
  return holds(value.node);
}

/** Whether a write before a read has certainly run when the read runs. */
export function isCertain(write: Write, read: TSESTree.Node): boolean {
  return homeOf(write) === enclosingFunction(read) && relateWrite(write, read).type === 'certain';
}

/** Whether something that stands before a read, in the same function, has certainly run when the read runs. */
export function hasRun(at: TSESTree.Node, read: TSESTree.Node): boolean {
  return (
    at.range[1] <= read.range[0] &&
    enclosingFunction(at) === enclosingFunction(read) &&
    relate(at, read).type === 'certain'
  );
}

function isOnOtherBranch(write: Write, read: TSESTree.Node): boolean {
  const relation = relateWrite(write, read);
  return relation.type === 'never' && relation.otherBranch === true;
}

/** Whether a write before a read lies on another branch, or on one that ends before the read. */
export function neverReaches(write: Write, read: TSESTree.Node): boolean {
  return homeOf(write) === enclosingFunction(read) && relateWrite(write, read).type === 'never';
}

/** Index of the last write that has happened before the read: an assignment happens after its right side. */
function lastBefore(writes: readonly Write[], read: TSESTree.Node): number {
  let low = 0;
  let high = writes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (effectOf(writes[middle] as Write) <= read.range[0]) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function effectOf(write: Write): number {
  switch (write.value.type) {
    case 'expression':
    case 'compound':
      return write.value.node.range[1];
    case 'parameter':
      return write.value.function.range[0];
    default:
      return write.node.range[1];
  }
}

function statementOf(write: Write): TSESTree.Node {
  return write.value.type === 'expression' || write.value.type === 'compound' ? write.value.node : write.node;
}

type Relation =
  | { readonly type: 'certain' }
  /** `otherBranch`: not in this turn of a loop. */
  | { readonly type: 'never'; readonly otherBranch?: true }
  | { readonly type: 'maybe'; readonly fork?: TSESTree.Node; readonly branch?: string };

/** How sure it is that a write before the read has run when the read runs. */
function relateWrite(write: Write, read: TSESTree.Node): Relation {
  return write.value.type === 'parameter' ? { type: 'certain' } : relate(write.node, read);
}

function relate(at: TSESTree.Node, read: TSESTree.Node): Relation {
  let relation: Relation = { type: 'certain' };
  let child: TSESTree.Node = at;
  for (let node = child.parent; node; child = node, node = node.parent) {
    if (isFunction(node)) break;
    const covers = isWithin(read, node);
    const branch = branchOf(node, child);
    if (branch !== undefined) {
      if (covers) {
        const other = branchTowards(node, read);
        if (other !== undefined && other !== branch && node.type !== 'SwitchStatement') {
          return node.type === 'IfStatement' || node.type === 'ConditionalExpression'
            ? { type: 'never', otherBranch: true }
            : { type: 'maybe' };
        }
        if (other === branch) return relation;
      } else if (isStatement(child) && leavesFunction(child)) return { type: 'never' };
      if (node.type === 'SwitchCase' && !covers && !reachesCase(node, child, read)) return { type: 'never' };
      if (!covers || (isLoop(node) && branchTowards(node, read) !== branch))
        relation = relation.type === 'certain' ? { type: 'maybe', fork: node, branch } : { type: 'maybe' };
    }
    if (covers) return relation;
    // A block that returns after the write never lets it out.
    if (
      node.type === 'BlockStatement' &&
      node.body.some((statement) => statement.range[0] >= child.range[0] && leavesFunction(statement))
    )
      return { type: 'never' };
  }
  return relation;
}

/** Whether control goes from a statement of a case to a read in a later case of the same switch, if it is in one. */
function reachesCase(from: TSESTree.SwitchCase, child: TSESTree.Node, read: TSESTree.Node): boolean {
  const { cases } = from.parent;
  const target = cases.findIndex((each) => isWithin(read, each));
  if (target < 0) return true;
  for (let node: TSESTree.Node | undefined = from.parent; node && !isFunction(node); node = node.parent)
    if (isLoop(node)) return true;
  const start = cases.indexOf(from);
  const between = [
    ...from.consequent.slice(from.consequent.indexOf(child as TSESTree.Statement)),
    ...cases.slice(start + 1, Math.max(target, start + 1)).flatMap((each) => each.consequent),
  ];
  return start < target && !between.some(alwaysExits);
}

/** The name of the part of a forking node that a child is; undefined if the child always runs with the node. */
function branchOf(node: TSESTree.Node, child: TSESTree.Node): string | undefined {
  switch (node.type) {
    case 'IfStatement':
    case 'ConditionalExpression':
      return node.consequent === child ? 'then' : node.alternate === child ? 'else' : undefined;
    case 'LogicalExpression':
      return node.right === child ? 'right' : undefined;
    case 'SwitchCase':
      return node.test === child ? undefined : 'case';
    case 'TryStatement':
      if (node.handler === child) return 'catch';
      return node.block === child && node.handler && !alwaysExits(node.handler.body) ? 'try' : undefined;
    case 'ForStatement':
      return node.body === child || node.update === child ? 'body' : undefined;
    case 'ForOfStatement':
    case 'ForInStatement':
    case 'WhileStatement':
      return node.body === child ? 'body' : undefined;
    default:
      return undefined;
  }
}

function branchTowards(node: TSESTree.Node, read: TSESTree.Node): string | undefined {
  let child = read;
  while (child.parent && child.parent !== node) child = child.parent;
  return child.parent === node ? branchOf(node, child) : undefined;
}

/** Whether, with this branch, every branch of an `if` is covered: the write before it is then hidden. */
function completes(branches: Map<TSESTree.Node, Set<string>>, relation: Relation): boolean {
  if (relation.type !== 'maybe' || !relation.fork || !relation.branch) return false;
  const { fork, branch } = relation;
  if (fork.type === 'SwitchCase') return completesSwitch(branches, fork);
  if (fork.type !== 'IfStatement' && fork.type !== 'ConditionalExpression') return false;
  const seen = branches.get(fork) ?? new Set<string>();
  branches.set(fork, seen.add(branch));
  if (fork.type === 'IfStatement') {
    if (leavesFunction(fork.consequent)) seen.add('then');
    if (leavesFunction(fork.alternate)) seen.add('else');
  }
  return seen.has('then') && seen.has('else');
}

/** Whether, with this case, every case of a switch that has a default is covered. */
function completesSwitch(branches: Map<TSESTree.Node, Set<string>>, fork: TSESTree.SwitchCase): boolean {
  const { parent } = fork;
  const { cases } = parent;
  const seen = branches.get(parent) ?? new Set<string>();
  branches.set(parent, seen.add(String(cases.indexOf(fork))));
  return (
    cases.some((each) => !each.test) &&
    cases.every(
      ({ consequent }, index) =>
        seen.has(String(index)) ||
        consequent.some(leavesFunction) ||
        (index < cases.length - 1 && !consequent.some(alwaysExits)),
    )
  );
}

function isStatement(node: TSESTree.Node): node is TSESTree.Statement {
  return /Statement$/.test(node.type);
}
