import type { PlantFile } from '../kit/notation';
import { isModule, textOf, topOf } from '../kit/syntax';
import type { Edit } from '../kit/edits';
import type { SqlSite } from './sites';

/** A text with the value in it, as someone might write it. */
export interface BuiltText {
  /** The expression to hand over as SQL. */
  readonly expression: string;
  /** Statements that must come before. */
  readonly before?: string;
  /** Edits elsewhere in the file. */
  readonly edits?: readonly Edit[];
}

/** Puts a value (an expression's source) into a site's SQL. Undefined where this way of writing it does not fit. */
export type TextForm = (file: PlantFile, site: SqlSite, value: string) => BuiltText | undefined;

/** The SQL argument's source on both sides of the hole, each a closed expression. */
function halves(file: PlantFile, site: SqlSite): readonly [string, string] {
  const quote = textOf(file, site.piece).slice(0, 1);
  const left = file.text.slice(site.sql.range[0], site.hole[0]) + quote;
  const right = quote + file.text.slice(site.hole[1], site.sql.range[1]);
  return [left, right];
}

function templateWith(file: PlantFile, site: SqlSite, value: string): string {
  const [from, to] = site.piece.range;
  const asTemplate = (text: string): string =>
    site.piece.type === 'TemplateLiteral' ? text : text.replaceAll(/[`]|\$\{/gu, String.raw`\$&`);
  const left = asTemplate(file.text.slice(from + 1, site.hole[0]));
  const right = asTemplate(file.text.slice(site.hole[1], to - 1));
  const around = (start: number, end: number): string => file.text.slice(start, end);
  return `${around(site.sql.range[0], from)}\`${left}\${${value}}${right}\`${around(to, site.sql.range[1])}`;
}

const template: TextForm = (file, site, value) => ({ expression: templateWith(file, site, value) });

const concatenation: TextForm = (file, site, value) => {
  const [left, right] = halves(file, site);
  return { expression: `${left} + ${value} + ${right}` };
};

const variable: TextForm = (file, site, value) => ({
  before: `const plantedSql = ${templateWith(file, site, value)};`,
  expression: 'plantedSql',
});

const appending: TextForm = (file, site, value) => {
  const [left, right] = halves(file, site);
  return {
    before: `let plantedSql = ${left};\nplantedSql += ${value};\nplantedSql += ${right};`,
    expression: 'plantedSql',
  };
};

const joining: TextForm = (file, site, value) => {
  const [left, right] = halves(file, site);
  return { expression: `[${left}, ${value}, ${right}].join('')` };
};

const pushing: TextForm = (file, site, value) => {
  const [left, right] = halves(file, site);
  return {
    before: `const plantedParts = [${left}];\nplantedParts.push(${value});\nplantedParts.push(${right});`,
    expression: `plantedParts.join('')`,
  };
};

const formatting: TextForm = (file, site, value) => {
  const top = topOf(file.text);
  const imported: Edit[] = isModule(file)
    ? [{ range: [top, top], text: `import { format as plantedFormat } from 'node:util';\n` }]
    : [];
  const format = isModule(file) ? 'plantedFormat' : `require('util').format`;
  const [from, to] = site.hole;
  const text = file.text.slice(site.sql.range[0], from) + '%s' + file.text.slice(to, site.sql.range[1]);
  return /%(?!s)/u.test(text) ? undefined : { expression: `${format}(${text}, ${value})`, edits: imported };
};

const replacing: TextForm = (file, site, value) => {
  const [from, to] = site.hole;
  const text = file.text.slice(site.sql.range[0], from) + '__ID__' + file.text.slice(to, site.sql.range[1]);
  return { expression: `(${text}).replace('__ID__', ${value})` };
};

const helper: TextForm = (file, site, value) => {
  const [left, right] = halves(file, site);
  const end = file.text.length;
  const text = `\nfunction plantedSql(value) {\n  return ${left} + value + ${right};\n}\n`;
  return { expression: `plantedSql(${value})`, edits: [{ range: [end, end], text }] };
};

const conditional: TextForm = (file, site, value) => ({
  expression: `${value} ? ${templateWith(file, site, value)} : 'SELECT 1'`,
});

const renamed: TextForm = (file, site, value) => ({
  before: `const planted = { id: ${value} };\nconst { id: plantedId } = planted;`,
  expression: templateWith(file, site, 'plantedId'),
});

const list: TextForm = (file, site, value) => ({
  expression: templateWith(file, site, `[].concat(${value}).map((planted) => \`\${planted}\`).join(', ')`),
});

/** The ways of building a text, by name. */
export const textForms: Readonly<Record<string, TextForm>> = {
  template,
  concatenation,
  variable,
  appending,
  joining,
  pushing,
  formatting,
  replacing,
  helper,
  conditional,
  renamed,
  list,
};
