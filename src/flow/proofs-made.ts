import type { TSESTree } from '@typescript-eslint/utils';
import { hashMakers, proofMakers } from '../models/proof-names';
import { calleeName } from '../syntax/names';
import { unwrap } from '../syntax/unwrap';
import { type Analysis, tableOf } from './analysis';
import { remember } from './lazy';
import { leavesOf } from './leaves';
import { pointeesOf } from './pointees';

/** Whether a value is a MAC or a hash that this file makes. */
export function makingOf(a: Analysis, start: TSESTree.Node): 'mac' | 'hash' | undefined {
  if (!makesProofs(a)) return undefined;
  const names = leavesOf(a, start).flatMap(({ node }) => callsIn(a, unwrap(node)));
  if (names.some((name) => proofMakers.test(name))) return 'mac';
  return names.some((name) => hashMakers.test(name)) ? 'hash' : undefined;
}

/** Whether the file makes a MAC or hash at all: most do not, and need not be looked through for each comparison. */
export function makesProofs(a: Analysis): boolean {
  return remember(tableOf<'proofs', boolean>(a, 'makes proofs'), 'proofs', () =>
    [...a.index().callsByName.keys()].some((name) => proofMakers.test(name) || hashMakers.test(name)),
  );
}

/** The names of the calls of a chain, and of what it begins with: `createHmac`, `update`, `digest`. */
function callsIn(a: Analysis, start: TSESTree.Node, depth = 0): readonly string[] {
  let node = start;
  const names: string[] = [];
  for (let steps = 0; steps < 8; steps++) {
    if (node.type === 'AwaitExpression') node = unwrap(node.argument);
    if (node.type === 'CallExpression' && calleeName(node.callee) === 'from' && node.arguments[0])
      node = unwrap(node.arguments[0]);
    if (node.type === 'TemplateLiteral' && node.expressions.length === 1 && node.expressions[0])
      node = unwrap(node.expressions[0]);
    if (node.type === 'BinaryExpression' && node.operator === '+') node = unwrap(node.right);
    if (node.type !== 'CallExpression') break;
    const callee = unwrap(node.callee);
    names.push(calleeName(callee) ?? '');
    if (callee.type !== 'MemberExpression') return names;
    node = unwrap(callee.object);
  }
  if (node.type !== 'Identifier' || depth > 2) return names;
  return [
    ...names,
    ...pointeesOf(a, node)
      .filter((each) => each.node !== node && each.path.length === 0)
      .flatMap((each) => callsIn(a, unwrap(each.node), depth + 1)),
  ];
}
