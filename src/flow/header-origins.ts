import type { TSESTree } from '@typescript-eslint/utils';
import type { CorsFacts } from '../models/cors-facts';
import { judgeOrigins } from './allowed-origins';
import { keyName, literalText } from '../syntax/names';
import type { Analysis } from './analysis';
import type { HeaderSetting } from './headers';
import { type OpenOrigin, worstOf } from './open-origins';
import { allOf } from './ways';
import { waysTo } from './ways-to';

/** What browsers make of the header itself: a text, and nothing else. */
const HEADER: CorsFacts = {
  origin: [],
  credentials: '',
  true: 'unused',
  wildcard: 'any',
  wildcardInList: 'any',
  emptyList: 'unused',
  stars: false,
  regex: false,
  decides: null,
  whole: { absent: 'off', true: 'off', false: 'off', function: 'unused' },
};

/** What is wrong with a value of the header `Access-Control-Allow-Origin`. */
export function judgeAllowedOrigin(
  a: Analysis,
  { value, node, ways }: HeaderSetting,
): OpenOrigin | undefined {
  const decided = allOf(waysTo(a, node), ways);
  const found = worstOf(judgeOrigins(a, value, { facts: HEADER, credentials: false }, decided));
  return found?.type === 'any' && isForEverybody(node) ? undefined : found;
}

/**
 * What stands under `/.well-known/` is there to be read by everybody, and so are static files:
 * `express.static(folder, { setHeaders: (res) => … })`.
 */
function isForEverybody(start: TSESTree.Node): boolean {
  for (let node = start.parent; node; node = node.parent) {
    if (node.type === 'Property' && keyName(node) === 'setHeaders') return true;
    const [path] = node.type === 'CallExpression' ? node.arguments : [];
    if (literalText(path)?.startsWith('/.well-known/')) return true;
  }
  return false;
}
