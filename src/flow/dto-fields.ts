import type { TSESTree } from '@typescript-eslint/utils';
import { keyName } from '../syntax/names';
import { type ClassNode, annotationOf, bareParameter, isClass } from '../syntax/nodes';
import type { Analysis } from './analysis';
import { statesOfDecorator } from './decorators';
import { regexOf } from './known-values';
import { namesOf } from './machine';
import { type Allowed, AS_SENT, FIXED, INERT } from './schemas';
import { SHAPES } from './traces';

/** The class of this file that a decorated parameter is declared to be: `@Body() dto: CreateUser`. */
export function classOfParameter(a: Analysis, parameter: TSESTree.Node): ClassNode | undefined {
  const type = annotationOf(bareParameter(parameter as TSESTree.Parameter))?.typeAnnotation;
  return type && classOfType(a, type);
}

function classOfType(a: Analysis, type: TSESTree.TypeNode): ClassNode | undefined {
  if (type.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') return undefined;
  const declared = a.scopes().variableOf(type.typeName)?.defs[0]?.node;
  return isClass(declared) ? declared : undefined;
}

/**
 * What the decorators of a class's fields let through under a property path; undefined where no field of the class
 * says anything: then it is no schema.
 */
export function allowedByClass(a: Analysis, owner: ClassNode, path: readonly string[]): Allowed | undefined {
  const fields = owner.body.body.filter((each) => each.type === 'PropertyDefinition');
  if (!fields.some((field) => wordsOfField(a, field).length > 0)) return undefined;
  const [name, ...rest] = path;
  // Keys that the class does not have stay, unless the pipe removes them.
  if (name === undefined) return AS_SENT;
  const field = fields.find((each) => keyName(each) === name);
  if (!field) return AS_SENT;
  const words = wordsOfField(a, field);
  const has = (list: 'anything' | 'array' | 'object' | 'fixed' | 'inert' | 'number' | 'text'): boolean =>
    words.some((word) => namesOf(word.words[list]).includes(word.name));
  if (has('fixed')) return FIXED;
  if (has('inert')) return INERT;
  if (has('number')) return { shapes: SHAPES.number, facts: [] };
  if (has('text'))
    return { shapes: SHAPES.text | (has('array') ? SHAPES.array : 0), facts: patternsOf(a, words) };
  if (has('array')) return rest.length === 0 ? { shapes: SHAPES.array, facts: [] } : AS_SENT;
  const type = field.typeAnnotation?.typeAnnotation;
  const nested = type && has('object') ? classOfType(a, type) : undefined;
  return nested ? (allowedByClass(a, nested, rest) ?? AS_SENT) : AS_SENT;
}

interface FieldWord {
  readonly name: string;
  readonly words: NonNullable<ReturnType<typeof statesOfDecorator>[number]['library']['schemaWords']>[number];
  readonly decorator: TSESTree.Decorator;
}

/** The decorators of a field that are words of a schema language. */
function wordsOfField(a: Analysis, field: TSESTree.PropertyDefinition): readonly FieldWord[] {
  return (field.decorators ?? []).flatMap((decorator) =>
    statesOfDecorator(a, decorator).flatMap(({ library, name }) =>
      (library.schemaWords ?? []).map((words) => ({ name, words, decorator })),
    ),
  );
}

function patternsOf(a: Analysis, words: readonly FieldWord[]): Allowed['facts'] {
  return words.flatMap(({ name, words: { pattern }, decorator }) => {
    const { expression } = decorator;
    const [first] = expression.type === 'CallExpression' ? expression.arguments : [];
    const regex = first && namesOf(pattern).includes(name) ? regexOf(a, first) : undefined;
    return regex
      ? [{ type: 'barrier' as const, barrier: { type: 'pattern' as const, ...regex, matched: true } }]
      : [];
  });
}
