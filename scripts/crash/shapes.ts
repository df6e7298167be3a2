import type { Program } from './programs';

/** Programs that are long or deep in one way, at a given size, each around a place that a rule looks at. */
const SHAPES: Readonly<Record<string, (size: number) => string>> = {
  'long + chain': (size) => `pool.query('' ${'+ req.query.a '.repeat(size)});`,
  'long template': (size) => `pool.query(\`${'${req.query.a} '.repeat(size)}\`);`,
  'many +=': (size) => `let sql = '';\n${'sql += req.query.a;\n'.repeat(size)}pool.query(sql);`,
  'many aliases': (size) =>
    `const a0 = req.query.a;\n${times(size, (i) => `const a${i + 1} = a${i};\n`)}pool.query('' + a${size});`,
  'call chain through functions': (size) =>
    `${times(size, (i) => `function f${i}(x) { return f${i + 1}(x); }\n`)}function f${size}(x) { return x; }\npool.query('' + f0(req.query.a));`,
  'ring of functions': (size) =>
    `${times(size, (i) => `function f${i}(x) { return c ? x : f${(i + 1) % size}(x); }\n`)}pool.query('' + f0(req.query.a));`,
  'deep member chain': (size) => `pool.query('' + req.query${'.a'.repeat(size)});`,
  'deep call chain': (size) => `pool.query('' + req.query.a${'.trim()'.repeat(size)});`,
  'deep parentheses and arrays': (size) =>
    `pool.query('' + ${'['.repeat(size)}req.query.a${']'.repeat(size)});`,
  'deep objects': (size) => `cors(${'{ a: '.repeat(size)}req.query.a${' }'.repeat(size)});`,
  'deep conditional': (size) => `pool.query('' + (${'c ? req.query.a : '.repeat(size)} ''));`,
  'deep arrow functions': (size) =>
    `pool.query('' + ${'(() => '.repeat(size)}req.query.a${')()'.repeat(size)});`,
  'deep blocks': (size) => `${'if (c) { '.repeat(size)}pool.query('' + req.query.a);${' }'.repeat(size)}`,
  'long else if': (size) =>
    `let v;\n${times(size, (i) => `if (c === ${i}) v = req.query.a${i}; else `)}v = '';\npool.query('' + v);`,
  'long switch': (size) =>
    `let v;\nswitch (c) {\n${times(size, (i) => `case ${i}: v = req.query.a${i}; break;\n`)}}\npool.query('' + v);`,
  'many sinks': (size) => 'pool.query(`SELECT ${req.query.a}`);\n'.repeat(size),
  'promise chain': (size) => `p${'.then((x) => x + req.query.a)'.repeat(size)}.then((x) => pool.query(x));`,
  'wide array joined': (size) => `pool.query([${'req.query.a, '.repeat(size)}].join(' '));`,
  'own property of itself': (size) =>
    `const o = {};\n${times(size, () => 'o.a = o;\n')}pool.query('' + o.a.a.a);`,
  'variable of itself': (size) =>
    `let v = req.query.a;\n${times(size, () => 'v = v + v;\n')}pool.query('' + v);`,
};

/** All shapes at a size, inside an Express handler with a database pool and a CORS middleware at hand. */
export function shapes(size: number): readonly Program[] {
  return Object.entries(SHAPES).map(([name, shape]) => ({
    name: `${name}, ${size}`,
    code: `const { Pool } = require('pg');
const cors = require('cors');
const app = require('express')();
const pool = new Pool();
app.get('/', (req, res) => {
${shape(size)}
});
`,
    sourceType: 'script' as const,
  }));
}

function times(count: number, text: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => text(index)).join('');
}
