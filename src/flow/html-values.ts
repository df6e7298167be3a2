import type { TSESTree } from '@typescript-eslint/utils';
import type { Kind } from '../models/types';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import type { Answer } from './answers';
import { afterDecoding, dangerous } from './danger';
import { addressFear, htmlFear } from './html-safety';
import { argumentOf } from './calls';
import { type HtmlHole, htmlHoles } from './html-text';
import { originsOf } from './origins';
import type { CallLike } from './syntax-index';
import { textOf } from './text';
import type { Text } from './text-types';
import type { Trace } from './traces';
import { writesOf } from './writes';

/** A value that may do harm where it stands in HTML. */
export interface HtmlValue {
  readonly node: TSESTree.Expression;
  readonly trace: Trace;
  readonly hole: HtmlHole;
  /** Whether it is harmless but for what a browser runs of an address: `javascript:`. */
  readonly isAddress: boolean;
  /** Where it is given to what puts it there; undefined where that is not seen. */
  readonly given: TSESTree.Expression | undefined;
}

/** The values of an answer that may do harm in it; `counts` says which traces matter. */
export function harmfulValues(
  a: Analysis,
  kind: Kind,
  answer: Answer,
  counts: (trace: Trace, node: TSESTree.Expression) => boolean,
): readonly HtmlValue[] {
  const text = textOf(a, answer.node);
  if (!isMarkup(text, answer.as)) return [];
  return htmlHoles(text).flatMap((hole): readonly HtmlValue[] => {
    const { node, calls = [] } = hole.piece;
    const traces = originsOf(a, node, [], calls).filter(
      (trace) => counts(trace, node) && !isLength(trace) && (!hole.alone || isSentAsText(trace, answer)),
    );
    if (traces.length === 0) return [];
    const [trace] = dangerous(traces, htmlFear(kind, hole));
    const found = { node, hole, given: givenAt(a, node, calls) };
    if (trace) return [{ ...found, trace, isAddress: false }];
    const fear = addressFear(kind, hole);
    const [address] = fear ? dangerous(traces, fear) : [];
    return address ? [{ ...found, trace: address, isAddress: true }] : [];
  });
}

/** The argument that a value was before the calls that led to it, if it is a parameter of the function called. */
function givenAt(
  a: Analysis,
  node: TSESTree.Expression,
  calls: readonly CallLike[],
): TSESTree.Expression | undefined {
  const call = calls.at(-1);
  if (!call) return node;
  const variable = node.type === 'Identifier' ? a.scopes().variableOf(node) : undefined;
  const [write, ...others] = variable ? writesOf(a, variable) : [];
  if (write?.value.type !== 'parameter' || write.path.length > 0 || others.length > 0) return undefined;
  const argument = argumentOf(call, write.value.index);
  return argument && givenAt(a, argument, calls.slice(0, -1));
}

/** A length is a number but of objects that nobody sends. */
function isLength({ origin }: Trace): boolean {
  return origin.type !== 'parameter' && /\.length$/.test(origin.name ?? '');
}

/** Whether a text may be taken for HTML: not if what it begins with is that of something else. */
function isMarkup(text: Text, as: Answer['as']): boolean {
  if (as === 'html') return true;
  const [first] = text;
  if (first?.type === 'choice')
    return first.options.some((option) => isMarkup(option.length > 0 ? option : text.slice(1), as));
  if (first?.type !== 'constant') return true;
  if (first.value.trim() === '') return isMarkup(text.slice(1), as);
  return as === 'marked' ? /^\s*</.test(first.value) : !/^\s*(?:[{[]|data:|event:|id:)/.test(first.value);
}

/** Whether a value that is sent as a whole is sent as a text, and not as JSON or bytes. */
function isSentAsText(trace: Trace, { objectsAreJson, as }: Answer): boolean {
  const { held, made, origin } = trace;
  if (held.length > 0 || (as === 'guessed' && isJson({ trace }))) return false;
  if (made !== 'no' || !objectsAreJson || origin.type !== 'request') return true;
  // A parser makes an object or a list of a body, and a list of bytes of a file.
  return !/(?:^|\.)(?:body|payload|buffer|getRawBody\(…\))$/.test(origin.name) && !isWholeJson(origin.node);
}

/** `await c.req.json()` */
function isWholeJson(start: TSESTree.Node): boolean {
  const node = unwrap(start);
  return (
    node.type === 'CallExpression' &&
    node.callee.type === 'MemberExpression' &&
    node.callee.property.type === 'Identifier' &&
    node.callee.property.name === 'json'
  );
}

/** Whether a value is escaped for HTML, but for another place in it. */
export function isEscapedElsewhere({ trace, isAddress }: HtmlValue): boolean {
  return (
    !isAddress &&
    afterDecoding(trace.barriers).some(
      (each) =>
        each.type === 'clears' && each.inertIn?.some((language) => /^html-(?:text|double)/.test(language)),
    )
  );
}

/** How to call a place in a message. */
export function placeName({ place, attribute }: HtmlHole): string {
  if (/^on[a-z]/.test(attribute) && /quoted/.test(place)) return `the code in \`${attribute}\``;
  switch (place) {
    case 'single-quoted':
      return 'single quotes';
    case 'double-quoted':
      return 'double quotes';
    case 'unquoted':
      return 'an attribute without quotes';
    case 'name':
      return 'the name of a tag or attribute';
    case 'script':
    case 'script-text':
      return 'a script';
    default:
      return `a ${place}`;
  }
}

/** Whether a text has tags of its own. */
export function hasTags(text: Text): boolean {
  return text.some((piece) => {
    if (piece.type === 'choice') return piece.options.some(hasTags);
    if (piece.type === 'repeat') return hasTags(piece.item);
    return piece.type === 'constant' && /<[a-z!/]/i.test(piece.value);
  });
}

/** Whether a value is JSON, which is no HTML. */
export function isJson({ trace }: Pick<HtmlValue, 'trace'>): boolean {
  return trace.barriers.some((each) => each.type === 'clears' && each.inertIn?.includes('json-string'));
}
