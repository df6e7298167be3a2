import type { ExportConvention, HandlerConvention, ObjectConvention } from './convention-types';

const requestNames = ['req', 'request'];
const responseNames = ['res', 'resp', 'response'];
const nextNames = ['next', 'done', 'cb', 'callback'];
const contextNames = ['ctx', 'context', 'c'];

/** What only servers do with a response; `res.data`, `res.status` without a call and `res.json()` are a client's. */
const answering = [
  'send',
  'sendFile',
  'sendStatus',
  'status',
  'render',
  'redirect',
  'setHeader',
  'writeHead',
  'cookie',
  'clearCookie',
  'download',
  'jsonp',
  'end',
  'type',
  'attachment',
  'format',
  'location',
];

const readingRequest = [
  'body',
  'query',
  'params',
  'cookies',
  'headers',
  'files',
  'file',
  'originalUrl',
  'hostname',
  'get',
  'header',
  'user',
  'session',
];

/** `(req, res)`, `(req, res, next)`: Express and its kin, the weakest of whose shapes are meant. */
const expressHandlers: readonly HandlerConvention[] = [
  {
    parameters: [
      { names: requestNames, object: 'express.request' },
      { names: responseNames, object: 'express.response' },
      { names: nextNames, object: null, optional: true },
    ],
    evidence: [
      { of: 1, calls: [...answering, 'json'] },
      { of: 1, reads: ['locals', 'headersSent'] },
      { of: 0, reads: readingRequest },
      // Of Sails.
      { of: 1, calls: ['ok', 'created', 'badRequest', 'forbidden', 'notFound', 'serverError', 'view'] },
      { of: 0, calls: ['param', 'allParams'] },
    ],
  },
  {
    parameters: [
      { names: ['err', 'error', 'e', 'ex'], object: 'express.error' },
      { names: requestNames, object: 'express.request' },
      { names: responseNames, object: 'express.response' },
      { names: nextNames, object: null },
    ],
    evidence: [
      { of: 2, calls: [...answering, 'json'] },
      { of: 1, reads: readingRequest },
    ],
  },
  // A response that is not used at all is often called `_`.
  {
    parameters: [
      { names: requestNames, object: 'express.request' },
      { names: ['', 'unused'], object: null },
      { names: ['next'], object: null },
    ],
    evidence: [{ of: 0, reads: readingRequest }],
  },
];

