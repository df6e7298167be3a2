import { parse as parsePostgres } from 'libpg-query';
import { describe, expect, it } from 'vitest';
import { type Driver, drivers, fixSql } from './sql-fix';

type Name = keyof typeof drivers;
/** Driver, code, code after the edit (null: no edit), and whether the edit may be made without asking. */
type Case = readonly [driver: Name, code: string, output: string | null, verdict?: 'safe' | 'offer'];

const textForms: readonly Case[] = [
  [
    'pg',
    'db.query(`SELECT * FROM t WHERE id = ${s}`)',
    'db.query(`SELECT * FROM t WHERE id = $1`, [s])',
    'safe',
  ],
  [
    'pg',
    "db.query('SELECT * FROM t WHERE id = ' + s)",
    "db.query('SELECT * FROM t WHERE id = $1', [s])",
    'safe',
  ],
  [
    'pg',
    'db.query("SELECT * FROM t WHERE id = " + s)',
    'db.query("SELECT * FROM t WHERE id = $1", [s])',
    'safe',
  ],
  [
    'pg',
    "db.query('SELECT * FROM t WHERE id = ' + s + ' AND x = 1')",
    "db.query('SELECT * FROM t WHERE id = $1 AND x = 1', [s])",
    'safe',
  ],
  [
    'pg',
    `db.query("SELECT * FROM t WHERE name = '" + s + "' AND x = 1")`,
    'db.query("SELECT * FROM t WHERE name = $1 AND x = 1", [s])',
    'safe',
  ],
  [
    'pg',
    String.raw`db.query('SELECT * FROM t WHERE name = \'' + s + '\'')`,
    "db.query('SELECT * FROM t WHERE name = $1', [s])",
    'safe',
  ],
  [
    'pg',
    String.raw`db.query('SELECT \x41\u0042\u{43} \
 FROM t WHERE name = \'' + s + '\' -- \t')`,
    String.raw`db.query('SELECT \x41\u0042\u{43} \
 FROM t WHERE name = $1 -- \t', [s])`,
    'safe',
  ],
  [
    'pg',
    "db.query('SELECT * FROM t WHERE id = '.concat(s, ' AND x = 1'))",
    "db.query('SELECT * FROM t WHERE id = $1 AND x = 1', [s])",
    'safe',
  ],
  [
    'pg',
    'db.query("SELECT * FROM t WHERE name = \'".concat(s, "\'"))',
    'db.query("SELECT * FROM t WHERE name = $1", [s])',
    'safe',
  ],
  ['pg', "db.query('SELECT * FROM t WHERE id = '.concat(...s))", null],
  ['pg', 'db.query(\'SELECT * FROM t WHERE name = "x" AND id = \'.concat(s, " AND x = 1"))', null],
  [
    'pg',
    "db.query('SELECT * FROM t ' +\n  'WHERE id = ' + s +\n  ' AND x = 1')",
    "db.query('SELECT * FROM t ' +\n  'WHERE id = $1' +\n  ' AND x = 1', [s])",
    'safe',
  ],
  [
    'pg',
    'db.query("SELECT * FROM t WHERE name = \'" +\n  s +\n  "\' AND x = 1")',
    'db.query("SELECT * FROM t WHERE name = $1" +\n  " AND x = 1", [s])',
    'safe',
  ],
  [
    'pg',
    'db.query("SELECT * FROM t WHERE name = \'" +\n  s +\n  "\'")',
    'db.query("SELECT * FROM t WHERE name = $1", [s])',
    'safe',
  ],
  [
    'pg',
    "db.query('SELECT * FROM t WHERE id = ' + s + \" AND name = 'x'\")",
    "db.query('SELECT * FROM t WHERE id = $1' + \" AND name = 'x'\", [s])",
    'safe',
  ],
  [
    'pg',
    "db.query('SELECT * FROM t WHERE id = ' + s + ` AND x = ${n}`)",
    "db.query('SELECT * FROM t WHERE id = $1' + ` AND x = $2`, [s, n])",
    'safe',
  ],
  [
    'pg',
    'db.query(`SELECT * FROM t ` + `WHERE id = ${s}` + ` AND x = 1`)',
    'db.query(`SELECT * FROM t ` + `WHERE id = $1` + ` AND x = 1`, [s])',
    'safe',
  ],
  [
    'pg',
    "db.query('SELECT * FROM t WHERE id = ' + (s) + ' AND x = 1')",
    "db.query('SELECT * FROM t WHERE id = $1 AND x = 1', [s])",
    'safe',
  ],
  [
    'pg',
    "db.query(('SELECT * FROM t WHERE id = ' + s))",
    "db.query(('SELECT * FROM t WHERE id = $1'), [s])",
    'safe',
  ],
  ['pg', "db.query(('SELECT * FROM t WHERE id = ' + s) + ' AND x = 1')", null],
  ['pg', "db.query('SELECT * FROM t WHERE id = ' + s + (' AND x = ' + n))", null],
  [
    'pg',
    "db.query(`\n  SELECT *\n  FROM t\n  WHERE name = '${s}'\n`)",
    'db.query(`\n  SELECT *\n  FROM t\n  WHERE name = $1\n`, [s])',
    'safe',
  ],
  ['pg', 'db.query(String.raw`SELECT * FROM t WHERE id = ${s}`)', null],
  ['pg', "db.query(['SELECT * FROM t WHERE id =', s].join(' '))", null],
  ['pg', "db.query(format('SELECT * FROM t WHERE id = %s', s))", null],
  ['pg', 'db.query(sql)', null],
  ['pg', "db.query('SELECT 1')", null],
];

const variables: readonly Case[] = [
  [
    'pg',
    'async function f(s) { const sql = `SELECT * FROM t WHERE id = ${s}`; return db.query(sql); }',
    'async function f(s) { const sql = `SELECT * FROM t WHERE id = $1`; return db.query(sql, [s]); }',
    'safe',
  ],
  [
    'pg',
    "async function f(s) { let sql = 'SELECT * FROM t WHERE id = ' + s; try { await db.query(sql); } catch {} }",
    "async function f(s) { let sql = 'SELECT * FROM t WHERE id = $1'; try { await db.query(sql, [s]); } catch {} }",
    'safe',
  ],
  [
    'pg',
    'async function f(req) { const sql = `SELECT * FROM t WHERE id = ${req.params.id}`; const c = await pool.connect(); c.query(sql); }',
    'async function f(req) { const sql = `SELECT * FROM t WHERE id = $1`; const c = await pool.connect(); c.query(sql, [req.params.id]); }',
    'safe',
  ],
  ['pg', 'function f(s) { const text = `SELECT * FROM t WHERE id = ${s}`; db.query({ text }); }', null],
  // Used twice, exported, in another function, written again.
  ['pg', 'function f(s) { const sql = `SELECT * FROM t WHERE id = ${s}`; log(sql); db.query(sql); }', null],
  ['pg', 'const s = 1; export const sql = `SELECT * FROM t WHERE id = ${s()}`; db.query(sql);', null],
  [
    'pg',
    'function f(s) { const sql = `SELECT * FROM t WHERE id = ${s}`; return () => db.query(sql); }',
    null,
  ],
  [
    'pg',
    'function f(s) { let sql = `SELECT * FROM t WHERE id = ${s}`; sql += ` LIMIT 1`; db.query(sql); }',
    null,
  ],
  ['pg', 'function f(s) { let sql; sql = `SELECT * FROM t WHERE id = ${s}`; db.query(sql); }', null],
  // What the value reads may be something else by then.
  ['pg', 'function f(s) { const sql = `SELECT * FROM t WHERE id = ${s}`; s = 2; db.query(sql); }', null],
  [
    'pg',
    'function f(req) { const sql = `SELECT * FROM t WHERE id = ${req.params.id}`; clean(req); db.query(sql); }',
    null,
  ],
  [
    'pg',
    'function f(req) { const sql = `SELECT * FROM t WHERE id = ${req.params.id}`; req.params = {}; db.query(sql); }',
    null,
  ],
  ['pg', 'function f(s) { const sql = `SELECT * FROM t WHERE id = ${next()}`; db.query(sql); }', null],
  [
    'pg',
    'function f(s) { const sql = `SELECT * FROM t WHERE id = ${s}`; { const s = 2; db.query(sql); } }',
    null,
  ],
];

