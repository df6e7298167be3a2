import type { TSESTree } from '@typescript-eslint/utils';
import { saysNothing } from '../models/purpose-names';
import { calleeName, keyName, literalText, memberName } from '../syntax/names';
import { type FunctionNode, enclosingFunction, isFunction } from '../syntax/nodes';
import type { Analysis } from './analysis';
import { callsOf } from './calls';

/** A name that a value is given, and the node that gives it. */
export interface Purpose {
  readonly name: string;
  readonly node: TSESTree.Node;
  /** The function whose name it is, where a function returns the value. */
  readonly returnedBy?: FunctionNode;
}

/** Calls whose result holds, or is made of, what they are given. */
const HANDING =
  /^(?:String|Number|parseInt|floor|round|ceil|trunc|abs|from|concat|update|btoa|encodeURIComponent|charAt|at|join|padStart|padEnd|repeat|format|md5|sha1|sha256|hash|createHash|digest|stringify|slice|substr|substring|replace)$/;

/** Calls that keep a value under the key before it. */
const SETTING = /^(?:cookie|setCookie|set|setItem|put|setHeader|header)$/;

const MAX_DEPTH = 5;

/** The names that a value gets on its way: of variables, properties, and of the functions that return it. */
export function purposesOf(a: Analysis, node: TSESTree.Node): readonly Purpose[] {
  return climb(a, node, 0, new Set());
}

/** The same, and where a function of this file returns the value, the names that its callers give it. */
export function furtherPurposesOf(a: Analysis, start: TSESTree.Node): readonly Purpose[] {
  const found: Purpose[] = [];
  const seen = new Set<TSESTree.Node>();
  let nodes: readonly TSESTree.Node[] = [start];
  for (let depth = 0; depth < MAX_DEPTH && nodes.length > 0; depth++) {
    const purposes = nodes.flatMap((node) => climb(a, node, 0, seen));
    found.push(...purposes);
    nodes = purposes.flatMap(({ returnedBy }) => (returnedBy ? callsOf(a, returnedBy) : []));
  }
  return found;
}

function climb(
  a: Analysis,
  start: TSESTree.Node,
  depth: number,
  seen: Set<TSESTree.Node>,
): readonly Purpose[] {
  if (depth > MAX_DEPTH || seen.has(start)) return [];
  seen.add(start);
  let node = start;
  for (let parent = node.parent; parent; node = parent, parent = node.parent) {
    switch (parent.type) {
      case 'BinaryExpression':
        if (!/^(?:[-+*/%|&^]|\*\*|<<|>>>?)$/.test(parent.operator)) return [];
        continue;
      case 'MemberExpression':
      case 'TemplateLiteral':
      case 'AwaitExpression':
      case 'TSAsExpression':
      case 'TSNonNullExpression':
      case 'TSSatisfiesExpression':
      case 'ChainExpression':
      case 'UnaryExpression':
      case 'LogicalExpression':
      case 'ArrayExpression':
      case 'SequenceExpression':
        continue;
      case 'ConditionalExpression':
        if (parent.test === node) return [];
        continue;
      case 'CallExpression':
        if (parent.callee === node) continue;
        if (calleeName(parent.callee) === 'push' && parent.callee.type === 'MemberExpression')
          return ofTarget(a, parent.callee.object, depth, seen);
        if (SETTING.test(calleeName(parent.callee) ?? '')) return ofKey(parent, node);
        if (!HANDING.test(calleeName(parent.callee) ?? '')) return [];
        continue;
      case 'VariableDeclarator':
        return parent.init === node ? ofTarget(a, parent.id, depth, seen) : [];
      case 'AssignmentExpression':
        return parent.right === node ? ofTarget(a, parent.left, depth, seen) : [];
      case 'AssignmentPattern':
        return parent.right === node ? ofTarget(a, parent.left, depth, seen) : [];
      case 'Property':
      case 'PropertyDefinition': {
        const name = keyName(parent);
        return name === undefined || parent.value !== node ? [] : [{ name, node: parent.key }];
      }
      case 'ReturnStatement':
        return ofFunction(a, enclosingFunction(parent), depth, seen);
      case 'ArrowFunctionExpression':
        return parent.body === node ? ofFunction(a, parent, depth, seen) : [];
      default:
        return [];
    }
  }
  return [];
}

/** `res.cookie('sid', value)`, `cache.set('otp', value)`: the key under which a call keeps a value. */
function ofKey(call: TSESTree.CallExpression, value: TSESTree.Node): readonly Purpose[] {
  const index = call.arguments.findIndex((each) => each === value);
  const key = call.arguments[index - 1];
  const name = literalText(key);
  return key && name !== undefined ? [{ name, node: key }] : [];
}

/** What a variable is called, and where that says nothing, what becomes of it. */
function ofTarget(
  a: Analysis,
  target: TSESTree.Node,
  depth: number,
  seen: Set<TSESTree.Node>,
): readonly Purpose[] {
  if (target.type === 'MemberExpression') {
    const name = memberName(target);
    if (name !== undefined) return [{ name, node: target.property }];
    // `salt[i] = …`
    return target.object.type === 'Identifier' ? ofTarget(a, target.object, depth, seen) : [];
  }
  if (target.type !== 'Identifier') return [];
  if (!saysNothing(target.name)) return [{ name: target.name, node: target }];
  const variable = a.scopes().variableOf(target);
  return (variable?.references ?? [])
    .filter((reference) => reference.isRead())
    .flatMap(({ identifier }) => climb(a, identifier, depth + 1, seen));
}

/** What a function is called that returns it; of a callback without a name, what the call that takes it gives. */
function ofFunction(
  a: Analysis,
  fn: FunctionNode | undefined,
  depth: number,
  seen: Set<TSESTree.Node>,
): readonly Purpose[] {
  if (!fn) return [];
  if (fn.id) return [{ name: fn.id.name, node: fn.id, returnedBy: fn }];
  const { parent } = fn;
  switch (parent.type) {
    case 'MethodDefinition':
    case 'Property':
    case 'PropertyDefinition': {
      const name = keyName(parent);
      return name === undefined ? [] : [{ name, node: parent.key, returnedBy: fn }];
    }
    case 'VariableDeclarator':
      return parent.id.type === 'Identifier'
        ? [{ name: parent.id.name, node: parent.id, returnedBy: fn }]
        : [];
    case 'AssignmentExpression':
      return ofTarget(a, parent.left, depth, seen).map((each) => ({ ...each, returnedBy: fn }));
    case 'CallExpression':
      // `Array.from({ length }, () => …)`, `list.map(() => …)`
      return isFunction(fn) &&
        /^(?:from|map|replace|flatMap|fill|times)$/.test(calleeName(parent.callee) ?? '')
        ? climb(a, parent, depth + 1, seen)
        : [];
    default:
      return [];
  }
}
