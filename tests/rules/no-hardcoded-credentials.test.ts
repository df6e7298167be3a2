import rule from '../../src/rules/no-hardcoded-credentials';
import { testRule } from '../rule-tester';
import { pair } from './pairs';
import { casesOf } from './twins';

type Ids = 'shape' | 'address' | 'header' | 'fallback' | 'named' | 'checked' | 'read' | 'drop';

const commonjs = { sourceType: 'commonjs' } as const;
const typescript = { filename: 'file.ts' } as const;

/** A token as a service makes it, put together here so that nobody takes it for a real one. */
const token = (...parts: readonly string[]): string => parts.join('');
const stripeKey = token('sk_', 'live_', '51Hq8vKx2LmP9wQzR7tYb');
const githubToken = token('ghp', '_', 'a8Kd03mZq7LxR2vTn5WcY9bHs1JfE6gU4pOi');
const awsKey = token('AKIA', 'Q3EGRIVX7LZ2KNBT');
const slackToken = token('xoxb', '-284719365027-', 'Kq8sVb3xTz7LmPwR2YcN');

const named = casesOf<Ids>('read', [
  pair(
    'a variable',
    `const password = 'hunter2!';
login('app', password);`,
    [
      `const password = process.env.PASSWORD;
login('app', password);`,
      `const password = 'password';
login('app', password);`,
      `const passwordField = 'pw1';
login('app', passwordField);`,
    ],
    [['named', 1, [`'hunter2!'`, 'process.env.PASSWORD']]],
  ),
  pair(
    'constants of a module',
    `export const DB_PASSWORD = 'mB7vq2RkzTx9pLw4';
export const JWT_COOKIE = 'session';`,
    `export const DB_PASSWORD = 'DB_PASSWORD';
export const PASSWORD_HEADER = 'X-Password-2';`,
    [['named', 1, [`'mB7vq2RkzTx9pLw4'`, 'process.env.DB_PASSWORD']]],
  ),
  pair(
    'an object of settings',
    `module.exports = { port: 3000, apiKey: 'f81d4fae7dec11d0a765', retries: 3 };`,
    [
      `module.exports = { port: 3000, apiKey: 'YOUR_API_KEY', retries: 3 };`,
      `module.exports = { port: 3000, apiKeyHeader: 'f81d4fae7dec11d0a765', retries: 3 };`,
      `module.exports = { port: 3000, apiKey: 'settings.apiKey', retries: 3 };`,
    ],
    [['named', 1, [`'f81d4fae7dec11d0a765'`, 'process.env.API_KEY']]],
    commonjs,
  ),
  pair(
    'who and where beside it',
    `module.exports = { database: { host: 'db.internal', user: 'root', password: 'root', name: 'shop' } };`,
    [
      `module.exports = { columns: { host: 'host', user: 'user', password: 'pwd', name: 'name' } };`,
      `module.exports = { form: { user: 'User name', password: 'password', name: 'Name' } };`,
    ],
    [['named', 1, [`password: 'root'`, `password: process.env.PASSWORD`]]],
    commonjs,
  ),
  pair(
    'fields of a class',
    `class Mailer {
  #smtpPassword = 'Jq8zVt3nXw';
  static secretKey = 'mySuperSecretKey';
  send() { return connect(this.#smtpPassword, Mailer.secretKey); }
}`,
    `class Mailer {
  #smtpPassword = '';
  static secretKey = 'secretKey';
  send() { return connect(this.#smtpPassword, Mailer.secretKey); }
}`,
    [
      ['named', 2, [`'Jq8zVt3nXw'`, 'process.env.SMTP_PASSWORD']],
      ['named', 3, [`'mySuperSecretKey'`, 'process.env.SECRET_KEY']],
    ],
  ),
  pair(
    'a default of a parameter',
    `export function connect(host, user, password = 'Wint3r2024') {
  return open(host, user, password);
}`,
    [
      `export function connect(host, user, password = '') {
  return open(host, user, password);
}`,
      `export function connect(host, user, password = readPassword()) {
  return open(host, user, password);
}`,
    ],
    [['named', 1, [`'Wint3r2024'`, 'process.env.PASSWORD']]],
  ),
  pair(
    'an argument of a function of this file',
    `function connect(host, password) {
  return open(host, password);
}
connect('db.internal', 'S3cr3tPw');`,
    `function connect(host, mode) {
  return open(host, mode);
}
connect('db.internal', 'S3cr3tPw');`,
    [['named', 4, [`'S3cr3tPw'`, 'process.env.PASSWORD']]],
  ),
  pair(
    'assigned to a property, or to the environment',
    `config.db.password = 'tr0ub4dor&3';
process.env.SESSION_SECRET = 'thisisasecret';`,
    `config.messages.password = 'Zu kurz: 8';
process.env.SESSION_MODE = 'thisisasecret';`,
    [
      ['named', 1, [`'tr0ub4dor&3'`, 'process.env.PASSWORD']],
      ['named', 2],
    ],
  ),
  pair(
    'set by its name',
    `const app = require('express')();
app.set('superSecret', 'ilovescotchyscotch');`,
    `const app = require('express')();
app.set('view engine', 'ilovescotchyscotch');`,
    [['named', 2, [`'ilovescotchyscotch'`, 'process.env.SUPER_SECRET']]],
    commonjs,
  ),
  pair(
    'users of a list',
    `const users = [
  { id: 1, username: 'alice', password: 'alice123' },
  { id: 2, username: 'bob', password: await hash(read()) },
];`,
    `const fields = [
  { id: 1, username: 'text', password: 'password' },
  { id: 2, username: 'Your name', password: 'Your password 2' },
];`,
    [['named', 2, [`'alice123'`, 'process.env.PASSWORD']]],
  ),
  pair(
    'the result of a function that is called so',
    `export const getJwtSecret = () => 'sup3r-s3cret-v4lue';`,
    `export const getJwtSecret = () => loadSecret('sup3r-s3cret-v4lue');`,
    [['named', 1, [`'sup3r-s3cret-v4lue'`, 'process.env.JWT_SECRET']]],
  ),
  pair(
    'the constants of a tutorial',
    `export const jwtConstants = { secret: 'secretKey' };`,
    `export const errorKeys = { secret: 'secretKey' };`,
    [['named', 1, [`'secretKey'`, 'process.env.SECRET']]],
  ),
  pair(
    'a token that looks drawn',
    `const accessToken = 'q7Zt2Vb9Xc4LpR1mTw8K';`,
    [
      `const accessToken = 'access-token-of-user';`,
      `const nextToken = 'q7Zt2Vb9Xc4LpR1mTw8K';`,
      `const errors = { accessToken: 'token_expired_2' };`,
    ],
    [['named', 1, [`'q7Zt2Vb9Xc4LpR1mTw8K'`, 'process.env.ACCESS_TOKEN']]],
  ),
  pair(
    'a strategy of an identity provider',
    `import { Strategy as GitHubStrategy } from 'passport-github2';
export const github = new GitHubStrategy({ clientID: 'shop', clientSecret: 'shhh-secret', callbackURL: '/cb' }, done);`,
    `import { Strategy as GitHubStrategy } from 'passport-github2';
export const github = new GitHubStrategy({ clientID: 'shop', clientSecret: config.secret, callbackURL: '/cb' }, done);`,
    [['named', 2, [`'shhh-secret'`, 'process.env.CLIENT_SECRET']]],
  ),
  pair(
    'under TypeScript',
    `export class Billing {
  constructor(private readonly apiSecret: string = 'b1ll1ng-s3cr3t') {}
  private readonly webhookSecret = 'wh-9f8a7b6c5d' as const;
}`,
    `export class Billing {
  constructor(private readonly apiSecret: string) {}
  private readonly webhookSecretName = 'wh-9f8a7b6c5d' as const;
  password!: string;
}
export enum Grant { Password = 'password', RefreshToken = 'refresh_token' }
export type Login = { password: 'string' };`,
    [
      ['named', 2, [`'b1ll1ng-s3cr3t'`, 'process.env.API_SECRET']],
      ['named', 3, [`'wh-9f8a7b6c5d' as const`, 'process.env.WEBHOOK_SECRET']],
    ],
    typescript,
  ),
]);

