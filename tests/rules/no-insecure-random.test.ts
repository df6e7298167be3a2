import rule from '../../src/rules/no-insecure-random';
import { testReports } from '../rule-tester';

const strict = [{ pseudoRandomBytes: true }] as const;
const predictable = (line: number, name: string) => [
  { messageId: 'predictable' as const, line, data: { name, of: 'Math.random()' } },
];

testReports(rule, {
  valid: [
    `const delay = Math.min(30000, 2 ** attempt * 100) + Math.random() * 250;`,
    `const color = '#' + Math.floor(Math.random() * 0xffffff).toString(16);`,
    `export const sample = (list) => list[Math.floor(Math.random() * list.length)];`,
    `setTimeout(refreshToken, Math.random() * 1000);`,
    `const tokenExpiresAt = Date.now() + 3600_000;`,
    `const session = { token: crypto.randomUUID(), createdAt: Date.now() };`,
    'const token = `${crypto.randomBytes(16).toString("hex")}.${Date.now()}`;',
    `if (Math.random() < 0.1) report(token);`,
    `const password = Math.random() < 0.5 ? first : second;`,
    `const name = 'guest-' + Math.random().toString(36).slice(2);`,
    `const fileName = Date.now() + '-' + file.originalname;`,
    `import { v4 } from 'uuid'; const sessionId = v4();`,
    `import { v1 as uuid } from 'uuid'; const rowId = uuid();`,
    `import { nanoid } from 'nanoid'; const token = nanoid();`,
    `import { nanoid } from 'nanoid/non-secure'; const elementId = nanoid();`,
    `import crypto from 'crypto'; const otp = crypto.randomInt(100000, 1000000);`,
    `import crypto from 'crypto'; const token = crypto.pseudoRandomBytes(16).toString('hex');`,
    `import _ from 'lodash'; const tokenCount = _.random(1, 9);`,
    `const Math = require('./math'); const token = Math.random();`,
    `function pick(words) { const index = Math.floor(Math.random() * words.length); return words[index]; }`,
    `const mockToken = Math.random().toString(36);`,
    `function renewToken() { retry(Math.random() * 100); return issue(); }`,
    { code: `import { randomBytes } from 'crypto'; const key = randomBytes(32);`, options: strict },
  ],
  invalid: [
    { code: `const token = Math.random().toString(36).slice(2);`, errors: predictable(1, 'token') },
    {
      code: `export function createOtp(digits = 6) {
  let otp = '';
  for (let i = 0; i < digits; i += 1) otp += Math.floor(Math.random() * 10);
  return otp;
}`,
      errors: predictable(3, 'otp'),
    },
    {
      name: 'through a result and an index, by the name of the function',
      code: `const LETTERS = 'abcdefghij';
function generatePassword(length) {
  let result = '';
  for (let i = 0; i < length; i++) {
    const index = Math.floor(Math.random() * LETTERS.length);
    result += LETTERS[index];
  }
  return result;
}`,
      errors: predictable(5, 'generatePassword'),
    },
    {
      code: `exports.makeSalt = () => Array.from({ length: 8 }, () => Math.floor(Math.random() * 16).toString(16)).join('');`,
      sourceType: 'commonjs',
      errors: predictable(1, 'makeSalt'),
    },
    {
      code: `async function forgot(user) {
  user.resetToken = String(Math.random()).substring(2);
  await user.save();
}`,
      errors: predictable(2, 'resetToken'),
    },
    {
      code: `import crypto from 'crypto';
const apiKey = crypto.createHash('sha1').update(Math.random().toString()).digest('hex');`,
      errors: predictable(2, 'apiKey'),
    },
    { code: 'const apiKey = `key_${id}_${Math.random()}`;', errors: predictable(1, 'apiKey') },
    {
      code: `const chars = [];
for (let i = 0; i < 6; i++) chars.push(Math.floor(Math.random() * 10));
const verificationCode = chars.join('');`,
      errors: predictable(2, 'verificationCode'),
    },
    {
      code: `await users.update({ id }, { data: { password: Math.random().toString(36) } });`,
      errors: predictable(1, 'password'),
    },
    {
      code: `class Sessions {
  createToken() { return Buffer.from(String(Math.random())).toString('base64'); }
}`,
      errors: predictable(2, 'createToken'),
    },
    {
      code: `const OPTIONS = { secret: Math.random() + 'x' };`,
      errors: predictable(1, 'secret'),
    },
    {
      code: `export const csrfToken = Date.now().toString(36);`,
      errors: [{ messageId: 'predictable', line: 1, data: { name: 'csrfToken', of: 'the time' } }],
    },
    {
      code: `import { v1 as uuid } from 'uuid'; const session = { sessionId: uuid(), cart };`,
      errors: [{ messageId: 'predictable', line: 1 }],
    },
    {
      code: `const uuid = require('uuid'); const inviteCode = uuid.v1().slice(0, 8);`,
      sourceType: 'commonjs',
      errors: [{ messageId: 'predictable', line: 1 }],
    },
    {
      code: `import { nanoid } from 'nanoid/non-secure'; const sessionToken = nanoid(32);`,
      errors: [{ messageId: 'predictable', line: 1 }],
    },
    {
      code: `import shortid from 'shortid'; const secret = shortid.generate();`,
      errors: [{ messageId: 'predictable', line: 1 }],
    },
    {
      code: `import _ from 'lodash'; const pwd = _.sampleSize('abcdefgh', 8).join('');`,
      errors: predictable(1, 'pwd'),
    },
    {
      code: `import Chance from 'chance'; const chance = new Chance(); const accessToken = chance.string({ length: 20 });`,
      errors: [{ messageId: 'predictable', line: 1 }],
    },
    {
      code: `function issue(token: string = Math.random().toString(36)): string { return token as string; }`,
      filename: 'file.ts',
      errors: predictable(1, 'token'),
    },
    {
      code: `import crypto from 'crypto'; const token = crypto.pseudoRandomBytes(16).toString('hex');`,
      output: `import crypto from 'crypto'; const token = crypto.randomBytes(16).toString('hex');`,
      options: strict,
      errors: [
        { messageId: 'renamed', line: 1, data: { call: 'pseudoRandomBytes', instead: 'randomBytes' } },
      ],
    },
    {
      name: 'a name of its own is for the developer to change',
      code: `const { pseudoRandomBytes: draw } = require('crypto'); module.exports = () => draw(16);`,
      options: strict,
      sourceType: 'commonjs',
      errors: [{ messageId: 'renamed', line: 1 }],
    },
  ],
});

