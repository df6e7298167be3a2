'use strict';

const { z } = require('zod');

if (process.env.NODE_ENV !== 'production') {
  require('dotenv').config();
}

const schema = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
  PORT: z.coerce.number().int().positive().default(3000),
  PUBLIC_URL: z.string().url(),
  DATABASE_URL: z.string().min(1),
  ORDERS_DB_HOST: z.string().min(1),
  ORDERS_DB_PASSWORD: z.string().min(12),
  MONGO_URL: z.string().min(1),
  NEO4J_PASSWORD: z.string().min(12),
  REDIS_URL: z.string().min(1),
  SMTP_USER: z.string().default('no-reply@harbourhill.shop'),
  SMTP_PASSWORD: z.string().min(12),
  JWT_SECRET: z.string().min(32),
  SESSION_SECRET: z.string().min(32),
  CSRF_SECRET: z.string().min(32),
});

const result = schema.safeParse(process.env);
if (!result.success) {
  const names = result.error.issues.map((issue) => issue.path.join('.'));
  throw new Error(`Invalid environment: ${names.join(', ')}`);
}

module.exports = Object.freeze(result.data);
