import { parse as parsePostgres } from 'libpg-query';
import { describe, expect, it } from 'vitest';
import { type Engine, looksLikeSql, sqlFacts, sqlHoles } from '../../src/flow/sql-text';
import type { Piece, SqlHole, Text } from '../../src/flow/text-types';
import { constant, hole, nameOf, textFrom } from './sql-pieces';

/** `a=value b=string/like`: each hole's name, position and the part of the statement it stands in. */
function summary(holes: readonly SqlHole[]): string {
  return holes
    .map((each) => `${nameOf(each.piece)}=${each.position}${each.within ? `/${each.within}` : ''}`)
    .join(' ');
}

type Case = readonly [sql: string, expected: string, engine?: Engine];

const values: readonly Case[] = [
  ['SELECT * FROM t WHERE id = ${a}', 'a=value'],
  ['SELECT * FROM t WHERE id=${a}', 'a=value'],
  ['select * from t where id <> ${a}', 'a=value'],
  ['SELECT * FROM t WHERE id != ${a} OR id = ${b}', 'a=value b=value'],
  ['SELECT * FROM t WHERE id > ${a} AND id < ${b}', 'a=value b=value'],
  ['SELECT * FROM t WHERE id >= ${a} AND id <= ${b}', 'a=value b=value'],
  ['SELECT * FROM t WHERE a <=> ${a}', 'a=value', 'mysql'],
  ['SELECT * FROM t WHERE name LIKE ${a}', 'a=value/like'],
  ['SELECT * FROM t WHERE name NOT LIKE ${a}', 'a=value/like'],
  ['SELECT * FROM t WHERE name ILIKE ${a}', 'a=value/like'],
  ['SELECT * FROM t WHERE name SIMILAR TO ${a}', 'a=value/like'],
  ['SELECT * FROM t WHERE name REGEXP ${a}', 'a=value/like'],
  ['SELECT * FROM t WHERE name ~* ${a}', 'a=value/like'],
  ['SELECT * FROM t WHERE age BETWEEN ${a} AND ${b}', 'a=value b=value'],
  ['SELECT * FROM t WHERE age BETWEEN ${a} AND ${b} AND c = ${c}', 'a=value b=value c=value'],
  ['SELECT * FROM t WHERE id IN (${a})', 'a=value/in-list'],
  ['SELECT * FROM t WHERE id IN (${a}, ${b})', 'a=value/in-list b=value/in-list'],
  ['SELECT * FROM t WHERE id NOT IN (1, ${a})', 'a=value/in-list'],
  ['SELECT * FROM t WHERE id IN ${a}', 'a=value/in-list'],
  ['SELECT * FROM t WHERE id = ANY(${a})', 'a=value'],
  ['SELECT * FROM t WHERE id = ALL (${a})', 'a=value'],
  ['INSERT INTO t VALUES (${a}, ${b})', 'a=value b=value'],
  ['INSERT INTO t (x, y) VALUES (${a}, ${b})', 'a=value b=value'],
  ['INSERT INTO t (x) VALUES (1), (${a})', 'a=value'],
  ['INSERT INTO t (x, y) VALUES (DEFAULT, ${a}) RETURNING id', 'a=value'],
  ['INSERT INTO t SET name = ${a}, age = ${b}', 'a=value b=value', 'mysql'],
  ['INSERT IGNORE INTO t (x) VALUES (${a})', 'a=value', 'mysql'],
  ['REPLACE INTO t (x) VALUES (${a})', 'a=value', 'mysql'],
  ['INSERT INTO t (x) VALUES (${a}) ON CONFLICT (x) DO UPDATE SET x = ${b}', 'a=value b=value'],
  ['INSERT INTO t (x) VALUES (${a}) ON DUPLICATE KEY UPDATE x = ${b}', 'a=value b=value', 'mysql'],
  ['INSERT INTO t (x) VALUES (1) ON DUPLICATE KEY UPDATE x = VALUES(x) + ${a}', 'a=value', 'mysql'],
  ['UPDATE t SET name = ${a} WHERE id = ${b}', 'a=value b=value'],
  ['UPDATE t SET a = 1, b = ${a}', 'a=value'],
  ['UPDATE t SET n = n + ${a}', 'a=value'],
  ['UPDATE t SET n = n * (1 - ${a})', 'a=value'],
  ['DELETE FROM t WHERE id = ${a}', 'a=value'],
  ['DELETE FROM t USING u WHERE t.id = u.id AND u.x = ${a}', 'a=value'],
  ['SELECT lower(${a})', 'a=value'],
  ['SELECT coalesce(name, ${a}) FROM t', 'a=value'],
  ['SELECT * FROM t WHERE name = lower(${a})', 'a=value'],
  ['SELECT * FROM f(${a}, ${b})', 'a=value b=value'],
  ['SELECT * FROM t LIMIT ${a}', 'a=value/limit'],
  ['SELECT * FROM t LIMIT ${a} OFFSET ${b}', 'a=value/limit b=value/limit'],
  ['SELECT * FROM t LIMIT ${a}, ${b}', 'a=value/limit b=value/limit', 'mysql'],
  ['SELECT * FROM t OFFSET ${a} ROWS FETCH NEXT ${b} ROWS ONLY', 'a=value/limit b=value/limit'],
  ['SELECT TOP ${a} name FROM t', 'a=value/limit', 'mssql'],
  ['SELECT TOP (${a}) name FROM t', 'a=value/limit', 'mssql'],
  ['SELECT price * ${a} FROM t', 'a=value'],
  ['SELECT price - ${a} AS less FROM t', 'a=value'],
  ["SELECT 'a' || ${a}", 'a=value'],
  ["SELECT * FROM t WHERE name LIKE '%' || ${a} || '%'", 'a=value'],
  ['SELECT * FROM t WHERE ts > now() - INTERVAL ${a} DAY', 'a=value/interval', 'mysql'],
  ['SELECT DATE_SUB(now(), INTERVAL ${a} DAY)', 'a=value/interval', 'mysql'],
  ['SELECT CASE WHEN x = ${a} THEN ${b} ELSE ${c} END FROM t', 'a=value b=value c=value'],
  ['SELECT CASE ${a} WHEN 1 THEN 2 END', 'a=value'],
  ['SELECT * FROM a JOIN b ON a.id = b.id AND b.x = ${a}', 'a=value'],
  ['SELECT x, count(*) FROM t GROUP BY x HAVING count(*) > ${a}', 'a=value'],
  ['WITH r AS (SELECT * FROM t WHERE id = ${a}) SELECT * FROM r WHERE x = ${b}', 'a=value b=value'],
  ['SELECT * FROM (SELECT * FROM t WHERE id = ${a}) s', 'a=value'],
  ['SELECT * FROM t WHERE EXISTS (SELECT 1 FROM u WHERE u.id = ${a})', 'a=value'],
  ['SELECT * FROM t WHERE (a, b) = (${a}, ${b})', 'a=value b=value'],
  ['SELECT * FROM t WHERE a = (${a})', 'a=value'],
  ['SELECT * FROM t WHERE x IS DISTINCT FROM ${a}', 'a=value'],
  ['SELECT extract(year from ${a})', 'a=value'],
  ['SELECT substring(name from ${a} for ${b}) FROM t', 'a=value b=value'],
  ['SELECT now() AT TIME ZONE ${a}', 'a=value'],
  ['SELECT data -> ${a} FROM t', 'a=value', 'postgres'],
  ['SELECT * FROM t WHERE data @> ${a}', 'a=value', 'postgres'],
  ['SELECT * FROM t WHERE tags && ARRAY[${a}, ${b}]', 'a=value b=value', 'postgres'],
  ['SELECT tags[${a}] FROM t', 'a=value', 'postgres'],
  ['SELECT * FROM t WHERE id = ${a}::int', 'a=value', 'postgres'],
  ['SELECT CAST(${a} AS int)', 'a=value'],
  ['SELECT * FROM t WHERE MATCH(name) AGAINST (${a})', 'a=value', 'mysql'],
  ['SELECT * FROM t WHERE id = -${a}', 'a=value'],
  ['CALL f(${a}, ${b})', 'a=value b=value'],
  ['EXEC f @id = ${a}', 'a=value', 'mssql'],
  ['EXEC f ${a}, ${b}', 'a=value b=value', 'mssql'],
  ['VALUES (${a})', 'a=value'],
  ['SELECT * FROM t WHERE a = $1 AND b = ${a}', 'a=value'],
  ['SELECT * FROM t WHERE a = ? AND b = ${a}', 'a=value'],
  ['SELECT * FROM t WHERE a = :a AND b = ${a}', 'a=value'],
  ['SELECT * FROM t WHERE a = @a AND b = ${a}', 'a=value'],
  ["SELECT * FROM t WHERE data ? 'key' AND b = ${a}", 'a=value', 'postgres'],
  ['SELECT * FROM t /* all */ WHERE id = -- this\n ${a}', 'a=value'],
  ['SELECT * FROM t # all\n WHERE id = ${a}', 'a=value', 'mysql'],
  ["SELECT * FROM t WHERE a = 'it''s' AND id = ${a}", 'a=value'],
  ["SELECT * FROM t WHERE a = 'it\\'s' AND id = ${a}", 'a=value', 'mysql'],
  ["SELECT * FROM t WHERE a = E'it\\'s' AND id = ${a}", 'a=value', 'postgres'],
  ["SELECT * FROM t WHERE a = 'it\\' AND id = ${a}", 'a=value', 'postgres'],
  ["SELECT $$it's$$ || ${a}", 'a=value', 'postgres'],
  ["SELECT $q$ it's $$ $q$ || ${a}", 'a=value', 'postgres'],
  ['SELECT 5--1\n+ ${a}', 'a=value', 'postgres'],
];

