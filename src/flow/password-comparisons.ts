import type { TSESTree } from '@typescript-eslint/utils';
import { calleeName, memberName } from '../syntax/names';
import { unwrap } from '../syntax/unwrap';
import { splitName } from '../syntax/words';
import type { Analysis } from './analysis';
import { requestsOf } from './requests';
import { isPlain, mayBeHashed } from './passwords';
import { secrecyOf } from './sensitive-names';
import { isAboutSecrets, rootName } from './sensitive-values';

/** A stored password and the one that was given, compared with an operator. */
export interface ComparedPasswords {
  readonly stored: TSESTree.Node;
  readonly given: TSESTree.Node;
  /** Whether the comparison asks for a difference. */
  readonly isNegated: boolean;
}

/** `user.password === req.body.password`; undefined for other comparisons. */
export function comparedPasswords(
  a: Analysis,
  node: TSESTree.BinaryExpression,
): ComparedPasswords | undefined {
  if (!/^[=!]==?$/.test(node.operator)) return undefined;
  if (isForOmission(node)) return undefined;
  const [left, right] = [unwrap(node.left), unwrap(node.right)];
  const isNegated = node.operator.startsWith('!');
  if (isStored(a, left) && isGiven(a, right, left)) return { stored: left, given: right, isNegated };
  if (isStored(a, right) && isGiven(a, left, right)) return { stored: right, given: left, isNegated };
  return undefined;
}

/** `if (password === user.password) delete changes.password`: asks whether it came back unchanged, lets nobody in. */
function isForOmission(node: TSESTree.BinaryExpression): boolean {
  let test: TSESTree.Node = node;
  while (test.parent?.type === 'LogicalExpression') test = test.parent;
  const { parent } = test;
  if (parent?.type !== 'IfStatement' || parent.test !== test || parent.alternate) return false;
  const { consequent } = parent;
  const statements = consequent.type === 'BlockStatement' ? consequent.body : [consequent];
  return statements.length > 0 && statements.every(isRemoval);
}

function isRemoval(statement: TSESTree.Statement): boolean {
  return (
    statement.type === 'ExpressionStatement' &&
    statement.expression.type === 'UnaryExpression' &&
    statement.expression.operator === 'delete'
  );
}

const REPEATED = /confirm|repeat|again|retype|verify|check|match|second/i;
const SETTINGS = /^(?:env|process|config|conf|settings|options|opts|cfg|configuration|secrets)$/i;

/** The password of a record: `user.password`, `account.credentials.password`. */
function isStored(a: Analysis, node: TSESTree.Node): boolean {
  if (node.type !== 'MemberExpression') return false;
  const name = memberName(node) ?? '';
  if ((secrecyOf(name) !== 'password' && name !== 'pass') || REPEATED.test(name)) return false;
  if (isAboutSecrets(node.object)) return false;
  if (!isElement(a, node.object) && requestsOf(a, node).length > 0) return false;
  const root = rootName(node);
  return !SETTINGS.test(splitName(root).at(-1) ?? '') && !SETTINGS.test(ownerOf(node));
}

const SEARCHES = /^(?:find|findLast|findIndex|findLastIndex|filter|some|every)$/;

/** `users.find((each) => each.password === password)`: an element of a list, wherever what is in it came from. */
function isElement(a: Analysis, start: TSESTree.Expression): boolean {
  const object = unwrap(start);
  if (object.type !== 'Identifier') return false;
  const definition = a.scopes().variableOf(object)?.defs[0];
  const fn = definition?.type === 'Parameter' ? definition.node : undefined;
  if (!fn || fn.params[0] !== definition?.name || fn.parent.type !== 'CallExpression') return false;
  return fn.parent.arguments[0] === fn && SEARCHES.test(calleeName(fn.parent.callee) ?? '');
}

function ownerOf(node: TSESTree.MemberExpression): string {
  const object = unwrap(node.object);
  return object.type === 'MemberExpression' ? (memberName(object) ?? '') : '';
}

/** The password that somebody gave: of a request, of a form's names, or a variable that is called so. */
function isGiven(a: Analysis, node: TSESTree.Node, stored: TSESTree.Node): boolean {
  if (mayBeHashed(a, node) || mayBeHashed(a, stored)) return false;
  if (node.type === 'Identifier')
    return (secrecyOf(node.name) === 'password' && !REPEATED.test(node.name)) || isPlain(a, node);
  if (node.type !== 'MemberExpression') {
    // `String(req.body.password)`, `password.trim()`
    const name = node.type === 'CallExpression' ? a.sourceCode.getText(node) : '';
    return /^(?:String\(|[\w.]+\.(?:trim|toString)\(\))/.test(name) && requestsOf(a, node).length > 0;
  }
  // `basicAuth(req).pass === process.env.PASSWORD`: what was given has the short name.
  if (SETTINGS.test(ownerOf(node)) && stored.type === 'MemberExpression' && memberName(stored) === 'pass')
    return false;
  if (rootName(node) === rootName(stored) || REPEATED.test(memberName(node) ?? '')) return false;
  return isPlain(a, node);
}
