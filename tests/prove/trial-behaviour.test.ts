import { describe, expect, it } from 'vitest';
import type { BehaviourTrial, Program } from '../../scripts/prove/corpus/types';
import { tryBehaviour } from '../../scripts/prove/trial-behaviour';

const trial: BehaviourTrial = {
  type: 'behaviour',
  honest: ['ann'],
  hostile: ['<b>'],
  harm: ({ result }) => (String(result).includes('<') ? `gives ${String(result)}` : undefined),
};

let count = 0;
function verdict(before: string, after: string, rest: Partial<BehaviourTrial> = {}) {
  count += 1;
  const own = { ...trial, ...rest };
  const program: Program = {
    ...{ id: `tests/behaviour-${count}`, rule: 'x', driver: 'x', world: 'http', language: 'cjs', ci: true },
    ...{ code: before, trial: own },
  };
  return tryBehaviour(program, own, { offer: 'suggestion', code: after, faults: [] });
}

const run = (body: string): string => `exports.run = async (value) => ${body};`;
const server = (body: string): string =>
  `exports.listen = (port) => require('node:http').createServer((req, res) => { ${body} }).listen(port, '127.0.0.1');`;

describe('tryBehaviour', () => {
  it('is content when only the harm ends', async () => {
    expect(await verdict(run('value'), run("value.replace('<', '')"))).toEqual([]);
  });

  it('wants harm before', async () => {
    expect((await verdict(run('value.length'), run('value.length'))).join()).toContain('no hostile value');
    expect(await verdict(run('value.length'), run('value.length'), { harmless: 'as before' })).toEqual([]);
  });

  it('sees harm that stays, and other results for honest values', async () => {
    expect((await verdict(run('value'), run('value'))).join()).toContain('"<b>" still does harm: gives <b>');
    expect((await verdict(run('value'), run("''"))).join()).toContain('"ann" gave ["ann"');
  });

  it('sees a change of any kind where there is no harm to end', async () => {
    const faults = await verdict(run('1'), run("value === 'ann' ? 1 : 2"), { harmless: 'as before' });
    expect(faults.join()).toContain('"<b>" gave');
  });

  it('sees an honest value that fails', async () => {
    const failing = run("value === 'ann' ? Promise.reject(new Error('no ann')) : value");
    expect((await verdict(failing, failing)).join()).toContain('fails for "ann": no ann');
  });

  it('asks servers, and reads status, headers and body', async () => {
    const asks = {
      honest: [{ path: '/x' }],
      hostile: [{ path: '/x', method: 'PUT', body: { a: 1 } }],
      harm: ({ answer }: { answer?: { headers: object } }) =>
        answer && 'x-by' in answer.headers ? 'tells' : undefined,
    } as unknown as Partial<BehaviourTrial>;
    const telling = server("res.setHeader('x-by', 'me'); res.end(req.url);");
    expect(await verdict(telling, server('res.end(req.url);'), asks)).toEqual([]);
    expect(
      (await verdict(telling, server('res.statusCode = 201; res.end(req.url);'), asks)).join(),
    ).toContain('gave [200,"/x"] and gives [201,"/x"]');
  });

  it('hears what is printed, and counts comparisons in constant time', async () => {
    const secret = {
      harm: ({ printed }) => (printed.includes('<b>') ? 'printed' : undefined),
    } as Partial<BehaviourTrial>;
    expect(await verdict(run('process.stdout.write(value) && 1'), run('1'), secret)).toEqual([]);
    const compares = {
      harm: ({ comparisons }) => (comparisons === 0 ? 'compared' : undefined),
    } as Partial<BehaviourTrial>;
    const safe = run("require('node:crypto').timingSafeEqual(Buffer.from('a'), Buffer.from('a'))");
    expect(await verdict(run('true'), safe, compares)).toEqual([]);
  });
});
