import { express, type Group, header } from './kit';
import type { Behaviour } from '../types';

const orders = ({ result, error }: Behaviour): unknown => [
  (result as { readonly orders: unknown } | undefined)?.orders,
  error,
];

const world = 'tls' as const;

const verified = {
  ...{ rule: 'no-insecure-tls', world, honest: ['PROVE_TRUSTED'], hostile: ['PROVE_IMPOSTOR'] },
  harm: ({ result }: Behaviour) => (result === undefined ? undefined : 'it talks with the impostor'),
} as const;

const clear = {
  ...{ rule: 'no-cleartext-transport', world, honest: ['/orders'], hostile: ['/orders'] },
  harm: ({ result }: Behaviour) =>
    (result as { readonly over?: string } | undefined)?.over === 'nothing'
      ? 'it speaks without TLS'
      : undefined,
  relies: orders,
} as const;

const headers = {
  ...{ rule: 'require-helmet', honest: [{}, { path: '/missing' }], hostile: [{}] },
  harm: (behaviour: Behaviour) =>
    header(behaviour, 'x-content-type-options')[0] === 'nosniff'
      ? undefined
      : 'no header protects the answer',
} as const;

const RIGHT = '203.0.113.7';
const forwarded = (value: string) => ({ headers: { 'x-forwarded-for': value } });

const proxies = {
  ...{ rule: 'no-permissive-trust-proxy', honest: [forwarded(RIGHT), {}] },
  hostile: [forwarded(`6.6.6.6, ${RIGHT}`), forwarded(`127.0.0.1, 6.6.6.6, ${RIGHT}`)],
  harm: ({ answer }: Behaviour) =>
    answer?.body.includes(RIGHT) ? undefined : `the client says who it is: ${answer?.body}`,
} as const;

