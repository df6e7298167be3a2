import type { Engine } from './drivers';

/**
 * A place of a value in a statement, with the statement before and after the edit. `before` has the value in
 * its text, as a template would put it; `after` has `?` in its place.
 */
export interface Position {
  readonly name: string;
  readonly before: (value: string) => string;
  readonly after: string;
  /** What is bound, when it is not the value itself. */
  readonly bind?: (value: unknown) => unknown;
  readonly writes?: true;
  readonly creates?: true;
  readonly only?: readonly Engine[];
}

const select = 'SELECT id, name FROM people WHERE';

/** `where(name, 'name = ', quoted)`: the condition with a value between the two texts. */
function where(name: string, condition: string, rest: Partial<Position> = {}): Position {
  return read(name, `${select} ${condition} ORDER BY id`, rest);
}

/** A statement whose text has `'?'` or `?` where the value stands; the quotes go with the edit. */
function read(name: string, statement: string, rest: Partial<Position> = {}): Position {
  return {
    name,
    before: (value) => statement.replace('?', () => value),
    after: statement.replace("'?'", '?'),
    ...rest,
  };
}

function write(name: string, statement: string, rest: Partial<Position> = {}): Position {
  return read(name, statement, { writes: true, ...rest });
}

/** `'%?%'`: the constant characters around go into the value. */
function within(name: string, statement: string, left: string, right: string): Position {
  return {
    name,
    before: (value) => statement.replace('?', () => `'${left}${value}${right}'`),
    after: statement,
    bind: (value) => `${left}${String(value)}${right}`,
  };
}

const postgres: Partial<Position> = { only: ['postgres'] };
const mysql: Partial<Position> = { only: ['mysql'] };
const sqlite: Partial<Position> = { only: ['sqlite'] };