const quotes: readonly Case[] = [
  [
    'pg',
    "db.query(`SELECT 1 FROM t WHERE a = '${s}'`)",
    'db.query(`SELECT 1 FROM t WHERE a = $1`, [s])',
    'safe',
  ],
  [
    'pg',
    "db.query(`SELECT 1 FROM t WHERE a = '${n}'`)",
    'db.query(`SELECT 1 FROM t WHERE a = $1`, [n])',
    'safe',
  ],
  // Not proven to be text: a list, a date or nothing would be written in another way.
  [
    'pg',
    "db.query(`SELECT 1 FROM t WHERE a = '${x}'`)",
    'db.query(`SELECT 1 FROM t WHERE a = $1`, [String(x)])',
    'safe',
  ],
  [
    'pg',
    "db.query(`SELECT 1 FROM t WHERE a = '${o}'`)",
    'db.query(`SELECT 1 FROM t WHERE a = $1`, [String(o)])',
    'safe',
  ],
  [
    'pg',
    "db.query(`SELECT 1 FROM t WHERE a = '${x.trim()}'`)",
    'db.query(`SELECT 1 FROM t WHERE a = $1`, [x.trim()])',
    'safe',
  ],
  [
    'pg',
    "db.query(`SELECT 1 FROM t WHERE a = '${String(x)}'`)",
    'db.query(`SELECT 1 FROM t WHERE a = $1`, [String(x)])',
    'safe',
  ],
  [
    'pg',
    "db.query(`SELECT 1 FROM t WHERE a = '${(f(), s)}'`)",
    'db.query(`SELECT 1 FROM t WHERE a = $1`, [(f(), s)])',
    'safe',
  ],
  [
    'sqlite',
    "db.query(`SELECT 1 FROM t WHERE a = '${n}'`)",
    'db.query(`SELECT 1 FROM t WHERE a = ?`, [String(n)])',
    'safe',
  ],
  [
    'mysql',
    "db.query(`SELECT 1 FROM t WHERE a = '${n}'`)",
    'db.query(`SELECT 1 FROM t WHERE a = ?`, [String(n)])',
    'safe',
  ],
  [
    'pg',
    "db.query(`SELECT 1 FROM t WHERE a LIKE '%${x}%'`)",
    'db.query(`SELECT 1 FROM t WHERE a LIKE $1`, [`%${x}%`])',
    'safe',
  ],
  [
    'pg',
    "db.query(`SELECT 1 FROM t WHERE a NOT ILIKE '${x}%'`)",
    'db.query(`SELECT 1 FROM t WHERE a NOT ILIKE $1`, [`${x}%`])',
    'safe',
  ],
  [
    'pg',
    'db.query("SELECT 1 FROM t WHERE a LIKE \'%" + x + "%\' LIMIT 1")',
    'db.query("SELECT 1 FROM t WHERE a LIKE $1 LIMIT 1", ["%" + x + "%"])',
    'safe',
  ],
  [
    'pg',
    'db.query("SELECT 1 FROM t WHERE a LIKE \'" + (x || y) + "%\'")',
    'db.query("SELECT 1 FROM t WHERE a LIKE $1", [(x || y) + "%"])',
    'safe',
  ],
  [
    'pg',
    'db.query("SELECT 1 FROM t WHERE a LIKE \'" + (x - y) + "%\'")',
    'db.query("SELECT 1 FROM t WHERE a LIKE $1", [(x - y) + "%"])',
    'safe',
  ],
  [
    'pg',
    "db.query(`SELECT 1 FROM t WHERE a LIKE '%${x}_${y}%'`)",
    'db.query(`SELECT 1 FROM t WHERE a LIKE $1`, [`%${x}_${y}%`])',
    'safe',
  ],
  [
    'pg',
    'db.query("SELECT 1 FROM t WHERE a LIKE \'" + x + y + "\'")',
    'db.query("SELECT 1 FROM t WHERE a LIKE $1", [`${x}${y}`])',
    'safe',
  ],
  [
    'pg',
    "db.query(`SELECT 1 FROM t WHERE a LIKE '%it''s ${x}%'`)",
    "db.query(`SELECT 1 FROM t WHERE a LIKE $1`, [`%it's ${x}%`])",
    'safe',
  ],
  [
    'pg',
    'db.query("SELECT 1 FROM t WHERE a LIKE \'%\\"`" + x + "\'")',
    'db.query("SELECT 1 FROM t WHERE a LIKE $1", ["%\\"`" + x])',
    'safe',
  ],
  [
    'sqlite',
    "db.query(`SELECT 1 FROM t WHERE a LIKE '\\`\\${${x}%'`)",
    'db.query(`SELECT 1 FROM t WHERE a LIKE ?`, [`\\`\\${${x}%`])',
    'safe',
  ],
  [
    'mysql',
    "db.query(`SELECT 1 FROM t WHERE a LIKE '%${x}%'`)",
    'db.query(`SELECT 1 FROM t WHERE a LIKE ?`, [`%${x}%`])',
    'safe',
  ],
  [
    'mysql',
    'db.query(`SELECT 1 FROM t WHERE a = "${s}"`)',
    'db.query(`SELECT 1 FROM t WHERE a = ?`, [s])',
    'safe',
  ],
  ['pg', 'db.query(`SELECT 1 FROM t WHERE a = "${s}"`)', null],
  ['sqlite', 'db.query(`SELECT 1 FROM t WHERE a = "${s}"`)', null],
  // A part of a literal: the same text, but a developer should look at it.
  [
    'pg',
    "db.query(`SELECT 1 FROM t WHERE a > now() - '${s} days'::interval`)",
    'db.query(`SELECT 1 FROM t WHERE a > now() - $1::interval`, [`${s} days`])',
    'offer',
  ],
  [
    'pg',
    "db.query(`SELECT 1 FROM t WHERE a = ANY('{${s}}')`)",
    'db.query(`SELECT 1 FROM t WHERE a = ANY($1)`, [`{${s}}`])',
    'offer',
  ],
  [
    'pg',
    "db.query(`SELECT 1 FROM t WHERE a = '${s}-${x}'`)",
    'db.query(`SELECT 1 FROM t WHERE a = $1`, [`${s}-${x}`])',
    'offer',
  ],
  ['mysql', "db.query(`SELECT 1 FROM t WHERE a = 'x\\\\'${s}'`)", null],
  ['mysql', "db.query(`SELECT 1 FROM t WHERE a LIKE '\\\\_${s}'`)", null],
  ['pg', "db.query(`SELECT 1 FROM t WHERE a = E'${s}'`)", null],
  ['pg', "db.query(`SELECT 1 FROM t WHERE a = B'${s}'`)", null],
  ['pg', "db.query(`SELECT 1 FROM t WHERE a = DATE '${s}'`)", null],
  ['pg', "db.query(`SELECT 1 FROM t WHERE a > now() - INTERVAL '${s} days'`)", null],
  ['mysql', "db.query(`SELECT 1 FROM t WHERE a > now() - INTERVAL '${s}' DAY`)", null],
  ['pg', 'db.query(`SELECT 1 FROM t WHERE a = $$${s}$$`)', null],
  ['pg', "db.query(`SELECT a AS '${s}' FROM t`)", null],
  ['mysql', "db.query(`SELECT a INTO OUTFILE '${s}' FROM t`)", null],
  ['pg', "db.query(`SELECT 1 FROM t WHERE a = '${s}`)", null],
  // Escaped already: bound, the escape would become part of the value.
  ['pg', "db.query(`SELECT 1 FROM t WHERE a = '${x.replace(/'/g, \"''\")}'`)", null],
  [
    'pg',
    "function f(x) { const s = x.replaceAll(\"'\", \"''\"); db.query(`SELECT 1 FROM t WHERE a = '${s}'`); }",
    null,
  ],
  ['pg', 'db.query(`SELECT 1 FROM t WHERE a = ${quote(x)}`)', null],
  ['mysql', 'db.query(`SELECT 1 FROM t WHERE id = ${db.escape(x)}`)', null],
  ['pg', 'db.query(`SELECT 1 FROM t WHERE id = ${escaped}`)', null],
];

