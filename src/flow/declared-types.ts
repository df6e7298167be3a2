import type { TSESTree } from '@typescript-eslint/utils';
import type { Analysis } from './analysis';
import { type State, label, namesOf } from './machine';
import { moduleValueOf } from './modules';

/** Generic types whose argument is what the value is. */
const TRANSPARENT = /^(?:Promise|PromiseLike|Awaited|Readonly|Partial|Required|NonNullable)$/;

/**
 * The states that a type annotation declares: `pool: Pool` with `Pool` imported from a modelled package. Types of
 * unmodelled packages, and types declared in this file, say nothing.
 */
export function declaredStates(
  a: Analysis,
  annotation: TSESTree.TSTypeAnnotation | undefined | null,
): readonly State[] {
  return annotation ? statesOfType(a, annotation.typeAnnotation) : [];
}

function statesOfType(a: Analysis, type: TSESTree.TypeNode): readonly State[] {
  if (type.type === 'TSUnionType' || type.type === 'TSIntersectionType')
    return type.types.flatMap((each) => statesOfType(a, each));
  if (type.type !== 'TSTypeReference') return [];
  const { typeName } = type;
  if (typeName.type === 'Identifier' && TRANSPARENT.test(typeName.name)) {
    const [first] = type.typeArguments?.params ?? [];
    return first ? statesOfType(a, first) : [];
  }
  const named = typeNamed(a, typeName);
  if (!named) return [];
  return a
    .knowledge()
    .statesOfModule(named.specifier)
    .flatMap((state) => {
      const { library } = state;
      const states = Object.entries(library.types ?? {}).flatMap(([object, names]) =>
        namesOf(names).includes(named.name) ? (a.knowledge().objectOf(library, object) ?? []) : [],
      );
      if (states.length > 0) return states;
      // A class is its own type: what `new` makes is what the type declares.
      return (state.edges.get(label.member(named.name)) ?? []).flatMap(
        (made) => made.edges.get(label.constructed) ?? [],
      );
    });
}

/** The module and exported name of a type: `Pool` of `import { Pool } from 'pg'`, `pg.Pool`, `Pool<T>`. */
export function typeNamed(
  a: Analysis,
  type: TSESTree.EntityName | TSESTree.TypeNode,
): { readonly specifier: string; readonly name: string } | undefined {
  const typeName = type.type === 'TSTypeReference' ? type.typeName : type;
  if (typeName.type !== 'Identifier' && typeName.type !== 'TSQualifiedName') return undefined;
  const [root, ...members] = flatten(typeName);
  if (!root) return undefined;
  const [def] = a.scopes().variableOf(root)?.defs ?? [];
  if (!def) return undefined;
  const source =
    def.type === 'ImportBinding' ? def.node : def.node.type === 'VariableDeclarator' ? def.node.init : null;
  const imported = source ? moduleValueOf(a, source) : undefined;
  if (!imported) return undefined;
  const last = members.at(-1);
  const name = last ?? imported.exported;
  return name === undefined ? undefined : { specifier: imported.specifier, name };
}

function flatten(name: TSESTree.EntityName): readonly [TSESTree.Identifier | undefined, ...string[]] {
  if (name.type === 'Identifier') return [name];
  if (name.type === 'ThisExpression') return [undefined];
  const [root, ...members] = flatten(name.left);
  return [root, ...members, name.right.name];
}
