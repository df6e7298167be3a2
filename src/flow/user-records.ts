import type { TSESTree } from '@typescript-eslint/utils';
import { givesRecords, holdsPasswords, leavesOutFields } from '../models/record-names';
import { calleeName, keyName, literalText, memberName } from '../syntax/names';
import { bareParameter } from '../syntax/nodes';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { handoversOf } from './handovers';
import { reachingWrites } from './reaching';
import type { Variable } from './scopes';
import { secrecyOf } from './sensitive-names';
import type { Write } from './writes';

/** A record of somebody's account, with all that the store keeps of it. */
export interface WholeRecord {
  /** The innermost part of the expression asked about that is it. */
  readonly shown: TSESTree.Node;
  readonly name: string;
}

const MAX_DEPTH = 8;

/** The whole records of accounts that are in a value. */
export function wholeRecords(a: Analysis, start: TSESTree.Node, depth = 0): readonly WholeRecord[] {
  const node = unwrap(start);
  if (depth > MAX_DEPTH) return [];
  const inner = (each: TSESTree.Node): readonly WholeRecord[] => wholeRecords(a, each, depth + 1);
  switch (node.type) {
    case 'ObjectExpression':
      return node.properties.flatMap((property, index) => {
        if (property.type === 'Property') return inner(property.value);
        const after = node.properties.slice(index + 1);
        const isOverwritten = after.some((each) => each.type === 'Property' && isSecret(keyName(each)));
        return isOverwritten ? [] : inner(property.argument);
      });
    case 'ArrayExpression':
      return node.elements.flatMap((each) => (each && each.type !== 'SpreadElement' ? inner(each) : []));
    case 'ConditionalExpression':
      return [...inner(node.consequent), ...inner(node.alternate)];
    case 'LogicalExpression':
      return node.operator === '&&' ? inner(node.right) : [...inner(node.left), ...inner(node.right)];
    default:
      return isRecord(a, node, [], 0) ? [{ shown: node, name: a.sourceCode.getText(node) }] : [];
  }
}

const HANDING =
  /^(?:where|andWhere|toJSON|toObject|lean|exec|get|first|then|catch|returning|stringify|parse|limit|skip|sort)$/;

/** Whether an expression, at a path, is the record that a look-up gave, with nothing taken out. */
function isRecord(a: Analysis, start: TSESTree.Node, path: readonly string[], depth: number): boolean {
  const node = unwrap(start);
  if (depth > MAX_DEPTH) return false;
  switch (node.type) {
    case 'AwaitExpression':
      return isRecord(a, node.argument, path, depth + 1);
    case 'MemberExpression': {
      const name = memberName(node);
      return name !== undefined && isStep(name) && isRecord(a, node.object, [name, ...path], depth + 1);
    }
    case 'Identifier':
      return ofVariable(a, node, path, depth);
    case 'CallExpression':
      return ofCall(a, node, path, depth);
    default:
      return false;
  }
}

/** `rows[0]`, `result.rows` */
function isStep(name: string): boolean {
  return /^(?:\d+|rows|recordset|Item|_doc|dataValues)$/.test(name);
}

function ofVariable(a: Analysis, node: TSESTree.Identifier, path: readonly string[], depth: number): boolean {
  const variable = a.scopes().variableOf(node);
  if (!variable || isThinned(a, variable)) return false;
  const writes = reachingWrites(a, variable, node);
  return writes.length > 0 && writes.some((write) => ofWrite(a, write, path, depth));
}

function ofWrite(a: Analysis, write: Write, path: readonly string[], depth: number): boolean {
  const { value } = write;
  if (write.without.some(isSecret)) return false;
  const whole = [...write.path, ...path];
  if (!whole.every(isStep)) return false;
  if (value.type === 'expression') return isRecord(a, value.node, whole, depth + 1);
  if (value.type !== 'parameter') return false;
  const parameter = value.function.params[value.index];
  if (!parameter || bareParameter(parameter).type !== 'Identifier') return false;
  return handoversOf(a, value.function).some(({ call, position }) => {
    const name = calleeName(call.callee);
    if (name === 'then' && position === 0 && value.index === 0)
      return call.callee.type === 'MemberExpression' && isRecord(a, call.callee.object, whole, depth + 1);
    return value.index === 1 && isLookup(a, call);
  });
}

