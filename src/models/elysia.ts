import { anyData, keyedTexts, namedTexts, oneText, routeMethods, webRequest } from './request-parts';
import { typeboxWords } from './validation';
import type { Handler, Library, Source } from './types';

const methods = [...routeMethods, 'connect'];

/** Elysia drops undeclared keys of what a schema checks (`normalize`); an array in a `query` needs a schema. */
const parts = {
  body: ['body'],
  query: ['query'],
  params: ['params'],
  headers: ['headers'],
  cookie: ['cookie'],
};

const handlers: readonly Handler[] = [
  {
    on: 'app',
    call: methods,
    at: { argument: 1 },
    parameters: ['context'],
    validation: { at: { argument: 2 }, parts, undeclaredKeys: 'dropped' },
  },
  {
    on: 'app',
    call: 'route',
    at: { argument: 2 },
    parameters: ['context'],
    validation: { at: { argument: 3 }, parts, undeclaredKeys: 'dropped' },
  },
  { on: 'app', call: methods, at: { argument: 2, property: ['beforeHandle'] }, parameters: ['context'] },
  { on: 'app', call: methods, at: { argument: 2, property: ['afterHandle'] }, parameters: ['context'] },
  { on: 'app', call: methods, at: { argument: 2, property: ['error'] }, parameters: ['context'] },
  { on: 'app', call: methods, at: { argument: 2, property: ['transform'] }, parameters: ['context'] },
  {
    on: 'app',
    call: ['onRequest', 'onTransform', 'onBeforeHandle', 'onAfterHandle', 'onAfterResponse', 'mapResponse'],
    at: { argument: -1 },
    parameters: ['context'],
  },
  {
    on: 'app',
    call: ['derive', 'resolve'],
    at: { argument: -1 },
    parameters: ['context'],
    returnsTo: { object: 'context' },
  },
  { on: 'app', call: 'onError', at: { argument: -1 }, parameters: ['context'] },
  { on: 'app', call: 'onParse', at: { argument: -1 }, parameters: ['context', null] },
  { on: 'app', call: 'ws', at: { argument: 1, property: ['message'] }, parameters: ['socket', 'message'] },
  { on: 'app', call: 'ws', at: { argument: 1, property: ['open'] }, parameters: ['socket'] },
];

const sources: readonly Source[] = [
  { on: 'context', property: ['body'], part: 'body', ...anyData },
  // The last of repeated names counts.
  { on: 'context', property: ['query'], part: 'query', ...keyedTexts },
  { on: 'context', property: ['params'], part: 'params', ...namedTexts },
  { on: 'context', property: ['headers', 'host'], part: 'host', ...oneText },
  { on: 'context', property: ['headers', 'x-forwarded-host'], part: 'host', ...oneText },
  { on: 'context', property: ['headers'], part: 'headers', ...keyedTexts },
  // Cookies that look like JSON are parsed.
  { on: 'context', property: ['cookie', '*', 'value'], part: 'cookies', ...anyData },
  { on: 'context', property: ['path'], part: 'url', ...oneText },
  { on: 'context', property: ['url'], part: 'url', ...oneText },
  { on: 'socket', property: ['data', 'query'], part: 'query', ...keyedTexts },
  { on: 'socket', property: ['data', 'params'], part: 'params', ...namedTexts },
  { on: 'socket', property: ['data', 'headers'], part: 'headers', ...keyedTexts },
  { on: 'message', property: [], part: 'message', ...anyData },
  ...webRequest,
];

export const elysia: Library = {
  packages: ['elysia'],
  read: 'elysia 1.4.30 (run)',
  objects: {
    app: [
      { steps: [{ new: 'Elysia' }] },
      { steps: ['constructed'] },
      { from: 'app', steps: [{ call: ['group', 'guard', 'use', 'mount'], callback: -1, parameter: 0 }] },
    ],
    webRequest: [{ from: 'context', steps: [{ member: 'request' }] }],
    settings: [{ from: 'context', steps: [{ member: 'set' }] }],
  },
  chains: 'app',
  types: { app: 'Elysia', context: 'Context' },
  handlers,
  sources,
  schemaWords: [{ ...typeboxWords, undeclaredKeys: 'dropped' }],
};
