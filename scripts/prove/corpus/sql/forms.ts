import type { Program } from '../types';
import type { SqlDriver } from './drivers';
import type { Statement } from './statements';

/** The ways in which code puts a text together. */
export const textForms = [
  'template',
  'sum',
  'concat',
  'variable',
  'append',
  'join',
  'helper',
  'lines',
] as const;
export type TextForm = (typeof textForms)[number];

/** Where the value comes from: whoever calls, one who calls with text only, or a request's path. */
export type Caller = 'anyone' | 'text' | 'express';

interface Built {
  /** Statements before the call. */
  readonly before: readonly string[];
  /** The expression that is the text. */
  readonly text: string;
  /** Declarations at the top of the file. */
  readonly above?: string;
}

const quote = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
const double = (text: string): string => (text.includes("'") ? JSON.stringify(text) : quote(text));
const inTemplate = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('$', '\\$');

function build(form: TextForm, parts: readonly string[], holes: readonly string[]): Built {
  const alternating = parts.flatMap((part, index) => [double(part), ...(holes[index] ? [holes[index]] : [])]);
  const pieces = alternating.filter((piece) => piece !== "''");
  const template = `\`${parts.map((part, index) => inTemplate(part) + (holes[index] ? `\${${holes[index]}}` : '')).join('')}\``;
  const head = `${double(parts[0] ?? '')} + ${holes[0] ?? "''"}`;
  const rest = pieces.slice(2);
  switch (form) {
    case 'template':
      return { before: [], text: template };
    case 'lines':
      return {
        before: [],
        text: template
          .replace(' WHERE ', '\n    -- the one that was asked for\n    WHERE ')
          .replace('`', '`\n    '),
      };
    case 'sum':
      return { before: [], text: pieces.join(' + ') };
    case 'concat':
      return { before: [], text: `${pieces[0] ?? ''}.concat(${pieces.slice(1).join(', ')})` };
    case 'variable':
      return { before: [`const statement = ${template};`], text: 'statement' };
    case 'append':
      return {
        before: [
          `let statement = ${head};`,
          ...(rest.length > 0 ? [`statement += ${rest.join(' + ')};`] : []),
        ],
        text: 'statement',
      };
    case 'join':
      return { before: [], text: `[${pieces.join(', ')}].join('')` };
    case 'helper':
      return {
        above: `function statementFor(${holes.join(', ')}) {\n  return ${template};\n}`,
        before: [],
        text: `statementFor(${holes.join(', ')})`,
      };
  }
}

/** The code of a program: a driver, a statement, a form of its text and a source of its value. */
export function codeOf(driver: SqlDriver, statement: Statement, form: TextForm, caller: Caller): string {
  const fromPath = caller === 'express' && !statement.holes;
  const holes = statement.holes ?? [fromPath && form !== 'helper' ? 'req.params.name' : 'name'];
  const built = build(form, statement.text(driver.placeholder), holes);
  const text = fromPath && form === 'helper' ? 'statementFor(req.params.name)' : built.text;
  const call = statement.changes && driver.change ? driver.change : driver.rows;
  const use = call(text, statement.bound);
  const body = [...built.before, statement.changes ? `${use};` : `return ${use};`];
  const above = built.above ? `${built.above}\n\n` : '';
  const role = [...(statement.holes ?? []), statement.bound ?? ''].some((code) => code.includes('role'));
  const id = statement.holes?.includes('id');
  const parameters = ['name', ...(role ? ["role = 'member'"] : []), ...(id ? ['id = 1'] : [])].join(', ');
  const indented = (lines: readonly string[]): string => lines.map((line) => `  ${line}\n`).join('');
  if (fromPath) {
    const local = role ? ["const role = 'member';"] : [];
    const last = statement.changes ? [`${use};`, 'res.json([]);'] : [`res.json(${use});`];
    return (
      `const express = require('express');\n${driver.head}\n\n${above}const app = express();\n\n` +
      `app.get('/people/:name', async (req, res) => {\n${indented([...local, ...built.before, ...last])}});\n\n` +
      `exports.app = app;\nexports.close = () => ${driver.close};\n`
    );
  }
  const guard =
    caller === 'text' ? ["if (typeof name !== 'string') throw new TypeError('name is no text');"] : [];
  return (
    `${driver.head}\n\n${above}exports.run = async (${parameters}) => {\n${indented([...guard, ...body])}};\n\n` +
    `exports.close = () => ${driver.close};\n`
  );
}

/** The same program as an ES module or in TypeScript. */
export function inLanguage(code: string, language: Program['language']): string {
  if (language === 'cjs') return code;
  const esm = code
    .replace(
      /const (\{[^}]*\}|\w+) = require\(('[^']+')\)(\(.*\))?;/g,
      (whole, names: string, from: string, called?: string) =>
        called ? whole : `import ${names} from ${from};`,
    )
    .replace(/^exports\.(\w+) = \1;$/gm, 'export { $1 };')
    .replace(/exports\.(\w+) = /g, 'export const $1 = ');
  if (language === 'mjs') return esm;
  return esm.replace('async (name)', 'async (name: string)').replace('async (name,', 'async (name: string,');
}
