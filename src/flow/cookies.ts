import type { TSESTree } from '@typescript-eslint/utils';
import { type CookieUse, cookieUse, cookieUseOfName, saysGone, saysYesOrNo } from '../models/cookie-names';
import { calleeName, memberName } from '../syntax/names';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { constantsOf, optionOf } from './constants';
import { conventionalCookies } from './cookie-conventions';
import { type Feared, fearedAt } from './feared';
import { leavesOf } from './leaves';
import { type UseNode, placesOf, receiverOf } from './places';
import { secretsIn } from './sensitive';
import { type Site, sitesOf } from './sites';
import { textOf } from './text';

/** A cookie that the file sends without all of its flags. */
export interface WeakCookie {
  readonly use: UseNode;
  /** Its name, where that is a constant. */
  readonly name: string | undefined;
  readonly purpose: CookieUse | undefined;
  /** The options as they are given; undefined where there are none. */
  readonly options: TSESTree.Expression | undefined;
  /** Which argument they are, or would be. */
  readonly position: number;
  /** What is wrong with its options. */
  readonly weak: readonly Feared[];
}

/** Every cookie that is sent by a call with options that a model fears; not those that are taken away. */
export function weakCookies(a: Analysis): readonly WeakCookie[] {
  const known = sitesOf(a, 'cookie.set');
  const seen = new Set<UseNode>();
  return [...known, ...conventionalCookies(a)].flatMap((site) => {
    const { use, sink, values } = site;
    if (seen.has(use)) return [];
    seen.add(use);
    const weak = fearedAt(a, site).filter((each) => !isSettled(a, site, each));
    if (weak.length === 0 || isTakenAway(a, site)) return [];
    const names = sink.name ? placesOf(a, use, sink.name) : [];
    const own = sink.facts?.['nameOfReceiver'] === true ? receiverName(use) : undefined;
    const name = own ?? constantName(a, names);
    const sent = sink.values && !('resultCall' in sink.values) ? placesOf(a, use, sink.values) : [];
    const spoken =
      name === undefined ? names.map((each) => cookieUseOfName(spelled(a, each))) : [cookieUse(name)];
    const purpose = sent.some((value) => holdsSecret(a, value))
      ? 'signs in'
      : isYesOrNo(a, sent)
        ? undefined
        : spoken.find((each) => each !== undefined);
    return [
      {
        use,
        name,
        purpose,
        options: values[0],
        position: 'argument' in sink.at ? sink.at.argument : -1,
        weak,
      },
    ];
  });
}

function isYesOrNo(a: Analysis, sent: readonly TSESTree.Expression[]): boolean {
  const constants = sent.flatMap((value) => constantsOf(a, value));
  return constants.length > 0 && constants.every(({ value }) => saysYesOrNo(value));
}

/** What another option sees to. */
function isSettled(a: Analysis, { sink, values }: Site, { fear }: Feared): boolean {
  const by = sink.facts?.['securedBy'];
  return (
    fear.problem === 'secure' &&
    typeof by === 'string' &&
    values.some((options) => optionOf(a, options, [by]).state !== 'absent')
  );
}

function constantName(a: Analysis, names: readonly TSESTree.Node[]): string | undefined {
  const [first] = names.flatMap((node) => constantsOf(a, node));
  return typeof first?.value === 'string' ? first.value : undefined;
}

/** `cookie.session` of `cookie.session.set(…)` */
function receiverName(use: UseNode): string | undefined {
  const receiver = receiverOf(use);
  return receiver && calleeName(receiver);
}

/** The words of an expression: `config.session.cookieName`, `${prefix}-session`. */
function spelled(a: Analysis, start: TSESTree.Expression): string {
  const node = unwrap(start);
  if (node.type === 'Identifier') return node.name;
  if (node.type === 'MemberExpression') return `${spelled(a, node.object)}.${memberName(node) ?? ''}`;
  if (node.type === 'CallExpression')
    return [node.callee, ...node.arguments]
      .map((each) => (each.type === 'SpreadElement' ? '' : spelled(a, each as TSESTree.Expression)))
      .join('.');
  return textOf(a, start)
    .map((piece) => (piece.type === 'constant' ? piece.value : ' '))
    .join('');
}

/** Whether a value proves who somebody is, or is another secret, whatever the cookie is called. */
export function holdsSecret(a: Analysis, value: TSESTree.Expression): boolean {
  return (
    secretsIn(a, value).some(({ part, secrecy }) => !part && secrecy !== 'personal') ||
    leavesOf(a, value).some(({ node }) => isSigned(node))
  );
}

/** `jwt.sign(…)`, `await new SignJWT(…).sign(key)` */
function isSigned(start: TSESTree.Node): boolean {
  const node = unwrap(start);
  if (node.type !== 'CallExpression') return false;
  const callee = unwrap(node.callee);
  if (callee.type !== 'MemberExpression' || !/^(?:sign|signAsync|signSync)$/.test(memberName(callee) ?? ''))
    return false;
  let object = unwrap(callee.object);
  while (object.type === 'CallExpression' || object.type === 'MemberExpression')
    object =
      object.type === 'MemberExpression' && /jwt|token/i.test(memberName(object) ?? '')
        ? object.property
        : unwrap(object.type === 'CallExpression' ? object.callee : object.object);
  return /jwt|token|jose/i.test(
    (object.type === 'NewExpression' ? calleeName(object.callee) : calleeName(object)) ?? '',
  );
}

/** Whether the call takes the cookie away: no value, or an end that has passed. */
function isTakenAway(a: Analysis, { use, sink, values }: Site): boolean {
  const sent = sink.values && !('resultCall' in sink.values) ? placesOf(a, use, sink.values) : [];
  const isGone = sent.some((value) => {
    const constants = constantsOf(a, value);
    return constants.length > 0 && constants.every((each) => saysGone(each.value));
  });
  return isGone || values.some((options) => hasEnded(a, options));
}

function hasEnded(a: Analysis, options: TSESTree.Expression): boolean {
  const lives = ['maxAge', 'ttl'].map((name) => optionOf(a, options, [name]).node);
  const end = optionOf(a, options, ['expires']).node;
  return (
    lives.some((node) => {
      const constants = node ? constantsOf(a, node) : [];
      return constants.length > 0 && constants.every(({ value }) => typeof value === 'number' && value <= 0);
    }) ||
    (end !== undefined && isPast(a, end))
  );
}

const LONG_AGO = 10 ** 12;

/** `new Date(0)`, `new Date('Thu, 01 Jan 1970 …')`, `new Date(Date.now() - day)`, `new Date()` */
function isPast(a: Analysis, start: TSESTree.Node): boolean {
  const node = unwrap(start);
  if (node.type !== 'NewExpression' || calleeName(node.callee) !== 'Date') return false;
  const [first] = node.arguments;
  if (!first || first.type === 'SpreadElement') return true;
  const bare = unwrap(first);
  if (bare.type === 'BinaryExpression') return bare.operator === '-' && constantsOf(a, bare).length === 0;
  const [constant] = constantsOf(a, first);
  const time = constant && new Date(constant.value as string).getTime();
  return time !== undefined && time < LONG_AGO;
}
