import { describe, expect, it } from 'vitest';
import type { Program } from '../../scripts/prove/corpus/types';
import { tryCors } from '../../scripts/prove/trial-cors';

const server = (allowed: string, credentials = false, body = '{}'): string => `
const { createServer } = require('node:http');
const origins = (process.env.ALLOWED_ORIGINS ?? '').split(',');
exports.listen = (port) => createServer((req, res) => {
  const allowed = ${allowed};
  if (allowed) res.setHeader('Access-Control-Allow-Origin', allowed);
  ${credentials ? "res.setHeader('Access-Control-Allow-Credentials', 'true');" : ''}
  res.end('${body}');
}).listen(port, '127.0.0.1');
`;
const star = server("'*'");
const listed = 'origins.find((origin) => origin === req.headers.origin)';

let count = 0;
function verdict(before: string, after: string, credentials = false): Promise<readonly string[]> {
  count += 1;
  const trial = { type: 'cors', credentials } as const;
  const program: Program = {
    ...{ id: `tests/cors-${count}`, rule: 'x', driver: 'x', world: 'http', language: 'cjs', ci: true },
    ...{ code: before, trial },
  };
  return tryCors(program, trial, { offer: 'suggestion', code: after, faults: [] });
}

describe('tryCors', () => {
  it('is content when the listed origins still get in and no other', async () => {
    expect(await verdict(star, server(listed))).toEqual([]);
  });

  it('wants a stranger to get in before', async () => {
    expect((await verdict(server(listed), server(listed))).join()).toContain('lets no stranger in before');
  });

  it('sees strangers that still get in', async () => {
    expect((await verdict(star, server('req.headers.origin'))).join()).toContain(
      'https://evil.example is still let in',
    );
  });

  it('sees an origin that only looks like a listed one', async () => {
    const prefix = 'origins.some((origin) => req.headers.origin.startsWith(origin)) && req.headers.origin';
    expect((await verdict(star, server(prefix))).join()).toContain(
      'https://shop.example.evil.example is still let in',
    );
  });

  it('sees listed origins that are shut out, also by several headers', async () => {
    expect((await verdict(star, server("''"))).join()).toContain('https://shop.example is not let in after');
    expect((await verdict(star, server('origins'))).join()).toContain(
      'https://shop.example is not let in after',
    );
  });

  it('wants credentials where there were some', async () => {
    const before = server('req.headers.origin', true);
    expect(await verdict(before, server(listed, true), true)).toEqual([]);
    expect((await verdict(before, server(listed), true)).join()).toContain('no answer with credentials');
  });

  it('sees another answer', async () => {
    expect((await verdict(star, server(listed, false, 'none'))).join()).toContain(
      'got 200 {} and gets 200 none',
    );
  });
});
