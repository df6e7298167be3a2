import { levels } from './logger-rows';
import { anyData, flatForm, keyedTexts, namedTexts, nestedForm, oneText } from './request-parts';
import type { DecoratedParameter, Handler, Library, Sanitizer, Source } from './types';

const sources: readonly Source[] = [
  { parameterDecorator: 'Body', part: 'body', ...anyData },
  { parameterDecorator: 'RawBody', part: 'body', ...oneText },
  // Express 4 came with Nest up to 10; Nest 11 and later leave Express 5's flat parser on.
  { parameterDecorator: 'Query', part: 'query', versions: [7, 8, 9, 10], ...nestedForm },
  { parameterDecorator: 'Query', part: 'query', versions: [11, 12], ...flatForm },
  { parameterDecorator: 'Param', part: 'params', ...namedTexts },
  { parameterDecorator: 'Headers', part: 'headers', ...keyedTexts },
  // Later versions; before, applications made it with `createParamDecorator`.
  { parameterDecorator: 'Cookies', part: 'cookies', shapes: ['object'], shapesOfProperties: anyData.shapes },
  { parameterDecorator: 'HostParam', part: 'host', ...namedTexts },
  {
    parameterDecorator: ['UploadedFile', 'UploadedFiles'],
    part: 'files',
    shapes: [],
    shapesOfProperties: ['text'],
  },
  { parameterDecorator: ['MessageBody', 'Payload'], part: 'message', ...anyData },
  { on: 'executionArguments', property: [], part: 'arguments', ...anyData },
  { on: 'messageContext', call: 'getData', part: 'message', ...anyData },
  { on: 'message', property: [], part: 'message', ...anyData },
  // What a pipe of this file is given: any decorated parameter.
  { on: 'pipeValue', property: [], part: 'arguments', ...anyData },
];

const decoratedParameters: readonly DecoratedParameter[] = [
  { parameterDecorator: ['Req', 'Request'], object: 'express.request' },
  { parameterDecorator: ['Res', 'Response'], object: 'express.response' },
  { parameterDecorator: 'ConnectedSocket', object: 'socket.io.socket' },
  { parameterDecorator: 'Ctx', object: 'messageContext' },
];

const handlers: readonly Handler[] = [
  {
    call: 'createParamDecorator',
    at: { argument: 0 },
    parameters: [null, 'executionContext'],
    returnsTo: 'decorated-parameter',
  },
  {
    on: 'app',
    call: 'use',
    at: { argumentsFrom: 0 },
    parameters: ['express.request', 'express.response', null],
  },
  {
    on: 'middlewareConsumer',
    call: 'apply',
    at: { argumentsFrom: 0 },
    parameters: ['express.request', 'express.response', null],
  },
  {
    subclassOf: 'NestMiddleware',
    method: 'use',
    at: { value: true },
    parameters: ['express.request', 'express.response', null],
  },
  { subclassOf: 'CanActivate', method: 'canActivate', at: { value: true }, parameters: ['executionContext'] },
  {
    subclassOf: 'NestInterceptor',
    method: 'intercept',
    at: { value: true },
    parameters: ['executionContext', null],
  },
  {
    subclassOf: ['ExceptionFilter', 'BaseExceptionFilter'],
    method: 'catch',
    at: { value: true },
    parameters: ['error', 'executionContext'],
  },
  { subclassOf: 'PipeTransform', method: 'transform', at: { value: true }, parameters: ['pipeValue', null] },
  // Parameters without decorators; decorated ones are what their decorators say.
  { methodDecorator: 'SubscribeMessage', at: { value: true }, parameters: ['socket.io.socket', 'message'] },
  {
    methodDecorator: ['MessagePattern', 'EventPattern', 'GrpcMethod', 'GrpcStreamMethod'],
    at: { value: true },
    parameters: ['message', 'messageContext'],
  },
];

