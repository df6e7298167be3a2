import type { TSESTree } from '@typescript-eslint/utils';
import { calleeName, literalText, memberName } from '../syntax/names';
import {
  type FunctionNode,
  annotationOf,
  bareParameter,
  enclosingClass,
  enclosingFunction,
  isFunction,
} from '../syntax/nodes';
import { type Analysis, factOf } from './analysis';
import { conventionalObjectStates } from './conventional-objects';
import { declaredStates } from './declared-types';
import { decoratorsOf, statesOfDecorator } from './decorators';
import { handoversOf } from './handovers';
import { type State, EXPORTS, label, namesOf } from './machine';
import { moduleValueOf } from './modules';
import { type Pointee, pointeesOf } from './pointees';
import { handlerStates, statesOfThis } from './registrations';
import { stableNode } from './stable-names';

/**
 * What a node *is*, in terms of the models: the states it can be in. Empty when no model knows. Follows imports,
 * members, calls, `new`, callbacks, aliases, fields, subclasses and declared types of this file.
 */
export function identityOf(a: Analysis, node: TSESTree.Node): readonly State[] {
  const stable = stableNode(a, node);
  return factOf(a, 'is ', stable, NO_PATH, () => resolve(a, stable, true));
}

/** The same without what handler registrations tell of parameters, which are found by asking this. */
export function structuralIdentityOf(a: Analysis, node: TSESTree.Node): readonly State[] {
  const stable = stableNode(a, node);
  return factOf(a, 'is structurally ', stable, NO_PATH, () => resolve(a, stable, false));
}

const NO_PATH: readonly string[] = [];

function resolve(a: Analysis, node: TSESTree.Node, withHandlers: boolean): readonly State[] {
  const pointees = pointeesOf(a, node);
  const [first] = pointees;
  if (!first) return [];
  if (pointees.length === 1) {
    const states = statesOf(a, first, withHandlers);
    return states.length < 2 ? states : [...new Set(states)];
  }
  return [...new Set(pointees.flatMap((pointee) => statesOf(a, pointee, withHandlers)))];
}

function statesOf(a: Analysis, pointee: Pointee, withHandlers: boolean): readonly State[] {
  const { node, path } = pointee;
  let states = baseStates(a, node, withHandlers);
  for (const name of path) {
    if (states.length === 0) break;
    states = step(states, label.member(name));
  }
  if (states.length > 0 || path.length === 0) return states;
  if (node.type === 'PropertyDefinition') return declaredStates(a, node.typeAnnotation, path);
  return isParameter(node)
    ? declaredStates(a, annotationOf(bareParameter(node as TSESTree.Parameter)), path)
    : [];
}

const ANY_MEMBER = label.member('*');

/** The states that one more step leads to. `.default` of a module is the module. */
export function step(states: readonly State[], edge: string): readonly State[] {
  if (states.length === 0) return states;
  return states.flatMap((state) => {
    const next = state.edges.get(edge) ?? (edge.startsWith('.') ? state.edges.get(ANY_MEMBER) : undefined);
    if (next) return state.chain && edge.startsWith('.') ? [...next, state.chain] : next;
    if (state.chain && edge.startsWith('.')) return [state.chain];
    if (state.object === EXPORTS && edge === label.member('default')) return [state];
    return [];
  });
}

function baseStates(a: Analysis, node: TSESTree.Node, withHandlers: boolean): readonly State[] {
  const ask = withHandlers ? identityOf : structuralIdentityOf;
  const imported = moduleValueOf(a, node);
  if (imported) {
    const states = a.knowledge().statesOfModule(imported.specifier);
    if (states.length === 0) return conventionalObjectStates(a, node);
    if (imported.exported === undefined) return states;
    const found = step(states, label.member(imported.exported));
    // What a path inside a package exports by default is what the path is named after.
    return found.length === 0 && imported.exported === 'default' ? states : found;
  }
  switch (node.type) {
    case 'CallExpression':
      return callStates(a, node, ask);
    case 'NewExpression':
      return step(ask(a, node.callee), label.constructed);
    // A class is what it extends: `class User extends Model`.
    case 'ClassDeclaration':
    case 'ClassExpression':
      return node.superClass ? ask(a, node.superClass) : [];
    case 'TaggedTemplateExpression':
      return step(ask(a, node.tag), label.tagged);
    case 'ThisExpression':
      return [...inheritedStates(a, node, ask), ...(withHandlers ? handlerThis(a, node) : [])];
    case 'PropertyDefinition':
    case 'AccessorProperty':
      return declaredStates(a, node.typeAnnotation);
    case 'Identifier':
      if (isParameter(node)) return parameterStates(a, node, ask, withHandlers);
      return a.scopes().isGlobal(node) ? globalStates(a, node) : [];
    default:
      return isParameter(node) ? parameterStates(a, node, ask, withHandlers) : [];
  }
}

