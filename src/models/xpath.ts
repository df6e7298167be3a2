/** What evaluates XPath. Values belong into its variables. */
import type { Library, Sink } from './types';

const path = {
  kind: 'query.text',
  at: { argument: 0 },
  facts: { language: 'xpath' },
} as const satisfies Partial<Sink>;

export const xpath: Library = {
  packages: ['xpath', 'xpath-ts', 'fontoxpath', 'saxon-js'],
  read: 'xpath 0.0.34, fontoxpath 3.34.0',
  objects: {
    select: [{ steps: [{ call: 'useNamespaces' }] }],
    saxon: [{ package: 'saxon-js', steps: [{ member: 'XPath' }] }],
  },
  sinks: [
    {
      ...path,
      call: [
        'select',
        'select1',
        'selectWithResolver',
        'evaluate',
        'parse',
        'createExpression',
        'useNamespaces',
      ],
      unless: { argument: 0, option: ['xhtml'], is: 'present' },
    },
    { ...path, on: 'select', called: true },
    {
      ...path,
      call: [
        ...['evaluateXPath', 'evaluateXPathToBoolean', 'evaluateXPathToFirstNode', 'evaluateXPathToMap'],
        ...[
          'evaluateXPathToNodes',
          'evaluateXPathToNumber',
          'evaluateXPathToNumbers',
          'evaluateXPathToString',
        ],
        ...['evaluateXPathToStrings', 'evaluateXPathToArray', 'evaluateXPathToAsyncIterator'],
      ],
    },
    { ...path, on: 'saxon', call: 'evaluate' },
  ],
};

/** The path comes second. */
export const xpathSecond: Library = {
  packages: ['xpath.js', 'xml2js-xpath', 'xpath-html'],
  read: 'xpath.js 1.1.0; documentation of xml2js-xpath',
  sinks: [
    { ...path, called: true, at: { argument: 1 } },
    { ...path, call: ['find', 'evalFirst', 'jsonText', 'select', 'matches'], at: { argument: 1 } },
  ],
};

/** Documents of libxml, whose elements are asked in the same way. */
export const libxmlPaths: Library = {
  packages: [],
  read: 'libxmljs2 0.35.0',
  objects: {
    xmlNode: [
      {
        from: 'libxmljs.exports',
        steps: [{ call: ['parseXml', 'parseXmlString', 'parseXmlAsync', 'parseHtml', 'parseHtmlString'] }],
      },
      { from: 'xmlNode', steps: [{ call: ['root', 'get', 'parent'] }] },
    ],
  },
  sinks: [{ ...path, on: 'xmlNode', call: ['get', 'find'] }],
};

/** Of browsers, and of jsdom. */
export const domPaths: Library = {
  packages: [],
  read: 'DOM Living Standard',
  objects: {
    pageDocument: [
      { package: 'globalThis', steps: [{ member: 'document' }] },
      { from: 'jsdom.dom', steps: ['constructed', { member: 'window' }, { member: 'document' }] },
    ],
  },
  sinks: [{ ...path, on: 'pageDocument', call: ['evaluate', 'createExpression'] }],
};