/** Pipes. What is left of the value is true of arrays, too: `ParseIntPipe` refuses `['5']`. */
const pipes: readonly Sanitizer[] = [
  { pipe: ['ParseIntPipe', 'ParseFloatPipe'], clears: [], leaves: ['number'] },
  { pipe: ['ParseBoolPipe', 'ParseDatePipe'], clears: [], leaves: [] },
  { pipe: 'ParseUUIDPipe', clears: [], leaves: ['text'], inertIn: ['everywhere', 'identifier'] },
  { pipe: 'ParseEnumPipe', clears: ['*'], leaves: [] },
  // Its elements are cleaned only by its `items` option; `'a,b'` becomes a list.
  {
    pipe: 'ParseArrayPipe',
    clears: [],
    leaves: ['array'],
    leavesOfProperties: ['text', 'object', 'number', 'array'],
  },
  // Looks at the class of the parameter: fields with class-validator's decorators are what these say (see
  // `schemaWords` of class-validator), undeclared keys stay unless it is given `whitelist`. A parameter with no
  // such class, or an annotation that is none, goes through as it came.
  {
    pipe: ['ValidationPipe', 'I18nValidationPipe'],
    when: { at: { argument: 0, property: ['whitelist'] }, is: [true] },
    clears: [],
    leaves: [],
    leavesOfProperties: ['text', 'number'],
    undeclaredKeys: 'dropped',
  },
  {
    pipe: ['ValidationPipe', 'I18nValidationPipe'],
    clears: [],
    leaves: [],
    leavesOfProperties: ['text', 'number'],
    undeclaredKeys: 'kept',
  },
  // nestjs-zod, nestjs-joi, and Nest's own for Standard Schema.
  {
    pipe: ['ZodValidationPipe', 'JoiPipe', 'StandardSchemaValidationPipe'],
    clears: [],
    leaves: [],
    leavesOfProperties: ['text', 'number'],
    undeclaredKeys: 'dropped',
  },
];

export const nest: Library = {
  packages: [
    '@nestjs/common',
    '@nestjs/core',
    '@nestjs/microservices',
    '@nestjs/platform-express',
    '@nestjs/platform-fastify',
    '@nestjs/websockets',
    'nestjs-zod',
    'nestjs-joi',
    'nestjs-i18n',
  ],
  read: '@nestjs/common 12.5.1 (pipes run), @nestjs/websockets 12.1.1, @nestjs/microservices 12.1.1',
  objects: {
    factory: [{ package: '@nestjs/core', steps: [{ member: 'NestFactory' }] }],
    app: [
      {
        package: '@nestjs/core',
        steps: [{ member: 'NestFactory' }, { call: ['create', 'createMicroservice'] }],
      },
      { from: 'app', steps: [{ call: ['use', 'useGlobalPipes', 'useGlobalFilters', 'setGlobalPrefix'] }] },
    ],
    logger: [
      { package: '@nestjs/common', steps: [{ member: ['Logger', 'ConsoleLogger'] }] },
      { package: '@nestjs/common', steps: [{ new: ['Logger', 'ConsoleLogger'] }] },
    ],
    messageContext: [{ from: 'executionContext', steps: [{ call: ['switchToWs', 'switchToRpc'] }] }],
    executionArguments: [{ from: 'executionContext', steps: [{ call: 'getArgs' }, { member: '1' }] }],
    'express.request': [
      { from: 'executionContext', steps: [{ call: 'switchToHttp' }, { call: 'getRequest' }] },
      { from: 'executionContext', steps: [{ call: 'getArgs' }, { member: '0' }] },
    ],
    'express.response': [
      { from: 'executionContext', steps: [{ call: 'switchToHttp' }, { call: 'getResponse' }] },
    ],
    'express.app': [{ from: 'app', steps: [{ call: 'getHttpAdapter' }, { call: 'getInstance' }] }],
    'socket.io.socket': [{ from: 'messageContext', steps: [{ call: 'getClient' }] }],
  },
  types: {
    app: ['INestApplication', 'NestExpressApplication', 'NestFastifyApplication'],
    executionContext: ['ExecutionContext', 'ArgumentsHost'],
    logger: ['Logger', 'ConsoleLogger', 'LoggerService'],
    middlewareConsumer: 'MiddlewareConsumer',
  },
  sinks: [levels('logger', ['log', 'error', 'warn', 'debug', 'verbose', 'fatal'])],
  handlers,
  decoratedParameters,
  sources,
  sanitizers: pipes,
};
