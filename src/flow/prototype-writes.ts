import type { TSESTree } from '@typescript-eslint/utils';
import { calleeName } from '../syntax/names';
import { type FunctionNode, enclosingFunction } from '../syntax/nodes';
import { unwrap, wrapped } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { constantOf } from './constants';
import { isRequest } from './danger';
import { type Reach, goesDeeper, reachesOf } from './dynamic-reach';
import { argumentsFor } from './calls';
import { handoversOf } from './handovers';
import { remember } from './lazy';
import { originsOf } from './origins';
import { asksForOwn, hasNoPrototype } from './own-checks';
import { pointeesOf } from './pointees';
import { memberNameOf } from './property-names';
import { type KeyChoice, choicesOfKey, isCallers } from './prototype-keys';
import { takenApart } from './taken-apart';
import { hasRun } from './reaching';
import type { Trace } from './traces';
import { type Write as VariableWrite, writesOf } from './writes';

/** A write into an object that can be the prototype of all objects. */
export interface PrototypeWrite {
  /** The write: an assignment or a call. */
  readonly node: TSESTree.Node;
  /** The key by which the prototype is reached. */
  readonly reach: Reach;
  readonly trace: Trace;
}

/** A write of one property, or of all properties of something. */
interface Write {
  readonly node: TSESTree.Node;
  readonly into: TSESTree.Expression;
  /** The name of the property; absent where all properties of the value are written. */
  readonly key?: TSESTree.Expression;
  readonly value: TSESTree.Expression | undefined;
}

