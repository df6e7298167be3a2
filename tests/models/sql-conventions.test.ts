import { describe, expect, it } from 'vitest';
import { seenIn } from './recognised';

describe('handles whose making is in another file', () => {
  it.each([
    "import { db } from './db'; db.query('SELECT * FROM t WHERE id = ' + id);",
    "import db from './db'; db.query({ text: `SELECT ${id}`, values: [] });",
    "const pool = require('../pool'); pool.execute(`UPDATE t SET a = ${id}`);",
    "export const find = (connection) => connection.query('DELETE FROM t WHERE id = ' + id);",
    "export const find = ({ db }) => db.one('SELECT ' + id);",
    "export class A { find() { return this.db.all('SELECT ' + id); } }",
    "export const find = (ctx) => ctx.db.raw('SELECT ' + id);",
    "export const find = (c) => c.env.DB.prepare('SELECT ' + id).all();",
    "import { getConnection } from './x'; const c = 1; getConnection().query('SELECT ' + id);",
    "import { getPool } from './x'; export const f = async () => (await getPool()).query('SELECT ' + id);",
    "import { prisma } from './prisma'; prisma.$queryRawUnsafe('SELECT ' + id);",
    "import { sequelize } from './models'; sequelize.query('SELECT ' + id);",
    "import { users } from './tables'; users().whereRaw('a = ' + id);",
    "export const up = (queryInterface) => queryInterface.sequelize.query('SELECT ' + id);",
  ])('%s', (code) => {
    expect(seenIn(code, 'sql.text', 'file.js').values).toHaveLength(1);
  });

  it.each([
    "import { db } from './db'; db.query(id);",
    "import { db } from './db'; db.query('users/' + id);",
    "import { db } from './db'; db.find('SELECT ' + id);",
    "import { search } from './search'; search.query('SELECT ' + id);",
    "import { redisClient } from './redis'; redisClient.get('SELECT ' + id);",
    "import { httpClient } from './http'; httpClient.get('Select ' + id);",
    "import { worker } from './worker'; worker.run('SELECT ' + id);",
    "import { client } from './discord'; client.execute('Select your ' + id);",
    "import { dbUrl } from './settings'; dbUrl.all('SELECT ' + id);",
    'const db = { query: (text) => text }; db.query(`SELECT ${id}`);',
    'const db = new Map(); db.get(`SELECT ${id}`);',
    "import { createClient } from '@supabase/supabase-js'; const client = createClient(''); client.query('SELECT ' + id);",
  ])('not %s', (code) => {
    expect(seenIn(code, 'sql.text', 'file.js').values).toEqual([]);
  });
});
