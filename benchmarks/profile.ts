import { mkdirSync, writeFileSync } from 'node:fs';
import { Session, type Profiler } from 'node:inspector/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder, root } from '../scripts/lib/root';

/** Time of one function in a CPU profile. */
export interface FunctionTime {
  readonly name: string;
  /** File below the project's folder and line. */
  readonly place: string;
  /** Milliseconds in the function itself, and in it and all that it calls. */
  readonly self: number;
  readonly total: number;
}

export interface ProfileSummary {
  /** Milliseconds by who spent them: the plugin, ESLint, parsers, the garbage collector, others. */
  readonly byOwner: ReadonlyMap<string, number>;
  /** The plugin's functions, those with the most time in themselves first. */
  readonly plugin: readonly FunctionTime[];
  /** Where the whole profile lies, for a viewer. */
  readonly file: string;
}

const PLUGIN = 'the plugin';
const OTHERS = 'others';
const SAMPLE_MICROSECONDS = 200;

/** Runs `work` under V8's profiler and sums up where the time went. The profile is kept under `name`. */
export async function profile(name: string, work: () => Promise<void>): Promise<ProfileSummary> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: SAMPLE_MICROSECONDS });
  await session.post('Profiler.start');
  await work();
  const { profile: recorded } = await session.post('Profiler.stop');
  session.disconnect();
  mkdirSync(cacheFolder, { recursive: true });
  const file = join(cacheFolder, `${name}.cpuprofile`);
  writeFileSync(file, JSON.stringify(recorded));
  return { ...summarise(recorded), file: relative(root, file) };
}

/** Adds a profile up by function and by owner. A function that calls itself counts once in its total. */
export function summarise(recorded: Profiler.Profile): Omit<ProfileSummary, 'file'> {
  const nodes = new Map(recorded.nodes.map((node) => [node.id, node]));
  const selfTimes = selfTimesOf(recorded);
  const byOwner = new Map<string, number>();
  const functions = new Map<string, { name: string; place: string; self: number; total: number }>();

  const visit = (id: number, above: ReadonlySet<string>, caller: string): number => {
    const node = nodes.get(id);
    if (!node) return 0;
    const self = selfTimes.get(id) ?? 0;
    const { functionName, url, lineNumber } = node.callFrame;
    const owner = ownerOf(functionName, url) ?? caller;
    byOwner.set(owner, (byOwner.get(owner) ?? 0) + self);
    const key = `${functionName} ${url}:${lineNumber}`;
    const below = new Set(above).add(key);
    const total = (node.children ?? []).reduce((sum, child) => sum + visit(child, below, owner), self);
    if (owner !== PLUGIN || url === '') return total;
    const entry = functions.get(key) ?? {
      name: functionName || '(anonymous)',
      place: placeOf(url, lineNumber),
      self: 0,
      total: 0,
    };
    functions.set(key, {
      ...entry,
      self: entry.self + self,
      total: entry.total + (above.has(key) ? 0 : total),
    });
    return total;
  };
  const first = recorded.nodes[0];
  if (first) visit(first.id, new Set(), OTHERS);
  return { byOwner, plugin: [...functions.values()].sort((left, right) => right.self - left.self) };
}

function selfTimesOf({ samples = [], timeDeltas = [] }: Profiler.Profile): ReadonlyMap<number, number> {
  const times = new Map<number, number>();
  samples.forEach((id, index) => {
    times.set(id, (times.get(id) ?? 0) + (timeDeltas[index] ?? 0) / 1000);
  });
  return times;
}

/** Whose a function is; undefined for one of the engine itself (`Map.get`), which counts for its caller. */
function ownerOf(functionName: string, url: string): string | undefined {
  const path = url.replaceAll('\\', '/');
  if (path.endsWith('/dist/plugin.cjs')) return PLUGIN;
  if (/\/node_modules\/(?:espree|acorn|@typescript-eslint|typescript)\b/.test(path)) return 'parsers';
  if (/\/node_modules\/(?:eslint|@eslint|esquery|eslint-scope|eslint-visitor-keys)\b/.test(path))
    return 'ESLint';
  if (/^\((?:garbage collector|idle|program)\)$/.test(functionName)) return functionName.slice(1, -1);
  return path === '' ? undefined : OTHERS;
}

function placeOf(url: string, lineNumber: number): string {
  const path = url.startsWith('file:') ? fileURLToPath(url) : url;
  return `${relative(root, path)}:${lineNumber + 1}`;
}

/** The summary as text for a terminal: who spent the time, and the plugin's `most` costly functions. */
export function profileText({ byOwner, plugin, file }: ProfileSummary, most: number): string {
  const all = [...byOwner.values()].reduce((sum, time) => sum + time, 0);
  const share = (time: number): string => `${((100 * time) / all).toFixed(1).padStart(5)} %`;
  const row = ({ name, place, self, total }: FunctionTime): string =>
    `${self.toFixed(0).padStart(7)} ${share(self)} ${total.toFixed(0).padStart(7)} ${share(total)}  ${name}  ${place}`;
  return [
    ...[...byOwner]
      .sort(([, left], [, right]) => right - left)
      .map(([owner, time]) => `${share(time)}  ${owner}`),
    '',
    'self ms           total ms          function of the plugin',
    ...plugin.slice(0, most).map(row),
    '',
    `The whole profile: ${file} (open it in an editor or a browser's developer tools)`,
  ].join('\n');
}
