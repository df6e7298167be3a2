import type { TSESTree } from '@typescript-eslint/utils';
import { calleeName, memberName } from '../syntax/names';
import { isFunction } from '../syntax/nodes';
import { unwrap } from '../syntax/unwrap';
import { type Analysis, tableOf } from './analysis';
import { argumentsFor } from './calls';
import { constantOf, elementsOf } from './constants';
import { leavesOfSum } from './evaluate';
import { isExported } from './exports';
import { formattedCall } from './formatted';
import { identityOf } from './identity';
import { functionsOf } from './pointees';
import { isCertain, neverReaches, reachingWrites } from './reaching';
import type { CallLike } from './syntax-index';
import type { Piece, Text } from './text-types';
import { statesOfTarget } from './uses-at';
import type { Variable } from './scopes';
import { type Write, writesOf } from './writes';

const MAX_OPTIONS = 8;
const MAX_NESTING = 24;
const MOST_READS = 500;

interface Reader {
  readonly a: Analysis;
  /** Calls that led here: holes in a called function are read with their arguments. */
  readonly calls: readonly CallLike[];
  readonly depth: number;
  /** Reads left for this text: conditionals in helpers in conditionals multiply. */
  readonly work: { left: number };
  /** Variables on the way, so that loops end. */
  readonly seen: ReadonlySet<Write>;
}

/** The text that an expression is: its constant characters and the holes between them. */
export function textOf(a: Analysis, node: TSESTree.Expression): Text {
  return join(
    read(
      { a, calls: [], depth: 0, work: { left: MOST_READS + a.sourceCode.text.length }, seen: new Set() },
      node,
    ),
  );
}

function read(reader: Reader, start: TSESTree.Node): Text {
  const { a } = reader;
  const node = unwrap(start) as TSESTree.Expression;
  if (reader.depth > MAX_NESTING || reader.work.left-- <= 0) return [hole(reader, node)];
  const inner = deeper(reader);
  switch (node.type) {
    case 'Literal':
      return node.value === null || typeof node.value === 'object'
        ? [hole(reader, node)]
        : [{ type: 'constant', value: String(node.value), node }];
    case 'TemplateLiteral':
      return readTemplate(inner, node);
    case 'BinaryExpression':
      return node.operator === '+'
        ? leavesOfSum(node).flatMap((leaf) => read(inner, leaf))
        : [hole(reader, node)];
    case 'ConditionalExpression':
      return choice([read(inner, node.consequent), read(inner, node.alternate)]);
    case 'LogicalExpression':
      // `where || ''`: either side; `name && ' AND name = ?'`: the right side or nothing to speak of.
      return node.operator === '&&'
        ? choice([read(inner, node.right), []])
        : choice([read(inner, node.left), read(inner, node.right)]);
    case 'AwaitExpression':
      return read(inner, node.argument);
    case 'AssignmentExpression':
      return node.operator === '=' ? read(inner, node.right) : [hole(reader, node)];
    case 'Identifier':
      return readIdentifier(inner, node);
    case 'MemberExpression': {
      const constant = constantOf(a, node);
      return constant.known && typeof constant.value === 'string'
        ? [{ type: 'constant', value: constant.value, node }]
        : [hole(reader, node)];
    }
    // An object is no text: `where({ id })` of a builder that also takes one.
    case 'ObjectExpression':
      return [{ type: 'constant', value: '[object Object]', node }];
    case 'TaggedTemplateExpression':
      return isTextTag(a, node) ? readTemplate(inner, node.quasi) : [hole(reader, node)];
    case 'CallExpression':
      return readCall(inner, node);
    default:
      return [hole(reader, node)];
  }
}

function deeper(reader: Reader): Reader {
  return { ...reader, depth: reader.depth + 1 };
}

function hole(reader: Reader, node: TSESTree.Expression): Piece {
  return reader.calls.length > 0 ? { type: 'hole', node, calls: reader.calls } : { type: 'hole', node };
}

function readTemplate(reader: Reader, node: TSESTree.TemplateLiteral): Text {
  return node.quasis.flatMap((quasi, index) => {
    const expression = node.expressions[index];
    const constant: Piece = { type: 'constant', value: quasi.value.cooked ?? quasi.value.raw, node: quasi };
    return expression ? [constant, ...read(reader, expression)] : [constant];
  });
}

