import { expressHandlers, type HandlerPlace } from './kit/servers';
import { flawed } from './kit/edits';
import { moduleNamed } from './kit/handler';
import type { Form, PlantFile, PlantTable } from './kit/notation';

/** Statements at the start of a handler that is there. */
function inside(code: (handler: HandlerPlace, file: PlantFile) => string): Form['plant'] {
  return (file) =>
    expressHandlers(file).map((handler) => ({
      edits: [{ range: [handler.start, handler.start], text: `\n${flawed(code(handler, file))}\n` }],
    }));
}

/** The same with a logger of a package. */
function withModule(name: string, code: (module: string, handler: HandlerPlace) => string): Form['plant'] {
  return (file) =>
    expressHandlers(file).map((handler) => {
      const module = moduleNamed(file, name);
      return {
        edits: [
          ...module.edits,
          { range: [handler.start, handler.start], text: `\n${flawed(code(module.text, handler))}\n` },
        ],
      };
    });
}

const reported = (name: string, plant: Form['plant']): Form => ({ name, expect: 'report', plant });
const silent = (name: string, plant: Form['plant']): Form => ({ name, expect: 'silence', plant });

/** Secrets in lines that handlers log. */
export const noSecretLogging: PlantTable = {
  rule: 'no-secret-logging',
  mentions: /\b_?req(?:uest)?\b/u,
  fewest: 200,
  forms: [
    reported(
      'argument',
      inside(({ request }) => `console.log('signing in', ${request}.body.password);`),
    ),
    reported(
      'template',
      inside(({ request }) => `console.log(\`key \${${request}.query.apiKey}\`);`),
    ),
    reported(
      'sum',
      inside(({ request }) => `console.info('token ' + ${request}.query.token);`),
    ),
    reported(
      'printf',
      inside(({ request }) => `console.log('%s', ${request}.body.newPassword);`),
    ),
    reported(
      'key of an object',
      inside(({ request }) => `console.log({ password: ${request}.body.p });`),
    ),
    reported(
      'nested key',
      inside(({ request }) => `console.log({ user: { name: 'x', secret: ${request}.body.s } });`),
    ),
    reported(
      'shorthand',
      inside(
        ({ request }) => `const plantedPassword = ${request}.body.p;\nconsole.log({ plantedPassword });`,
      ),
    ),
    reported(
      'JSON',
      inside(({ request }) => `console.log(JSON.stringify({ apiKey: ${request}.query.key }));`),
    ),
    reported(
      'spread',
      inside(
        ({ request }) =>
          `const planted = { accessToken: ${request}.query.t };\nconsole.warn({ ...planted, at: 1 });`,
      ),
    ),
    reported(
      'variable',
      inside(
        ({ request }) => `const planted = 'password ' + ${request}.body.password;\nconsole.log(planted);`,
      ),
    ),
    reported(
      'error',
      inside(({ request }) => `console.error(new Error('bad token ' + ${request}.query.accessToken));`),
    ),
    reported(
      'header',
      inside(({ request }) => `console.log(${request}.headers.authorization);`),
    ),
    reported(
      'header by a call',
      inside(({ request }) => `console.log(${request}.get('Authorization'));`),
    ),
    reported(
      'body whose password is read',
      inside(
        ({ request }) => `const { password: planted } = ${request}.body;\nconsole.log(${request}.body);`,
      ),
    ),
    reported(
      'settings',
      inside(() => 'console.log(process.env);'),
    ),
    reported(
      'setting',
      inside(() => `console.log('db', process.env.DB_PASSWORD);`),
    ),
    reported(
      'logger by name',
      inside(({ request }) => `logger.info({ token: ${request}.query.t }, 'x');`),
    ),
    reported(
      'logger of the request',
      inside(({ request }) => `${request}.log.info(${request}.body.password);`),
    ),
    reported(
      'pino',
      withModule('pino', (pino, { request }) => `${pino}().info({ password: ${request}.body.p });`),
    ),
    reported(
      'winston',
      withModule(
        'winston',
        (winston, { request }) => `${winston}.createLogger({}).warn('x', { secret: ${request}.body.s });`,
      ),
    ),
    reported(
      'debug',
      withModule('debug', (debug, { request }) => `${debug}('planted')('%o', ${request}.body.password);`),
    ),
    silent(
      'length',
      inside(({ request }) => `console.log(${request}.body.password.length);`),
    ),
    silent(
      'truth',
      inside(({ request }) => `console.log({ hasPassword: !!${request}.body.password });`),
    ),
    silent(
      'mask',
      inside(({ request }) => `console.log(maskSecret(${request}.body.password));`),
    ),
    silent(
      'part',
      inside(({ request }) => `console.log(${request}.body.password.slice(-4));`),
    ),
    silent(
      'name only',
      inside(() => `console.log('password', 'token', 'authorization');`),
    ),
    silent(
      'redacted',
      withModule(
        'pino',
        (pino, { request }) => `${pino}({ redact: ['password'] }).info({ password: ${request}.body.p });`,
      ),
    ),
    silent(
      'another header',
      inside(({ request }) => `console.log(${request}.headers['user-agent']);`),
    ),
  ],
};
