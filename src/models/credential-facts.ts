/** How models say where a library takes a credential. */
import type { FearFacts } from './fear-types';

/** What a library calls the credential it is given; the message says it. */
export type CredentialName =
  | 'password'
  | 'passphrase'
  | 'address'
  /** A key or secret of the program's own making. */
  | 'key'
  | 'secret'
  /** What another service gave out. */
  | 'token'
  | 'service key'
  | 'client secret';

/** Options of the value at a sink's place that are credentials, as dotted paths, by what they are. */
export function credentialOptions(
  options: Readonly<Partial<Record<CredentialName, readonly string[]>>>,
): FearFacts {
  return {
    feared: Object.entries(options).flatMap(([problem, paths]) =>
      paths.map((path) => ({ problem, option: path.split('.'), matches: '[^]+' })),
    ),
  };
}

/** The value at a sink's place is a credential itself. */
export function credentialItself(problem: CredentialName): FearFacts {
  return { feared: [{ problem, matches: '[^]+' }] };
}

export const credential = { kind: 'credential.value' } as const;
export const first = { argument: 0 } as const;
export const second = { argument: 1 } as const;
export const third = { argument: 2 } as const;
export const last = { argument: -1 } as const;
