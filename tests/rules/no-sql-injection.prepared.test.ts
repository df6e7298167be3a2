import rule from '../../src/rules/no-sql-injection';
import { testRule } from '../rule-tester';

// Names and values that somebody made safe for the text, and the same ones a step short of it.

const strict = { options: [{ unknownIdentifiers: true }] } as const;

testRule(rule, {
  valid: [
    {
      ...strict,
      name: 'a schema that another file quoted, as its name says',
      code: `export const jobs = (pgClient, { escapedWorkerSchema }) =>
  pgClient.query(\`SELECT * FROM \${escapedWorkerSchema}.jobs WHERE id = $1\`, [1]);`,
    },
    {
      name: 'a value that another file escaped, as its name says',
      code: `export const find = (db, opts) => db.query('SELECT * FROM t WHERE a = ' + opts.quotedName);`,
    },
    {
      ...strict,
      name: 'a piece of SQL that another file put together, as its name says',
      code: `import knex from 'knex';
const db = knex({});
export const list = (whereSql, orderClause) => db('t').whereRaw(whereSql).orderByRaw(orderClause);`,
    },
    {
      ...strict,
      name: 'a fragment handed on whole by a wrapper',
      code: `import knex from 'knex';
export class Query {
  knexQuery = knex({})('t');
  groupByRaw(sql, bindings) {
    this.knexQuery.groupByRaw(sql, bindings);
    return this;
  }
}`,
    },
    {
      ...strict,
      name: 'a name in double quotes that are doubled',
      code: `import pg from 'pg';
const pool = new pg.Pool();
const quoteName = (name) => \`"\${name.replace(/"/g, '""')}"\`;
export const list = (table) => pool.query(\`SELECT * FROM \${quoteName(table)}\`);`,
    },
    {
      name: 'a requested name in double quotes that are doubled',
      code: `import express from 'express';
import pg from 'pg';
const pool = new pg.Pool();
express().get('/', (req) => {
  const column = req.query.sort.replaceAll('"', '""');
  return pool.query(\`SELECT * FROM t ORDER BY "\${column}"\`);
});`,
    },
    {
      ...strict,
      name: 'names in brackets that are doubled, in a list',
      code: `import mssql from 'mssql';
const escapeIdentifier = (name) => \`[\${name.replace(/\\]/g, ']]')}]\`;
export const list = (pool, columns) =>
  new mssql.Request(pool).query(\`SELECT \${columns.map(escapeIdentifier).join(', ')} FROM t\`);`,
    },
    {
      ...strict,
      name: 'a name in back quotes that are doubled by splitting',
      code: `import mysql from 'mysql2';
const pool = mysql.createPool({});
export const list = (table) => pool.query('SELECT * FROM \`' + table.split('\`').join('\`\`') + '\`');`,
    },
    {
      name: 'names whose quotes are doubled, as the parts of a path',
      ...strict,
      code: `import pgp from 'pg-promise';
const db = pgp()('');
const partsOf = (path) =>
  path.split('.').map((part) => \`"\${part.replace(/"/g, '""')}"\`);
export const list = (path) => db.any(\`SELECT * FROM t ORDER BY \${partsOf(path).join('.')}\`);`,
    },
    {
      ...strict,
      name: 'a name that the driver of TypeORM escapes',
      code: `import { DataSource } from 'typeorm';
const source = new DataSource({});
export const list = (table) => source.query(\`SELECT * FROM \${source.driver.escape(table)}\`);`,
    },
    {
      ...strict,
      name: 'a name that the driver of an injected data source escapes',
      code: `export class Migrations {
  constructor(dataSource) {
    this.dataSource = dataSource;
  }
  list(table) {
    return this.dataSource.query(\`SELECT * FROM \${this.dataSource.driver.escape(table)}\`);
  }
}`,
    },
    {
      ...strict,
      name: 'a name that is checked where it is given, and used later',
      code: `import pg from 'pg';
export class Database {
  constructor(opts) {
    const { schema } = opts;
    const pool = new pg.Pool();
    if (schema && !/^[a-z_]+$/i.test(schema)) throw new Error('letters only');
    pool.on('connect', (client) => {
      if (schema) client.query(\`SET search_path TO "\${schema}",public;\`);
    });
  }
}`,
    },
    {
      ...strict,
      name: 'the index that forEach counts, of a list or one thing in a list',
      code: `export function filterBy(qb, filter) {
  const names = Array.isArray(filter.name) ? filter.name : [filter.name];
  names.forEach((name, i) => {
    qb.andWhere(\`name LIKE :name\${i}\`, { ['name' + i]: name });
  });
}`,
    },
    {
      ...strict,
      name: 'the number of a placeholder, made of the length of a list of values',
      code: `import pgp from 'pg-promise';
const db = pgp()('');
export const find = (name, keys) => {
  let values = [name];
  let columns = '*';
  if (keys) {
    columns = keys.map((key, index) => \`$\${index + values.length + 1}:name\`).join();
    values = values.concat(keys);
  }
  return db.any(\`SELECT \${columns} FROM $1:name\`, values);
};`,
    },
  ],
  invalid: [
    {
      ...strict,
      name: 'a schema whose name says nothing of the kind',
      code: `export const jobs = (pgClient, { workerSchema }) =>
  pgClient.query(\`SELECT * FROM \${workerSchema}.jobs WHERE id = $1\`, [1]);`,
      errors: [{ messageId: 'unknownName', line: 2 }],
    },
    {
      name: 'a requested value that is called escaped',
      code: `import express from 'express';
import pg from 'pg';
const pool = new pg.Pool();
express().get('/', (req) => pool.query('SELECT * FROM t ORDER BY ' + req.query.escapedName));`,
      errors: [{ messageId: 'untrustedName', line: 4 }],
    },
    {
      name: 'a requested piece of SQL',
      code: `import express from 'express';
import knex from 'knex';
const db = knex({});
express().get('/', (req) => db('t').orderByRaw(req.query.orderSql));`,
      errors: [{ messageId: 'untrustedName', line: 4 }],
    },
    {
      ...strict,
      name: 'a wrapper that takes a name and puts it into a fragment',
      code: `import knex from 'knex';
const db = knex({});
export const list = (column) => db('t').orderByRaw(column + ' DESC');`,
      errors: [{ messageId: 'unknownName', line: 3 }],
    },
    {
      name: 'the wrong quotes doubled',
      code: `import express from 'express';
import pg from 'pg';
const pool = new pg.Pool();
express().get('/', (req) => {
  const column = req.query.sort.replaceAll('\`', '\`\`');
  return pool.query(\`SELECT * FROM t ORDER BY "\${column}"\`);
});`,
      errors: [{ messageId: 'untrustedName', line: 6 }],
    },
    {
      name: 'the first quote doubled only',
      code: `import express from 'express';
import pg from 'pg';
const pool = new pg.Pool();
express().get('/', (req) => pool.query(\`SELECT * FROM t ORDER BY "\${req.query.sort.replace('"', '""')}"\`));`,
      errors: [{ messageId: 'untrustedName', line: 4 }],
    },
    {
      name: 'a text of MySQL, where a backslash takes the doubled quote apart',
      code: `import mysql from 'mysql2';
const pool = mysql.createPool({});
export const find = (name) => pool.query(\`SELECT * FROM t WHERE name = '\${name.replace(/'/g, "''")}'\`);`,
      errors: [{ messageId: 'unknown', line: 3 }],
    },
    {
      name: 'a statement beyond doubt, for whatever is called query',
      code: `export class Functions {
  constructor(query) {
    this.query = query;
  }
  rename(name, to) {
    return this.query(\`ALTER FUNCTION f OWNER TO \${name}\`);
  }
  comment(name) {
    return this.query(\`ask \${name}\`);
  }
}`,
      ...strict,
      errors: [{ messageId: 'unknownName', line: 6 }],
    },
    {
      name: 'quotes doubled, but none around the name',
      code: `import express from 'express';
import pg from 'pg';
const pool = new pg.Pool();
express().get('/', (req) => pool.query(\`SELECT * FROM t ORDER BY \${req.query.sort.replace(/"/g, '""')}\`));`,
      errors: [{ messageId: 'untrustedName', line: 4 }],
    },
    {
      ...strict,
      name: 'a name that is checked only when there is something else',
      code: `import pg from 'pg';
export const open = ({ schema, strict }) => {
  const pool = new pg.Pool();
  if (strict && !/^[a-z_]+$/i.test(schema)) throw new Error('letters only');
  pool.on('connect', (client) => {
    client.query(\`SET search_path TO "\${schema}",public;\`);
  });
};`,
      errors: [{ messageId: 'unknownName', line: 6 }],
    },
    {
      ...strict,
      name: 'what forEach gives, in place of its index',
      code: `export function filterBy(qb, filter) {
  const names = Array.isArray(filter.name) ? filter.name : [filter.name];
  names.forEach((name) => {
    qb.andWhere(\`t.\${name} LIKE 'a%'\`);
  });
}`,
      errors: [{ messageId: 'unknownName', line: 4 }],
    },
    {
      name: 'a setting, which takes no parameters',
      code: `import pg from 'pg';
const pool = new pg.Pool();
export const limit = (milliseconds) => pool.query(\`SET statement_timeout = \${milliseconds}\`);`,
      errors: [{ messageId: 'unknownUnbound', line: 3, data: { origin: '`milliseconds`' } }],
    },
    {
      name: 'a password in a statement that takes no parameters',
      code: `import express from 'express';
import pg from 'pg';
const pool = new pg.Pool();
express().post('/', (req) => pool.query(\`CREATE USER guest PASSWORD '\${req.body.password}'\`));`,
      errors: [{ messageId: 'untrustedUnbound', line: 4 }],
    },
    {
      name: 'options that are spread into themselves',
      code: `import express from 'express';
import pg from 'pg';
const pool = new pg.Pool();
express().get('/', (req) => {
  let options = { text: 'SELECT * FROM t WHERE name = ' };
  for (const name of req.body.names) {
    options = { ...options, previous: options };
    options = { ...options, text: options.text + name };
  }
  return pool.query(options);
});`,
      errors: [{ messageId: 'untrusted', line: 8 }],
    },
    {
      name: 'a db that compiled TypeScript imports',
      code: `const db_1 = __importDefault(require('../db'));
exports.become = (who) => db_1.default.query(\`SET ROLE '\${who}'\`);
exports.find = (name) => db_1.default.query(\`SELECT * FROM users WHERE name = '\${name}'\`);`,
      errors: [
        { messageId: 'unknownUnbound', line: 2 },
        { messageId: 'unknown', line: 3 },
      ],
    },
  ],
});
