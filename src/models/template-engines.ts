/**
 * Template engines whose templates are programs. Engines made for templates of strangers (liquidjs, mustache) are
 * not among them.
 */
import type { Library, Place } from './types';

const source = { kind: 'template.source', at: { argument: 0 } as Place } as const;
const options = { kind: 'template.options', at: { argument: 1 } as Place } as const;

export const ejs: Library = {
  packages: ['ejs'],
  read: 'ejs 3.1.10',
  sinks: [
    { ...source, call: ['render', 'compile'] },
    // `settings['view options']` among the values are options of the compiler.
    { ...options, call: 'renderFile' },
  ],
};

/** Values and options of the compiler are one object. */
export const pug: Library = {
  packages: ['pug', 'jade'],
  read: 'pug 3.0.4; jade is what it was called up to version 1',
  sinks: [
    {
      ...source,
      call: ['render', 'compile', 'compileClient', 'compileClientWithDependenciesTracked'],
    },
    { ...options, call: ['render', 'renderFile', 'compile', 'compileFile'] },
  ],
};

export const handlebars: Library = {
  packages: ['handlebars'],
  read: 'handlebars 4.7.10',
  objects: { environment: [{ steps: [{ call: 'create' }] }] },
  sinks: [
    { ...source, call: ['compile', 'precompile'] },
    { ...source, on: 'environment', call: ['compile', 'precompile'] },
    { ...source, call: 'registerPartial', at: { argument: 1 } },
  ],
};

export const nunjucks: Library = {
  packages: ['nunjucks'],
  read: 'nunjucks 3.2.4',
  objects: { environment: [{ steps: [{ call: 'configure' }] }, { steps: [{ new: 'Environment' }] }] },
  types: { environment: 'Environment' },
  sinks: [
    { ...source, call: ['renderString', 'compile', 'precompileString'] },
    { ...source, on: 'environment', call: 'renderString' },
    { ...source, new: 'Template' },
  ],
};

export const eta: Library = {
  packages: ['eta', 'squirrelly'],
  read: 'eta 4.6.0, squirrelly 9.1.1',
  objects: { engine: [{ steps: [{ new: 'Eta' }] }] },
  sinks: [
    { ...source, call: ['renderString', 'renderStringAsync', 'compile', 'compileToString'] },
    { ...source, on: 'engine', call: ['renderString', 'renderStringAsync', 'compile', 'compileToString'] },
    // Up to Eta 2, and in Squirrelly, the text itself is rendered.
    { ...source, call: ['render', 'renderAsync'] },
  ],
};

export const dot: Library = {
  packages: ['dot', 'art-template', 'swig', 'swig-templates'],
  read: 'dot 1.1.3, art-template 4.13.4, swig-templates 2.0.3',
  sinks: [
    { ...source, call: ['template', 'compile', 'render'] },
    { ...source, called: true },
  ],
};

export const twig: Library = {
  packages: ['twig'],
  read: 'twig 1.17.1',
  sinks: [{ ...source, call: 'twig', at: { argument: 0, property: ['data'] } }],
};

/** One interface to many engines; of those, the ones whose templates are programs. */
export const consolidate: Library = {
  packages: ['consolidate', '@ladjs/consolidate'],
  read: 'consolidate 1.0.4, @ladjs/consolidate 1.0.4',
  objects: {
    engine: [
      {
        steps: [
          {
            member: [
              'ejs',
              'pug',
              'jade',
              'handlebars',
              'nunjucks',
              'eta',
              'dot',
              'lodash',
              'underscore',
              'swig',
              'haml',
              'hamlet',
              'ect',
              'eco',
              'vash',
              'twig',
            ],
          },
        ],
      },
    ],
  },
  sinks: [{ ...source, on: 'engine', call: 'render' }],
};

/** `_.template` compiles to a function. */
export const lodashTemplates: Library = {
  packages: ['lodash.template'],
  read: 'lodash.template 4.18.1, lodash 4.18.1, underscore 1.13.8',
  sinks: [
    { ...source, called: true },
    { ...source, on: 'lodash.exports', call: 'template' },
    // Text such as `variable` and `sourceURL` goes into the function.
    { ...options, on: 'lodash.exports', call: 'template' },
  ],
};

/** Engines get the values of a page and their own options as one object. */
export const pages: Library = {
  packages: [],
  read: 'express 5.2.1, koa-views 8.1.0',
  sinks: [
    { ...options, on: ['express.response', 'express.app'], call: 'render' },
    { ...options, on: 'koa.context', call: 'render' },
  ],
};