const strings: readonly Case[] = [
  ["SELECT * FROM t WHERE name = '${a}'", 'a=string'],
  ["SELECT * FROM t WHERE name LIKE '%${a}%'", 'a=string/like'],
  ["SELECT * FROM t WHERE name ILIKE '${a}%' AND x = ${b}", 'a=string/like b=value'],
  ["INSERT INTO t VALUES ('${a}', '${b}')", 'a=string b=string'],
  ["SELECT * FROM t WHERE id IN ('${a}', '${b}')", 'a=string/in-list b=string/in-list'],
  ["UPDATE t SET name = '${a}' WHERE id = '${b}'", 'a=string b=string'],
  ["SELECT * FROM t WHERE ts > now() - INTERVAL '${a} days'", 'a=string/interval'],
  ["SELECT * FROM t WHERE ts > now() - '${a} days'::interval", 'a=string', 'postgres'],
  ["SELECT * FROM t WHERE name = 'a ''${a}'' b'", 'a=string'],
  ["SELECT * FROM t WHERE name = E'\\'${a}'", 'a=string', 'postgres'],
  ["SELECT * FROM t WHERE name = 'a\\'${a}'", 'a=string', 'mysql'],
  ['SELECT * FROM t WHERE name = "${a}"', 'a=string', 'mysql'],
  ['SELECT $$ ${a} $$', 'a=string', 'postgres'],
  ['DO $$ BEGIN PERFORM ${a}; END $$', 'a=string/ddl', 'postgres'],
  ["SELECT * FROM t WHERE d = DATE '${a}'", 'a=string'],
  ["SELECT 'a--${a}'", 'a=string'],
  ["SELECT 'a/*${a}*/'", 'a=string'],
];

