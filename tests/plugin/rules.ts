import plugin from '../../src';
import type { Rule, RuleDocs } from '../../src/kit/create-rule';

/** All rules of the plugin as `[name, rule]`, with the types of the sources. */
export const allRules = Object.entries(plugin.rules as unknown as Readonly<Record<string, Rule>>);

/** What a rule says about itself; throws for a rule that says nothing. */
export function docsOf(rule: Rule): RuleDocs {
  if (!rule.meta.docs) throw new Error(`${rule.name} has no meta.docs.`);
  return rule.meta.docs;
}
