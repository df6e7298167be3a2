import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { moduleBindings } from '../flow/module-bindings';
import { strongRandom } from '../models/weak-randoms';
import { calleeName } from '../syntax/names';
import { addedName, importedByName } from './add-named-import';
import { toFixes } from './edits';
import { quoteOf } from './list-from-environment';
import { commentsIn } from './source-text';

type Source = Readonly<TSESLint.SourceCode>;

/** What can be drawn in place of an expression, by which function, and the code of its call after the name. */
interface Draw {
  readonly node: TSESTree.Node;
  readonly by: string;
  readonly code: string;
}

/**
 * An edit that draws a value from the generator of the system: letters and digits of `random().toString(36)`, whole
 * numbers of `floor(random() * n)` and `floor(from + random() * n)`. Null for other expressions.
 */
export function drawnWell(
  sourceCode: Source,
  random: TSESTree.CallExpression,
): TSESLint.ReportFixFunction | null {
  const draw = lettersOf(sourceCode, random) ?? wholeNumberOf(sourceCode, random);
  if (!draw || commentsIn(draw.node.range, sourceCode)) return null;
  const bindings = moduleBindings(sourceCode);
  const { modules } = strongRandom;
  const whole = modules.map((module) => bindings.get(module)).find((name) => name !== undefined);
  const imported =
    addedName(sourceCode, modules, draw.by) ??
    (whole === undefined
      ? importedByName(sourceCode, modules[0], draw.by)
      : { name: `${whole}.${draw.by}`, edit: null });
  if (!imported) return null;
  const edit = { range: draw.node.range, text: `${imported.name}${draw.code}` };
  return (fixer) => toFixes(fixer, [edit, ...(imported.edit ? [imported.edit] : [])]);
}

/** `random().toString(36).slice(2)` */
function lettersOf(sourceCode: Source, random: TSESTree.CallExpression): Draw | null {
  let node: TSESTree.Node | undefined = calledOn(random, /^toString$/);
  if (node?.type !== 'CallExpression' || node.arguments.length !== 1) return null;
  for (let next = calledOn(node, /^(?:slice|substring|substr)$/); next;)
    next = calledOn((node = next), /^(?:slice|substring|substr)$/);
  const quote = quoteOf(sourceCode);
  return { node, by: strongRandom.bytes, code: `(16).toString(${quote}hex${quote})` };
}

/** The call of a method on a value. */
function calledOn({ parent }: TSESTree.Node, name: RegExp): TSESTree.CallExpression | undefined {
  const call = parent?.type === 'MemberExpression' ? parent.parent : undefined;
  return call?.type === 'CallExpression' && call.callee === parent && name.test(calleeName(parent) ?? '')
    ? call
    : undefined;
}

/** `floor(random() * count)`, `floor(from + random() * count)` */
function wholeNumberOf(sourceCode: Source, random: TSESTree.CallExpression): Draw | null {
  const product = random.parent;
  if (product.type !== 'BinaryExpression' || product.operator !== '*') return null;
  const count = product.left === random ? product.right : product.left;
  const sum = product.parent;
  const from =
    sum.type === 'BinaryExpression' && sum.operator === '+'
      ? sum.left === product
        ? sum.right
        : sum.left
      : undefined;
  const call = from ? sum.parent : sum;
  if (call?.type !== 'CallExpression' || calleeName(call.callee) !== 'floor') return null;
  if (!from) return { node: call, by: strongRandom.below, code: `(${sourceCode.getText(count)})` };
  const [low, many] = [numberOf(from), numberOf(count)];
  return low === undefined || many === undefined
    ? null
    : { node: call, by: strongRandom.below, code: `(${low}, ${low + many})` };
}

function numberOf(node: TSESTree.Node): number | undefined {
  return node.type === 'Literal' && typeof node.value === 'number' ? node.value : undefined;
}
