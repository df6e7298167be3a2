import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { constantsOf } from '../flow/constants';
import { isExcused } from '../flow/excuses';
import { combine } from './combine';
import { onHeaders } from './on-headers';

/** Calls `check` for each header of one of the names that is set to a constant text, at its value. */
export function onHeaderTexts(
  context: Readonly<TSESLint.RuleContext<string, readonly unknown[]>>,
  names: readonly string[],
  check: (name: string, text: string, node: TSESTree.Node) => void,
): TSESLint.RuleListener {
  if (!new RegExp(names.join('|'), 'i').test(context.sourceCode.text)) return {};
  return combine(
    ...names.map((name) =>
      onHeaders(context, name, ({ analysis, setting: { value, node, ways } }) => {
        const constants = constantsOf(analysis, value);
        const [only] = constants;
        if (constants.length !== 1 || typeof only?.value !== 'string') return;
        if (!isExcused(analysis, [node, value], [ways])) check(name, only.value.trim(), value);
      }),
    ),
  );
}
