import type { TSESTree } from '@typescript-eslint/utils';
import { isOfOnePerson, runsTests, sharedByRequests } from '../models/request-state-names';
import { calleeName, literalText, memberName } from '../syntax/names';
import { enclosingClass, enclosingFunction, isFunction, isWithin } from '../syntax/nodes';
import { unwrap, wrapped } from '../syntax/unwrap';
import { type Analysis, tableOf } from './analysis';
import { isDevelopmentOnly } from './development';
import { remember } from './lazy';
import { handlerAround, hasHandlers, isOfRequest } from './request-state';
import type { Variable } from './scopes';
import { writeOf } from './writes';

/** A value of a request that is put where all requests see it. */
export interface SharedState {
  readonly node: TSESTree.Node;
  /** What it is put into. */
  readonly name: string;
}

/** A place that is written: its name as the code has it, the value, and where to point. */
interface Put extends SharedState {
  readonly value: TSESTree.Node;
}

/** Everything in handlers that puts a value of a request into what outlives it. */
export function sharedState(a: Analysis): readonly SharedState[] {
  return remember(tableOf<'all', readonly SharedState[]>(a, 'shared state'), 'all', () => findShared(a));
}

function findShared(a: Analysis): readonly SharedState[] {
  const found = new Map<TSESTree.Node, SharedState>();
  if (!hasHandlers(a)) return [];
  const puts = [...putInVariables(a), ...putInObjects(a)];
  // What is written to an object of the request, which a variable of the module holds, is told where it gets there.
  const holders = new Set<string>();
  for (const { node, name, value } of puts)
    if (
      !found.has(node) &&
      !(name.includes('.') && holders.has(name.slice(0, name.indexOf('.')))) &&
      !isDevelopmentOnly(node) &&
      isOfRequest(a, value, name) &&
      !isFirstOnly(node, name)
    ) {
      found.set(node, { node, name });
      holders.add(name);
    }
  return [...found.values()];
}

/** `currentUser = req.user`, `({ id: lastId } = req.params)` */
function putInVariables(a: Analysis): readonly Put[] {
  return (a.sourceCode.scopeManager?.scopes ?? [])
    .flatMap(({ variables }) => variables)
    .filter(({ defs }) => defs.some(({ type }) => type === 'Variable'))
    .flatMap((variable) =>
      variable.references.flatMap((reference): readonly Put[] => {
        if (!reference.isWrite() || reference.init || !outlives(a, variable, reference.identifier)) return [];
        const value = writeOf(a, reference.identifier)?.value;
        if (value?.type === 'expression')
          return [{ node: statementPart(reference.identifier), name: variable.name, value: value.node }];
        return value?.type === 'compound'
          ? [{ node: value.node, name: variable.name, value: value.node.right }]
          : [];
      }),
    );
}

/** The assignment that a name is written in. */
function statementPart(node: TSESTree.Node): TSESTree.Node {
  let found = node;
  while (found.parent && found.type !== 'AssignmentExpression') found = found.parent;
  return found;
}

/** Whether a variable lives on when the handler that a node stands in has answered. */
function outlives(a: Analysis, { scope }: Variable, node: TSESTree.Node): boolean {
  const { block } = scope.variableScope;
  if (block.type === 'Program') return enclosingFunction(node) !== undefined;
  if (!isFunction(block)) return false;
  const { parent } = wrapped(block);
  if (parent?.type === 'CallExpression' && runsTests.test(calleeName(parent.callee) ?? '')) return false;
  // A function that sets handlers up: its variables are those of all their requests.
  const handler = handlerAround(a, node);
  return handler !== undefined && handler !== block && isWithin(handler, block);
}

