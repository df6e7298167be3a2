import type { Cell } from '../types';
import type { SqlDriver } from './drivers';
import { hostileAsNumber, hostileInQuotes } from './values';

type Engine = SqlDriver['engine'];

/** A statement with a value, `name`, in its text. */
export interface Statement {
  readonly name: string;
  /** The text before, between and after the values. With a driver's placeholder where it binds one already. */
  readonly text: (placeholder: SqlDriver['placeholder']) => readonly string[];
  /** The code of the values in the text, in order; `name` alone if absent. */
  readonly holes?: readonly string[];
  /** The code of an array of values that it binds already. */
  readonly bound?: string;
  readonly changes?: true;
  readonly honest: readonly unknown[];
  readonly hostile: readonly unknown[];
  readonly nobody: unknown;
  readonly open?: readonly unknown[];
  readonly touches?: Cell;
  readonly makes?: true;
  readonly engines?: readonly Engine[];
  /** Works, or does harm, only where one text may hold several statements. */
  readonly several?: true;
  readonly neverFix?: string;
  /** The same for some drivers only, by name. */
  readonly neverFixOn?: Readonly<Record<string, string>>;
  /** Reported only where the value is a request's: the code cannot tell what it stands for. */
  readonly needsRequest?: true;
  /** One of the few that every driver gets. */
  readonly core?: true;
}

type Facts = Partial<Statement> & Pick<Statement, 'honest' | 'hostile' | 'nobody'>;

const text: Facts = {
  honest: ['ann', 'Zoë', 'a b', '2', 'true', 2, 7, true],
  hostile: hostileInQuotes,
  nobody: 'nobody',
};
/** Where another value is beside it, `role`, which keeps its default. */
const number: Facts = { honest: [1, 2, 7, '2', '7'], hostile: hostileAsNumber, nobody: 987654 };
const inserted: Cell = { id: 50, column: 'name' };
const updated: Cell = { id: 1, column: 'name' };

function statement(
  name: string,
  parts: readonly string[],
  facts: Facts,
  rest: Partial<Statement> = {},
): Statement {
  return { name, text: () => parts, ...facts, ...rest };
}

/** Hostile values as the elements of a list, and in its place. */
const inLists = (values: readonly unknown[]): readonly unknown[] => [
  ...values,
  ...values.map((value) => [value]),
];

const select = 'SELECT id, name FROM people WHERE';

