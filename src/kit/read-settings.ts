import type { Settings } from '../flow/analysis';
import { KINDS } from '../models/kinds';
import type { Library, Sanitizer, ShapeName, Sink, Source } from '../models/types';

const SHAPES: readonly ShapeName[] = ['text', 'array', 'object', 'key', 'number'];
const KEYS = ['sources', 'sinks', 'sanitizers', 'versions'];

/** Normalises the user's settings. Throws an error that names the wrong key and says what it takes. */
export function readSettings(given: unknown): Settings {
  const settings = objectAt('', given, KEYS);
  const versions = versionsOf(settings['versions']);
  const libraries = [
    ...listAt('sinks', settings['sinks']).map((row, index) => sinkLibrary(row, `sinks[${index}]`)),
    ...listAt('sanitizers', settings['sanitizers']).map((row, index) =>
      sanitizerLibrary(row, `sanitizers[${index}]`),
    ),
    ...listAt('sources', settings['sources']).map((row, index) => sourceLibrary(row, `sources[${index}]`)),
  ];
  return { libraries, versions };
}

function sinkLibrary(given: unknown, where: string): Library {
  const row = objectAt(where, given, ['package', 'call', 'argument', 'kind']);
  const sink: Sink = {
    ...useOf(where, row),
    kind: oneOf(`${where}.kind`, row['kind'], KINDS),
    at: { argument: row['argument'] === undefined ? 0 : wholeNumber(`${where}.argument`, row['argument']) },
  };
  return { packages: [textAt(`${where}.package`, row['package'])], read: 'settings', sinks: [sink] };
}

function sanitizerLibrary(given: unknown, where: string): Library {
  const row = objectAt(where, given, ['package', 'call', 'argument', 'clears', 'by']);
  const clears = row['clears'] === undefined ? ['*'] : listAt(`${where}.clears`, row['clears']);
  const sanitizer: Sanitizer = {
    ...useOf(where, row),
    clears: clears.map((kind) => oneOf(`${where}.clears`, kind, [...KINDS, '*'] as const)),
    at: { argument: row['argument'] === undefined ? 0 : wholeNumber(`${where}.argument`, row['argument']) },
    by: row['by'] === undefined ? 'return' : oneOf(`${where}.by`, row['by'], ['return', 'guard'] as const),
  };
  return {
    packages: [textAt(`${where}.package`, row['package'])],
    read: 'settings',
    sanitizers: [sanitizer],
  };
}

function sourceLibrary(given: unknown, where: string): Library {
  const row = objectAt(where, given, ['package', 'call', 'shapes']);
  const shapes = row['shapes'] === undefined ? SHAPES : listAt(`${where}.shapes`, row['shapes']);
  const source: Source = {
    ...useOf(where, row),
    part: 'message',
    shapes: shapes.map((shape) => oneOf(`${where}.shapes`, shape, SHAPES)),
  };
  return { packages: [textAt(`${where}.package`, row['package'])], read: 'settings', sources: [source] };
}

/** `call` names an export; without it, the module itself is called. */
function useOf(
  where: string,
  row: Readonly<Record<string, unknown>>,
): { readonly call: string } | { readonly called: true } {
  return row['call'] === undefined ? { called: true } : { call: textAt(`${where}.call`, row['call']) };
}

function versionsOf(given: unknown): Readonly<Record<string, number>> {
  if (given === undefined) return {};
  const row = objectAt('versions', given);
  return Object.fromEntries(
    Object.entries(row).map(([name, version]) => [name, wholeNumber(`versions.${name}`, version)]),
  );
}

function wrong(where: string, takes: string, given: unknown): Error {
  const shown = given === undefined ? 'nothing' : JSON.stringify(given);
  const key = where === '' ? '' : where.startsWith('[') ? where : `.${where}`;
  return new Error(`settings['backend-security']${key} takes ${takes}, but it is ${shown}.`);
}

function objectAt(
  where: string,
  given: unknown,
  keys?: readonly string[],
): Readonly<Record<string, unknown>> {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw wrong(where, 'an object', given);
  const unknown = keys && Object.keys(given).find((key) => !keys.includes(key));
  if (unknown !== undefined && keys)
    throw wrong(
      where === '' ? unknown : `${where}.${unknown}`,
      `no such key: only ${keys.join(', ')}`,
      (given as Record<string, unknown>)[unknown],
    );
  return given as Readonly<Record<string, unknown>>;
}

function listAt(where: string, given: unknown): readonly unknown[] {
  if (given === undefined) return [];
  if (!Array.isArray(given)) throw wrong(where, 'an array', given);
  return given;
}

function textAt(where: string, given: unknown): string {
  if (typeof given !== 'string' || given === '') throw wrong(where, 'a text that is not empty', given);
  return given;
}

function wholeNumber(where: string, given: unknown): number {
  if (typeof given !== 'number' || !Number.isInteger(given)) throw wrong(where, 'a whole number', given);
  return given;
}

function oneOf<Value extends string>(where: string, given: unknown, values: readonly Value[]): Value {
  if (!values.includes(given as Value)) throw wrong(where, `one of ${values.join(', ')}`, given);
  return given as Value;
}
