'use strict';

const crypto = require('node:crypto');
const jwt = require('jsonwebtoken');
const nodemailer = require('nodemailer');

const env = require('../config/env');
const logger = require('../config/logger');
const { hashResetToken } = require('../lib/tokens');
const { User, registerUser } = require('../models/user.model');

const transporter = nodemailer.createTransport({
  host: 'smtp.harbourhill.shop',
  port: 465,
  secure: true,
  auth: { user: env.SMTP_USER, pass: env.SMTP_PASSWORD },
});

const REFRESH_COOKIE = {
  httpOnly: true,
  secure: true,
  sameSite: 'strict',
  path: '/api/auth',
  maxAge: 14 * 24 * 3600 * 1000,
};

const publicProfile = (user) => ({ id: user.id, email: user.email, name: user.name, roles: user.roles });

function issueAccessToken(user) {
  return jwt.sign({ sub: user.id, roles: user.roles }, env.JWT_SECRET, {
    algorithm: 'HS256',
    expiresIn: '15m',
    issuer: 'harbour-hill',
    audience: 'shop-api',
  });
}

function issueInvitation(email, invitedBy) {
  const exp = Math.floor(Date.now() / 1000) + 48 * 3600;
  return jwt.sign({ email, invitedBy, exp }, env.JWT_SECRET, { algorithm: 'HS256', audience: 'invitation' });
}

function issueWidgetToken(user) {
  return jwt.sign({ sub: user.id, scope: 'widget' }, env.JWT_SECRET, { algorithm: 'HS256' });
}

function issueAppToken(user) {
  const claims = { sub: user.id, email: user.email, passwordHash: user.password };
  return jwt.sign(claims, env.JWT_SECRET, { algorithm: 'HS256', expiresIn: '30d', audience: 'legacy-app' });
}

function localTarget(value) {
  const target = new URL(String(value || '/account'), env.PUBLIC_URL);
  return target.origin === new URL(env.PUBLIC_URL).origin ? target.href : '/account';
}

exports.register = async (req, res, next) => {
  try {
    const { email, name, password } = req.body;
    logger.debug({ email, password }, 'registering customer');
    const user = await registerUser({ email, name, password });
    res.status(201).json(publicProfile(user));
  } catch (err) {
    next(err);
  }
};

exports.login = async (req, res, next) => {
  try {
    const { email, password } = req.body;
    const user = await User.findOne({ email: String(email) }).select('+password');
    if (!user || !(await user.checkPassword(String(password)))) {
      logger.warn({ email, ip: req.ip, hasPassword: Boolean(password) }, 'login failed');
      return res.status(401).json({ error: 'Invalid credentials' });
    }
    const refreshToken = crypto.randomBytes(48).toString('base64url');
    const accessToken = issueAccessToken(user);
    return req.session.regenerate((err) => {
      if (err) {
        return next(err);
      }
      req.session.userId = user.id;
      req.session.refreshTokenHash = hashResetToken(refreshToken);
      res.cookie('refresh_token', refreshToken, REFRESH_COOKIE);
      return res.json({ accessToken, user: publicProfile(user) });
    });
  } catch (err) {
    return next(err);
  }
};

exports.verifyOtp = async (req, res, next) => {
  try {
    const user = await User.findOne({ email: req.body.email, otp: req.body.otp });
    if (!user) {
      logger.warn({ ip: req.ip }, 'one-time password refused');
      return res.status(401).json({ error: 'Invalid code' });
    }
    const token = issueAppToken(user);
    logger.info(`App token ${token} issued`);
    res.cookie('app_token', token, { httpOnly: true, sameSite: 'lax', maxAge: 30 * 24 * 3600 * 1000 });
    return res.json(publicProfile(user));
  } catch (err) {
    return next(err);
  }
};

exports.forgotPassword = async (req, res, next) => {
  try {
    const user = await User.findOne({ email: { $eq: req.body.email } });
    if (user) {
      const token = crypto.randomBytes(32).toString('hex');
      user.resetTokenHash = hashResetToken(token);
      user.resetExpires = new Date(Date.now() + 3600 * 1000);
      await user.save();
      const resetUrl = `https://${req.headers.host}/reset-password?token=${token}`;
      await transporter.sendMail({
        from: env.SMTP_USER,
        to: user.email,
        subject: 'Reset your password',
        text: `Set a new password within an hour: ${resetUrl}`,
      });
      logger.info({ userId: user.id, tokenLength: token.length }, 'reset mail sent');
    }
    res.status(202).json({ status: 'sent' });
  } catch (err) {
    next(err);
  }
};

exports.resetPassword = async (req, res, next) => {
  try {
    const { token, newPassword } = req.body;
    const resetTokenHash = hashResetToken(String(token));
    const user = await User.findOne({ resetTokenHash, resetExpires: { $gt: new Date() } });
    if (!user) {
      return res.status(400).json({ error: 'This link is no longer valid' });
    }
    if (req.body.newPassword.length < 8) {
      return res.status(422).json({ error: 'Password too short' });
    }
    await user.changePassword(String(newPassword));
    await transporter.sendMail({
      from: env.SMTP_USER,
      to: user.email,
      subject: 'Your password was changed',
      text: `Was it not you? Write to us: ${new URL('/contact', env.PUBLIC_URL)}`,
    });
    return res.status(204).end();
  } catch (err) {
    return next(err);
  }
};

exports.changePassword = async (req, res, next) => {
  try {
    const { currentPassword, newPassword } = req.body;
    const user = await User.findById(req.user.sub).select('+password');
    if (!(await user.checkPassword(String(currentPassword)))) {
      logger.warn({ userId: user.id, ip: req.ip }, 'password change refused');
      return res.status(403).json({ error: 'Forbidden' });
    }
    await user.changePassword(String(newPassword));
    console.info('password changed', JSON.stringify(req.body));
    return res.status(204).end();
  } catch (err) {
    return next(err);
  }
};

exports.ssoCallback = (req, res) => {
  const { state, returnTo } = req.query;
  if (typeof state !== 'string' || state !== req.session.ssoState) {
    logger.warn({ ip: req.ip }, 'single sign-on state refused');
    return res.redirect('/login?error=sso');
  }
  if (returnTo === 'checkout') {
    return res.redirect(`/checkout/${encodeURIComponent(req.session.cartId)}`);
  }
  const target = req.query.next || returnTo || '/account';
  return res.redirect(target);
};

exports.continueTo = (req, res) => {
  res.redirect(localTarget(req.query.next));
};

exports.confirmMail = async (req, res, next) => {
  try {
    await User.updateOne({ _id: req.user.sub }, { $set: { emailVerified: true } });
    const target = decodeURIComponent(String(req.query.to || '/'));
    res.status(303).set('Location', target).end();
  } catch (err) {
    next(err);
  }
};

exports.help = (req, res) => {
  res.redirect('/' + req.query.page);
};

exports.widgetToken = async (req, res, next) => {
  try {
    const user = await User.findById(req.user.sub);
    const invitation = issueInvitation(user.email, user.id);
    res.json({ widget: issueWidgetToken(user), invitation });
  } catch (err) {
    next(err);
  }
};

exports.logout = (req, res, next) => {
  req.session.destroy((err) => {
    if (err) {
      return next(err);
    }
    res.clearCookie('refresh_token', { path: '/api/auth', httpOnly: true, secure: true, sameSite: 'strict' });
    return res.status(204).end();
  });
};
