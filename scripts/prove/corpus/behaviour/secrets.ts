import { express, type Group } from './kit';
import type { Behaviour, Request } from '../types';

const SECRET = 'whsec_9f8a7b6c5d4e3f2a';

/** That a comparison of texts of equal length stopped at the first character that differs. */
function stopsEarly({ comparisons, error }: Behaviour, value: unknown): string | undefined {
  if (typeof value === 'string' && value.length === SECRET.length && comparisons === 0 && error === undefined)
    return 'it is compared piece by piece';
  return undefined;
}

const compared = {
  rule: 'no-timing-unsafe-comparison',
  driver: 'node:crypto',
  env: { WEBHOOK_SECRET: SECRET },
  // What is let in and what is not stays, whatever is sent.
  honest: [SECRET, `${SECRET}x`, SECRET.slice(0, -1), '', 'é'.repeat(SECRET.length), undefined, null, 7, {}],
  hostile: [`${SECRET.slice(0, -1)}x`, 'x'.repeat(SECRET.length)],
  harm: stopsEarly,
} as const;

const cost = (hash: unknown): number => Number(/^\$2[aby]\$(\d+)/.exec(String(hash))?.[1]);

const hashed = {
  rule: 'no-weak-password-hash',
  honest: ['correct horse battery staple', 'Zoë 🔑', ''],
  hostile: ['hunter2'],
  relies: ({ result, error }: Behaviour) => [(result as { readonly ok: boolean } | undefined)?.ok, error],
} as const;

const inCode = (secret: string) => (_behaviour: Behaviour, _value: unknown, code: string) =>
  code.includes(secret) ? 'the secret is in the code' : undefined;

const drawn = {
  ...{ rule: 'no-insecure-random', driver: 'node:crypto', honest: [1, 2, 3], hostile: [7] },
  // Who knows what the generator of the engine gives, as after some of its values, knows the token.
  harm: ({ result }: Behaviour) =>
    (result as { readonly followed: boolean }).followed ? 'it can be predicted' : undefined,
  relies: ({ result, error }: Behaviour) => [(result as { readonly fits: boolean } | undefined)?.fits, error],
} as const;

const predicted = (statement: string, fits: string): string => `exports.run = async () => {
  const draw = () => {
    ${statement}
  };
  const original = Math.random;
  Math.random = () => 0.1234567890123;
  const all = [draw(), draw(), draw(), draw()];
  Math.random = original;
  return { followed: new Set(all).size === 1, fits: all.every((each) => ${fits}) };
};
`;

