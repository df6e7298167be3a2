/** Values that turn into SQL where they are put into quotes. */
const quotedText = [
  "' OR '1'='1",
  "x' OR 1=1 -- ",
  "x' OR 1=1 # ",
  "x') OR (1=1) -- ",
  "' UNION SELECT 1, value FROM secrets -- ",
  "' UNION SELECT 1, value, 1 FROM secrets -- ",
  "' || (SELECT value FROM secrets) || '",
  "x', role = 'admin",
  "x', 'admin') -- ",
  "x', 'member'), (51, (SELECT value FROM secrets), 'admin') -- ",
  "x' WHERE 1=1 -- ",
  "'; DELETE FROM people; -- ",
  "'; DROP TABLE people; -- ",
  "0' OR 1=1 -- ",
  "x' AND 'z' OR 1=1 -- ",
  "2040-01-01' OR 1=1 -- ",
  "x}') OR 1=1 -- ",
  "month', seen), 1 FROM people; DELETE FROM people; -- ",
  "\\' OR 1=1 -- ",
  'x\\',
];

/** Values that turn into SQL where a number is expected. None is, or begins with, the number of a row. */
const numberText = [
  '987654 OR 1=1',
  '987654 OR 1=1 -- ',
  '987654) OR (1=1',
  '987654 UNION SELECT 1, value FROM secrets -- ',
  '987654 UNION SELECT 1, value, 1 FROM secrets -- ',
  '987654 OR id > 0 --',
  '987654 OR id IN (SELECT id FROM people)',
  "987654, 'admin') -- ",
  "987654, role = 'admin'",
  '987654; DELETE FROM people; --',
  '987654; DROP TABLE people; --',
  '(CASE WHEN (SELECT count(*) FROM secrets) = 1 THEN -id ELSE id END)',
  'id',
  'age',
];

/** Values that are no text: what a JSON body or a query parser can make of a request. */
const otherShapes: readonly unknown[] = [
  undefined,
  null,
  {},
  { id: 1 },
  { name: 1 },
  { id: 'id' },
  { age: 1, id: 1 },
  [],
  [["' OR '1'='1"]],
  ["' OR '1'='1"],
  [{ id: 1 }],
  { length: 1, 0: 'x' },
  { type: 'Buffer', data: [49] },
  { toSqlString: 'id' },
  { toString: 'x' },
];

/** Text that means something to placeholders, comments, formats or encodings. */
const oddText = [
  '?',
  '$1',
  ':name',
  '@p1',
  '$$',
  '%s',
  '--',
  '/* x */',
  '#',
  '`',
  '"',
  "''''",
  '\u02bc OR 1=1',
  '\uff07 OR 1=1',
  '\u0000',
  '\ud800',
  'x'.repeat(100_000),
];

export const hostileInQuotes: readonly unknown[] = [...quotedText, ...otherShapes, ...oddText, 0, NaN];
export const hostileAsNumber: readonly unknown[] = [...numberText, ...otherShapes, ...oddText, NaN, Infinity];

/** What a segment of a URL's path can carry: text that is not empty, not huge and has an encoding. */
export function isPathText(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length < 4000 && !/[\ud800-\udfff]/.test(value);
}
