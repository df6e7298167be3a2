import { createRequire } from 'node:module';
import * as typescriptParser from '@typescript-eslint/parser';
import { Linter, type SourceCode } from 'eslint';
import type { Offer, Offered, Program } from './corpus/types';

/** What the plugin says of a program and makes of it. */
export interface Edited {
  readonly offer: Offer;
  /** The `messageId` of the suggestion that was taken. */
  readonly suggestion?: string;
  readonly code: string;
  /** What is wrong with the edit as an edit: text that does not parse, a lost comment, a second edit. */
  readonly faults: readonly string[];
}

/** The offer with the suggestion that was taken. */
export function offeredBy({ offer, suggestion = '' }: Edited): Offered {
  return offer === 'suggestion' ? `suggestion ${suggestion}` : offer;
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

interface Verify {
  (code: string): readonly Linter.LintMessage[];
  /** The tokens of what was linted last. */
  readonly tokens: () => SourceCode['ast']['tokens'];
}

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
    rules: {
      [`backend-security/${program.rule}`]: ['error', ...(program.options ? [program.options] : [])],
    },
  };
  return Object.assign((code: string) => linter.verify(code, config, { filename }), {
    tokens: () => linter.getSourceCode().ast.tokens,
  });
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
  const strays = fatal ? [] : againstStyle(program, code, verify);
  const lost = commentsOf(program.code).filter((comment) => !code.includes(comment));
  const faults = [
    ...(fatal ? [`the edited text does not parse: ${fatal.message}`] : []),
    ...lost.map((comment) => `lost the comment ${comment}`),
    ...strays,
    ...(messages.some(({ fix }) => fix) ? ['a second pass edits again'] : []),
    ...(messages.length > 0 && !fatal ? [`still reported: ${messages[0]?.message ?? ''}`] : []),
  ];
  return { offer, code, faults };
}

/** What an edited text has that the program's style is against: other quotes, semicolons, another form of modules. */
function againstStyle(program: Program, code: string, verify: Verify): readonly string[] {
  const styleOf = (text: string) => {
    verify(text);
    const tokens = verify.tokens();
    const strings = tokens.filter(({ type }) => type === 'String');
    return {
      quotes: new Set(strings.map(({ value }) => value.charAt(0))),
      ends: tokens.some(({ value }, index) => value === ';' && isLastOfLine(tokens, index)),
    };
  };
  const [own, edited] = [styleOf(program.code), styleOf(code)];
  const strange = [...edited.quotes].filter((quote) => own.quotes.size === 1 && !own.quotes.has(quote));
  const isModule = program.language !== 'cjs';
  const form = isModule ? /\brequire\(/ : /^import\b|^export\b/m;
  return [
    ...strange.map((quote) => `writes ${quote} in a file with other quotes`),
    ...(edited.ends && !own.ends ? ['writes semicolons where there are none'] : []),
    ...(form.test(code) && !form.test(program.code) ? ['takes in a module in the other form'] : []),
  ];
}

function isLastOfLine(tokens: SourceCode['ast']['tokens'], index: number): boolean {
  return tokens[index]?.loc.end.line !== tokens[index + 1]?.loc.start.line;
}

/** The comments of a program, by a plain search: programs have no text that looks like one. */
function commentsOf(code: string): readonly string[] {
  return code.match(/\/\*[^]*?\*\/|(?<=^|\s)\/\/ .*/gm) ?? [];
}
