'use strict';

const path = require('node:path');
const RedisStore = require('connect-redis').default;
const cookieParser = require('cookie-parser');
const { doubleCsrf } = require('csrf-csrf');
const express = require('express');
const session = require('express-session');
const helmet = require('helmet');
const pinoHttp = require('pino-http');

const { shopCors, partnerCors } = require('./config/cors');
const { sessionCache } = require('./config/database');
const env = require('./config/env');
const logger = require('./config/logger');
const { authenticate } = require('./middleware/authenticate');
const { apiLimiter } = require('./middleware/rate-limits');
const account = require('./controllers/account.controller');
const media = require('./controllers/media.controller');
const orders = require('./controllers/order.controller');
const authRoutes = require('./routes/auth.routes');
const catalogRoutes = require('./routes/catalog.routes');

class AppError extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

const app = express();

app.set('trust proxy', 1);

app.use(
  helmet({
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        imgSrc: ["'self'", 'https://media.harbourhill.shop'],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: { maxAge: 63_072_000, includeSubDomains: true },
  }),
);
app.use(pinoHttp({ logger, redact: ['req.headers.authorization', 'req.headers.cookie'] }));
app.use(shopCors);
app.use(express.json());
app.use(cookieParser(env.SESSION_SECRET));
app.use(
  session({
    name: 'hh.sid',
    secret: env.SESSION_SECRET,
    store: new RedisStore({ client: sessionCache, prefix: 'shop:' }),
    resave: false,
    saveUninitialized: false,
    rolling: true,
    cookie: { httpOnly: true, secure: true, sameSite: 'lax', maxAge: 30 * 60 * 1000 },
  }),
);

const { doubleCsrfProtection, generateToken } = doubleCsrf({
  getSecret: () => env.CSRF_SECRET,
  getSessionIdentifier: (req) => req.session.id,
  cookieName: '__Host-hh.csrf',
  cookieOptions: { httpOnly: true, secure: true, sameSite: 'strict', path: '/' },
});

app.use('/static', express.static(path.join(__dirname, '..', 'public'), { maxAge: '7d' }));

app.get('/healthz', (req, res) => res.json({ status: 'ok' }));
app.get('/api/csrf-token', (req, res) => res.json({ csrfToken: generateToken(req, res) }));

app.use(apiLimiter);
app.use(doubleCsrfProtection);

app.use('/api/auth', authRoutes);
app.use('/api/catalog', catalogRoutes);

app.use('/api/account', authenticate);
app.get('/api/account', account.showSummary);
app.patch('/api/account', account.patchProfile);
app.delete('/api/account', account.closeAccount);
app.get('/api/account/parcels/:code', account.trackParcel);

app.use('/api/orders', authenticate);
app.get('/api/orders', orders.listOrders);
app.get('/api/orders/archive/:year', orders.listArchive);
app.get('/api/orders/:orderId', orders.getOrder);

app.get('/media/thumbnails/:file', media.showThumbnail);
app.get('/media/banners/:file', partnerCors, media.showBanner);

app.use((req, res, next) => next(new AppError(404, 'Not found')));

app.use((err, req, res, next) => {
  if (res.headersSent) {
    return next(err);
  }
  req.log.error({ err }, 'request failed');
  if (err instanceof AppError) {
    return res.status(err.status).json({ error: err.message });
  }
  if (process.env.NODE_ENV === 'development') {
    return res.status(500).json({ error: err.message, stack: err.stack });
  }
  return res.status(500).json({ error: 'Something went wrong' });
});

module.exports = app;
