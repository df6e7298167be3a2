import type { TSESTree } from '@typescript-eslint/utils';
import {
  gestures,
  goesOn,
  laterCalls,
  lifecycleMethods,
  ownEvents,
  takesScreen,
} from '../models/browser-events';
import { calleeName, keyName, literalText, memberName } from '../syntax/names';
import { type FunctionNode, enclosingFunction } from '../syntax/nodes';
import { unwrap, wrapped } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { callsOf } from './calls';

/** What is wrong with a call that takes the screen. */
export interface TakenScreen {
  readonly node: TSESTree.CallExpression;
  readonly problem: 'unprompted' | 'unhandled' | 'endless';
}

const LEAVES = /exitFullscreen|ExitFullscreen|CancelFullScreen|fullscreenElement|fullscreenchange/i;

/** Whether a text can hold such a call. */
export function mayTakeScreen(text: string): boolean {
  return /request_?full_?screen/i.test(text);
}

/** The calls of the file that take the screen unasked, without minding a refusal, or for good. */
export function takenScreens(a: Analysis): readonly TakenScreen[] {
  const canLeave = LEAVES.test(a.sourceCode.text);
  return takesScreen.flatMap((name) =>
    (a.index().callsByName.get(name) ?? []).flatMap((node): readonly TakenScreen[] => {
      if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return [];
      const asked = promptOf(a, node, 0);
      if (asked === 'nobody') return [{ node, problem: 'unprompted' }];
      if (name === 'requestFullscreen' && !isHandled(a, node)) return [{ node, problem: 'unhandled' }];
      return asked === 'gesture' && !canLeave ? [{ node, problem: 'endless' }] : [];
    }),
  );
}

type Prompt = 'gesture' | 'nobody' | 'unknown';

/** What makes a node run: a gesture, nobody, or something that the file does not show. */
function promptOf(a: Analysis, node: TSESTree.Node, depth: number): Prompt {
  const fn = enclosingFunction(node);
  if (!fn) return 'nobody';
  if (depth > 4) return 'unknown';
  const outer = wrapped(fn);
  const { parent } = outer;
  if (parent?.type === 'CallExpression' && parent.callee === outer) return promptOf(a, parent, depth + 1);
  const direct = promptOfUse(a, outer, depth);
  if (direct !== 'unknown') return direct;
  return promptOfName(a, fn, depth);
}

/** What the place where a function (or its name) stands tells: `addEventListener('click', fn)`, `onClick={fn}`. */
function promptOfUse(a: Analysis, value: TSESTree.Node, depth: number): Prompt {
  const { parent } = value;
  switch (parent?.type) {
    case 'CallExpression': {
      if (!parent.arguments.includes(value as TSESTree.Expression)) return 'unknown';
      const name = calleeName(parent.callee) ?? '';
      const event = literalText(parent.arguments[0]);
      if (/^(?:addEventListener|on|once|one|listen|addListener)$/.test(name) && event !== undefined)
        return promptOfEvent(event.split(/[.\s]/)[0] ?? '');
      if (gestures.has(name)) return 'gesture';
      // `list.forEach(…)`, `promise.then(…)`, `setTimeout(…, 0)` go on with what was before.
      if (goesOn.has(name) || isSoon(name, parent)) return promptOf(a, parent, depth + 1);
      if (laterCalls.has(name) || name === '$' || name === 'jQuery') return 'nobody';
      return 'unknown';
    }
    case 'AssignmentExpression': {
      const name = parent.left.type === 'MemberExpression' ? (memberName(parent.left) ?? '') : '';
      return /^on[a-z]/.test(name) ? promptOfEvent(name.slice(2)) : 'unknown';
    }
    case 'JSXExpressionContainer': {
      const name = parent.parent.type === 'JSXAttribute' ? String(parent.parent.name.name) : '';
      return /^on[A-Z]/.test(name) ? promptOfEvent(name.slice(2).toLowerCase()) : 'unknown';
    }
    case 'Property':
    case 'MethodDefinition':
    case 'PropertyDefinition':
      return lifecycleMethods.has(keyName(parent) ?? '') ? 'nobody' : 'unknown';
    default:
      return 'unknown';
  }
}

/** `setTimeout(take, 100)`: browsers remember a gesture for some seconds. */
function isSoon(name: string, { arguments: [, delay] }: TSESTree.CallExpression): boolean {
  return (
    name === 'setTimeout' &&
    (!delay || (delay.type === 'Literal' && typeof delay.value === 'number' && delay.value <= LASTS))
  );
}

const LASTS = 1000;

function promptOfEvent(event: string): Prompt {
  if (gestures.has(event)) return 'gesture';
  return ownEvents.has(event) ? 'nobody' : 'unknown';
}

/** A function with a name: all that the file does with it. */
function promptOfName(a: Analysis, fn: FunctionNode, depth: number): Prompt {
  const outer = wrapped(fn);
  const id =
    fn.id ??
    (outer.parent?.type === 'VariableDeclarator' && outer.parent.id.type === 'Identifier'
      ? outer.parent.id
      : undefined);
  const variable = id && a.scopes().variableOf(id);
  const prompts = [
    ...callsOf(a, fn).map((call) => promptOf(a, call, depth + 1)),
    ...(variable?.references ?? [])
      .filter(({ identifier }) => unwrap(identifier) !== id)
      .map(({ identifier }) => promptOfUse(a, identifier, depth + 1))
      .filter((each) => each !== 'unknown'),
  ];
  if (prompts.includes('gesture')) return 'gesture';
  return prompts.length > 0 && prompts.every((each) => each === 'nobody') ? 'nobody' : 'unknown';
}

/** Whether a refusal is minded: `.catch(…)`, `await` in a `try`, or handed on. */
function isHandled(a: Analysis, call: TSESTree.CallExpression): boolean {
  let node = wrapped(call);
  for (let { parent } = node; parent; { parent } = node) {
    if (
      parent.type === 'MemberExpression' &&
      parent.object === node &&
      parent.parent.type === 'CallExpression'
    ) {
      const name = memberName(parent);
      if (name === 'catch' || (name === 'then' && parent.parent.arguments.length > 1)) return true;
      node = wrapped(parent.parent);
      continue;
    }
    if (parent.type === 'ExpressionStatement') return false;
    if (parent.type === 'UnaryExpression' && parent.operator === 'void') return false;
    if (parent.type === 'AwaitExpression') {
      // A function that waits hands the rejection on to whoever called it; nobody called a listener.
      const fn = enclosingFunction(parent);
      return isInTry(parent) || (fn !== undefined && promptOfUse(a, wrapped(fn), 0) === 'unknown');
    }
    if (parent.type === 'LogicalExpression' || parent.type === 'ConditionalExpression') {
      node = wrapped(parent);
      continue;
    }
    // `onclick = () => box.requestFullscreen()`: nobody looks at what a listener gives back.
    if (parent.type === 'ArrowFunctionExpression' && parent.body === node)
      return promptOfUse(a, wrapped(parent), 0) === 'unknown';
    return true;
  }
  return true;
}

function isInTry(node: TSESTree.Node): boolean {
  let child = node;
  for (let { parent } = node; parent; child = parent, parent = parent.parent) {
    if (parent.type === 'TryStatement' && parent.block === child && parent.handler) return true;
    if (/Function/.test(parent.type)) return false;
  }
  return false;
}
