import type { TSESTree } from '@typescript-eslint/utils';
import { meantForScripts, storageObjects } from '../models/web-storage-names';
import { calleeName, literalText, memberName } from '../syntax/names';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { constantOf, constantsOf } from './constants';
import { leavesOfSum } from './evaluate';
import { pointeesOf } from './pointees';
import { secrecyOfToken, secretsIn } from './sensitive';
import { secrecyOf } from './sensitive-names';
import { isHarmless } from './sensitive-values';
import { sitesOf } from './sites';

/** A credential that a page keeps where its scripts can read it. */
export interface StoredCredential {
  /** The call or assignment that keeps it. */
  readonly node: TSESTree.Node;
  /** How the code calls it. */
  readonly name: string;
  /** What keeps it, for the message. */
  readonly where: string;
}

/** The credentials that the file puts into storage of the browser. */
export function storedCredentials(a: Analysis): readonly StoredCredential[] {
  return [...inCalls(a), ...inPackages(a), ...inProperties(a), ...inCookies(a)];
}

/** `localStorage.setItem('token', token)` */
function inCalls(a: Analysis): readonly StoredCredential[] {
  return (a.index().callsByName.get('setItem') ?? []).flatMap((call) => {
    if (call.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') return [];
    const where = storageOf(a, call.callee.object);
    const [key, value] = call.arguments;
    if (where === undefined || !key || !value) return [];
    const name = credentialAt(a, keyText(a, key), value);
    return name === undefined ? [] : [{ node: call, name, where }];
  });
}

function inPackages(a: Analysis): readonly StoredCredential[] {
  return sitesOf(a, 'web.storage').flatMap(({ use, values: [key, value] }) => {
    const name = key && value ? credentialAt(a, keyText(a, key), value) : undefined;
    return name === undefined ? [] : [{ node: use, name, where: 'storage of the browser' }];
  });
}

/** `localStorage.token = token` */
function inProperties(a: Analysis): readonly StoredCredential[] {
  return [...a.index().memberAssignments].flatMap(([name, assignments]) =>
    assignments.flatMap((node) => {
      if (node.left.type !== 'MemberExpression' || node.operator !== '=') return [];
      const where = storageOf(a, node.left.object);
      const found = where === undefined ? undefined : credentialAt(a, name, node.right);
      return where === undefined || found === undefined ? [] : [{ node, name: found, where }];
    }),
  );
}

/** `` document.cookie = `token=${token}` `` */
function inCookies(a: Analysis): readonly StoredCredential[] {
  return (a.index().memberAssignments.get('cookie') ?? []).flatMap((node) => {
    const { left, right } = node;
    if (left.type !== 'MemberExpression' || calleeName(left.object) !== 'document') return [];
    const [key, value] = cookieParts(a, unwrap(right));
    const name = value && credentialAt(a, key, value);
    return name === undefined ? [] : [{ node, name, where: '`document.cookie`' }];
  });
}

/** The name of a cookie and its value, as a text is put together. */
function cookieParts(
  a: Analysis,
  text: TSESTree.Node,
): readonly [key: string | undefined, value: TSESTree.Node | undefined] {
  if (text.type === 'TemplateLiteral') {
    const [first] = text.quasis;
    const [value, second] = text.expressions;
    const [, key] = /^([\w.-]+)=$/.exec(first?.value.cooked ?? '') ?? [];
    // `${name}=${value}`
    return key === undefined && second && text.quasis[1]?.value.cooked === '='
      ? [value && keyText(a, value), second]
      : [key, value];
  }
  if (text.type !== 'BinaryExpression') return [undefined, undefined];
  const [first, value] = leavesOfSum(text);
  const [, key] = /^([\w.-]+)=$/.exec((first && literalText(first)) ?? '') ?? [];
  return [key, value];
}

function keyText(a: Analysis, key: TSESTree.Node): string | undefined {
  const constant = constantOf(a, key);
  if (constant.known && typeof constant.value === 'string') return constant.value;
  // `STORAGE_KEYS.accessToken` of another file
  const node = unwrap(key);
  return node.type === 'Identifier'
    ? node.name
    : node.type === 'MemberExpression'
      ? memberName(node)
      : undefined;
}

/** `localStorage`, `window.sessionStorage`, and a variable that is one of them. */
function storageOf(a: Analysis, start: TSESTree.Node): string | undefined {
  const own = calleeName(start) ?? '';
  if (storageObjects.has(own)) return `\`${own}\``;
  if (unwrap(start).type !== 'Identifier') return undefined;
  const name = pointeesOf(a, start)
    .map(({ node, path }) => path.at(-1) ?? calleeName(node) ?? '')
    .find((each) => storageObjects.has(each));
  return name === undefined ? undefined : `\`${name}\``;
}

/** How the credential is called that is stored under a key; undefined where none is. */
function credentialAt(a: Analysis, key: string | undefined, value: TSESTree.Node): string | undefined {
  if (key !== undefined && meantForScripts.test(key)) return undefined;
  if (constantsOf(a, value).length > 0 || isHarmless(a, value)) return undefined;
  const secrecy = key === undefined ? undefined : secrecyOfToken(a, key.split(/[.:/]/).at(-1) ?? '');
  const found = secretsIn(a, value).find(
    ({ secrecy: sort, name, part }) => !part && sort !== 'hash' && !meantForScripts.test(name),
  );
  if (found) return found.name;
  return key !== undefined && (secrecy ?? secrecyOf(key)) !== undefined && secrecy !== 'hash'
    ? key
    : undefined;
}
