import { arango, graphqlClients, graphqlEngine, gremlin, neo4j, otherGraphs, sparql } from './graph-queries';
import { activeDirectory, ldapAuthentication, ldapClients, ldapEscape, ldapFilters } from './ldap';
import { algolia, documentQueries, dynamodb, elasticsearch, influx, salesforce } from './search-queries';
import { domPaths, libxmlPaths, xpath, xpathSecond } from './xpath';
import type { Library } from './types';

/** What is asked with queries as text, in other languages than SQL. */
export const queries: readonly Library[] = [
  activeDirectory,
  algolia,
  arango,
  documentQueries,
  domPaths,
  dynamodb,
  elasticsearch,
  graphqlClients,
  graphqlEngine,
  gremlin,
  influx,
  ldapAuthentication,
  ldapClients,
  ldapEscape,
  ldapFilters,
  libxmlPaths,
  neo4j,
  otherGraphs,
  salesforce,
  sparql,
  xpath,
  xpathSecond,
];
