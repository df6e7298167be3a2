import type { TSESTree } from '@typescript-eslint/utils';
import { calleeName, keyName, memberName } from '../syntax/names';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { constantsOf } from './constants';

/** Whether a text can refuse anybody at all. */
export function mayRefuse(text: string): boolean {
  return /\b40[13]\b|unauthori[sz]ed|forbidden/i.test(text);
}

/** Every answer of the file that refuses a client for who it is: 401, 403, and the errors that stand for them. */
export function refusalsOf(a: Analysis): readonly TSESTree.Node[] {
  const { callsByName, memberAssignments, throws } = a.index();
  const calls = CALLS.flatMap(({ name, status }) =>
    (callsByName.get(name) ?? []).filter(
      (call) =>
        call.type !== 'TaggedTemplateExpression' &&
        isRefusing(a, status === -1 ? optionsStatus(call) : call.arguments[status]),
    ),
  );
  const written = ['status', 'statusCode'].flatMap((name) =>
    (memberAssignments.get(name) ?? []).filter(({ right }) => isRefusing(a, right)),
  );
  const thrown = throws.filter(({ argument }) => isRefusingError(a, argument));
  return [...calls, ...written, ...thrown].sort((one, other) => one.range[0] - other.range[0]);
}

/** The calls that answer with a status, and where it stands: an argument, or the option `status` of the last (-1). */
const CALLS = [
  { name: 'status', status: 0 },
  { name: 'sendStatus', status: 0 },
  { name: 'code', status: 0 },
  { name: 'writeHead', status: 0 },
  { name: 'throw', status: 0 },
  { name: 'json', status: 1 },
  { name: 'text', status: 1 },
  { name: 'html', status: 1 },
  { name: 'body', status: 1 },
  { name: 'json', status: -1 },
  { name: 'Response', status: -1 },
  { name: 'NextResponse', status: -1 },
] as const;

function optionsStatus(call: TSESTree.CallExpression | TSESTree.NewExpression): TSESTree.Node | undefined {
  const last = call.arguments.at(-1);
  const property =
    last?.type === 'ObjectExpression' && call.arguments.length > 1
      ? last.properties.find((each) => each.type === 'Property' && keyName(each) === 'status')
      : undefined;
  return property?.type === 'Property' ? property.value : undefined;
}

/** `401`, `HttpStatus.FORBIDDEN` */
function isRefusing(a: Analysis, status: TSESTree.Node | undefined): boolean {
  if (!status) return false;
  const node = unwrap(status);
  if (node.type === 'MemberExpression')
    return /^(?:HTTP_)?(?:STATUS_)?(?:40[13]_)?(?:UNAUTHORIZED|FORBIDDEN)$/i.test(memberName(node) ?? '');
  if (node.type !== 'Literal' && node.type !== 'Identifier') return false;
  return constantsOf(a, node).some(({ value }) => /^40[13]$/.test(String(value)));
}

/** `new UnauthorizedException()` of Nest, `new HTTPException(401)` of Hono: errors that their frameworks answer, and do not log. */
function isRefusingError(a: Analysis, error: TSESTree.Node | null): boolean {
  if (error?.type !== 'NewExpression') return false;
  const name = calleeName(error.callee) ?? '';
  if (/^(?:Unauthorized|Forbidden)Exception$/.test(name)) return true;
  return name === 'HTTPException' && isRefusing(a, error.arguments[0]);
}
