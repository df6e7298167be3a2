import rule from '../../src/rules/no-plaintext-password';
import { testRule } from '../rule-tester';
import { suggestedTwins } from './suggested-twins';

/** Passwords as they were typed. */
testRule(
  rule,
  suggestedTwins([
    {
      name: 'a row of knex',
      wrong: `import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const { email, password } = req.body;
  await knex('users').insert({ email, password });
  res.end();
});`,
      right: `import bcrypt from 'bcrypt';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const { email, password } = req.body;
  await knex('users').insert({ email, password: await bcrypt.hash(password, 12) });
  res.end();
});`,
      reports: [
        {
          messageId: 'stored',
          line: 5,
          suggests: {
            hash: [
              `import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const { email, password } = req.body;
  await knex('users').insert({ email, password`,
              `import bcrypt from 'bcrypt';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const { email, password } = req.body;
  await knex('users').insert({ email, password: await bcrypt.hash(password, 12)`,
            ],
          },
        },
      ],
    },
    {
      name: 'an update of knex',
      wrong: `import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await knex('users').where({ id: req.user.id }).update({ password: req.body.newPassword });
  res.end();
});`,
      right: `import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await knex('users').where({ id: req.user.id }).update({ name: req.body.name });
  res.end();
});`,
      reports: [
        {
          messageId: 'stored',
          line: 4,
          suggests: {
            hash: [
              `import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await knex('users').where({ id: req.user.id }).update({ password: req.body.newPassword`,
              `import bcrypt from 'bcrypt';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await knex('users').where({ id: req.user.id }).update({ password: await bcrypt.hash(req.body.newPassword, 12)`,
            ],
          },
        },
      ],
    },
    {
      name: 'an update of one column',
      wrong: `import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await db('users').where('id', req.user.id).update('password', req.body.password);
  res.end();
});`,
      right: `import argon2 from 'argon2';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await db('users').where('id', req.user.id).update('password', await argon2.hash(req.body.password));
  res.end();
});`,
      reports: [
        {
          messageId: 'stored',
          line: 4,
          suggests: {
            hash: [
              `import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await db('users').where('id', req.user.id).update('password', req.body.password`,
              `import bcrypt from 'bcrypt';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await db('users').where('id', req.user.id).update('password', await bcrypt.hash(req.body.password, 12)`,
            ],
          },
        },
      ],
    },
    {
      name: 'prisma',
      wrong: `import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await prisma.user.create({ data: { email: req.body.email, password: req.body.password } });
  res.end();
});`,
      right: `import { hashPassword } from './passwords.js';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await prisma.user.create({ data: { email: req.body.email, passwordHash: await hashPassword(req.body.password) } });
  res.end();
});`,
      reports: [
        {
          messageId: 'stored',
          line: 4,
          suggests: {
            hash: [
              `import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await prisma.user.create({ data: { email: req.body.email, password: req.body.password`,
              `import bcrypt from 'bcrypt';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await prisma.user.create({ data: { email: req.body.email, password: await bcrypt.hash(req.body.password, 12)`,
            ],
          },
        },
      ],
    },
    {
      name: 'an upsert of prisma',
      wrong: `import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const { email, password } = req.body;
  await prisma.user.upsert({ where: { email }, create: { email, password }, update: {} });
  res.end();
});`,
      right: `import bcrypt from 'bcrypt';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const { email, password } = req.body;
  await prisma.user.upsert({ where: { email }, create: { email, password: bcrypt.hashSync(password, 12) }, update: {} });
  res.end();
});`,
      reports: [
        {
          messageId: 'stored',
          line: 5,
          suggests: {
            hash: [
              `import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const { email, password } = req.body;
  await prisma.user.upsert({ where: { email }, create: { email, password`,
              `import bcrypt from 'bcrypt';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const { email, password } = req.body;
  await prisma.user.upsert({ where: { email }, create: { email, password: await bcrypt.hash(password, 12)`,
            ],
          },
        },
      ],
    },
    {
      name: 'prisma in a transaction',
      wrong: `import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await prisma.$transaction(async (tx) => {
    await tx.user.update({ where: { id: 1 }, data: { password: req.body.password } });
  });
  res.end();
});`,
      right: `import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await prisma.$transaction(async (tx) => {
    await tx.user.update({ where: { id: 1 }, data: { passwordChangedAt: new Date() } });
  });
  res.end();
});`,
      reports: [
        {
          messageId: 'stored',
          line: 5,
          suggests: {
            hash: [
              `import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await prisma.$transaction(async (tx) => {
    await tx.user.update({ where: { id: 1 }, data: { password: req.body.password`,
              `import bcrypt from 'bcrypt';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await prisma.$transaction(async (tx) => {
    await tx.user.update({ where: { id: 1 }, data: { password: await bcrypt.hash(req.body.password, 12)`,
            ],
          },
        },
      ],
    },
    {
      name: 'prisma with an extension that hashes',
      wrong: `import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await prisma.user.create({ data: { password: req.body.password } });
  res.end();
});`,
      right: `import { PrismaClient } from '@prisma/client';
import { hash } from 'bcrypt';
const prisma = new PrismaClient().$extends({ query: { user: { async create({ args, query }) { args.data.password = await hash(args.data.password, 12); return query(args); } } } });
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await prisma.user.create({ data: { password: req.body.password } });
  res.end();
});`,
      reports: [
        {
          messageId: 'stored',
          line: 6,
          suggests: {
            hash: [
              `import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await prisma.user.create({ data: { password: req.body.password`,
              `import bcrypt from 'bcrypt';
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await prisma.user.create({ data: { password: await bcrypt.hash(req.body.password, 12)`,
            ],
          },
        },
      ],
    },
    {
      name: 'drizzle',
      wrong: `import { users } from './schema.js';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await db.insert(users).values({ email: req.body.email, password: req.body.password });
  res.end();
});`,
      right: `import { users } from './schema.js';
import bcrypt from 'bcrypt';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const password = await bcrypt.hash(req.body.password, 12);
  await db.insert(users).values({ email: req.body.email, password });
  res.end();
});`,
      reports: [
        {
          messageId: 'stored',
          line: 5,
          suggests: {
            hash: [
              `import { users } from './schema.js';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await db.insert(users).values({ email: req.body.email, password: req.body.password`,
              `import bcrypt from 'bcrypt';
import { users } from './schema.js';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await db.insert(users).values({ email: req.body.email, password: await bcrypt.hash(req.body.password, 12)`,
            ],
          },
        },
      ],
    },
    {
      name: 'an update of drizzle',
      wrong: `import { users } from './schema.js';
import { eq } from 'drizzle-orm';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await db.update(users).set({ password: req.body.password }).where(eq(users.id, 1));
  res.end();
});`,
      right: `import { users } from './schema.js';
import { eq } from 'drizzle-orm';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await db.update(users).set({ locale: req.body.locale }).where(eq(users.id, 1));
  res.end();
});`,
      reports: [
        {
          messageId: 'stored',
          line: 6,
          suggests: {
            hash: [
              `import { users } from './schema.js';
import { eq } from 'drizzle-orm';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await db.update(users).set({ password: req.body.password`,
              `import bcrypt from 'bcrypt';
import { users } from './schema.js';
import { eq } from 'drizzle-orm';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await db.update(users).set({ password: await bcrypt.hash(req.body.password, 12)`,
            ],
          },
        },
      ],
    },
    {
      name: 'kysely',
      wrong: `import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await db.insertInto('users').values({ email: req.body.email, password: req.body.password }).execute();
  res.end();
});`,
      right: `import * as argon2 from 'argon2';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await db.insertInto('users').values({ email: req.body.email, password: await argon2.hash(req.body.password) }).execute();
  res.end();
});`,
      reports: [
        {
          messageId: 'stored',
          line: 4,
          suggests: {
            hash: [
              `import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await db.insertInto('users').values({ email: req.body.email, password: req.body.password`,
              `import bcrypt from 'bcrypt';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await db.insertInto('users').values({ email: req.body.email, password: await bcrypt.hash(req.body.password, 12)`,
            ],
          },
        },
      ],
    },
    {
      name: 'supabase',
      wrong: `import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await supabase.from('accounts').insert({ email: req.body.email, password: req.body.password });
  res.end();
});`,
      right: `import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await supabase.auth.signUp({ email: req.body.email, password: req.body.password });
  res.end();
});`,
      reports: [
        {
          messageId: 'stored',
          line: 4,
          suggests: {
            hash: [
              `import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await supabase.from('accounts').insert({ email: req.body.email, password: req.body.password`,
              `import bcrypt from 'bcrypt';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await supabase.from('accounts').insert({ email: req.body.email, password: await bcrypt.hash(req.body.password, 12)`,
            ],
          },
        },
      ],
    },
    {
      name: 'a collection of MongoDB',
      wrong: `import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await db.collection('users').insertOne({ email: req.body.email, password: req.body.password });
  res.end();
});`,
      right: `import bcrypt from 'bcrypt';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await db.collection('users').insertOne({ email: req.body.email, password: await bcrypt.hash(req.body.password, 10) });
  res.end();
});`,
      reports: [
        {
          messageId: 'stored',
          line: 4,
          suggests: {
            hash: [
              `import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await db.collection('users').insertOne({ email: req.body.email, password: req.body.password`,
              `import bcrypt from 'bcrypt';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await db.collection('users').insertOne({ email: req.body.email, password: await bcrypt.hash(req.body.password, 12)`,
            ],
          },
        },
      ],
    },
    {
      name: 'an update of a collection',
      wrong: `import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await users.updateOne({ _id }, { $set: { password: req.body.password } });
  res.end();
});`,
      right: `import crypto from 'node:crypto';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await users.updateOne({ _id }, { $set: { password: crypto.scryptSync(req.body.password, salt, 64) } });
  res.end();
});`,
      reports: [
        {
          messageId: 'stored',
          line: 4,
          suggests: {
            hash: [
              `import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await users.updateOne({ _id }, { $set: { password: req.body.password`,
              `import bcrypt from 'bcrypt';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await users.updateOne({ _id }, { $set: { password: await bcrypt.hash(req.body.password, 12)`,
            ],
          },
        },
      ],
    },
    {
      name: 'SQL with bound values',
      wrong: `import { Pool } from 'pg';
const pool = new Pool();
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await pool.query('INSERT INTO users (email, password) VALUES ($1, $2)', [req.body.email, req.body.password]);
  res.end();
});`,
      right: `import bcrypt from 'bcrypt';
import { Pool } from 'pg';
const pool = new Pool();
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const hash = await bcrypt.hash(req.body.password, 12);
  await pool.query('INSERT INTO users (email, password) VALUES ($1, $2)', [req.body.email, hash]);
  res.end();
});`,
      reports: [
        {
          messageId: 'stored',
          line: 6,
          suggests: {
            hash: [
              `import { Pool } from 'pg';
const pool = new Pool();
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await pool.query('INSERT INTO users (email, password) VALUES ($1, $2)', [req.body.email, req.body.password`,
              `import bcrypt from 'bcrypt';
import { Pool } from 'pg';
const pool = new Pool();
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await pool.query('INSERT INTO users (email, password) VALUES ($1, $2)', [req.body.email, await bcrypt.hash(req.body.password, 12)`,
            ],
          },
        },
      ],
    },
    {
      name: 'SQL that hashes by itself',
      wrong: `import pg from 'pg';
const pool = new pg.Pool();
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const { password } = req.body;
  await pool.query('UPDATE users SET password = $1 WHERE id = $2', [password, req.user.id]);
  res.end();
});`,
      right: `import pg from 'pg';
const pool = new pg.Pool();
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const { password } = req.body;
  await pool.query("UPDATE users SET password = crypt($1, gen_salt('bf')) WHERE id = $2", [password, req.user.id]);
  res.end();
});`,
      reports: [
        {
          messageId: 'stored',
          line: 7,
          suggests: {
            hash: [
              `import pg from 'pg';
const pool = new pg.Pool();
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const { password } = req.body;
  await pool.query('UPDATE users SET password = $1 WHERE id = $2', [password`,
              `import bcrypt from 'bcrypt';
import pg from 'pg';
const pool = new pg.Pool();
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const { password } = req.body;
  await pool.query('UPDATE users SET password = $1 WHERE id = $2', [await bcrypt.hash(password, 12)`,
            ],
          },
        },
      ],
    },
    {
      name: 'a prepared statement',
      wrong: `import Database from 'better-sqlite3';
const db = new Database('x.db');
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  db.prepare('INSERT INTO users (name, password) VALUES (?, ?)').run(req.body.name, req.body.password);
  res.end();
});`,
      right: `import Database from 'better-sqlite3';
const db = new Database('x.db');
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  db.prepare('INSERT INTO visits (name, path) VALUES (?, ?)').run(req.body.name, req.body.password);
  res.end();
});`,
      reports: [
        {
          messageId: 'stored',
          line: 6,
          suggests: {
            hash: [
              `import Database from 'better-sqlite3';
const db = new Database('x.db');
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  db.prepare('INSERT INTO users (name, password) VALUES (?, ?)').run(req.body.name, req.body.password`,
              `import bcrypt from 'bcrypt';
import Database from 'better-sqlite3';
const db = new Database('x.db');
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  db.prepare('INSERT INTO users (name, password) VALUES (?, ?)').run(req.body.name, await bcrypt.hash(req.body.password, 12)`,
            ],
          },
        },
      ],
    },
    {
      name: 'mysql2',
      wrong: `import mysql from 'mysql2/promise';
const db = await mysql.createConnection({});
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await db.execute('UPDATE accounts SET pwd = ? WHERE id = ?', [req.body.pwd, req.params.id]);
  res.end();
});`,
      right: `import mysql from 'mysql2/promise';
const db = await mysql.createConnection({});
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await db.execute('UPDATE accounts SET theme = ? WHERE id = ?', [req.body.theme, req.params.id]);
  res.end();
});`,
      reports: [
        {
          messageId: 'stored',
          line: 6,
          suggests: {
            hash: [
              `import mysql from 'mysql2/promise';
const db = await mysql.createConnection({});
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await db.execute('UPDATE accounts SET pwd = ? WHERE id = ?', [req.body.pwd`,
              `import bcrypt from 'bcrypt';
import mysql from 'mysql2/promise';
const db = await mysql.createConnection({});
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await db.execute('UPDATE accounts SET pwd = ? WHERE id = ?', [await bcrypt.hash(req.body.pwd, 12)`,
            ],
          },
        },
      ],
    },
    {
      name: 'a file',
      wrong: `import fs from 'node:fs';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const { email, password } = req.body;
  fs.writeFileSync('users.json', JSON.stringify({ email, password }));
  res.end();
});`,
      right: `import fs from 'node:fs';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const { email, password } = req.body;
  fs.writeFileSync('users.json', JSON.stringify({ email }));
  res.end();
});`,
      reports: [
        {
          messageId: 'stored',
          line: 6,
          suggests: {
            hash: [
              `import fs from 'node:fs';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const { email, password } = req.body;
  fs.writeFileSync('users.json', JSON.stringify({ email, password`,
              `import bcrypt from 'bcrypt';
import fs from 'node:fs';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const { email, password } = req.body;
  fs.writeFileSync('users.json', JSON.stringify({ email, password: await bcrypt.hash(password, 12)`,
            ],
          },
        },
      ],
    },
    {
      name: 'a file, by an imported function',
      wrong: `import { appendFile } from 'node:fs/promises';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await appendFile('users.csv', \`\${req.body.email};\${req.body.password}\\n\`);
  res.end();
});`,
      right: `import { appendFile } from 'node:fs/promises';
import argon2 from 'argon2';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await appendFile('users.csv', \`\${req.body.email};\${await argon2.hash(req.body.password)}\\n\`);
  res.end();
});`,
      reports: [
        {
          messageId: 'stored',
          line: 5,
          suggests: {
            hash: [
              `import { appendFile } from 'node:fs/promises';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await appendFile('users.csv', \`\${req.body.email};\${req.body.password`,
              `import bcrypt from 'bcrypt';
import { appendFile } from 'node:fs/promises';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await appendFile('users.csv', \`\${req.body.email};\${await bcrypt.hash(req.body.password, 12)`,
            ],
          },
        },
      ],
    },
    {
      name: 'a cache',
      wrong: `import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await redis.set(\`login:\${req.body.email}\`, req.body.password);
  res.end();
});`,
      right: `import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await redis.set(\`login:\${req.body.email}\`, Date.now());
  res.end();
});`,
      reports: [
        {
          messageId: 'stored',
          line: 4,
          suggests: {
            hash: [
              `import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await redis.set(\`login:\${req.body.email}\`, req.body.password`,
              `import bcrypt from 'bcrypt';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await redis.set(\`login:\${req.body.email}\`, await bcrypt.hash(req.body.password, 12)`,
            ],
          },
        },
      ],
    },
    {
      name: 'a hash of redis',
      wrong: `import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await redis.hset('user:1', 'password', req.body.password);
  res.end();
});`,
      right: `import bcrypt from 'bcrypt';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await redis.hset('user:1', 'password', await bcrypt.hash(req.body.password, 12));
  res.end();
});`,
      reports: [
        {
          messageId: 'stored',
          line: 4,
          suggests: {
            hash: [
              `import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await redis.hset('user:1', 'password', req.body.password`,
              `import bcrypt from 'bcrypt';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await redis.hset('user:1', 'password', await bcrypt.hash(req.body.password, 12)`,
            ],
          },
        },
      ],
    },
    {
      name: 'encoded is not hashed',
      wrong: `import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await knex('users').insert({ password: Buffer.from(req.body.password).toString('base64') });
  res.end();
});`,
      right: `import crypto from 'node:crypto';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await knex('users').insert({ password: crypto.pbkdf2Sync(req.body.password, salt, 600000, 64, 'sha256') });
  res.end();
});`,
      reports: [
        {
          messageId: 'stored',
          line: 4,
          suggests: {
            hash: [
              `import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await knex('users').insert({ password: Buffer.from(req.body.password`,
              `import bcrypt from 'bcrypt';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await knex('users').insert({ password: Buffer.from(await bcrypt.hash(req.body.password, 12)`,
            ],
          },
        },
      ],
    },
    {
      name: 'trimmed is not hashed',
      wrong: `import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await knex('users').insert({ password: req.body.password.trim() });
  res.end();
});`,
      right: `import { hash } from './security.js';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const password = hash(req.body.password.trim());
  await knex('users').insert({ password });
  res.end();
});`,
      reports: [
        {
          messageId: 'stored',
          line: 4,
          suggests: {
            hash: [
              `import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await knex('users').insert({ password: req.body.password`,
              `import bcrypt from 'bcrypt';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await knex('users').insert({ password: await bcrypt.hash(req.body.password, 12)`,
            ],
          },
        },
      ],
    },
    {
      name: 'through an object',
      wrong: `import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const user = { email: req.body.email, password: req.body.password };
  await knex('users').insert(user);
  res.end();
});`,
      right: `import bcrypt from 'bcrypt';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const user = { email: req.body.email, password: req.body.password };
  user.password = await bcrypt.hash(user.password, 12);
  await knex('users').insert(user);
  res.end();
});`,
      reports: [
        {
          messageId: 'stored',
          line: 5,
          suggests: {
            hash: [
              `import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const user = { email: req.body.email, password: req.body.password };
  await knex('users').insert(user`,
              `import bcrypt from 'bcrypt';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const user = { email: req.body.email, password: req.body.password };
  await knex('users').insert(await bcrypt.hash(user, 12)`,
            ],
          },
        },
      ],
    },
    {
      name: 'through a function',
      wrong: `async function save(email, password) {
  await knex('users').insert({ email, password });
}
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await save(req.body.email, req.body.password);
  res.end();
});`,
      right: `import bcrypt from 'bcrypt';
async function save(email, password) {
  await knex('users').insert({ email, password });
}
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await save(req.body.email, await bcrypt.hash(req.body.password, 12));
  res.end();
});`,
      reports: [
        {
          messageId: 'stored',
          line: 2,
          suggests: {
            hash: [
              `async function save(email, password) {
  await knex('users').insert({ email, password`,
              `import bcrypt from 'bcrypt';
async function save(email, password) {
  await knex('users').insert({ email, password: await bcrypt.hash(password, 12)`,
            ],
          },
        },
      ],
    },
    {
      name: 'a variable that may hold a hash',
      wrong: `import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  let { password } = req.body;
  if (rename) password = password.trim();
  await knex('users').where({ id }).update({ password });
  res.end();
});`,
      right: `import bcrypt from 'bcrypt';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  let { password } = req.body;
  if (rename) password = await bcrypt.hash(password, 12);
  await knex('users').where({ id }).update({ password });
  res.end();
});`,
      reports: [
        {
          messageId: 'stored',
          line: 6,
          suggests: {
            hash: [
              `import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  let { password } = req.body;
  if (rename) password = password.trim();
  await knex('users').where({ id }).update({ password`,
              `import bcrypt from 'bcrypt';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  let { password } = req.body;
  if (rename) password = password.trim();
  await knex('users').where({ id }).update({ password: await bcrypt.hash(password, 12)`,
            ],
          },
        },
      ],
    },
    {
      name: 'a password called new',
      wrong: `export async function change(id, newPassword) {
  await knex('users').where({ id }).update({ password: newPassword });
}`,
      right: `export async function change(id, password) {
  await knex('users').where({ id }).update({ password });
}`,
      reports: [
        {
          messageId: 'stored',
          line: 2,
          suggests: {
            hash: [
              `export async function change(id, newPassword) {
  await knex('users').where({ id }).update({ password: newPassword`,
              `import bcrypt from 'bcrypt';
export async function change(id, newPassword) {
  await knex('users').where({ id }).update({ password: await bcrypt.hash(newPassword, 12)`,
            ],
          },
        },
      ],
    },
    {
      name: 'what a DTO holds',
      wrong: `export class UsersService {
  async create(createUserDto) {
    return this.prisma.user.create({ data: { email: createUserDto.email, password: createUserDto.password } });
  }
}`,
      right: `export class UsersService {
  async create(row) {
    return this.prisma.user.create({ data: { email: row.email, password: row.password } });
  }
}`,
      reports: [
        {
          messageId: 'stored',
          line: 3,
          suggests: {
            hash: [
              `export class UsersService {
  async create(createUserDto) {
    return this.prisma.user.create({ data: { email: createUserDto.email, password: createUserDto.password`,
              `import bcrypt from 'bcrypt';
export class UsersService {
  async create(createUserDto) {
    return this.prisma.user.create({ data: { email: createUserDto.email, password: await bcrypt.hash(createUserDto.password, 12)`,
            ],
          },
        },
      ],
    },
    {
      name: 'a hash by a callback',
      wrong: `import bcrypt from 'bcrypt';
import express from 'express';
const app = express();
app.post('/users', (req, res) => {
  bcrypt.hash(req.body.password, 12, async (err, hash) => {
    await knex('users').insert({ password: req.body.password });
  });
});`,
      right: `import bcrypt from 'bcrypt';
import express from 'express';
const app = express();
app.post('/users', (req, res) => {
  bcrypt.hash(req.body.password, 12, async (err, hash) => {
    await knex('users').insert({ password: hash });
  });
});`,
      reports: [
        {
          messageId: 'stored',
          line: 6,
          suggests: { hash: [' req.body.password', ' await bcrypt.hash(req.body.password, 12)'] },
        },
      ],
    },
    {
      name: 'a hash under another name',
      wrong: `import { genSalt as salted } from 'bcrypt';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await knex('users').insert({ password: req.body.password, salt: await salted(10) });
  res.end();
});`,
      right: `import { hash as digestOf } from 'bcrypt';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  await knex('users').insert({ password: await digestOf(req.body.password, 12) });
  res.end();
});`,
      reports: [{ messageId: 'stored', line: 5 }],
    },
    {
      name: 'a hash that code of another file makes',
      wrong: `import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const password = String(req.body.password);
  await knex('users').insert({ password });
  res.end();
});`,
      right: `import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const password = await this.hasher.hash(String(req.body.password));
  await knex('users').insert({ password });
  res.end();
});`,
      reports: [
        {
          messageId: 'stored',
          line: 5,
          suggests: {
            hash: [
              `import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const password = String(req.body.password);
  await knex('users').insert({ password`,
              `import bcrypt from 'bcrypt';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const password = String(req.body.password);
  await knex('users').insert({ password: await bcrypt.hash(password, 12)`,
            ],
          },
        },
      ],
    },
    {
      name: 'constants',
      wrong: `import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const password = req.body.password ?? 'changeme';
  await knex('users').insert({ password });
  res.end();
});`,
      right: `import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const password = 'changeme';
  await knex('users').insert({ password });
  res.end();
});`,
      reports: [
        {
          messageId: 'stored',
          line: 5,
          suggests: {
            hash: [
              `import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const password = req.body.password ?? 'changeme';
  await knex('users').insert({ password`,
              `import bcrypt from 'bcrypt';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const password = req.body.password ?? 'changeme';
  await knex('users').insert({ password: await bcrypt.hash(password, 12)`,
            ],
          },
        },
      ],
    },
    {
      name: 'compiled code',
      wrong: `"use strict";
var _express = _interopRequireDefault(require("express"));
function _interopRequireDefault(e) { return e && e.__esModule ? e : { default: e }; }
const app = (0, _express.default)();
app.post("/users", async (req, res) => {
  await knex("users").insert({ password: req.body.password });
});`,
      right: `"use strict";
var _express = _interopRequireDefault(require("express"));
var _bcrypt = _interopRequireDefault(require("bcrypt"));
function _interopRequireDefault(e) { return e && e.__esModule ? e : { default: e }; }
const app = (0, _express.default)();
app.post("/users", async (req, res) => {
  await knex("users").insert({ password: await _bcrypt.default.hash(req.body.password, 12) });
});`,
      sourceType: 'commonjs',
      reports: [
        {
          messageId: 'stored',
          line: 6,
          suggests: {
            hash: [
              `var _express = _interopRequireDefault(require("express"));
function _interopRequireDefault(e) { return e && e.__esModule ? e : { default: e }; }
const app = (0, _express.default)();
app.post("/users", async (req, res) => {
  await knex("users").insert({ password: req.body.password`,
              `const bcrypt = require("bcrypt");
var _express = _interopRequireDefault(require("express"));
function _interopRequireDefault(e) { return e && e.__esModule ? e : { default: e }; }
const app = (0, _express.default)();
app.post("/users", async (req, res) => {
  await knex("users").insert({ password: await bcrypt.hash(req.body.password, 12)`,
            ],
          },
        },
      ],
    },
    {
      name: 'in CommonJS',
      wrong: `'use strict';

const express = require('express');
const app = express();
app.post('/users', async (req, res) => {
  await knex('users').insert({ password: req.body.password });
});`,
      right: `'use strict';

const express = require('express');
const { hash } = require('bcryptjs');
const app = express();
app.post('/users', async (req, res) => {
  await knex('users').insert({ password: await hash(req.body.password, 12) });
});`,
      sourceType: 'commonjs',
      reports: [
        {
          messageId: 'stored',
          line: 6,
          suggests: {
            hash: [
              `const express = require('express');
const app = express();
app.post('/users', async (req, res) => {
  await knex('users').insert({ password: req.body.password`,
              `const bcrypt = require('bcrypt');
const express = require('express');
const app = express();
app.post('/users', async (req, res) => {
  await knex('users').insert({ password: await bcrypt.hash(req.body.password, 12)`,
            ],
          },
        },
      ],
    },
    {
      name: 'koa',
      wrong: `import Router from '@koa/router';
const router = new Router();
router.post('/users', async (ctx) => {
  await knex('users').insert({ password: ctx.request.body.password });
});`,
      right: `import Router from '@koa/router';
import { hash } from '@node-rs/argon2';
const router = new Router();
router.post('/users', async (ctx) => {
  await knex('users').insert({ password: await hash(ctx.request.body.password) });
});`,
      reports: [
        {
          messageId: 'stored',
          line: 4,
          suggests: {
            hash: [
              `import Router from '@koa/router';
const router = new Router();
router.post('/users', async (ctx) => {
  await knex('users').insert({ password: ctx.request.body.password`,
              `import bcrypt from 'bcrypt';
import Router from '@koa/router';
const router = new Router();
router.post('/users', async (ctx) => {
  await knex('users').insert({ password: await bcrypt.hash(ctx.request.body.password, 12)`,
            ],
          },
        },
      ],
    },
    {
      name: 'fastify',
      wrong: `import Fastify from 'fastify';
const app = Fastify();
app.post('/users', async (request) => {
  const { password } = request.body;
  return app.prisma.user.create({ data: { password } });
});`,
      right: `import Fastify from 'fastify';
const app = Fastify();
app.post('/users', async (request) => {
  const { password } = request.body;
  return app.prisma.user.create({ data: { password: await app.bcrypt.hash(password) } });
});`,
      reports: [
        {
          messageId: 'stored',
          line: 5,
          suggests: {
            hash: [
              `import Fastify from 'fastify';
const app = Fastify();
app.post('/users', async (request) => {
  const { password } = request.body;
  return app.prisma.user.create({ data: { password`,
              `import bcrypt from 'bcrypt';
import Fastify from 'fastify';
const app = Fastify();
app.post('/users', async (request) => {
  const { password } = request.body;
  return app.prisma.user.create({ data: { password: await bcrypt.hash(password, 12)`,
            ],
          },
        },
      ],
    },
    {
      name: 'a Next action',
      wrong: `'use server';
export async function signUp(formData) {
  await prisma.user.create({ data: { password: formData.get('password') } });
}`,
      right: `'use server';
import { hash } from 'bcryptjs';
export async function signUp(formData) {
  await prisma.user.create({ data: { password: await hash(formData.get('password'), 12) } });
}`,
      reports: [
        {
          messageId: 'stored',
          line: 3,
          suggests: {
            hash: [
              `export async function signUp(formData) {
  await prisma.user.create({ data: { password: formData.get('password')`,
              `import bcrypt from 'bcrypt';
export async function signUp(formData) {
  await prisma.user.create({ data: { password: await bcrypt.hash(formData.get('password'), 12)`,
            ],
          },
        },
      ],
    },
    {
      name: 'nest',
      wrong: `import { Body, Controller, Post } from '@nestjs/common';
@Controller('users')
export class UsersController {
  @Post()
  async create(@Body() body: CreateUser) {
    return this.prisma.user.create({ data: { password: body.password } });
  }
}`,
      right: `import { Body, Controller, Post } from '@nestjs/common';
import * as bcrypt from 'bcrypt';
@Controller('users')
export class UsersController {
  @Post()
  async create(@Body() body: CreateUser) {
    return this.prisma.user.create({ data: { password: await bcrypt.hash(body.password, 12) } });
  }
}`,
      filename: 'file.ts',
      reports: [
        {
          messageId: 'stored',
          line: 6,
          suggests: {
            hash: [
              `import { Body, Controller, Post } from '@nestjs/common';
@Controller('users')
export class UsersController {
  @Post()
  async create(@Body() body: CreateUser) {
    return this.prisma.user.create({ data: { password: body.password`,
              `import bcrypt from 'bcrypt';
import { Body, Controller, Post } from '@nestjs/common';
@Controller('users')
export class UsersController {
  @Post()
  async create(@Body() body: CreateUser) {
    return this.prisma.user.create({ data: { password: await bcrypt.hash(body.password, 12)`,
            ],
          },
        },
      ],
    },
  ]),
);
