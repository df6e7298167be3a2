import type { TSESTree } from '@typescript-eslint/utils';
import { colourLibraries, handingFunctions, handingMethods, namedGetters } from '../models/sensitive-names';
import { calleeName, keyName, literalText } from '../syntax/names';
import { isFunction } from '../syntax/nodes';
import { unwrap } from '../syntax/unwrap';
import { identityOf } from './identity';
import { functionsOf, pointeesOf } from './pointees';
import {
  type Search,
  type Secret,
  elsewhere,
  nameOf,
  printed,
  secrecyOfToken,
  secretAt,
  secretsAt,
} from './sensitive';
import { isAskingName, isHashingName, isMaskingName, secrecyOfCall } from './sensitive-names';
import { type ObjectPart, secretsOfParts } from './sensitive-objects';
import { isAboutSecrets, isCut, lastName, rootName } from './sensitive-values';
import { requestCallTraces } from './sources';
import { statesOfTarget } from './uses-at';

const NOTHING: readonly Secret[] = [];

/** The secrets in what a call gives. Of calls that nobody knows only the name tells: `getToken()`. */
export function secretsOfCall(
  s: Search,
  node: TSESTree.CallExpression,
  path: readonly string[],
): readonly Secret[] {
  const { a } = s;
  const callee = unwrap(node.callee);
  const name = calleeName(callee) ?? '';
  const given = node.arguments.map((each) => (each.type === 'SpreadElement' ? each.argument : each));
  if (isMaskingName(name) || isAskingName(name) || isCut(node) || isCleaning(s, node)) return NOTHING;
  const hash = hashIn(s, node, name, given);
  if (hash) return hash;
  const local = functionsOf(a, callee);
  if (local.length > 0) return ofLocal(s, node, path);
  if (path.length === 0) {
    const secrecy = secrecyOfGetter(s, node, name, given);
    if (secrecy) return [secretAt(s, node, secrecy, nameOf(node))];
  }
  const part = requestCallTraces(a, node, path)?.[0]?.origin;
  if (part?.type === 'request' && part.part === 'body' && path.length === 0)
    return [secretAt(s, node, 'token', nameOf(node), 'body')];
  return handedOn(s, callee, name, given, path);
}

/** A sanitizer that the user named for this. */
function isCleaning(s: Search, node: TSESTree.CallExpression): boolean {
  return statesOfTarget(s.a, unwrap(node.callee), identityOf).some((state) =>
    state.sanitizers.some(({ row }) => row.clears.includes('log.line')),
  );
}

/** A function that hashes passwords, whatever it is called here. */
function isHasher(s: Search, node: TSESTree.CallExpression): boolean {
  return statesOfTarget(s.a, unwrap(node.callee), identityOf).some((state) =>
    state.sanitizers.some(({ row }) => row.clears.includes('password.store')),
  );
}

/** `bcrypt.hash(password, 12)`, `createHash('sha256').update(password).digest('hex')` */
function hashIn(
  s: Search,
  node: TSESTree.CallExpression,
  name: string,
  given: readonly TSESTree.Node[],
): readonly Secret[] | undefined {
  if (!isHashingName(name) && !isHasher(s, node)) return undefined;
  const hashed = [...given.slice(0, 1), ...updatesBefore(node)];
  const isOfPassword = hashed.some((each) =>
    secretsAt(s, each, []).some(({ secrecy, part }) => secrecy === 'password' && !part),
  );
  return isOfPassword ? [secretAt(s, node, 'hash', nameOf(node))] : NOTHING;
}

/** What `update` was given in the chain before a call. */
function updatesBefore(node: TSESTree.CallExpression): readonly TSESTree.Node[] {
  const found: TSESTree.Node[] = [];
  let current: TSESTree.Node = unwrap(node.callee);
  while (current.type === 'MemberExpression' || current.type === 'CallExpression') {
    if (current.type === 'CallExpression' && calleeName(current.callee) === 'update')
      found.push(...current.arguments.slice(0, 1));
    current = unwrap(current.type === 'CallExpression' ? current.callee : current.object);
  }
  return found;
}

/** What a function of this file returns. */
function ofLocal(s: Search, node: TSESTree.CallExpression, path: readonly string[]): readonly Secret[] {
  const inner = elsewhere(s, node);
  const returned = functionsOf(s.a, node.callee).flatMap((fn) => s.a.index().returns.get(fn) ?? []);
  const found = returned.flatMap((value) => secretsAt(inner, value, path));
  if (found.length > 0 || path.length > 0) return found;
  const secrecy = secrecyOfNamedCall(s, calleeName(node.callee) ?? '');
  const isShown = returned.length > 0 && returned.every((value) => unwrap(value).type === 'Literal');
  return secrecy && !isShown ? [secretAt(s, node, secrecy, nameOf(node))] : NOTHING;
}

