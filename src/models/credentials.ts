import { plainClients } from './cleartext';
import { databaseCredentials } from './credential-databases';
import { keyCredentials } from './credential-keys';
import { serviceCredentials } from './credential-services';
import { dotenv, nodeEnvironmentFiles } from './environment-files';
import type { Library } from './types';
import { storagePackages } from './web-storage-names';

/** Where libraries take credentials, read settings and keep what they are given. */
export const credentials: readonly Library[] = [
  ...databaseCredentials,
  ...keyCredentials,
  ...serviceCredentials,
  ...plainClients,
  dotenv,
  nodeEnvironmentFiles,
  storagePackages,
];
