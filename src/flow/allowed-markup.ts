import type { TSESTree } from '@typescript-eslint/utils';
import { bringsScripts } from '../models/markup-names';
import { keyName } from '../syntax/names';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { optionOf } from './constants';
import { pointeesOf } from './pointees';
import type { Site } from './sites';

/** A name on a sanitizer's list that lets scripts through. */
export interface AllowedMarkup {
  readonly node: TSESTree.Node;
  readonly name: string;
}

const MAX_DEPTH = 6;

/** The first name of each list of a sanitizer's options that lets scripts through. */
export function allowedMarkup(a: Analysis, { values: [options], sink }: Site): readonly AllowedMarkup[] {
  const lists = sink.facts?.['lists'];
  if (!options || !Array.isArray(lists)) return [];
  return (lists as readonly string[]).flatMap((list) => {
    const { node } = optionOf(a, options, [list]);
    return node ? namesIn(a, node, 0).slice(0, 1) : [];
  });
}

function namesIn(a: Analysis, start: TSESTree.Node, depth: number): readonly AllowedMarkup[] {
  const node = unwrap(start);
  if (depth > MAX_DEPTH) return [];
  const inner = (nodes: readonly (TSESTree.Node | null)[]): readonly AllowedMarkup[] =>
    nodes.flatMap((each) => (each ? namesIn(a, each, depth + 1) : []));
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' && bringsScripts(node.value) ? [{ node, name: node.value }] : [];
    case 'ArrayExpression':
      return inner(node.elements);
    case 'SpreadElement':
      return inner([node.argument]);
    case 'CallExpression':
      return inner(node.arguments);
    case 'ObjectExpression':
      return node.properties.flatMap((property): readonly AllowedMarkup[] => {
        if (property.type === 'SpreadElement') return inner([property.argument]);
        const name = keyName(property) ?? '';
        return bringsScripts(name) ? [{ node: property.key, name }] : inner([property.value]);
      });
    case 'Identifier': {
      const [pointee] = pointeesOf(a, node);
      return pointee &&
        pointee.node !== node &&
        pointee.path.length === 0 &&
        /Expression$/.test(pointee.node.type)
        ? inner([pointee.node])
        : [];
    }
    default:
      return [];
  }
}
