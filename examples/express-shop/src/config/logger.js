'use strict';

const pino = require('pino');

const env = require('./env');

const logger = pino({
  level: env.LOG_LEVEL,
  base: { service: 'shop-api' },
  redact: {
    paths: ['req.headers.authorization', 'req.headers.cookie', 'password', 'smtp.password', '*.refreshToken'],
    censor: '[REDACTED]',
  },
});

logger.debug({ smtp: { user: env.SMTP_USER, password: env.SMTP_PASSWORD } }, 'mail settings read');

module.exports = logger;
