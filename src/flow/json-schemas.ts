import type { TSESTree } from '@typescript-eslint/utils';
import { keyName } from '../syntax/names';
import type { Analysis } from './analysis';
import { constantsOf } from './constants';
import { valuesAt } from './places';
import { type Allowed, AS_SENT, FIXED, INERT, NEVER_THERE, allowedBySchema } from './schemas';
import { SHAPES } from './traces';

/** Keywords that only a JSON schema has, and formats whose texts are words or numbers. */
const KEYWORDS = /^(?:type|properties|items|enum|const|\$ref|anyOf|oneOf|allOf)$/;
const INERT_FORMATS = /^(?:uuid|date|time|date-time|ipv4|ipv6|int32|int64|duration)$/;

/** `{ type: 'object', properties: { … } }` */
export function isDocument(node: TSESTree.ObjectExpression): boolean {
  return node.properties.some((each) => {
    if (each.type !== 'Property' || !KEYWORDS.test(keyName(each) ?? '')) return false;
    // A field may be called `type`, too: then its schema is no text.
    return keyName(each) !== 'type' || each.value.type === 'Literal' || each.value.type === 'ArrayExpression';
  });
}

/** What a JSON schema lets through under a property path of the value; undefined where it cannot be read. */
export function allowedByDocument(
  a: Analysis,
  node: TSESTree.ObjectExpression,
  path: readonly string[],
): Allowed | undefined {
  const at = (...names: readonly string[]): TSESTree.Expression | undefined => valuesAt(a, node, names)[0];
  const [name, ...rest] = path;
  if (at('enum') ?? at('const')) return FIXED;
  const type = typesOf(a, at('type'));
  if (name !== undefined && (at('properties') || type.includes('object'))) {
    const value = at('properties', name);
    if (value) return allowedBySchema(a, value, rest);
    return isFalse(at('additionalProperties')) && name !== '*' ? NEVER_THERE : AS_SENT;
  }
  if (name !== undefined && type.includes('array')) {
    const items = at('items');
    return items ? allowedBySchema(a, items, rest) : AS_SENT;
  }
  if (type.length !== 1) return undefined;
  switch (type[0]) {
    case 'string': {
      const [format] = constantsIn(a, at('format'));
      if (typeof format === 'string' && INERT_FORMATS.test(format)) return INERT;
      const [pattern] = constantsIn(a, at('pattern'));
      return {
        shapes: SHAPES.text,
        facts:
          typeof pattern === 'string'
            ? [{ type: 'barrier', barrier: { type: 'pattern', source: pattern, flags: '', matched: true } }]
            : [],
      };
    }
    case 'integer':
    case 'number':
      return { shapes: SHAPES.number, facts: [] };
    case 'boolean':
    case 'null':
      return FIXED;
    case 'array':
      return { shapes: SHAPES.array, facts: [] };
    case 'object':
      return { shapes: isFalse(at('additionalProperties')) ? 0 : SHAPES.object, facts: [] };
    default:
      return undefined;
  }
}

function constantsIn(a: Analysis, node: TSESTree.Node | undefined): readonly unknown[] {
  return node ? constantsOf(a, node).map(({ value }) => value) : [];
}

function typesOf(a: Analysis, node: TSESTree.Expression | undefined): readonly unknown[] {
  if (node?.type !== 'ArrayExpression') return constantsIn(a, node);
  return node.elements.flatMap((each) => (each ? constantsIn(a, each) : []));
}

function isFalse(node: TSESTree.Node | undefined): boolean {
  return node?.type === 'Literal' && node.value === false;
}
