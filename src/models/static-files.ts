/** Middlewares and plugins that serve folders. */
import type { FearFacts } from './fear-types';
import type { Library, Sink } from './types';

const files = { kind: 'static.files' } as const;

const root: FearFacts = { feared: [{ problem: 'exposed', folder: 'private' }] };

const hidden = (option: string, value: string | boolean): FearFacts => ({
  feared: [{ problem: 'hiddenFiles', option: [option], is: [value] }],
});

/** `express.static`, which is serve-static: hidden files are skipped unless it is told otherwise. */
const ofSend = (
  use: Pick<Sink & { readonly called: true }, 'called'> | { readonly call: string; readonly on?: string },
): readonly Sink[] => [
  { ...files, ...use, at: { argument: 0 }, facts: root },
  { ...files, ...use, at: { argument: 1 }, facts: hidden('dotfiles', 'allow') },
];

const listing: FearFacts = { feared: [{ problem: 'listed', always: true }] };

export const expressStatic: Library = {
  packages: [],
  read: 'express 5.3.0',
  sinks: ofSend({ call: 'static', on: 'express.exports' }),
};

export const serveStatic: Library = {
  packages: ['serve-static', 'express-static'],
  read: 'serve-static 2.2.1',
  sinks: ofSend({ called: true }),
};

export const serveIndex: Library = {
  packages: ['serve-index', 'koa-serve-index'],
  read: 'serve-index 1.9.2',
  sinks: [{ ...files, called: true, at: { argument: 0 }, facts: listing }],
};

export const koaStatic: Library = {
  packages: ['koa-static', 'koa-static-server', 'koa-static-cache'],
  read: 'koa-static 5.0.0',
  sinks: [
    {
      ...files,
      called: true,
      at: { argument: 0 },
      facts: {
        feared: [...root.feared, { problem: 'exposed', option: ['rootDir'], folder: 'private' }],
      } satisfies FearFacts,
    },
    { ...files, called: true, at: { argument: 1 }, facts: hidden('hidden', true) },
  ],
};

/** Hidden files are served unless it is told otherwise, so the folder is what counts. */
export const fastifyStatic: Library = {
  packages: ['@fastify/static', 'fastify-static'],
  read: '@fastify/static 10.1.11',
  sinks: [
    {
      ...files,
      passedTo: 'register',
      as: 0,
      at: { argument: 1 },
      facts: {
        feared: [
          { problem: 'exposed', option: ['root'], folder: 'private' },
          { problem: 'listed', option: ['list'], is: [true] },
        ],
      } satisfies FearFacts,
    },
  ],
};

export const nestStatic: Library = {
  packages: ['@nestjs/serve-static'],
  read: '@nestjs/serve-static 12.0.0',
  objects: { module: [{ steps: [{ member: 'ServeStaticModule' }] }] },
  sinks: [
    {
      ...files,
      on: 'module',
      call: 'forRoot',
      at: { argument: 0 },
      facts: {
        feared: [
          { problem: 'exposed', option: ['rootPath'], folder: 'private' },
          { problem: 'hiddenFiles', option: ['serveStaticOptions', 'dotfiles'], is: ['allow'] },
        ],
      } satisfies FearFacts,
    },
  ],
};

/** Without `public` it serves the folder that the process runs in, and lists it. */
export const serveHandler: Library = {
  packages: ['serve-handler'],
  read: 'serve-handler 6.1.8',
  sinks: [
    {
      ...files,
      called: true,
      at: { argument: 2 },
      facts: {
        feared: [
          { problem: 'exposedByDefault', option: ['public'], absent: true },
          { problem: 'exposed', option: ['public'], folder: 'private' },
        ],
      } satisfies FearFacts,
    },
  ],
};

export const sirv: Library = {
  packages: ['sirv'],
  read: 'sirv 3.0.2',
  sinks: [
    { ...files, called: true, at: { argument: 0 }, facts: root },
    { ...files, called: true, at: { argument: 1 }, facts: hidden('dotfiles', true) },
  ],
};
