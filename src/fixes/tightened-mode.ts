import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { replaceWith } from './replace-with';

/** A file mode that is written out, without what it gives to others; a mask that takes it. Null for other code. */
export function tightened(
  node: TSESTree.Node,
  value: unknown,
  of: 'writable' | 'unmasked',
): { readonly code: string; readonly fix: TSESLint.ReportFixFunction } | null {
  if (node.type !== 'Literal') return null;
  const mode = typeof value === 'string' ? Number.parseInt(value.replace(/^0o?/, ''), 8) : value;
  if (typeof mode !== 'number' || Number.isNaN(mode)) return null;
  // What the group may do stays; others may do nothing.
  const digits = of === 'writable' ? (mode & ~0o7).toString(8) : (mode | 0o27).toString(8).padStart(3, '0');
  const code = typeof value === 'string' ? node.raw.replace(value, digits) : `0o${digits}`;
  return { code, fix: replaceWith(node, code) };
}
