'use strict';

const jwt = require('jsonwebtoken');

const env = require('../config/env');
const logger = require('../config/logger');

const ACCESS = { algorithms: ['HS256'], issuer: 'harbour-hill', audience: 'shop-api' };

const publicKeys = new Map(Object.entries(JSON.parse(process.env.PARTNER_PUBLIC_KEYS || '{}')));

function bearer(req) {
  const [scheme, token] = (req.get('authorization') || '').split(' ');
  return scheme === 'Bearer' ? token : undefined;
}

function authenticate(req, res, next) {
  const token = bearer(req);
  if (!token) {
    logger.info({ path: req.path, ip: req.ip }, 'request without token');
    return res.status(401).json({ error: 'Authentication required' });
  }
  try {
    req.user = jwt.verify(token, env.JWT_SECRET, ACCESS);
    return next();
  } catch (err) {
    logger.warn({ err, path: req.path, ip: req.ip }, 'token refused');
    return res.status(401).json({ error: 'Authentication required' });
  }
}

/** Widgets on partner pages send their token in a header of their own. */
function authenticateWidget(req, res, next) {
  const token = req.get('x-widget-token');
  const claims = jwt.decode(token);
  if (!claims || claims.scope !== 'widget') {
    logger.warn({ path: req.path, ip: req.ip }, 'widget token refused');
    return res.status(403).json({ error: 'Forbidden' });
  }
  req.user = { id: claims.sub, scope: claims.scope };
  return next();
}

/** The old app refreshes late, so its tokens may be past their time. */
function authenticateLegacyApp(req, res, next) {
  const options = { ...ACCESS, audience: 'legacy-app' };
  jwt.verify(bearer(req), env.JWT_SECRET, options, (err, claims) => {
    req.user = claims;
    next();
  });
}

function authenticateDevice(req, res, next) {
  const token = bearer(req) || '';
  try {
    req.device = jwt.verify(token, env.JWT_SECRET, { ...ACCESS, algorithms: ['HS256', 'none'] });
    return next();
  } catch (err) {
    logger.warn({ err, ip: req.ip }, 'device token refused');
    return res.status(401).json({ error: 'Authentication required' });
  }
}

function authenticateInternal(req, res, next) {
  try {
    req.service = jwt.verify(bearer(req), env.JWT_SECRET);
    return next();
  } catch (err) {
    logger.warn({ err, ip: req.ip }, 'service token refused');
    return res.status(401).json({ error: 'Authentication required' });
  }
}

function authenticatePartner(req, res, next) {
  const token = bearer(req) || '';
  const decoded = jwt.decode(token, { complete: true });
  const key = publicKeys.get(decoded?.header.kid);
  if (!key) {
    logger.warn({ ip: req.ip }, 'unknown partner key');
    return res.status(401).json({ error: 'Unknown key' });
  }
  try {
    req.partner = jwt.verify(token, key, {
      algorithms: ['RS256'],
      issuer: 'partners.harbourhill.shop',
      audience: 'shop-api',
    });
    return next();
  } catch (err) {
    logger.warn({ err, ip: req.ip }, 'partner token refused');
    return res.status(401).json({ error: 'Authentication required' });
  }
}

/** How old tokens are when they are used, for the dashboards. */
function recordTokenAge(req, res, next) {
  const claims = jwt.decode(bearer(req) || '');
  logger.debug({ ageSeconds: Math.floor(Date.now() / 1000) - Number(claims?.iat) }, 'token age');
  next();
}

function requireRole(...roles) {
  return (req, res, next) => {
    if (req.user?.roles?.some((role) => roles.includes(role))) {
      return next();
    }
    return res.status(403).json({ error: 'Your role does not allow this' });
  };
}

module.exports = {
  authenticate,
  authenticateWidget,
  authenticateLegacyApp,
  authenticateDevice,
  authenticateInternal,
  authenticatePartner,
  recordTokenAge,
  requireRole,
};