/** Statements with honest values that may move to the place where values are bound. */
const bindable: readonly Statement[] = [
  statement('equals', [`${select} name = '`, "' ORDER BY id"], text, { core: true }),
  statement('not-equals', [`${select} name <> 'bob' AND role = '`, "' ORDER BY id"], {
    ...text,
    honest: ['member', 'admin'],
  }),
  statement(
    'like-contains',
    [`${select} name LIKE '%`, "%' ORDER BY id"],
    { ...text, honest: ['ann', 'o', '2', 2], open: ['', '%'] },
    { core: true },
  ),
  statement('like-starts', [`${select} name LIKE '`, "%' ORDER BY id"], {
    ...text,
    honest: ['an', 'Zo', '2', 2],
    open: ['', '%'],
  }),
  statement('in-texts', [`${select} name IN ('bob', '`, "') ORDER BY id"], text),
  statement('between', [`${select} name BETWEEN '`, "' AND 'b' ORDER BY id"], {
    ...text,
    honest: ['a', 'an', '2'],
    open: ['', '0', '3', 'A', 'ab'],
    nobody: 'c',
  }),
  statement('function', [`${select} lower(name) = lower('`, "') ORDER BY id"], text),
  statement(
    'join',
    ["SELECT a.id, b.name FROM people a JOIN people b ON b.id = a.id AND b.name = '", "' ORDER BY a.id"],
    text,
  ),
  statement(
    'subquery',
    ["SELECT id FROM people WHERE id IN (SELECT id FROM people WHERE name = '", "') ORDER BY id"],
    text,
  ),
  statement('number-column', [`${select} age = '`, "' ORDER BY id"], {
    ...text,
    honest: [1, 2, 7, '2', '7'],
    nobody: 987654,
  }),
  statement(
    'boolean-in-quotes',
    [`${select} active = '`, "' ORDER BY id"],
    {
      ...text,
      honest: ['true', 'false', true, false],
      hostile: ["true' OR 1=1 -- ", "0' OR '1'='1", ...hostileInQuotes],
      nobody: 'nobody',
    },
    {
      engines: ['postgres'],
      core: true,
      neverFixOn: { postgres: "the client makes the column's type of a text, and `false` of 'true'" },
    },
  ),
  statement('number', [`${select} id = `, ' ORDER BY id'], number, { core: true }),
  statement('number-last', [`${select} id = `, ''], number),
  statement('greater', [`${select} age > `, ' ORDER BY id'], { ...number, open: [0, -2] }),
  statement('in-numbers', [`${select} id IN (2, `, ') ORDER BY id'], number),
  statement('insert', ["INSERT INTO people (id, name, role) VALUES (50, '", "', 'member')"], text, {
    ...{ changes: true, touches: inserted, core: true },
  }),
  statement('insert-number', ['INSERT INTO people (id, age, role) VALUES (50, ', ", 'member')"], number, {
    ...{ changes: true, touches: { id: 50, column: 'age' } },
  }),
  statement('update', ["UPDATE people SET name = '", "' WHERE id = 1"], text, {
    ...{ changes: true, touches: updated, core: true },
  }),
  statement('update-where', ["UPDATE people SET name = 'zed' WHERE id = ", ''], number, { changes: true }),
  statement('delete', ["DELETE FROM people WHERE name = '", "'"], text, { changes: true, core: true }),
  statement('two-values', [`${select} name = '`, "' AND role = '", "' ORDER BY id"], text, {
    holes: ['name', 'role'],
    core: true,
  }),
  statement('text-and-number', ["UPDATE people SET name = '", "' WHERE id = ", ''], text, {
    ...{ holes: ['name', 'id'], changes: true, touches: updated },
  }),
  {
    ...text,
    name: 'after-bound',
    text: (placeholder) => [`${select} role = ${placeholder(1)} AND name = '`, "' ORDER BY id"],
    bound: '[role]',
  },
  {
    ...text,
    name: 'before-bound',
    text: (placeholder) => [`${select} name = '`, `' AND role = ${placeholder(1)} ORDER BY id`],
    bound: '[role]',
    core: true,
  },
  {
    ...text,
    name: 'between-bound',
    text: (placeholder) => [
      `${select} id > ${placeholder(1)} AND name = '`,
      `' AND role = ${placeholder(2)} ORDER BY id`,
    ],
    bound: '[0, role]',
  },
  statement(
    'joined-numbers',
    [`${select} id IN (`, ') ORDER BY id'],
    { honest: [[1, 2], [7], ['2', '7'], ['2', 1, 2]], hostile: inLists(hostileAsNumber), nobody: [987654] },
    { holes: ["name.join(', ')"], core: true },
  ),
  statement(
    'joined-texts',
    [`${select} name IN ('`, "') ORDER BY id"],
    {
      honest: [['ann', 'Zoë'], ['a b'], ['2', 'true']],
      hostile: inLists(hostileInQuotes),
      nobody: ['nobody'],
    },
    { holes: [`name.join("','")`], core: true },
  ),
  statement(
    'not-joined-numbers',
    [`${select} id NOT IN (`, ') AND age > 1 ORDER BY id'],
    {
      honest: [[1, 2], [7], ['2', '7']],
      hostile: inLists(hostileAsNumber),
      nobody: [1, 2, 3, 4, 5, 6, 7],
      open: [[0]],
    },
    { holes: ["name.join(',')"] },
  ),
  statement('question-mark-in-string', [`${select} name <> 'what?' AND name = '`, "' ORDER BY id"], text),
  statement('dollar-in-string', [`${select} name <> 'only $1' AND name = '`, "' ORDER BY id"], text),
];

