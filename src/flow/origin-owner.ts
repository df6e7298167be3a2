import { commonTopLevels, countrySecondLevels, privateTopLevels, sharedEndings } from '../models/domains';
import type { Draft, Subject } from './origin-drafts';

/** How a stranger gets a name that a pattern lets through. */
export type Opening =
  /** Any name at all: `/.+/`. */
  | 'matches-anything'
  /** Characters before the written name: `https://evilexample.com`. */
  | 'unanchored-start'
  /** Characters behind the written name: `https://example.com.evil.com`. */
  | 'unanchored-end'
  /** Part of the registered name, or its ending, is free: `https://evil.com` for `/^https:\/\/[a-z]+\.com$/`. */
  | 'wildcard-domain'
  /** A name under an ending that a host gives to all its customers: `https://evil.vercel.app`. */
  | 'shared-ending';

/** A host name's last part that somebody registers, with the masks of its parts. */
interface Registration {
  readonly beforeMask: string;
  readonly name: string;
  readonly nameMask: string;
  readonly ending: string;
  readonly endingMask: string;
}

/**
 * How a stranger could come to own the draft's name: undefined when all that can be registered of it is written
 * in the pattern, when nobody can register it, or when it is no valid origin.
 */
export function openingOf(draft: Draft, subject: Subject): Opening | undefined {
  const host = hostOf(draft, subject);
  if (!host) return undefined;
  if (isAddress(host.text)) {
    return /^f+$/.test(host.mask.slice(0, host.text.indexOf('.'))) ? 'matches-anything' : undefined;
  }
  const registration = registrationOf(host);
  return registration && canRegister(registration) ? kindOf(registration) : undefined;
}

/** The host name of a draft that is a valid origin (or host name, with or without a port). */
export function hostOf({ text, mask }: Draft, subject: Subject): Draft | undefined {
  const match = /^(https?:\/\/)?([^:/]+)(?::\d{1,5})?$/.exec(text);
  const name = match?.[2];
  if (!match || name === undefined || (match[1] === undefined) !== (subject === 'host')) return undefined;
  const isName =
    name.length <= 253 && name.split('.').every((label) => /^(?!-)[a-z0-9_-]{1,63}(?<!-)$/.test(label));
  const start = match[1]?.length ?? 0;
  return isName ? { text: name, mask: mask.slice(start, start + name.length) } : undefined;
}

/** Whether a host name is one that exists on the Internet, not an address, `localhost` or a name of a local network. */
export function isPublicName(host: string): boolean {
  const labels = host.split('.');
  return labels.length > 1 && !labels.includes('') && isTopLevel(labels.at(-1) ?? '');
}

function isAddress(host: string): boolean {
  const labels = host.split('.');
  return labels.length === 4 && labels.every((label) => /^\d{1,3}$/.test(label) && Number(label) < 256);
}

function registrationOf({ text, mask }: Draft): Registration | undefined {
  const ending = endingOf(text);
  if (ending === undefined) return undefined;
  const end = text.length - ending.length - 1;
  const start = text.lastIndexOf('.', end - 1) + 1;
  return {
    beforeMask: mask.slice(0, start),
    name: text.slice(start, end),
    nameMask: mask.slice(start, end),
    ending,
    endingMask: mask.slice(end + 1),
  };
}

/** The part of a host name that one label in front of it makes a registration: `com`, `co.uk`, `vercel.app`. */
function endingOf(host: string): string | undefined {
  const labels = host.split('.');
  for (let count = Math.min(3, labels.length - 1); count > 1; count -= 1) {
    const ending = labels.slice(-count).join('.');
    if (sharedEndings.includes(ending) || (count === 2 && isCountryEnding(labels.slice(-2)))) return ending;
  }
  return labels.length > 1 ? labels.at(-1) : undefined;
}

function isCountryEnding([second = '', top = '']: readonly string[]): boolean {
  return top.length === 2 && countrySecondLevels.includes(second);
}

function canRegister({ name, ending, endingMask }: Registration): boolean {
  const topLevel = ending.split('.').at(-1) ?? '';
  const exists = endingMask.includes('f') ? commonTopLevels.includes(topLevel) : isTopLevel(topLevel);
  return exists && /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/.test(name);
}

/** Whether a label can be a top-level domain; names of local networks cannot. */
function isTopLevel(label: string): boolean {
  return /^(?:xn--[a-z0-9-]+|[a-z]{2,})$/.test(label) && !privateTopLevels.includes(label);
}

function kindOf({ beforeMask, name, nameMask, ending, endingMask }: Registration): Opening | undefined {
  const isFreeEnding = endingMask.includes('f');
  if (!isFreeEnding && !nameMask.includes('f')) return undefined;
  if (sharedEndings.includes(ending) && !isFreeEnding) {
    // `preview--shop.netlify.app` belongs to whoever has `shop`: hosts keep `--` for themselves.
    return name.slice(nameMask.lastIndexOf('f') + 1).startsWith('--') ? undefined : 'shared-ending';
  }
  if (/^f+$/.test(endingMask)) {
    if (/^f+$/.test(nameMask)) return beforeMask.includes('w') ? 'unanchored-end' : 'matches-anything';
    if (/^w+f+$/.test(nameMask)) return 'unanchored-end';
  }
  return !isFreeEnding && /^f+w+$/.test(nameMask) ? 'unanchored-start' : 'wildcard-domain';
}
