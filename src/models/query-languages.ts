/** Query languages: what means something in them, and what to do instead of writing values into them. */
import type { InertIn } from './server-types';

/** A language in which queries are asked as text, and what a value in it must not hold. */
export interface QueryLanguage {
  /** What to call a text of it. */
  readonly name: string;
  /** What to do instead, as a sentence. */
  readonly instead: string;
  /** Characters that mean something outside of its quotes. */
  readonly characters: string;
  /** Whether a backslash takes the meaning from a quote. */
  readonly escapes?: true;
  readonly inert?: readonly InertIn[];
  /** Whether a client may well write all of the text: only values put into one that is written here count. */
  readonly isClients?: true;
}

const json = ['json-string', 'identifier'] as const;
const plain = ['identifier'] as const;
const value = `'"()[]{}=`;

/** Documents of GraphQL, which are also sent by hand. */
export const documents: QueryLanguage = {
  name: 'GraphQL document',
  instead: 'Pass it as a variable.',
  characters: '{}()"',
  escapes: true,
  inert: json,
  isClients: true,
};

/** The languages by the names that models give them. */
export const queryLanguages: Readonly<Record<string, QueryLanguage>> = {
  xpath: {
    name: 'XPath expression',
    instead: 'Pass it as a variable, or compare it afterwards.',
    characters: `'"()[]/|=@*`,
    inert: plain,
  },
  'ldap-filter': {
    name: 'LDAP filter',
    instead: 'Build the filter of objects, or escape the value.',
    characters: '()*\\',
    inert: ['ldap-filter', 'identifier'],
  },
  'ldap-name': {
    name: 'name in the directory',
    instead: 'Escape it, or search for the name first.',
    characters: ',+="\\<>;',
    inert: ['ldap-name', 'identifier'],
  },
  graphql: documents,
  cypher: {
    name: 'Cypher query',
    instead: 'Pass it as a parameter.',
    characters: `'"\`(){}`,
    escapes: true,
    inert: json,
  },
  gremlin: {
    name: 'Gremlin query',
    instead: 'Pass it as a binding.',
    characters: `'"().`,
    escapes: true,
    inert: json,
  },
  aql: {
    name: 'AQL query',
    instead: 'Bind it with the `aql` tag.',
    characters: value,
    escapes: true,
    inert: json,
  },
  sparql: {
    name: 'SPARQL query',
    instead: 'Escape it, or bind it with a tag.',
    characters: '"\'<>{}()',
    escapes: true,
    inert: json,
  },
  lucene: {
    name: 'query string',
    instead: 'Use `match` or `term`, which take it as a value.',
    characters: '():*"[]{}/~^',
    inert: plain,
  },
  script: {
    name: 'script',
    instead: 'Pass it in `params`.',
    characters: `'"().;`,
    escapes: true,
    inert: json,
  },
  'search-filter': {
    name: 'search filter',
    instead: 'Allow a fixed list of values, or quote it.',
    characters: `'":=<>()`,
    escapes: true,
    inert: json,
  },
  influxql: {
    name: 'InfluxQL query',
    instead: 'Use placeholders, or the functions of `escape`.',
    characters: value,
    escapes: true,
    inert: plain,
  },
  flux: {
    name: 'Flux query',
    instead: 'Use the `flux` tag.',
    characters: '"(){}|',
    escapes: true,
    inert: json,
  },
  soql: {
    name: 'SOQL query',
    instead: 'Use `find` with conditions, or escape the quotes.',
    characters: value,
    escapes: true,
    inert: plain,
  },
  'document-sql': {
    name: 'query',
    instead: 'Pass it as a parameter.',
    characters: value,
    escapes: true,
    inert: json,
  },
  partiql: {
    name: 'PartiQL statement',
    instead: 'Pass it in `Parameters`.',
    characters: value,
    inert: plain,
  },
  dynamodb: {
    name: 'expression',
    instead: 'Pass it in `ExpressionAttributeValues`.',
    characters: '()=<>:#,.',
    inert: ['everywhere'],
  },
  attribute: {
    name: 'list of attribute names',
    instead: 'Pick it from a fixed list of attributes.',
    characters: '',
  },
  postgrest: {
    name: 'PostgREST filter',
    instead: 'Use `eq` and its kin, which take it as a value.',
    characters: ',().',
    inert: plain,
  },
  columns: { name: 'list of columns', instead: 'Pick it from a fixed list.', characters: ',()*:' },
};

/** Whether a text begins as a document of GraphQL does. */
export function beginsLikeDocument(text: string): boolean {
  return /^\s*(?:(?:query|mutation|subscription)\b[^{]*\{|\{\s*(?:\w+\s*:\s*)?\w+\s*[({])/.test(text);
}

/** Whether a file may send such documents by requests of its own. */
export function maySendDocuments(text: string): boolean {
  return /graphql/i.test(text) && /\bquery\b/.test(text);
}
