import type { TSESTree } from '@typescript-eslint/utils';
import type { Library, Names } from '../models/types';
import { calleeName, memberName } from '../syntax/names';
import { enclosingClass } from '../syntax/nodes';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { step } from './identity';
import { type Form, type State, type Used, label, namesOf } from './machine';
import type { UseNode } from './places';
import type { CallLike } from './syntax-index';

/** A use in the file that a model row describes. */
export interface ModelledUse<Row> {
  readonly call: UseNode;
  readonly state: State;
  readonly row: Row;
  /** The library whose row it is. */
  readonly library: Library;
}

type Identity = (a: Analysis, node: TSESTree.Node) => readonly State[];

const FORMS: Readonly<Record<UseNode['type'], Form>> = {
  CallExpression: 'called',
  NewExpression: 'constructed',
  TaggedTemplateExpression: 'tagged',
  AssignmentExpression: 'assigned',
};

/**
 * Every use in the file that one of the rows describes which `rowsOf` picks from a state. Receivers are
 * identified only for `names` that some model mentions, and for calls of plain names.
 */
export function usesAt<Row>(
  a: Analysis,
  rowsOf: (state: State) => readonly Used<Row>[],
  identity: Identity,
  names: ReadonlySet<string> = EVERY_NAME,
): readonly ModelledUse<Row>[] {
  const found: ModelledUse<Row>[] = [];
  const { callsByName, memberAssignments, decorators, holders } = a.index();
  const mayBe = (name: string): boolean => names.has(name) || names.has('*') || names.has(withoutAsync(name));
  const add = (use: UseNode): void => {
    const target = targetOf(use);
    if (!target) return;
    if (use.type === 'CallExpression') found.push(...handedIn(a, use, rowsOf, identity));
    for (const state of statesOfTarget(a, target, identity))
      for (const { form, row, library } of rowsOf(state))
        if (form === formOf(use)) found.push({ call: use, state, row, library });
  };
  for (const [name, calls] of callsByName) {
    // A method of another name may still be one that the file put there: `{ run: exec }`.
    const isPossible = name === '' || mayBe(name) || holders.has(name) || memberAssignments.has(name);
    for (const call of calls) if (isPossible || !isMethodCall(call)) add(call);
  }
  for (const decorator of decorators) {
    const { expression } = decorator;
    if (expression.type !== 'CallExpression') continue;
    for (const state of identity(a, expression.callee))
      for (const { form, row, library } of rowsOf(state))
        if (form === 'decorator') found.push({ call: expression, state, row, library });
  }
  for (const [name, assignments] of memberAssignments)
    if (mayBe(name) && a.knowledge().isMemberName(name)) assignments.forEach(add);
  return found;
}

/** `super(…)` constructs what the class extends. */
function formOf(use: UseNode): Form {
  return use.type === 'CallExpression' && use.callee.type === 'Super' ? 'constructed' : FORMS[use.type];
}

const EVERY_NAME: ReadonlySet<string> = new Set(['*']);

/** Whether a call says by its name what it calls: the method of an object. */
function isMethodCall(call: CallLike): boolean {
  return (call.type === 'TaggedTemplateExpression' ? call.tag : call.callee).type === 'MemberExpression';
}

/** `app.register(plugin, options)`: uses of an object as the argument of a method of anything. */
function handedIn<Row>(
  a: Analysis,
  use: TSESTree.CallExpression,
  rowsOf: (state: State) => readonly Used<Row>[],
  identity: Identity,
): readonly ModelledUse<Row>[] {
  const name = calleeName(use.callee);
  if (name === undefined || !a.knowledge().isReceiverName(name)) return [];
  return use.arguments.flatMap((argument, index) =>
    argument.type === 'SpreadElement'
      ? []
      : identity(a, argument).flatMap((state) =>
          rowsOf(state).flatMap(({ form, row, library }) => {
            const { passedTo, as } = row as Partial<{ passedTo: Names; as: number }>;
            return form === 'passedTo' && as === index && namesOf(passedTo).includes(name)
              ? [{ call: use, state, row, library }]
              : [];
          }),
        ),
  );
}

/** What is called, constructed, used as a tag or assigned to. */
export function targetOf(use: UseNode): TSESTree.Node | undefined {
  const target =
    use.type === 'TaggedTemplateExpression'
      ? use.tag
      : use.type === 'AssignmentExpression'
        ? use.left
        : use.callee;
  const used = target.type === 'Super' ? enclosingClass(target)?.superClass : target;
  return used ? unwrap(used) : undefined;
}

/** The states of what is used. A member is found through its object, so that a write to it does not hide it. */
export function statesOfTarget(a: Analysis, target: TSESTree.Node, identity: Identity): readonly State[] {
  if (target.type !== 'MemberExpression') return identity(a, target);
  const name = memberName(target);
  if (name === undefined) return [];
  if (!a.knowledge().isMemberName(name)) {
    const plain = withoutAsync(name);
    return plain === name ? [] : step(identity(a, target.object), label.member(plain));
  }
  const states = step(identity(a, target.object), label.member(name));
  return states.length > 0 ? states : identity(a, target);
}

/** `readFile` of `readFileAsync`, as `promisifyAll` calls it. */
export function withoutAsync(name: string): string {
  return name.length > 5 && name.endsWith('Async') ? name.slice(0, -5) : name;
}
