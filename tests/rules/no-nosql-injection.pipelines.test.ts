import rule from '../../src/rules/no-nosql-injection';
import { testRule } from '../rule-tester';
import { alone, casesOf, modelled, native } from './no-nosql-injection.code';

testRule(
  rule as never,
  casesOf(native, 'fix', [
    {
      name: 'a value in a match',
      wrong:
        'await users.aggregate([{ $match: { city: «req.body.city» } }, { $sort: { name: 1 } }]).toArray();',
      right:
        'await users.aggregate([{ $match: { city: String(req.body.city) } }, { $sort: req.body.sort }]).toArray();',
    },
    {
      name: 'a whole match',
      wrong: 'await users.aggregate([{ $match: ‹req.body› }]).toArray();',
      id: 'filter',
      right: 'await users.aggregate([{ $match: {} }, { $limit: Number(req.body.limit) }]).toArray();',
    },
    {
      name: 'a whole pipeline',
      wrong: 'await users.aggregate(‹req.body.pipeline›).toArray();',
      id: 'pipeline',
      right: `const PIPELINES = { byCity: [{ $group: { _id: '$city' } }] };
await users.aggregate(PIPELINES[req.body.pipeline]).toArray();`,
    },
    {
      name: 'stages added to a list',
      wrong: `const stages = [{ $match: { active: true } }];
stages.push(req.body.stage);
await users.aggregate(‹stages›).toArray();`,
      id: 'pipeline',
      right: `const stages = [{ $match: { active: true } }];
if (req.body.limit) stages.push({ $limit: Number(req.body.limit) });
await users.aggregate(stages).toArray();`,
    },
    {
      name: 'stages spread',
      wrong: 'await users.aggregate([{ $match: {} }, ...‹req.body.stages›]).toArray();',
      id: 'pipeline',
      right: "await users.aggregate([{ $match: {} }, ...[{ $count: 'n' }]]).toArray();",
    },
    {
      name: 'a projection that may compute',
      wrong: 'await users.aggregate([{ $project: ‹req.body.fields› }]).toArray();',
      id: 'pipeline',
      right:
        'await users.aggregate([{ $project: { name: 1, total: { $literal: req.body.total } } }]).toArray();',
    },
    {
      name: 'an expression',
      wrong: "await users.find({ $expr: { $eq: ['$owner', ‹req.body.owner›] } }).toArray();",
      id: 'pipeline',
      right: "await users.find({ $expr: { $eq: ['$owner', { $literal: req.body.owner }] } }).toArray();",
    },
    {
      name: 'a joined pipeline',
      wrong: `await users
  .aggregate([{ $lookup: { from: 'orders', pipeline: [{ $match: { state: «req.body.state» } }], as: 'o' } }])
  .toArray();`,
      right: `await users
  .aggregate([{ $lookup: { from: 'orders', localField: '_id', foreignField: 'user', as: 'o' } }])
  .toArray();`,
    },
    {
      name: 'another collection',
      wrong:
        "await users.aggregate([{ $lookup: { from: ‹req.params.other›, as: 'x', pipeline: [] } }]).toArray();",
      id: 'collection',
      right:
        "await users.aggregate([{ $lookup: { from: 'orders', as: req.params.other, pipeline: [] } }]).toArray();",
    },
    {
      name: 'a collection that is written',
      wrong: 'await users.aggregate([{ $match: {} }, { $out: ‹req.body.target› }]).toArray();',
      id: 'collection',
      right: 'await users.aggregate([{ $match: {} }, { $count: req.body.target }]).toArray();',
    },
    {
      name: 'facets',
      wrong:
        'await users.aggregate([{ $facet: { a: [{ $match: ‹req.body.a› }], b: ‹req.body.b› } }]).toArray();',
      id: ['filter', 'pipeline'],
      right:
        'await users.aggregate([{ $facet: { a: [{ $match: { a: { $eq: req.body.a } } }] } }]).toArray();',
    },
    {
      name: 'near a place',
      wrong:
        'await users.aggregate([{ $geoNear: { near: req.body.near, query: ‹req.body.filter› } }]).toArray();',
      id: 'filter',
      right: "await users.aggregate([{ $geoNear: { near: req.body.near, distanceField: 'd' } }]).toArray();",
    },
    {
      name: 'code in a condition',
      wrong: 'await users.find({ $where: ‹`this.age > ${req.params.id}`› }).toArray();',
      id: 'code',
      origin: '`req.params.id` (line 6)',
      right: [
        'await users.find({ $where: `this.age > ${Number(req.params.id)}` }).toArray();',
        'await users.find({ $where: function () { return this.age > 3; } }).toArray();',
      ],
    },
    {
      name: 'code of a step',
      wrong:
        "await users.aggregate([{ $addFields: { t: { $function: { body: ‹req.body.code›, args: [], lang: 'js' } } } }]);",
      id: 'code',
      right: `await users.aggregate([
  { $addFields: { t: { $function: { body: 'function (a) { return a; }', args: ['$a'], lang: 'js' } } } },
]);`,
    },
    {
      name: 'code of an accumulator',
      wrong: `const total = { $accumulator: { init: 'function () {}', accumulate: req.body.sum, lang: 'js' } };
await users.aggregate([{ $group: { _id: null, total: ‹total› } }]);`,
      id: 'code',
      right: `const total = { $sum: '$amount' };
await users.aggregate([{ $group: { _id: null, total } }]);`,
    },
    {
      name: 'map and reduce',
      wrong:
        "await users.mapReduce(‹'function () { emit(this.' + req.body.key + ', 1); }'›, 'function () {}', { out: 'x' });",
      id: 'code',
      right:
        "await users.mapReduce('function () { emit(this.key, 1); }', 'function () {}', { out: req.body.key });",
    },
    {
      name: 'what is mapped',
      wrong: "await users.mapReduce('f', 'g', { out: 'x', query: { city: «req.body.city» } });",
      right: "await users.mapReduce('f', 'g', { out: 'x', query: { city: req.params.city } });",
    },
    {
      name: 'the operators of an update',
      wrong: 'await users.updateOne({ name: req.params.id }, ‹req.body.change›);',
      id: 'update',
      right: [
        'await users.updateOne({ name: req.params.id }, { $set: { city: req.body.city } });',
        'await users.replaceOne({ name: req.params.id }, req.body.change);',
      ],
    },
    {
      name: 'what is pulled out of a list',
      wrong: 'await users.updateOne({ name: req.params.id }, { $pull: { tags: ‹req.body.tag› } });',
      right: [
        'await users.updateOne({ name: req.params.id }, { $push: { tags: req.body.tag } });',
        'await users.updateOne({ name: req.params.id }, { $pull: { tags: { $eq: req.body.tag } } });',
      ],
    },
    {
      name: 'elements to update',
      wrong:
        "await users.updateOne({}, { $set: { 'a.$[x].b': 1 } }, { arrayFilters: [{ 'x.c': «req.body.c» }] });",
      right:
        "await users.updateOne({}, { $set: { 'a.$[x].b': req.body.b } }, { arrayFilters: [{ 'x.c': 2 }] });",
    },
    {
      name: 'writes in bulk',
      wrong:
        'await users.bulkWrite([{ updateMany: { filter: { city: «req.body.city» }, update: { $set: { a: 1 } } } }]);',
      right: 'await users.bulkWrite([{ insertOne: { document: { city: req.body.city } } }]);',
    },
    {
      name: 'a bulk that is built',
      wrong: `const bulk = users.initializeUnorderedBulkOp();
bulk.find({ city: «req.body.city» }).delete();
await bulk.execute();`,
      right: `const bulk = users.initializeUnorderedBulkOp();
bulk.insert({ city: req.body.city });
await bulk.execute();`,
    },
    {
      name: 'a pipeline as update',
      wrong: 'await users.updateMany({}, [{ $set: { total: ‹req.body.total› } }]);',
      id: 'pipeline',
      right: 'await users.updateMany({}, [{ $set: { total: { $literal: req.body.total } } }]);',
    },
  ]),
);

