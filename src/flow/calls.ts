import type { TSESTree } from '@typescript-eslint/utils';
import { calleeName, keyName, memberName } from '../syntax/names';
import { type ClassNode, type FunctionNode, isClass, isFunction } from '../syntax/nodes';
import { unwrap, wrapped } from '../syntax/unwrap';
import { type Analysis, factOf, tableOf } from './analysis';
import { remember } from './lazy';
import { constructorOf, derivedClasses, superCallOf } from './members';
import { functionsOf, pointeesOf } from './pointees';
import type { CallLike } from './syntax-index';

/** The calls of a function in this file: by its name, as a method, at once where it stands, and by `new`. */
export function callsOf(a: Analysis, fn: FunctionNode): readonly CallLike[] {
  return factOf(a, 'called by ', fn, [], () => {
    const names = namesOfFunction(a, fn);
    const candidates = [...names].flatMap((name) => a.index().callsByName.get(name) ?? []);
    const immediate = immediateCall(fn);
    const owner = constructedClass(fn);
    const owners = owner ? builtBy(a, owner) : [];
    const superCalls = owners
      .flatMap((each) => derivedClasses(a, each))
      .flatMap((each) => superCallOf(a, each) ?? []);
    const found = candidates.filter((call) => {
      const callee = call.type === 'TaggedTemplateExpression' ? call.tag : call.callee;
      if (owner) return call.type === 'NewExpression' && owners.some((each) => denotesClass(a, callee, each));
      return denotesFunction(a, callee, fn);
    });
    const chosen = dispatchedCalls(a).get(fn) ?? [];
    return [...found, ...superCalls, ...chosen, ...(immediate ? [immediate] : [])];
  });
}

/** The arguments that the calls in this file give a parameter. Nothing for spread arguments. */
export function argumentsFor(a: Analysis, fn: FunctionNode, index: number): readonly TSESTree.Expression[] {
  return callsOf(a, fn).flatMap((call) => {
    const isBound =
      viaName(call) === 'bind' &&
      functionsOf(a, call.type === 'CallExpression' ? call.callee : fn).length === 0;
    const argument = argumentOf(call, isBound ? index + 1 : index);
    return argument ? [argument] : [];
  });
}

/** The argument at a position; undefined where a spread before it hides it, or there is none. */
export function argumentOf(call: CallLike, index: number): TSESTree.Expression | undefined {
  if (call.type === 'TaggedTemplateExpression') return call.quasi.expressions[index - 1];
  const via = viaName(call);
  if (via === 'apply') {
    const [, given] = call.arguments;
    if (given?.type !== 'ArrayExpression') return undefined;
    const element = index < 0 ? undefined : given.elements[index];
    const isPlain = given.elements.slice(0, index + 1).every((each) => each?.type !== 'SpreadElement');
    return isPlain && element && element.type !== 'SpreadElement' ? element : undefined;
  }
  const list = via === 'call' ? call.arguments.slice(1) : call.arguments;
  const position = index < 0 ? list.length + index : index;
  for (let i = 0; i <= position; i++) {
    const argument = list[i];
    if (!argument || argument.type === 'SpreadElement') return undefined;
    if (i === position) return argument;
  }
  return undefined;
}