const identifiers: readonly Case[] = [
  ['SELECT * FROM ${a}', 'a=identifier'],
  ['SELECT * FROM ${a} WHERE id = 1', 'a=identifier'],
  ['SELECT * FROM ${a}.${b}', 'a=identifier b=identifier'],
  ['SELECT * FROM s.${a}', 'a=identifier'],
  ['SELECT * FROM ${a}_log', 'a=identifier'],
  ['SELECT * FROM log_${a}', 'a=identifier'],
  ['SELECT * FROM t, ${a}', 'a=identifier'],
  ['SELECT * FROM t JOIN ${a} ON t.id = ${b}.id', 'a=identifier b=identifier'],
  ['SELECT ${a} FROM t', 'a=identifier'],
  ['SELECT x, ${a} FROM t', 'a=identifier'],
  ['SELECT DISTINCT ${a} FROM t', 'a=identifier'],
  ['SELECT x AS ${a} FROM t', 'a=identifier'],
  ['SELECT t.${a} FROM t', 'a=identifier'],
  ['SELECT ${a}(x) FROM t', 'a=identifier'],
  ['SELECT x::${a} FROM t', 'a=identifier', 'postgres'],
  ['SELECT CAST(x AS ${a}) FROM t', 'a=identifier'],
  ['SELECT * FROM t ORDER BY ${a}', 'a=identifier'],
  ['SELECT * FROM t ORDER BY ${a} ${b}', 'a=identifier b=identifier'],
  ['SELECT * FROM t ORDER BY name ${a} LIMIT ${b}', 'a=identifier b=value/limit'],
  ['SELECT * FROM t ORDER BY name, ${a} DESC', 'a=identifier'],
  ['SELECT * FROM t GROUP BY ${a}', 'a=identifier'],
  ['INSERT INTO ${a} (x) VALUES (${b})', 'a=identifier b=value'],
  ['INSERT INTO t (${a}) VALUES (1)', 'a=identifier'],
  ['INSERT INTO t (x, ${a}) VALUES (1, ${b})', 'a=identifier b=value'],
  ['UPDATE ${a} SET x = 1', 'a=identifier'],
  ['UPDATE t SET ${a} = ${b}', 'a=identifier b=value'],
  ['UPDATE t SET x = 1, ${a} = 2', 'a=identifier'],
  ['DELETE FROM ${a} WHERE id = 1', 'a=identifier'],
  ['SELECT * FROM t WHERE ${a} = ${b}', 'a=identifier b=value'],
  ['SELECT * FROM t WHERE x = 1 AND ${a} LIKE ${b}', 'a=identifier b=value/like'],
  ['SELECT * FROM t WHERE ${a} IN (1)', 'a=identifier'],
  ['SELECT * FROM t WHERE ${a} IS NULL', 'a=identifier'],
  ['SELECT * FROM t WHERE (${a} = 1)', 'a=identifier'],
  ['SELECT * FROM t WHERE t.${a} = 1', 'a=identifier'],
  ['SELECT * FROM t WHERE id = ${a}.id', 'a=identifier'],
  ['SELECT * FROM t WHERE "${a}" = 1', 'a=identifier'],
  ['SELECT * FROM `${a}`', 'a=identifier'],
  ['SELECT * FROM [${a}]', 'a=identifier', 'mssql'],
  ['SELECT "${a}" FROM t', 'a=identifier', 'postgres'],
  ['SELECT count(DISTINCT ${a}.x) FROM t', 'a=identifier'],
  ['SELECT rank() OVER (PARTITION BY ${a} ORDER BY ${b}) FROM t', 'a=identifier b=identifier'],
  ['SELECT name COLLATE ${a} FROM t', 'a=identifier'],
  ['SELECT * FROM t WHERE id = $${a}', 'a=identifier'],
  ['SELECT * FROM t WHERE id = :${a}', 'a=identifier'],
  ['CALL ${a}(1)', 'a=identifier'],
  ['WITH ${a} AS (SELECT 1) SELECT 1', 'a=identifier'],
];

