import type { TSESTree } from '@typescript-eslint/utils';
import { argumentsFor } from './calls';
import { isExported } from './exports';
import { functionsOf } from './pointees';
import { remember } from './lazy';
import { isCertain, neverReaches, reachingWrites } from './reaching';
import type { CallLike } from './syntax-index';
import type { Text } from './text-types';
import type { Variable } from './scopes';
import { type Write, writesOf } from './writes';
import { MAX_OPTIONS, type Reader, choice, hole, optionsOf } from './text-reader';
import { read } from './text';

/** The text that a variable holds where it is read. */
export function readIdentifier(reader: Reader, node: TSESTree.Identifier): Text {
  const { a } = reader;
  const variable = a.scopes().variableOf(node);
  if (!variable || variable.defs.length === 0) return [hole(reader, node)];
  const writes = reachingWrites(a, variable, node);
  return writes.some(isAppend) ? readAppended(reader, variable, node) : readWrites(reader, writes, node);
}

function readWrites(reader: Reader, writes: readonly Write[], node: TSESTree.Identifier): Text {
  if (writes.length === 0 || writes.length > MAX_OPTIONS) return [hole(reader, node)];
  const texts = writes.map((write) => readWrite(reader, write, node));
  // A value we cannot read as text is asked about where it is used: there the checks before it count.
  if (texts.every((text) => text.length === 1 && text[0]?.type === 'hole')) {
    const [only] = texts;
    const isOwn =
      only?.[0]?.type === 'hole' &&
      texts.length === 1 &&
      only[0].calls !== undefined &&
      only[0].calls.length > reader.calls.length;
    return isOwn && only ? only : [hole(reader, node)];
  }
  const options = optionsOf(texts);
  // So many that not all can be told apart: what the variable holds is asked of it as a whole.
  return options.length > MAX_OPTIONS ? [hole(reader, node)] : choice(options);
}

function readWrite(reader: Reader, write: Write, node: TSESTree.Identifier): Text {
  const { value } = write;
  if (write.path.length > 0 || reader.seen.has(write)) return [hole(reader, node)];
  const inner: Reader = { ...reader, seen: new Set([...reader.seen, write]) };
  if (value.type === 'expression') {
    const known = remember(reader.known, write, () => new Map());
    const way = reader.calls.map(({ range }) => range[0]).join();
    return remember(known, way, () => read(inner, value.node));
  }
  if (value.type === 'parameter' && write.defaults.length === 0) return readParameter(inner, write, node);
  return [hole(reader, node)];
}

function isAppend({ value }: Write): boolean {
  return value.type === 'compound' && value.node.operator === '+=';
}

/**
 * `sql += …` again and again: what the variable began with, and each piece that may have been added, in order.
 * Walked as a list, because there can be thousands, each under a condition of its own.
 */
function readAppended(reader: Reader, variable: Variable, node: TSESTree.Identifier): Text {
  const { a } = reader;
  const before = writesOf(a, variable).filter((write) => write.node.range[0] < node.range[0]);
  const last = [...before].reverse().find((write) => !isAppend(write));
  const appended = before
    .slice(last ? before.indexOf(last) + 1 : 0)
    .filter((write) => !reader.seen.has(write));
  const inner: Reader = { ...reader, seen: new Set([...reader.seen, ...appended]) };
  const [first] = appended;
  const target = first?.node.type === 'Identifier' ? first.node : node;
  const base = reachingWrites(a, variable, target).filter((write) => !isAppend(write));
  const pieces = appended.flatMap((write): Text => {
    if (write.value.type !== 'compound' || neverReaches(write, node)) return [];
    const piece = read(inner, write.value.node.right);
    return isCertain(write, node) ? piece : choice([piece, []]);
  });
  return [...readWrites(inner, base, node), ...pieces];
}

/** A parameter of a function that only this file calls: the texts its callers give. */
function readParameter(reader: Reader, write: Write, node: TSESTree.Identifier): Text {
  const { a, calls } = reader;
  if (write.value.type !== 'parameter') return [hole(reader, node)];
  const { function: fn, index } = write.value;
  const call = calls.at(-1);
  if (call && functionsOf(a, calleeOf(call)).includes(fn)) {
    const argument = call.type === 'TaggedTemplateExpression' ? undefined : call.arguments[index];
    if (!argument || argument.type === 'SpreadElement') return [hole(reader, node)];
    return read({ ...reader, calls: calls.slice(0, -1) }, argument);
  }
  const given = argumentsFor(a, fn, index);
  if (given.length === 0 || given.length > MAX_OPTIONS || isExported(a, fn)) return [hole(reader, node)];
  const texts = given.map((argument) => read(reader, argument));
  return texts.some((text) => text.some((piece) => piece.type !== 'hole'))
    ? choice(texts)
    : [hole(reader, node)];
}

/** What a call calls. */
export function calleeOf(call: CallLike): TSESTree.Node {
  return call.type === 'TaggedTemplateExpression' ? call.tag : call.callee;
}
