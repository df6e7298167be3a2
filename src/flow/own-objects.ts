import type { TSESTree } from '@typescript-eslint/utils';
import { unwrap, wrapped } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { writesOf } from './writes';

/**
 * Whether a value is certainly an object that this file writes out, key by key, whatever its properties are: nothing
 * is spread into it, and it goes nowhere else than to `use`. Quickly told, where its origins would be many.
 */
export function isOwnObject(a: Analysis, start: TSESTree.Node, use: TSESTree.Node): boolean {
  const node = unwrap(start);
  if (node.type === 'ObjectExpression')
    return node.properties.every((property) => property.type === 'Property' && !property.computed);
  const variable = node.type === 'Identifier' ? a.scopes().variableOf(node) : undefined;
  const writes = variable ? writesOf(a, variable) : [];
  const [write] = writes;
  if (!variable || writes.length !== 1 || write?.value.type !== 'expression' || write.path.length > 0)
    return false;
  return (
    unwrap(write.value.node).type === 'ObjectExpression' &&
    isOwnObject(a, write.value.node, use) &&
    variable.references.every(({ identifier, init }) => {
      const outer = wrapped(identifier);
      const { parent } = outer;
      return (
        init === true ||
        parent === use ||
        (parent?.type === 'MemberExpression' && parent.object === outer && !parent.computed)
      );
    })
  );
}