const statements: readonly Case[] = [
  ['CREATE TABLE ${a} (id int)', 'a=identifier/ddl'],
  ['CREATE TABLE t (${a} int DEFAULT ${b})', 'a=identifier/ddl b=value/ddl'],
  ['ALTER TABLE ${a} ADD COLUMN ${b} ${c}', 'a=identifier/ddl b=identifier/ddl c=identifier/ddl'],
  ['DROP TABLE IF EXISTS ${a}', 'a=identifier/ddl'],
  ['TRUNCATE ${a}', 'a=identifier/ddl'],
  ["CREATE USER ${a} WITH PASSWORD '${b}'", 'a=identifier/ddl b=string/ddl'],
  ["CREATE USER u IDENTIFIED BY '${a}'", 'a=string/ddl', 'mysql'],
  ['CREATE VIEW v AS SELECT * FROM t WHERE id = ${a}', 'a=value/ddl'],
  ['GRANT SELECT ON ${a} TO ${b}', 'a=identifier/ddl b=identifier/ddl'],
  ['PRAGMA user_version = ${a}', 'a=value/ddl', 'sqlite'],
  ['SHOW TABLES LIKE ${a}', 'a=value/ddl', 'mysql'],
  ['USE ${a}', 'a=identifier/ddl', 'mysql'],
  ["NOTIFY c, '${a}'", 'a=string/ddl', 'postgres'],
  ['SET search_path TO ${a}', 'a=value/set', 'postgres'],
  ['SET search_path = ${a}', 'a=value/set', 'postgres'],
  ["SET ${a} = '${b}'", 'a=identifier/set b=string/set'],
  ["COPY t FROM '${a}'", 'a=string/copy', 'postgres'],
  ['COPY ${a} FROM STDIN', 'a=identifier/copy', 'postgres'],
  ["LOAD DATA INFILE '${a}' INTO TABLE t", 'a=string/copy', 'mysql'],
  ['EXPLAIN SELECT * FROM t WHERE id = ${a}', 'a=value'],
  ['EXPLAIN ANALYZE DELETE FROM t WHERE id = ${a}', 'a=value'],
  ['SELECT 1; DROP TABLE ${a}', 'a=identifier/ddl'],
];

