import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { moduleBindings } from '../flow/module-bindings';
import type { SecretComparison } from '../flow/secret-comparisons';
import { constantTimeComparison } from '../models/proof-names';
import { givesText, onlyReads } from '../syntax/effects';
import { quoteOf, semicolonOf } from './list-from-environment';
import { type TextEdit, toFixes } from './edits';
import { commentsIn } from './source-text';

const { name: COMPARE, modules: MODULES } = constantTimeComparison;

/**
 * An edit that compares two values in constant time, after their lengths; null where one of them cannot be read
 * twice, or where more than being the same is asked for.
 */
export function compareInConstantTime(
  sourceCode: Readonly<TSESLint.SourceCode>,
  { node, secret, given, asks, isOfBytes }: SecretComparison,
): TSESLint.ReportFixFunction | null {
  if (asks === 'other' || !onlyReads(secret) || !onlyReads(given) || commentsIn(node.range, sourceCode))
    return null;
  const imported = importedComparison(sourceCode);
  if (!imported) return null;
  const inOrder = [secret, given].sort((one, other) => one.range[0] - other.range[0]);
  const [one = '', other = ''] = inOrder.map((each) =>
    isOfBytes || givesText(each) ? sourceCode.getText(each) : `String(${sourceCode.getText(each)})`,
  );
  const length = (code: string): string => (isOfBytes ? `${code}.length` : `Buffer.byteLength(${code})`);
  const bytes = (code: string): string => (isOfBytes ? code : `Buffer.from(${code})`);
  const [joint, sameLength, not] = asks === 'same' ? ['&&', '===', ''] : ['||', '!==', '!'];
  const code = `${length(one)} ${sameLength} ${length(other)} ${joint} ${not}${imported.name}(${bytes(one)}, ${bytes(other)})`;
  const text = standsAlone(node) ? code : `(${code})`;
  return (fixer) => toFixes(fixer, [{ range: node.range, text }, ...(imported.edit ? [imported.edit] : [])]);
}

/** Whether a longer expression can stand where a comparison does. */
function standsAlone(node: TSESTree.Node): boolean {
  switch (node.parent?.type) {
    case 'IfStatement':
    case 'ReturnStatement':
    case 'VariableDeclarator':
    case 'AssignmentExpression':
    case 'ArrowFunctionExpression':
    case 'CallExpression':
    case 'Property':
      return true;
    default:
      return false;
  }
}

/** How the file calls the comparison, and the edit that brings it there. */
function importedComparison(
  sourceCode: Readonly<TSESLint.SourceCode>,
): { readonly name: string; readonly edit: TextEdit | null } | null {
  const named = namedImport(sourceCode);
  if (named) return named;
  const bindings = moduleBindings(sourceCode);
  const whole = MODULES.map((module) => bindings.get(module)).find((name) => name !== undefined);
  if (whole !== undefined) return { name: `${whole}.${COMPARE}`, edit: null };
  if (new RegExp(`\\b${COMPARE}\\b`).test(sourceCode.text)) return null;
  const { body } = sourceCode.ast;
  const quote = quoteOf(sourceCode);
  const end = semicolonOf(sourceCode);
  const isModule = body.some(({ type }) => /^(?:Import|Export)/.test(type));
  const first = body.find((statement) => !('directive' in statement && statement.directive !== undefined));
  if (!first) return null;
  const line = isModule
    ? `import { ${COMPARE} } from ${quote}node:crypto${quote}${end}`
    : `const { ${COMPARE} } = require(${quote}node:crypto${quote})${end}`;
  return { name: COMPARE, edit: { range: [first.range[0], first.range[0]], text: `${line}\n` } };
}

/** `import { createHmac } from 'node:crypto'`, `const { createHmac } = require('crypto')`, to which a name is added. */
function namedImport(
  sourceCode: Readonly<TSESLint.SourceCode>,
): { readonly name: string; readonly edit: TextEdit | null } | null {
  for (const statement of sourceCode.ast.body) {
    const names =
      statement.type === 'ImportDeclaration' && isCrypto(statement.source) && statement.importKind !== 'type'
        ? statement.specifiers.filter((each) => each.type === 'ImportSpecifier')
        : statement.type === 'VariableDeclaration'
          ? requiredNames(statement)
          : [];
    const last = names.at(-1);
    if (!last) continue;
    const own = names.find((each) => nameOfKey(each) === COMPARE);
    if (own) return sourceCode.getText(own) === COMPARE ? { name: COMPARE, edit: null } : null;
    if (new RegExp(`\\b${COMPARE}\\b`).test(sourceCode.text)) return null;
    return { name: COMPARE, edit: { range: [last.range[1], last.range[1]], text: `, ${COMPARE}` } };
  }
  return null;
}

function requiredNames({ declarations }: TSESTree.VariableDeclaration): readonly TSESTree.Property[] {
  return declarations.flatMap(({ id, init }) =>
    id.type === 'ObjectPattern' &&
    init?.type === 'CallExpression' &&
    init.callee.type === 'Identifier' &&
    init.callee.name === 'require' &&
    init.arguments[0] &&
    isCrypto(init.arguments[0])
      ? id.properties.filter((each) => each.type === 'Property')
      : [],
  );
}

function isCrypto(node: TSESTree.Node): boolean {
  return node.type === 'Literal' && MODULES.some((module) => module === node.value);
}

function nameOfKey(node: TSESTree.ImportSpecifier | TSESTree.Property): string | undefined {
  const key = node.type === 'Property' ? node.key : node.imported;
  return key.type === 'Identifier' ? key.name : undefined;
}
