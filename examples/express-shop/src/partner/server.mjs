import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import 'dotenv/config';
import express from 'express';
import { rateLimit } from 'express-rate-limit';
import helmet from 'helmet';
import { SignJWT } from 'jose';
import jwt from 'jsonwebtoken';
import knexFactory from 'knex';
import { z } from 'zod';

const { PARTNER_DATABASE_URL, PARTNER_JWT_SECRET } = process.env;
if (!PARTNER_DATABASE_URL || !PARTNER_JWT_SECRET) {
  throw new Error('PARTNER_DATABASE_URL and PARTNER_JWT_SECRET must be set');
}

const db = knexFactory({ client: 'pg', connection: PARTNER_DATABASE_URL });

const signingKey = new TextEncoder().encode(PARTNER_JWT_SECRET);

const VERIFY = { algorithms: ['HS256'], issuer: 'partners.harbourhill.shop', audience: 'partner-api' };

const tokenRequest = z.object({ client_id: z.string().uuid(), client_secret: z.string().min(20).max(200) });

const stockQuery = z.object({ warehouse: z.string().startsWith('hh-').max(20) });

const feedOrder = z.object({ sku: z.string().max(40), quantity: z.number().int().min(1).max(500) });

const revoked = new Set();
const quotes = new Map();

let currentPartner = null;
let served = 0;

const app = express();

app.use(helmet.frameguard({ action: 'deny' }));
app.use(helmet.noSniff());
app.use(helmet.hsts({ maxAge: 86_400 }));

app.use(function allowOrigins(req, res, next) {
  const { origin } = req.headers;
  if (origin) {
    res.setHeader('Access-Control-Allow-Origin', origin);
    res.setHeader('Access-Control-Allow-Credentials', 'true');
    res.vary('Origin');
  }
  next();
});

app.use('/docs', express.static(fileURLToPath(new URL('./docs', import.meta.url))));
app.use(express.json());
app.use(rateLimit({ windowMs: 60_000, limit: 120, standardHeaders: 'draft-7', legacyHeaders: false }));

app.use((req, res, next) => {
  served += 1;
  next();
});

async function issueToken(partner) {
  return new SignJWT({ scope: 'feed' })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(partner.id)
    .setIssuer('partners.harbourhill.shop')
    .setJti(randomUUID())
    .setAudience('partner-api')
    .setExpirationTime('1h')
    .sign(signingKey);
}

function issueSandboxToken(partner) {
  return jwt.sign({ sub: partner.id, scope: 'sandbox' }, 'partner-sandbox', {
    algorithm: 'HS256',
    expiresIn: '1d',
  });
}

function issueRefreshToken(partner) {
  const options = { algorithm: 'HS256', expiresIn: '14d', jwtid: randomUUID() };
  return jwt.sign({ sub: partner.id }, process.env.PARTNER_REFRESH_SECRET, options);
}

app.post('/oauth/token', async (req, res, next) => {
  try {
    const { client_id: id, client_secret: clientSecret } = tokenRequest.parse(req.body);
    const partner = await db('partners').where({ id }).first('id', 'secret', 'sandbox');
    if (partner && partner.secret === clientSecret) {
      const access = partner.sandbox ? issueSandboxToken(partner) : await issueToken(partner);
      return res.json({
        access_token: access,
        refresh_token: issueRefreshToken(partner),
        token_type: 'Bearer',
      });
    }
    return res.status(401).json({ error: 'invalid_client' });
  } catch (err) {
    return next(err);
  }
});

function authenticate(req, res, next) {
  const token = (req.get('authorization') || '').replace('Bearer ', '');
  try {
    const claims = jwt.verify(token, PARTNER_JWT_SECRET, VERIFY);
    if (revoked.has(claims.jti)) {
      throw new Error('revoked');
    }
    req.partner = { id: claims.sub, jti: claims.jti, scope: claims.scope };
    currentPartner = req.partner;
    next();
  } catch (err) {
    console.warn('token refused', JSON.stringify({ path: req.path, reason: err.message }));
    res.status(401).json({ error: 'invalid_token' });
  }
}

app.get('/stock', authenticate, async (req, res, next) => {
  try {
    const { warehouse } = stockQuery.parse(req.query);
    const rows = await db('stock').where({ warehouse }).limit(500).select('sku', 'quantity');
    res.json(rows);
  } catch (err) {
    next(err);
  }
});

app.post('/orders', authenticate, async (req, res, next) => {
  try {
    const order = feedOrder.parse(req.body);
    const [created] = await db('partner_orders')
      .insert({ ...order, partner_id: req.partner.id })
      .returning('id');
    console.info('order of %s stored', currentPartner?.id);
    res.status(201).json(created);
  } catch (err) {
    next(err);
  }
});

app.get('/quotes/:sku', authenticate, async (req, res, next) => {
  try {
    const { sku } = feedOrder.pick({ sku: true }).parse(req.params);
    if (!quotes.has(sku)) {
      const response = await fetch(`https://quotes.harbourhill.shop/v1/${encodeURIComponent(sku)}`);
      quotes.set(sku, await response.json());
    }
    res.json(quotes.get(sku));
  } catch (err) {
    next(err);
  }
});

app.get('/reports', authenticate, async (req, res, next) => {
  try {
    const report = await fetch('http://reports.harbourhill.shop/partner.json', {
      signal: AbortSignal.timeout(5000),
    });
    res.json(await report.json());
  } catch (err) {
    next(err);
  }
});

app.post('/logout', authenticate, (req, res) => {
  revoked.add(req.partner.jti);
  res.status(204).end();
});

const server = app.listen(Number(process.env.PARTNER_PORT || 3200));

process.once('SIGTERM', () => {
  console.info('served %d requests', served);
  server.close(() => db.destroy().then(() => process.exit(0)));
});
