import type { TSESTree } from '@typescript-eslint/utils';
import { isHtmlType, isSaved } from '../models/content-types';
import type { Kind } from '../models/types';
import { type FunctionNode, enclosingFunction, isFunction, isWithin } from '../syntax/nodes';
import { unwrap, wrapped } from '../syntax/unwrap';
import { type Analysis, tableOf } from './analysis';
import { callsOf } from './calls';
import { conventionalObject } from './conventional-handlers';
import { constantsOf } from './constants';
import { leavesFunction } from './exits';
import { headerSettings } from './headers';
import { remember } from './lazy';
import { placesOf } from './places';
import { registrationsOf } from './registrations';
import { sitesOf } from './sites';
import { textOf } from './text';
import type { Text } from './text-types';

/** What the program says an answer is: HTML, something that is not run, or something this file does not show. */
export type DeclaredType = 'html' | 'other' | 'unknown';

interface Declaration {
  /** The call, assignment or object that says it. */
  readonly node: TSESTree.Node;
  readonly type: DeclaredType;
}

/** An answer as far as its type is concerned. */
export interface TypedAnswer {
  /** The call, assignment, object or returned value that is the answer. */
  readonly use: TSESTree.Node;
  /** Whether what is said later counts as well. */
  readonly anyOrder: boolean;
}

/** What the program says that an answer is; undefined where it says nothing. */
export function declaredType(a: Analysis, kind: Kind, answer: TypedAnswer): DeclaredType | undefined {
  const all = declarations(a, kind);
  if (all.length === 0) return undefined;
  return (
    ownType(a, all, answer.use) ??
    typeAround(a, all, answer, 0) ??
    typeOfMiddlewares(a, all) ??
    typeOfFile(a, all, answer.use)
  );
}

/** In a function that only continues an answer, what others say of theirs: nothing that is HTML, and it is none. */
function typeOfFile(a: Analysis, all: readonly Declaration[], use: TSESTree.Node): DeclaredType | undefined {
  if (all.some(({ type }) => type === 'html')) return undefined;
  for (let fn = enclosingFunction(use); fn; fn = enclosingFunction(fn))
    if (registrationsOf(a).has(fn) || conventionalObject(a, fn, 0) !== undefined) return undefined;
  return 'unknown';
}

function declarations(a: Analysis, kind: Kind): readonly Declaration[] {
  return remember(tableOf<Kind, readonly Declaration[]>(a, 'content types'), kind, () => {
    const headers = headerSettings(a).flatMap(({ name, value, node }): readonly Declaration[] => {
      if (name === 'content-type') return [{ node, type: typeIn(a, value) }];
      if (name !== 'content-disposition') return [];
      const first = textOf(a, value)[0];
      return first?.type === 'constant' && isSaved(first.value) ? [{ node, type: 'other' }] : [];
    });
    const calls = sitesOf(a, kind).map(({ use, values: [value], sink }): Declaration => ({
      node: use,
      type: sink.facts?.['saved'] === true ? 'other' : value ? typeIn(a, value) : 'unknown',
    }));
    return [...headers, ...calls].sort((one, other) => one.node.range[0] - other.node.range[0]);
  });
}

/** What a text says that an answer is. */
export function typeIn(a: Analysis, value: TSESTree.Expression): DeclaredType {
  const texts = constantsOf(a, value).map((each) => String(each.value));
  if (texts.length > 0) return texts.some(isHtmlType) ? 'html' : 'other';
  const begun = beginnings(textOf(a, value));
  if (begun.some((text) => isHtmlType(text.replace(/;[^]*$/, ';')))) return 'html';
  return begun.every((text) => /^\s*[\w+.-]+\/[\w+.-]+\s*;/.test(text)) ? 'other' : 'unknown';
}

/** The known beginnings of a text, with those of each way that it can be. */
function beginnings(text: Text): readonly string[] {
  let known = '';
  for (const piece of text) {
    if (piece.type === 'constant') known += piece.value;
    else if (piece.type === 'choice')
      return piece.options.flatMap((option) => beginnings(option).map((each) => known + each + ';'));
    else break;
  }
  return [known];
}

/** `res.type('txt').send(x)`, `new Response(x, { headers })`, `h.response(x).type('text/plain')` */
function ownType(a: Analysis, all: readonly Declaration[], use: TSESTree.Node): DeclaredType | undefined {
  const within = all.filter(
    ({ node }) => isWithin(node, use) && (node === use || !isFunctionBetween(node, use)),
  );
  const chained: Declaration[] = [];
  let outer = wrapped(use);
  for (;;) {
    const member = outer.parent;
    if (member?.type !== 'MemberExpression' || member.object !== outer) break;
    const call = wrapped(member).parent;
    if (call?.type !== 'CallExpression' || unwrap(call.callee) !== member) break;
    chained.push(...all.filter(({ node }) => node === call));
    outer = wrapped(call);
  }
  const declarator = outer.parent;
  const variable =
    declarator?.type === 'VariableDeclarator' && declarator.id.type === 'Identifier'
      ? a.scopes().variableOf(declarator.id)
      : undefined;
  const later = variable
    ? all.filter(({ node }) => {
        const root = rootOf(node);
        return root?.type === 'Identifier' && a.scopes().variableOf(root) === variable;
      })
    : [];
  return [...within, ...chained, ...later].at(-1)?.type;
}

