import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { remember } from './lazy';

const lowerTexts = new WeakMap<TSESTree.Program, string>();

/** Whether a name that has no case, such as that of a header, stands anywhere in a file; given in lower case. */
export function mentions({ ast, text }: Readonly<TSESLint.SourceCode>, name: string): boolean {
  return remember(lowerTexts, ast, () => text.toLowerCase()).includes(name);
}
