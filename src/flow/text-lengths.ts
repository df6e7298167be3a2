import type { TSESTree } from '@typescript-eslint/utils';
import { calleeName, memberName } from '../syntax/names';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { argumentOf } from './calls';
import { constantsOf } from './constants';
import { pointeesOf } from './pointees';
import { regexLanguage } from './regex-language';
import type { Barrier, Trace } from './traces';

/** The most characters that a text has by what its file says: it is cut, or its length is asked for before. */
export function lengthOf(a: Analysis, start: TSESTree.Node, trace: Trace): number {
  return Math.min(cutAt(a, start, 0), checkedAt(a, start), ...trace.barriers.map(lengthAfter));
}

function lengthAfter(barrier: Barrier): number {
  return barrier.type === 'pattern' && barrier.matched
    ? (regexLanguage(barrier.source, barrier.flags).maxLength ?? Infinity)
    : Infinity;
}

/** `text.slice(0, 100)` */
function cutAt(a: Analysis, start: TSESTree.Node, depth: number): number {
  const node = unwrap(start);
  if (depth > 3) return Infinity;
  if (node.type === 'Identifier') {
    const made = pointeesOf(a, node).filter((each) => each.path.length === 0 && each.node !== node);
    return made.length === 1 && made[0] ? cutAt(a, made[0].node, depth + 1) : Infinity;
  }
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return Infinity;
  const name = calleeName(node.callee) ?? '';
  if (/^(?:slice|substring|substr)$/.test(name)) return numberAt(a, argumentOf(node, 1));
  return /^(?:trim\w*|to\w+Case)$/.test(name) ? cutAt(a, node.callee.object, depth + 1) : Infinity;
}

/** `if (text.length > 100) return;` */
function checkedAt(a: Analysis, start: TSESTree.Node): number {
  const key = a.reads().keyOf(unwrap(start));
  if (!key) return Infinity;
  const bounds = a
    .reads()
    .readsOf(key)
    .flatMap((read) => {
      const length = read.parent;
      if (length?.type !== 'MemberExpression' || length.object !== read || memberName(length) !== 'length')
        return [];
      const test = length.parent;
      if (test.type !== 'BinaryExpression' || !/^[<>]=?$/.test(test.operator)) return [];
      return [numberAt(a, test.left === length ? test.right : test.left)];
    });
  return Math.max(...(bounds.length > 0 ? bounds : [Infinity]));
}

function numberAt(a: Analysis, node: TSESTree.Node | undefined): number {
  const [constant] = node ? constantsOf(a, node) : [];
  return typeof constant?.value === 'number' ? constant.value : Infinity;
}