function ofCall(a: Analysis, node: TSESTree.CallExpression, path: readonly string[], depth: number): boolean {
  if (isLookup(a, node)) return true;
  const name = calleeName(node.callee) ?? '';
  if (!HANDING.test(name)) return false;
  const [first] = node.arguments;
  if (/^(?:stringify|parse)$/.test(name))
    return first !== undefined && first.type !== 'SpreadElement' && isRecord(a, first, path, depth + 1);
  return node.callee.type === 'MemberExpression' && isRecord(a, node.callee.object, path, depth + 1);
}

/** `User.findOne({ email })`, `prisma.user.findUnique({ where })`, `knex('users').where({ id }).first()` */
function isLookup(a: Analysis, node: TSESTree.CallExpression): boolean {
  const name = calleeName(node.callee) ?? '';
  if (leavesOut(a, node)) return false;
  if (/^(?:query|execute|get|all|any|one|oneOrNone|raw)$/.test(name)) {
    const [text] = node.arguments;
    return /select\s+(?:\w+\.)?\*\s+from\s+[`"[]?(?:\w+\.)?(?:users?|accounts?|customers?|members?|admins?|employees?)\b/i.test(
      text ? a.sourceCode.getText(text) : '',
    );
  }
  return (
    givesRecords(name) &&
    node.callee.type === 'MemberExpression' &&
    isOfAccounts(name === 'from' ? node : node.callee.object)
  );
}

/** Whether a chain leads from what keeps accounts: `User`, `this.usersRepository`, `prisma.user`, `knex('users')`. */
function isOfAccounts(start: TSESTree.Node): boolean {
  for (let node = unwrap(start); ;) {
    if (node.type === 'Identifier') return holdsPasswords(node.name);
    if (node.type === 'MemberExpression') {
      if (holdsPasswords(memberName(node) ?? '')) return true;
      node = unwrap(node.object);
    } else if (node.type === 'CallExpression') {
      if (node.arguments.some((each) => holdsPasswords(literalText(each) ?? ''))) return true;
      node = unwrap(node.callee);
    } else return false;
  }
}

/** Whether the look-up asks for some fields only: `{ select: … }`, `.select('-password')`, `first('id', 'email')`. */
function leavesOut(a: Analysis, node: TSESTree.CallExpression): boolean {
  const text = a.sourceCode.getText(node);
  if (leavesOutFields(text)) return true;
  if (calleeName(node.callee) === 'first' && node.arguments.length > 0) return true;
  let outer: TSESTree.Node | undefined = node.parent;
  let inner: TSESTree.Node = node;
  while (
    outer?.type === 'MemberExpression' &&
    outer.object === inner &&
    outer.parent.type === 'CallExpression'
  ) {
    if (/^(?:select|project|projection|omit|columns|pick|column)$/.test(memberName(outer) ?? '')) return true;
    inner = outer.parent;
    outer = inner.parent;
  }
  return false;
}

const thinning = /^(?:delete|undefined|null)$/;

/** `delete user.password`, `user.password = undefined` */
function isThinned(a: Analysis, variable: Variable): boolean {
  return variable.references.some(({ identifier }) => {
    const member = identifier.parent;
    if (member.type !== 'MemberExpression' || !isSecret(memberName(member))) return false;
    const { parent } = member;
    if (parent.type === 'UnaryExpression') return parent.operator === 'delete';
    return (
      parent.type === 'AssignmentExpression' &&
      parent.left === member &&
      thinning.test(a.sourceCode.getText(parent.right))
    );
  });
}

function isSecret(name: string | undefined): boolean {
  return name !== undefined && (secrecyOf(name) !== undefined || /salt|hash/i.test(name));
}
