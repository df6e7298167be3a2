import type { TSESTree } from '@typescript-eslint/utils';
import type { ValidatorConvention } from '../models/convention-types';
import { validatorConventions } from '../models/validator-conventions';
import { memberName } from '../syntax/names';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { namesOf } from './machine';
import { type UseNode, receiverOf } from './places';
import { pointeesOf } from './pointees';
import { type Allowed, allowedBySchema } from './schemas';

/**
 * What the schema that a validating call is made with lets through under a property path of the value at `place`;
 * undefined where this file does not show the schema. It is the receiver, another argument, or what the validator
 * was made of: `schema.parse(x)`, `parse(schema, x)`, `ajv.compile(schema)(x)`.
 */
export function allowedByCall(
  a: Analysis,
  node: UseNode,
  place: TSESTree.Node,
  path: readonly string[],
): Allowed | undefined {
  if (node.type === 'AssignmentExpression' || node.type === 'TaggedTemplateExpression') return undefined;
  const receiver = receiverOf(node);
  const others = node.arguments.filter((each) => each !== place && each.type !== 'SpreadElement');
  const makers = [receiver ?? node.callee].flatMap((each) =>
    pointeesOf(a, each).flatMap(({ node: made, path: rest }) =>
      made.type === 'CallExpression' && rest.length === 0 ? made.arguments : [],
    ),
  );
  for (const schema of [...(receiver ? [receiver] : []), ...others, ...makers]) {
    const allowed = schema.type === 'SpreadElement' ? undefined : allowedBySchema(a, schema, path);
    if (allowed) return allowed;
  }
  return undefined;
}

/** Validators that another file made, known by the names of the receiver and the method: `userSchema.parse(x)`. */
export function conventionalValidators(node: UseNode): readonly ValidatorConvention[] {
  const callee = node.type === 'CallExpression' ? unwrap(node.callee) : undefined;
  if (callee?.type !== 'MemberExpression') return [];
  const method = memberName(callee) ?? '';
  const last = lastWord(callee.object);
  if (last === undefined) return [];
  return validatorConventions.filter(
    (row) => row.receiverWords?.includes(last) && 'call' in row && namesOf(row.call).includes(method),
  );
}

/** The last word of what an expression is called, in small letters: `schema` of `schemas.createUserSchema`. */
export function lastWord(start: TSESTree.Node): string | undefined {
  const node = unwrap(start);
  const name =
    node.type === 'Identifier' ? node.name : node.type === 'MemberExpression' ? memberName(node) : undefined;
  return name === undefined ? undefined : wordsOfName(name).at(-1);
}

/** The words of a name, in small letters. */
export function wordsOfName(name: string): readonly string[] {
  return name
    .split(/(?<=[a-z\d])(?=[A-Z])|[_$\d]+/)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
}
