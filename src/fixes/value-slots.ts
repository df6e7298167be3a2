import type { TSESTree } from '@typescript-eslint/utils';
import type { Dialect, Names, Place, ResultCall } from '../models/types';
import { keyName } from '../syntax/names';
import { unwrap, wrapped } from '../syntax/unwrap';
import { inputSlot, resultSlot } from './result-slots';
import { argumentsRange, withParentheses } from './source-text';
import {
  type Call,
  type NewValue,
  type Source,
  type ValueSlot,
  afterLast,
  collection,
  emptySlot,
  inObject,
  isCallback,
  listSlot,
  literalSlot,
} from './value-lists';

export interface SlotRequest {
  readonly call: Call;
  /** The argument (or property value) that is the text. */
  readonly text: TSESTree.Expression;
  readonly dialect: Dialect;
  readonly values: Place | ResultCall | undefined;
  readonly valuesProperty: Names | undefined;
  /** Whether an expression is for certain one value, not a list or an object. */
  readonly isScalar: (node: TSESTree.Expression) => boolean;
}

/**
 * Where the values go that leave the text; undefined where the call is written in a way that does not tell, such
 * as a variable that may be a callback or a list.
 */
export function valueSlot(request: SlotRequest, sourceCode: Source): ValueSlot | undefined {
  const { call, dialect, values } = request;
  const text = wrapped(request.text);
  const { parent } = text;
  if (dialect.values === 'input-calls') return inputSlot(call, sourceCode);
  if (parent?.type === 'Property' && parent.value === text && parent.parent.type === 'ObjectExpression')
    return propertySlot(request, parent, parent.parent, sourceCode);
  const index = call.arguments.findIndex((argument) => argument === text);
  if (index < 0 || !values || call.arguments.some((argument) => argument.type === 'SpreadElement'))
    return undefined;
  if ('resultCall' in values) return resultSlot(request, values, sourceCode);
  if ('argumentsFrom' in values) return restSlot(call, values.argumentsFrom, sourceCode);
  if (!('argument' in values) || values.argument !== index + 1 || 'each' in values || 'resultOf' in values)
    return undefined;
  if (!('property' in values) || values.property === undefined)
    return argumentSlot(call, values.argument, dialect, sourceCode);
  const [name, ...deeper] = values.property;
  return name === undefined || deeper.length > 0
    ? undefined
    : optionSlot(call, values.argument, name, dialect, sourceCode);
}

/** `query(text, [values], callback)` */
function argumentSlot(
  call: Call,
  index: number,
  dialect: Dialect,
  sourceCode: Source,
): ValueSlot | undefined {
  const argument = call.arguments[index];
  const write = (values: readonly NewValue[]): string => collection(values, dialect);
  if (!argument || isCallback(argument, sourceCode)) return newArgument(call, index, write, sourceCode);
  return isNothing(argument) ? emptySlot(argument.range, write) : literalSlot(argument, dialect, sourceCode);
}

/** A place for one more argument, at an index that follows one that is there. */
function newArgument(
  call: Call,
  index: number,
  write: (values: readonly NewValue[]) => string,
  sourceCode: Source,
): ValueSlot | undefined {
  const before = call.arguments[index - 1];
  const limits = argumentsRange(call, sourceCode);
  if (!before || !limits) return undefined;
  const [, end] = withParentheses(before, sourceCode, limits);
  return emptySlot(end, (values) => `, ${write(values)}`);
}

/** `query(text, { replacements: [values] })` */
function optionSlot(
  call: Call,
  index: number,
  name: string,
  dialect: Dialect,
  sourceCode: Source,
): ValueSlot | undefined {
  const argument = call.arguments[index];
  const property = (values: readonly NewValue[]): string => `${name}: ${collection(values, dialect)}`;
  if (!argument) return newArgument(call, index, (values) => `{ ${property(values)} }`, sourceCode);
  const options = unwrap(argument);
  if (options.type !== 'ObjectExpression') return undefined;
  const found = propertyOf(options, name);
  if (found === 'unclear') return undefined;
  return found
    ? literalSlot(found, dialect, sourceCode)
    : emptySlot(afterLast(options, sourceCode), (values) => inObject(options, property(values)));
}

/** `query({ text, values: [values] })` */
function propertySlot(
  { call, dialect, values, valuesProperty }: SlotRequest,
  property: TSESTree.Property,
  object: TSESTree.ObjectExpression,
  sourceCode: Source,
): ValueSlot | undefined {
  const names = typeof valuesProperty === 'string' ? [valuesProperty] : (valuesProperty ?? []);
  const [name] = names;
  if (name === undefined || property.computed || property.shorthand) return undefined;
  for (const each of names) {
    const found = propertyOf(object, each);
    if (found === 'unclear') return undefined;
    if (found) return literalSlot(found, dialect, sourceCode);
  }
  const besides = values && 'argument' in values ? call.arguments[values.argument] : undefined;
  if (besides && !isCallback(besides, sourceCode)) return literalSlot(besides, dialect, sourceCode);
  // Directly behind the text, so that the values are evaluated when they were.
  return emptySlot(property.range[1], (all) => `, ${name}: ${collection(all, dialect)}`);
}

/** `raw(text, ...values)` */
function restSlot(call: Call, from: number, sourceCode: Source): ValueSlot | undefined {
  const limits = argumentsRange(call, sourceCode);
  const before = call.arguments[from - 1];
  if (!limits || !before) return undefined;
  const given = call.arguments.slice(from);
  const last = given.at(-1);
  const existing = last && isCallback(last, sourceCode) ? given.slice(0, -1) : given;
  return listSlot(
    existing as TSESTree.Expression[],
    limits,
    sourceCode,
    withParentheses(before, sourceCode, limits)[1],
  );
}

/** The value of a property; `unclear` if a spread or a computed key may set it. */
function propertyOf(object: TSESTree.ObjectExpression, name: string): TSESTree.Node | 'unclear' | undefined {
  let found: TSESTree.Node | undefined;
  for (const property of object.properties) {
    if (property.type !== 'Property') return 'unclear';
    const key = keyName(property);
    if (key === undefined) return 'unclear';
    if (key === name) found = property.value;
  }
  return found;
}

function isNothing(start: TSESTree.Node): boolean {
  const node = unwrap(start);
  return (
    (node.type === 'Identifier' && node.name === 'undefined') ||
    (node.type === 'Literal' && node.value === null)
  );
}
