import type { TSESTree } from '@typescript-eslint/utils';
import { soundsLikeContext, soundsLikeResponse } from '../models/response-names';
import { memberName } from '../syntax/names';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { constantsOf } from './constants';
import { identityOf } from './identity';
import { valuesAt } from './places';
import type { SyntaxIndex } from './syntax-index';

/** A header, or an object of headers, that a call sets on a response of elsewhere. */
export interface ConventionalHeader {
  readonly node: TSESTree.CallExpression | TSESTree.AssignmentExpression;
  readonly value: TSESTree.Expression;
  /** Undefined where the value is an object of headers. */
  readonly name?: string;
}

/** Methods by which frameworks set headers; the first are no method of anything else. */
const OWN_METHODS = ['setHeader', 'appendHeader', 'writeHead', 'writeHeader'] as const;
const SHARED_METHODS = ['set', 'header', 'append', 'headers', 'setHeaders'] as const;

/** Names that are headers and nothing else: `X-Frame-Options`. */
const HEADER_NAME = /^[A-Za-z]+(?:-[A-Za-z]+)+$/;

/** Whether a file may hold headers that only names tell of. */
export function mayHoldHeaders({ callsByName, memberAssignments }: SyntaxIndex): boolean {
  return (
    [...OWN_METHODS, ...SHARED_METHODS].some((method) => callsByName.has(method)) ||
    [...memberAssignments.keys()].some((name) => HEADER_NAME.test(name) || /^(?:headers|res)$/.test(name))
  );
}

/**
 * Headers that only names tell of: `res.setHeader('X-Name', value)`, `response.headers['X-Name'] = value`, where
 * nothing shows what the response is. Receivers that are known to be something count through their models alone.
 */
export function conventionalHeaders(a: Analysis): readonly ConventionalHeader[] {
  const { callsByName, memberAssignments } = a.index();
  const called = [...OWN_METHODS, ...SHARED_METHODS].flatMap((method) =>
    (callsByName.get(method) ?? []).flatMap((call): readonly ConventionalHeader[] => {
      if (call.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') return [];
      const { object } = call.callee;
      const isOwn = (OWN_METHODS as readonly string[]).includes(method);
      return isResponse(object, isOwn) && identityOf(a, object).length === 0
        ? headersOfCall(a, call, isOwn)
        : [];
    }),
  );
  const assigned = [...memberAssignments].flatMap(([name, assignments]) =>
    HEADER_NAME.test(name)
      ? assignments.flatMap((node) =>
          isHeadersOfResponse(a, node.left) ? [{ node, value: node.right, name }] : [],
        )
      : [],
  );
  const whole = (memberAssignments.get('headers') ?? []).flatMap((node) =>
    node.left.type === 'MemberExpression' && isResponse(node.left.object, true)
      ? [{ node, value: node.right }]
      : [],
  );
  // `context.res = { status: 200, headers: { … } }`
  const answers = (memberAssignments.get('res') ?? []).flatMap((node) =>
    valuesAt(a, node.right, ['headers']).map((value) => ({ node, value })),
  );
  return [...called, ...assigned, ...whole, ...answers];
}

function headersOfCall(
  a: Analysis,
  node: TSESTree.CallExpression,
  isOwn: boolean,
): readonly ConventionalHeader[] {
  const [first, second] = node.arguments;
  const last = node.arguments.at(-1);
  if (!first || !last || node.arguments.some((argument) => argument.type === 'SpreadElement')) return [];
  const names = constantsOf(a, first).map(({ value }) => value);
  if (names.length === 0 || typeof names[0] === 'number')
    return [{ node, value: last as TSESTree.Expression }];
  if (!second) return [];
  return names.flatMap((name) =>
    typeof name === 'string' && (isOwn || HEADER_NAME.test(name))
      ? [{ node, value: second as TSESTree.Expression, name }]
      : [],
  );
}

/**
 * Whether an expression is by its names the answer of a server: `res`, `this.res`, `ctx.response`, `res.status(200)`,
 * `h.response(value)`; where the method is no `isOwn` one of answers alone, also `response.headers`.
 */
export function isResponse(start: TSESTree.Node, isOwn: boolean): boolean {
  let node = unwrap(start);
  while (node.type === 'CallExpression') {
    const callee = unwrap(node.callee);
    if (callee.type !== 'MemberExpression') return false;
    if (memberName(callee) === 'response') return true;
    node = unwrap(callee.object);
  }
  if (node.type === 'MemberExpression' && memberName(node) === 'headers')
    return !isOwn && isResponse(node.object, true);
  if (node.type === 'ThisExpression') return !isOwn;
  const name =
    node.type === 'MemberExpression' ? (memberName(node) ?? '') : node.type === 'Identifier' ? node.name : '';
  return soundsLikeResponse(name) || (!isOwn && soundsLikeContext(name));
}

/** `response.headers['X-Name'] = value` */
function isHeadersOfResponse(a: Analysis, left: TSESTree.Node): boolean {
  if (left.type !== 'MemberExpression') return false;
  const headers = unwrap(left.object);
  return (
    headers.type === 'MemberExpression' &&
    /^(?:headers|header)$/.test(memberName(headers) ?? '') &&
    isResponse(headers.object, true) &&
    identityOf(a, headers).length === 0
  );
}
