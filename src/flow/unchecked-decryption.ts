import type { TSESTree } from '@typescript-eslint/utils';
import { memberName } from '../syntax/names';
import { wrapped } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import type { Site } from './sites';

/**
 * Whether a decryption takes text and never makes the call that checks its tag. A decipher that goes elsewhere (a
 * stream that is piped, an argument, a result) may be finished there.
 */
export function isLeftUnchecked(a: Analysis, { use, sink }: Site): boolean {
  const { takes, checks } = sink.facts ?? {};
  const calls = methodsCalled(a, use);
  return calls !== undefined && calls.includes(String(takes)) && !calls.includes(String(checks));
}

/** The methods that are called on what a call gives; undefined where it may be used out of sight. */
function methodsCalled(a: Analysis, made: TSESTree.Node): readonly string[] | undefined {
  const outer = wrapped(made);
  const { parent } = outer;
  if (parent?.type === 'MemberExpression') {
    const own = methodOn(outer);
    return own === undefined ? undefined : [own];
  }
  const id =
    parent?.type === 'VariableDeclarator'
      ? parent.id
      : parent?.type === 'AssignmentExpression' && parent.right === outer
        ? parent.left
        : undefined;
  const variable = id?.type === 'Identifier' ? a.scopes().variableOf(id) : undefined;
  if (!variable || variable.references.filter((each) => each.isWrite()).length > 1) return undefined;
  const methods = variable.references
    .filter((each) => !each.isWrite())
    .map(({ identifier }) => methodOn(wrapped(identifier)));
  return methods.every((each) => each !== undefined) ? methods : undefined;
}

/** `update` of `decipher.update(…)`, whose result may be anything but the decipher again. */
function methodOn(object: TSESTree.Node): string | undefined {
  const { parent } = object;
  if (parent?.type !== 'MemberExpression' || parent.object !== object) return undefined;
  const callee = wrapped(parent);
  const call = callee.parent;
  if (call?.type !== 'CallExpression' || call.callee !== callee) return undefined;
  const name = memberName(parent);
  // setAuthTag() and the like give the decipher again.
  return name?.startsWith('set') && call.parent.type === 'MemberExpression' ? undefined : name;
}
