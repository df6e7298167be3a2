import type { Cell, Program } from '../types';

const rule = 'no-nosql-injection';

/** A statement of a handler, with a value `VALUE` that the client sends. */
interface Statement {
  readonly name: string;
  readonly code: string;
  readonly changes?: true;
  readonly touches?: Cell;
}

const statements: readonly Statement[] = [
  { name: 'find', code: 'await people.find({ name: VALUE, role: ROLE })MANY' },
  { name: 'find-one', code: 'await people.findOne({ name: VALUE })ONE' },
  { name: 'find-in-variable', code: 'await people.findOne(filter)ONE' },
  { name: 'and', code: 'await people.find({ $and: [{ role: ROLE }, { name: VALUE }] })MANY' },
  { name: 'count', code: 'await people.countDocuments({ name: VALUE })' },
  {
    ...{
      name: 'update',
      code: "await people.updateOne({ name: VALUE, role: ROLE }, { $set: { role: 'guest' } })",
    },
    changes: true,
  },
  { name: 'delete', code: 'await people.deleteMany({ name: VALUE })', changes: true },
];

interface Driver {
  readonly name: string;
  readonly head: string;
  readonly one: string;
  readonly many: string;
  /** The suggestions to take, by their `messageId`; the fix or the first one where absent. */
  readonly takes: readonly (string | undefined)[];
}

const drivers: readonly Driver[] = [
  {
    name: 'mongodb',
    head: "const { MongoClient } = require('mongodb');\n\nconst client = new MongoClient('mongodb://127.0.0.1');\nconst people = client.db('shop').collection('people');",
    ...{ one: '', many: '.toArray()', takes: [undefined] },
  },
  {
    name: 'mongoose',
    head: "const mongoose = require('mongoose');\n\nconst schema = new mongoose.Schema({ id: Number, name: String, role: String }, { id: false, versionKey: false });\nconst people = mongoose.models.Person ?? mongoose.model('Person', schema, 'people');",
    ...{ one: '.lean()', many: '.lean()', takes: ['equal', 'text'] },
  },
];

/** What the client can make a value of with JSON; the operators that match without knowing anything. */
const operators: readonly unknown[] = [
  { $ne: null },
  { $ne: 1 },
  { $ne: 'x' },
  { $gt: '' },
  { $gte: '' },
  { $lt: '~' },
  { $exists: true },
  { $in: ['ann', 'bob', 'Zoë', '2'] },
  { $nin: [] },
  { $nin: ['x'] },
  { $regex: '.*' },
  { $regex: '', $options: 'i' },
  { $not: { $eq: 'x' } },
  { $not: { $regex: '^x' } },
  { $eq: { $ne: null } },
  { $type: 'string' },
  { $elemMatch: { $ne: 'x' } },
  { $where: '1 == 1' },
  { $expr: true },
  [{ $ne: null }],
  [],
  {},
  { name: { $ne: null } },
  { length: 1, 0: 'ann' },
  { toString: 'ann' },
  { _bsontype: 'ObjectId' },
];

function program(
  driver: Driver,
  statement: Statement,
  world: 'mingo' | 'sift',
  takes: string | undefined,
): Program {
  const code = statement.code
    .replace('MANY', driver.many)
    .replace('ONE', driver.one)
    .replace('ROLE', "'member'")
    .replace('VALUE', 'req.body.name');
  const before = code.includes('(filter)') ? '  const filter = { name: req.body.name };\n' : '';
  const last = statement.changes
    ? `  ${code};\n  res.json([]);`
    : `  const found = ${code};\n  res.json({ found });`;
  return {
    id: [rule, driver.name, statement.name, ...(takes ? [takes] : []), world].join('/'),
    rule,
    driver: driver.name,
    world,
    language: 'cjs',
    code: `const express = require('express');
${driver.head}

const app = express();
app.use(express.json({ strict: false }));

app.post('/people', async (req, res) => {
${before}${last}
});

exports.app = app;
exports.field = 'name';
`,
    ci: true,
    ...(takes && { takes }),
    trial: {
      type: 'sql',
      // Without the first of all, which a filter that matches everything finds.
      honest: ['Zoë', '2', 'true', 'nobody'],
      hostile: operators,
      nobody: 'no such name',
      open: takes === 'text' ? ['bob', ''] : ['bob', '', null],
      ...(statement.touches && { touches: statement.touches }),
    },
  };
}

/** Programs on MongoDB's driver and on mongoose, with filters read by two evaluators. */
export function nosqlPrograms(): readonly Program[] {
  return drivers.flatMap((driver) =>
    statements.flatMap((statement) =>
      driver.takes.flatMap((takes) =>
        (['mingo', 'sift'] as const).map((world) => program(driver, statement, world, takes)),
      ),
    ),
  );
}
