import type { Analysis } from './analysis';
import { askedOrigin, onlySource } from './asked-origin';
import { dangerous } from './danger';
import type { Leaf } from './leaves';
import { readsOriginHeader } from './origin-header';
import { requestsOf } from './requests';
import { textOf } from './text';
import { EVERY_SHAPE, SHAPES, type Trace, newTrace } from './traces';
import type { TSESTree } from '@typescript-eslint/utils';

/** Who a client talks to says nothing of who asks: `'https://' + req.headers.host` is the server itself. */
const HARMLESS_PARTS: readonly string[] = ['host', 'ip'];

/**
 * How a value came from a request, if it is sent back as a whole and no check on the way makes it safe; undefined
 * if it does not come from one. Patterns that it was tested with are left for others to judge.
 */
export function reflectedTrace(a: Analysis, { node, bindings }: Leaf): Trace | undefined {
  const traces = requestsOf(a, node).filter(
    ({ origin, held }) =>
      origin.type === 'request' && held.length === 0 && !HARMLESS_PARTS.includes(origin.part),
  );
  if (traces.length === 0) {
    const isOrigin = askedOrigin(a, (inner) => readsOriginHeader(a, inner))(node, bindings) === 'origin';
    return isOrigin ? headerTrace(a, node) : undefined;
  }
  const [trace] = dangerous(traces, { kind: 'cors.options', shapes: EVERY_SHAPE, characters: '' });
  if (!trace || !isWhole(a, node)) return undefined;
  // A call is best called by its own text: `getHeader(event, 'origin')`.
  return node.type === 'CallExpression' && readsOriginHeader(a, node)
    ? { ...trace, origin: headerTrace(a, node).origin }
    : trace;
}

/** The header by its own name, where the file does not show who made the request. */
function headerTrace(a: Analysis, node: TSESTree.Node): Trace {
  const source = node.type === 'Identifier' ? onlySource(a, node) : undefined;
  // `const { origin } = req.headers` is better known as `req.headers.origin`.
  const read = source && source.path.length > 0 ? source.node : node;
  const name = [a.sourceCode.getText(read), ...(read === node ? [] : (source?.path ?? []))].join('.');
  return newTrace({ type: 'request', part: 'headers', node: read, name }, SHAPES.text);
}

/** Whether the text is the value alone: with a host name around it, it is no other site's origin. */
function isWhole(a: Analysis, node: TSESTree.Node): boolean {
  return textOf(a, node as TSESTree.Expression).every(
    (piece) => piece.type !== 'constant' || piece.value === '',
  );
}
