import type { TSESTree } from '@typescript-eslint/utils';
import type { SourceCode } from 'eslint';
import { isFunction } from '../../../src/syntax/nodes';

/** Every node of a parsed file in text order, parents before children. */
export function allNodes(sourceCode: SourceCode): TSESTree.Node[] {
  const nodes: TSESTree.Node[] = [];
  const visit = (node: TSESTree.Node): void => {
    nodes.push(node);
    for (const key of sourceCode.visitorKeys[node.type] ?? []) {
      const child = node[key as keyof typeof node] as unknown;
      if (Array.isArray(child)) for (const item of child) if (isNode(item)) visit(item);
      if (isNode(child)) visit(child);
    }
  };
  visit(sourceCode.ast as unknown as TSESTree.Program);
  return nodes;
}

function isNode(value: unknown): value is TSESTree.Node {
  return (
    typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'
  );
}

/** The text of a node. */
export function textOf(file: { readonly text: string }, node: TSESTree.Node): string {
  return file.text.slice(node.range[0], node.range[1]);
}

/** `query` of `db.query(…)`; undefined for calls that are not of a written-out method. */
export function methodName(call: TSESTree.CallExpression): string | undefined {
  const { callee } = call;
  if (callee.type !== 'MemberExpression' || callee.computed) return undefined;
  return callee.property.type === 'Identifier' ? callee.property.name : undefined;
}

/**
 * The statement before which code can be put that sees what the node sees: the nearest one that stands in a
 * list of statements, in the same function. Undefined when there is none, as in a field or an arrow's value.
 */
export function statementAround(node: TSESTree.Node): TSESTree.Node | undefined {
  let current: TSESTree.Node = node;
  while (current.parent) {
    const parent: TSESTree.Node = current.parent;
    if (inStatementList(current, parent)) return current;
    // A loop's own variable is out of sight before the loop, and so are a function's parameters.
    if (/^For|^PropertyDefinition|^CatchClause/u.test(parent.type) || isFunction(parent)) return undefined;
    current = parent;
  }
  return undefined;
}

function inStatementList(node: TSESTree.Node, parent: TSESTree.Node): boolean {
  if (parent.type === 'Program') return !/^(?:Import|Export)/u.test(node.type);
  return parent.type === 'BlockStatement' || parent.type === 'StaticBlock';
}

/** Whether the file is an ES module; `require` is not at hand in one. */
export function isModule(file: { readonly sourceCode: SourceCode }): boolean {
  return file.sourceCode.ast.sourceType === 'module';
}

/** Where an import can be added: after a `#!` line. */
export function topOf(text: string): number {
  return /^#!.*\n/u.exec(text)?.[0].length ?? 0;
}
