import type { TSESTree } from '@typescript-eslint/utils';
import { isFunction } from '../syntax/nodes';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { tracesOfCall } from './evaluate-calls';
import { tracesOfNew } from './evaluate-new';
import { tracesOfArray, tracesOfObject, tracesOfStatics, tracesOfThis } from './evaluate-objects';
import { tracesOfIdentifier } from './evaluate-variables';
import { BOUNDED, withFacts } from './facts';
import { slotAt } from './fixpoint';
import { factsAt } from './guards';
import { builtinTypeOf, inertProperty } from './passings';
import { memberNameOf } from './property-names';
import { requestTraces } from './sources';
import { MAX_PATH, SHAPES, type Trace, convert, merge, print, unknownTrace, withBarrier } from './traces';

const NOTHING: readonly Trace[] = [];

/**
 * Every way in which `node` followed by `path` gets its value, in terms of the parameters of the functions around
 * it. Empty for what is known to be harmless. The fact does not depend on who asks; `origins.ts` follows the
 * parameters to the calls.
 */
export function tracesOf(a: Analysis, start: TSESTree.Node, path: readonly string[] = []): readonly Trace[] {
  const node = unwrap(start);
  if (node.type === 'Literal' || isFunction(node)) return NOTHING;
  const bounded = path.length > MAX_PATH ? path.slice(0, MAX_PATH) : path;
  return a.memo.traces.compute(slotAt(a.memo.traceSlots.value, node, bounded), () => {
    const traces = evaluate(a, node, bounded);
    return traces.length > 0 && (node.type === 'Identifier' || node.type === 'MemberExpression')
      ? withFacts(traces, factsAt(a, node), bounded)
      : traces;
  });
}

function evaluate(a: Analysis, node: TSESTree.Node, path: readonly string[]): readonly Trace[] {
  const all = (nodes: readonly (TSESTree.Node | null | undefined)[], inner = path): readonly Trace[] =>
    merge(nodes.map((each) => (each ? tracesOf(a, each, inner) : NOTHING)));
  switch (node.type) {
    case 'Identifier':
      return tracesOfIdentifier(a, node, path);
    case 'MemberExpression':
      return tracesOfMember(a, node, path);
    case 'CallExpression':
      return tracesOfCall(a, node, path);
    case 'NewExpression':
      return tracesOfNew(a, node, path);
    case 'ObjectExpression':
      return tracesOfObject(a, node, path);
    case 'ArrayExpression':
      return tracesOfArray(a, node, path);
    case 'TemplateLiteral':
      return print(all(node.expressions, []));
    case 'TaggedTemplateExpression':
      return tracesOfCall(a, node, path);
    case 'BinaryExpression':
      return tracesOfBinary(a, node);
    case 'LogicalExpression':
      return node.operator === '&&' ? tracesOf(a, node.right, path) : all([node.left, node.right]);
    case 'ConditionalExpression':
      return all([node.consequent, node.alternate]);
    case 'AssignmentExpression':
      if (node.operator === '=') return tracesOf(a, node.right, path);
      if (/^(?:\|\||&&|\?\?)=$/.test(node.operator)) return all([node.left, node.right]);
      return node.operator === '+='
        ? print(all([node.left, node.right], []))
        : convert(all([node.left, node.right], []), SHAPES.number);
    case 'AwaitExpression':
      return tracesOf(a, node.argument, path);
    case 'YieldExpression':
      return [unknownTrace('call', node)];
    case 'UnaryExpression':
      return /^[-+~]$/.test(node.operator) ? convert(all([node.argument], []), SHAPES.number) : NOTHING;
    case 'ThisExpression':
      return tracesOfThis(a, node, path);
    case 'ClassExpression':
      return tracesOfStatics(a, node, path);
    case 'ImportExpression':
      return [unknownTrace('import', node)];
    default:
      return NOTHING;
  }
}

/** `a + b + c`: walked along its left side, because such chains can be thousands of pieces long. */
function tracesOfBinary(a: Analysis, start: TSESTree.BinaryExpression): readonly Trace[] {
  if (start.operator !== '+') {
    const isArithmetic = /^(?:[-*/%&|^]|\*\*|<<|>>>?)$/.test(start.operator);
    if (!isArithmetic) return NOTHING;
    const traces = convert(merge([tracesOf(a, start.left), tracesOf(a, start.right)]), SHAPES.number);
    // `x % 10` and `x & 255` are at most that.
    return /^[%&]$/.test(start.operator) ? withFacts(traces, [BOUNDED]) : traces;
  }
  return print(merge(leavesOfSum(start).map((leaf) => tracesOf(a, leaf))));
}

/** The operands of a chain of `+`, in order. */
export function leavesOfSum(start: TSESTree.Expression): readonly TSESTree.Expression[] {
  const leaves: TSESTree.Expression[] = [];
  let node: TSESTree.Node = unwrap(start);
  while (node.type === 'BinaryExpression' && node.operator === '+') {
    leaves.push(node.right);
    node = unwrap(node.left);
  }
  leaves.push(node as TSESTree.Expression);
  return leaves.reverse();
}

function tracesOfMember(
  a: Analysis,
  node: TSESTree.MemberExpression,
  path: readonly string[],
): readonly Trace[] {
  const name = memberNameOf(a, node) ?? '*';
  const read = requestTraces(a, node, path);
  if (read) return read;
  // A look-up in a table of constants gives one of the constants, whatever the key.
  const traces = tracesOf(a, node.object, [name, ...path]);
  if (name === 'size' && path.length === 0 && /^(?:map|set)$/.test(builtinTypeOf(a, node.object) ?? ''))
    return NOTHING;
  const inertIn = traces.length > 0 && path.length === 0 ? inertProperty(a, node.object, name) : undefined;
  if (inertIn) return withBarrier(traces, { type: 'clears', name, kinds: [], inertIn });
  // A length is a number, except that of an object a client sends.
  return name === 'length' && path.length === 0
    ? traces.filter(({ made, origin }) => made === 'no' && origin.type !== 'unknown')
    : traces;
}
