import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { trialFiles } from '../models/password-stores';
import { isPlatformGlobal, preparesTests } from '../models/platform-globals';
import { calleeName, memberName } from '../syntax/names';
import { wrapped } from '../syntax/unwrap';
import { type Analysis, scopeManagerOf } from './analysis';
import { isDevelopmentOnly } from './development';
import { isExcused } from './excuses';
import { isFirstOnly, sharedState } from './module-state';
import type { Reference } from './scopes';

/** A global that a file makes: a name that nothing declares, or a property of the global object. */
export interface OwnGlobal {
  readonly node: TSESTree.Node;
  readonly name: string;
  readonly isProperty: boolean;
}

const OBJECTS = /^(?:global|globalThis|GLOBAL|root)$/;

/** Whether a file writes a name that it does not declare, or uses the global object: most do neither. */
export function mayMakeGlobals(sourceCode: Readonly<TSESLint.SourceCode>): boolean {
  return freeReferences(sourceCode).some(
    (reference) => reference.isWrite() || OBJECTS.test((reference.identifier as TSESTree.Identifier).name),
  );
}

/** Every global that the file makes, each name once. */
export function ownGlobals(a: Analysis): readonly OwnGlobal[] {
  const found = new Map<string, OwnGlobal>();
  for (const reference of freeReferences(a.sourceCode)) {
    const node = reference.identifier as TSESTree.Identifier;
    const made = OBJECTS.test(node.name) ? madeOn(a, node) : (nameMade(reference) ?? undefined);
    if (made && !found.has(made.name)) found.set(made.name, made);
  }
  return [...found.values()];
}

/** References to names that the file does not declare; where a config declares `global`, its uses are known. */
function freeReferences(sourceCode: Readonly<TSESLint.SourceCode>): readonly Reference[] {
  const [globalScope] = scopeManagerOf(sourceCode).scopes;
  if (!globalScope) return [];
  const declared = globalScope.variables.filter(({ name, defs }) => OBJECTS.test(name) && defs.length === 0);
  return [...globalScope.through, ...declared.flatMap(({ references }) => references)];
}

/** `total = 0`, `for (item of list)`, `hits++` of a name that is declared nowhere. */
function nameMade(reference: Reference): OwnGlobal | undefined {
  const node = reference.identifier as TSESTree.Identifier;
  return reference.isWrite() && !reference.resolved && !isPlatformGlobal(node.name)
    ? { node, name: node.name, isProperty: false }
    : undefined;
}

/** `global.db = connect()`, `Object.assign(globalThis, { db })` */
function madeOn(a: Analysis, object: TSESTree.Identifier): OwnGlobal | undefined {
  if (trialFiles.test(a.filename) || preparesTests.test(a.filename)) return undefined;
  const outer = wrapped(object);
  const { parent } = outer;
  if (parent?.type === 'CallExpression')
    return calleeName(parent.callee) === 'assign' &&
      parent.arguments[0] === outer &&
      parent.arguments.length > 1
      ? { node: parent, name: object.name, isProperty: true }
      : undefined;
  if (parent?.type !== 'MemberExpression' || parent.object !== outer) return undefined;
  const name = memberName(parent);
  const assignment = wrapped(parent).parent;
  if (name === undefined || isPlatformGlobal(name)) return undefined;
  if (assignment?.type !== 'AssignmentExpression' || assignment.left !== wrapped(parent)) return undefined;
  const full = `${object.name}.${name}`;
  // What survives a reload in development is kept there on purpose, and so is one of each for all copies of a module.
  if (isDevelopmentOnly(parent) || isExcused(a, [parent], []) || isFirstOnly(assignment, full))
    return undefined;
  // A value of one request is told by the rule about those.
  if (sharedState(a).some(({ node }) => node === assignment)) return undefined;
  return { node: parent, name: full, isProperty: true };
}
