import type { TSESTree } from '@typescript-eslint/utils';
import { flawed, type Edit } from './kit/edits';
import { isUnknownParameter } from './kit/exported';
import { expressHandler, fastifyHandler, koaHandler, type Shell } from './kit/handler';
import type { Form, PlantFile, PlantTable, Planting } from './kit/notation';
import { textOf } from './kit/syntax';
import { sqlSites, type SqlPlace, type SqlSite } from './sql/sites';
import { textForms, type TextForm } from './sql/texts';

/** A handler before the site's statement that makes the same call with a client's value in its text. */
function inHandler(
  shell: Shell,
  text: TextForm,
  value: string,
  preparation = '',
  place: SqlPlace = 'value',
): Form['plant'] {
  return (file) =>
    sqlSites(file, place).flatMap((site) => {
      const built = text(file, site, value);
      if (!built || !site.statement) return [];
      const call = callWith(file, site, built.expression);
      const body = [preparation, built.before, `const plantedRows = await ${flawed(call)};`];
      return [
        handlerBefore(
          file,
          shell,
          site,
          `${body.filter(Boolean).join('\n')}\nreturn plantedRows;`,
          built.edits,
        ),
      ];
    });
}

function handlerBefore(
  file: PlantFile,
  shell: Shell,
  site: SqlSite,
  body: string,
  edits: readonly Edit[] = [],
): Planting {
  const snippet = shell(file, body);
  const at = site.statement?.range[0] ?? 0;
  return { edits: [...edits, ...snippet.edits, { range: [at, at], text: snippet.text }] };
}

/** The site's call with another text and without its only bound value, which then has no place any more. */
function callWith(file: PlantFile, site: SqlSite, sql: string): string {
  const [from, to] = site.call.range;
  const values = site.call.arguments[1];
  const unused = site.bound !== undefined && values !== undefined && countValues(values) === 1;
  const last = unused ? values.range[1] : site.sql.range[1];
  return file.text.slice(from, site.sql.range[0]) + sql + file.text.slice(last, to);
}

function countValues(values: TSESTree.CallExpressionArgument): number {
  if (values.type === 'ArrayExpression') return values.elements.length;
  return values.type === 'ObjectExpression' ? values.properties.length : 1;
}

/** The site's own value, which callers of this exported function choose, put into the text. */
function inPlace(text: TextForm): Form['plant'] {
  return (file) =>
    sqlSites(file).flatMap((site) => {
      const value = site.bound && parameterValue(file, site.bound) ? textOf(file, site.bound) : undefined;
      const built = value === undefined ? undefined : text(file, site, value);
      if (!built || (built.before !== undefined && !site.statement)) return [];
      const edits: Edit[] = [
        ...(built.edits ?? []),
        { range: site.call.range, text: flawed(callWith(file, site, built.expression)) },
      ];
      const at = site.statement?.range[0] ?? 0;
      if (built.before !== undefined) edits.push({ range: [at, at], text: `${built.before}\n` });
      return [{ edits }];
    });
}

function parameterValue(file: PlantFile, value: NonNullable<SqlSite['bound']>): boolean {
  let root: SqlSite['bound'] | undefined = value;
  while (root?.type === 'MemberExpression') root = root.object;
  return root?.type === 'Identifier' && isUnknownParameter(file, root);
}

/** The site's call unchanged but for a client's value where its own was bound. */
function stillBound(value: string): Form['plant'] {
  return (file) =>
    sqlSites(file).flatMap((site) => {
      if (!site.bound || !site.statement) return [];
      const [from, to] = site.call.range;
      const [start, end] = site.bound.range;
      const { parent } = site.bound;
      const key = parent.type === 'Property' && parent.shorthand ? `${textOf(file, site.bound)}: ` : '';
      const call = file.text.slice(from, start) + key + value + file.text.slice(end, to);
      return [handlerBefore(file, expressHandler, site, `return ${flawed(call)};`)];
    });
}

const { template, concatenation, variable } = textForms;
const texts = Object.entries(textForms);

function reported(name: string, plant: Form['plant']): Form {
  return { name, expect: 'report', plant };
}

function silent(name: string, plant: Form['plant']): Form {
  return { name, expect: 'silence', plant };
}

const sources: readonly (readonly [string, Shell, string])[] = [
  ['express body', expressHandler, 'req.body.id'],
  ['express header', expressHandler, `req.get('x-id')`],
  ['fastify query', fastifyHandler, 'request.query.id'],
  ['koa query', koaHandler, 'ctx.query.id'],
];

/** Bound values moved into the text, in the ways people write it. */
export const noSqlInjection: PlantTable = {
  rule: 'no-sql-injection',
  mentions:
    /\.(?:query|raw|execute|exec|run|all|get|one|any|none|prepare|(?:and|or)?[wW]here|having|\w+Raw|\w+OrNone)\b/u,
  forms: [
    ...texts.map(([name, text]) =>
      reported(`${name} of a request value`, inHandler(expressHandler, text, 'req.query.id')),
    ),
    ...sources.map(([name, shell, value]) =>
      reported(`template of ${name}`, inHandler(shell, template!, value)),
    ),
    reported(
      'variable of a destructured value',
      inHandler(expressHandler, variable!, 'id', 'const { id } = req.params;'),
    ),
    reported('table name', inHandler(expressHandler, template!, 'req.query.table', '', 'table')),
    reported('column to sort by', inHandler(expressHandler, concatenation!, 'req.query.sort', '', 'order')),
    ...texts.map(([name, text]) => reported(`${name} of a parameter`, inPlace(text))),
    silent('twin: number', inHandler(expressHandler, template!, 'Number(req.query.id)')),
    silent(
      'twin: tested digits',
      inHandler(
        expressHandler,
        concatenation!,
        'id',
        'const id = String(req.query.id);\nif (!/^\\d+$/.test(id)) return res.sendStatus(400);',
      ),
    ),
    silent(
      'twin: allow-list',
      inHandler(
        expressHandler,
        template!,
        'id',
        `const id = req.query.id;\nif (!['a', 'b'].includes(id)) return res.sendStatus(400);`,
      ),
    ),
    silent(
      'twin: chosen column',
      inHandler(expressHandler, template!, `(req.query.sort === 'name' ? 'name' : 'id')`, '', 'order'),
    ),
    silent('twin: constant', inHandler(expressHandler, variable!, 'plantedId', 'const plantedId = 42;')),
    silent('twin: still bound', stillBound('req.params.id')),
  ],
};
