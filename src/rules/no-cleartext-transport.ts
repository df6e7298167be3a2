import { analysisOf } from '../flow/analysis';
import { cleartextAddresses } from '../flow/cleartext-addresses';
import { isPossible } from '../flow/relevant';
import { isOnTrial } from '../flow/trial-files';
import { speakSecurely } from '../fixes/speak-securely';
import { createRule } from '../kit/create-rule';
import { shortened } from '../kit/describe';
import { settingsOf } from '../kit/settings';

// Whoever is on the way, from a router to a neighbour in the same network, reads and changes what is sent like this.
export default createRule({
  name: 'no-cleartext-transport',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow requests and connections to other hosts without TLS',
      config: 'strict',
      cwe: [319],
      owasp: ['A04:2025'],
      practices: ['encryption-in-transit'],
    },
    hasSuggestions: true,
    messages: {
      cleartext:
        'What is sent to {{host}} can be read and changed on the way: `{{protocol}}:` has no TLS. Use TLS.',
      secure: 'Use `{{protocol}}:`.',
    },
    schema: [],
  },
  create(context) {
    const { sourceCode, filename } = context;
    if (!/\b(?:http|ws|ftp|telnet|redis|amqp|mqtt|ldap|mongodb|smtp|bolt|neo4j):\/\//i.test(sourceCode.text))
      return {};
    const settings = settingsOf(context);
    const kinds = (['http.request-url', 'credential.value'] as const).filter((kind) =>
      isPossible(sourceCode, settings, kind),
    );
    if (kinds.length === 0 || isOnTrial(context, sourceCode.text)) return {};
    return {
      Program() {
        const reported = new Set<unknown>();
        for (const { node, protocol, host, isOnly } of cleartextAddresses(
          analysisOf(sourceCode, settings, filename),
          kinds,
        )) {
          if (reported.has(node)) continue;
          reported.add(node);
          const secure = isOnly ? undefined : speakSecurely(sourceCode, node, protocol);
          context.report({
            node,
            messageId: 'cleartext',
            data: { host: `\`${shortened(host)}\``, protocol },
            ...(secure && {
              suggest: [{ messageId: 'secure', data: { protocol: secure.protocol }, fix: secure.fix }],
            }),
          });
        }
      },
    };
  },
});
