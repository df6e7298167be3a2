import type { Names } from '../models/types';

/** The package name under which models describe the globals of the platform. */
export const GLOBALS = 'globalThis';

/** A names field as a list. */
export function namesOf(names: Names | undefined): readonly string[] {
  return names === undefined ? [] : typeof names === 'string' ? [names] : names;
}

/** A name such as `pg.pool` in its parts; undefined for `pool`. */
export function foreignName(name: string): { readonly package: string; readonly object: string } | undefined {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? undefined : { package: name.slice(0, dot), object: name.slice(dot + 1) };
}

/** The names a use or step is written with; none for `x(…)` and the like, which any name can stand for. */
export function namesOfUse(use: object | string): readonly string[] {
  if (typeof use === 'string') return [];
  const row = use as Partial<Record<'call' | 'new' | 'tag' | 'assign' | 'member' | 'decorator', Names>>;
  return [row.call, row.new, row.tag, row.assign, row.member, row.decorator].flatMap(namesOf);
}
