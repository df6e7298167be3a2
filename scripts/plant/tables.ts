import type { PlantTable } from './kit/notation';
import { noNosqlInjection } from './no-nosql-injection';
import { noPlaintextPassword } from './no-plaintext-password';
import { noSecretLogging } from './no-secret-logging';
import { noSqlInjection } from './no-sql-injection';
import { noWildcardCors } from './no-wildcard-cors';

/** Every rule that mistakes are planted for. */
export const plantTables: readonly PlantTable[] = [
  noNosqlInjection,
  noPlaintextPassword,
  noSecretLogging,
  noSqlInjection,
  noWildcardCors,
];
