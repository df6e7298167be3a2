/** Values that a correct program may put into a statement. */
export const honestValues: readonly unknown[] = [
  'ann',
  '',
  '2',
  '007',
  '1.5',
  '2 ',
  'é😀',
  'a\\b',
  '50%',
  '2026-01-01',
  '2026-01-01 10:00:00',
  '2026-01-01T10:00:00.000Z',
  '3000000000',
  'true',
  'month',
  'year',
  'age',
  '{"age":2}',
  "'ann'",
  'NULL',
  'name',
  'DEFAULT',
  '1,2',
  'now()',
  2,
  0,
  1.5,
  -1,
  3000000000,
  1e21,
  9007199254740993n,
  2n,
  true,
  false,
  null,
  undefined,
  new Date('2026-01-01T10:00:00.000Z'),
  ['ann'],
  [1, 2],
];

/** A value as code that makes it, short enough for a table. */
export function show(value: unknown): string {
  if (value instanceof Date) return 'new Date()';
  if (typeof value === 'bigint') return `${value}n`;
  return value === undefined ? 'undefined' : JSON.stringify(value);
}
