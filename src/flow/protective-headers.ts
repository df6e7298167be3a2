import type { Analysis } from './analysis';
import { headerSettings } from './headers';
import { sitesOf } from './sites';
import type { Kind } from '../models/types';

/** Headers with which browsers protect. A content security policy is worth several of the others. */
const PROTECTIVE: ReadonlySet<string> = new Set([
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
  'permissions-policy',
  'referrer-policy',
  'strict-transport-security',
  'x-content-type-options',
  'x-frame-options',
  'x-permitted-cross-domain-policies',
  'x-xss-protection',
]);

const ENOUGH = 2;

/** Whether the file sets protective headers by itself: several of them, or a content security policy. `one`: the kind of middlewares that set one. */
export function setsHeaders(a: Analysis, one: Kind): boolean {
  const single = sitesOf(a, one).map(({ sink }) => String(sink.facts?.['header']));
  const names = new Set([...single, ...headerSettings(a).map(({ name }) => name)]);
  if (names.has('content-security-policy') || names.has('content-security-policy-report-only')) return true;
  return [...names].filter((name) => PROTECTIVE.has(name)).length >= ENOUGH;
}
