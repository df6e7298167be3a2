import rule from '../../src/rules/no-sql-injection';
import { testRule } from '../rule-tester';
import { inHandler } from './no-sql-injection.code';

testRule(rule, {
  valid: [
    {
      name: 'a wrapper of the file, bound',
      code: inHandler(`const run = (sql, values) => pool.query(sql, values);
await run('SELECT * FROM orders WHERE id = $1', [req.params.id]);`),
    },
    {
      name: 'a wrapper that others call too',
      code: `import { Pool } from 'pg';
const pool = new Pool();
export const run = (sql, values) => pool.query(sql, values);
export const find = (id) => run('SELECT * FROM orders WHERE id = $1', [id]);`,
    },
    {
      name: 'a helper that builds the text, given a constant',
      code: inHandler(`const byId = (id) => \`SELECT * FROM orders WHERE id = \${id}\`;
await pool.query(byId(7));`),
    },
    {
      name: 'helpers in helpers that convert',
      code: inHandler(`const quote = (value) => String(Number(value));
const equals = (column, value) => \`\${column} = \${quote(value)}\`;
const where = (value) => ' WHERE ' + equals('age', value);
await pool.query('SELECT * FROM users' + where(req.body.age));`),
    },
    {
      name: 'a default parameter that is a constant',
      code: `import { Pool } from 'pg';
const pool = new Pool();
function find(state = 'open') {
  return pool.query(\`SELECT * FROM orders WHERE state = '\${state}'\`);
}
export const list = () => find();`,
    },
    {
      name: 'an options parameter, the value bound',
      code: inHandler(`function find({ limit = 10, name }) {
  return pool.query(\`SELECT * FROM users WHERE name = $1 LIMIT \${limit}\`, [name]);
}
await find({ name: req.body.name });`),
    },
    {
      name: 'the other value in an object',
      code: inHandler(`const filter = { owner: req.body.owner, kind: 'open' };
await pool.query(\`SELECT * FROM orders WHERE kind = '\${filter.kind}'\`);`),
    },
    {
      name: 'spread objects, overwritten',
      code: inHandler(`const filter = { ...req.query, kind: 'open' };
await pool.query(\`SELECT * FROM orders WHERE kind = '\${filter.kind}'\`);`),
    },
    {
      name: 'in a callback of forEach over constants',
      code: inHandler(`['a', 'b'].forEach((id) => {
  pool.query(\`DELETE FROM orders WHERE id = '\${id}'\`);
});`),
    },
    {
      name: 'overwritten before it is used',
      code: inHandler(`let id = req.params.id;
id = 1;
await pool.query(\`SELECT * FROM orders WHERE id = \${id}\`);`),
    },
    {
      name: 'repository with the pool from its constructor, bound',
      code: `import { Pool } from 'pg';
class Users {
  constructor(db) {
    this.db = db;
  }
  find(name) {
    return this.db.query('SELECT * FROM users WHERE name = $1', [name]);
  }
}
export default new Users(new Pool());`,
    },
    {
      name: 'class with the pool in a field, only the table in the text',
      code: `import { Pool } from 'pg';
export class Users {
  #pool = new Pool();
  table = 'users';
  find = async (name) => this.#pool.query(\`SELECT * FROM \${this.table} WHERE name = $1\`, [name]);
}`,
    },
    {
      name: 'an object of functions, given a number',
      code: `import express from 'express';
import { Pool } from 'pg';
const pool = new Pool();
const orders = {
  find(id) {
    return pool.query(\`SELECT * FROM orders WHERE id = \${id}\`);
  },
};
express().get('/:id', async (req, res) => res.json(await orders.find(parseInt(req.params.id, 10))));`,
    },
    {
      name: 'promisified, bound',
      code: `import { promisify } from 'util';
import mysql from 'mysql';
const connection = mysql.createConnection({});
const query = promisify(connection.query).bind(connection);
export const find = (name) => query('SELECT * FROM users WHERE name = ?', [String(name)]);`,
    },
    {
      name: 'wrapped in a new promise, bound',
      code: `import mysql from 'mysql';
const connection = mysql.createConnection({});
const query = (sql, values) =>
  new Promise((resolve, reject) => {
    connection.query(sql, values, (error, rows) => (error ? reject(error) : resolve(rows)));
  });
export const find = (name) => query('SELECT * FROM users WHERE name = ?', [String(name)]);`,
    },
    {
      name: 'a client of the pool, bound',
      code: inHandler(`const client = await pool.connect();
try {
  await client.query('BEGIN');
  await client.query('UPDATE orders SET state = $1 WHERE id = $2', [req.body.state, req.params.id]);
  await client.query('COMMIT');
} finally {
  client.release();
}`),
    },
    {
      name: 'a client given by a helper, bound',
      code: inHandler(`async function withClient(work) {
  const client = await pool.connect();
  try {
    return await work(client);
  } finally {
    client.release();
  }
}
await withClient((client) => client.query('DELETE FROM orders WHERE id = $1', [req.params.id]));`),
    },
    {
      name: 'a list of constant statements',
      code: inHandler(`const statements = ['BEGIN', 'DELETE FROM users', 'COMMIT'];
for (const sql of statements) await pool.query(sql);`),
    },
    {
      name: 'the result of an imported function',
      code: `import { Pool } from 'pg';
import { currentTenant } from './tenants.js';
const pool = new Pool();
export const list = () => pool.query(\`SELECT * FROM orders WHERE tenant = '\${currentTenant()}'\`);`,
    },
    {
      name: 'the result of an imported function over a request',
      code: `import express from 'express';
import { Pool } from 'pg';
import { escape } from './escape.js';
const pool = new Pool();
express().get('/', (req, res) => pool.query(\`SELECT * FROM orders WHERE tenant = '\${escape(req.query.t)}'\`));`,
    },
    {
      name: 'environment',
      code: `import { Pool } from 'pg';
const pool = new Pool();
export const list = () => pool.query(\`SET search_path TO \${process.env.SCHEMA}\`);`,
    },
    {
      name: 'rows of the database',
      code: `import { Pool } from 'pg';
const pool = new Pool();
export async function list() {
  const { rows } = await pool.query('SELECT id FROM users');
  return pool.query(\`SELECT * FROM orders WHERE owner = \${rows[0].id}\`);
}`,
    },
  ],
  invalid: [
    {
      name: 'a wrapper of the file',
      code: inHandler(`const run = (sql, values) => pool.query(sql, values);
await run(\`SELECT * FROM orders WHERE id = \${req.params.id}\`);`),
      errors: [{ messageId: 'untrusted', line: 6 }],
    },
    {
      name: "a wrapper that this file calls with a text of others' values",
      code: `import { Pool } from 'pg';
const pool = new Pool();
const run = (sql) => pool.query(sql);
export const find = (id) => run(\`SELECT * FROM orders WHERE id = \${id}\`);`,
      errors: [{ messageId: 'unknown', line: 3 }],
    },
    {
      name: "a wrapper that others call too, called with a request's value",
      code: `import express from 'express';
import { Pool } from 'pg';
const pool = new Pool();
export async function run(sql, values) {
  const { rows } = await pool.query(sql, values);
  return rows;
}
express().get('/:id', async (req, res) => res.json(await run('SELECT * FROM orders WHERE id = ' + req.params.id)));`,
      errors: [{ messageId: 'untrusted', line: 5 }],
    },
    {
      name: 'a helper that builds the text',
      code: inHandler(`const byId = (id) => \`SELECT * FROM orders WHERE id = \${id}\`;
await pool.query(byId(req.params.id));`),
      errors: [{ messageId: 'untrusted', line: 7 }],
    },
    {
      name: 'helpers in helpers',
      code: inHandler(`const quote = (value) => "'" + value + "'";
const equals = (column, value) => \`\${column} = \${quote(value)}\`;
const where = (value) => ' WHERE ' + equals('name', value);
await pool.query('SELECT * FROM users' + where(req.body.name));`),
      errors: [{ messageId: 'untrusted', line: 9 }],
    },
    {
      name: "a default parameter that is a request's value",
      code: `import express from 'express';
import { Pool } from 'pg';
const pool = new Pool();
express().get('/', async (req, res) => {
  function find(column = req.query.column) {
    return pool.query(\`SELECT \${column} FROM orders\`);
  }
  res.json(await find());
});`,
      errors: [{ messageId: 'untrustedName', line: 6 }],
    },
    {
      name: 'a default parameter of an exported function',
      code: `import { Pool } from 'pg';
const pool = new Pool();
export function find(state = 'open') {
  return pool.query(\`SELECT * FROM orders WHERE state = '\${state}'\`);
}`,
      errors: [{ messageId: 'unknown', line: 4 }],
      output: `import { Pool } from 'pg';
const pool = new Pool();
export function find(state = 'open') {
  return pool.query(\`SELECT * FROM orders WHERE state = $1\`, [String(state)]);
}`,
    },
    {
      name: 'spread into a call',
      code: inHandler(`const find = (table, id) => pool.query(\`SELECT * FROM things WHERE owner = \${id}\`);
await find(...['orders', req.params.id]);`),
      errors: [{ messageId: 'untrusted', line: 6 }],
      output:
        inHandler(`const find = (table, id) => pool.query(\`SELECT * FROM things WHERE owner = $1\`, [id]);
await find(...['orders', req.params.id]);`),
    },
    {
      name: 'an options parameter',
      code: inHandler(`function find({ limit = 10, name }) {
  return pool.query(\`SELECT * FROM users WHERE name = '\${name}' LIMIT \${limit}\`);
}
await find({ name: req.body.name });`),
      errors: [{ messageId: 'untrusted', line: 7 }],
      output: inHandler(`function find({ limit = 10, name }) {
  return pool.query(\`SELECT * FROM users WHERE name = $1 LIMIT \${limit}\`, [String(name)]);
}
await find({ name: req.body.name });`),
    },
    {
      name: 'a value in an object',
      code: inHandler(`const filter = { owner: req.body.owner, kind: 'open' };
await pool.query(\`SELECT * FROM orders WHERE owner = \${filter.owner}\`);`),
      errors: [{ messageId: 'untrusted', line: 7 }],
      output: inHandler(`const filter = { owner: req.body.owner, kind: 'open' };
await pool.query(\`SELECT * FROM orders WHERE owner = $1\`, [filter.owner]);`),
    },
    {
      name: 'spread objects',
      code: inHandler(`const filter = { kind: 'open', ...req.query };
await pool.query(\`SELECT * FROM orders WHERE kind = '\${filter.kind}'\`);`),
      errors: [{ messageId: 'untrusted', line: 7 }],
      output: inHandler(`const filter = { kind: 'open', ...req.query };
await pool.query(\`SELECT * FROM orders WHERE kind = $1\`, [String(filter.kind)]);`),
    },
    {
      name: 'Object.assign',
      code: inHandler(`const filter = Object.assign({ kind: 'open' }, req.body);
await pool.query(\`SELECT * FROM orders WHERE kind = '\${filter.kind}'\`);`),
      errors: [{ messageId: 'untrusted', line: 7 }],
      output: inHandler(`const filter = Object.assign({ kind: 'open' }, req.body);
await pool.query(\`SELECT * FROM orders WHERE kind = $1\`, [String(filter.kind)]);`),
    },
    {
      name: 'destructured with renaming',
      code: inHandler(`const { id: orderId, ...rest } = req.body;
await pool.query(\`SELECT * FROM orders WHERE id = \${orderId}\`);`),
      errors: [{ messageId: 'untrusted', line: 7 }],
      output: inHandler(`const { id: orderId, ...rest } = req.body;
await pool.query(\`SELECT * FROM orders WHERE id = $1\`, [orderId]);`),
    },
    {
      name: 'destructured from an array',
      code: inHandler(`const [first, second] = req.body.range;
await pool.query(\`SELECT * FROM orders WHERE id BETWEEN \${first} AND \${second}\`);`),
      errors: [
        {
          messageId: 'untrusted',
          line: 7,
          suggestions: [
            {
              messageId: 'bind',
              output: inHandler(`const [first, second] = req.body.range;
await pool.query(\`SELECT * FROM orders WHERE id BETWEEN $1 AND $2\`, [first, second]);`),
            },
          ],
        },
      ],
    },
    {
      name: 'kept in a Map',
      code: inHandler(`const seen = new Map();
seen.set('id', req.params.id);
await pool.query(\`SELECT * FROM orders WHERE id = \${seen.get('id')}\`);`),
      errors: [{ messageId: 'untrusted', line: 8 }],
      output: inHandler(`const seen = new Map();
seen.set('id', req.params.id);
await pool.query(\`SELECT * FROM orders WHERE id = $1\`, [seen.get('id')]);`),
    },
    {
      name: 'in a callback of forEach',
      code: inHandler(`req.body.ids.forEach((id) => {
  pool.query(\`DELETE FROM orders WHERE id = \${id}\`);
});`),
      errors: [{ messageId: 'untrusted', line: 7 }],
      output: inHandler(`req.body.ids.forEach((id) => {
  pool.query(\`DELETE FROM orders WHERE id = $1\`, [id]);
});`),
    },
    {
      name: 'in a loop over entries',
      code: inHandler(`for (const [key, value] of Object.entries(req.query)) {
  await pool.query(\`UPDATE settings SET value = '\${value}' WHERE name = $1\`, [key]);
}`),
      errors: [{ messageId: 'untrusted', line: 7 }],
      output: inHandler(`for (const [key, value] of Object.entries(req.query)) {
  await pool.query(\`UPDATE settings SET value = $2 WHERE name = $1\`, [key, String(value)]);
}`),
    },
    {
      name: 'reduced',
      code: inHandler(`const where = Object.keys(req.query).reduce((text, key) => text + \` AND \${key} = '\${req.query[key]}'\`, '1 = 1');
await pool.query('SELECT * FROM orders WHERE ' + where);`),
      errors: [{ messageId: 'untrusted', line: 7 }],
    },
    {
      name: "in a promise's callback",
      code: inHandler(
        "Promise.resolve(req.params.id).then((id) => pool.query('SELECT * FROM orders WHERE id = ' + id));",
      ),
      errors: [{ messageId: 'untrusted', line: 6 }],
      output: inHandler(
        "Promise.resolve(req.params.id).then((id) => pool.query('SELECT * FROM orders WHERE id = $1', [id]));",
      ),
    },
    {
      name: 'in nested functions',
      code: inHandler(`const outer = () => {
  const inner = () => pool.query(\`SELECT * FROM orders WHERE id = \${req.params.id}\`);
  return inner();
};
await outer();`),
      errors: [{ messageId: 'untrusted', line: 7 }],
      output: inHandler(`const outer = () => {
  const inner = () => pool.query(\`SELECT * FROM orders WHERE id = $1\`, [req.params.id]);
  return inner();
};
await outer();`),
    },
    {
      name: 'overwritten on one way only',
      code: inHandler(`let id = req.params.id;
if (id === undefined) id = '1';
await pool.query(\`SELECT * FROM orders WHERE id = \${id}\`);`),
      errors: [{ messageId: 'untrusted', line: 8 }],
      output: inHandler(`let id = req.params.id;
if (id === undefined) id = '1';
await pool.query(\`SELECT * FROM orders WHERE id = $1\`, [id]);`),
    },
    {
      name: 'a router in its own file',
      code: `import { Router } from 'express';
import { Pool } from 'pg';
const pool = new Pool();
const router = Router();
router.route('/:id').get(show);
async function show(req, res) {
  res.json(await pool.query(\`SELECT * FROM orders WHERE id = \${req.params.id}\`));
}
export default router;`,
      errors: [{ messageId: 'untrusted', line: 7 }],
      output: `import { Router } from 'express';
import { Pool } from 'pg';
const pool = new Pool();
const router = Router();
router.route('/:id').get(show);
async function show(req, res) {
  res.json(await pool.query(\`SELECT * FROM orders WHERE id = $1\`, [req.params.id]));
}
export default router;`,
    },
    {
      name: 'a handler behind a wrapper',
      code: `import express from 'express';
import asyncHandler from 'express-async-handler';
import { Pool } from 'pg';
const pool = new Pool();
const app = express();
app.get('/:id', asyncHandler(async (req, res) => {
  res.json(await pool.query(\`SELECT * FROM orders WHERE id = \${req.params.id}\`));
}));`,
      errors: [{ messageId: 'untrusted', line: 7 }],
      output: `import express from 'express';
import asyncHandler from 'express-async-handler';
import { Pool } from 'pg';
const pool = new Pool();
const app = express();
app.get('/:id', asyncHandler(async (req, res) => {
  res.json(await pool.query(\`SELECT * FROM orders WHERE id = $1\`, [req.params.id]));
}));`,
    },
    {
      name: 'a parameter of the router',
      code: `import express from 'express';
import { Pool } from 'pg';
const pool = new Pool();
const app = express();
app.param('id', (req, res, next, id) => {
  pool.query(\`SELECT * FROM orders WHERE id = \${id}\`).then(() => next());
});`,
      errors: [{ messageId: 'untrusted', line: 6 }],
      output: `import express from 'express';
import { Pool } from 'pg';
const pool = new Pool();
const app = express();
app.param('id', (req, res, next, id) => {
  pool.query(\`SELECT * FROM orders WHERE id = $1\`, [id]).then(() => next());
});`,
    },
    {
      name: 'repository with the pool from its constructor',
      code: `import { Pool } from 'pg';
class Users {
  constructor(db) {
    this.db = db;
  }
  find(name) {
    return this.db.query(\`SELECT * FROM users WHERE name = '\${name}'\`);
  }
}
export default new Users(new Pool());`,
      errors: [{ messageId: 'unknown', line: 7 }],
      output: `import { Pool } from 'pg';
class Users {
  constructor(db) {
    this.db = db;
  }
  find(name) {
    return this.db.query(\`SELECT * FROM users WHERE name = $1\`, [String(name)]);
  }
}
export default new Users(new Pool());`,
    },
    {
      name: 'class with the pool in a field',
      code: `import { Pool } from 'pg';
export class Users {
  #pool = new Pool();
  table = 'users';
  find = async (name) => this.#pool.query(\`SELECT * FROM \${this.table} WHERE name = '\${name}'\`);
}`,
      errors: [{ messageId: 'unknown', line: 5 }],
      output: `import { Pool } from 'pg';
export class Users {
  #pool = new Pool();
  table = 'users';
  find = async (name) => this.#pool.query(\`SELECT * FROM \${this.table} WHERE name = $1\`, [String(name)]);
}`,
    },
    {
      name: "a builder of one's own",
      code: `import express from 'express';
import { Pool } from 'pg';
class Select {
  constructor(table) {
    this.text = \`SELECT * FROM \${table}\`;
  }
  where(condition) {
    this.text += \` WHERE \${condition}\`;
    return this;
  }
}
const pool = new Pool();
express().get('/', (req, res) => {
  pool.query(new Select('users').where(\`name = '\${req.query.name}'\`).text);
});`,
      errors: [{ messageId: 'untrusted', line: 14 }],
    },
    {
      name: 'a static method',
      code: `import express from 'express';
import { Pool } from 'pg';
const pool = new Pool();
class Orders {
  static find(id) {
    return pool.query(\`SELECT * FROM orders WHERE id = \${id}\`);
  }
}
express().get('/:id', (req, res) => Orders.find(req.params.id));`,
      errors: [{ messageId: 'untrusted', line: 6 }],
      output: `import express from 'express';
import { Pool } from 'pg';
const pool = new Pool();
class Orders {
  static find(id) {
    return pool.query(\`SELECT * FROM orders WHERE id = $1\`, [id]);
  }
}
express().get('/:id', (req, res) => Orders.find(req.params.id));`,
    },
    {
      name: 'an object of functions',
      code: `import express from 'express';
import { Pool } from 'pg';
const pool = new Pool();
const orders = {
  find(id) {
    return pool.query(\`SELECT * FROM orders WHERE id = \${id}\`);
  },
};
express().get('/:id', async (req, res) => res.json(await orders.find(req.params.id)));`,
      errors: [{ messageId: 'untrusted', line: 6 }],
      output: `import express from 'express';
import { Pool } from 'pg';
const pool = new Pool();
const orders = {
  find(id) {
    return pool.query(\`SELECT * FROM orders WHERE id = $1\`, [id]);
  },
};
express().get('/:id', async (req, res) => res.json(await orders.find(req.params.id)));`,
    },
    {
      name: 'promisified',
      code: `import { promisify } from 'util';
import mysql from 'mysql';
const connection = mysql.createConnection({});
const query = promisify(connection.query).bind(connection);
export const find = (name) => query("SELECT * FROM users WHERE name = '" + name + "'");`,
      errors: [
        {
          messageId: 'unknown',
          line: 5,
          suggestions: [
            {
              messageId: 'bind',
              output: `import { promisify } from 'util';
import mysql from 'mysql';
const connection = mysql.createConnection({});
const query = promisify(connection.query).bind(connection);
export const find = (name) => query("SELECT * FROM users WHERE name = ?", [String(name)]);`,
            },
          ],
        },
      ],
    },
    {
      name: 'bound method',
      code: `import { Pool } from 'pg';
const pool = new Pool();
const query = pool.query.bind(pool);
export const find = (name) => query(\`SELECT * FROM users WHERE name = '\${name}'\`);`,
      errors: [{ messageId: 'unknown', line: 4 }],
      output: `import { Pool } from 'pg';
const pool = new Pool();
const query = pool.query.bind(pool);
export const find = (name) => query(\`SELECT * FROM users WHERE name = $1\`, [String(name)]);`,
    },
    {
      name: 'wrapped in a new promise',
      code: `import mysql from 'mysql';
const connection = mysql.createConnection({});
const query = (sql, values) =>
  new Promise((resolve, reject) => {
    connection.query(sql, values, (error, rows) => (error ? reject(error) : resolve(rows)));
  });
export const find = (name) => query("SELECT * FROM users WHERE name = '" + name + "'");`,
      errors: [{ messageId: 'unknown', line: 5 }],
    },
    {
      name: 'a client of the pool',
      code: inHandler(`const client = await pool.connect();
try {
  await client.query('BEGIN');
  await client.query(\`UPDATE orders SET state = '\${req.body.state}' WHERE id = $1\`, [req.params.id]);
  await client.query('COMMIT');
} finally {
  client.release();
}`),
      errors: [{ messageId: 'untrusted', line: 9 }],
      output: inHandler(`const client = await pool.connect();
try {
  await client.query('BEGIN');
  await client.query(\`UPDATE orders SET state = $2 WHERE id = $1\`, [req.params.id, String(req.body.state)]);
  await client.query('COMMIT');
} finally {
  client.release();
}`),
    },
    {
      name: 'a client handed to a callback',
      code: inHandler(`pool.connect((error, client, release) => {
  client.query(\`DELETE FROM orders WHERE id = \${req.params.id}\`, () => release());
});`),
      errors: [{ messageId: 'untrusted', line: 7 }],
      output: inHandler(`pool.connect((error, client, release) => {
  client.query(\`DELETE FROM orders WHERE id = $1\`, [req.params.id], () => release());
});`),
    },
    {
      name: 'a client given by a helper',
      code: inHandler(`async function withClient(work) {
  const client = await pool.connect();
  try {
    return await work(client);
  } finally {
    client.release();
  }
}
await withClient((client) => client.query(\`DELETE FROM orders WHERE id = \${req.params.id}\`));`),
      errors: [{ messageId: 'untrusted', line: 14 }],
    },
    {
      name: 'a singleton',
      code: `import { Pool } from 'pg';
let pool;
function getPool() {
  if (!pool) pool = new Pool();
  return pool;
}
export const find = (name) => getPool().query(\`SELECT * FROM users WHERE name = '\${name}'\`);`,
      errors: [{ messageId: 'unknown', line: 7 }],
      output: `import { Pool } from 'pg';
let pool;
function getPool() {
  if (!pool) pool = new Pool();
  return pool;
}
export const find = (name) => getPool().query(\`SELECT * FROM users WHERE name = $1\`, [String(name)]);`,
    },
    {
      name: 'a pool in an object',
      code: `import { Pool } from 'pg';
const state = { pool: null };
export const start = () => {
  state.pool = new Pool();
};
export const find = (name) => state.pool.query(\`SELECT * FROM users WHERE name = '\${name}'\`);`,
      errors: [{ messageId: 'unknown', line: 6 }],
      output: `import { Pool } from 'pg';
const state = { pool: null };
export const start = () => {
  state.pool = new Pool();
};
export const find = (name) => state.pool.query(\`SELECT * FROM users WHERE name = $1\`, [String(name)]);`,
    },
    {
      name: 'a chain of promises',
      code: `import mysql from 'mysql2/promise';
export const find = (name) =>
  mysql
    .createConnection({ host: 'h' })
    .then((connection) => connection.execute(\`SELECT * FROM users WHERE name = '\${name}'\`));`,
      errors: [{ messageId: 'unknown', line: 5 }],
      output: `import mysql from 'mysql2/promise';
export const find = (name) =>
  mysql
    .createConnection({ host: 'h' })
    .then((connection) => connection.execute(\`SELECT * FROM users WHERE name = ?\`, [String(name)]));`,
    },
    {
      name: 'a generator of texts',
      code: `import express from 'express';
import { Pool } from 'pg';
const pool = new Pool();
function* statements(name) {
  yield 'BEGIN';
  yield \`DELETE FROM users WHERE name = '\${name}'\`;
}
express().post('/', async (req, res) => {
  for (const sql of statements(req.body.name)) await pool.query(sql);
});`,
      errors: [{ messageId: 'untrusted', line: 9 }],
    },
    {
      name: 'a list of statements',
      code: inHandler(`const statements = ['BEGIN', \`DELETE FROM users WHERE name = '\${req.body.name}'\`, 'COMMIT'];
for (const sql of statements) await pool.query(sql);`),
      errors: [{ messageId: 'untrusted', line: 7 }],
    },
  ],
});
