import rule from '../../src/rules/no-weak-security-headers';
import { testReports } from '../rule-tester';
import { pair } from './pairs';
import { casesOf } from './twins';

const thorough = { options: [{ thorough: true }] } as const;

testReports(
  rule,
  casesOf('off', [
    pair(
      'no policy at all',
      `import helmet from 'helmet';
app.use(helmet({ contentSecurityPolicy: false }));`,
      [
        `import helmet from 'helmet';
app.use(helmet());`,
        `import helmet from 'helmet';
app.use(helmet({ contentSecurityPolicy: process.env.NODE_ENV === 'production' ? undefined : false }));`,
        `import helmet from 'helmet';
app.use(helmet({ contentSecurityPolicy: config.csp || false }));`,
      ],
      [['off', 2]],
    ),
    pair(
      'several protections',
      `const helmet = require('helmet');
app.use(
  helmet({
    frameguard: false,
    noSniff: false,
  }),
);`,
      `const helmet = require('helmet');
app.use(
  helmet({
    frameguard: { action: 'deny' },
    noSniff: true,
  }),
);`,
      [
        ['off', 4],
        ['off', 5],
      ],
      { sourceType: 'commonjs' },
    ),
    pair(
      'options apart',
      `export const helmetOptions = {
  hsts: false,
};`,
      `export const helmetOptions = {
  hsts: { maxAge: 31536000 },
};`,
      [['off', 2]],
    ),
    pair(
      'fastify',
      `import helmet from '@fastify/helmet';
export default async (app) => {
  await app.register(helmet, { xFrameOptions: false });
};`,
      `import helmet from '@fastify/helmet';
export default async (app) => {
  await app.register(helmet, { global: true });
};`,
      [['off', 3]],
    ),
    pair(
      'hono',
      `import { secureHeaders } from 'hono/secure-headers';
app.use(secureHeaders({ xContentTypeOptions: false, xFrameOptions: 'DENY' }));`,
      `import { secureHeaders } from 'hono/secure-headers';
app.use(secureHeaders({ xXssProtection: false, xFrameOptions: 'DENY' }));`,
      [['off', 2]],
    ),
    pair(
      'lesser headers',
      `import helmet from 'helmet';
app.use(helmet({ crossOriginResourcePolicy: false }));`,
      `import helmet from 'helmet';
app.use(helmet({ crossOriginResourcePolicy: { policy: 'cross-origin' } }));`,
      [['off', 2]],
      thorough,
    ),
    pair(
      'lesser headers are not asked for',
      `import helmet from 'helmet';
app.use(helmet({ strictTransportSecurity: false, crossOriginOpenerPolicy: false }));`,
      `import helmet from 'helmet';
app.use(helmet({ strictTransportSecurity: { maxAge: 60 }, crossOriginOpenerPolicy: false }));`,
      [['off', 2]],
    ),
    pair(
      'frames by a name that nobody reads',
      `import helmet from 'helmet';
app.use(helmet.frameguard({ action: 'allow-from', domain: 'https://partner.example.com' }));`,
      `import helmet from 'helmet';
app.use(helmet.frameguard({ action: 'sameorigin' }));`,
      [['framed', 2]],
    ),
    pair(
      'HSTS for a day',
      `import helmet from 'helmet';
app.use(helmet.hsts({ maxAge: 86_400 }));`,
      `import helmet from 'helmet';
app.use(helmet.hsts({ maxAge: 63_072_000 }));`,
      [['shortHsts', 2]],
      thorough,
    ),
    pair(
      'HSTS without subdomains',
      `import helmet from 'koa-helmet';
app.use(helmet({ hsts: { maxAge: 31536000, includeSubDomains: false } }));`,
      `import helmet from 'koa-helmet';
app.use(helmet({ hsts: { maxAge: 31536000, includeSubDomains: true } }));`,
      [['narrowHsts', 2]],
      thorough,
    ),
    pair(
      'the address for everybody',
      `import helmet from 'helmet';
app.use(helmet({ referrerPolicy: { policy: 'unsafe-url' } }));`,
      `import helmet from 'helmet';
app.use(helmet({ referrerPolicy: { policy: 'same-origin' } }));
fetch(url, { referrerPolicy: 'no-referrer' });`,
      [['referrer', 2]],
    ),
    pair(
      'inline scripts',
      `import helmet from 'helmet';
app.use(
  helmet({
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", "'unsafe-inline'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
      },
    },
  }),
);`,
      [
        `import helmet from 'helmet';
app.use(
  helmet({
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", (req, res) => \`'nonce-\${res.locals.nonce}'\`, "'unsafe-inline'"],
      },
    },
  }),
);`,
        `import helmet from 'helmet';
app.use(
  helmet({
    contentSecurityPolicy: {
      reportOnly: true,
      directives: { scriptSrc: ["'self'", "'unsafe-inline'"] },
    },
  }),
);`,
      ],
      [['policy', 7]],
    ),
    pair(
      'a policy by itself',
      `import helmet from 'helmet';
const directives = {
  'default-src': ["'self'"],
  'script-src': ["'self'", 'https://cdn.example.com', "'unsafe-eval'"],
};
app.use(helmet.contentSecurityPolicy({ directives }));`,
      `import helmet from 'helmet';
const directives = {
  'default-src': ["'self'"],
  'script-src': ["'self'", 'https://cdn.example.com', isDevelopment ? "'unsafe-eval'" : ''],
};
app.use(helmet.contentSecurityPolicy({ directives }));`,
      [['policy', 4]],
    ),
    pair(
      'objects and bases',
      `export const csp = { scriptSrc: ["'self'"], objectSrc: ['*'], baseUri: ['http:'] };`,
      `export const csp = { scriptSrc: ["'self'"], objectSrc: ["'none'"], baseUri: ["'self'"], imgSrc: ['*', 'data:'] };`,
      [
        ['policy', 1],
        ['policy', 1],
      ],
    ),
    pair(
      'lists of constants',
      `const ANYWHERE = '*';
export const csp = { defaultSrc: [ANYWHERE], frameAncestors: ["'none'"] };`,
      `const ANYWHERE = '*';
export const csp = { fontSrc: [ANYWHERE], frameAncestors: ["'none'"] };`,
      [['policy', 2]],
    ),
    pair(
      'lusca',
      `const lusca = require('lusca');
app.use(
  lusca({
    csp: {
      policy: {
        'default-src': "'self'",
        'script-src': "'self' 'unsafe-inline'",
      },
    },
    xframe: 'SAMEORIGIN',
  }),
);`,
      `const lusca = require('lusca');
app.use(
  lusca({
    csp: {
      policy: {
        'default-src': "'self'",
        'script-src': "'self' https://cdn.example.com",
      },
    },
    xframe: 'SAMEORIGIN',
  }),
);`,
      [['policy', 7]],
      { sourceType: 'commonjs' },
    ),
    pair(
      'a text of options',
      `const lusca = require('lusca');
app.use(lusca({ csp: { policy: "default-src 'self'; script-src data:" }, xframe: 'ALLOWALL' }));`,
      `const lusca = require('lusca');
app.use(lusca({ csp: { policy: "default-src 'self'; img-src data:" }, xframe: 'DENY' }));`,
      [
        ['policy', 2],
        ['framed', 2],
      ],
      { sourceType: 'commonjs' },
    ),
    pair(
      'the text of the header',
      `import http from 'node:http';
http.createServer((req, res) => {
  res.setHeader('Content-Security-Policy', "default-src 'self'; script-src 'self' 'unsafe-inline'");
  res.end();
});`,
      [
        `import http from 'node:http';
http.createServer((req, res) => {
  res.setHeader('Content-Security-Policy', \`default-src 'self'; script-src 'nonce-\${nonce}' 'unsafe-inline'\`);
  res.end();
});`,
        `import http from 'node:http';
http.createServer((req, res) => {
  res.setHeader('Content-Security-Policy-Report-Only', "script-src 'self' 'unsafe-inline'");
  res.end();
});`,
      ],
      [['policy', 3]],
    ),
    pair(
      'a text over several lines',
      `app.use((req, res, next) => {
  res.set('Content-Security-Policy', \`
    default-src 'self';
    style-src 'self' 'unsafe-inline';
    script-src 'self' 'unsafe-eval'\`);
  next();
});`,
      `app.use((req, res, next) => {
  res.set('Content-Security-Policy', \`
    default-src 'self';
    style-src 'self' 'unsafe-inline';
    script-src 'self' 'wasm-unsafe-eval'\`);
  next();
});`,
      [['policy', 5]],
    ),
    pair(
      'a text that is joined',
      `export const middleware = (ctx, next) => {
  ctx.set('Content-Security-Policy', ["default-src 'none'", 'script-src *', "style-src 'self'"].join('; '));
  return next();
};`,
      `export const middleware = (ctx, next) => {
  ctx.set('Content-Security-Policy', ["default-src 'none'", "script-src 'self'", "style-src 'self'"].join('; '));
  return next();
};`,
      [['policy', 2]],
    ),
    pair(
      'Next',
      `module.exports = {
  async headers() {
    return [{ source: '/(.*)', headers: [{ key: 'Content-Security-Policy', value: "default-src 'self' 'unsafe-eval'" }] }];
  },
};`,
      `module.exports = {
  async headers() {
    return [{ source: '/(.*)', headers: [{ key: 'Content-Security-Policy', value: "default-src 'self'" }] }];
  },
};`,
      [['policy', 3]],
      { sourceType: 'commonjs' },
    ),
    pair(
      'any site with HTTPS',
      `export const csp = { scriptSrc: ["'self'", 'https:'], styleSrc: ["'unsafe-inline'"] };`,
      `export const csp = { scriptSrc: ["'self'", 'https:', "'strict-dynamic'", "'nonce-abc'"], styleSrc: ["'self'"] };`,
      [
        ['policy', 1],
        ['policy', 1],
      ],
      thorough,
    ),
    pair(
      'frames, by hand',
      `export default function handler(req, res) {
  res.setHeader('X-Frame-Options', 'ALLOWALL');
  res.end();
}`,
      `export default function handler(req, res) {
  res.setHeader('X-Frame-Options', 'SAMEORIGIN');
  res.end();
}`,
      [['framed', 2]],
    ),
    pair(
      'types, by hand',
      `import Koa from 'koa';
new Koa().use((ctx) => {
  ctx.set('X-Content-Type-Options', 'sniff');
});`,
      `import Koa from 'koa';
new Koa().use((ctx) => {
  ctx.set('X-Content-Type-Options', 'nosniff');
});`,
      [['sniffed', 3]],
    ),
    pair(
      'the referrer, by hand',
      `export const send = () => new Response('', { headers: { 'Referrer-Policy': 'unsafe-url' } });`,
      `export const send = () => new Response('', { headers: { 'Referrer-Policy': 'no-referrer' } });`,
      [['referrer', 1]],
    ),
    pair(
      'HSTS, by hand',
      `exports.secure = (req, res, next) => {
  res.setHeader('Strict-Transport-Security', 'max-age=0');
  next();
};
exports.other = (req, res, next) => {
  res.header('Strict-Transport-Security', 'max-age=31536000');
  next();
};`,
      `exports.secure = (req, res, next) => {
  res.setHeader('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
  next();
};
exports.other = (req, res, next) => {
  res.header('Strict-Transport-Security', settings.hsts);
  next();
};`,
      [
        ['shortHsts', 2],
        ['narrowHsts', 6],
      ],
      { ...thorough, sourceType: 'commonjs' },
    ),
  ]),
);
