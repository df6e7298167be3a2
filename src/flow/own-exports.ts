import type { TSESTree } from '@typescript-eslint/utils';
import { memberName } from '../syntax/names';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';

/** Values that the file itself exports, and the path below them. */
export interface OwnExport {
  readonly values: readonly TSESTree.Expression[];
  readonly path: readonly string[];
}

/** What `exports.read` and `module.exports.read` are where the file reads them itself. */
export function exportedAs(a: Analysis, root: string, path: readonly string[]): OwnExport | undefined {
  const inner = root === 'exports' ? path : root === 'module' && path[0] === 'exports' ? path.slice(1) : [];
  const [name, ...rest] = inner;
  if (name === undefined) return undefined;
  const values = (a.index().memberAssignments.get(name) ?? []).flatMap(({ left, right }) => {
    const isOwn = left.type === 'MemberExpression' && isExports(left.object);
    // `exports.read = void 0` comes before the value.
    return isOwn && unwrap(right).type !== 'UnaryExpression' ? [right] : [];
  });
  return values.length > 0 ? { values, path: rest } : undefined;
}

function isExports(start: TSESTree.Node): boolean {
  const node = unwrap(start);
  if (node.type === 'Identifier') return node.name === 'exports';
  return (
    node.type === 'MemberExpression' &&
    memberName(node) === 'exports' &&
    node.object.type === 'Identifier' &&
    node.object.name === 'module'
  );
}
