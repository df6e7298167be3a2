import type { TSESTree } from '@typescript-eslint/utils';
import { isDevelopmentOnly } from '../flow/development';
import { processFacts } from '../flow/process-facts';
import { wholeRecords } from '../flow/user-records';
import { createRule } from '../kit/create-rule';
import { shortened } from '../kit/describe';
import { onAnswered } from '../kit/on-answered';

// What a client is sent is read by whoever holds the browser, and by all that stands between. A record of an account
// carries its password's hash, the environment every key of the program.
export default createRule({
  name: 'no-sensitive-response',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow whole records of accounts, and what the process knows of itself, in answers',
      config: 'strict',
      cwe: [200, 213, 497],
      owasp: ['A01:2025'],
      practices: ['error-handling'],
    },
    messages: {
      record: '{{name}} is sent with all that is stored of the account, its password too. Pick the fields.',
      environment: 'The environment holds every secret of this process. Name the settings that may be seen.',
      process: '{{name}} tells strangers how this process runs. Keep it behind a login.',
    },
    schema: [],
  },
  create(context) {
    const { sourceCode } = context;
    if (!/user|account|customer|member|admin|employee|staff|process|\bos\b/i.test(sourceCode.text)) return {};
    const reported = new Set<TSESTree.Node>();
    const report = (
      node: TSESTree.Node,
      messageId: 'record' | 'environment' | 'process',
      name: string,
    ): void => {
      if (reported.has(node) || isDevelopmentOnly(node)) return;
      reported.add(node);
      context.report({ node, messageId, data: { name: `\`${shortened(name)}\`` } });
    };
    return onAnswered(context, ({ analysis, node }) => {
      for (const { shown, name } of wholeRecords(analysis, node)) report(shown, 'record', name);
      const [fact] = processFacts(analysis, node);
      if (fact) report(fact.node, fact.problem, fact.name);
    });
  },
});
