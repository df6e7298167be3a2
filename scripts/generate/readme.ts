import type { Rule } from '../../src/kit/create-rule';
import { practices, type Practice } from '../../src/kit/practices';
import { replaceBetween } from './between';
import { finding } from './finding';
import { docsOf } from './rule-page';
import { type ProvenEdit, provenEdits } from '../prove/corpus/edits';

/** The README with its first example and its tables renewed; `results` is the page that the benchmarks write. */
export function readme(text: string, rules: readonly Rule[], results: string | undefined): string {
  const parts = {
    finding: finding(rules),
    rules: ruleTable(rules),
    practices: practiceTable(rules),
    edits: editTable(provenEdits().filter(({ rule }) => rules.some(({ name }) => name === rule))),
    measured: firstTable(results),
  };
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

function editTable(edits: readonly ProvenEdit[]): string {
  const rows = edits.map(
    ({ rule, kind, writes, provenOn }) => `| ${link(rule)} | ${kind} | ${writes} | ${provenOn.join(', ')} |`,
  );
  return [
    '<!-- prettier-ignore -->',
    '| rule | kind | what it writes | proven on |',
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

/** The first table of a page: what the rules cost on real servers, where the benchmarks have been run. */
function firstTable(results: string | undefined): string {
  const [table] = /^\|.*\|(?:\n\|.*\|)+/m.exec(results ?? '') ?? [];
  return table ? `<!-- prettier-ignore -->\n${table}` : 'Not measured yet.';
}
