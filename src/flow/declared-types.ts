import type { TSESTree } from '@typescript-eslint/utils';
import { keyName } from '../syntax/names';
import type { Analysis } from './analysis';
import { type State, label, namesOf } from './machine';
import { moduleValueOf } from './modules';

/** Generic types whose argument is what the value is. */
const TRANSPARENT = /^(?:Promise|PromiseLike|Awaited|Readonly|Partial|Required|NonNullable)$/;

const MAX_TYPES = 8;

/**
 * The states that a type annotation declares, for a value or what is read from it: `pool: Pool` with `Pool` imported
 * from a modelled package, `{ pool }: { pool: Pool }`. Types of unmodelled packages say nothing.
 */
export function declaredStates(
  a: Analysis,
  annotation: TSESTree.TSTypeAnnotation | undefined | null,
  path: readonly string[] = [],
): readonly State[] {
  return annotation ? statesOfType(a, annotation.typeAnnotation, path, 0) : [];
}

function statesOfType(
  a: Analysis,
  type: TSESTree.TypeNode,
  path: readonly string[],
  depth: number,
): readonly State[] {
  if (depth > MAX_TYPES) return [];
  if (type.type === 'TSUnionType' || type.type === 'TSIntersectionType')
    return type.types.flatMap((each) => statesOfType(a, each, path, depth + 1));
  if (type.type === 'TSTypeLiteral') return statesOfMember(a, type.members, path, depth);
  if (type.type !== 'TSTypeReference') return [];
  const { typeName } = type;
  if (typeName.type === 'Identifier' && TRANSPARENT.test(typeName.name)) {
    const [first] = type.typeArguments?.params ?? [];
    return first ? statesOfType(a, first, path, depth + 1) : [];
  }
  const own = typeName.type === 'Identifier' ? typeOfFile(a, typeName) : undefined;
  if (own?.type === 'TSInterfaceDeclaration') return statesOfMember(a, own.body.body, path, depth);
  if (own) return statesOfType(a, own.typeAnnotation, path, depth + 1);
  return path.reduce<readonly State[]>(
    (states, name) => states.flatMap((state) => state.edges.get(label.member(name)) ?? []),
    statesOfTypeName(a, typeName),
  );
}

/** What the property at the start of the path is declared to be. */
function statesOfMember(
  a: Analysis,
  members: readonly TSESTree.TypeElement[],
  path: readonly string[],
  depth: number,
): readonly State[] {
  const [name, ...rest] = path;
  return members.flatMap((member) =>
    member.type === 'TSPropertySignature' && member.typeAnnotation && keyName(member) === name
      ? statesOfType(a, member.typeAnnotation.typeAnnotation, rest, depth + 1)
      : [],
  );
}

/** The interface or alias of this file that a name stands for. */
function typeOfFile(
  a: Analysis,
  name: TSESTree.Identifier,
): TSESTree.TSInterfaceDeclaration | TSESTree.TSTypeAliasDeclaration | undefined {
  const declared = a.scopes().variableOf(name)?.defs[0]?.node;
  return declared?.type === 'TSInterfaceDeclaration' || declared?.type === 'TSTypeAliasDeclaration'
    ? declared
    : undefined;
}

function statesOfTypeName(a: Analysis, typeName: TSESTree.EntityName): readonly State[] {
  const named = typeNamed(a, typeName);
  if (!named)
    return typeName.type === 'Identifier' && !a.scopes().variableOf(typeName)
      ? a.knowledge().statesOfAmbientType(typeName.name)
      : [];
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
