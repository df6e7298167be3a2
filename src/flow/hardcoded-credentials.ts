import type { TSESTree } from '@typescript-eslint/utils';
import { calleeName, keyName, literalText } from '../syntax/names';
import { unwrap, wrapped } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { callsOf, argumentOf } from './calls';
import { checkedAgainst } from './credential-checks';
import { credentialOfHeader, schemeBefore } from './credential-headers';
import { type Naming, credentialSort, isEnvironment, namingOf } from './credential-names';
import { type GivenCredential, secretsOfSessions } from './credential-sinks';
import {
  asksForChange,
  credentialsOfAddress,
  hasKeyInQuery,
  isKnownPassword,
  isNoCredential,
  isPlaceholder,
  leadsElsewhere,
  looksChosen,
  shapeOf,
  soundsYours,
} from './credential-texts';
import { isFallback, isNamed, siblingsOf } from './credential-values';
import { isExcused } from './excuses';
import { nameOf } from './sensitive';
import { writtenTexts } from './written-texts';

/** A credential that is written into the code. */
export interface HardcodedCredential {
  readonly node: TSESTree.Node;
  readonly type: 'shape' | 'address' | 'header' | 'fallback' | 'named' | 'given' | 'checked';
  /** How a message calls it: its name, what it has the shape of, or the call that takes it. */
  readonly name: string;
  /** What the library that is given it takes it for. */
  readonly as?: string;
  /** What the name beside it says, where there is one. */
  readonly naming?: Naming;
}

const text = (node: TSESTree.Node): string => literalText(node) ?? '';

/** Everything in the file that is a credential by its shape, its name, its use or what it is compared with. */
export function hardcodedCredentials(
  a: Analysis,
  texts: readonly TSESTree.Node[],
  given: readonly GivenCredential[],
  behind: readonly HardcodedCredential[],
): readonly HardcodedCredential[] {
  const owned = new Set([
    ...given.filter(({ as }) => as === 'owned').map(({ node }) => node),
    ...secretsOfSessions(a),
  ]);
  const found = new Map<TSESTree.Node, HardcodedCredential>();
  const add = (one: HardcodedCredential): void => {
    if (!owned.has(one.node) && !found.has(one.node)) found.set(one.node, one);
  };
  for (const node of texts) {
    const one = bySelf(node) ?? byName(node) ?? byCheck(a, node);
    if (one && !isExcused(a, [one.node], [])) add(one);
  }
  behind.forEach(add);
  for (const one of given) {
    const credential = byUse(one);
    if (credential) add(credential);
  }
  for (const one of byParameter(a)) add(one);
  return [...found.values()].sort((one, other) => one.node.range[0] - other.node.range[0]);
}

/** What a text is by itself: a token of a service, a private key, an address with a password, a header. */
function bySelf(node: TSESTree.Node): HardcodedCredential | undefined {
  const written = text(node);
  const naming = namingOf(node);
  const shape = shapeOf(written);
  if (shape !== undefined && !isPublic(node) && !isExample(node, written))
    return { node, type: 'shape', name: shape, ...(naming && { naming }) };
  const address = credentialsOfAddress(written);
  if (address && !isKnownPassword(address)) return { node, type: 'address', name: address.host };
  if (hasKeyInQuery(written)) return { node, type: 'address', name: 'key' };
  const header = credentialOfHeader(node, written);
  if (header) return { node, type: 'header', name: header };
  return undefined;
}

/** Keys that stand in the settings of a page are public. */
function isPublic(node: TSESTree.Node): boolean {
  return (
    /^AIza/.test(text(node)) &&
    siblingsOf(wrapped(node).parent).some(({ key }) =>
      /^(?:authDomain|projectId|appId|messagingSenderId)$/.test(key),
    )
  );
}

/** `placeholder: 'e.g. hvs.…'` */
function isExample(node: TSESTree.Node, written: string): boolean {
  const { parent } = wrapped(node);
  return (
    /\be\.g\.|for example/i.test(written) ||
    (parent?.type === 'Property' &&
      /placeholder|example|description|hint|help|doc/i.test(keyName(parent) ?? ''))
  );
}

