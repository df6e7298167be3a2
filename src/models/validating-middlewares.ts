/** Other middlewares that check or reshape the parts of a request before the handlers after them. */
import { checked } from './validation';
import type { Library } from './types';

/** Lets only the last of repeated query values through. */
export const hpp: Library = {
  packages: ['hpp'],
  read: 'hpp 0.2.3',
  sanitizers: [
    {
      called: true,
      clears: [],
      leaves: ['text', 'object', 'number'],
      by: 'middleware',
      cleans: { parts: ['query', 'body'] },
    },
  ],
};

/** A schema document: types of declared properties are checked, others kept unless the document forbids them. */
export const openApiValidator: Library = {
  packages: ['express-openapi-validator'],
  read: 'express-openapi-validator 5.6.2',
  sanitizers: [
    { call: 'middleware', ...checked, undeclaredKeys: 'kept', by: 'middleware', cleans: { parts: ['any'] } },
  ],
};

export const schemaMiddlewares: Library = {
  packages: ['express-joi-validation', 'zod-express-middleware', 'express-zod-safe', 'express-validation'],
  read: 'express-joi-validation 6.1.0, zod-express-middleware 1.4.0, express-zod-safe 3.2.1, express-validation 4.1.1',
  objects: { validator: [{ package: 'express-joi-validation', steps: [{ call: 'createValidator' }] }] },
  sanitizers: [
    { on: 'validator', call: 'body', ...checked, by: 'middleware', cleans: { parts: ['body'] } },
    { on: 'validator', call: 'query', ...checked, by: 'middleware', cleans: { parts: ['query'] } },
    { on: 'validator', call: 'params', ...checked, by: 'middleware', cleans: { parts: ['params'] } },
    { on: 'validator', call: 'headers', ...checked, by: 'middleware', cleans: { parts: ['headers'] } },
    {
      call: ['validate', 'validateRequest', 'processRequest'],
      ...checked,
      by: 'middleware',
      cleans: { parts: { keysOf: 0 } },
    },
    {
      called: true,
      ...checked,
      by: 'middleware',
      cleans: { parts: { keysOf: 0 } },
    },
    {
      call: ['validateRequestBody', 'processRequestBody'],
      ...checked,
      by: 'middleware',
      cleans: { parts: ['body'] },
    },
    {
      call: ['validateRequestQuery', 'processRequestQuery'],
      ...checked,
      by: 'middleware',
      cleans: { parts: ['query'] },
    },
    {
      call: ['validateRequestParams', 'processRequestParams'],
      ...checked,
      by: 'middleware',
      cleans: { parts: ['params'] },
    },
  ],
};
