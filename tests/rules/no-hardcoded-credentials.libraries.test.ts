import rule from '../../src/rules/no-hardcoded-credentials';
import { testRule } from '../rule-tester';
import { pair } from './pairs';
import { casesOf } from './twins';

const commonjs = { sourceType: 'commonjs' } as const;

const given = casesOf<'given' | 'named' | 'read'>('read', [
  pair(
    'a weak password of MySQL',
    `const mysql = require('mysql');
module.exports = mysql.createConnection({ host: 'localhost', password: 'secret' });`,
    [
      `const mysql = require('mysql');
module.exports = mysql.createConnection({ host: 'localhost', password: '' });`,
      `const mysql = require('mysql');
module.exports = mysql.createConnection({ host: 'localhost', password: '<password>' });`,
      `const mysql = require('mysql');
module.exports = mysql.createConnection({ host: 'localhost', password: process.env.PASSWORD });`,
    ],
    [['given', 2, [`'secret'`, 'process.env.PASSWORD']]],
    commonjs,
  ),
  pair(
    'a pool of mysql2, its options in a variable',
    `import { createPool } from 'mysql2/promise';
const options = { host: process.env.HOST, password: 'letmein' };
export const pool = createPool({ ...options, connectionLimit: 5 });`,
    `import { createPool } from './pool';
const options = { host: process.env.HOST, mode: 'letmein' };
export const pool = createPool({ ...options, connectionLimit: 5 });`,
    [['given', 2, [`'letmein'`, 'process.env.PASSWORD']]],
  ),
  pair(
    'a client of PostgreSQL, through a constant',
    `import pg from 'pg';
const word = 'postgres';
export const client = new pg.Client({ user: process.env.DB_USER, password: word });`,
    `import pg from 'pg';
const word = 'postgres';
export const client = new pg.Client({ user: word, password: process.env.PASSWORD });`,
    [['given', 2, [`'postgres'`, 'process.env.WORD']]],
  ),
  pair(
    'the third argument of Sequelize',
    `const { Sequelize } = require('sequelize');
module.exports = new Sequelize('shop', 'app', 'pw', { dialect: 'mysql' });`,
    `const { Sequelize } = require('sequelize');
module.exports = new Sequelize('shop', 'app', process.env.PASSWORD, { dialect: 'mysql' });`,
    [['given', 2, [`'pw'`, 'process.env.PASSWORD']]],
    commonjs,
  ),
  pair(
    'the connection of Knex',
    `import knex from 'knex';
export const db = knex({ client: 'pg', connection: { host: 'db', database: 'shop', password: 'shop' } });`,
    `import knex from 'knex';
export const db = knex({ client: 'pg', connection: { host: 'db', database: 'shop', ssl: 'shop' } });`,
    [['given', 2, [`password: 'shop'`, `password: process.env.PASSWORD`]]],
  ),
  pair(
    'a data source of TypeORM',
    `import { DataSource } from 'typeorm';
export const source = new DataSource({ type: 'postgres', password: 'postgres', entities: [] });`,
    `import { DataSource } from 'typeorm';
export const source = new DataSource({ type: 'postgres', username: 'postgres', entities: [] });`,
    [['given', 2, [`password: 'postgres'`, `password: process.env.PASSWORD`]]],
  ),
  pair(
    'Redis',
    `import { createClient } from 'redis';
export const cache = createClient({ socket: { host: 'cache' }, password: 'redis' });`,
    `import { createClient } from 'redis';
export const cache = createClient({ socket: { host: 'cache' }, name: 'redis' });`,
    [['given', 2, [`'redis' });`, 'process.env.PASSWORD });']]],
  ),
  pair(
    'ioredis, behind port and host',
    `const Redis = require('ioredis');
module.exports = new Redis(6379, 'cache', { password: 'cachepw' });`,
    `const Redis = require('ioredis');
module.exports = new Redis(6379, 'cache', { keyPrefix: 'cachepw' });`,
    [['given', 2, [`'cachepw'`, 'process.env.PASSWORD']]],
    commonjs,
  ),
  pair(
    'a signature of Node',
    `import { createHmac } from 'node:crypto';
export const sign = (text) => createHmac('sha256', 'key').update(text).digest('hex');`,
    [
      `import { createHmac } from 'node:crypto';
export const sign = (text) => createHmac('sha256', process.env.KEY).update(text).digest('hex');`,
      `import { createHash } from 'node:crypto';
export const sign = (text) => createHash('sha256', 'key').update(text).digest('hex');`,
    ],
    [['given', 2, [`'key'`, 'process.env.SECRET_KEY']]],
  ),
  pair(
    'a cipher whose key is made of a text',
    `const crypto = require('crypto');
const raw = crypto.createHash('sha256').update('our little phrase').digest();
exports.seal = (text, iv) => crypto.createCipheriv('aes-256-gcm', raw, iv).update(text);`,
    `const crypto = require('crypto');
const raw = crypto.createHash('sha256').update(process.env.PHRASE).digest();
exports.seal = (text, iv) => crypto.createCipheriv('aes-256-gcm', raw, iv).update(text);`,
    [['given', 2, [`'our little phrase'`, 'process.env.SECRET_KEY']]],
    commonjs,
  ),
  pair(
    'a key derived of a fixed password',
    `import crypto from 'node:crypto';
export const key = (salt) => crypto.scryptSync('open sesame', salt, 32);`,
    `import crypto from 'node:crypto';
export const key = (phrase, salt) => crypto.scryptSync(phrase, salt, 32);`,
    [['given', 2, [`'open sesame'`, 'process.env.PASSWORD']]],
  ),
  pair(
    'Web Crypto',
    `const raw = new TextEncoder().encode('shared-words');
export const key = () => crypto.subtle.importKey('raw', raw, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);`,
    `const raw = new TextEncoder().encode(process.env.SHARED);
export const key = () => crypto.subtle.importKey('raw', raw, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);`,
    [['given', 1, [`'shared-words'`, 'process.env.SECRET_KEY']]],
  ),
  pair(
    'crypto-js',
    `const CryptoJS = require('crypto-js');
exports.seal = (text) => CryptoJS.AES.encrypt(text, 'words').toString();`,
    `const CryptoJS = require('crypto-js');
exports.seal = (key) => CryptoJS.AES.encrypt('words', key).toString();`,
    [['given', 2, [`'words'`, 'process.env.SECRET_KEY']]],
    commonjs,
  ),
  pair(
    'signed cookies of Express',
    `import express from 'express';
import cookieParser from 'cookie-parser';
export const app = express().use(cookieParser('cats'));`,
    [
      `import express from 'express';
import cookieParser from 'cookie-parser';
export const app = express().use(cookieParser());`,
      `import express from 'express';
import cookieParser from 'cookie-parser';
export const app = express().use(cookieParser(process.env.COOKIE_SECRET));`,
    ],
    [['given', 3, [`'cats'`, 'process.env.SECRET']]],
  ),
  pair(
    'a list of secrets for cookies',
    `const cookies = require('cookie-parser');
const all = ['new-cats', process.env.OLD_SECRET];
module.exports = cookies(all);`,
    `const cookies = require('cookie-parser');
const all = [process.env.NEW_SECRET, process.env.OLD_SECRET];
module.exports = cookies(all);`,
    [['given', 2, [`'new-cats'`, 'process.env.SECRET']]],
    commonjs,
  ),
  pair(
    'users of basic authentication',
    `const basicAuth = require('express-basic-auth');
module.exports = basicAuth({ users: { admin: 'supersecret' }, challenge: true });`,
    `const basicAuth = require('express-basic-auth');
module.exports = basicAuth({ users: { admin: process.env.ADMIN }, realm: 'supersecret' });`,
    [['given', 2, [`'supersecret'`, 'process.env.ADMIN']]],
    commonjs,
  ),
  pair(
    'basic and bearer authentication of Hono',
    `import { Hono } from 'hono';
import { basicAuth } from 'hono/basic-auth';
import { bearerAuth } from 'hono/bearer-auth';
export const app = new Hono().use('/a', basicAuth({ username: 'a', password: 'cats' })).use('/b', bearerAuth({ token: 'dogs' }));`,
    `import { Hono } from 'hono';
import { basicAuth } from 'hono/basic-auth';
import { bearerAuth } from 'hono/bearer-auth';
export const app = new Hono().use('/a', basicAuth({ username: 'cats', password: env.A })).use('/b', bearerAuth({ prefix: 'dogs', token: env.B }));`,
    [
      ['given', 4, [`'cats'`, 'process.env.PASSWORD']],
      ['given', 4, [`'dogs'`, 'process.env.TOKEN']],
    ],
  ),
  pair(
    'mail',
    `import nodemailer from 'nodemailer';
export const mailer = nodemailer.createTransport({ host: 'smtp', auth: { user: env.USER, pass: 'mail' } });`,
    `import nodemailer from 'nodemailer';
export const mailer = nodemailer.createTransport({ host: 'smtp', auth: { user: 'mail', pass: env.PASS } });`,
    [['given', 2, [`'mail'`, 'process.env.PASS']]],
  ),
  pair(
    'a request with a name and a password',
    `const axios = require('axios');
exports.load = () => axios.post('https://erp', {}, { auth: { username: 'shop', password: 'shop' } });`,
    `const axios = require('axios');
exports.load = () => axios.post('https://erp', { auth: { username: 'shop', password: 'shop' } });`,
    [['given', 2, [`password: 'shop'`, `password: process.env.PASSWORD`]]],
    commonjs,
  ),
  pair(
    'superagent',
    `import request from 'superagent';
export const load = () => request.get('https://erp').auth('shop', 'shop').accept('json');`,
    `import request from 'superagent';
export const load = () => request.get('https://erp').auth('shop', password()).accept('json');`,
    [['given', 2, [`'shop').accept`, 'process.env.PASSWORD).accept']]],
  ),
  pair(
    'a directory',
    `import ldap from 'ldapjs';
const client = ldap.createClient({ url: process.env.LDAP_URL });
client.bind('cn=root', 'rootpw', done);`,
    `import ldap from 'ldapjs';
const client = ldap.createClient({ url: process.env.LDAP_URL });
client.search('cn=root', 'rootpw', done);`,
    [['given', 3, [`'rootpw'`, 'process.env.PASSWORD']]],
  ),
  pair(
    'neo4j',
    `import neo4j from 'neo4j-driver';
export const driver = neo4j.driver(process.env.NEO4J, neo4j.auth.basic('neo4j', 'neo4jpw'));`,
    `import neo4j from 'neo4j-driver';
export const driver = neo4j.driver(process.env.NEO4J, neo4j.auth.basic('neo4jpw', process.env.PW));`,
    [['given', 2, [`'neo4jpw'`, 'process.env.PASSWORD']]],
  ),
  pair(
    'a queue',
    `import { Kafka } from 'kafkajs';
export const kafka = new Kafka({ brokers: [], sasl: { mechanism: 'plain', username: 'app', password: 'kafka' } });`,
    `import { Kafka } from 'kafkajs';
export const kafka = new Kafka({ brokers: [], clientId: 'kafka', sasl: { mechanism: 'plain', ...credentials } });`,
    [['given', 2, [`'kafka' }`, 'process.env.PASSWORD }']]],
  ),
  pair(
    'a bot',
    `const { Client } = require('discord.js');
const client = new Client({ intents: [] });
client.login('bot-words');`,
    `const { Client } = require('discord.js');
const client = new Client({ intents: [] });
client.login('YOUR_BOT_TOKEN');
client.emit('bot-words');`,
    [['given', 3, [`'bot-words'`, 'process.env.TOKEN']]],
    commonjs,
  ),
  pair(
    'a cloud, by place',
    `import { ClientSecretCredential } from '@azure/identity';
export const credential = new ClientSecretCredential('tenant', 'client', 'words');`,
    `import { ClientSecretCredential } from '@azure/identity';
export const credential = new ClientSecretCredential('words', 'client', process.env.SECRET);`,
    [['given', 2, [`'words'`, 'process.env.CLIENT_SECRET']]],
  ),
  pair(
    'a passport strategy',
    `const { Strategy } = require('passport-google-oauth20');
module.exports = new Strategy({ clientID: process.env.ID, clientSecret: 'cats', callbackURL: '/back' }, verify);`,
    `const { Strategy } = require('passport-google-oauth20');
module.exports = new Strategy({ clientID: 'cats', clientSecret: process.env.SECRET, callbackURL: '/back' }, verify);`,
    [['given', 2, [`'cats'`, 'process.env.CLIENT_SECRET']]],
    commonjs,
  ),
  pair(
    'only where it is not development',
    `import { createHmac } from 'node:crypto';
const key = process.env.NODE_ENV === 'production' ? 'prod-words' : 'dev-words';
export const sign = (text) => createHmac('sha256', key).update(text).digest('hex');`,
    `import { createHmac } from 'node:crypto';
const key = process.env.NODE_ENV === 'production' ? process.env.KEY : 'dev-words';
export const sign = (text) => createHmac('sha256', key).update(text).digest('hex');`,
    [['given', 2, [`'prod-words'`, 'process.env.SECRET_KEY']]],
  ),
  pair(
    'handed to a function that signs',
    `import crypto from 'crypto';
const mac = (key, text) => crypto.createHmac('sha256', key).update(text).digest('hex');
export const token = (id) => mac('words', id);`,
    `import crypto from 'crypto';
const mac = (key, text) => crypto.createHmac('sha256', key).update(text).digest('hex');
export const token = (key) => mac(key, 'words');`,
    [['given', 3, [`'words'`, 'process.env.SECRET_KEY']]],
  ),
  pair(
    'the password of a first account',
    `import bcrypt from 'bcrypt';
export const first = async () => ({ name: 'root', hash: await bcrypt.hash('Oak-Hill-7', 12) });`,
    `import bcrypt from 'bcrypt';
export const first = async (typed) => ({ name: 'root', hash: await bcrypt.hash(typed, 12) });`,
    [['given', 2, [`'Oak-Hill-7'`, 'process.env.PASSWORD']]],
  ),
]);

testRule(rule, given);