function isFunctionBetween(inner: TSESTree.Node, outer: TSESTree.Node): boolean {
  for (let node = inner.parent; node && node !== outer; node = node.parent) if (isFunction(node)) return true;
  return false;
}

/** `response` of `response.code(200).type('html')` */
function rootOf(start: TSESTree.Node): TSESTree.Node | undefined {
  let node = unwrap(start.type === 'AssignmentExpression' ? start.left : start);
  for (;;) {
    if (node.type === 'CallExpression') node = unwrap(node.callee);
    else if (node.type === 'MemberExpression') node = unwrap(node.object);
    else return node;
  }
}

/** What was said in the same function before, in those around it, or by those that call it. */
function typeAround(
  a: Analysis,
  all: readonly Declaration[],
  { use, anyOrder }: TypedAnswer,
  depth: number,
): DeclaredType | undefined {
  let place = use;
  for (;;) {
    const fn = enclosingFunction(place);
    const found = typeBefore(
      all.filter(
        ({ node }) =>
          enclosingFunction(node) === fn &&
          (node.range[1] <= place.range[0] || (anyOrder && node.range[0] >= place.range[1])),
      ),
      place,
    );
    if (found || !fn) return found;
    const callers = depth < 2 ? callsOf(a, fn) : [];
    const types = callers.map((call) => typeAround(a, all, { use: call, anyOrder }, depth + 1));
    const [first] = types;
    if (first)
      return types.every((type) => type === first) ? first : types.includes('html') ? 'html' : undefined;
    place = fn;
  }
}

/** What the last of these says that is always passed on the way to a place, unless another way said more after it. */
function typeBefore(found: readonly Declaration[], place: TSESTree.Node): DeclaredType | undefined {
  const last = found.map(({ node }) => isPassed(node, place)).lastIndexOf(true);
  const perhaps = found.slice(last + 1).filter(({ node }) => canBePassed(node, place));
  if (perhaps.some(({ type }) => type === 'html')) return 'html';
  if (perhaps.length > 0) return 'unknown';
  return found[last]?.type;
}

/** Whether control has come by a node when it comes to a place behind it. */
function isPassed(node: TSESTree.Node, place: TSESTree.Node): boolean {
  let child = node;
  for (let { parent } = node; parent; child = parent, parent = parent.parent) {
    if (isWithin(place, parent)) return isSequence(parent, child);
    if (parent.type === 'ClassBody') return false;
    if (/^(?:Conditional|Logical)Expression$/.test(parent.type) || !isStraight(parent, child)) return false;
  }
  return false;
}

/** Whether what stands in a node one after the other runs one after the other. */
function isSequence(node: TSESTree.Node, first: TSESTree.Node): boolean {
  if (node.type === 'IfStatement') return node.test === first;
  if (node.type === 'TryStatement' || node.type === 'ClassBody') return false;
  return !/^(?:Conditional|Logical)Expression$/.test(node.type);
}

function isStraight(node: TSESTree.Node, child: TSESTree.Node): boolean {
  if (node.type === 'IfStatement') return node.test === child;
  return (
    !/^(?:For|While|Do|Switch|Try)/.test(node.type) || (node.type === 'TryStatement' && node.block === child)
  );
}

/** Whether control may have come by a node in another branch, and gone on to the place. */
function canBePassed(node: TSESTree.Node, place: TSESTree.Node): boolean {
  let child = node;
  for (let { parent } = node; parent; child = parent, parent = parent.parent) {
    if (isWithin(place, parent)) {
      if (parent.type === 'IfStatement' || parent.type === 'ConditionalExpression')
        return parent.test === child;
      return parent.type !== 'SwitchStatement' && parent.type !== 'ClassBody';
    }
    if (isStatement(child) && leavesFunction(child)) return false;
    if (parent.type === 'SwitchCase' && parent.consequent.some(leavesFunction)) return false;
    if (parent.type === 'BlockStatement' && parent.body.some(leavesFunction)) return false;
  }
  return false;
}

function isStatement(node: TSESTree.Node): node is TSESTree.Statement {
  return /Statement$/.test(node.type);
}

/** What a middleware for every request says: `app.use((req, res, next) => { res.type('txt'); next(); })`. */
function typeOfMiddlewares(a: Analysis, all: readonly Declaration[]): DeclaredType | undefined {
  const said = all.filter(({ node }) => {
    const fn = enclosingFunction(node);
    return fn !== undefined && isStraightIn(node, fn) && isForEveryRequest(a, fn);
  });
  return said.at(-1)?.type;
}

function isStraightIn(node: TSESTree.Node, fn: FunctionNode): boolean {
  const statement = node.parent;
  return statement?.type === 'ExpressionStatement' && statement.parent === fn.body;
}

function isForEveryRequest(a: Analysis, fn: FunctionNode): boolean {
  return (registrationsOf(a).get(fn) ?? []).some(({ row, call }) => {
    if (!call || call.type !== 'CallExpression' || !('argumentsFrom' in row.at) || row.at.argumentsFrom !== 0)
      return false;
    const [first] = call.arguments;
    return (
      first !== undefined &&
      placesOf(a, call, { argument: 0 }).every((each) => constantsOf(a, each).length === 0)
    );
  });
}