/** Programs that draw, hold, hash and compare secrets. */
export const secrets: readonly Group[] = [
  {
    ...drawn,
    programs: {
      letters: predicted(
        'const token = Math.random().toString(36).slice(2);\n    return token;',
        '/^[a-z0-9]{8,}$/.test(each)',
      ),
      'letters-substring': predicted(
        'const resetToken = Math.random().toString(16).substring(2, 15); // sent by mail\n    return resetToken;',
        '/^[a-f0-9]{8,}$/.test(each)',
      ),
      number: predicted(
        'const otp = Math.floor(Math.random() * 1000000);\n    return otp;',
        'Number.isInteger(each) && each >= 0 && each < 1000000',
      ),
      'number-from': predicted(
        'const otp = Math.floor(100000 + Math.random() * 900000);\n    return otp;',
        'Number.isInteger(each) && each >= 100000 && each < 1000000',
      ),
    },
  },
  {
    ...compared,
    programs: {
      same: `exports.run = async (secret) => (secret === process.env.WEBHOOK_SECRET ? 'in' : 'out');
`,
      other: `const { createHmac } = require('node:crypto');

exports.run = async (secret) => {
  if (secret !== process.env.WEBHOOK_SECRET) return 'out';
  return createHmac('sha256', secret).update('in').digest('hex');
};
`,
      'whole-module': `const crypto = require('crypto');

exports.run = async (secret) => {
  const isRight = secret === process.env.WEBHOOK_SECRET; // as the provider sent it
  return [isRight, crypto.createHash('sha256').update('in').digest('hex')];
};
`,
    },
  },
  {
    ...compared,
    ...{ honest: ['', 'a', SECRET], hostile: ['0'.repeat(64), 'f'.repeat(64)] },
    harm: ({ comparisons }) => (comparisons === 0 ? 'it is compared piece by piece' : undefined),
    programs: {
      signature: `const { createHmac } = require('node:crypto');

exports.run = async (signature) => {
  const expected = createHmac('sha256', process.env.WEBHOOK_SECRET).update('order 17').digest('hex');
  return signature === expected;
};
`,
    },
  },
  {
    ...{ ...hashed, driver: 'bcrypt' },
    harm: ({ result }) => {
      const { hash } = result as { readonly hash: string };
      return cost(hash) < 10 ? `${hash} is cheap` : undefined;
    },
    programs: {
      promise: `const bcrypt = require('bcrypt');

exports.run = async (password) => {
  const hash = await bcrypt.hash(password, 4);
  return { hash, ok: await bcrypt.compare(password, hash) };
};
`,
      salt: `const bcrypt = require('bcrypt');

exports.run = async (password) => {
  const salt = await bcrypt.genSalt(6 /* rounds */);
  const hash = await bcrypt.hash(password, salt);
  return { hash, ok: await bcrypt.compare(password, hash) };
};
`,
      sync: `const bcrypt = require('bcrypt');

exports.run = async (password) => {
  const hash = bcrypt.hashSync(password, 5);
  return { hash, ok: bcrypt.compareSync(password, hash) };
};
`,
      'stored-before': `const bcrypt = require('bcrypt');

const stored = bcrypt.hashSync('hunter2', bcrypt.genSaltSync(10).replace('$10$', '$04$'));

exports.run = async (password) => {
  const hash = await bcrypt.hash(password, 4);
  return { hash, ok: await bcrypt.compare(password, stored) };
};
`,
    },
  },
  {
    ...{ ...hashed, driver: 'bcryptjs' },
    harm: ({ result }) => {
      const { hash } = result as { readonly hash: string };
      return cost(hash) < 10 ? `${hash} is cheap` : undefined;
    },
    programs: {
      promise: `const bcrypt = require('bcryptjs');

exports.run = async (password) => {
  const hash = await bcrypt.hash(password, 8);
  return { hash, ok: await bcrypt.compare(password, hash) };
};
`,
    },
  },
  {
    ...{ ...hashed, driver: '@node-rs/argon2' },
    harm: ({ result }) => {
      const { hash } = result as { readonly hash: string };
      const memory = Number(/m=(\d+)/.exec(hash)?.[1]);
      return memory < 12_288 ? `${hash} takes little memory` : undefined;
    },
    programs: {
      memory: `const argon2 = require('@node-rs/argon2');

exports.run = async (password) => {
  const hash = await argon2.hash(password, { memoryCost: 1024, timeCost: 3 });
  return { hash, ok: await argon2.verify(hash, password) };
};
`,
    },
  },
  {
    ...{ rule: 'no-hardcoded-credentials', driver: 'node:crypto' },
    ...{ honest: ['', 'order 17', 'Zoë'], hostile: ['order 17'], harm: inCode('kJ8#mQ2pLx9vT4wZ') },
    env: Object.fromEntries(
      ['SIGNING_SECRET', 'API_SECRET', 'SECRET', 'KEY', 'SECRET_KEY', 'PASSPHRASE', 'PASSWORD'].map(
        (name) => [name, 'kJ8#mQ2pLx9vT4wZ'],
      ),
    ),
    programs: {
      variable: `const { createHmac } = require('node:crypto');

const signingSecret = 'kJ8#mQ2pLx9vT4wZ'; // of the shop

exports.run = async (text) => createHmac('sha256', signingSecret).update(text).digest('hex');
`,
      argument: `const { createHmac } = require('node:crypto');

exports.run = async (text) => createHmac('sha256', 'kJ8#mQ2pLx9vT4wZ').update(text).digest('hex');
`,
      property: `const { createHmac } = require('node:crypto');

const config = { region: 'eu', apiSecret: 'kJ8#mQ2pLx9vT4wZ' };

exports.run = async (text) => createHmac('sha256', config.apiSecret).update(text).digest('hex');
`,
      fallback: {
        takes: 'drop',
        code: `const { createHmac } = require('node:crypto');

const secret = process.env.SIGNING_SECRET || 'kJ8#mQ2pLx9vT4wZ';

exports.run = async (text) => createHmac('sha256', secret).update(text).digest('hex');
`,
      },
    },
  },
  {
    ...{ rule: 'no-hardcoded-credentials', driver: 'jsonwebtoken' },
    ...{ honest: ['ann', 'Zoë'], hostile: ['ann'], harm: inCode('kJ8#mQ2pLx9vT4wZ') },
    ...{ env: { JWT_SECRET: 'kJ8#mQ2pLx9vT4wZ' } },
    programs: {
      constant: `const jwt = require('jsonwebtoken');

const JWT_SECRET = 'kJ8#mQ2pLx9vT4wZ';

exports.run = async (sub) => jwt.sign({ sub, iat: 1, exp: 2 }, JWT_SECRET);
`,
    },
  },
  {
    ...{ rule: 'no-secret-logging', driver: 'console' },
    ...{
      honest: [{ body: { name: 'ann', password: 'hunter2' } }] satisfies readonly Request[],
      hostile: [{ body: { name: 'ann', password: 'hunter2' } }] satisfies readonly Request[],
    },
    harm: ({ printed }) => (printed.includes('hunter2') ? `writes ${printed}` : undefined),
    relies: ({ answer, printed }) => [answer?.status, answer?.body, printed.includes('ann')],
    programs: Object.fromEntries(
      Object.entries({
        argument: "console.log('login', req.body.name, req.body.password);",
        template: 'console.log(`login of ${req.body.name} with ${req.body.password}`);',
        sum: "console.log('login ' + req.body.name + ' ' + req.body.password); // who",
        object: 'console.info({ name: req.body.name, password: req.body.password });',
        shorthand: "const { name, password } = req.body;\n  console.log('login', { name, password });",
        format: "console.log('login %s %s', req.body.name, req.body.password);",
      }).flatMap(([name, statement]) =>
        (name === 'argument' ? ['redact', 'drop'] : ['redact']).map((takes) => [
          takes === 'drop' ? `${name}-dropped` : name,
          {
            takes,
            code: express(`app.use(express.json());
app.post('/', (req, res) => {
  ${statement}
  res.json({ welcome: req.body.name });
});`),
          },
        ]),
      ),
    ),
  },
  ...(['pino', 'winston'] as const).map((driver): Group => ({
    ...{ rule: 'no-secret-logging', driver },
    ...{ honest: ['hunter2'], hostile: ['hunter2'] },
    harm: ({ printed }) => (printed.includes('hunter2') ? `writes ${printed}` : undefined),
    relies: ({ result, printed }) => [result, printed.includes('login')],
    programs: Object.fromEntries(
      ['redact', 'drop'].flatMap((takes) => {
        const head = {
          pino: "const pino = require('pino');\n\nconst logger = pino({}, process.stdout);",
          winston:
            "const winston = require('winston');\n\nconst logger = winston.createLogger({ transports: [new winston.transports.Console()] });",
        }[driver];
        const line = {
          pino: 'logger.info({ name: 1, password }, "login");',
          winston: 'logger.info("login", { name: 1, password });',
        }[driver].replaceAll('"', "'");
        return takes === 'drop'
          ? []
          : [
              [
                `${takes}-object`,
                {
                  takes,
                  code: `${head}\n\nexports.run = async (password) => {\n  ${line}\n  return 1;\n};\n`,
                },
              ],
            ];
      }),
    ),
  })),
  {
    ...{ rule: 'no-log-injection', driver: 'console' },
    ...{ honest: ['ann', 'a b', 'Zoë'].map(named), hostile: ['ann\nroot logged in', 'x\r\ny'].map(named) },
    harm: ({ printed }) => (printed.trim().split(/[\r\n]+/).length > 1 ? `writes ${printed}` : undefined),
    relies: ({ printed, answer }) => [printed, answer?.status],
    programs: Object.fromEntries(
      Object.entries({
        sum: "console.log('look-up of ' + req.query.name);",
        argument: "console.info('look-up of', req.query.name);",
        'template-line': 'console.warn(`look-up of ${req.query.name} by ${req.ip}`); // who looks',
      }).map(([name, statement]) => [
        name,
        express(`app.get('/', (req, res) => {\n  ${statement}\n  res.json([]);\n});`),
      ]),
    ),
  },
  {
    ...{ rule: 'no-log-injection', driver: 'console' },
    ...{
      honest: ['ann', 'a b', 'Zoë'].map(named),
      hostile: ['%s\nroot logged in', '%o %o', '%d%%'].map(named),
    },
    harm: ({ printed, answer }) =>
      answer?.body ===
      printed
        .trim()
        .split(/[\r\n]+/)
        .length.toString() +
        printed.trim().replace(/ 5$/, '')
        ? undefined
        : `writes ${printed}`,
    relies: ({ printed, answer }) => [printed, answer?.status],
    programs: {
      plain: express(`app.get('/', (req, res) => {
  console.log(\`look-up of \${req.query.name}\`, 5);
  const name = String(req.query.name).replace(/[\\r\\n]/g, ' ');
  res.type('text/plain').send('1look-up of ' + name);
});`),
    },
  },
];

function named(name: string): Request {
  return { path: `/?name=${encodeURIComponent(name)}` };
}
