import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { type HashPackage, hashPackages } from '../models/password-hashes';
import { moduleBindings } from '../flow/module-bindings';
import { enclosingFunction, isWithin } from '../syntax/nodes';
import { importedName } from './add-import';
import { toFixes } from './edits';
import { commentsIn } from './source-text';

/** An edit that hashes a value where it stands; null where nothing can be awaited there. */
export function hashPassword(
  sourceCode: Readonly<TSESLint.SourceCode>,
  node: TSESTree.Node,
): TSESLint.ReportFixFunction | null {
  const code = sourceCode.getText(node);
  return replaced(sourceCode, node, (hash, name) => `await ${name}.${fill(hash.hash, code, '')}`);
}

/** An edit that asks the library whether the given password is the stored one. */
export function compareHashes(
  sourceCode: Readonly<TSESLint.SourceCode>,
  node: TSESTree.Node,
  { stored, given, isNegated }: { stored: TSESTree.Node; given: TSESTree.Node; isNegated: boolean },
): TSESLint.ReportFixFunction | null {
  return replaced(sourceCode, node, (hash, name) => {
    const call = `await ${name}.${fill(hash.compare, sourceCode.getText(given), sourceCode.getText(stored))}`;
    if (isNegated) return `!(${call})`;
    return node.parent?.type === 'MemberExpression' ? `(${call})` : call;
  });
}

function replaced(
  sourceCode: Readonly<TSESLint.SourceCode>,
  node: TSESTree.Node,
  codeOf: (hash: HashPackage, name: string) => string,
): TSESLint.ReportFixFunction | null {
  const fn = enclosingFunction(node);
  if (!fn?.async || !isWithin(node, fn.body) || commentsIn(node.range, sourceCode)) return null;
  const bindings = moduleBindings(sourceCode);
  const hash = hashPackages.find(({ package: name }) => bindings.has(name)) ?? hashPackages[0];
  const imported = hash && importedName(sourceCode, hash.package, hash.name);
  if (!hash || !imported) return null;
  const { parent } = node;
  const isShorthand = parent?.type === 'Property' && parent.shorthand;
  const code = codeOf(hash, imported.name);
  const text = isShorthand ? `${sourceCode.getText(node)}: ${code}` : code;
  const edits = [{ range: node.range, text }, ...(imported.edit ? [imported.edit] : [])];
  return (fixer) => toFixes(fixer, edits);
}

function fill(pattern: string, given: string, stored: string): string {
  return pattern.replace(/\{(\w+)\}/g, (_, name: string) => (name === 'given' ? given : stored));
}
