import { describe, expect, it } from 'vitest';
import { judgeOriginPattern, judgeOriginText, type OpenOrigin } from '../../src/flow/origin-pattern';
import { repairOriginPattern } from '../../src/flow/origin-repair';

type Row = readonly [regex: RegExp, type: OpenOrigin['type'], witness: string];

/** Near twins: what is open, and beside it what is not. */
const open: readonly Row[] = [
  [/.*/, 'matches-anything', 'https://evil.com'],
  [/(?:)/, 'matches-anything', 'https://evil.com'],
  [/^https/, 'matches-anything', 'https://evil.com'],
  [/^https?:\/\//i, 'matches-anything', 'https://evil.com'],
  [/^https:\/\/.+$/, 'matches-anything', 'https://evil.com'],
  [/^https:\/\/[\w.-]+\.[a-z]{2,}$/, 'matches-anything', 'https://evil.com'],
  [/^https:\/\/.*:3000$/, 'matches-anything', 'https://evil.com:3000'],
  [/^http:\/\/[^/]*$/, 'matches-anything', 'http://evil.com'],
  [/^http:\/\/\d+\.\d+\.\d+\.\d+$/, 'matches-anything', 'http://1.1.1.1'],

  [/example\.com$/, 'unanchored-start', 'https://evilexample.com'],
  [/example\.com$/i, 'unanchored-start', 'https://evilexample.com'],
  [/\bexample\.com$/, 'unanchored-start', 'https://evil-example.com'],
  [/(?<!\w)example\.com$/, 'unanchored-start', 'https://evil-example.com'],
  [/^https:\/\/.*example\.com$/, 'unanchored-start', 'https://evilexample.com'],
  [/^https:\/\/[\w-]*example\.com$/, 'unanchored-start', 'https://evilexample.com'],
  [/^https:\/\/[^/]+example\.co\.uk$/, 'unanchored-start', 'https://evilexample.co.uk'],
  [/^.+example\.com$/, 'unanchored-start', 'https://evilexample.com'],
  [/^https:\/\/(?:[\w-]+\.?)+example\.com$/, 'unanchored-start', 'https://evilexample.com'],
  [/vercel\.app$/, 'unanchored-start', 'https://evilvercel.app'],

  [/^https:\/\/example\.com/, 'unanchored-end', 'https://example.com.evil.com'],
  [/https:\/\/example\.com/, 'unanchored-end', 'https://example.com.evil.com'],
  [/^https:\/\/example\.com.*$/, 'unanchored-end', 'https://example.com.evil.com'],
  [/^https:\/\/example\.com\b/, 'unanchored-end', 'https://example.com.evil.com'],
  [/^https:\/\/example\.com(?!\.)/, 'unanchored-end', 'https://example.com-evil.com'],
  [/^https:\/\/example\.com(:\d+)?/, 'unanchored-end', 'https://example.com.evil.com'],
  [/^https:\/\/example\.com|https:\/\/other\.com$/, 'unanchored-end', 'https://example.com.evil.com'],
  [/^https:\/\/example\./, 'unanchored-end', 'https://example.evil.com'],
  [/^http:\/\/localhost/, 'unanchored-end', 'http://localhost.evil.com'],
  [/localhost/, 'unanchored-end', 'https://localhost.evil.com'],
  [/^http:\/\/192.168.1.1/, 'unanchored-end', 'http://192.168.1.1.evil.com'],
  [/^https:\/\/([^.]+\.)?example\.com/, 'unanchored-end', 'https://example.com.evil.com'],

  [/example\.com/, 'unanchored', 'https://example.com.evil.com'],
  [/example.com/, 'unanchored', 'https://example.com.evil.com'],
  [/^https:\/\/.*example\.com.*$/, 'unanchored', 'https://evilexample.com.evil.com'],

  [/^https:\/\/[a-z]+\.com$/, 'wildcard-domain', 'https://evil.com'],
  [/^https:\/\/.+\.co\.uk$/, 'wildcard-domain', 'https://evil.co.uk'],
  [/\.com$/, 'wildcard-domain', 'https://evil.com'],
  [/^https:\/\/example\.[a-z]+$/, 'wildcard-domain', 'https://example.io'],
  [/^https:\/\/shop-\w+\.com$/, 'wildcard-domain', 'https://shop-evil.com'],
  [/^https:\/\/my-[a-z]*-shop\.com$/, 'wildcard-domain', 'https://my-evil-shop.com'],
  [/^https:\/\/example\d*\.com$/, 'wildcard-domain', 'https://example1.com'],
  [/^https:\/\/(?!evil)[a-z]+\.com$/, 'wildcard-domain', 'https://io.com'],

  [/^https:\/\/.*\.vercel\.app$/, 'shared-ending', 'https://evil.vercel.app'],
  [/^https:\/\/shop-.*\.vercel\.app$/, 'shared-ending', 'https://shop-evil.vercel.app'],
  [/\.github\.io$/, 'shared-ending', 'https://evil.github.io'],

  [/^https:\/\/www.example.com$/, 'unescaped-dot', 'https://www-example.com'],
  [/^https:\/\/www.example\.com$/, 'unescaped-dot', 'https://www-example.com'],
  [/^https:\/\/.*.example\.com$/, 'unescaped-dot', 'https://evil-example.com'],
  [/^https:\/\/(.+.)?example\.com$/, 'unescaped-dot', 'https://evil-example.com'],
  [/^https:\/\/example.co.uk$/, 'unescaped-dot', 'https://example-co.uk'],
  [/.example\.com$/, 'unescaped-dot', 'https://xexample.com'],
  [/^https:\/\/(?:www.)?example\.com$/, 'unescaped-dot', 'https://www-example.com'],

  [/^(?:https:\/\/example\.com|null)$/, 'null-origin', 'null'],
];

const safe: readonly RegExp[] = [
  /^https:\/\/example\.com$/,
  /^https:\/\/example\.com$/i,
  /^https:\/\/example[.]com$/,
  /^(?:https:\/\/example\.com|https:\/\/other\.com)$/,
  /^https:\/\/(?:example|other)\.(?:com|co\.uk)$/,
  /^https:\/\/example\.com$|^https:\/\/other\.com$/,
  /^https?:\/\/example\.com(?::\d{1,5})?$/,
  /^https:\/\/example\.com\/?$/,
  /^https:\/\/example[12]\.com$/,
  // No origin has a path, and a port is digits up to its end.
  /^https:\/\/example\.com\//,
  /^http:\/\/localhost:/,
  /^http:\/\/localhost:\d+/,
  /^https?:\/\/localhost(:\d+)?$/,
  /^http:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?$/,
  /^http:\/\/127.0.0.1(:\d+)?$/,
  /^http:\/\/192\.168\.\d{1,3}\.\d{1,3}(?::\d+)?$/,
  /^https?:\/\/[^.]*$/,
  // Subdomains belong to who has the name.
  /^https:\/\/.*\.example\.com$/,
  /^https:\/\/[^.]+\.example\.com$/,
  /^https:\/\/(.+\.)?example\.com$/,
  /^https:\/\/(?:[\w-]+\.)*example\.com$/,
  /^https:\/\/(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+example\.co\.uk$/,
  /^https:\/\/pr-\d+\.preview\.example\.com$/,
  /^https:\/\/app-[\w-]+\.example\.com$/,
  /\.example\.com$/,
  /(?:\/\/|\.)example\.com$/,
  /\/\/example\.com$/,
  // The scheme of an origin stands at its start, so nothing can come before.
  /https:\/\/example\.com$/,
  /^.+\/\/example\.com$/,
  // Names of a local network.
  /^https:\/\/app.corp.internal$/,
  /^https:\/\/\w+\.local$/,
  /^https:\/\/shop\.vercel\.app$/,
  /^https:\/\/[\w-]+--shop\.netlify\.app$/,
  /^https:\/\/.*\.shop\.vercel\.app$/,
  /^chrome-extension:\/\//,
  /^capacitor:\/\/localhost$/,
  /^a|b$/,
  /^example\.com$/,
  /^HTTPS:\/\/EXAMPLE/,
  /^(?!.*evil)https:\/\/[a-z]+\.example\.com$/,
  /^nullable$/,
  /$^/,
];

describe('a pattern that lets strangers in', () => {
  it.each(open)('%s: %s', (regex, type, witness) => {
    const verdict = judgeOriginPattern(regex.source, regex.flags);
    expect(verdict).toMatchObject({ type, witness, reachable: true });
    expect(witness, 'the witness matches').toMatch(regex);
  });
});

describe('a pattern that lets in only names that it spells out', () => {
  it.each(safe)('%s', (regex) => {
    expect(judgeOriginPattern(regex.source, regex.flags)).toEqual({ type: 'safe' });
  });
});

describe('an unescaped dot', () => {
  it('is told even where the other name cannot be registered', () => {
    const verdict = judgeOriginPattern(/^https:\/\/example.com$/.source, '');
    expect(verdict).toEqual({
      type: 'unescaped-dot',
      witness: 'https://example-com',
      reachable: false,
      dots: [String.raw`^https:\/\/example`.length],
    });
  });

  it.each<[RegExp, readonly string[]]>([
    [/^https:\/\/www.example.com$/, ['.', '.']],
    [/^https:\/\/www\.example.com$/, ['.']],
    [/^https:\/\/.*.example\.com$/, ['.']],
    [/^https:\/\/[.]?www.example\.com$/, ['.']],
  ])('%s: its place is given', (regex, characters) => {
    const verdict = judgeOriginPattern(regex.source, regex.flags);
    const dots = 'dots' in verdict ? (verdict.dots ?? []) : [];
    expect(dots.map((at) => regex.source[at])).toEqual(characters);
    expect(dots.map((at) => regex.source[at - 1])).not.toContain('\\');
    expect(dots.map((at) => regex.source[at + 1])).not.toContain('*');
  });
});

describe('string methods', () => {
  it.each([
    ['endsWith', 'example.com', 'unanchored-start', 'https://evilexample.com'],
    ['endsWith', '', 'matches-anything', 'https://evil.com'],
    ['endsWith', '.com', 'wildcard-domain', 'https://evil.com'],
    ['endsWith', '.vercel.app', 'shared-ending', 'https://evil.vercel.app'],
    ['startsWith', 'https://example.com', 'unanchored-end', 'https://example.com.evil.com'],
    ['startsWith', 'http://localhost', 'unanchored-end', 'http://localhost.evil.com'],
    ['startsWith', 'https://', 'matches-anything', 'https://evil.com'],
    ['includes', 'example.com', 'unanchored', 'https://example.com.evil.com'],
    ['includes', 'localhost', 'unanchored-end', 'https://localhost.evil.com'],
    ['includes', '.example.com', 'unanchored-end', 'https://evil.example.com.evil.com'],
  ] as const)('%s(%j) is open', (method, text, type, witness) => {
    expect(judgeOriginText(method, text)).toMatchObject({ type, witness });
    expect(witness[method](text), 'the witness passes').toBe(true);
  });

  it.each([
    ['endsWith', '.example.com'],
    ['endsWith', '//example.com'],
    ['endsWith', 'https://example.com'],
    ['startsWith', 'https://example.com/'],
    ['startsWith', 'http://localhost:'],
    ['startsWith', 'https://example.com:'],
    ['startsWith', 'chrome-extension://'],
    ['includes', '//example.com/'],
    ['includes', '://localhost:'],
    ['endsWith', 'Example.com'],
  ] as const)('%s(%j) is not', (method, text) => {
    expect(judgeOriginText(method, text)).toEqual({ type: 'safe' });
  });
});

describe('host names', () => {
  it.each<[RegExp, OpenOrigin['type'], string]>([
    [/example\.com$/, 'unanchored-start', 'evilexample.com'],
    [/^example\.com/, 'unanchored-end', 'example.com.evil.com'],
    [/^(.+\.)?example.com$/, 'unescaped-dot', 'example-com'],
    [/^www.example\.com$/, 'unescaped-dot', 'www-example.com'],
    [/./, 'matches-anything', 'evil.com'],
  ])('%s is open', (regex, type, witness) => {
    expect(judgeOriginPattern(regex.source, regex.flags, 'host')).toMatchObject({ type });
    expect(witness).toMatch(regex);
  });

  it.each([
    /^example\.com$/,
    /(?:^|\.)example\.com$/,
    /^(.+\.)?example\.com$/,
    /^localhost(:\d+)?$/,
    /^null$/,
  ])('%s is not', (regex) => {
    expect(judgeOriginPattern(regex.source, regex.flags, 'host')).toEqual({ type: 'safe' });
  });
});

describe('what cannot be judged', () => {
  it.each([
    ['an invalid pattern', '^(', ''],
    ['an unknown flag', '^a$', 'x'],
    ['a backreference', '^https:\\/\\/(a)\\1\\.com', ''],
    ['a very long pattern', `^https:\\/\\/${'a'.repeat(1500)}`, ''],
    ['very many ways', `^https:\\/\\/${'(a|b|c)?'.repeat(100)}\\.com$`, ''],
  ])('%s', (_, pattern, flags) => {
    expect(judgeOriginPattern(pattern, flags)).toEqual({ type: 'unknown' });
  });

  it('an expression that would hang the engine is judged all the same', () => {
    const hanging = `^https:\\/\\/(?:[\\w-]+)+\\.example\\.com(?!\\.)`;
    expect(judgeOriginPattern(hanging, '')).toMatchObject({ type: 'unanchored-end' });
  });
});

describe('repair', () => {
  it.each<[RegExp, string]>([
    [/^https:\/\/www.example.com$/, String.raw`^https:\/\/www\.example\.com$`],
    [/^https:\/\/example.com$/, String.raw`^https:\/\/example\.com$`],
    [/^https:\/\/example\.com/, String.raw`^https:\/\/example\.com$`],
    [/^https:\/\/example.com/, String.raw`^https:\/\/example\.com$`],
    [/example\.com$/, String.raw`(?:\/\/|\.)example\.com$`],
    [/example.com/, String.raw`(?:\/\/|\.)example\.com$`],
    [/^https:\/\/.*.example.com$/, String.raw`^https:\/\/.*\.example\.com$`],
  ])('%s', (regex, repaired) => {
    expect(repairOriginPattern(regex.source, regex.flags)).toBe(repaired);
  });

  it.each([
    /^https:\/\/example\.com$/,
    /^https:\/\/.*example\.com$/,
    /^https:\/\/[a-z]+\.com$/,
    /^https:\/\/.*\.vercel\.app$/,
    /^https:\/\/a\.com|https:\/\/b\.com$/,
    /\bexample\.com$/,
    /.*/,
  ])('%s has none that keeps its meaning', (regex) => {
    expect(repairOriginPattern(regex.source, regex.flags)).toBeUndefined();
  });

  it('keeps the names that the pattern was written for', () => {
    const repaired = new RegExp(repairOriginPattern(String.raw`example\.com$`, '') ?? '(?!)');
    const origins = ['https://example.com', 'http://api.example.com', 'https://evilexample.com'];
    expect(origins.map((origin) => repaired.test(origin))).toEqual([true, true, false]);
  });

  it('of a host name pattern lets the bare name in', () => {
    const repaired = new RegExp(repairOriginPattern(String.raw`example\.com$`, '', 'host') ?? '(?!)');
    expect(['example.com', 'api.example.com', 'evilexample.com'].map((host) => repaired.test(host))).toEqual([
      true,
      true,
      false,
    ]);
  });
});
