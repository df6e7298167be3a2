import type { Library } from './types';

export const sqlstring: Library = {
  packages: ['sqlstring', 'sql-escaper', 'sql-escape-string'],
  read: 'sqlstring 2.3.1, sql-escaper 1.5.1',
  sinks: [{ call: 'raw', kind: 'sql.text', at: { argument: 0 }, facts: { fragment: 'expression' } }],
  sanitizers: [
    { call: 'escape', clears: ['sql.text'], exceptShapes: ['object'] },
    { call: 'escapeId', clears: ['sql.text'] },
  ],
  formatters: [
    {
      call: 'format',
      kind: 'sql.text',
      text: { argument: 0 },
      values: { argument: 1 },
      escapes: ['?', '??'],
      raw: [],
    },
  ],
  dialects: { default: { placeholder: 'none', engine: 'mysql' } },
};
