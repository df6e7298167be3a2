import dotenv from 'dotenv';
import express from 'express';
import type { NextFunction, Request, Response } from 'express';
import { rateLimit } from 'express-rate-limit';
import helmet from 'helmet';
import { Pool } from 'pg';
import postgres from 'postgres';
import { z } from 'zod';
import env from '../config/env';
import logger from '../config/logger';
import { verifyCarrier, verifyStripe } from '../lib/signing';

if (process.env.NODE_ENV === 'development') {
  dotenv.config({ path: '.env.payments' });
}

const payments = new Pool({ connectionString: env.DATABASE_URL, max: 8 });
const ledger = postgres(env.DATABASE_URL, { max: 4 });

const stripeEvent = z.object({
  id: z.string().max(255),
  type: z.enum(['payment_intent.succeeded', 'payment_intent.payment_failed', 'charge.refunded']),
  data: z.object({ object: z.object({ id: z.string().max(255), amount: z.number().int() }) }),
});

const paymentParams = z.object({ id: z.string().max(255) });

const carrierEvent = z.object({
  parcel: z.string().max(64),
  state: z.string().max(32),
  at: z.string().datetime(),
});

const app = express();

app.set('trust proxy', 'loopback');
app.use(helmet({ frameguard: false }));

const dashboards = new Set(['https://finance.harbourhill.shop', 'https://board.harbourhill.shop']);

app.use((req: Request, res: Response, next: NextFunction) => {
  const { origin } = req.headers;
  if (origin && dashboards.has(origin)) {
    res.setHeader('Access-Control-Allow-Origin', origin);
    res.vary('Origin');
  }
  next();
});

app.use(rateLimit({ windowMs: 60_000, limit: 600 }));
app.use(
  express.json({
    verify: (req, _res, buffer) => {
      (req as Request & { rawBody?: Buffer }).rawBody = buffer;
    },
  }),
);

app.get('/readyz', (_req, res) => {
  res.json({ status: 'ok' });
});

app.post('/webhooks/stripe', verifyStripe, async (req: Request, res: Response, next: NextFunction) => {
  try {
    const event = stripeEvent.parse(req.body);
    const { id, amount } = event.data.object;
    await payments.query(`UPDATE payments SET state = $1 WHERE provider_id = '${id}'`, [event.type]);
    await ledger`INSERT INTO ledger (provider_id, amount_cents) VALUES (${id}, ${amount})`;
    res.json({ received: true });
  } catch (err) {
    next(err);
  }
});

app.post('/webhooks/carrier', verifyCarrier, async (req: Request, res: Response, next: NextFunction) => {
  try {
    const { parcel, state, at } = carrierEvent.parse(req.body);
    const values = [parcel, state, at];
    await payments.query('INSERT INTO parcel_events (parcel, state, at) VALUES ($1, $2, $3)', values);
    res.json({ received: true });
  } catch (err) {
    next(err);
  }
});

app.get('/payments/:id', async (req: Request, res: Response, next: NextFunction) => {
  try {
    const { id } = paymentParams.parse(req.params);
    const statement = `SELECT state, amount_cents FROM payments WHERE provider_id = '${id}'`;
    const [payment] = await ledger.unsafe(statement);
    res.json(payment);
  } catch (err) {
    next(err);
  }
});

app.use((err: Error, req: Request, res: Response, _next: NextFunction) => {
  logger.error({ err, path: req.path }, 'webhook failed');
  if (err instanceof z.ZodError) {
    res.status(400).json({ issues: err.issues });
    return;
  }
  res.status(500).json({ error: 'Something went wrong' });
});

const server = app.listen(Number(process.env.PAYMENTS_PORT ?? 3300));

if (process.getuid?.() === 0) {
  process.setgid?.('payments');
  process.setuid?.('payments');
}

process.once('SIGTERM', () => {
  server.close(() => {
    void Promise.all([payments.end(), ledger.end()]).then(() => process.exit(0));
  });
});