/** `state.user = req.user`, `app.locals.user = …`, `global.user = …`, `this.user = …` of a controller. */
function putInObjects(a: Analysis): readonly Put[] {
  const puts: Put[] = [];
  for (const assignments of a.index().memberAssignments.values())
    for (const node of assignments)
      if (enclosingFunction(node) && node.left.type === 'MemberExpression' && isShared(a, node.left))
        puts.push({ node, name: a.sourceCode.getText(node.left), value: node.right });
  // `state.set('user', req.user)`
  for (const call of a.index().callsByName.get('set') ?? []) {
    if (call.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') continue;
    const [key, value] = call.arguments;
    const text = literalText(key);
    if (text !== undefined && value && enclosingFunction(call) && isKeptMap(a, call.callee.object))
      puts.push({ node: call, name: `${a.sourceCode.getText(call.callee.object)}.${text}`, value });
  }
  return puts;
}

/** Whether a property belongs to what outlives a request. One that is found by a computed key is a table's. */
function isShared(a: Analysis, left: TSESTree.MemberExpression): boolean {
  const path: string[] = [];
  let node: TSESTree.Node = left;
  while (node.type === 'MemberExpression') {
    const name = memberName(node);
    if (name === undefined || /^\d+$/.test(name)) return false;
    path.unshift(name);
    node = unwrap(node.object);
  }
  if (node.type === 'ThisExpression') return path.some(isOfOnePerson) && isFieldOfController(a, left);
  if (node.type !== 'Identifier') return false;
  // `req.app.locals.user = …`
  if (
    path.length > 1 &&
    sharedByRequests.has(path[0] ?? '') &&
    /^(?:req|request|ctx|context)$/.test(node.name)
  )
    return true;
  if (a.scopes().isGlobal(node))
    return /^(?:global|globalThis)$/.test(node.name) || (node.name === 'process' && path[0] === 'env');
  const variable = a.scopes().variableOf(node);
  if (!variable) return false;
  return outlives(a, variable, left) && !isNewForEach(variable, left);
}

/** Variables of functions that are no handlers hold what is made for the call, unless handlers inside them use it. */
function isNewForEach({ defs }: Variable, place: TSESTree.Node): boolean {
  return defs.some(
    ({ type, node }) => type === 'Parameter' && isFunction(node) && node === enclosingFunction(place),
  );
}

function isKeptMap(a: Analysis, object: TSESTree.Node): boolean {
  const node = unwrap(object);
  if (node.type === 'MemberExpression')
    return memberName(node) === 'app' && /^(?:req|request)$/.test(calleeName(node.object) ?? '');
  if (node.type !== 'Identifier') return false;
  const variable = a.scopes().variableOf(node);
  if (!variable || !outlives(a, variable, node)) return false;
  return (
    node.name === 'app' ||
    variable.defs.some(
      ({ node: def }) =>
        def.type === 'VariableDeclarator' &&
        def.init !== null &&
        unwrap(def.init).type === 'NewExpression' &&
        calleeName((unwrap(def.init) as TSESTree.NewExpression).callee) === 'Map',
    )
  );
}

/** `this.user = …` in a handler that is a method: the instance answers all requests. */
function isFieldOfController(a: Analysis, place: TSESTree.Node): boolean {
  const owner = enclosingClass(place);
  const handler = handlerAround(a, place);
  if (!owner || !handler || !isWithin(handler, owner) || isConstructor(handler)) return false;
  // A controller may be made anew for each request.
  const decorators = (owner.decorators as readonly TSESTree.Decorator[] | undefined) ?? []; // espree has none.
  return !decorators.some((each) => /Scope\.(?:REQUEST|TRANSIENT)/.test(a.sourceCode.getText(each)));
}

function isConstructor({ parent }: TSESTree.Node): boolean {
  return parent?.type === 'MethodDefinition' && parent.kind === 'constructor';
}

/** `base ??= …`, `if (!client) client = …`: made once, from what the first request happens to say; kept on purpose. */
export function isFirstOnly(node: TSESTree.Node, name: string): boolean {
  if (node.type !== 'AssignmentExpression') return false;
  if (node.operator === '??=' || node.operator === '||=') return true;
  let child: TSESTree.Node = node;
  for (
    let { parent } = node as TSESTree.Node;
    parent && !isFunction(parent);
    child = parent, parent = parent.parent
  )
    if (parent.type === 'IfStatement' && parent.consequent === child && asksWhetherSet(parent.test, name))
      return true;
  const right = unwrap(node.right);
  return right.type === 'LogicalExpression' && nameOf(right.left) === name;
}

function asksWhetherSet(start: TSESTree.Node, name: string): boolean {
  const test = unwrap(start);
  if (test.type === 'LogicalExpression')
    return asksWhetherSet(test.left, name) || asksWhetherSet(test.right, name);
  if (test.type === 'UnaryExpression') return test.operator === '!' && nameOf(test.argument) === name;
  return test.type === 'BinaryExpression' && /^===?$/.test(test.operator) && nameOf(test.left) === name;
}

function nameOf(start: TSESTree.Node): string | undefined {
  const node = unwrap(start);
  if (node.type === 'Identifier') return node.name;
  if (node.type !== 'MemberExpression') return undefined;
  const owner = nameOf(node.object);
  const name = memberName(node);
  return owner !== undefined && name !== undefined ? `${owner}.${name}` : undefined;
}

const HANDLES = /\b(?:req|request|ctx|context|event|c)\b|@\w*User\b/;

/** Whether a text can hold a handler of requests. */
export function mayHandleRequests(text: string): boolean {
  return HANDLES.test(text);
}
