import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { root } from '../lib/root';
import { keyOf, type Finding, type Identity } from './findings';
import type { ConfigName } from './plugin';

/** `true`: a reviewer would act on it. `arguable`: a careful reviewer could go either way. `false`: a mistake of ours. */
export const verdicts = ['true', 'arguable', 'false'] as const;
export type Verdict = (typeof verdicts)[number];

/** A person's judgement of one finding, made after reading the code around it. */
export interface Judgement extends Identity {
  readonly config: ConfigName;
  readonly verdict: Verdict | 'unjudged';
  /** One sentence. */
  readonly reason: string;
}

/** What stands between the findings and a pass. */
export interface Comparison {
  /** Found and judged true or arguable. */
  readonly settled: readonly Judgement[];
  /** Found, but nobody has judged it. */
  readonly fresh: readonly Finding[];
  /** Judged before, and not found any more. */
  readonly lost: readonly Judgement[];
  /** Found, and judged to be a mistake of ours. */
  readonly mistaken: readonly Judgement[];
  /** Found by another config than the judged one. */
  readonly moved: readonly Finding[];
}

/** Compares what was found with what was judged; a judgement without a verdict or reason counts as none. */
export function compare(findings: readonly Finding[], judgements: readonly Judgement[]): Comparison {
  const judged = new Map(judgements.map((judgement) => [keyOf(judgement), judgement]));
  const found = new Set(findings.map(keyOf));
  const pairs = findings.map((finding) => ({ finding, judgement: judged.get(keyOf(finding)) }));
  const valid = pairs.flatMap(({ finding, judgement }) =>
    judgement !== undefined && isComplete(judgement) ? [{ finding, judgement }] : [],
  );
  const stayed = valid.filter(({ finding, judgement }) => finding.config === judgement.config);
  return {
    settled: stayed
      .filter(({ judgement }) => judgement.verdict !== 'false')
      .map(({ judgement }) => judgement),
    fresh: pairs
      .filter(({ judgement }) => judgement === undefined || !isComplete(judgement))
      .map(({ finding }) => finding),
    lost: judgements.filter((judgement) => !found.has(keyOf(judgement))),
    mistaken: stayed
      .filter(({ judgement }) => judgement.verdict === 'false')
      .map(({ judgement }) => judgement),
    moved: valid
      .filter(({ finding, judgement }) => finding.config !== judgement.config)
      .map(({ finding }) => finding),
  };
}

/** The judgements after `--update`: lost ones gone, new ones there to be judged, moved ones at their new config. */
export function updated(findings: readonly Finding[], judgements: readonly Judgement[]): Judgement[] {
  const judged = new Map(judgements.map((judgement) => [keyOf(judgement), judgement]));
  return findings.map(({ line: _line, message: _message, ...identity }) => {
    const { verdict = 'unjudged', reason = '' } = judged.get(keyOf(identity)) ?? {};
    return { ...identity, verdict, reason };
  });
}

function isComplete({ verdict, reason }: Judgement): boolean {
  return (verdicts as readonly string[]).includes(verdict) && reason.trim() !== '';
}

const judgedFolder = join(root, 'wild', 'judged');

/** An entry of a judged file: the rule is the file's name, and what is usual is left out. */
type Entry = Omit<Judgement, 'rule' | 'occurrence' | 'config'> & { occurrence?: number; config?: ConfigName };

/** Reads every file of `wild/judged/`. Two entries for one finding throw. */
export function readJudgements(): Judgement[] {
  const files = existsSync(judgedFolder)
    ? readdirSync(judgedFolder)
        .filter((name) => name.endsWith('.json'))
        .sort()
    : [];
  const judgements = files.flatMap((file) => {
    const entries = JSON.parse(readFileSync(join(judgedFolder, file), 'utf8')) as Entry[];
    return entries.map((entry) => fromEntry(file.slice(0, -'.json'.length), entry));
  });
  const keys = new Set<string>();
  for (const judgement of judgements) {
    const key = keyOf(judgement);
    if (keys.has(key)) throw new Error(`wild/judged/${judgement.rule}.json judges one finding twice: ${key}`);
    keys.add(key);
  }
  return judgements;
}

/** Writes the judgements of these rules, one file a rule, in an order that keeps diffs small. */
export async function writeJudgements(judgements: readonly Judgement[]): Promise<void> {
  mkdirSync(judgedFolder, { recursive: true });
  for (const file of readdirSync(judgedFolder)) {
    if (!judgements.some(({ rule }) => `${rule}.json` === file)) rmSync(join(judgedFolder, file));
  }
  for (const rule of new Set(judgements.map((judgement) => judgement.rule))) {
    const filepath = join(judgedFolder, `${rule}.json`);
    const entries = judgements.filter((judgement) => judgement.rule === rule).sort(byIdentity);
    const text = JSON.stringify(entries.map(toEntry));
    writeFileSync(filepath, await format(text, { ...(await resolveConfig(filepath)), filepath }));
  }
}

/** A judgement as its rule's file holds it. */
export function toEntry({ rule: _rule, occurrence, config, ...rest }: Judgement): Entry {
  const { package: name, file, source, verdict, reason } = rest;
  return {
    package: name,
    file,
    source,
    ...(occurrence === 1 ? {} : { occurrence }),
    ...(config === 'recommended' ? {} : { config }),
    verdict,
    reason,
  };
}

/** The judgement that an entry of a rule's file stands for. */
export function fromEntry(rule: string, entry: Entry): Judgement {
  return { ...entry, rule, occurrence: entry.occurrence ?? 1, config: entry.config ?? 'recommended' };
}

function byIdentity(a: Judgement, b: Judgement): number {
  const compareText = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);
  return (
    compareText(a.package, b.package) ||
    compareText(a.file, b.file) ||
    compareText(a.source, b.source) ||
    a.occurrence - b.occurrence
  );
}
