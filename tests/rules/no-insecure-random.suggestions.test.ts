import rule from '../../src/rules/no-insecure-random';
import { testRule } from '../rule-tester';
import { suggestedTwins } from './suggested-twins';

testRule(
  rule,
  suggestedTwins([
    {
      name: 'letters and digits, where nothing is imported',
      wrong: `export const sessionId = () => { const token = Math.random().toString(36).substring(2, 15); return token; };`,
      right: `import { randomBytes } from 'node:crypto';
export const sessionId = () => { const token = randomBytes(16).toString('hex'); return token; };`,
      reports: [
        {
          messageId: 'predictable',
          line: 1,
          suggests: {
            draw: [
              `export const sessionId = () => { const token = Math.random().toString(36).substring(2, 15)`,
              `import { randomBytes } from 'node:crypto';
export const sessionId = () => { const token = randomBytes(16).toString('hex')`,
            ],
          },
        },
      ],
    },
    {
      name: 'a code of six digits, and a module that is there',
      wrong: `import crypto from "crypto"
export const code = () => {
  const otp = Math.floor(100000 + Math.random() * 900000)
  return [otp, crypto.randomUUID()]
}`,
      right: `import crypto from "crypto"
export const code = () => {
  const otp = crypto.randomInt(100000, 1000000)
  return [otp, crypto.randomUUID()]
}`,
      reports: [
        {
          messageId: 'predictable',
          line: 3,
          suggests: {
            draw: ['Math.floor(100000 + Math.random() * 900000)', 'crypto.randomInt(100000, 1000000)'],
          },
        },
      ],
    },
    {
      name: 'an index, and names that are taken in',
      wrong: `const { createHash } = require('crypto');
function generatePassword(letters) {
  const index = Math.floor(Math.random() * letters.length);
  return letters[index] + createHash('sha256').digest('hex');
}`,
      right: `const { createHash, randomInt } = require('crypto');
function generatePassword(letters) {
  const index = randomInt(letters.length);
  return letters[index] + createHash('sha256').digest('hex');
}`,
      sourceType: 'commonjs',
      reports: [
        {
          messageId: 'predictable',
          line: 3,
          suggests: {
            draw: [
              `createHash } = require('crypto');
function generatePassword(letters) {
  const index = Math.floor(Math.random() * letters.length)`,
              `createHash, randomInt } = require('crypto');
function generatePassword(letters) {
  const index = randomInt(letters.length)`,
            ],
          },
        },
      ],
    },
    {
      name: 'a sum of variables, which may be no whole numbers',
      wrong: `export const draw = (low, count) => { const otp = Math.floor(low + Math.random() * count); return otp; };`,
      right: `export const draw = (low, count) => { const height = Math.floor(low + Math.random() * count); return height; };`,
      reports: [{ messageId: 'predictable', line: 1 }],
    },
  ]),
);
