import type { TSESTree } from '@typescript-eslint/utils';
import type { Handler, Library } from '../models/types';
import { keyName } from '../syntax/names';
import { type FunctionNode, isFunction } from '../syntax/nodes';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import type { ExportedHandlers } from './catalogue';
import { statesOfDecorator } from './decorators';
import { typeNamed } from './declared-types';
import { exportedValues } from './exported-values';
import { endsLike } from './file-names';
import { namesOf } from './machine';
import { importedModules } from './modules';
import { valuesAt } from './places';

/** A function that a framework finds by how it is declared, not by a call. */
export interface DeclaredHandler {
  readonly row: Handler;
  readonly library: Library;
  /** What the row's place leads to: a function, or something that holds functions. */
  readonly value: TSESTree.Node;
}

/** Every handler of the file that is declared by a type, an export's name, a decorator, a class or a directive. */
export function declaredHandlers(a: Analysis): readonly DeclaredHandler[] {
  return [...typedHandlers(a), ...exportedHandlers(a), ...methodHandlers(a)];
}

function propertyOf(row: Handler): readonly string[] {
  return 'value' in row.at ? (row.at.property ?? []) : [];
}

/** `const list: RequestHandler = async (req, res) => …`, `const resolvers: Resolvers = { Query: { … } }` */
function typedHandlers(a: Analysis): readonly DeclaredHandler[] {
  if (!a.knowledge().hasTypedHandlers || !a.sourceCode.text.includes(':')) return [];
  return a.index().functions.flatMap((fn) => {
    const declared = declaredTypeAround(fn);
    if (!declared) return [];
    const named = typeNamed(a, declared.type);
    const states = named ? a.knowledge().statesOfModule(named.specifier) : [];
    return states.flatMap(({ library }) =>
      (library.handlers ?? []).flatMap((row): readonly DeclaredHandler[] =>
        'typed' in row &&
        namesOf(row.typed).includes(named?.name ?? '') &&
        fits(propertyOf(row), declared.path)
          ? [{ row, library, value: fn }]
          : [],
      ),
    );
  });
}

function fits(pattern: readonly string[], path: readonly string[]): boolean {
  return (
    pattern.length === path.length && pattern.every((name, index) => name === '*' || name === path[index])
  );
}

/** The type annotation of the variable, field or cast that a function is (part of) the value of. */
function declaredTypeAround(
  fn: FunctionNode,
): { readonly type: TSESTree.TypeNode; readonly path: readonly string[] } | undefined {
  const path: string[] = [];
  let child: TSESTree.Node = fn;
  for (let node = child.parent; node; child = node, node = node.parent) {
    switch (node.type) {
      case 'Property':
        path.unshift(keyName(node) ?? '*');
        break;
      case 'ObjectExpression':
        break;
      case 'TSAsExpression':
      case 'TSSatisfiesExpression':
        return { type: node.typeAnnotation, path };
      case 'VariableDeclarator': {
        const type = node.id.typeAnnotation?.typeAnnotation;
        return type && node.init === child ? { type, path } : undefined;
      }
      case 'PropertyDefinition': {
        const type = node.typeAnnotation?.typeAnnotation;
        return type && node.value === child ? { type, path } : undefined;
      }
      default:
        return undefined;
    }
  }
  return undefined;
}

/** `export async function GET(request) {}`, `exports.handler = async (event) => …`, `'use server'` */
function exportedHandlers(a: Analysis): readonly DeclaredHandler[] {
  return a
    .knowledge()
    .exportedHandlers((each, packages) => isFoundHere(a, each, packages))
    .flatMap(({ row, library }): readonly DeclaredHandler[] => {
      if ('directive' in row)
        return functionsUnder(a, row.directive).map((value) => ({ row, library, value }));
      if (!('exported' in row)) return [];
      return namesOf(row.exported)
        .flatMap((name) => exportedValues(a).get(name) ?? [])
        .flatMap((node) => valuesAt(a, node as TSESTree.Expression, propertyOf(row)))
        .map((value) => ({ row, library, value }));
    });
}

/** Whether this file is one in which a framework looks for such exports, and has one. */
function isFoundHere(
  a: Analysis,
  { names, files, directive }: ExportedHandlers,
  packages: () => readonly string[],
): boolean {
  if (directive !== undefined) return a.index().texts.has(directive);
  return (
    names.some((name) => exportedValues(a).has(name)) &&
    (files
      ? files.some((pattern) => endsLike(a.filename, pattern))
      : packages().some((name) => importedModules(a).has(name)))
  );
}

/** Functions that start with a directive; in a file that starts with it, all that it exports. */
function functionsUnder(a: Analysis, directive: string): readonly TSESTree.Node[] {
  const startsWith = (body: readonly TSESTree.Node[]): boolean =>
    body[0]?.type === 'ExpressionStatement' && body[0].directive === directive;
  if (startsWith(a.sourceCode.ast.body)) return [...exportedValues(a).values()].flat();
  return a.index().functions.filter((fn) => fn.body?.type === 'BlockStatement' && startsWith(fn.body.body));
}

/** `@MessagePattern() handle(data) {}`, `class Auth implements NestMiddleware { use(req, res, next) {} }` */
function methodHandlers(a: Analysis): readonly DeclaredHandler[] {
  const byDecorator = a.index().decorators.flatMap((decorator): readonly DeclaredHandler[] => {
    const method = decorator.parent;
    if (method.type !== 'MethodDefinition' || !isFunction(method.value)) return [];
    return statesOfDecorator(a, decorator).flatMap(({ library, name }) =>
      (library.handlers ?? []).flatMap((row) =>
        'methodDecorator' in row && namesOf(row.methodDecorator).includes(name)
          ? [{ row, library, value: method.value }]
          : [],
      ),
    );
  });
  const bySubclass = a.index().classes.flatMap((node) => {
    // Other parsers than TypeScript's leave `implements` out.
    const interfaces = (node as Partial<typeof node>).implements ?? [];
    const bases = [node.superClass, ...interfaces.map((each) => each.expression)].flatMap((base) =>
      base && unwrap(base).type === 'Identifier' ? [unwrap(base) as TSESTree.Identifier] : [],
    );
    return bases.flatMap((base) => {
      const named = typeNamed(a, base);
      const states = named ? a.knowledge().statesOfModule(named.specifier) : [];
      return states.flatMap(({ library }) =>
        (library.handlers ?? []).flatMap((row): readonly DeclaredHandler[] => {
          if (!('subclassOf' in row) || !namesOf(row.subclassOf).includes(named?.name ?? '')) return [];
          const method = node.body.body.find(
            (element) => element.type === 'MethodDefinition' && keyName(element) === row.method,
          );
          return method?.type === 'MethodDefinition' && isFunction(method.value)
            ? [{ row, library, value: method.value }]
            : [];
        }),
      );
    });
  });
  return [...byDecorator, ...bySubclass];
}