const clauses: readonly Case[] = [
  ['${a}', 'a=clause'],
  ['${a} WHERE id = ${b}', 'a=clause b=value'],
  ['SELECT * FROM t ${a}', 'a=clause'],
  ['SELECT * FROM t WHERE ${a}', 'a=clause'],
  ['SELECT * FROM t WHERE x = 1 ${a}', 'a=clause'],
  ['SELECT * FROM t WHERE x = 1 AND ${a}', 'a=clause'],
  ['SELECT * FROM t WHERE (${a})', 'a=clause'],
  ['SELECT * FROM t WHERE x ${a} 5', 'a=clause'],
  ['SELECT * FROM t WHERE x = ${a} ${b}', 'a=value b=clause'],
  ['SELECT * FROM (${a}) s', 'a=clause'],
  ['UPDATE t SET ${a} WHERE id = ${b}', 'a=clause b=value'],
  ['SELECT * FROM t WHERE x IS ${a}', 'a=clause'],
  ['SELECT * FROM t WHERE x IN (1) ${a} LIMIT ${b}', 'a=clause b=value/limit'],
  ['SELECT 1 UNION ${a}', 'a=clause'],
  ['SELECT /*+ ${a} */ 1', 'a=clause', 'mysql'],
];

const comments: readonly Case[] = [
  ['SELECT 1 -- ${a}', 'a=comment'],
  ['SELECT 1 /* ${a} */ WHERE id = ${b}', 'a=comment b=value'],
  ['SELECT 1 # ${a}', 'a=comment', 'mysql'],
  ['SELECT 1 # ${a}', 'a=value', 'postgres'],
  ['SELECT 1 -- ${a}\n WHERE x = ${b}', 'a=comment b=value'],
];

const fragments: readonly Case[] = [
  ['WHERE id = ${a}', 'a=value'],
  [" AND name = '${a}'", 'a=string'],
  [' OR id = ${a}', 'a=value'],
  ['name = ${a}', 'a=value'],
  ["t.name LIKE '%${a}%'", 'a=string/like'],
  [') VALUES (${a})', 'a=value'],
  [' ORDER BY ${a}', 'a=identifier'],
  ['${a} DESC', 'a=identifier'],
  ['${a} = ${b}', 'a=identifier b=value'],
  ["${a} > '${b}'", 'a=identifier b=string'],
  ['LIMIT ${a}', 'a=value/limit'],
  [', ${a} = 1', 'a=identifier'],
  ['IN (${a})', 'a=value/in-list'],
  ["'${a}'", 'a=string'],
  ['JOIN ${a} ON x = ${b}', 'a=identifier b=value'],
  ['lower(name) = ${a}', 'a=value'],
];

describe('sqlHoles', () => {
  const groups = { values, strings, identifiers, statements, clauses, comments, fragments };
  for (const [group, cases] of Object.entries(groups)) {
    describe(group, () => {
      for (const [sql, expected, engine] of cases) {
        it(`${sql} → ${expected}${engine ? ` in ${engine}` : ''}`, () => {
          expect(summary(sqlHoles(textFrom(sql), engine))).toBe(expected);
        });
      }
    });
  }

  it('has more than 150 cases', () => {
    expect(Object.values(groups).flat().length).toBeGreaterThan(150);
  });

  it('reads a text the same wherever its constants are cut', () => {
    for (const [sql, expected, engine] of Object.values(groups).flat()) {
      const cut = textFrom(sql).flatMap((piece): Text => {
        if (piece.type !== 'constant') return [piece];
        return [...piece.value].map((character) => constant(character));
      });
      expect(summary(sqlHoles(cut, engine)), sql).toBe(expected);
    }
  });

  it('takes any text without failing', () => {
    for (const [sql] of Object.values(groups).flat()) {
      for (let end = 0; end <= sql.length; end += 1) {
        for (const part of [sql.slice(0, end), sql.slice(end)]) {
          const text = textFrom(part);
          const count = text.filter((piece) => piece.type === 'hole').length;
          expect(sqlHoles(text), part).toHaveLength(count);
        }
      }
    }
  });
});