const shaped = casesOf<Ids>('read', [
  pair(
    'a key of a payment service',
    `const stripe = require('stripe')('${stripeKey}');`,
    [
      `const stripe = require('stripe')(process.env.STRIPE_KEY);`,
      `const stripe = require('stripe')('sk_test_xxxxxxxxxxxxxxxxxxxxxxxx');`,
    ],
    [['shape', 1, [`'${stripeKey}'`, 'process.env.API_KEY']]],
    commonjs,
  ),
  pair(
    'a token in a list of arguments',
    `export const octokit = (make) => make({ agent: 'shop', value: '${githubToken}' });`,
    `export const octokit = (make) => make({ agent: 'shop', value: 'ghp_yourTokenFromTheSettingsPage' });`,
    [['shape', 1, [`'${githubToken}'`, 'process.env.VALUE']]],
  ),
  pair(
    'both keys of a cloud',
    `import AWS from 'aws-sdk';
AWS.config.update({ region: 'eu-west-1', accessKeyId: '${awsKey}', secretAccessKey: 'kT8Qx/Lr2VbZ9mPw4+YcN7sHd3JfE6gU1aRiBoXq' });`,
    `import AWS from 'aws-sdk';
AWS.config.update({ region: 'eu-west-1', accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: '<secret>' });`,
    [
      ['shape', 2, [`'${awsKey}'`, 'process.env.ACCESS_KEY_ID']],
      ['named', 2, [`'kT8Qx/Lr2VbZ9mPw4+YcN7sHd3JfE6gU1aRiBoXq'`, 'process.env.SECRET_ACCESS_KEY']],
    ],
  ),
  pair(
    'a token of a chat',
    `import { WebClient } from '@slack/web-api';
export const slack = new WebClient('${slackToken}');`,
    [
      `import { WebClient } from '@slack/web-api';
export const slack = new WebClient(process.env.SLACK_TOKEN);`,
      `export const isBotToken = (value) => value.startsWith('xoxb-');`,
    ],
    [['shape', 2, [`'${slackToken}'`, 'process.env.API_TOKEN']]],
  ),
  pair(
    'a private key over several lines',
    `export const options = {
  cert: readCertificate(),
  key: \`-----BEGIN RSA PRIVATE KEY-----
MIIEowIBAAKCAQEAwJfW2m3Yl4p0n4u3m0o8w1Q2E3R4T5Y6U7I8O9P0A1S2D3F4
-----END RSA PRIVATE KEY-----\`,
};`,
    [
      `export const wrap = (body) => \`-----BEGIN RSA PRIVATE KEY-----\${body}-----END RSA PRIVATE KEY-----\`;`,
      `export const isKey = (text) => text.includes('-----BEGIN PRIVATE KEY-----');`,
      `export const key = '-----BEGIN PUBLIC KEY-----\\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA0vx7agoebGcQSuuPiLJX';`,
    ],
    [
      [
        'shape',
        3,
        [
          `\`-----BEGIN RSA PRIVATE KEY-----
MIIEowIBAAKCAQEAwJfW2m3Yl4p0n4u3m0o8w1Q2E3R4T5Y6U7I8O9P0A1S2D3F4
-----END RSA PRIVATE KEY-----\``,
          'process.env.KEY',
        ],
      ],
    ],
  ),
]);

