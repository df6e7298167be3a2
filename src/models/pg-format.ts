import type { Formatter, Library } from './types';

const formatter = {
  kind: 'sql.text',
  text: { argument: 0 },
  escapes: ['%L', '%I'],
  // `%s` is put in as it is.
  raw: ['%s'],
} as const;

const called: Formatter = { called: true, ...formatter, values: { argumentsFrom: 1 } };

export const pgFormat: Library = {
  packages: ['pg-format', '@scaleleap/pg-format', 'node-pg-format'],
  read: 'pg-format 1.0.4',
  sanitizers: [{ call: ['literal', 'ident'], clears: ['sql.text'] }],
  formatters: [
    called,
    { call: 'withArray', ...formatter, values: { argument: 1 } },
    // Ports of the package give the function a name.
    { call: 'format', ...formatter, values: { argumentsFrom: 1 } },
  ],
};
