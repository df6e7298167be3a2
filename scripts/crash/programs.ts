import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { installed } from '../lib/installed';

/** A program to lint, from a corpus. */
export interface Program {
  readonly name: string;
  readonly code: string;
  readonly sourceType: 'module' | 'script';
}

/** Exact versions, so that the programs are the same every time. */
const PACKAGES = { 'test262-parser-tests': '0.0.5', eslump: '3.0.0' };

/** The folder in which the corpora are installed. */
export function corpora(): Promise<string> {
  return installed('crash corpora', PACKAGES);
}

/** Every program that the standard's parser tests call valid. */
export function validPrograms(folder: string): readonly Program[] {
  const pass = join(folder, 'node_modules/test262-parser-tests/pass');
  return readdirSync(pass)
    .sort()
    .map((file) => ({
      name: `test262 ${file}`,
      code: readFileSync(join(pass, file), 'utf8'),
      sourceType: file.endsWith('.module.js') ? ('module' as const) : ('script' as const),
    }));
}

/** Random programs, the same for the same `count`: the generator draws from a seeded sequence. */
export function randomPrograms(folder: string, count: number): readonly Program[] {
  const { generateRandomJS } = createRequire(join(folder, 'package.json'))('eslump') as {
    readonly generateRandomJS: (options: object) => string;
  };
  const original = Math.random;
  try {
    return Array.from({ length: count }, (_, seed) => {
      Math.random = sequence(seed + 1);
      const sourceType = seed % 2 === 0 ? ('module' as const) : ('script' as const);
      return { name: `random ${seed}`, code: generateRandomJS({ sourceType, maxDepth: 7 }), sourceType };
    });
  } finally {
    Math.random = original;
  }
}

/** Numbers from 0 to 1 that look random and follow from the seed (mulberry32). */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
