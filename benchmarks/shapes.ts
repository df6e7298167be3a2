/** A family of programs that can be made as long as one likes. */
export interface Shape {
  readonly name: string;
  /** What grows, in words. */
  readonly grows: string;
  /** A program of about this many lines. */
  readonly make: (lines: number) => string;
}

const PRELUDE = [
  "const express = require('express');",
  "const { Pool } = require('pg');",
  'const app = express();',
  'const pool = new Pool();',
];

/** The shapes under which cost must grow with the length of a file and no faster. */
export function shapes(realFunctions: (lines: number) => string): readonly Shape[] {
  return [
    { name: 'real functions', grows: 'files of real servers, one behind the other', make: realFunctions },
    { name: 'one long handler', grows: 'a handler with a query every ten lines', make: longHandler },
    { name: 'many branches', grows: 'conditions that each may add to one statement', make: manyBranches },
    {
      name: 'ring of calls',
      grows: 'functions that hand a value on to the next, and the last to the first',
      make: ring,
    },
    {
      name: 'one busy variable',
      grows: 'functions of a generated parser, each of which moves one position on and back',
      make: busyVariable,
    },
    { name: 'one long sum', grows: 'texts and values in one `+` chain', make: longSum },
  ];
}

/** One handler: values of the request, work on them, and a query every ten lines. */
export function longHandler(lines: number): string {
  const body = repeat(lines - PRELUDE.length - 3, 10, (n) => [
    `  const id${n} = req.query.id${n};`,
    `  const name${n} = String(req.body.name${n} || '').trim();`,
    `  let where${n} = 'id = ' + id${n};`,
    `  if (name${n}) {`,
    `    where${n} += ' AND name = $1';`,
    '  }',
    `  total += name${n}.length;`,
    `  const sql${n} = 'SELECT id, name FROM items WHERE ' + where${n};`,
    `  const rows${n} = await pool.query(sql${n}, [name${n}]);`,
    `  items.push(...rows${n}.rows);`,
  ]);
  return join([
    ...PRELUDE,
    "app.get('/items', async (req, res) => {",
    '  let total = 0; const items = [];',
    ...body,
    '  res.json({ total, items }); });',
  ]);
}

/** One function in which a statement is put together under many conditions. */
export function manyBranches(lines: number): string {
  const body = repeat(lines - PRELUDE.length - 4, 5, (n) => [
    `  if (req.query.filter${n} === 'yes') {`,
    `    sql += ' AND column${n} = ' + Number(req.query.value${n});`,
    '  } else {',
    `    sort = sort || req.query.sort${n};`,
    '  }',
  ]);
  return join([
    ...PRELUDE,
    "app.get('/search', async (req, res) => {",
    "  let sql = 'SELECT * FROM items WHERE 1 = 1'; let sort;",
    ...body,
    "  const { rows } = await pool.query(sql + ' ORDER BY ' + sort);",
    '  res.json(rows); });',
  ]);
}

/** Functions in a ring, each of which hands its parameter on, and one of which asks the database. */
export function ring(lines: number): string {
  const count = Math.max(1, Math.floor((lines - PRELUDE.length - 2) / 5));
  const body = repeat(count * 5, 5, (n) => [
    `async function step${n}(value, depth) {`,
    `  if (depth > ${count}) return pool.query('SELECT * FROM items WHERE id = ' + value);`,
    `  const next = value + '${n % 7}';`,
    `  return step${(n + 1) % count}(next, depth + 1);`,
    '}',
  ]);
  return join([
    ...PRELUDE,
    ...body,
    "app.get('/items', async (req, res) => {",
    '  res.json(await step0(req.query.id, 0)); });',
  ]);
}

/** A generated parser: rules call each other, and all of them write and compare the same few variables. */
export function busyVariable(lines: number): string {
  const count = Math.max(1, Math.floor((lines - PRELUDE.length - 4) / 9));
  const body = repeat(count * 9, 9, (n) => [
    `function rule${n}() {`,
    '  const start = at; let token = null;',
    `  if (text[at] === '${n % 10}') { at = at + 1; token = text[start]; }`,
    `  if (token === null && at !== start) token = rule${Math.floor(n / 2)}();`,
    `  if (token === failed) { at = start; } else { seen[token] = rule${Math.floor(n / 3)}(); }`,
    `  if (at > farthest) { farthest = at; last = token; }`,
    `  pool.query('SELECT ' + last + ' FROM items', [at]);`,
    `  return token === last ? null : token;`,
    '}',
  ]);
  return join([
    ...PRELUDE,
    'let at = 0, farthest = 0, text = "", last, failed = {}; const seen = {};',
    ...body,
    "app.get('/items', async (req, res) => {",
    '  text = req.query.filter;',
    '  res.json(rule0()); });',
  ]);
}

/** One `+` chain, a text and a value a line. */
export function longSum(lines: number): string {
  const count = Math.max(1, lines - PRELUDE.length - 4);
  const body = Array.from({ length: count }, (_, n) => `    ' OR id = ' + ids[${n}] +`);
  return join([
    ...PRELUDE,
    "app.get('/items', async (req, res) => {",
    '  const ids = req.body.ids;',
    "  const sql = 'SELECT * FROM items WHERE false' +",
    ...body,
    "    ''; res.json((await pool.query(sql)).rows); });",
  ]);
}

/** Blocks of `size` lines until `lines` are full. */
function repeat(lines: number, size: number, block: (n: number) => readonly string[]): readonly string[] {
  return Array.from({ length: Math.max(1, Math.floor(lines / size)) }, (_, n) => block(n)).flat();
}

function join(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}
