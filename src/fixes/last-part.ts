import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { lastPart } from '../models/text-modules';
import { moduleBindings } from '../flow/module-bindings';
import { importedName } from './add-import';
import { overlap, toFixes } from './edits';
import { argumentCode } from './value-code';

/** An edit that cuts each of some values to its last part: `path.basename(name)`. Null where the name is taken. */
export function cutToLastPart(
  sourceCode: Readonly<TSESLint.SourceCode>,
  values: readonly TSESTree.Expression[],
): TSESLint.ReportFixFunction | null {
  const bindings = moduleBindings(sourceCode);
  const there = lastPart.modules.map((module) => bindings.get(module)).find((name) => name !== undefined);
  const imported =
    there === undefined
      ? importedName(sourceCode, lastPart.modules[0], lastPart.module)
      : { name: there, edit: null };
  if (!imported) return null;
  const edits = [...new Set(values)].map((value) => ({
    range: value.range,
    text: `${imported.name}.${lastPart.name}(${argumentCode(value, sourceCode)})`,
  }));
  if (overlap(edits)) return null;
  return (fixer) => toFixes(fixer, imported.edit ? [...edits, imported.edit] : edits);
}
