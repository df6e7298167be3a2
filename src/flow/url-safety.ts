import type { Fear } from './danger';
import { EVERY_SHAPE, SHAPES, type Barrier } from './traces';
import { type HostHole, type UrlUse, fixesHost } from './url-text';
import type { Kind } from '../models/types';

const shapes = EVERY_SHAPE & ~SHAPES.number;
const TAILS = [
  '',
  '/evil.test/',
  'evil.test/',
  '.evil.test/',
  '@evil.test/',
  '://evil.test/',
  '//evil.test/',
];

/** What a value must not be at its place in a URL. */
export function hostFear(kind: Kind, place: HostHole['place'], before: string, use: UrlUse): Fear {
  if (place === 'label')
    return {
      kind,
      shapes,
      characters: '/?#\\',
      inert: ['url-component', 'path-segment', 'file-name', 'identifier'],
      isUndoneByDecoding: true,
    };
  return {
    kind,
    shapes,
    characters: place === 'end' ? './@' : '',
    isUndoneByDecoding: true,
    isSafeAfter: (barriers) =>
      place === 'end'
        ? barriers.some((barrier) => barrier.type === 'prefix' && barrier.matched && barrier.text === '/')
        : leadsHome(barriers, before, use),
  };
}

/** Whether no address of somebody else's passes all the checks that a value has passed. */
function leadsHome(barriers: readonly Barrier[], before: string, use: UrlUse): boolean {
  const checks = barriers.filter(isCheck);
  if (checks.length === 0) return false;
  if (checks.some((check) => check.type === 'prefix' && check.matched && check.text === undefined))
    return true;
  return !attacks(checks).some(
    (attack) => isEvil(before + attack, use) && checks.every((check) => passes(check, attack)),
  );
}

type Check = Extract<Barrier, { type: 'prefix' | 'pattern' }>;

function isCheck(barrier: Barrier): barrier is Check {
  return barrier.type === 'prefix' || barrier.type === 'pattern';
}

function passes(check: Check, text: string): boolean {
  if (check.type === 'prefix')
    return check.text === undefined || text.startsWith(check.text) === check.matched;
  return new RegExp(check.source, check.flags.replace(/[gy]/g, '')).test(text) === check.matched;
}

function attacks(checks: readonly Check[]): readonly string[] {
  const begun = checks.flatMap((check) =>
    !check.matched ? [] : check.type === 'prefix' ? [check.text ?? ''] : runsOf(check.source),
  );
  const plain = ['https://evil.test/', 'http://evil.test/', '//evil.test/', 'https://evil.test', 'evil.test'];
  return [
    ...plain,
    ...begun.flatMap((text) => TAILS.map((tail) => text + tail)),
    ...begun.flatMap((text) => plain.flatMap((address) => [address + text, `${address}?${text}`])),
  ];
}

/** The characters that a pattern spells out first: `https://example.com` of `/^https?:\/\/example\.com/`. */
function runsOf(source: string): readonly string[] {
  const bare = source
    .replace(/[\^$]/g, '')
    .replace(/\w\?/g, '')
    .replace(/\\([^\w])/g, '$1');
  const strict = source
    .replace(/[\^$]/g, '')
    .replace(/(\w)\?/g, '$1')
    .replace(/\\([^\w])/g, '$1');
  return [...new Set([bare, strict].map((text) => /^[\w:/.@=&%-]*/.exec(text)?.[0] ?? ''))];
}

function isEvil(text: string, use: UrlUse): boolean {
  if (fixesHost(text, use) && !/evil\.test/.test(hostOf(text))) return false;
  return hostOf(text).endsWith('evil.test');
}

function hostOf(text: string): string {
  try {
    return new URL(text, 'https://own.test/').hostname;
  } catch {
    return '';
  }
}
