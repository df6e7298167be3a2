import { describe, expect, it } from 'vitest';
import { noNosqlInjection } from '../../scripts/plant/no-nosql-injection';
import { plantFile, planted } from './plant-file';

describe('no-nosql-injection', () => {
  const file = plantFile(
    "exports.find = async (id) => {\n  return db.collection('users').findOne({ name: id, age: 3 });\n};\n",
  );

  it("puts a client's value in place of a condition's", () => {
    expect(planted(noNosqlInjection, 'value of a body', file)).toEqual([
      [
        'exports.find = async (id) => {',
        "  require('express')().get('/planted/:id', async (req, res) => {",
        "return db.collection('users').findOne({ name: req.body.value, age: 3 });",
        '});',
        "return db.collection('users').findOne({ name: id, age: 3 });",
        '};',
        '',
      ].join('\n'),
    ]);
  });

  it('or in place of the whole filter', () => {
    expect(planted(noNosqlInjection, 'whole body', file)[0]).toContain(
      "return db.collection('users').findOne(req.body);",
    );
  });

  it('leaves lists and SQL mappers alone', () => {
    const other = plantFile(
      'exports.find = () => {\n  list.find((x) => x.a); return users.findOne({ where: { a: 1 } });\n};\n',
    );
    expect(planted(noNosqlInjection, 'value of a body', other)).toEqual([]);
  });
});
