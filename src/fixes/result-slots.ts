import type { TSESTree } from '@typescript-eslint/utils';
import type { ResultCall } from '../models/types';
import { calleeName } from '../syntax/names';
import { unwrap, wrapped } from '../syntax/unwrap';
import { argumentsRange, withParentheses } from './source-text';
import {
  type Call,
  type Source,
  type ValueSlot,
  codes,
  collection,
  emptySlot,
  isCallback,
  listSlot,
  literalSlot,
} from './value-lists';
import type { SlotRequest } from './value-slots';

/** `prepare(text).all(...values)`; `prepare(text).bind(...values)` put in where there is no other such call. */
export function resultSlot(
  { call, dialect, isScalar }: SlotRequest,
  { resultCall }: ResultCall,
  sourceCode: Source,
): ValueSlot | undefined {
  const names = typeof resultCall === 'string' ? [resultCall] : resultCall;
  const used = usedResult(call);
  if (!used) return undefined;
  const { member, later } = used;
  const [first, ...others] = names;
  if (!names.includes(calleeName(member) ?? '')) {
    const isOnlyWay = first !== undefined && others.length === 0 && dialect.values === 'spread';
    return isOnlyWay && !used.awaited
      ? emptySlot(call.range[1], (values) => `.${first}(${codes(values)})`, true)
      : undefined;
  }
  const limits = later && argumentsRange(later, sourceCode);
  if (!limits || later.arguments.some((argument) => argument.type === 'SpreadElement')) return undefined;
  const slot = laterSlot(later, limits, { dialect, isScalar }, sourceCode);
  return slot && { ...slot, later: true };
}

/** The values of the call that runs a prepared statement. */
function laterSlot(
  later: TSESTree.CallExpression,
  limits: readonly [number, number],
  { dialect, isScalar }: Pick<SlotRequest, 'dialect' | 'isScalar'>,
  sourceCode: Source,
): ValueSlot | undefined {
  const [given] = later.arguments;
  if (given && unwrap(given).type === 'ArrayExpression')
    return literalSlot(given, { ...dialect, values: 'array' }, sourceCode);
  if (dialect.values === 'array')
    return given ? undefined : emptySlot(limits[0], (values) => collection(values, dialect));
  const existing = later.arguments.filter(
    (argument): argument is TSESTree.Expression =>
      argument.type !== 'SpreadElement' && !isCallback(argument, sourceCode),
  );
  // A single variable may be the list of values, or an object of named ones.
  const [only, ...more] = existing;
  if (only && more.length === 0 && !isScalar(only)) return undefined;
  return existing.length === 0 && given
    ? emptySlot(limits[0], (values) => `${codes(values)}, `)
    : listSlot(existing, limits, sourceCode);
}

interface UsedResult {
  readonly member: TSESTree.MemberExpression;
  readonly later: TSESTree.CallExpression | undefined;
  readonly awaited: boolean;
}

/** The member of a call's result that is read, and the call of it. */
function usedResult(call: Call): UsedResult | undefined {
  let node: TSESTree.Node = wrapped(call);
  const awaited = node.parent?.type === 'AwaitExpression';
  if (awaited && node.parent) node = wrapped(node.parent);
  const member = node.parent;
  if (member?.type !== 'MemberExpression' || member.object !== node) return undefined;
  const { parent } = member;
  const later = parent.type === 'CallExpression' && parent.callee === member ? parent : undefined;
  return { member, later, awaited };
}

/** `request.input('name', value).query(text)` */
export function inputSlot(call: Call, sourceCode: Source): ValueSlot | undefined {
  if (call.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') return undefined;
  const { object } = call.callee;
  const names = inputNames(object);
  if (!names) return undefined;
  const quote = sourceCode.text.includes('"') && !sourceCode.text.includes("'") ? '"' : "'";
  const [, end] = withParentheses(object, sourceCode, call.range);
  const slot = emptySlot(
    end,
    (values) => values.map(({ name, code }) => `.input(${quote}${name}${quote}, ${code})`).join(''),
    true,
  );
  return { ...slot, names };
}

/** The names given by `.input(…)` calls in a chain; undefined if one of them cannot be read. */
function inputNames(start: TSESTree.Node): readonly string[] | undefined {
  const names: string[] = [];
  let node = unwrap(start);
  while (node.type === 'CallExpression' && node.callee.type === 'MemberExpression') {
    const [first] = node.arguments;
    if (calleeName(node.callee) === 'input') {
      if (first?.type !== 'Literal' || typeof first.value !== 'string') return undefined;
      names.push(first.value);
    }
    node = unwrap(node.callee.object);
  }
  return names;
}
