import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { moduleBindings } from '../flow/module-bindings';
import { quoteOf, semicolonOf } from './list-from-environment';
import type { TextEdit } from './edits';

/** How a module is called in a file, and the edit that brings it there, if it is not. */
export interface ImportedName {
  readonly name: string;
  readonly edit: TextEdit | null;
}

/**
 * A name for the default export of a module, in the style in which the file takes in others. Null where that name
 * means something else in the file.
 */
export function importedName(
  sourceCode: Readonly<TSESLint.SourceCode>,
  specifier: string,
  preferred: string,
): ImportedName | null {
  const there = moduleBindings(sourceCode).get(specifier);
  if (there !== undefined) return { name: there, edit: null };
  if (new RegExp(`\\b${preferred}\\b`).test(sourceCode.text)) return null;
  const { body } = sourceCode.ast;
  const quote = quoteOf(sourceCode);
  const end = semicolonOf(sourceCode);
  const isModule = body.some(({ type }) => /^(?:Import|Export)/.test(type));
  const line = isModule
    ? `import ${preferred} from ${quote}${specifier}${quote}${end}`
    : `const ${preferred} = require(${quote}${specifier}${quote})${end}`;
  const first = body.find((statement) => !isDirective(statement));
  if (!first) return null;
  return { name: preferred, edit: { range: [first.range[0], first.range[0]], text: `${line}\n` } };
}

function isDirective(statement: TSESTree.ProgramStatement): boolean {
  return (
    statement.type === 'ExpressionStatement' && 'directive' in statement && statement.directive !== undefined
  );
}