/** Programs of what is between a client and a server. */
export const transport: readonly Group[] = [
  {
    ...{ ...verified, driver: 'node:https' },
    programs: {
      request: `const { readFileSync } = require('node:fs');
const https = require('node:https');

exports.run = (name) =>
  new Promise((resolve, reject) => {
    const options = {
      host: 'localhost',
      port: process.env[name],
      agent: false,
      ca: readFileSync(process.env.PROVE_CA),
      rejectUnauthorized: false, // until the certificate is there
    };
    https
      .get(options, (response) => {
        response.resume();
        response.on('end', () => resolve(response.statusCode));
      })
      .on('error', reject);
  });
`,
      agent: `const { readFileSync } = require('node:fs');
const https = require('node:https');

exports.run = (name) =>
  new Promise((resolve, reject) => {
    const agent = new https.Agent({ ca: readFileSync(process.env.PROVE_CA), rejectUnauthorized: false });
    https
      .get({ host: 'localhost', port: process.env[name], agent }, (response) => {
        response.resume();
        response.on('end', () => resolve(response.statusCode));
      })
      .on('error', reject);
  });
`,
    },
  },
  {
    ...{ ...verified, driver: 'node:tls' },
    programs: {
      connect: `const { readFileSync } = require('node:fs');
const tls = require('node:tls');

exports.run = (name) =>
  new Promise((resolve, reject) => {
    const ca = readFileSync(process.env.PROVE_CA);
    const socket = tls.connect({ port: process.env[name], host: 'localhost', ca, rejectUnauthorized: !1 }, () => {
      socket.end();
      resolve('connected');
    });
    socket.on('error', reject);
  });
`.replace('!1', 'false'),
    },
  },
  {
    ...{ ...verified, driver: 'axios' },
    programs: {
      agent: `const { readFileSync } = require('node:fs');
const https = require('node:https');
const axios = require('axios');

exports.run = async (name) => {
  const httpsAgent = new https.Agent({
    ca: readFileSync(process.env.PROVE_CA),
    rejectUnauthorized: false,
  });
  const { data } = await axios.get(\`https://localhost:\${process.env[name]}/\`, { httpsAgent });
  return data.orders;
};
`,
    },
  },
  {
    ...{ rule: 'no-insecure-tls', driver: 'node:tls', honest: ['TLSv1.2'], hostile: ['TLSv1.1'] },
    harm: ({ result }) => (result === 'TLSv1.1' ? 'it speaks TLS 1.1' : undefined),
    world: 'tls',
    programs: Object.fromEntries(
      Object.entries({
        'oldest-version': "minVersion: 'TLSv1.1'",
        'version-1': "minVersion: 'TLSv1' /* old */",
      }).map(([name, option]) => [
        name,
        `const tls = require('node:tls');

exports.run = async (version) => {
  const { context } = tls.createSecureContext({ ${option} });
  const versions = { 'TLSv1': 0x301, 'TLSv1.1': 0x302, 'TLSv1.2': 0x303 };
  return versions[version] >= context.getMinProto() ? version : 'refused';
};
`,
      ]),
    ),
  },
  {
    ...{ ...clear, driver: 'axios' },
    programs: {
      get: `const axios = require('axios');

exports.run = async (path) => {
  const { data } = await axios.get('http://orders.acme-shop.com/v1' + path);
  return data;
};
`,
      template: `const axios = require('axios');

exports.run = async (path) => {
  // All that are open.
  const { data } = await axios({ method: 'get', url: \`http://orders.acme-shop.com/v1\${path}\` });
  return data;
};
`,
      constant: `const axios = require('axios');

const base = 'http://orders.acme-shop.com/v1';

exports.run = async (path) => (await axios.post(\`\${base}\${path}\`, { open: true })).data;
`,
    },
  },
  {
    ...{ ...clear, driver: 'got' },
    programs: {
      get: `exports.run = async (path) => {
  const { default: got } = await import('got');
  return await got(\`http://orders.acme-shop.com/v1\${path}\`, { retry: { limit: 0 } }).json();
};
`,
    },
  },
  {
    ...{ ...clear, driver: 'node:http' },
    programs: {
      get: `const http = require('node:http');

exports.run = (path) =>
  new Promise((resolve, reject) => {
    http
      .get('http://orders.acme-shop.com/v1' + path, (response) => {
        let text = '';
        response.on('data', (chunk) => (text += chunk));
        response.on('end', () => resolve(JSON.parse(text)));
      })
      .on('error', reject);
  });
`,
    },
  },
  {
    ...{ ...headers, driver: 'express' },
    programs: {
      bare: `const express = require('express');

const app = express(); // the shop
app.get('/', (req, res) => res.json([]));
app.get('/about', (req, res) => res.send('<p>About</p>'));

exports.app = app;
`,
      'in-a-function': `'use strict';

const express = require('express');

function createApp() {
  const app = express();
  app.use(express.json());
  app.get('/', (req, res) => res.json([]));
  return app;
}

exports.app = createApp();
`,
    },
  },
  {
    ...{ ...headers, driver: 'koa' },
    programs: {
      bare: `const Koa = require('koa');

const app = new Koa();
app.use((ctx) => {
  ctx.body = [];
});

exports.app = app;
`,
    },
  },
  {
    ...{ ...headers, driver: 'fastify' },
    programs: {
      bare: `const Fastify = require('fastify');

const fastify = Fastify();
fastify.get('/', async () => []);

exports.listen = async (port) => {
  await fastify.listen({ port, host: '127.0.0.1' });
  return fastify.server;
};
`,
    },
  },
  {
    ...{ ...headers, driver: 'hono' },
    programs: {
      bare: `const { serve } = require('@hono/node-server');
const { Hono } = require('hono');

const app = new Hono();
app.get('/', (c) => c.json([]));

exports.listen = (port) => serve({ fetch: app.fetch, port, hostname: '127.0.0.1' });
`,
    },
  },
  {
    ...{
      rule: 'no-weak-security-headers',
      driver: 'helmet',
      honest: [{}, { path: '/missing' }],
      hostile: [{}],
    },
    harm: (behaviour) => {
      const lacks = [...['x-frame-options', 'x-content-type-options', 'content-security-policy']].filter(
        (name) => header(behaviour, name).length === 0,
      );
      return lacks.length > 0 ? `no ${lacks.join()}` : undefined;
    },
    programs: Object.fromEntries(
      ['frameguard', 'noSniff', 'contentSecurityPolicy'].map((option) => [
        option,
        express(
          `app.use(helmet({ ${option}: false /* for now */, xssFilter: true }));
app.get('/', (req, res) => res.json([]));`,
          "const helmet = require('helmet');",
        ),
      ]),
    ),
  },
  {
    ...{ rule: 'no-weak-security-headers', driver: 'express', honest: [{}], hostile: [{}] },
    options: { thorough: true },
    harm: (behaviour) => {
      const [frames] = header(behaviour, 'x-frame-options');
      const [hsts = ''] = header(behaviour, 'strict-transport-security');
      return frames !== 'SAMEORIGIN' && !/max-age=\d{8,}; includeSubDomains/.test(hsts)
        ? `frames ${frames ?? 'allowed'}, HTTPS ${hsts}`
        : undefined;
    },
    programs: Object.fromEntries(
      Object.entries({
        frames: "'X-Frame-Options', 'ALLOWALL'",
        short: "'Strict-Transport-Security', 'max-age=60'",
        narrow: "'Strict-Transport-Security', 'max-age=63072000'",
      }).map(([name, set]) => [
        name,
        express(`app.use((req, res, next) => {
  res.setHeader(${set}); // of old
  next();
});
app.get('/', (req, res) => res.json([]));`),
      ]),
    ),
  },
  {
    ...{ ...proxies, driver: 'express' },
    programs: {
      set: express("app.set('trust proxy', true);\napp.get('/', (req, res) => res.json(req.ip));"),
      enable: express(
        "app.enable('trust proxy'); // behind the balancer\napp.get('/', (req, res) => res.json(req.ip));",
      ),
    },
  },
  {
    ...{ ...proxies, driver: 'fastify' },
    programs: {
      option: `const Fastify = require('fastify');

const fastify = Fastify({ logger: false, trustProxy: true });
fastify.get('/', async (request) => [request.ip]);

exports.listen = async (port) => {
  await fastify.listen({ port, host: '127.0.0.1' });
  return fastify.server;
};
`,
    },
  },
];
