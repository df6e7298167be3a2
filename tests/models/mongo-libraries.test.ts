import { describe, expect, it } from 'vitest';
import type { Kind } from '../../src/models/types';
import { seenIn } from './recognised';

/** `bad…` stands where the kind is expected, `fine…` where it is not. */
const pieces: Readonly<Record<string, readonly [Kind, string]>> = {
  'driver, collections': [
    'mongo.filter',
    `
    import { MongoClient, type Collection } from 'mongodb';
    const client = new MongoClient(fineUrl);
    const users = client.db(fineName).collection(fine1);
    users.find(bad1, fine2).limit(fine3).filter(bad2);
    users.updateOne(bad3, fine4, { arrayFilters: bad4, upsert: fine5 });
    users.distinct(fine6, bad5);
    users.insertOne(fine7);
    users.initializeOrderedBulkOp().find(bad6).update(fine8);
    async function count(posts: Collection) { return posts.countDocuments(bad7); }`,
  ],
  'driver, updates': [
    'mongo.update',
    `
    import { MongoClient } from 'mongodb';
    const users = (await MongoClient.connect(fineUrl)).db().collection('users');
    users.updateMany(fine1, bad1);
    users.bulkWrite(bad2);
    users.replaceOne(fine2, fine3);
    users.initializeUnorderedBulkOp().find(fine4).updateOne(bad3);`,
  ],
  'driver, pipelines': [
    'mongo.pipeline',
    `
    const { MongoClient } = require('mongodb');
    const client = new MongoClient(fineUrl);
    client.db().collection('users').aggregate(bad1, fine1).addStage(bad2);
    client.db().watch(bad3);
    client.db().command(fine2);`,
  ],
  'driver, code': [
    'mongo.code',
    `
    import { MongoClient, Code } from 'mongodb';
    const db = new MongoClient(fineUrl).db();
    new Code(bad1, fine1);
    db.collection('a').mapReduce(bad2, bad3, fine2);
    db.eval(bad4);`,
  ],
  'mongoose, models': [
    'mongo.filter',
    `
    import mongoose, { Schema, model, Types } from 'mongoose';
    const User = model('User', new Schema(fine1));
    User.findOne(bad1, fine2).where(bad2).where(bad14, bad3).equals(bad4);
    User.findById(bad5).populate(fine3);
    User.findByIdAndUpdate(bad6, fine4);
    User.exists(bad7);
    mongoose.models.Post.deleteMany(bad8);
    mongoose.connection.model('Post').count(bad9);
    mongoose.connection.collection('posts').findOne(bad10);
    mongoose.connection.db.collection('posts').findOne(bad11);
    new User(fine5).save(fine6);
    User.create(fine7);
    class Post extends mongoose.Model {}
    Post.find(bad12);
    User.find().sort(fine8).or(bad13).exec();`,
  ],
  'mongoose, fields': [
    'mongo.fields',
    `
    const mongoose = require('mongoose');
    const User = mongoose.model('User');
    User.find(fine1, bad1, { sort: bad2 }).select(bad3).sort(bad4).populate(bad5).limit(fine2);
    User.distinct(bad6, fine3);
    new User(fine4).populate(bad7);
    User.populate(fine5, bad8);`,
  ],
  'mongoose, steps': [
    'mongo.pipeline',
    `
    import { model } from 'mongoose';
    const User = model('User');
    User.aggregate(bad1);
    User.aggregate().match(fine1).append(bad2).project(bad3).lookup(bad4).sort(fine2).facet(bad5);`,
  ],
  Nest: [
    'mongo.filter',
    `
    import { InjectModel, InjectConnection } from '@nestjs/mongoose';
    class Cats {
      constructor(@InjectModel('Cat') private cats, @InjectConnection() private connection) {}
      find() { return this.cats.find(bad1); }
      raw() { return this.connection.collection('cats').findOne(bad2); }
      add() { return this.cats.create(fine1); }
    }`,
  ],
  typegoose: [
    'mongo.filter',
    `
    import { getModelForClass, type ReturnModelType } from '@typegoose/typegoose';
    const KittenModel = getModelForClass(fine1);
    KittenModel.findOne(bad1);
    function find(model: ReturnModelType<typeof Kitten>) { return model.find(bad2); }`,
  ],
  fastify: [
    'mongo.filter',
    `
    import Fastify from 'fastify';
    import type { FastifyMongoObject } from '@fastify/mongodb';
    const app = Fastify();
    app.mongo.db.collection('a').find(bad1);
    function find(mongo: FastifyMongoObject) { return mongo.client.db().collection('a').find(bad2); }`,
  ],
  wrappers: [
    'mongo.filter',
    `
    import monk from 'monk';
    import mongojs from 'mongojs';
    import Datastore from 'nedb';
    import { MemoryDb } from 'minimongo';
    import Papr from 'papr';
    monk(fine1).get(fine2).findOne(bad1);
    mongojs(fine3).users.find(bad2);
    new Datastore(fine4).find(bad3);
    new MemoryDb().animals.find(bad4);
    new Papr().model(fine5, fine6).find(bad5);`,
  ],
  mappers: [
    'mongo.filter',
    `
    import { DataSource, MongoRepository } from 'typeorm';
    import { MikroORM } from '@mikro-orm/mongodb';
    import { PrismaClient } from '@prisma/client';
    const source = new DataSource(fine1);
    source.getMongoRepository(fine2).find({ where: bad1, take: fine3 });
    source.getRepository(fine4).findOneBy(fine5);
    function find(repository: MongoRepository<User>) { return repository.findOneBy(bad2); }
    const orm = await MikroORM.init(fine6);
    orm.em.find(fine7, bad3, fine8);
    orm.em.getRepository(fine9).findOneOrFail(bad4);
    new PrismaClient().user.findRaw({ filter: bad5, options: fine10 });
    new PrismaClient().user.findMany({ where: fine11 });`,
  ],
};

describe('places in documents for databases', () => {
  it.each(Object.entries(pieces))('%s', (_name, [kind, code]) => {
    const { values, wrong } = seenIn(code, kind);
    expect(wrong, values.join('\n')).toEqual([]);
    expect(values.length).toBeGreaterThan(0);
  });

  it('are none where an option or the file sanitizes filters', () => {
    const before = "const mongoose = require('mongoose');\nconst User = mongoose.model('User');\n";
    expect(
      seenIn(`${before}User.find(fine1, null, { sanitizeFilter: true });`, 'mongo.filter').values,
    ).toEqual([]);
    expect(
      seenIn(`${before}mongoose.set('sanitizeFilter', true);\nUser.find(fine1);`, 'mongo.filter').values,
    ).toEqual([]);
    expect(
      seenIn(`${before}User.find(bad1, null, { sanitizeFilter: false });`, 'mongo.filter').values,
    ).toHaveLength(1);
  });
});
