import { quoteOf } from '../fixes/list-from-environment';
import { replaceWith } from '../fixes/replace-with';
import { combine } from '../kit/combine';
import { createRule } from '../kit/create-rule';
import { inWords, shortened } from '../kit/describe';
import { onHeaderTexts } from '../kit/on-header-texts';
import { onPolicies } from '../kit/on-policies';
import { onSetting } from '../kit/on-setting';

const HALF_A_YEAR = 180 * 24 * 60 * 60;

/** What is wrong with the text of a header; undefined where nothing is. */
const judgements: Readonly<
  Record<
    string,
    (
      text: string,
    ) =>
      { problem: 'framed' | 'sniffed' | 'referrer' | 'shortHsts' | 'narrowHsts'; strict?: true } | undefined
  >
> = {
  'x-frame-options': (text) => (/^(?:deny|sameorigin)$/i.test(text) ? undefined : { problem: 'framed' }),
  'x-content-type-options': (text) => (/^nosniff$/i.test(text) ? undefined : { problem: 'sniffed' }),
  'referrer-policy': (text) =>
    /^(?:unsafe-url|no-referrer-when-downgrade)$/i.test(text) ? { problem: 'referrer' } : undefined,
  'strict-transport-security': (text) => {
    const age = /max-age\s*=\s*"?(\d+)/i.exec(text)?.[1];
    if (age !== undefined && Number(age) < HALF_A_YEAR) return { problem: 'shortHsts', strict: true };
    return /includesubdomains/i.test(text) ? undefined : { problem: 'narrowHsts', strict: true };
  },
};

/** The values that protect, by what is wrong with others. */
const protecting = {
  framed: 'SAMEORIGIN',
  sniffed: 'nosniff',
  referrer: 'no-referrer',
  shortHsts: 'max-age=15552000; includeSubDomains',
} as const;

// These headers are the second line: what got past your code is stopped by the browser, if it is told to.
export default createRule({
  name: 'no-weak-security-headers',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow security headers that are switched off or let everything through',
      config: 'recommended',
      strictOptions: { thorough: true },
      cwe: [693, 1021, 79, 319],
      owasp: ['A02:2025'],
      practices: ['security-headers'],
    },
    hasSuggestions: true,
    messages: {
      off: '`{{option}}` is switched off, and with it a protection of the browser. Leave it on.',
      policy:
        '`{{directive}}` allows {{sources}}, so injected code gets past the policy. Name what you need.',
      framed: 'Browsers ignore this value, so any site may frame the page. Use DENY or SAMEORIGIN.',
      sniffed: 'Only `nosniff` keeps browsers from guessing types. Use it.',
      referrer: 'Other sites get the whole address of the page from this. Use no-referrer or same-origin.',
      shortHsts: 'HTTPS is remembered for too short. Use at least half a year.',
      narrowHsts: 'Subdomains may still be visited by plain HTTP. Add `includeSubDomains`.',
      on: 'Leave it on.',
      protect: 'Send `{{value}}`.',
    },
    schema: [
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          thorough: {
            type: 'boolean',
            description:
              'Also report `https:` as a source of scripts, open sources of styles and images, HSTS that is short or spares subdomains, and lesser headers that are off.',
          },
        },
      },
    ],
    defaultOptions: [{ thorough: false }],
  },
  create(context, [{ thorough }]) {
    return combine(
      onSetting(context, 'headers.options', ({ fear, node, use, value }) => {
        if (fear.strict && !thorough) return;
        context.report({
          node,
          messageId: fear.problem as 'off',
          data: { option: use.type === 'Property' ? context.sourceCode.getText(use.key) : '' },
          ...(value === false &&
            node.type === 'Literal' && {
              suggest: [{ messageId: 'on' as const, fix: replaceWith(node, 'true') }],
            }),
        });
      }),
      onPolicies(context, thorough, ({ directive, sources, node, loc }) => {
        context.report({
          node,
          loc,
          messageId: 'policy',
          data: { directive, sources: inWords(sources.map((source) => `\`${shortened(source)}\``)) },
        });
      }),
      onHeaderTexts(context, Object.keys(judgements), (name, text, node) => {
        const found = judgements[name]?.(text);
        if (!found || (found.strict && !thorough)) return;
        const better =
          found.problem === 'narrowHsts' ? `${text}; includeSubDomains` : protecting[found.problem];
        const quote = quoteOf(context.sourceCode);
        context.report({
          node,
          messageId: found.problem as 'framed',
          ...(node.type === 'Literal' && {
            suggest: [
              {
                messageId: 'protect' as const,
                data: { value: better },
                fix: replaceWith(node, `${quote}${better}${quote}`),
              },
            ],
          }),
        });
      }),
    );
  },
});