describe('quotes around a hole', () => {
  const quoted = (sql: string, engine?: Engine): unknown =>
    sqlHoles(textFrom(sql), engine).map((h) => h.quoted);

  it('tells the characters between the quotes and the value', () => {
    expect(quoted("name LIKE '%${a}_%'")).toEqual([{ before: '%', after: '_%', alone: true }]);
    expect(quoted("name = '${a}'")).toEqual([{ before: '', after: '', alone: true }]);
    expect(quoted("name = 'it''s ${a}'")).toEqual([{ before: "it''s ", after: '', alone: true }]);
  });

  it('tells values that share a string', () => {
    expect(quoted("name = '${a}-${b}'")).toEqual([
      { before: '', after: '-', alone: false },
      { before: '-', after: '', alone: false },
    ]);
  });

  it('has none for values outside of strings', () => {
    expect(quoted('name = ${a}')).toEqual([undefined]);
    expect(quoted('SELECT "${a}"', 'postgres')).toEqual([undefined]);
  });
});

describe('choices and repetitions', () => {
  const choice = (...options: Text[]): Piece => ({ type: 'choice', options });
  const repeat = (item: Text, separator?: string): Piece => ({ type: 'repeat', item, separator });

  it('reads each option from the same place', () => {
    const text: Text = [
      constant('SELECT * FROM t WHERE '),
      choice(textFrom('id = ${a}'), textFrom("name = '${b}'")),
    ];
    expect(summary(sqlHoles(text))).toBe('a=value b=string');
  });

  it('goes on from the end of the first option', () => {
    const text: Text = [
      constant('SELECT * FROM t '),
      choice(textFrom('WHERE id = ${a} AND x = '), []),
      hole('b'),
    ];
    expect(summary(sqlHoles(text))).toBe('a=value b=value');
  });

  it('lets every option see what follows', () => {
    const text: Text = [constant('WHERE '), choice([hole('a')], [hole('b')]), constant(' = 1')];
    expect(summary(sqlHoles(text))).toBe('a=identifier b=identifier');
  });

  it('lets each option of a string go on to its end', () => {
    const text: Text = [
      constant("name LIKE '%"),
      choice([hole('a')], [constant('x'), hole('b')]),
      constant("y'"),
    ];
    expect(sqlHoles(text).map((each) => each.quoted)).toEqual([
      { before: '%', after: 'y', alone: true },
      { before: '%x', after: 'y', alone: true },
    ]);
  });

  it('reads a choice without options as nothing', () => {
    expect(summary(sqlHoles([constant('id = '), choice(), hole('a')]))).toBe('a=value');
  });

  it('reads the item of a repetition where it stands', () => {
    expect(
      summary(sqlHoles([constant('id IN ('), repeat([hole('a')], ','), constant(') AND b = '), hole('b')])),
    ).toBe('a=value/in-list b=value');
    expect(summary(sqlHoles([constant('SELECT '), repeat([hole('a')], ', '), constant(' FROM t')]))).toBe(
      'a=identifier',
    );
    expect(summary(sqlHoles([constant('WHERE '), repeat(textFrom('${a} = ${b}'), ' AND ')]))).toBe(
      'a=identifier b=value',
    );
  });

  it('reads thousands of pieces in one pass', () => {
    const text: Text = Array.from({ length: 5000 }, (_, index) => textFrom(` AND a${index} = \${x}`)).flat();
    expect(sqlHoles(text).every((each) => each.position === 'value')).toBe(true);
  });
});

