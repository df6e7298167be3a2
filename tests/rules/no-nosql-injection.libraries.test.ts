import rule from '../../src/rules/no-nosql-injection';
import { testRule } from '../rule-tester';
import { type Frame, alone, casesOf } from './no-nosql-injection.code';

const express = (modules: string): Frame => ({
  before: `import express from 'express';\n${modules}\nexpress().post('/:id', async (req, res) => {\n`,
  after: '\n});\n',
});

testRule(
  rule as never,
  casesOf(express("import monk from 'monk';\nconst users = monk('localhost/shop').get('users');"), 'equal', [
    {
      name: 'monk',
      wrong: 'res.json(await users.findOne({ email: «req.body.email» }));',
      right: 'res.json(await users.findOne({ email: req.params.id }));',
    },
    {
      name: 'monk, removed',
      wrong: 'await users.remove(‹req.query›);',
      id: 'filter',
      right: 'await users.insert(req.query);',
    },
  ]),
);

testRule(
  rule as never,
  casesOf(express("import mongojs from 'mongojs';\nconst db = mongojs('shop', ['users']);"), 'equal', [
    {
      name: 'mongojs, a collection by its name',
      wrong: 'db.users.find({ email: «req.body.email» }, (error, found) => res.json(found));',
      right: 'db.users.find({ email: String(req.body.email) }, (error, found) => res.json(found));',
    },
    {
      name: 'mongojs, a collection that is asked for',
      wrong: "db.collection('users').update({ name: «req.body.name» }, { $set: { seen: true } });",
      right: "db.collection('users').insert({ name: req.body.name });",
    },
  ]),
);

testRule(
  rule as never,
  casesOf(express("import mongoist from 'mongoist';\nconst db = mongoist('shop');"), 'equal', [
    {
      name: 'mongoist',
      wrong: 'const found = await db.orders.findAsCursor({ owner: «req.body.owner» }).toArray();',
      right: 'const found = await db.orders.findAsCursor({ owner: req.user.id }).toArray();',
    },
    {
      name: 'mongoist, found and changed',
      wrong:
        'await db.orders.findAndModify({ query: { owner: «req.body.owner» }, update: { $set: { a: 1 } } });',
      right:
        'await db.orders.findAndModify({ query: { owner: 1 }, update: { $set: { a: req.body.owner } } });',
    },
  ]),
);

testRule(
  rule as never,
  casesOf(
    express("import Datastore from '@seald-io/nedb';\nconst store = new Datastore({ filename: 'x' });"),
    'text',
    [
      {
        name: 'nedb',
        wrong: 'store.find({ planet: «req.body.planet» }, (error, docs) => res.json(docs));',
        right: 'store.find({ planet: `${req.body.planet}` }, (error, docs) => res.json(docs));',
      },
    ],
  ),
);

testRule(
  rule as never,
  casesOf(
    express(
      "import { getModelForClass } from '@typegoose/typegoose';\nclass Cat {}\nconst CatModel = getModelForClass(Cat);",
    ),
    'both',
    [
      {
        name: 'typegoose',
        wrong: 'res.json(await CatModel.findOne({ name: «req.body.name» }).exec());',
        right: 'res.json(await CatModel.findOne({ name: String(req.body.name) }).exec());',
      },
    ],
  ),
);

testRule(
  rule as never,
  casesOf(
    express("import { PrismaClient } from '@prisma/client';\nconst prisma = new PrismaClient();"),
    'none',
    [
      {
        name: 'prisma, raw',
        wrong: 'await prisma.user.findRaw({ filter: ‹req.body› });',
        id: 'filter',
        right: 'await prisma.user.findMany({ where: { name: String(req.body.name) } });',
      },
      {
        name: 'prisma, a raw pipeline',
        wrong: 'await prisma.user.aggregateRaw({ pipeline: [{ $match: { a: ‹req.body.a› } }] });',
        right: 'await prisma.user.aggregateRaw({ pipeline: [{ $match: { a: { $eq: req.body.a } } }] });',
      },
    ],
  ),
);

testRule(
  rule as never,
  casesOf(
    express(
      "import { MikroORM } from '@mikro-orm/mongodb';\nconst orm = await MikroORM.init({});\nclass Author {}",
    ),
    'both',
    [
      {
        name: 'mikro-orm',
        wrong: 'await orm.em.fork().findOne(Author, { email: «req.body.email» });',
        right: 'await orm.em.fork().findOne(Author, { email: { $eq: req.body.email } });',
      },
      {
        name: 'mikro-orm, a repository',
        wrong: 'await orm.em.getRepository(Author).find(‹req.body›);',
        id: 'filter',
        right: 'await orm.em.getRepository(Author).find({ id: req.params.id }, { limit: req.body.limit });',
      },
    ],
  ),
);

testRule(
  rule as never,
  casesOf(
    express(
      "import { DataSource } from 'typeorm';\nconst source = new DataSource({ type: 'mongodb' });\nclass User {}",
    ),
    'both',
    [
      {
        name: 'typeorm, a repository of documents',
        wrong: 'await source.getMongoRepository(User).findOneBy({ email: «req.body.email» });',
        right: 'await source.getRepository(User).findOneBy({ email: String(req.body.email) });',
      },
      {
        name: 'typeorm, where',
        wrong: 'await source.mongoManager.find(User, { where: { email: «req.body.email» }, take: 3 });',
        right:
          'await source.mongoManager.find(User, { where: { email: req.params.id }, take: req.body.take });',
      },
    ],
  ),
);

testRule(
  rule as never,
  casesOf(
    express("import Papr, { schema } from 'papr';\nconst User = new Papr().model('users', schema({}));"),
    'equal',
    [
      {
        name: 'papr',
        wrong: 'await User.updateOne({ email: «req.body.email» }, { $set: { seen: true } });',
        right: 'await User.insertOne({ email: req.body.email });',
      },
    ],
  ),
);

