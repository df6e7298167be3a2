import { extname } from 'node:path';
import { countLines, sourceFiles } from '../scripts/wild/files';
import { fetchPackage, selectPackages } from '../scripts/wild/packages';

/** A file to lint, held in memory. */
export interface CorpusFile {
  /** Below a folder that tells how to parse it: `module/`, `commonjs/` or `typescript/`. */
  readonly path: string;
  readonly text: string;
  readonly lines: number;
}

export interface Corpus {
  readonly packages: readonly { readonly name: string; readonly lines: number; readonly language: string }[];
  readonly files: readonly CorpusFile[];
}

/** Server packages of `wild/packages.json`, as their authors wrote them: not compiled, nothing generated. */
const PACKAGES = [
  '@node-red/nodes',
  '@node-red/runtime',
  'mongo-express',
  'sails',
  'sqlpad',
  'zone-mta',
  '@atproto/pds',
  '@loopback/rest',
  'bitcore-wallet-service',
];
const QUICK_PACKAGES = ['mongo-express', 'sqlpad', '@loopback/rest'];

/** The files of the pinned packages; fetched the first time. `quick` takes a tenth of them. */
export function readCorpus(quick: boolean): Corpus {
  const entries = selectPackages({ slice: 'all', names: quick ? QUICK_PACKAGES : PACKAGES });
  const packages = entries.map((entry) => {
    const files = sourceFiles(fetchPackage(entry), entry).map(({ path, text }) => ({
      path: `${folderOf(path, text)}/${entry.name}/${path}`,
      text,
      lines: countLines(text),
    }));
    return { name: `${entry.name}@${entry.version}`, files };
  });
  return {
    packages: packages.map(({ name, files }) => ({
      name,
      lines: sumOfLines(files),
      language: files.some(({ path }) => path.startsWith('typescript/')) ? 'TypeScript' : 'JavaScript',
    })),
    files: packages.flatMap(({ files }) => files),
  };
}

/** How many lines the files have together. */
export function sumOfLines(files: readonly CorpusFile[]): number {
  return files.reduce((sum, { lines }) => sum + lines, 0);
}

/** The folder whose config parses the file. */
function folderOf(path: string, text: string): 'typescript' | 'module' | 'commonjs' {
  if (/^\.[cm]?tsx?$/u.test(extname(path))) return 'typescript';
  return /^(?:import\b(?!\s*\()|export\b)/mu.test(text) ? 'module' : 'commonjs';
}
