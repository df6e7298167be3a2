/** Search engines, time series and services with query languages of their own. */
import type { Library, Place, Sink } from './types';

function inLanguage(language: string): Pick<Sink, 'kind' | 'facts'> {
  return { kind: 'query.text', facts: { language } };
}

function at(...property: readonly string[]): Place {
  return { argument: 0, property };
}

const queryStrings: readonly Place[] = [
  at('q'),
  ...[[], ['body']].flatMap((body) => [
    at(...body, 'query', 'query_string', 'query'),
    ...['must', 'should', 'filter', 'must_not'].flatMap((clause) => [
      at(...body, 'query', 'bool', clause, 'query_string', 'query'),
      at(...body, 'query', 'bool', clause, '*', 'query_string', 'query'),
    ]),
  ]),
];

const scripts: readonly Place[] = [[], ['body']].flatMap((body) => [
  ...['source', 'inline'].flatMap((word) => [
    at(...body, 'script', word),
    at(...body, 'script_fields', '*', 'script', word),
    at(...body, 'query', 'script_score', 'script', word),
    at(...body, 'query', 'function_score', 'script_score', 'script', word),
    at(...body, 'query', 'bool', 'filter', 'script', 'script', word),
    at(...body, 'query', 'script', 'script', word),
    at(...body, 'runtime_mappings', '*', 'script', word),
  ]),
]);

const searches = [
  'search',
  'count',
  'explain',
  'deleteByQuery',
  'updateByQuery',
  'update',
  'asyncSearch',
  'msearch',
];

const elastic = ['@elastic/elasticsearch.client', 'elasticsearch.oldClient'] as const;

export const elasticsearch: Library = {
  packages: ['elasticsearch'],
  read: '@elastic/elasticsearch 9.4.3, elasticsearch 16 documentation',
  objects: { oldClient: [{ steps: [{ new: 'Client' }] }] },
  sinks: [
    ...queryStrings.map((place) => ({ ...inLanguage('lucene'), on: elastic, call: searches, at: place })),
    ...scripts.map((place) => ({ ...inLanguage('script'), on: elastic, call: searches, at: place })),
  ],
};

export const algolia: Library = {
  packages: ['algoliasearch', 'algoliasearch/lite', 'meilisearch', 'typesense'],
  read: 'documentation of algoliasearch, meilisearch and typesense',
  objects: {
    client: [
      { steps: ['called'] },
      { steps: [{ call: ['algoliasearch', 'liteClient'] }] },
      { steps: [{ new: ['MeiliSearch', 'Client'] }] },
    ],
    index: [
      { from: 'client', steps: [{ call: ['initIndex', 'index', 'getIndex'] }] },
      { from: 'client', steps: [{ call: 'collections' }, { call: 'documents' }] },
    ],
  },
  sinks: [
    ...['filters', 'filter', 'facetFilters'].map((name) => ({
      ...inLanguage('search-filter'),
      on: 'index',
      call: ['search', 'browseObjects', 'deleteBy'],
      at: { argument: 1, property: [name] },
    })),
    { ...inLanguage('search-filter'), on: 'index', call: 'search', at: at('filter_by') },
    {
      ...inLanguage('search-filter'),
      on: 'client',
      call: 'searchSingleIndex',
      at: at('searchParams', 'filters'),
    },
  ],
};

export const influx: Library = {
  packages: ['influx', '@influxdata/influxdb-client', '@influxdata/influxdb3-client'],
  read: '@influxdata/influxdb-client 1.35.0, influx 5.12.0',
  objects: {
    database: [{ steps: [{ new: ['InfluxDB', 'InfluxDBClient'] }] }],
    reader: [{ from: 'database', steps: [{ call: 'getQueryApi' }] }],
    quotes: [{ steps: [{ member: 'escape' }] }],
  },
  sinks: [
    {
      ...inLanguage('influxql'),
      on: 'database',
      call: ['query', 'queryRaw', 'queryPoints'],
      at: { argument: 0 },
    },
    {
      ...inLanguage('flux'),
      on: 'reader',
      call: [
        'queryRows',
        'queryLines',
        'queryRaw',
        'collectRows',
        'collectLines',
        'iterateRows',
        'iterateLines',
        'rows',
        'lines',
      ],
      at: { argument: 0, orProperty: ['query'] },
    },
  ],
  sanitizers: [
    { tag: 'flux', clears: ['query.text'] },
    {
      call: [
        'fluxString',
        'fluxInteger',
        'fluxFloat',
        'fluxDateTime',
        'fluxDuration',
        'fluxBool',
        'sanitizeString',
      ],
      clears: ['query.text'],
    },
    { on: 'quotes', call: ['stringLit', 'quoted', 'tag', 'measurement'], clears: ['query.text'] },
  ],
};

