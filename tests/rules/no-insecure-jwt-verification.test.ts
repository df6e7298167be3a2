import rule from '../../src/rules/no-insecure-jwt-verification';
import { testRule } from '../rule-tester';
import { pair } from './pairs';
import { casesOf } from './twins';

const jwt = "const jwt = require('jsonwebtoken');";

testRule(
  rule,
  casesOf('keepTime', [
    pair(
      'none among the algorithms',
      `${jwt}
exports.auth = (req, res, next) => {
  req.user = jwt.verify(req.cookies.token, process.env.KEY, { algorithms: ['HS256', 'none'] });
  next();
};`,
      `${jwt}
exports.auth = (req, res, next) => {
  req.user = jwt.verify(req.cookies.token, process.env.KEY, { algorithms: ['HS256', 'HS512'] });
  next();
};`,
      [['none', 3]],
    ),
    pair(
      'none through a constant and a spread',
      `${jwt}
const BASE = { algorithms: ['none'] };
exports.read = (token) => jwt.verify(token, process.env.KEY, { ...BASE, issuer: 'me' });`,
      `${jwt}
const BASE = { algorithms: ['none'] };
exports.read = (token) => jwt.verify(token, process.env.KEY, { ...BASE, algorithms: ['ES256'] });`,
      [['none', 2]],
    ),
    pair(
      'expired tokens',
      `import { verify } from 'jsonwebtoken';
export const read = (token) => verify(token, process.env.KEY, { ignoreExpiration: true });`,
      `import { verify } from 'jsonwebtoken';
export const read = (token) => verify(token, process.env.KEY, { ignoreExpiration: false });`,
      [['expired', 2, ['ignoreExpiration: true', 'ignoreExpiration: false']]],
    ),
    pair(
      'no key',
      `${jwt}
exports.read = (token) => jwt.verify(token, null);`,
      `${jwt}
exports.read = (token) => jwt.verify(token, publicKey);`,
      [['noKey', 2]],
    ),
    pair(
      'a key in the code',
      `${jwt}
exports.read = (token) => jwt.verify(token, 'harbour hill');`,
      [
        `${jwt}
exports.read = (token) => jwt.verify(token, process.env.JWT_SECRET);`,
        `${jwt}
const KEY = '-----BEGIN PUBLIC KEY-----MFkwEwYHKoZIzj0CAQ';
exports.read = (token) => jwt.verify(token, KEY);`,
      ],
      [['literal', 2, ["'harbour hill'", 'process.env.JWT_SECRET', 'environment']]],
    ),
    pair(
      'a callback that ignores its error',
      `${jwt}
exports.auth = (req, res, next) => {
  jwt.verify(req.cookies.token, process.env.KEY, (err, claims) => {
    req.user = claims;
    next();
  });
};`,
      [
        `${jwt}
exports.auth = (req, res, next) => {
  jwt.verify(req.cookies.token, process.env.KEY, (err, claims) => {
    if (err) return res.sendStatus(401);
    req.user = claims;
    next();
  });
};`,
        `${jwt}
exports.auth = (req, res, next) => {
  jwt.verify(req.cookies.token, process.env.KEY, (_, claims) => {
    if (!claims) return res.sendStatus(401);
    req.user = claims;
    next();
  });
};`,
      ],
      [['ignored', 3]],
    ),
    pair(
      'a token that is decoded into the request',
      `${jwt}
exports.auth = (req, res, next) => {
  const token = req.headers.authorization.split(' ')[1];
  const claims = jwt.decode(token);
  if (!claims) return res.sendStatus(401);
  req.user = { id: claims.sub };
  return next();
};`,
      [
        `${jwt}
exports.auth = (req, res, next) => {
  const token = req.headers.authorization.split(' ')[1];
  const { header } = jwt.decode(token, { complete: true });
  req.user = jwt.verify(token, keys.get(header.kid), { algorithms: ['RS256'] });
  return next();
};`,
        `${jwt}
exports.age = (req, res, next) => {
  const claims = jwt.decode(req.headers.authorization);
  logger.debug({ age: Date.now() / 1000 - claims.iat }, 'token age');
  next();
};`,
      ],
      [['unverified', 4]],
    ),
    pair(
      'a role that is decoded',
      `${jwt}
exports.admin = (req, res, next) => {
  const { role } = jwt.decode(req.get('Authorization'));
  if (role === 'admin') return next();
  res.sendStatus(403);
};`,
      `${jwt}
exports.expired = (req, res) => {
  const { exp } = jwt.decode(req.get('Authorization'));
  if (exp < Date.now() / 1000) return res.json({ expired: true });
  res.json({ expired: false });
};`,
      [['unverified', 3]],
    ),
    pair(
      'a look-up by a decoded id',
      `${jwt}
exports.me = async (req, res) => {
  const decoded = jwt.decode(req.cookies.session);
  const user = await User.findById(decoded.userId);
  res.json({ name: user.name });
};`,
      `${jwt}
exports.me = async (req, res) => {
  const decoded = jwt.verify(req.cookies.session, process.env.KEY);
  const user = await User.findById(decoded.userId);
  res.json({ name: user.name });
};`,
      [['unverified', 3]],
    ),
    pair(
      'a function that promises to verify',
      `${jwt}
function verifyToken(token) {
  return jwt.decode(token);
}
module.exports = verifyToken;`,
      `${jwt}
function readToken(token) {
  return jwt.decode(token);
}
module.exports = readToken;`,
      [['unverified', 3]],
    ),
    pair(
      'claims that are read by hand',
      `exports.admin = (req, res, next) => {
  const token = req.headers.authorization;
  const claims = JSON.parse(Buffer.from(token.split('.')[1], 'base64').toString());
  if (claims.role !== 'admin') return res.sendStatus(403);
  next();
};`,
      `const { createHmac, timingSafeEqual } = require('crypto');
exports.admin = (req, res, next) => {
  const [head, body, mac] = req.headers.authorization.split('.');
  const expected = createHmac('sha256', process.env.KEY).update(head + '.' + body).digest();
  if (!timingSafeEqual(expected, Buffer.from(mac, 'base64url'))) return res.sendStatus(401);
  req.user = JSON.parse(Buffer.from(body, 'base64').toString());
  next();
};`,
      [['unverified', 3]],
    ),
    pair(
      'claims that are read by hand, taken apart',
      `export const middleware = (req, res, next) => {
  const [, body] = req.cookies.token.split('.');
  req.user = JSON.parse(atob(body));
  next();
};`,
      `export const show = (token) => {
  const [, body] = token.split('.');
  console.log(JSON.parse(atob(body)));
};`,
      [['unverified', 3]],
    ),
    pair(
      'jose',
      `import { decodeJwt } from 'jose';
export const auth = async (req, res, next) => {
  req.user = decodeJwt(req.cookies.token);
  next();
};`,
      `import { jwtVerify } from 'jose';
export const auth = async (req, res, next) => {
  req.user = (await jwtVerify(req.cookies.token, key)).payload;
  next();
};`,
      [['unverified', 3]],
    ),
    pair(
      'jose, a token without a signature',
      `import { UnsecuredJWT } from 'jose';
export const read = (token) => UnsecuredJWT.decode(token);`,
      `import { decodeProtectedHeader } from 'jose';
export const read = (token) => decodeProtectedHeader(token);`,
      [['none', 2]],
    ),
    pair(
      'jose with a key in the code',
      `import { jwtVerify } from 'jose';
export const read = (token) => jwtVerify(token, new TextEncoder().encode('harbour hill'));`,
      `import { createRemoteJWKSet, jwtVerify } from 'jose';
export const read = (token) => jwtVerify(token, createRemoteJWKSet(new URL('https://id.example.org/keys')));`,
      [['literal', 2]],
    ),
    pair(
      'jwt-decode on a server',
      `import { jwtDecode } from 'jwt-decode';
export const auth = (req, res, next) => {
  req.user = jwtDecode(req.headers.authorization);
  next();
};`,
      `import { jwtDecode } from 'jwt-decode';
export const name = () => {
  const claims = jwtDecode(localStorage.getItem('token'));
  return claims.name;
};`,
      [['unverified', 3]],
    ),
    pair(
      'fast-jwt',
      `import { createVerifier } from 'fast-jwt';
export const verify = createVerifier({ key: load, ignoreExpiration: true });`,
      `import { createVerifier } from 'fast-jwt';
export const verify = createVerifier({ key: load, cache: true });`,
      [['expired', 2, ['ignoreExpiration: true', 'ignoreExpiration: false']]],
    ),
    pair(
      'jwt-simple',
      `const jwt = require('jwt-simple');
exports.read = (token, key) => jwt.decode(token, key, true);`,
      `const jwt = require('jwt-simple');
exports.read = (token, key) => jwt.decode(token, key, false, 'HS256');`,
      [['unverified', 2]],
    ),
    pair(
      'express-jwt',
      `import { expressjwt } from 'express-jwt';
export const auth = expressjwt({ secret: 'harbour hill', algorithms: ['HS256'] });`,
      `import { expressjwt } from 'express-jwt';
export const auth = expressjwt({ secret: process.env.KEY, algorithms: ['HS256'] });`,
      [['literal', 2, ["'harbour hill'", 'process.env.JWT_SECRET', 'environment']]],
    ),
    pair(
      'passport',
      `import { Strategy } from 'passport-jwt';
export const strategy = new Strategy({ secretOrKey: process.env.KEY, ignoreExpiration: true }, check);`,
      `import { Strategy } from 'passport-jwt';
export const strategy = new Strategy({ secretOrKey: process.env.KEY, ignoreExpiration: false }, check);`,
      [['expired', 2, ['ignoreExpiration: true', 'ignoreExpiration: false']]],
    ),
    pair(
      'no algorithm, strictly',
      `${jwt}
exports.read = (token) => jwt.verify(token, process.env.KEY);`,
      `${jwt}
exports.read = (token) =>
  jwt.verify(token, process.env.KEY, { algorithms: ['HS256'], issuer: 'me', audience: 'shop' });`,
      [['anyAlgorithm', 2, ['process.env.KEY)', "process.env.KEY, { algorithms: ['HS256'] })", 'shared']]],
      { options: [{ requireAlgorithms: true }] },
    ),
    pair(
      'no issuer, strictly',
      `${jwt}
exports.read = (token) => jwt.verify(token, process.env.KEY, { algorithms: ['HS256'] });`,
      `${jwt}
exports.read = (token) => jwt.verify(token, process.env.KEY, { algorithms: ['HS256'], audience: 'shop' });`,
      [['anybody', 2]],
      { options: [{ requireAlgorithms: true, requireIssuer: true }] },
    ),
    pair(
      'a key that a field begins without',
      `import jwt from 'jsonwebtoken';
export class Tokens {
  key = '';
  read(token) { return jwt.verify(token, this.key, { algorithms: ['HS256'] }); }
}`,
      `import jwt from 'jsonwebtoken';
export class Tokens {
  key = '';
  constructor(config) { this.key = config.key; }
  read(token) { return jwt.verify(token, this.key, { algorithms: ['HS256'] }); }
}`,
      [['noKey', 4]],
    ),
  ]),
);

