import type { TSESTree } from '@typescript-eslint/utils';
import { calleeName, memberName } from '../syntax/names';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { builtinTypeOf } from './passings';
import { pointeesOf } from './pointees';

/** Methods whose result is a text, whatever they are called on. */
const GIVES_TEXT =
  /^(?:toLowerCase|toUpperCase|toLocaleLowerCase|toLocaleUpperCase|trim|trimStart|trimEnd|toString|normalize|padStart|padEnd|replace|replaceAll|String)$/;

/** What is called so is a text; what is called by other names may be a router, a cache or an index. */
const CALLED_TEXT =
  /^(?:name|title|text|description|line|email|label|str|sentence|html|slug|username|firstName|lastName|fullName)$/;

/** Whether a value is surely a text: by how it was made, or by what it is called. */
export function isText(a: Analysis, node: TSESTree.Node): boolean {
  const bare = unwrap(node);
  const name =
    bare.type === 'Identifier' ? bare.name : bare.type === 'MemberExpression' ? memberName(bare) : '';
  if (name !== undefined && CALLED_TEXT.test(name)) return true;
  return (
    builtinTypeOf(a, bare) === 'text' ||
    pointeesOf(a, bare).some(
      ({ node: made, path }) =>
        path.length === 0 && made.type === 'CallExpression' && GIVES_TEXT.test(calleeName(made.callee) ?? ''),
    )
  );
}
