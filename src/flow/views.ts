import type { TSESTree } from '@typescript-eslint/utils';
import type { Making } from '../models/propagator-types';
import { calleeName, memberName } from '../syntax/names';
import { isWithin } from '../syntax/nodes';
import { unwrap, wrapped } from '../syntax/unwrap';
import type { AccessKey } from './access-keys';
import { type Analysis, tableOf } from './analysis';
import { constantsOf } from './constants';
import { type Fact, NONE, type Subject, soundsLikeCheck } from './facts';
import { remember } from './lazy';
import { passingsOf } from './passings';
import type { Variable } from './scopes';
import type { Control } from './tests';
import { writesOf } from './writes';

/**
 * A check of what was made of a value speaks of the value: of `path.resolve(ROOT, name)`, of `path.relative(ROOT, file)`
 * and of `new URL(address).hostname`.
 */
export interface View {
  readonly makes: Making;
  /** Where what was made, or for a URL its host, is read. */
  readonly reads: readonly TSESTree.Node[];
}

type Made = TSESTree.CallExpression | TSESTree.NewExpression;

const HOST = /^(?:hostname|host|origin)$/;
const HOST_CHECKED: Fact = {
  type: 'barrier',
  barrier: {
    type: 'clears',
    name: 'a check of the host',
    kinds: ['http.request-url', 'http.request-host', 'http.redirect'],
  },
};
const INSIDE: Fact = {
  type: 'barrier',
  barrier: { type: 'clears', name: 'a check of where it leads', kinds: ['fs.path'] },
};
const NORMAL: Fact = { type: 'barrier', barrier: { type: 'passed', by: 'normal-path' } };

/** What was made of the value of a key, and where that is read. */
export function viewsOf(a: Analysis, key: AccessKey): readonly View[] {
  const byRoot = remember(
    tableOf<Variable, Map<string, readonly View[]>>(a, 'views'),
    key.root,
    () => new Map(),
  );
  return remember(byRoot, key.path, () => findViews(a, key));
}

function findViews(a: Analysis, key: AccessKey): readonly View[] {
  const own = madeIn(a, key.root);
  const ofUrl = own && makingOf(a, own) === 'url' ? [viewOf(a, 'url', own)] : [];
  const handed = a
    .reads()
    .readsOf(key)
    .flatMap((read) => {
      const call = callOver(read);
      const makes = call && makingOf(a, call.call, call.argument);
      return call && makes && makes !== 'decoded' ? [viewOf(a, makes, call.call)] : [];
    });
  return [...ofUrl, ...handed];
}

/** The call that a value is handed to, also as `String(value)`. */
function callOver(
  read: TSESTree.Node,
): { readonly call: Made; readonly argument: TSESTree.Node } | undefined {
  const node = wrapped(read);
  const { parent } = node;
  if (parent?.type !== 'CallExpression' && parent?.type !== 'NewExpression') return undefined;
  if (parent.callee === node) return undefined;
  if (parent.type === 'CallExpression' && calleeName(parent.callee) === 'String') return callOver(parent);
  return { call: parent, argument: node };
}

/** What a call makes of its argument, or of any argument. */
function makingOf(a: Analysis, call: Made, argument?: TSESTree.Node): Making | undefined {
  const makes = passingsOf(a, call).find((passing) => passing.makes)?.makes;
  if (!makes || !argument) return makes;
  const position = (call.arguments as readonly TSESTree.Node[]).indexOf(argument);
  if (makes === 'url') return position === 0 ? makes : undefined;
  return makes === 'relative-path' && position !== 1 ? undefined : makes;
}

/** The call that a variable was once and for all made with. */
function madeIn(a: Analysis, variable: Variable): Made | undefined {
  const [write, ...others] = writesOf(a, variable);
  if (!write || others.length > 0 || write.value.type !== 'expression' || write.path.length > 0)
    return undefined;
  const node = unwrap(write.value.node);
  return node.type === 'CallExpression' || node.type === 'NewExpression' ? node : undefined;
}

