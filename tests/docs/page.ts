/** The order of a rule page's sections; each answers a question that a developer has. */
export const SECTIONS = [
  'What happens to you',
  'Wrong',
  'Right',
  'How to configure',
  'When not to use it',
] as const;

/** A fenced block of code in a page. */
export interface CodeBlock {
  readonly language: string;
  readonly code: string;
  /** Where its fence stands in the page, from 1. */
  readonly line: number;
}

/** A `##` section: its title, its text without the title, and its code. */
export interface Section {
  readonly title: string;
  readonly text: string;
  readonly blocks: readonly CodeBlock[];
}

/** The `##` sections of a Markdown page, in order; fenced code is never taken for a title. */
export function sectionsOf(page: string): readonly Section[] {
  const sections: { title: string; lines: string[]; blocks: CodeBlock[] }[] = [];
  let open: { language: string; lines: string[]; line: number } | undefined;
  page.split('\n').forEach((line, index) => {
    const fence = /^```(\S*)/.exec(line);
    const section = sections.at(-1);
    if (open) {
      if (!fence) open.lines.push(line);
      else {
        section?.blocks.push({ language: open.language, code: open.lines.join('\n'), line: open.line });
        open = undefined;
      }
    } else if (fence) open = { language: fence[1] ?? '', lines: [], line: index + 1 };
    else if (line.startsWith('## ')) sections.push({ title: line.slice(3), lines: [], blocks: [] });
    else section?.lines.push(line);
  });
  return sections.map(({ title, lines, blocks }) => ({ title, text: lines.join('\n').trim(), blocks }));
}
