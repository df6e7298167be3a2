import { type OpenCors, openCorsAt } from '../flow/cors-options';
import { judgeAllowedOrigin } from '../flow/header-origins';
import { allowListed } from '../fixes/allow-listed-origins';
import { combine } from '../kit/combine';
import { createRule } from '../kit/create-rule';
import { describeOrigin } from '../kit/describe';
import { onCall } from '../kit/on-call';
import { onHeaders } from '../kit/on-headers';

// A browser lets a page read another site's answers only if that site allows the page's origin. Allowing all of
// them gives every page that a user opens the user's view of the API; with credentials, the user's session too.

const problems = {
  any: 'Any web site may read these answers. List the origins that may.',
  anyByDefault: 'Without an `origin` option any web site may read these answers. List the origins that may.',
  reflected: 'Whatever origin asks is allowed. List the origins that may read these answers.',
  reflectedByDefault:
    'Without an `origin` option whatever origin asks is allowed. List the origins that may.',
  reflectedFrom: '{{origin}} is sent back as an allowed origin, whatever it is. Look it up in a list first.',
  null: "Any sandboxed page can send the origin 'null'. List real origins instead.",
  pattern: 'This check also lets in `{{witness}}`. Compare the whole origin with a list.',
  always: 'This function allows every origin. Look the origin up in a list first.',
} as const;

/** The same where credentials are allowed, too. Browsers refuse them with `*`. */
const withCredentials = {
  anyWithCredentials:
    'Any web site may read these answers, and with `*` none may send credentials. List the origins.',
  anyByDefaultWithCredentials:
    'Without an `origin` option any web site may read these answers, and none send credentials. List the origins.',
  reflectedWithCredentials: 'Whatever origin asks may act as the signed-in user. List the origins that may.',
  reflectedByDefaultWithCredentials:
    'Without an `origin` option whatever origin asks may act as the signed-in user. List the origins that may.',
  reflectedFromWithCredentials:
    '{{origin}} is sent back as an allowed origin and may act as the signed-in user. Look it up in a list first.',
  nullWithCredentials:
    "Any sandboxed page can send the origin 'null' and act as the signed-in user. List real origins instead.",
  patternWithCredentials:
    'This check also lets in `{{witness}}`, as the signed-in user. Compare the whole origin with a list.',
  alwaysWithCredentials:
    'This function lets every origin act as the signed-in user. Look the origin up in a list first.',
} as const;

function problemOf({ open, byDefault }: Pick<OpenCors, 'open' | 'byDefault'>): keyof typeof problems {
  if (open.type === 'reflected from') return 'reflectedFrom';
  if (!byDefault) return open.type;
  return open.type === 'any' ? 'anyByDefault' : 'reflectedByDefault';
}

export default createRule({
  name: 'no-wildcard-cors',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow CORS settings that let any web site read the answers',
      config: 'recommended',
      strictOptions: { allowWithoutCredentials: false },
      cwe: [942, 346],
      owasp: ['A02:2025'],
      practices: ['cors'],
    },
    hasSuggestions: true,
    messages: { ...problems, ...withCredentials, useList: 'Take the allowed origins from the environment.' },
    schema: [
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          allowWithoutCredentials: {
            type: 'boolean',
            description: "Accept `origin: '*'` beside an explicit `credentials: false`, as for public data.",
          },
        },
      },
    ],
    defaultOptions: [{ allowWithoutCredentials: true }],
  },
  create(context, [options]) {
    const reported = new Set<unknown>();
    const report = (found: OpenCors, fix: ReturnType<typeof allowListed> = null): void => {
      const { open, credentials } = found;
      const isDecided = open.type === 'any' && credentials === 'off' && options.allowWithoutCredentials;
      if (isDecided || reported.has(open.node)) return;
      reported.add(open.node);
      const problem = problemOf(found);
      context.report({
        node: open.node,
        messageId: credentials === 'on' ? `${problem}WithCredentials` : problem,
        data: {
          ...(open.type === 'reflected from' && { origin: describeOrigin(open.trace, context.sourceCode) }),
          ...(open.type === 'pattern' && { witness: open.witness }),
        },
        ...(fix && { suggest: [{ messageId: 'useList', fix }] }),
      });
    };
    return combine(
      onCall(context, 'cors.options', ({ analysis, site }) => {
        for (const found of openCorsAt(analysis, site))
          report(found, allowListed(context.sourceCode, site, found));
      }),
      onHeaders(context, 'access-control-allow-origin', ({ analysis, setting, beside }) => {
        const open = judgeAllowedOrigin(analysis, setting);
        const says = (text: string): boolean => beside('access-control-allow-credentials', text);
        const credentials = says('true') ? 'on' : says('false') ? 'off' : 'not said';
        if (open) report({ open, credentials, byDefault: false });
      }),
    );
  },
});