testRule(
  rule as never,
  casesOf(modelled, 'both', [
    {
      name: 'steps that are chained',
      wrong: "await User.aggregate().match({ city: «req.body.city» }).sort('name').exec();",
      repair: 'equal',
      right: 'await User.aggregate().match({ city: req.params.city }).sort(req.query.sort).exec();',
    },
    {
      name: 'appended steps',
      wrong: 'await User.aggregate().append(‹req.body.stage›);',
      id: 'pipeline',
      right: 'await User.aggregate().append({ $limit: Number(req.body.limit) });',
    },
    {
      name: 'code of a query',
      wrong: "await User.find().$where(‹'this.name == \"' + req.query.name + '\"'›);",
      id: 'code',
      right: 'await User.find().$where(function () { return this.name.length > 3; });',
    },
    {
      name: 'data of an update',
      wrong: 'await User.updateMany({ city: «req.body.city» }, req.body);',
      right: 'await User.updateMany({ city: String(req.body.city) }, req.body);',
    },
    {
      name: 'conditions in the data of an update',
      wrong: 'await User.updateOne({ age: 3 }, { $pull: { tags: ‹req.body.tag› } });',
      right: 'await User.updateOne({ age: 3 }, { $addToSet: { tags: req.body.tag } });',
    },
    {
      name: 'the collection below a model',
      wrong: 'await User.collection.findOne({ email: «req.body.email» });',
      repair: 'equal',
      right: 'await User.collection.insertOne({ email: req.body.email });',
    },
  ]),
);

testRule(
  rule as never,
  casesOf(alone, 'none', [
    {
      name: 'code with what another file decides',
      wrong: `import { model } from 'mongoose';
const Order = model('Order');
export const search = (term) => Order.find({ $where: ‹\`this.note.includes('\${term}')\`› });`,
      id: 'unknownCode',
      right: [
        `import { model } from 'mongoose';
const Order = model('Order');
export const search = (term) => Order.find({ note: term });`,
        `import { model } from 'mongoose';
const Order = model('Order');
export const search = (condition) => Order.find({ $where: condition });`,
        `import { model } from 'mongoose';
const Order = model('Order');
export const search = (days: number) => Order.find({ $where: \`this.age > \${days}\` });`,
      ],
      filename: 'file.ts',
    },
    {
      name: 'code with what a client decides, where others may',
      options: [{ unknownCode: false }],
      wrong: `const express = require('express');
const Order = require('mongoose').model('Order');
express().get('/', (req, res) => Order.find({ $where: ‹'this.a == ' + req.query.a› }).then((all) => res.json(all)));`,
      id: 'code',
      right: `const Order = require('mongoose').model('Order');
exports.search = (a) => Order.find({ $where: 'this.a == ' + a });`,
    },
    {
      name: 'a server command',
      wrong: `import { MongoClient } from 'mongodb';
import Fastify from 'fastify';
const db = (await MongoClient.connect(process.env.URL)).db();
Fastify().post('/', async (request) => db.command({ find: 'users', filter: ‹request.body› }));`,
      id: 'filter',
      right: `import { MongoClient } from 'mongodb';
import Fastify from 'fastify';
const db = (await MongoClient.connect(process.env.URL)).db();
Fastify().post('/', async (request) => db.command({ find: 'users', limit: Number(request.body.limit) }));`,
    },
  ]),
);