describe('sqlFacts', () => {
  const facts = (sql: string, engine?: Engine) => sqlFacts(textFrom(sql), engine);

  it('tells the parts that values play', () => {
    const role = (sql: string): unknown => facts(sql).holes[0]?.role;
    expect(role('WHERE a = ${x}')).toBe('equality');
    expect(role('WHERE a > ${x}')).toBe('range');
    expect(role('WHERE a BETWEEN 1 AND ${x}')).toBe('range');
    expect(role('WHERE a IN (${x})')).toBe('in-item');
    expect(role('WHERE a IN ${x}')).toBe('whole-list');
    expect(role('INSERT INTO t VALUES ${x}')).toBe('whole-list');
    expect(role('INSERT INTO t VALUES (${x})')).toBe('insert-item');
    expect(role('UPDATE t SET a = ${x}')).toBe('assignment');
    expect(role('UPDATE t SET a = b + ${x}')).toBe('other');
    expect(role('UPDATE t SET a = 1 WHERE b = ${x}')).toBe('equality');
    expect(role('SELECT f(${x})')).toBe('argument');
  });

  it('tells the column that is compared, and nothing else for one', () => {
    const column = (sql: string): unknown => facts(sql).holes[0]?.column;
    expect(column('WHERE u.id = ${x}')).toBe('id');
    expect(column('WHERE a = 1 AND "user id" = \'${x}\'')).toBe('user id');
    expect(column('WHERE lower(id) = ${x}')).toBe('');
    expect(column('WHERE a + id = ${x}')).toBe('');
    expect(column("WHERE data->>'id' = ${x}")).toBe('');
    expect(column('WHERE 1 = ${x}')).toBe('');
  });

  it('tells several statements from a last semicolon', () => {
    expect(facts('SELECT ${x}; ').several).toBe(false);
    expect(facts('SELECT ${x}; -- done').several).toBe(false);
    expect(facts("SELECT ';' , ${x}").several).toBe(false);
    expect(facts('SELECT 1; SELECT ${x}').several).toBe(true);
    expect(facts('SELECT 1; ${x}').several).toBe(true);
  });

  it('tells placeholders and their order among the holes', () => {
    const { holes, placeholders } = facts("a = $1 AND b = ${x} AND c = $2 AND d = '$3'");
    expect(placeholders.map(({ text }) => text)).toEqual(['$1', '$2']);
    const [first, second] = placeholders.map(({ order }) => order);
    expect(first).toBeLessThan(holes[0]?.order ?? NaN);
    expect(second).toBeGreaterThan(holes[0]?.order ?? NaN);
    expect(
      facts('a = ? AND ?? = ${x} AND c = :name AND d = @d').placeholders.map(({ text }) => text),
    ).toEqual(['?', '??', ':name', '@d']);
    expect(facts("data ? 'a' AND b::int = ${x} AND data @> '{}'", 'postgres').placeholders).toEqual([]);
  });

  it('tells how many columns the values are for', () => {
    const columns = (sql: string): unknown => facts(sql).holes.at(-1)?.list?.columns;
    expect(columns('INSERT INTO t (a, b) VALUES (${x}')).toBe(2);
    expect(columns('INSERT INTO t VALUES (${x}')).toBeUndefined();
    expect(columns('INSERT INTO t (${names}) VALUES (${x}')).toBeUndefined();
  });

  it('tells what stands in quotes and comments', () => {
    const { quotedText } = facts('SELECT \'a?\', "b?" /* c? */ FROM t WHERE d = ${x} -- e?');
    expect(quotedText.split('\n').filter(Boolean)).toEqual(['a?', 'b?', ' c? ', ' e?']);
  });

  it('tells words before a string that make a type of it', () => {
    expect(facts("d = DATE '${x}'").holes[0]?.typed).toBe(true);
    expect(facts("SELECT a '${x}'").holes[0]?.typed).toBe(true);
    expect(facts("d = '${x}'").holes[0]?.typed).toBe(false);
    expect(facts("d = N'${x}'").holes[0]?.literal?.prefix).toBe('N');
  });
});

