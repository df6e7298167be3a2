/** Directories: filters and names are texts to them. */
import type { Library, Sink } from './types';

const filter = { kind: 'query.text', facts: { language: 'ldap-filter' } } as const satisfies Partial<Sink>;
const name = { kind: 'query.text', facts: { language: 'ldap-name' } } as const satisfies Partial<Sink>;

export const ldapClients: Library = {
  packages: [],
  read: 'ldapjs 3.0.7, ldapts 8.2.0',
  sinks: [
    { ...filter, on: 'ldapjs.client', call: 'search', at: { argument: 1, property: ['filter'] } },
    { ...filter, on: 'ldapjs.exports', call: 'parseFilter', at: { argument: 0 } },
    {
      ...name,
      on: 'ldapjs.client',
      call: ['search', 'bind', 'add', 'del', 'modify', 'modifyDN', 'compare', 'searchPaginated'],
      at: { argument: 0 },
    },
    { ...name, on: 'ldapjs.exports', call: 'parseDN', at: { argument: 0 } },
  ],
};

export const ldapFilters: Library = {
  packages: ['@ldapjs/filter', 'ldap-filter'],
  read: '@ldapjs/filter 2.1.1',
  sinks: [{ ...filter, call: ['parse', 'parseString', 'parseFilter'], at: { argument: 0 } }],
};

export const activeDirectory: Library = {
  packages: ['activedirectory', 'activedirectory2', 'ad'],
  read: 'activedirectory2 2.2.0',
  objects: {
    directory: [{ steps: ['constructed'] }, { steps: [{ new: 'ActiveDirectory' }] }],
  },
  sinks: [
    {
      ...filter,
      on: 'directory',
      call: ['find', 'findUsers', 'findGroups', 'findDeletedObjects'],
      at: { argument: 0, orProperty: ['filter'] },
    },
  ],
};

export const ldapAuthentication: Library = {
  packages: ['ldapauth-fork', 'ldapauth'],
  read: 'ldapauth-fork 6.1.0',
  sinks: [
    { ...filter, constructed: true, at: { argument: 0, property: ['searchFilter'] } },
    ...([{ constructed: true }, { new: 'Strategy' }] as const).map((use): Sink => ({
      ...filter,
      ...use,
      on: 'passport-ldapauth.exports',
      at: { argument: 0, property: ['server', 'searchFilter'] },
    })),
  ],
};

/** Tags and functions that escape for the one or the other. */
export const ldapEscape: Library = {
  packages: ['ldap-escape'],
  read: 'ldap-escape 3.0.0',
  sanitizers: [
    { tag: 'filter', clears: [], leaves: ['text'], inertIn: ['ldap-filter'] },
    { tag: 'dn', clears: [], leaves: ['text'], inertIn: ['ldap-name'] },
    { call: 'filter', clears: [], leaves: ['text'], inertIn: ['ldap-filter'] },
    { call: 'dn', clears: [], leaves: ['text'], inertIn: ['ldap-name'] },
  ],
};
