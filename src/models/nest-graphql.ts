import type { Library } from './types';

/** GraphQL has checked the arguments against the schema: scalars, and input objects with the schema's own keys. */
export const nestGraphql: Library = {
  packages: ['@nestjs/graphql'],
  read: '@nestjs/graphql 14.0.3',
  objects: {
    executionContext: [{ steps: [{ member: 'GqlExecutionContext' }, { call: 'create' }] }],
    context: [{ from: 'executionContext', steps: [{ call: 'getContext' }] }],
    'express.request': [
      { from: 'context', steps: [{ member: 'req' }] },
      { from: 'context', steps: [{ member: 'request' }] },
    ],
    'express.response': [{ from: 'context', steps: [{ member: 'res' }] }],
  },
  types: { executionContext: 'GqlExecutionContext' },
  decoratedParameters: [{ parameterDecorator: 'Context', object: 'context' }],
  sources: [
    {
      on: 'executionContext',
      call: 'getArgs',
      part: 'arguments',
      shapes: [],
      shapesOfProperties: ['text', 'number', 'array'],
    },
    {
      parameterDecorator: 'Args',
      part: 'arguments',
      shapes: [],
      shapesOfProperties: ['text', 'number', 'array'],
    },
  ],
};