const otherHandlers: readonly HandlerConvention[] = [
  {
    parameters: [
      { names: requestNames, object: 'fastify.request' },
      { names: ['reply', 'rep'], object: 'fastify.reply' },
      { names: nextNames, object: null, optional: true },
    ],
    evidence: [
      {
        of: 1,
        calls: ['send', 'code', 'status', 'header', 'headers', 'redirect', 'type', 'view', 'setCookie'],
      },
      { of: 0, reads: ['body', 'query', 'params', 'headers', 'cookies', 'raw', 'log'] },
    ],
  },
  {
    parameters: [
      { names: requestNames, object: '@hapi/hapi.request' },
      { names: ['h', 'toolkit'], object: '@hapi/hapi.toolkit' },
    ],
    evidence: [
      { of: 1, calls: ['response', 'redirect', 'view', 'file', 'authenticated', 'unauthenticated'] },
      { of: 1, reads: 'continue' },
      { of: 0, reads: ['payload', 'query', 'params', 'headers', 'state', 'pre', 'auth'] },
    ],
    returns: { kind: 'html.body', facts: { as: 'html', objects: 'json' } },
  },
  {
    parameters: [
      { names: contextNames, object: 'koa.context' },
      { names: ['next'], object: null, optional: true },
    ],
    evidence: [
      { of: 0, writes: ['body', 'status', 'type', 'state'] },
      { of: 0, calls: ['throw', 'assert', 'redirect', 'attachment'] },
      { of: 0, reads: ['request.body', 'request.query', 'cookies.get', 'querystring'] },
    ],
    // Hono's, Lambda's and GraphQL's contexts.
    unless: [
      {
        of: 0,
        calls: ['json', 'text', 'html', 'req.query', 'req.param', 'req.json', 'succeed', 'fail', 'done'],
      },
      { of: 0, reads: ['functionName', 'awsRequestId', 'invocationId', 'log'] },
    ],
  },
  {
    parameters: [
      { names: ['c', 'ctx', 'context'], object: 'hono.context' },
      { names: ['next'], object: null, optional: true },
    ],
    evidence: [
      { of: 0, calls: ['json', 'text', 'html', 'newResponse', 'notFound'] },
      { of: 0, calls: ['req.query', 'req.param', 'req.json', 'req.header', 'req.valid', 'req.parseBody'] },
    ],
    unless: [{ of: 0, writes: ['body', 'status'] }],
  },
  // Lambda functions have any name.
  {
    parameters: [
      { names: ['event', 'evt'], object: 'aws-lambda.httpEvent' },
      { names: ['context', 'ctx'], object: null, optional: true },
      { names: ['callback', 'cb'], object: null, optional: true },
    ],
    evidence: [
      {
        of: 0,
        reads: [
          'queryStringParameters',
          'multiValueQueryStringParameters',
          'pathParameters',
          'rawPath',
          'rawQueryString',
          'requestContext.http',
          'requestContext.identity',
          'isBase64Encoded',
          'body',
          'httpMethod',
        ],
      },
    ],
  },
  {
    parameters: [
      { names: ['event', 'evt'], object: 'aws-lambda.queueEvent' },
      { names: ['context', 'ctx'], object: null, optional: true },
      { names: ['callback', 'cb'], object: null, optional: true },
    ],
    evidence: [{ of: 0, reads: 'Records' }],
  },
  // An azure function of version 3.
  {
    parameters: [
      { names: ['context'], object: '@azure/functions.context' },
      { names: ['req', 'request'], object: '@azure/functions.request' },
    ],
    evidence: [
      { of: 0, writes: 'res' },
      { of: 0, calls: ['log', 'done'] },
    ],
  },
  // Elements of a resolver map that is exported by itself.
  {
    parameters: [
      { names: ['parent', 'root', 'obj', 'source', 'rootvalue', 'parentvalue', ''], object: null },
      { names: ['args', 'arguments', 'input', 'params'], object: 'graphql.arguments' },
      { names: ['context', 'ctx', 'contextvalue'], object: 'graphql.context' },
      { names: ['info'], object: null, optional: true },
    ],
    evidence: [
      { of: 1, reads: ['id', 'input', 'where', 'data', 'filter', 'limit', 'offset', 'first', 'after'] },
      { of: 2, reads: ['user', 'dataSources', 'db', 'prisma', 'models', 'req', 'loaders', 'currentUser'] },
    ],
  },
];

/** Functions that look like a framework's handlers. */
export const handlerConventions: readonly HandlerConvention[] = [...expressHandlers, ...otherHandlers];

