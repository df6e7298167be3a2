import type { TSESTree } from '@typescript-eslint/utils';
import {
  aboutProofs,
  comparingFunctions,
  comparingMethods,
  comparingObjects,
  givenWords,
  ownWords,
  proofPairs,
  proofWords,
  searchingMethods,
  settingObjects,
} from '../models/proof-names';
import { calleeName, memberName } from '../syntax/names';
import { enclosingFunction } from '../syntax/nodes';
import { unwrap } from '../syntax/unwrap';
import { splitName } from '../syntax/words';
import { type Analysis, tableOf } from './analysis';
import { constantsOf } from './constants';
import { isRequest } from './danger';
import { remember } from './lazy';
import { leavesOf } from './leaves';
import { originsOf } from './origins';
import { requestsOf } from './requests';
import { comparedPasswords } from './password-comparisons';
import { makesProofs, makingOf } from './proofs-made';
import { nameOf, secrecyOfToken, secretsIn } from './sensitive';
import { isAboutSecrets } from './sensitive-values';

/** A secret and what somebody sent, compared in a way that takes longer the more of it is right. */
export interface SecretComparison {
  readonly node: TSESTree.BinaryExpression | TSESTree.CallExpression;
  readonly secret: TSESTree.Node;
  readonly given: TSESTree.Node;
  /** How the code calls the secret. */
  readonly name: string;
  /** Whether both are compared whole, and for being the same: `===`, `equals`. */
  readonly asks: 'same' | 'different' | 'other';
  /** Whether both are bytes. */
  readonly isOfBytes: boolean;
}

const SECRET_WORDS = /sign|hmac|mac\b|digest|token|secret|key|pass|otp|csrf|xsrf|code|hash|auth|cred/i;

/** Whether a file can compare a secret at all. */
export function mayCompareSecrets(text: string): boolean {
  return SECRET_WORDS.test(text);
}

type Sides = readonly [TSESTree.Node, TSESTree.Node];

/** What an operator or method compares: a secret of ours with what a client sent. Undefined for other comparisons. */
export function comparedSecrets(
  a: Analysis,
  node: TSESTree.BinaryExpression | TSESTree.CallExpression,
): SecretComparison | undefined {
  const sides = sidesOf(node);
  if (!sides || sides.some((side) => !canBeSecret(side))) return undefined;
  if (!makesProofs(a) && !readsSettings(a) && !sides.some((side) => isProofName(a, side))) return undefined;
  if (sides.some((side) => constantsOf(a, side).length > 0)) return undefined;
  if (node.type === 'BinaryExpression' && comparedPasswords(a, node)) return undefined;
  const [left, right] = sides;
  for (const [secret, given] of [
    [left, right],
    [right, left],
  ] as const) {
    const name = secretOf(a, secret, given);
    if (name !== undefined) return { node, secret, given, name, ...manner(node) };
  }
  return undefined;
}

function manner(
  node: TSESTree.BinaryExpression | TSESTree.CallExpression,
): Pick<SecretComparison, 'asks' | 'isOfBytes'> {
  if (node.type === 'BinaryExpression')
    return { asks: node.operator.startsWith('!') ? 'different' : 'same', isOfBytes: false };
  const isEquals = calleeName(node.callee) === 'equals';
  return { asks: isEquals ? 'same' : 'other', isOfBytes: isEquals };
}

/** The two values that an operator or call compares. */
function sidesOf(node: TSESTree.BinaryExpression | TSESTree.CallExpression): Sides | undefined {
  if (node.type === 'BinaryExpression')
    return /^[=!]==?$/.test(node.operator) ? [unwrap(node.left), unwrap(node.right)] : undefined;
  const callee = unwrap(node.callee);
  const name = calleeName(callee) ?? '';
  const [first, second] = node.arguments.map((each) => unwrap(each));
  if (!first) return undefined;
  if (callee.type !== 'MemberExpression')
    return /^(?:isEqual|isDeepStrictEqual)$/.test(name) && second ? [first, second] : undefined;
  const object = unwrap(callee.object);
  if (second && object.type === 'Identifier' && comparingObjects.has(object.name))
    return comparingFunctions.has(name) ? [first, second] : undefined;
  if (comparingMethods.has(name) && node.arguments.length === 1) return [object, first];
  return searchingMethods.has(name) && !isList(object) ? [object, first] : undefined;
}