const places: readonly Case[] = [
  [
    'pg',
    "db.query(`INSERT INTO t (a, b) VALUES ('${s}', ${x})`)",
    'db.query(`INSERT INTO t (a, b) VALUES ($1, $2)`, [s, x])',
    'offer',
  ],
  [
    'pg',
    'db.query("INSERT INTO t (a, b) VALUES (\'" + s + "\',\'" + x + "\')")',
    'db.query("INSERT INTO t (a, b) VALUES ($1,$2)", [s, String(x)])',
    'safe',
  ],
  [
    'pg',
    'db.query(`INSERT INTO t VALUES (${x}, ${y})`)',
    'db.query(`INSERT INTO t VALUES ($1, $2)`, [x, y])',
    'offer',
  ],
  [
    'pg',
    'db.query(`INSERT INTO t (a) VALUES (${x})`)',
    'db.query(`INSERT INTO t (a) VALUES ($1)`, [x])',
    'offer',
  ],
  ['pg', 'db.query(`INSERT INTO t (a, b) VALUES (${x})`)', null],
  ['pg', 'db.query(`INSERT INTO t (a, b, c) VALUES (${x}, ${y})`)', null],
  ['pg', 'db.query(`INSERT INTO t VALUES (${x})`)', null],
  ['pg', 'db.query(`INSERT INTO t VALUES ${x}`)', null],
  [
    'pg',
    "db.query(`UPDATE t SET a = '${s}', b = ${x} WHERE id = ${n}`)",
    'db.query(`UPDATE t SET a = $1, b = $2 WHERE id = $3`, [s, x, n])',
    'offer',
  ],
  [
    'pg',
    'db.query(`DELETE FROM t WHERE id = ${x}`)',
    'db.query(`DELETE FROM t WHERE id = $1`, [x])',
    'offer',
  ],
  [
    'pg',
    'db.query(`WITH r AS (SELECT * FROM t WHERE id = ${x}) SELECT * FROM r`)',
    'db.query(`WITH r AS (SELECT * FROM t WHERE id = $1) SELECT * FROM r`, [x])',
    'offer',
  ],
  [
    'pg',
    'db.query(`SELECT 1 FROM t LIMIT ${x} OFFSET ${y}`)',
    'db.query(`SELECT 1 FROM t LIMIT $1 OFFSET $2`, [x, y])',
    'offer',
  ],
  ['mysql', 'db.query(`SELECT 1 FROM t WHERE id = ${s} LIMIT ${x}`)', null],
  ['prepared', 'db.query(`SELECT 1 FROM t WHERE id = ${s} LIMIT 1 OFFSET ${x}`)', null],
  ['knex', 'db.raw(`id = ${n} LIMIT ${x}`)', null],
  // A number does no harm in the text, so it may stay where it cannot be bound.
  [
    'mysql',
    "db.query(`SELECT 1 FROM t WHERE a = '${s}' LIMIT ${n}`)",
    'db.query(`SELECT 1 FROM t WHERE a = ? LIMIT ${n}`, [s])',
    'safe',
  ],
  [
    'mysql',
    'db.query("SELECT 1 FROM t WHERE a = \'" + s + "\' LIMIT " + n)',
    'db.query("SELECT 1 FROM t WHERE a = ? LIMIT " + n, [s])',
    'safe',
  ],
  ['mysql', 'db.query(`SELECT 1 FROM t LIMIT ${n}`)', null],
  // A list may be one value or several.
  [
    'pg',
    'db.query(`SELECT 1 FROM t WHERE id IN (${n})`)',
    'db.query(`SELECT 1 FROM t WHERE id IN ($1)`, [n])',
    'safe',
  ],
  ['pg', 'db.query(`SELECT 1 FROM t WHERE id IN (${s})`)', null],
  ['pg', 'db.query(`SELECT 1 FROM t WHERE id IN (${x})`)', null],
  [
    'pg',
    "db.query(`SELECT 1 FROM t WHERE a IN ('${s}')`)",
    'db.query(`SELECT 1 FROM t WHERE a IN ($1)`, [s])',
    'safe',
  ],
  [
    'pg',
    'db.query(`SELECT 1 FROM t WHERE id IN (${x}, ${y})`)',
    'db.query(`SELECT 1 FROM t WHERE id IN ($1, $2)`, [x, y])',
    'offer',
  ],
  ['pg', 'db.query(`SELECT 1 FROM t WHERE id IN (0, ${x})`)', null],
  [
    'pg',
    'db.query(`SELECT 1 FROM t WHERE id IN (0, ${s})`)',
    'db.query(`SELECT 1 FROM t WHERE id IN (0, $1)`, [s])',
    'offer',
  ],
  ['pg', 'db.query(`INSERT INTO t VALUES (NULL, ${x})`)', null],
  ['pg', "db.query(`SELECT 1 FROM t WHERE id IN (${x.map((y) => y.id).join(',')})`)", null],
  ['pg', 'db.query(`SELECT 1 FROM t WHERE id IN ${x}`)', null],
  ['pg', 'db.query(`SELECT 1 FROM t WHERE id = ANY(${x})`)', null],
  // The engine would take another type from what stands around.
  [
    'pg',
    'db.query(`SELECT 1 FROM t WHERE price > ${x}`)',
    'db.query(`SELECT 1 FROM t WHERE price > $1`, [x])',
    'offer',
  ],
  [
    'pg',
    'db.query(`SELECT 1 FROM t WHERE price BETWEEN ${x} AND ${y}`)',
    'db.query(`SELECT 1 FROM t WHERE price BETWEEN $1 AND $2`, [x, y])',
    'offer',
  ],
  [
    'pg',
    "db.query(`SELECT 1 FROM t WHERE made BETWEEN '${s}' AND '${x}'`)",
    'db.query(`SELECT 1 FROM t WHERE made BETWEEN $1 AND $2`, [s, String(x)])',
    'safe',
  ],
  ['pg', 'db.query(`UPDATE t SET a = a + ${x}`)', 'db.query(`UPDATE t SET a = a + $1`, [x])', 'offer'],
  [
    'pg',
    'db.query(`SELECT 1 FROM t WHERE id = ${x} + 1`)',
    'db.query(`SELECT 1 FROM t WHERE id = $1 + 1`, [x])',
    'offer',
  ],
  [
    'pg',
    'db.query(`SELECT 1 FROM t WHERE id = ${x}::int`)',
    'db.query(`SELECT 1 FROM t WHERE id = $1::int`, [x])',
    'offer',
  ],
  [
    'pg',
    'db.query(`SELECT 1 FROM t WHERE a = ${f(x)}`)',
    'db.query(`SELECT 1 FROM t WHERE a = $1`, [f(x)])',
    'offer',
  ],
  ['pg', 'db.query(`SELECT 1 FROM t WHERE a LIKE ${x}`)', null],
  ['pg', 'db.query(`SELECT ${x} FROM t`)', null],
  ['pg', 'db.query(`SELECT price * ${x} FROM t`)', null],
  ['pg', "db.query(`SELECT lower('${s}') FROM t`)", 'db.query(`SELECT lower($1) FROM t`, [s])', 'safe'],
  [
    'pg',
    "db.query(`SELECT 1 FROM t WHERE a = f('${s}')`)",
    'db.query(`SELECT 1 FROM t WHERE a = f($1)`, [s])',
    'offer',
  ],
  ['pg', "db.query(`SELECT concat('a', '${s}') FROM t`)", null],
  [
    'mysql',
    "db.query(`SELECT concat('a', '${s}') FROM t`)",
    "db.query(`SELECT concat('a', ?) FROM t`, [s])",
    'safe',
  ],
  ['pg', "db.query(`SELECT extract('${s}' FROM a) FROM t`)", null],
  ['pg', "db.query(`SELECT 1 FROM t WHERE ('${s}' IS NULL OR a = '${s}')`)", null],
  [
    'pg',
    "db.query(`SELECT 1 FROM t WHERE ('${s}' = '' OR a = '${s}')`)",
    "db.query(`SELECT 1 FROM t WHERE ($1 = '' OR a = $2)`, [s, s])",
    'safe',
  ],
  // Two parameters are never the same to the engine.
  ['pg', "db.query(`SELECT date_trunc('${s}', a) FROM t GROUP BY date_trunc('${s}', a)`)", null],
  [
    'pg',
    "db.query(`SELECT date_trunc('${s}', a) FROM t GROUP BY 1`)",
    'db.query(`SELECT date_trunc($1, a) FROM t GROUP BY 1`, [s])',
    'offer',
  ],
  [
    'pg',
    "db.query(`SELECT a, count(*) FROM t WHERE b = '${s}' GROUP BY a`)",
    'db.query(`SELECT a, count(*) FROM t WHERE b = $1 GROUP BY a`, [s])',
    'safe',
  ],
  // All or none.
  ['pg', 'db.query(`SELECT 1 FROM ${x} WHERE id = ${s}`)', null],
  ['pg', 'db.query(`SELECT 1 FROM t WHERE id = ${s} ORDER BY ${x}`)', null],
  ['pg', 'db.query(`SELECT 1 FROM t WHERE id = ${s} ${x}`)', null],
  ['pg', 'db.query(`SELECT 1 FROM t WHERE ${x} = ${s}`)', null],
  ['pg', 'db.query(`SELECT 1 FROM t WHERE id = ${s} -- ${x}`)', null],
  ['pg', 'db.query(`SELECT 1 FROM t WHERE id = ${s}${x}`)', null],
  ['pg', 'db.query(`SELECT 1 FROM t WHERE id = 1${s}`)', null],
  ['pg', 'db.query(`SELECT 1 FROM t WHERE id = ${s}.id`)', null],
  ['pg', 'db.query(`${x} WHERE id = ${s}`)', null],
  // Statements that take no parameters, or not always.
  ['pg', "db.query(`CREATE USER u PASSWORD '${s}'`)", null],
  ['pg', 'db.query(`CREATE VIEW v AS SELECT 1 FROM t WHERE id = ${s}`)', null],
  ['pg', 'db.query(`ALTER TABLE t ALTER a SET DEFAULT ${s}`)', null],
  ['pg', "db.query(`SET search_path = '${s}'`)", null],
  ['pg', "db.query(`COPY t FROM '${s}'`)", null],
  ['pg', "db.query(`NOTIFY c, '${s}'`)", null],
  ['pg', 'db.query(`SELECT 1; SELECT 1 FROM t WHERE id = ${s}`)', null],
  [
    'pg',
    'db.query(`SELECT 1 FROM t WHERE id = ${s};`)',
    'db.query(`SELECT 1 FROM t WHERE id = $1;`, [s])',
    'safe',
  ],
  [
    'pg',
    'db.query(`EXPLAIN SELECT 1 FROM t WHERE id = ${s}`)',
    'db.query(`EXPLAIN SELECT 1 FROM t WHERE id = $1`, [s])',
    'offer',
  ],
  ['pg', "db.query(`CALL p('${s}')`)", 'db.query(`CALL p($1)`, [s])', 'offer'],
  ['exec', 'db.query(`DELETE FROM t WHERE id = ${s}`)', null],
];

