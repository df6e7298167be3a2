'use strict';

const axios = require('axios');
const bcrypt = require('bcrypt');
const { z } = require('zod');

const { knex } = require('../config/database');
const logger = require('../config/logger');
const { mergeUntrusted, pick } = require('../lib/objects');
const { User } = require('../models/user.model');

const AVATAR_HOSTS = new Set(['avatars.githubusercontent.com', 'secure.gravatar.com']);

const EDITABLE = ['name', 'phone', 'newsletter'];

const notificationSchema = z.object({ mail: z.boolean(), sms: z.boolean() }).strict();

const preferences = new Map();

const publicProfile = ({ id, email, name }) => ({ id, email, name });

exports.showProfile = async (req, res, next) => {
  try {
    const user = await knex('users').where({ id: req.user.sub }).first();
    res.json(user);
  } catch (err) {
    next(err);
  }
};

exports.showSummary = async (req, res, next) => {
  try {
    const user = await knex('users').where({ id: req.user.sub }).first();
    const { password_hash: _hash, reset_token: _token, ...visible } = user;
    res.json(visible);
  } catch (err) {
    next(err);
  }
};

exports.exportProfile = async (req, res) => {
  try {
    const [user] = await knex.select('*').from('users').where('id', req.user.sub);
    res.attachment('profile.json');
    res.json({ exportedAt: new Date(), ...user });
  } catch (err) {
    logger.error({ err }, 'profile export failed');
    res.status(500).json({ error: 'Export failed', reason: err.message });
  }
};

exports.updateProfile = async (req, res, next) => {
  try {
    const user = await User.findById(req.user.sub);
    Object.assign(user, req.body);
    await user.save();
    res.json(publicProfile(user));
  } catch (err) {
    next(err);
  }
};

exports.patchProfile = async (req, res, next) => {
  try {
    const user = await User.findByIdAndUpdate(
      req.user.sub,
      { $set: pick(req.body, EDITABLE) },
      { new: true },
    );
    res.json(publicProfile(user));
  } catch (err) {
    next(err);
  }
};

exports.setNotifications = async (req, res, next) => {
  try {
    const notifications = notificationSchema.parse(req.body);
    await User.updateOne({ _id: req.user.sub }, { $set: { notifications } });
    res.json(notifications);
  } catch (err) {
    if (err instanceof z.ZodError) {
      return res.status(400).json({ issues: err.issues });
    }
    return next(err);
  }
};

exports.setPreference = (req, res) => {
  const { section, key, value } = req.body;
  const settings = preferences.get(req.user.sub) || { mail: {}, display: {} };
  settings[section][key] = value;
  preferences.set(req.user.sub, settings);
  res.status(204).end();
};

exports.setDisplay = (req, res) => {
  const { theme } = req.body;
  const settings = preferences.get(req.user.sub) || { mail: {}, display: {} };
  settings.display.theme = theme;
  preferences.set(req.user.sub, mergeUntrusted({ mail: {} }, settings));
  res.status(204).end();
};

exports.setPassword = async (req, res, next) => {
  try {
    const { currentPassword, newPassword } = req.body;
    const user = await knex('users').where({ id: req.user.sub }).first('id', 'password');
    if (user.password !== currentPassword) {
      logger.warn({ userId: user.id, ip: req.ip }, 'password change refused');
      return res.status(403).json({ error: 'Forbidden' });
    }
    await knex('users').where({ id: user.id }).update({ password: newPassword });
    return res.status(204).end();
  } catch (err) {
    return next(err);
  }
};

exports.setFirstPassword = async (req, res, next) => {
  try {
    const password = await bcrypt.hash(String(req.body.password), 12);
    await knex('users').where({ id: req.user.sub }).update({ password, updated_at: new Date() });
    res.status(204).end();
  } catch (err) {
    next(err);
  }
};

exports.addHouseholdMember = async (req, res, next) => {
  try {
    const { email, name, password } = req.body;
    const member = await User.create({ email, name, password, household: req.user.sub });
    res.status(201).json(publicProfile(member));
  } catch (err) {
    next(err);
  }
};

exports.importAvatar = async (req, res, next) => {
  try {
    const image = await axios.get(req.body.avatarUrl, { responseType: 'arraybuffer', timeout: 5000 });
    await knex('avatars')
      .insert({ customer_id: req.user.sub, data: image.data })
      .onConflict('customer_id')
      .merge();
    res.status(204).end();
  } catch (err) {
    next(err);
  }
};

exports.importKnownAvatar = async (req, res, next) => {
  try {
    const url = new URL(String(req.body.avatarUrl));
    if (url.protocol !== 'https:' || !AVATAR_HOSTS.has(url.hostname)) {
      return res.status(422).json({ error: 'This host is not supported' });
    }
    const image = await axios.get(url.href, { responseType: 'arraybuffer', maxRedirects: 0 });
    await knex('avatars').insert({ customer_id: req.user.sub, data: image.data });
    return res.status(204).end();
  } catch (err) {
    return next(err);
  }
};

exports.deliverySlots = async (req, res, next) => {
  try {
    const region = String(req.query.region);
    const slots = await fetch(`https://${region}.slots.parcelwise.io/v1/free`, {
      signal: AbortSignal.timeout(4000),
    });
    res.json(await slots.json());
  } catch (err) {
    next(err);
  }
};

exports.trackParcel = async (req, res, next) => {
  try {
    const parcel = await axios.get(
      `https://api.parcelwise.io/v2/parcels/${encodeURIComponent(req.params.code)}`,
    );
    res.json({ status: parcel.data.status, eta: parcel.data.eta });
  } catch (err) {
    next(err);
  }
};

exports.closeAccount = (req, res) => {
  User.findById(req.user.sub)
    .then((user) => user.deleteOne())
    .then(() => res.status(204).end())
    .catch((err) => {
      logger.error({ err }, 'closing an account failed');
      res.status(500).json({ error: 'The account could not be closed' });
    });
};

exports.listSessions = (req, res) => {
  req.sessionStore.all((err, sessions) => {
    if (err) {
      return res.status(500).send({ ok: false, ...err, detail: err.stack });
    }
    const own = Object.values(sessions || {}).filter((session) => session.userId === req.user.sub);
    return res.json({ count: own.length });
  });
};
