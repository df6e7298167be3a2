import type { TSESTree } from '@typescript-eslint/utils';
import { calleeName } from '../syntax/names';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { constantsOf } from './constants';
import { isExcused } from './excuses';
import { leavesOf } from './leaves';

/** A key that is written in the code. */
export interface LiteralKey {
  /** The innermost part of the expression asked about that leads to it. */
  readonly shown: TSESTree.Node;
  readonly text: string;
}

const MAX_DEPTH = 4;

/**
 * A text of the file that is, or may be, the key at a place: written there, in a variable or a configuration, as a
 * fallback, or turned into bytes. Public keys and what is for development only do not count.
 */
export function literalKey(
  a: Analysis,
  start: TSESTree.Node,
  use: TSESTree.Node,
  depth = 0,
): LiteralKey | undefined {
  for (const { node, shown, ways } of leavesOf(a, start)) {
    const inner = depth < MAX_DEPTH ? encoded(node) : undefined;
    const found = inner ? literalKey(a, inner, use, depth + 1) : undefined;
    const text = inner ? found?.text : textOf(a, node);
    if (text === undefined || text === '' || isPublic(text)) continue;
    if (!isExcused(a, [use, node], [ways])) return { shown, text };
  }
  return undefined;
}

function textOf(a: Analysis, node: TSESTree.Node): string | undefined {
  if (!/^(?:Literal|TemplateLiteral|BinaryExpression)$/.test(node.type)) return undefined;
  const [first] = constantsOf(a, node);
  return typeof first?.value === 'string' ? first.value : undefined;
}

/** What `Buffer.from('…')`, `new TextEncoder().encode('…')` and `createSecretKey(…)` make bytes of. */
function encoded(start: TSESTree.Node): TSESTree.Node | undefined {
  const node = unwrap(start);
  if (node.type === 'AwaitExpression') return encoded(node.argument);
  if (node.type !== 'CallExpression') return undefined;
  const name = calleeName(node.callee) ?? '';
  const [first] = node.arguments;
  if (/^(?:toString|trim)$/.test(name) && node.callee.type === 'MemberExpression') return node.callee.object;
  return /^(?:from|encode|decode|createSecretKey|importPKCS8|createPrivateKey|btoa|atob)$/.test(name) &&
    first &&
    first.type !== 'SpreadElement'
    ? first
    : undefined;
}

function isPublic(text: string): boolean {
  return /-----BEGIN (?:PUBLIC KEY|RSA PUBLIC KEY|CERTIFICATE)/.test(text);
}