const engines: readonly Case[] = [
  [
    'unproven',
    'db.query(`SELECT 1 FROM t WHERE id = ${s}`)',
    'db.query(`SELECT 1 FROM t WHERE id = $1`, [s])',
    'offer',
  ],
  [
    'mysql',
    'db.query(`SELECT 1 FROM t WHERE id = ${s}`)',
    'db.query(`SELECT 1 FROM t WHERE id = ?`, [s])',
    'safe',
  ],
  [
    'mysql',
    'db.query(`SELECT 1 FROM t WHERE t.user_id <> ${n}`)',
    'db.query(`SELECT 1 FROM t WHERE t.user_id <> ?`, [n])',
    'safe',
  ],
  [
    'mysql',
    'db.query(`SELECT 1 FROM t WHERE id = ${x}`)',
    'db.query(`SELECT 1 FROM t WHERE id = ?`, [String(x)])',
    'offer',
  ],
  [
    'mysql',
    "db.query(`SELECT 1 FROM t WHERE a = '${x}'`)",
    'db.query(`SELECT 1 FROM t WHERE a = ?`, [String(x)])',
    'offer',
  ],
  [
    'mysql',
    "db.query(`SELECT 1 FROM t WHERE a = '${o}'`)",
    'db.query(`SELECT 1 FROM t WHERE a = ?`, [String(o)])',
    'safe',
  ],
  [
    'prepared',
    'db.query(`SELECT 1 FROM t WHERE id = ${x}`)',
    'db.query(`SELECT 1 FROM t WHERE id = ?`, [x])',
    'offer',
  ],
  [
    'prepared',
    "db.query(`SELECT 1 FROM t WHERE a = '${x}'`)",
    'db.query(`SELECT 1 FROM t WHERE a = ?`, [String(x)])',
    'safe',
  ],
  // `active = true` is not `active = 'true'` to MySQL.
  [
    'mysql',
    'db.query(`SELECT 1 FROM t WHERE active = ${s}`)',
    'db.query(`SELECT 1 FROM t WHERE active = ?`, [s])',
    'offer',
  ],
  [
    'mysql',
    'db.query(`SELECT 1 FROM t WHERE active = ${n}`)',
    'db.query(`SELECT 1 FROM t WHERE active = ?`, [n])',
    'safe',
  ],
  [
    'mysql',
    'db.query(`SELECT 1 FROM t WHERE f(id) = ${s}`)',
    'db.query(`SELECT 1 FROM t WHERE f(id) = ?`, [s])',
    'offer',
  ],
  [
    'mysql',
    'db.query(`UPDATE t SET user_id = ${s} WHERE id = ${n}`)',
    'db.query(`UPDATE t SET user_id = ? WHERE id = ?`, [s, n])',
    'safe',
  ],
  [
    'mysql',
    'db.query(`INSERT INTO t (a, b) VALUES (${s}, ${n})`)',
    'db.query(`INSERT INTO t (a, b) VALUES (?, ?)`, [s, n])',
    'offer',
  ],
  [
    'mysql',
    "db.query(`INSERT INTO t (a, b) VALUES ('${s}', ${n})`)",
    'db.query(`INSERT INTO t (a, b) VALUES (?, ?)`, [s, n])',
    'safe',
  ],
  [
    'mysql',
    'db.query(`SELECT 1 FROM t WHERE a > now() - INTERVAL ${s} DAY`)',
    'db.query(`SELECT 1 FROM t WHERE a > now() - INTERVAL ? DAY`, [s])',
    'offer',
  ],
  // A column of SQLite without a type keeps text and number apart.
  [
    'sqlite',
    'db.query(`SELECT 1 FROM t WHERE id = ${s}`)',
    'db.query(`SELECT 1 FROM t WHERE id = ?`, [s])',
    'offer',
  ],
  [
    'sqlite',
    "db.query(`SELECT 1 FROM t WHERE id = '${s}'`)",
    'db.query(`SELECT 1 FROM t WHERE id = ?`, [s])',
    'safe',
  ],
  [
    'sqlite',
    "db.query(`SELECT 1 FROM t WHERE a = '${s}' AND id = ${n}`)",
    'db.query(`SELECT 1 FROM t WHERE a = ? AND id = ${n}`, [s])',
    'safe',
  ],
  ['knex', 'db.raw(`id = ${s}`)', 'db.raw(`id = ?`, [s])', 'offer'],
  ['knex', "db.raw(`name = '${s}'`)", 'db.raw(`name = ?`, [s])', 'safe'],
  ['knex', "db.raw(`name = '${x}'`)", 'db.raw(`name = ?`, [String(x)])', 'safe'],
  [
    'knex',
    "db.raw(`name LIKE '%${x}%' AND id = ${n}`)",
    'db.raw(`name LIKE ? AND id = ${n}`, [`%${x}%`])',
    'safe',
  ],
  ['knex', "db.raw(`concat('a', '${s}') = 'b'`)", null],
  [
    'oracle',
    "db.query(`SELECT 1 FROM t WHERE a = '${s}'`)",
    'db.query(`SELECT 1 FROM t WHERE a = :1`, [s])',
    'safe',
  ],
  [
    'numbered',
    "db.query(`SELECT 1 FROM t WHERE a = @0 AND b = N'${s}'`, [c])",
    'db.query(`SELECT 1 FROM t WHERE a = @0 AND b = @1`, [c, s])',
    'safe',
  ],
];

