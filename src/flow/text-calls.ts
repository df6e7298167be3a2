import type { TSESTree } from '@typescript-eslint/utils';
import { calleeName } from '../syntax/names';
import { isFunction } from '../syntax/nodes';
import { unwrap } from '../syntax/unwrap';
import { constantOf } from './constants';
import { entitiesIn } from './entities';
import { formattedCall } from './formatted';
import { identityOf } from './identity';
import { isOwnEscape } from './own-escapes';
import { functionsOf } from './pointees';
import { regexLanguage } from './regex-language';
import { removalIn } from './removals';
import type { Analysis } from './analysis';
import type { Text } from './text-types';
import { statesOfTarget } from './uses-at';
import { MAX_OPTIONS, type Reader, choice, hole, join } from './text-reader';
import { read } from './text';
import { calleeOf } from './text-variables';
import { readJoin } from './text-lists';

/** The text that a call gives: of methods of texts, formatters, and functions of the file. */
export function readCall(reader: Reader, node: TSESTree.CallExpression): Text {
  const { a, calls } = reader;
  const { callee } = node;
  const name = calleeName(callee) ?? '';
  if (callee.type === 'MemberExpression') {
    if (name === 'join') return readJoin(reader, node, callee.object);
    if (name === 'concat' && node.arguments.every((each) => each.type !== 'SpreadElement')) {
      const receiver = read(reader, callee.object);
      if (receiver.some((piece) => piece.type !== 'hole'))
        return [...receiver, ...node.arguments.flatMap((argument) => read(reader, argument))];
    }
    if (/^(?:trim|trimStart|trimEnd|toString|normalize)$/.test(name)) {
      const receiver = read(reader, callee.object);
      if (receiver.some((piece) => piece.type !== 'hole')) return receiver;
    }
    if (isBracketEscape(a, node)) return [hole(reader, node)];
    if (/^replace(?:All)?$/.test(name)) {
      const receiver = read(reader, callee.object);
      const [, by] = node.arguments;
      if (
        receiver.some((piece) => piece.type === 'constant') &&
        by &&
        by.type !== 'SpreadElement' &&
        !isFunction(by)
      )
        return readReplaced(reader, node, receiver, by);
    }
  }
  const formatted = formattedCall(a, node, (inner) => join(read(reader, inner)));
  if (formatted) return formatted;
  if (name === 'format' || name === 'sprintf' || name === 'vsprintf') {
    const formatted = readFormat(reader, node);
    if (formatted) return formatted;
  }
  if (calls.length >= 3) return [hole(reader, node)];
  const [fn, ...others] = functionsOf(a, callee);
  if (
    !fn ||
    others.length > 0 ||
    fn.generator ||
    isOwnEscape(a, fn, callee) ||
    calls.some((call) => functionsOf(a, calleeOf(call)).includes(fn))
  )
    return [hole(reader, node)];
  const returns = a.index().returns.get(fn) ?? [];
  if (returns.length === 0 || returns.length > MAX_OPTIONS) return [hole(reader, node)];
  const texts = returns.map((value) => read({ ...reader, calls: [...calls, node] }, value));
  return texts.some((text) => text.some((piece) => piece.type !== 'hole'))
    ? choice(texts)
    : [hole(reader, node)];
}

/** Whether a call takes away what begins a tag: what is known of the text then says nothing of the result. */
function isBracketEscape(a: Analysis, node: TSESTree.CallExpression): boolean {
  const barrier = removalIn(a, node) ?? entitiesIn(a, node);
  return barrier?.type === 'pattern' && regexLanguage(barrier.source, barrier.flags).finds('<');
}

/** `'… :name …'.replace(':name', value)`: the value may stand at the place it is put, or anywhere. */
function readReplaced(
  reader: Reader,
  node: TSESTree.CallExpression,
  receiver: Text,
  by: TSESTree.Expression,
): Text {
  const [what] = node.arguments;
  const searched = what && what.type !== 'SpreadElement' ? constantOf(reader.a, what) : undefined;
  const inserted = read(reader, by);
  if (!searched?.known || typeof searched.value !== 'string' || searched.value === '') {
    return inserted.every((piece) => piece.type === 'constant') ? receiver : [...receiver, ...inserted];
  }
  const needle = searched.value;
  return receiver.flatMap((piece): Text => {
    if (piece.type !== 'constant' || !piece.value.includes(needle)) return [piece];
    return piece.value
      .split(needle)
      .flatMap((part, index): Text => [
        ...(index > 0 ? inserted : []),
        { type: 'constant', value: part, node: piece.node },
      ]);
  });
}

/** `util.format('… %s …', value)` */
function readFormat(reader: Reader, node: TSESTree.CallExpression): Text | undefined {
  const [format, ...values] = node.arguments;
  if (!format || format.type === 'SpreadElement') return undefined;
  if (
    statesOfTarget(reader.a, unwrap(node.callee), identityOf).some(
      (state) => state.formatters.length > 0 || state.sanitizers.length > 0,
    )
  )
    return undefined;
  const text = join(read(reader, format));
  if (!text.some((piece) => piece.type === 'constant' && /%[sdifjoO]/.test(piece.value))) return undefined;
  let next = 0;
  return text.flatMap((piece): Text => {
    if (piece.type !== 'constant') return [piece];
    return piece.value.split(/(%[sdifjoO])/).flatMap((part): Text => {
      if (!/^%[sdifjoO]$/.test(part)) return [{ type: 'constant', value: part, node: piece.node }];
      const value = values[next++];
      if (!value || value.type === 'SpreadElement')
        return [{ type: 'constant', value: part, node: piece.node }];
      return /%[dif]/.test(part) ? [{ type: 'constant', value: '0', node: piece.node }] : read(reader, value);
    });
  });
}
