import type { TSESTree } from '@typescript-eslint/utils';
import { calleeName, memberName } from '../syntax/names';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { boundNode } from './outcomes';
import type { Bindings } from './ways';
import { writesOf } from './writes';

/**
 * What an expression is of the origin that asks: the whole of it (in whatever case), its host name, or another
 * part, such as its protocol or length.
 */
export type OriginPart = 'origin' | 'host' | 'part';

/** Tells the part; undefined for what has nothing to do with the origin. */
export type AskedOrigin = (node: TSESTree.Node, bindings: Bindings) => OriginPart | undefined;

const MAX_STEPS = 8;

/**
 * Recognises an origin that asks. `isRead` tells the places where it is read: the parameter of a function that
 * decides, the header of a request.
 */
export function askedOrigin(a: Analysis, isRead: (node: TSESTree.Node) => boolean): AskedOrigin {
  const partOf = (start: TSESTree.Node, from: Bindings, steps: number): OriginPart | undefined => {
    if (steps > MAX_STEPS) return undefined;
    const { node, bindings } = boundNode(a, start, from);
    const again = (inner: TSESTree.Node): OriginPart | undefined => partOf(inner, bindings, steps + 1);
    if (isRead(node)) return 'origin';
    switch (node.type) {
      case 'Identifier': {
        const source = onlySource(a, node);
        if (!source) return undefined;
        const [name] = source.path;
        return name === undefined ? again(source.node) : memberPart(a, name, source.node, again);
      }
      case 'MemberExpression':
        return memberPart(a, memberName(node), node.object, again);
      case 'TemplateLiteral': {
        const [only, ...others] = node.expressions;
        return only && others.length === 0 && node.quasis.every((each) => each.value.raw === '')
          ? again(only)
          : undefined;
      }
      case 'LogicalExpression':
        // `origin ?? ''`, `origin || 'none'`
        return node.operator !== '&&' && unwrap(node.right).type === 'Literal' ? again(node.left) : undefined;
      case 'CallExpression':
        return callPart(node, again);
      default:
        return undefined;
    }
  };
  return (node, bindings) => partOf(node, bindings, 0);
}

/** What a variable that is written once gets: an expression, and the properties taken from it. */
export function onlySource(
  a: Analysis,
  node: TSESTree.Identifier,
): { readonly node: TSESTree.Node; readonly path: readonly string[] } | undefined {
  const variable = a.scopes().variableOf(node);
  const [write, ...others] = variable ? writesOf(a, variable) : [];
  return write?.value.type === 'expression' && others.length === 0 && !write.rest
    ? { node: unwrap(write.value.node), path: write.path }
    : undefined;
}

type Again = (node: TSESTree.Node) => OriginPart | undefined;

/** `new URL(origin).hostname`, `origin.length`, `origin.split('://')[1]` */
function memberPart(
  a: Analysis,
  name: string | undefined,
  object: TSESTree.Node,
  again: Again,
): OriginPart | undefined {
  const url = urlText(a, object);
  if (url && again(url) === 'origin')
    return name === 'hostname' || name === 'host'
      ? 'host'
      : name === 'origin' || name === 'href'
        ? 'origin'
        : 'part';
  const call = unwrap(object);
  if (name === '1' && call.type === 'CallExpression' && calleeName(call.callee) === 'split') {
    const [separator] = call.arguments;
    const isScheme = separator?.type === 'Literal' && /^(?:\w+:)?\/\/$/.test(String(separator.value));
    if (isScheme && call.callee.type === 'MemberExpression' && again(call.callee.object) === 'origin')
      return 'host';
  }
  return name === 'length' && again(object) ? 'part' : undefined;
}

/** The text in `new URL(text)`, `URL.parse(text)`, `url.parse(text)`. */
function urlText(a: Analysis, start: TSESTree.Node): TSESTree.Node | undefined {
  const node = unwrap(start);
  if (node.type === 'Identifier') {
    const source = onlySource(a, node);
    return source && source.path.length === 0 && source.node.type !== 'Identifier'
      ? urlText(a, source.node)
      : undefined;
  }
  if (node.type !== 'NewExpression' && node.type !== 'CallExpression') return undefined;
  const isUrl = /^(?:URL|parse|parseUrl|urlParse|parseURL)$/.test(calleeName(node.callee) ?? '');
  const [first] = node.arguments;
  return isUrl && first && first.type !== 'SpreadElement' ? first : undefined;
}

/** `String(origin)`, `origin.toLowerCase()`, `origin.replace(/^https?:\/\//, '')` */
function callPart(node: TSESTree.CallExpression, again: Again): OriginPart | undefined {
  const name = calleeName(node.callee) ?? '';
  const [first] = node.arguments;
  if (name === 'String' && first && first.type !== 'SpreadElement') return again(first);
  if (node.callee.type !== 'MemberExpression') return undefined;
  const { object } = node.callee;
  if (/^(?:toLowerCase|toString|trim|valueOf|normalize)$/.test(name)) return again(object);
  const takesScheme =
    /^(?:replace|replaceAll)$/.test(name) &&
    first?.type === 'Literal' &&
    ('regex' in first
      ? /^\^?\(?(?:\?:)?https?\??:\\\/\\\//.test(first.regex.pattern)
      : /^https?:\/\/$/.test(String(first.value)));
  return takesScheme && again(object) === 'origin' ? 'host' : undefined;
}