const calls: readonly Case[] = [
  [
    'pg',
    'db.query(`DELETE FROM t WHERE id = ${s}`,)',
    'db.query(`DELETE FROM t WHERE id = $1`, [s],)',
    'safe',
  ],
  [
    'pg',
    'db.query(`DELETE FROM t WHERE id = ${s}`, (e, r) => r)',
    'db.query(`DELETE FROM t WHERE id = $1`, [s], (e, r) => r)',
    'safe',
  ],
  [
    'pg',
    'function f(s, done) { db.query(`DELETE FROM t WHERE id = ${s}`, done); done(); }',
    'function f(s, done) { db.query(`DELETE FROM t WHERE id = $1`, [s], done); done(); }',
    'safe',
  ],
  [
    'pg',
    'function done() {} db.query(`DELETE FROM t WHERE id = ${s}`, done)',
    'function done() {} db.query(`DELETE FROM t WHERE id = $1`, [s], done)',
    'safe',
  ],
  ['pg', 'function f(s, other) { db.query(`DELETE FROM t WHERE id = ${s}`, other); }', null],
  [
    'pg',
    'db.query(`DELETE FROM t WHERE id = ${s}`, undefined)',
    'db.query(`DELETE FROM t WHERE id = $1`, [s])',
    'safe',
  ],
  ['pg', 'db.query(`DELETE FROM t WHERE id = ${s}`, ...rest)', null],
  [
    'pg',
    'db.query(`DELETE FROM t WHERE a = $1 AND id = ${s}`, [a])',
    'db.query(`DELETE FROM t WHERE a = $1 AND id = $2`, [a, s])',
    'safe',
  ],
  [
    'pg',
    'db.query(`DELETE FROM t WHERE id = ${s} AND a = $1 AND b = $2`, [a, b], cb)',
    'db.query(`DELETE FROM t WHERE id = $3 AND a = $1 AND b = $2`, [a, b, s], cb)',
    'safe',
  ],
  [
    'pg',
    'db.query(`DELETE FROM t WHERE a = $1 AND id = ${s}`, [a,])',
    'db.query(`DELETE FROM t WHERE a = $1 AND id = $2`, [a, s,])',
    'safe',
  ],
  [
    'pg',
    'db.query(`DELETE FROM t WHERE id = ${s}`, [])',
    'db.query(`DELETE FROM t WHERE id = $1`, [s])',
    'safe',
  ],
  ['pg', 'db.query(`DELETE FROM t WHERE a = $1 AND id = ${s}`)', null],
  ['pg', 'db.query(`DELETE FROM t WHERE a = $1 AND id = ${s}`, [a, b])', null],
  ['pg', 'db.query(`DELETE FROM t WHERE a = $1 AND id = ${s}`, [...a])', null],
  ['pg', 'db.query(`DELETE FROM t WHERE a = $1 AND id = ${s}`, a)', null],
  ['pg', 'db.query(`DELETE FROM t WHERE a = ? AND id = ${s}`, [a])', null],
  ['pg', "db.query(`DELETE FROM t WHERE a = '$1' AND id = ${s}`)", null],
  [
    'pg',
    "db.query(`DELETE FROM t WHERE j ? 'k' AND id = ${s}`)",
    "db.query(`DELETE FROM t WHERE j ? 'k' AND id = $1`, [s])",
    'safe',
  ],
  [
    'mysql',
    'db.query(`DELETE FROM t WHERE a = ? AND id = ${s} AND b = ?`, [a, b])',
    'db.query(`DELETE FROM t WHERE a = ? AND id = ? AND b = ?`, [a, s, b])',
    'safe',
  ],
  [
    'mysql',
    'db.query(`DELETE FROM ?? WHERE id = ${s} AND b = ? AND c_id = ${n}`, [a, b])',
    'db.query(`DELETE FROM ?? WHERE id = ? AND b = ? AND c_id = ?`, [a, s, b, n])',
    'safe',
  ],
  [
    'mysql',
    'db.query(`DELETE FROM t WHERE id = ${s} AND c_id = ${n} AND b = ?`, [b])',
    'db.query(`DELETE FROM t WHERE id = ? AND c_id = ? AND b = ?`, [s, n, b])',
    'safe',
  ],
  ['mysql', "db.query(`DELETE FROM t WHERE a = 'why?' AND id = ${s}`)", null],
  ['mysql', 'db.query(`DELETE FROM t WHERE id = ${s} -- why?`)', null],
  [
    'mysql',
    'db.query(`SELECT @n := @n + 1 FROM t WHERE id = ${s}`)',
    'db.query(`SELECT @n := @n + 1 FROM t WHERE id = ?`, [s])',
    'safe',
  ],
  ['mysql', 'db.query(`DELETE FROM t WHERE id = ${s} AND a = :a`, { a })', null],
  ['mysql', 'db.query(`DELETE FROM t WHERE id = ${s} AND a = ?`, { a })', null],
  [
    'pg',
    'db.query({ text: `DELETE FROM t WHERE id = ${s}` })',
    'db.query({ text: `DELETE FROM t WHERE id = $1`, values: [s] })',
    'safe',
  ],
  [
    'pg',
    'db.query({ text: `DELETE FROM t WHERE id = ${s}`, rowMode: "array" })',
    'db.query({ text: `DELETE FROM t WHERE id = $1`, values: [s], rowMode: "array" })',
    'safe',
  ],
  [
    'pg',
    'db.query({ text: `DELETE FROM t WHERE a = $1 AND id = ${s}`, values: [a] })',
    'db.query({ text: `DELETE FROM t WHERE a = $1 AND id = $2`, values: [a, s] })',
    'safe',
  ],
  [
    'pg',
    'db.query({ values: [a], text: `DELETE FROM t WHERE a = $1 AND id = ${s}` })',
    'db.query({ values: [a, s], text: `DELETE FROM t WHERE a = $1 AND id = $2` })',
    'safe',
  ],
  ['pg', 'db.query({ text: `DELETE FROM t WHERE a = $1 AND id = ${s}`, values })', null],
  ['pg', 'db.query({ ...rest, text: `DELETE FROM t WHERE id = ${s}` })', null],
  [
    'mysql',
    'db.query({ sql: `DELETE FROM t WHERE a = ? AND id = ${s}` }, [a], cb)',
    'db.query({ sql: `DELETE FROM t WHERE a = ? AND id = ?` }, [a, s], cb)',
    'safe',
  ],
  [
    'mysql',
    'db.query({ sql: `DELETE FROM t WHERE id = ${s}`, timeout: 1 }, () => {})',
    'db.query({ sql: `DELETE FROM t WHERE id = ?`, values: [s], timeout: 1 }, () => {})',
    'safe',
  ],
  [
    'pg',
    'new Cursor(`SELECT 1 FROM t WHERE id = ${s}`)',
    'new Cursor(`SELECT 1 FROM t WHERE id = $1`, [s])',
    'safe',
  ],
  [
    'sequelize',
    "db.query(`SELECT 1 FROM t WHERE a = '${s}'`)",
    'db.query(`SELECT 1 FROM t WHERE a = ?`, { replacements: [s] })',
    'safe',
  ],
  [
    'sequelize',
    "db.query(`SELECT 1 FROM t WHERE a = '${s}'`, { type: 'SELECT' })",
    "db.query(`SELECT 1 FROM t WHERE a = ?`, { type: 'SELECT', replacements: [s] })",
    'safe',
  ],
  [
    'sequelize',
    "db.query(`SELECT 1 FROM t WHERE b = ? AND a = '${s}'`, { replacements: [b] })",
    'db.query(`SELECT 1 FROM t WHERE b = ? AND a = ?`, { replacements: [b, s] })',
    'safe',
  ],
  ['sequelize', "db.query(`SELECT 1 FROM t WHERE b = :b AND a = '${s}'`, { replacements: { b } })", null],
  ['sequelize', "db.query(`SELECT 1 FROM t WHERE a = '${s}'`, options)", null],
  [
    'better',
    "db.prepare(`SELECT 1 FROM t WHERE a = '${s}'`).get()",
    'db.prepare(`SELECT 1 FROM t WHERE a = ?`).get(s)',
    'safe',
  ],
  [
    'better',
    "db.prepare(`UPDATE t SET b = ? WHERE a = '${s}'`).run('x')",
    "db.prepare(`UPDATE t SET b = ? WHERE a = ?`).run('x', s)",
    'safe',
  ],
  [
    'better',
    "db.prepare(`UPDATE t SET b = ? WHERE a = '${s}'`).run(o)",
    'db.prepare(`UPDATE t SET b = ? WHERE a = ?`).run(o, s)',
    'safe',
  ],
  [
    'better',
    "db.prepare(`UPDATE t SET b = ? WHERE a = '${s}'`).run([x])",
    'db.prepare(`UPDATE t SET b = ? WHERE a = ?`).run([x, s])',
    'safe',
  ],
  ['better', "db.prepare(`UPDATE t SET b = ? WHERE a = '${s}'`).run(x)", null],
  [
    'better',
    "db.prepare(`UPDATE t SET b = ?, c = ? WHERE a = '${s}'`).run(x, y)",
    'db.prepare(`UPDATE t SET b = ?, c = ? WHERE a = ?`).run(x, y, s)',
    'safe',
  ],
  ['better', "const q = db.prepare(`SELECT 1 FROM t WHERE a = '${s}'`)", null],
  ['better', "db.prepare(`SELECT 1 FROM t WHERE a = '${s}'`).pluck().get()", null],
  ['better', "db.prepare(`SELECT 1 FROM t WHERE a = '${f()}'`).get()", null],
  [
    'bound',
    "db.prepare(`SELECT 1 FROM t WHERE a = '${s}'`).all()",
    'db.prepare(`SELECT 1 FROM t WHERE a = ?`).bind(s).all()',
    'safe',
  ],
  ['bound', "db.prepare(`SELECT 1 FROM t WHERE b = ? AND a = '${s}'`).bind(x, y).all()", null],
  [
    'bound',
    "db.prepare(`SELECT 1 FROM t WHERE b = ? AND a = '${s}' AND c = ?`).bind(x, y).all()",
    'db.prepare(`SELECT 1 FROM t WHERE b = ? AND a = ? AND c = ?`).bind(x, s, y).all()',
    'safe',
  ],
  [
    'unsafe',
    "db.raw(`SELECT 1 FROM t WHERE a = '${s}'`)",
    'db.raw(`SELECT 1 FROM t WHERE a = $1`, s)',
    'safe',
  ],
  [
    'unsafe',
    "db.raw(`SELECT 1 FROM t WHERE b = $1 AND a = '${s}'`, b)",
    'db.raw(`SELECT 1 FROM t WHERE b = $1 AND a = $2`, b, s)',
    'safe',
  ],
  ['builder', 'qb.where("u.name = \'" + s + "\'")', 'qb.where("u.name = :s", { s })', 'offer'],
  [
    'builder',
    "qb.where(`u.name = '${user.name}' AND u.id = ${n}`, { name: 1 })",
    'qb.where(`u.name = :name2 AND u.id = ${n}`, { name: 1, name2: String(user.name) })',
    'offer',
  ],
  ['builder', "qb.where(`u.name = '${user.name}'`, { ...rest })", null],
  [
    'mssql',
    'pool.request().query(`SELECT 1 FROM t WHERE id = ${req.params.id}`)',
    "pool.request().input('id', req.params.id).query(`SELECT 1 FROM t WHERE id = @id`)",
    'offer',
  ],
  [
    'mssql',
    "request.input('id', a).query(`SELECT 1 FROM t WHERE a = @id AND b = ${id}`)",
    "request.input('id', a).input('id2', id).query(`SELECT 1 FROM t WHERE a = @id AND b = @id2`)",
    'offer',
  ],
];

