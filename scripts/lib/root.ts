import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Where scripts may keep what is costly to make again; outside version control. */
export const cacheFolder = join(root, 'node_modules/.cache/backend-security');
