'use strict';

const { Client } = require('@elastic/elasticsearch');
const ldap = require('ldapjs');
const { MongoClient, ObjectId } = require('mongodb');
const neo4j = require('neo4j-driver');
const winston = require('winston');

const env = require('../config/env');

const log = winston.createLogger({
  level: 'info',
  format: winston.format.combine(winston.format.timestamp(), winston.format.simple()),
  transports: [new winston.transports.Console()],
});

const mongo = new MongoClient(env.MONGO_URL);
const reviews = mongo.db('shop').collection('reviews');

const elastic = new Client({ node: process.env.ELASTIC_URL });

const graph = neo4j.driver('neo4j+s://graph.harbourhill.shop', neo4j.auth.basic('shop', env.NEO4J_PASSWORD));

const directory = ldap.createClient({ url: 'ldaps://directory.harbourhill.shop' });

const MAX_PAGE = 50;

const escapeRegExp = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const isEmail = (text) => /^[^\s@]{1,64}@[^\s@]{1,190}$/.test(text);

exports.listReviews = async (req, res, next) => {
  const filter = { status: 'published' };
  if (req.query.product) {
    filter.productId = req.query.product;
  }
  try {
    const found = await reviews.find(filter).limit(MAX_PAGE).toArray();
    res.json(found);
  } catch (err) {
    next(err);
  }
};

exports.reviewsOfAuthor = async (req, res, next) => {
  const { author } = req.query;
  if (typeof author !== 'string') {
    return res.status(400).json({ error: 'author must be text' });
  }
  try {
    const found = await reviews.find({ author, productId: { $eq: req.query.product } }).toArray();
    return res.json(found.slice(0, MAX_PAGE));
  } catch (err) {
    return next(err);
  }
};

exports.reviewById = async (req, res, next) => {
  try {
    const review = await reviews.findOne({ _id: new ObjectId(String(req.query.id)) });
    res.json(review);
  } catch (err) {
    next(err);
  }
};

exports.reviewsAbove = async (req, res, next) => {
  const condition = `this.rating >= ${req.query.min} && this.status === 'published'`;
  try {
    const found = await reviews.find({ $where: condition }).limit(MAX_PAGE).toArray();
    res.json(found);
  } catch (err) {
    next(err);
  }
};

exports.ratingStats = async (req, res, next) => {
  const { match } = req.body;
  const stages = [{ $match: match }, { $group: { _id: '$productId', average: { $avg: '$rating' } } }];
  try {
    const stats = await reviews.aggregate(stages).toArray();
    res.json(stats);
  } catch (err) {
    next(err);
  }
};

exports.searchReviews = async (req, res, next) => {
  const q = String(req.query.q || '');
  log.info(`review search for ${q}`);
  try {
    const byText = await reviews.find({ text: { $regex: q, $options: 'i' } }).toArray();
    res.json(byText.slice(0, MAX_PAGE));
  } catch (err) {
    next(err);
  }
};

exports.suggest = async (req, res, next) => {
  const prefix = String(req.query.prefix || '').slice(0, 40);
  log.info(`suggestions for ${prefix.replace(/[\r\n]/g, ' ')}`);
  const pattern = new RegExp(`^${escapeRegExp(prefix)}`, 'i');
  try {
    const found = await reviews.distinct('productName', { productName: pattern });
    res.json(found.slice(0, 10));
  } catch (err) {
    next(err);
  }
};

exports.highlight = (req, res) => {
  const { term, text } = req.body;
  const pattern = new RegExp('(' + term + ')', 'gi');
  res.json({ text: String(text).replace(pattern, '**$1**') });
};

exports.countWords = (req, res) => {
  const { term, text } = req.body;
  const parts = String(text).split(String(term));
  res.json({ count: parts.length - 1 });
};

exports.checkNickname = (req, res) => {
  const nickname = String(req.body.nickname);
  const valid = /^([a-z]+[ _-]?)+$/i.test(nickname);
  res.json({ valid });
};

const SLUG_PATTERN = /^(\w+|\w+-\w+)*$/;

exports.checkSlug = (req, res) => {
  const { slug } = req.params;
  res.json({ valid: SLUG_PATTERN.test(slug) });
};

exports.checkDiscount = (req, res) => {
  const code = String(req.body.code);
  res.json({ valid: /^[A-Z0-9]*[A-Z]*-\d+$/.test(code) });
};

exports.checkHandle = (req, res) => {
  const { handle } = req.params;
  res.json({ valid: /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(handle) });
};

exports.checkPostcode = (req, res) => {
  const postcode = String(req.body.postcode);
  res.json({ valid: /^(?:\d{5}|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})$/.test(postcode) });
};

exports.checkEmail = (req, res) => {
  res.json({ valid: isEmail(String(req.body.email)) });
};

exports.searchCatalog = async (req, res, next) => {
  const terms = req.query.terms || '*';
  try {
    const found = await elastic.search({
      index: 'products',
      query: { query_string: { query: `status:public AND (${terms})` } },
    });
    res.json(found.hits.hits);
  } catch (err) {
    next(err);
  }
};

exports.matchCatalog = async (req, res, next) => {
  try {
    const found = await elastic.search({
      index: 'products',
      size: MAX_PAGE,
      query: { match: { name: String(req.query.terms) } },
    });
    res.json(found.hits.hits);
  } catch (err) {
    next(err);
  }
};

exports.alsoBought = async (req, res, next) => {
  const session = graph.session();
  try {
    const cypher =
      "MATCH (p:Product {sku: '" + req.params.sku + "'})<-[:BOUGHT]-()-[:BOUGHT]->(o) RETURN o.sku";
    const result = await session.run(cypher);
    res.json(result.records.map((record) => record.get('o.sku')));
  } catch (err) {
    next(err);
  } finally {
    await session.close();
  }
};

exports.boughtBy = async (req, res, next) => {
  const session = graph.session();
  try {
    const result = await session.run('MATCH (c)-[:BOUGHT]->(:Product {sku: $sku}) RETURN c.id LIMIT 50', {
      sku: req.params.sku,
    });
    res.json(result.records.length);
  } catch (err) {
    next(err);
  } finally {
    await session.close();
  }
};

exports.findColleague = (req, res, next) => {
  const options = {
    scope: 'sub',
    filter: `(&(objectClass=person)(uid=${req.query.uid}))`,
    attributes: ['cn'],
  };
  directory.search('ou=people,dc=harbourhill,dc=shop', options, (err, found) => {
    if (err) {
      return next(err);
    }
    const names = [];
    found.on('searchEntry', (entry) => names.push(entry.attributes[0].values[0]));
    return found.on('end', () => res.json(names));
  });
};

exports.findByMail = (req, res, next) => {
  const filter = new ldap.EqualityFilter({ attribute: 'mail', value: String(req.query.mail) });
  directory.search('ou=people,dc=harbourhill,dc=shop', { scope: 'sub', filter }, (err, found) => {
    if (err) {
      return next(err);
    }
    return found.on('end', () => res.sendStatus(204));
  });
};
