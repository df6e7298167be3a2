'use strict';

const cors = require('cors');

const logger = require('./logger');

const SHOP_ORIGINS = ['https://www.harbourhill.shop', 'https://checkout.harbourhill.shop'];

const partnerOrigins = new Set((process.env.PARTNER_ORIGINS || '').split(',').filter(Boolean));

const defaults = { methods: ['GET', 'POST', 'PATCH', 'DELETE'], maxAge: 600 };

const shopCors = cors({ ...defaults, origin: SHOP_ORIGINS, credentials: true });

const partnerCors = cors({
  ...defaults,
  credentials: true,
  origin(origin, callback) {
    if (!origin || partnerOrigins.has(origin)) {
      return callback(null, true);
    }
    logger.warn({ origin }, 'origin refused');
    return callback(null, false);
  },
});

const checkoutCors = cors((req, callback) => {
  const origin = req.get('origin');
  const known = origin !== undefined && SHOP_ORIGINS.includes(origin);
  callback(null, { ...defaults, origin: known ? origin : false, credentials: known });
});

const previewCors = cors({ origin: /^https:\/\/pr-\d+\.preview\.harbourhill\.shop$/, credentials: true });

const brandCors = cors({ ...defaults, origin: /harbourhill\.shop/, credentials: true });

const affiliateCors = cors({
  ...defaults,
  origin: (origin, callback) => {
    const ours = origin !== undefined && origin.endsWith('harbourhill.shop');
    callback(null, ours);
  },
  credentials: true,
});

const feedOptions = { ...defaults, credentials: false };

const feedCors = cors({ ...feedOptions, origin: '*' });

module.exports = { shopCors, partnerCors, checkoutCors, previewCors, brandCors, affiliateCors, feedCors };
