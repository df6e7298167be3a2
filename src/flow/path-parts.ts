import type { TSESTree } from '@typescript-eslint/utils';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { passingsOf } from './passings';
import { pointeesOf } from './pointees';
import { textOf } from './text';
import type { Text } from './text-types';

const MAX_DEPTH = 4;

/** The values that follow the start of a path: of `path.join(ROOT, name)` that is `name`, of `${ROOT}/${name}` too. */
export function laterPartsOfPath(
  a: Analysis,
  node: TSESTree.Expression,
  depth = 0,
): readonly TSESTree.Expression[] {
  const [first, ...others] = textOf(a, node);
  const later = holesOf(others);
  if (first?.type !== 'hole') return first?.type === 'constant' ? later : [];
  const [pointee, ...more] = pointeesOf(a, first.node);
  const made = pointee && more.length === 0 && pointee.path.length === 0 ? unwrap(pointee.node) : first.node;
  if (depth > MAX_DEPTH || made.type !== 'CallExpression') return later;
  const makes = passingsOf(a, made).find((passing) => passing.makes)?.makes;
  if (makes !== 'normal-path' && makes !== 'absolute-path') return later;
  const [start, ...rest] = made.arguments;
  const within = start && start.type !== 'SpreadElement' ? laterPartsOfPath(a, start, depth + 1) : [];
  const parts = rest.flatMap((argument) =>
    argument.type === 'SpreadElement' ? [] : holesOf(textOf(a, argument)),
  );
  return [...within, ...parts, ...later];
}

function holesOf(text: Text): readonly TSESTree.Expression[] {
  return text.flatMap((piece) => (piece.type === 'hole' ? [piece.node] : []));
}
