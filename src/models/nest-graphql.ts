import type { Library } from './types';

/** GraphQL has checked the arguments against the schema: scalars, and input objects with the schema's own keys. */
export const nestGraphql: Library = {
  packages: ['@nestjs/graphql'],
  read: '@nestjs/graphql 14.0.3',
  objects: {
    '@nestjs/core.graphqlExecutionContext': [
      { steps: [{ member: 'GqlExecutionContext' }, { call: 'create' }] },
    ],
    context: [{ from: '@nestjs/core.graphqlExecutionContext', steps: [{ call: 'getContext' }] }],
    'express.request': [
      { from: 'context', steps: [{ member: 'req' }] },
      { from: 'context', steps: [{ member: 'request' }] },
    ],
    'express.response': [{ from: 'context', steps: [{ member: 'res' }] }],
  },
  types: { '@nestjs/core.graphqlExecutionContext': 'GqlExecutionContext' },
  decoratedParameters: [{ parameterDecorator: 'Context', object: 'context' }],
  sources: [
    {
      parameterDecorator: 'Args',
      part: 'arguments',
      shapes: [],
      shapesOfProperties: ['text', 'number', 'array'],
    },
  ],
};
