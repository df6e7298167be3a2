import rule from '../../src/rules/no-insecure-tls';
import { testRule } from '../rule-tester';
import { pair } from './pairs';
import { casesOf } from './twins';

const off = ['rejectUnauthorized: false', 'rejectUnauthorized: true'] as const;

testRule(
  rule,
  casesOf('verify', [
    pair(
      'an agent',
      `import https from 'node:https';
export const agent = new https.Agent({ keepAlive: true, rejectUnauthorized: false });`,
      [
        `import https from 'node:https';
export const agent = new https.Agent({ keepAlive: true, rejectUnauthorized: true });`,
        `import https from 'node:https';
export const agent = new https.Agent({ keepAlive: true, rejectUnauthorized: process.env.VERIFY !== 'no' });`,
        `import https from 'node:https';
export const agent = new https.Agent({ keepAlive: true, ca: process.env.CA });`,
      ],
      [['unverified', 2, off]],
    ),
    pair(
      'a pool, in production of all places',
      `const { Pool } = require('pg');
module.exports = new Pool({
  ssl: process.env.NODE_ENV === 'production' ? { rejectUnauthorized: false } : false,
});`,
      `const { Pool } = require('pg');
module.exports = new Pool({
  ssl: process.env.NODE_ENV === 'production' ? true : { rejectUnauthorized: false },
});`,
      [['unverified', 3, off]],
      { sourceType: 'commonjs' },
    ),
    pair(
      'options of an ORM in a table of environments',
      `module.exports = {
  production: { dialect: 'postgres', dialectOptions: { ssl: { require: true, rejectUnauthorized: false } } },
};`,
      `module.exports = {
  development: { dialect: 'postgres', dialectOptions: { ssl: { require: true, rejectUnauthorized: false } } },
};`,
      [['unverified', 2, off]],
      { sourceType: 'commonjs' },
    ),
    pair(
      'a constant under the same name',
      `const rejectUnauthorized = false;
export const connect = (tls, host) => tls.connect({ host, rejectUnauthorized });`,
      `const { rejectUnauthorized } = require('./config');
export const connect = (tls, host) => tls.connect({ host, rejectUnauthorized });`,
      [['unverified', 2]],
    ),
    pair(
      'a parameter that defaults to it',
      `export function connect(tls, { host, rejectUnauthorized = false } = {}) {
  return tls.connect({ host, rejectUnauthorized });
}`,
      `export function connect(tls, { host, rejectUnauthorized = true } = {}) {
  return tls.connect({ host, rejectUnauthorized });
}`,
      [['unverified', 2]],
    ),
    pair(
      'set on the agent that everybody uses',
      `import https from 'https';
https.globalAgent.options.rejectUnauthorized = false;`,
      `import https from 'https';
import config from './config';
if (config.allowSelfSigned) https.globalAgent.options.rejectUnauthorized = false;`,
      [['unverified', 2, ['= false', '= true']]],
    ),
    pair(
      'a server that asks for certificates',
      `import https from 'https';
export const options = { key: process.env.KEY, rejectUnauthorized: false };`,
      [
        `import https from 'https';
export const options = { key: process.env.KEY, requestCert: true, rejectUnauthorized: false };`,
        `import https from 'https';
https.createServer({ key: process.env.KEY, rejectUnauthorized: false }, listener);`,
        `export function mutual(options) {
  options.requestCert = true;
  options.rejectUnauthorized = false;
  return options;
}`,
      ],
      [['unverified', 2, off]],
    ),
    pair(
      'under TypeScript',
      `import type { ConnectionOptions } from 'node:tls';
import { createClient } from 'redis';
const socket: ConnectionOptions = { rejectUnauthorized: false as boolean } satisfies ConnectionOptions;
export const client = createClient({ socket: { tls: true, ...socket } });`,
      `import type { ConnectionOptions } from 'node:tls';
import { createClient } from 'redis';
const socket: ConnectionOptions = { rejectUnauthorized: Boolean(process.env.CA) } satisfies ConnectionOptions;
export const client = createClient({ socket: { tls: true, ...socket } });`,
      [['unverified', 3, ['false as boolean', 'true as boolean']]],
      { filename: 'file.ts' },
    ),
    pair(
      'request and npm call it strictSSL',
      `const request = require('request');
exports.load = (url, done) => request({ url, strictSSL: false }, done);`,
      `const request = require('request');
exports.load = (url, done) => request({ url, strictSSL: true }, done);`,
      [['unverified', 2, ['strictSSL: false', 'strictSSL: true']]],
      { sourceType: 'commonjs' },
    ),
    pair(
      'MongoDB',
      `import mongoose from 'mongoose';
await mongoose.connect(process.env.MONGO_URL, { tls: true, tlsAllowInvalidCertificates: true });`,
      `import mongoose from 'mongoose';
await mongoose.connect(process.env.MONGO_URL, { tls: true, tlsCAFile: process.env.MONGO_CA });`,
      [['unverified', 2, ['tlsAllowInvalidCertificates: true', 'tlsAllowInvalidCertificates: false']]],
    ),
    pair(
      'MongoDB, by the name in the certificate',
      `import { MongoClient } from 'mongodb';
export const client = new MongoClient(process.env.MONGO_URL, { tlsAllowInvalidHostnames: true });`,
      `import { MongoClient } from 'mongodb';
export const client = new MongoClient(process.env.MONGO_URL, { tlsAllowInvalidHostnames: false });`,
      [['unnamed', 2]],
    ),
    pair(
      'SQL Server',
      `const sql = require('mssql');
exports.pool = sql.connect({ server: 'db', options: { encrypt: true, trustServerCertificate: true } });`,
      `const sql = require('mssql');
const { isDev } = require('./env');
exports.pool = sql.connect({ server: 'db', options: { encrypt: true, trustServerCertificate: isDev } });`,
      [['unverified', 2, ['trustServerCertificate: true', 'trustServerCertificate: false']]],
      { sourceType: 'commonjs' },
    ),
    pair(
      'no-verify',
      `import postgres from 'pg';
export const client = new postgres.Client({ ssl: 'no-verify' });`,
      `import postgres from 'pg';
export const client = new postgres.Client({ ssl: true });`,
      [['unverified', 2]],
    ),
    pair(
      'a driver that verifies nothing unless told to',
      `import { Client } from 'cassandra-driver';
export const client = new Client({ contactPoints: ['10.0.0.7'], sslOptions: { ca: [process.env.CA] } });`,
      [
        `import { Client } from 'cassandra-driver';
export const client = new Client({ contactPoints: ['10.0.0.7'], sslOptions: { ca: [process.env.CA], rejectUnauthorized: true } });`,
        `import { Client } from 'cassandra-driver';
import { sslOptions } from './tls';
export const client = new Client({ contactPoints: ['10.0.0.7'], sslOptions });`,
      ],
      [['unverifiedByDefault', 2]],
    ),
    pair(
      'superagent',
      `import superagent from 'superagent';
export const load = (url) => superagent.get(url).set('accept', 'json').disableTLSCerts();`,
      `import superagent from 'superagent';
export const load = (url, ca) => superagent.get(url).set('accept', 'json').ca(ca);`,
      [['unverified', 2]],
    ),
    pair(
      'a proxy',
      `import { createProxyMiddleware } from 'http-proxy-middleware';
app.use('/api', createProxyMiddleware({ target: 'https://api.internal', secure: false }));`,
      `import { createProxyMiddleware } from 'http-proxy-middleware';
app.use('/api', createProxyMiddleware({ target: 'https://api.internal', secure: true }));`,
      [['unverified', 2, ['secure: false', 'secure: true']]],
    ),
    pair(
      'an older proxy',
      `const proxy = require('http-proxy').createProxyServer({});
exports.forward = (req, res) => proxy.web(req, res, { target: process.env.TARGET, secure: false });`,
      `const proxy = require('http-proxy').createProxyServer({});
exports.forward = (req, res) => proxy.web(req, res, { target: process.env.TARGET });`,
      [['unverified', 2, ['secure: false', 'secure: true']]],
      { sourceType: 'commonjs' },
    ),
    pair(
      'the whole process',
      `process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';`,
      [
        `process.env.NODE_TLS_REJECT_UNAUTHORIZED = '1';`,
        `if (process.env.NODE_ENV !== 'production') process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';`,
        `if (process.env.NODE_TLS_REJECT_UNAUTHORIZED === '0') throw new Error('TLS is off');`,
      ],
      [['allUnverified', 1]],
    ),
    pair(
      'the whole process, in brackets',
      `export function start() {
  process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = 0;
}`,
      `export function start() {
  delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
}`,
      [['allUnverified', 2]],
    ),
    pair(
      'a child process',
      `import { spawn } from 'node:child_process';
spawn('node', ['sync.js'], { env: { ...process.env, NODE_TLS_REJECT_UNAUTHORIZED: '0' } });`,
      `import { spawn } from 'node:child_process';
spawn('node', ['sync.js'], { env: { ...process.env, NODE_EXTRA_CA_CERTS: '/etc/ca.pem' } });`,
      [['allUnverified', 2]],
    ),
    pair(
      'a check of the name that checks nothing',
      `import tls from 'node:tls';
export const connect = (host) => tls.connect({ host, checkServerIdentity: () => undefined });`,
      `import tls from 'node:tls';
export const connect = (host) =>
  tls.connect({ host, checkServerIdentity: (name, cert) => tls.checkServerIdentity(name, cert) });`,
      [['unnamed', 2]],
    ),
    pair(
      'the same as a method with a body',
      `import https from 'https';
https.get('https://a.example.com', { checkServerIdentity() { return null; } }, done);`,
      `import https from 'https';
https.get('https://a.example.com', { checkServerIdentity(host, cert) { return compare(host, cert); } }, done);`,
      [['unnamed', 2]],
    ),
    pair(
      'the same, assigned',
      `const tls = require('tls');
function trust() {}
tls.checkServerIdentity = trust;`,
      `const tls = require('tls');
function trust(host, cert) { return pinned(cert); }
tls.checkServerIdentity = trust;`,
      [['unnamed', 3]],
      { sourceType: 'commonjs' },
    ),
    pair(
      'a protocol of its own',
      `import https from 'https';
https.request({ host: 'a.example.com', secureProtocol: 'TLSv1_method' });`,
      `import https from 'https';
https.request({ host: 'a.example.com', secureProtocol: 'TLSv1_2_method' });`,
      [['oldVersion', 2]],
    ),
    pair(
      'ciphers',
      `import tls from 'tls';
tls.createServer({ honorCipherOrder: true, ciphers: 'HIGH:RC4-SHA:!aNULL' });`,
      `import tls from 'tls';
tls.createServer({ honorCipherOrder: true, ciphers: 'HIGH:!aNULL:!MD5:!RC4:-DES' });`,
      [['weakSuite', 2]],
    ),
    pair(
      'a loose parser',
      `import http from 'http';
http.createServer({ insecureHTTPParser: true }, listener);`,
      `import http from 'http';
http.createServer({ insecureHTTPParser: false }, listener);`,
      [['looseParser', 2]],
    ),
  ]),
);

testRule(
  rule,
  casesOf('useTls12', [
    pair(
      'an old version',
      `import https from 'node:https';
export const agent = new https.Agent({ maxSockets: 5, minVersion: 'TLSv1' });`,
      `import https from 'node:https';
export const agent = new https.Agent({ maxSockets: 5, minVersion: 'TLSv1.2' });`,
      [['oldVersion', 2, [`'TLSv1'`, `'TLSv1.2'`]]],
    ),
    pair(
      'an old version for all connections',
      `const tls = require('node:tls');
tls.DEFAULT_MIN_VERSION = 'TLSv1.1';`,
      `const tls = require('node:tls');
tls.DEFAULT_MIN_VERSION = 'TLSv1.3';`,
      [['oldVersion', 2, [`'TLSv1.1'`, `'TLSv1.2'`]]],
      { sourceType: 'commonjs' },
    ),
  ]),
);
