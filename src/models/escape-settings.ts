/** Template engines and sanitizers that are told to let through what they would escape or remove. */
import type { Fear, FearFacts } from './fear-types';
import type { Library, Names, Sink, Use } from './types';

type Of = Use & { readonly on?: Names };

const setting = (use: Of, argument: number, ...feared: readonly Fear[]): Sink => ({
  kind: 'html.escaping',
  ...use,
  at: { argument },
  facts: { feared } satisfies FearFacts,
});

const say = (option: readonly string[]): { readonly say: string } => ({ say: option.at(-1) ?? '' });
const unescaped = (is: boolean, ...option: readonly string[]): Fear => ({
  problem: 'off',
  option,
  is: [is],
  ...say(option),
});
const open = (is: boolean, ...option: readonly string[]): Fear => ({
  problem: 'open',
  option,
  is: [is],
  ...say(option),
});

const noEscape = unescaped(true, 'noEscape');
const handlebars: Names = ['handlebars.exports', 'handlebars.environment'];
const template = { kind: 'html.template', at: { argument: 0 } } as const;
const mustaches = { tag: 'mustache' } as const;
const markup = { kind: 'html.safe', at: { argument: 0 } } as const;
const escaped = {
  clears: [],
  leaves: ['text'],
  inertIn: ['html-text', 'html-double-quoted', 'html-single-quoted'],
} as const;

/** What engines of other files of models are told. */
const engines: Library = {
  packages: [],
  read: 'handlebars 4.7.10, nunjucks 3.2.4, eta 4.6.0, swig-templates 2.0.3, art-template 4.13.4, ejs 3.1.10',
  objects: {
    utils: [{ from: 'handlebars.exports', steps: [{ member: 'Utils' }] }],
    runtime: [{ from: 'nunjucks.exports', steps: [{ member: 'runtime' }] }],
  },
  sinks: [
    setting({ call: ['compile', 'precompile'], on: handlebars }, 1, noEscape),
    setting({ call: 'configure', on: 'nunjucks.exports' }, -1, unescaped(false, 'autoescape')),
    setting({ new: 'Environment', on: 'nunjucks.exports' }, 1, unescaped(false, 'autoescape')),
    setting({ new: 'Eta', on: 'eta.exports' }, 0, unescaped(false, 'autoEscape')),
    setting({ call: 'configure', on: 'eta.exports' }, 0, unescaped(false, 'autoEscape')),
    setting(
      { call: ['render', 'renderString', 'compile'], on: 'eta.exports' },
      2,
      unescaped(false, 'autoEscape'),
    ),
    setting({ call: 'setDefaults', on: 'dot.exports' }, 0, unescaped(false, 'autoescape')),
    setting(
      { call: ['compile', 'render', 'compileFile', 'renderFile'], on: 'dot.exports' },
      1,
      unescaped(false, 'autoescape'),
      unescaped(false, 'escape'),
    ),
    setting(
      { called: true, on: 'sanitize-html.exports' },
      1,
      open(false, 'allowedTags'),
      open(false, 'allowedAttributes'),
    ),
    setting({ called: true, on: 'sanitize-html.exports' }, 1, open(true, 'allowVulnerableTags')),
    setting(
      { call: 'sanitize', on: ['dompurify.exports', 'dompurify.purifier'] },
      1,
      open(true, 'ALLOW_UNKNOWN_PROTOCOLS'),
      open(false, 'SAFE_FOR_XML'),
    ),
    ...(['dompurify.exports', 'dompurify.purifier'] as const).map((on): Sink => ({
      kind: 'html.allowed',
      on,
      call: ['sanitize', 'setConfig'],
      at: { argument: -1 },
      facts: { lists: ['ALLOWED_TAGS', 'ADD_TAGS', 'ALLOWED_ATTR', 'ADD_ATTR'] },
    })),
    {
      kind: 'html.allowed',
      on: 'sanitize-html.exports',
      called: true,
      at: { argument: 1 },
      facts: { lists: ['allowedTags', 'allowedAttributes', 'allowedSchemes', 'whiteList'] },
    },
    {
      kind: 'html.allowed',
      on: 'sanitize-html.exports',
      new: 'FilterXSS',
      at: { argument: 0 },
      facts: { lists: ['whiteList', 'allowList'] },
    },
    {
      kind: 'html.escape-function',
      on: 'ejs.exports',
      call: ['render', 'compile', 'renderFile'],
      at: { argument: -1, property: ['escape'] },
    },
    { ...markup, new: 'SafeString', on: handlebars },
    { ...markup, new: 'SafeString', on: 'runtime' },
    { ...markup, call: 'markSafe', on: 'runtime' },
    { ...template, call: ['compile', 'precompile'], on: handlebars, facts: mustaches },
    { ...template, call: ['render', 'compile'], on: 'ejs.exports', facts: { tag: 'ejs', data: 1 } },
    {
      ...template,
      call: 'renderString',
      on: ['nunjucks.exports', 'nunjucks.environment'],
      facts: { tag: 'nunjucks', data: 1 },
    },
    { ...template, call: ['render', 'compile'], on: 'pug.exports', facts: { tag: 'pug' } },
  ],
  literalSinks: [{ kind: 'html.raw', shaped: ['__html'], property: ['__html'] }],
  sanitizers: [
    { on: handlebars, call: 'escapeExpression', ...escaped },
    { on: 'utils', call: 'escapeExpression', ...escaped },
    { on: 'ejs.exports', call: 'escapeXML', ...escaped },
  ],
};

