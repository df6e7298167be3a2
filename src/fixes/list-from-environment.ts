import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

/**
 * Code of a list that an environment variable holds, separated by commas: without it the list is empty. In the
 * quotes that the file uses.
 */
export function listFromEnvironment(
  sourceCode: Readonly<TSESLint.SourceCode>,
  variable: string,
  item: string,
): string {
  const q = quoteOf(sourceCode);
  return `(process.env.${variable} ?? ${q}${q}).split(${q},${q}).map((${item}) => ${item}.trim()).filter(Boolean)`;
}

/** The quotes of the first text in the file; single ones if there is none. */
export function quoteOf({ ast }: Readonly<TSESLint.SourceCode>): string {
  const first = ast.tokens.find((token: TSESTree.Token) => token.type === 'String');
  return first?.value.startsWith('"') ? '"' : "'";
}

/** What the statements of a file end with: a semicolon, or nothing. */
export function semicolonOf({ ast: { tokens } }: Readonly<TSESLint.SourceCode>): ';' | '' {
  const endsLine = (index: number): boolean =>
    tokens[index]?.loc.end.line !== tokens[index + 1]?.loc.start.line;
  return tokens.some(({ value }, index) => value === ';' && endsLine(index)) ? ';' : '';
}
