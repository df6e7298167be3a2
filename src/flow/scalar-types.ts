import type { TSESTree } from '@typescript-eslint/utils';
import { keyName } from '../syntax/names';
import type { Analysis } from './analysis';

const MAX_TYPES = 8;
const LISTS = /^(?:Array|ReadonlyArray|Set|ReadonlySet|Iterable)$/;
const TRANSPARENT = /^(?:Readonly|Partial|Required|NonNullable|Awaited)$/;

/**
 * Whether a type declares the value at a path below it to carry no text of anybody's choice: a number, a truth
 * value, a date, words that the type or an enum of this file lists, or lists of these.
 */
export function isScalarType(
  a: Analysis,
  type: TSESTree.TypeNode,
  path: readonly string[],
  depth = 0,
): boolean {
  if (depth > MAX_TYPES) return false;
  const again = (inner: TSESTree.TypeNode, rest = path): boolean => isScalarType(a, inner, rest, depth + 1);
  switch (type.type) {
    case 'TSNumberKeyword':
    case 'TSBooleanKeyword':
    case 'TSBigIntKeyword':
    case 'TSNullKeyword':
    case 'TSUndefinedKeyword':
    case 'TSNeverKeyword':
    case 'TSVoidKeyword':
    case 'TSLiteralType':
      return type.type !== 'TSLiteralType' || type.literal.type !== 'TemplateLiteral';
    case 'TSUnionType':
      return type.types.every((each) => again(each));
    case 'TSTypeOperator':
      return type.operator === 'readonly' && type.typeAnnotation !== undefined && again(type.typeAnnotation);
    case 'TSArrayType':
      return again(type.elementType, path.slice(1));
    case 'TSTypeLiteral':
      return isScalarMember(a, type.members, path, depth);
    case 'TSTypeReference':
      return isScalarReference(a, type, path, depth);
    default:
      return false;
  }
}

function isScalarMember(
  a: Analysis,
  members: readonly TSESTree.TypeElement[],
  [name, ...rest]: readonly string[],
  depth: number,
): boolean {
  return members.some(
    (member) =>
      member.type === 'TSPropertySignature' &&
      keyName(member) === name &&
      member.typeAnnotation !== undefined &&
      isScalarType(a, member.typeAnnotation.typeAnnotation, rest, depth + 1),
  );
}

function isScalarReference(
  a: Analysis,
  { typeName, typeArguments }: TSESTree.TSTypeReference,
  path: readonly string[],
  depth: number,
): boolean {
  if (typeName.type !== 'Identifier') return false;
  const [argument] = typeArguments?.params ?? [];
  const declared = a.scopes().variableOf(typeName)?.defs[0]?.node;
  switch (declared?.type) {
    case 'TSEnumDeclaration':
      return true;
    case 'TSTypeAliasDeclaration':
      return isScalarType(a, declared.typeAnnotation, path, depth + 1);
    case 'TSInterfaceDeclaration':
      return isScalarMember(a, declared.body.body, path, depth);
    case undefined:
      if (typeName.name === 'Date') return true;
      if (!argument) return false;
      if (LISTS.test(typeName.name)) return isScalarType(a, argument, path.slice(1), depth + 1);
      return TRANSPARENT.test(typeName.name) && isScalarType(a, argument, path, depth + 1);
    default:
      return false;
  }
}
