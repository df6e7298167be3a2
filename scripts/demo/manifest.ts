/** A place in a file: a line by its trimmed text, or all lines from it to another one. */
export interface Place {
  readonly line: string;
  /** The first line with this trimmed text after `line` ends the place. */
  readonly through?: string;
}

/** A planted mistake, or its safe twin. */
export interface Entry {
  readonly rule: string;
  readonly practice: string;
  readonly kind: 'planted' | 'safe';
  /** The file's path inside the app, with slashes. */
  readonly file: string;
  /** Where a report counts as one of this entry; one is enough. */
  readonly places: readonly Place[];
  /** True for a mistake that only the config `strict` reports. */
  readonly strict: boolean;
  readonly why: string;
}

/** Lines of a file, counted from 1, both included. */
export interface Lines {
  readonly from: number;
  readonly to: number;
}

/** An entry with its places found in its file. */
export interface LocatedEntry extends Entry {
  readonly lines: readonly Lines[];
}

interface WrittenEntry extends Place {
  readonly file: string;
  readonly or?: readonly Place[];
  readonly strict?: boolean;
  readonly why: string;
}

interface WrittenRule {
  readonly practice: string;
  readonly planted: readonly WrittenEntry[];
  readonly safe: readonly WrittenEntry[];
}

/** The entries of a manifest's JSON text, rule by rule. Throws on text that is no JSON. */
export function readManifest(json: string): readonly Entry[] {
  const manifest = JSON.parse(json) as Readonly<Record<string, WrittenRule>>;
  return Object.entries(manifest).flatMap(([rule, { practice, planted, safe }]) => [
    ...planted.map((written) => entryOf(written, { rule, practice, kind: 'planted' as const })),
    ...safe.map((written) => entryOf(written, { rule, practice, kind: 'safe' as const })),
  ]);
}

function entryOf(
  { file, line, through, or = [], strict = false, why }: WrittenEntry,
  about: Pick<Entry, 'rule' | 'practice' | 'kind'>,
): Entry {
  return { ...about, file, places: [{ line, ...(through && { through }) }, ...or], strict, why };
}

/**
 * Finds an entry's places in the text of its file. Throws when a line is not there, occurs twice (and so
 * names no place), or is not followed by its last line.
 */
export function locate(entry: Entry, text: string): LocatedEntry {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  return { ...entry, lines: entry.places.map((place) => linesOf(place, lines, entry.file)) };
}

function linesOf({ line, through }: Place, lines: readonly string[], file: string): Lines {
  const first = lines.indexOf(line);
  if (first === -1) throw new Error(`${file} has no line \`${line}\``);
  if (lines.includes(line, first + 1)) throw new Error(`${file} has the line \`${line}\` more than once`);
  const last = through === undefined ? first : lines.indexOf(through, first + 1);
  if (last === -1) throw new Error(`${file} has no line \`${String(through)}\` after \`${line}\``);
  return { from: first + 1, to: last + 1 };
}
