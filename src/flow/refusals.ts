import type { TSESTree } from '@typescript-eslint/utils';
import { calleeName, keyName, memberName } from '../syntax/names';
import { unwrap } from '../syntax/unwrap';
import { wordSet } from '../syntax/words';
import type { Analysis } from './analysis';
import { constantsOf } from './constants';
import { nodesIn } from './nodes-in';

const SAYS_WRONG =
  /\b(?:invalid|incorrect|wrong|bad|unknown) (?:login|credentials?|password|passcode|pin|user ?name|e-?mail|user|account|code|otp)\b|\b(?:password|credentials?|user ?name|e-?mail)\b[\w ,/]{0,30}\b(?:incorrect|invalid|wrong|(?:does|do|did)(?: not|n't) match|mismatch)\b|\b(?:login|authentication|sign ?in) failed\b/i;

/** Whether a text can refuse anybody at all. */
export function mayRefuse(text: string): boolean {
  return /\b40[13]\b|unauthori[sz]ed|forbidden/i.test(text) || SAYS_WRONG.test(text);
}

const ANSWERS = wordSet('json send render end flash text html');

/** Answers that say that a password or an account is wrong, whatever their status. */
export function rejectionsOf(a: Analysis): readonly TSESTree.CallExpression[] {
  return [...ANSWERS].flatMap((name) =>
    (a.index().callsByName.get(name) ?? []).flatMap((call) =>
      call.type === 'CallExpression' && call.arguments.some((each) => saysWrong(a, each)) ? [call] : [],
    ),
  );
}

function saysWrong(a: Analysis, argument: TSESTree.Node): boolean {
  if (!/^(?:Literal|TemplateLiteral|ObjectExpression)$/.test(argument.type)) return false;
  return nodesIn(a, argument).some(
    (node) =>
      (node.type === 'Literal' && typeof node.value === 'string' && SAYS_WRONG.test(node.value)) ||
      (node.type === 'TemplateElement' && SAYS_WRONG.test(node.value.raw)),
  );
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
  if (name === 'HttpException') return isRefusing(a, error.arguments[1]);
  return name === 'HTTPException' && isRefusing(a, error.arguments[0]);
}