/** By what the callers of a function make of it, and by the key under which a value is kept. */
testReports(rule, {
  valid: [
    {
      name: 'callers that only tell things apart',
      code: `function digits(n) { let out = ''; for (let i = 0; i < n; i++) out += Math.floor(Math.random() * 10); return out; }
export const element = () => ({ id: digits(4), color: digits(6) });`,
    },
    {
      name: 'another function of that name',
      code: `import { digits } from './digits';
export class Shades { digits(n) { return Math.floor(Math.random() * n); } }
export const token = digits(4);`,
    },
    `app.get('/', (req, res) => { res.cookie('theme-seed', Math.random()); res.end(); });`,
    `export const fill = (heights) => { for (let i = 0; i < 9; i++) heights[i] = Math.random(); };`,
    `import _ from 'lodash'; export const shades = () => _.times(3, () => _.random(255)).join('');`,
  ],
  invalid: [
    {
      code: `function digits(n) {
  let out = '';
  for (let i = 0; i < n; i++) out += Math.floor(Math.random() * 10);
  return out;
}
exports.send = (req, res) => { req.session.otp = digits(6); res.end(); };`,
      sourceType: 'commonjs',
      errors: predictable(3, 'otp'),
    },
    {
      name: 'through two functions',
      code: `const below = (n) => Math.floor(Math.random() * n);
function word(n) { let text = ''; while (text.length < n) text += below(10); return text; }
export const apiKey = word(40);`,
      errors: predictable(1, 'apiKey'),
    },
    {
      name: 'a static method',
      code: `export class Texts {
  static random(n: number): string { return [...Array(n)].map(() => Math.random().toString(36)[2]).join(''); }
}
export const invite = (email: string) => Invites.create({ email, inviteToken: Texts.random(20) });`,
      filename: 'invites.ts',
      errors: predictable(2, 'inviteToken'),
    },
    {
      code: `app.post('/start', (req, res) => { res.cookie('sid', '' + Math.random(), flags); res.end(); });`,
      errors: predictable(1, 'sid'),
    },
    {
      code: `export const fill = (salt) => { for (let i = 0; i < 16; i++) salt[i] = Math.random() * 256; };`,
      errors: predictable(1, 'salt'),
    },
    {
      code: `import _ from 'lodash';
export const temporaryPassword = () => _.times(8, () => _.random(35).toString(36)).join('');`,
      errors: predictable(2, 'temporaryPassword'),
    },
    {
      code: `const bytes = Array.from({ length: 16 }, () => Math.floor(Math.random() * 256)); const iv = Buffer.from(bytes);`,
      errors: [{ messageId: 'predictable', line: 1 }],
    },
  ],
});