const addresses = casesOf<Ids>('read', [
  pair(
    'a variable with the address of a database',
    `const reviewsUrl = 'mongodb+srv://reviews:Jq8zVt3nXw5cRb2e@reviews.shop.net/reviews';`,
    [
      `const reviewsUrl = 'mongodb+srv://reviews.shop.net/reviews';`,
      `const reviewsUrl = 'mongodb://user:password@localhost:27017/reviews';`,
      `const reviewsUrl = 'mongodb://<user>:<password>@reviews.shop.net/reviews';`,
      'const reviewsUrl = `mongodb://${user}:${secret}@reviews.shop.net/reviews`;',
    ],
    [
      [
        'address',
        1,
        [`'mongodb+srv://reviews:Jq8zVt3nXw5cRb2e@reviews.shop.net/reviews'`, 'process.env.REVIEWS_URL'],
      ],
    ],
  ),
  pair(
    'the password of a fresh installation, on another host',
    `import mongoose from 'mongoose';
await mongoose.connect('mongodb://admin:admin@mongo.internal:27017/shop');`,
    [
      `import mongoose from 'mongoose';
await mongoose.connect('mongodb://admin:admin@127.0.0.1:27017/shop');`,
      `import mongoose from 'mongoose';
await mongoose.connect('mongodb://mongo.internal:27017/shop');`,
    ],
    [['address', 2, [`'mongodb://admin:admin@mongo.internal:27017/shop'`, 'process.env.MONGODB_URL']]],
  ),
  pair(
    'a pool of PostgreSQL',
    `const { Pool } = require('pg');
module.exports = new Pool({ connectionString: 'postgres://shop:9fKq3ZtN@pg.shop.net:5432/shop' });`,
    `const { Pool } = require('pg');
module.exports = new Pool({ connectionString: process.env.DATABASE_URL });`,
    [['address', 2, [`'postgres://shop:9fKq3ZtN@pg.shop.net:5432/shop'`, 'process.env.CONNECTION_STRING']]],
    commonjs,
  ),
  pair(
    'settings of an address, as SQL Server has them',
    `import sql from 'mssql';
await sql.connect('Server=tcp:sql.shop.net,1433;Database=shop;User Id=app;Password=Kq8sVb3x;Encrypt=true');`,
    `import sql from 'mssql';
await sql.connect('Server=tcp:sql.shop.net,1433;Database=shop;Authentication=Active Directory;Encrypt=true');`,
    [
      [
        'address',
        2,
        [
          `'Server=tcp:sql.shop.net,1433;Database=shop;User Id=app;Password=Kq8sVb3x;Encrypt=true'`,
          'process.env.DATABASE_URL',
        ],
      ],
    ],
  ),
  pair(
    'a key in the query of an address',
    `export const load = (city) => fetch('https://api.weather.net/v1/now?appid=8f3k2m9x7q1z5t4w6v0b&q=' + city);`,
    [
      `export const load = (city) => fetch('https://api.weather.net/v1/now?units=metric&q=' + city);`,
      `export const load = (city) => fetch('https://api.weather.net/v1/now?appid=' + process.env.KEY);`,
    ],
    [
      [
        'address',
        1,
        [`'https://api.weather.net/v1/now?appid=8f3k2m9x7q1z5t4w6v0b&q='`, 'process.env.SERVICE_URL'],
      ],
    ],
  ),
]);

