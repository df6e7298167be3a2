import type { TSESTree } from '@typescript-eslint/utils';
import { calleeName, memberName } from '../syntax/names';
import { unwrap } from '../syntax/unwrap';
import { type Analysis } from './analysis';
import { constantOf } from './constants';
import { leavesOfSum } from './evaluate';
import { identityOf } from './identity';
import type { Piece, Text } from './text-types';
import { statesOfTarget } from './uses-at';
import { MAX_NESTING, MOST_READS, type Reader, choice, deeper, hole, join } from './text-reader';
import { readIdentifier } from './text-variables';
import { readCall } from './text-calls';

/** The text that an expression is: its constant characters and the holes between them. */
export function textOf(a: Analysis, node: TSESTree.Expression): Text {
  const work = { left: MOST_READS + a.sourceCode.text.length };
  return join(read({ a, calls: [], depth: 0, work, seen: new Set(), known: new Map() }, node));
}

/** The same on the way, for the readers of the parts. */
export function read(reader: Reader, start: TSESTree.Node): Text {
  const { a } = reader;
  const node = unwrap(start) as TSESTree.Expression;
  if (reader.depth > MAX_NESTING || reader.work.left-- <= 0) return [hole(reader, node)];
  const inner = deeper(reader);
  switch (node.type) {
    case 'Literal':
      return node.value === null || typeof node.value === 'object'
        ? [hole(reader, node)]
        : [{ type: 'constant', value: String(node.value), node }];
    case 'TemplateLiteral':
      return readTemplate(inner, node);
    case 'BinaryExpression':
      return node.operator === '+'
        ? leavesOfSum(node).flatMap((leaf) => read(inner, leaf))
        : [hole(reader, node)];
    case 'ConditionalExpression':
      return choice([read(inner, node.consequent), read(inner, node.alternate)]);
    case 'LogicalExpression':
      // `where || ''`: either side; `name && ' AND name = ?'`: the right side or nothing to speak of.
      return node.operator === '&&'
        ? choice([read(inner, node.right), []])
        : choice([read(inner, node.left), read(inner, node.right)]);
    case 'AwaitExpression':
      return read(inner, node.argument);
    case 'AssignmentExpression':
      return node.operator === '=' ? read(inner, node.right) : [hole(reader, node)];
    case 'Identifier':
      return readIdentifier(inner, node);
    case 'MemberExpression': {
      const constant = constantOf(a, node);
      return constant.known && typeof constant.value === 'string'
        ? [{ type: 'constant', value: constant.value, node }]
        : [hole(reader, node)];
    }
    // An object is no text: `where({ id })` of a builder that also takes one.
    case 'ObjectExpression':
      return [{ type: 'constant', value: '[object Object]', node }];
    case 'TaggedTemplateExpression':
      return isTextTag(a, node) ? readTemplate(inner, node.quasi) : [hole(reader, node)];
    case 'CallExpression':
      return readCall(inner, node);
    default:
      return [hole(reader, node)];
  }
}

function readTemplate(reader: Reader, node: TSESTree.TemplateLiteral): Text {
  return node.quasis.flatMap((quasi, index) => {
    const expression = node.expressions[index];
    const constant: Piece = { type: 'constant', value: quasi.value.cooked ?? quasi.value.raw, node: quasi };
    return expression ? [constant, ...read(reader, expression)] : [constant];
  });
}

/** `String.raw`, `dedent` and other tags that give the template as text. */
function isTextTag(a: Analysis, node: TSESTree.TaggedTemplateExpression): boolean {
  if (
    node.tag.type === 'MemberExpression' &&
    memberName(node.tag) === 'raw' &&
    calleeName(node.tag.object) === 'String'
  )
    return true;
  return statesOfTarget(a, unwrap(node.tag), identityOf).some((state) => state.textTags.length > 0);
}
