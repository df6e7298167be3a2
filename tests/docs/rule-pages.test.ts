import { existsSync, readFileSync, readdirSync } from 'node:fs';
import type { Rule } from 'eslint';
import { describe, expect, it } from 'vitest';
import plugin from '../../src';
import { lint } from '../lint';
import { parsersOf } from '../rule-tester';
import { SECTIONS, sectionsOf, type CodeBlock, type Section } from './page';

const rules: Readonly<Record<string, Rule.RuleModule>> = plugin.rules;
const names = Object.keys(rules);

describe('rule pages', () => {
  it('there is one a rule, and none besides', () => {
    const pages = readdirSync('docs/rules').filter((file) => file.endsWith('.md'));
    expect(pages.map((file) => file.slice(0, -'.md'.length))).toEqual(names);
  });
});

describe.each(names)('page of %s', (name) => {
  const path = `docs/rules/${name}.md`;
  const page = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const sections = sectionsOf(page);
  const section = (title: (typeof SECTIONS)[number]): Section =>
    sections.find((candidate) => candidate.title === title) ?? { title, text: '', blocks: [] };

  it('has its sections in order, each with something to say', () => {
    expect(sections.map(({ title }) => title)).toEqual(SECTIONS);
    for (const { title, text, blocks } of sections)
      expect(text.length + blocks.length, title).toBeGreaterThan(0);
  });

  it('shows what is wrong and what is right', () => {
    expect(section('Wrong').blocks.length).toBeGreaterThan(0);
    expect(section('Right').blocks.length).toBeGreaterThan(0);
    for (const { language, line } of [...section('Wrong').blocks, ...section('Right').blocks]) {
      expect(language, `${path}:${line}`).toMatch(/^[cm]?[jt]sx?$/);
    }
  });

  it.each(cases(section('Wrong').blocks))('reports the wrong code of line $line under $parser', (test) => {
    expect(reports(name, test)).not.toEqual([]);
  });

  it.each(cases(section('Right').blocks))(
    'is silent on the right code of line $line under $parser',
    (test) => {
      expect(reports(name, test)).toEqual([]);
    },
  );

  it('names its options in the text of "How to configure" as the schema does', () => {
    const [schema] = rules[name]?.meta?.schema as readonly { properties?: object }[];
    for (const option of Object.keys(schema?.properties ?? {})) {
      expect(section('How to configure').text).toContain(`\`${option}\``);
    }
  });
});

function cases(blocks: readonly CodeBlock[]) {
  return blocks.flatMap((block) => {
    const filename = `example.${block.language}`;
    return parsersOf({ filename }).map((parser) => ({ ...block, filename, parser }));
  });
}

function reports(
  name: string,
  { code, filename, parser }: ReturnType<typeof cases>[number],
): readonly string[] {
  const messages = lint(plugin, code, { filename, parser, rules: { [`backend-security/${name}`]: 'error' } });
  return messages.map(({ line, message }) => `${line}: ${message}`);
}
