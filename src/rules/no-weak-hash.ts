import { weakHashAt } from '../flow/hashed';
import { createRule } from '../kit/create-rule';
import { onCall } from '../kit/on-call';

// Two texts with the same MD5 or SHA-1 can be made to order, and a short secret is found by trying at full speed.
export default createRule({
  name: 'no-weak-hash',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow MD5, SHA-1 and older hashes of secrets, and in signatures',
      config: 'recommended',
      cwe: [328, 327],
      owasp: ['A04:2025'],
      practices: ['encryption-at-rest'],
    },
    hasSuggestions: true,
    messages: {
      hashed: '`{{algorithm}}` is too weak for `{{name}}`. Use sha256.',
      signed: 'A signature over `{{algorithm}}` can be carried to another text. Use SHA-256.',
      useSha256: 'Use sha256. What was stored before no longer matches.',
    },
    schema: [],
  },
  create(context) {
    return onCall(context, 'hash.made', ({ analysis, site }) => {
      const found = weakHashAt(analysis, site);
      if (!found) return;
      const { algorithm, of } = found;
      const [written] = site.values;
      const isWritten = written?.type === 'Literal' && written.value === algorithm;
      const better = algorithm.replace(/md[245]|sha-?1|sha$/i, (old) =>
        /-/.test(old) ? 'SHA-256' : /[A-Z]/.test(old) ? 'SHA256' : 'sha256',
      );
      context.report({
        node: site.use,
        messageId: of === undefined ? 'signed' : 'hashed',
        data: { algorithm, name: of },
        ...(isWritten &&
          better !== algorithm && {
            suggest: [
              {
                messageId: 'useSha256' as const,
                fix: (fixer) => fixer.replaceText(written, written.raw.replace(algorithm, better)),
              },
            ],
          }),
      });
    });
  },
});
