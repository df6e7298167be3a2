import type { TSESTree } from '@typescript-eslint/utils';
import { type FunctionNode, isFunction } from '../syntax/nodes';
import type { Analysis } from './analysis';
import { remember } from './lazy';
import { keyNameOf } from './property-names';
import type { Variable } from './scopes';

/** One way in which a variable gets a value. `node` is the identifier that is written. */
export interface Write {
  readonly node: TSESTree.Node;
  readonly value: Written;
  /** Properties taken from the value by destructuring: `['body', 'id']` for `const { body: { id } } = req`. */
  readonly path: readonly string[];
  /** Defaults on the way: `const { limit = 10 } = req.query`. */
  readonly defaults: readonly TSESTree.Expression[];
  /** For each default, the properties taken from it: `['id']` for `{ user: { id } = fallback }`. */
  readonly pathsOfDefaults: readonly (readonly string[])[];
  /** True for `const [first, ...rest] = list`: what is read are elements further on. */
  readonly rest: boolean;
  /** How much further on. */
  readonly offset: number;
  /** Properties that `const { a, ...others } = o` leaves out. */
  readonly without: readonly string[];
}

export type Written =
  /** The value of an expression. */
  | { readonly type: 'expression'; readonly node: TSESTree.Expression }
  /** `x += value`, and the like: the old value and this one. */
  | { readonly type: 'compound'; readonly node: TSESTree.AssignmentExpression }
  /** `x++` */
  | { readonly type: 'counted'; readonly node: TSESTree.UpdateExpression }
  /** An element of what is iterated: `for (const x of list)`. */
  | { readonly type: 'element'; readonly of: TSESTree.Expression }
  | { readonly type: 'key'; readonly of: TSESTree.Expression }
  | { readonly type: 'parameter'; readonly function: FunctionNode; readonly index: number }
  | { readonly type: 'error'; readonly node: TSESTree.CatchClause }
  | { readonly type: 'import'; readonly node: TSESTree.Node }
  /** A function, class, enum or namespace declaration. */
  | { readonly type: 'declaration'; readonly node: TSESTree.Node };

/** Every write of a variable, in source order. Globals and unresolved names have none. */
export function writesOf(a: Analysis, variable: Variable): readonly Write[] {
  return remember(a.memo.writes, variable, () => {
    const writes: Write[] = [];
    for (const def of variable.defs) {
      const name = def.name;
      switch (def.type) {
        case 'ImportBinding':
          writes.push(plainWrite(name, { type: 'import', node: def.node }));
          break;
        case 'Parameter':
        case 'CatchClause': {
          const write = writeOf(a, name);
          if (write) writes.push(write);
          break;
        }
        case 'Variable':
          break;
        default:
          writes.push(plainWrite(name, { type: 'declaration', node: def.node }));
      }
    }
    for (const reference of variable.references) {
      if (!reference.isWrite()) continue;
      const write = writeOf(a, reference.identifier);
      if (write && write.value.type !== 'parameter') writes.push(write);
    }
    return writes.sort((one, other) => one.node.range[0] - other.node.range[0]);
  });
}

function plainWrite(node: TSESTree.Node, value: Written): Write {
  return { node, value, path: [], defaults: [], pathsOfDefaults: [], rest: false, offset: 0, without: [] };
}

/** Reads a write from the identifier that is its target, climbing out of the destructuring around it. */
export function writeOf(a: Analysis, target: TSESTree.Node): Write | undefined {
  const path: string[] = [];
  const defaults: TSESTree.Expression[] = [];
  const pathsOfDefaults: (readonly string[])[] = [];
  let rest = false;
  let offset = 0;
  let without: readonly string[] = [];
  const made = (value: Written): Write => ({
    node: target,
    value,
    path,
    defaults,
    pathsOfDefaults,
    rest,
    offset,
    without,
  });
  let child: TSESTree.Node = target;
  for (let parent = child.parent; parent; child = parent, parent = parent.parent) {
    switch (parent.type) {
      case 'Property':
        path.unshift(keyNameOf(a, parent) ?? '*');
        break;
      case 'ArrayPattern':
        if (child.type === 'RestElement') {
          rest = true;
          offset = parent.elements.length - 1;
        } else path.unshift(String(parent.elements.indexOf(child as never)));
        break;
      case 'AssignmentPattern':
        if (parent.left !== child) return undefined;
        defaults.push(parent.right);
        pathsOfDefaults.push([...path]);
        if (isFunction(parent.parent)) return parameterWrite(parent.parent, parent, made);
        break;
      case 'ObjectPattern':
        if (child.type === 'RestElement')
          without = parent.properties.flatMap((each) =>
            each.type === 'Property' ? (keyNameOf(a, each) ?? []) : [],
          );
        break;
      case 'RestElement':
      case 'TSParameterProperty':
        break;
      case 'VariableDeclarator': {
        const loop = parent.parent.parent;
        if (loop.type === 'ForOfStatement' && loop.left === parent.parent)
          return made({ type: 'element', of: loop.right });
        if (loop.type === 'ForInStatement' && loop.left === parent.parent)
          return made({ type: 'key', of: loop.right });
        return parent.init ? made({ type: 'expression', node: parent.init }) : undefined;
      }
      case 'AssignmentExpression':
        return parent.operator === '='
          ? made({ type: 'expression', node: parent.right })
          : made({ type: 'compound', node: parent });
      case 'ForOfStatement':
        return made({ type: 'element', of: parent.right });
      case 'ForInStatement':
        return made({ type: 'key', of: parent.right });
      case 'CatchClause':
        return made({ type: 'error', node: parent });
      case 'UpdateExpression':
        return made({ type: 'counted', node: parent });
      default:
        return isFunction(parent) ? parameterWrite(parent, child, made) : undefined;
    }
    if (isFunction(parent.parent) && parent.parent.params.includes(parent as never))
      return parameterWrite(parent.parent, parent, made);
  }
  return undefined;
}

function parameterWrite(
  owner: FunctionNode,
  parameter: TSESTree.Node,
  made: (value: Written) => Write,
): Write {
  const index = owner.params.indexOf(parameter as TSESTree.Parameter);
  return made({ type: 'parameter', function: owner, index });
}
