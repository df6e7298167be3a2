import type { TSESTree } from '@typescript-eslint/utils';
import type {
  ConventionalParameter,
  Evidence,
  ExportConvention,
  HandlerConvention,
} from '../models/convention-types';
import { exportConventions, handlerConventions } from '../models/conventions';
import { keyName, memberName } from '../syntax/names';
import { type FunctionNode, bareParameter, isFunction } from '../syntax/nodes';
import { wrapped } from '../syntax/unwrap';
import { type Analysis, tableOf } from './analysis';
import { callsOf } from './calls';
import { exportedValues } from './exported-values';
import { remember } from './lazy';
import { namesOf } from './machine';
import { valuesAt } from './places';
import { functionsOf } from './pointees';
import { plainName } from './seen-by-convention';

/**
 * The named object that a parameter is by convention: controllers exported from their own file are known by the
 * names of their parameters and by what they do with them. Undefined for functions that look like nothing known.
 */
export function conventionalObject(a: Analysis, fn: FunctionNode, index: number): string | undefined {
  const objects = remember(
    tableOf<FunctionNode, readonly (string | null)[]>(a, 'conventional handlers'),
    fn,
    () => {
      if (fn.params.length === 0 || fn.params.length > 4) return [];
      const objects =
        handlerConventions.find((each) => fits(a, fn, each))?.parameters.map(({ object }) => object) ??
        exportConventionOf(a, fn)?.parameters;
      return objects && isCalledElsewhere(a, fn) ? objects : [];
    },
  );
  return objects[index] ?? undefined;
}

/** What by convention becomes of the values that a function returns; undefined for functions that look like nothing. */
export function conventionalReturns(a: Analysis, fn: FunctionNode): HandlerConvention['returns'] {
  return conventionalObject(a, fn, 0) === undefined
    ? undefined
    : handlerConventions.find((each) => each.returns && fits(a, fn, each))?.returns;
}

/** Whether somebody else may call the function: this file does not. */
function isCalledElsewhere(a: Analysis, fn: FunctionNode): boolean {
  return callsOf(a, fn).length === 0;
}

/** `export default { fetch(request) {} }`, `exports.handler = async (event) => …` */
function exportConventionOf(a: Analysis, fn: FunctionNode): ExportConvention | undefined {
  const byFunction = remember(
    tableOf<'all', ReadonlyMap<TSESTree.Node, ExportConvention>>(a, 'conventional exports'),
    'all',
    () => {
      const found = new Map<TSESTree.Node, ExportConvention>();
      for (const convention of exportConventions)
        for (const name of namesOf(convention.exported))
          for (const value of exportedValues(a).get(name) ?? [])
            for (const place of valuesAt(a, value as TSESTree.Expression, convention.at.property ?? []))
              for (const each of isFunction(place) ? [place] : functionsOf(a, place))
                if (
                  !found.has(each) &&
                  isNamedSo(each, convention.named) &&
                  (convention.evidence?.some((evidence) => isSeen(a, each, evidence)) ?? true)
                )
                  found.set(each, convention);
      return found;
    },
  );
  return byFunction.get(fn);
}

function isNamedSo({ params: [first] }: FunctionNode, names: ExportConvention['named']): boolean {
  if (!names) return true;
  const bare = first && bareParameter(first);
  return bare?.type === 'Identifier' && names.includes(plainName(bare.name));
}

function fits(a: Analysis, fn: FunctionNode, { parameters, evidence, unless }: HandlerConvention): boolean {
  const least = parameters.filter((parameter) => !parameter.optional).length;
  if (fn.params.length < least || fn.params.length > parameters.length) return false;
  const named = fn.params.every((parameter, index) => isCalled(bareParameter(parameter), parameters[index]));
  return (
    named && evidence.some((each) => isSeen(a, fn, each)) && !unless?.some((each) => isSeen(a, fn, each))
  );
}

/** Whether a parameter has one of the names; one that is taken apart at once has none, and may be any. */
function isCalled(parameter: TSESTree.Node, convention: ConventionalParameter | undefined): boolean {
  if (parameter.type === 'ObjectPattern') return convention?.object != null;
  if (parameter.type !== 'Identifier') return false;
  return convention?.names.includes(plainName(parameter.name)) ?? false;
}

function isSeen(a: Analysis, fn: FunctionNode, evidence: Evidence): boolean {
  const parameter = fn.params[evidence.of];
  const bare = parameter && bareParameter(parameter);
  if (!bare) return false;
  const wanted = namesOf(
    'calls' in evidence ? evidence.calls : 'reads' in evidence ? evidence.reads : evidence.writes,
  );
  if (bare.type === 'ObjectPattern')
    return (
      'reads' in evidence &&
      bare.properties.some(
        (property) => property.type === 'Property' && wanted.includes(keyName(property) ?? ''),
      )
    );
  if (bare.type !== 'Identifier') return false;
  return (a.scopes().variableOf(bare)?.references ?? []).some((reference) =>
    usesOf(reference.identifier).some(
      ({ path, how }) =>
        wanted.includes(path) &&
        ('calls' in evidence ? how === 'call' : 'writes' in evidence ? how === 'write' : how !== 'write'),
    ),
  );
}

interface Use {
  readonly path: string;
  readonly how: 'call' | 'read' | 'write';
}

/** What is done with a name: `req.body.id` reads `body` and `body.id`, `res.status(200)` calls `status`. */
function usesOf(identifier: TSESTree.Node): readonly Use[] {
  const uses: Use[] = [];
  const path: string[] = [];
  let node: TSESTree.Node = wrapped(identifier);
  for (;;) {
    const member: TSESTree.Node | undefined = node.parent;
    if (member?.type !== 'MemberExpression' || member.object !== node) break;
    const name = memberName(member);
    if (name === undefined) break;
    path.push(name);
    node = wrapped(member);
    const { parent } = node;
    const how =
      parent?.type === 'CallExpression' && parent.callee === node
        ? 'call'
        : parent?.type === 'AssignmentExpression' && parent.left === node
          ? 'write'
          : 'read';
    uses.push({ path: path.join('.'), how });
  }
  const { parent } = node;
  // `const { body } = req`
  if (parent?.type === 'VariableDeclarator' && parent.init === node && parent.id.type === 'ObjectPattern')
    for (const property of parent.id.properties)
      if (property.type === 'Property') uses.push({ path: keyName(property) ?? '', how: 'read' });
  return uses;
}
