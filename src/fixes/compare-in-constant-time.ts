import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { moduleBindings } from '../flow/module-bindings';
import type { SecretComparison } from '../flow/secret-comparisons';
import { constantTimeComparison } from '../models/proof-names';
import { givesText, onlyReads } from '../syntax/effects';
import type { ImportedName } from './add-import';
import { addedName, importedByName } from './add-named-import';
import { toFixes } from './edits';
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
function importedComparison(sourceCode: Readonly<TSESLint.SourceCode>): ImportedName | null {
  const named = addedName(sourceCode, MODULES, COMPARE);
  if (named !== undefined) return named;
  const bindings = moduleBindings(sourceCode);
  const whole = MODULES.map((module) => bindings.get(module)).find((name) => name !== undefined);
  if (whole !== undefined) return { name: `${whole}.${COMPARE}`, edit: null };
  return importedByName(sourceCode, MODULES[0], COMPARE);
}