const order: readonly Case[] = [
  [
    'pg',
    "db.query(`DELETE FROM t WHERE a = '${f()}' AND b = '${g()}'`)",
    'db.query(`DELETE FROM t WHERE a = $1 AND b = $2`, [String(f()), String(g())])',
    'safe',
  ],
  ['pg', "db.query(`DELETE FROM t WHERE a = $1 AND b = '${i++}'`, [i])", null],
  ['pg', "db.query(`DELETE FROM t WHERE a = $1 AND b = '${s}'`, [next()])", null],
  [
    'pg',
    "db.query(`DELETE FROM t WHERE a = $1 AND b = '${s}'`, [next.value])",
    'db.query(`DELETE FROM t WHERE a = $1 AND b = $2`, [next.value, s])',
    'safe',
  ],
  [
    'mysql',
    "db.query(`DELETE FROM t WHERE b = '${f().trim()}' AND a = ?`, [next()])",
    'db.query(`DELETE FROM t WHERE b = ? AND a = ?`, [f().trim(), next()])',
    'safe',
  ],
  ['mysql', "db.query(`SELECT 1 FROM t WHERE b = '${f().trim()}' LIMIT ${n}`)", null],
  [
    'pg',
    "async function g() { db.query(`DELETE FROM t WHERE b = '${await f()}'`); }",
    'async function g() { db.query(`DELETE FROM t WHERE b = $1`, [String(await f())]); }',
    'safe',
  ],
];

