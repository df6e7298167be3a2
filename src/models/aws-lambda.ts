import { anyData, keyedTexts, namedTexts, oneText, textList } from './request-parts';
import type { Library } from './types';

/** A Lambda's body is text until the function, or a middleware of middy, parses it. */
export const awsLambda: Library = {
  packages: ['aws-lambda', '@middy/core'],
  read: '@types/aws-lambda 8.10.164, @middy/core 6.4.5',
  types: {
    httpEvent: [
      'APIGatewayProxyEvent',
      'APIGatewayProxyEventV2',
      'APIGatewayProxyEventV2WithRequestContext',
      'APIGatewayProxyWebsocketEventV2',
      'APIGatewayEvent',
      'ALBEvent',
      'LambdaFunctionURLEvent',
      'CloudFrontRequestEvent',
      'APIGatewayRequestAuthorizerEvent',
    ],
    queueEvent: ['SQSEvent', 'SNSEvent', 'S3Event', 'KinesisStreamEvent', 'SESEvent'],
    queueRecord: ['SQSRecord', 'SNSEventRecord', 'S3EventRecord', 'KinesisStreamRecord'],
    resolverEvent: 'AppSyncResolverEvent',
  },
  objects: { queueRecord: [{ from: 'queueEvent', steps: [{ member: 'Records' }, { member: '*' }] }] },
  handlers: [
    {
      typed: [
        'APIGatewayProxyHandler',
        'APIGatewayProxyHandlerV2',
        'APIGatewayProxyWebsocketHandlerV2',
        'ALBHandler',
        'LambdaFunctionURLHandler',
        'ProxyHandler',
        'APIGatewayRequestAuthorizerHandler',
      ],
      at: { value: true },
      parameters: ['httpEvent', null],
    },
    {
      typed: ['SQSHandler', 'SNSHandler', 'S3Handler', 'KinesisStreamHandler', 'SESHandler'],
      at: { value: true },
      parameters: ['queueEvent', null],
    },
    { typed: 'AppSyncResolverHandler', at: { value: true }, parameters: ['resolverEvent', null] },
    { called: true, at: { argument: 0 }, parameters: ['httpEvent', null] },
    { call: 'middy', at: { argument: 0 }, parameters: ['httpEvent', null] },
  ],
  sources: [
    {
      on: 'httpEvent',
      property: ['body'],
      part: 'body',
      ...oneText,
      shapesWhen: [
        {
          configured: { imports: ['@middy/http-json-body-parser', '@middy/http-urlencode-body-parser'] },
          ...anyData,
        },
      ],
    },
    { on: 'httpEvent', property: ['queryStringParameters'], part: 'query', ...keyedTexts },
    {
      on: 'httpEvent',
      property: ['multiValueQueryStringParameters'],
      part: 'query',
      shapes: ['object'],
      shapesOfProperties: ['array', 'text'],
    },
    { on: 'httpEvent', property: ['rawQueryString'], part: 'query', ...oneText },
    { on: 'httpEvent', property: ['pathParameters'], part: 'params', ...namedTexts },
    { on: 'httpEvent', property: ['headers', 'host'], part: 'host', ...oneText },
    { on: 'httpEvent', property: ['headers', 'Host'], part: 'host', ...oneText },
    { on: 'httpEvent', property: ['headers', 'x-forwarded-host'], part: 'host', ...oneText },
    { on: 'httpEvent', property: ['headers'], part: 'headers', ...keyedTexts },
    {
      on: 'httpEvent',
      property: ['multiValueHeaders'],
      part: 'headers',
      shapes: ['object'],
      shapesOfProperties: ['array', 'text'],
    },
    { on: 'httpEvent', property: ['cookies'], part: 'cookies', ...textList },
    { on: 'httpEvent', property: ['path'], part: 'url', ...oneText },
    { on: 'httpEvent', property: ['rawPath'], part: 'url', ...oneText },
    {
      on: 'resolverEvent',
      property: ['arguments'],
      part: 'arguments',
      shapes: [],
      shapesOfProperties: ['text', 'number', 'array'],
    },
    // A function that is invoked with an event of the program's own.
    { on: 'ownEvent', property: [], part: 'message', ...anyData },
    // Who may write to a queue or a bucket is decided elsewhere; what it holds is not this code's.
    { on: 'queueRecord', property: ['body'], part: 'message', ...oneText },
    {
      on: 'queueRecord',
      property: ['messageAttributes'],
      part: 'message',
      shapes: [],
      shapesOfProperties: ['text'],
    },
    { on: 'queueRecord', property: ['Sns', 'Message'], part: 'message', ...oneText },
    { on: 'queueRecord', property: ['Sns', 'Subject'], part: 'message', ...oneText },
    { on: 'queueRecord', property: ['s3', 'object', 'key'], part: 'message', ...oneText },
    { on: 'queueRecord', property: ['kinesis', 'data'], part: 'message', ...oneText },
  ],
};
