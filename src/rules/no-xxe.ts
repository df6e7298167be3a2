import { replaceAll } from '../fixes/replace-with';
import type { Fear } from '../flow/danger';
import type { Feared } from '../flow/feared';
import { EVERY_SHAPE, SHAPES } from '../flow/traces';
import { createRule } from '../kit/create-rule';
import { describeOrigin } from '../kit/describe';
import { onParsed } from '../kit/on-parsed';

// A document may define entities: names for texts, for files of the server, for addresses in its network. A parser that
// puts their contents in hands them to whoever sent the document, or fills the memory with entities of entities.

const DOCUMENT: Fear = {
  kind: 'xml.settings',
  shapes: EVERY_SHAPE & ~SHAPES.number,
  characters: '<&!',
  inert: ['identifier'],
  isUndoneByDecoding: true,
};

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
    return onParsed(context, DOCUMENT, ({ site, feared, trace, isForeign }) => {
      const { problem } = feared[0].fear;
      if (!isForeign || (problem === 'bomb' && !trace)) return;
      const switches = feared.flatMap(switchOf);
      context.report({
        node: site.use,
        messageId: problem === 'external' && !trace ? 'externalUnknown' : (problem as 'external'),
        data: { origin: trace && describeOrigin(trace, context.sourceCode) },
        ...(switches.length > 0 && {
          suggest: [{ messageId: 'off', fix: replaceAll(switches, 'false') }],
        }),
      });
    });
  },
});

function switchOf({ node, value }: Feared): readonly Feared['node'][] {
  return node.type === 'Literal' && value === true ? [node] : [];
}