describe('PostgreSQL agrees', () => {
  /** The text with each hole as `replace` gives it. */
  const rendered = (sql: string, replace: (position: SqlHole) => string): string => {
    const holes = sqlHoles(textFrom(sql), 'postgres');
    let index = 0;
    return textFrom(sql)
      .map((piece) => {
        if (piece.type === 'constant') return piece.value;
        const found = holes[index++];
        return found ? replace(found) : '';
      })
      .join('');
  };
  const asItIs: Readonly<Record<SqlHole['position'], string>> = {
    value: '$1',
    string: 'x',
    identifier: 'x',
    clause: '',
    comment: 'x',
  };
  const complete = [...values, ...strings, ...identifiers, ...statements]
    .filter(([, , engine]) => engine === undefined || engine === 'postgres')
    .map(([sql]) => sql)
    // Not of this engine, or a type of its own that no placeholder helps.
    .filter(
      (sql) =>
        !/IDENTIFIED|^CALL|`|REGEXP|IN \$\{a\}$|^SET \$|:\$\{|INTERVAL|\$\$\{a\}|\? AND|:a|@a|^WITH \$|^DO |DEFAULT \$\{b\}|BY (?:name|\$\{a\}) \$/.test(
          sql,
        ),
    );

  it.each(complete)('parses with placeholders for values: %s', async (sql) => {
    const fixed = rendered(sql, ({ position, within }) =>
      position === 'value' && within === 'set' ? 'x' : asItIs[position],
    );
    await expect(parsePostgres(fixed)).resolves.toBeTruthy();
  });

  const names = [
    'SELECT * FROM ${a} WHERE id = 1',
    'SELECT * FROM s.${a}',
    'SELECT x AS ${a} FROM t',
    'INSERT INTO ${a} (x) VALUES (1)',
    'INSERT INTO t (x, ${a}) VALUES (1, 2)',
    'UPDATE t SET ${a} = 1',
    'UPDATE ${a} SET x = 1',
    'SELECT x::${a} FROM t',
    'SELECT CAST(x AS ${a}) FROM t',
    'SELECT name COLLATE ${a} FROM t',
    'DROP TABLE ${a}',
  ];
  it.each(names)('refuses a placeholder where a name stands: %s', async (sql) => {
    expect(sqlHoles(textFrom(sql), 'postgres').map((each) => each.position)).toEqual(['identifier']);
    await expect(parsePostgres(rendered(sql, () => '$1'))).rejects.toThrow();
    await expect(parsePostgres(rendered(sql, () => 'x'))).resolves.toBeTruthy();
  });
});

describe('looksLikeSql', () => {
  const sql = [
    'SELECT * FROM users WHERE id = ${a}',
    'select * from users',
    'select id, name from users',
    'select id from users where name = ${a}',
    'select id from users',
    'SELECT ${cols} FROM ${t}',
    'SELECT count(*) FROM t',
    'select count(*) from t',
    'SELECT 1',
    '  \n SELECT a\n FROM b',
    '(SELECT a FROM b) UNION (SELECT c FROM d)',
    '/* find */ SELECT a FROM b',
    '-- find\nSELECT a FROM b',
    'INSERT INTO users (name) VALUES (${a})',
    'insert into users (name) values (${a})',
    "insert into users values ('${a}')",
    'INSERT INTO ${t} SELECT * FROM x',
    'UPDATE users SET name = ${a}',
    "update users set name = '${a}' where id = 1",
    'UPDATE ${t} SET ${sets}',
    'DELETE FROM users WHERE id = ${a}',
    'delete from users where id = ${a}',
    'delete from users',
    'WITH r AS (SELECT 1) SELECT * FROM r',
    'with recursive r as (select 1) select * from r',
    'CALL refresh(${a})',
    'call refresh(${a})',
    'CREATE TABLE t (id int)',
    'create table if not exists t (id int)',
    'DROP TABLE ${t}',
    'ALTER TABLE t ADD COLUMN c int',
    'TRUNCATE TABLE t',
    'MERGE INTO t USING s ON t.id = s.id',
    'REPLACE INTO t (a) VALUES (1)',
    "WHERE name = '${a}'",
    'where id = ${a}',
    'ORDER BY ${a}',
    'GRANT SELECT ON t TO ${u}',
    'SET search_path TO ${s}',
    'EXPLAIN SELECT 1 FROM t',
    '${with} SELECT a FROM b',
  ];
  const prose = [
    'Select an item from the list',
    'Select one from below',
    'select an option from the menu',
    'Please select a value from the list where you live',
    'update your settings set',
    'Update the user and set a password',
    'Update available: set ${a} in the preferences',
    'Insert into the slot',
    'Insert a coin into the machine',
    'insert into the slot ${a}',
    'Delete from the list',
    'Delete from cart',
    'Create a table for ${a}',
    'Create table reservations for guests',
    'Drop table reservations here',
    'With this as (a rule) select nothing',
    'Call me (${a})',
    'Call center',
    'Where name is unknown',
    'where are you ${a}',
    'order by phone',
    'selection from the archive',
    'SELECTED ${a} items',
    'from ${a} to ${b}',
    'https://example.org/select?from=${a}',
    'limit reached',
    'set the value of ${a}',
    'Show tables for two',
    '${a}',
    '',
    ' ',
    'use strict',
    'copy to clipboard',
    'execute order ${a}',
  ];
  it.each(sql)('is SQL: %s', (text) => {
    expect(looksLikeSql(textFrom(text))).toBe(true);
  });
  it.each(prose)('is not: %s', (text) => {
    expect(looksLikeSql(textFrom(text))).toBe(false);
  });

  it('looks at every option of a choice', () => {
    const choice: Piece = { type: 'choice', options: [textFrom('hello'), textFrom('SELECT a FROM b')] };
    expect(looksLikeSql([choice])).toBe(true);
    expect(looksLikeSql([{ type: 'choice', options: [textFrom('hello'), textFrom('there')] }])).toBe(false);
  });
});
