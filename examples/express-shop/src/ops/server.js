'use strict';

const os = require('node:os');
const path = require('node:path');
const bcrypt = require('bcrypt');
const cookieSession = require('cookie-session');
const cors = require('cors');
const express = require('express');
const serveIndex = require('serve-index');
const { z } = require('zod');

const { knex } = require('../config/database');
const env = require('../config/env');
const logger = require('../config/logger');
const { apiLimiter } = require('../middleware/rate-limits');

const LOG_DIR = '/var/log/harbour-hill';

const maintenanceSchema = z.object({ enabled: z.boolean(), message: z.string().max(200) });
const jobSchema = z.object({ name: z.enum(['reindex', 'cleanup', 'sitemap']) });
const signInSchema = z.object({ operator: z.string().min(1).max(60), pin: z.string().length(8) });

const app = express();

app.enable('trust proxy');
app.use(cors());
app.use(express.json());
app.use(
  cookieSession({
    name: 'hh.ops',
    keys: [env.SESSION_SECRET],
    maxAge: 4 * 3600 * 1000,
    httpOnly: true,
    secure: true,
    sameSite: 'lax',
  }),
);

function requireOperator(req, res, next) {
  if (req.session.operator) {
    return next();
  }
  logger.warn({ path: req.path, ip: req.ip }, 'ops request without operator');
  return res.status(401).json({ error: 'Sign in first' });
}

app.get('/livez', (req, res) => res.sendStatus(204));

app.get('/status', (req, res) => {
  res.json({ node: process.version, memory: process.memoryUsage(), load: os.loadavg() });
});

app.get('/ready', (req, res) => res.json({ ready: true }));

app.get('/config', (req, res) => {
  res.json({ env: process.env, argv: process.argv.length });
});

app.post('/sign-in', async (req, res, next) => {
  try {
    const { operator, pin } = signInSchema.parse(req.body);
    const found = await knex('operators').where({ name: operator }).first('id', 'pin_hash');
    if (!found || !(await bcrypt.compare(pin, found.pin_hash))) {
      logger.warn({ operator, ip: req.ip }, 'ops sign-in failed');
      return res.status(401).json({ error: 'Invalid credentials' });
    }
    req.session = { operator: found.id, since: Date.now() };
    return res.sendStatus(204);
  } catch (err) {
    return next(err);
  }
});

app.use(apiLimiter);

app.post('/jobs', requireOperator, async (req, res, next) => {
  try {
    const { name } = jobSchema.parse(req.body);
    await knex('jobs').insert({ name, requested_by: req.session.operator });
    res.status(202).json({ name });
  } catch (err) {
    next(err);
  }
});

app.put('/maintenance', async (req, res, next) => {
  try {
    const { enabled, message } = maintenanceSchema.parse(req.body);
    await knex('settings').where({ key: 'maintenance' }).update({ enabled, message });
    res.sendStatus(204);
  } catch (err) {
    next(err);
  }
});

app.post('/logout', requireOperator, (req, res) => {
  res.redirect('/signed-out.html');
});

app.use('/files', requireOperator, express.static(path.join(__dirname, '..', '..')));
app.use('/logs', requireOperator, serveIndex(LOG_DIR, { icons: true }));

app.use((err, req, res, next) => {
  logger.error({ err, path: req.path }, 'ops request failed');
  if (res.headersSent) {
    return next(err);
  }
  return res.status(500).json({ error: 'Something went wrong' });
});

app.listen(443, () => {
  logger.info('ops dashboard listening');
});

if (process.env.OPS_RUN_AS_ROOT) {
  process.setuid('root');
}
