import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { locate, readManifest, type Entry, type LocatedEntry } from '../../scripts/demo/manifest';

/** The folder of the app that the demo lints. */
export const app = join(__dirname, '../../examples/express-shop');

/** The entries of the app's manifest. */
export function entriesOfApp(): readonly Entry[] {
  return readManifest(readFileSync(join(app, 'manifest.json'), 'utf8'));
}

/** The same with their lines in the app's files. Throws on the first one that is not there. */
export function locatedEntriesOfApp(): readonly LocatedEntry[] {
  return entriesOfApp().map((entry) => locate(entry, readFileSync(join(app, entry.file), 'utf8')));
}
