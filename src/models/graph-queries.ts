/** Databases of graphs and documents with query languages of their own, and GraphQL as a client writes it. */
import type { Library, Sink } from './types';

function text(language: string): Pick<Sink, 'kind' | 'facts'> & { readonly at: { readonly argument: 0 } } {
  return { kind: 'query.text', at: { argument: 0 }, facts: { language } };
}

const cypher = text('cypher');

export const neo4j: Library = {
  packages: [],
  read: 'neo4j-driver 6.3.0',
  sinks: [
    { ...cypher, on: ['neo4j-driver.session', 'neo4j-driver.transaction'], call: 'run' },
    { ...cypher, on: 'neo4j-driver.driver', call: 'executeQuery' },
  ],
};

export const otherGraphs: Library = {
  packages: ['neode', 'falkordb', 'redisgraph.js', 'neo4j-graphql-js'],
  read: 'documentation of neode and falkordb',
  objects: {
    graph: [
      { steps: ['constructed'] },
      { steps: [{ new: ['Neode', 'Graph', 'RedisGraph'] }] },
      { steps: [{ member: 'FalkorDB' }, { call: 'connect' }, { call: 'selectGraph' }] },
    ],
  },
  sinks: [{ ...cypher, on: 'graph', call: ['cypher', 'query', 'roQuery'] }],
};

export const gremlin: Library = {
  packages: ['gremlin'],
  read: 'gremlin 3.8.2',
  objects: {
    client: [{ steps: [{ member: 'driver' }, { new: 'Client' }] }, { steps: [{ call: 'createClient' }] }],
  },
  sinks: [{ ...text('gremlin'), on: 'client', call: ['submit', 'execute', 'stream'] }],
};

export const arango: Library = {
  packages: [],
  read: 'arangojs 10.4.0',
  sinks: [
    {
      ...text('aql'),
      on: 'arangojs.database',
      call: ['query', 'explain', 'parse'],
      at: { argument: 0, orProperty: ['query'] },
    },
    { ...text('aql'), on: 'arangojs.aql', call: 'literal' },
  ],
};

export const sparql: Library = {
  packages: [
    'sparql-http-client',
    'sparql-http-client/ParsingClient.js',
    'sparql-http-client/SimpleClient.js',
    'fetch-sparql-endpoint',
  ],
  read: 'documentation of sparql-http-client and fetch-sparql-endpoint',
  objects: {
    client: [{ steps: ['constructed'] }],
    query: [{ from: 'client', steps: [{ member: 'query' }] }],
    fetcher: [{ steps: [{ new: 'SparqlEndpointFetcher' }] }],
  },
  sinks: [
    { ...text('sparql'), on: 'query', call: ['select', 'ask', 'construct', 'update'] },
    {
      ...text('sparql'),
      on: 'fetcher',
      call: ['fetchBindings', 'fetchAsk', 'fetchTriples', 'fetchUpdate'],
      at: { argument: 1 },
    },
  ],
};

const graphql = text('graphql');

export const graphqlClients: Library = {
  packages: [
    'graphql-request',
    '@octokit/graphql',
    'graphql-tag',
    '@apollo/client',
    '@apollo/client/core',
    'urql',
    '@urql/core',
    'apollo-client',
  ],
  read: 'graphql-request 7.4.0, graphql-tag 2.12.7',
  objects: {
    client: [
      { steps: [{ new: ['GraphQLClient', 'Client'] }] },
      { steps: [{ call: ['createClient', 'defaults'] }] },
      { steps: [{ member: 'graphql' }, { call: 'defaults' }] },
    ],
  },
  types: { client: 'GraphQLClient' },
  sinks: [
    { ...graphql, call: ['request', 'rawRequest'], at: { argument: 1 } },
    { call: ['request', 'rawRequest'], kind: 'http.request-url', at: { argument: 0 } },
    { new: 'GraphQLClient', kind: 'http.request-url', at: { argument: 0 } },
    {
      ...graphql,
      on: 'client',
      call: ['request', 'rawRequest', 'query', 'mutation'],
      at: { argument: 0, orProperty: ['document', 'query'] },
    },
    { ...graphql, on: 'client', called: true },
    { ...graphql, call: 'graphql' },
    { ...graphql, called: true },
    { ...graphql, tagged: true, at: { template: true } },
    { ...graphql, tag: 'gql', at: { template: true } },
  ],
};

/** The engine itself, asked with a text that was put together. */
export const graphqlEngine: Library = {
  packages: [],
  read: 'graphql 16.15.0',
  sinks: [
    {
      ...graphql,
      on: 'graphql.exports',
      call: ['graphql', 'graphqlSync'],
      at: { argument: 0, property: ['source'] },
    },
    { ...graphql, on: 'graphql.exports', call: ['graphql', 'graphqlSync'], at: { argument: 1 } },
    { ...graphql, on: 'graphql.exports', call: ['parse', 'buildSchema'] },
  ],
};
