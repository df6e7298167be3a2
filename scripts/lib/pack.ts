import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, root } from './root';
import { run } from './run';

export interface Packed {
  /** The tarball that would be published. */
  readonly tarball: string;
  readonly unpackedSize: number;
  readonly files: readonly string[];
}

/** Packs the built plugin as npm would publish it. Throws with npm's words when it cannot. */
export async function pack(): Promise<Packed> {
  const folder = join(cacheFolder, 'packed');
  mkdirSync(folder, { recursive: true });
  const args = ['pack', '--json', '--ignore-scripts', '--loglevel=error', '--pack-destination', folder];
  const { exitCode, output } = await run('npm', args, { cwd: root });
  if (exitCode !== 0) throw new Error(`npm pack failed:\n${output}`);
  const [packed] = JSON.parse(output.slice(output.indexOf('['))) as [NpmPack];
  return {
    tarball: join(folder, packed.filename),
    unpackedSize: packed.unpackedSize,
    files: packed.files.map(({ path }) => path),
  };
}

interface NpmPack {
  readonly filename: string;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string }[];
}
