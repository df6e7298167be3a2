import type { Program } from '../types';

const rule = 'no-plaintext-password';

const head = `const express = require('express');
const { MongoClient } = require('mongodb');

const client = new MongoClient('mongodb://127.0.0.1');
const people = client.db('shop').collection('people');

const app = express();
app.use(express.json({ strict: false }));
`;
const foot = `
exports.app = app;
exports.field = 'password';
`;

const library: Readonly<Record<'bcrypt' | 'bcryptjs' | 'none', string>> = {
  bcrypt: "const bcrypt = require('bcrypt');\n",
  bcryptjs: "const bcrypt = require('bcryptjs');\n",
  none: '',
};

const stores: Readonly<Record<string, string>> = {
  insert: "await people.insertOne({ id: 50, name: 'eve', password: req.body.password });",
  shorthand: "const { password } = req.body;\n  await people.insertOne({ id: 50, name: 'eve', password });",
  update: 'await people.updateOne({ id: 1 }, { $set: { password: req.body.password } });',
};

function program(
  name: string,
  driver: 'bcrypt' | 'bcryptjs' | 'none',
  kind: 'store' | 'compare',
  body: string,
): Program {
  return {
    id: `${rule}/${driver === 'none' ? 'no-import' : driver}/${name}`,
    rule,
    driver: driver === 'none' ? 'bcrypt' : driver,
    world: 'mingo',
    language: 'cjs',
    code: `${library[driver]}${head}
app.post('/people', async (req, res) => {
  ${body}
});
${foot}`,
    ci: true,
    trial: { type: 'password', kind },
  };
}

/** Programs that store a password, or compare one with what is stored. */
export function passwordPrograms(): readonly Program[] {
  return (['bcrypt', 'bcryptjs', 'none'] as const).flatMap((driver) => [
    ...Object.entries(stores).map(([name, code]) =>
      program(name, driver, 'store', `${code}\n  res.json([]);`),
    ),
    program(
      'compare',
      driver,
      'compare',
      `const user = await people.findOne({ id: 1 });
  if (user.password === req.body.password) res.json({ welcome: user.name });
  else res.status(401).json({ welcome: null });`,
    ),
  ]);
}
