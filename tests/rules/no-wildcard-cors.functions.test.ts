import rule from '../../src/rules/no-wildcard-cors';
import { testRule } from '../rule-tester';
import { type Twins, casesOf } from './twins';

type Ids = Parameters<typeof casesOf<keyof typeof rule.meta.messages>>[0];

/** A function that decides, for cors: its first line is line 2. */
function deciding(origin: string): string {
  return `import cors from 'cors';
app.use(cors({ origin: ${origin} }));`;
}

function always(line: number): Twins<Ids>['reports'] {
  return [{ messageId: 'always', line }];
}

function pattern(line: number, witness: string): Twins<Ids>['reports'] {
  return [{ messageId: 'pattern', line, data: { witness } }];
}

/** Functions that decide about origins: what counts as a check, and which checks strangers pass. */
testRule(
  rule,
  casesOf<Ids>('useList', [
    {
      name: 'yes to everybody',
      wrong: deciding('(origin, callback) => callback(null, true)'),
      right: deciding('(origin, callback) => callback(null, false)'),
      reports: always(2),
    },
    {
      name: 'the origin itself as the answer',
      wrong: deciding('(origin, callback) => { console.log(origin); callback(null, origin); }'),
      right: deciding('(origin, callback) => { assertKnown(origin); callback(null, origin); }'),
      reports: always(2),
    },
    {
      name: 'only asked whether there is one',
      wrong: deciding(`(origin, callback) => {
  if (!origin) return callback(new Error('no origin'));
  callback(null, true);
}`),
      right: deciding(`(origin, callback) => {
  if (origin) return callback(new Error('no browsers'));
  callback(null, true);
}`),
      reports: always(4),
    },
    {
      name: 'a method',
      wrong: `const cors = require('cors');
const options = {
  origin(origin, done) {
    done(null, typeof origin === 'string');
  },
};
app.use(cors(options));`,
      right: `const cors = require('cors');
const options = {
  origin(origin, done) {
    done(null, origin === process.env.ORIGIN);
  },
};
app.use(cors(options));`,
      sourceType: 'commonjs',
      reports: always(4),
    },
    {
      name: 'a list that is only talked about',
      wrong: deciding(`(origin, callback) => {
  if (!ORIGINS.includes(origin)) logger.warn({ origin }, 'unknown');
  callback(null, true);
}`),
      right: deciding(`(origin, callback) => {
  if (!ORIGINS.includes(origin)) return callback(new Error('unknown'));
  callback(null, true);
}`),
      reports: always(4),
    },
    {
      name: 'includes, has, in, look-ups',
      wrong: deciding('(origin, callback) => callback(null, Boolean(origin))'),
      right: [
        deciding('(origin, callback) => callback(null, ORIGINS.includes(origin))'),
        deciding('(origin, callback) => callback(null, !origin || ORIGINS.has(origin))'),
        deciding('(origin, callback) => callback(null, origin in ORIGINS)'),
        deciding('(origin, callback) => callback(null, !!ORIGINS[origin])'),
        deciding('(origin, callback) => callback(null, Object.hasOwn(ORIGINS, origin))'),
        deciding('(origin, callback) => callback(null, ORIGINS.some((each) => each === origin))'),
        deciding('(origin, callback) => callback(null, ORIGINS.find((each) => matches(each, origin)))'),
        deciding(
          '(origin, callback) => callback(null, ORIGINS.filter((each) => each === origin).length > 0)',
        ),
      ],
      reports: always(2),
    },
    {
      name: 'indexOf',
      wrong: deciding(`function (origin, callback) {
  if (ORIGINS.indexOf(origin) === -1) {
    callback(null, true);
  } else {
    callback(null, false);
  }
}`),
      right: deciding(`function (origin, callback) {
  if (ORIGINS.indexOf(origin) === -1) {
    callback(new Error('not allowed'));
  } else {
    callback(null, true);
  }
}`),
      reports: always(4),
    },
    {
      name: 'the outcome in a variable, as error and as answer',
      wrong: deciding(`(origin, callback) => {
  const known = origin !== undefined;
  callback(known ? null : new Error('no'), known);
}`),
      right: deciding(`(origin, callback) => {
  const known = ORIGINS.includes(origin);
  callback(known ? null : new Error('no'), known);
}`),
      reports: always(4),
    },
    {
      name: 'a variable that a loop sets',
      wrong: deciding(`(origin, callback) => {
  let known = false;
  for (const each of ['example.com', 'example.org']) {
    if (origin.endsWith(each)) known = true;
  }
  callback(null, known);
}`),
      right: deciding(`(origin, callback) => {
  let known = false;
  for (const each of ['https://example.com', 'https://example.org']) {
    if (origin === each) known = true;
  }
  callback(null, known);
}`),
      reports: pattern(5, 'https://evilexample.com'),
    },
    {
      name: 'a predicate of the file',
      wrong: `import cors from 'cors';
function isOurs(origin) {
  if (!origin) return false;
  return origin.startsWith('https://example.com');
}
app.use(cors({ origin: (origin, callback) => callback(null, isOurs(origin)) }));`,
      right: [
        `import cors from 'cors';
function isOurs(origin) {
  if (!origin) return false;
  return origin.startsWith('https://example.com/');
}
app.use(cors({ origin: (origin, callback) => callback(null, isOurs(origin)) }));`,
        `import cors from 'cors';
import { isOurs } from './origins';
app.use(cors({ origin: (origin, callback) => callback(null, isOurs(origin)) }));`,
      ],
      reports: pattern(4, 'https://example.com.evil.com'),
    },
    {
      name: 'a database',
      wrong: deciding(`async (origin, callback) => {
  const rows = await db.query('SELECT origin FROM origins');
  metrics.count(rows.length);
  callback(null, true);
}`),
      right: [
        deciding(`async (origin, callback) => {
  const row = await Origin.findOne({ where: { origin } });
  callback(null, row !== null);
}`),
        deciding(`(origin, callback) => {
  db.query('SELECT 1 FROM origins WHERE origin = $1', [origin], (error, result) => {
    if (error) return callback(error);
    callback(null, result.rows.length > 0);
  });
}`),
        deciding(`(origin, callback) => {
  loadOrigins().then((origins) => callback(null, origins.includes(origin)), callback);
}`),
        deciding(`(origin, callback) => {
  loadOrigins((error, origins) => callback(error, origins));
}`),
        deciding(`(origin, callback) => {
  allows(origin).then(() => callback(null, true)).catch(callback);
}`),
      ],
      reports: always(5),
    },
    {
      name: 'exceptions',
      wrong: deciding(`(origin, callback) => {
  try {
    parse(config);
  } catch (error) {
    callback(null, true);
  }
}`),
      right: [
        deciding(`(origin, callback) => {
  try {
    verifyOrigin(origin);
    callback(null, true);
  } catch (error) {
    callback(error);
  }
}`),
        deciding(`(origin, callback) => {
  try {
    callback(null, ORIGINS.has(new URL(origin).origin));
  } catch {
    callback(null, true);
  }
}`),
      ],
      reports: always(6),
    },
    {
      name: 'a switch',
      wrong: deciding(`(origin, callback) => {
  switch (origin) {
    case 'https://www.example.com':
      return callback(null, true);
    default:
      return callback(null, true);
  }
}`),
      right: deciding(`(origin, callback) => {
  switch (origin) {
    case 'https://www.example.com':
    case 'https://admin.example.com':
      return callback(null, true);
    default:
      return callback(null, false);
  }
}`),
      reports: always(7),
    },
    {
      name: "'null' by name",
      wrong: deciding(`(origin, callback) => {
  if (origin === 'null' || ORIGINS.includes(origin)) callback(null, true);
  else callback(null, false);
}`),
      right: deciding(`(origin, callback) => {
  if (origin !== 'null' && ORIGINS.includes(origin)) callback(null, true);
  else callback(null, false);
}`),
      reports: [{ messageId: 'null', line: 3 }],
    },
    {
      name: 'a setting decides',
      wrong: deciding(`(origin, callback) => {
  const allowed = true;
  callback(null, allowed);
}`),
      right: [
        deciding(`(origin, callback) => {
  if (config.anyOrigin) return callback(null, true);
  callback(null, config.origins.includes(origin));
}`),
        deciding(`(origin, callback) => {
  if (process.env.NODE_ENV === 'development') return callback(null, true);
  callback(null, origin === process.env.ORIGIN);
}`),
        deciding('(origin, callback) => callback(null, config.origins)'),
      ],
      reports: always(4),
    },
    {
      name: 'the end of a name',
      wrong: deciding(`(origin, callback) => callback(null, origin.endsWith('example.com'))`),
      right: deciding(`(origin, callback) => callback(null, origin.endsWith('.example.com'))`),
      reports: pattern(2, 'https://evilexample.com'),
    },
    {
      name: 'a part of a name',
      wrong: deciding(`(origin, callback) => {
  if (origin.indexOf('example.com') !== -1) callback(null, true);
  else callback(new Error('refused'));
}`),
      right: deciding(`(origin, callback) => {
  if (ORIGINS.indexOf(origin) !== -1) callback(null, true);
  else callback(new Error('refused'));
}`),
      reports: [{ messageId: 'pattern', line: 3 }],
    },
    {
      name: 'the beginning of a name',
      wrong: deciding(
        `(origin, callback) => callback(null, origin.indexOf('https://app.example.com') === 0)`,
      ),
      right: deciding(
        `(origin, callback) => callback(null, origin.indexOf('https://app.example.com:') === 0)`,
      ),
      reports: pattern(2, 'https://app.example.com.evil.com'),
    },
    {
      name: 'two checks that together hold',
      wrong: deciding(
        `(origin, callback) => callback(null, origin.startsWith('https://') && origin.endsWith('example.com'))`,
      ),
      right: deciding(
        `(origin, callback) => callback(null, origin.startsWith('https://') && origin.endsWith('.example.com'))`,
      ),
      reports: pattern(2, 'https://evilexample.com'),
    },
    {
      name: 'the host name',
      wrong: deciding(`(origin, callback) => {
  const { hostname } = new URL(origin);
  if (hostname.endsWith('example.com')) return callback(null, true);
  return callback(null, false);
}`),
      right: [
        deciding(`(origin, callback) => {
  const { hostname } = new URL(origin);
  if (hostname === 'example.com' || hostname.endsWith('.example.com')) return callback(null, true);
  return callback(null, false);
}`),
        deciding(`(origin, callback) => {
  const url = new URL(origin);
  callback(null, url.protocol === 'https:' && /(^|\\.)example\\.com$/.test(url.hostname));
}`),
      ],
      reports: pattern(4, 'evilexample.com'),
    },
    {
      name: 'the protocol alone',
      wrong: deciding(`(origin, callback) => callback(null, new URL(origin).protocol === 'https:')`),
      right: deciding(`(origin, callback) => callback(null, new URL(origin).host === process.env.HOST)`),
      reports: always(2),
    },
    {
      name: 'the origin without its scheme',
      wrong: deciding(`(origin, callback) => {
  const host = origin.replace(/^https?:\\/\\//, '');
  callback(null, /example\\.com$/.test(host));
}`),
      right: deciding(`(origin, callback) => {
  const host = origin.replace(/^https?:\\/\\//, '');
  callback(null, /^(.+\\.)?example\\.com$/.test(host));
}`),
      reports: pattern(4, 'evilexample.com'),
    },
    {
      name: 'patterns',
      wrong: deciding(`(origin, callback) => callback(null, /^https:\\/\\/.*example\\.com$/.test(origin))`),
      right: [
        deciding(
          `(origin, callback) => callback(null, /^https:\\/\\/([\\w-]+\\.)?example\\.com$/.test(origin))`,
        ),
        deciding('(origin, callback) => callback(null, config.pattern.test(origin))'),
        deciding(`(origin, callback) => callback(null, new RegExp(process.env.ORIGINS).test(origin))`),
      ],
      reports: [{ messageId: 'pattern', line: 2 }],
    },
    {
      name: 'match',
      wrong: deciding(`(origin, callback) => {
  if (!origin || origin.match(/localhost/)) return callback(null, true);
  return callback(null, false);
}`),
      right: deciding(`(origin, callback) => {
  if (!origin || origin.match(/^http:\\/\\/localhost(:\\d+)?$/)) return callback(null, true);
  return callback(null, false);
}`),
      reports: [{ messageId: 'pattern', line: 3 }],
    },
    {
      name: 'a list of patterns',
      wrong: `import cors from 'cors';
const PATTERNS = [/^https:\\/\\/example\\.com$/, /example\\.org$/];
app.use(cors({ origin: (origin, callback) => callback(null, PATTERNS.some((each) => each.test(origin))) }));`,
      right: `import cors from 'cors';
const PATTERNS = [/^https:\\/\\/example\\.com$/, /\\.example\\.org$/];
app.use(cors({ origin: (origin, callback) => callback(null, PATTERNS.some((each) => each.test(origin))) }));`,
      reports: pattern(3, 'https://evilexample.org'),
    },
    {
      name: 'a list of ends',
      wrong: deciding(`(origin, callback) => {
  const ours = ['.example.com', 'example.org'].some((end) => origin.endsWith(end));
  return ours ? callback(null, true) : callback(null, false);
}`),
      right: deciding(`(origin, callback) => {
  const ours = ['.example.com', '//example.org'].some((end) => origin.endsWith(end));
  return ours ? callback(null, true) : callback(null, false);
}`),
      reports: pattern(3, 'https://evilexample.org'),
    },
    {
      name: 'a list or a pattern as the answer',
      wrong: deciding('(origin, callback) => callback(null, [/example\\.com/])'),
      right: deciding(`(origin, callback) => callback(null, ['https://example.com'])`),
      reports: [{ messageId: 'pattern', line: 2 }],
    },
    {
      name: 'later, but in any case',
      wrong: deciding('(origin, callback) => setTimeout(() => callback(null, true), 10)'),
      right: deciding('(origin, callback) => ask(origin, () => callback(null, true))'),
      reports: always(2),
    },
    {
      name: 'a function of the file by its name',
      wrong: `const cors = require('cors');
app.use(cors({ origin: decide, credentials: true }));
function decide(origin, callback) {
  return callback(null, true);
}`,
      right: `const cors = require('cors');
const decide = require('./decide');
app.use(cors({ origin: decide, credentials: true }));`,
      sourceType: 'commonjs',
      reports: [{ messageId: 'alwaysWithCredentials', line: 4 }],
    },
    {
      name: 'a bound method',
      wrong: `import cors from 'cors';
class Api {
  decide(origin: string, callback: (error: Error | null, allow?: boolean) => void): void {
    callback(null, true);
  }
  start(): void {
    app.use(cors({ origin: this.decide.bind(this) }));
  }
}`,
      right: `import cors from 'cors';
class Api {
  decide(origin: string, callback: (error: Error | null, allow?: boolean) => void): void {
    callback(null, this.origins.has(origin));
  }
  start(): void {
    app.use(cors({ origin: this.decide.bind(this) }));
  }
}`,
      filename: 'api.ts',
      reports: always(4),
    },
    {
      name: 'an answer that is returned',
      wrong: `import cors from '@fastify/cors';
app.register(cors, { origin: async (origin) => origin !== undefined });`,
      right: `import cors from '@fastify/cors';
app.register(cors, { origin: async (origin) => (await knownOrigins()).includes(origin) });`,
      reports: always(2),
    },
    {
      name: 'a star as the answer for one that asks',
      wrong: `import { cors } from 'hono/cors';
app.use(cors({ origin: (origin) => (origin ? '*' : '') }));`,
      right: `import { cors } from 'hono/cors';
app.use(cors({ origin: (origin) => (ORIGINS.includes(origin) ? origin : ORIGINS[0]) }));`,
      reports: [{ messageId: 'any', line: 2 }],
    },
    {
      name: 'an origin that is put together',
      wrong: deciding('(origin, callback) => callback(null, `${origin}`)'),
      right: [
        deciding('(origin, callback) => callback(null, `https://${tenant}.example.com`)'),
        deciding("(origin, callback) => callback(null, 'https://' + process.env.HOST)"),
      ],
      reports: always(2),
    },
  ]),
);
