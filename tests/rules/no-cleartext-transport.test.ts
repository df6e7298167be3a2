import rule from '../../src/rules/no-cleartext-transport';
import { testRule } from '../rule-tester';
import { pair } from './pairs';
import { casesOf } from './twins';

const commonjs = { sourceType: 'commonjs' } as const;

testRule(
  rule,
  casesOf<'cleartext' | 'secure'>('secure', [
    pair(
      'fetch',
      `export const rates = () => fetch('http://api.rates.net/v1');`,
      [
        `export const rates = () => fetch('https://api.rates.net/v1');`,
        `export const rates = () => fetch('http://localhost:8080/v1');`,
        `export const rates = () => fetch('http://127.0.0.1/v1');`,
        `export const rates = () => fetch('http://rates:3000/v1');`,
        `export const rates = () => fetch('http://169.254.169.254/latest/meta-data');`,
        `export const namespace = 'http://www.w3.org/2000/svg';`,
        `export const isHttp = (url) => url.startsWith('http://api.rates.net');`,
      ],
      [['cleartext', 1, ['http:', 'https:']]],
    ),
    pair(
      'a path that is put together',
      'export const order = (id) => fetch(`http://orders.shop.net/${id}`);',
      [
        'export const order = (host) => fetch(`http://${host}/orders`);',
        'export const order = (zone) => fetch(`http://orders.${zone}/list`);',
      ],
      [['cleartext', 1, ['http:', 'https:']]],
    ),
    pair(
      'axios, and its base',
      `import axios from 'axios';
export const client = axios.create({ baseURL: 'http://warehouse.shop.net' });
export const send = (lines) => axios.post('http://orders.shop.net/new', { lines });`,
      `import axios from 'axios';
export const client = axios.create({ baseURL: process.env.WAREHOUSE || 'http://warehouse.shop.net' });
export const send = (lines) => axios.post('http://orders.svc.cluster.local/new', { lines });`,
      [
        ['cleartext', 2, [`'http://warehouse`, `'https://warehouse`]],
        ['cleartext', 3, [`'http://orders`, `'https://orders`]],
      ],
    ),
    pair(
      'through a constant',
      `const got = require('got');
const BASE = 'http://reports.shop.net';
exports.load = (name) => got(BASE + '/' + name);`,
      `const got = require('got');
const BASE = 'https://reports.shop.net';
exports.load = (name) => got(BASE + '/' + name);`,
      [['cleartext', 3]],
      commonjs,
    ),
    pair(
      'an address in a variable',
      `const url = 'http://reports.shop.net/all';
export const load = () => fetch(url);`,
      `const url = 'http://reports.shop.net/all';
export const link = () => url;`,
      [['cleartext', 1, ['http:', 'https:']]],
    ),
    pair(
      'a web socket',
      `import WebSocket from 'ws';
export const socket = new WebSocket('ws://ticker.shop.net/live');`,
      `import WebSocket from 'ws';
export const socket = new WebSocket('wss://ticker.shop.net/live');`,
      [['cleartext', 2, ['ws://', 'wss://']]],
    ),
    pair(
      'Redis',
      `import { createClient } from 'redis';
export const cache = createClient({ url: 'redis://cache.shop.net:6379' });`,
      [
        `import { createClient } from 'redis';
export const cache = createClient({ url: 'rediss://cache.shop.net:6379' });`,
        `import { createClient } from 'redis';
export const cache = createClient({ url: 'redis://cache.shop.net:6379', socket: { tls: true } });`,
        `import { createClient } from 'redis';
export const cache = createClient({ url: process.env.CACHE_URL || 'redis://cache.shop.net:6379' });`,
        `import { createClient } from 'redis';
export const cache = createClient({ url: 'redis://cache:6379' });`,
      ],
      [['cleartext', 2, ['redis://', 'rediss://']]],
    ),
    pair(
      'ioredis',
      `const Redis = require('ioredis');
module.exports = new Redis('redis://cache.shop.net');`,
      `const Redis = require('ioredis');
module.exports = new Redis('redis://localhost');`,
      [['cleartext', 2, ['redis://', 'rediss://']]],
      commonjs,
    ),
    pair(
      'a queue',
      `import amqp from 'amqplib';
export const connection = await amqp.connect('amqp://queue.shop.net');`,
      `import amqp from 'amqplib';
export const connection = await amqp.connect('amqps://queue.shop.net');`,
      [['cleartext', 2, ['amqp://', 'amqps://']]],
    ),
    pair(
      'MongoDB, which is told by an option',
      `const mongoose = require('mongoose');
mongoose.connect('mongodb://db.shop.net/shop');`,
      [
        `const mongoose = require('mongoose');
mongoose.connect('mongodb://db.shop.net/shop?tls=true');`,
        `const mongoose = require('mongoose');
mongoose.connect('mongodb+srv://db.shop.net/shop');`,
        `const mongoose = require('mongoose');
mongoose.connect('mongodb://db.shop.net/shop', { tls: true });`,
      ],
      [['cleartext', 2]],
      commonjs,
    ),
    pair(
      'a directory',
      `import ldap from 'ldapjs';
export const client = ldap.createClient({ url: 'ldap://directory.shop.net' });`,
      `import ldap from 'ldapjs';
export const client = ldap.createClient({ url: 'ldaps://directory.shop.net' });`,
      [['cleartext', 2, ['ldap://', 'ldaps://']]],
    ),
    pair(
      'sensors',
      `import mqtt from 'mqtt';
export const sensors = mqtt.connect('mqtt://sensors.shop.net');`,
      `import mqtt from 'mqtt';
export const sensors = mqtt.connect('mqtts://sensors.shop.net');`,
      [['cleartext', 2, ['mqtt://', 'mqtts://']]],
    ),
    pair(
      'only in development',
      `const base = process.env.NODE_ENV === 'production' ? process.env.BASE : process.env.OTHER;
export const ping = () => fetch('http://ping.shop.net/' + base);`,
      `export function ping() {
  if (process.env.NODE_ENV !== 'production') return fetch('http://ping.shop.net/');
  return fetch('https://ping.shop.net/');
}`,
      [['cleartext', 2, ['http:', 'https:']]],
    ),
    pair(
      "Node's own client",
      `import http from 'node:http';
export const load = (done) => http.get('http://reports.shop.net/day', done);`,
      `import http from 'node:http';
export const load = (done) => http.get(process.env.REPORTS_URL, done);`,
      // It takes no `https:`.
      [['cleartext', 2]],
    ),

    pair(
      'undici in a class method',
      `import { request } from 'undici';
export class Stock {
  async load(id: string): Promise<unknown> {
    const { body } = await request(\`http://stock.shop.net/items/\${id}\`, { method: 'GET' });
    return body.json();
  }
}`,
      `import { request } from 'undici';
export class Stock {
  constructor(private readonly base: string) {}
  async load(id: string): Promise<unknown> {
    const { body } = await request(\`\${this.base}/items/\${id}\`, { method: 'GET' });
    return body.json();
  }
}`,
      [['cleartext', 4, ['http:', 'https:']]],
      { filename: 'stock.ts' },
    ),
    pair(
      'in a callback of a route',
      `const express = require('express');
const axios = require('axios').default;
const app = express();
app.get('/weather', (req, res, next) => {
  axios
    .get('http://weather.shop.net/today')
    .then(({ data }) => res.json(data))
    .catch(next);
});`,
      `const express = require('express');
const axios = require('axios').default;
const app = express();
app.get('/weather', (req, res, next) => {
  axios
    .get('http://host.docker.internal/today')
    .then(({ data }) => res.json(data))
    .catch(next);
});`,
      [['cleartext', 6, ['http:', 'https:']]],
      commonjs,
    ),
  ]),
);
