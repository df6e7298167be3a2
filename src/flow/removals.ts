import type { TSESTree } from '@typescript-eslint/utils';
import { memberName } from '../syntax/names';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { constantOf } from './constants';
import { regexOf } from './known-values';
import { isCharacterNode, parseRegex } from './regex-parse';
import type { Barrier } from './traces';

/**
 * What `text.replace(/[^\w]/g, '')` says of its result: the pattern finds nothing more in it. Undefined for
 * patterns of more than one character, which can come about anew, and for replacements that the pattern finds.
 */
export function removalIn(a: Analysis, node: TSESTree.CallExpression): Barrier | undefined {
  const callee = unwrap(node.callee);
  if (callee.type !== 'MemberExpression' || !/^replace(?:All)?$/.test(memberName(callee) ?? ''))
    return undefined;
  const [what, by] = node.arguments;
  if (!what || !by || what.type === 'SpreadElement' || by.type === 'SpreadElement') return undefined;
  const regex = regexOf(a, what);
  const replacement = constantOf(a, by);
  if (!regex?.flags.includes('g') || !replacement.known || typeof replacement.value !== 'string')
    return undefined;
  const flags = regex.flags.replace(/[gy]/g, '');
  if (!isOneCharacter(regex.source, flags)) return undefined;
  return new RegExp(regex.source, flags).test(replacement.value)
    ? undefined
    : { type: 'pattern', source: regex.source, flags, matched: false };
}

/** Whether a pattern finds each character by itself: `\W`, `[^a-z]+`. */
export function isOneCharacter(source: string, flags: string): boolean {
  const tree = parseRegex(source, flags);
  const [alternative, ...others] = tree?.alternatives ?? [];
  const [only, ...rest] = alternative?.elements ?? [];
  if (!only || others.length > 0 || rest.length > 0) return false;
  return (
    isCharacterNode(only) || (only.type === 'Quantifier' && only.min <= 1 && isCharacterNode(only.element))
  );
}
