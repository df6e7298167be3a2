/** What names tell of requests and responses that another file made. */
import { wordsOf } from './names';
import type { Sink } from './types';

const responseWords: ReadonlySet<string> = new Set(['rep', 'reply', 'res', 'resp', 'response']);

/** Words before these that make it the answer to a request of our own: `fetchResponse`, `axiosRes`. */
const clientWords: ReadonlySet<string> = new Set([
  'api',
  'axios',
  'client',
  'fetch',
  'fetched',
  'remote',
  'upstream',
]);

/**
 * Whether a name is by convention the answer that a server is about to send: `res`, `httpResponse`, `proxyRes`.
 * Not so `responses`, `fetchResponse`, `resolution`.
 */
export function soundsLikeResponse(name: string): boolean {
  const spoken = wordsOf(name);
  const last = spoken.at(-1);
  return last !== undefined && responseWords.has(last) && !spoken.some((word) => clientWords.has(word));
}

/** Names of contexts that set headers of the answer themselves: `ctx.set('X-Name', value)`. */
export function soundsLikeContext(name: string): boolean {
  return /^_*(?:c|ctx|context|koa)_*$/i.test(name);
}

const requestWords: ReadonlySet<string> = new Set([
  'c',
  'context',
  'ctx',
  'event',
  'header',
  'headers',
  'req',
  'request',
]);

/**
 * Whether a name is by convention a request that a server is answering, its headers, or a context that has them:
 * `req`, `ctx`, `requestHeaders`. Not so `requests`, `config`.
 */
export function soundsLikeRequest(name: string): boolean {
  return requestWords.has(wordsOf(name).at(-1) ?? '');
}

const body = { kind: 'response.body' } as const;

/** What is put into the body of an answer that another file made, known by its name: `res.json(value)`. */
export const responseSinks: readonly Sink[] = [
  { ...body, call: ['send', 'json', 'jsonp'], at: { argumentsFrom: 0 } },
  { ...body, call: ['end', 'write'], at: { argument: 0 } },
  { ...body, call: 'render', at: { argument: 1 } },
];
