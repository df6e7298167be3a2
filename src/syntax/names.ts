import type { TSESTree } from '@typescript-eslint/utils';
import { unwrap } from './unwrap';

/** The text of a literal that is a known string: `'a'`, `` `a` `` without holes. Anything else is undefined. */
export function literalText(node: TSESTree.Node | null | undefined): string | undefined {
  if (!node) return undefined;
  const bare = unwrap(node);
  if (bare.type === 'Literal' && typeof bare.value === 'string') return bare.value;
  if (bare.type === 'TemplateLiteral' && bare.expressions.length === 0)
    return bare.quasis[0]?.value.cooked ?? undefined;
  return undefined;
}

/** The name a member expression reads, if it is written out: `a.b`, `a['b']`, `a[0]`, `a.#b`. */
export function memberName(node: TSESTree.MemberExpression): string | undefined {
  if (!node.computed)
    return node.property.type === 'PrivateIdentifier' ? `#${node.property.name}` : node.property.name;
  if (node.property.type === 'Literal' && typeof node.property.value === 'number')
    return String(node.property.value);
  return literalText(node.property);
}

/** The name of an object's or class's key, if it is written out: `{ a: 1, 'b': 2, 3: 4, ['c']: 5 }`. */
export function keyName(node: {
  readonly key: TSESTree.Node;
  readonly computed: boolean;
}): string | undefined {
  const { key, computed } = node;
  if (!computed && key.type === 'Identifier') return key.name;
  if (!computed && key.type === 'PrivateIdentifier') return `#${key.name}`;
  if (key.type === 'Literal' && typeof key.value !== 'object') return String(key.value);
  return literalText(key);
}

/** The name a call is made by: `query` of `db.query(…)`, `exec` of `exec(…)`; undefined for computed callees. */
export function calleeName(callee: TSESTree.Node): string | undefined {
  const bare = unwrap(callee);
  if (bare.type === 'Identifier') return bare.name;
  if (bare.type === 'MemberExpression') return memberName(bare);
  return undefined;
}
