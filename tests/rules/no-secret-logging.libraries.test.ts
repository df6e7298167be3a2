import rule from '../../src/rules/no-secret-logging';
import { testRule } from '../rule-tester';
import { suggestedTwins } from './suggested-twins';

/** Secrets on their way into logs. */
testRule(
  rule,
  suggestedTwins([
    {
      name: 'pino',
      wrong: `import pino from 'pino';
const out = pino();
out.info({ user: { id, password } }, 'created');`,
      right: `import pino from 'pino';
const out = pino({ redact: ['user.password'] });
out.info({ user: { id, password } }, 'created');`,
      reports: [
        { messageId: 'secret', line: 3, suggests: { redact: ['password', `password: '[REDACTED]'`] } },
      ],
    },
    {
      name: 'pino with paths elsewhere',
      wrong: `import { pino } from 'pino';
const out = pino({ redact: { paths: ['*.secret'], remove: true } });
out.warn({ token }, 'refused');`,
      right: [
        `import { pino } from 'pino';
const out = pino({ redact: { paths: ['*.token', 'token'], remove: true } });
out.warn({ token }, 'refused');`,
        `import { pino } from 'pino';
import { paths } from './redaction.js';
const out = pino({ redact: paths });
out.warn({ token }, 'refused');`,
      ],
      reports: [{ messageId: 'secret', line: 3, suggests: { redact: ['token', `token: '[REDACTED]'`] } }],
    },
    {
      name: 'pino redacts no messages',
      wrong: `const out = require('pino')({ redact: ['token'] });
out.info(\`token \${token}\`);`,
      right: `const out = require('pino')({ redact: ['token'] });
out.info({ token });`,
      sourceType: 'commonjs',
      reports: [{ messageId: 'secret', line: 2, suggests: { redact: ['${token}', '[REDACTED]'] } }],
    },
    {
      name: 'pino with serializers',
      wrong: `import pino from 'pino';
const out = pino({ serializers: { req: pino.stdSerializers.req } });
out.info({ user: { password } });`,
      right: `import pino from 'pino';
const out = pino({ serializers: { user: ({ id }) => ({ id }) } });
out.info({ user: { password } });`,
      reports: [
        { messageId: 'secret', line: 3, suggests: { redact: ['password', `password: '[REDACTED]'`] } },
      ],
    },
    {
      name: 'a child of pino',
      wrong: `import pino from 'pino';
const child = pino().child({ apiKey });`,
      right: `import pino from 'pino';
const child = pino().child({ apiKeyId });`,
      reports: [{ messageId: 'secret', line: 2, suggests: { redact: ['apiKey', `apiKey: '[REDACTED]'`] } }],
    },
    {
      name: 'a child writes',
      wrong: `import pino from 'pino';
const child = pino().child({ module: 'auth' });
child.trace('%s', refreshToken);`,
      right: `import pino from 'pino';
const child = pino().child({ module: 'auth' });
child.trace('%s', refreshToken ? 'known' : 'new');`,
      reports: [{ messageId: 'secret', line: 3, suggests: { redact: ['refreshToken', `'[REDACTED]'`] } }],
    },
    {
      name: 'winston',
      wrong: `const winston = require('winston');
const out = winston.createLogger({ transports: [] });
out.log('info', 'signed in', { password });`,
      right: `const winston = require('winston');
const out = winston.createLogger({ format: winston.format.combine(redactSecrets(), winston.format.json()), transports: [] });
out.log('info', 'signed in', { password });`,
      sourceType: 'commonjs',
      reports: [
        { messageId: 'secret', line: 3, suggests: { redact: ['password', `password: '[REDACTED]'`] } },
      ],
    },
    {
      name: 'winston itself',
      wrong: `import winston from 'winston';
winston.error('key ' + privateKey);`,
      right: `import winston from 'winston';
winston.error('key ' + publicKey);`,
      reports: [{ messageId: 'secret', line: 2, suggests: { redact: ['privateKey', `'[REDACTED]'`] } }],
    },
    {
      name: 'winston with an object for a line',
      wrong: `import { createLogger } from 'winston';
const out = createLogger();
out.log({ level: 'debug', message: 'token', token });`,
      right: `import { createLogger } from 'winston';
const out = createLogger();
out.log({ level: 'debug', message: 'token', tokenType });`,
      reports: [{ messageId: 'secret', line: 3, suggests: { redact: ['token ', `token: '[REDACTED]' `] } }],
    },
    {
      name: 'a winston logger by its name',
      wrong: `import { loggers } from 'winston';
loggers.get('auth').info(otpCode);`,
      right: `import { loggers } from 'winston';
loggers.get('auth').info(otpLength);`,
      reports: [{ messageId: 'secret', line: 2, suggests: { redact: ['otpCode', `'[REDACTED]'`] } }],
    },
    {
      name: 'bunyan',
      wrong: `import bunyan from 'bunyan';
const out = bunyan.createLogger({ name: 'api' });
out.info({ credentials: { user, password } }, 'start');`,
      right: `import bunyan from 'bunyan';
const out = bunyan.createLogger({ name: 'api', serializers: { credentials: ({ user }) => ({ user }) } });
out.info({ credentials: { user, password } }, 'start');`,
      reports: [
        { messageId: 'secret', line: 3, suggests: { redact: ['password', `password: '[REDACTED]'`] } },
      ],
    },
    {
      name: 'log4js',
      wrong: `import log4js from 'log4js';
const out = log4js.getLogger('auth');
out.mark('secret', clientSecret);`,
      right: `import log4js from 'log4js';
const out = log4js.getLogger('auth');
out.mark('client', clientId);`,
      reports: [
        {
          messageId: 'secret',
          line: 3,
          suggests: { redact: ['clientSecret', `'[REDACTED]'`], drop: [', clientSecret', ''] },
        },
      ],
    },
    {
      name: 'the context of log4js',
      wrong: `import { getLogger } from 'log4js';
const out = getLogger();
out.addContext('session', sessionToken);`,
      right: `import { getLogger } from 'log4js';
const out = getLogger();
out.addContext('user', user.id);`,
      reports: [
        {
          messageId: 'secret',
          line: 3,
          suggests: { redact: ['sessionToken', `'[REDACTED]'`], drop: [', sessionToken', ''] },
        },
      ],
    },
    {
      name: 'loglevel',
      wrong: `import level from 'loglevel';
level.getLogger('db').warn(dbPassword);`,
      right: `import level from 'loglevel';
level.getLogger('db').setLevel(dbPassword);`,
      reports: [{ messageId: 'secret', line: 2, suggests: { redact: ['dbPassword', `'[REDACTED]'`] } }],
    },
    {
      name: 'signale',
      wrong: `import { Signale } from 'signale';
const out = new Signale({ scope: 'api' });
out.success('key', apiKey);`,
      right: `import { Signale } from 'signale';
const out = new Signale({ scope: 'api', secrets: [apiKey] });
out.success('key', apiKey);`,
      reports: [
        {
          messageId: 'secret',
          line: 3,
          suggests: { redact: ['apiKey', `'[REDACTED]'`], drop: [', apiKey', ''] },
        },
      ],
    },
    {
      name: 'debug',
      wrong: `const trace = require('debug')('auth');
trace('headers %o', { authorization });`,
      right: `const trace = require('debug')('auth');
trace('headers %o', { accept });`,
      sourceType: 'commonjs',
      reports: [
        {
          messageId: 'secret',
          line: 2,
          suggests: { redact: ['authorization', `authorization: '[REDACTED]'`] },
        },
      ],
    },
    {
      name: 'debug, extended',
      wrong: `import createDebug from 'debug';
const sql = createDebug('db').extend('sql');
sql(connectionString);`,
      right: `import createDebug from 'debug';
const sql = createDebug('db').extend('sql');
sql(statement);`,
      reports: [{ messageId: 'secret', line: 3, suggests: { redact: ['connectionString', `'[REDACTED]'`] } }],
    },
    {
      name: 'consola',
      wrong: `import { consola } from 'consola';
consola.withTag('auth').box(temporaryPassword);`,
      right: `import { consola } from 'consola';
consola.withTag('auth').box(temporaryFolder);`,
      reports: [
        { messageId: 'secret', line: 2, suggests: { redact: ['temporaryPassword', `'[REDACTED]'`] } },
      ],
    },
    {
      name: 'consola, called',
      wrong: `import consola from 'consola';
consola({ message: 'x', args: [accessToken] });`,
      right: `import consola from 'consola';
consola({ message: 'x', args: [accessTokenUrl] });`,
      reports: [{ messageId: 'secret', line: 2, suggests: { redact: ['accessToken', `'[REDACTED]'`] } }],
    },
    {
      name: 'tslog',
      wrong: `import { Logger } from 'tslog';
const out = new Logger({ name: 'api' });
out.silly({ user: { secret } });`,
      right: `import { Logger } from 'tslog';
const out = new Logger({ name: 'api', mask: { keys: ['secret'] } });
out.silly({ user: { secret } });`,
      reports: [{ messageId: 'secret', line: 3, suggests: { redact: ['secret', `secret: '[REDACTED]'`] } }],
    },
    {
      name: 'roarr',
      wrong: `import { Roarr as out } from 'roarr';
out.child({ component: 'auth' }).warn({ bearerToken }, 'expired');`,
      right: `import { Roarr as out } from 'roarr';
out.child({ component: 'auth' }).warn({ bearerTokenAge }, 'expired');`,
      reports: [
        { messageId: 'secret', line: 2, suggests: { redact: ['bearerToken', `bearerToken: '[REDACTED]'`] } },
      ],
    },
    {
      name: 'npmlog',
      wrong: `import out from 'npmlog';
out.verbose('registry', 'using token', npmToken);`,
      right: `import out from 'npmlog';
out.verbose('registry', 'using', registryUrl);`,
      reports: [
        {
          messageId: 'secret',
          line: 2,
          suggests: { redact: ['npmToken', `'[REDACTED]'`], drop: [', npmToken', ''] },
        },
      ],
    },
    {
      name: 'electron-log',
      wrong: `import out from 'electron-log/main';
out.scope('login').info(password);`,
      right: `import out from 'electron-log/main';
out.scope('login').info(passwordless);`,
      reports: [{ messageId: 'secret', line: 2, suggests: { redact: ['password', `'[REDACTED]'`] } }],
    },
    {
      name: 'logtape',
      wrong: `import { getLogger } from '@logtape/logtape';
const out = getLogger(['auth']);
out.info\`token \${refreshToken}\`;`,
      right: `import { getLogger } from '@logtape/logtape';
const out = getLogger(['auth']);
out.info\`token \${refreshToken.length}\`;`,
      reports: [{ messageId: 'secret', line: 3, suggests: { redact: ['${refreshToken}', '[REDACTED]'] } }],
    },
    {
      name: 'sentry',
      wrong: `import * as Sentry from '@sentry/node';
Sentry.setContext('login', { email, password });`,
      right: `import * as Sentry from '@sentry/node';
Sentry.setContext('login', { email, passwordLength: password.length });`,
      reports: [
        { messageId: 'secret', line: 2, suggests: { redact: ['password', `password: '[REDACTED]'`] } },
      ],
    },
    {
      name: 'morgan',
      wrong: `import morgan from 'morgan';
app.use(morgan(':method :url :req[authorization]'));`,
      right: [
        `import morgan from 'morgan';
app.use(morgan(':method :url :req[x-request-id]'));`,
        `import morgan from 'morgan';
app.use(morgan('combined'));`,
      ],
      reports: [{ messageId: 'header', line: 2 }],
    },
    {
      name: 'express-winston',
      wrong: `import expressWinston from 'express-winston';
app.use(expressWinston.logger({ winstonInstance, requestWhitelist: ['url', 'headers'] }));`,
      right: [
        `import expressWinston from 'express-winston';
app.use(expressWinston.logger({ winstonInstance, requestWhitelist: ['url', 'headers'], headerBlacklist: ['authorization'] }));`,
        `import expressWinston from 'express-winston';
app.use(expressWinston.logger({ winstonInstance, requestWhitelist: ['url', 'method'] }));`,
      ],
      reports: [{ messageId: 'parts', line: 2 }],
    },
    {
      name: 'a logger of another file',
      wrong: `import logger from '../config/logger.js';
logger.debug({ email, password }, 'registering');`,
      right: `import logger from '../config/logger.js';
logger.setFields({ email, password }, 'registering');`,
      reports: [
        { messageId: 'secret', line: 2, suggests: { redact: ['password', `password: '[REDACTED]'`] } },
      ],
    },
    {
      name: 'a logger handed in',
      wrong: `class Mailer {
  constructor(private readonly logger: LoggerLike, private readonly smtpPassword: string) {}
  connect() {
    this.logger.info('connecting', this.smtpPassword);
  }
}`,
      right: `class Mailer {
  constructor(private readonly logger: LoggerLike, private readonly password: boolean) {}
  connect(token: number) {
    this.logger.info('connecting', token);
  }
}`,
      filename: 'file.ts',
      reports: [
        {
          messageId: 'secret',
          line: 4,
          suggests: { redact: ['this.smtpPassword', `'[REDACTED]'`], drop: [', this.smtpPassword', ''] },
        },
      ],
    },
    {
      name: 'the logger of the request',
      wrong: `export function handler(req, res) {
  req.log.warn({ token: req.query.token }, 'expired');
  res.end();
}`,
      right: `export function handler(req, res) {
  req.log.warn({ page: req.query.page }, 'expired');
  res.end();
}`,
      reports: [{ messageId: 'secret', line: 2, suggests: { redact: ['req.query.token', `'[REDACTED]'`] } }],
    },
    {
      name: 'a function of a logging module',
      wrong: `import { debug } from './lib/debug.js';
debug('using', accessKey);`,
      right: `import { debug } from './lib/flags.js';
debug('using', accessKey);`,
      reports: [
        {
          messageId: 'secret',
          line: 2,
          suggests: { redact: ['accessKey', `'[REDACTED]'`], drop: [', accessKey', ''] },
        },
      ],
    },
    {
      name: 'what is called log and is none',
      wrong: 'context.log.info(sessionSecret);',
      right: ['Math.log(secretNumber, token);', 'auditLog.error(token);', 'git.log(accessToken);'],
      reports: [{ messageId: 'secret', line: 1, suggests: { redact: ['sessionSecret', `'[REDACTED]'`] } }],
    },
    {
      name: 'the console module',
      wrong: `import { error } from 'node:console';
error(masterKey);`,
      right: `import { clear } from 'node:console';
clear(masterKey);`,
      reports: [{ messageId: 'secret', line: 2, suggests: { redact: ['masterKey', `'[REDACTED]'`] } }],
    },
    {
      name: 'a console of its own',
      wrong: `import { Console } from 'node:console';
const out = new Console(stream);
out.info(passcode);`,
      right: `import { Console } from 'node:console';
const out = new Console(stream);
out.time(passcode);`,
      reports: [{ messageId: 'secret', line: 3, suggests: { redact: ['passcode', `'[REDACTED]'`] } }],
    },
    {
      name: 'a function that takes the secret out, from the settings',
      wrong: `import { trim } from 'redactor';
console.log(trim(password));
console.log(password);`,
      right: `import { veil } from 'redactor';
console.log(veil(password));`,
      settings: {
        'backend-security': { sanitizers: [{ package: 'redactor', call: 'veil', clears: ['log.line'] }] },
      },
      reports: [
        { messageId: 'secret', line: 3, suggests: { redact: ['log(password)', `log('[REDACTED]')`] } },
      ],
    },
    {
      name: 'compiled code',
      wrong: `"use strict";
var _winston = _interopRequireDefault(require("winston"));
function _interopRequireDefault(e) { return e && e.__esModule ? e : { default: e }; }
_winston.default.info("token", token);`,
      right: `"use strict";
var _winston = _interopRequireDefault(require("winston"));
function _interopRequireDefault(e) { return e && e.__esModule ? e : { default: e }; }
_winston.default.configure("token", token);`,
      sourceType: 'commonjs',
      reports: [
        {
          messageId: 'secret',
          line: 4,
          suggests: { redact: [' token', ' "[REDACTED]"'], drop: [', token', ''] },
        },
      ],
    },
  ]),
);
