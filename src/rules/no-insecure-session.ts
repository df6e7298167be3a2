import type { TSESTree } from '@typescript-eslint/utils';
import { fromEnvironment } from '../fixes/from-environment';
import { isForTrial } from '../flow/passwords';
import { quoteOf } from '../fixes/list-from-environment';
import { replaceWith } from '../fixes/replace-with';
import { createRule } from '../kit/create-rule';
import { inWords, placeOfCall } from '../kit/describe';
import { onSessions } from '../kit/on-sessions';

const FLAGS: ReadonlySet<string> = new Set(['httpOnly', 'secure', 'sameSite', 'none']);

// Whoever has the secret signs sessions of anybody; whoever sees the cookie has the session; and a session that never
// ends is worth stealing for ever.
export default createRule({
  name: 'no-insecure-session',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow sessions with a known secret, an open cookie or no end',
      config: 'recommended',
      strictOptions: { production: true },
      cwe: [614, 613, 798, 1004],
      owasp: ['A07:2025'],
      practices: ['cookies-and-sessions'],
    },
    hasSuggestions: true,
    messages: {
      secret: 'Whoever reads this code can sign a session for anybody. Take the secret from the environment.',
      missing: 'This session has no {{options}}, so {{why}}. Set {{them}}.',
      httpOnly: "Scripts can read this session's cookie. Set `{{option}}`.",
      secure: "Plain HTTP carries this session's cookie. Set `{{option}}`.",
      sameSite: "Other sites make browsers send this session's cookie. Set `{{option}}`.",
      none: "Other sites make browsers send this session's cookie. Set `{{option}}` to 'lax'.",
      neverEnds: 'This session never ends, and neither does a stolen one. Set `{{option}}`.',
      unsigned: 'Nothing signs this session, so clients write in it what they like. Leave it signed.',
      uninitialized:
        'Every visitor gets a session here, also those who never log in. Save it once it is used.',
      memoryStore: 'The memory of one process keeps these sessions and is never freed. Use a store.',
      set: 'Set it.',
      environment: 'Read `process.env.SESSION_SECRET`.',
    },
    schema: [
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          production: {
            type: 'boolean',
            description:
              'Also report what production needs beside that: a name, a store and `sameSite` of its own, and sessions only for those who log in.',
          },
        },
      },
    ],
    defaultOptions: [{ production: false }],
  },
  create(context, [{ production }]) {
    if (isForTrial(context.filename)) return {};
    const { sourceCode } = context;
    const reported = new Set<TSESTree.Node>();
    return onSessions(context, ({ use, written, missing }) => {
      const isSecure = ![...written, ...missing].some(({ fear }) => fear.problem === 'secure');
      for (const found of written) {
        const { fear, node } = found;
        if ((fear.strict && !production) || reported.has(node)) continue;
        // Other sites may be meant to send it, where it is secure.
        if (fear.problem === 'none' && isSecure) continue;
        reported.add(node);
        const fix =
          fear.problem === 'secret'
            ? fromEnvironment(sourceCode, node, 'SESSION_SECRET')
            : FLAGS.has(fear.problem) && node.type === 'Literal'
              ? replaceWith(
                  node,
                  fear.say === 'lax' ? `${quoteOf(sourceCode)}lax${quoteOf(sourceCode)}` : 'true',
                )
              : null;
        context.report({
          node,
          messageId: fear.problem as 'secure',
          data: { option: fear.option?.join('.') ?? '' },
          ...(fix && {
            suggest: [{ messageId: fear.problem === 'secret' ? 'environment' : 'set', fix }],
          }),
        });
      }
      const left = missing.filter(({ fear }) => !fear.strict || production);
      const [first] = left;
      if (!use || !first || reported.has(use)) return;
      reported.add(use);
      context.report({
        ...placeOfCall(use),
        messageId: 'missing',
        data: {
          options: inWords([...new Set(left.map(({ fear }) => `\`${fear.option?.join('.') ?? ''}\``))]),
          why: first.fear.why ?? '',
          them: left.length === 1 ? 'it' : 'them',
        },
      });
    });
  },
});
