import crypto from 'node:crypto';
import { request } from 'node:http';
import { syncBuiltinESMExports } from 'node:module';
import type { AddressInfo } from 'node:net';
import { isDeepStrictEqual } from 'node:util';
import type { Answer, Behaviour, BehaviourTrial, Program, Request } from './corpus/types';
import type { Edited } from './edit';
import type { World } from './worlds/world';
import { closed, listenOn, loadFile } from './load';

/** Runs a program with honest and hostile values before and after its edit. Gives back what is wrong. */
export async function tryBehaviour(
  program: Program,
  trial: BehaviourTrial,
  edited: Edited,
  world?: World,
): Promise<readonly string[]> {
  Object.assign(process.env, { NODE_ENV: 'test' }, world?.env, trial.env);
  const before = await behaviours(program, 'before', program.code, trial);
  const harmed = trial.hostile.some(
    (value, index) => trial.harm(before.hostile[index]!, value, program.code) !== undefined,
  );
  const faults = harmed || trial.harmless !== undefined ? [] : ['no hostile value does harm before the edit'];
  const failing = trial.honest.flatMap((value, index) => {
    const { error } = before.honest[index]!;
    return error === undefined ? [] : [`the program itself fails for ${show(value)}: ${error}`];
  });
  if (edited.offer === 'nothing') return [...faults, ...failing];
  const after = await behaviours(program, 'after', edited.code, trial);
  const relies = trial.relies ?? ((behaviour) => whole(behaviour));
  const change = (value: unknown, was: Behaviour, is: Behaviour): readonly string[] => {
    const [one, other] = [relies(was, value), relies(is, value)];
    return isDeepStrictEqual(one, other) ? [] : [`${show(value)} gave ${show(one)} and gives ${show(other)}`];
  };
  return [
    ...faults,
    ...failing,
    ...trial.honest.flatMap((value, index) => change(value, before.honest[index]!, after.honest[index]!)),
    ...trial.hostile.flatMap((value, index) => {
      const behaviour = after.hostile[index]!;
      if (trial.harmless !== undefined) return change(value, before.hostile[index]!, behaviour);
      const harm = trial.harm(behaviour, value, edited.code);
      return harm === undefined ? [] : [`${show(value)} still does harm: ${harm}`];
    }),
  ];
}

const whole = ({ result, error, answer }: Behaviour): unknown =>
  answer ? [answer.status, answer.body] : [result, error];

type Stage = 'before' | 'after';

async function behaviours(program: Program, stage: Stage, code: string, { honest, hostile }: BehaviourTrial) {
  const counted = countComparisons();
  try {
    const exported = await loadFile(program, stage, code);
    await exported.ready;
    const server = await listenOn(exported);
    const { run } = exported;
    const use = server
      ? (value: unknown) => answerOf((server.address() as AddressInfo).port, value as Request)
      : run;
    if (!use) throw new Error(`${program.id} exports neither run nor a server.`);
    const all = async (values: readonly unknown[]): Promise<readonly Behaviour[]> => {
      const seen: Behaviour[] = [];
      for (const value of values) seen.push(await behaviour(use, value, server !== undefined, counted));
      return seen;
    };
    try {
      return { honest: await all(honest), hostile: await all(hostile) };
    } finally {
      if (server) await closed(server);
      await exported.close?.();
    }
  } finally {
    counted.end();
  }
}

async function behaviour(
  use: (value: unknown) => Promise<unknown>,
  value: unknown,
  isServer: boolean,
  counted: Counter,
): Promise<Behaviour> {
  const printed = collectOutput();
  counted.start();
  let outcome: Omit<Behaviour, 'printed' | 'comparisons'>;
  try {
    const given = await use(value);
    outcome = isServer ? { answer: given as Answer } : { result: given };
  } catch (error) {
    outcome = { error: error instanceof Error ? error.message : String(error) };
  }
  // What was written to a stream arrives a little later.
  await new Promise((resolve) => setImmediate(resolve));
  return { ...outcome, printed: printed(), comparisons: counted.count() };
}

/** Takes what is written to the standard output and error; the function that it gives ends that. */
function collectOutput(): () => string {
  const streams = [process.stdout, process.stderr];
  const written: string[] = [];
  const writes = streams.map((stream) => stream.write);
  for (const stream of streams)
    stream.write = ((chunk: string | Uint8Array, ...rest: unknown[]) => {
      written.push(String(chunk));
      const done = rest.at(-1);
      if (typeof done === 'function') (done as () => void)();
      return true;
    }) as typeof stream.write;
  return () => {
    streams.forEach((stream, index) => {
      stream.write = writes[index]!;
    });
    return written.join('');
  };
}

interface Counter {
  readonly start: () => void;
  readonly count: () => number;
  readonly end: () => void;
}

/** Counts comparisons in constant time, which programs get from `node:crypto` as it is when they are loaded. */
function countComparisons(): Counter {
  const original = crypto.timingSafeEqual;
  let count = 0;
  const set = (compare: typeof original): void => {
    crypto.timingSafeEqual = compare;
    syncBuiltinESMExports();
  };
  set((one, other) => {
    count += 1;
    return original(one, other);
  });
  return {
    start: () => {
      count = 0;
    },
    count: () => count,
    end: () => {
      set(original);
    },
  };
}

async function answerOf(port: number, asked: Request): Promise<Answer> {
  let answer = await ask(port, asked);
  for (let time = 1; time < (asked.times ?? 1); time += 1) answer = await ask(port, asked);
  return answer;
}

async function ask(port: number, { method, path = '/', headers = {}, ...sent }: Request): Promise<Answer> {
  const { body, type } = await content(sent);
  return await new Promise((resolve, reject) => {
    const asked = request(
      {
        ...{ host: '127.0.0.1', port, path, agent: false },
        method: method ?? (body ? 'POST' : 'GET'),
        headers: {
          ...(body && { 'content-type': type, 'content-length': String(body.length) }),
          ...headers,
        },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headersDistinct,
            body: Buffer.concat(chunks).toString(),
          });
        });
      },
    );
    asked.setTimeout(20_000, () => asked.destroy(new Error('no answer in 20 seconds')));
    asked.on('error', reject);
    asked.end(body);
  });
}

async function content({ body, upload }: Pick<Request, 'body' | 'upload'>) {
  if (upload !== undefined) {
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(upload)]), 'file.bin');
    const sent = new Response(form);
    return {
      body: Buffer.from(await sent.arrayBuffer()),
      type: sent.headers.get('content-type') ?? '',
    };
  }
  if (body === undefined) return {};
  const isText = typeof body === 'string';
  return {
    body: Buffer.from(isText ? body : JSON.stringify(body)),
    type: isText ? 'text/plain' : 'application/json',
  };
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}
