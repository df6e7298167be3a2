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
  return isOnEveryWay([...places.map((place) => waysTo(a, place)), ...ways], excuses);
}

/** Whether on every way there is a condition of which `says` is true; of several lists of ways, those of one suffice. */
export function isOnEveryWay(several: readonly Ways[], says: (condition: Condition) => boolean): boolean {
  const judged = new Map<Ways, boolean>();
  const judge = (ways: Ways): boolean => {
    switch (ways.type) {
      case 'all':
        return ways.of.some(isSaid);
      case 'any':
        return ways.of.every(isSaid);
      default:
        return says(ways);
    }
  };
  const isSaid = (ways: Ways): boolean => {
    const known = judged.get(ways);
    if (known !== undefined) return known;
    const found = judge(ways);
    judged.set(ways, found);
    return found;
  };
  return several.some(isSaid);
}

function excuses(condition: Condition): boolean {
  if (condition.type === 'lost' || meansDevelopment(condition)) return true;
  return condition.type === 'test' && namesIn(condition.node).some(soundsLikeWeakening);
}

/** The names that a test is written with. */
export function namesIn(start: TSESTree.Node): readonly string[] {
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
