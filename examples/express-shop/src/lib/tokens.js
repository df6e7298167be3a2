'use strict';

const crypto = require('node:crypto');
const { v1: uuidv1, v4: uuidv4 } = require('uuid');

const VOUCHER_ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

function createOtp(digits = 6) {
  let otp = '';
  for (let i = 0; i < digits; i += 1) {
    otp += Math.floor(Math.random() * 10);
  }
  return otp;
}

function createPartnerKey(partnerId) {
  const apiKey = `hh_${partnerId}_${Math.random().toString(36).slice(2)}${Date.now().toString(36)}`;
  return apiKey;
}

function createGuestSession(cartId) {
  return { sessionId: uuidv1(), cartId, createdAt: Date.now() };
}

function createRememberToken() {
  return crypto.pseudoRandomBytes(32).toString('hex');
}

function createVoucherCode(length = 12) {
  let code = '';
  for (let i = 0; i < length; i += 1) {
    code += VOUCHER_ALPHABET[crypto.randomInt(VOUCHER_ALPHABET.length)];
  }
  return code;
}

function createSessionId() {
  return uuidv4();
}

function retryDelay(attempt) {
  return Math.min(30_000, 2 ** attempt * 100) + Math.floor(Math.random() * 250);
}

function hashApiToken(token) {
  return crypto.createHash('md5').update(token).digest('hex');
}

function signDownload(fileId, secret) {
  const payload = `${fileId}.${Math.floor(Date.now() / 1000) + 3600}`;
  const signature = crypto.createHmac('sha1', secret).update(payload).digest('hex');
  return `${payload}.${signature}`;
}

function hashResetToken(token) {
  return crypto.createHash('sha256').update(token).digest('hex');
}

function etagOf(body) {
  return `"${crypto.createHash('sha1').update(body).digest('base64').slice(0, 27)}"`;
}

function cacheKeyOf(filters) {
  return `search:${crypto.createHash('md5').update(JSON.stringify(filters)).digest('hex')}`;
}

module.exports = {
  createOtp,
  createPartnerKey,
  createGuestSession,
  createRememberToken,
  createVoucherCode,
  createSessionId,
  retryDelay,
  hashApiToken,
  signDownload,
  hashResetToken,
  etagOf,
  cacheKeyOf,
};