const choices: readonly Case[] = [
  [
    'pg',
    'db.query(`SELECT 1 FROM t LIMIT ${x || 10}`)',
    'db.query(`SELECT 1 FROM t LIMIT $1`, [x || 10])',
    'offer',
  ],
  [
    'pg',
    "db.query('SELECT 1 FROM t LIMIT ' + (x ?? 10) + ' OFFSET 1')",
    "db.query('SELECT 1 FROM t LIMIT $1 OFFSET 1', [x ?? 10])",
    'offer',
  ],
  [
    'pg',
    "db.query(`SELECT 1 FROM t WHERE a = '${x || ''}'`)",
    "db.query(`SELECT 1 FROM t WHERE a = $1`, [String(x || '')])",
    'safe',
  ],
  ['pg', "db.query(`INSERT INTO t VALUES (${x || 'NULL'}, 1)`)", null],
  ['pg', "db.query(`INSERT INTO t VALUES (1, ${x ? `'${x}'` : 'NULL'})`)", null],
  ['pg', "db.query(`SELECT 1 FROM t ${x ? `WHERE a = '${x}'` : ''}`)", null],
  [
    'pg',
    "const T = 'users'; db.query(`SELECT 1 FROM ${T} WHERE a = '${s}'`)",
    "const T = 'users'; db.query(`SELECT 1 FROM ${T} WHERE a = $1`, [s])",
    'safe',
  ],
  ['pg', "const T = 'users'; db.query('SELECT 1 FROM ' + T + ' WHERE id = ' + s + T)", null],
  [
    'pg',
    "const O = ' ORDER BY a'; db.query('SELECT 1 FROM t WHERE id = ' + s + O)",
    "const O = ' ORDER BY a'; db.query('SELECT 1 FROM t WHERE id = $1' + O, [s])",
    'safe',
  ],
  ['pg', "const P = 'p_'; db.query(`SELECT 1 FROM t WHERE a = '${P}${s}'`)", null],
  ['pg', 'function f(x) { const q = "\'" + x + "\'"; db.query(`SELECT 1 FROM t WHERE a = ${q}`); }', null],
];

const comments: readonly Case[] = [
  [
    'pg',
    'db.query(/* a */ `DELETE FROM t WHERE id = ${s}` /* b */)',
    'db.query(/* a */ `DELETE FROM t WHERE id = $1`, [s] /* b */)',
    'safe',
  ],
  ['pg', 'db.query(`DELETE FROM t WHERE id = ${/* a */ s}`)', null],
  ['pg', "db.query('DELETE FROM t WHERE id = ' + /* a */ s)", null],
  ['pg', "db.query('DELETE FROM t WHERE id = ' // a\n + s)", null],
  [
    'pg',
    "db.query('DELETE FROM t ' + // a\n 'WHERE id = ' + s)",
    "db.query('DELETE FROM t ' + // a\n 'WHERE id = $1', [s])",
    'safe',
  ],
  [
    'pg',
    "db.query(`DELETE FROM t WHERE a = '${f(/* a */ s)}'`)",
    'db.query(`DELETE FROM t WHERE a = $1`, [String(f(/* a */ s))])',
    'safe',
  ],
  [
    'pg',
    'db.query(`DELETE FROM t WHERE a = $1 AND id = ${s}`, [a /* a */])',
    'db.query(`DELETE FROM t WHERE a = $1 AND id = $2`, [a, s /* a */])',
    'safe',
  ],
  ['pg', "db.query('DELETE FROM t WHERE id = '.concat(/* a */ s))", null],
];

/** Values without quotes: by whom they are given. */
const givers: readonly Case[] = [
  [
    'pg',
    'db.query(`SELECT 1 FROM t WHERE id = ${requested}`)',
    'db.query(`SELECT 1 FROM t WHERE id = $1`, [requested])',
    'safe',
  ],
  [
    'pg',
    'db.query(`SELECT 1 FROM t WHERE id = ${t}`)',
    'db.query(`SELECT 1 FROM t WHERE id = $1`, [t])',
    'offer',
  ],
  [
    'pg',
    'db.query(`UPDATE t SET a = ${requested}, b = ${x} WHERE id = ${n}`)',
    'db.query(`UPDATE t SET a = $1, b = $2 WHERE id = $3`, [requested, x, n])',
    'offer',
  ],
  [
    'prepared',
    'db.query(`SELECT 1 FROM t WHERE user_id = ${requested}`)',
    'db.query(`SELECT 1 FROM t WHERE user_id = ?`, [requested])',
    'safe',
  ],
  [
    'prepared',
    'db.query(`SELECT 1 FROM t WHERE user_id = ${t}`)',
    'db.query(`SELECT 1 FROM t WHERE user_id = ?`, [t])',
    'offer',
  ],
  [
    'prepared',
    'db.query(`SELECT 1 FROM t WHERE active = ${requested}`)',
    'db.query(`SELECT 1 FROM t WHERE active = ?`, [requested])',
    'offer',
  ],
];

/** What only the code decides stays where it is: `NOW`, a number. */
const constants: readonly Case[] = [
  [
    'pg',
    "db.query(`UPDATE t SET at = ${CONSTANT} WHERE name = '${s}'`)",
    'db.query(`UPDATE t SET at = ${CONSTANT} WHERE name = $1`, [s])',
    'safe',
  ],
  ['pg', 'db.query(`UPDATE t SET at = ${CONSTANT}`)', null],
  [
    'mysql',
    'db.query(`SELECT 1 FROM t WHERE id = ${n} LIMIT ${CONSTANT}`)',
    'db.query(`SELECT 1 FROM t WHERE id = ? LIMIT ${CONSTANT}`, [n])',
    'safe',
  ],
  ['pg', "db.query(`UPDATE t SET at = a${CONSTANT} WHERE name = '${s}'`)", null],
];