/** `req.get('Authorization')`, `config.get('db.password')`, `jwt.sign(…)`, `generateApiKey()` */
function secrecyOfGetter(
  s: Search,
  node: TSESTree.CallExpression,
  name: string,
  given: readonly TSESTree.Node[],
): Secret['secrecy'] | undefined {
  const callee = unwrap(node.callee);
  const object = callee.type === 'MemberExpression' ? callee.object : undefined;
  if (object && isAboutSecrets(object)) return undefined;
  if (name === 'sign' && object && /jwt|jsonwebtoken/i.test(lastName(object))) return 'token';
  if (namedGetters.has(name)) {
    const asked = literalText(given.at(-1)) ?? literalText(given[0]);
    if (asked === undefined) return undefined;
    const isHeader =
      /header/i.test(name + lastName(object ?? callee)) ||
      /^(?:req|request|ctx|c)$/.test(lastName(object ?? callee));
    if (isHeader && /^(?:set-)?cookie$/i.test(asked)) return 'token';
    return secrecyOfToken(s.a, asked.split(/[.:/]/).at(-1) ?? asked);
  }
  return secrecyOfNamedCall(s, name);
}

/** What a call gives by its name, as far as that name is believed in this file. */
function secrecyOfNamedCall(s: Search, name: string): Secret['secrecy'] | undefined {
  const secrecy = secrecyOfCall(name);
  return secrecy && secrecyOfToken(s.a, name.replace(/^[a-z]+(?=[A-Z])/, '')) ? secrecy : undefined;
}

/** Texts, copies and lists of what the call is given. */
function handedOn(
  s: Search,
  callee: TSESTree.Node,
  name: string,
  given: readonly TSESTree.Node[],
  path: readonly string[],
): readonly Secret[] {
  const object = callee.type === 'MemberExpression' ? callee.object : undefined;
  const [first] = given;
  if (/^(?:parse|parseAsync|validate|validateAsync|validateSync|cast)$/.test(name) && object)
    return first ? ofSchema(s, object, first, path) : NOTHING;
  if (name === 'map' && object) return ofMapped(s, first, path);
  if (object && /^(?:filter|sort|toSorted|reverse|toReversed|concat|slice|flat)$/.test(name))
    return [object, ...(name === 'concat' ? given : [])].flatMap((each) => secretsAt(s, each, path));
  if (/^(?:structuredClone|cloneDeep|clone|freeze|seal|resolve)$/.test(name))
    return first ? secretsAt(s, first, path) : NOTHING;
  if (object && /^(?:toObject|toJSON|lean|valueOf|then)$/.test(name)) return secretsAt(s, object, path);
  if (path.length > 0) return NOTHING;
  if (/^(?:assign|extend|merge|defaults)$/.test(name))
    return secretsOfParts(
      s,
      given.map((whole): ObjectPart => ({ whole })),
    );
  if (name === 'stringify') {
    const [, replacer] = given;
    const isPlain = !replacer || replacer.type === 'Literal' || nameOf(replacer) === 'undefined';
    return first && isPlain ? secretsAt(printed(s), first, []) : NOTHING;
  }
  if (object && handingMethods.has(name)) return secretsAt(printed(s), object, []);
  const isColour = object !== undefined && colourLibraries.has(rootName(object));
  return isColour || handingFunctions.has(name)
    ? given.flatMap((each) => secretsAt(printed(s), each, []))
    : NOTHING;
}

/** `schema.parse(body)`: what the schema of this file declares. */
function ofSchema(
  s: Search,
  schema: TSESTree.Node,
  given: TSESTree.Node,
  [name, ...rest]: readonly string[],
): readonly Secret[] {
  const keys = pointeesOf(s.a, schema).flatMap(({ node, path }) => {
    const [fields] = node.type === 'CallExpression' && path.length === 0 ? node.arguments : [];
    return fields?.type === 'ObjectExpression' ? fields.properties : [];
  });
  return keys.flatMap((property): readonly Secret[] => {
    const key = property.type === 'Property' ? keyName(property) : undefined;
    const secrecy = key === undefined ? undefined : secrecyOfToken(s.a, key);
    if (key === undefined || !secrecy || (name !== undefined && name !== key) || rest.length > 0) return [];
    const held = name === undefined ? [...s.held, key] : s.held;
    return [secretAt({ ...s, held }, given, secrecy, key)];
  });
}

/** `users.map((user) => user.password)` */
function ofMapped(
  s: Search,
  callback: TSESTree.Node | undefined,
  [index, ...rest]: readonly string[],
): readonly Secret[] {
  const fn = callback && unwrap(callback);
  if (!fn || !isFunction(fn) || (index !== undefined && index !== '*' && !/^\d+$/.test(index)))
    return NOTHING;
  return (s.a.index().returns.get(fn) ?? []).flatMap((value) => secretsAt(s, value, rest));
}

/** `new Error(`no user for ${token}`)` and its message; forms and parameters made from an object. */
export function secretsOfNew(
  s: Search,
  node: TSESTree.NewExpression,
  path: readonly string[],
): readonly Secret[] {
  const name = calleeName(node.callee) ?? '';
  const isError =
    /(?:Error|Exception)$/.test(name) && (path.length === 0 || /^(?:message|stack)$/.test(path[0] ?? ''));
  const isText = path.length === 0 && /^(?:URLSearchParams|URL|String)$/.test(name);
  if (!isError && !isText) return NOTHING;
  return node.arguments.slice(0, 1).flatMap((each) => secretsAt(printed(s), each, []));
}
