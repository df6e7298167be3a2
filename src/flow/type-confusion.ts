import type { TSESTree } from '@typescript-eslint/utils';
import { memberName } from '../syntax/names';
import { isFunction } from '../syntax/nodes';
import { unwrap, wrapped } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { requestsOf } from './requests';
import { hasValidatorBefore } from './route-validators';
import { SHAPES, type Trace } from './traces';
import { isOfCheckedClass } from './validated-elsewhere';

/** A decision that is meant for a text and taken on whatever a client sent. */
export interface ConfusedCheck {
  readonly node: TSESTree.Node;
  readonly trace: Trace;
}

const METHODS = /^(?:includes|indexOf|lastIndexOf|startsWith|endsWith|match|search|localeCompare)$/;

/** Whether a text can hold such a check at all. */
export function mayCheckTexts(text: string): boolean {
  return /\.(?:includes|indexOf|lastIndexOf|startsWith|endsWith|match|search|localeCompare)\s*\(|\.length\b/.test(
    text,
  );
}

/** The checks of the file by methods and lengths of texts, on request values that may be no texts. */
export function confusedChecks(a: Analysis): readonly ConfusedCheck[] {
  if (!a.possible().hasSources) return [];
  const found: ConfusedCheck[] = [];
  const add = (value: TSESTree.Expression, node: TSESTree.Node): void => {
    const trace = confusedAt(a, value);
    if (trace && !isUsedAsList(a, value) && !hasValidatorBefore(a, node)) found.push({ node, trace });
  };
  for (const [name, calls] of a.index().callsByName) {
    if (!METHODS.test(name)) continue;
    for (const call of calls)
      if (call.type === 'CallExpression' && call.callee.type === 'MemberExpression' && decides(call))
        add(call.callee.object, call);
  }
  for (const length of lengthsIn(a)) if (decides(length)) add(length.object, length);
  return found.sort((one, other) => one.node.range[0] - other.node.range[0]);
}

/** `value.length < 8`, in source order. */
function lengthsIn(a: Analysis): readonly TSESTree.MemberExpression[] {
  const found: TSESTree.MemberExpression[] = [];
  for (const scope of a.sourceCode.scopeManager?.scopes ?? [])
    for (const { identifier } of scope.references) {
      let node: TSESTree.Node = wrapped(identifier);
      for (
        let depth = 0;
        depth < 6 && node.parent?.type === 'MemberExpression' && node.parent.object === node;
        depth++
      ) {
        if (memberName(node.parent) === 'length' && isCompared(node.parent)) found.push(node.parent);
        node = wrapped(node.parent);
      }
    }
  return found;
}

/** With a number that is more than nothing: `list.length > 0` is asked of arrays as well. */
function isCompared(node: TSESTree.MemberExpression): boolean {
  const { parent } = wrapped(node);
  if (parent?.type !== 'BinaryExpression' || !/^[<>]=?$/.test(parent.operator)) return false;
  const other = unwrap(parent.left === wrapped(node) ? parent.right : parent.left);
  return other.type !== 'Literal' || (typeof other.value === 'number' && other.value > 1);
}

/** Whether the outcome of an expression decides what runs. */
function decides(start: TSESTree.Node): boolean {
  let child: TSESTree.Node = start;
  for (let node = child.parent; node; child = node, node = node.parent)
    switch (node.type) {
      case 'IfStatement':
      case 'ConditionalExpression':
      case 'WhileStatement':
        return node.test === child;
      case 'ReturnStatement':
        return isBoolean(start);
      case 'LogicalExpression':
      case 'UnaryExpression':
      case 'BinaryExpression':
      case 'ChainExpression':
      case 'TSNonNullExpression':
      case 'TSAsExpression':
        break;
      default:
        return false;
    }
  return false;
}

function isBoolean(node: TSESTree.Node): boolean {
  const { parent } = wrapped(node);
  return (
    parent?.type === 'UnaryExpression' ||
    parent?.type === 'BinaryExpression' ||
    parent?.type === 'LogicalExpression'
  );
}

function confusedAt(a: Analysis, value: TSESTree.Expression): Trace | undefined {
  const traces = requestsOf(a, value);
  const trace = traces.find(
    (each) =>
      each.held.length === 0 &&
      (each.shapes & SHAPES.text) !== 0 &&
      (each.shapes & (SHAPES.array | SHAPES.object)) !== 0 &&
      !each.barriers.some((barrier) => barrier.type === 'clears' && barrier.kinds.includes('*')),
  );
  return trace && !isWholePart(trace) && !isOfCheckedClass(a, trace) ? trace : undefined;
}

/** The body itself is an object, and everybody knows. */
function isWholePart({ origin }: Trace): boolean {
  return (
    origin.type === 'request' && /\b(?:body|query|params|payload|headers|cookies|files)$/.test(origin.name)
  );
}

/** Whether the same value is treated as a list elsewhere: then lists are meant. */
function isUsedAsList(a: Analysis, value: TSESTree.Expression): boolean {
  const key = a.reads().keyOf(value);
  if (!key) return false;
  return a
    .reads()
    .readsOf(key)
    .some((read) => {
      const { parent } = wrapped(read);
      if (parent?.type === 'ForOfStatement' || parent?.type === 'SpreadElement') return true;
      if (parent?.type === 'CallExpression') return /isArray$/.test(a.sourceCode.getText(parent.callee));
      const call = parent?.type === 'MemberExpression' ? parent.parent : undefined;
      return (
        call?.type === 'CallExpression' &&
        parent?.type === 'MemberExpression' &&
        (/^(?:map|forEach|filter|some|every|reduce|find|join|push|sort)$/.test(memberName(parent) ?? '') ||
          call.arguments.some(isFunction))
      );
    });
}
