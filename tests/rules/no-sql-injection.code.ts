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
