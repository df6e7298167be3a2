import type { TSESTree } from '@typescript-eslint/utils';
import { calleeName, keyName } from '../syntax/names';
import { enclosingFunction } from '../syntax/nodes';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { type Leaf, leavesOf } from './leaves';
import { propertyWritesOf } from './members';
import { ALWAYS, type Ways, allOf } from './ways';
import { waysTo, waysWithin } from './ways-to';

/** What an options object says of one of its options. */
export interface WrittenOption {
  /** The values it can have, the one that counts first where it is known. */
  readonly values: readonly OptionValue[];
  /** Whether it may have another value, or one at all, because not all of the object is in the file. */
  readonly isOpen: boolean;
}

export interface OptionValue {
  readonly node: TSESTree.Node;
  /** What decides that the option has this value. */
  readonly ways: Ways;
}

interface Found extends WrittenOption {
  /** Whether nothing written before can be the value. */
  readonly isCertain: boolean;
}

const NOT_THERE: Found = { values: [], isOpen: false, isCertain: false };
const ELSEWHERE: Found = { values: [], isOpen: true, isCertain: false };
const MAX_DEPTH = 5;

/**
 * An option of an object that `leavesOf` led to: what is written last counts, spreads included, then what is
 * written to the property of a variable that holds the object.
 */
export function writtenOption(a: Analysis, leaf: Leaf, name: string, use: TSESTree.Node): WrittenOption {
  const inside = ofNode(a, leaf.node, name, 0);
  const writes = leaf.variables
    .flatMap((variable) => propertyWritesOf(a, variable))
    .filter((write) => write.name === name || write.spread);
  return writes.reduce<WrittenOption>((before, { value, spread, at }) => {
    const found: Found = spread
      ? ofArgument(a, value, name, 0)
      : { values: [{ node: value, ways: ALWAYS }], isOpen: false, isCertain: true };
    const isSure =
      found.isCertain &&
      enclosingFunction(at) === enclosingFunction(use) &&
      at.range[1] <= use.range[0] &&
      waysWithin(a, at, leaf.bindings, 0) === ALWAYS;
    const decided = waysTo(a, at);
    const values = found.values.map((each) => ({ ...each, ways: allOf(each.ways, decided) }));
    return isSure
      ? { values, isOpen: found.isOpen }
      : { values: [...values, ...before.values], isOpen: before.isOpen || found.isOpen };
  }, inside);
}

/** Whether a node is an options object of which something is written in the file. */
export function isOptionsObject(node: TSESTree.Node): boolean {
  return node.type === 'ObjectExpression' || assigned(node) !== undefined;
}

function ofNode(a: Analysis, node: TSESTree.Node, name: string, depth: number): Found {
  const parts = assigned(node);
  if (parts)
    return last(
      parts.map(
        (part) => () => (part.type === 'SpreadElement' ? ELSEWHERE : ofArgument(a, part, name, depth + 1)),
      ),
    );
  if (node.type !== 'ObjectExpression') return ELSEWHERE;
  return last(
    node.properties.map((property) => () => {
      if (property.type === 'SpreadElement') return ofArgument(a, property.argument, name, depth + 1);
      const key = keyName(property);
      if (key === undefined) return ELSEWHERE;
      return key === name
        ? { values: [{ node: property.value, ways: ALWAYS }], isOpen: false, isCertain: true }
        : NOT_THERE;
    }),
  );
}

/** The parts of `Object.assign({}, defaults, own)` and of `merge(…)` helpers of its kind. */
function assigned(node: TSESTree.Node): readonly TSESTree.CallExpressionArgument[] | undefined {
  return node.type === 'CallExpression' && /^(?:assign|merge|extend)$/.test(calleeName(node.callee) ?? '')
    ? node.arguments
    : undefined;
}

/** The value that is written last; earlier ones as far as later ones may be missing. */
function last(parts: readonly (() => Found)[]): Found {
  const values: OptionValue[] = [];
  let isOpen = false;
  for (const part of [...parts].reverse()) {
    const found = part();
    values.push(...found.values);
    isOpen ||= found.isOpen;
    if (found.isCertain) return { values, isOpen, isCertain: true };
  }
  return { values, isOpen, isCertain: false };
}

/** What is spread or assigned: any of the objects that the expression can be. */
function ofArgument(a: Analysis, argument: TSESTree.Node, name: string, depth: number): Found {
  if (depth > MAX_DEPTH) return ELSEWHERE;
  const all = leavesOf(a, argument).map((leaf) => {
    if (isEmpty(leaf.node)) return NOT_THERE;
    const found = ofNode(a, leaf.node, name, depth);
    return {
      ...found,
      values: found.values.map((value) => ({ ...value, ways: allOf(leaf.ways, value.ways) })),
    };
  });
  return {
    values: all.flatMap((each) => each.values),
    isOpen: all.some((each) => each.isOpen),
    isCertain: unwrap(argument).type !== 'LogicalExpression' && all.every((each) => each.isCertain),
  };
}

function isEmpty(node: TSESTree.Node): boolean {
  return node.type === 'Literal' || (node.type === 'Identifier' && node.name === 'undefined');
}
