/** What the models of tokens share: their kinds, and what a verification must not leave out. */
import type { Fear, FearFacts } from './fear-types';

export const verification = { kind: 'jwt.verification' } as const;
export const signing = { kind: 'jwt.signing' } as const;
export const issued = { kind: 'jwt.issued' } as const;
export const decoded = { kind: 'jwt.decoded' } as const;
export const key = { kind: 'jwt.key' } as const;
export const forSigning = { for: 'signing' } as const;
export const forVerification = { for: 'verification' } as const;

export const first = { argument: 0 } as const;
export const second = { argument: 1 } as const;

export const none: Fear = { problem: 'none', option: ['algorithms', '*'], is: ['none'] };
export const expired: Fear = { problem: 'expired', option: ['ignoreExpiration'], is: [true] };
export const anyAlgorithm: Fear = {
  problem: 'anyAlgorithm',
  option: ['algorithms'],
  absent: true,
  strict: true,
};
export const anybody: Fear = {
  problem: 'anybody',
  option: ['issuer'],
  absent: true,
  unlessGiven: [['audience']],
  strict: true,
};

/** The options of jsonwebtoken's `verify`, which others hand on. */
export const checks: FearFacts = { feared: [none, expired, anyAlgorithm, anybody] };
export const fewChecks: FearFacts = { feared: [none, expired] };

export const unsigned: FearFacts = { feared: [{ problem: 'none', option: ['algorithm'], is: ['none'] }] };
export const noKey: FearFacts = { feared: [{ problem: 'noKey', is: ['', null, false], only: true }] };
