import type { InvalidCase, TestCase } from '../rule-tester';

type Ids = 'untrusted' | 'stored' | 'place' | 'address' | 'escape' | 'plain' | 'json';
type Options = readonly [{ storedValues: boolean }];

/**
 * A mistake. In its code, `«value»` marks what the first suggestion escapes, and `§` the place where the other one puts
 * `.type('text/plain')`, `¤` one for `.type('json')`.
 */
export interface Wrong extends TestCase<Options> {
  readonly name: string;
  readonly line: number;
  readonly messageId?: Ids;
  readonly origin?: string;
  readonly place?: string;
  /** How the file escapes already: `he.encode(…)`. */
  readonly by?: string;
}

/** A handler of Express; the body stands on line 4 and after. */
export const express = (body: string): string =>
  `import express from 'express';
const app = express();
app.get('/pages/:id', async (req, res, next) => {
${body}
});`;

/** The case for the rule tester. */
export function wrong({
  line,
  messageId = 'untrusted',
  origin,
  place,
  by,
  code: marked,
  ...rest
}: Wrong): InvalidCase<Ids, Options> {
  const code = marked.replace(/[«»§¤]/g, '');
  const suggestions = [
    ...(marked.includes('«') ? [{ messageId: 'escape' as const, output: escaped(marked, by) }] : []),
    ...(marked.includes('¤')
      ? [{ messageId: 'json' as const, output: marked.replace('¤', ".type('json')") }]
      : []),
    ...(marked.includes('§')
      ? [
          {
            messageId: 'plain' as const,
            output: marked.replace('§', ".type('text/plain')").replace(/[«»]/g, ''),
          },
        ]
      : []),
  ];
  return {
    ...rest,
    code,
    errors: [
      {
        messageId,
        line,
        ...(origin !== undefined && { data: { origin, ...(place !== undefined && { place }) } }),
        ...(suggestions.length > 0 && { suggestions }),
      },
    ],
  };
}

function escaped(marked: string, by = 'escapeHtml(…)'): string {
  const code = marked
    .replace('§', '')
    .replace(/«([^»]*)»/g, (_, value: string) => by.replace('…', () => value));
  if (by !== 'escapeHtml(…)' || /\bescapeHtml\b/.test(marked)) return code;
  const isModule = /^(?:import|export)\b/m.test(code);
  return `${isModule ? "import escapeHtml from 'escape-html';" : "const escapeHtml = require('escape-html');"}\n${code}`;
}
