import { describe, expect, it } from 'vitest';
import { addCounts, countSinks, type SinkCounts } from '../../scripts/wild/sinks';
import { plantFile } from '../plant/plant-file';

function counted(...lines: string[]): SinkCounts {
  return countSinks(plantFile(lines.join('\n')).sourceCode);
}

describe('recognised sinks', () => {
  it('are counted by kind, whatever reaches them', () => {
    const imported = `const { Pool } = require('pg');\nconst pool = new Pool();`;
    expect(counted(imported, `pool.query('SELECT 1');`, 'pool.query(sql);')).toMatchObject({ 'sql.text': 2 });
    expect(counted(imported, `pool.end();`)).toEqual({});
  });

  it('are counted apart when only their names tell', () => {
    const counts = counted(
      `const { pool } = require('./db');`,
      `pool.query('SELECT 1 FROM t WHERE a = ' + a);`,
    );
    expect(counts).toEqual({ 'sql.text by name': 1 });
    expect(
      counted(`const { list } = require('./db');`, `list.filter('SELECT 1 FROM t WHERE a = ' + a);`),
    ).toEqual({});
  });

  it('add up', () => {
    expect(addCounts([{ a: 1 }, { a: 2, b: 1 }, {}])).toEqual({ a: 3, b: 1 });
    expect(addCounts([])).toEqual({});
  });
});