function byName(node: TSESTree.Node): HardcodedCredential | undefined {
  const naming = namingOf(node);
  if (!naming) return undefined;
  const written = text(node);
  const { insteadOf, name } = naming;
  if (insteadOf && isEnvironment(insteadOf))
    return isFallback(written, naming)
      ? { node, type: 'fallback', name: nameOf(insteadOf), naming }
      : undefined;
  if (naming.by === 'schema')
    return (/^[A-Z][A-Z\d_]+$/.test(name) ? isFallback : isNamed)(written, naming)
      ? { node, type: 'fallback', name, naming }
      : undefined;
  if (isPublic(node)) return undefined;
  return isNamed(written, naming) ? { node, type: 'named', name, naming } : undefined;
}

/** What a service gives out; no placeholder opens its account. */
const GIVEN_OUT: ReadonlySet<string> = new Set(['token', 'service key', 'client secret']);

function byUse(one: GivenCredential): HardcodedCredential | undefined {
  const { node, text: written, as, use } = one;
  if (as === 'owned') return undefined;
  const naming = namingOf(node);
  if (as === 'address') {
    const address = credentialsOfAddress(written);
    return address && !(address.isLocal && isKnownPassword(address))
      ? { node, type: 'address', name: address.host, ...(naming && { naming }) }
      : undefined;
  }
  if (isPlaceholder(written) || asksForChange(written) || leadsElsewhere(written)) return undefined;
  if (GIVEN_OUT.has(as) && soundsYours(written)) return undefined;
  return { node, type: 'given', name: nameOfUse(use), as, ...(naming && { naming }) };
}

/** `createHmac` of `crypto.createHmac(…)`, `stripe` of `require('stripe')(…)`. */
function nameOfUse(use: GivenCredential['use']): string {
  if (use.type !== 'CallExpression' && use.type !== 'NewExpression') return 'this call';
  const callee = unwrap(use.callee);
  const name =
    calleeName(callee) ?? (callee.type === 'CallExpression' ? literalText(callee.arguments[0]) : undefined);
  return name ?? 'this call';
}

/** `if (req.body.password === 'hunter2')` */
function byCheck(a: Analysis, node: TSESTree.Node): HardcodedCredential | undefined {
  const name = checkedAgainst(a, node, text(node));
  return name === undefined ? undefined : { node, type: 'checked', name };
}

/** Texts given to functions of the file for a parameter that is called like a secret: `connect('root', 'S3cr3t!')`. */
function byParameter(a: Analysis): readonly HardcodedCredential[] {
  return a.index().functions.flatMap((fn) =>
    fn.params.flatMap((parameter, index) => {
      const bare = parameter.type === 'AssignmentPattern' ? parameter.left : parameter;
      const sort = bare.type === 'Identifier' ? credentialSort(bare.name) : undefined;
      if (!sort || bare.type !== 'Identifier') return [];
      return callsOf(a, fn).flatMap((call) => {
        const argument = argumentOf(call, index);
        if (!argument || literalText(argument) === undefined) return [];
        const written = text(argument);
        const naming: Naming = {
          name: bare.name,
          sort,
          at: call,
          whole: argument,
          insteadOf: undefined,
          by: 'property',
        };
        return isNamed(written, naming) && looksChosen(written) && !isExcused(a, [argument], [])
          ? [{ node: unwrap(argument), type: 'named' as const, name: bare.name, naming }]
          : [];
      });
    }),
  );
}

/** Texts of the file that stand behind the scheme of an `Authorization` header: `'Bearer ' + TOKEN`. */
export function credentialsBehind(a: Analysis, node: TSESTree.Node): readonly HardcodedCredential[] {
  const behind = schemeBefore(node);
  if (!behind) return [];
  return writtenTexts(a, behind.value).flatMap(({ node: inner, text: written, ways }) =>
    written.length < 6 || isNoCredential(written) || isExcused(a, [node, inner], [ways])
      ? []
      : [{ node: inner, type: 'header' as const, name: behind.scheme }],
  );
}
