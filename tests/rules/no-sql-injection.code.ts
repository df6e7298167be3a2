const BEFORE = `import express from 'express';
import { Pool } from 'pg';
const app = express();
const pool = new Pool();
app.post('/orders/:id', async (req, res) => {
`;
const AFTER = '\n});\n';

/** Code in a handler of an Express app with a `pool` of pg. Its first line is line 6 of the file. */
export function inHandler(code: string): string {
  return `${BEFORE}${code}${AFTER}`;
}

/** The code that `inHandler` was given; undefined for other code. */
export function outOfHandler(code: string): string | undefined {
  return code.startsWith(BEFORE) && code.endsWith(AFTER)
    ? code.slice(BEFORE.length, -AFTER.length)
    : undefined;
}
