/**
 * What several frameworks share: the shapes of the parts of a request, Node's and the web's own request objects,
 * and the methods that register handlers. Each framework's model spreads what is true of it.
 */
import type { Handler, Shaped, Source } from './server-types';
import type { Names } from './types';

/** JSON: a client chooses everything. */
export const anyData = { shapes: ['object', 'array', 'text', 'number'] } as const satisfies Shaped;

/** Parsed by `qs`: `?a[$ne]=1` is an object in an object. */
export const nestedForm = {
  shapes: ['object'],
  shapesOfProperties: ['text', 'array', 'object'],
} as const satisfies Shaped;

/** Parsed by `querystring` and the like: `?a=1&a=2` is a list, brackets stay in the name. */
export const flatForm = {
  shapes: ['object'],
  shapesOfProperties: ['text', 'array'],
} as const satisfies Shaped;

/** Names and texts, both chosen by the client: headers, cookies. */
export const keyedTexts = { shapes: ['object'], shapesOfProperties: ['text'] } as const satisfies Shaped;

/** Texts under names that the developer chose: route parameters. */
export const namedTexts = { shapes: [], shapesOfProperties: ['text'] } as const satisfies Shaped;

export const oneText = { shapes: ['text'] } as const satisfies Shaped;

export const textList = { shapes: ['array'], shapesOfProperties: ['text'] } as const satisfies Shaped;

/** What a schema let through: the developer's keys, and scalars in them. */
export const validated = { shapes: [], shapesOfProperties: ['text', 'number'] } as const satisfies Shaped;

/** Headers that name a host, and may say what the client likes. */
export const hostHeaders: readonly string[] = [
  'host',
  'x-forwarded-host',
  'x-forwarded-server',
  'x-original-host',
  'forwarded',
];

/** Methods of apps and routers that take a path and handlers. */
export const routeMethods: Names = ['get', 'post', 'put', 'patch', 'delete', 'options', 'head', 'all'];

/** HTTP verbs as names of exported functions. */
export const exportedVerbs: Names = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD'];

/** The parts of Node's own `IncomingMessage`, on the named object `request`. Of two rows that fit, the first counts. */
export const nodeRequest: readonly Source[] = [
  { on: 'request', property: ['headers', 'host'], part: 'host', ...oneText },
  { on: 'request', property: ['headers', 'x-forwarded-host'], part: 'host', ...oneText },
  { on: 'request', property: ['headers', 'forwarded'], part: 'host', ...oneText },
  { on: 'request', property: ['headers', 'cookie'], part: 'cookies', ...oneText },
  { on: 'request', property: ['headers'], part: 'headers', ...keyedTexts },
  {
    on: 'request',
    property: ['headersDistinct'],
    part: 'headers',
    shapes: ['object'],
    shapesOfProperties: ['array'],
  },
  { on: 'request', property: ['rawHeaders'], part: 'headers', ...textList },
  { on: 'request', property: ['trailers'], part: 'headers', ...keyedTexts },
  { on: 'request', property: ['url'], part: 'url', ...oneText },
  { on: 'request', event: 'data', parameter: 0, part: 'body', ...oneText },
  { on: 'request', iterated: true, part: 'body', ...oneText },
  { on: 'request', call: 'read', part: 'body', ...oneText },
];

/** The parts of the web's own `Request`, on the named object `webRequest`. */
export const webRequest: readonly Source[] = [
  { on: 'webRequest', call: 'json', part: 'body', ...anyData },
  { on: 'webRequest', call: 'formData', part: 'body', isA: 'formData', ...keyedTexts },
  { on: 'webRequest', call: ['text', 'arrayBuffer', 'blob', 'bytes'], part: 'body', ...oneText },
  { on: 'webRequest', property: ['body'], part: 'body', ...oneText },
  { on: 'webRequest', property: ['headers'], part: 'headers', isA: 'headers', ...keyedTexts },
  { on: 'webRequest', property: ['url'], part: 'url', ...oneText },
  { on: 'webRequest', property: ['referrer'], part: 'headers', ...oneText },
];

/** Methods of Node's `ServerResponse` that give it back. */
export const chainedNodeResponse: Names = ['writeHead', 'setHeader', 'setHeaders', 'setTimeout'];

/** A handler row with the parameters of connect: `(req, res, next)`, and `(error, req, res, next)`. */
export const connectParameters = {
  parameters: ['request', 'response', null],
  parametersWhenLength: { 4: ['error', 'request', 'response', null] },
} as const satisfies Pick<Handler, 'parameters' | 'parametersWhenLength'>;
