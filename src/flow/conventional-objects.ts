import type { TSESTree } from '@typescript-eslint/utils';
import type { ReceiverEvidence } from '../models/convention-types';
import { objectConventions } from '../models/conventions';
import { keyName, literalText, memberName } from '../syntax/names';
import { bareParameter, isFunction } from '../syntax/nodes';
import { unwrap } from '../syntax/unwrap';
import { splitName } from '../syntax/words';
import { type Analysis, tableOf } from './analysis';
import { remember } from './lazy';
import { type State, namesOf } from './machine';
import { moduleValueOf } from './modules';
import { functionsOf } from './pointees';
import type { Variable } from './scopes';
import { lastWordOf, plainName } from './seen-by-convention';

/**
 * What a parameter, an import of the project's own or an undeclared name is by what it is called and by the calls on
 * it: the `app` of `module.exports = (app) => { app.get('/x', (req, res) => …) }`.
 */
export function conventionalObjectStates(a: Analysis, node: TSESTree.Node): readonly State[] {
  const name = nameOf(a, node);
  if (!name) return [];
  const known = tableOf<Variable | string, readonly State[]>(a, 'conventional objects');
  return remember(known, name.variable ?? name.text, () => {
    const text = plainName(name.text);
    const lastWord = lastWordOf(name.text);
    const found = objectConventions.find(
      (convention) =>
        (convention.names.includes(text) || convention.lastWords?.includes(lastWord)) &&
        convention.evidence.some((evidence) => isSeen(a, name, evidence)),
    );
    const state = found && a.knowledge().objectNamed(found.object);
    return state ? [state] : [];
  });
}

interface Named {
  readonly text: string;
  /** Undefined for a name that is declared nowhere. */
  readonly variable: Variable | undefined;
}

/** The variable that holds a parameter, an import of the project's own file, or the global name itself. */
function nameOf(a: Analysis, node: TSESTree.Node): Named | undefined {
  const imported = moduleValueOf(a, node);
  if (imported && !/^(?:\.|@\/|~|#)/.test(imported.specifier)) return undefined;
  if (node.type === 'Identifier' || isFunction(node.parent)) {
    const bare = isFunction(node.parent) ? bareParameter(node as TSESTree.Parameter) : node;
    if (bare.type !== 'Identifier') return undefined;
    return { text: bare.name, variable: a.scopes().isGlobal(bare) ? undefined : a.scopes().variableOf(bare) };
  }
  const id =
    node.type === 'ImportSpecifier' || node.type === 'ImportDefaultSpecifier'
      ? node.local
      : node.parent?.type === 'VariableDeclarator' && node.parent.id.type === 'Identifier'
        ? node.parent.id
        : undefined;
  return id && imported ? { text: id.name, variable: a.scopes().variableOf(id) } : undefined;
}

function isSeen(a: Analysis, { text, variable }: Named, evidence: ReceiverEvidence): boolean {
  return namesOf(evidence.calls).some((method) =>
    (a.index().callsByName.get(method) ?? []).some((call) => {
      if (call.type !== 'CallExpression') return false;
      const callee = unwrap(call.callee);
      if (callee.type !== 'MemberExpression') return false;
      const object = unwrap(callee.object);
      if (object.type !== 'Identifier' || object.name !== text) return false;
      const isSame = variable ? a.scopes().variableOf(object) === variable : a.scopes().isGlobal(object);
      return isSame && argumentsFit(a, call, evidence);
    }),
  );
}

function argumentsFit(a: Analysis, call: TSESTree.CallExpression, evidence: ReceiverEvidence): boolean {
  const wanted = evidence.arguments;
  if (call.arguments.length < wanted.length) return false;
  return wanted.every((each, index) => {
    // Other middlewares may stand between the path and the handler.
    const position = index === wanted.length - 1 ? call.arguments.length - 1 : index;
    const argument = call.arguments[position];
    if (!argument || argument.type === 'SpreadElement') return false;
    switch (each) {
      case 'path':
        return isPath(argument);
      case 'name':
        return literalText(argument) !== undefined;
      case 'function':
        return isHandler(a, argument, evidence.parameterNames);
      case 'method':
        return isMethod(argument);
      case 'object':
        return unwrap(argument).type === 'ObjectExpression' || argument.type === 'Identifier';
      case 'any':
        return true;
    }
  });
}

/** `orders.create`, `this.orders.create`; not what a client sends: `form.data`, `req.body`. */
function isMethod(argument: TSESTree.Node): boolean {
  const node = unwrap(argument);
  if (node.type !== 'MemberExpression' || node.computed) return false;
  const verb = splitName(memberName(node) ?? '')[0] ?? '';
  return /^(?:add|apply|archive|cancel|change|create|delete|destroy|display|edit|get|handle|index|insert|list|login|logout|on|patch|post|process|put|register|remove|reset|save|search|send|set|show|sign|signup|store|submit|update|upload|verify)$/.test(
    verb,
  );
}

/** `'/users'`, `` `${prefix}/users` ``, `/^\/users/`, `['/a', '/b']` */
function isPath(argument: TSESTree.Node): boolean {
  const node = unwrap(argument);
  if (node.type === 'ArrayExpression') return node.elements.some((each) => each !== null && isPath(each));
  if (node.type === 'TemplateLiteral') return node.quasis.some(({ value }) => value.raw.includes('/'));
  if (node.type === 'Literal' && 'regex' in node) return true;
  return /^(?:\/|\*|$)/.test(literalText(node) ?? '-');
}

/** A function, or a call that wraps one, whose parameters have the names. */
function isHandler(
  a: Analysis,
  argument: TSESTree.Node,
  names: readonly (readonly string[])[] | undefined,
): boolean {
  const node = unwrap(argument);
  const candidates =
    node.type === 'CallExpression'
      ? node.arguments.flatMap((each) => (each.type === 'SpreadElement' ? [] : functionsOf(a, each)))
      : functionsOf(a, node);
  return candidates.some(
    (fn) =>
      !names ||
      (fn.params.length > 0 &&
        fn.params.slice(0, names.length).every((parameter, index) => {
          const bare = bareParameter(parameter);
          if (bare.type === 'ObjectPattern') return !isOfContext(bare) || !names[index]?.includes('req');
          const name = bare.type === 'Identifier' ? bare.name.replace(/^_+|_+$/g, '').toLowerCase() : '-';
          return name === '' || names[index]?.includes(name);
        })),
  );
}

/** `({ request, response }) => …`: taken from a context, not from a request. */
function isOfContext(pattern: TSESTree.ObjectPattern): boolean {
  return pattern.properties.some(
    (property) =>
      property.type === 'Property' &&
      /^(?:request|response|req|res|state|set)$/.test(keyName(property) ?? ''),
  );
}
