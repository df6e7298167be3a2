import type { TSESTree } from '@typescript-eslint/utils';
import { calleeName, memberName } from '../syntax/names';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { propertyWritesOf } from './members';
import { passingsOf } from './passings';
import { pointeesOf } from './pointees';
import { textOf } from './text';
import type { CallLike } from './syntax-index';
import type { Piece, Text } from './text-types';

/** What a text of a URL is read as: the address of a request, or where a browser is sent from a page of ours. */
export type UrlUse = 'request' | 'redirect';

/** A value that may decide which host a URL leads to. */
export interface HostHole {
  readonly node: TSESTree.Expression;
  readonly calls: readonly CallLike[];
  /** The whole URL begins with it; it is the rest of the host; it is a part of the host before `.example.com`. */
  readonly place: 'start' | 'end' | 'label';
  /** Whether it is put over the host of a URL that was made before: `url.hostname = value`. */
  readonly isWritten?: true;
  /** The characters before it. */
  readonly before: string;
}

const MAX_TEXTS = 16;
const MAX_DEPTH = 5;
const ABSOLUTE = /^[a-z][a-z0-9+.-]*:\/\//i;
const FIXED_HOST = /^(?:[a-z][a-z0-9+.-]*:)?\/\/[^/?#\\]+[/?#\\]/i;

/** Whether a URL that begins so leads to one host, whatever follows. */
export function fixesHost(before: string, use: UrlUse): boolean {
  if (before === '') return false;
  if (FIXED_HOST.test(before)) return true;
  if (ABSOLUTE.test(before) || /^(?:[a-z]+:)?[\\/]{2}/i.test(before)) return false;
  if (before === '/') return use === 'request';
  // `https:` and what may become it; anything else is a path.
  return !/^(?:https?|wss?|ftp)?:?\/?$/i.test(before);
}

/** The values that may decide the host of a URL, for each way in which it is put together. */
export function hostHoles(
  a: Analysis,
  node: TSESTree.Expression,
  use: UrlUse,
  isTrusted: (hole: HostHole) => boolean,
): readonly HostHole[] {
  return holesOf(a, textOf(a, node), use, isTrusted, 0);
}

function holesOf(
  a: Analysis,
  text: Text,
  use: UrlUse,
  isTrusted: (hole: HostHole) => boolean,
  depth: number,
): readonly HostHole[] {
  return alternatives(text).flatMap((pieces) => holesIn(a, pieces, use, isTrusted, depth));
}

type Flat = Extract<Piece, { type: 'constant' | 'hole' }>;

/** The texts that a text with choices can be. */
function alternatives(text: Text): readonly (readonly Flat[])[] {
  return text.reduce<readonly (readonly Flat[])[]>(
    (before, piece) => {
      const next: readonly (readonly Flat[])[] =
        piece.type === 'choice'
          ? piece.options.flatMap(alternatives)
          : piece.type === 'repeat'
            ? alternatives(piece.item)
            : [[piece]];
      return before.flatMap((head) => next.map((tail) => [...head, ...tail])).slice(0, MAX_TEXTS);
    },
    [[]],
  );
}

function holesIn(
  a: Analysis,
  pieces: readonly Flat[],
  use: UrlUse,
  isTrusted: (hole: HostHole) => boolean,
  depth: number,
): readonly HostHole[] {
  const found: HostHole[] = [];
  let before = '';
  for (const [index, piece] of pieces.entries()) {
    if (piece.type === 'constant') {
      // `5; url=https://…` of a `Refresh` header.
      before = (before + piece.value).replace(/^\s*\d+\s*[;,]\s*(?:url\s*=\s*)?["']?/i, '');
      continue;
    }
    if (fixesHost(before.trimStart(), use)) break;
    const after = pieces[index + 1];
    if (before.trim() === '') {
      const inner = madeUrl(a, piece.node);
      if (inner && depth < MAX_DEPTH) return [...found, ...holesOfMade(a, inner, use, isTrusted, depth)];
    }
    const hole: HostHole = {
      node: piece.node,
      calls: piece.calls ?? [],
      place: placeOf(before, after),
      before: before.trimStart(),
    };
    found.push(hole);
    // `${req.protocol}://${host}`: the scheme alone.
    if (before.trim() === '' && after?.type === 'constant' && after.value.startsWith('://')) {
      before = 'x';
      continue;
    }
    // What our own configuration begins, it decides: `${BASE}${path}`.
    if (before.trim() === '' || (isTrusted(hole) && after?.type !== 'constant')) break;
    before += 'x';
  }
  return found;
}

function placeOf(before: string, after: Flat | undefined): HostHole['place'] {
  if (!/\/\/[^/]*$/.test(before)) return 'start';
  return after?.type === 'constant' && after.value.startsWith('.') ? 'label' : 'end';
}

interface MadeUrl {
  readonly call: TSESTree.CallExpression | TSESTree.NewExpression;
  /** What is written over its host. */
  readonly hosts: readonly TSESTree.Expression[];
}

/** The `new URL(…)` behind `url`, `url.href` and `url.toString()`. */
function madeUrl(a: Analysis, start: TSESTree.Expression): MadeUrl | undefined {
  const node = urlObject(start);
  const [pointee, ...others] = pointeesOf(a, node);
  if (!pointee || others.length > 0 || pointee.path.length > 0) return undefined;
  const call = unwrap(pointee.node);
  if (call.type !== 'NewExpression' && call.type !== 'CallExpression') return undefined;
  if (!passingsOf(a, call).some((passing) => passing.isA === 'url')) return undefined;
  const variable = node.type === 'Identifier' ? a.scopes().variableOf(node) : undefined;
  const hosts = (variable ? propertyWritesOf(a, variable) : [])
    .filter(({ name }) => /^(?:host|hostname|href)$/.test(name))
    .map(({ value }) => value as TSESTree.Expression);
  return { call, hosts };
}

function urlObject(start: TSESTree.Expression): TSESTree.Expression {
  const node = unwrap(start) as TSESTree.Expression;
  if (node.type === 'MemberExpression' && memberName(node) === 'href') return urlObject(node.object);
  if (node.type !== 'CallExpression') return node;
  const [first] = node.arguments;
  const name = calleeName(node.callee);
  if (name === 'String' && first && first.type !== 'SpreadElement') return urlObject(first);
  return node.callee.type === 'MemberExpression' && /^(?:toString|toJSON|clone)$/.test(name ?? '')
    ? urlObject(node.callee.object)
    : node;
}

/** `new URL(address, base)`: an absolute address wins over the base, and so does `//host`. */
function holesOfMade(
  a: Analysis,
  { call, hosts }: MadeUrl,
  use: UrlUse,
  isTrusted: (hole: HostHole) => boolean,
  depth: number,
): readonly HostHole[] {
  const [address, base] = call.arguments;
  const written = hosts.map((node): HostHole => ({
    node,
    calls: [],
    place: 'end',
    before: '//',
    isWritten: true,
  }));
  if (!address || address.type === 'SpreadElement') return written;
  const hasBase = base !== undefined && base.type !== 'SpreadElement';
  const text = textOf(a, address);
  const own = holesOf(a, text, hasBase ? 'redirect' : use, isTrusted, depth + 1);
  const ofBase = hasBase && isRelative(text) ? holesOf(a, textOf(a, base), use, isTrusted, depth + 1) : [];
  return [...own, ...ofBase, ...written];
}

/** Whether a text can only be a path: the base says the host. */
function isRelative([first]: Text): boolean {
  return first?.type === 'constant' && !ABSOLUTE.test(first.value) && !/^\s*[\\/]{2}/.test(first.value);
}

/** Whether a value is the address of the request itself, as it came: `request.url`, `req.nextUrl.clone()`. */
export function isOwnAddress(a: Analysis, hole: HostHole, origin: TSESTree.Node): boolean {
  const node = urlObject(hole.node);
  return (
    unwrap(origin) === node ||
    pointeesOf(a, node).some((pointee) => {
      const made = unwrap(pointee.node);
      return made === unwrap(origin) || urlObject(made as TSESTree.Expression) === unwrap(origin);
    })
  );
}

/** Whether a value is a part of a URL that holds no host: `url.pathname`. */
export function isPathOfUrl(node: TSESTree.Expression): boolean {
  const bare = unwrap(node);
  return bare.type === 'MemberExpression' && /^(?:pathname|search|hash)$/.test(memberName(bare) ?? '');
}
