import rule from '../../src/rules/no-nosql-injection';
import { testRule } from '../rule-tester';
import { alone, casesOf } from './no-nosql-injection.code';

testRule(
  rule as never,
  casesOf(alone, 'both', [
    {
      name: 'a model of another file',
      wrong: `const User = require('../models/user');
exports.login = async (req, res) => {
  const user = await User.findOne({ email: «req.body.email» });
  res.json({ id: user.id });
};`,
      origin: '`req.body.email` (line 3)',
      right: [
        `const User = require('../models/user');
exports.login = async (req, res) => {
  const user = await User.findOne({ where: { email: req.body.email } });
  res.json({ id: user.id });
};`,
        `const User = require('../services/user');
exports.login = async (req, res) => {
  const user = await User.findOne({ email: req.body.email });
  res.json({ id: user.id });
};`,
      ],
    },
    {
      name: 'a mapper by its options',
      wrong: `const models = require('../models');
exports.key = async (req, res) => {
  const key = await models.ApiKey.findOne({ secret: «req.query.key» }, { secret: 0 });
  res.json(key);
};`,
      right: `const models = require('../models');
exports.key = async (req, res) => {
  const key = await models.ApiKey.findOne({ secret: req.query.key }, { withRelated: ['owner'] });
  res.json(key);
};`,
    },
    {
      name: 'one of several models',
      wrong: `import { Order, User } from './models/index.js';
export async function list(req, res, next) {
  try {
    const orders = await Order.find({ state: «req.query.state» }).populate('user');
    res.json(orders);
  } catch (error) {
    next(error);
  }
}`,
      right: `import { Order, User } from './models/index.js';
export async function list(req, res, next) {
  try {
    const orders = await Order.findAll({ state: req.query.state });
    res.json(orders);
  } catch (error) {
    next(error);
  }
}`,
    },
    {
      name: 'a call that only these databases have',
      wrong: `const { Account } = require('../db');
module.exports = {
  async close(req, res) {
    await Account.findOneAndUpdate({ number: «req.body.number» }, { closed: true });
    res.sendStatus(204);
  },
};`,
      right: `const { Account } = require('../db');
module.exports = {
  async close(req, res) {
    await Account.update({ closed: true }, { where: { number: req.body.number } });
    res.sendStatus(204);
  },
};`,
    },
    {
      name: 'a list is no model',
      wrong: `import { Products } from '../collections/products';
export const find = (req, res) => Products.find({ sku: «req.body.sku» }).then((all) => res.json(all));`,
      right: `import { Products } from '../collections/products';
export const find = (req, res) => res.json(Products.find((each) => each.sku === req.body.sku));`,
    },
    {
      name: 'a collection of a handle from elsewhere',
      wrong: `import { getDb } from '../lib/db.js';
export default async function handler(req, res) {
  const db = await getDb();
  res.json(await db.collection('posts').find({ author: «req.body.author» }).toArray());
}`,
      right: `import { getDb } from '../lib/db.js';
export default async function handler(req, res) {
  const db = await getDb();
  res.json(await db.collection('posts').find({ author: { $eq: req.body.author } }).toArray());
}`,
    },
    {
      name: 'a class with an injected model',
      filename: 'cats.controller.ts',
      wrong: `import { Body, Controller, Post } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Model } from 'mongoose';
import { Cat } from './cat.schema';
@Controller('cats')
export class CatsController {
  constructor(@InjectModel(Cat.name) private readonly cats: Model<Cat>) {}
  @Post()
  find(@Body('name') name: string) {
    return this.cats.findOne({ «:name» }).exec();
  }
}`,
      right: [
        `import { Controller, Get, Param } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Model } from 'mongoose';
import { Cat } from './cat.schema';
@Controller('cats')
export class CatsController {
  constructor(@InjectModel(Cat.name) private readonly cats: Model<Cat>) {}
  @Get(':name')
  find(@Param('name') name: string) {
    return this.cats.findOne({ name }).exec();
  }
}`,
        `import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Model } from 'mongoose';
import { Cat } from './cat.schema';
@Injectable()
export class CatsService {
  constructor(@InjectModel(Cat.name) private readonly cats: Model<Cat>) {}
  find(name: string, filter: Record<string, unknown>) {
    return this.cats.find({ ...filter, name }).exec();
  }
}`,
      ],
    },
    {
      name: 'a model in a property, by its name',
      wrong: `import { Body, Controller, Post } from '@nestjs/common';
@Controller('dogs')
export class DogsController {
  constructor(dogs) {
    this.dogModel = dogs;
  }
  @Post()
  find(@Body() body) {
    return this.dogModel.find({ breed: «body.breed», age: { $gt: body.age } });
  }
}`,
      parser: 'typescript',
      right: `import { Body, Controller, Post } from '@nestjs/common';
@Controller('dogs')
export class DogsController {
  constructor(dogs) {
    this.dogService = dogs;
  }
  @Post()
  find(@Body() body) {
    return this.dogService.find({ breed: body.breed, age: { $gt: body.age } });
  }
}`,
    },
    {
      name: 'an object of a class that another file may check',
      filename: 'dogs.controller.ts',
      wrong: `import { Body, Controller, Post } from '@nestjs/common';
import type { FindDogDto } from './find-dog.dto';
import { DogModel } from './dog.model';
class Plain {
  name: string;
}
@Controller('dogs')
export class DogsController {
  @Post('a')
  first(@Body() dto: FindDogDto) {
    return DogModel.findOne({ name: «dto.name» });
  }
  @Post('b')
  second(@Body() plain: Plain) {
    return DogModel.findOne({ name: «plain.name» });
  }
}`,
      right: `import { Body, Controller, Post } from '@nestjs/common';
import { IsString } from 'class-validator';
import { FindDogDto } from './find-dog.dto';
import { DogModel } from './dog.model';
class Checked {
  @IsString() name: string;
}
@Controller('dogs')
export class DogsController {
  @Post('a')
  first(@Body() dto: FindDogDto) {
    return DogModel.findOne({ name: dto.name });
  }
  @Post('b')
  second(@Body() checked: Checked) {
    return DogModel.findOne({ name: checked.name });
  }
}`,
    },
    {
      name: 'a middleware that removes operators',
      wrong: `import express from 'express';
import { has } from 'express-mongo-sanitize';
import { DogModel } from './dog.model';
const app = express();
app.use((req, res, next) => (has(req.body) ? res.sendStatus(400) : next()));
app.post('/', async (req, res) => res.json(await DogModel.findOne({ name: «req.body.name» })));`,
      right: `import express from 'express';
import mongoSanitize from 'express-mongo-sanitize';
import { DogModel } from './dog.model';
const app = express();
app.use(mongoSanitize());
app.post('/', async (req, res) => res.json(await DogModel.findOne({ name: req.body.name })));`,
    },
    {
      name: 'what koa parsed',
      wrong: `import Router from '@koa/router';
import Article from './article.model';
const router = new Router();
router.post('/', async (ctx) => {
  ctx.body = await Article.findOne({ slug: «ctx.request.body.slug» });
});`,
      right: `import Router from '@koa/router';
import Article from './article.model';
const router = new Router();
router.post('/', async (ctx) => {
  ctx.body = await Article.findOne({ slug: ctx.query.slug, title: ctx.params.title });
});`,
    },
    {
      name: 'what fastify parsed',
      wrong: `import Fastify from 'fastify';
import { articleModel } from './articles';
const app = Fastify();
app.delete('/', async ({ body }, reply) => reply.send(await articleModel.deleteMany({ slug: «body.slug» })));`,
      right: `import Fastify from 'fastify';
import { articleModel } from './articles';
const app = Fastify();
app.delete('/', async ({ query }, reply) => reply.send(await articleModel.deleteMany({ slug: query.slug })));`,
    },
    {
      name: 'a route of hono',
      wrong: `import { Hono } from 'hono';
import { User } from './models';
const app = new Hono();
app.post('/', async (c) => {
  const { email } = await c.req.json();
  return c.json(await User.findOne({ «:email» }));
});`,
      right: `import { Hono } from 'hono';
import { User } from './models';
const app = new Hono();
app.post('/', async (c) => {
  const email = c.req.query('email');
  return c.json(await User.findOne({ email }));
});`,
    },
    {
      name: 'a route file of next',
      filename: 'app/api/users/route.ts',
      wrong: `import { NextRequest, NextResponse } from 'next/server';
import { User } from '@/models/User';
export async function POST(request: NextRequest) {
  const body = await request.json();
  return NextResponse.json(await User.findOne({ email: «body.email» }));
}`,
      right: `import { NextRequest, NextResponse } from 'next/server';
import { User } from '@/models/User';
export async function GET(request: NextRequest) {
  const email = request.nextUrl.searchParams.get('email');
  return NextResponse.json(await User.findOne({ email }));
}`,
    },
    {
      name: 'messages of a socket',
      wrong: `import { Server } from 'socket.io';
import { Room } from './models/room';
new Server(3000).on('connection', (socket) => {
  socket.on('join', async (room) => socket.emit('joined', await Room.findOne({ name: «room.name» })));
});`,
      right: `import { Server } from 'socket.io';
import { Room } from './models/room';
new Server(3000).on('connection', (socket) => {
  socket.on('join', async (room) => socket.emit('joined', await Room.findOne({ name: String(room.name) })));
});`,
    },
    {
      name: 'a function of lambda',
      wrong: `import { User } from './models/user.js';
export const handler = async (event) => {
  const { email } = JSON.parse(event.body);
  return { statusCode: 200, body: JSON.stringify(await User.findOne({ «:email» })) };
};`,
      right: `import { User } from './models/user.js';
export const handler = async (event) => {
  const { email } = event.queryStringParameters;
  return { statusCode: 200, body: JSON.stringify(await User.findOne({ email })) };
};`,
    },
    {
      name: 'query values of express 5',
      settings: { 'backend-security': { versions: { express: 5 } } },
      wrong: `import express from 'express';
import { User } from './models/user.js';
const app = express();
app.set('query parser', 'extended');
app.get('/', async (req, res) => res.json(await User.findOne({ email: «req.query.email» })));`,
      right: `import express from 'express';
import { User } from './models/user.js';
const app = express();
app.get('/', async (req, res) => res.json(await User.findOne({ email: req.query.email })));`,
    },
    {
      name: 'query values of express 4',
      wrong: `const router = require('express').Router();
const User = require('./models/user');
router.get('/', (req, res) => User.findOne({ email: «req.query.email» }).then((user) => res.json(user)));
module.exports = router;`,
      right: `const router = require('express').Router();
const User = require('./models/user');
router.get('/:email', (req, res) => User.findOne({ email: req.params.email }).then((user) => res.json(user)));
module.exports = router;`,
    },
    {
      name: 'values that a schema let through',
      wrong: `import { z } from 'zod';
import express from 'express';
import { User } from './models/user.js';
const Login = z.object({ email: z.string() });
express().post('/', async (req, res) => {
  Login.safeParse(req.body);
  res.json(await User.findOne({ email: «req.body.email» }));
});`,
      right: `import { z } from 'zod';
import express from 'express';
import { User } from './models/user.js';
const Login = z.object({ email: z.string() });
express().post('/', async (req, res) => {
  const { email } = Login.parse(req.body);
  res.json(await User.findOne({ email }));
});`,
    },
    {
      name: 'arguments of a resolver',
      wrong: `import { User } from './models/user.js';
import { createHandler } from 'graphql-http/lib/use/express';
import express from 'express';
express().post('/', (req, res) => User.deleteOne({ name: «req.body.name» }).then(() => res.end()));`,
      right: `import { User } from './models/user.js';
export const resolvers = {
  Query: { user: (parent, { email }) => User.findOne({ email }) },
  Mutation: { remove: (parent, args) => User.deleteOne({ name: args.name }) },
};`,
    },
    {
      name: 'a repository that knows nothing of requests',
      wrong: `import { UserModel } from './user.model';
class Users {
  find(email) {
    return UserModel.findOne({ «:email» });
  }
}
const users = new Users();
export const login = async (req, res) => res.json(await users.find(req.body.email));`,
      right: `import { UserModel } from './user.model';
export class Users {
  find(email) {
    return UserModel.findOne({ email });
  }
}`,
    },
  ]),
);
