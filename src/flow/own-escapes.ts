import type { TSESTree } from '@typescript-eslint/utils';
import type { InertIn } from '../models/types';
import { soundsLikeHtmlEscape } from '../models/escape-names';
import { calleeName } from '../syntax/names';
import type { FunctionNode } from '../syntax/nodes';
import type { Analysis } from './analysis';
import { nameOfFunction } from './arguments';
import type { Barrier } from './traces';

const HTML: readonly InertIn[] = ['html-text', 'html-double-quoted', 'html-single-quoted'];

/**
 * Whether a function of this file escapes for HTML: its name says so, and it goes through the text by itself, character
 * by character. What a function does with `replace` is looked at instead.
 */
export function isOwnEscape(a: Analysis, fn: FunctionNode, callee: TSESTree.Node): boolean {
  return (
    soundsLikeHtmlEscape(nameOfFunction(fn) ?? calleeName(callee) ?? '') &&
    !/\.(?:replace(?:All)?|split)\(/.test(a.sourceCode.getText(fn))
  );
}

/** What such a function says of its result. */
export function ownEscape(a: Analysis, fn: FunctionNode, callee: TSESTree.Node): Barrier | undefined {
  return isOwnEscape(a, fn, callee)
    ? { type: 'clears', name: calleeName(callee) ?? 'an escape', kinds: [], inertIn: HTML }
    : undefined;
}