const headers = casesOf<Ids>('read', [
  pair(
    'a bearer token in a table of headers',
    `import axios from 'axios';
axios.get('https://rates.net/v1', { headers: { Authorization: 'Bearer mkt9Xc4VbQz7LpR2tYw8KsN5dHf3Jg6M' } });`,
    [
      "import axios from 'axios';\naxios.get('https://rates.net/v1', { headers: { Authorization: `Bearer ${process.env.TOKEN}` } });",
      `export const message = { text: 'Bearer authentication is used', header: 'Bearer <token>' };`,
    ],
    [['header', 2, [`'Bearer mkt9Xc4VbQz7LpR2tYw8KsN5dHf3Jg6M'`, '`Bearer ${process.env.API_TOKEN}`']]],
  ),
  pair(
    'encoded on the spot',
    `const headers = new Headers();
headers.set('Authorization', 'Basic ' + Buffer.from('reports:hunter22').toString('base64'));`,
    [
      `const headers = new Headers();
headers.set('Authorization', 'Basic ' + Buffer.from(user + ':' + process.env.PASSWORD).toString('base64'));`,
      `const headers = new Headers();
headers.set('WWW-Authenticate', 'Basic realm="reports"');`,
    ],
    [['header', 2, [`'reports:hunter22'`, 'process.env.BASIC_CREDENTIALS']]],
  ),
  pair(
    'a constant behind the scheme',
    `const value = 'mkt9-4c1b-7z';
export const send = (body) => fetch('https://rates.net', { headers: { authorization: \`Bearer \${value}\` }, body });`,
    `const value = readFileSync('/run/secrets/rates', 'utf8');
export const send = (body) => fetch('https://rates.net', { headers: { authorization: \`Bearer \${value}\` }, body });`,
    [['header', 1, [`'mkt9-4c1b-7z'`, 'process.env.API_TOKEN']]],
  ),
]);

const fallbacks = casesOf<Ids>('drop', [
  pair(
    'of a setting',
    `export const secret = process.env.JWT_SECRET || 'dev-secret';`,
    [
      `export const secret = process.env.JWT_SECRET || '';`,
      `export const secret = process.env.NODE_ENV === 'production' ? process.env.JWT_SECRET : 'dev-secret';`,
      `export const name = process.env.SERVICE_NAME || 'dev-secret';`,
      `export const keyFile = process.env.PRIVATE_KEY || './keys/private.pem';`,
    ],
    [['fallback', 1, [`process.env.JWT_SECRET || 'dev-secret'`, 'process.env.JWT_SECRET']]],
  ),
  pair(
    'where the setting is nullish, in a call',
    `const crypto = require('crypto');
exports.sign = (text) => hmac(process.env['SIGNING_KEY'] ?? 'changeme', text);`,
    `const crypto = require('crypto');
exports.sign = (text) => hmac(process.env['SIGNING_MODE'] ?? 'changeme', text);`,
    [['fallback', 2, [`process.env['SIGNING_KEY'] ?? 'changeme'`, `process.env['SIGNING_KEY']`]]],
    commonjs,
  ),
]);

