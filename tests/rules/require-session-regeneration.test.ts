import rule from '../../src/rules/require-session-regeneration';
import { testRule } from '../rule-tester';
import { pair } from './pairs';
import { casesOf } from './twins';

testRule(
  rule,
  casesOf('kept', [
    pair(
      'express',
      `import express from 'express';
const app = express();
app.post('/login', async (req, res) => {
  const user = await users.find(req.body.name);
  if (!user || !(await bcrypt.compare(req.body.password, user.hash))) return res.sendStatus(401);
  req.session.user = { id: user.id };
  res.redirect('/');
});`,
      [
        `import express from 'express';
const app = express();
app.post('/login', async (req, res, next) => {
  const user = await users.find(req.body.name);
  if (!user || !(await bcrypt.compare(req.body.password, user.hash))) return res.sendStatus(401);
  req.session.regenerate((error) => {
    if (error) return next(error);
    req.session.user = { id: user.id };
    res.redirect('/');
  });
});`,
        `import express from 'express';
const app = express();
app.post('/cart', async (req, res) => {
  req.session.user = await users.find(req.session.userId);
  res.redirect('/');
});`,
        `import express from 'express';
const app = express();
app.post('/login', async (req, res) => {
  const user = await users.find(req.body.name);
  req.session.returnTo = req.body.next;
  req.session.loginAttempts = 0;
  res.redirect('/');
});`,
      ],
      [['kept', 6]],
    ),
    pair(
      'the first write of each handler',
      `const router = require('express').Router();
router.post('/signin', (req, res) => {
  req.session.loggedIn = true;
  req.session.userId = lookUp(req.body);
  res.end();
});`,
      `const router = require('express').Router();
router.post('/signin', (req, res) => {
  req.session.loggedIn = false;
  req.session.userId = null;
  res.end();
});`,
      [['kept', 3]],
      { sourceType: 'commonjs' },
    ),
    pair(
      'a controller by itself',
      `exports.login = async (req, res) => {
  const found = await User.findOne({ name: req.body.name });
  if (found.check(req.body.password)) req.session.userId = found.id;
  res.json({});
};`,
      `exports.login = async (req, res) => {
  const found = await User.findOne({ name: req.body.name });
  if (found.check(req.body.password)) {
    await new Promise((done) => req.session.regenerate(done));
    req.session.userId = found.id;
  }
  res.json({});
};`,
      [['kept', 3]],
      { sourceType: 'commonjs' },
    ),
    pair(
      'brackets',
      `export async function authenticate(req, res) {
  req.session['isAuthenticated'] = true;
  res.end();
}`,
      `export async function authenticate(req, res) {
  req.session['theme'] = 'dark';
  res.end();
}`,
      [['kept', 2]],
    ),
    pair(
      'a session that was taken out',
      `export const signup = async (req, res) => {
  const { session } = req;
  session.account = await create(req.body);
  res.end();
};`,
      `export const signup = async (req, res) => {
  const { basket } = req;
  basket.account = await create(req.body);
  res.end();
};`,
      [['kept', 3]],
    ),
    pair(
      'an alias',
      `export const login = async (req, res) => {
  const session = req.session;
  session.username = req.body.username;
  res.end();
};`,
      `export const login = async (req, res) => {
  const session = await Session.start(req);
  session.username = req.body.username;
  res.end();
};`,
      [['kept', 3]],
    ),
    pair(
      'a class',
      `class AuthController {
  async login(req, res) {
    req.session.member = await this.members.check(req.body);
    res.end();
  }
}`,
      `class AuthController {
  async login(req, res) {
    await this.renewSession(req);
    req.session.member = await this.members.check(req.body);
    res.end();
  }
}`,
      [['kept', 3]],
    ),
    pair(
      'Nest',
      `import { Body, Controller, Post, Req } from '@nestjs/common';
@Controller()
export class SessionController {
  @Post('login')
  async enter(@Body() dto: LoginDto, @Req() req: Request) {
    req.session.user = await this.auth.check(dto);
  }
}`,
      `import { Body, Controller, Post, Req } from '@nestjs/common';
@Controller()
export class SessionController {
  @Post('language')
  async enter(@Body() dto: LanguageDto, @Req() req: Request) {
    req.session.user = await this.auth.reload(dto);
  }
}`,
      [['kept', 6]],
      { filename: 'session.controller.ts' },
    ),
    pair(
      'fastify',
      `import fastify from 'fastify';
import session from '@fastify/session';
const app = fastify();
app.post('/login', async (request, reply) => {
  request.session.authenticated = await check(request.body);
  return reply.redirect('/');
});`,
      [
        `import fastify from 'fastify';
import session from '@fastify/session';
const app = fastify();
app.post('/login', async (request, reply) => {
  await request.session.regenerate();
  request.session.authenticated = await check(request.body);
  return reply.redirect('/');
});`,
        `import fastify from 'fastify';
import session from '@fastify/secure-session';
const app = fastify();
app.register(session, { key, cookie: { secure: true } });
app.post('/login', async (request, reply) => {
  request.session.authenticated = await check(request.body);
  return reply.redirect('/');
});`,
      ],
      [['kept', 5]],
    ),
    pair(
      'sessions in the cookie',
      `import session from 'express-session';
app.use(session(options));
app.post('/login', (req, res) => {
  req.session.user = check(req.body);
  res.end();
});`,
      [
        `import session from 'cookie-session';
app.use(session(options));
app.post('/login', (req, res) => {
  req.session.user = check(req.body);
  res.end();
});`,
        `import Router from '@koa/router';
const router = new Router();
router.post('/login', (ctx) => {
  ctx.session.user = check(ctx.request.body);
});`,
        `app.post('/login', (req, res) => {
  req.session = { user: check(req.body) };
  res.end();
});`,
      ],
      [['kept', 4]],
    ),
    pair(
      'two handlers',
      `app.post('/login', (req, res) => {
  req.session.user = check(req.body);
  res.end();
});
app.post('/login/admin', (req, res) => {
  req.session.regenerate(() => {
    req.session.admin = check(req.body);
    res.end();
  });
});`,
      `app.post('/login', (req, res) => {
  req.session.regenerate(() => {
    req.session.user = check(req.body);
    res.end();
  });
});
app.post('/login/admin', (req, res) => {
  req.session.regenerate(() => {
    req.session.admin = check(req.body);
    res.end();
  });
});`,
      [['kept', 2]],
    ),
    pair(
      'a helper that its callers prepare',
      `function enter(req, user) {
  req.session.currentUser = user;
}
exports.login = (req, res) => {
  enter(req, check(req.body.password));
  res.end();
};
exports.loginAgain = (req, res) => {
  req.session.currentUser = check(req.body.password);
  res.end();
};`,
      `function login(req, user) {
  req.session.currentUser = user;
}
exports.enter = (req, res) => {
  req.session.regenerate(() => {
    login(req, check(req.body.password));
    res.end();
  });
};`,
      [
        ['kept', 2],
        ['kept', 9],
      ],
      { sourceType: 'commonjs' },
    ),
    pair(
      'in a callback',
      `app.post('/auth', (req, res, next) => {
  db.get('SELECT * FROM users WHERE name = ?', [req.body.name], (error, row) => {
    if (row && verify(req.body.password, row.hash)) {
      req.session.uid = row.id;
      return res.redirect('/');
    }
    next(error);
  });
});`,
      `app.post('/auth', (req, res, next) => {
  db.get('SELECT * FROM users WHERE name = ?', [req.body.name], (error, row) => {
    if (row && verify(req.body.password, row.hash)) {
      return req.session.regenerate(() => {
        req.session.uid = row.id;
        res.redirect('/');
      });
    }
    next(error);
  });
});`,
      [['kept', 4]],
    ),
    pair(
      'promises',
      `router.route('/sign-in').post((req, res, next) => {
  check(req.body)
    .then((found) => {
      req.session.customerId = found.id;
      res.end();
    })
    .catch(next);
});`,
      `router.route('/sign-in').post((req, res, next) => {
  check(req.body)
    .then((found) => rotateSession(req).then(() => {
      req.session.customerId = found.id;
      res.end();
    }))
    .catch(next);
});`,
      [['kept', 4]],
    ),
    pair(
      'after a password only',
      `app.post('/door', (req, res) => {
  const { password } = req.body;
  if (password === process.env.DOOR) req.session.isAdmin = true;
  res.end();
});`,
      `app.post('/door', (req, res) => {
  const { code } = req.body;
  if (code === process.env.DOOR) req.session.isOpen = true;
  res.end();
});`,
      [['kept', 3]],
    ),
    pair(
      'a handler of Sails or an old Express',
      `module.exports = {
  login: function (req, res) {
    req.session.authenticated = true;
    return res.ok();
  },
};`,
      `module.exports = {
  logout: function (req, res) {
    req.session.authenticated = false;
    return res.ok();
  },
};`,
      [['kept', 3]],
      { sourceType: 'commonjs' },
    ),
    pair(
      'several at once',
      `app.post('/session/login', async (req, res) => {
  const { id, role } = await verify(req.body);
  Object.assign(req.session, { userId: id, role });
  res.sendStatus(204);
});`,
      `app.post('/session/login', async (req, res) => {
  const { basket, theme } = await verify(req.body);
  Object.assign(req.session, { basket, theme });
  res.sendStatus(204);
});`,
      [['kept', 3]],
    ),
    pair(
      'a setter',
      `import session from '@fastify/session';
export default async function routes(fastify) {
  fastify.register(session, { secret: process.env.SECRET });
  fastify.post('/login', async (request, reply) => {
    const found = await accounts.check(request.body);
    request.session.set('accountId', found.id);
    return reply.redirect('/');
  });
}`,
      `import session from '@fastify/session';
export default async function routes(fastify) {
  fastify.register(session, { secret: process.env.SECRET });
  fastify.post('/login', async (request, reply) => {
    const found = await accounts.check(request.body);
    request.session.set('greeting', found.greeting);
    return reply.redirect('/');
  });
}`,
      [['kept', 6]],
    ),
    pair(
      'the session of a decorator',
      `import { Body, Controller, Post, Session } from '@nestjs/common';
@Controller('auth')
export class AuthController {
  @Post('signin')
  async signin(@Body() body: CreateUserDto, @Session() session: any) {
    const user = await this.authService.signin(body.email, body.password);
    session.userId = user.id;
    return user;
  }
}`,
      `import { Controller, Post, Session } from '@nestjs/common';
@Controller('auth')
export class AuthController {
  @Post('signout')
  signOut(@Session() session: any) {
    session.userId = this.guest.id;
  }
}`,
      [['kept', 7]],
      { filename: 'auth.controller.ts' },
    ),
    pair(
      'one variable for all sessions',
      `let sess;
app.post('/login', (req, res) => {
  sess = req.session;
  sess.email = req.body.email;
  res.end('done');
});`,
      `let sess;
app.post('/login', (req, res) => {
  sess = req.cookies;
  sess.email = req.body.email;
  res.end('done');
});`,
      [['kept', 4]],
    ),
    pair(
      'Koa with a store',
      `import session from 'koa-session';
app.use(session({ store: new RedisStore() }, app));
router.post('/login', async (ctx) => {
  ctx.session.user = await check(ctx.request.body);
  ctx.body = 'welcome';
});`,
      `import session from 'koa-session';
app.use(session({ maxAge: 3600000 }, app));
router.post('/login', async (ctx) => {
  ctx.session.user = await check(ctx.request.body);
  ctx.body = 'welcome';
});`,
      [['kept', 4]],
    ),
    pair(
      'koa-generic-session',
      `const session = require('koa-generic-session');
app.use(session({ store: redisStore({}) }));
router.post('/login', async (ctx) => {
  ctx.session.member = await check(ctx.request.body);
});`,
      `const session = require('koa-generic-session');
app.use(session({ store: redisStore({}) }));
router.post('/login', async (ctx) => {
  await ctx.regenerateSession();
  ctx.session.member = await check(ctx.request.body);
});`,
      [['kept', 4]],
    ),
    pair(
      'before the second factor',
      `app.post('/login', async (req, res) => {
  const user = await users.verify(req.body.name, req.body.password);
  req.session.pendingUserId = user.id;
  req.session.uid = user.id;
  res.redirect('/code');
});`,
      `app.post('/login', async (req, res) => {
  const user = await users.verify(req.body.name, req.body.password);
  req.session.pendingUserId = user.id;
  res.redirect('/code');
});`,
      [['kept', 4]],
    ),
    pair(
      'passport by hand',
      `app.post('/login', (req, res, next) => {
  passport.authenticate('local', (error, user) => {
    if (!user) return res.redirect('/login');
    req.session.userId = user.id;
    res.redirect('/');
  })(req, res, next);
});`,
      `app.post('/login', (req, res, next) => {
  passport.authenticate('local', (error, user) => {
    if (!user) return res.redirect('/login');
    req.logIn(user, (failed) => (failed ? next(failed) : res.redirect('/')));
  })(req, res, next);
});`,
      [['kept', 4]],
    ),
    pair(
      'who is signed in already',
      `app.get('/oauth/google/callback', async (req, res) => {
  const profile = await google.profileOf(req.query.code);
  req.session.user = await users.fromProfile(profile);
  res.redirect('/');
});`,
      `app.post('/auth/profile', async (req, res) => {
  req.session.user = await users.rename(req.session.user.id, req.body.name);
  res.redirect('/');
});`,
      [['kept', 3]],
    ),
    pair(
      'hapi',
      `server.route({
  method: 'POST',
  path: '/login',
  handler: async (request, h) => {
    request.yar.set('user', await check(request.payload));
    return h.redirect('/');
  },
});`,
      `server.route({
  method: 'POST',
  path: '/login',
  handler: async (request, h) => {
    request.yar.reset();
    request.yar.set('user', await check(request.payload));
    return h.redirect('/');
  },
});`,
      [['kept', 5]],
    ),
  ]),
);
