import { anyData, flatForm, keyedTexts, namedTexts, nestedForm, oneText, textList } from './request-parts';
import type { Handler, Library, Source } from './types';

const handled = ['request', 'toolkit'];

/** Joi refuses undeclared keys; with a compiled schema of another kind `failAction` decides. */
const validated = {
  payload: ['payload'],
  query: ['query'],
  params: ['params'],
  headers: ['headers'],
  state: ['state'],
};

const handlers: readonly Handler[] = [
  {
    on: 'server',
    call: 'route',
    at: { argument: 0, property: ['handler'] },
    parameters: handled,
    validation: {
      at: { argument: 0, property: ['options', 'validate'] },
      parts: validated,
      undeclaredKeys: 'refused',
    },
  },
  {
    on: 'server',
    call: 'route',
    at: { argument: 0, property: ['options', 'handler'] },
    parameters: handled,
    validation: {
      at: { argument: 0, property: ['options', 'validate'] },
      parts: validated,
      undeclaredKeys: 'refused',
    },
  },
  {
    on: 'server',
    call: 'route',
    at: { argument: 0, property: ['config', 'handler'] },
    parameters: handled,
    validation: {
      at: { argument: 0, property: ['config', 'validate'] },
      parts: validated,
      undeclaredKeys: 'refused',
    },
  },
  {
    on: 'server',
    call: 'route',
    at: { argument: 0, property: ['options', 'pre', '*'] },
    parameters: handled,
  },
  {
    on: 'server',
    call: 'route',
    at: { argument: 0, property: ['options', 'pre', '*', 'method'] },
    parameters: handled,
  },
  {
    on: 'server',
    call: 'route',
    at: { argument: 0, property: ['options', 'validate', 'failAction'] },
    // What the validator says of the client's own input.
    parameters: ['request', 'toolkit', null],
  },
  { on: 'server', call: 'ext', at: { argument: 1 }, parameters: handled },
  { on: 'server', call: 'ext', at: { argument: 0, property: ['method'] }, parameters: handled },
  // @hapi/basic: the name and password of the Authorization header.
  {
    on: 'authentication',
    call: 'strategy',
    when: { at: { argument: 1 }, is: ['basic'] },
    at: { argument: 2, property: ['validate'] },
    parameters: ['request', 'credential', 'credential', 'toolkit'],
  },
  // hapi-auth-bearer-token: the token itself.
  {
    on: 'authentication',
    call: 'strategy',
    when: { at: { argument: 1 }, is: ['bearer-access-token'] },
    at: { argument: 2, property: ['validate'] },
    parameters: ['request', 'credential', 'toolkit'],
  },
  // @hapi/jwt and hapi-auth-jwt2 have verified the token before; @hapi/cookie the session.
  {
    on: 'authentication',
    call: 'strategy',
    when: { at: { argument: 1 }, is: ['jwt'] },
    at: { argument: 2, property: ['validate'] },
    parameters: [null, 'request', 'toolkit'],
  },
  {
    on: 'authentication',
    call: 'strategy',
    when: { at: { argument: 1 }, is: ['cookie'] },
    at: { argument: 2, property: ['validate'] },
    parameters: ['request', null],
  },
  // `Lifecycle.Method`
  { typed: 'Method', at: { value: true }, parameters: handled },
  { exported: 'plugin', at: { value: true, property: ['register'] }, parameters: ['server', null] },
  { exported: 'register', at: { value: true }, parameters: ['server', null] },
  {
    typed: ['Plugin', 'PluginObject'],
    at: { value: true, property: ['register'] },
    parameters: ['server', null],
  },
  {
    typed: 'ServerRoute',
    at: { value: true, property: ['handler'] },
    parameters: handled,
  },
];

const sources: readonly Source[] = [
  {
    on: 'request',
    property: ['query'],
    part: 'query',
    ...flatForm,
    shapesWhen: [
      {
        configured: {
          call: ['server', 'Server'],
          with: [{ at: { argument: 0, property: ['query', 'parser'] }, is: 'present' }],
        },
        ...nestedForm,
      },
    ],
  },
  { on: 'request', property: ['payload'], part: 'body', ...anyData },
  { on: 'request', property: ['rawPayload'], part: 'body', ...oneText },
  { on: 'request', property: ['params'], part: 'params', ...namedTexts },
  { on: 'request', property: ['paramsArray'], part: 'params', ...textList },
  { on: 'request', property: ['headers', 'host'], part: 'host', ...oneText },
  { on: 'request', property: ['headers', 'x-forwarded-host'], part: 'host', ...oneText },
  { on: 'request', property: ['headers'], part: 'headers', ...keyedTexts },
  // Texts, unless the server declares an encoding.
  {
    on: 'request',
    property: ['state'],
    part: 'cookies',
    ...keyedTexts,
    shapesWhen: [
      {
        configured: {
          on: 'server',
          call: 'state',
          with: [{ at: { argument: 1, property: ['encoding'] }, is: ['base64json'] }],
        },
        shapes: ['object'],
        shapesOfProperties: anyData.shapes,
      },
    ],
  },
  { on: 'request', property: ['path'], part: 'url', ...oneText },
  { on: 'request', property: ['url'], part: 'url', isA: 'url', ...namedTexts },
  { on: 'request', property: ['info', 'host'], part: 'host', ...oneText },
  { on: 'request', property: ['info', 'hostname'], part: 'host', ...oneText },
  { on: 'request', property: ['info', 'referrer'], part: 'headers', ...oneText },
  { on: 'request', property: ['info', 'acceptEncoding'], part: 'headers', ...oneText },
  // What the request was before validation.
  { on: 'request', property: ['orig'], part: 'body', ...anyData },
  { on: 'credential', property: [], part: 'headers', ...oneText },
];

export const hapi: Library = {
  packages: ['@hapi/hapi', 'hapi'],
  read: '@hapi/hapi 21.4.10 (run)',
  objects: {
    server: [
      { steps: [{ call: ['server', 'Server'] }] },
      { steps: [{ new: 'Server' }] },
      { from: 'request', steps: [{ member: 'server' }] },
    ],
    authentication: [{ from: 'server', steps: [{ member: 'auth' }] }],
    request: [
      { from: 'server', steps: [{ member: 'events' }, { event: ['response', 'request'], parameter: 0 }] },
      { from: 'toolkit', steps: [{ member: 'request' }] },
    ],
    response: [
      { from: 'toolkit', steps: [{ call: ['response', 'redirect'] }] },
      {
        from: 'response',
        steps: [
          {
            call: [
              'bytes',
              'charset',
              'code',
              'encoding',
              'etag',
              'header',
              'location',
              'message',
              'permanent',
              'redirect',
              'rewritable',
              'state',
              'temporary',
              'ttl',
              'type',
              'unstate',
              'vary',
            ],
          },
        ],
      },
      { from: 'request', steps: [{ member: 'response' }] },
    ],
    'http.request': [{ from: 'request', steps: [{ member: 'raw' }, { member: 'req' }] }],
    'http.response': [{ from: 'request', steps: [{ member: 'raw' }, { member: 'res' }] }],
  },
  types: {
    server: 'Server',
    request: 'Request',
    toolkit: 'ResponseToolkit',
    response: 'ResponseObject',
  },
  handlers,
  sources,
};
