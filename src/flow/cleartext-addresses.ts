import type { TSESTree } from '@typescript-eslint/utils';
import { cleartextProtocols, nearHosts, tlsBeside } from '../models/cleartext';
import type { FearFacts } from '../models/fear-types';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { constantsOf } from './constants';
import { leavesOfSum } from './evaluate';
import { isExcused } from './excuses';
import { settingsAt } from './feared';
import { type Leaf, leavesOf } from './leaves';
import type { UseNode } from './places';
import { sitesOf } from './sites';

/** An address that is requested or connected to in the clear. */
export interface CleartextAddress {
  /** Where the address is written. */
  readonly node: TSESTree.Node;
  readonly protocol: string;
  readonly host: string;
  /** Whether the function that is called takes addresses of this protocol alone. */
  readonly isOnly: boolean;
}

/** The addresses of other hosts that the file sends requests to, or connects to, without TLS. */
export function cleartextAddresses(
  a: Analysis,
  kinds: readonly ('http.request-url' | 'credential.value')[],
): readonly CleartextAddress[] {
  return kinds.flatMap((kind) =>
    sitesOf(a, kind).flatMap(({ use, sink, values }) =>
      values.flatMap((value) => {
        if (kind === 'http.request-url')
          return leavesOf(a, value).flatMap((leaf) =>
            inLeaf(a, leaf, use, sink.facts?.['oneProtocol'] === true),
          );
        const feared = (sink.facts as FearFacts | undefined)?.feared ?? [];
        return feared
          .filter(({ problem }) => problem === 'address')
          .flatMap(({ option = [] }) => settingsAt(a, value, option, use).values)
          .flatMap((leaf) => inLeaf(a, leaf, use));
      }),
    ),
  );
}

const ADDRESS = /^([a-z][a-z\d+.-]*):\/\/(?:[^\s/@]*@)?([^\s/:?#,]*)(.?)/i;

function inLeaf(
  a: Analysis,
  { node: leaf, ways }: Leaf,
  use: UseNode,
  isOnly = false,
): readonly CleartextAddress[] {
  const node = unwrap(leaf);
  const written = startOf(a, node);
  const [, protocol = '', host = '', after] = (written && ADDRESS.exec(written.text)) || [];
  const lower = protocol.toLowerCase();
  if (!Object.hasOwn(cleartextProtocols, lower) || host === '' || nearHosts.test(host)) return [];
  // The rest of the host may stand in what follows: `http://api.${domain}/`.
  if (after === '' && !written?.isWhole) return [];
  if (isDefault(node) || isExcused(a, [use, node], [ways]) || isSecured(a, use, lower)) return [];
  return [{ node, protocol: lower, host, isOnly }];
}

/** The text of an address as far as it is constant. */
function startOf(
  a: Analysis,
  node: TSESTree.Node,
): { readonly text: string; readonly isWhole: boolean } | undefined {
  const [constant, ...others] = constantsOf(a, node);
  if (constant && others.length === 0)
    return typeof constant.value === 'string' ? { text: constant.value, isWhole: true } : undefined;
  const parts =
    node.type === 'TemplateLiteral'
      ? node.quasis.flatMap((quasi, index) => [quasi, node.expressions[index]])
      : node.type === 'BinaryExpression' && node.operator === '+'
        ? leavesOfSum(node)
        : [];
  let text = '';
  for (const part of parts) {
    const piece = part && constantPiece(a, part);
    if (piece === undefined) break;
    text += piece;
  }
  return { text, isWhole: false };
}

function constantPiece(a: Analysis, part: TSESTree.Node): string | undefined {
  if (part.type === 'TemplateElement') return part.value.cooked ?? undefined;
  const [constant, ...others] = constantsOf(a, part);
  return constant && others.length === 0 ? String(constant.value) : undefined;
}

/** `process.env.API_URL || 'http://…'`, `(url = 'http://…')`: what somebody else decides. */
function isDefault({ parent }: TSESTree.Node): boolean {
  return (
    (parent?.type === 'LogicalExpression' && parent.operator !== '&&') ||
    parent?.type === 'AssignmentPattern' ||
    parent?.type === 'ConditionalExpression'
  );
}

/** Whether options beside the address turn TLS on, as databases and caches have them. */
function isSecured(a: Analysis, use: UseNode, protocol: string): boolean {
  return !/^(?:http|ws)$/.test(protocol) && tlsBeside.test(a.sourceCode.getText(use));
}
