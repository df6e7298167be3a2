import rule from '../../src/rules/no-sql-injection';
import { testRule } from '../rule-tester';

testRule(rule, {
  valid: [
    {
      name: 'an imported db, bound',
      code: `import { db } from './db.js';
export const find = (name) => db.query('SELECT * FROM users WHERE name = $1', [name]);`,
    },
    {
      name: 'something else that is queried',
      code: `import { dom } from './dom.js';
export const find = (name) => dom.query(\`name = '\${name}'\`);`,
    },
    {
      name: 'a db asked for something else',
      code: `import { db } from './db.js';
export const find = (name) => db.query(\`users:\${name}\`);`,
    },
    {
      name: "an imported client that is no database's",
      code: `import { redisClient } from './redis.js';
export const find = (name) => redisClient.get(\`SELECT \${name}\`);`,
    },
    {
      name: 'a function of a database module, bound',
      code: `import { query } from './config/database';
export const find = (name) => query('SELECT * FROM users WHERE name = $1', [name]);`,
    },
    {
      name: 'a function of another module',
      code: `import { query } from './graphql';
export const find = (name) => query(\`SELECT * FROM users WHERE name = '\${name}'\`);`,
    },
    {
      name: 'a db of the app, bound',
      code: `import express from 'express';
const app = express();
app.get('/:id', (req, res) => {
  req.app.locals.db.all('SELECT * FROM users WHERE id = ?', [req.params.id], (error, rows) => res.json(rows));
});`,
    },
    {
      name: 'a pool of the object, a table of the object',
      code: `export class Users {
  constructor(pool, table) {
    this.pool = pool;
    this.table = table;
  }
  find(name) {
    return this.pool.query(\`SELECT * FROM \${this.table} WHERE name = $1\`, [name]);
  }
}`,
    },
    {
      name: 'a db among dependencies, bound',
      code: `export const makeUsers = ({ db, logger }) => ({
  find: (name) => db.query('SELECT * FROM users WHERE name = $1', [name]),
});`,
    },
    {
      name: 'a transaction in a callback, bound',
      code: `import { db } from './db.js';
export const move = (from, to) =>
  db.transaction(async (trx) => {
    await trx.raw('UPDATE accounts SET owner = ? WHERE owner = ?', [to, from]);
  });`,
    },
    {
      name: 'a connection as a parameter, bound',
      code: `export async function rename(conn, id, name) {
  await conn.query('UPDATE users SET name = ? WHERE id = ?', [name, id]);
}`,
    },
    {
      name: 'raw conditions of an imported builder, bound',
      code: `import knex from '../knex.js';
export const search = (term) => knex('products').whereRaw('title LIKE ?', [\`%\${term}%\`]);`,
    },
    {
      name: "an imported Prisma client's tag",
      code: `import prisma from '../prisma.js';
export const find = (name) => prisma.$queryRaw\`SELECT * FROM users WHERE name = \${name}\`;`,
    },
    {
      name: 'an object with a constant text',
      code: `import { db } from './db.js';
export const find = (name) => db.query({ text: 'SELECT * FROM users WHERE name = $1', values: [name] });`,
    },
    {
      name: 'an option of a command line',
      code: `import { conn } from './cli.js';
export const ask = (name) => conn.run(\`select an option for \${name}\`);`,
    },
    {
      name: 'a message for people',
      code: `import { client } from './chat.js';
export const tell = (name) => client.query(\`Update available for \${name}\`);`,
    },
    {
      name: 'a db of the file that is no SQL',
      code: `const db = new Map();
export const find = (name) => db.get(\`SELECT \${name} FROM users\`);`,
    },
    {
      name: 'a class of the file called db',
      code: `class Db {
  query(text) {
    return text.length;
  }
}
const db = new Db();
export const find = (name) => db.query(\`SELECT \${name} FROM users WHERE a = \${name}\`);`,
    },
    {
      name: 'a statement prepared by convention, bound',
      code: `import { db } from './db.js';
export const find = (name) => db.prepare('SELECT * FROM users WHERE name = ?').get(name);`,
    },
  ],
  invalid: [
    {
      name: 'an imported db',
      code: `import { db } from './db.js';
export const find = (name) => db.query(\`SELECT * FROM users WHERE name = '\${name}'\`);`,
      errors: [{ messageId: 'unknown', line: 2 }],
    },
    {
      name: 'a function of a database module',
      code: `import { query } from './config/database';
export const find = (name) => query(\`SELECT * FROM users WHERE name = '\${name}'\`);`,
      errors: [{ messageId: 'unknown', line: 2 }],
    },
    {
      name: 'a required pool',
      code: `const pool = require('../db/pool');
exports.find = async (name) => (await pool.query(\`SELECT * FROM users WHERE name = '\${name}'\`)).rows;`,
      sourceType: 'commonjs',
      errors: [{ messageId: 'unknown', line: 2 }],
    },
    {
      name: 'a db of the app',
      code: `import express from 'express';
const app = express();
app.get('/:id', (req, res) => {
  req.app.locals.db.all(\`SELECT * FROM users WHERE id = \${req.params.id}\`, (error, rows) => res.json(rows));
});`,
      errors: [{ messageId: 'untrusted', line: 4 }],
    },
    {
      name: 'a db on the request',
      code: `import express from 'express';
const app = express();
app.get('/:id', async (req, res) => {
  res.json(await req.db.query(\`SELECT * FROM users WHERE id = \${req.params.id}\`));
});`,
      errors: [{ messageId: 'untrusted', line: 4 }],
    },
    {
      name: 'a db in the context of koa',
      code: `import Router from '@koa/router';
const router = new Router();
router.get('/:id', async (ctx) => {
  ctx.body = await ctx.db.query(\`SELECT * FROM users WHERE id = \${ctx.params.id}\`);
});`,
      errors: [{ messageId: 'untrusted', line: 4 }],
    },
    {
      name: 'a pool of the object',
      code: `export class Users {
  constructor(pool) {
    this.pool = pool;
  }
  find(name) {
    return this.pool.query(\`SELECT * FROM users WHERE name = '\${name}'\`);
  }
}`,
      errors: [{ messageId: 'unknown', line: 6 }],
    },
    {
      name: 'a db among dependencies',
      code: `export const makeUsers = ({ db, logger }) => ({
  find: (name) => db.query("SELECT * FROM users WHERE name = '" + name + "'"),
});`,
      errors: [{ messageId: 'unknown', line: 2 }],
    },
    {
      name: 'a connection that is got',
      code: `import { getConnection } from './db.js';
export async function find(name) {
  const connection = await getConnection();
  return connection.execute(\`SELECT * FROM users WHERE name = '\${name}'\`);
}`,
      errors: [{ messageId: 'unknown', line: 4 }],
    },
    {
      name: 'a connection that is got and used at once',
      code: `import { getDb } from './db.js';
export const find = async (name) => (await getDb()).all(\`SELECT * FROM users WHERE name = '\${name}'\`);`,
      errors: [{ messageId: 'unknown', line: 2 }],
    },
    {
      name: 'a transaction in a callback',
      code: `import { db } from './db.js';
export const move = (from, to) =>
  db.transaction(async (trx) => {
    await trx.raw(\`UPDATE accounts SET owner = '\${to}' WHERE owner = '\${from}'\`);
  });`,
      errors: [{ messageId: 'unknown', line: 4 }],
    },
    {
      name: 'a connection as a parameter',
      code: `export async function rename(conn, id, name) {
  await conn.query(\`UPDATE users SET name = '\${name}' WHERE id = \${id}\`);
}`,
      errors: [{ messageId: 'unknown', line: 2 }],
    },
    {
      name: 'raw conditions of an imported builder',
      code: `import knex from '../knex.js';
export const search = (term) => knex('products').whereRaw(\`title LIKE '%\${term}%'\`);`,
      errors: [{ messageId: 'unknown', line: 2 }],
    },
    {
      name: 'an imported Prisma client',
      code: `import prisma from '../prisma.js';
export const find = (name) => prisma.$queryRawUnsafe(\`SELECT * FROM users WHERE name = '\${name}'\`);`,
      errors: [{ messageId: 'unknown', line: 2 }],
    },
    {
      name: 'an imported Sequelize',
      code: `import { sequelize } from '../models/index.js';
export const find = (name) => sequelize.query(\`SELECT * FROM users WHERE name = '\${name}'\`);`,
      errors: [{ messageId: 'unknown', line: 2 }],
    },
    {
      name: 'models with their Sequelize',
      code: `import models from '../models/index.js';
export const find = (name) => models.sequelize.query(\`SELECT * FROM users WHERE name = '\${name}'\`);`,
      errors: [{ messageId: 'unknown', line: 2 }],
    },
    {
      name: 'an object with a text',
      code: `import { db } from './db.js';
export const find = (name) => db.query({ text: \`SELECT * FROM users WHERE name = '\${name}'\`, values: [] });`,
      errors: [{ messageId: 'unknown', line: 2 }],
    },
    {
      name: 'the text in a variable',
      code: `import { db } from './db.js';
export function find(name) {
  const sql = \`
    SELECT *
    FROM users
    WHERE name = '\${name}'\`;
  return db.query(sql);
}`,
      errors: [{ messageId: 'unknown', line: 7 }],
    },
    {
      name: 'the text after a comment',
      code: `import { db } from './db.js';
export function find(name) {
  return db.query(\`/* users */ select * from users where name = '\${name}'\`);
}`,
      errors: [{ messageId: 'unknown', line: 3 }],
    },
    {
      name: 'a statement prepared by convention',
      code: `import { db } from './db.js';
export const find = (name) => db.prepare(\`SELECT * FROM users WHERE name = '\${name}'\`).get();`,
      errors: [{ messageId: 'unknown', line: 2 }],
    },
    {
      name: 'query that takes a callback',
      code: `import connection from './connection.js';
export const find = (name, done) => {
  connection.query("SELECT * FROM users WHERE name = '" + name + "'", (error, rows) => done(error, rows));
};`,
      errors: [{ messageId: 'unknown', line: 3 }],
    },
    {
      name: 'pool given to a function of the file',
      code: `import { startPool } from './pools.js';
const pool = startPool();
export const find = (name) => pool.query(\`SELECT * FROM users WHERE name = '\${name}'\`);`,
      errors: [{ messageId: 'unknown', line: 3 }],
    },
  ],
});
