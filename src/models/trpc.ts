import type { Library } from './types';

const procedures = ['query', 'mutation', 'subscription'];

/** A procedure has no `input` unless a schema made it; zod and most others drop undeclared keys. */
export const trpc: Library = {
  packages: ['@trpc/server'],
  read: '@trpc/server 11.25.2 (run)',
  objects: {
    root: [
      { steps: [{ member: 'initTRPC' }, { call: 'create' }] },
      { steps: [{ member: 'initTRPC' }, { call: ['context', 'meta'] }, { call: 'create' }] },
      {
        steps: [
          { member: 'initTRPC' },
          { call: ['context', 'meta'] },
          { call: ['context', 'meta'] },
          { call: 'create' },
        ],
      },
    ],
    procedure: [{ from: 'root', steps: [{ member: 'procedure' }] }],
  },
  chains: 'procedure',
  handlers: [
    { on: 'procedure', call: procedures, at: { argument: 0 }, parameters: ['call'] },
    { on: 'procedure', call: 'use', at: { argument: 0 }, parameters: ['call'] },
    { on: 'root', call: 'middleware', at: { argument: 0 }, parameters: ['call'] },
    // An input parser that is a function gets what the client sent.
    { on: 'procedure', call: 'input', at: { argument: 0 }, parameters: ['rawInput'] },
  ],
  sources: [
    {
      on: 'call',
      property: ['input'],
      part: 'arguments',
      shapes: [],
      shapesOfProperties: ['text', 'number', 'array'],
    },
    {
      on: 'call',
      call: 'getRawInput',
      part: 'arguments',
      shapes: ['object', 'array', 'text', 'number'],
    },
    { on: 'rawInput', property: [], part: 'arguments', shapes: ['object', 'array', 'text', 'number'] },
  ],
};