function globalStates(a: Analysis, node: TSESTree.Identifier): readonly State[] {
  const known = [...a.knowledge().statesOfGlobal(node.name), ...a.knowledge().statesOfAutoImport(node.name)];
  return known.length > 0 ? known : conventionalObjectStates(a, node);
}

type Ask = typeof identityOf;

/** What `this` is by what its class extends: the class itself in static members, else an instance. */
function inheritedStates(a: Analysis, node: TSESTree.ThisExpression, ask: Ask): readonly State[] {
  const parent = enclosingClass(node)?.superClass;
  if (!parent) return [];
  let member: TSESTree.Node = node;
  while (member.parent && member.parent.type !== 'ClassBody') member = member.parent;
  const isStatic = member.type === 'StaticBlock' || ('static' in member && member.static);
  return isStatic ? ask(a, parent) : step(ask(a, parent), label.constructed);
}

/** `app.use(function* () { this.body = … })`: what a framework calls its handlers on. */
function handlerThis(a: Analysis, node: TSESTree.ThisExpression): readonly State[] {
  let fn = enclosingFunction(node);
  while (fn?.type === 'ArrowFunctionExpression') fn = enclosingFunction(fn);
  return fn ? statesOfThis(a, fn) : [];
}

function callStates(a: Analysis, node: TSESTree.CallExpression, ask: Ask): readonly State[] {
  const name = calleeName(node.callee);
  const [first] = node.arguments;
  // `promisify(connection.query)`, `bluebird.promisifyAll(redis)`: the same thing with promises.
  if ((name === 'promisify' || name === 'promisifyAll') && first && first.type !== 'SpreadElement')
    return ask(a, first);
  const { callee } = node;
  if (callee.type === 'MemberExpression' && (name === 'bind' || name === 'catch' || name === 'finally'))
    return ask(a, callee.object);
  // `archive.pipe(parser)` is the parser.
  const piped =
    name === 'pipe' && callee.type === 'MemberExpression' && first && first.type !== 'SpreadElement'
      ? ask(a, first)
      : [];
  return piped.length > 0 ? piped : step(ask(a, callee), label.called);
}

/** Whether a node stands in a function's parameter list. */
export function isParameter(node: TSESTree.Node): boolean {
  return isFunction(node.parent) && node.parent.params.includes(node as TSESTree.Parameter);
}

/** What a parameter is: by its declared type, by who calls the function, by where it is registered. */
function parameterStates(
  a: Analysis,
  node: TSESTree.Node,
  ask: Ask,
  withHandlers: boolean,
): readonly State[] {
  const fn = node.parent;
  if (!isFunction(fn)) return [];
  const index = fn.params.indexOf(node as TSESTree.Parameter);
  const bare = bareParameter(node as TSESTree.Parameter);
  const decorated = decoratedStates(a, node);
  if (decorated.length > 0) return decorated;
  const declared = declaredStates(a, annotationOf(bare));
  if (declared.length > 0) return declared;
  const called = callbackStates(a, fn, index, ask);
  if (called.length > 0) return called;
  const handed = handlerStates(a, fn, index, !withHandlers);
  return handed.length > 0 ? handed : conventionalObjectStates(a, node);
}

/** `@Req() request`: the object that the decorator says. */
function decoratedStates(a: Analysis, parameter: TSESTree.Node): readonly State[] {
  return decoratorsOf(parameter).flatMap((decorator) =>
    statesOfDecorator(a, decorator).flatMap(({ library, name }) =>
      (library.decoratedParameters ?? []).flatMap((row) =>
        namesOf(row.parameterDecorator).includes(name)
          ? (a.knowledge().objectOf(library, row.object) ?? [])
          : [],
      ),
    ),
  );
}

/** `pool.connect((err, client) => …)`, `io.on('connection', onConnection)`, `promise.then((client) => …)` */
function callbackStates(a: Analysis, fn: FunctionNode, index: number, ask: Ask): readonly State[] {
  return handoversOf(a, fn).flatMap(({ call, position }) => {
    const { callee } = call;
    const states = step(ask(a, callee), label.callback(position, index));
    const last =
      position === call.arguments.length - 1 ? step(ask(a, callee), label.callback(-1, index)) : [];
    if (callee.type !== 'MemberExpression') return [...states, ...last];
    const name = memberName(callee);
    if (name === 'then' && position === 0 && index === 0) return ask(a, callee.object);
    const event = literalText(call.arguments[0]);
    if (event !== undefined && isListening(name))
      return [...states, ...last, ...step(ask(a, callee.object), label.event(event, index))];
    return [...states, ...last];
  });
}

/** Whether a method of this name takes an event and its listener. */
export function isListening(name: string | undefined): boolean {
  return /^(?:on|once|addListener|prependListener|addEventListener)$/.test(name ?? '');
}
