import { databaseCredentials } from './credential-databases';
import { keyCredentials } from './credential-keys';
import { serviceCredentials } from './credential-services';
import type { Library } from './types';

/** Where libraries take credentials. */
export const credentials: readonly Library[] = [
  ...databaseCredentials,
  ...keyCredentials,
  ...serviceCredentials,
];