/** Whether a text can hold such a write at all: a computed name that is assigned to, or a call that writes. */
export function mayWriteByName(text: string): boolean {
  return /(?:[\w$)\].]\[[^\]]*\]|\]\])(?:\s*\.\s*[\w$]+)?\s*(?:=(?![=>])|\|\|=|\?\?=)|\.assign\(|defineProperty\(|Reflect\.set\(/.test(
    text,
  );
}

/** The writes of a file that can reach a prototype, in source order; of one function, those that say most. */
export function prototypeWrites(a: Analysis): readonly PrototypeWrite[] {
  if (isFrozen(a)) return [];
  const found = writesIn(a).flatMap((write) => {
    const reached = reachedBy(a, write);
    return reached ? [{ write, reached }] : [];
  });
  // `target[key] = merge(target[key], value)` beside `target[key] = value`: one is enough.
  const functions = new Map<unknown, typeof found>();
  for (const each of found) remember(functions, enclosingFunction(each.write.node), () => []).push(each);
  return [...functions.values()]
    .flatMap((group) => {
      const telling = group.filter(({ write }) => !isOfRecursion(a, write) && !readsItself(a, write));
      return telling.length > 0 ? telling : group;
    })
    .map(({ reached }) => reached)
    .sort((one, other) => one.node.range[0] - other.node.range[0]);
}

/** `Object.freeze(Object.prototype)` */
function isFrozen(a: Analysis): boolean {
  return (
    /(?:freeze|preventExtensions|seal)\(\s*Object\.prototype\s*\)/.test(a.sourceCode.text) ||
    /delete\s+Object\.prototype\.__proto__/.test(a.sourceCode.text)
  );
}

function writesIn(a: Analysis): readonly Write[] {
  const { memberAssignments, callsByName } = a.index();
  const assigned = [...memberAssignments].flatMap(([name, assignments]) =>
    assignments.flatMap((node): readonly Write[] => {
      const { left, right, operator } = node;
      if (left.type !== 'MemberExpression' || !/^(?:\|\||\?\?|&&)?=$/.test(operator)) return [];
      // Where the last name is known, only a dynamic one just before it is of interest.
      if (name !== '' && unwrap(left.object).type === 'ThisExpression') return [];
      return [{ node, into: left.object, key: left.property as TSESTree.Expression, value: right }];
    }),
  );
  const called = ['assign', 'defineProperty', 'set'].flatMap((name) =>
    (callsByName.get(name) ?? []).flatMap((node): readonly Write[] => {
      if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return [];
      const { object } = node.callee;
      if (object.type !== 'Identifier' || object.name !== (name === 'set' ? 'Reflect' : 'Object')) return [];
      const [into, key, value] = node.arguments;
      if (!into || !key || [into, key, value].some((each) => each?.type === 'SpreadElement')) return [];
      const target = into as TSESTree.Expression;
      return name === 'assign'
        ? [{ node, into: target, value: key as TSESTree.Expression }]
        : [{ node, into: target, key: key as TSESTree.Expression, value: value as TSESTree.Expression }];
    }),
  );
  return [...assigned, ...called];
}

function reachedBy(a: Analysis, write: Write): PrototypeWrite | undefined {
  const bare = unwrap(write.into);
  if (bare.type === 'ThisExpression' || bare.type === 'ObjectExpression') return undefined;
  const reaches = reachesOf(a, write.into);
  if (reaches.length === 0 || isBeginning(a, write)) return undefined;
  for (const reach of reaches) {
    const choice = choiceFor(a, write, reach);
    if (choice) return { node: write.node, reach, trace: choice.trace };
  }
  return undefined;
}

function choiceFor(a: Analysis, write: Write, reach: Reach): KeyChoice | undefined {
  const { from: apart, objects } = takenApart(a, reach.key);
  const isName = write.key && nameIsKnown(a, write);
  const choices = choicesOfKey(a, reach.key, apart.has('text')).filter((choice) => {
    const isDeep = goesDeeper(a, reach);
    if (!choice.proto && !(choice.constructorThenPrototype && isDeep && !asksForObject(a, reach)))
      return false;
    if (choice.by === 'request') return isGivenBy(a, write, isRequest);
    // A caller's own key is the caller's business; what stands in a text or an object is anybody's.
    if (apart.size === 0 || isName) return false;
    if (!isDeep && !apart.has('text')) return false;
    return isGivenBy(a, write, (trace) => isRequest(trace) || isCallers(trace));
  });
  const [choice] = choices;
  if (!choice || hasNoPrototype(a, reach.from) || asksForOwn(a, reach.from, reach.key)) return undefined;
  // `for (const key in node) walk(node[key])`: what is listed as a key is the object's own.
  const isOwn = objects.length > 0 && objects.every((object) => isSame(a, object, reach.from));
  return isOwn || isReplaced(a, reach) || comparesWithPrototype(a, reach) ? undefined : choice;
}

/** Whether two expressions are the same object: by their text, or by what the calls in this file give a parameter. */
function isSame(a: Analysis, one: TSESTree.Node, other: TSESTree.Node): boolean {
  const text = (node: TSESTree.Node): string => a.sourceCode.getText(unwrap(node));
  if (text(one) === text(other)) return true;
  const bare = unwrap(other);
  if (bare.type !== 'Identifier') return false;
  return writesOfName(a, bare).some(({ value, path }) => {
    if (path.length > 0) return false;
    if (value.type === 'expression') return text(value.node) === text(one);
    if (value.type !== 'parameter') return false;
    const given = argumentsFor(a, value.function, value.index);
    return [...given, ...reducedFrom(a, value)].some((argument) => text(argument) === text(one));
  });
}

/** What a reducer begins with, for the parameter that it comes in: `keys.reduce((result, key) => …, object)`. */
function reducedFrom(
  a: Analysis,
  { function: fn, index }: { readonly function: FunctionNode; readonly index: number },
): readonly TSESTree.Node[] {
  if (index !== 0) return [];
  return handoversOf(a, fn).flatMap(({ call, position }) => {
    const initial = /^reduce/.test(calleeName(call.callee) ?? '') ? call.arguments[position + 1] : undefined;
    return initial ? [initial] : [];
  });
}

function writesOfName(a: Analysis, node: TSESTree.Identifier): readonly VariableWrite[] {
  const variable = a.scopes().variableOf(node);
  return variable ? writesOf(a, variable) : [];
}

/** `items[id] = {}` before `items[id].name = …`: what is there then is an object of its own. */
function isReplaced(a: Analysis, { read, from }: Reach): boolean {
  const text = a.sourceCode.getText(read);
  return (a.index().memberAssignments.get('') ?? []).some(
    ({ left, right, operator }) =>
      operator === '=' &&
      left.type === 'MemberExpression' &&
      left !== read &&
      a.sourceCode.getText(left) === text &&
      !a.sourceCode.getText(right).includes(text) &&
      hasRun(left, from),
  );
}

function nameIsKnown(a: Analysis, { node, key }: Write): boolean {
  if (node.type === 'AssignmentExpression')
    return node.left.type === 'MemberExpression' && memberNameOf(a, node.left) !== undefined;
  return key !== undefined && constantOf(a, key).known;
}

/** Whether what is written, or its name, is of somebody else's choice. */
function isGivenBy(a: Analysis, { key, value, node }: Write, counts: (trace: Trace) => boolean): boolean {
  const isComputed =
    node.type !== 'AssignmentExpression' || (node.left.type === 'MemberExpression' && node.left.computed);
  const isChosen = (each: TSESTree.Expression | undefined): boolean =>
    each !== undefined && originsOf(a, each).some((trace) => trace.held.length === 0 && counts(trace));
  if (isComputed) return isChosen(key) || isChosen(value);
  return value !== undefined && !/=>|\bfunction\b/.test(a.sourceCode.getText(value)) && isChosen(value);
}

/** Whether a write only puts an empty object where none is: `node[key] = node[key] || {}`. */
function isBeginning(a: Analysis, { value, node }: Write): boolean {
  if (!value) return true;
  const own = node.type === 'AssignmentExpression' ? a.sourceCode.getText(unwrap(node.left)) : undefined;
  const isFresh = (start: TSESTree.Node, depth: number): boolean => {
    const bare = unwrap(start);
    if (own !== undefined && a.sourceCode.getText(bare) === own) return true;
    switch (bare.type) {
      case 'LogicalExpression':
        return bare.operator === '&&'
          ? isFresh(bare.right, depth)
          : isFresh(bare.left, depth) && isFresh(bare.right, depth);
      case 'ConditionalExpression':
        return isFresh(bare.consequent, depth) && isFresh(bare.alternate, depth);
      case 'AssignmentExpression':
        return isFresh(bare.right, depth);
      case 'ObjectExpression':
        return bare.properties.length === 0;
      case 'ArrayExpression':
        return bare.elements.length === 0;
      case 'NewExpression':
        return bare.arguments.length === 0;
      case 'CallExpression':
        return calleeName(bare.callee) === 'create' && bare.arguments.length === 1;
      case 'Identifier': {
        const pointees = pointeesOf(a, bare);
        return (
          depth < 3 &&
          pointees.length > 0 &&
          pointees.every(
            (each) => each.path.length === 0 && each.node !== bare && isFresh(each.node, depth + 1),
          )
        );
      }
      default:
        return false;
    }
  };
  return isFresh(value, 0);
}

/** Whether a value is what a function gives that was handed the place to write to: `t[key] = merge(t[key], value)`. */
function isOfRecursion(a: Analysis, { value, node }: Write): boolean {
  if (!value || node.type !== 'AssignmentExpression') return false;
  const fn = enclosingFunction(node);
  const bare = unwrap(value);
  return (
    bare.type === 'CallExpression' &&
    fn !== undefined &&
    pointeesOf(a, bare.callee).some((each) => each.node === fn && each.path.length === 0)
  );
}

/** `node[key] = node[key].concat(value)` */
function readsItself(a: Analysis, { value, node }: Write): boolean {
  return (
    value !== undefined &&
    node.type === 'AssignmentExpression' &&
    a.sourceCode.getText(value).includes(a.sourceCode.getText(node.left))
  );
}

/** Whether the file asks whether what is reached is an object and no function: `typeof target[key] === 'object'`. */
function asksForObject(a: Analysis, { read, from }: Reach): boolean {
  const { sourceCode } = a;
  const fn = enclosingFunction(read);
  const body = sourceCode.getText(fn ?? sourceCode.ast);
  const names = [sourceCode.getText(unwrap(read)), sourceCode.getText(unwrap(from)), holderOf(a, read)];
  if (/['"]function['"]/.test(body)) return false;
  return names.some((name) => {
    if (name === undefined) return false;
    const shown = name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    return new RegExp(
      `typeof\\s*\\(?\\s*${shown}(?![\\w$.[])|(?:\\bis\\w*|isObject|isPlain\\w*)\\(\\s*${shown}\\s*\\)`,
    ).test(body);
  });
}

/** The variable that a read is kept in: `const child = node[key]`. */
function holderOf(a: Analysis, read: TSESTree.Node): string | undefined {
  const { parent } = wrapped(read);
  const target =
    parent?.type === 'VariableDeclarator'
      ? parent.id
      : parent?.type === 'AssignmentExpression'
        ? parent.left
        : undefined;
  return target && a.sourceCode.getText(target);
}

/** `if (node === Object.prototype) return;` */
function comparesWithPrototype(a: Analysis, { read }: Reach): boolean {
  const scope = enclosingFunction(read) ?? a.sourceCode.ast;
  return /[!=]==?\s*\w+\.prototype\b(?!\.)|\bObject\.prototype\s*[!=]==?/.test(a.sourceCode.getText(scope));
}
