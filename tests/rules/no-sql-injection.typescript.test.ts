import rule from '../../src/rules/no-sql-injection';
import { testRule } from '../rule-tester';

testRule(rule, {
  valid: [
    {
      name: 'a typed data source, bound',
      code: `import { DataSource } from 'typeorm';
export class Users {
  constructor(private readonly source: DataSource) {}
  find(name: string) {
    return this.source.query('SELECT * FROM users WHERE name = $1', [name]);
  }
}`,
      parser: 'typescript',
    },
    {
      name: 'a repository that Nest injects, bound',
      code: `import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { User } from './user.entity';
@Injectable()
export class Users {
  constructor(@InjectRepository(User) private readonly users: Repository<User>) {}
  find(name: string) {
    return this.users.createQueryBuilder('u').where('u.name = :name', { name }).getMany();
  }
}`,
      parser: 'typescript',
    },
    {
      name: 'a number of others',
      code: `import { Pool } from 'pg';
export const find = (pool: Pool, id: number) => pool.query(\`SELECT * FROM users WHERE id = \${id}\`);`,
      parser: 'typescript',
    },
    {
      name: 'a number or nothing',
      code: `import { Pool } from 'pg';
export const find = (pool: Pool, id?: number | null) => pool.query(\`SELECT * FROM users WHERE id = \${id}\`);`,
      parser: 'typescript',
    },
    {
      name: 'one of the words of a type',
      code: `import { Pool } from 'pg';
export const find = (pool: Pool, state: 'open' | 'done') =>
  pool.query(\`SELECT * FROM orders WHERE state = '\${state}'\`);`,
      parser: 'typescript',
    },
    {
      name: 'one of the words of a type of the file',
      code: `import { Pool } from 'pg';
type State = 'open' | 'done';
export const find = (pool: Pool, state: State) => pool.query(\`SELECT * FROM orders WHERE state = '\${state}'\`);`,
      parser: 'typescript',
    },
    {
      name: 'a member of an enum of the file',
      code: `import { Pool } from 'pg';
enum State { Open = 'open', Done = 'done' }
export const find = (pool: Pool, state: State) => pool.query(\`SELECT * FROM orders WHERE state = '\${state}'\`);`,
      parser: 'typescript',
    },
    {
      name: "an enum's member",
      code: `import { Pool } from 'pg';
enum State { Open = 'open', Done = 'done' }
export const find = (pool: Pool) => pool.query(\`SELECT * FROM orders WHERE state = '\${State.Open}'\`);`,
      parser: 'typescript',
    },
    {
      name: 'a number in an object',
      code: `import { Pool } from 'pg';
export const find = (pool: Pool, { limit }: { limit: number }) =>
  pool.query(\`SELECT * FROM orders LIMIT \${limit}\`);`,
      parser: 'typescript',
    },
    {
      name: 'a number in an interface of the file',
      code: `import { Pool } from 'pg';
interface Page { limit: number; term: string }
export function find(pool: Pool, page: Page) {
  return pool.query(\`SELECT * FROM orders LIMIT \${page.limit}\`);
}`,
      parser: 'typescript',
    },
    {
      name: 'a list of numbers',
      code: `import { Pool } from 'pg';
export const find = (pool: Pool, ids: readonly number[]) =>
  pool.query(\`SELECT * FROM orders WHERE id IN (\${ids.join(', ')})\`);`,
      parser: 'typescript',
    },
    {
      name: 'a date of others',
      code: `import { Pool } from 'pg';
export const find = (pool: Pool, since: Date) =>
  pool.query(\`SELECT * FROM orders WHERE day > '\${since.toISOString()}'\`);`,
      parser: 'typescript',
    },
    {
      name: 'a request converted',
      code: `import { Request, Response } from 'express';
import { Pool } from 'pg';
const pool = new Pool();
export async function show(req: Request, res: Response) {
  const { id } = req.body as { id: string };
  res.json(await pool.query(\`SELECT * FROM orders WHERE id = \${Number(id)}\`));
}`,
      parser: 'typescript',
    },
    {
      name: "a type that is no database's",
      code: `import type { Socket } from './sockets';
export async function rename(held: Socket, id: string, name: string): Promise<void> {
  await held.query(\`name = '\${name}'\`, [id]);
}`,
      parser: 'typescript',
    },
    {
      name: 'a field with a type, bound',
      code: `import { Knex } from 'knex';
export abstract class Repository {
  protected abstract readonly knex: Knex;
  find(name: string) {
    return this.knex.raw('SELECT * FROM users WHERE name = ?', [name]);
  }
}`,
      parser: 'typescript',
    },
  ],
  invalid: [
    {
      name: 'a typed data source',
      code: `import { DataSource } from 'typeorm';
export class Users {
  constructor(private readonly source: DataSource) {}
  find(name: string) {
    return this.source.query(\`SELECT * FROM users WHERE name = '\${name}'\`);
  }
}`,
      parser: 'typescript',
      errors: [{ messageId: 'unknown', line: 5 }],
    },
    {
      name: 'a repository that Nest injects',
      code: `import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { User } from './user.entity';
@Injectable()
export class Users {
  constructor(@InjectRepository(User) private readonly users: Repository<User>) {}
  find(name: string) {
    return this.users.createQueryBuilder('u').where(\`u.name = '\${name}'\`).getMany();
  }
}`,
      parser: 'typescript',
      errors: [
        {
          messageId: 'unknown',
          line: 9,
          suggestions: [
            {
              messageId: 'bind',
              output: `import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { User } from './user.entity';
@Injectable()
export class Users {
  constructor(@InjectRepository(User) private readonly users: Repository<User>) {}
  find(name: string) {
    return this.users.createQueryBuilder('u').where(\`u.name = :name\`, { name: String(name) }).getMany();
  }
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'a controller of Nest',
      code: `import { Controller, Get, Param, Query } from '@nestjs/common';
import { DataSource } from 'typeorm';
@Controller('users')
export class UsersController {
  constructor(private readonly source: DataSource) {}
  @Get(':id')
  one(@Param('id') id: number, @Query() query: { sort: string }) {
    return this.source.query(\`SELECT * FROM users WHERE id = \${id}\`);
  }
}`,
      parser: 'typescript',
      errors: [{ messageId: 'untrusted', line: 8 }],
    },
    {
      name: 'a text of others',
      code: `import { Pool } from 'pg';
export const find = (pool: Pool, id: string) => pool.query(\`SELECT * FROM users WHERE id = \${id}\`);`,
      parser: 'typescript',
      errors: [
        {
          messageId: 'unknown',
          line: 2,
          suggestions: [
            {
              messageId: 'bind',
              output: `import { Pool } from 'pg';
export const find = (pool: Pool, id: string) => pool.query(\`SELECT * FROM users WHERE id = $1\`, [id]);`,
            },
          ],
        },
      ],
    },
    {
      name: 'a number or a text of others',
      code: `import { Pool } from 'pg';
export const find = (pool: Pool, id: number | string) => pool.query(\`SELECT * FROM users WHERE id = \${id}\`);`,
      parser: 'typescript',
      errors: [
        {
          messageId: 'unknown',
          line: 2,
          suggestions: [
            {
              messageId: 'bind',
              output: `import { Pool } from 'pg';
export const find = (pool: Pool, id: number | string) => pool.query(\`SELECT * FROM users WHERE id = $1\`, [id]);`,
            },
          ],
        },
      ],
    },
    {
      name: 'a type of the file that is a text',
      code: `import { Pool } from 'pg';
type State = string;
export const find = (pool: Pool, state: State) => pool.query(\`SELECT * FROM orders WHERE state = '\${state}'\`);`,
      parser: 'typescript',
      errors: [{ messageId: 'unknown', line: 3 }],
      output: `import { Pool } from 'pg';
type State = string;
export const find = (pool: Pool, state: State) => pool.query(\`SELECT * FROM orders WHERE state = $1\`, [String(state)]);`,
    },
    {
      name: 'a text in an object',
      code: `import { Pool } from 'pg';
export const find = (pool: Pool, { limit }: { limit: string }) =>
  pool.query(\`SELECT * FROM orders LIMIT \${limit}\`);`,
      parser: 'typescript',
      errors: [
        {
          messageId: 'unknown',
          line: 3,
          suggestions: [
            {
              messageId: 'bind',
              output: `import { Pool } from 'pg';
export const find = (pool: Pool, { limit }: { limit: string }) =>
  pool.query(\`SELECT * FROM orders LIMIT $1\`, [limit]);`,
            },
          ],
        },
      ],
    },
    {
      name: 'a text in an interface of the file',
      code: `import { Pool } from 'pg';
interface Page { limit: number; term: string }
export function find(pool: Pool, page: Page) {
  return pool.query(\`SELECT * FROM orders WHERE name = '\${page.term}' LIMIT \${page.limit}\`);
}`,
      parser: 'typescript',
      errors: [{ messageId: 'unknown', line: 4 }],
      output: `import { Pool } from 'pg';
interface Page { limit: number; term: string }
export function find(pool: Pool, page: Page) {
  return pool.query(\`SELECT * FROM orders WHERE name = $1 LIMIT \${page.limit}\`, [String(page.term)]);
}`,
    },
    {
      name: 'a list of texts',
      code: `import { Pool } from 'pg';
export const find = (pool: Pool, ids: readonly string[]) =>
  pool.query(\`SELECT * FROM orders WHERE id IN (\${ids.join(', ')})\`);`,
      parser: 'typescript',
      errors: [
        {
          messageId: 'unknown',
          line: 3,
          suggestions: [
            {
              messageId: 'bind',
              output: `import { Pool } from 'pg';
export const find = (pool: Pool, ids: readonly string[]) =>
  pool.query(\`SELECT * FROM orders WHERE id = ANY($1)\`, [ids]);`,
            },
          ],
        },
      ],
    },
    {
      name: 'a number declared of a request',
      code: `import { Request, Response } from 'express';
import { Pool } from 'pg';
const pool = new Pool();
export async function show(req: Request<{ id: number }>, res: Response) {
  const id: number = req.params.id;
  res.json(await pool.query(\`SELECT * FROM orders WHERE id = \${id}\`));
}`,
      parser: 'typescript',
      errors: [{ messageId: 'untrusted', line: 6 }],
      output: `import { Request, Response } from 'express';
import { Pool } from 'pg';
const pool = new Pool();
export async function show(req: Request<{ id: number }>, res: Response) {
  const id: number = req.params.id;
  res.json(await pool.query(\`SELECT * FROM orders WHERE id = $1\`, [id]));
}`,
    },
    {
      name: 'a request cast to something',
      code: `import { Request, Response } from 'express';
import { Pool } from 'pg';
const pool = new Pool();
export async function show(req: Request, res: Response) {
  const { id } = req.body as { id: number };
  res.json(await pool.query(\`SELECT * FROM orders WHERE id = \${id!}\`));
}`,
      parser: 'typescript',
      errors: [{ messageId: 'untrusted', line: 6 }],
      output: `import { Request, Response } from 'express';
import { Pool } from 'pg';
const pool = new Pool();
export async function show(req: Request, res: Response) {
  const { id } = req.body as { id: number };
  res.json(await pool.query(\`SELECT * FROM orders WHERE id = $1\`, [id!]));
}`,
    },
    {
      name: 'a typed handler',
      code: `import type { RequestHandler } from 'express';
import { Pool } from 'pg';
const pool = new Pool();
export const show: RequestHandler = async (req, res) => {
  res.json(await pool.query(\`SELECT * FROM orders WHERE id = \${req.query.id as string}\`));
};`,
      parser: 'typescript',
      errors: [{ messageId: 'untrusted', line: 5 }],
      output: `import type { RequestHandler } from 'express';
import { Pool } from 'pg';
const pool = new Pool();
export const show: RequestHandler = async (req, res) => {
  res.json(await pool.query(\`SELECT * FROM orders WHERE id = $1\`, [req.query.id as string]));
};`,
    },
    {
      name: 'a typed parameter in a helper',
      code: `import type { PoolClient } from 'pg';
export async function rename(held: PoolClient, id: string, name: string): Promise<void> {
  await held.query(\`UPDATE users SET name = '\${name}' WHERE id = $1\`, [id]);
}`,
      parser: 'typescript',
      errors: [{ messageId: 'unknown', line: 3 }],
      output: `import type { PoolClient } from 'pg';
export async function rename(held: PoolClient, id: string, name: string): Promise<void> {
  await held.query(\`UPDATE users SET name = $2 WHERE id = $1\`, [id, String(name)]);
}`,
    },
    {
      name: 'an options type and satisfies',
      code: `import { Pool, type QueryConfig } from 'pg';
const pool = new Pool();
export const find = (name: string) =>
  pool.query({ text: \`SELECT * FROM users WHERE name = '\${name}'\` } satisfies QueryConfig);`,
      parser: 'typescript',
      errors: [{ messageId: 'unknown', line: 4 }],
      output: `import { Pool, type QueryConfig } from 'pg';
const pool = new Pool();
export const find = (name: string) =>
  pool.query({ text: \`SELECT * FROM users WHERE name = $1\`, values: [String(name)] } satisfies QueryConfig);`,
    },
    {
      name: 'a generic call',
      code: `import { Pool } from 'pg';
const pool = new Pool();
export const find = async <T extends object>(name: string): Promise<T[]> =>
  (await pool.query<T>(\`SELECT * FROM users WHERE name = '\${name}'\`)).rows;`,
      parser: 'typescript',
      errors: [{ messageId: 'unknown', line: 4 }],
      output: `import { Pool } from 'pg';
const pool = new Pool();
export const find = async <T extends object>(name: string): Promise<T[]> =>
  (await pool.query<T>(\`SELECT * FROM users WHERE name = $1\`, [String(name)])).rows;`,
    },
    {
      name: 'a field with a type',
      code: `import { Knex } from 'knex';
export abstract class Repository {
  protected abstract readonly knex: Knex;
  find(name: string) {
    return this.knex.raw(\`SELECT * FROM users WHERE name = '\${name}'\`);
  }
}`,
      parser: 'typescript',
      errors: [{ messageId: 'unknown', line: 5 }],
    },
    {
      name: 'an optional chain and a non-null mark',
      code: `import { Pool } from 'pg';
let pool: Pool | undefined;
export const start = () => (pool = new Pool());
export const find = (name: string) => pool?.query(\`SELECT * FROM users WHERE name = '\${name}'\`);`,
      parser: 'typescript',
      errors: [{ messageId: 'unknown', line: 4 }],
      output: `import { Pool } from 'pg';
let pool: Pool | undefined;
export const start = () => (pool = new Pool());
export const find = (name: string) => pool?.query(\`SELECT * FROM users WHERE name = $1\`, [String(name)]);`,
    },
    {
      name: 'an overloaded function',
      code: `import { Pool } from 'pg';
const pool = new Pool();
export function find(name: string): Promise<unknown>;
export function find(name: string, limit: number): Promise<unknown>;
export function find(name: string, limit = 10) {
  return pool.query(\`SELECT * FROM users WHERE name = '\${name}' LIMIT \${limit}\`);
}`,
      parser: 'typescript',
      errors: [
        {
          messageId: 'unknown',
          line: 6,
          suggestions: [
            {
              messageId: 'bind',
              output: `import { Pool } from 'pg';
const pool = new Pool();
export function find(name: string): Promise<unknown>;
export function find(name: string, limit: number): Promise<unknown>;
export function find(name: string, limit = 10) {
  return pool.query(\`SELECT * FROM users WHERE name = $1 LIMIT $2\`, [String(name), limit]);
}`,
            },
          ],
        },
      ],
    },
  ],
});
