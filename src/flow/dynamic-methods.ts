import type { TSESTree } from '@typescript-eslint/utils';
import { memberName } from '../syntax/names';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { type Reach, reachesOf } from './dynamic-reach';
import { requestsOf } from './requests';
import { asksForOwn, hasNoPrototype } from './own-checks';
import { pointeesOf } from './pointees';
import { canBeKey } from './prototype-keys';
import { textOf } from './text';
import { SHAPES, type Trace } from './traces';

/** A call of whatever a client names. */
export interface DynamicCall {
  readonly node: TSESTree.CallExpression | TSESTree.NewExpression;
  readonly trace: Trace;
}

/** Whether a text can hold such a call at all: a computed name that is called, or that a variable is read by. */
export function mayCallByName(text: string): boolean {
  return /\[\s*[A-Za-z_$][^\]]*\]\s*(?:\?\.)?\s*\(|\]\s*\??\.\s*(?:call|apply)\(|=\s*[\w$.?]+\[\s*[A-Za-z_$]|\{\s*\[/.test(
    text,
  );
}

/** The calls of methods that a client names, on objects that have more of them than were meant. */
export function dynamicCalls(a: Analysis): readonly DynamicCall[] {
  const found: DynamicCall[] = [];
  for (const [name, calls] of a.index().callsByName)
    for (const node of calls) {
      if (node.type === 'TaggedTemplateExpression') continue;
      const callee = calleeOf(node.callee, name);
      const trace = callee && namedByClient(a, callee);
      if (trace) found.push({ node, trace });
    }
  return found.sort((one, other) => one.node.range[0] - other.node.range[0]);
}

/** What is called, if it can be something that was looked up: `table[name]`, a variable, either with `.call(…)`. */
function calleeOf(callee: TSESTree.Node, name: string): TSESTree.Node | undefined {
  const node = unwrap(callee);
  if (node.type === 'Identifier') return node;
  if (node.type !== 'MemberExpression') return undefined;
  if (name === '' || memberName(node) === undefined) return node;
  return /^(?:call|apply)$/.test(name) ? unwrap(node.object) : undefined;
}

function namedByClient(a: Analysis, callee: TSESTree.Node): Trace | undefined {
  if (callee.type === 'Identifier') {
    const [def] = a.scopes().variableOf(callee)?.defs ?? [];
    if (def?.type !== 'Variable') return undefined;
  }
  for (const reach of reachesOf(a, callee)) {
    const trace = chosen(a, reach);
    if (trace) return trace;
  }
  return undefined;
}

function chosen(a: Analysis, { from, key }: Reach): Trace | undefined {
  const isWhole = textOf(a, key).every((piece) => piece.type === 'hole');
  if (!isWhole) return undefined;
  const trace = requestsOf(a, key).find(
    (each) =>
      each.held.length === 0 && (each.shapes & ~SHAPES.number) !== 0 && canBeKey(a, each, 'constructor'),
  );
  const isOpen = trace && !hasNoPrototype(a, from) && !asksForOwn(a, from, key) && !isList(a, from);
  return isOpen ? trace : undefined;
}

function isList(a: Analysis, node: TSESTree.Node): boolean {
  return pointeesOf(a, node).some((each) => each.node.type === 'ArrayExpression' && each.path.length === 0);
}
