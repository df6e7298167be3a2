import type { TSESTree } from '@typescript-eslint/utils';
import { memberName } from '../syntax/names';
import { unwrap, wrapped } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { remember } from './lazy';
import type { Variable } from './scopes';
import { writesOf } from './writes';

/**
 * One value under all its names: `req.query.id`, and `id` after `const { id } = req.query`, have the same key.
 * A check of one of them is a check of the other.
 */
export interface AccessKey {
  readonly root: Variable;
  readonly path: string;
}

/** Finds keys, and all the reads of a key. */
export interface Reads {
  keyOf(node: TSESTree.Node): AccessKey | undefined;
  /** Every place where the key is read, in no particular order. */
  readsOf(key: AccessKey): readonly TSESTree.Node[];
}

/** The look-ups for one file. Reads are collected once for each variable somebody asks about. */
export function createReads(a: Analysis): Reads {
  const keys = new Map<TSESTree.Node, AccessKey | null>();
  const byRoot = new Map<Variable, Map<string, TSESTree.Node[]>>();
  const keyOf = (start: TSESTree.Node, depth = 0): AccessKey | undefined => {
    const node = unwrap(start);
    const known = keys.get(node);
    if (known !== undefined) return known ?? undefined;
    const key = depth > 20 ? undefined : findKey(a, node, (inner) => keyOf(inner, depth + 1));
    keys.set(node, key ?? null);
    return key;
  };
  const collect = (root: Variable): Map<string, TSESTree.Node[]> => {
    const found = new Map<string, TSESTree.Node[]>();
    collectReads(a, root, '', found, 0);
    return found;
  };
  return {
    keyOf,
    readsOf: ({ root, path }) => remember(byRoot, root, () => collect(root)).get(path) ?? [],
  };
}

function findKey(
  a: Analysis,
  node: TSESTree.Node,
  keyOf: (node: TSESTree.Node) => AccessKey | undefined,
): AccessKey | undefined {
  if (node.type === 'MemberExpression') {
    const name = memberName(node);
    const object = name === undefined ? undefined : keyOf(node.object);
    return object && { root: object.root, path: join(object.path, name as string) };
  }
  if (node.type !== 'Identifier') return undefined;
  const root = a.scopes().variableOf(node);
  if (!root) return undefined;
  const source = aliasSource(a, root);
  const key = source && keyOf(source.node);
  return key ? { root: key.root, path: source.path.reduce(join, key.path) } : { root, path: '' };
}

/** What a variable is another name for: it is written once, with a plain read of something else. */
function aliasSource(
  a: Analysis,
  variable: Variable,
): { readonly node: TSESTree.Node; readonly path: readonly string[] } | undefined {
  const writes = writesOf(a, variable);
  const [write] = writes;
  if (writes.length !== 1 || !write || write.value.type !== 'expression' || write.rest) return undefined;
  if (write.path.includes('*')) return undefined;
  const node = unwrap(write.value.node);
  return node.type === 'Identifier' || node.type === 'MemberExpression'
    ? { node, path: write.path }
    : undefined;
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

function collectReads(
  a: Analysis,
  variable: Variable,
  prefix: string,
  found: Map<string, TSESTree.Node[]>,
  depth: number,
): void {
  if (depth > 8) return;
  for (const reference of variable.references) {
    if (!reference.isRead()) continue;
    let node: TSESTree.Node = wrapped(reference.identifier);
    let path = prefix;
    for (;;) {
      const list = found.get(path);
      if (list) list.push(node);
      else found.set(path, [node]);
      const { parent } = node;
      if (parent?.type !== 'MemberExpression' || parent.object !== node) break;
      const name = memberName(parent);
      if (name === undefined) break;
      path = join(path, name);
      node = wrapped(parent);
    }
    const { parent } = node;
    if (parent?.type !== 'VariableDeclarator' || parent.init !== node) continue;
    for (const alias of a.sourceCode.scopeManager?.getDeclaredVariables(parent) ?? []) {
      const source = aliasSource(a, alias);
      if (source) collectReads(a, alias, source.path.reduce(join, path), found, depth + 1);
    }
  }
}
