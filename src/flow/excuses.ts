import type { TSESTree } from '@typescript-eslint/utils';
import { soundsLikeWeakening } from '../models/setting-names';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { isKeptForDevelopment, meansDevelopment } from './environment';
import type { Condition, Ways } from './ways';
import { waysTo } from './ways-to';

/**
 * Whether a weak setting is kept for development, or somebody decides about it by a setting of its own
 * (`if (config.allowSelfSigned)`), on every way to it.
 */
export function isExcused(a: Analysis, places: readonly TSESTree.Node[], ways: readonly Ways[]): boolean {
  if (places.some(isKeptForDevelopment)) return true;
  const judged = new Map<Ways, boolean>();
  return [...places.map((place) => waysTo(a, place)), ...ways].some((each) => isRuledOut(each, judged));
}

function isRuledOut(ways: Ways, judged: Map<Ways, boolean>): boolean {
  const known = judged.get(ways);
  if (known !== undefined) return known;
  const found = judge(ways, judged);
  judged.set(ways, found);
  return found;
}

function judge(ways: Ways, judged: Map<Ways, boolean>): boolean {
  switch (ways.type) {
    case 'all':
      return ways.of.some((part) => isRuledOut(part, judged));
    case 'any':
      return ways.of.every((part) => isRuledOut(part, judged));
    default:
      return excuses(ways);
  }
}

function excuses(condition: Condition): boolean {
  if (condition.type === 'lost' || meansDevelopment(condition)) return true;
  return condition.type === 'test' && namesIn(condition.node).some(soundsLikeWeakening);
}

/** The names that a test is written with. */
function namesIn(start: TSESTree.Node): readonly string[] {
  const node = unwrap(start);
  switch (node.type) {
    case 'Identifier':
      return [node.name];
    case 'Literal':
      return typeof node.value === 'string' ? [node.value] : [];
    case 'MemberExpression':
      return [...namesIn(node.object), ...namesIn(node.property)];
    case 'CallExpression':
      return [node.callee, ...node.arguments].flatMap(namesIn);
    case 'BinaryExpression':
    case 'LogicalExpression':
      return [...namesIn(node.left), ...namesIn(node.right)];
    case 'UnaryExpression':
    case 'AwaitExpression':
      return namesIn(node.argument);
    default:
      return [];
  }
}
