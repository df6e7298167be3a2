import { flawed } from './kit/edits';
import { moduleNamed } from './kit/handler';
import type { Form, PlantTable } from './kit/notation';
import { expressHandlers, type HandlerPlace } from './kit/servers';

/** Statements at the start of a handler that is there, in a function that may await. */
function inside(code: (handler: HandlerPlace) => string): Form['plant'] {
  return (file) =>
    expressHandlers(file).map((handler) => ({
      edits: [{ range: [handler.start, handler.start], text: `\n${flawed(code(handler))}\n` }],
    }));
}

/** The same with a function that hashes. */
function hashing(code: (bcrypt: string, handler: HandlerPlace) => string): Form['plant'] {
  return (file) =>
    expressHandlers(file).map((handler) => {
      const bcrypt = moduleNamed(file, 'bcrypt');
      return {
        edits: [
          ...bcrypt.edits,
          { range: [handler.start, handler.start], text: `\n${flawed(code(bcrypt.text, handler))}\n` },
        ],
      };
    });
}

const reported = (name: string, plant: Form['plant']): Form => ({ name, expect: 'report', plant });
const silent = (name: string, plant: Form['plant']): Form => ({ name, expect: 'silence', plant });

/** Passwords of requests, stored, compared and looked up as they came. */
export const noPlaintextPassword: PlantTable = {
  rule: 'no-plaintext-password',
  mentions: /\b_?req(?:uest)?\b/u,
  fewest: 200,
  forms: [
    reported(
      'knex',
      inside(({ request }) => `knex('users').insert({ password: ${request}.body.password });`),
    ),
    reported(
      'knex: update',
      inside(
        ({ request }) => `knex('users').where({ id: 1 }).update({ password: ${request}.body.password });`,
      ),
    ),
    reported(
      'prisma',
      inside(({ request }) => `prisma.user.create({ data: { password: ${request}.body.password } });`),
    ),
    reported(
      'collection',
      inside(({ request }) => `db.collection('users').insertOne({ password: ${request}.body.password });`),
    ),
    reported(
      'SQL',
      inside(
        ({ request }) =>
          `pool.query('INSERT INTO users (email, password) VALUES ($1, $2)', ['x', ${request}.body.password]);`,
      ),
    ),
    reported(
      'file',
      inside(({ request }) => `require('fs').writeFileSync('x', ${request}.body.password);`),
    ),
    reported(
      'cache',
      inside(({ request }) => `redis.set('x', ${request}.body.password);`),
    ),
    reported(
      'through a variable',
      inside(
        ({ request }) =>
          `const { password: plantedPassword } = ${request}.body;\nknex('users').insert({ password: plantedPassword });`,
      ),
    ),
    reported(
      'comparison',
      inside(({ request }) => `if (planted.password === ${request}.body.password) planted.ok();`),
    ),
    reported(
      'comparison for a difference',
      inside(({ request }) => `if (${request}.body.password !== planted.password) planted.ok();`),
    ),
    reported(
      'look-up',
      inside(({ request }) => `User.findOne({ email: 'x', password: ${request}.body.password });`),
    ),
    silent(
      'hashed',
      hashing(
        (bcrypt, { request }) =>
          `knex('users').insert({ password: ${bcrypt}.hashSync(${request}.body.password, 12) });`,
      ),
    ),
    silent(
      'compared by the library',
      hashing((bcrypt, { request }) => `${bcrypt}.compareSync(${request}.body.password, planted.password);`),
    ),
    silent(
      'no password',
      inside(({ request }) => `knex('users').insert({ name: ${request}.body.name });`),
    ),
    silent(
      'repeated',
      inside(({ request }) => `if (${request}.body.password !== ${request}.body.passwordConfirm) return;`),
    ),
  ],
};