const mustache: Library = {
  packages: ['mustache'],
  read: 'the documentation of mustache 4',
  sinks: [
    { ...template, call: ['render', 'parse'], facts: { tag: 'mustache', data: 1 } },
    { kind: 'html.escape-function', assign: 'escape', at: { assigned: true } },
    { kind: 'html.escape-function', call: 'render', at: { argument: 3, property: ['escape'] } },
  ],
  sanitizers: [{ call: 'escape', ...escaped }],
};

const hbs: Library = {
  packages: ['hbs', 'express-handlebars'],
  read: 'the documentation of hbs 4 and express-handlebars 9',
  objects: { 'handlebars.environment': [{ steps: [{ member: 'handlebars' }] }] },
  sinks: [
    { ...markup, new: 'SafeString' },
    setting({ call: ['engine', 'create'] }, 0, unescaped(true, 'compilerOptions', 'noEscape')),
    setting({ called: true }, 0, unescaped(true, 'compilerOptions', 'noEscape')),
  ],
};

const markdown: Library = {
  packages: ['markdown-it', 'remarkable'],
  read: 'the documentation of markdown-it 14 and remarkable 2',
  sinks: ([{ called: true }, { constructed: true }, { new: 'Remarkable' }] as const).flatMap((use) => [
    setting(use, 0, open(true, 'html')),
    setting(use, 1, open(true, 'html')),
  ]),
};

const serialize: Library = {
  packages: ['serialize-javascript'],
  read: 'the documentation of serialize-javascript 7',
  sinks: [setting({ called: true }, 1, open(true, 'unsafe'))],
  sanitizers: [{ called: true, clears: [], leaves: ['text'], inertIn: ['script', 'json-string'] }],
};

const remark: Library = {
  packages: ['remark-html', 'remark-rehype', 'rehype-stringify'],
  read: 'the documentation of remark-html 16, remark-rehype 11 and rehype-stringify 10',
  sinks: [
    {
      kind: 'html.escaping',
      passedTo: 'use',
      as: 0,
      at: { argument: 1 },
      facts: { feared: [open(true, 'allowDangerousHtml'), open(false, 'sanitize')] } satisfies FearFacts,
    },
  ],
};

export const escapeSettings: readonly Library[] = [engines, hbs, markdown, mustache, remark, serialize];
