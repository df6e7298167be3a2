import type { TSESTree } from '@typescript-eslint/utils';
import { memberName } from '../syntax/names';
import { enclosingFunction, isFunction, isLoop, isWithin } from '../syntax/nodes';
import { wrapped } from '../syntax/unwrap';
import { type Analysis, tableOf } from './analysis';
import { tracesOf } from './evaluate';
import { substituteArguments } from './evaluate-calls';
import { tracesOfWrite } from './evaluate-variables';
import { remember } from './lazy';
import { tracesIntoArgument, tracesWritten, writesByName } from './passed-values';
import { passingsOf } from './passings';
import { functionsOf } from './pointees';
import { memberNameOf } from './property-names';
import { hasRun } from './reaching';
import type { Variable } from './scopes';
import { type Trace, convert, heldUnder, merge, print, SHAPES } from './traces';
import { writeOf, writesOf } from './writes';

/** Something that changes what a variable holds without a write of the variable: `o.a = x`, `list.push(x)`. */
export interface Effect {
  /** Properties below the variable where it happens; `*` for computed ones. */
  readonly path: readonly string[];
  /** The node that does it, for questions of order. */
  readonly at: TSESTree.Node;
  /** Whether what was there before is gone. */
  readonly replaces: boolean;
  /** What is there afterwards, at a path below. */
  readonly find: (path: readonly string[]) => readonly Trace[];
}

const MAX_ALIASES = 3;
const NOTHING: readonly Trace[] = [];

/** Every effect on what a variable holds, under its own name and others, in source order. */
export function effectsOf(a: Analysis, variable: Variable, depth = 0): readonly Effect[] {
  return remember(tableOf<Variable, readonly Effect[]>(a, `effects at depth ${depth}`), variable, () =>
    variable.references
      .flatMap((reference) => (reference.isRead() ? effectsFrom(a, reference.identifier, depth) : []))
      .sort((one, other) => one.at.range[0] - other.at.range[0]),
  );
}

function effectsFrom(a: Analysis, start: TSESTree.Node, depth: number): readonly Effect[] {
  const found: Effect[] = [];
  const path: string[] = [];
  let node = wrapped(start);
  for (;;) {
    const { parent } = node;
    if (!parent) return found;
    if (path.length > 0) found.push(...writeTo(a, node, parent, path));
    if (parent.type === 'CallExpression' && parent.callee !== node)
      found.push(...handedTo(a, node, parent, path, depth));
    if (parent.type === 'VariableDeclarator' && path.length === 0)
      found.push(...effectsOnAlias(a, parent, depth));
    if (parent.type !== 'MemberExpression' || parent.object !== node) return found;
    const outer = wrapped(parent);
    const call = outer.parent;
    const method = memberName(parent);
    if (call?.type === 'CallExpression' && call.callee === outer) {
      if (method !== undefined && writesByName(method))
        found.push({
          path: [...path],
          at: call,
          replaces: false,
          find: (inner) => tracesWritten(a, call, method, inner),
        });
      return found;
    }
    path.push(memberNameOf(a, parent) ?? '*');
    node = outer;
  }
}

/** `o.a = x`, `o.a += x`, `({ id: o.a } = x)`, `delete o.a` */
function writeTo(
  a: Analysis,
  node: TSESTree.Node,
  parent: TSESTree.Node,
  path: readonly string[],
): readonly Effect[] {
  const made = (replaces: boolean, find: Effect['find'], at = parent): readonly Effect[] => [
    { path: [...path], at, replaces, find },
  ];
  switch (parent.type) {
    case 'AssignmentExpression': {
      if (parent.left !== node) return [];
      const { operator, right } = parent;
      if (operator === '=') return made(true, (inner) => tracesOf(a, right, inner));
      if (/^(?:\|\||&&|\?\?)=$/.test(operator)) return made(false, (inner) => tracesOf(a, right, inner));
      return made(false, () =>
        operator === '+=' ? print(tracesOf(a, right)) : convert(tracesOf(a, right), SHAPES.number),
      );
    }
    case 'UnaryExpression':
      return parent.operator === 'delete' ? made(true, () => NOTHING) : [];
    case 'Property':
    case 'ArrayPattern':
    case 'AssignmentPattern':
    case 'ForOfStatement':
    case 'ForInStatement': {
      const write = isTarget(node, parent) ? writeOf(a, node) : undefined;
      const at = write?.value.type === 'expression' ? write.value.node : node;
      return write ? made(false, (inner) => tracesOfWrite(a, write, inner), at) : [];
    }
    default:
      return [];
  }
}

function isTarget(node: TSESTree.Node, parent: TSESTree.Node): boolean {
  switch (parent.type) {
    case 'Property':
      return parent.value === node && parent.parent.type === 'ObjectPattern';
    case 'AssignmentPattern':
    case 'ForOfStatement':
    case 'ForInStatement':
      return parent.left === node;
    default:
      return true;
  }
}