/** `String.raw`, `dedent` and other tags that give the template as text. */
function isTextTag(a: Analysis, node: TSESTree.TaggedTemplateExpression): boolean {
  if (
    node.tag.type === 'MemberExpression' &&
    memberName(node.tag) === 'raw' &&
    calleeName(node.tag.object) === 'String'
  )
    return true;
  return statesOfTarget(a, unwrap(node.tag), identityOf).some((state) => state.textTags.length > 0);
}

function readIdentifier(reader: Reader, node: TSESTree.Identifier): Text {
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
  return choice(texts);
}

function readWrite(reader: Reader, write: Write, node: TSESTree.Identifier): Text {
  const { value } = write;
  if (write.path.length > 0 || reader.seen.has(write)) return [hole(reader, node)];
  const inner: Reader = { ...reader, seen: new Set([...reader.seen, write]) };
  if (value.type === 'expression') return read(inner, value.node);
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

function calleeOf(call: CallLike): TSESTree.Node {
  return call.type === 'TaggedTemplateExpression' ? call.tag : call.callee;
}

function readCall(reader: Reader, node: TSESTree.CallExpression): Text {
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

/** `['SELECT', columns, 'FROM t'].join(' ')`, `ids.map((id) => …).join(',')`, `parts.join(' AND ')` */
function readJoin(reader: Reader, node: TSESTree.CallExpression, list: TSESTree.Expression): Text {
  const { a } = reader;
  const [argument] = node.arguments;
  const separator = argument
    ? argument.type === 'SpreadElement'
      ? undefined
      : constantOf(a, argument)
    : ({ known: true, value: ',' } as const);
  const between = separator?.known && typeof separator.value === 'string' ? separator.value : undefined;
  const pushed = pushedInto(a, list);
  const elements = elementsOf(a, list);
  if (elements && between !== undefined) {
    const all = [...elements, ...pushed];
    return all.flatMap((element, index): Text => [
      ...(index > 0 ? [{ type: 'constant', value: between, node } as const] : []),
      ...read(reader, element),
    ]);
  }
  const items = mappedItems(reader, unwrap(list));
  if (items) return [{ type: 'repeat', item: items, separator: between }];
  return [hole(reader, node)];
}

/** What `list.map((x) => …)` makes of each element. */
function mappedItems(reader: Reader, start: TSESTree.Node): Text | undefined {
  const { a } = reader;
  let node = start;
  if (node.type === 'Identifier') {
    const variable = a.scopes().variableOf(node);
    const [write, ...others] = variable ? reachingWrites(a, variable, node) : [];
    if (write?.value.type !== 'expression' || others.length > 0) return undefined;
    node = unwrap(write.value.node);
  }
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return undefined;
  if (memberName(node.callee) !== 'map') return undefined;
  const [callback] = node.arguments;
  if (!callback || callback.type === 'SpreadElement') return undefined;
  const [fn] = functionsOf(a, callback);
  const returns = fn ? (a.index().returns.get(fn) ?? []) : [];
  return returns.length > 0 ? choice(returns.map((value) => read(reader, value))) : undefined;
}

/** The arguments of `list.push(…)` for a list in a variable. */
function pushedInto(a: Analysis, list: TSESTree.Expression): readonly TSESTree.Expression[] {
  const bare = unwrap(list);
  const variable = bare.type === 'Identifier' ? a.scopes().variableOf(bare) : undefined;
  if (!variable) return [];
  const table = tableOf<unknown, readonly TSESTree.Expression[]>(a, 'pushed');
  let pushed = table.get(variable);
  if (!pushed) {
    pushed = variable.references.flatMap((reference) => {
      const member = reference.identifier.parent;
      if (member.type !== 'MemberExpression' || member.object !== reference.identifier) return [];
      if (memberName(member) !== 'push' || member.parent.type !== 'CallExpression') return [];
      return member.parent.arguments.flatMap((each) => (each.type === 'SpreadElement' ? [] : [each]));
    });
    table.set(variable, pushed);
  }
  return pushed;
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

function choice(texts: readonly Text[]): Text {
  const [first, ...others] = texts;
  if (!first) return [];
  return others.length === 0 ? first : [{ type: 'choice', options: texts.slice(0, MAX_OPTIONS) }];
}

/** The text without empty constants. */
function join(text: Text): Text {
  return text.filter((piece) => piece.type !== 'constant' || piece.value !== '');
}