/** Exports that look like what a platform calls. */
export const exportConventions: readonly ExportConvention[] = [
  {
    exported: 'default',
    at: { value: true, property: ['fetch'] },
    parameters: ['next/server.webRequest', null, null],
  },
  {
    exported: ['handler', 'lambdaHandler', 'main'],
    at: { value: true },
    parameters: ['aws-lambda.httpEvent', null, null],
    evidence: [
      {
        of: 0,
        reads: [
          'body',
          'queryStringParameters',
          'multiValueQueryStringParameters',
          'pathParameters',
          'rawPath',
          'rawQueryString',
          'requestContext.http',
          'requestContext.identity',
          'isBase64Encoded',
        ],
      },
    ],
  },
  {
    exported: ['handler', 'lambdaHandler', 'main'],
    at: { value: true },
    parameters: ['aws-lambda.queueEvent', null, null],
    evidence: [{ of: 0, reads: 'Records' }],
  },
  // Called with what a client of the cloud's own interface sends.
  {
    exported: ['handler', 'lambdaHandler', 'main'],
    at: { value: true },
    named: ['event'],
    parameters: ['aws-lambda.ownEvent', null, null],
  },
  // An action of Sails: `module.exports = { inputs, exits, fn: async (inputs, exits) => … }`.
  { exported: 'fn', at: { value: true }, named: ['inputs'], parameters: ['sails.inputs', null, null] },
  { exported: 'getServerSideProps', at: { value: true }, parameters: ['next/server.pageContext'] },
  // Routes of hapi in a list: `module.exports = [{ method, path, handler: (request) => … }]`.
  {
    exported: ['default', 'routes'],
    at: { value: true, property: ['*', 'handler'] },
    parameters: ['@hapi/hapi.request', '@hapi/hapi.toolkit'],
    evidence: [{ of: 0, reads: ['payload', 'query', 'params', 'headers', 'state', 'pre', 'auth'] }],
  },
  // Resolver maps: `export const resolvers = { Query: { user: (parent, args) => … } }`.
  {
    exported: ['resolvers', 'default'],
    at: { value: true, property: ['Query', '*'] },
    parameters: [null, 'graphql.arguments', 'graphql.context', null],
  },
  {
    exported: ['resolvers', 'default'],
    at: { value: true, property: ['Mutation', '*'] },
    parameters: [null, 'graphql.arguments', 'graphql.context', null],
  },
  {
    exported: 'plugin',
    at: { value: true, property: ['register'] },
    parameters: ['@hapi/hapi.server', null],
  },
];

const verbs = ['get', 'post', 'put', 'patch', 'delete', 'all', 'use', 'options', 'head'];
const verbsWithPath = verbs.filter((verb) => verb !== 'use');

/** Apps, routers and the like that another file made. */
export const objectConventions: readonly ObjectConvention[] = [
  {
    names: ['app', 'router', 'server', 'api', 'express', 'web'],
    lastWords: ['router', 'routes', 'app'],
    object: 'express.router',
    evidence: [
      { calls: verbs, arguments: ['path', 'function'], parameterNames: [requestNames, responseNames] },
      { calls: 'use', arguments: ['function'], parameterNames: [requestNames, responseNames] },
    ],
  },
  {
    names: ['fastify', 'app', 'server', 'instance'],
    object: 'fastify.app',
    evidence: [
      {
        calls: verbsWithPath,
        arguments: ['path', 'function'],
        parameterNames: [requestNames, ['reply', 'rep']],
      },
      { calls: verbsWithPath, arguments: ['path', 'object', 'function'] },
      { calls: ['decorateRequest', 'decorateReply', 'addHook', 'setErrorHandler'], arguments: ['any'] },
    ],
  },
  {
    names: ['router', 'app'],
    lastWords: ['router'],
    object: 'koa.router',
    evidence: [{ calls: verbs, arguments: ['path', 'function'], parameterNames: [contextNames] }],
  },
  // All handlers are of other files: `app.post('/orders', requireUser, orders.create)`.
  {
    names: ['app', 'router'],
    object: 'express.router',
    evidence: [
      { calls: ['post', 'put', 'patch', 'delete'], arguments: ['path', 'any', 'method'] },
      { calls: ['post', 'put', 'patch', 'delete'], arguments: ['path', 'method'] },
    ],
  },
  {
    names: ['server'],
    object: '@hapi/hapi.server',
    evidence: [{ calls: ['ext', 'route'], arguments: ['object'] }],
  },
  {
    names: ['procedure'],
    lastWords: ['procedure'],
    object: '@trpc/server.procedure',
    evidence: [{ calls: ['query', 'mutation', 'subscription', 'input'], arguments: ['any'] }],
  },
  {
    names: ['io', 'socketio', 'wss'],
    object: 'socket.io.server',
    evidence: [
      { calls: 'on', arguments: ['name', 'function'], parameterNames: [['socket', 'client', 'sock']] },
      { calls: 'of', arguments: ['path'] },
    ],
  },
  {
    names: ['socket'],
    object: 'socket.io.socket',
    evidence: [{ calls: ['join', 'leave', 'emit', 'to'], arguments: ['name'] }],
  },
];