/** `keys.includes(key)`, `TOKENS.indexOf(token)` look an element up. */
function isList(node: TSESTree.Node): boolean {
  if (node.type === 'ArrayExpression') return true;
  const name = calleeName(node.type === 'CallExpression' ? node.callee : node) ?? '';
  return /s$|list$|set$|^split$|map$|array$/i.test(name) && !/headers?$|^digest$|address$|pass$/i.test(name);
}

function canBeSecret(node: TSESTree.Node): boolean {
  switch (node.type) {
    case 'Identifier':
      return node.name !== 'undefined';
    case 'MemberExpression':
      return memberName(node) !== 'length';
    case 'CallExpression':
    case 'AwaitExpression':
      return true;
    case 'TemplateLiteral':
      return node.expressions.length > 0;
    case 'BinaryExpression':
      return node.operator === '+';
    default:
      return false;
  }
}

/** How a secret is called, if it is one and the other side is what somebody sent to guess it. */
function secretOf(a: Analysis, secret: TSESTree.Node, given: TSESTree.Node): string | undefined {
  const made = makingOf(a, secret);
  if (made === 'mac')
    return makingOf(a, given) !== 'mac' && (isSent(a, given) || isProofName(a, given))
      ? shownName(secret)
      : undefined;
  const setting = settingIn(a, secret);
  if (setting !== undefined)
    return settingIn(a, given) === undefined &&
      (isSent(a, given) || isProofName(a, given) || isPass(given)) &&
      !isSetting(given)
      ? setting
      : undefined;
  if (!isProofName(a, secret) || requestsOf(a, secret).length > 0) return undefined;
  if (isOfOneObject(a, secret, given) || isOfRequest(secret) || isLookUp(secret)) return undefined;
  const isFromClient = requestsOf(a, given).length > 0 || readsRequest(given);
  return isFromClient ||
    (isProofName(a, given) && isSent(a, given) && !isBuilt(a, given) && tellsApart(secret, given))
    ? shownName(secret)
    : undefined;
}

/** `user.pass`: as packages for basic authentication call what they read. */
function isPass(node: TSESTree.Node): boolean {
  return node.type === 'MemberExpression' && memberName(node) === 'pass';
}

/** `${type}:${size}`: what this file puts together was not sent as a whole. */
function isBuilt(a: Analysis, node: TSESTree.Node): boolean {
  return leavesOf(a, node).some(
    ({ node: leaf }) =>
      leaf.type === 'TemplateLiteral' &&
      leaf.expressions.length > 0 &&
      leaf.quasis.some(({ value }) => value.raw !== ''),
  );
}

/** `session.token !== session.lastToken` */
function isOfOneObject(a: Analysis, one: TSESTree.Node, other: TSESTree.Node): boolean {
  return (
    one.type === 'MemberExpression' &&
    other.type === 'MemberExpression' &&
    a.sourceCode.getText(one.object) === a.sourceCode.getText(other.object)
  );
}

/** `req.token`: what a middleware took from the request; not `req.session.token`, `req.user.token`. */
function isOfRequest(node: TSESTree.Node): boolean {
  const object = node.type === 'MemberExpression' ? unwrap(node.object) : undefined;
  return object?.type === 'Identifier' && /^(?:req|request|ctx|context|event)$/.test(object.name);
}

/** `devices.find((each) => each.token === token)` */
function isLookUp(node: TSESTree.Node): boolean {
  if (node.type !== 'MemberExpression' || memberName(node) !== 'token') return false;
  const call = enclosingFunction(node)?.parent;
  return (
    call?.type === 'CallExpression' &&
    /^(?:find|filter|some|every|findIndex|findLast)$/.test(calleeName(call.callee) ?? '')
  );
}

function shownName(node: TSESTree.Node): string {
  if (node.type === 'TemplateLiteral')
    return shownName(unwrap(node.expressions.at(-1) ?? node.quasis[0] ?? node));
  if (node.type === 'BinaryExpression') return shownName(unwrap(node.right));
  if (node.type !== 'CallExpression') return nameOf(node);
  const [first] = node.arguments;
  if (/^(?:from|String)$/.test(calleeName(node.callee) ?? '') && first) return shownName(unwrap(first));
  return nameOf(node.callee);
}