testRule(
  rule as never,
  casesOf(
    express("import { Agenda } from 'agenda';\nconst agenda = new Agenda({ db: { address: 'x' } });"),
    'equal',
    [
      {
        name: 'agenda',
        wrong: "await agenda.cancel({ 'data.owner': «req.body.owner» });",
        right: "await agenda.cancel({ 'data.owner': req.params.id });",
      },
    ],
  ),
);

testRule(
  rule as never,
  casesOf(alone, 'fix', [
    {
      name: 'the driver, with callbacks',
      wrong: `const { MongoClient } = require('mongodb');
const app = require('express')();
MongoClient.connect('mongodb://db', (error, client) => {
  const users = client.db('shop').collection('users');
  app.post('/', (req, res) => users.findOne({ name: «req.body.name» }, (e, user) => res.json(user)));
});`,
      right: `const { MongoClient } = require('mongodb');
const app = require('express')();
MongoClient.connect('mongodb://db', (error, client) => {
  const users = client.db('shop').collection('users');
  app.post('/', (req, res) => users.insertOne({ name: req.body.name }, (e, user) => res.json(user)));
});`,
      repair: 'equal',
    },
    {
      name: 'the driver, connected by a function of its class',
      wrong: `import mongodb from 'mongodb';
import express from 'express';
const client = await mongodb.MongoClient.connect('mongodb://db');
express().get('/', async (req, res) => res.json(await client.db().collection('a').findOne({ n: «req.query.n» })));`,
      right: `import mongodb from 'mongodb';
import express from 'express';
const client = await mongodb.MongoClient.connect('mongodb://db');
express().get('/', async (req, res) => res.json(await client.db().collection('a').findOne({ n: req.ip })));`,
    },
    {
      name: 'a driver that leaves out what is undefined',
      wrong: `import { MongoClient } from 'mongodb';
import express from 'express';
const client = new MongoClient('mongodb://db', { ignoreUndefined: true });
const pets = client.db().collection('pets');
express().post('/', (req, res) => pets.find({ kind: «req.body.kind» }).toArray().then((all) => res.json(all)));`,
      right: `import { MongoClient } from 'mongodb';
import express from 'express';
const client = new MongoClient('mongodb://db', { ignoreUndefined: true });
const pets = client.db().collection('pets');
express().post('/', (req, res) => pets.find({ kind: { $eq: req.body.kind } }).toArray().then((all) => res.json(all)));`,
      repair: 'equal',
    },
    {
      name: 'a class around a declared collection',
      filename: 'file.ts',
      wrong: `import type { Collection } from 'mongodb';
import type { Request, Response } from 'express';
export class Pets {
  constructor(private readonly pets: Collection) {}
  async show(req: Request, res: Response) {
    res.json(await this.pets.findOne({ kind: «req.body.kind» }));
  }
}`,
      right: `import type { Collection } from 'mongodb';
import type { Request, Response } from 'express';
export class Pets {
  constructor(private readonly pets: Collection) {}
  async show(req: Request, res: Response) {
    res.json(await this.pets.findOne({ kind: req.params.kind }));
  }
}`,
      repair: 'equal',
    },
    {
      name: 'files in the database',
      wrong: `import { GridFSBucket } from 'mongodb';
import express from 'express';
const bucket = new GridFSBucket(db);
express().post('/', async (req, res) => res.json(await bucket.find(‹req.body.filter›).toArray()));`,
      right: `import { GridFSBucket } from 'mongodb';
import express from 'express';
const bucket = new GridFSBucket(db);
express().post('/', async (req, res) => res.json(await bucket.find({ filename: req.ip }).toArray()));`,
      id: 'filter',
    },
    {
      name: 'a plugin of fastify',
      wrong: `import Fastify from 'fastify';
import mongo from '@fastify/mongodb';
const app = Fastify();
app.register(mongo, { url: 'mongodb://db' });
app.post('/', async (request) => app.mongo.db.collection('users').findOne({ name: «request.body.name» }));`,
      right: `import Fastify from 'fastify';
import mongo from '@fastify/mongodb';
const app = Fastify();
app.register(mongo, { url: 'mongodb://db' });
app.post('/', async (request) => app.mongo.db.collection('users').findOne({ name: request.query.name }));`,
      repair: 'both',
    },
    {
      name: 'methods that clients call',
      wrong: `import { Meteor } from 'meteor/meteor';
import { Mongo } from 'meteor/mongo';
const Tasks = new Mongo.Collection('tasks');
Meteor.methods({ async 'tasks.remove'(id) { await Tasks.removeAsync({ _id: «id» }); } });`,
      right: `import { Meteor } from 'meteor/meteor';
import { check } from 'meteor/check';
import { Mongo } from 'meteor/mongo';
const Tasks = new Mongo.Collection('tasks');
Meteor.methods({ async 'tasks.remove'(id) { check(id, String); await Tasks.removeAsync({ _id: id }); } });`,
      repair: 'equal',
    },
    {
      name: 'values that are cleaned',
      wrong: `import express from 'express';
import sanitize from 'mongo-sanitize';
import { model } from 'mongoose';
const User = model('User');
express().post('/', (req, res) => User.find({ $where: ‹sanitize(req.body.code)› }).then((all) => res.json(all)));`,
      right: `import express from 'express';
import sanitize from 'mongo-sanitize';
import { model } from 'mongoose';
const User = model('User');
express().post('/', (req, res) => User.find(sanitize(req.body)).then((all) => res.json(all)));`,
      id: 'code',
    },
  ]),
);
