import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { Dialect } from '../models/types';
import { keyName } from '../syntax/names';
import { isFunction } from '../syntax/nodes';
import { unwrap } from '../syntax/unwrap';
import type { TextEdit } from './edits';
import { withParentheses } from './source-text';

export type Call = TSESTree.CallExpression | TSESTree.NewExpression;
export type Source = Readonly<TSESLint.SourceCode>;

/** A value to hand over: its code, and how many of the values that are there already stand before it. */
export interface NewValue {
  readonly code: string;
  /** For values by name. */
  readonly name: string;
  readonly behind: number;
}

/** Where a call takes its bound values, and what it takes already. */
export interface ValueSlot {
  /** Values by position. */
  readonly existing: readonly TSESTree.Expression[];
  /** Names of the values that are there, for values by name. */
  readonly names: readonly string[];
  /** Whether new values are evaluated after more than the text and the values before them. */
  readonly later: boolean;
  readonly insert: (values: readonly NewValue[]) => readonly TextEdit[];
}

/** A slot with no values yet, that puts all new ones in one place. */
export function emptySlot(
  place: readonly [number, number] | number,
  write: (values: readonly NewValue[]) => string,
  later = false,
): ValueSlot {
  const range = typeof place === 'number' ? ([place, place] as const) : place;
  return { existing: [], names: [], later, insert: (values) => [{ range, text: write(values) }] };
}

/** Values written out in the code: `[a, b]` or `{ a, b }`. */
export function literalSlot(
  start: TSESTree.Node,
  dialect: Dialect,
  sourceCode: Source,
): ValueSlot | undefined {
  const node = unwrap(start);
  if (node.type === 'ArrayExpression' && dialect.values !== 'object') {
    if (node.elements.some((element) => element === null || element.type === 'SpreadElement'))
      return undefined;
    return listSlot(
      node.elements as TSESTree.Expression[],
      [node.range[0] + 1, node.range[1] - 1],
      sourceCode,
    );
  }
  if (node.type !== 'ObjectExpression' || dialect.values !== 'object') return undefined;
  const names = node.properties.map((property) =>
    property.type === 'Property' ? keyName(property) : undefined,
  );
  if (!names.every((name) => name !== undefined)) return undefined;
  const slot = emptySlot(afterLast(node, sourceCode), (values) =>
    inObject(node, values.map(asProperty).join(', ')),
  );
  return { ...slot, names };
}

/** A list between brackets or parentheses; `start` is where the first of an empty list goes, behind a comma. */
export function listSlot(
  existing: readonly TSESTree.Expression[],
  limits: readonly [number, number],
  sourceCode: Source,
  start?: number,
): ValueSlot {
  const rangeOf = (node: TSESTree.Node): readonly [number, number] =>
    withParentheses(node, sourceCode, limits);
  return {
    existing,
    names: [],
    later: false,
    insert: (values) =>
      [...new Set(values.map(({ behind }) => behind))].map((behind): TextEdit => {
        const code = codes(values.filter((value) => value.behind === behind));
        const before = existing[behind - 1];
        if (before) return at(rangeOf(before)[1], `, ${code}`);
        const next = existing[behind];
        if (next) return at(rangeOf(next)[0], `${code}, `);
        return start === undefined ? at(limits[0], code) : at(start, `, ${code}`);
      }),
  };
}

function at(offset: number, text: string): TextEdit {
  return { range: [offset, offset], text };
}

/** Values as arguments or elements. */
export function codes(values: readonly NewValue[]): string {
  return values.map(({ code }) => code).join(', ');
}

/** Values as the driver takes them together: `[a, b]` or `{ a, b }`. */
export function collection(values: readonly NewValue[], dialect: Dialect): string {
  return dialect.values === 'object' ? `{ ${values.map(asProperty).join(', ')} }` : `[${codes(values)}]`;
}

function asProperty({ name, code }: NewValue): string {
  return name === code ? name : `${name}: ${code}`;
}

/** The place behind the last property, before a comma that may follow. */
export function afterLast(object: TSESTree.ObjectExpression, sourceCode: Source): readonly [number, number] {
  const last = object.properties.at(-1);
  const end = last ? last.range[1] : (sourceCode.getFirstToken(object)?.range[1] ?? object.range[0] + 1);
  return [end, end];
}

/** A property as it is written behind those an object has. */
export function inObject(object: TSESTree.ObjectExpression, property: string): string {
  return object.properties.length > 0 ? `, ${property}` : ` ${property} `;
}

/** Whether an argument is for certain a function: written there, or a name that only stands for functions. */
export function isCallback(start: TSESTree.Node, sourceCode: Source): boolean {
  const node = unwrap(start);
  if (isFunction(node)) return true;
  if (node.type !== 'Identifier') return false;
  const variable = sourceCode
    .getScope(node)
    .references.find(({ identifier }) => identifier === node)?.resolved;
  if (!variable || variable.defs.length === 0) return false;
  return (
    variable.defs.every(isFunctionName) ||
    variable.references.some(
      ({ identifier }) =>
        identifier.parent.type === 'CallExpression' && identifier.parent.callee === identifier,
    )
  );
}

/** Whether a name is given to a function where it is made; a parameter is not. */
function isFunctionName({ type, node }: TSESLint.Scope.Definition): boolean {
  return type === 'FunctionName' || ('init' in node && isFunction(node.init));
}
