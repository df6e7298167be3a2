import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { TextEdit } from './edits';

/** A statement that makes something, and how the code after it calls that. */
export interface MakingStatement {
  readonly node: TSESTree.Statement;
  /** `app`, `this.app` */
  readonly name: string;
}

/** The statement that gives what a call makes its name: `const app = express();`. Null where it has none, or several. */
export function makingStatement(
  sourceCode: Readonly<TSESLint.SourceCode>,
  call: TSESTree.Node,
): MakingStatement | null {
  let value: TSESTree.Node = call;
  while (value.parent && /^(?:Await|TSAs|TSSatisfies|TSNonNull)/.test(value.parent.type))
    value = value.parent;
  const { parent } = value;
  if (parent?.type === 'VariableDeclarator' && parent.init === value && parent.id.type === 'Identifier') {
    const declaration = parent.parent;
    const node = declaration.parent.type === 'ExportNamedDeclaration' ? declaration.parent : declaration;
    return isInList(node) ? { node, name: parent.id.name } : null;
  }
  if (parent?.type !== 'AssignmentExpression' || parent.right !== value || parent.operator !== '=')
    return null;
  const statement = parent.parent;
  if (statement.type !== 'ExpressionStatement' || !isInList(statement)) return null;
  return { node: statement, name: sourceCode.getText(parent.left) };
}

/** Whether statements may be added after this one. */
function isInList({ parent }: TSESTree.Statement): boolean {
  return parent.type === 'Program' || parent.type === 'BlockStatement';
}

/** The edit that writes a statement on a line of its own after another, formatted as that is. */
export function statementAfter(
  sourceCode: Readonly<TSESLint.SourceCode>,
  { node }: MakingStatement,
  code: string,
): TextEdit {
  const ends = sourceCode.getText(node).endsWith(';');
  const [, end] = node.range;
  return {
    range: [end, end],
    text: `${lineBreak(sourceCode)}${indentation(sourceCode, node)}${ends ? code : code.replace(/;$/, '')}`,
  };
}

function lineBreak({ text }: Readonly<TSESLint.SourceCode>): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** The white space before a node on its line; none where something else stands there. */
function indentation(sourceCode: Readonly<TSESLint.SourceCode>, { loc }: TSESTree.Node): string {
  const before = (sourceCode.lines[loc.start.line - 1] ?? '').slice(0, loc.start.column);
  return /^\s*/.exec(before)?.[0] ?? '';
}
