import { once } from 'node:events';
import type { Server } from 'node:http';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CorsTrial, Program } from './corpus/types';
import type { Edited } from './edit';
import { loadFile } from './load';

/** The origins that the suggested code reads from the environment. */
const honestOrigins = ['https://shop.example', 'https://admin.example'];

const hostileOrigins = [
  'https://evil.example',
  'https://shop.example.evil.example',
  'https://evilshop.example',
  'http://shop.example',
  'https://shop.example:444',
  'https://shop.example,https://admin.example',
  'null',
];

interface Answer {
  readonly status: number;
  readonly body: string;
  /** All values of the header, as a browser would see them. */
  readonly allowed: string | undefined;
  readonly credentials: boolean;
}

/** Serves a program before and after its edit to honest and hostile pages. Gives back what is wrong. */
export async function tryCors(
  program: Program,
  trial: CorsTrial,
  edited: Edited,
): Promise<readonly string[]> {
  process.env.ALLOWED_ORIGINS = honestOrigins.join(',');
  const before = await answers(program, 'before', program.code);
  const faults = [
    ...(before.hostile.some(({ origin, answer }) => lets(origin, answer))
      ? []
      : ['lets no stranger in before']),
    ...before.honest.flatMap(({ origin, answer }) => blocked('before the edit', origin, answer, false)),
  ];
  if (edited.offer === 'nothing') return faults;
  const after = await answers(program, 'after', edited.code);
  return [
    ...faults,
    ...after.honest.flatMap(({ origin, answer }) =>
      blocked('after the edit', origin, answer, trial.credentials),
    ),
    ...after.honest.flatMap(({ origin, answer }, index) => {
      const was = before.honest[index]?.answer;
      const same = was?.body === answer.body && was.status === answer.status;
      return same
        ? []
        : [`${origin} got ${was?.status} ${was?.body} and gets ${answer.status} ${answer.body}`];
    }),
    ...after.hostile.flatMap(({ origin, answer }) =>
      lets(origin, answer) ? [`${origin} is still let in: ${answer.allowed}`] : [],
    ),
    ...after.hostile.flatMap(({ origin, answer }) =>
      answer.status >= 500 ? [`${origin} gets ${answer.status}`] : [],
    ),
  ];
}

/** Whether a browser would give a page of this origin the answer. */
function lets(origin: string, { allowed }: Answer): boolean {
  return allowed === '*' || allowed === origin;
}

function blocked(when: string, origin: string, answer: Answer, credentials: boolean): readonly string[] {
  if (!lets(origin, answer)) return [`${origin} is not let in ${when}: ${answer.allowed ?? 'no header'}`];
  if (credentials && (!answer.credentials || answer.allowed === '*'))
    return [`${origin} gets no answer with credentials ${when}`];
  return [];
}

async function answers(program: Program, stage: 'before' | 'after', code: string) {
  const { listen } = await loadFile(program, stage, code);
  if (!listen) throw new Error(`${program.id} does not export listen.`);
  const server: Server = await listen(0);
  if (!server.listening) await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const askAll = async (origins: readonly string[]) => {
    const all: { readonly origin: string; readonly answer: Answer }[] = [];
    for (const origin of origins)
      for (const method of ['GET', 'OPTIONS']) all.push({ origin, answer: await ask(port, method, origin) });
    return all;
  };
  try {
    return { honest: await askAll(honestOrigins), hostile: await askAll(hostileOrigins) };
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => {
      server.close(resolve);
    });
  }
}

/** A request as a browser makes it; OPTIONS is the question before a request that is not simple. */
function ask(port: number, method: string, origin: string): Promise<Answer> {
  const preflight = method === 'OPTIONS' ? { 'access-control-request-method': 'PUT' } : {};
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: '127.0.0.1', port, path: '/orders', method, headers: { origin, ...preflight }, agent: false },
      (response) => {
        const chunks: string[] = [];
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => chunks.push(chunk));
        response.on('end', () => {
          resolve({
            status: response.statusCode ?? 0,
            body: chunks.join(''),
            allowed: response.headersDistinct['access-control-allow-origin']?.join(', '),
            credentials: response.headers['access-control-allow-credentials'] === 'true',
          });
        });
      },
    );
    asked.on('error', reject);
    asked.end();
  });
}
