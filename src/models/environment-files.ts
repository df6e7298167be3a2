/** What reads settings from a file of the working directory. */
import type { FearFacts } from './fear-types';
import type { Library } from './types';

const reads = {
  kind: 'environment.file',
  at: { argument: 0 },
  facts: { feared: [{ problem: 'read', always: true }] } satisfies FearFacts,
} as const;

export const dotenv: Library = {
  packages: ['dotenv', 'dotenv-safe', 'dotenv-flow', 'dotenv-extended', 'dotenv-defaults'],
  read: 'dotenv 17.2.3, dotenv-safe 9.1.0, dotenv-flow 4.1.0',
  sinks: [{ ...reads, call: ['config', 'configDotenv', 'load'] }],
};

/** Node reads one, too. */
export const nodeEnvironmentFiles: Library = {
  packages: [],
  read: 'Node 22.21.1',
  objects: { processWithFiles: [{ package: 'globalThis', steps: [{ member: 'process' }] }] },
  sinks: [{ ...reads, on: 'processWithFiles', call: 'loadEnvFile' }],
};

/** Modules whose import alone reads the file. */
export const modulesThatReadSettings =
  /^(?:dotenv|dotenv-safe|dotenv-flow|dotenv-extended|dotenv-defaults)\/(?:config|lib\/env-options)(?:\.js)?$/;

/** Files of the environment that only developers have. */
export const developmentSettings = /(?:^|[./\\-])(?:dev|development|local|test|testing|e2e|ci)$/i;

/** Files that only tools of developers read. */
export const toolFiles = /(?:^|[\\/])(?:[\w.-]+\.config|knexfile|ormconfig|gulpfile|gruntfile)\.[cm]?[jt]s$/i;
