import type { TSESTree } from '@typescript-eslint/utils';
import {
  asksForDetails,
  isClientClass,
  marksClientError,
  namesStatus,
  soundsLikeError,
  tellsClientErrors,
} from '../models/error-names';
import { calleeName, literalText, memberName } from '../syntax/names';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { constantsOf } from './constants';
import { isKeptForDevelopment, meansDevelopment } from './environment';
import { isOnEveryWay, namesIn } from './excuses';
import { originsOf } from './origins';
import type { Trace } from './traces';
import type { Condition } from './ways';
import { waysTo } from './ways-to';

/** The ways in which an error of inside, or what it says, comes to a node: none that somebody means for clients. */
export function exposedErrors(a: Analysis, node: TSESTree.Node): readonly Trace[] {
  return originsOf(a, node).filter(
    (trace) =>
      trace.origin.type === 'error' &&
      !trace.barriers.some(
        (barrier) => barrier.type === 'clears' && barrier.kinds.includes('response.body'),
      ) &&
      !isMeant(a, [
        node,
        ...trace.barriers.flatMap((barrier) =>
          barrier.type === 'passed' && barrier.by === 'read' ? [barrier.node] : [],
        ),
      ]),
  );
}

/** Whether at one of these places it is known that the error may be shown: of a class for clients, in development. */
function isMeant(a: Analysis, places: readonly TSESTree.Node[]): boolean {
  return (
    places.some(isKeptForDevelopment) ||
    isOnEveryWay(
      places.map((place) => waysTo(a, place)),
      (condition) => allows(a, condition),
    )
  );
}

function allows(a: Analysis, condition: Condition): boolean {
  if (condition.type === 'lost' || meansDevelopment(condition)) return true;
  const { type, node, truth } = condition;
  // `switch (err.code) { case 'LIMIT_FILE_SIZE': … }`
  if (type === 'case') return node.type === 'SwitchCase' && isOfError(a, node.parent.discriminant);
  return type === 'test' && saysSo(a, unwrap(node), truth);
}

function saysSo(a: Analysis, node: TSESTree.Node, truth: boolean): boolean {
  switch (node.type) {
    case 'BinaryExpression':
      return comparisonSays(a, node, truth);
    case 'MemberExpression':
      return isOfError(a, node)
        ? truth && marksClientError(memberName(node) ?? '')
        : asksForDetails(memberName(node) ?? '');
    case 'Identifier':
      return !soundsLikeError(node.name) && asksForDetails(node.name);
    case 'CallExpression':
      return callSays(a, node, truth);
    default:
      return false;
  }
}

/** `err instanceof HttpError`, `err.name === 'ValidationError'`, `err.status < 500`, `'expose' in err` */
function comparisonSays(a: Analysis, node: TSESTree.BinaryExpression, truth: boolean): boolean {
  const { operator, left, right } = node;
  if (left.type === 'PrivateIdentifier') return false;
  if (operator === 'instanceof') return truth && isClientClass(classNamed(right)) && isOfError(a, left);
  if (operator === 'in') return truth && marksClientError(literalText(left) ?? '') && isOfError(a, right);
  const sides = [unwrap(left), unwrap(right)] as const;
  const constants = sides.map((side) => constantsOf(a, side).map(({ value }) => value));
  const index = constants.findIndex((values) => values.length > 0);
  const asked = sides[1 - index];
  if (index < 0 || !asked) return false;
  const [value] = constants[index] ?? [];
  if (/^[=!]==?$/.test(operator)) {
    const isEqual = operator.startsWith('=') === truth;
    // `typeof err === 'string'`: somebody threw a text of the program.
    if (asked.type === 'UnaryExpression' && asked.operator === 'typeof')
      return isEqual && value === 'string' && isOfError(a, asked.argument);
    if (value === 500 && isStatus(asked)) return !isEqual;
    if (typeof value !== 'string' && typeof value !== 'number') return false;
    return isEqual && isOfError(a, asked) && (typeof value === 'number' || isClientClass(value));
  }
  // Above or below 500, somebody tells the client's faults from the server's.
  return /^[<>]=?$/.test(operator) && typeof value === 'number' && value >= 400 && isStatus(asked);
}

/** `HttpError`, also of a module: `Parse.Error` is not the language's own. */
function classNamed(start: TSESTree.Node): string {
  const node = unwrap(start);
  return node.type === 'MemberExpression'
    ? `${calleeName(node.object) ?? ''}.${memberName(node) ?? ''}`
    : (calleeName(node) ?? '');
}

function isStatus(node: TSESTree.Node): boolean {
  return namesStatus(
    calleeName(node) ?? (node.type === 'CallExpression' ? (calleeName(node.callee) ?? '') : ''),
  );
}

/** `isHttpError(err)`, `Boom.isBoom(err)`, `SAFE.includes(err.message)`, `err.message.startsWith('Invalid')` */
function callSays(a: Analysis, node: TSESTree.CallExpression, truth: boolean): boolean {
  const name = calleeName(node.callee) ?? '';
  const [first] = node.arguments;
  if (!truth) return false;
  if (node.callee.type === 'MemberExpression') {
    if (/^(?:startsWith|includes|endsWith|match|test|has)$/.test(name))
      return [node.callee.object, ...(first ? [first] : [])].some(
        (each) => unwrap(each).type === 'MemberExpression' && isOfError(a, each),
      );
    // `err.isClientError()`
    if (isOfError(a, node.callee.object)) return marksClientError(name) || tellsClientErrors(name);
  }
  return tellsClientErrors(name) && first !== undefined && isOfError(a, first)
    ? true
    : first === undefined && namesIn(node.callee).some(asksForDetails);
}

/** Whether an expression is an error or read from one. */
function isOfError(a: Analysis, start: TSESTree.Node): boolean {
  let node = unwrap(start);
  while (node.type === 'MemberExpression' || node.type === 'CallExpression')
    node = unwrap(node.type === 'MemberExpression' ? node.object : node.callee);
  if (node.type !== 'Identifier') return false;
  return soundsLikeError(node.name) || originsOf(a, node).some(({ origin }) => origin.type === 'error');
}
