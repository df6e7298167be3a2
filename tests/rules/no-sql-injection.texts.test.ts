import rule from '../../src/rules/no-sql-injection';
import { testRule } from '../rule-tester';
import { inHandler } from './no-sql-injection.code';

testRule(rule, {
  valid: [
    {
      name: 'a template of constants',
      code: inHandler(`const table = 'orders';
await pool.query(\`SELECT * FROM \${table} WHERE id = $1\`, [req.params.id]);`),
    },
    {
      name: 'a sum whose last operand is a number',
      code: inHandler("await pool.query('SELECT * FROM orders WHERE id = ' + Number(req.params.id));"),
    },
    {
      name: 'placeholders appended in steps',
      code: inHandler(`let sql = 'SELECT * FROM orders WHERE 1 = 1';
const values = [];
if (req.query.state) {
  values.push(req.query.state);
  sql += \` AND state = $\${values.length}\`;
}
await pool.query(sql, values);`),
    },
    {
      name: 'constants in branches',
      code: inHandler(`let sql;
if (req.query.all) {
  sql = 'SELECT * FROM orders';
} else {
  sql = 'SELECT * FROM orders LIMIT 10';
}
await pool.query(sql);`),
    },
    {
      name: 'placeholders appended in a loop',
      code: inHandler(`let sql = 'INSERT INTO tags (name) VALUES ';
for (let i = 0; i < req.body.tags.length; i++) {
  sql += i === 0 ? '($1)' : \`, ($\${i + 1})\`;
}
await pool.query(sql, req.body.tags);`),
    },
    {
      name: 'a list of numbers joined',
      code: inHandler(
        "await pool.query(`SELECT * FROM orders WHERE id IN (${req.body.ids.map(Number).join(',')})`);",
      ),
    },
    {
      name: 'placeholders for a list',
      code: inHandler(`const marks = req.body.ids.map((id, index) => \`$\${index + 1}\`).join(', ');
await pool.query(\`SELECT * FROM orders WHERE id IN (\${marks})\`, req.body.ids);`),
    },
    {
      name: 'constant lines joined',
      code: inHandler(`const sql = ['SELECT *', 'FROM orders', 'WHERE id = $1'].join('\\n');
await pool.query(sql, [req.params.id]);`),
    },
    {
      name: 'placeholders pushed and joined',
      code: inHandler(`const where = [];
const values = [];
if (req.query.name) where.push(\`name = $\${values.push(req.query.name)}\`);
if (req.query.city) where.push(\`city = $\${values.push(req.query.city)}\`);
await pool.query('SELECT * FROM shops WHERE ' + where.join(' AND '), values);`),
    },
    {
      name: 'keys of a constant as columns',
      code: inHandler(`const COLUMNS = { name: 'text', city: 'text' };
const set = Object.keys(COLUMNS).map((key, index) => \`\${key} = $\${index + 1}\`).join(', ');
await pool.query(\`UPDATE users SET \${set} WHERE id = 1\`, [req.body.name, req.body.city]);`),
    },
    {
      name: 'concat of constants',
      code: inHandler("await pool.query('SELECT * FROM orders'.concat(' WHERE id = $1'), [req.params.id]);"),
    },
    {
      name: 'util.format of a number',
      code: `import { format } from 'util';
import express from 'express';
import { Pool } from 'pg';
const pool = new Pool();
express().get('/', (req, res) => pool.query(format('SELECT * FROM t WHERE id = %d', req.query.id)));`,
    },
    {
      name: "a placeholder of one's own replaced by a constant",
      code: inHandler(`const template = 'SELECT * FROM {table} WHERE name = $1';
await pool.query(template.replace('{table}', 'users'), [req.body.name]);`),
    },
    {
      name: 'a ternary of constants in the middle',
      code: inHandler(
        "await pool.query(`SELECT * FROM orders ORDER BY id ${req.query.desc ? 'DESC' : 'ASC'}`);",
      ),
    },
    {
      name: 'an object that holds a constant text',
      code: inHandler(`const query = { text: 'SELECT * FROM orders WHERE id = $1', values: [req.params.id] };
await pool.query(query);`),
    },
    {
      name: "a text chosen from a list of the program's own",
      code: inHandler(`const QUERIES = { open: 'SELECT * FROM orders WHERE open', all: 'SELECT * FROM orders' };
await pool.query(QUERIES[req.query.which]);`),
    },
    {
      name: 'JSON bound',
      code: inHandler(
        "await pool.query('INSERT INTO events (body) VALUES ($1)', [JSON.stringify(req.body)]);",
      ),
    },
    {
      name: 'a number that is computed',
      code: inHandler('await pool.query(`SELECT * FROM orders LIMIT ${Math.min(req.body.limit, 100)}`);'),
    },
    {
      name: 'a date of the server',
      code: inHandler("await pool.query(`SELECT * FROM orders WHERE day = '${new Date().toISOString()}'`);"),
    },
    {
      name: 'a date from the client',
      code: inHandler(
        "await pool.query(`SELECT * FROM orders WHERE day = '${new Date(req.query.day).toISOString()}'`);",
      ),
    },
  ],
  invalid: [
    {
      name: 'a template',
      code: inHandler('await pool.query(`SELECT * FROM orders WHERE id = ${req.params.id}`);'),
      errors: [{ messageId: 'untrusted', line: 6 }],
      output: inHandler('await pool.query(`SELECT * FROM orders WHERE id = $1`, [req.params.id]);'),
    },
    {
      name: 'a sum',
      code: inHandler("await pool.query('SELECT * FROM orders WHERE id = ' + req.params.id);"),
      errors: [{ messageId: 'untrusted', line: 6 }],
      output: inHandler("await pool.query('SELECT * FROM orders WHERE id = $1', [req.params.id]);"),
    },
    {
      name: 'quoted by hand',
      code: inHandler('await pool.query("SELECT * FROM users WHERE name = \'" + req.body.name + "\'");'),
      errors: [{ messageId: 'untrusted', line: 6 }],
      output: inHandler('await pool.query("SELECT * FROM users WHERE name = $1", [String(req.body.name)]);'),
    },
    {
      name: 'quotes doubled by hand only once',
      code: inHandler(
        'await pool.query("SELECT * FROM users WHERE name = \'" + req.params.id.replace("\'", "\'\'") + "\'");',
      ),
      errors: [{ messageId: 'untrusted', line: 6 }],
    },
    {
      name: 'appended in steps',
      code: inHandler(`let sql = 'SELECT * FROM orders WHERE 1 = 1';
sql += \` AND id = \${req.params.id}\`;
const { rows } = await pool.query(sql);`),
      errors: [{ messageId: 'untrusted', line: 8 }],
    },
    {
      name: 'appended under a condition',
      code: inHandler(`let sql = 'SELECT * FROM orders';
if (req.query.state) sql += " WHERE state = '" + req.query.state + "'";
await pool.query(sql);`),
      errors: [{ messageId: 'untrusted', line: 8 }],
    },
    {
      name: 'assigned in branches',
      code: inHandler(`let sql;
if (req.query.all) {
  sql = 'SELECT * FROM orders';
} else {
  sql = 'SELECT * FROM orders WHERE customer = ' + req.body.customer;
}
await pool.query(sql);`),
      errors: [{ messageId: 'untrusted', line: 12 }],
    },
    {
      name: 'appended in a loop',
      code: inHandler(`let sql = 'INSERT INTO tags (name) VALUES ';
for (const tag of req.body.tags) {
  sql += \`('\${tag}'),\`;
}
await pool.query(sql.slice(0, -1));`),
      errors: [{ messageId: 'untrusted', line: 10 }],
    },
    {
      name: 'a list mapped to quoted texts',
      code: inHandler(`const names = req.body.names.map((name) => \`'\${name}'\`).join(', ');
await pool.query(\`DELETE FROM tags WHERE name IN (\${names})\`);`),
      errors: [{ messageId: 'untrusted', line: 7 }],
    },
    {
      name: 'lines joined',
      code: inHandler(`const sql = ['SELECT *', 'FROM orders', 'WHERE id = ' + req.params.id].join(' ');
await pool.query(sql);`),
      errors: [{ messageId: 'untrusted', line: 7 }],
    },
    {
      name: 'conditions pushed and joined',
      code: inHandler(`const where = [];
if (req.query.name) where.push(\`name = '\${req.query.name}'\`);
if (req.query.city) where.push(\`city = '\${req.query.city}'\`);
await pool.query('SELECT * FROM shops WHERE ' + where.join(' AND '));`),
      errors: [{ messageId: 'untrusted', line: 9 }],
    },
    {
      name: 'keys of the body as columns',
      code: inHandler(`const set = Object.keys(req.body).map((key, index) => \`\${key} = $\${index + 1}\`).join(', ');
await pool.query(\`UPDATE users SET \${set} WHERE id = 1\`, Object.values(req.body));`),
      errors: [{ messageId: 'untrustedName', line: 7 }],
    },
    {
      name: 'keys and values of the body',
      code: inHandler(`const set = Object.entries(req.body).map(([key, value]) => \`\${key} = '\${value}'\`).join(', ');
await pool.query(\`UPDATE users SET \${set} WHERE id = 1\`);`),
      errors: [{ messageId: 'untrustedName', line: 7 }],
    },
    {
      name: 'concat of a text',
      code: inHandler("await pool.query('SELECT * FROM orders WHERE id = '.concat(req.params.id));"),
      errors: [{ messageId: 'untrusted', line: 6 }],
      output: inHandler("await pool.query('SELECT * FROM orders WHERE id = $1', [req.params.id]);"),
    },
    {
      name: 'util.format',
      code: `import { format } from 'util';
import express from 'express';
import { Pool } from 'pg';
const pool = new Pool();
express().get('/', (req, res) => pool.query(format("SELECT * FROM t WHERE name = '%s'", req.query.name)));`,
      errors: [{ messageId: 'untrusted', line: 5 }],
    },
    {
      name: "a placeholder of one's own replaced",
      code: inHandler(`const template = "SELECT * FROM users WHERE name = '{name}'";
await pool.query(template.replace('{name}', req.body.name));`),
      errors: [{ messageId: 'untrusted', line: 7 }],
    },
    {
      name: 'a placeholder replaced with a regex',
      code: inHandler(`const template = "SELECT * FROM users WHERE name = ':name'";
await pool.query(template.replace(/:name/g, req.body.name));`),
      errors: [{ messageId: 'untrusted', line: 7 }],
    },
    {
      name: 'replaceAll',
      code: inHandler(
        "await pool.query('SELECT * FROM users WHERE id = @id OR parent = @id'.replaceAll('@id', req.body.id));",
      ),
      errors: [{ messageId: 'untrusted', line: 6 }],
    },
    {
      name: 'String.raw',
      code: inHandler(
        "await pool.query(String.raw`SELECT * FROM files WHERE path LIKE '%\\\\${req.query.name}'`);",
      ),
      errors: [{ messageId: 'untrusted', line: 6 }],
    },
    {
      name: 'a ternary in the middle',
      code: inHandler(`const where = req.query.id ? \`WHERE id = \${req.query.id}\` : '';
await pool.query(\`SELECT * FROM orders \${where} ORDER BY id\`);`),
      errors: [{ messageId: 'untrusted', line: 7 }],
    },
    {
      name: 'a default',
      code: inHandler(
        "await pool.query(`SELECT * FROM orders WHERE state = '${req.query.state || 'open'}'`);",
      ),
      errors: [{ messageId: 'untrusted', line: 6 }],
    },
    {
      name: 'an object that holds the text',
      code: inHandler(`const query = { text: \`SELECT * FROM orders WHERE id = \${req.params.id}\` };
await pool.query(query);`),
      errors: [{ messageId: 'untrusted', line: 6 }],
      output:
        inHandler(`const query = { text: \`SELECT * FROM orders WHERE id = $1\`, values: [req.params.id] };
await pool.query(query);`),
    },
    {
      name: 'the text assigned to an object',
      code: inHandler(`const query = { name: 'find' };
query.text = 'SELECT * FROM orders WHERE id = ' + req.params.id;
await pool.query(query);`),
      errors: [{ messageId: 'untrusted', line: 7 }],
    },
    {
      name: 'trimmed',
      code: inHandler(`await pool.query(\`
  SELECT *
  FROM orders
  WHERE id = \${req.params.id}
\`.trim());`),
      errors: [{ messageId: 'untrusted', line: 6 }],
    },
    {
      name: 'a value with white space taken away',
      code: inHandler(`const id = req.params.id.trim().toLowerCase();
await pool.query(\`SELECT * FROM orders WHERE id = '\${id}'\`);`),
      errors: [{ messageId: 'untrusted', line: 7 }],
      output: inHandler(`const id = req.params.id.trim().toLowerCase();
await pool.query(\`SELECT * FROM orders WHERE id = $1\`, [id]);`),
    },
    {
      name: 'the whole text',
      code: inHandler('await pool.query(req.body.sql);'),
      errors: [{ messageId: 'untrusted', line: 6 }],
    },
    {
      name: 'a part of a URL',
      code: inHandler(`const [, id] = req.originalUrl.split('/');
await pool.query(\`SELECT * FROM orders WHERE id = \${id}\`);`),
      errors: [{ messageId: 'untrusted', line: 7 }],
      output: inHandler(`const [, id] = req.originalUrl.split('/');
await pool.query(\`SELECT * FROM orders WHERE id = $1\`, [id]);`),
    },
    {
      name: 'JSON in the text',
      code: inHandler(
        "await pool.query(`INSERT INTO events (body) VALUES ('${JSON.stringify(req.body)}')`);",
      ),
      errors: [{ messageId: 'untrusted', line: 6 }],
      output: inHandler(
        'await pool.query(`INSERT INTO events (body) VALUES ($1)`, [JSON.stringify(req.body)]);',
      ),
    },
    {
      name: 'a text of the client cut',
      code: inHandler(
        "await pool.query(`SELECT * FROM orders WHERE day = '${req.query.day.slice(0, 10)}'`);",
      ),
      errors: [{ messageId: 'untrusted', line: 6 }],
      output: inHandler(
        'await pool.query(`SELECT * FROM orders WHERE day = $1`, [String(req.query.day.slice(0, 10))]);',
      ),
    },
  ],
});
