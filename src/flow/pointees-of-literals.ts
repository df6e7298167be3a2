import type { TSESTree } from '@typescript-eslint/utils';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { type Pointee, pointeesOf } from './pointees';
import { keyNameOf } from './property-names';

/** What a property of an object literal leads to; a spread may have it, too. */
export function followObject(
  a: Analysis,
  node: TSESTree.ObjectExpression,
  path: readonly string[],
): readonly Pointee[] {
  const [name, ...rest] = path;
  if (name === undefined) return [{ node, path }];
  const overriding: Pointee[] = [];
  for (const property of [...node.properties].reverse()) {
    if (property.type === 'SpreadElement') {
      const inside = pointeesOf(a, spreadIn(property), path);
      if (inside.some((each) => each.path.length < path.length)) return [...inside, ...overriding];
      // What is spread from elsewhere may have the property too.
      overriding.push(...inside.filter((each) => !isLiteralObject(each.node)));
      continue;
    }
    if (name === '*') overriding.push(...pointeesOf(a, property.value, rest));
    else if (keyNameOf(a, property) === name) return [...pointeesOf(a, property.value, rest), ...overriding];
  }
  return name === '*' && overriding.length > 0 ? overriding : [{ node, path }, ...overriding];
}

/** `...(isDev && { debug: true })` spreads its right side, or nothing. */
function spreadIn({ argument }: TSESTree.SpreadElement): TSESTree.Expression {
  const bare = unwrap(argument);
  return bare.type === 'LogicalExpression' && bare.operator === '&&' ? bare.right : argument;
}

function isLiteralObject(node: TSESTree.Node): boolean {
  return node.type === 'ObjectExpression' || node.type === 'Literal';
}

/** What an element of an array literal leads to. */
export function followArray(
  a: Analysis,
  node: TSESTree.ArrayExpression,
  path: readonly string[],
): readonly Pointee[] {
  const [name, ...rest] = path;
  const index = Number(name);
  const elements = name === '*' ? node.elements : Number.isInteger(index) ? [node.elements[index]] : [];
  const found = elements.flatMap((each) =>
    !each || each.type === 'SpreadElement' ? [] : pointeesOf(a, each, rest),
  );
  return found.length > 0 ? found : [{ node, path }];
}