/** Records of Salesforce. */
export const salesforce: Library = {
  packages: ['jsforce'],
  read: 'jsforce 3 documentation',
  objects: { connection: [{ steps: [{ new: 'Connection' }] }] },
  types: { connection: 'Connection' },
  sinks: [
    {
      ...inLanguage('soql'),
      on: 'connection',
      call: ['query', 'queryAll', 'search', 'explain'],
      at: { argument: 0 },
    },
  ],
};

/** Documents of Azure and of Couchbase, asked in languages that look like SQL. */
export const documentQueries: Library = {
  packages: ['couchbase'],
  read: 'documentation of @azure/cosmos and couchbase',
  objects: {
    cosmos: [{ from: '@azure/cosmos.exports', steps: [{ new: 'CosmosClient' }] }],
    cosmosDatabase: [
      { from: 'cosmos', steps: [{ call: 'database' }] },
      { from: 'cosmos', steps: [{ call: 'database' }, { call: 'container' }] },
    ],
    items: [{ from: 'cosmosDatabase', steps: [{ member: ['items', 'containers'] }] }],
    cluster: [
      { package: 'couchbase', steps: [{ call: 'connect' }] },
      { package: 'couchbase', steps: [{ new: 'Cluster' }] },
      { from: 'cluster', steps: [{ call: 'bucket' }, { call: 'scope' }] },
    ],
  },
  types: { items: 'Items', cluster: 'Cluster' },
  sinks: [
    { ...inLanguage('document-sql'), on: 'items', call: 'query', at: { argument: 0, orProperty: ['query'] } },
    { ...inLanguage('document-sql'), on: 'cluster', call: ['query', 'analyticsQuery'], at: { argument: 0 } },
  ],
};

const expressions = [
  ...['KeyConditionExpression', 'FilterExpression', 'ConditionExpression', 'UpdateExpression'],
  'ProjectionExpression',
];

const commands = {
  new: [
    ...['QueryCommand', 'ScanCommand', 'UpdateCommand', 'PutCommand', 'DeleteCommand', 'GetCommand'],
    ...['UpdateItemCommand', 'PutItemCommand', 'DeleteItemCommand', 'GetItemCommand'],
  ],
} as const;

const methods = {
  on: 'client',
  call: ['query', 'scan', 'update', 'put', 'delete', 'get', 'updateItem', 'putItem', 'deleteItem', 'getItem'],
} as const;

/** Expressions of DynamoDB, the names that stand for attributes in them, and its SQL. */
const statements = { ...inLanguage('partiql'), at: at('Statement') };

/** Expressions of DynamoDB, the names that stand for attributes in them, and its SQL. */
export const dynamodb: Library = {
  packages: ['@aws-sdk/client-dynamodb', '@aws-sdk/lib-dynamodb', 'aws-sdk/clients/dynamodb'],
  read: '@aws-sdk/client-dynamodb 3 documentation',
  objects: {
    client: [
      { steps: [{ new: ['DynamoDB', 'DocumentClient'] }] },
      { steps: [{ member: ['DynamoDBDocument', 'DynamoDBDocumentClient'] }, { call: 'from' }] },
      { from: 'aws-sdk.exports', steps: [{ new: 'DynamoDB' }] },
      { from: 'aws-sdk.exports', steps: [{ member: 'DynamoDB' }, { new: 'DocumentClient' }] },
    ],
  },
  sinks: [
    ...[commands, methods].flatMap((use): readonly Sink[] => [
      ...expressions.map((name) => ({ ...inLanguage('dynamodb'), ...use, at: at(name) })),
      { ...inLanguage('attribute'), ...use, at: at('ExpressionAttributeNames', '*') },
    ]),
    { ...statements, new: ['ExecuteStatementCommand', 'ExecuteTransactionCommand'] },
    { ...statements, on: 'client', call: 'executeStatement' },
  ],
};
