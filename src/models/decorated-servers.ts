/** Servers whose controllers say by decorators what of a request each parameter is. */
import { anyData, keyedTexts, namedTexts, nestedForm, oneText } from './request-parts';
import type { Library } from './types';

const uploaded = { part: 'files', shapes: [], shapesOfProperties: ['text'] } as const;

export const routingControllers: Library = {
  packages: ['routing-controllers'],
  read: 'routing-controllers 0.11.3',
  decoratedParameters: [
    { parameterDecorator: 'Req', object: 'express.request' },
    { parameterDecorator: 'Res', object: 'express.response' },
    { parameterDecorator: 'Ctx', object: 'koa.context' },
  ],
  sources: [
    { parameterDecorator: ['Body', 'BodyParam'], part: 'body', ...anyData },
    { parameterDecorator: ['QueryParam', 'QueryParams'], part: 'query', ...nestedForm },
    { parameterDecorator: ['Param', 'Params'], part: 'params', ...namedTexts },
    { parameterDecorator: ['HeaderParam', 'HeaderParams'], part: 'headers', ...keyedTexts },
    { parameterDecorator: ['CookieParam', 'CookieParams'], part: 'cookies', ...keyedTexts },
    { parameterDecorator: ['UploadedFile', 'UploadedFiles'], ...uploaded },
  ],
};

/** The kinds of values are checked against the parameters' types: text stays text, whatever it says. */
export const tsoa: Library = {
  packages: ['tsoa', '@tsoa/runtime'],
  read: 'tsoa 6.6.0',
  decoratedParameters: [{ parameterDecorator: 'Request', object: 'express.request' }],
  sources: [
    { parameterDecorator: ['Body', 'BodyProp'], part: 'body', ...anyData },
    { parameterDecorator: ['Query', 'Queries'], part: 'query', shapes: ['text', 'array'] },
    { parameterDecorator: 'Path', part: 'params', ...oneText },
    { parameterDecorator: 'Header', part: 'headers', ...oneText },
    { parameterDecorator: 'FormField', part: 'body', ...oneText },
    { parameterDecorator: ['UploadedFile', 'UploadedFiles'], ...uploaded },
  ],
};

/** `@param.query.string('id') id`: the first name after `param` counts. */
export const loopback: Library = {
  packages: ['@loopback/rest', '@loopback/openapi-v3'],
  read: '@loopback/openapi-v3 11.0.16',
  sources: [
    { parameterDecorator: 'requestBody', part: 'body', ...anyData },
    {
      parameterDecorator: 'query',
      part: 'query',
      shapes: [],
      shapesOfProperties: ['text', 'object', 'array'],
    },
    { parameterDecorator: ['path', 'header', 'cookie'], part: 'params', ...namedTexts },
  ],
};