const lists: readonly Case[] = [
  [
    'pg',
    "db.query(`SELECT 1 FROM t WHERE id IN (${requested.join(',')})`)",
    'db.query(`SELECT 1 FROM t WHERE id = ANY($1)`, [requested])',
    'safe',
  ],
  [
    'pg',
    'db.query(`SELECT 1 FROM t WHERE a = 1 AND t.id not in ( ${x.ids.join()} ) AND b = ${n}`)',
    'db.query(`SELECT 1 FROM t WHERE a = 1 AND t.id <> ALL($1) AND b = $2`, [x.ids, n])',
    'offer',
  ],
  [
    'pg',
    "db.query('SELECT 1 FROM t WHERE id IN (' + ids.join(', ') + ')')",
    "db.query('SELECT 1 FROM t WHERE id = ANY($1)', [ids])",
    'offer',
  ],
  [
    'pg',
    `db.query(\`SELECT 1 FROM t WHERE a IN ('\${requested.join("','")}')\`)`,
    'db.query(`SELECT 1 FROM t WHERE a = ANY($1)`, [requested])',
    'safe',
  ],
  [
    'pg',
    `db.query(\`SELECT 1 FROM t WHERE a NOT IN ('\${requested.join("', '")}')\`)`,
    'db.query(`SELECT 1 FROM t WHERE a <> ALL($1)`, [requested])',
    'offer',
  ],
  // Other separators make something else of it.
  ['pg', 'db.query(`SELECT 1 FROM t WHERE id IN (${ids.join(separator)})`)', null],
  ['pg', "db.query(`SELECT 1 FROM t WHERE id IN (${ids.join(' + ')})`)", null],
  ['pg', `db.query(\`SELECT 1 FROM t WHERE a IN ('x\${ids.join("','")}')\`)`, null],
  [
    'pg',
    `db.query(\`SELECT 1 FROM t WHERE a IN ('\${ids.join('","')}')\`)`.replace(`'","'`, `"' , b'"`),
    null,
  ],
  [
    'pg',
    `db.query(\`SELECT 1 FROM t WHERE a IN ('\${requested.split(',').join("','")}')\`)`,
    "db.query(`SELECT 1 FROM t WHERE a = ANY($1)`, [requested.split(',')])",
    'safe',
  ],
  // A text of a list, an item beside others, a list that is no column's.
  ['pg', 'db.query(`SELECT 1 FROM t WHERE id IN (${requested})`)', null],
  ['pg', "db.query(`SELECT 1 FROM t WHERE id IN (1, ${ids.join(',')})`)", null],
  ['pg', "db.query(`SELECT 1 FROM t WHERE (a, b) IN (${ids.join(',')})`)", null],
  ['pg', "db.query(`SELECT 1 FROM t WHERE a + b IN (${ids.join(',')})`)", null],
  ['pg', "db.query(`INSERT INTO t (a, b) VALUES (${ids.join(',')})`)", null],
  ['pg', "db.query(`INSERT INTO t VALUES (${ids.join(',')})`)", null],
  ['pg', "db.query(`SELECT f(${ids.join(',')}) FROM t WHERE id = ${n}`)", null],
  // In quotes, a separator without one joins words of one text.
  [
    'pg',
    "db.query(`SELECT 1 FROM t WHERE a = '${words.join(' ')}'`)",
    "db.query(`SELECT 1 FROM t WHERE a = $1`, [String(words.join(' '))])".replaceAll('"', ''),
    'safe',
  ],
  [
    'pg',
    "db.query(`SELECT 1 FROM t WHERE a IN ('${x}')`)",
    'db.query(`SELECT 1 FROM t WHERE a IN ($1)`, [String(x)])',
    'offer',
  ],
  ['pg', `db.query(\`SELECT 1 FROM t WHERE a IN ('\${ids.map((id) => id + "'").join('')}')\`)`, null],
  [
    'mysql',
    "db.query(`SELECT 1 FROM t WHERE id IN (${requested.join(',')})`)",
    'db.query(`SELECT 1 FROM t WHERE id IN (?)`, [requested.map(String)])',
    'safe',
  ],
  [
    'mysql',
    "db.query(`SELECT 1 FROM t WHERE id IN (${ids.join(',')})`)",
    'db.query(`SELECT 1 FROM t WHERE id IN (?)`, [ids.map(String)])',
    'offer',
  ],
  [
    'mysql',
    "db.query(`SELECT 1 FROM t WHERE active IN (${requested.join(',')})`)",
    'db.query(`SELECT 1 FROM t WHERE active IN (?)`, [requested.map(String)])',
    'offer',
  ],
  [
    'mysql',
    `db.query(\`SELECT 1 FROM t WHERE a NOT IN ('\${requested.join("','")}')\`)`,
    'db.query(`SELECT 1 FROM t WHERE a NOT IN (?)`, [requested.map(String)])',
    'offer',
  ],
  ['prepared', "db.query(`SELECT 1 FROM t WHERE id IN (${ids.join(',')})`)", null],
  ['sqlite', "db.query(`SELECT 1 FROM t WHERE id IN (${ids.join(',')})`)", null],
];

const groups = {
  givers,
  constants,
  lists,
  textForms,
  variables,
  quotes,
  places,
  engines,
  calls,
  order,
  choices,
  comments,
};

describe('bindSqlValues', () => {
  for (const [group, cases] of Object.entries(groups)) {
    describe(group, () => {
      for (const [name, code, output, verdict] of cases) {
        const driver: Driver = drivers[name];
        it(`${name}: ${code}`, () => {
          const fixed = fixSql(code, driver);
          expect(fixed && [fixed.output, fixed.safe ? 'safe' : 'offer']).toEqual(output && [output, verdict]);
          if (!fixed) return;
          expect(fixSql(fixed.output, driver), 'a second edit').toBeNull();
          expect(fixSql(code, driver, 'typescript')).toEqual(fixed);
        });
      }
    });
  }

  it('has more than 100 cases, edits and refusals', () => {
    const all = Object.values(groups).flat();
    expect(all.filter(([, , output]) => output !== null).length).toBeGreaterThan(100);
    expect(all.filter(([, , output]) => output === null).length).toBeGreaterThan(50);
  });

  it('leaves texts alone that have more values than anybody writes', () => {
    const query = (count: number): string =>
      `db.query("SELECT 1 FROM t WHERE a IN (" + ${Array.from({ length: count }, () => 'n').join(' + "," + ')} + ")")`;
    expect(fixSql(query(50), drivers.pg)?.safe).toBe(true);
    expect(fixSql(query(150), drivers.pg)).toBeNull();
  });

  it('says what it binds', () => {
    expect(fixSql("db.query(`DELETE FROM t WHERE a = '${x}' AND id = ${s}`)", drivers.pg)?.data).toEqual({
      placeholders: '$1, $2',
      values: 'String(x), s',
    });
  });
});

describe('code in TypeScript', () => {
  it.each([
    [
      'db.query<Row>(`DELETE FROM t WHERE id = ${s as string}`)',
      'db.query<Row>(`DELETE FROM t WHERE id = $1`, [s as string])',
    ],
    [
      'db.query(`DELETE FROM t WHERE id = ${s!}` as string)',
      'db.query(`DELETE FROM t WHERE id = $1` as string, [s!])',
    ],
    ['db!.query(`DELETE FROM t WHERE id = ${s}`)', 'db!.query(`DELETE FROM t WHERE id = $1`, [s])'],
    ['db?.query(`DELETE FROM t WHERE id = ${s}`)', 'db?.query(`DELETE FROM t WHERE id = $1`, [s])'],
  ])('%s', (code, output) => {
    expect(fixSql(code, drivers.pg, 'typescript')).toMatchObject({ output, safe: true });
  });
});

describe('what PostgreSQL is given', () => {
  const statements = Object.values(groups)
    .flat()
    .filter(([name, , output]) => name === 'pg' && output !== null)
    .flatMap(([, , output]) => /^[^`]*query\(`([^`$]*(?:\$\d[^`$]*)*)`/.exec(output ?? '')?.[1] ?? []);

  it('is tried on enough statements', () => {
    expect(statements.length).toBeGreaterThan(40);
  });

  it.each(statements)('parses: %s', async (sql) => {
    await expect(parsePostgres(sql)).resolves.toBeTruthy();
  });
});
