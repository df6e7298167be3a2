import type { TSESTree } from '@typescript-eslint/utils';
import type { Library, Sanitizer } from '../models/types';
import { soundsLikeParsingPipe, soundsLikeValidatingPipe } from '../models/names';
import { keyName } from '../syntax/names';
import { enclosingClass } from '../syntax/nodes';
import { unwrap } from '../syntax/unwrap';
import { type Analysis, tableOf } from './analysis';
import { argumentFits } from './configured';
import { applySanitizer } from './evaluate-calls';
import { ALLOWED, withFacts } from './facts';
import { remember } from './lazy';
import { namesOf } from './machine';
import { moduleValueOf } from './modules';
import { pointeesOf } from './pointees';
import { SHAPES, type Trace, restrictShapes } from './traces';

/** What the pipes leave of a decorated parameter's value: `@Param('id', ParseIntPipe) id`. */
export function pipedTraces(
  a: Analysis,
  decorator: TSESTree.Decorator,
  traces: readonly Trace[],
  path: readonly string[],
): readonly Trace[] {
  return pipesOf(a, decorator).reduce((left, pipe) => afterPipe(a, pipe, left, path), traces);
}

function afterPipe(
  a: Analysis,
  pipe: TSESTree.Node,
  traces: readonly Trace[],
  path: readonly string[],
): readonly Trace[] {
  const { rows, name } = rowsOfPipe(a, pipe);
  const fits = (row: Sanitizer): boolean =>
    !row.when || (pipe.type === 'NewExpression' && argumentFits(a, pipe, row.when));
  const row = rows.find(fits);
  if (row) {
    const isWhole = path.length === 0;
    // What no schema declares stays in the value.
    if (isWhole && row.undeclaredKeys === 'kept') return traces;
    return applySanitizer(traces, row, !isWhole).filter(({ shapes }) => shapes !== 0);
  }
  if (rows.length > 0 || name === undefined) return traces;
  if (soundsLikeParsingPipe(name)) return withFacts(traces, [ALLOWED]);
  return soundsLikeValidatingPipe(name) ? restrictShapes(traces, SHAPES.text | SHAPES.number) : traces;
}

/** The model rows of a pipe, given as a class or made by `new`; and how it is called. */
function rowsOfPipe(
  a: Analysis,
  pipe: TSESTree.Node,
): { readonly rows: readonly Sanitizer[]; readonly name: string | undefined } {
  const callee = unwrap(pipe.type === 'NewExpression' ? pipe.callee : pipe);
  const name = callee.type === 'Identifier' ? callee.name : undefined;
  const rows = pointeesOf(a, callee).flatMap(({ node, path }) => {
    const imported = moduleValueOf(a, node);
    const exported = path[0] ?? imported?.exported;
    if (!imported || exported === undefined) return [];
    const libraries = new Set<Library>(
      a
        .knowledge()
        .statesOfModule(imported.specifier)
        .map(({ library }) => library),
    );
    return [...libraries].flatMap((library) =>
      (library.sanitizers ?? []).filter((row) => 'pipe' in row && namesOf(row.pipe).includes(exported)),
    );
  });
  return { rows, name };
}

/** The pipes of a parameter, in the order they run: the application's, its class's, its method's, its own. */
function pipesOf(a: Analysis, decorator: TSESTree.Decorator): readonly TSESTree.Node[] {
  let method: TSESTree.Node = decorator;
  while (method.parent && method.type !== 'MethodDefinition') method = method.parent;
  const owner = enclosingClass(decorator);
  return [
    ...globalPipes(a),
    ...(owner ? usedPipes(owner.decorators) : []),
    ...(method.type === 'MethodDefinition' ? usedPipes(method.decorators) : []),
    ...argumentsOf(decorator),
  ];
}

function argumentsOf({ expression }: TSESTree.Decorator): readonly TSESTree.Node[] {
  if (expression.type !== 'CallExpression') return [];
  return expression.arguments.flatMap((argument) => {
    const node = unwrap(argument);
    return node.type === 'Identifier' || node.type === 'NewExpression' ? [node] : [];
  });
}

/** `@UsePipes(new ValidationPipe())` */
function usedPipes(decorators: readonly TSESTree.Decorator[] | undefined): readonly TSESTree.Node[] {
  return (decorators ?? []).flatMap((decorator) => {
    const { expression } = decorator;
    const isUse =
      expression.type === 'CallExpression' &&
      expression.callee.type === 'Identifier' &&
      expression.callee.name === 'UsePipes';
    return isUse ? argumentsOf(decorator) : [];
  });
}

/** `app.useGlobalPipes(new ValidationPipe())`, `{ provide: APP_PIPE, useClass: ValidationPipe }` */
function globalPipes(a: Analysis): readonly TSESTree.Node[] {
  return remember(tableOf<'all', readonly TSESTree.Node[]>(a, 'global pipes'), 'all', () => {
    const calls = a.index().callsByName.get('useGlobalPipes') ?? [];
    const given = calls.flatMap((call) => (call.type === 'CallExpression' ? call.arguments : []));
    const provided = a.sourceCode.text.includes('APP_PIPE')
      ? a.index().objects.flatMap((object) => {
          const value = (name: string): TSESTree.Node | undefined => {
            const property = object.properties.find(
              (each) => each.type === 'Property' && keyName(each) === name,
            );
            return property?.type === 'Property' ? property.value : undefined;
          };
          const token = value('provide');
          const pipe = value('useClass') ?? value('useValue');
          return token?.type === 'Identifier' && token.name === 'APP_PIPE' && pipe ? [pipe] : [];
        })
      : [];
    return [...given, ...provided].map(unwrap);
  });
}
