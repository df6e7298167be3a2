import rule from '../../src/rules/no-sql-injection';
import { testRule } from '../rule-tester';
import { inHandler } from './no-sql-injection.code';

testRule(rule, {
  valid: [
    {
      name: 'Number',
      code: inHandler('await pool.query(`SELECT * FROM orders WHERE id = ${Number(req.query.id)}`);'),
    },
    {
      name: 'parseInt',
      code: inHandler('await pool.query(`SELECT * FROM orders WHERE id = ${parseInt(req.query.id, 10)}`);'),
    },
    {
      name: 'Number.parseFloat',
      code: inHandler(
        'await pool.query(`SELECT * FROM orders WHERE price > ${Number.parseFloat(req.query.price)}`);',
      ),
    },
    {
      name: 'unary plus and arithmetic',
      code: inHandler(
        'await pool.query(`SELECT * FROM orders LIMIT 10 OFFSET ${(+req.query.page - 1) * 10}`);',
      ),
    },
    {
      name: 'bit operation',
      code: inHandler('await pool.query(`SELECT * FROM orders WHERE id = ${req.query.id | 0}`);'),
    },
    {
      name: 'Math',
      code: inHandler(
        'await pool.query(`SELECT * FROM orders LIMIT ${Math.min(Number(req.query.limit) || 10, 100)}`);',
      ),
    },
    {
      name: 'number with a default',
      code: inHandler(`const limit = Number(req.query.limit) || 10;
await pool.query(\`SELECT * FROM orders LIMIT \${limit}\`);`),
    },
    {
      name: 'number only if there is one',
      code: inHandler(`const limit = req.query.limit ? Number(req.query.limit) : 10;
await pool.query(\`SELECT * FROM orders LIMIT \${limit}\`);`),
    },
    {
      name: 'BigInt',
      code: inHandler('await pool.query(`SELECT * FROM orders WHERE id = ${BigInt(req.query.id)}`);'),
    },
    {
      name: 'Boolean',
      code: inHandler('await pool.query(`SELECT * FROM orders WHERE open = ${Boolean(req.query.open)}`);'),
    },
    {
      name: 'comparison',
      code: inHandler("await pool.query(`SELECT * FROM orders WHERE open = ${req.query.open === 'true'}`);"),
    },
    {
      name: 'truth value',
      code: inHandler('await pool.query(`SELECT * FROM orders WHERE open = ${!!req.query.open}`);'),
    },
    {
      name: 'allow-list of an array',
      code: inHandler(`const { sort } = req.query;
if (!['name', 'price'].includes(sort)) return res.sendStatus(400);
await pool.query(\`SELECT * FROM orders ORDER BY \${sort}\`);`),
    },
    {
      name: 'allow-list in a ternary',
      code: inHandler(`const sort = ['name', 'price'].includes(req.query.sort) ? req.query.sort : 'id';
await pool.query(\`SELECT * FROM orders ORDER BY \${sort}\`);`),
    },
    {
      name: 'indexOf',
      code: inHandler(`if (['name', 'price'].indexOf(req.query.sort) === -1) throw new Error('sort');
await pool.query(\`SELECT * FROM orders ORDER BY \${req.query.sort}\`);`),
    },
    {
      name: 'Set',
      code: inHandler(`const SORTS = new Set(['name', 'price']);
if (SORTS.has(req.query.sort)) await pool.query(\`SELECT * FROM orders ORDER BY \${req.query.sort}\`);`),
    },
    {
      name: 'Map with a default',
      code: inHandler(`const SORTS = new Map([['name', 'name ASC'], ['price', 'price DESC']]);
await pool.query(\`SELECT * FROM orders ORDER BY \${SORTS.get(req.query.sort) ?? 'id'}\`);`),
    },
    {
      name: 'record',
      code: inHandler(`const SORTS = { name: 'name ASC', price: 'price DESC' };
await pool.query(\`SELECT * FROM orders ORDER BY \${SORTS[req.query.sort] || 'id'}\`);`),
    },
    {
      name: 'key of a record',
      code: inHandler(`const SORTS = { name: true, price: true };
if (!(req.query.sort in SORTS)) throw new Error('sort');
await pool.query(\`SELECT * FROM orders ORDER BY \${req.query.sort}\`);`),
    },
    {
      name: 'own key of a record',
      code: inHandler(`const SORTS = { name: true, price: true };
if (Object.hasOwn(SORTS, req.query.sort)) await pool.query(\`SELECT * FROM orders ORDER BY \${req.query.sort}\`);`),
    },
    {
      name: 'switch',
      code: inHandler(`let order;
switch (req.query.sort) {
  case 'name':
    order = 'name ASC';
    break;
  default:
    order = 'id';
}
await pool.query(\`SELECT * FROM orders ORDER BY \${order}\`);`),
    },
    {
      name: 'within a case',
      code: inHandler(`switch (req.query.dir) {
  case 'asc':
  case 'desc':
    await pool.query(\`SELECT * FROM orders ORDER BY id \${req.query.dir}\`);
}`),
    },
    {
      name: 'equality',
      code: inHandler(`if (req.query.dir !== 'ASC' && req.query.dir !== 'DESC') throw new Error('dir');
await pool.query(\`SELECT * FROM orders ORDER BY id \${req.query.dir}\`);`),
    },
    {
      name: 'a word of two',
      code: inHandler(`const dir = req.query.dir === 'desc' ? 'DESC' : 'ASC';
await pool.query(\`SELECT * FROM orders ORDER BY id \${dir}\`);`),
    },
    {
      name: 'anchored regex',
      code: inHandler(`if (!/^[\\w-]+$/.test(req.params.id)) return res.sendStatus(400);
await pool.query(\`SELECT * FROM orders WHERE id = '\${req.params.id}'\`);`),
    },
    {
      name: 'regex of digits in a variable',
      code: inHandler(`const DIGITS = /^\\d+$/;
if (DIGITS.test(req.params.id)) await pool.query(\`SELECT * FROM orders WHERE id = \${req.params.id}\`);`),
    },
    {
      name: 'match of digits',
      code: inHandler(`if (!req.params.id.match(/^\\d+$/)) throw new Error('id');
await pool.query(\`SELECT * FROM orders WHERE id = \${req.params.id}\`);`),
    },
    {
      name: 'typeof number',
      code: inHandler(`if (typeof req.body.id !== 'number') throw new Error('id');
await pool.query(\`SELECT * FROM orders WHERE id = \${req.body.id}\`);`),
    },
    {
      name: 'isNaN',
      code: inHandler(`if (isNaN(req.params.id)) throw new Error('id');
await pool.query(\`SELECT * FROM orders WHERE id = \${req.params.id}\`);`),
    },
    {
      name: 'mapped to numbers',
      code: inHandler(`const ids = req.body.ids.map(Number);
await pool.query(\`SELECT * FROM orders WHERE id IN (\${ids.join(',')})\`);`),
    },
    {
      name: 'filtered to whole numbers',
      code: inHandler(`const ids = req.body.ids.filter(Number.isInteger);
await pool.query(\`SELECT * FROM orders WHERE id IN (\${ids.join(',')})\`);`),
    },
    {
      name: 'filtered by an allow-list',
      code: inHandler(`const COLUMNS = ['name', 'price'];
const columns = req.body.columns.filter((column) => COLUMNS.includes(column));
await pool.query(\`SELECT \${columns.join(', ')} FROM orders\`);`),
    },
    {
      name: 'an allow-list filtered by the request',
      code: inHandler(`const COLUMNS = ['name', 'price'];
const columns = COLUMNS.filter((column) => req.body.columns.includes(column));
await pool.query(\`SELECT \${columns.join(', ')} FROM orders\`);`),
    },
    {
      name: 'every one of the allow-list',
      code: inHandler(`const COLUMNS = ['name', 'price'];
if (!req.body.columns.every((column) => COLUMNS.includes(column))) throw new Error('columns');
await pool.query(\`SELECT \${req.body.columns.join(', ')} FROM orders\`);`),
    },
    {
      name: 'found in the allow-list',
      code: inHandler(`const COLUMNS = ['name', 'price'];
const column = COLUMNS.find((each) => each === req.query.column);
await pool.query(\`SELECT \${column} FROM orders\`);`),
    },
    {
      name: "the driver's escape of a value",
      code: inHandler(`const client = await pool.connect();
await client.query(\`SELECT * FROM orders WHERE name = \${client.escapeLiteral(req.query.name)}\`);`),
    },
    {
      name: "the driver's escape of a name in the place of a value",
      code: inHandler(`const client = await pool.connect();
await client.query(\`SELECT * FROM orders ORDER BY \${client.escapeIdentifier(req.query.column)}\`);`),
    },
    {
      name: 'all but letters taken away',
      code: inHandler(`const clean = req.params.name.replace(/[^a-z]/gi, '');
await pool.query(\`SELECT * FROM orders ORDER BY \${clean}\`);`),
    },
    {
      name: 'hashed',
      code: inHandler(`const { createHash } = await import('node:crypto');
const digest = createHash('sha256').update(req.body.name).digest('hex');
await pool.query(\`SELECT * FROM pages WHERE digest = '\${digest}'\`);`),
    },
    {
      name: 'a random id',
      code: inHandler(`const { randomUUID } = await import('node:crypto');
await pool.query(\`INSERT INTO pages (id, path) VALUES ('\${randomUUID()}', $1)\`, [req.params.path]);`),
    },
    {
      name: 'a predicate of the file',
      code: inHandler(`const isName = (text) => /^[a-z]+$/.test(text);
if (!isName(req.query.column)) throw new Error('column');
await pool.query(\`SELECT \${req.query.column} FROM orders\`);`),
    },
    {
      name: 'an assertion of the file',
      code: inHandler(`function assertName(text) {
  if (!['name', 'price'].includes(text)) throw new Error('column');
}
assertName(req.query.column);
await pool.query(\`SELECT \${req.query.column} FROM orders\`);`),
    },
    {
      name: 'a cast to one of the known',
      code: inHandler(`const column = toColumn(req.query.column);
function toColumn(text) {
  switch (text) {
    case 'price':
      return 'price_cents';
    default:
      return 'name';
  }
}
await pool.query(\`SELECT \${column} FROM orders\`);`),
    },
    {
      name: 'a uuid by validator',
      code: `import express from 'express';
import validator from 'validator';
import { Pool } from 'pg';
const pool = new Pool();
express().get('/:id', async (req, res) => {
  if (!validator.isUUID(req.params.id)) return res.sendStatus(400);
  res.json(await pool.query(\`SELECT * FROM t WHERE id = '\${req.params.id}'\`));
});`,
    },
  ],
  invalid: [
    {
      name: 'Number of another value',
      code: inHandler(`const page = Number(req.query.page);
await pool.query(\`SELECT * FROM orders WHERE id = \${req.query.id} OFFSET \${page}\`);`),
      errors: [{ messageId: 'untrusted', line: 7 }],
      output: inHandler(`const page = Number(req.query.page);
await pool.query(\`SELECT * FROM orders WHERE id = $1 OFFSET $2\`, [req.query.id, page]);`),
    },
    {
      name: 'plus that concatenates',
      code: inHandler('await pool.query(`SELECT * FROM orders LIMIT 10 OFFSET ${req.query.page + 1}`);'),
      errors: [{ messageId: 'untrusted', line: 6 }],
    },
    {
      name: 'logical or',
      code: inHandler('await pool.query(`SELECT * FROM orders WHERE id = ${req.query.id || 0}`);'),
      errors: [{ messageId: 'untrusted', line: 6 }],
      output: inHandler('await pool.query(`SELECT * FROM orders WHERE id = $1`, [req.query.id || 0]);'),
    },
    {
      name: 'checked but not converted on one way',
      code: inHandler(`const limit = req.query.fast ? req.query.limit : Number(req.query.limit);
await pool.query(\`SELECT * FROM orders LIMIT \${limit}\`);`),
      errors: [{ messageId: 'untrusted', line: 7 }],
      output: inHandler(`const limit = req.query.fast ? req.query.limit : Number(req.query.limit);
await pool.query(\`SELECT * FROM orders LIMIT $1\`, [limit]);`),
    },
    {
      name: 'toString',
      code: inHandler('await pool.query(`SELECT * FROM orders WHERE open = ${req.query.open.toString()}`);'),
      errors: [{ messageId: 'untrusted', line: 6 }],
      output: inHandler(
        'await pool.query(`SELECT * FROM orders WHERE open = $1`, [req.query.open.toString()]);',
      ),
    },
    {
      name: 'allow-list whose answer does not end the handler',
      code: inHandler(`const { sort } = req.query;
if (!['name', 'price'].includes(sort)) res.status(400);
await pool.query(\`SELECT * FROM orders ORDER BY \${sort}\`);`),
      errors: [{ messageId: 'untrustedName', line: 8 }],
    },
    {
      name: 'allow-list asked the wrong way round',
      code: inHandler(`const { sort } = req.query;
if (['name', 'price'].includes(sort)) return res.sendStatus(400);
await pool.query(\`SELECT * FROM orders ORDER BY \${sort}\`);`),
      errors: [{ messageId: 'untrustedName', line: 8 }],
    },
    {
      name: 'part of a text instead of a list',
      code: inHandler(`const sort = 'name,price'.includes(req.query.sort) ? req.query.sort : 'id';
await pool.query(\`SELECT * FROM orders ORDER BY \${sort}\`);`),
      errors: [{ messageId: 'untrustedName', line: 7 }],
    },
    {
      name: 'indexOf that only looks',
      code: inHandler(`const position = ['name', 'price'].indexOf(req.query.sort);
await pool.query(\`SELECT \${position} FROM orders ORDER BY \${req.query.sort}\`);`),
      errors: [{ messageId: 'untrustedName', line: 7 }],
    },
    {
      name: 'Set, the other branch',
      code: inHandler(`const SORTS = new Set(['name', 'price']);
if (SORTS.has(req.query.sort)) res.send();
else await pool.query(\`SELECT * FROM orders ORDER BY \${req.query.sort}\`);`),
      errors: [{ messageId: 'untrustedName', line: 8 }],
    },
    {
      name: 'Map with the request as default',
      code: inHandler(`const SORTS = new Map([['name', 'name ASC'], ['price', 'price DESC']]);
await pool.query(\`SELECT * FROM orders ORDER BY \${SORTS.get(req.query.sort) ?? req.query.sort}\`);`),
      errors: [{ messageId: 'untrustedName', line: 7 }],
    },
    {
      name: 'record with the request as default',
      code: inHandler(`const SORTS = { name: 'name ASC', price: 'price DESC' };
await pool.query(\`SELECT * FROM orders ORDER BY \${SORTS[req.query.sort] || req.query.sort}\`);`),
      errors: [{ messageId: 'untrustedName', line: 7 }],
    },
    {
      name: 'own key of the request itself',
      code: inHandler(
        "if (Object.hasOwn(req.query, 'sort')) await pool.query(`SELECT * FROM orders ORDER BY ${req.query.sort}`);",
      ),
      errors: [{ messageId: 'untrustedName', line: 6 }],
    },
    {
      name: 'switch with the request as default',
      code: inHandler(`let order;
switch (req.query.sort) {
  case 'name':
    order = 'name ASC';
    break;
  default:
    order = req.query.sort;
}
await pool.query(\`SELECT * FROM orders ORDER BY \${order}\`);`),
      errors: [{ messageId: 'untrustedName', line: 14 }],
    },
    {
      name: 'within the default',
      code: inHandler(`switch (req.query.dir) {
  case 'asc':
    break;
  default:
    await pool.query(\`SELECT * FROM orders ORDER BY id \${req.query.dir}\`);
}`),
      errors: [{ messageId: 'untrustedName', line: 10 }],
    },
    {
      name: 'inequality',
      code: inHandler(`if (req.query.dir === 'ASC') throw new Error('dir');
await pool.query(\`SELECT * FROM orders ORDER BY id \${req.query.dir}\`);`),
      errors: [{ messageId: 'untrustedName', line: 7 }],
    },
    {
      name: 'regex without anchors',
      code: inHandler(`if (!/[\\w-]+/.test(req.params.id)) return res.sendStatus(400);
await pool.query(\`SELECT * FROM orders WHERE id = '\${req.params.id}'\`);`),
      errors: [{ messageId: 'untrusted', line: 7 }],
      output: inHandler(`if (!/[\\w-]+/.test(req.params.id)) return res.sendStatus(400);
await pool.query(\`SELECT * FROM orders WHERE id = $1\`, [req.params.id]);`),
    },
    {
      name: 'regex with anchors of lines',
      code: inHandler(`if (!/^\\w+$/m.test(req.params.id)) return res.sendStatus(400);
await pool.query(\`SELECT * FROM orders WHERE id = '\${req.params.id}'\`);`),
      errors: [{ messageId: 'untrusted', line: 7 }],
      output: inHandler(`if (!/^\\w+$/m.test(req.params.id)) return res.sendStatus(400);
await pool.query(\`SELECT * FROM orders WHERE id = $1\`, [req.params.id]);`),
    },
    {
      name: 'regex that lets quotes in',
      code: inHandler(`if (!/^[\\w' ]+$/.test(req.params.name)) return res.sendStatus(400);
await pool.query(\`SELECT * FROM orders WHERE name = '\${req.params.name}'\`);`),
      errors: [{ messageId: 'untrusted', line: 7 }],
      output: inHandler(`if (!/^[\\w' ]+$/.test(req.params.name)) return res.sendStatus(400);
await pool.query(\`SELECT * FROM orders WHERE name = $1\`, [req.params.name]);`),
    },
    {
      name: 'typeof string',
      code: inHandler(`if (typeof req.body.id !== 'string') throw new Error('id');
await pool.query(\`SELECT * FROM orders WHERE id = \${req.body.id}\`);`),
      errors: [{ messageId: 'untrusted', line: 7 }],
      output: inHandler(`if (typeof req.body.id !== 'string') throw new Error('id');
await pool.query(\`SELECT * FROM orders WHERE id = $1\`, [req.body.id]);`),
    },
    {
      name: 'there at all',
      code: inHandler(`if (!req.params.id) throw new Error('id');
await pool.query(\`SELECT * FROM orders WHERE id = \${req.params.id}\`);`),
      errors: [{ messageId: 'untrusted', line: 7 }],
      output: inHandler(`if (!req.params.id) throw new Error('id');
await pool.query(\`SELECT * FROM orders WHERE id = $1\`, [req.params.id]);`),
    },
    {
      name: 'long enough',
      code: inHandler(`if (req.params.id.length > 10) throw new Error('id');
await pool.query(\`SELECT * FROM orders WHERE id = \${req.params.id}\`);`),
      errors: [{ messageId: 'untrusted', line: 7 }],
      output: inHandler(`if (req.params.id.length > 10) throw new Error('id');
await pool.query(\`SELECT * FROM orders WHERE id = $1\`, [req.params.id]);`),
    },
    {
      name: 'mapped to texts',
      code: inHandler(`const ids = req.body.ids.map(String);
await pool.query(\`SELECT * FROM orders WHERE id IN (\${ids})\`);`),
      errors: [{ messageId: 'untrusted', line: 7 }],
    },
    {
      name: 'filtered to what is there',
      code: inHandler(`const ids = req.body.ids.filter(Boolean);
await pool.query('SELECT * FROM orders WHERE id IN (' + ids + ')');`),
      errors: [{ messageId: 'untrusted', line: 7 }],
    },
    {
      name: 'some of the allow-list',
      code: inHandler(`const COLUMNS = ['name', 'price'];
if (!req.body.columns.some((column) => COLUMNS.includes(column))) throw new Error('columns');
await pool.query(\`SELECT \${req.body.columns.join(', ')} FROM orders\`);`),
      errors: [{ messageId: 'untrustedName', line: 8 }],
    },
    {
      name: 'an HTML escape',
      code: inHandler(`const clean = req.query.name.replace(/</g, '&lt;');
await pool.query(\`SELECT * FROM orders WHERE name = '\${clean}'\`);`),
      errors: [{ messageId: 'untrusted', line: 7 }],
    },
    {
      name: 'quotes doubled everywhere',
      code: inHandler(`const clean = req.params.name.replace(/'/g, "''");
await pool.query(\`SELECT * FROM orders WHERE name = '\${clean}'\`);`),
      errors: [{ messageId: 'untrusted', line: 7 }],
    },
    {
      name: 'all but letters and quotes taken away',
      code: inHandler(`const clean = req.params.name.replace(/[^a-z']/gi, '');
await pool.query(\`SELECT * FROM orders WHERE name = '\${clean}'\`);`),
      errors: [{ messageId: 'untrusted', line: 7 }],
    },
    {
      name: 'encoded for a URL',
      code: inHandler(
        "await pool.query(`SELECT * FROM pages WHERE path = '${encodeURIComponent(req.params.name)}'`);",
      ),
      errors: [{ messageId: 'untrusted', line: 6 }],
      output: inHandler(
        'await pool.query(`SELECT * FROM pages WHERE path = $1`, [encodeURIComponent(req.params.name)]);',
      ),
    },
    {
      name: 'a predicate of the file that proves nothing',
      code: inHandler(`const isName = (text) => text.length < 20;
if (!isName(req.query.column)) throw new Error('column');
await pool.query(\`SELECT \${req.query.column} FROM orders\`);`),
      errors: [{ messageId: 'untrustedName', line: 8 }],
    },
    {
      name: 'an assertion of the file, made too late',
      code: inHandler(`function assertName(text) {
  if (!['name', 'price'].includes(text)) throw new Error('column');
}
const { column } = req.query;
await pool.query(\`SELECT \${column} FROM orders\`);
assertName(column);`),
      errors: [{ messageId: 'untrustedName', line: 10 }],
    },
    {
      name: "zod's text is still text",
      code: `import express from 'express';
import { z } from 'zod';
import { Pool } from 'pg';
const pool = new Pool();
const Query = z.object({ page: z.coerce.number(), name: z.string(), sort: z.enum(['name', 'price']) });
express().get('/', async (req, res) => {
  const { page, name } = Query.parse(req.query);
  res.json(await pool.query(\`SELECT * FROM t WHERE name = '\${name}' OFFSET \${page}\`));
});`,
      errors: [{ messageId: 'untrusted', line: 8 }],
      output: `import express from 'express';
import { z } from 'zod';
import { Pool } from 'pg';
const pool = new Pool();
const Query = z.object({ page: z.coerce.number(), name: z.string(), sort: z.enum(['name', 'price']) });
express().get('/', async (req, res) => {
  const { page, name } = Query.parse(req.query);
  res.json(await pool.query(\`SELECT * FROM t WHERE name = $1 OFFSET $2\`, [String(name), page]));
});`,
    },
    {
      name: 'an address by validator',
      code: `import express from 'express';
import validator from 'validator';
import { Pool } from 'pg';
const pool = new Pool();
express().get('/:mail', async (req, res) => {
  if (!validator.isEmail(req.params.mail)) return res.sendStatus(400);
  res.json(await pool.query(\`SELECT * FROM t WHERE mail = '\${req.params.mail}'\`));
});`,
      errors: [{ messageId: 'untrusted', line: 7 }],
      output: `import express from 'express';
import validator from 'validator';
import { Pool } from 'pg';
const pool = new Pool();
express().get('/:mail', async (req, res) => {
  if (!validator.isEmail(req.params.mail)) return res.sendStatus(400);
  res.json(await pool.query(\`SELECT * FROM t WHERE mail = $1\`, [req.params.mail]));
});`,
    },
  ],
});