/** Whether a call is `fn.call(self, …)`, `fn.apply(self, […])`, or `fn.bind(self, …)` with first arguments. */
export function viaName(call: CallLike): Via | undefined {
  if (call.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') return undefined;
  const name = memberName(call.callee);
  if (!isVia(name) || (name === 'bind' && !isReceiver(call.arguments[0]))) return undefined;
  return name;
}

/** `this`, `null`, `self`: what functions are bound to. Directories and statements have a `bind` of their own. */
function isReceiver(node: TSESTree.CallExpressionArgument | undefined): boolean {
  if (node?.type === 'Identifier') return /^(?:undefined|_?self|_?this|that)$/.test(node.name);
  return node?.type === 'ThisExpression' || (node?.type === 'Literal' && node.value === null);
}

type Via = 'call' | 'apply' | 'bind';

function isVia(name: string | undefined): name is Via {
  return name === 'call' || name === 'apply' || name === 'bind';
}

function denotesFunction(a: Analysis, callee: TSESTree.Node, fn: FunctionNode): boolean {
  const bare = unwrap(callee);
  if (functionsOf(a, bare).includes(fn)) return true;
  if (bare.type === 'MemberExpression' && isVia(memberName(bare)) && functionsOf(a, bare.object).includes(fn))
    return memberName(bare) !== 'bind' || bindsArguments(bare.parent);
  // `const run = promisify(fn)`
  return pointeesOf(a, bare).some(({ node, path }) => {
    if (node.type !== 'CallExpression' || path.length > 0 || calleeName(node.callee) !== 'promisify')
      return false;
    const [original] = node.arguments;
    return original !== undefined && functionsOf(a, original).includes(fn);
  });
}

function bindsArguments(call: TSESTree.Node): boolean {
  return call.type === 'CallExpression' && call.arguments.length > 1;
}

/**
 * Calls of a function that a table of the file holds: `handlers[name](value)`.
 * Found by how they are written, so that what is asked for references may ask it.
 */
function dispatchedCalls(a: Analysis): ReadonlyMap<FunctionNode, readonly CallLike[]> {
  return remember(
    tableOf<'all', ReadonlyMap<FunctionNode, readonly CallLike[]>>(a, 'dispatched calls'),
    'all',
    () => {
      const found = new Map<FunctionNode, CallLike[]>();
      for (const call of a.index().callsByName.get('') ?? []) {
        if (call.type !== 'CallExpression') continue;
        for (const fn of functionsOfTable(a, unwrap(call.callee)))
          remember(found, fn, (): CallLike[] => []).push(call);
      }
      return found;
    },
  );
}

/** The functions in the object of a variable that an element of it, whichever, can be. */
function functionsOfTable(a: Analysis, callee: TSESTree.Node): readonly FunctionNode[] {
  if (callee.type !== 'MemberExpression' || callee.object.type !== 'Identifier') return [];
  const table = initOf(a, callee.object);
  if (table?.type !== 'ObjectExpression') return [];
  return table.properties.flatMap((property) => {
    if (property.type !== 'Property') return [];
    const value = unwrap(property.value);
    if (isFunction(value)) return [value];
    if (value.type !== 'Identifier') return [];
    const declared = a.scopes().variableOf(value)?.defs[0]?.node;
    if (isFunction(declared)) return [declared];
    const init = initOf(a, value);
    return isFunction(init) ? [init] : [];
  });
}

function initOf(a: Analysis, name: TSESTree.Identifier): TSESTree.Node | undefined {
  const declared = a.scopes().variableOf(name)?.defs[0]?.node;
  return declared?.type === 'VariableDeclarator' && declared.id.type === 'Identifier' && declared.init
    ? unwrap(declared.init)
    : undefined;
}

function denotesClass(a: Analysis, callee: TSESTree.Node, owner: ClassNode): boolean {
  return pointeesOf(a, callee).some((each) => each.node === owner && each.path.length === 0);
}

/** The class whose constructor this function is. */
function constructedClass(fn: FunctionNode): ClassNode | undefined {
  const { parent } = fn;
  if (parent.type !== 'MethodDefinition' || parent.kind !== 'constructor') return undefined;
  return isClass(parent.parent.parent) ? parent.parent.parent : undefined;
}

/** A class, and those that extend it without a constructor of their own: `new` of them calls its constructor. */
function builtBy(a: Analysis, owner: ClassNode, depth = 0): readonly ClassNode[] {
  const heirs = depth > 5 ? [] : derivedClasses(a, owner).filter((each) => !constructorOf(each));
  return [owner, ...heirs.flatMap((each) => builtBy(a, each, depth + 1))];
}

/** `(function () { … })(value)` */
function immediateCall(fn: FunctionNode): TSESTree.CallExpression | undefined {
  const outer = wrapped(fn);
  return outer.parent?.type === 'CallExpression' && outer.parent.callee === outer ? outer.parent : undefined;
}

/** The names by which a function may be called, so that only those calls are looked at. */
function namesOfFunction(a: Analysis, fn: FunctionNode): ReadonlySet<string> {
  const names = new Set<string>();
  const owner = constructedClass(fn);
  const start: TSESTree.Node = owner ?? fn;
  if (fn.id) names.add(fn.id.name);
  if (owner) for (const each of builtBy(a, owner)) if (each.id) names.add(each.id.name);
  addNames(a, start, names, 0);
  if (names.size > 0) for (const name of ['call', 'apply', 'bind']) names.add(name);
  return names;
}

/** Names that the value of a node gets: its variable or property, and aliases of these. */
function addNames(a: Analysis, node: TSESTree.Node, names: Set<string>, depth: number): void {
  const value = wrapped(node);
  const { parent } = value;
  if (!parent || depth > 4) return;
  switch (parent.type) {
    case 'VariableDeclarator':
      if (parent.id.type === 'Identifier') addAliases(a, parent.id, names, depth);
      break;
    case 'AssignmentExpression':
      if (parent.left.type === 'Identifier') addAliases(a, parent.left, names, depth);
      else if (parent.left.type === 'MemberExpression' && parent.left.property.type === 'Identifier')
        names.add(parent.left.property.name);
      break;
    case 'Property':
    case 'PropertyDefinition':
    case 'MethodDefinition': {
      const name = keyName(parent);
      if (name !== undefined) names.add(name);
      break;
    }
    case 'CallExpression':
      // `const run = wrap(function () { … })`, `fn.bind(this)`
      if (parent.arguments.includes(value as never)) addNames(a, parent, names, depth + 1);
      break;
    case 'MemberExpression':
      if (parent.parent.type === 'CallExpression') addNames(a, parent.parent, names, depth + 1);
      break;
    default:
      if (isFunction(node) && node.type === 'FunctionDeclaration' && node.id)
        addAliases(a, node.id, names, depth);
  }
  if (node.type === 'FunctionDeclaration' && node.id) addAliases(a, node.id, names, depth);
}

function addAliases(a: Analysis, id: TSESTree.Identifier, names: Set<string>, depth: number): void {
  if (names.has(id.name) && depth > 0) return;
  names.add(id.name);
  const variable = a.scopes().variableOf(id);
  for (const reference of variable?.references ?? []) {
    if (!reference.isRead()) continue;
    const { parent } = reference.identifier;
    if (parent.type === 'CallExpression' && parent.callee === reference.identifier) continue;
    addNames(a, reference.identifier, names, depth + 1);
  }
}
