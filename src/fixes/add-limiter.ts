import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { moduleBindings } from '../flow/module-bindings';
import { limiterPackage } from '../models/rate-limiters';
import { addedName, importedByName } from './add-named-import';
import { toFixes } from './edits';

/** An edit that puts a limiter before the first handler of a route; null where handlers are given another way. */
export function addLimiter(
  sourceCode: Readonly<TSESLint.SourceCode>,
  use: TSESTree.Node,
  path: TSESTree.Node,
): TSESLint.ReportFixFunction | null {
  if (use.type !== 'CallExpression') return null;
  const at = path === use ? 0 : use.arguments.findIndex((argument) => argument === path) + 1;
  const handler = use.arguments[at];
  if ((path !== use && at === 0) || !handler || handler.type === 'SpreadElement') return null;
  const { package: module, name, code } = limiterPackage;
  const whole = moduleBindings(sourceCode).get(module);
  const imported =
    addedName(sourceCode, [module], name) ??
    (whole === undefined ? importedByName(sourceCode, module, name) : { name: whole, edit: null });
  if (!imported) return null;
  const start = handler.range[0];
  const edit = { range: [start, start] as const, text: `${code.replace('{name}', imported.name)}, ` };
  return (fixer) => toFixes(fixer, [edit, ...(imported.edit ? [imported.edit] : [])]);
}
