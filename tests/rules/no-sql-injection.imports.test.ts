import rule from '../../src/rules/no-sql-injection';
import { testRule } from '../rule-tester';

testRule(rule, {
  valid: [
    {
      name: 'default import, bound',
      code: `import pg from 'pg';
const pool = new pg.Pool();
export const find = (name) => pool.query('SELECT * FROM t WHERE name = $1', [name]);`,
    },
    {
      name: 'a class of the same name from elsewhere',
      code: `import { Client } from './soap';
const service = new Client();
export function find(name) {
  return service.query(\`name = '\${name}'\`);
}`,
    },
    {
      name: 'renamed import of another library',
      code: `import { createPool as connect } from 'generic-pool';
const things = connect({ host: 'h' });
export async function find(name) {
  return things.execute(\`name = '\${name}'\`);
}`,
    },
    {
      name: 'default import by its name, bound',
      code: `import { default as sqlite3 } from 'sqlite3';
const file = new sqlite3.Database('x.db');
export function find(name, done) {
  file.all('SELECT * FROM t WHERE name = ?', [name], done);
}`,
    },
    {
      name: 'require, bound',
      code: `const { Pool } = require('pg');
const box = new Pool();
exports.find = (name) => box.query('SELECT * FROM t WHERE name = $1', [name]);`,
      sourceType: 'commonjs',
    },
    {
      name: 'require called at once, bound',
      code: `const db = require('better-sqlite3')('x.db');
exports.find = (name) => db.prepare('SELECT * FROM t WHERE name = ?').all(name);`,
      sourceType: 'commonjs',
    },
    {
      name: "a require of one's own",
      code: `const require = (name) => ({ Pool: class { query() {} } });
const { Pool } = require('pg');
const box = new Pool();
exports.find = (name) => box.query(\`SELECT * FROM t WHERE name = '\${name}'\`);`,
      sourceType: 'commonjs',
    },
    {
      name: 'node: builtin, bound',
      code: `import { DatabaseSync } from 'node:sqlite';
const file = new DatabaseSync('x.db');
export const find = (name) => file.prepare('SELECT * FROM t WHERE name = ?').all(name);`,
    },
    {
      name: "TypeScript's import of a module that is an object, bound",
      code: `import pg = require('pg');
const box = new pg.Pool();
export function find(name: string) {
  return box.query('SELECT * FROM t WHERE name = $1', [name]);
}`,
      parser: 'typescript',
    },
    {
      name: 'compiled by TypeScript, bound',
      code: `"use strict";
const promise_1 = require("mysql2/promise");
const box = (0, promise_1.createPool)({ host: 'h' });
exports.find = (name) => box.execute('SELECT * FROM t WHERE name = ?', [name]);`,
      sourceType: 'commonjs',
    },
    {
      name: 'dynamic import of another module',
      code: `export async function find(name) {
  const { Pool } = await import('./things.js');
  const box = new Pool();
  return box.query(\`name = '\${name}'\`);
}`,
    },
    {
      name: 'subpath, a binding tag',
      code: `import { drizzle } from 'drizzle-orm/node-postgres';
import { sql } from 'drizzle-orm';
const orm = drizzle(process.env.DATABASE_URL);
export const find = (name) => orm.execute(sql\`SELECT * FROM t WHERE name = \${name}\`);`,
    },
  ],
  invalid: [
    {
      name: 'default import',
      code: `import pg from 'pg';
const pool = new pg.Pool();
export const find = (name) => pool.query(\`SELECT * FROM t WHERE name = '\${name}'\`);`,
      errors: [{ messageId: 'unknown', line: 3 }],
      output: `import pg from 'pg';
const pool = new pg.Pool();
export const find = (name) => pool.query(\`SELECT * FROM t WHERE name = $1\`, [String(name)]);`,
    },
    {
      name: 'named import',
      code: `import { Client } from 'pg';
const client = new Client();
export function find(name) {
  return client.query(\`SELECT * FROM t WHERE name = '\${name}'\`);
}`,
      errors: [{ messageId: 'unknown', line: 4 }],
      output: `import { Client } from 'pg';
const client = new Client();
export function find(name) {
  return client.query(\`SELECT * FROM t WHERE name = $1\`, [String(name)]);
}`,
    },
    {
      name: 'renamed import',
      code: `import { createPool as connect } from 'mysql2/promise';
const things = connect({ host: 'h' });
export async function find(name) {
  return things.execute(\`SELECT * FROM t WHERE name = '\${name}'\`);
}`,
      errors: [{ messageId: 'unknown', line: 4 }],
      output: `import { createPool as connect } from 'mysql2/promise';
const things = connect({ host: 'h' });
export async function find(name) {
  return things.execute(\`SELECT * FROM t WHERE name = ?\`, [String(name)]);
}`,
    },
    {
      name: 'namespace import',
      code: `import * as mariadb from 'mariadb';
const farm = mariadb.createPool({ host: 'h' });
export async function find(name) {
  const one = await farm.getConnection();
  return one.query(\`SELECT * FROM t WHERE name = '\${name}'\`);
}`,
      errors: [{ messageId: 'unknown', line: 5 }],
      output: `import * as mariadb from 'mariadb';
const farm = mariadb.createPool({ host: 'h' });
export async function find(name) {
  const one = await farm.getConnection();
  return one.query(\`SELECT * FROM t WHERE name = ?\`, [String(name)]);
}`,
    },
    {
      name: 'default import by its name',
      code: `import { default as sqlite3 } from 'sqlite3';
const file = new sqlite3.Database('x.db');
export function find(name, done) {
  file.all(\`SELECT * FROM t WHERE name = '\${name}'\`, done);
}`,
      errors: [{ messageId: 'unknown', line: 4 }],
    },
    {
      name: 'require',
      code: `const { Pool } = require('pg');
const box = new Pool();
exports.find = (name) => box.query(\`SELECT * FROM t WHERE name = '\${name}'\`);`,
      sourceType: 'commonjs',
      errors: [{ messageId: 'unknown', line: 3 }],
      output: `const { Pool } = require('pg');
const box = new Pool();
exports.find = (name) => box.query(\`SELECT * FROM t WHERE name = $1\`, [String(name)]);`,
    },
    {
      name: 'require of a member',
      code: `const Pool = require('pg').Pool;
const box = new Pool();
module.exports.find = function (name) {
  return box.query("SELECT * FROM t WHERE name = '" + name + "'");
};`,
      sourceType: 'commonjs',
      errors: [{ messageId: 'unknown', line: 4 }],
      output: `const Pool = require('pg').Pool;
const box = new Pool();
module.exports.find = function (name) {
  return box.query("SELECT * FROM t WHERE name = $1", [String(name)]);
};`,
    },
    {
      name: 'require renamed',
      code: `const { Pool: Box } = require('pg');
module.exports = { find: (name) => new Box().query("SELECT * FROM t WHERE name = '" + name + "'") };`,
      sourceType: 'commonjs',
      errors: [{ messageId: 'unknown', line: 2 }],
      output: `const { Pool: Box } = require('pg');
module.exports = { find: (name) => new Box().query("SELECT * FROM t WHERE name = $1", [String(name)]) };`,
    },
    {
      name: 'require called at once',
      code: `const db = require('better-sqlite3')('x.db');
exports.find = (name) => db.prepare(\`SELECT * FROM t WHERE name = '\${name}'\`).all();`,
      sourceType: 'commonjs',
      errors: [{ messageId: 'unknown', line: 2 }],
      output: `const db = require('better-sqlite3')('x.db');
exports.find = (name) => db.prepare(\`SELECT * FROM t WHERE name = ?\`).all(String(name));`,
    },
    {
      name: 'require after a condition',
      code: `let driver;
if (process.env.PLAIN) {
  driver = require('pg');
} else {
  driver = require('pg').native;
}
const box = new driver.Pool();
exports.find = (name) => box.query(\`SELECT * FROM t WHERE name = '\${name}'\`);`,
      sourceType: 'commonjs',
      errors: [{ messageId: 'unknown', line: 8 }],
      output: `let driver;
if (process.env.PLAIN) {
  driver = require('pg');
} else {
  driver = require('pg').native;
}
const box = new driver.Pool();
exports.find = (name) => box.query(\`SELECT * FROM t WHERE name = $1\`, [String(name)]);`,
    },
    {
      name: 'require within a function',
      code: `function connect() {
  const mysql = require('mysql');
  return mysql.createConnection({ host: 'h' });
}
exports.find = (name, done) => connect().query(\`SELECT * FROM t WHERE name = '\${name}'\`, done);`,
      sourceType: 'commonjs',
      errors: [{ messageId: 'unknown', line: 5 }],
    },
    {
      name: 'require verbose',
      code: `const sqlite3 = require('sqlite3').verbose();
const file = new sqlite3.Database(':memory:');
exports.find = (name, done) => file.get(\`SELECT * FROM t WHERE name = '\${name}'\`, done);`,
      sourceType: 'commonjs',
      errors: [{ messageId: 'unknown', line: 3 }],
    },
    {
      name: 'node: builtin',
      code: `import { DatabaseSync } from 'node:sqlite';
const file = new DatabaseSync('x.db');
export const find = (name) => file.prepare(\`SELECT * FROM t WHERE name = '\${name}'\`).all();`,
      errors: [
        {
          messageId: 'unknown',
          line: 3,
          suggestions: [
            {
              messageId: 'bind',
              output: `import { DatabaseSync } from 'node:sqlite';
const file = new DatabaseSync('x.db');
export const find = (name) => file.prepare(\`SELECT * FROM t WHERE name = ?\`).all(String(name));`,
            },
          ],
        },
      ],
    },
    {
      name: 'bun: builtin',
      code: `import { Database } from 'bun:sqlite';
const file = new Database('x.db');
export const find = (name) => file.query(\`SELECT * FROM t WHERE name = '\${name}'\`).get();`,
      errors: [
        {
          messageId: 'unknown',
          line: 3,
          suggestions: [
            {
              messageId: 'bind',
              output: `import { Database } from 'bun:sqlite';
const file = new Database('x.db');
export const find = (name) => file.query(\`SELECT * FROM t WHERE name = ?\`).get(String(name));`,
            },
          ],
        },
      ],
    },
    {
      name: "TypeScript's import of a module that is an object",
      code: `import pg = require('pg');
const box = new pg.Pool();
export function find(name: string) {
  return box.query(\`SELECT * FROM t WHERE name = '\${name}'\`);
}`,
      parser: 'typescript',
      errors: [{ messageId: 'unknown', line: 4 }],
      output: `import pg = require('pg');
const box = new pg.Pool();
export function find(name: string) {
  return box.query(\`SELECT * FROM t WHERE name = $1\`, [String(name)]);
}`,
    },
    {
      name: 'compiled by Babel',
      code: `"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.find = find;
var _pg = require("pg");
const box = new _pg.Pool();
function find(name) {
  return box.query("SELECT * FROM t WHERE name = '".concat(name, "'"));
}`,
      sourceType: 'commonjs',
      errors: [{ messageId: 'unknown', line: 7 }],
      output: `"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.find = find;
var _pg = require("pg");
const box = new _pg.Pool();
function find(name) {
  return box.query("SELECT * FROM t WHERE name = $1", [String(name)]);
}`,
    },
    {
      name: 'compiled by Babel, default',
      code: `"use strict";
var _knex = _interopRequireDefault(require("knex"));
function _interopRequireDefault(e) { return e && e.__esModule ? e : { default: e }; }
const builder = (0, _knex.default)({ client: "pg" });
exports.find = function (name) {
  return builder.raw("SELECT * FROM t WHERE name = '".concat(name, "'"));
};`,
      sourceType: 'commonjs',
      errors: [{ messageId: 'unknown', line: 6 }],
      output: `"use strict";
var _knex = _interopRequireDefault(require("knex"));
function _interopRequireDefault(e) { return e && e.__esModule ? e : { default: e }; }
const builder = (0, _knex.default)({ client: "pg" });
exports.find = function (name) {
  return builder.raw("SELECT * FROM t WHERE name = ?", [String(name)]);
};`,
    },
    {
      name: 'compiled by TypeScript',
      code: `"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.find = void 0;
const knex_1 = __importDefault(require("knex"));
const builder = (0, knex_1.default)({ client: 'pg' });
const find = (name) => builder.raw(\`SELECT * FROM t WHERE name = '\${name}'\`);
exports.find = find;`,
      sourceType: 'commonjs',
      errors: [{ messageId: 'unknown', line: 9 }],
      output: `"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.find = void 0;
const knex_1 = __importDefault(require("knex"));
const builder = (0, knex_1.default)({ client: 'pg' });
const find = (name) => builder.raw(\`SELECT * FROM t WHERE name = ?\`, [String(name)]);
exports.find = find;`,
    },
    {
      name: 'compiled by TypeScript, a namespace',
      code: `"use strict";
const pg = __importStar(require("pg"));
const box = new pg.Pool();
exports.find = (name) => box.query(\`SELECT * FROM t WHERE name = '\${name}'\`);`,
      sourceType: 'commonjs',
      errors: [{ messageId: 'unknown', line: 4 }],
      output: `"use strict";
const pg = __importStar(require("pg"));
const box = new pg.Pool();
exports.find = (name) => box.query(\`SELECT * FROM t WHERE name = $1\`, [String(name)]);`,
    },
    {
      name: 'compiled by TypeScript, a function of the module',
      code: `"use strict";
const promise_1 = require("mysql2/promise");
const box = (0, promise_1.createPool)({ host: 'h' });
exports.find = (name) => box.execute(\`SELECT * FROM t WHERE name = '\${name}'\`);`,
      sourceType: 'commonjs',
      errors: [{ messageId: 'unknown', line: 4 }],
      output: `"use strict";
const promise_1 = require("mysql2/promise");
const box = (0, promise_1.createPool)({ host: 'h' });
exports.find = (name) => box.execute(\`SELECT * FROM t WHERE name = ?\`, [String(name)]);`,
    },
    {
      name: 'dynamic import',
      code: `export async function find(name) {
  const { Pool } = await import('pg');
  const box = new Pool();
  return box.query(\`SELECT * FROM t WHERE name = '\${name}'\`);
}`,
      errors: [{ messageId: 'unknown', line: 4 }],
      output: `export async function find(name) {
  const { Pool } = await import('pg');
  const box = new Pool();
  return box.query(\`SELECT * FROM t WHERE name = $1\`, [String(name)]);
}`,
    },
    {
      name: 'dynamic import and its default',
      code: `export async function find(name) {
  const mysql = (await import('mysql2/promise')).default;
  const one = await mysql.createConnection({ host: 'h' });
  return one.query(\`SELECT * FROM t WHERE name = '\${name}'\`);
}`,
      errors: [
        {
          messageId: 'unknown',
          line: 4,
          suggestions: [
            {
              messageId: 'bind',
              output: `export async function find(name) {
  const mysql = (await import('mysql2/promise')).default;
  const one = await mysql.createConnection({ host: 'h' });
  return one.query(\`SELECT * FROM t WHERE name = ?\`, [String(name)]);
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'dynamic import and then',
      code: `export function find(name) {
  return import('pg').then(({ default: pg }) => new pg.Pool().query(\`SELECT * FROM t WHERE name = '\${name}'\`));
}`,
      errors: [{ messageId: 'unknown', line: 2 }],
      output: `export function find(name) {
  return import('pg').then(({ default: pg }) => new pg.Pool().query(\`SELECT * FROM t WHERE name = $1\`, [String(name)]));
}`,
    },
    {
      name: 'createRequire',
      code: `import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const { Pool } = require('pg');
const box = new Pool();
export const find = (name) => box.query(\`SELECT * FROM t WHERE name = '\${name}'\`);`,
      errors: [{ messageId: 'unknown', line: 5 }],
      output: `import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const { Pool } = require('pg');
const box = new Pool();
export const find = (name) => box.query(\`SELECT * FROM t WHERE name = $1\`, [String(name)]);`,
    },
    {
      name: 'destructured later',
      code: `import pg from 'pg';
const { Pool } = pg;
const box = new Pool();
export const find = (name) => box.query(\`SELECT * FROM t WHERE name = '\${name}'\`);`,
      errors: [{ messageId: 'unknown', line: 4 }],
      output: `import pg from 'pg';
const { Pool } = pg;
const box = new Pool();
export const find = (name) => box.query(\`SELECT * FROM t WHERE name = $1\`, [String(name)]);`,
    },
    {
      name: 'subpath',
      code: `import { drizzle } from 'drizzle-orm/node-postgres';
import { sql } from 'drizzle-orm';
const orm = drizzle(process.env.DATABASE_URL);
export const find = (name) => orm.execute(sql.raw(\`SELECT * FROM t WHERE name = '\${name}'\`));`,
      errors: [{ messageId: 'unknown', line: 4 }],
    },
    {
      name: 'exported again',
      code: `export * from 'pg';
import { Pool } from 'pg';
export const box = new Pool();
export default (name) => box.query(\`SELECT * FROM t WHERE name = '\${name}'\`);`,
      errors: [{ messageId: 'unknown', line: 4 }],
      output: `export * from 'pg';
import { Pool } from 'pg';
export const box = new Pool();
export default (name) => box.query(\`SELECT * FROM t WHERE name = $1\`, [String(name)]);`,
    },
  ],
});
