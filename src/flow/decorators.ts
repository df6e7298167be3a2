import type { TSESTree } from '@typescript-eslint/utils';
import type { Library } from '../models/types';
import type { Analysis } from './analysis';
import { moduleValueOf } from './modules';
import { pointeesOf } from './pointees';

/** A decorator of a library, by its exported name. */
export interface KnownDecorator {
  readonly library: Library;
  readonly name: string;
}

/** The libraries' decorators that a decorator is: `@Body()` and `@Body` of `@nestjs/common`. */
export function statesOfDecorator(a: Analysis, decorator: TSESTree.Decorator): readonly KnownDecorator[] {
  const { expression } = decorator;
  const callee = expression.type === 'CallExpression' ? expression.callee : expression;
  return pointeesOf(a, callee).flatMap(({ node, path }) => {
    const imported = moduleValueOf(a, node);
    const name = path[0] ?? imported?.exported;
    if (!imported || name === undefined) return [];
    return a
      .knowledge()
      .statesOfModule(imported.specifier)
      .map(({ library }) => ({ library, name }));
  });
}

/** The decorators of a parameter: `@Body('id') id: string`. */
export function decoratorsOf(parameter: TSESTree.Node): readonly TSESTree.Decorator[] {
  if (parameter.type === 'TSParameterProperty' && parameter.decorators.length > 0)
    return parameter.decorators;
  const bare =
    parameter.type === 'AssignmentPattern' && !parameter.decorators?.length ? parameter.left : parameter;
  return 'decorators' in bare ? (bare.decorators ?? []) : [];
}
