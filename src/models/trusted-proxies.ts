/** Servers that take a client's address from headers, and whom they believe them. */
import type { FearFacts } from './fear-types';
import type { Library, Sink } from './types';

const trust = { kind: 'proxy.trust' } as const;

/** Express and what is built on it: the name of the setting tells, whatever object has it. */
export const trustedByName: readonly Sink[] = [
  {
    ...trust,
    call: 'set',
    at: { argument: 1 },
    when: { argument: 0, option: [], is: ['trust proxy'] },
    facts: {
      feared: [
        { problem: 'everybody', is: [true] },
        { problem: 'everybody', answers: 'yes' },
        { problem: 'everybody', matches: '0\\.0\\.0\\.0/0|::/0' },
      ],
    } satisfies FearFacts,
  },
  {
    ...trust,
    call: 'enable',
    at: { argument: 0 },
    facts: { feared: [{ problem: 'enabled', is: ['trust proxy'] }] } satisfies FearFacts,
  },
];

/** Fastify takes a number for nobody since 5.12: who is behind a proxy would be the proxy. */
const option = { option: ['trustProxy'], say: 'loopback, linklocal, uniquelocal' } as const;

const inOptions: FearFacts = {
  feared: [
    { problem: 'everybody', ...option, is: [true] },
    { problem: 'everybody', ...option, answers: 'yes' },
    { problem: 'everybody', ...option, matches: '0\\.0\\.0\\.0/0|::/0' },
  ],
};

export const expressTrust: Library = {
  packages: [],
  read: 'express 5.3.0',
  // For their words.
  sinks: trustedByName,
};

export const fastifyTrust: Library = {
  packages: [],
  read: 'fastify 5.12.8, @nestjs/platform-fastify 12.5.1',
  sinks: [
    { ...trust, on: 'fastify.exports', called: true, at: { argument: 0 }, facts: inOptions },
    { ...trust, on: 'fastify.exports', call: ['fastify', 'Fastify'], at: { argument: 0 }, facts: inOptions },
    {
      ...trust,
      on: '@nestjs/platform-fastify.exports',
      new: 'FastifyAdapter',
      at: { argument: 0 },
      facts: inOptions,
    },
  ],
};
