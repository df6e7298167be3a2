import type { TSESTree } from '@typescript-eslint/utils';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { passingsOf } from './passings';
import { pointeesOf } from './pointees';
import { textOf } from './text';
import type { Text } from './text-types';

const MAX_DEPTH = 4;

/**
 * The values with which a path may begin, so that one of them could begin at the root of the disk: of
 * `path.join(ROOT, name)` that is `ROOT`, of `path.resolve(ROOT, name)` any of them.
 */
export function startsOfPath(
  a: Analysis,
  node: TSESTree.Expression,
  depth = 0,
): readonly TSESTree.Expression[] {
  return ofText(a, textOf(a, node), depth);
}

function ofText(a: Analysis, text: Text, depth: number): readonly TSESTree.Expression[] {
  const [first] = text;
  switch (first?.type) {
    case 'hole':
      return ofHole(a, first.node, depth);
    case 'choice':
      return first.options.flatMap((option) => ofText(a, option, depth));
    default:
      return [];
  }
}

function ofHole(a: Analysis, node: TSESTree.Expression, depth: number): readonly TSESTree.Expression[] {
  const [pointee, ...others] = pointeesOf(a, node);
  const made = pointee && others.length === 0 && pointee.path.length === 0 ? unwrap(pointee.node) : node;
  if (depth > MAX_DEPTH || made.type !== 'CallExpression') return [node];
  const makes = passingsOf(a, made).find((passing) => passing.makes)?.makes;
  if (makes !== 'normal-path' && makes !== 'absolute-path') return [node];
  const starts = makes === 'absolute-path' ? made.arguments : made.arguments.slice(0, 1);
  return starts.flatMap((argument) =>
    argument.type === 'SpreadElement' ? [argument.argument] : startsOfPath(a, argument, depth + 1),
  );
}
