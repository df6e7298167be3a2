import type { TSESTree } from '@typescript-eslint/utils';
import { type FunctionNode, enclosingFunction, isFunction } from '../syntax/nodes';
import { type Analysis } from './analysis';
import { registrationsOf } from './registrations';

const VALIDATES =
  /valid|schema|sanitiz|celebrate|(?:^|[^a-z])(?:joi|zod|yup|ajv|dto)(?![a-z])|check(?:Body|Query|Params|Schema)|whitelist|pick[A-Z(]/i;

/** Whether a route's own registration names a validator before the handler: `router.post(path, validate(schema), handler)`. */
export function hasValidatorBefore(a: Analysis, node: TSESTree.Node): boolean {
  for (let fn = isFunction(node) ? node : enclosingFunction(node); fn; fn = enclosingFunction(fn))
    if (isValidated(a, fn)) return true;
  return false;
}

function isValidated(a: Analysis, fn: FunctionNode): boolean {
  return (registrationsOf(a).get(fn) ?? []).some(({ call }) => {
    if (!call || call.type !== 'CallExpression') return false;
    return call.arguments.some(
      (argument) =>
        !(argument.range[0] <= fn.range[0] && argument.range[1] >= fn.range[1]) &&
        argument.type !== 'Literal' &&
        VALIDATES.test(shown(a, argument)),
    );
  });
}

/** The code of an argument without the bodies of functions. */
function shown(a: Analysis, node: TSESTree.Node): string {
  return isFunction(node) ? '' : a.sourceCode.getText(node).slice(0, 300);
}
