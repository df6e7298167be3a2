import type { TSESTree } from '@typescript-eslint/utils';

// What ESLint calls a file is said to rules, not to those who only have its tree.
const names = new WeakMap<TSESTree.Program, string>();

/** Notes the path of a file, for those who have its Program alone. */
export function nameFile(program: TSESTree.Program, path: string): void {
  names.set(program, path);
}

/** The path of a file; empty if nobody said it. */
export function nameOfFile(program: TSESTree.Program): string {
  return names.get(program) ?? '';
}

// A pure function's memo: the patterns are those of the models.
const expressions = new Map<string, RegExp>();

/** Whether a path, without its extension, ends in the folders and name of a pattern such as `pages/api/**`. */
export function endsLike(filename: string, pattern: string): boolean {
  let expression = expressions.get(pattern);
  if (!expression) expressions.set(pattern, (expression = expressionOf(pattern)));
  return expression.test(filename.replace(/\\/g, '/').replace(/\.[cm]?[jt]sx?$/, ''));
}

function expressionOf(pattern: string): RegExp {
  const parts = pattern.split('/').map((part, index, all) => {
    if (part === '**') return index === all.length - 1 ? '.+' : '(?:[^/]+/)*';
    const text = part.replace(/[\\^$.+?()[\]{}|]/g, '\\$&').replace(/\*/g, '[^/]*');
    return index === all.length - 1 ? text : `${text}/`;
  });
  return new RegExp(`(?:^|/)${parts.join('')}$`);
}
