import type { Handler, Library, Source } from './types';

/** `(parent, args, context, info)`. */
const resolver = [null, 'arguments', 'context', null];

const resolverMaps: readonly Handler[] = [
  // Query.user, User.posts
  { new: 'ApolloServer', at: { argument: 0, property: ['resolvers', '*', '*'] }, parameters: resolver },
  {
    new: 'ApolloServer',
    at: { argument: 0, property: ['resolvers', 'Subscription', '*', 'subscribe'] },
    parameters: resolver,
  },
  { new: 'GraphQLServer', at: { argument: 0, property: ['resolvers', '*', '*'] }, parameters: resolver },
  {
    call: ['createSchema', 'makeExecutableSchema', 'buildSubgraphSchema', 'addResolversToSchema'],
    at: { argument: 0, property: ['resolvers', '*', '*'] },
    parameters: resolver,
  },
  {
    call: ['createSchema', 'makeExecutableSchema'],
    at: { argument: 0, property: ['resolvers', 'Subscription', '*', 'subscribe'] },
    parameters: resolver,
  },
  // Code first: fields may be a function that returns them.
  {
    new: 'GraphQLObjectType',
    at: { argument: 0, property: ['fields', '*', 'resolve'] },
    parameters: resolver,
  },
  {
    new: 'GraphQLObjectType',
    at: { argument: 0, property: ['fields', '*', 'subscribe'] },
    parameters: resolver,
  },
  // A root value's functions get the arguments first.
  {
    call: ['graphqlHTTP', 'createHandler'],
    at: { argument: 0, property: ['rootValue', '*'] },
    parameters: ['arguments', 'context', null],
  },
  { typed: 'Resolvers', at: { value: true, property: ['*', '*'] }, parameters: resolver },
  { typed: ['GraphQLFieldResolver', 'IFieldResolver'], at: { value: true }, parameters: resolver },
];

/** What it returns is the resolvers' context. */
const context = { parameters: ['contextArgument'], returnsTo: { object: 'context' } } as const;

const contexts: readonly Handler[] = [
  { new: 'ApolloServer', at: { argument: 0, property: ['context'] }, ...context },
  {
    call: ['startStandaloneServer', 'expressMiddleware', 'koaMiddleware', 'startServerAndCreateNextHandler'],
    at: { argument: 1, property: ['context'] },
    ...context,
  },
  { call: 'createYoga', at: { argument: 0, property: ['context'] }, ...context },
];

/** The engine has checked arguments against the schema: objects only where it has input types, with their keys. */
const sources: readonly Source[] = [
  {
    on: 'arguments',
    property: [],
    part: 'arguments',
    shapes: [],
    shapesOfProperties: ['text', 'number', 'array'],
  },
];

const apolloPackages = [
  'apollo-server.exports',
  'apollo-server-express.exports',
  'apollo-server-fastify.exports',
  'apollo-server-hapi.exports',
  'apollo-server-koa.exports',
  'apollo-server-lambda.exports',
];

const apolloResolver = [null, 'graphql.arguments', 'graphql.context', null];

export const graphql: Library = {
  packages: [
    'graphql',
    '@apollo/server',
    '@apollo/server/standalone',
    '@apollo/server/express4',
    '@as-integrations/express4',
    '@as-integrations/express5',
    '@as-integrations/koa',
    '@as-integrations/next',
    '@apollo/subgraph',
    'graphql-yoga',
    'graphql-tools',
    '@graphql-tools/schema',
    'express-graphql',
    'graphql-http/lib/use/express',
    'graphql-http/lib/use/http',
  ],
  read: '@apollo/server 5.5.1, graphql 16.15.0, graphql-yoga 5.24.1',
  objects: {
    'express.request': [
      { from: 'contextArgument', steps: [{ member: 'req' }] },
      { from: 'context', steps: [{ member: 'req' }] },
    ],
    'express.response': [{ from: 'contextArgument', steps: [{ member: 'res' }] }],
    'koa.context': [{ from: 'contextArgument', steps: [{ member: 'ctx' }] }],
    webRequest: [{ from: 'contextArgument', steps: [{ member: 'request' }] }],
  },
  handlers: [...resolverMaps, ...contexts],
  sources,
};

/** Apollo's servers of versions 2 and 3, one package for each framework. */
export const apolloServers: Library = {
  packages: [],
  read: 'apollo-server 3.13.0',
  handlers: [
    {
      on: apolloPackages,
      new: 'ApolloServer',
      at: { argument: 0, property: ['resolvers', '*', '*'] },
      parameters: apolloResolver,
    },
    {
      on: apolloPackages,
      new: 'ApolloServer',
      at: { argument: 0, property: ['context'] },
      parameters: ['graphql.contextArgument'],
      returnsTo: { object: 'graphql.context' },
    },
  ],
};

/** GraphQL in Fastify: resolvers are an option of the plugin. */
export const mercurius: Library = {
  packages: ['mercurius'],
  read: 'mercurius 16.10.1',
  handlers: [
    {
      passedTo: 'register',
      as: 0,
      at: { argument: 1, property: ['resolvers', '*', '*'] },
      parameters: [null, 'graphql.arguments', 'graphql.context', null],
    },
    {
      passedTo: 'register',
      as: 0,
      at: { argument: 1, property: ['loaders', '*', '*'] },
      parameters: ['queries', null],
    },
    {
      passedTo: 'register',
      as: 0,
      at: { argument: 1, property: ['context'] },
      parameters: ['fastify.request', 'fastify.reply'],
      returnsTo: { object: 'graphql.context' },
    },
  ],
  sources: [
    {
      on: 'queries',
      property: ['*', 'params'],
      part: 'arguments',
      shapes: [],
      shapesOfProperties: ['text', 'number', 'array'],
    },
  ],
};

/** Resolver classes. */
export const typeGraphql: Library = {
  packages: ['type-graphql'],
  read: 'type-graphql 1.1.1',
  objects: {
    'express.request': [{ from: 'context', steps: [{ member: 'req' }] }],
    'express.response': [{ from: 'context', steps: [{ member: 'res' }] }],
  },
  decoratedParameters: [{ parameterDecorator: 'Ctx', object: 'context' }],
  sources: [
    {
      parameterDecorator: ['Arg', 'Args'],
      part: 'arguments',
      shapes: [],
      shapesOfProperties: ['text', 'number', 'array'],
    },
  ],
};
