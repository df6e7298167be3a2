import { createRequire } from 'node:module';
import * as typescriptParser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import type { Offer, Program } from './corpus/types';

/** What the plugin says of a program and makes of it. */
export interface Edited {
  readonly offer: Offer;
  /** The `messageId` of the suggestion that was taken. */
  readonly suggestion?: string;
  readonly code: string;
  /** What is wrong with the edit as an edit: text that does not parse, a lost comment, a second edit. */
  readonly faults: readonly string[];
}

const require = createRequire(import.meta.url);

/** Lints a program with its one rule of the plugin in that file and takes the fix, or else the first suggestion. */
export function edit(program: Program, plugin: string): Edited {
  const verify = verifier(program, plugin);
  const first = verify(program.code);
  const broken = first.find(({ ruleId }) => ruleId === null);
  if (broken)
    return { offer: 'nothing', code: program.code, faults: [`cannot be linted: ${broken.message}`] };
  if (first.length === 0) return { offer: 'nothing', code: program.code, faults: ['is not reported'] };
  const { takes } = program;
  const fixed = takes === undefined ? applyFixes(program.code, verify) : program.code;
  if (fixed !== program.code) return judged('fix', program, fixed, verify);
  const suggestions = first.flatMap((message) => message.suggestions ?? []);
  const taken = suggestions.find(({ messageId }) => takes === undefined || messageId === takes);
  if (!taken) return { offer: 'nothing', code: program.code, faults: [] };
  const { range, text } = taken.fix;
  const code = program.code.slice(0, range[0]) + text + program.code.slice(range[1]);
  return {
    ...judged('suggestion', program, code, verify),
    ...(taken.messageId && { suggestion: taken.messageId }),
  };
}

type Verify = (code: string) => readonly Linter.LintMessage[];

function verifier(program: Program, file: string): Verify {
  const plugin = require(file);
  const linter = new Linter({ configType: 'flat' });
  const filename = `program.${program.language === 'cjs' ? 'cjs' : program.language}`;
  const sourceType = program.language === 'cjs' ? 'commonjs' : 'module';
  const config: Linter.Config = {
    files: ['**/*.cjs', '**/*.mjs', '**/*.ts'],
    plugins: { 'backend-security': plugin },
    languageOptions: {
      ecmaVersion: 2024,
      sourceType,
      ...(program.language === 'ts' && { parser: typescriptParser as unknown as Linter.Parser }),
    },
    rules: { [`backend-security/${program.rule}`]: 'error' },
  };
  return (code) => linter.verify(code, config, { filename });
}

/** Applies all fixes, pass after pass as ESLint does. */
function applyFixes(code: string, verify: Verify): string {
  let text = code;
  for (let pass = 0; pass < 10; pass += 1) {
    const fixes = verify(text).flatMap(({ fix }) => (fix ? [fix] : []));
    if (fixes.length === 0) return text;
    let end = Infinity;
    for (const { range, text: replacement } of fixes.sort((one, other) => other.range[0] - one.range[0])) {
      if (range[1] > end) continue;
      text = text.slice(0, range[0]) + replacement + text.slice(range[1]);
      end = range[0];
    }
  }
  return text;
}

function judged(offer: Offer, program: Program, code: string, verify: Verify): Edited {
  const messages = verify(code);
  const fatal = messages.find(({ ruleId }) => ruleId === null);
  const lost = commentsOf(program.code).filter((comment) => !code.includes(comment));
  const faults = [
    ...(fatal ? [`the edited text does not parse: ${fatal.message}`] : []),
    ...lost.map((comment) => `lost the comment ${comment}`),
    ...(messages.some(({ fix }) => fix) ? ['a second pass edits again'] : []),
    ...(messages.length > 0 && !fatal ? [`still reported: ${messages[0]?.message ?? ''}`] : []),
  ];
  return { offer, code, faults };
}

/** The comments of a program, by a plain search: programs have no text that looks like one. */
function commentsOf(code: string): readonly string[] {
  return code.match(/\/\*[^]*?\*\/|(?<=^|\s)\/\/ .*/gm) ?? [];
}
