/**
 * Parsers of XML: what they do with the entities that a document defines, and with the files that it names. Those that
 * only know the five entities of XML itself (sax, xml2js, xml-js, xmldom, htmlparser2) fear nothing.
 */
import type { FearFacts } from './fear-types';
import { anyData } from './request-parts';
import type { Library, Sink } from './types';

const text = { argument: 0 } as const;
const named = { problem: 'external', is: [true] } as const;

/** Options of libxml: entities are replaced, the DTD is loaded, and limits of depth and size are off. */
const switches = {
  feared: [
    ...['noent', 'replaceEntities', 'dtdload', 'dtdattr', 'dtdvalid', 'validateEntities'].map((option) => ({
      ...named,
      option: [option],
    })),
    { ...named, option: ['validateAttributes'] },
    { problem: 'external', option: ['flags'], flag: 'XML_PARSE_NOENT' },
    { problem: 'external', option: ['flags'], flag: 'XML_PARSE_DTDLOAD' },
    { problem: 'unbounded', option: ['huge'], is: [true] },
    { problem: 'unbounded', option: ['flags'], flag: 'XML_PARSE_HUGE' },
  ],
} satisfies FearFacts;

const parsed = { kind: 'xml.settings', at: { argument: 1 }, input: text, facts: switches } as const;

/** What it does by default is the problem. */
function always(problem: string): Pick<Sink, 'kind' | 'facts'> {
  return { kind: 'xml.settings', facts: { feared: [{ problem, always: true }] } satisfies FearFacts };
}

export const libxml: Library = {
  packages: ['libxmljs', 'libxmljs2', 'libxmljs-mt'],
  read: 'libxmljs2 0.35.0 (run), libxmljs 1.0.11, libxmljs-mt 0.18.3',
  objects: {
    documents: [{ steps: [{ member: ['Document', 'XMLDocument'] }] }],
  },
  sinks: [
    { ...parsed, call: ['parseXml', 'parseXmlString', 'parseXmlAsync'] },
    { ...parsed, on: 'documents', call: ['fromXml', 'fromXmlString', 'fromXmlAsync'] },
  ],
};

const flags = {
  feared: [
    { problem: 'external', option: ['option'], flag: 'XML_PARSE_NOENT' },
    { problem: 'external', option: ['option'], flag: 'XML_PARSE_DTDLOAD' },
    { problem: 'external', option: ['option'], flag: 'XML_PARSE_DTDATTR' },
    { problem: 'external', option: ['option'], flag: 'XML_PARSE_DTDVALID' },
    { problem: 'external', option: ['option'], flag: 'XML_PARSE_XINCLUDE' },
    { problem: 'unbounded', option: ['option'], flag: 'XML_PARSE_HUGE' },
  ],
} satisfies FearFacts;

export const libxmlWasm: Library = {
  packages: ['libxml2-wasm'],
  read: 'libxml2-wasm 0.7.2',
  objects: { documents: [{ steps: [{ member: 'XmlDocument' }] }] },
  sinks: [
    {
      kind: 'xml.settings',
      on: 'documents',
      call: ['fromString', 'fromBuffer', 'create'],
      at: { argument: 1 },
      input: text,
      facts: flags,
    },
  ],
};

/** Entities in entities are expanded without any bound: expat 2.2.1 is from before it counted. */
export const expat: Library = {
  packages: ['node-expat', 'xml2json', 'p3x-xml2json'],
  read: 'node-expat 2.4.1, xml2json 0.12.0',
  objects: {
    parser: [
      { package: 'node-expat', steps: [{ new: 'Parser' }] },
      { package: 'node-expat', steps: [{ call: 'createParser' }] },
    ],
  },
  types: { parser: 'Parser' },
  sinks: [
    { ...always('bomb'), on: 'parser', call: ['parse', 'write', 'end'], at: text, input: text },
    { ...always('bomb'), call: 'toJson', at: text, input: text },
  ],
  propagators: [{ call: 'toJson', from: [text], gives: 'data', ...anyData }],
};

const expands = {
  ...always('bomb'),
  on: 'parser',
  call: 'parse',
  at: text,
  input: text,
} as const;

export const xmlParsers: Library = {
  packages: ['fast-xml-parser', 'xml2js', 'xml-js'],
  read: 'fast-xml-parser 5.12.1 (run; before 5.3.6 it counted nothing), xml2js 0.6.2, xml-js 1.6.11',
  objects: { parser: [{ steps: [{ new: ['XMLParser', 'Parser'] }] }] },
  sinks: [
    { ...expands, whenMade: { argument: 0, option: ['processEntities'], is: [true] } },
    {
      kind: 'xml.settings',
      new: 'XMLParser',
      at: { argument: 0, property: ['processEntities'] },
      facts: {
        feared: ['maxTotalExpansions', 'maxExpandedLength'].map((name) => ({
          problem: 'unbounded',
          option: [name],
          above: 100_000_000,
        })),
      } satisfies FearFacts,
    },
  ],
  propagators: [
    {
      call: 'parseString',
      gives: 'nothing',
      callbacks: [{ argument: -1, parameters: ['error', 'value'], of: 0 }],
    },
    {
      on: 'parser',
      call: 'parseString',
      gives: 'nothing',
      callbacks: [{ argument: -1, parameters: ['error', 'value'], of: 0 }],
    },
    {
      on: 'parser',
      call: ['parse', 'parseStringPromise'],
      from: [text],
      gives: 'data',
      ...anyData,
    },
    {
      call: ['parseStringPromise', 'xml2js', 'xml2json'],
      from: [text],
      gives: 'data',
      ...anyData,
    },
  ],
};
