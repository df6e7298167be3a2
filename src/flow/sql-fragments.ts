import type { TSESTree } from '@typescript-eslint/utils';
import type { Fact } from '../models/types';
import type { Text } from './text-types';

/** What stands before a text that is only a part of a statement: `whereRaw('age > ' + age)`. */
const BEFORE: Readonly<Record<string, string>> = {
  where: 'SELECT a FROM t WHERE ',
  having: 'SELECT a FROM t GROUP BY a HAVING ',
  'order-by': 'SELECT a FROM t ORDER BY ',
  'group-by': 'SELECT a FROM t GROUP BY ',
  select: 'SELECT ',
  from: 'SELECT a FROM ',
  join: 'SELECT a FROM t ',
  expression: 'SELECT ',
  pragma: 'PRAGMA ',
};

/** The text with what its sink puts before it, so that a lexer sees where its holes stand. */
export function inStatement(text: Text, fragment: Fact | undefined, node: TSESTree.Node): Text {
  const before = typeof fragment === 'string' ? BEFORE[fragment] : undefined;
  return before === undefined ? text : [{ type: 'constant', value: before, node }, ...text];
}
