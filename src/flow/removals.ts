import type { TSESTree } from '@typescript-eslint/utils';
import { calleeName, memberName } from '../syntax/names';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { constantOf } from './constants';
import { regexOf } from './known-values';
import { isCharacterNode, parseRegex } from './regex-parse';
import type { Barrier } from './traces';

/**
 * What `text.replace(/[^\w]/g, '')`, `text.replaceAll('<', '')` and `text.split('<').join('')` say of their result: the
 * pattern finds nothing more in it. Undefined for patterns of more than one character, which can come about anew, and
 * for replacements that the pattern finds.
 */
export function removalIn(a: Analysis, node: TSESTree.CallExpression): Barrier | undefined {
  const callee = unwrap(node.callee);
  if (callee.type !== 'MemberExpression') return undefined;
  const name = memberName(callee);
  if (name === 'join') {
    const split = unwrap(callee.object);
    return split.type === 'CallExpression' && calleeName(split.callee) === 'split'
      ? withoutText(a, split.arguments[0], node.arguments[0])
      : undefined;
  }
  if (name !== 'replace' && name !== 'replaceAll') return undefined;
  const [what, by] = node.arguments;
  if (!what || !by || what.type === 'SpreadElement' || by.type === 'SpreadElement') return undefined;
  const regex = regexOf(a, what);
  if (!regex) return name === 'replaceAll' ? withoutText(a, what, by) : undefined;
  const replacement = textOf(a, by);
  if (!regex.flags.includes('g') || replacement === undefined) return undefined;
  const flags = regex.flags.replace(/[gy]/g, '');
  if (!isOneCharacter(regex.source, flags)) return undefined;
  return new RegExp(regex.source, flags).test(replacement)
    ? undefined
    : { type: 'pattern', source: regex.source, flags, matched: false };
}

/** What it says that every occurrence of a character was replaced. */
function withoutText(
  a: Analysis,
  what: TSESTree.CallExpressionArgument | undefined,
  by: TSESTree.CallExpressionArgument | undefined,
): Barrier | undefined {
  const character = textOf(a, what);
  const replacement = textOf(a, by);
  if (character?.length !== 1 || replacement === undefined || replacement.includes(character))
    return undefined;
  const source = character.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
  return { type: 'pattern', source, flags: '', matched: false };
}

function textOf(a: Analysis, node: TSESTree.CallExpressionArgument | undefined): string | undefined {
  const constant = node && node.type !== 'SpreadElement' ? constantOf(a, node) : undefined;
  return constant?.known && typeof constant.value === 'string' ? constant.value : undefined;
}

/** Whether a pattern finds each character by itself: `\W`, `[^a-z]+`, `<|>`. */
export function isOneCharacter(source: string, flags: string): boolean {
  const alternatives = parseRegex(source, flags)?.alternatives ?? [];
  return (
    alternatives.length > 0 &&
    alternatives.every(({ elements: [only, ...rest] }) => {
      if (!only || rest.length > 0) return false;
      return (
        isCharacterNode(only) ||
        (only.type === 'Quantifier' && only.min <= 1 && isCharacterNode(only.element))
      );
    })
  );
}
