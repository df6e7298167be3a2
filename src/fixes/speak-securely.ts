import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { cleartextProtocols } from '../models/cleartext';

/** An edit that puts the protocol over TLS into an address; undefined where the address alone does not decide. */
export function speakSecurely(
  sourceCode: Readonly<TSESLint.SourceCode>,
  node: TSESTree.Node,
  protocol: string,
): { readonly protocol: string; readonly fix: TSESLint.ReportFixFunction } | undefined {
  const secure = cleartextProtocols[protocol];
  const at = sourceCode.getText(node).search(new RegExp(`\\b${protocol}://`, 'i'));
  if (secure === undefined || at < 0) return undefined;
  const start = node.range[0] + at;
  return {
    protocol: secure,
    fix: (fixer) => fixer.replaceTextRange([start, start + protocol.length], secure),
  };
}
