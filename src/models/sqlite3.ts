import type { Dialect, Library, Sink } from './types';

/** Positional values, as an array or one argument each. */
export const sqliteArray: Dialect = {
  placeholder: 'question',
  values: 'array',
  engine: 'sqlite',
  refuses: ['ddl'],
};

/** A script of several statements takes no values. */
export const sqliteScript: Dialect = { placeholder: 'none', engine: 'sqlite' };

const statements: Sink = {
  call: ['run', 'get', 'all', 'each', 'map'],
  on: 'db',
  kind: 'sql.text',
  at: { argument: 0 },
  values: { argument: 1 },
};

const rest: readonly Sink[] = [
  {
    call: 'prepare',
    on: 'db',
    kind: 'sql.text',
    at: { argument: 0 },
    values: { resultCall: ['bind', 'run', 'get', 'all', 'each'] },
    dialect: 'statement',
  },
  { call: 'exec', on: 'db', kind: 'sql.text', at: { argument: 0 }, dialect: 'script' },
];

const dialects = {
  default: { ...sqliteArray, proven: true },
  statement: { ...sqliteArray, values: 'spread' },
  script: sqliteScript,
} as const;

export const sqlite3: Library = {
  packages: ['sqlite3', '@appthreat/sqlite3', '@vscode/sqlite3', '@journeyapps/sqlcipher'],
  read: 'sqlite3 6.0.1',
  objects: {
    verbose: [{ steps: [{ call: 'verbose' }] }],
    db: [
      { steps: [{ new: 'Database' }] },
      { steps: [{ member: 'cached' }, { call: 'Database' }] },
      { from: 'verbose', steps: [{ new: 'Database' }] },
      { from: 'verbose', steps: [{ member: 'cached' }, { call: 'Database' }] },
      // Methods give the database again, for chains.
      { from: 'db', steps: [{ call: ['run', 'get', 'all', 'each', 'exec'] }] },
    ],
  },
  types: { db: 'Database' },
  sinks: [statements, ...rest],
  dialects,
};

export const sqlite: Library = {
  packages: ['sqlite'],
  read: 'sqlite 5.1.1',
  objects: { db: [{ steps: [{ call: 'open' }] }, { steps: [{ new: 'Database' }] }] },
  types: { db: 'Database' },
  sinks: [statements, ...rest],
  dialects,
};
