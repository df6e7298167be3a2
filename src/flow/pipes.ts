import type { TSESTree } from '@typescript-eslint/utils';
import type { Library, Sanitizer } from '../models/types';
import { soundsLikeParsingPipe, soundsLikeValidatingPipe } from '../models/names';
import { keyName } from '../syntax/names';
import { annotationOf, bareParameter, enclosingClass } from '../syntax/nodes';
import { unwrap } from '../syntax/unwrap';
import { type Analysis, tableOf } from './analysis';
import { argumentFits } from './configured';
import { allowedByClass, classOfParameter } from './dto-fields';
import { applySanitizer } from './evaluate-calls';
import { ALLOWED, withFacts } from './facts';
import { remember } from './lazy';
import { namesOf } from './machine';
import { moduleValueOf } from './modules';
import { pointeesOf } from './pointees';
import { withAllowed } from './schemas';
import { SHAPES, type Trace, restrictShapes } from './traces';

/**
 * What the pipes leave of a decorated parameter's value: `@Param('id', ParseIntPipe) id`. A class whose fields have
 * a validator's decorators is taken for validated: the pipe that does it stands in the file that makes the application.
 */
export function pipedTraces(
  a: Analysis,
  parameter: TSESTree.Node,
  decorator: TSESTree.Decorator,
  traces: readonly Trace[],
  path: readonly string[],
): readonly Trace[] {
  const owner = classOfParameter(a, parameter);
  const allowed = owner && allowedByClass(a, owner, path);
  const left = pipesOf(a, decorator).reduce(
    (before, pipe) => afterPipe(a, parameter, pipe, before, path, allowed !== undefined),
    traces,
  );
  return allowed ? withAllowed(left, allowed) : left;
}

/** Whether a value may have a class to be checked against: not one declared to be text, an interface or nothing. */
function mayHaveClass(a: Analysis, parameter: TSESTree.Node): boolean {
  const type = annotationOf(bareParameter(parameter as TSESTree.Parameter))?.typeAnnotation;
  if (type?.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') return false;
  const declared = a.scopes().variableOf(type.typeName)?.defs[0]?.node.type;
  return declared !== 'TSInterfaceDeclaration' && declared !== 'TSTypeAliasDeclaration';
}

function afterPipe(
  a: Analysis,
  parameter: TSESTree.Node,
  pipe: TSESTree.Node,
  traces: readonly Trace[],
  path: readonly string[],
  isDescribed: boolean,
): readonly Trace[] {
  const { rows, name } = rowsOfPipe(a, pipe);
  const fits = (row: Sanitizer): boolean =>
    !row.when || (pipe.type === 'NewExpression' && argumentFits(a, pipe, row.when));
  const row = rows.find(fits);
  if (row) {
    const isWhole = path.length === 0;
    const isGivenSchema = pipe.type === 'NewExpression' && pipe.arguments[0]?.type === 'Identifier';
    const isSchema = row.undeclaredKeys !== undefined;
    // Without a class there is nothing to check; with one of this file, its fields say more.
    if (isSchema && !isGivenSchema && (!mayHaveClass(a, parameter) || (isDescribed && !isWhole)))
      return traces;
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
