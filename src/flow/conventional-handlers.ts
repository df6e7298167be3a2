import type { TSESTree } from '@typescript-eslint/utils';
import type { ConventionalParameter, Evidence, HandlerConvention } from '../models/convention-types';
import { handlerConventions } from '../models/conventions';
import { keyName, memberName } from '../syntax/names';
import { type FunctionNode, bareParameter, isClass } from '../syntax/nodes';
import { wrapped } from '../syntax/unwrap';
import { type Analysis, tableOf } from './analysis';
import { callsOf } from './calls';
import { isExported } from './exports';
import { remember } from './lazy';
import { namesOf } from './machine';

/**
 * The named object that a parameter is by convention: controllers exported from their own file are known by the
 * names of their parameters and by what they do with them. Undefined for functions that look like nothing known.
 */
export function conventionalObject(a: Analysis, fn: FunctionNode, index: number): string | undefined {
  const convention = remember(
    tableOf<FunctionNode, { readonly found: HandlerConvention | undefined }>(a, 'conventional handlers'),
    fn,
    () => ({
      found: leavesTheFile(a, fn) ? handlerConventions.find((each) => fits(a, fn, each)) : undefined,
    }),
  ).found;
  return convention?.parameters[index]?.object ?? undefined;
}

/** Whether somebody else may call the function: it is exported, a method, or handed to a call; and not called here. */
function leavesTheFile(a: Analysis, fn: FunctionNode): boolean {
  if (fn.params.length === 0 || fn.params.length > 4 || callsOf(a, fn).length > 0) return false;
  const { parent } = wrapped(fn);
  const isMethod =
    (parent?.type === 'MethodDefinition' && isClass(parent.parent.parent)) ||
    parent?.type === 'PropertyDefinition';
  return isMethod || parent?.type === 'CallExpression' || isExported(a, fn);
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
  return convention?.names.includes(parameter.name.replace(/^_+|_+$/g, '').toLowerCase()) ?? false;
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
