import { holdsCredentials } from '../flow/authentication-routes';
import { isDevelopmentOnly } from '../flow/development';
import { credentialHeaders, listedParts } from '../flow/log-formats';
import { isRedacted } from '../flow/redaction';
import { type Secret, secretsIn } from '../flow/sensitive';
import { mentionsSecrets } from '../flow/sensitive-names';
import { dropArgument, redact } from '../fixes/leave-out';
import { combine } from '../kit/combine';
import { createRule } from '../kit/create-rule';
import { shortened } from '../kit/describe';
import { onCall } from '../kit/on-call';
import { onFlow } from '../kit/on-flow';
import { isWithin } from '../syntax/nodes';

// Logs are copied, shipped, kept for years and read by many. A password or token in one is as good as published.

export default createRule({
  name: 'no-secret-logging',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow passwords, tokens, keys and personal secrets in logs',
      config: 'recommended',
      strictOptions: { wholeRequests: true },
      cwe: [532],
      owasp: ['A09:2025'],
      practices: ['secret-logging'],
    },
    hasSuggestions: true,
    messages: {
      secret: '{{name}} is written to the log. Leave it out, or log that it was there.',
      through: '{{name}} is written to the log by `{{function}}`. Leave it out, or log that it was there.',
      hash: '{{name}} is the hash of a password and is written to the log. Leave it out.',
      environment: 'All settings are written to the log, passwords and keys among them. Name those you need.',
      whole: '{{name}} is logged whole, with the credentials in it. Name the fields that you need.',
      header: 'Each line of this log holds the `{{header}}` header. Leave it out of the format.',
      parts: 'Each line of this log holds the `{{part}}` of a request, with credentials. Leave it out.',
      redact: "Log '[REDACTED]' instead.",
      drop: 'Drop the argument.',
    },
    schema: [
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          wholeRequests: {
            type: 'boolean',
            description:
              'Also report whole bodies, headers and cookies of requests in handlers that are not known to sign people in.',
          },
        },
      },
    ],
    defaultOptions: [{ wholeRequests: false }],
  },
  create(context, [options]) {
    const { sourceCode } = context;
    if (!mentionsSecrets(sourceCode.text)) return {};
    const reported = new Set<unknown>();
    const messageOf = ({ secrecy, part, name, through }: Secret) =>
      part
        ? 'whole'
        : name === 'process.env'
          ? 'environment'
          : secrecy === 'hash'
            ? 'hash'
            : through === undefined
              ? 'secret'
              : 'through';

    const lines = onFlow(context, 'log.line', ({ analysis, node, site }) => {
      for (const secret of secretsIn(analysis, node)) {
        const { shown, part, name, through } = secret;
        if (reported.has(shown)) continue;
        if (part && !options.wholeRequests && !holdsCredentials(analysis, secret.node, part)) continue;
        if (isRedacted(analysis, site, secret) || isDevelopmentOnly(shown)) continue;
        reported.add(shown);
        const isHere = isWithin(shown, site.use);
        const instead = redact(sourceCode, shown);
        const dropped = isHere ? dropArgument(sourceCode, site.use, shown) : null;
        context.report({
          node: shown,
          messageId: messageOf(secret),
          data: { name: `\`${shortened(name)}\``, ...(through !== undefined && { function: through }) },
          suggest: [
            ...(instead && isHere ? [{ messageId: 'redact' as const, fix: instead }] : []),
            ...(dropped ? [{ messageId: 'drop' as const, fix: dropped }] : []),
          ],
        });
      }
    });
    const formats = onFlow(context, 'log.format', ({ node, text }) => {
      const [header] = credentialHeaders(text());
      if (header !== undefined) context.report({ node, messageId: 'header', data: { header } });
    });
    const parts = onCall(context, 'log.request-parts', ({ analysis, options: given, fact }) => {
      const wanted = fact('parts') as Parameters<typeof listedParts>[2];
      for (const { node, part } of listedParts(analysis, given, wanted))
        context.report({ node, messageId: 'parts', data: { part } });
    });
    return combine(lines, formats, parts);
  },
});
