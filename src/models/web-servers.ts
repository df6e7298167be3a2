import { keyedTexts, namedTexts, oneText, webRequest } from './request-parts';
import type { Library } from './types';

/** Bun, Deno and Cloudflare Workers: globals that call a `fetch` function with the web's `Request`. */
export const webServers: Library = {
  packages: [],
  read: 'bun-types 1.4.4, @types/deno 2.7.0, @cloudflare/workers-types 5.20261117.1',
  objects: {
    bun: [{ package: 'globalThis', steps: [{ member: 'Bun' }] }],
    deno: [{ package: 'globalThis', steps: [{ member: 'Deno' }] }],
    webRequest: [
      { from: 'fetchEvent', steps: [{ member: 'request' }] },
      { from: 'pagesContext', steps: [{ member: 'request' }] },
    ],
  },
  types: { pagesContext: 'EventContext' },
  ambientTypes: ['ExportedHandler', 'PagesFunction', 'EventContext', 'FetchEvent'],
  handlers: [
    {
      on: ['bun', 'bun.exports'],
      call: 'serve',
      at: { argument: 0, property: ['fetch'] },
      parameters: ['webRequest', null],
    },
    {
      on: ['bun', 'bun.exports'],
      call: 'serve',
      at: { argument: 0, property: ['routes', '*'] },
      parameters: ['webRequest', null],
    },
    {
      on: ['bun', 'bun.exports'],
      call: 'serve',
      at: { argument: 0, property: ['routes', '*', '*'] },
      parameters: ['webRequest', null],
    },
    {
      on: ['bun', 'bun.exports'],
      call: 'serve',
      at: { argument: 0, property: ['websocket', 'message'] },
      parameters: [null, 'message'],
    },
    { on: 'deno', call: 'serve', at: { argument: -1 }, parameters: ['webRequest', null] },
    {
      on: 'deno',
      call: 'serve',
      at: { argument: 0, property: ['handler'] },
      parameters: ['webRequest', null],
    },
    {
      on: 'globalThis.exports',
      call: 'addEventListener',
      when: { at: { argument: 0 }, is: ['fetch'] },
      at: { argument: 1 },
      parameters: ['fetchEvent'],
    },
    {
      typed: 'ExportedHandler',
      at: { value: true, property: ['fetch'] },
      parameters: ['webRequest', null, null],
    },
    { typed: 'PagesFunction', at: { value: true }, parameters: ['pagesContext'] },
    {
      exported: [
        'onRequest',
        'onRequestGet',
        'onRequestPost',
        'onRequestPut',
        'onRequestPatch',
        'onRequestDelete',
      ],
      files: 'functions/**',
      at: { value: true },
      parameters: ['pagesContext'],
    },
  ],
  sources: [
    ...webRequest,
    { on: 'webRequest', property: ['params'], part: 'params', ...namedTexts },
    { on: 'webRequest', property: ['cookies'], part: 'cookies', ...keyedTexts },
    {
      on: 'pagesContext',
      property: ['params'],
      part: 'params',
      shapes: [],
      shapesOfProperties: ['text', 'array'],
    },
    { on: 'message', property: [], part: 'message', ...oneText },
  ],
};
