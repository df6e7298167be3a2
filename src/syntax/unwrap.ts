import type { TSESTree } from '@typescript-eslint/utils';

/**
 * The expression inside whatever changes nothing at run time: parentheses of TypeScript casts, `!`, `satisfies`,
 * optional chains, `await`-less wrappers and `(0, fn)`. Returns the node itself if there is nothing to unwrap.
 */
export function unwrap(node: TSESTree.Node): TSESTree.Node {
  let current: TSESTree.Node = node;
  for (;;) {
    switch (current.type) {
      case 'TSAsExpression':
      case 'TSTypeAssertion':
      case 'TSNonNullExpression':
      case 'TSSatisfiesExpression':
      case 'TSInstantiationExpression':
      case 'ChainExpression':
        current = current.expression;
        break;
      case 'SequenceExpression': {
        const last = current.expressions.at(-1);
        if (!last) return current;
        current = last;
        break;
      }
      default:
        return current;
    }
  }
}

/** The outermost node that `unwrap` would lead back from to `node`: `x` in `(x as string)!` gives the whole. */
export function wrapped(node: TSESTree.Node): TSESTree.Node {
  let current = node;
  while (current.parent && isTransparent(current.parent, current)) current = current.parent;
  return current;
}

function isTransparent(parent: TSESTree.Node, child: TSESTree.Node): boolean {
  switch (parent.type) {
    case 'TSAsExpression':
    case 'TSTypeAssertion':
    case 'TSNonNullExpression':
    case 'TSSatisfiesExpression':
    case 'TSInstantiationExpression':
    case 'ChainExpression':
      return true;
    case 'SequenceExpression':
      return parent.expressions.at(-1) === child;
    default:
      return false;
  }
}
