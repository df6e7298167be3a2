import type { TSESTree } from '@typescript-eslint/utils';
import { CHECKS_PASSWORD, isSignInPath, soundsLikeCredentialHandler } from '../models/authentication-names';
import { soundsLikeRequestLogger, soundsLikeTrace } from '../models/journal-names';
import { calleeName, keyName, memberName } from '../syntax/names';
import { type FunctionNode, bareParameter, isFunction, isWithin } from '../syntax/nodes';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { handlerNames } from './authentication-routes';
import { codeOf } from './code-of';
import { optionOf } from './constants';
import { conventionalObject } from './conventional-handlers';
import { remember } from './lazy';
import { namesOfHandler, usesOf } from './middlewares';
import { nodesIn } from './nodes-in';
import { functionsOf } from './pointees';
import { refusalsOf, rejectionsOf } from './refusals';
import { registrationsOf } from './registrations';
import { serversOf } from './servers';

/**
 * Refusals of login handlers and of middlewares that let others through, before which nothing is logged: one a
 * function, the last. That credentials are missing is no failure where the function has others.
 */
export function unloggedRefusals(a: Analysis): readonly TSESTree.Node[] {
  const byGate = new Map<FunctionNode, TSESTree.Node[]>();
  const refusals = refusalsOf(a);
  for (const rejection of rejectionsOf(a)) {
    if (refusals.some((each) => isWithin(each, rejection))) continue;
    const gate = signInAround(a, rejection);
    if (gate) remember(byGate, gate, (): TSESTree.Node[] => []).push(rejection);
  }
  for (const refusal of refusals) {
    const gate = isAboutWho(a, refusal) && !isHandedOn(a, refusal) ? gateAround(a, refusal) : undefined;
    if (gate) remember(byGate, gate, (): TSESTree.Node[] => []).push(refusal);
  }
  if (byGate.size === 0 || logsRequests(a)) return [];
  return [...byGate].flatMap(([gate, all]) => {
    const failed = all.filter((each) => !isForMissing(a, each, gate));
    const traces = tracesIn(a, gate);
    const unlogged = (failed.length > 0 ? failed : all).filter(
      (each) => !traces.some((trace) => accompanies(trace, each, gate)),
    );
    return unlogged.sort((one, other) => one.range[0] - other.range[0]).slice(-1);
  });
}

/** The login handler around an answer. */
function signInAround(a: Analysis, node: TSESTree.Node): FunctionNode | undefined {
  const gate = gateAround(a, node);
  return gate && isSignIn(a, gate) && !isMethodOfGuard(gate) ? gate : undefined;
}

const OF_SOMETHING_ELSE =
  /disabled|enabled|feature|environment|maintenance|read.?only|\bdemo\b|licen[sc]e|quota|not allow adding|\bplan\b/i;

/** Whether a refusal is for who the client is: not because something is switched off, or not paid for. */
function isAboutWho(a: Analysis, refusal: TSESTree.Node): boolean {
  const statement = statementOf(refusal);
  if (OF_SOMETHING_ELSE.test(a.sourceCode.getText(statement))) return false;
  const block = statement.parent?.type === 'BlockStatement' ? statement.parent : statement;
  const { parent } = block;
  return parent?.type !== 'IfStatement' || !OF_SOMETHING_ELSE.test(a.sourceCode.getText(parent.test));
}

function statementOf(start: TSESTree.Node): TSESTree.Node {
  let node = start;
  while (node.parent && !/Statement$|^VariableDeclaration$/.test(node.type)) node = node.parent;
  return node;
}

/** `res.status(401); return next(error);`: another middleware answers, and may log. */
function isHandedOn(a: Analysis, refusal: TSESTree.Node): boolean {
  const statement = statementOf(refusal);
  const block = statement.parent;
  if (block?.type !== 'BlockStatement') return false;
  const following = block.body[block.body.indexOf(statement as TSESTree.Statement) + 1];
  return following !== undefined && /^(?:return )?next\((?!\))/.test(a.sourceCode.getText(following));
}

/** The function around a refusal that decides who gets further: a login handler, a guard. */
function gateAround(a: Analysis, node: TSESTree.Node): FunctionNode | undefined {
  for (let current = node.parent; current; current = current.parent) {
    if (!isFunction(current)) continue;
    if (isMethodOfGuard(current)) return current;
    if (!registrationsOf(a).has(current) && conventionalObject(a, current, 0) === undefined) {
      if (isSignInMethod(a, current)) return current;
      continue;
    }
    return isMiddleware(a, current) || isSignIn(a, current) ? current : undefined;
  }
  return undefined;
}

/** `canActivate` of a guard's class. */
function isMethodOfGuard({ parent }: FunctionNode): boolean {
  return parent.type === 'MethodDefinition' && keyName(parent) === 'canActivate';
}

/** A method of a service that checks a password itself. */
function isSignInMethod(a: Analysis, fn: FunctionNode): boolean {
  return fn.parent.type === 'MethodDefinition' && CHECKS_PASSWORD.test(codeOf(a, fn));
}

/** Whether a function lets requests through: `next()`. One of four parameters answers errors. */
function isMiddleware(a: Analysis, fn: FunctionNode): boolean {
  const [, second, third] = fn.params;
  const last = third ?? second;
  if (!last || fn.params.length > 3) return false;
  const next = bareParameter(last);
  if (next.type !== 'Identifier' || !/^_?(?:next|done|go)$/.test(next.name)) return false;
  return nodesIn(a, fn).some(
    (node) =>
      node.type === 'CallExpression' &&
      node.arguments.length === 0 &&
      node.callee.type === 'Identifier' &&
      node.callee.name === next.name,
  );
}

