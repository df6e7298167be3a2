import type { TSESTree } from '@typescript-eslint/utils';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { moduleValueOf } from './modules';
import { pointeesOf } from './pointees';
import { type UseNode } from './places';
import { targetOf } from './uses-at';

/** The package whose function or object is used, if this file imports it: `lodash` of `_.merge(a, b)`. */
export function packageUsed(a: Analysis, use: UseNode): string | undefined {
  let node: TSESTree.Node | undefined = targetOf(use);
  for (let depth = 0; node && depth < 8; depth++) {
    node = unwrap(node);
    for (const { node: made } of pointeesOf(a, node)) {
      const specifier = moduleValueOf(a, made)?.specifier;
      if (specifier !== undefined)
        return specifier
          .split('/')
          .slice(0, specifier.startsWith('@') ? 2 : 1)
          .join('/');
    }
    node =
      node.type === 'MemberExpression'
        ? node.object
        : node.type === 'CallExpression'
          ? node.callee
          : undefined;
  }
  return undefined;
}
