import type { TSESTree } from '@typescript-eslint/utils';
import {
  soundsLikeProof,
  soundsPrivate,
  soundsUnguessable,
  speaksOldProtocol,
} from '../models/purpose-names';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { constantsOf } from './constants';
import { fastHashAt } from './fast-hashes';
import { hashedInputs, namesIn } from './hash-inputs';
import { purposesOf } from './purposes';
import type { Site } from './sites';

/** A weak hash that protects something. */
export interface WeakHash {
  readonly algorithm: string;
  /** The name of what is hashed, or of what the hash is; undefined for a signature. */
  readonly of: string | undefined;
}

/** The weak hash that a site makes of something that is worth protecting, or as a proof of something. */
export function weakHashAt(a: Analysis, site: Site): WeakHash | undefined {
  const { weak, by, algorithm: fixed } = site.sink.facts ?? {};
  const { use, values } = site;
  if (use.type !== 'CallExpression') return undefined;
  const algorithm = typeof fixed === 'string' ? fixed : nameOf(a, values[0]);
  if (algorithm === undefined || !new RegExp(`^${String(weak)}$`, 'i').test(algorithm)) return undefined;
  if (by === 'signature') return { algorithm, of: undefined };
  // Passwords have a rule of their own.
  if (speaksOldProtocol(a.sourceCode.text) || fastHashAt(a, site)) return undefined;
  const names = purposesOf(a, use).map(({ name }) => name);
  const proof =
    by === 'mac' ? names.find((name) => soundsLikeProof(name) || soundsUnguessable(name)) : undefined;
  if (proof !== undefined) return { algorithm, of: proof };
  if (by === 'mac') return undefined;
  const of =
    hashedInputs(a, site).flatMap(namesIn).find(soundsPrivate) ??
    names.find((name) => soundsLikeProof(name) || (soundsPrivate(name) && !/hash/i.test(name)));
  return of === undefined ? undefined : { algorithm, of };
}

function nameOf(a: Analysis, start: TSESTree.Node | undefined): string | undefined {
  const node = start && unwrap(start);
  if (!node) return undefined;
  // Web Crypto also takes `{ name: 'SHA-1' }`.
  const [only, ...others] = constantsOf(a, node);
  return only && others.length === 0 && typeof only.value === 'string' ? only.value : undefined;
}