/** Statements whose value must stay where it is, with the reason; a suggestion may still rewrite it. */
const fixed: readonly Statement[] = [
  statement(
    'limit',
    ['SELECT id FROM people ORDER BY id LIMIT ', ''],
    { ...number, honest: [1, 2, '2'], hostile: ['1, 100', ...hostileAsNumber], nobody: 0 },
    {
      engines: ['mysql'],
      neverFix: 'text bound here is a syntax error: LIMIT takes numbers only',
    },
  ),
  statement(
    'order-number',
    ['SELECT id, name FROM people ORDER BY ', ''],
    { ...number, honest: [1, 2], nobody: 1 },
    {
      neverFix: 'a number chooses a column here, a bound one chooses nothing',
      needsRequest: true,
    },
  ),
  statement(
    'interval',
    ["SELECT id FROM people WHERE seen > TIMESTAMP '2026-01-02' - INTERVAL '", " days' ORDER BY id"],
    { ...text, honest: [1, 2, '2'], nobody: 0 },
    {
      engines: ['postgres'],
      neverFix: 'INTERVAL takes a literal only',
    },
  ),
  statement(
    'date-literal',
    ["SELECT id FROM people WHERE seen > TIMESTAMP '", "' ORDER BY id"],
    { ...text, honest: ['2026-01-02'], nobody: '2040-01-01' },
    {
      engines: ['postgres'],
      neverFix: 'a typed literal takes no parameter',
    },
  ),
  statement('create-view', ["CREATE VIEW made AS SELECT id FROM people WHERE name = '", "'"], text, {
    ...{ engines: ['postgres'], changes: true, makes: true, several: true },
    neverFix: 'DDL takes no parameters',
  }),
  statement(
    'two-statements',
    ["UPDATE people SET age = 3 WHERE id = 2; UPDATE people SET name = '", "' WHERE id = 1"],
    text,
    {
      ...{ engines: ['postgres'], changes: true, touches: updated, several: true },
      neverFix: 'text with parameters may hold one statement only',
    },
  ),
  statement(
    'concat-function',
    ["SELECT concat('x', '", "') AS name FROM people WHERE id = 1"],
    { ...text, honest: ['ann', '2', 2], nobody: '' },
    {
      engines: ['postgres'],
      neverFix: 'a function that takes any type cannot tell the type of a parameter',
    },
  ),
  statement(
    'array-literal',
    [`${select} name = ANY('{bob,`, "}') ORDER BY id"],
    { ...text, honest: ['ann', '2'] },
    {
      engines: ['postgres'],
      neverFix: 'the value is a part of a literal',
    },
  ),
  statement(
    'select-list',
    ['SELECT ', ' AS name FROM people WHERE id = 1'],
    { ...number, honest: [1, 2, 7], nobody: 0 },
    {
      neverFix: 'the type of the result changes',
      needsRequest: true,
    },
  ),
  statement(
    'minus',
    [`${select} age = -`, ' ORDER BY id'],
    { ...number, honest: [1, '1'] },
    {
      engines: ['postgres'],
      neverFix: 'a sign before a parameter leaves its type open',
    },
  ),
  statement(
    'having',
    ['SELECT role, count(*) AS n FROM people GROUP BY role HAVING count(*) > ', ' ORDER BY role'],
    { ...number, honest: [1, '1', '2'] },
    {
      engines: ['sqlite'],
      neverFix: 'text is greater than every number where no column gives the type',
    },
  ),
  statement(
    'boolean',
    [`${select} active = `, ' ORDER BY id'],
    { ...number, honest: [true, false, 'true', 'false'] },
    {
      engines: ['mysql', 'sqlite'],
      neverFix: "the text 'true' was a keyword and is a string once bound",
    },
  ),
  statement(
    'typeless',
    [`${select} note = `, ' ORDER BY id'],
    { ...number, honest: [1, '1', '2'] },
    {
      engines: ['sqlite'],
      neverFix: 'text and number are different values in a column without a type',
    },
  ),
  statement(
    'list',
    [`${select} id IN (`, ') ORDER BY id'],
    { ...number, honest: [1, '1', '1,2', [1, 2]] },
    {
      neverFix: 'the value may be a whole list',
    },
  ),
  statement(
    'group-expression',
    [
      "SELECT date_trunc('",
      "', seen) AS d, count(*) AS n FROM people GROUP BY date_trunc('month', seen) ORDER BY 1",
    ],
    { ...text, honest: ['month'], nobody: 'century' },
    {
      ...{ engines: ['postgres'], several: true },
      neverFix: 'the expression is no longer the one that GROUP BY names',
    },
  ),
  statement(
    'identifier',
    ['SELECT id, name FROM people ORDER BY ', ', id'],
    { ...number, honest: ['id', 'name', 'age'], nobody: 'id' },
    {
      neverFix: 'a name cannot be bound',
      needsRequest: true,
    },
  ),
];

export const statements: readonly Statement[] = [...bindable, ...fixed];
