import rule from '../../src/rules/no-mass-assignment';
import { testRule } from '../rule-tester';
import { pair } from './pairs';
import { casesOf } from './twins';

const express = `import express from 'express';
const app = express();`;
const mongoose = `import mongoose from 'mongoose';
const User = mongoose.model('User', new mongoose.Schema({ name: String, role: String }));
${express}`;

testRule(
  rule,
  casesOf('whole', [
    pair(
      'a model of this file, created',
      `${mongoose}
app.post('/users', async (req, res) => res.json(await User.create(req.body)));`,
      [
        `${mongoose}
app.post('/users', async (req, res) => res.json(await User.create({ name: req.body.name })));`,
        `${mongoose}
app.post('/users', async (req, res) => {
  const { name, email } = req.body;
  res.json(await User.create({ name, email }));
});`,
      ],
      [['whole', 5]],
    ),
    pair(
      'made, then saved',
      `${mongoose}
app.post('/users', async (req, res) => {
  const user = new User(req.body);
  await user.save();
});`,
      `${mongoose}
app.post('/users', async (req, res) => {
  const user = new User({ name: String(req.body.name), role: 'member' });
  await user.save();
});`,
      [['whole', 6]],
    ),
    pair(
      'spread beside fields of our own',
      `${mongoose}
app.post('/users', async (req, res) => {
  await User.create({ ...req.body, createdBy: 'form' });
});`,
      `${mongoose}
const defaults = { role: 'member', locale: 'en' };
app.post('/users', async (req, res) => {
  await User.create({ ...defaults, name: req.body.name });
});`,
      [['whole', 6]],
    ),
    pair(
      'an update by id, with options after it',
      `${mongoose}
app.put('/users/:id', async (req, res) => {
  const user = await User.findByIdAndUpdate(req.params.id, req.body, { new: true });
  res.json(user);
});`,
      `${mongoose}
app.put('/users/:id', async (req, res) => {
  const user = await User.findByIdAndUpdate(req.params.id, { name: req.body.name }, { new: true });
  res.json(user);
});`,
      [['whole', 6]],
    ),
    pair(
      'under $set',
      `${mongoose}
app.patch('/users/:id', (req, res) => User.updateOne({ _id: req.params.id }, { $set: req.body }));`,
      `${mongoose}
app.patch('/users/:id', (req, res) => User.updateOne({ _id: req.params.id }, { $set: { name: req.body.name } }));`,
      [['whole', 5]],
    ),
    pair(
      'lodash picks',
      `import _ from 'lodash';
${mongoose}
app.post('/users', (req, res) => User.create(_.cloneDeep(req.body)));`,
      `import _ from 'lodash';
${mongoose}
app.post('/users', (req, res) => User.create(_.pick(req.body, ['name', 'email'])));`,
      [['whole', 6]],
    ),
    pair(
      'a schema of Joi returns what it names',
      `import Joi from 'joi';
${mongoose}
const schema = Joi.object({ name: Joi.string().required() });
app.post('/users', async (req, res) => {
  const { error } = Joi.string().validate(req.headers.host);
  if (error) return res.sendStatus(400);
  await User.create(req.body);
});`,
      `import Joi from 'joi';
${mongoose}
const schema = Joi.object({ name: Joi.string().required() });
app.post('/users', async (req, res) => {
  const value = await schema.validateAsync(req.body);
  await User.create(value);
});`,
      [['whole', 10]],
    ),
    pair(
      'records in a list',
      `${mongoose}
app.post('/import', async (req, res) => {
  await User.insertMany(req.body.users);
});`,
      `${mongoose}
app.post('/import', async (req, res) => {
  await User.insertMany(req.body.users.map((user) => ({ name: user.name })));
});`,
      [['whole', 6]],
    ),
    pair(
      'a model of another file, CommonJS',
      `const Account = require('../models/account');
exports.create = async (req, res) => {
  const account = await Account.create(req.body);
  res.status(201).json(account);
};`,
      [
        `const Account = require('../models/account');
exports.create = async (req, res) => {
  const account = await Account.create({ owner: req.user.id, title: req.body.title });
  res.status(201).json(account);
};`,
        `const mailer = require('../services/mailer');
exports.create = async (req, res) => {
  const draft = await mailer.create(req.body);
  res.status(201).json(draft);
};`,
      ],
      [['whole', 3]],
      { sourceType: 'commonjs' },
    ),
    pair(
      'a class of a module of models',
      `import { BlogPost } from '../models/blog-post.js';
export async function publish(req, res) {
  const post = new BlogPost(req.body);
  await post.save();
  res.json(post);
}`,
      [
        `import { BlogPost } from '../views/blog-post.js';
export async function publish(req, res) {
  const post = new BlogPost(req.body);
  res.json(post);
}`,
        `import { BlogPost } from '../models/blog-post.js';
export async function publish(req, res) {
  const post = new BlogPost({ title: req.body.title, author: req.user.id });
  await post.save();
  res.json(post);
}`,
      ],
      [['whole', 3]],
    ),
    pair(
      'assigned to a record that is saved',
      `const Profile = require('../models/profile');
exports.update = async (req, res) => {
  const profile = await Profile.findById(req.params.id);
  Object.assign(profile, req.body);
  await profile.save();
  res.json(profile);
};`,
      [
        `const Profile = require('../models/profile');
exports.update = async (req, res) => {
  const profile = await Profile.findById(req.params.id);
  Object.assign(profile, { bio: req.body.bio });
  await profile.save();
  res.json(profile);
};`,
        `const Profile = require('../models/profile');
exports.show = async (req, res) => {
  const profile = await Profile.findById(req.params.id);
  const shown = Object.assign({}, req.body);
  res.json({ profile, shown });
};`,
      ],
      [['whole', 4]],
      { sourceType: 'commonjs' },
    ),
    pair(
      "a collection of MongoDB's driver",
      `import { MongoClient } from 'mongodb';
${express}
const users = new MongoClient(process.env.MONGO).db('shop').collection('users');
app.post('/users', async (req, res) => {
  await users.insertOne(req.body);
});`,
      `import { MongoClient } from 'mongodb';
${express}
const events = new MongoClient(process.env.MONGO).db('shop').collection('events');
app.post('/events', async (req, res) => {
  await events.insertOne({ payload: req.body, receivedAt: new Date() });
});`,
      [['whole', 6]],
    ),
    pair(
      "the driver's $set",
      `const { MongoClient, ObjectId } = require('mongodb');
const app = require('express')();
const shops = new MongoClient(process.env.MONGO).db('mall').collection('shops');
app.put('/shops/:id', (req, res) => {
  const changes = req.body;
  shops.updateOne({ _id: new ObjectId(req.params.id) }, { $set: changes });
});`,
      `const { MongoClient, ObjectId } = require('mongodb');
const app = require('express')();
const shops = new MongoClient(process.env.MONGO).db('mall').collection('shops');
app.put('/shops/:id', (req, res) => {
  const changes = { title: String(req.body.title) };
  shops.updateOne({ _id: new ObjectId(req.params.id) }, { $set: changes });
});`,
      [['whole', 6]],
      { sourceType: 'commonjs' },
    ),
    pair(
      'Prisma',
      `import { PrismaClient } from '@prisma/client';
${express}
const prisma = new PrismaClient();
app.post('/users', async (req, res) => {
  res.json(await prisma.user.create({ data: req.body }));
});`,
      `import { PrismaClient } from '@prisma/client';
import { z } from 'zod';
${express}
const prisma = new PrismaClient();
const NewUser = z.object({ email: z.string() });
app.post('/users', async (req, res) => {
  res.json(await prisma.user.create({ data: NewUser.parse(req.body) }));
});`,
      [['whole', 6]],
    ),
    pair(
      'an upsert of Prisma under Fastify',
      `import Fastify from 'fastify';
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
const server = Fastify();
server.put('/tags/:id', async (request) => {
  const id = Number(request.params.id);
  return prisma.tag.upsert({ where: { id }, create: { id }, update: { ...request.body } });
});`,
      `import Fastify from 'fastify';
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
const server = Fastify();
server.put('/tags/:id', async (request) => {
  const id = Number(request.params.id);
  const { label } = request.body;
  return prisma.tag.upsert({ where: { id }, create: { id, label }, update: { label } });
});`,
      [['whole', 7]],
    ),
    pair(
      'knex under Koa',
      `import Koa from 'koa';
import knexFactory from 'knex';
const knex = knexFactory({ client: 'pg' });
const app = new Koa();
app.use(async (ctx) => {
  ctx.body = await knex('orders').insert(ctx.request.body).returning('id');
});`,
      `import Koa from 'koa';
import knexFactory from 'knex';
const knex = knexFactory({ client: 'pg' });
const app = new Koa();
app.use(async (ctx) => {
  const { sku, quantity } = ctx.request.body;
  ctx.body = await knex('orders').insert({ sku, quantity }).returning('id');
});`,
      [['whole', 6]],
    ),
    pair(
      'a model of Sequelize, and its list of fields',
      `const { Sequelize, DataTypes } = require('sequelize');
const sequelize = new Sequelize(process.env.DATABASE_URL);
const Order = sequelize.define('order', { total: DataTypes.INTEGER, paid: DataTypes.BOOLEAN });
module.exports = (app) => app.post('/orders', (req, res) => Order.create(req.body).then((row) => res.json(row)));`,
      `const { Sequelize, DataTypes } = require('sequelize');
const sequelize = new Sequelize(process.env.DATABASE_URL);
const Order = sequelize.define('order', { total: DataTypes.INTEGER, paid: DataTypes.BOOLEAN });
module.exports = (app) =>
  app.post('/orders', (req, res) => Order.create(req.body, { fields: ['total'] }).then((row) => res.json(row)));`,
      [['whole', 4]],
      { sourceType: 'commonjs' },
    ),
    pair(
      'a row of Sequelize',
      `import { Sequelize } from 'sequelize';
${express}
const Ticket = new Sequelize('sqlite::memory:').define('ticket', {});
app.patch('/tickets/:id', async (req, res) => {
  const ticket = await Ticket.findByPk(req.params.id);
  await ticket.update(req.body);
  res.json(ticket);
});`,
      `import { Sequelize } from 'sequelize';
${express}
const Ticket = new Sequelize('sqlite::memory:').define('ticket', {});
app.patch('/tickets/:id', async (req, res) => {
  const ticket = await Ticket.findByPk(req.params.id);
  await ticket.update({ state: req.body.state });
  res.json(ticket);
});`,
      [['whole', 7]],
    ),
    pair(
      'a repository of TypeORM, under Nest',
      `import { Body, Controller, Post } from '@nestjs/common';
import { Repository } from 'typeorm';
@Controller('users')
export class UsersController {
  constructor(private readonly users: Repository<unknown>) {}
  @Post()
  create(@Body() body: any) {
    return this.users.save(body);
  }
}`,
      `import { Body, Controller, Post } from '@nestjs/common';
import { Repository } from 'typeorm';
import { CreateUserDto } from './create-user.dto';
@Controller('users')
export class UsersController {
  constructor(private readonly users: Repository<unknown>) {}
  @Post()
  create(@Body() body: CreateUserDto) {
    return this.users.save(body);
  }
}`,
      [['whole', 8]],
      { filename: 'users.controller.ts' },
    ),
    pair(
      'through a function of the file',
      `import { Member } from './models/member.js';
const store = (record) => Member.create(record);
export const join = async (req, res) => {
  await store(req.body);
  res.sendStatus(204);
};`,
      `import { Member } from './models/member.js';
const store = (record) => Member.create({ name: record.name, club: record.club });
export const join = async (req, res) => {
  await store(req.body);
  res.sendStatus(204);
};`,
      [['whole', 2]],
    ),
    pair(
      'a table of a handle from elsewhere',
      `import { knex } from '../config/database.js';
export const add = async (req, res) => {
  const [row] = await knex('products').insert({ ...req.body, owner: req.user.id }).returning('id');
  res.json(row);
};`,
      [
        `import { knex } from '../config/database.js';
export const add = async (req, res) => {
  const [row] = await knex('products').insert({ name: req.body.name, owner: req.user.id }).returning('id');
  res.json(row);
};`,
        `import { table } from '../views/table.js';
export const add = async (req, res) => {
  res.json(table('products').insert(req.body));
};`,
      ],
      [['whole', 3]],
    ),
    pair(
      'a client of Prisma from elsewhere',
      `import { prisma } from '../lib/prisma';
import type { Request, Response } from 'express';
export async function edit(req: Request, res: Response) {
  res.json(await prisma.post.update({ where: { id: req.params.id }, data: req.body }));
}`,
      `import { prisma } from '../lib/prisma';
import type { Request, Response } from 'express';
export async function edit(req: Request, res: Response) {
  res.json(await prisma.post.update({ where: { id: req.params.id }, data: { title: req.body.title } }));
}`,
      [['whole', 4]],
      { filename: 'posts.ts' },
    ),
    pair(
      'a record that a model gave',
      `${express}
import { User } from './models/user.js';
app.put('/users/:id', async (req, res) => {
  const user = await User.findById(req.params.id);
  user.set(req.body);
  res.json(await user.save());
});`,
      [
        `${express}
import { User } from './models/user.js';
app.put('/users/:id', async (req, res) => {
  const user = await User.findById(req.params.id);
  user.set({ name: req.body.name });
  res.json(await user.save());
});`,
      ],
      [['whole', 6]],
    ),
    pair(
      'laid over a record',
      `${express}
import _ from 'lodash';
import { User } from './models/user.js';
app.put('/users/:id', async (req, res) => {
  const user = await User.findById(req.params.id);
  _.extend(user, req.body);
  res.json(await user.save());
});`,
      [
        `${express}
import _ from 'lodash';
import { User } from './models/user.js';
app.put('/users/:id', async (req, res) => {
  const user = await User.findById(req.params.id);
  _.extend(user, _.pick(req.body, ['name']));
  res.json(await user.save());
});`,
      ],
      [['whole', 7]],
    ),
    pair(
      'copied key by key',
      `${express}
import { User } from './models/user.js';
app.put('/users/:id', async (req, res) => {
  const user = await User.findById(req.params.id);
  for (const key in req.body) user[key] = req.body[key];
  res.json(await user.save());
});`,
      [
        `${express}
import { User } from './models/user.js';
app.put('/users/:id', async (req, res) => {
  const user = await User.findById(req.params.id);
  for (const key of ['name', 'city']) user[key] = req.body[key];
  res.json(await user.save());
});`,
      ],
      [['whole', 6]],
    ),
    pair(
      'a model of a handle',
      `${express}
import { db } from './db.js';
app.post('/users', async (req, res) => res.json(await db.User.create(req.body)));`,
      [
        `${express}
import { db } from './db.js';
app.post('/users', async (req, res) => res.json(await db.notificationManager.update(1, req.body)));`,
        `${express}
import { Types } from 'mongoose';
app.post('/users', async (req, res) => res.json(new Types.ObjectId(req.body.id)));`,
      ],
      [['whole', 4]],
    ),
  ]),
);