/** Strategies of passport, and classes that extend them. */
testRule(
  rule,
  casesOf('keepTime', [
    pair(
      'a class of Nest that extends the strategy',
      `import { PassportStrategy } from '@nestjs/passport';
import { ExtractJwt, Strategy } from 'passport-jwt';
export class JwtStrategy extends PassportStrategy(Strategy) {
  constructor(config: Settings) {
    super({ jwtFromRequest: ExtractJwt.fromHeader('token'), ignoreExpiration: true, secretOrKey: config.key });
  }
}`,
      [
        `import { PassportStrategy } from '@nestjs/passport';
import { ExtractJwt, Strategy } from 'passport-jwt';
export class JwtStrategy extends PassportStrategy(Strategy) {
  constructor(config: Settings) {
    super({ jwtFromRequest: ExtractJwt.fromHeader('token'), ignoreExpiration: false, secretOrKey: config.key });
  }
}`,
        `import { Base } from './base';
export class JwtStrategy extends Base {
  constructor(config: Settings) {
    super({ ignoreExpiration: true, secretOrKey: config.key });
  }
}`,
      ],
      [['expired', 5, ['ignoreExpiration: true', 'ignoreExpiration: false']]],
      { filename: 'jwt.strategy.ts' },
    ),
    pair(
      'which algorithms, of strategies that read tokens alone',
      `const { Strategy, ExtractJwt } = require('passport-jwt');
module.exports = new Strategy({ jwtFromRequest: ExtractJwt.fromHeader('token'), secretOrKey: key, issuer: 'a' }, done);`,
      [
        `const { Strategy, ExtractJwt } = require('passport-jwt');
module.exports = new Strategy({ jwtFromRequest: read, secretOrKey: key, issuer: 'a', algorithms: ['HS256'] }, done);`,
        `const { Strategy } = require('passport-google-oauth20');
module.exports = new Strategy({ clientID: id, clientSecret: secret, callbackURL: '/back' }, done);`,
      ],
      [['anyAlgorithm', 2]],
      { options: [{ requireAlgorithms: true }] },
    ),
  ]),
);
