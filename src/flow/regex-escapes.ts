import type { TSESTree } from '@typescript-eslint/utils';
import { memberName } from '../syntax/names';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { constantOf } from './constants';
import { regexOf } from './known-values';
import { isOneCharacter } from './removals';
import { regexLanguage } from './regex-language';
import type { Barrier } from './traces';

/** Each of these means something to a regular expression; one that is left out leaves a way in. */
const SPECIAL = '\\^$*+?.()[{|';

/**
 * `text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')`: what puts a backslash before every special character leaves a text
 * that a regular expression takes as it is.
 */
export function regexEscapeIn(a: Analysis, node: TSESTree.CallExpression): Barrier | undefined {
  const callee = unwrap(node.callee);
  if (callee.type !== 'MemberExpression' || !/^replace(?:All)?$/.test(memberName(callee) ?? ''))
    return undefined;
  const [what, by] = node.arguments;
  if (!what || !by || what.type === 'SpreadElement' || by.type === 'SpreadElement') return undefined;
  const regex = regexOf(a, what);
  if (!regex?.flags.includes('g')) return undefined;
  const flags = regex.flags.replace(/[gy]/g, '');
  const source = /^\((?!\?)(.*)\)$/.exec(regex.source)?.[1] ?? regex.source;
  const language = regexLanguage(regex.source, flags);
  return isOneCharacter(source, flags) &&
    [...SPECIAL].every((character) => language.finds(character)) &&
    putsBackslash(a, by)
    ? { type: 'clears', name: 'an escape', kinds: [], inertIn: ['regex'] }
    : undefined;
}

/** `'\\$&'`, `'\\$1'`, `(c) => '\\' + c`, `` (c) => `\\${c}` `` */
function putsBackslash(a: Analysis, by: TSESTree.Expression): boolean {
  const constant = constantOf(a, by);
  if (constant.known) return constant.value === '\\$&' || constant.value === '\\$1';
  const fn = unwrap(by);
  if (fn.type !== 'ArrowFunctionExpression') return false;
  const body = unwrap(fn.body);
  if (body.type === 'TemplateLiteral') return body.quasis[0]?.value.cooked === '\\';
  return body.type === 'BinaryExpression' && body.left.type === 'Literal' && body.left.value === '\\';
}
