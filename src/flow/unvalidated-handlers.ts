import type { TSESTree } from '@typescript-eslint/utils';
import type { Kind } from '../models/types';
import { type FunctionNode, isFunction, isWithin } from '../syntax/nodes';
import type { Analysis } from './analysis';
import { isRequest } from './danger';
import { dataForModels } from './model-data';
import { originsOf } from './origins';
import { registrationsOf } from './registrations';
import { hasValidatorBefore } from './route-validators';
import { sitesOf } from './sites';
import type { Trace } from './traces';
import { isOfCheckedClass } from './validated-elsewhere';

/** A handler that hands a client's values on as they came. */
export interface UnvalidatedHandler {
  readonly node: FunctionNode;
  readonly trace: Trace;
}

const KEPT: readonly Kind[] = [
  'sql.text',
  'mongo.filter',
  'mongo.update',
  'mongo.pipeline',
  'fs.path',
  'http.request-url',
];

/** What a handler's code says where it looks at its input. */
const LOOKS =
  /valid|schema|sanitiz|matchedData|(?<!JSON)\.(?:safeParse|parse)(?:Async)?\(|\b(?:typeof|instanceof|isNaN|isInteger)\b|assert|\.test\(|\.check\(|(?:is|check|verify|ensure)[A-Z]\w*\(/;

/** Whether a text can hold such a handler at all. */
export function mayHandle(text: string): boolean {
  return /\b(?:body|query|payload)\b/.test(text);
}

/** The handlers of the file's routes in which a value of the body or query is stored or used unlooked at. */
export function unvalidatedHandlers(a: Analysis): readonly UnvalidatedHandler[] {
  if (/\.use\([^)\n]*(?:valid|OpenApi|sanitiz)/i.test(a.sourceCode.text)) return [];
  const handlers = [...registrationsOf(a)].flatMap(([fn, registrations]) =>
    registrations.some(({ call }) => isRoute(call)) &&
    !LOOKS.test(a.sourceCode.getText(fn)) &&
    !hasValidatorBefore(a, fn)
      ? [fn]
      : [],
  );
  if (handlers.length === 0) return [];
  const places = placesKept(a);
  return handlers.flatMap((node) => {
    const picked = pickedIn(a, node);
    for (const place of places) {
      if (!isWithin(place, node)) continue;
      const trace = [place, ...picked]
        .flatMap((each) => originsOf(a, each))
        .find((each) => isUnseen(each) && !isOfCheckedClass(a, each));
      if (trace) return [{ node, trace }];
    }
    return [];
  });
}

/** What a handler picks fields of: `pick(req.body, ['name'])` leaves their values as they are. */
function pickedIn(a: Analysis, fn: FunctionNode): readonly TSESTree.Node[] {
  return (a.index().callsByName.get('pick') ?? []).flatMap((call) => {
    const [from] = call.type === 'CallExpression' ? call.arguments : [];
    return from && isWithin(call, fn) ? [from] : [];
  });
}

/** `router.post('/orders', handler)`, a handler that is declared with a path or method. */
function isRoute(call: TSESTree.Node | undefined): boolean {
  if (call?.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') return false;
  const { property } = call.callee;
  return (
    property.type === 'Identifier' &&
    /^(?:get|post|put|patch|delete|del|all)$/.test(property.name) &&
    call.arguments.length > 1
  );
}

/** What is stored, or handed to a database, a file or another server. */
function placesKept(a: Analysis): readonly TSESTree.Node[] {
  const used = KEPT.flatMap((kind) =>
    sitesOf(a, kind).flatMap(({ use, values }): readonly TSESTree.Node[] =>
      use.type === 'CallExpression' ? use.arguments.filter((each) => !isFunction(each)) : values,
    ),
  );
  return [...dataForModels(a).map(({ node }) => node), ...used];
}

/** A value of the body or query that nothing has looked at or converted. */
function isUnseen(trace: Trace): boolean {
  const { origin, made, barriers } = trace;
  return (
    isRequest(trace) &&
    origin.type === 'request' &&
    /^(?:body|query)$/.test(origin.part) &&
    made !== 'new' &&
    barriers.length === 0
  );
}