function isSignIn(a: Analysis, fn: FunctionNode): boolean {
  const code = codeOf(a, fn);
  if (CHECKS_PASSWORD.test(code) || /\bjwtVerify \(/.test(code)) return true;
  return handlerNames(fn).some((name) =>
    name.includes('/') ? isSignInPath(name) : soundsLikeCredentialHandler(name),
  );
}

/** Whether the file logs every request with its answer. */
function logsRequests(a: Analysis): boolean {
  if (usesOf(a, 'log.format').size > 0 || usesOf(a, 'log.request-parts').size > 0) return true;
  return serversOf(a).some(
    ({ root, app, steps }) =>
      steps.some(
        ({ isRoute, handlers }) =>
          !isRoute &&
          handlers.some(
            (handler) =>
              functionsOf(a, handler).length === 0 &&
              namesOfHandler(a, handler).some(soundsLikeRequestLogger),
          ),
      ) ||
      (app !== undefined &&
        root.type === 'CallExpression' &&
        optionOf(a, root.arguments[0], ['logger']).state === 'set'),
  );
}

const OF_CREDENTIALS = /token|header|auth|bearer|cookie|key|jwt|credential|scheme/i;

/** Whether a refusal is for credentials that are not there: `if (!token) return res.sendStatus(401)`. */
function isForMissing(a: Analysis, refusal: TSESTree.Node, gate: FunctionNode): boolean {
  for (let node = refusal; node !== gate && node.parent; node = node.parent) {
    if (isFunction(node) || node.parent.type === 'CatchClause') return false;
    if (node.parent.type === 'IfStatement' && node.parent.consequent === node)
      return isAbsence(node.parent.test) && OF_CREDENTIALS.test(a.sourceCode.getText(node.parent.test));
  }
  return false;
}

function isAbsence(start: TSESTree.Node): boolean {
  const node = unwrap(start);
  switch (node.type) {
    case 'LogicalExpression':
      return isAbsence(node.left) && isAbsence(node.right);
    case 'UnaryExpression': {
      const inner = unwrap(node.argument);
      const method = inner.type === 'CallExpression' ? calleeName(inner.callee) : undefined;
      return (
        node.operator === '!' &&
        (inner.type !== 'CallExpression' || /^(?:startsWith|includes|test|match)$/.test(method ?? ''))
      );
    }
    case 'BinaryExpression': {
      const right = unwrap(node.right);
      if (right.type === 'Identifier' && right.name === 'undefined') return node.operator.startsWith('==');
      return right.type === 'Literal' && (right.value === null || node.operator.startsWith('!='));
    }
    default:
      return false;
  }
}

const MAX_DEPTH = 2;

/** What in a function leaves a trace: calls of loggers and of what is called so, counts of failures. */
function tracesIn(a: Analysis, fn: FunctionNode, depth = 0): readonly TSESTree.Node[] {
  const lines = usesOf(a, 'log.line');
  return nodesIn(a, fn).filter((node) => {
    switch (node.type) {
      case 'CallExpression':
      case 'NewExpression':
        if (lines.has(node) || namesIn(node.callee).some(soundsLikeTrace)) return true;
        return (
          depth < MAX_DEPTH &&
          functionsOf(a, node.callee).some(
            (inner) => !isWithin(inner, fn) && tracesIn(a, inner, depth + 1).length > 0,
          )
        );
      case 'AssignmentExpression':
        return namesIn(node.left).some(soundsLikeTrace);
      case 'UpdateExpression':
        return namesIn(node.argument).some(soundsLikeTrace);
      default:
        return false;
    }
  });
}

/** All names of a chain: `this`, `logger`, `warn` of `this.logger.warn`. */
function namesIn(start: TSESTree.Node): readonly string[] {
  const node = unwrap(start);
  switch (node.type) {
    case 'Identifier':
      return [node.name];
    case 'MemberExpression':
      return [...namesIn(node.object), memberName(node) ?? ''];
    case 'CallExpression':
      return namesIn(node.callee);
    default:
      return [];
  }
}

/** Whether a trace is left whenever the refusal happens: before it and under no condition of its own, or right beside it. */
function accompanies(trace: TSESTree.Node, refusal: TSESTree.Node, gate: FunctionNode): boolean {
  let isConditional = false;
  for (let node = trace; node !== gate && node.parent; node = node.parent) {
    const { parent } = node;
    if (isWithin(refusal, parent)) {
      if (isConditional) return false;
      return parent.type === 'BlockStatement' || parent.type === 'SwitchCase'
        ? trace.range[0] < refusal.range[0] || isBeside(parent, refusal)
        : parent.type === 'TryStatement'
          ? parent.finalizer === node
          : parent.type !== 'IfStatement' || parent.test === node;
    }
    if (isFunction(node)) isConditional = false;
    else if (isBranch(parent, node)) isConditional = true;
  }
  return false;
}

function isBranch(parent: TSESTree.Node, node: TSESTree.Node): boolean {
  switch (parent.type) {
    case 'IfStatement':
    case 'ConditionalExpression':
      return parent.test !== node;
    case 'SwitchCase':
    case 'CatchClause':
      return true;
    case 'LogicalExpression':
      return parent.right === node;
    default:
      return false;
  }
}

/** Whether a block is the one that a refusal stands in. */
function isBeside(block: TSESTree.Node, refusal: TSESTree.Node): boolean {
  let node = refusal;
  while (node.parent && node.parent !== block && !/Block|SwitchCase/.test(node.parent.type))
    node = node.parent;
  return node.parent === block;
}
