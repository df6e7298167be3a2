import rule from '../../src/rules/require-route-authorization';
import { testRule } from '../rule-tester';

testRule(rule, {
  invalid: [
    {
      name: 'one of the routes of a router',
      code: `import { Router } from 'express';
import { authenticate } from './middleware/auth';
import * as products from './controllers/products';
const router = Router();
router.patch('/products/:id', authenticate, products.update);
router.delete('/products/:id', products.remove);
export default router;`,
      errors: [{ messageId: 'open', line: 6, column: 8, endColumn: 14, data: { guard: 'authenticate' } }],
    },
    {
      name: 'one of the routes of an app, handlers in place',
      code: `const express = require('express');
const app = express();
function requireOperator(req, res, next) {
  if (req.session.operator) return next();
  return res.status(401).json({ error: 'Sign in first' });
}
app.post('/jobs', requireOperator, async (req, res) => {
  await jobs.add(req.body.name);
  res.sendStatus(202);
});
app.put('/maintenance', async (req, res) => {
  await settings.set('maintenance', req.body.enabled);
  res.sendStatus(204);
});`,
      errors: [{ messageId: 'open', line: 11 }],
    },
    {
      name: 'a guard that is made by a call',
      code: `const router = require('express').Router();
router.post('/articles', requireRole('editor'), create);
router.put('/articles/:id', validate(schema), update);`,
      errors: [{ messageId: 'open', line: 3, data: { guard: 'requireRole' } }],
    },
    {
      name: 'passport',
      code: `import express from 'express';
import passport from 'passport';
const app = express();
app.use(passport.initialize());
app.post('/orders', passport.authenticate('jwt', { session: false }), place);
app.delete('/orders/:id', cancel);`,
      errors: [{ messageId: 'open', line: 6, data: { guard: 'passport.authenticate' } }],
    },
    {
      name: 'a route that reads, for administrators',
      code: `import express from 'express';
const app = express();
app.get('/admin/orders', isAdmin, listOrders);
app.get('/admin/customers', listCustomers);`,
      errors: [{ messageId: 'open', line: 4 }],
    },
    {
      name: 'a list of middlewares',
      code: `import express from 'express';
const router = express.Router();
router.post('/posts', [auth, check('title').notEmpty()], create);
router.post('/posts/:id/comments', [check('text').notEmpty()], comment);`,
      errors: [{ messageId: 'open', line: 4 }],
    },
    {
      name: 'in parts',
      code: `import express from 'express';
import { protect } from './auth.js';
const router = express.Router();
router.route('/courses/:id').put(protect, update).delete(remove);`,
      errors: [{ messageId: 'open', line: 4, column: 51 }],
    },
    {
      name: 'wrapped handlers',
      code: `import express from 'express';
import { asyncHandler } from './async';
import { requireLogin } from './login';
const router = express.Router();
router.post('/cards', requireLogin, asyncHandler(addCard));
router.delete('/cards/:id', asyncHandler(removeCard));`,
      errors: [{ messageId: 'open', line: 6 }],
    },
    {
      name: 'a limiter and an upload ask nobody',
      code: `import express from 'express';
const router = express.Router();
router.post('/files', limiter, ensureAuthenticated, upload.single('file'), store);
router.post('/photos', limiter, upload.single('photo'), store);`,
      errors: [{ messageId: 'open', line: 4 }],
    },
    {
      name: 'a guard that comes after',
      code: `import express from 'express';
const app = express();
app.post('/notes', verifyToken, add);
app.put('/notes/:id', change);
app.use(verifyToken);`,
      errors: [{ messageId: 'open', line: 4 }],
    },
    {
      name: 'a guard for other paths',
      code: `import express from 'express';
const app = express();
app.use('/admin', requireAdmin);
app.post('/notes', requireUser, add);
app.delete('/notes/:id', remove);`,
      errors: [{ messageId: 'open', line: 5 }],
    },
    {
      name: 'who is signed in is only shown',
      code: `import express from 'express';
const app = express();
app.use((req, res, next) => {
  res.locals.currentUser = req.user;
  next();
});
app.post('/campgrounds', isLoggedIn, (req, res) => create(req.body).then(() => res.redirect('/')));
app.put('/campgrounds/:id', (req, res) => update(req.params.id).then(() => res.redirect('/')));`,
      errors: [{ messageId: 'open', line: 8 }],
    },
    {
      name: 'a default that is not one of servers',
      code: `import express from 'express';
import { z } from 'zod';
const app = express();
const page = z.number().default(1);
app.post('/notes', requireUser, add);
app.delete('/notes/:id', remove);`,
      errors: [{ messageId: 'open', line: 6 }],
    },
    {
      name: 'a guard as compilers write it',
      code: `const express_1 = require('express');
const auth_1 = require('./auth');
const router = express_1.Router();
router.post('/notes', (0, auth_1.requireUser)('editor'), add);
router.delete('/notes/:id', remove);`,
      errors: [{ messageId: 'open', line: 5, data: { guard: 'auth_1.requireUser' } }],
    },
    {
      name: 'others ask in their handlers',
      code: `const express = require('express');
const app = express();
app.post('/posts', (req, res) => {
  if (!req.session.user) return res.redirect('/login');
  Post.create(req.body.text).then(() => res.redirect('/'));
});
app.post('/posts/:id/edit', (req, res) => {
  if (!req.session.user) return res.redirect('/login');
  Post.change(req.params.id, req.body.text).then(() => res.redirect('/'));
});
app.post('/posts/:id/delete', (req, res) => {
  Post.remove(req.params.id).then(() => res.redirect('/'));
});`,
      errors: [{ messageId: 'odd', line: 11 }],
    },
    {
      name: 'for administrators, whatever it is called',
      code: `import express from 'express';
const app = express();
app.put('/api/users/:id', requireAuth, update);
app.post('/api/admin/reset', resetAll);`,
      errors: [{ messageId: 'open', line: 4 }],
    },
    {
      name: 'an app that another file made, handlers of others',
      code: `module.exports = (app, db) => {
  app.get('/benefits', isLoggedIn, benefits.displayBenefits);
  app.post('/benefits', benefits.updateBenefits);
  app.post('/profile', isLoggedIn, profile.handleUpdate);
};`,
      errors: [{ messageId: 'open', line: 3 }],
    },
    {
      name: 'several are open',
      code: `const router = require('express').Router();
router.post('/rooms', checkAuth, add);
router.patch('/rooms/:id', change);
router.delete('/rooms/:id', remove);`,
      errors: [
        { messageId: 'open', line: 3 },
        { messageId: 'open', line: 4 },
      ],
    },
    {
      name: 'Fastify, a hook of the route',
      code: `import Fastify from 'fastify';
const app = Fastify();
app.put('/jobs/:id', { preHandler: [app.authenticate] }, changeJob);
app.delete('/jobs/:id', removeJob);`,
      errors: [{ messageId: 'open', line: 4 }],
    },
    {
      name: 'Fastify, described',
      code: `import Fastify from 'fastify';
const app = Fastify();
app.route({ method: 'POST', url: '/jobs', onRequest: verifyJWT, handler: addJob });
app.route({
  method: 'DELETE',
  url: '/jobs/:id',
  handler: removeJob,
});`,
      errors: [{ messageId: 'open', line: 6, column: 3, endColumn: 6 }],
    },
    {
      name: 'Koa',
      code: `import Router from '@koa/router';
import jwt from 'koa-jwt';
const router = new Router();
router.post('/teams', jwt({ secret: process.env.KEY }), add);
router.delete('/teams/:id', remove);`,
      errors: [{ messageId: 'open', line: 5 }],
    },
    {
      name: 'Hono',
      code: `import { Hono } from 'hono';
import { bearerAuth } from 'hono/bearer-auth';
const app = new Hono();
app.post('/notes', bearerAuth({ verifyToken }), (c) => c.json(add()));
app.delete('/notes/:id', (c) => c.json(remove(c.req.param('id'))));`,
      errors: [{ messageId: 'open', line: 5 }],
    },
    {
      name: 'Hapi',
      code: `import Hapi from '@hapi/hapi';
const server = Hapi.server({ port: 3000 });
server.route([
  { method: 'POST', path: '/books', options: { auth: 'session' }, handler: addBook },
  { method: 'DELETE', path: '/books/{id}', handler: removeBook },
]);`,
      errors: [{ messageId: 'open', line: 5 }],
    },
    {
      name: 'Nest',
      code: `import { Controller, Delete, Patch, UseGuards } from '@nestjs/common';
@Controller('articles')
export class ArticlesController {
  @UseGuards(JwtAuthGuard)
  @Patch(':id')
  update() {
    return this.articles.update();
  }
  @Delete(':id')
  remove() {
    return this.articles.remove();
  }
}`,
      filename: 'file.ts',
      errors: [{ messageId: 'open', line: 9, data: { guard: 'JwtAuthGuard' } }],
    },
  ],
  valid: [
    {
      name: 'all have one',
      code: `import { Router } from 'express';
import { authenticate } from './middleware/auth';
const router = Router();
router.patch('/products/:id', authenticate, update);
router.delete('/products/:id', authenticate, remove);`,
    },
    {
      name: 'none has one',
      code: `import { Router } from 'express';
const router = Router();
router.patch('/products/:id', update);
router.delete('/products/:id', remove);`,
    },
    {
      name: 'before all of them',
      code: `import { Router } from 'express';
import { authenticate, requireRole } from './middleware/auth';
const router = Router();
router.use(authenticate);
router.patch('/products/:id', requireRole('editor'), update);
router.post('/products/:id/reviews', review);`,
    },
    {
      name: 'before all of them, by a function of the file',
      code: `import express from 'express';
const app = express();
app.use((req, res, next) => {
  if (!req.session.user) return res.redirect('/login');
  next();
});
app.post('/admins', isAdmin, add);
app.post('/notes', (req, res) => store(req.body.text).then(() => res.redirect('/')));`,
    },
    {
      name: 'where the router is mounted',
      code: `import express from 'express';
const app = express();
const router = express.Router();
router.post('/notes', requireEditor, add);
router.delete('/notes/:id', remove);
app.use('/api', authenticate, router);`,
    },
    {
      name: 'before the paths',
      code: `import express from 'express';
const app = express();
app.use('/notes', requireUser);
app.post('/admin/users', requireAdmin, addUser);
app.delete('/notes/:id', remove);`,
    },
    {
      name: 'what everybody must be able to do',
      code: `import express from 'express';
const app = express();
app.post('/login', login);
app.post('/users', register);
app.post('/forgot-password', forgot);
app.post('/stripe/webhook', webhook);
app.post('/contact', contact);
app.post('/notes', requireUser, add);`,
    },
    {
      name: 'reading',
      code: `import express from 'express';
const router = express.Router();
router.get('/products', list);
router.get('/products/:id', show);
router.post('/products', requireUser, add);`,
    },
    {
      name: 'the handler asks',
      code: `import express from 'express';
const app = express();
app.post('/notes', requireUser, add);
app.delete('/notes/:id', async (req, res) => {
  if (!req.session.user) return res.sendStatus(401);
  await remove(req.params.id);
  res.sendStatus(204);
});`,
    },
    {
      name: 'the handler asks by a function',
      code: `import express from 'express';
const app = express();
app.post('/notes', requireUser, add);
app.delete('/notes/:id', async (req, res) => {
  await assertUserMay(req, 'delete');
  await remove(req.params.id);
  res.sendStatus(204);
});`,
    },
    {
      name: 'a middleware of another file whose name says nothing',
      code: `import express from 'express';
import { standard } from './standard';
const router = express.Router();
router.post('/notes', requireUser, add);
router.delete('/notes/:id', standard, remove);`,
    },
    {
      name: 'the app goes to another file before',
      code: `import express from 'express';
import { configure } from './configure';
const app = express();
configure(app);
app.post('/notes', requireUser, add);
app.delete('/notes/:id', remove);`,
    },
    {
      name: 'a list of middlewares of another file',
      code: `import express from 'express';
import { middlewares } from './all';
const app = express();
app.use(middlewares);
app.post('/notes', requireUser, add);
app.delete('/notes/:id', remove);`,
    },
    {
      name: 'in parts, for all of them',
      code: `import express from 'express';
import { protect } from './auth.js';
const router = express.Router();
router.route('/courses/:id').all(protect).put(update).delete(remove);
router.post('/courses', protect, add);`,
    },
    {
      name: 'a list with a guard, by its name',
      code: `import express from 'express';
const router = express.Router();
const chain = [requireUser, limiter];
router.post('/notes', chain, add);
router.delete('/notes/:id', ...chain, remove);`,
    },
    {
      name: 'Fastify, a hook for all',
      code: `import Fastify from 'fastify';
const app = Fastify();
app.addHook('onRequest', app.authenticate);
app.put('/jobs/:id', { preHandler: [requireAdmin] }, changeJob);
app.delete('/jobs/:id', removeJob);`,
    },
    {
      name: 'Fastify, a hook of which nothing is known',
      code: `import Fastify from 'fastify';
import { first } from './first';
const app = Fastify();
app.put('/jobs/:id', { preHandler: [requireAdmin] }, changeJob);
app.delete('/jobs/:id', { preHandler: first }, removeJob);`,
    },
    {
      name: 'Koa, for all',
      code: `import Router from '@koa/router';
import jwt from 'koa-jwt';
const router = new Router();
router.use(jwt({ secret: process.env.KEY }));
router.post('/teams', requireAdmin, add);
router.delete('/teams/:id', remove);`,
    },
    {
      name: 'Hono, for all below a path',
      code: `import { Hono } from 'hono';
import { bearerAuth } from 'hono/bearer-auth';
const app = new Hono();
app.use('/notes/*', bearerAuth({ verifyToken }));
app.post('/teams', requireAdmin, (c) => c.json(add()));
app.delete('/notes/:id', (c) => c.json(remove(c.req.param('id'))));`,
    },
    {
      name: 'Hapi, somebody decided',
      code: `import Hapi from '@hapi/hapi';
const server = Hapi.server({ port: 3000 });
server.route([
  { method: 'POST', path: '/books', options: { auth: 'session' }, handler: addBook },
  { method: 'POST', path: '/votes', options: { auth: false }, handler: vote },
]);`,
    },
    {
      name: 'Hapi, for all',
      code: `import Hapi from '@hapi/hapi';
const server = Hapi.server({ port: 3000 });
server.auth.default('session');
server.route([
  { method: 'POST', path: '/books', options: { auth: { scope: 'editor' } }, handler: addBook },
  { method: 'DELETE', path: '/books/{id}', handler: removeBook },
]);`,
    },
    {
      name: 'Nest, for the class',
      code: `import { Controller, Delete, Patch, UseGuards } from '@nestjs/common';
@UseGuards(JwtAuthGuard)
@Controller('articles')
export class ArticlesController {
  @UseGuards(OwnerGuard)
  @Patch(':id')
  update() {
    return this.articles.update();
  }
  @Delete(':id')
  remove() {
    return this.articles.remove();
  }
}`,
      filename: 'file.ts',
    },
    {
      name: 'Nest, somebody decided',
      code: `import { Controller, Post, Patch, UseGuards } from '@nestjs/common';
@Controller('articles')
export class ArticlesController {
  @UseGuards(JwtAuthGuard)
  @Patch(':id')
  update() {
    return this.articles.update();
  }
  @Public()
  @Post(':id/reactions')
  react() {
    return this.articles.react();
  }
}`,
      filename: 'file.ts',
    },
    {
      name: 'Nest, a guard for more than who somebody is',
      code: `import { Controller, Delete, Patch, UseGuards } from '@nestjs/common';
@Controller('articles')
export class ArticlesController {
  @UseGuards(RolesGuard)
  @Patch(':id')
  update() {
    return this.articles.update();
  }
  @Delete(':id/mark')
  unmark() {
    return this.articles.unmark();
  }
}`,
      filename: 'file.ts',
    },
    {
      name: 'handlers that are called like guards are none',
      code: `import { Router } from 'express';
import * as auth from './controllers/auth';
const router = Router();
router.post('/auth/verify', auth.verifyToken);
router.post('/auth/api-keys', auth.authorize);
router.post('/auth/devices', auth.addDevice);`,
    },
    {
      name: 'a route that only says what is missing',
      code: `import { Router } from 'express';
const router = Router();
router.post('/files/:name', requireUser, store);
router.post('/files', (req, res, next) => next(new Error('No name.')));`,
    },
    {
      name: 'links in mails',
      code: `import { Router } from 'express';
const router = Router();
router.post('/email', requireUser, changeEmail);
router.post('/confirm-email-change', confirmChange);
router.post('/resend-link', resend);`,
    },
    {
      name: 'one other asks in its handler, which is no custom yet',
      code: `const express = require('express');
const app = express();
app.post('/posts', (req, res) => {
  if (!req.session.user) return res.redirect('/login');
  Post.create(req.body.text).then(() => res.redirect('/'));
});
app.post('/posts/:id/like', (req, res) => {
  Post.like(req.params.id).then(() => res.redirect('/'));
});`,
    },
    {
      name: 'others ask in their handlers, and this one is elsewhere',
      code: `const express = require('express');
const { removePost } = require('./posts');
const app = express();
app.post('/posts', (req, res) => {
  if (!req.session.user) return res.sendStatus(401);
  Post.create(req.body.text).then(() => res.redirect('/'));
});
app.put('/posts/:id', (req, res) => {
  if (!req.session.user) return res.sendStatus(401);
  Post.change(req.params.id, req.body.text).then(() => res.redirect('/'));
});
app.delete('/posts/:id', removePost);`,
    },
    {
      name: 'where administrators sign in',
      code: `import express from 'express';
const app = express();
app.post('/admin/users', requireAdmin, addUser);
app.post('/admin/login', signIn);`,
    },
    {
      name: 'a client that is called like an app',
      code: `export async function save(app, form) {
  await app.post('/notes', requireUser, form.text);
  await app.delete('/notes/1', form.id);
}`,
    },
    {
      name: 'a validator is no guard',
      code: `import { Router } from 'express';
import { authSchema } from './schemas';
const router = Router();
router.post('/drafts', validate(authSchema), add);
router.delete('/drafts/:id', remove);`,
    },
  ],
});
