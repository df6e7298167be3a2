import rule from '../../src/rules/no-sql-injection';
import { testRule } from '../rule-tester';
import { inHandler } from './no-sql-injection.code';

testRule(rule, {
  valid: [
    {
      name: 'a number in a comment',
      code: inHandler('await pool.query(`SELECT a FROM t /* ${Number(req.body.a)} */`);'),
    },
    {
      name: 'a limit that is a number',
      code: inHandler('await pool.query(`SELECT a FROM t LIMIT ${~~req.body.limit}`);'),
    },
    {
      name: 'bound in the place of a value, a constant in the place of a name',
      code: inHandler(`const column = 'a';
await pool.query(\`SELECT \${column} FROM t WHERE \${column} = $1\`, [req.body.a]);`),
    },
    {
      name: 'in the values',
      code: inHandler("await pool.query('SELECT a FROM t WHERE a = $1', [`${req.body.a}%`]);"),
    },
    {
      name: 'in the name of a statement',
      code: inHandler("await pool.query({ name: `by-${req.body.a}`, text: 'SELECT a FROM t' });"),
    },
    {
      name: 'in a message beside it',
      code: inHandler(`console.log(\`SELECT a FROM t WHERE a = \${req.body.a}\`);
await pool.query('SELECT a FROM t');`),
    },
    {
      name: 'unknown value, not asked for',
      code: `import { Pool } from 'pg';
const pool = new Pool();
export const find = (id) => pool.query(\`SELECT * FROM t WHERE id = \${id}\`);`,
      options: [{ unknownValues: false }],
    },
    {
      name: 'unknown name',
      code: `import { Pool } from 'pg';
const pool = new Pool();
export const count = (what) => pool.query(\`SELECT count(*) FROM \${what}\`);`,
    },
    {
      name: 'a name of the schema in the place of a value',
      code: `import { Pool } from 'pg';
const pool = new Pool();
export const columnsOf = (tableName) =>
  pool.query(\`SELECT * FROM information_schema.columns WHERE table_name = '\${tableName}'\`);`,
    },
    {
      name: 'a name chosen from a list',
      code: `import { Pool } from 'pg';
const pool = new Pool();
const TABLES = { orders: 'orders', users: 'accounts' };
export const count = (what) => pool.query(\`SELECT count(*) FROM \${TABLES[what]}\`);`,
      options: [{ unknownIdentifiers: true }],
    },
    {
      name: 'unknown clause',
      code: `import { Pool } from 'pg';
const pool = new Pool();
export const all = (where) => pool.query('SELECT * FROM t ' + where);`,
    },
    {
      name: 'unknown statement',
      code: `import { Pool } from 'pg';
const pool = new Pool();
export const run = (sql) => pool.query(sql);`,
    },
    {
      name: 'an imported constant',
      code: `import { Pool } from 'pg';
import { TENANT } from './config.js';
const pool = new Pool();
export const all = () => pool.query(\`SELECT * FROM t WHERE tenant = '\${TENANT}'\`);`,
    },
    {
      name: 'a member of an imported constant',
      code: `import { Pool } from 'pg';
import { Status } from './status.js';
const pool = new Pool();
export const all = () => pool.query(\`SELECT * FROM t WHERE status = '\${Status.OPEN}'\`);`,
    },
    {
      name: 'a setting',
      code: `import { Pool } from 'pg';
import config from './config.js';
const pool = new Pool();
export const all = () => pool.query(\`SELECT * FROM t WHERE tenant = '\${config.tenant}'\`);`,
    },
    {
      name: 'an upper-case member of something imported',
      code: `import { Pool } from 'pg';
import names from './names.js';
const pool = new Pool();
export const all = () => pool.query(\`SELECT * FROM t WHERE tenant = '\${names.MAIN_TENANT}'\`);`,
    },
    {
      name: 'a text bound by mysql',
      code: `import express from 'express';
import mysql from 'mysql2';
const pool = mysql.createPool({});
express().post('/', (req, res) => {
  pool.query('SELECT * FROM users WHERE name = ?', [String(req.body.name)], (error, rows) => res.json(rows));
});`,
    },
    {
      name: "a path's part bound by mysql",
      code: `import express from 'express';
import mysql from 'mysql2';
const pool = mysql.createPool({});
express().get('/:name', (req, res) => {
  pool.query('SELECT * FROM users WHERE name = ?', [req.params.name], (error, rows) => res.json(rows));
});`,
    },
    {
      name: "an object bound by mysql's execute",
      code: `import express from 'express';
import mysql from 'mysql2/promise';
const pool = mysql.createPool({});
express().post('/', async (req, res) => {
  res.json(await pool.execute('SELECT * FROM users WHERE name = ?', [req.body.name]));
});`,
    },
    {
      name: 'an object bound by pg',
      code: `import express from 'express';
import { Pool } from 'pg';
const pool = new Pool();
express().post('/', async (req, res) => {
  res.json(await pool.query('SELECT * FROM users WHERE name = $1', [req.body.name]));
});`,
    },
  ],
  invalid: [
    {
      name: 'value',
      code: inHandler('await pool.query(`SELECT * FROM t WHERE a = ${req.body.a}`);'),
      errors: [{ messageId: 'untrusted', line: 6 }],
      output: inHandler('await pool.query(`SELECT * FROM t WHERE a = $1`, [req.body.a]);'),
    },
    {
      name: 'item of a list',
      code: inHandler('await pool.query(`SELECT * FROM t WHERE a IN (1, ${req.body.a})`);'),
      errors: [{ messageId: 'untrusted', line: 6 }],
    },
    {
      name: 'column',
      code: inHandler('await pool.query(`SELECT ${req.body.a} FROM t`);'),
      errors: [{ messageId: 'untrustedName', line: 6 }],
    },
    {
      name: 'table',
      code: inHandler('await pool.query(`SELECT a FROM ${req.body.a}`);'),
      errors: [{ messageId: 'untrustedName', line: 6 }],
    },
    {
      name: 'quoted name',
      code: inHandler('await pool.query(`SELECT a FROM "${req.body.a}"`);'),
      errors: [{ messageId: 'untrustedName', line: 6 }],
    },
    {
      name: 'order',
      code: inHandler('await pool.query(`SELECT a FROM t ORDER BY ${req.body.a} ${req.body.b}`);'),
      errors: [{ messageId: 'untrustedName', line: 6 }],
    },
    {
      name: 'in a string with others',
      code: inHandler("await pool.query(`SELECT a FROM t WHERE b LIKE '%${req.body.a}%'`);"),
      errors: [{ messageId: 'untrusted', line: 6 }],
      output: inHandler('await pool.query(`SELECT a FROM t WHERE b LIKE $1`, [`%${req.body.a}%`]);'),
    },
    {
      name: 'after a complete condition',
      code: inHandler('await pool.query(`SELECT a FROM t WHERE b = 1 ${req.body.a}`);'),
      errors: [{ messageId: 'untrusted', line: 6 }],
    },
    {
      name: 'in a comment',
      code: inHandler('await pool.query(`SELECT a FROM t /* ${req.body.a} */`);'),
      errors: [{ messageId: 'untrusted', line: 6 }],
    },
    {
      name: 'an interval',
      code: inHandler(
        "await pool.query(`SELECT a FROM t WHERE b > now() - INTERVAL '${req.body.days} days'`);",
      ),
      errors: [{ messageId: 'untrusted', line: 6 }],
    },
    {
      name: 'a limit',
      code: inHandler('await pool.query(`SELECT a FROM t LIMIT ${req.body.limit}`);'),
      errors: [{ messageId: 'untrusted', line: 6 }],
      output: inHandler('await pool.query(`SELECT a FROM t LIMIT $1`, [req.body.limit]);'),
    },
    {
      name: 'a statement of definition',
      code: inHandler('await pool.query(`CREATE TABLE ${req.body.name} (id int)`);'),
      errors: [{ messageId: 'untrustedName', line: 6 }],
    },
    {
      name: 'a password in a statement of definition',
      code: inHandler("await pool.query(`ALTER USER app PASSWORD '${req.body.password}'`);"),
      errors: [{ messageId: 'untrustedUnbound', line: 6 }],
    },
    {
      name: 'second statement',
      code: inHandler('await pool.query(`BEGIN; DELETE FROM t WHERE a = ${req.body.a}; COMMIT`);'),
      errors: [{ messageId: 'untrusted', line: 6 }],
    },
    {
      name: 'unknown value',
      code: `import { Pool } from 'pg';
const pool = new Pool();
export const find = (id) => pool.query(\`SELECT * FROM t WHERE id = \${id}\`);`,
      errors: [
        {
          messageId: 'unknown',
          line: 3,
          suggestions: [
            {
              messageId: 'bind',
              output: `import { Pool } from 'pg';
const pool = new Pool();
export const find = (id) => pool.query(\`SELECT * FROM t WHERE id = $1\`, [id]);`,
            },
          ],
        },
      ],
    },
    {
      name: 'untrusted value, unknown ones not asked for',
      code: `import express from 'express';
import { Pool } from 'pg';
const pool = new Pool();
express().get('/:id', (req, res) => pool.query(\`SELECT * FROM t WHERE id = \${req.params.id}\`));`,
      options: [{ unknownValues: false }],
      errors: [{ messageId: 'untrusted', line: 4 }],
      output: `import express from 'express';
import { Pool } from 'pg';
const pool = new Pool();
express().get('/:id', (req, res) => pool.query(\`SELECT * FROM t WHERE id = $1\`, [req.params.id]));`,
    },
    {
      name: 'unknown name, asked for',
      code: `import { Pool } from 'pg';
const pool = new Pool();
export const count = (what) => pool.query(\`SELECT count(*) FROM \${what}\`);`,
      options: [{ unknownIdentifiers: true }],
      errors: [{ messageId: 'unknownName', line: 3 }],
    },
    {
      name: 'a name of the schema in the place of a name',
      code: `import { Pool } from 'pg';
const pool = new Pool();
export const count = (tableName) => pool.query(\`SELECT count(*) FROM \${tableName}\`);`,
      options: [{ unknownIdentifiers: true }],
      errors: [{ messageId: 'unknownName', line: 3 }],
    },
    {
      name: 'an imported value',
      code: `import { Pool } from 'pg';
import { tenant } from './config.js';
const pool = new Pool();
export const all = () => pool.query(\`SELECT * FROM t WHERE tenant = '\${tenant}'\`);`,
      errors: [{ messageId: 'unknown', line: 4 }],
      output: `import { Pool } from 'pg';
import { tenant } from './config.js';
const pool = new Pool();
export const all = () => pool.query(\`SELECT * FROM t WHERE tenant = $1\`, [String(tenant)]);`,
    },
    {
      name: 'an object bound by mysql',
      code: `import express from 'express';
import mysql from 'mysql2';
const pool = mysql.createPool({});
express().post('/', (req, res) => {
  pool.query('SELECT * FROM users WHERE name = ?', [req.body.name], (error, rows) => res.json(rows));
});`,
      errors: [{ messageId: 'object', line: 5 }],
    },
  ],
});
