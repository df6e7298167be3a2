import rule from '../../src/rules/no-wildcard-cors';
import { testRule } from '../rule-tester';
import { LIST } from './no-wildcard-cors.code';
import { casesOf } from './twins';

/** Values of options: what they say, where they come from, and what decides that they are used. */
testRule(
  rule,
  casesOf('useList', [
    {
      name: 'star',
      wrong: `import cors from 'cors';
app.use(
  cors({
    origin: '*',
    methods: ['GET'],
  }),
);`,
      right: `import cors from 'cors';
app.use(
  cors({
    origin: 'https://*',
    methods: ['GET'],
  }),
);`,
      reports: [{ messageId: 'any', line: 4, suggests: [`'*'`, LIST] }],
    },
    {
      name: 'star beside credentials',
      wrong: `import cors from 'cors';
app.use(cors({ origin: '*', credentials: true }));`,
      right: `import cors from 'cors';
app.use(cors({ origin: '*', credentials: false }));`,
      reports: [{ messageId: 'anyWithCredentials', line: 2, suggests: [`'*'`, LIST] }],
    },
    {
      name: 'default beside credentials',
      wrong: `import cors from 'cors';
app.use(cors({ credentials: true }));`,
      right: `import cors from 'cors';
app.use(cors({ credentials: false }));`,
      reports: [
        {
          messageId: 'anyByDefaultWithCredentials',
          line: 2,
          suggests: ['{ cred', `{ origin: ${LIST}, cred`],
        },
      ],
    },
    {
      name: 'no decision where it is held against one',
      options: [{ allowWithoutCredentials: false }],
      wrong: `import cors from 'cors';
app.use(cors({ origin: '*', credentials: false, maxAge: 600 }));`,
      right: `import cors from 'cors';
app.use(cors({ origin: false, credentials: false, maxAge: 600 }));`,
      reports: [{ messageId: 'any', line: 2, suggests: [`'*'`, LIST] }],
    },
    {
      name: 'true, also without credentials',
      wrong: `import cors from 'cors';
app.use(cors({ origin: true, credentials: false }));`,
      right: `import cors from 'cors';
app.use(cors({ origin: false, credentials: true }));`,
      reports: [{ messageId: 'reflected', line: 2, suggests: ['true', LIST] }],
    },
    {
      name: 'empty options',
      wrong: `import cors from 'cors';
app.use(cors({}));`,
      right: `import cors from 'cors';
app.use(cors({ origin: '' }));`,
      reports: [{ messageId: 'anyByDefault', line: 2, suggests: ['{}', `{ origin: ${LIST} }`] }],
    },
    {
      name: 'options that are undefined',
      wrong: `import cors from 'cors';
app.use(cors(undefined));`,
      right: `import cors from 'cors';
app.use(cors(...options));`,
      reports: [{ messageId: 'anyByDefault', line: 2 }],
    },
    {
      name: "the text 'null'",
      wrong: `import cors from 'cors';
app.use(cors({ origin: 'null', credentials: true }));`,
      right: `import cors from 'cors';
app.use(cors({ origin: null, credentials: true }));`,
      reports: [{ messageId: 'nullWithCredentials', line: 2 }],
    },
    {
      name: "'null' in a list",
      wrong: `import cors from 'cors';
const ORIGINS = ['https://www.example.com', 'null'];
app.use(cors({ origin: ORIGINS }));`,
      right: `import cors from 'cors';
const ORIGINS = ['https://www.example.com', 'https://null.example.com'];
app.use(cors({ origin: ORIGINS }));`,
      reports: [{ messageId: 'null', line: 2 }],
    },
    {
      name: 'a pattern without anchors',
      wrong: `import cors from 'cors';
app.use(cors({ origin: /example\\.com/ }));`,
      right: `import cors from 'cors';
app.use(cors({ origin: /^https:\\/\\/example\\.com$/ }));`,
      reports: [{ messageId: 'pattern', line: 2 }],
    },
    {
      name: 'a pattern with bare dots in a list',
      wrong: `import cors from 'cors';
app.use(cors({ origin: ['https://example.org', /^https:\\/\\/www.example.com$/], credentials: true }));`,
      right: `import cors from 'cors';
app.use(cors({ origin: ['https://example.org', /^https:\\/\\/www\\.example\\.com$/], credentials: true }));`,
      reports: [
        { messageId: 'patternWithCredentials', line: 2, data: { witness: 'https://www-example.com' } },
      ],
    },
    {
      name: 'a pattern made of a text',
      wrong: `import cors from 'cors';
const DOMAIN = 'example.com$';
app.use(cors({ origin: new RegExp(DOMAIN) }));`,
      right: `import cors from 'cors';
import { DOMAIN } from './config';
app.use(cors({ origin: new RegExp(DOMAIN) }));`,
      reports: [{ messageId: 'pattern', line: 3 }],
    },
    {
      name: 'several faulty values of one list',
      wrong: `import cors from 'cors';
app.use(
  cors({
    origin: [
      /shop\\.example/,
      'https://www.example.com',
      /example\\.org$/,
    ],
  }),
);`,
      right: `import cors from 'cors';
app.use(
  cors({
    origin: [
      /^https:\\/\\/shop\\.example\\.com$/,
      'https://www.example.com',
      /[./]example\\.org$/,
    ],
  }),
);`,
      reports: [
        { messageId: 'pattern', line: 5 },
        { messageId: 'pattern', line: 7, data: { witness: 'https://evilexample.org' } },
      ],
    },
    {
      name: 'options in a variable',
      wrong: `import cors from 'cors';
const corsOptions = {
  origin: '*',
};
app.use(cors(corsOptions));`,
      right: `import cors from 'cors';
import { corsOptions } from './config';
app.use(cors(corsOptions));`,
      reports: [{ messageId: 'any', line: 3, suggests: [`'*'`, LIST] }],
    },
    {
      name: 'a value in a variable that other code may read',
      wrong: `import cors from 'cors';
const ANYBODY = '*';
app.use(cors({ origin: ANYBODY }));`,
      right: `import cors from 'cors';
const ANYBODY = '*';
app.use(cors({ methods: ANYBODY, origin: HOME }));`,
      reports: [{ messageId: 'any', line: 2 }],
    },
    {
      name: 'options that are shared are reported once',
      wrong: `import cors from 'cors';
const shared = { origin: true };
app.use('/a', cors(shared));
app.options('/a', cors(shared));`,
      right: `import cors from 'cors';
const shared = { origin: HOME };
app.use('/a', cors(shared));
app.options('/a', cors(shared));`,
      reports: [{ messageId: 'reflected', line: 2, suggests: ['true', LIST] }],
    },
    {
      name: 'options that are spread',
      wrong: `import cors from 'cors';
const defaults = { origin: '*' };
app.use(cors({ ...defaults, maxAge: 60 }));`,
      right: [
        `import cors from 'cors';
const defaults = { origin: '*' };
app.use(cors({ ...defaults, maxAge: 60, origin: 'https://www.example.com' }));`,
        `import cors from 'cors';
app.use(cors({ ...config.cors, maxAge: 60 }));`,
      ],
      reports: [{ messageId: 'any', line: 2, suggests: [`'*'`, LIST] }],
    },
    {
      name: 'an option that is set later',
      wrong: `import cors from 'cors';
const options = { maxAge: 60 };
options.origin = '*';
app.use(cors(options));`,
      right: `import cors from 'cors';
const options = { origin: '*' };
options.origin = process.env.ORIGIN;
app.use(cors(options));`,
      reports: [{ messageId: 'any', line: 3 }],
    },
    {
      name: 'options put together',
      wrong: `const cors = require('cors');
const base = { origin: 'https://www.example.com' };
app.use(cors(Object.assign({}, base, { origin: true })));`,
      right: `const cors = require('cors');
const base = { origin: true };
app.use(cors(Object.assign({}, base, { origin: 'https://www.example.com' })));`,
      sourceType: 'commonjs',
      reports: [{ messageId: 'reflected', line: 3, suggests: ['true', LIST] }],
    },
    {
      name: 'options in a field',
      wrong: `import cors from 'cors';
export class Server {
  options = { origin: '*' };
  start(app) {
    app.use(cors(this.options));
  }
}`,
      right: `import cors from 'cors';
export class Server {
  constructor(options) {
    this.options = options;
  }
  start(app) {
    app.use(cors(this.options));
  }
}`,
      reports: [{ messageId: 'any', line: 3, suggests: [`'*'`, LIST] }],
    },
    {
      name: 'options made by a function of the file',
      wrong: `const cors = require('cors');
function makeOptions(maxAge) {
  return { maxAge, origin: true, credentials: true };
}
app.use(cors(makeOptions(60)));`,
      right: `const cors = require('cors');
const makeOptions = require('./make-options');
app.use(cors(makeOptions(60)));`,
      sourceType: 'commonjs',
      reports: [
        { messageId: 'reflectedWithCredentials', line: 3, suggests: ['origin: true', `origin: ${LIST}`] },
      ],
    },
    {
      name: 'a default of options that others may give',
      wrong: `import cors from 'cors';
export function server(app, options = { origin: '*' }) {
  app.use(cors(options));
}`,
      right: `import cors from 'cors';
export function server(app, options = {}) {
  app.use(cors(options));
}`,
      reports: [{ messageId: 'any', line: 2, suggests: [`'*'`, LIST] }],
    },
    {
      name: 'an environment variable with a star to fall back on',
      wrong: `import cors from 'cors';
app.use(cors({ origin: process.env.CORS_ORIGIN || '*' }));`,
      right: `import cors from 'cors';
app.use(cors({ origin: process.env.CORS_ORIGIN || false }));`,
      reports: [{ messageId: 'any', line: 2 }],
    },
    {
      name: 'a list from the environment with a star to fall back on',
      wrong: `import cors from 'cors';
const { ORIGINS } = process.env;
app.use(cors({ origin: ORIGINS ? ORIGINS.split(',') : '*' }));`,
      right: [
        `import cors from 'cors';
const { ORIGINS } = process.env;
app.use(cors({ origin: ORIGINS ? ORIGINS.split(',') : [] }));`,
        // Somebody sets it so on purpose.
        `import cors from 'cors';
app.use(cors({ origin: config.origins === true ? '*' : config.origins }));`,
      ],
      reports: [{ messageId: 'any', line: 3 }],
    },
    {
      name: 'in a development branch',
      wrong: `import cors from 'cors';
if (process.env.NODE_ENV === 'production') app.use(cors());`,
      right: [
        `import cors from 'cors';
if (process.env.NODE_ENV !== 'production') app.use(cors());`,
        `import cors from 'cors';
const dev = process.env.NODE_ENV === 'development';
app.use(cors({ origin: dev ? '*' : process.env.ORIGIN }));`,
        `import cors from 'cors';
import { isProduction } from './env';
app.use(cors({ origin: isProduction() ? ORIGINS : true }));`,
        `import cors from 'cors';
switch (app.get('env')) {
  case 'development':
    app.use(cors());
    break;
  default:
    app.use(cors({ origin: ORIGINS }));
}`,
        `import cors from 'cors';
const settings = { development: { origin: '*' }, production: { origin: ORIGINS } };
app.use(cors(settings[process.env.NODE_ENV]));`,
        `import cors from 'cors';
export function setUp(app) {
  if (!['development', 'test'].includes(process.env.NODE_ENV)) return;
  app.use(cors());
}`,
        `import cors from 'cors';
app.use(cors({ origin: ORIGINS, ...(isTest && { origin: '*' }) }));`,
      ],
      reports: [{ messageId: 'anyByDefault', line: 2, suggests: ['cors()', `cors({ origin: ${LIST} })`] }],
    },
    {
      name: 'under a setting',
      wrong: `import cors from 'cors';
if (config.cors.enabled) app.use(cors({ origin: '*' }));`,
      right: `import cors from 'cors';
if (config.cors.allowAll) app.use(cors({ origin: '*' }));`,
      reports: [{ messageId: 'any', line: 2, suggests: [`'*'`, LIST] }],
    },
    {
      name: 'options for each request',
      wrong: `import cors from 'cors';
app.use(cors((req, callback) => callback(null, { origin: req.header('Origin'), credentials: true })));`,
      right: [
        `import cors from 'cors';
app.use(cors((req, callback) => callback(null, { origin: ORIGINS.has(req.header('Origin')), credentials: true })));`,
        `import cors from 'cors';
const delegate = (req, callback) => {
  let options;
  if (ORIGINS.indexOf(req.header('Origin')) !== -1) options = { origin: true };
  else options = { origin: false };
  callback(null, options);
};
app.use(cors(delegate));`,
        `import cors from 'cors';
app.use(cors((req, callback) => {
  const origin = req.get('origin');
  const known = origin !== undefined && ORIGINS.includes(origin);
  callback(null, { origin: known ? origin : false, credentials: known });
}));`,
      ],
      reports: [
        {
          messageId: 'reflectedFromWithCredentials',
          line: 2,
          data: { origin: "`req.header('Origin')` (line 2)" },
        },
      ],
    },
    {
      name: 'options by the path of a request',
      wrong: `import cors from 'cors';
app.use(cors((req, callback) => {
  if (req.path.startsWith('/api')) callback(null, { origin: true });
  else callback(null, { origin: false });
}));`,
      right: `import cors from 'cors';
app.use(cors((req, callback) => {
  if (isTrusted(req)) callback(null, { origin: true });
  else callback(null, { origin: false });
}));`,
      reports: [{ messageId: 'reflected', line: 3, suggests: ['origin: true', `origin: ${LIST}`] }],
    },
    {
      name: 'double quotes stay',
      wrong: `import cors from "cors";
app.use(cors({ origin: "*" }));`,
      right: `import cors from "cors";
app.use(cors({ origin: "https://www.example.com" }));`,
      reports: [{ messageId: 'any', line: 2, suggests: [`"*"`, LIST.replaceAll("'", '"')] }],
    },
    {
      name: 'a property that is called so elsewhere',
      wrong: `import cors from 'cors';
const layout = { origin: '*' };
app.use(cors({ origin: '*' }), draw(layout));`,
      right: `import cors from 'cors';
const layout = { origin: '*' };
app.use(cors({ origin: HOME }), draw(layout));`,
      reports: [
        { messageId: 'any', line: 3, suggests: [`cors({ origin: '*' })`, `cors({ origin: ${LIST} })`] },
      ],
    },
  ]),
);
