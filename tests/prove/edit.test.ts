import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Program } from '../../scripts/prove/corpus/types';
import { edit } from '../../scripts/prove/edit';

/** A plugin whose one rule reports the identifier `bad` and edits it as its name says. */
const plugin = `
const rule = (report) => ({
  meta: { fixable: 'code', hasSuggestions: true, messages: { bad: 'Bad.', better: 'Better.' } },
  create: (context) => ({ Identifier: (node) => node.name.startsWith('bad') && context.report({ node, ...report(node, context.sourceCode) }) }),
});
module.exports = { rules: {
  rename: rule((node) => ({ messageId: 'bad', fix: (fixer) => fixer.replaceText(node, 'good') })),
  suggest: rule((node) => ({ messageId: 'bad', suggest: [{ messageId: 'better', fix: (fixer) => fixer.replaceText(node, 'good') }] })),
  report: rule(() => ({ messageId: 'bad' })),
  break: rule((node) => ({ messageId: 'bad', fix: (fixer) => fixer.replaceText(node, 'not good') })),
  uncomment: rule((node, source) => ({ messageId: 'bad', fix: (fixer) => fixer.replaceTextRange([0, source.text.length], 'good();') })),
  endless: rule((node) => ({ messageId: 'bad', fix: (fixer) => fixer.replaceText(node, node.name + 'd') })),
  useless: rule((node) => ({ messageId: 'bad', suggest: [{ messageId: 'better', fix: (fixer) => fixer.replaceText(node, 'badder') }] })),
} };`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'prove-test-'));
  writeFileSync(join(folder, 'plugin.cjs'), plugin);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function edited(rule: string, code: string, language: Program['language'] = 'cjs') {
  const trial = { type: 'cors', credentials: false } as const;
  const program = { id: 'x', rule, driver: 'x', world: 'http', language, code, ci: true, trial } as const;
  return edit(program, join(folder, 'plugin.cjs'));
}

describe('edit', () => {
  it('applies the fix everywhere', () => {
    expect(edited('rename', 'bad(bad);')).toEqual({ offer: 'fix', code: 'good(good);', faults: [] });
  });

  it('takes the suggestion where there is no fix', () => {
    const { offer, suggestion, code, faults } = edited('suggest', 'bad();');
    expect({ offer, suggestion, code, faults }).toEqual({
      ...{ offer: 'suggestion', suggestion: 'better', code: 'good();', faults: [] },
    });
  });

  it('leaves a program without an offer as it is', () => {
    expect(edited('report', 'bad();')).toEqual({ offer: 'nothing', code: 'bad();', faults: [] });
  });

  it('reads TypeScript', () => {
    expect(edited('rename', 'bad(x as string);', 'ts').code).toBe('good(x as string);');
  });

  it.each([
    ['report', 'fine();', 'is not reported'],
    ['report', 'bad(', 'cannot be linted'],
    ['break', 'bad();', 'does not parse'],
    ['uncomment', 'bad(); /* kept? */', 'lost the comment /* kept? */'],
    ['uncomment', '// kept?\nbad();', 'lost the comment // kept?'],
    ['endless', 'bad();', 'a second pass edits again'],
    ['useless', 'bad();', 'still reported: Bad.'],
  ])('of rule %s on %s says: %s', (rule, code, fault) => {
    expect(edited(rule, code).faults.join('\n')).toContain(fault);
  });
});
