import type { TSESTree } from '@typescript-eslint/utils';
import type { FunctionNode } from '../syntax/nodes';
import type { Analysis } from './analysis';
import { nameOfFunction } from './arguments';
import { tracesOf } from './evaluate';
import { functionsOf } from './pointees';
import type { Trace } from './traces';

/** What the elements of the file give a component's properties: `<Page name={value} />`. */
export function givenByElements(
  a: Analysis,
  fn: FunctionNode,
  index: number,
  path: readonly string[],
): readonly (readonly Trace[])[] {
  const name = nameOfFunction(fn);
  const [property] = path;
  if (index !== 0 || name === undefined || property === undefined) return [];
  return (a.index().elementsByName.get(name) ?? []).flatMap((element) =>
    element.name.type === 'JSXIdentifier' && isElementOf(a, element.name, fn)
      ? propertyGiven(a, element, path)
      : [],
  );
}

function isElementOf(a: Analysis, name: TSESTree.JSXIdentifier, fn: FunctionNode): boolean {
  const variable = a.scopes().variableOf(name);
  const [def] = variable?.defs ?? [];
  return def?.name.type === 'Identifier' && (def.node === fn || functionsOf(a, def.name).includes(fn));
}

function propertyGiven(
  a: Analysis,
  element: TSESTree.JSXOpeningElement,
  path: readonly string[],
): readonly (readonly Trace[])[] {
  const [property, ...rest] = path;
  const given = element.attributes.flatMap((attribute): readonly (readonly Trace[])[] => {
    if (attribute.type === 'JSXSpreadAttribute') return [tracesOf(a, attribute.argument, path)];
    if (attribute.name.name !== property) return [];
    return attribute.value?.type === 'JSXExpressionContainer'
      ? [tracesOf(a, attribute.value.expression, rest)]
      : [[]];
  });
  if (property !== 'children' || element.parent.type !== 'JSXElement') return given;
  return [
    ...given,
    ...element.parent.children.flatMap((child) =>
      child.type === 'JSXExpressionContainer' ? [tracesOf(a, child.expression, rest)] : [],
    ),
  ];
}
