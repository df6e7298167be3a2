/** Which user a process becomes. */
import type { FearFacts } from './fear-types';
import type { Library, Sink } from './types';

const privileges = { kind: 'process.privileges', on: ['process.exports', 'process'] } as const;

const ROOT = [0, '0', 'root'] as const;

const givingUp = { call: ['setuid', 'seteuid'], not: ROOT } as const;

/** Ports below 1024 are for root, who should be nobody soon after. */
export const privilegedPorts: readonly Sink[] = [
  {
    kind: 'process.privileges',
    call: 'listen',
    at: { argument: 0 },
    facts: {
      feared: [
        { problem: 'port', below: 1024, above: 0, strict: true, unlessCalled: givingUp },
        {
          problem: 'port',
          option: ['port'],
          below: 1024,
          above: 0,
          strict: true,
          unlessCalled: givingUp,
        },
      ],
    } satisfies FearFacts,
  },
];

export const processes: Library = {
  packages: [],
  read: 'Node 20.20.2',
  objects: { process: [{ from: 'globalThis.exports', steps: [{ member: 'process' }] }] },
  sinks: [
    // For its words; the row counts on any object.
    ...privilegedPorts,
    {
      ...privileges,
      call: ['setuid', 'seteuid'],
      at: { argument: 0 },
      facts: { feared: [{ problem: 'root', is: ROOT }] } satisfies FearFacts,
    },
    {
      ...privileges,
      call: ['setgid', 'setegid'],
      at: { argument: 0 },
      facts: { feared: [{ problem: 'rootGroup', is: ROOT }] } satisfies FearFacts,
    },
    {
      kind: 'process.privileges',
      on: 'child_process.exports',
      call: ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork'],
      at: { argument: -1 },
      facts: { feared: [{ problem: 'rootChild', option: ['uid'], is: [0] }] } satisfies FearFacts,
    },
  ],
};
