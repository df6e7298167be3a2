import type { TSESTree } from '@typescript-eslint/utils';
import { calleeName, memberName } from '../syntax/names';
import { isFunction } from '../syntax/nodes';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { constantOf } from './constants';
import { leavesOf } from './leaves';
import { ALWAYS, type Ways, allOf } from './ways';

/** A text that is written in the file. */
export interface WrittenText {
  readonly node: TSESTree.Node;
  readonly text: string;
  /** What decides that it is this one. */
  readonly ways: Ways;
}

const MAX_DEPTH = 5;

/** Calls that give their first argument in another form: `Buffer.from('…', 'hex')`, `CryptoJS.enc.Utf8.parse('…')`. */
const OF_ARGUMENT =
  /^(?:from|encode|String|btoa|atob|parse|concat|createSecretKey|utf8ToBytes|hexToBytes|update|createBuffer|encodeUtf8|hashSync|sha256|md5)$/;
/** Calls that give what they are called on in another form. */
const OF_RECEIVER =
  /^(?:toString|trim|padEnd|padStart|slice|substring|substr|concat|digest|repeat|subarray|toLowerCase|toUpperCase|normalize)$/;

/** The texts of the file that a value can be, or be made of alone: through variables, conversions, hashes, lists. */
export function writtenTexts(a: Analysis, start: TSESTree.Node, depth = 0): readonly WrittenText[] {
  if (depth > MAX_DEPTH) return [];
  return leavesOf(a, start).flatMap(({ node: leaf, ways }) =>
    ofLeaf(a, unwrap(leaf), depth).map((each) => ({ ...each, ways: allOf(ways, each.ways) })),
  );
}

function ofLeaf(a: Analysis, node: TSESTree.Node, depth: number): readonly WrittenText[] {
  const again = (inner: TSESTree.Node): readonly WrittenText[] => writtenTexts(a, inner, depth + 1);
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [{ node, text: node.value, ways: ALWAYS }] : [];
    case 'TemplateLiteral':
    case 'BinaryExpression': {
      const constant = constantOf(a, node);
      return constant.known && typeof constant.value === 'string'
        ? [{ node, text: constant.value, ways: ALWAYS }]
        : [];
    }
    case 'ArrayExpression':
      return node.elements.flatMap((each) => (each && each.type !== 'SpreadElement' ? again(each) : []));
    case 'CallExpression': {
      const { callee } = node;
      const [first] = node.arguments;
      const name = calleeName(callee) ?? '';
      const object = callee.type === 'MemberExpression' ? unwrap(callee.object) : undefined;
      if (OF_ARGUMENT.test(name) && first && first.type !== 'SpreadElement' && !isJson(object))
        return again(first);
      return object && OF_RECEIVER.test(name) ? again(object) : [];
    }
    case 'NewExpression': {
      const [first] = node.arguments;
      return /^(?:String|Buffer)$/.test(calleeName(node.callee) ?? '') &&
        first &&
        first.type !== 'SpreadElement'
        ? again(first)
        : [];
    }
    default:
      return isFunction(node) ? (a.index().returns.get(node) ?? []).flatMap(again) : [];
  }
}

function isJson(object: TSESTree.Node | undefined): boolean {
  return (
    (object?.type === 'Identifier' && /^(?:JSON|url|path|qs|querystring)$/i.test(object.name)) ||
    (object?.type === 'MemberExpression' && memberName(object) === 'JSON')
  );
}
