import type { TSESTree } from '@typescript-eslint/utils';
import { keyName, memberName } from '../syntax/names';
import type { Analysis } from './analysis';
import { pointeesOf } from './pointees';

/**
 * The values of the property that a member expression reads, as they are written in objects and classes of the
 * file; none where the object is not in the file, or does not name the property.
 */
export function propertiesNamed(a: Analysis, node: TSESTree.MemberExpression): readonly TSESTree.Node[] {
  const name = memberName(node);
  const own = pointeesOf(a, node.object).flatMap((each): readonly TSESTree.Node[] =>
    each.path.length === 0 && each.node.type === 'ObjectExpression' ? writtenIn(each.node, name) : [],
  );
  if (own.length > 0) return own;
  return pointeesOf(a, node).flatMap((each) =>
    each.path.length === 0 && each.node !== node && each.node.type !== 'MemberExpression' ? [each.node] : [],
  );
}

/** The last value of the name; every value where the name is not known. */
function writtenIn(object: TSESTree.ObjectExpression, name: string | undefined): readonly TSESTree.Node[] {
  const values = object.properties.flatMap((property) =>
    property.type === 'Property' && (name === undefined || keyName(property) === name)
      ? [property.value]
      : [],
  );
  return name === undefined ? values : values.slice(-1);
}
