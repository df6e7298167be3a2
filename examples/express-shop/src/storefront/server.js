'use strict';

const path = require('node:path');
const bcrypt = require('bcrypt');
const RedisStore = require('connect-redis').default;
const express = require('express');
const session = require('express-session');
const lusca = require('lusca');
const { z } = require('zod');

const { knex, sessionCache } = require('../config/database');
const env = require('../config/env');
const logger = require('../config/logger');
const { apiLimiter, loginLimiter } = require('../middleware/rate-limits');
const { formBody } = require('../middleware/upload');
const pages = require('./pages');

const SHOP_HOST = 'www.harbourhill.shop';

const loginForm = z.object({ email: z.string().email(), password: z.string().min(1).max(200) });

const app = express();

app.set('views', path.join(__dirname, 'views'));
app.set('view engine', 'ejs');

app.use((req, res, next) => {
  if (req.path.startsWith('/.well-known/')) {
    return next();
  }
  if (req.hostname !== SHOP_HOST) {
    return res.redirect(301, `https://${SHOP_HOST}/`);
  }
  return next();
});

app.use('/m', pages.mobile);

app.use(
  session({
    secret: env.SESSION_SECRET,
    store: new RedisStore({ client: sessionCache, prefix: 'store:' }),
    resave: false,
    saveUninitialized: false,
    cookie: { httpOnly: true, secure: true, sameSite: 'lax' },
  }),
);
app.use(formBody);

const protection = lusca({
  csrf: true,
  xframe: 'SAMEORIGIN',
  nosniff: true,
  referrerPolicy: 'same-origin',
  hsts: { maxAge: 31_536_000, includeSubDomains: true },
  csp: {
    policy: {
      'default-src': "'self'",
      'script-src': "'self' 'unsafe-inline'",
      'object-src': "'none'",
    },
  },
});
app.use(protection);

app.use('/assets', express.static(path.join(__dirname, 'public'), { index: false }));
app.use('/vendor', express.static(path.join(__dirname, '..', '..', 'node_modules')));

app.use(apiLimiter);

app.get('/', pages.newsletter);
app.get('/search', pages.searchPage);
app.get('/p/:slug', pages.productPage);
app.get('/cart', pages.cart);
app.get('/robots.txt', pages.robots);

app.post('/login', loginLimiter, async (req, res, next) => {
  try {
    const { email, password } = loginForm.parse(req.body);
    const user = await knex('users').where({ email }).first('id', 'name', 'password_hash');
    if (!user || !(await bcrypt.compare(password, user.password_hash))) {
      logger.warn({ email, ip: req.ip }, 'storefront login failed');
      return res.status(401).render('login', { message: 'Invalid credentials' });
    }
    req.session.user = { id: user.id, name: user.name };
    return res.redirect('/account');
  } catch (err) {
    return next(err);
  }
});

app.post('/logout', (req, res, next) => {
  req.session.destroy((err) => (err ? next(err) : res.redirect('/')));
});

app.listen(env.PORT + 1, () => logger.info('storefront listening'));