function viewOf(a: Analysis, makes: Making, call: Made): View {
  const outer = wrapped(call);
  const { parent } = outer;
  const variable =
    parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier'
      ? a.scopes().variableOf(parent.id)
      : parent?.type === 'AssignmentExpression' && parent.left.type === 'Identifier'
        ? a.scopes().variableOf(parent.left)
        : undefined;
  const at = (path: string): readonly TSESTree.Node[] =>
    variable ? a.reads().readsOf({ root: variable, path }) : [];
  if (makes !== 'url') return { makes, reads: [outer, ...at('')] };
  const direct =
    parent?.type === 'MemberExpression' && HOST.test(memberName(parent) ?? '')
      ? [parent]
      : parent?.type === 'VariableDeclarator' && parent.id.type === 'ObjectPattern'
        ? destructuredHosts(a, parent)
        : [];
  return { makes, reads: [...direct, ...at('hostname'), ...at('host'), ...at('origin')] };
}

/** The reads of `hostname` after `const { hostname } = new URL(address)`. */
function destructuredHosts(a: Analysis, node: TSESTree.VariableDeclarator): readonly TSESTree.Node[] {
  return (a.sourceCode.scopeManager?.getDeclaredVariables(node) ?? [])
    .filter((variable) => HOST.test(writesOf(a, variable)[0]?.path[0] ?? ''))
    .flatMap((variable) => a.reads().readsOf({ root: variable, path: '' }));
}

/** What it says of the viewed value that a test came out one way. */
export function factsOfView(
  a: Analysis,
  view: View,
  test: TSESTree.Expression,
  implied: (subject: Subject) => readonly Fact[],
): readonly Fact[] {
  if (view.makes === 'url')
    return view.reads.some((read) => isWithin(read, test) && !isPartialCheck(a, read))
      ? [HOST_CHECKED]
      : NONE;
  const reads = new Set(view.reads.map((read) => unwrap(read)));
  const facts = implied((node) => reads.has(unwrap(node)));
  if (view.makes !== 'relative-path') return facts.length > 0 ? [NORMAL, ...facts] : NONE;
  return facts.some(shutsOutParents) ? [INSIDE] : NONE;
}

/**
 * `hostname.includes('example.com')`, which `example.com.evil.net` passes, `endsWith('example.com')`, which
 * `evil-example.com` does, and `console.log(hostname)`.
 */
function isPartialCheck(a: Analysis, read: TSESTree.Node): boolean {
  const { parent } = wrapped(read);
  const name = parent?.type === 'MemberExpression' ? (memberName(parent) ?? '') : '';
  if (!/^(?:includes|indexOf|endsWith)$/.test(name)) return false;
  const call = parent?.parent;
  const [argument] = call?.type === 'CallExpression' ? call.arguments : [];
  const texts = argument ? constantsOf(a, argument) : [];
  return name === 'endsWith'
    ? texts.some(({ value }) => typeof value === 'string' && !value.startsWith('.'))
    : texts.length > 0;
}

/** `!relative.startsWith('..')`, `!/^\.\./.test(relative)` */
function shutsOutParents(fact: Fact): boolean {
  if (fact.type !== 'barrier') return false;
  const { barrier } = fact;
  switch (barrier.type) {
    case 'clears':
      return true;
    case 'prefix':
      return !barrier.matched && (barrier.text === undefined || '../'.startsWith(barrier.text));
    case 'pattern':
      return new RegExp(barrier.source, barrier.flags).test('../x') !== barrier.matched;
    case 'passed':
    case 'differs':
      return false;
  }
}

/** Whether a control asks something: a statement that only hands the value to some call does not. */
export function isAsked({ node, test }: Control): boolean {
  if (node.type !== 'ExpressionStatement' && node.type !== 'VariableDeclaration') return true;
  const call = unwrap(test);
  const inner = call.type === 'AwaitExpression' ? unwrap(call.argument) : call;
  return (
    inner.type === 'CallExpression' &&
    (soundsLikeCheck(calleeName(inner.callee) ?? '') ||
      /guard|block|deny|forbid|reject|safe|equal|ok$/i.test(calleeName(inner.callee) ?? ''))
  );
}