const otherFallbacks = casesOf<Ids>('drop', [
  pair(
    'of a getter of settings',
    `export const options = (config) => ({ secret: config.get('session.secret', 'keyboard cat') });`,
    `export const options = (config) => ({ secret: config.get('session.name', 'keyboard cat') });`,
    [['fallback', 1]],
  ),
  pair(
    'of a schema of settings',
    `export const env = z.object({ COOKIE_SECRET: z.string().min(8).default('c00kie-secret') });`,
    `export const env = z.object({ COOKIE_SECRET: z.string().min(8), COOKIE_NAME: z.string().default('c00kie-secret') });`,
    [['fallback', 1, [`.default('c00kie-secret')`, '']]],
  ),
]);

const checks = casesOf<Ids>('read', [
  pair(
    'a password of a request',
    `app.post('/login', (req, res) => {
  if (req.body.password === 'letmein') return res.json({ ok: true });
  res.sendStatus(401);
});`,
    [
      `app.post('/login', (req, res) => {
  if (req.body.password === '') return res.json({ ok: false });
  res.sendStatus(401);
});`,
      `app.post('/login', (req, res) => {
  if (req.body.grantType === 'letmein') return res.json({ ok: true });
  res.sendStatus(401);
});`,
      `app.post('/login', (req, res) => {
  if (typeof req.body.password === 'string') return res.json({ ok: true });
  res.sendStatus(401);
});`,
    ],
    [['checked', 2]],
  ),
  pair(
    'the key of a header',
    `import Fastify from 'fastify';
const app = Fastify();
app.get('/metrics', async (request, reply) => {
  if (request.headers['x-api-key'] !== 'metrics-2024') return reply.code(403).send();
  return collect();
});`,
    `import Fastify from 'fastify';
const app = Fastify();
app.get('/metrics', async (request, reply) => {
  if (request.headers['x-api-version'] !== 'metrics-2024') return reply.code(403).send();
  return collect();
});`,
    [['checked', 4]],
  ),
  pair(
    'compared in constant time, with what everybody can read',
    `import basicAuth from 'express-basic-auth';
export const authorizer = (username, password) =>
  basicAuth.safeCompare(username, 'admin') & basicAuth.safeCompare(password, 'Tr0ub4dor');`,
    `import basicAuth from 'express-basic-auth';
export const authorizer = (username, password) =>
  basicAuth.safeCompare(username, 'admin') & basicAuth.safeCompare(password, process.env.ADMIN_PASSWORD);`,
    [['checked', 3]],
  ),
]);

const all = [named, shaped, addresses, headers, fallbacks, otherFallbacks, checks];

testRule(rule, {
  valid: [
    ...all.flatMap(({ valid }) => valid),
    {
      name: 'tests have passwords of their own',
      filename: 'test/login.js',
      code: `login('app', { password: 'hunter2!' });`,
    },
    {
      name: 'code of a test',
      code: `describe('login', () => { login({ password: 'hunter2!' }); });`,
    },
    {
      name: 'for development only',
      code: `export const options = {
  development: { username: 'app', password: 'app-dev-1', host: '127.0.0.1' },
  production: { username: 'app', password: process.env.PASSWORD, host: 'db' },
};
if (process.env.NODE_ENV !== 'production') options.secretKey = 'only-here-1';`,
    },
    {
      name: 'texts about passwords',
      code: `export const messages = { password: 'Must-have 8 characters', token: 'errors.token.2' };
export const routes = { password: '/account/password', resetToken: '/reset/:token' };
export const selectors = { password: '#password', apiKey: '[name=apiKey]' };
export const RESET_PASSWORD = 'RESET_PASSWORD';
export const i18n = { en: { password: 'Passwort2' } };
export const hash = { password: '$2b$10$Kq8sVb3xTz7LmPwR2YcNue' };`,
    },
    {
      name: 'settings of a page are public',
      code: `export const firebase = { apiKey: 'AIza${'SyDq8sVb3xTz7LmPwR2YcNueKj5HgFdA0'}', authDomain: 'shop.firebaseapp.com' };`,
    },
    {
      name: 'made when it is needed',
      code: `import { randomBytes } from 'node:crypto';
export const secret = randomBytes(32).toString('base64url');
export const credentials = Buffer.from(\`\${user}:\${pass}\`).toString('base64');`,
    },
    {
      name: 'an option of a command line',
      code: `program.option('-p, --password <password>', 'password of the database, 8 characters');`,
    },
  ],
  invalid: all.flatMap(({ invalid }) => invalid),
});
