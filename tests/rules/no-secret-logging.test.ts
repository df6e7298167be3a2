import rule from '../../src/rules/no-secret-logging';
import { testRule } from '../rule-tester';
import { suggestedTwins } from './suggested-twins';

/** Secrets on their way into logs. */
testRule(
  rule,
  suggestedTwins([
    {
      name: 'an argument',
      wrong: `console.log('signing in', password);`,
      right: `console.log('signing in', email);`,
      reports: [
        {
          messageId: 'secret',
          line: 1,
          suggests: { redact: ['password', `'[REDACTED]'`], drop: [', password', ''] },
        },
      ],
    },
    {
      name: 'the only argument',
      wrong: 'console.log(password);',
      right: `console.log('password');`,
      reports: [{ messageId: 'secret', line: 1, suggests: { redact: ['password', `'[REDACTED]'`] } }],
    },
    {
      name: 'a template',
      wrong: 'console.log(`password: ${password}`);',
      right: 'console.log(`password: ${password ? "given" : "missing"}`);',
      reports: [{ messageId: 'secret', line: 1, suggests: { redact: ['${password}', '[REDACTED]'] } }],
    },
    {
      name: 'a concatenation',
      wrong: `console.log('token=' + token + ';');`,
      right: `console.log('token=' + typeof token + ';');`,
      reports: [{ messageId: 'secret', line: 1, suggests: { redact: [' token', ` '[REDACTED]'`] } }],
    },
    {
      name: 'a printf argument',
      wrong: `console.log('%s has the key %s', user.name, user.apiKey);`,
      right: `console.log('%s has a key: %s', user.name, Boolean(user.apiKey));`,
      reports: [{ messageId: 'secret', line: 1, suggests: { redact: ['user.apiKey', `'[REDACTED]'`] } }],
    },
    {
      name: 'a shorthand property',
      wrong: 'console.log({ email, password });',
      right: 'console.log({ email, hasPassword: !!password });',
      reports: [
        { messageId: 'secret', line: 1, suggests: { redact: ['password', `password: '[REDACTED]'`] } },
      ],
    },
    {
      name: 'a property of another name',
      wrong: 'console.log({ token: value });',
      right: [`console.log({ token: '***' });`, 'console.log({ tokenCount: value });'],
      reports: [{ messageId: 'secret', line: 1, suggests: { redact: ['value', `'[REDACTED]'`] } }],
    },
    {
      name: 'a nested property',
      wrong: `console.log('connecting', { host, auth: { user, password: options.pass } });`,
      right: `console.log('connecting', { host, auth: { user, password: options.pass !== undefined } });`,
      reports: [{ messageId: 'secret', line: 1, suggests: { redact: ['options.pass', `'[REDACTED]'`] } }],
    },
    {
      name: 'a property in a list',
      wrong: 'console.log([{ id, secret: row.secret }]);',
      right: 'console.log([{ id, secret: row.secret.length }]);',
      reports: [{ messageId: 'secret', line: 1, suggests: { redact: ['row.secret', `'[REDACTED]'`] } }],
    },
    {
      name: 'a spread object',
      wrong: `const fields = { id, accessToken };
console.log({ ...fields, at: Date.now() });`,
      right: `const fields = { id, accessToken };
console.log({ ...fields, accessToken: undefined });`,
      reports: [{ messageId: 'secret', line: 2 }],
    },
    {
      name: 'JSON',
      wrong: 'console.log(JSON.stringify({ id, passwd }));',
      right: [
        `console.log(JSON.stringify({ id, passwd }, ['id']));`,
        `console.log(JSON.stringify({ id, passwd }, (key, value) => (key === 'passwd' ? undefined : value)));`,
      ],
      reports: [{ messageId: 'secret', line: 1, suggests: { redact: ['passwd', `passwd: '[REDACTED]'`] } }],
    },
    {
      name: 'JSON with indentation',
      wrong: 'console.log(JSON.stringify({ clientSecret }, null, 2));',
      right: 'console.log(JSON.stringify({ clientSecret }, hideSecrets, 2));',
      reports: [
        {
          messageId: 'secret',
          line: 1,
          suggests: { redact: ['clientSecret', `clientSecret: '[REDACTED]'`] },
        },
      ],
    },
    {
      name: 'inspection',
      wrong: `import { inspect } from 'node:util';
console.log(inspect({ privateKey }, { depth: null }));`,
      right: `import { inspect } from 'node:util';
console.log(inspect({ publicKey }, { depth: null }));`,
      reports: [
        { messageId: 'secret', line: 2, suggests: { redact: ['privateKey', `privateKey: '[REDACTED]'`] } },
      ],
    },
    {
      name: 'a formatted text',
      wrong: `import util from 'node:util';
console.error(util.format('%s / %s', user, passphrase));`,
      right: `import util from 'node:util';
console.error(util.format('%s / %d', user, passphrase.length));`,
      reports: [{ messageId: 'secret', line: 2, suggests: { redact: ['passphrase', `'[REDACTED]'`] } }],
    },
    {
      name: 'a member',
      wrong: `console.log('loaded', user.password);`,
      right: [
        `console.log('loaded', user.passwordChangedAt);`,
        `console.log('invalid', errors.password);`,
        `console.log('kind', TokenKind.password);`,
      ],
      reports: [
        {
          messageId: 'secret',
          line: 1,
          suggests: { redact: ['user.password', `'[REDACTED]'`], drop: [', user.password', ''] },
        },
      ],
    },
    {
      name: 'a member by a computed name',
      wrong: `console.log(settings['db-password']);`,
      right: `console.log(settings['db-password-file']);`,
      reports: [
        { messageId: 'secret', line: 1, suggests: { redact: [`settings['db-password']`, `'[REDACTED]'`] } },
      ],
    },
    {
      name: 'an optional member',
      wrong: 'console.log(session?.refreshToken);',
      right: 'console.log(session?.refreshToken?.length);',
      reports: [
        { messageId: 'secret', line: 1, suggests: { redact: ['session?.refreshToken', `'[REDACTED]'`] } },
      ],
    },
    {
      name: 'a setting of the environment',
      wrong: `console.log('key', process.env.STRIPE_SECRET_KEY);`,
      right: `console.log('key', 'STRIPE_SECRET_KEY' in process.env);`,
      reports: [
        {
          messageId: 'secret',
          line: 1,
          suggests: {
            redact: ['process.env.STRIPE_SECRET_KEY', `'[REDACTED]'`],
            drop: [', process.env.STRIPE_SECRET_KEY', ''],
          },
        },
      ],
    },
    {
      name: 'an address with a password in it',
      wrong: `console.log('connecting to', process.env.DATABASE_URL);`,
      right: `console.log('connecting to', new URL(process.env.DATABASE_URL).hostname);`,
      reports: [
        {
          messageId: 'secret',
          line: 1,
          suggests: {
            redact: ['process.env.DATABASE_URL', `'[REDACTED]'`],
            drop: [', process.env.DATABASE_URL', ''],
          },
        },
      ],
    },
    {
      name: 'all settings',
      wrong: 'console.log(process.env);',
      right: 'console.log(Object.keys(process.env));',
      reports: [{ messageId: 'environment', line: 1, suggests: { redact: ['process.env', `'[REDACTED]'`] } }],
    },
    {
      name: 'all settings as a property',
      wrong: `console.log('started', { env: process.env });`,
      right: `console.log('started', { env: process.env.NODE_ENV });`,
      reports: [{ messageId: 'environment', line: 1, suggests: { redact: ['process.env', `'[REDACTED]'`] } }],
    },
    {
      name: 'a variable of another name',
      wrong: `const line = 'token ' + accessToken;
console.log(line);`,
      right: `const line = 'token ' + maskToken(accessToken);
console.log(line);`,
      reports: [{ messageId: 'secret', line: 2, suggests: { redact: ['(line', `('[REDACTED]'`] } }],
    },
    {
      name: 'a variable put together',
      wrong: `let line = 'user ' + id;
line += ' pin ' + cardNumber;
console.log(line);`,
      right: `let line = 'user ' + id;
line += ' pin ' + cardNumber.slice(-4);
console.log(line);`,
      reports: [{ messageId: 'secret', line: 3, suggests: { redact: ['(line', `('[REDACTED]'`] } }],
    },
    {
      name: 'a destructured property',
      wrong: `const { password: given } = credentials;
console.log(given);`,
      right: `const { passwordHint: given } = credentials;
console.log(given);`,
      reports: [{ messageId: 'secret', line: 2, suggests: { redact: ['(given', `('[REDACTED]'`] } }],
    },
    {
      name: 'the rest of an object',
      wrong: `const account = { id, password, plan };
const { id: _, ...rest } = account;
console.log(rest);`,
      right: `const account = { id, password, plan };
const { password: _, ...rest } = account;
console.log(rest);`,
      reports: [{ messageId: 'secret', line: 3, suggests: { redact: ['(rest', `('[REDACTED]'`] } }],
    },
    {
      name: 'a property that is deleted',
      wrong: `const account = { id, apiSecret };
const copy = { ...account };
console.log(copy);
delete copy.apiSecret;`,
      right: `const account = { id, apiSecret };
const copy = { ...account };
delete copy.apiSecret;
console.log(copy);`,
      reports: [{ messageId: 'secret', line: 3, suggests: { redact: ['(copy', `('[REDACTED]'`] } }],
    },
    {
      name: 'a property written later',
      wrong: `const entry = { id };
entry.token = token;
console.log(entry);`,
      right: `const entry = { id };
entry.token = 'hidden';
console.log(entry);`,
      reports: [{ messageId: 'secret', line: 3, suggests: { redact: ['(entry', `('[REDACTED]'`] } }],
    },
    {
      name: 'a merged object',
      wrong: 'console.log(Object.assign({}, { id, token }));',
      right: `console.log(Object.assign({}, { id, token }, { token: '[hidden]' }));`,
      reports: [{ messageId: 'secret', line: 1, suggests: { redact: ['token', `token: '[REDACTED]'`] } }],
    },
    {
      name: 'a function of the file',
      wrong: `function describe(user) {
  return user.name + ':' + user.passwd;
}
console.log(describe(user));`,
      right: `function describe(user) {
  return user.name + ':' + user.passwd.length;
}
console.log(describe(user));`,
      reports: [{ messageId: 'secret', line: 4, suggests: { redact: ['(describe(user)', `('[REDACTED]'`] } }],
    },
    {
      name: 'handed to a function that logs',
      wrong: `function note(text) {
  console.log(new Date(), text);
}
note('key ' + apiKey);`,
      right: `function note(text) {
  console.log(new Date());
}
note('key ' + apiKey);`,
      reports: [{ messageId: 'through', line: 4 }],
    },
    {
      name: 'handed to a method that logs',
      wrong: `class Audit {
  write(entry) {
    console.log(JSON.stringify(entry));
  }
}
new Audit().write({ user, otp });`,
      right: `class Audit {
  write(entry) {
    console.log(JSON.stringify(entry));
  }
}
new Audit().write({ user, otpSent: true });`,
      reports: [{ messageId: 'through', line: 6 }],
    },
    {
      name: 'an error with the secret in its message',
      wrong: `const failure = new Error(\`no session for \${sessionToken}\`);
console.error(failure);`,
      right: `const failure = new Error(\`no session for \${sessionId.length}\`);
console.error(failure);`,
      reports: [{ messageId: 'secret', line: 2, suggests: { redact: ['(failure', `('[REDACTED]'`] } }],
    },
    {
      name: 'the message of such an error',
      wrong: `console.error(new TypeError('bad secret: ' + secret).message);`,
      right: `console.error(new TypeError('bad secret: ' + secret).name);`,
      reports: [{ messageId: 'secret', line: 1, suggests: { redact: [' secret)', ` '[REDACTED]')`] } }],
    },
    {
      name: 'a conditional',
      wrong: `console.log(verbose ? token : 'hidden');`,
      right: `console.log(token ? 'given' : 'missing');`,
      reports: [{ messageId: 'secret', line: 1, suggests: { redact: ['token', `'[REDACTED]'`] } }],
    },
    {
      name: 'a fallback',
      wrong: `console.log(apiKey || 'none');`,
      right: `console.log(apiKey && 'given');`,
      reports: [{ messageId: 'secret', line: 1, suggests: { redact: ['apiKey', `'[REDACTED]'`] } }],
    },
    {
      name: 'the hash of a password',
      wrong: `const stored = await bcrypt.hash(password, 12);
console.log('stored', stored);`,
      right: `const digest = createHash('sha256').update(token).digest('hex');
console.log('stored', digest);`,
      reports: [
        {
          messageId: 'hash',
          line: 2,
          suggests: { redact: [' stored)', ` '[REDACTED]')`], drop: [', stored', ''] },
        },
      ],
    },
    {
      name: 'a password hash by its name',
      wrong: 'console.log(row.passwordHash);',
      right: ['console.log(row.fileHash);', 'console.log(row.passwordHashAlgorithm);'],
      reports: [{ messageId: 'hash', line: 1, suggests: { redact: ['row.passwordHash', `'[REDACTED]'`] } }],
    },
    {
      name: 'what is generated',
      wrong: `const token = crypto.randomBytes(32).toString('hex');
console.log('reset link', 'https://example.com/reset?token=' + token);`,
      right: `const token = crypto.randomBytes(32).toString('hex');
console.log('reset link made', token.length);`,
      reports: [{ messageId: 'secret', line: 2, suggests: { redact: [' token)', ` '[REDACTED]')`] } }],
    },
    {
      name: 'what a function gives by its name',
      wrong: 'console.log(generateApiKey());',
      right: ['console.log(validateToken(value));', 'console.log(countTokens(text));'],
      reports: [{ messageId: 'secret', line: 1, suggests: { redact: ['generateApiKey()', `'[REDACTED]'`] } }],
    },
    {
      name: 'a signed token',
      wrong: 'console.log(jwt.sign({ sub: user.id }, key));',
      right: 'console.log(jwt.decode(value).sub);',
      reports: [
        {
          messageId: 'secret',
          line: 1,
          suggests: { redact: ['jwt.sign({ sub: user.id }, key)', `'[REDACTED]'`] },
        },
      ],
    },
    {
      name: 'a setting by its path',
      wrong: `console.log(config.get('db.password'));`,
      right: `console.log(config.get('db.passwordFile'));`,
      reports: [
        { messageId: 'secret', line: 1, suggests: { redact: [`config.get('db.password')`, `'[REDACTED]'`] } },
      ],
    },
    {
      name: 'a coloured text',
      wrong: `import chalk from 'chalk';
console.log(chalk.green('password ' + password));`,
      right: `import chalk from 'chalk';
console.log(chalk.green('password ' + '*'.repeat(password.length)));`,
      reports: [{ messageId: 'secret', line: 2, suggests: { redact: [' password', ` '[REDACTED]'`] } }],
    },
    {
      name: 'a list of them',
      wrong: 'console.log(users.map((user) => user.password));',
      right: 'console.log(users.map((user) => user.email));',
      reports: [{ messageId: 'secret', line: 1, suggests: { redact: ['user.password', `'[REDACTED]'`] } }],
    },
    {
      name: 'trimmed and cut',
      wrong: 'console.log(password.trim());',
      right: [
        'console.log(password.slice(0, 2));',
        `console.log(password.replace(/./g, '*'));`,
        `console.log(token.substring(0, 8) + '…');`,
      ],
      reports: [{ messageId: 'secret', line: 1, suggests: { redact: ['password', `'[REDACTED]'`] } }],
    },
    {
      name: 'encoded',
      wrong: `console.log(Buffer.from(password).toString('base64'));`,
      right: 'console.log(Buffer.from(password).byteLength);',
      reports: [{ messageId: 'secret', line: 1, suggests: { redact: ['password', `'[REDACTED]'`] } }],
    },
    {
      name: 'two of them',
      wrong: 'console.log(username, password, token);',
      right: 'console.log(username, maskedPassword, redactedToken);',
      reports: [
        {
          messageId: 'secret',
          line: 1,
          suggests: { redact: ['password', `'[REDACTED]'`], drop: [', password', ''] },
        },
        {
          messageId: 'secret',
          line: 1,
          suggests: { redact: ['token', `'[REDACTED]'`], drop: [', token', ''] },
        },
      ],
    },
    {
      name: 'an assertion that fails',
      wrong: 'console.assert(user.active, user.password);',
      right: 'console.assert(user.password, user.active);',
      reports: [
        {
          messageId: 'secret',
          line: 1,
          suggests: { redact: ['user.password', `'[REDACTED]'`], drop: [', user.password', ''] },
        },
      ],
    },
    {
      name: 'the output of the process',
      wrong: 'process.stdout.write(`${apiToken}\\n`);',
      right: 'process.stdout.write(`${tokenizer}\\n`);',
      reports: [{ messageId: 'secret', line: 1, suggests: { redact: ['${apiToken}', '[REDACTED]'] } }],
    },
    {
      name: 'after the check that it is there',
      wrong: `if (token) console.log('found', token);`,
      right: `if (!token) console.log('missing', token);`,
      reports: [
        {
          messageId: 'secret',
          line: 1,
          suggests: { redact: [' token', ` '[REDACTED]'`], drop: [', token', ''] },
        },
      ],
    },
    {
      name: 'in production',
      wrong: `if (process.env.NODE_ENV === 'production') console.log(token);`,
      right: [
        `if (process.env.NODE_ENV !== 'production') console.log(token);`,
        'if (isDev && verbose) console.log(token);',
      ],
      reports: [{ messageId: 'secret', line: 1, suggests: { redact: ['token', `'[REDACTED]'`] } }],
    },
    {
      name: 'numbers of cards',
      wrong: 'console.log({ cardNumber: payment.cardNumber, cvv: payment.cvv });',
      right: 'console.log({ lastFour: payment.cardNumber.slice(-4), brand: payment.brand });',
      reports: [
        { messageId: 'secret', line: 1, suggests: { redact: ['payment.cardNumber', `'[REDACTED]'`] } },
        { messageId: 'secret', line: 1, suggests: { redact: ['payment.cvv', `'[REDACTED]'`] } },
      ],
    },
    {
      name: 'parts of language',
      wrong: `const token = await issue();
console.log(token);`,
      right: [
        `const token = lexer.next();
console.log(token, token.type, token.line);`,
        'for (const token of tokenize(text)) console.log(token);',
      ],
      reports: [{ messageId: 'secret', line: 2, suggests: { redact: ['(token', `('[REDACTED]'`] } }],
    },
    {
      name: 'functions and modules of that name',
      wrong: `import { token } from './config.js';
console.log(token);`,
      right: [
        `import jwt from 'jsonwebtoken';
console.log(jwt);`,
        `function password() {}
console.log(password);`,
        `const token = Symbol('token');
console.log(token);`,
        `const secret = 'the word to guess';
console.log(secret);`,
      ],
      reports: [{ messageId: 'secret', line: 2, suggests: { redact: ['(token', `('[REDACTED]'`] } }],
    },
    {
      name: 'a missing value under a key',
      wrong: `if (token) console.log('token', { token: token });`,
      right: [
        `if (!token) console.log('no token', { token });`,
        `if (!brokerToken) console.log('no token', { token: brokerToken });`,
        `if (!config.brokerToken && !config.anonymous) {
  const brokerToken = config.brokerToken;
  console.log('no token', { brokerToken });
}`,
      ],
      reports: [
        {
          messageId: 'secret',
          line: 1,
          suggests: { redact: ['token: token', `token: '[REDACTED]'`] },
        },
      ],
    },
    {
      name: 'a missing value that was made up',
      wrong: `export function setUp(password) {
  if (!password) {
    password = generatePassword();
    console.log('password:', password);
  }
}`,
      right: `export function setUp(password) {
  if (!password) {
    console.log('password:', password);
    password = generatePassword();
  }
}`,
      reports: [
        {
          messageId: 'secret',
          line: 4,
          suggests: { redact: [', password);', `, '[REDACTED]');`], drop: [', password);', ');'] },
        },
      ],
    },
    {
      name: 'desensitized values',
      wrong: `const sensitiveToken = getToken(request);
console.log(sensitiveToken);`,
      right: [
        `const desensitizedToken = getDesensitizedToken(token);
console.log({ desensitizedToken });`,
        'console.log(desensitize(token));',
      ],
      reports: [{ messageId: 'secret', line: 2, suggests: { redact: ['(sensitiveToken', `('[REDACTED]'`] } }],
    },
    {
      name: 'functions that make up ids of sessions',
      wrong: `const generateSessionToken = () => randomUUID();
console.log(generateSessionToken());`,
      right: `const generateSessionId = () => randomUUID();
console.log(generateSessionId());`,
      reports: [
        { messageId: 'secret', line: 2, suggests: { redact: ['(generateSessionToken()', `('[REDACTED]'`] } },
      ],
    },
    {
      name: 'records of credentials',
      wrong: `if (!allowed) console.log(node.credentials);`,
      right: [
        `if (!allowedCredentialIds.includes(id)) console.log(node.credentials);`,
        `const credential = await navigator.credentials.get(options);
console.log(credential.id, credential);`,
      ],
      reports: [
        { messageId: 'secret', line: 1, suggests: { redact: ['(node.credentials', `('[REDACTED]'`] } },
      ],
    },
  ]),
);
