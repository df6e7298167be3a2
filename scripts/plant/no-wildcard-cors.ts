import { keyName } from '../../src/syntax/names';
import { FROM, TO, flawed, type Edit } from './kit/edits';
import { memberNamed, moduleNamed, type Snippet } from './kit/handler';
import type { Form, PlantFile, PlantTable } from './kit/notation';
import { appPlaces, expressHandlers, koaHandlers, type HandlerPlace } from './kit/servers';
import { textOf } from './kit/syntax';

const header = 'Access-Control-Allow-Origin';

/** `app.use(cors(…))` after a line that makes an app; `before` are statements that the options need. */
function use(options: string, before = '', packageName = 'cors'): Form['plant'] {
  return (file) =>
    appPlaces(file).map(({ name, statement }) => {
      const cors = moduleNamed(file, packageName);
      const end = statement.range[1];
      const text = flawed(`\n${before}${name}.use(${cors.text}(${options}));`);
      return { edits: [...cors.edits, { range: [end, end], text: `\n${text}` }] };
    });
}

/** Code after a line that makes an app, given the modules that it uses. */
function make(
  modules: (file: PlantFile) => readonly Snippet[],
  code: (...names: string[]) => string,
): Form['plant'] {
  return (file) =>
    appPlaces(file).map(({ statement }) => {
      const made = modules(file);
      const end = statement.range[1];
      const text = flawed(code(...made.map((snippet) => snippet.text)));
      return { edits: [...made.flatMap(({ edits }) => edits), { range: [end, end], text: `\n${text}` }] };
    });
}

/** Statements at the start of a handler that is there. */
function inside(handlers: typeof expressHandlers, code: (handler: HandlerPlace) => string): Form['plant'] {
  return (file) =>
    handlers(file).map((handler) => ({
      edits: [{ range: [handler.start, handler.start], text: `\n${flawed(code(handler))}\n` }],
    }));
}

/** The value of `origin` in options that are there, replaced. */
function replaced(origin: string): Form['plant'] {
  return (file) =>
    file.nodes.flatMap((node) => {
      if (node.type !== 'CallExpression' || !/\bcors(?:_?\d*\.default)?\)?$/u.test(textOf(file, node.callee)))
        return [];
      const options = node.arguments.find((argument) => argument.type === 'ObjectExpression');
      const value = options?.properties.find(
        (entry) => entry.type === 'Property' && keyName(entry) === 'origin',
      );
      if (value === undefined || textOf(file, value) === `origin: ${origin}`) return [];
      const edits: Edit[] = [
        { range: [node.range[0], node.range[0]], text: FROM },
        { range: value.range, text: `origin: ${origin}` },
        { range: [node.range[1], node.range[1]], text: TO },
      ];
      return [{ edits }];
    });
}

function reported(name: string, plant: Form['plant']): Form {
  return { name, expect: 'report', plant };
}

function silent(name: string, plant: Form['plant']): Form {
  return { name, expect: 'silence', plant };
}

const setting = (value: (handler: HandlerPlace) => string, method = 'setHeader') =>
  inside(expressHandlers, (handler) => `${handler.response}.${method}('${header}', ${value(handler)});`);

const origin = ({ request }: HandlerPlace): string => `${request}.headers.origin`;

