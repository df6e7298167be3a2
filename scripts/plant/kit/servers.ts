import type { TSESTree } from '@typescript-eslint/utils';
import { type FunctionNode, isFunction } from '../../../src/syntax/nodes';
import type { PlantFile } from './notation';
import { statementAround, textOf } from './syntax';

/** A variable that holds an app or router, and the statement that makes it. */
export interface AppPlace {
  readonly name: string;
  readonly statement: TSESTree.Node;
}

/** `const app = express()`, `const router = express.Router()`, however the module is called here. */
export function appPlaces(file: PlantFile): AppPlace[] {
  return file.nodes.flatMap((node) => {
    if (node.type !== 'VariableDeclarator' || node.id.type !== 'Identifier') return [];
    if (node.init?.type !== 'CallExpression' && node.init?.type !== 'NewExpression') return [];
    const made = textOf(file, node.init.callee);
    const statement = statementAround(node);
    const isApp = /express(?:_?\d*\.default)?\)?$|\bRouter\)?$|^[Kk]oa$|^fastify$/u.test(made);
    return isApp && statement ? [{ name: node.id.name, statement }] : [];
  });
}

/** A request handler of the file with the names of its parameters. */
export interface HandlerPlace {
  readonly request: string;
  readonly response: string;
  /** Where its body begins. */
  readonly start: number;
}

const answers = /\.\s*(?:json|send|status|sendStatus|render)\(/u;

/** Functions of `(req, res)` that answer as Express does. */
export function expressHandlers(file: PlantFile): HandlerPlace[] {
  return blockFunctions(file).flatMap(({ params, body }) => {
    const [request, response] = params.map(nameOf);
    if (request === undefined || response === undefined) return [];
    if (!/^_?req(?:uest)?$/u.test(request) || !/^_?res(?:ponse)?$/u.test(response)) return [];
    const own = textOf(file, body);
    if (!own.includes(`${response}.`) || !answers.test(own)) return [];
    return [{ request, response, start: startOf(body) }];
  });
}

/** Functions of `(ctx)` that answer as Koa does. */
export function koaHandlers(file: PlantFile): HandlerPlace[] {
  return blockFunctions(file).flatMap(({ params, body }) => {
    const context = params[0] && nameOf(params[0]);
    if (context !== 'ctx' || !/\bctx\.(?:body|status)\s*=/u.test(textOf(file, body))) return [];
    return [{ request: context, response: context, start: startOf(body) }];
  });
}

function blockFunctions(file: PlantFile): (FunctionNode & { body: TSESTree.BlockStatement })[] {
  return file.nodes.filter(
    (node): node is FunctionNode & { body: TSESTree.BlockStatement } =>
      isFunction(node) && node.body.type === 'BlockStatement' && !node.generator,
  );
}

function nameOf(parameter: TSESTree.Parameter): string | undefined {
  return parameter.type === 'Identifier' ? parameter.name : undefined;
}

/** After the brace, or after directives such as `'use strict'`, which must come first. */
function startOf(body: TSESTree.BlockStatement): number {
  const directives = body.body.filter(
    (statement) =>
      statement.type === 'ExpressionStatement' &&
      'directive' in statement &&
      statement.directive !== undefined,
  );
  return directives.at(-1)?.range[1] ?? body.range[0] + 1;
}