export const positions: readonly Position[] = [
  where("text = '?'", "name = '?'"),
  where("int = '?'", "age = '?'"),
  where("real = '?'", "score = '?'"),
  where("boolean = '?'", "active = '?'"),
  where("date = '?'", "born = '?'"),
  where("timestamp = '?'", "seen = '?'"),
  where("expression = '?'", "length(name) = '?'"),
  where("lower('?')", "name = lower('?')"),
  where("text <> '?'", "name <> '?'"),
  where("text IN ('?', 'x')", "name IN ('?', 'x')"),
  where("text IN ('?')", "name IN ('?')"),
  where("coalesce(text, '?')", "coalesce(nick, '?') = 'ann'"),
  where("concat('a', '?')", "name = concat('a', '?')"),
  where("'a' || '?'", "name = 'a' || '?'", { only: ['postgres', 'sqlite'] }),
  where("'?' || '?' alone", "name = '?' || ''", { only: ['postgres', 'sqlite'] }),
  where("'?' = text", "'?' = name"),
  where("BETWEEN '?' AND", "name BETWEEN '?' AND 'zz'"),
  within("LIKE '%?%'", `${select} name LIKE ? ORDER BY id`, '%', '%'),
  within("LIKE '?%'", `${select} name LIKE ? ORDER BY id`, '', '%'),
  within("int column LIKE '%?%'", `${select} CAST(age AS char(9)) LIKE ? ORDER BY id`, '%', '%'),
  where("LIKE '?'", "name LIKE '?'"),
  where("ILIKE '?'", "name ILIKE '?'", postgres),
  where("CAST('?' AS INTEGER)", "age = CAST('?' AS INTEGER)", { only: ['postgres', 'sqlite'] }),
  where("'?'::int", "age = '?'::int", postgres),
  where("'?'::text", "name = '?'::text", postgres),
  where("'?'::interval", "seen > now() - '?'::interval", postgres),
  where("INTERVAL '?'", "seen > now() - INTERVAL '?'", postgres),
  within("'? days'::interval", `${select} seen > now() - ?::interval ORDER BY id`, '', ' days'),
  where("DATE '?'", "born = DATE '?'"),
  where("TIMESTAMP '?'", "seen = TIMESTAMP '?'", { only: ['postgres', 'mysql'] }),
  where("E'?'", "name = E'?'", postgres),
  where("data->>'?'", "data->>'?' = 'red'", { only: ['postgres', 'sqlite'] }),
  where("data->'?'", "(data->'?') IS NOT NULL", { only: ['postgres', 'sqlite'] }),
  where("data @> '?'", "data @> '?'", postgres),
  where("date_trunc('?')", "date_trunc('?', seen) = '2026-01-01'", postgres),
  where("extract(year from '?')", "extract(year from '?') = 2026", postgres),
  where("to_char(x, '?')", "to_char(seen, '?') = '2026'", postgres),
  where("= ANY('{?}')", "name = ANY('{?}')", postgres),
  where("SIMILAR TO / regexp '?'", "name ~ '?'", postgres),
  where("REGEXP '?'", "name REGEXP '?'", mysql),
  where("INTERVAL '?' DAY", "seen > now() - INTERVAL '?' DAY", mysql),
  where('DATE_ADD(INTERVAL ? DAY)', 'seen > DATE_SUB(now(), INTERVAL ? DAY)', mysql),
  where("date(x, '?')", "date(seen, '?') = '2026-01-02'", sqlite),
  where("date('?')", "born = date('?')", { only: ['sqlite', 'mysql'] }),
  where("strftime('?')", "strftime('?', seen) = '2026'", sqlite),
  read("SELECT '?' AS v", "SELECT '?' AS v"),
  read("SELECT upper('?') AS v", "SELECT upper('?') AS v"),
  read("SELECT concat('a', '?')", "SELECT concat('a', '?') AS v"),
  read("json object '?'", "SELECT jsonb_build_object('k', '?') AS v", postgres),
  read("format('%s', '?')", "SELECT format('%s', '?') AS v", postgres),
  read(
    "GROUP BY date_trunc('?')",
    "SELECT date_trunc('?', seen) AS v, count(*) AS n FROM people GROUP BY date_trunc('month', seen) ORDER BY 1",
    postgres,
  ),
  read(
    "CASE WHEN THEN '?'",
    "SELECT id, CASE WHEN age = 2 THEN '?' ELSE 'b' END AS v FROM people ORDER BY id",
  ),
  read('CASE WHEN THEN ?', 'SELECT id, CASE WHEN age = 2 THEN ? ELSE 7 END AS v FROM people ORDER BY id'),
  read("JOIN ON '?'", "SELECT a.id FROM people a JOIN people b ON a.id = b.id AND b.name = '?' ORDER BY 1"),
  where('text = ?', 'name = ?'),
  where('int = ?', 'id = ?'),
  where('? = int', '? = id'),
  where('int > ?', 'age > ?'),
  where('int BETWEEN ? AND 9', 'age BETWEEN ? AND 9'),
  where('real = ?', 'score = ?'),
  where('real > ?', 'score > ?'),
  where('boolean = ?', 'active = ?'),
  where('boolean IS ?', 'active IS ?'),
  where('text IS ?', 'nick IS ?'),
  where('text IS NOT ?', 'nick IS NOT ?'),
  where('? IS NULL', '? IS NULL OR name = ?'.replace('OR name = ?', '')),
  where('expression = ?', 'length(name) = ?'),
  where('int + ? > 3', 'age + ? > 3'),
  where('int > 1 + ?', 'age > 1 + ?'),
  where('int = ? + 1', 'age = ? + 1'),
  where('int % ?', 'age % ? = 0'),
  where('int / ?', 'age / ? = 1'),
  where('real * ?', 'score * ? > 2'),
  where('int = -?', 'age = -?'),
  where('int = (?)', 'age = (?)'),
  where('untyped column = ?', 'plain = ?', sqlite),
  where("untyped column = '?'", "plain = '?'", sqlite),
  where('json_extract = ?', "json_extract(data, '$.age') = ?", { only: ['sqlite', 'mysql'] }),
  where('(data->>key)::int = ?', "(data->>'age')::int = ?", postgres),
  where('IN (?)', 'id IN (?)'),
  where('IN (?, 99)', 'id IN (?, 99)'),
  where('NOT IN (?, 99)', 'id NOT IN (?, 99)'),
  where('round(real, ?)', 'round(score, ?) = 1.5'),
  where('abs(?)', 'age = abs(?)'),
  where('mod(int, ?)', 'mod(age, ?) = 0'),
  where('coalesce(int, ?)', 'coalesce(rank_, ?) = 2'),
  where('greatest(int, ?)', 'greatest(age, ?) = 2', { only: ['postgres', 'mysql'] }),
  where('CAST(? AS INTEGER)', 'age = CAST(? AS INTEGER)', { only: ['postgres', 'sqlite'] }),
  where('?::int', 'age = ?::int', postgres),
  where('make_interval(days => ?)', 'seen > now() - make_interval(days => ?)', postgres),
  where("interval '1 day' * ?", "seen > now() - interval '1 day' * ?", postgres),
  where('date - ?', "born > DATE '2026-01-02' - ?", postgres),
  where('subquery LIMIT ?', 'id IN (SELECT id FROM people LIMIT ?)', { only: ['postgres', 'sqlite'] }),
  read('SELECT ? AS v', 'SELECT ? AS v'),
  read('SELECT ? + 1 AS v', 'SELECT ? + 1 AS v'),
  read('SELECT int + ? AS v', 'SELECT age + ? AS v FROM people ORDER BY id'),
  read('SELECT int / ? AS v', 'SELECT age / ? AS v FROM people ORDER BY id'),
  read('SELECT real * ? AS v', 'SELECT score * ? AS v FROM people ORDER BY id'),
  read('SELECT max(?) AS v', 'SELECT max(?) AS v FROM people'),
  read(
    'HAVING count(*) > ?',
    'SELECT active, count(*) AS n FROM people GROUP BY active HAVING count(*) > ? ORDER BY 2',
  ),
  read(
    'HAVING sum(int) > ?',
    'SELECT active, count(*) AS n FROM people GROUP BY active HAVING sum(age) > ? ORDER BY 2',
  ),
  read('ORDER BY ?', 'SELECT id, name FROM people ORDER BY ?, id'),
  read('LIMIT ?', 'SELECT id FROM people ORDER BY id LIMIT ?'),
  read('LIMIT 2 OFFSET ?', 'SELECT id FROM people ORDER BY id LIMIT 2 OFFSET ?'),
  read('UNION SELECT ?', 'SELECT id FROM people UNION ALL SELECT ? ORDER BY 1'),
  read("UNION SELECT '?'", "SELECT name FROM people UNION ALL SELECT '?' ORDER BY 1"),
  read('EXISTS', "SELECT EXISTS (SELECT 1 FROM people WHERE name = '?') AS v"),
  write("INSERT text '?'", "INSERT INTO people (id, name) VALUES (50, '?')"),
  write("INSERT int '?'", "INSERT INTO people (id, age) VALUES (50, '?')"),
  write("INSERT real '?'", "INSERT INTO people (id, score) VALUES (50, '?')"),
  write("INSERT boolean '?'", "INSERT INTO people (id, active) VALUES (50, '?')"),
  write("INSERT date '?'", "INSERT INTO people (id, born) VALUES (50, '?')"),
  write("INSERT timestamp '?'", "INSERT INTO people (id, seen) VALUES (50, '?')"),
  write("INSERT json '?'", "INSERT INTO people (id, data) VALUES (50, '?')"),
  write('INSERT text ?', 'INSERT INTO people (id, name) VALUES (50, ?)'),
  write('INSERT int ?', 'INSERT INTO people (id, age) VALUES (50, ?)'),
  write('INSERT real ?', 'INSERT INTO people (id, score) VALUES (50, ?)'),
  write('INSERT boolean ?', 'INSERT INTO people (id, active) VALUES (50, ?)'),
  write('INSERT int ? two rows', 'INSERT INTO people (id, age) VALUES (50, ?), (51, 4)'),
  write('INSERT untyped ?', 'INSERT INTO people (id, plain) VALUES (50, ?)', sqlite),
  write("INSERT untyped '?'", "INSERT INTO people (id, plain) VALUES (50, '?')", sqlite),
  write("INSERT SELECT '?'", "INSERT INTO people (id, name) SELECT 50, '?'"),
  write('INSERT SELECT int ?', 'INSERT INTO people (id, age) SELECT 50, ?'),
  write("UPDATE text '?'", "UPDATE people SET name = '?' WHERE id = 1"),
  write("UPDATE int '?'", "UPDATE people SET age = '?' WHERE id = 1"),
  write('UPDATE int ?', 'UPDATE people SET age = ? WHERE id = 1'),
  write('UPDATE real ?', 'UPDATE people SET score = ? WHERE id = 1'),
  write('UPDATE boolean ?', 'UPDATE people SET active = ? WHERE id = 1'),
  write('UPDATE int = int + ?', 'UPDATE people SET age = age + ? WHERE id = 1'),
  write('UPDATE real = real * ?', 'UPDATE people SET score = score * ? WHERE id = 1'),
  write('UPDATE WHERE id = ?', "UPDATE people SET name = 'zed' WHERE id = ?"),
  write('UPDATE concat', "UPDATE people SET name = concat(name, '?') WHERE id = 1"),
  write('UPDATE ||', "UPDATE people SET name = name || '?' WHERE id = 1", { only: ['postgres', 'sqlite'] }),
  write("DELETE text = '?'", "DELETE FROM people WHERE name = '?'"),
  write('DELETE id = ?', 'DELETE FROM people WHERE id = ?'),
  write("INSERT RETURNING '?'", "INSERT INTO people (id, name) VALUES (50, '?') RETURNING name", {
    only: ['postgres', 'sqlite'],
  }),
  write(
    "ON CONFLICT SET '?'",
    "INSERT INTO people (id, name) VALUES (1, 'a') ON CONFLICT (id) DO UPDATE SET name = '?'",
    { only: ['postgres', 'sqlite'] },
  ),
  write(
    "ON DUPLICATE KEY '?'",
    "INSERT INTO people (id, name) VALUES (1, 'a') ON DUPLICATE KEY UPDATE name = '?'",
    mysql,
  ),
  write("SET variable '?'", "SET @v = '?'", mysql),
  write("SET setting '?'", "SET application_name = '?'", postgres),
  write("DDL DEFAULT '?'", "CREATE TABLE made (a varchar(20) DEFAULT '?')", { creates: true }),
  write("CREATE VIEW '?'", "CREATE VIEW made_view AS SELECT id FROM people WHERE name = '?'", {
    creates: true,
  }),
  write("NOTIFY '?'", "NOTIFY channel, '?'", postgres),
  write("COMMENT '?'", "COMMENT ON TABLE people IS '?'", postgres),
  write(
    'two statements',
    "UPDATE people SET age = 1 WHERE id = 1; UPDATE people SET name = '?' WHERE id = 2",
  ),
  read('other ? in a string', "SELECT id FROM people WHERE name <> 'what\u0001' AND name = '?'"),
  read('$1 in a string', "SELECT id FROM people WHERE name <> '$1' AND name = '?'"),
  read('$name: in a string', "SELECT id FROM people WHERE name <> ':id 10:30 ${id}' AND name = '?'"),
  read('::cast beside', "SELECT id::text AS id FROM people WHERE name = '?'", postgres),
  read('jsonb ? operator', "SELECT id FROM people WHERE data \u0001 'age' AND name = '?'", postgres),
  read('-- comment with ?', "SELECT id FROM people -- what\u0001\n WHERE name = '?'"),
  read('-- comment with $1', "SELECT id FROM people -- $1\n WHERE name = '?'"),
  read('backslash constant beside', "SELECT id FROM people WHERE name <> 'a\\\\b' AND name = '?'"),
];
