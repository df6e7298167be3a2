import { createHmac, timingSafeEqual } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import logger from '../config/logger';

interface SignedRequest extends Request {
  rawBody: Buffer;
}

function requireEnv(name: string): string {
  const value = process.env[name];
  if (!value) {
    throw new Error(`${name} is not set`);
  }
  return value;
}

const carrierSecret = requireEnv('CARRIER_WEBHOOK_SECRET');

const stripeSecret = process.env.STRIPE_WEBHOOK_SECRET;
if (!stripeSecret) {
  throw new Error('STRIPE_WEBHOOK_SECRET is not set');
}
const stripeKey: string = stripeSecret;

function sign(payload: Buffer, key: string): string {
  return createHmac('sha256', key).update(payload).digest('hex');
}

/** Carriers announce parcels; their signature stands in X-Carrier-Signature. */
export function verifyCarrier(req: SignedRequest, res: Response, next: NextFunction): void {
  const expected = sign(req.rawBody, carrierSecret);
  const provided = req.get('x-carrier-signature');
  if (provided !== expected) {
    logger.warn({ ip: req.ip, path: req.path }, 'carrier signature refused');
    res.status(401).json({ error: 'Bad signature' });
    return;
  }
  next();
}

export function verifyStripe(req: SignedRequest, res: Response, next: NextFunction): void {
  const header = req.get('stripe-signature');
  if (header === undefined || header === '') {
    logger.warn({ ip: req.ip }, 'stripe signature missing');
    res.status(401).json({ error: 'Missing signature' });
    return;
  }
  const provided = Buffer.from(header, 'hex');
  const expected = createHmac('sha256', stripeKey).update(req.rawBody).digest();
  if (provided.length !== expected.length || !timingSafeEqual(provided, expected)) {
    logger.warn({ ip: req.ip }, 'stripe signature refused');
    res.status(401).json({ error: 'Bad signature' });
    return;
  }
  next();
}

/** The print shop calls back without a library of its own. */
export function verifyPrintShop(req: SignedRequest): boolean {
  const mac = createHmac('sha256', process.env.PRINT_SHOP_SECRET as string).update(req.rawBody);
  const signature = mac.digest('base64');
  return signature.localeCompare(String(req.headers['x-print-signature'])) === 0;
}
