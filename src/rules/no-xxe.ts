import { replaceAll } from '../fixes/replace-with';
import { isGivenByOthers, isRequest } from '../flow/danger';
import { type Feared, fearedAt } from '../flow/feared';
import { originsOf } from '../flow/origins';
import { ownerOfFile } from '../flow/own-files';
import { placesOf } from '../flow/places';
import type { Trace } from '../flow/traces';
import { createRule } from '../kit/create-rule';
import { describeOrigin } from '../kit/describe';
import { type Call, onCall } from '../kit/on-call';

// A document may define entities: names for texts, for files of the server, for addresses in its network. A parser that
// puts their contents in hands them to whoever sent the document, or fills the memory with entities of entities.

export default createRule({
  name: 'no-xxe',
  meta: {
    type: 'problem',
    docs: {
      description:
        'disallow parsers of XML that load what a document names, or expand entities without bounds',
      config: 'recommended',
      cwe: [611, 776, 827],
      owasp: ['A02:2025'],
      practices: ['other-injection'],
    },
    hasSuggestions: true,
    messages: {
      external:
        '{{origin}} can name files and addresses that this parser loads. Leave entities and DTDs off.',
      externalUnknown:
        'A document that is parsed here can name files and addresses, and they are loaded. Leave entities and DTDs off.',
      unbounded: 'Without its limits this parser can be made to fill the memory. Leave them on.',
      bomb: '{{origin}} can define entities in entities that fill the memory here. Use a parser that does not expand them.',
      off: 'Leave it off.',
    },
    schema: [],
  },
  create(context) {
    return onCall(context, 'xml.settings', (call) => {
      const [feared, ...others] = fearedAt(call.analysis, call.site);
      if (!feared) return;
      const { problem } = feared.fear;
      const given = inputOf(call);
      if (given === 'harmless') return;
      const trace = given === 'unknown' ? undefined : given;
      if (problem === 'bomb' && !trace) return;
      const switches = [feared, ...others].flatMap(switchOf);
      context.report({
        node: call.site.use,
        messageId: problem === 'external' && !trace ? 'externalUnknown' : (problem as 'external'),
        data: { origin: trace && describeOrigin(trace, context.sourceCode) },
        ...(switches.length > 0 && {
          suggest: [{ messageId: 'off', fix: replaceAll(switches, 'false') }],
        }),
      });
    });
  },
});

/** A client's way into the document that is parsed, or whether nothing is known of it or it is our own. */
function inputOf({ analysis, site }: Call): Trace | 'unknown' | 'harmless' {
  const { input } = site.sink;
  if (!input) return 'unknown';
  const traces = placesOf(analysis, site.use, input).flatMap((node) => originsOf(analysis, node));
  return (
    traces.find((trace) => isRequest(trace) || ownerOfFile(analysis, trace) === 'client') ??
    (traces.some((trace) => isFromOutside(trace) && ownerOfFile(analysis, trace) !== 'own')
      ? 'unknown'
      : 'harmless')
  );
}

/** What callers give, or what another call fetched. */
function isFromOutside(trace: Trace): boolean {
  const { origin } = trace;
  return (
    origin.type === 'unknown' &&
    (origin.reason === 'call' || (isGivenByOthers(trace) && origin.reason !== 'import'))
  );
}

function switchOf({ node, value }: Feared): readonly Feared['node'][] {
  return node.type === 'Literal' && value === true ? [node] : [];
}
