/** What shows the details of errors to clients when it is told to, or always. */
import type { FearFacts } from './fear-types';
import type { Library, Sink } from './types';

const settings = { kind: 'error.details', at: { argument: 0 } } as const;

const option = (problem: string, name: string, value: boolean): FearFacts => ({
  feared: [{ problem, option: [name], is: [value] }],
});

const sinks: readonly Sink[] = [
  {
    ...settings,
    called: true,
    facts: { feared: [{ problem: 'handler', always: true }] } satisfies FearFacts,
  },
  {
    ...settings,
    on: 'express.exports',
    call: 'errorHandler',
    facts: { feared: [{ problem: 'handler', always: true }] } satisfies FearFacts,
  },
  {
    ...settings,
    on: '@apollo/server.exports',
    new: 'ApolloServer',
    facts: option('stacks', 'includeStacktraceInErrorResponses', true),
  },
  {
    ...settings,
    on: ['apollo-server.exports', 'apollo-server-express.exports'],
    new: 'ApolloServer',
    facts: option('stacks', 'debug', true),
  },
  {
    ...settings,
    on: 'graphql-yoga.exports',
    call: 'createYoga',
    facts: option('unmasked', 'maskedErrors', false),
  },
];

export const errorDetails: Library = {
  packages: ['errorhandler'],
  read: 'errorhandler 1.5.1, @apollo/server 5, apollo-server 3.13.0, graphql-yoga 5',
  sinks,
};
