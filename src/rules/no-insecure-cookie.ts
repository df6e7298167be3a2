import type { TSESTree } from '@typescript-eslint/utils';
import { addCookieAttributes, setCookieFlags } from '../fixes/set-cookie-flags';
import { createRule } from '../kit/create-rule';
import { inWords, placeOfCall, shortened } from '../kit/describe';
import { onCookies } from '../kit/on-cookies';

/** Whether the flag of a cookie counts: what signs somebody in needs all; of others what is switched off is told. */
function counts(purpose: string | undefined, flag: string, isWritten: boolean, isStrict: boolean): boolean {
  if (flag === 'none') return true;
  // What guards against forged requests, or is made for scripts, is for scripts to read.
  if (flag === 'httpOnly' && purpose === 'csrf') return false;
  if (isStrict || purpose === 'signs in') return true;
  return isWritten && (flag === 'secure' || (flag === 'httpOnly' && purpose !== 'for scripts'));
}

// A cookie that signs somebody in is as good as the password. Without its flags scripts read it, plain HTTP carries
// it past everybody on the way, and other sites make the browser send it.
export default createRule({
  name: 'no-insecure-cookie',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow cookies that scripts, networks or other sites can get at',
      config: 'recommended',
      strictOptions: { allCookies: true },
      cwe: [614, 1004, 1275],
      owasp: ['A02:2025'],
      practices: ['cookies-and-sessions'],
    },
    hasSuggestions: true,
    messages: {
      weak: 'Without {{flags}} others can read or send {{cookie}}. Set {{them}}.',
      none: "Browsers refuse `sameSite: 'none'` without `secure`, and older ones send {{cookie}} everywhere. Set both.",
      setFlags: 'Set {{flags}}.',
    },
    schema: [
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          allCookies: {
            type: 'boolean',
            description: 'Also report cookies that are not known to sign anybody in.',
          },
        },
      },
    ],
    defaultOptions: [{ allCookies: false }],
  },
  create(context, [{ allCookies }]) {
    const { sourceCode } = context;
    const reported = new Set<TSESTree.Node>();
    const dataOf = (name: string | undefined, flags: readonly string[]) => ({
      flags: inWords(flags.map((flag) => `\`${flag}\``)),
      them: flags.length === 1 ? 'it' : 'them',
      cookie: name === undefined ? 'this cookie' : `the cookie \`${shortened(name)}\``,
    });
    return onCookies(context, {
      call({ use, name, purpose, options, position, weak }) {
        const found = weak.filter(({ fear, missing }) =>
          counts(purpose, fear.problem, missing === undefined, allCookies),
        );
        // `sameSite: 'none'` is somebody's decision where the cookie is secure.
        const isSecure = !weak.some(({ fear }) => fear.problem === 'secure');
        const told = found.filter(({ fear }) => fear.problem !== 'none' || !isSecure);
        const [first] = told;
        if (!first) return;
        const isOne = told.length === 1 && first.missing === undefined;
        const node = isOne ? first.node : use;
        if (reported.has(node)) return;
        reported.add(node);
        const flags = [...new Set(told.map(({ fear }) => fear.option?.at(-1) ?? ''))];
        const isNone = told.every(({ fear }) => fear.problem === 'none');
        const fix = setCookieFlags(sourceCode, use, options, position, told);
        context.report({
          ...(isOne ? { node } : placeOfCall(use)),
          messageId: isNone ? 'none' : 'weak',
          data: dataOf(name, flags),
          ...(fix && {
            suggest: [{ messageId: 'setFlags', data: { flags: dataOf(name, flags).flags }, fix }],
          }),
        });
      },
      text({ node, name, purpose, lacks }) {
        const flags = lacks.filter((flag) => counts(purpose, flag, false, allCookies));
        if (flags.length === 0 || reported.has(node)) return;
        reported.add(node);
        const fix = addCookieAttributes(node, flags);
        context.report({
          node,
          messageId: flags.every((flag) => flag === 'none') ? 'none' : 'weak',
          data: dataOf(name, flags),
          ...(fix && {
            suggest: [{ messageId: 'setFlags', data: { flags: dataOf(name, flags).flags }, fix }],
          }),
        });
      },
    });
  },
});