/** CORS opened to every origin, beside apps and in handlers that are there. */
export const noWildcardCors: PlantTable = {
  rule: 'no-wildcard-cors',
  mentions: /express|[Rr]outer|\bcors\b|[Kk]oa|fastify|\bres(?:ponse)?\b|\bctx\b/u,
  fewest: 200,
  forms: [
    reported('cors()', use('')),
    reported('star', use(`{ origin: '*' }`)),
    reported('true', use('{ origin: true }')),
    reported('true with credentials', use('{ origin: true, credentials: true }')),
    reported(`'null'`, use(`{ origin: 'null' }`)),
    reported('callback that allows all', use('{ origin: (origin, callback) => callback(null, true) }')),
    reported('callback that reflects', use('{ origin: (origin, callback) => callback(null, origin) }')),
    reported(
      'ending of a name',
      use(`{ origin: (origin, callback) => callback(null, origin.endsWith('example.com')) }`),
    ),
    reported('regex without anchors', use(String.raw`{ origin: /shop\.example\.com/ }`)),
    reported('regex with bare dots', use(String.raw`{ origin: /^https:\/\/shop.example.com$/ }`)),
    reported('options in a variable', use('plantedOptions', `const plantedOptions = { origin: '*' };\n`)),
    reported(
      'options spread',
      use('{ ...plantedBase, maxAge: 60 }', `const plantedBase = { origin: '*' };\n`),
    ),
    reported(
      'option set later',
      use('plantedOptions', `const plantedOptions = {};\nplantedOptions.origin = '*';\n`),
    ),
    reported(
      '@fastify/cors',
      make(
        (file) => [moduleNamed(file, 'fastify'), moduleNamed(file, '@fastify/cors')],
        (fastify, cors) => `const plantedApp = ${fastify}();\nplantedApp.register(${cors}, { origin: '*' });`,
      ),
    ),
    reported('@koa/cors', use('', '', '@koa/cors')),
    reported(
      'socket.io',
      make(
        (file) => [memberNamed(file, 'socket.io', 'Server')],
        (server) => `new (${server})(3000, { cors: { origin: '*' } });`,
      ),
    ),
    reported('star in options that are there', replaced(`'*'`)),
    reported('true in options that are there', replaced('true')),
    reported(
      'header: star',
      setting(() => `'*'`),
    ),
    reported(
      'header: star by header()',
      setting(() => `'*'`, 'header'),
    ),
    reported(
      'header: star in an object',
      inside(expressHandlers, ({ response }) => `${response}.set({ '${header}': '*' });`),
    ),
    reported(
      'header: star in lower case',
      inside(expressHandlers, ({ response }) => `${response}.set('${header.toLowerCase()}', '*');`),
    ),
    reported('header: reflected', setting(origin)),
    reported(
      'header: reflected by get()',
      setting(({ request }) => `${request}.get('origin')`, 'set'),
    ),
    reported(
      'header: reflected or star',
      setting((handler) => `${origin(handler)} || '*'`),
    ),
    reported(
      'header: reflected through a variable',
      inside(
        expressHandlers,
        (handler) =>
          `const plantedOrigin = ${origin(handler)};\n${handler.response}.setHeader('${header}', plantedOrigin);`,
      ),
    ),
    reported(
      'koa header: star',
      inside(koaHandlers, ({ response }) => `${response}.set('${header}', '*');`),
    ),
    reported(
      'koa header: reflected',
      inside(koaHandlers, ({ response }) => `${response}.set('${header}', ${response}.get('Origin'));`),
    ),
    silent('twin: one origin', use(`{ origin: 'https://shop.example.com' }`)),
    silent('twin: list', use(`{ origin: ['https://shop.example.com'], credentials: true }`)),
    silent('twin: off', use('{ origin: false }')),
    silent('twin: from configuration', use('{ origin: process.env.CORS_ORIGIN }')),
    silent('twin: anchored regex', use(String.raw`{ origin: /^https:\/\/(?:[a-z]+\.)?example\.com$/ }`)),
    silent(
      'twin: callback with a list',
      use(
        '{ origin: (origin, callback) => callback(null, plantedList.includes(origin)) }',
        `const plantedList = ['https://shop.example.com'];\n`,
      ),
    ),
    silent(
      'twin: header with one origin',
      setting(() => `'https://shop.example.com'`),
    ),
    silent(
      'twin: another header',
      inside(
        expressHandlers,
        ({ response }) => `${response}.setHeader('Access-Control-Allow-Methods', '*');`,
      ),
    ),
    silent(
      'twin: header from a list',
      inside(
        expressHandlers,
        (handler) =>
          `if (['https://shop.example.com'].includes(${origin(handler)})) {\n${handler.response}.setHeader('${header}', ${origin(handler)});\n}`,
      ),
    ),
  ],
};
