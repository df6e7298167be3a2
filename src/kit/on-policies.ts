import type { TSESLint } from '@typescript-eslint/utils';
import { analysisOf } from '../flow/analysis';
import {
  type WeakDirective,
  weakPolicyObjects,
  weakPolicyOptions,
  weakPolicyText,
} from '../flow/security-policy';
import { combine } from './combine';
import { onHeaders } from './on-headers';
import { settingsOf } from './settings';

const DIRECTIVES = /(?:script|default|object|style|img)(?:-s|S)rc|base(?:-u|U)ri/;

/** Calls `report` for each directive of a content security policy that lets too much through, each place once. */
export function onPolicies(
  context: Readonly<TSESLint.RuleContext<string, readonly unknown[]>>,
  isStrict: boolean,
  report: (found: WeakDirective) => void,
): TSESLint.RuleListener {
  const { sourceCode } = context;
  if (!DIRECTIVES.test(sourceCode.text)) return {};
  const reported = new Set<string>();
  const once = (found: WeakDirective): void => {
    const key = `${found.loc.start.line}:${found.loc.start.column}`;
    if (reported.has(key)) return;
    reported.add(key);
    report(found);
  };
  return combine(
    {
      Program() {
        const analysis = analysisOf(sourceCode, settingsOf(context), context.filename);
        weakPolicyObjects(analysis, isStrict).forEach(once);
        weakPolicyOptions(analysis, isStrict).forEach(once);
      },
    },
    onHeaders(context, 'content-security-policy', ({ analysis, setting }) => {
      weakPolicyText(analysis, setting.value, isStrict).forEach(once);
    }),
  );
}
