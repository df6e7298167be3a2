import type { TSESTree } from '@typescript-eslint/utils';
import { keyName, memberName } from '../syntax/names';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { constantOf } from './constants';

/** The name that a member expression reads, also where a constant of the file gives it: `o[KEY]`. */
export function memberNameOf(a: Analysis, node: TSESTree.MemberExpression): string | undefined {
  return memberName(node) ?? (node.computed ? constantName(a, node.property) : undefined);
}

/** The same for the key of an object literal, pattern or class. */
export function keyNameOf(
  a: Analysis,
  node: { readonly key: TSESTree.Node; readonly computed: boolean },
): string | undefined {
  return keyName(node) ?? (node.computed ? constantName(a, node.key) : undefined);
}

function constantName(a: Analysis, start: TSESTree.Node): string | undefined {
  const node = unwrap(start);
  if (node.type !== 'Identifier' && node.type !== 'MemberExpression') return undefined;
  const constant = constantOf(a, node);
  return constant.known && (typeof constant.value === 'string' || typeof constant.value === 'number')
    ? String(constant.value)
    : undefined;
}
