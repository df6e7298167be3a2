import type { TSESTree } from '@typescript-eslint/utils';
import type { InertIn } from '../models/types';
import { calleeName, memberName } from '../syntax/names';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { constantOf } from './constants';
import { regexOf } from './known-values';
import type { Barrier } from './traces';

/** The quotes of SQL names, by the character that ends them; doubled, it is a part of the name. */
const NAMES: ReadonlyMap<string, InertIn> = new Map([
  ['"', 'sql-double-quoted'],
  ['`', 'sql-back-quoted'],
  [']', 'sql-bracketed'],
]);

/** The languages in which a value inside a name that ends with this character is inert. */
export function languageOfName(end: string): InertIn | undefined {
  return NAMES.get(end);
}

/**
 * `name.replace(/"/g, '""')`, `name.replaceAll(']', ']]')`, `` name.split('`').join('``') ``: what doubles the
 * character that ends a quoted name of SQL can stand inside one.
 */
export function doublingIn(a: Analysis, node: TSESTree.CallExpression): Barrier | undefined {
  const callee = unwrap(node.callee);
  if (callee.type !== 'MemberExpression') return undefined;
  const doubled = doubledBy(a, node, callee, memberName(callee));
  const language = doubled === undefined ? undefined : NAMES.get(doubled);
  return language && { type: 'clears', name: 'doubled quotes', kinds: [], inertIn: [language] };
}

function doubledBy(
  a: Analysis,
  { arguments: [first, second] }: TSESTree.CallExpression,
  callee: TSESTree.MemberExpression,
  name: string | undefined,
): string | undefined {
  if (name === 'join') {
    const split = unwrap(callee.object);
    if (split.type !== 'CallExpression' || calleeName(split.callee) !== 'split') return undefined;
    const character = textOf(a, split.arguments[0]);
    return character !== undefined && textOf(a, first) === character.repeat(2) ? character : undefined;
  }
  if (name !== 'replace' && name !== 'replaceAll') return undefined;
  const character = searchedFor(a, first, name === 'replaceAll');
  const by = textOf(a, second);
  return character !== undefined && (by === character.repeat(2) || by === '$&$&') ? character : undefined;
}

/** The one character of which every occurrence is replaced. */
function searchedFor(
  a: Analysis,
  node: TSESTree.CallExpressionArgument | undefined,
  replacesAll: boolean,
): string | undefined {
  if (!node || node.type === 'SpreadElement') return undefined;
  const regex = regexOf(a, node);
  if (!regex) return replacesAll ? textOf(a, node) : undefined;
  return regex.flags.includes('g')
    ? /^(?:\\?(["`\]])|\[\\?(["`\]])\])$/.exec(regex.source)?.slice(1).find(Boolean)
    : undefined;
}

function textOf(a: Analysis, node: TSESTree.CallExpressionArgument | undefined): string | undefined {
  const constant = node && node.type !== 'SpreadElement' ? constantOf(a, node) : undefined;
  return constant?.known && typeof constant.value === 'string' ? constant.value : undefined;
}