/** The secret setting that a value is, or holds as a text: `process.env.API_KEY`, `` `Bearer ${config.token}` ``. */
function settingIn(a: Analysis, node: TSESTree.Node): string | undefined {
  if (!readsSettings(a)) return undefined;
  const found = secretsIn(a, node).find(
    ({ secrecy, part, held, node: read }) =>
      !part && held.length === 0 && secrecy !== 'personal' && isSetting(read),
  );
  return found?.name;
}

function readsSettings(a: Analysis): boolean {
  return remember(tableOf<'settings', boolean>(a, 'reads settings'), 'settings', () =>
    [...a.index().words].some(endsAs),
  );
}

/** `process.env.KEY`, `config.api.key`, `this.configService.get('KEY')` */
function isSetting(start: TSESTree.Node): boolean {
  let node = unwrap(start);
  for (let depth = 0; depth < 5; depth++) {
    if (node.type === 'CallExpression') node = unwrap(node.callee);
    else if (node.type === 'MemberExpression') {
      if (endsAs(memberName(node) ?? '')) return true;
      node = unwrap(node.object);
    } else return node.type === 'Identifier' && endsAs(node.name);
  }
  return false;
}

function endsAs(name: string): boolean {
  const spoken = splitName(name);
  return (
    settingObjects.has(spoken.at(-1) ?? '') || (spoken.includes('config') && spoken.at(-1) === 'service')
  );
}

/** `req.body.token`, whatever the function is that gets `req`. */
function readsRequest(start: TSESTree.Node): boolean {
  let node = unwrap(start);
  for (let depth = 0; depth < 5; depth++) {
    if (node.type === 'CallExpression') node = unwrap(node.callee);
    else if (node.type === 'MemberExpression') {
      const object = unwrap(node.object);
      if (object.type === 'Identifier')
        return (
          /^(?:req|request|ctx)$/.test(object.name) &&
          /^(?:body|query|params|headers|header|get|cookies|request)$/.test(memberName(node) ?? '')
        );
      node = object;
    } else return false;
  }
  return false;
}

/** Whether a client sends it, or whoever calls this function does. */
function isSent(a: Analysis, node: TSESTree.Node): boolean {
  return originsOf(a, node).some(
    (trace) =>
      isRequest(trace) ||
      trace.origin.type === 'parameter' ||
      (trace.origin.type === 'unknown' && trace.origin.reason === 'parameter of an exported function'),
  );
}

/** Whether a value is called like what proves something. */
function isProofName(a: Analysis, start: TSESTree.Node): boolean {
  let node = start;
  if (node.type === 'AwaitExpression') node = unwrap(node.argument);
  if (node.type === 'CallExpression') {
    const name = calleeName(node.callee) ?? '';
    const [first] = node.arguments;
    if (/^(?:from|String)$/.test(name) && first) return isProofName(a, unwrap(first));
    if (/^(?:toString|trim|toLowerCase)$/.test(name) && node.callee.type === 'MemberExpression')
      return isProofName(a, unwrap(node.callee.object));
    return false;
  }
  const name =
    node.type === 'Identifier' ? node.name : node.type === 'MemberExpression' ? memberName(node) : undefined;
  if (name === undefined || (node.type === 'MemberExpression' && isAboutSecrets(node.object))) return false;
  return namesProof(a, name);
}

function namesProof(a: Analysis, name: string): boolean {
  const spoken = splitName(name);
  if (spoken.some((word) => aboutProofs.has(word))) return false;
  const last = spoken.at(-1) ?? '';
  if (proofWords.has(last) || spoken.some((word) => /^(?:signature|hmac|csrf|xsrf|otp)$/.test(word)))
    return true;
  if (spoken.some((word, index) => proofPairs.has(`${word}_${spoken[index + 1] ?? ''}`))) return true;
  const secrecy = secrecyOfToken(a, name);
  return secrecy !== undefined && secrecy !== 'personal' && !/session_?(?:id|key)$/i.test(name);
}

/** `expectedSignature === signature`, `token === storedToken`: one says that it is ours, or the other that it is not. */
function tellsApart(secret: TSESTree.Node, given: TSESTree.Node): boolean {
  const own = splitName(nameOf(secret));
  const other = splitName(nameOf(given));
  if (own.some((word) => givenWords.has(word)) || other.some((word) => ownWords.has(word))) return false;
  return own.some((word) => ownWords.has(word)) || other.some((word) => givenWords.has(word));
}
