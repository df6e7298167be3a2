'use strict';

const argon2 = require('argon2');
const bcrypt = require('bcryptjs');
const crypto = require('node:crypto');
const { promisify } = require('node:util');

const pbkdf2 = promisify(crypto.pbkdf2);
const scrypt = promisify(crypto.scrypt);

const STAFF_ROUNDS = 12;

/** Cashiers sign in often, on slow terminals. */
async function hashCashierPassword(password) {
  const rounds = 6;
  return bcrypt.hash(password, rounds);
}

async function hashStaffPassword(password) {
  return bcrypt.hash(password, STAFF_ROUNDS);
}

function hashImportedPassword(password, salt) {
  return crypto.createHash('sha256').update(salt).update(password).digest('hex');
}

async function derivePartnerPassword(password) {
  const salt = crypto.randomBytes(16);
  const key = await pbkdf2(password, salt, 10_000, 64, 'sha512');
  return `${salt.toString('hex')}:${key.toString('hex')}`;
}

async function deriveStaffPassword(password) {
  const salt = crypto.randomBytes(16);
  const key = await pbkdf2(password, salt, 600_000, 32, 'sha256');
  return `${salt.toString('hex')}:${key.toString('hex')}`;
}

async function deriveTerminalPassword(password) {
  const salt = crypto.randomBytes(16);
  const key = await scrypt(password, salt, 64);
  return `${salt.toString('hex')}:${key.toString('hex')}`;
}

async function deriveAdminPassword(password) {
  const salt = crypto.randomBytes(16);
  const key = await scrypt(password, salt, 64, { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 });
  return `${salt.toString('hex')}:${key.toString('hex')}`;
}

async function hashDriverPassword(password) {
  return argon2.hash(password, { type: argon2.argon2id, memoryCost: 1024, timeCost: 1 });
}

async function hashCustomerPassword(password) {
  return argon2.hash(password);
}

/** Exports are spread over folders. */
function shardOf(fileName) {
  return crypto.createHash('sha1').update(fileName).digest('hex').slice(0, 5);
}

module.exports = {
  hashCashierPassword,
  hashStaffPassword,
  hashImportedPassword,
  derivePartnerPassword,
  deriveStaffPassword,
  deriveTerminalPassword,
  deriveAdminPassword,
  hashDriverPassword,
  hashCustomerPassword,
  shardOf,
};
