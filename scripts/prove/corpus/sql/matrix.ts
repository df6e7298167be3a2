import type { Program } from '../types';
import { type SqlDriver, sqlDrivers } from './drivers';
import { type Caller, codeOf, inLanguage, type TextForm, textForms } from './forms';
import { type Statement, statements } from './statements';
import { isPathText } from './values';

const rule = 'no-sql-injection';

/** Drivers on which every statement is tried; the others get the core ones. */
const thorough = new Set([
  'pg',
  'pglite',
  'mysql',
  'mysql2 query',
  'mysql2 execute',
  'better-sqlite3',
  'sqlite3',
]);

/** Drivers on which every form of the text is tried, with one statement each. */
const formed = new Set(['pg', 'pg object', 'mysql2 query', 'mysql2 execute', 'better-sqlite3']);

/** The programs of the cross product that tell something of their own. */
export function matrixPrograms(): readonly Program[] {
  return sqlDrivers.flatMap((driver) => [
    ...statementsOf(driver)
      .filter((statement) => thorough.has(driver.name) || statement.core)
      .flatMap((statement) => [
        program(driver, statement, 'template', statement.needsRequest ? 'express' : 'anyone'),
      ]),
    ...texts(driver),
    ...forms(driver),
  ]);
}

function statementsOf({ engine, single }: SqlDriver): readonly Statement[] {
  return statements.filter(
    ({ engines, several }) => (!engines || engines.includes(engine)) && !(single && several),
  );
}

/** The core statements with a value that can only be text. */
function texts(driver: SqlDriver): readonly Program[] {
  const core = statementsOf(driver).filter((statement) => statement.core && !statement.holes);
  return core.flatMap((statement) => [
    program(driver, statement, 'template', 'text'),
    ...(thorough.has(driver.name) ? [program(driver, statement, 'sum', 'express')] : []),
  ]);
}

function forms(driver: SqlDriver): readonly Program[] {
  if (!formed.has(driver.name)) return [];
  const equals = statements.filter(({ name }) => name === 'equals' || name === 'two-values');
  return equals.flatMap((statement) =>
    textForms
      .filter((form) => form !== 'template')
      .map((form) => program(driver, statement, form, form === 'sum' ? 'anyone' : 'text'))
      .concat(
        program(driver, statement, 'template', 'text', 'mjs'),
        program(driver, statement, 'template', 'text', 'ts'),
      ),
  );
}

function program(
  driver: SqlDriver,
  statement: Statement,
  form: TextForm,
  caller: Caller,
  language: Program['language'] = 'cjs',
): Program {
  const neverFix = statement.neverFix ?? statement.neverFixOn?.[driver.name];
  const allowed = (value: unknown): boolean =>
    caller === 'anyone' || (caller === 'text' ? typeof value === 'string' : isPathText(value));
  const textual = (value: unknown): unknown =>
    caller === 'anyone' || allowed(value) ? value : String(value);
  return {
    id: [rule, driver.name, statement.name, form, caller, language].join('/').replace(/[ :]/g, '-'),
    rule,
    driver: driver.name,
    world: driver.world,
    language,
    code: inLanguage(codeOf(driver, statement, form, caller), language),
    ci: driver.ci,
    ...(driver.needs && { needs: driver.needs }),
    ...(neverFix && { neverFix }),
    trial: {
      type: 'sql',
      honest: [...new Set(statement.honest.map(textual))].filter(allowed),
      hostile: statement.hostile.filter(allowed),
      nobody: textual(statement.nobody),
      ...(statement.open && { open: statement.open.filter(allowed) }),
      ...(statement.touches && { touches: statement.touches }),
      ...(statement.makes && { makes: true }),
    },
  };
}
