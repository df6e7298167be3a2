import rule from '../../src/rules/require-rate-limit';
import { testRule } from '../rule-tester';
import { suggestedTwins } from './suggested-twins';

const commonjs = { sourceType: 'commonjs' } as const;
const limiter = 'rateLimit({ windowMs: 15 * 60 * 1000, limit: 10 })';

testRule(
  rule,
  suggestedTwins([
    {
      name: 'an app, and a module that is not there yet',
      wrong: `const express = require("express")
const app = express()
app.post("/login", (req, res) => res.json(check(req.body)))`,
      right: `const express = require("express")
const { rateLimit } = require("express-rate-limit")
const app = express()
app.post("/login", ${limiter}, (req, res) => res.json(check(req.body)))`,
      reports: [
        {
          messageId: 'missing',
          line: 3,
          suggests: {
            limit: [
              `const express = require("express")
const app = express()
app.post("/login", `,
              `const { rateLimit } = require("express-rate-limit")
const express = require("express")
const app = express()
app.post("/login", ${limiter}, `,
            ],
          },
        },
      ],
      ...commonjs,
    },
    {
      name: 'a router, and a limiter that another route has',
      wrong: `import { Router } from 'express';
import { rateLimit } from 'express-rate-limit';
export const router = Router();
router.post('/login', rateLimit({ limit: 5 }), signIn);
router.post('/reset-password', validate, reset);`,
      right: `import { Router } from 'express';
import { rateLimit } from 'express-rate-limit';
export const router = Router();
router.post('/login', rateLimit({ limit: 5 }), signIn);
router.post('/reset-password', rateLimit({ limit: 5 }), validate, reset);`,
      reports: [
        {
          messageId: 'missing',
          line: 5,
          suggests: { limit: ["'/reset-password', ", `'/reset-password', ${limiter}, `] },
        },
      ],
    },
    {
      name: 'a route of its own',
      wrong: `import express from 'express';
import limit from 'express-rate-limit';
const app = express();
app.route('/signin').get(form).post(signIn);
app.use('/upload', limit({ limit: 3 }));`,
      right: `import express from 'express';
import limit from 'express-rate-limit';
const app = express();
app.route('/signin').get(form).post(limit({ limit: 3 }), signIn);
app.use('/upload', limit({ limit: 3 }));`,
      reports: [
        {
          messageId: 'missing',
          line: 4,
          suggests: {
            limit: ['post(signIn)', 'post(limit({ windowMs: 15 * 60 * 1000, limit: 10 }), signIn)'],
          },
        },
      ],
    },
    {
      name: 'Koa, whose limiters are of other kinds',
      wrong: `import Koa from 'koa';
import Router from '@koa/router';
const router = new Router();
router.post('/login', signIn);
new Koa().use(router.routes());`,
      right: `import Koa from 'koa';
import Router from '@koa/router';
import ratelimit from 'koa-ratelimit';
const router = new Router();
router.post('/login', ratelimit({ max: 5 }), signIn);
new Koa().use(router.routes());`,
      reports: [{ messageId: 'missing', line: 4 }],
    },
  ]),
);
