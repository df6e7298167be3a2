import type { TSESTree } from '@typescript-eslint/utils';
import { calleeName, literalText } from '../syntax/names';
import { wrapped } from '../syntax/unwrap';
import { isNames, isPlaceholder, asksForChange, soundsYours } from './credential-texts';

const HEADER = /^(Bearer|Basic|Token|ApiKey|Apikey|Key|Digest|Bot|OAuth|SSWS|GenieKey|Splunk)\s+(\S{6,})$/i;
const SCHEME = /^(Bearer|Basic|Token|ApiKey|Bot|SSWS|Splunk)\s$/i;

/** The scheme of a text that is the value of an `Authorization` header with a credential: `Bearer eyJh…`. */
export function credentialOfHeader(node: TSESTree.Node, text: string): string | undefined {
  const [, scheme, credential = ''] = HEADER.exec(text) ?? [];
  if (scheme !== undefined)
    return isCredential(credential) && fitsScheme(scheme, credential, node) ? scheme : undefined;
  // `'Basic ' + Buffer.from('user:password').toString('base64')`
  const call = wrapped(node).parent;
  if (call?.type !== 'CallExpression' || !/^(?:from|btoa|encode)$/.test(calleeName(call.callee) ?? ''))
    return undefined;
  const [, password = ''] = /^[^\s:]{2,}:(\S{3,})$/.exec(text) ?? [];
  return password !== '' && isCredential(password) && isBehindBasic(call) ? 'Basic' : undefined;
}

/** Whether a text behind a scheme is no word of a sentence and no `realm="…"`. */
function fitsScheme(scheme: string, credential: string, node: TSESTree.Node): boolean {
  if (!/^[\w.~+/=:-]+$/.test(credential)) return false;
  if (isSent(node)) return true;
  if (/^basic$/i.test(scheme)) return /^[A-Za-z\d+/]{8,}={0,2}$/.test(credential) && looksSent(node);
  return /^(?:bearer|token|bot)$/i.test(scheme) && /\d/.test(credential) && looksSent(node);
}

function isCredential(text: string): boolean {
  return (
    !isPlaceholder(text) &&
    !isNames(text) &&
    !asksForChange(text) &&
    !soundsYours(text) &&
    !/^[.*x]+$/i.test(text)
  );
}

/** Whether a text with a scheme in it cannot be a pattern, a part of a message, or what a header is compared with. */
function looksSent(node: TSESTree.Node): boolean {
  const { parent } = wrapped(node);
  return (
    parent?.type === 'Property' ||
    parent?.type === 'VariableDeclarator' ||
    parent?.type === 'AssignmentExpression' ||
    parent?.type === 'AssignmentPattern' ||
    parent?.type === 'PropertyDefinition' ||
    parent?.type === 'LogicalExpression' ||
    parent?.type === 'BinaryExpression' ||
    isSent(node)
  );
}

function isSent(node: TSESTree.Node): boolean {
  const { parent } = wrapped(node);
  if (parent?.type === 'Property') return parent.key !== node && /authorization/i.test(nameOfKey(parent));
  return (
    parent?.type === 'CallExpression' &&
    /^(?:set|setHeader|header|append|add|setRequestHeader)$/.test(calleeName(parent.callee) ?? '') &&
    /authorization/i.test(literalText(parent.arguments[0]) ?? '')
  );
}

function nameOfKey({ key }: TSESTree.Property): string {
  return key.type === 'Identifier' ? key.name : (literalText(key) ?? '');
}

/** Whether what encodes a text stands behind `Basic ` in a text. */
function isBehindBasic(call: TSESTree.CallExpression): boolean {
  let node: TSESTree.Node = call;
  for (let depth = 0; node.parent && depth < 4; depth++) {
    const { parent } = node as { parent: TSESTree.Node };
    if (parent.type === 'BinaryExpression')
      return parent.right === node && /Basic\s*$/i.test(literalText(parent.left) ?? '');
    if (parent.type === 'TemplateLiteral') {
      const index = parent.expressions.indexOf(node as TSESTree.Expression);
      return /Basic\s*$/i.test(parent.quasis[index]?.value.cooked ?? '');
    }
    if (parent.type !== 'MemberExpression' && parent.type !== 'CallExpression') return false;
    node = parent;
  }
  return false;
}

/** The value behind a scheme: of `'Bearer ' + token` and `` `Bearer ${token}` ``. */
export function schemeBefore(
  node: TSESTree.Node,
): { readonly scheme: string; readonly value: TSESTree.Node } | undefined {
  if (node.type === 'TemplateLiteral') {
    const [first, second] = node.quasis;
    const [value] = node.expressions;
    const [, scheme] = SCHEME.exec(first?.value.cooked ?? '') ?? [];
    return scheme !== undefined && value && second?.value.cooked === '' && node.expressions.length === 1
      ? { scheme, value }
      : undefined;
  }
  const { parent } = node;
  if (parent?.type !== 'BinaryExpression' || parent.operator !== '+' || parent.left !== node)
    return undefined;
  const [, scheme] = SCHEME.exec(literalText(node) ?? '') ?? [];
  return scheme === undefined ? undefined : { scheme, value: parent.right };
}
