import type { TSESTree } from '@typescript-eslint/utils';
import { opensAccount, soundsLikeMailing, soundsLikeSending } from '../models/mail-names';
import type { Kind } from '../models/types';
import { memberName } from '../syntax/names';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { type Fear, dangerous } from './danger';
import { elementsOf } from './constants';
import { requestsOf } from './requests';
import { functionsOf, pointeesOf } from './pointees';
import { sitesOf } from './sites';
import { textOf } from './text';
import type { Piece, Text } from './text-types';
import { SHAPES, type Trace } from './traces';

/** A link in something that is sent, whose host a client chose. */
export interface MailedHost {
  readonly node: TSESTree.Expression;
  readonly trace: Trace;
}

const MAX_DEPTH = 5;

/** The texts of mails and messages in which the host of a link is what the request says. */
export function mailedHosts(a: Analysis, kind: Kind): readonly MailedHost[] {
  if (!a.possible().hasSources) return [];
  const sites = sitesOf(a, kind).flatMap(({ values }) => values);
  const known = new Set<TSESTree.Node>(sitesOf(a, kind).map(({ use }) => use));
  const named = [...a.index().callsByName].flatMap(([name, calls]) =>
    calls.flatMap((call): readonly TSESTree.Expression[] => {
      if (call.type !== 'CallExpression' || known.has(call)) return [];
      const isMail = soundsLikeMailing(receiverName(call.callee), name);
      if ((!isMail && !soundsLikeSending(name)) || functionsOf(a, call.callee).length > 0) return [];
      const given = call.arguments.flatMap((each) => (each.type === 'SpreadElement' ? [] : [each]));
      return isMail ? given : given.filter((each) => opensAccount(constantsIn(textOf(a, each))));
    }),
  );
  const seen = new Set<TSESTree.Node>();
  return [...sites, ...named]
    .flatMap((value) => textsIn(a, value, 0))
    .flatMap((node): readonly MailedHost[] => {
      if (seen.has(node)) return [];
      seen.add(node);
      const trace = hostIn(a, node, kind);
      return trace ? [{ node, trace }] : [];
    });
}

function receiverName(callee: TSESTree.Node): string {
  const bare = unwrap(callee);
  if (bare.type !== 'MemberExpression') return '';
  const object = unwrap(bare.object);
  if (object.type === 'Identifier') return object.name;
  return object.type === 'MemberExpression' ? (memberName(object) ?? '') : '';
}

/** The expressions in a message, as they are written: its properties and elements, at any depth. */
function textsIn(a: Analysis, start: TSESTree.Expression, depth: number): readonly TSESTree.Expression[] {
  const node = unwrap(start) as TSESTree.Expression;
  if (depth > MAX_DEPTH) return [];
  const [pointee, ...others] = node.type === 'Identifier' ? pointeesOf(a, node) : [];
  const shown =
    pointee && others.length === 0 && pointee.path.length === 0 && pointee.node.type === 'ObjectExpression'
      ? pointee.node
      : node;
  if (shown.type === 'ObjectExpression')
    return shown.properties.flatMap((each) =>
      each.type === 'Property' ? textsIn(a, each.value as TSESTree.Expression, depth + 1) : [],
    );
  if (shown.type === 'ArrayExpression')
    return (elementsOf(a, shown) ?? []).flatMap((each) => textsIn(a, each, depth + 1));
  return [node];
}

function hostIn(a: Analysis, node: TSESTree.Expression, kind: Kind): Trace | undefined {
  const fear: Fear = { kind, shapes: SHAPES.text, characters: '' };
  return hostHoles(textOf(a, node)).flatMap(({ piece, isHost }) =>
    dangerous(requestsOf(a, piece.node, [], piece.calls), fear).filter(
      ({ origin }) =>
        origin.type === 'request' &&
        (origin.part === 'host' ||
          (isHost && origin.part === 'headers' && /origin|referr?er/i.test(origin.name))),
    ),
  )[0];
}

interface HostHole {
  readonly piece: Extract<Piece, { type: 'hole' }>;
  /** Whether a link begins with it. */
  readonly isHost: boolean;
}

function hostHoles(text: Text): readonly HostHole[] {
  return text.flatMap((piece, index): readonly HostHole[] => {
    if (piece.type === 'choice') return piece.options.flatMap(hostHoles);
    if (piece.type === 'repeat') return hostHoles(piece.item);
    if (piece.type === 'constant') return [];
    const after = text[index + 1];
    return [{ piece, isHost: after?.type === 'constant' && after.value.startsWith('/') }];
  });
}

function constantsIn(text: Text): string {
  return text
    .map((piece) =>
      piece.type === 'constant'
        ? piece.value
        : piece.type === 'choice'
          ? piece.options.map(constantsIn).join(' ')
          : '',
    )
    .join(' ');
}
