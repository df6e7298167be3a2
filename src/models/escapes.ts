/** Encoders and sanitizers for one language each, as their results say (all run on `'"<>&\`/`). */
import type { InertIn, Library, Sanitizer } from './types';

const html: readonly InertIn[] = ['html-text', 'html-double-quoted', 'html-single-quoted'];
const escaped = { clears: [], leaves: ['text'], inertIn: html } as const satisfies Partial<Sanitizer>;
const markup = {
  clears: [],
  leaves: ['text'],
  inertIn: ['html-markup', 'html-text'],
} as const satisfies Partial<Sanitizer>;

export const escapeHtml: Library = {
  packages: ['escape-html', 'lodash.escape'],
  read: 'escape-html 1.0.3, lodash.escape 4.0.1',
  sanitizers: [{ called: true, ...escaped }],
};

export const htmlEntities: Library = {
  packages: ['he', 'html-entities', 'entities', 'html-escaper'],
  read: 'he 1.2.0, html-entities 2.6.0, entities 9.0.0, html-escaper 3.0.3',
  sanitizers: [
    { call: ['escape', 'encode', 'encodeHTML', 'encodeXML', 'escapeUTF8'], ...escaped },
    { call: 'escapeAttribute', clears: [], leaves: ['text'], inertIn: ['html-double-quoted'] },
    { call: 'escapeText', clears: [], leaves: ['text'], inertIn: ['html-text'] },
  ],
  propagators: [
    { call: ['decode', 'unescape', 'decodeHTML'], from: [{ argument: 0 }], gives: 'text', makes: 'decoded' },
  ],
};

export const domPurify: Library = {
  packages: ['dompurify', 'isomorphic-dompurify'],
  read: 'dompurify 3.4.18, isomorphic-dompurify 3.19.0',
  objects: { purifier: [{ steps: ['called'] }, { steps: [{ call: 'createDOMPurify' }] }] },
  sanitizers: [
    { call: 'sanitize', ...markup },
    { on: 'purifier', call: 'sanitize', ...markup },
  ],
};

export const sanitizeHtml: Library = {
  packages: ['sanitize-html', 'xss'],
  read: 'sanitize-html 2.17.5, xss 1.0.17',
  objects: { filter: [{ steps: [{ new: 'FilterXSS' }] }] },
  sanitizers: [
    { called: true, ...markup },
    { call: 'filterXSS', ...markup },
    { on: 'filter', call: 'process', ...markup },
    { call: ['escapeHtml', 'escapeAttrValue'], clears: [], leaves: ['text'], inertIn: ['html-text'] },
  ],
};

/** `'../a'` becomes `'..a'`, `'..'` becomes empty. */
export const sanitizeFilename: Library = {
  packages: ['sanitize-filename', 'filenamify'],
  read: 'sanitize-filename 1.6.4, filenamify 7.0.3 (run)',
  sanitizers: [{ called: true, clears: [], leaves: ['text'], inertIn: ['file-name', 'path-segment'] }],
};

export const escapeRegex: Library = {
  packages: ['escape-string-regexp', 'lodash.escaperegexp'],
  read: 'escape-string-regexp 5.0.0',
  sanitizers: [{ called: true, clears: [], leaves: ['text'], inertIn: ['regex'] }],
};

export const shellEscapes: Library = {
  packages: ['shell-quote', 'shell-escape', 'shescape'],
  read: 'shell-quote 1.12.0, shell-escape 0.2.0, shescape 2.1.12 (run)',
  objects: { shescape: [{ package: 'shescape', steps: [{ new: 'Shescape' }] }] },
  sanitizers: [
    { call: 'quote', clears: [], leaves: ['text'], inertIn: ['shell-word'] },
    { called: true, clears: [], leaves: ['text'], inertIn: ['shell-word'] },
    { on: 'shescape', call: ['quote', 'quoteAll'], clears: [], leaves: ['text'], inertIn: ['shell-word'] },
  ],
};

export const slugs: Library = {
  packages: ['slugify'],
  read: 'slugify 1.6.9 (run)',
  sanitizers: [
    {
      called: true,
      when: { at: { argument: 1, property: ['strict'] }, is: [true] },
      clears: [],
      leaves: ['text'],
      inertIn: ['everywhere'],
    },
  ],
  propagators: [{ called: true, from: [{ argument: 0 }], gives: 'text' }],
};

/** A package that escapes for HTML, and how: `{name}` is what the file calls it. */
export interface HtmlEscaper {
  readonly package: string;
  readonly name: string;
  readonly code: string;
}

/** The first is taken where a file has none of them. */
export const htmlEscapers: readonly HtmlEscaper[] = [
  { package: 'escape-html', name: 'escapeHtml', code: '{name}({value})' },
  { package: 'he', name: 'he', code: '{name}.encode({value})' },
  { package: 'lodash.escape', name: 'escape', code: '{name}({value})' },
  { package: 'lodash', name: '_', code: '{name}.escape({value})' },
  { package: 'underscore', name: '_', code: '{name}.escape({value})' },
  { package: 'validator', name: 'validator', code: '{name}.escape(String({value}))' },
];
