import type { TSESTree } from '@typescript-eslint/utils';
import type { CorsFacts } from '../models/cors-facts';
import { judgeOrigins } from './allowed-origins';
import type { Analysis } from './analysis';
import { type OpenOrigin, worstOf } from './open-origins';
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

/** What is wrong with a value of the header `Access-Control-Allow-Origin` that is set at `at`. */
export function judgeAllowedOrigin(
  a: Analysis,
  value: TSESTree.Node,
  at: TSESTree.Node,
): OpenOrigin | undefined {
  return worstOf(judgeOrigins(a, value, { facts: HEADER, credentials: false }, waysTo(a, at)));
}
