import type { Rule } from '../../src/kit/create-rule';
import { practices, type Practice } from '../../src/kit/practices';
import { replaceBetween } from './between';
import { finding } from './finding';
import { docsOf } from './rule-page';

/** The README with its first example and its tables renewed. */
export function readme(text: string, rules: readonly Rule[]): string {
  const parts = { finding: finding(rules), rules: ruleTable(rules), practices: practiceTable(rules) };
  return Object.entries(parts).reduce((page, [name, content]) => replaceBetween(page, name, content), text);
}

function ruleTable(rules: readonly Rule[]): string {
  const rows = rules.map((rule) => {
    const { description, config } = docsOf(rule);
    return `| ${link(rule.name)} | ${description} | ${config} | ${repairWords(rule)} |`;
  });
  return [
    '<!-- prettier-ignore -->',
    '| rule | what it does | from config | repairs |',
    '|---|---|---|---|',
    ...rows,
  ].join('\n');
}

function repairWords({ meta }: Rule): string {
  return [...(meta.fixable ? ['fix'] : []), ...(meta.hasSuggestions ? ['suggestions'] : [])].join(', ');
}

function practiceTable(rules: readonly Rule[]): string {
  const rows = practices.map((practice: Practice) => {
    const names = rules.filter((rule) => (docsOf(rule).practices as readonly string[]).includes(practice.id));
    return `| ${practice.title} | ${practice.good} | ${seenBy(practice, names)} |`;
  });
  return [
    '<!-- prettier-ignore -->',
    '| practice | what good looks like | rules |',
    '|---|---|---|',
    ...rows,
  ].join('\n');
}

function seenBy({ seen, note }: Practice, rules: readonly Rule[]): string {
  const words = { code: 'not yet', later: 'not yet', outside: 'not visible to a linter' }[seen];
  const state = rules.length > 0 ? rules.map(({ name }) => link(name)).join(', ') : words;
  return note ? `${state}. ${note}` : state;
}

function link(name: string): string {
  return `[${name}](docs/rules/${name}.md)`;
}