/** What a call does to an argument: `Object.assign(o, x)`, or a function of the file that writes into it. */
function handedTo(
  a: Analysis,
  node: TSESTree.Node,
  call: TSESTree.CallExpression,
  path: readonly string[],
  depth: number,
): readonly Effect[] {
  const position = call.arguments.indexOf(node as TSESTree.Expression);
  if (position < 0) return [];
  const local = functionsOf(a, call.callee);
  if (local.length === 0) {
    const passings = passingsOf(a, call).filter((passing) =>
      passing.writes?.some(({ into }) => typeof into === 'object' && into.argument === position),
    );
    return passings.map((passing) => ({
      path: [...path],
      at: call,
      replaces: false,
      find: (inner) => tracesIntoArgument(a, call, passing, position, inner),
    }));
  }
  if (depth >= MAX_ALIASES) return [];
  return local.flatMap((fn) => {
    const parameter = fn.params[position];
    const variable = parameter?.type === 'Identifier' ? a.scopes().variableOf(parameter) : undefined;
    if (!variable || writesOf(a, variable).length > 1) return [];
    return effectsOf(a, variable, depth + 1).map((effect) => ({
      path: [...path, ...effect.path],
      at: call,
      replaces: false,
      find: (inner: readonly string[]) => substituteArguments(a, effect.find(inner), fn, call),
    }));
  });
}

/** `const other = o; other.a = x` */
function effectsOnAlias(
  a: Analysis,
  declarator: TSESTree.VariableDeclarator,
  depth: number,
): readonly Effect[] {
  if (declarator.id.type !== 'Identifier' || depth >= MAX_ALIASES) return [];
  const alias = a.scopes().variableOf(declarator.id);
  return alias && writesOf(a, alias).length === 1 ? effectsOf(a, alias, depth + 1) : [];
}

/** What effects say of a read: what they put there, and the last of those that hide everything before. */
export interface Effected {
  readonly lists: readonly (readonly Trace[])[];
  readonly replacedAt: TSESTree.Node | undefined;
}

/** What was put under the variable's properties, or into its elements, before the read. */
export function effectsBefore(
  a: Analysis,
  variable: Variable,
  read: TSESTree.Identifier,
  path: readonly string[],
): Effected {
  const effects = effectsAt(a, variable, path[0]);
  const lists: (readonly Trace[])[] = [];
  // The last first: what it replaces need not be looked at.
  for (let index = lastOf(effects, read); index >= 0; index--) {
    const effect = effects[index] as Effect;
    if (!isBefore(effect.at, read)) continue;
    const traces = tracesOfEffect(effect, path);
    if (traces) lists.push(traces);
    const hides = effect.replaces && traces && effect.path.length <= path.length;
    if (hides && !effect.path.includes('*') && hasRun(effect.at, read))
      return { lists, replacedAt: effect.at };
  }
  return { lists, replacedAt: undefined };
}

/** The place of the last effect that can come before a read: in a loop or another function, any can. */
function lastOf(effects: readonly Effect[], read: TSESTree.Node): number {
  const last = effects.length - 1;
  for (let node = read.parent; node && !isFunction(node); node = node.parent) if (isLoop(node)) return last;
  const home = enclosingFunction(read);
  let index = last;
  while (index >= 0 && isLater(effects[index] as Effect, read, home)) index--;
  return index;
}

function isLater({ at }: Effect, read: TSESTree.Node, home: TSESTree.Node | undefined): boolean {
  return at.range[0] > read.range[0] && enclosingFunction(at) === home;
}

/** The effects that can touch a property; all of them where the whole value or any property is meant. */
function effectsAt(a: Analysis, variable: Variable, name: string | undefined): readonly Effect[] {
  const all = effectsOf(a, variable);
  if (name === undefined || name === '*' || all.length < 2) return all;
  const byName = remember(
    tableOf<Variable, Map<string, readonly Effect[]>>(a, 'effects by property'),
    variable,
    () => groupByName(all),
  );
  return byName.get(name) ?? byName.get('*') ?? [];
}

function groupByName(all: readonly Effect[]): Map<string, readonly Effect[]> {
  const names = new Set(all.map(({ path }) => path[0] ?? '*'));
  const open = all.filter(({ path }) => path[0] === undefined || path[0] === '*');
  const named = new Map<string, Effect[]>([...names].map((name) => [name, []]));
  for (const effect of all) named.get(effect.path[0] ?? '*')?.push(effect);
  for (const [name, list] of named)
    if (name !== '*' && open.length > 0)
      named.set(
        name,
        [...list, ...open].sort((one, other) => one.at.range[0] - other.at.range[0]),
      );
  return named.set('*', open);
}

/** What an effect puts at a path below the variable; undefined where it touches something else. */
function tracesOfEffect(effect: Effect, path: readonly string[]): readonly Trace[] | undefined {
  const shared = Math.min(effect.path.length, path.length);
  for (let index = 0; index < shared; index++) {
    const [one, other] = [effect.path[index], path[index]];
    if (one !== other && one !== '*' && other !== '*') return undefined;
  }
  if (path.length >= effect.path.length) return effect.find(path.slice(effect.path.length));
  return effect.path
    .slice(path.length)
    .reduceRight((traces, name) => heldUnder(traces, name), merge([effect.find([])]));
}

/** Whether something may have happened before the read: earlier in the text, in a loop around, or elsewhere. */
function isBefore(at: TSESTree.Node, read: TSESTree.Node): boolean {
  if (isWithin(read, at)) return false;
  if (at.range[1] <= read.range[0]) return true;
  if (enclosingFunction(at) !== enclosingFunction(read)) return true;
  for (let node = read.parent; node && !isFunction(node); node = node.parent)
    if (isLoop(node) && isWithin(at, node)) return true;
  return false;
}
