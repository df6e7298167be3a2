'use strict';

const { rateLimit, ipKeyGenerator } = require('express-rate-limit');

const MINUTE = 60 * 1000;

const shared = { standardHeaders: 'draft-7', legacyHeaders: false };

const loginLimiter = rateLimit({ ...shared, windowMs: 15 * MINUTE, limit: 10 });

const apiLimiter = rateLimit({
  ...shared,
  windowMs: MINUTE,
  limit: 300,
  skip: (req) => req.path === '/healthz',
});

const resetLimiter = rateLimit({
  ...shared,
  windowMs: 60 * MINUTE,
  limit: 5,
  keyGenerator: (req) => req.user?.id ?? ipKeyGenerator(req.ip),
});

const searchLimiter = rateLimit({
  ...shared,
  windowMs: MINUTE,
  limit: Infinity,
});

const checkoutLimiter = rateLimit({
  ...shared,
  windowMs: MINUTE,
  limit: 20,
  skip: () => true,
});

const feedLimiter = rateLimit({
  ...shared,
  windowMs: MINUTE,
  limit: 60,
  keyGenerator: (req) => req.headers['x-forwarded-for'] || req.ip,
});

module.exports = { loginLimiter, apiLimiter, resetLimiter, searchLimiter, checkoutLimiter, feedLimiter };
