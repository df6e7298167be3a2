import rule from '../../src/rules/no-unsafe-deserialization';
import { testRule } from '../rule-tester';
import { pair } from './pairs';
import { casesOf } from './twins';

const express = (body: string, imports: string): string =>
  `const express = require('express');
${imports}
const app = express();
app.post('/state', async (req, res) => {
${body}
});`;

const node = "const serialize = require('node-serialize');";
const yaml = "const yaml = require('js-yaml');";
const PLAIN = ', { schema: yaml.CORE_SCHEMA }';

testRule(
  rule,
  casesOf('schema', [
    pair(
      'a cookie in base64',
      express(
        "const text = Buffer.from(req.cookies.profile, 'base64').toString();\nconst profile = serialize.unserialize(text);\nres.send(profile.name);",
        node,
      ),
      [
        express(
          "const text = Buffer.from(req.cookies.profile, 'base64').toString();\nconst profile = JSON.parse(text);\nres.send(profile.name);",
          node,
        ),
        express(
          "const profile = serialize.unserialize(fs.readFileSync('profile.json', 'utf8'));\nres.send(profile.name);",
          `${node}\nconst fs = require('fs');`,
        ),
      ],
      [['functions', 6]],
    ),
    pair(
      'the function alone, imported',
      "import { unserialize } from 'node-serialize';\nimport Koa from 'koa';\nnew Koa().use(async (ctx) => {\n  ctx.body = unserialize(ctx.cookies.get('cart'));\n});",
      "import { serialize } from 'node-serialize';\nimport Koa from 'koa';\nnew Koa().use(async (ctx) => {\n  ctx.body = serialize(ctx.cookies.get('cart'));\n});",
      [['functions', 4]],
    ),
    pair(
      'after JSON.parse, which checks nothing',
      express('const data = JSON.parse(req.body.data);\nres.json(serialize.unserialize(data));', node),
      express('const data = JSON.parse(req.body.data);\nres.json(serialize.serialize(data));', node),
      [['functions', 6]],
    ),
    pair(
      'through a function of the file',
      express(
        'res.json(decode(req.query.state));',
        `${node}\nconst decode = (text) => serialize.unserialize(atob(text));`,
      ),
      express(
        'res.json(decode(req.query.state));',
        `${node}\nconst decode = (text) => JSON.parse(atob(text));`,
      ),
      [['functions', 3]],
    ),
    pair(
      'a hidden field of a form',
      "const http = require('http');\nconst qs = require('querystring');\nconst { unserialize } = require('node-serialize');\nhttp.createServer((req, res) => {\n  let body = '';\n  req.on('data', (part) => { body += part; });\n  req.on('end', () => {\n    const { state } = qs.parse(body);\n    res.end(String(unserialize(state).step));\n  });\n});",
      "const http = require('http');\nconst qs = require('querystring');\nconst { unserialize } = require('node-serialize');\nhttp.createServer((req, res) => {\n  let body = '';\n  req.on('data', (part) => { body += part; });\n  req.on('end', () => {\n    const { state } = qs.parse(body);\n    res.end(String(unserialize(SAVED[state]).step));\n  });\n});\nconst SAVED = { a: '{}', b: '{\"step\":1}' };",
      [['functions', 9]],
    ),
    pair(
      'serialijse',
      express('res.json(store.deserialize(req.body.value).name);', "const store = require('serialijse');"),
      express('res.json(store.serialize(req.body.value).length);', "const store = require('serialijse');"),
      [['functions', 5]],
    ),
    pair(
      'serialize-to-js',
      express('res.json(sjs.deserialize(req.body.value));', "const sjs = require('serialize-to-js');"),
      express('res.send(sjs.serialize(req.body.value));', "const sjs = require('serialize-to-js');"),
      [['functions', 5]],
    ),
    pair(
      'funcster',
      express(
        'const module = funcster.deepDeserialize(JSON.parse(req.body.rules));\nres.json(Object.keys(module));',
        "const funcster = require('funcster');",
      ),
      express(
        'const module = funcster.deepSerialize(JSON.parse(req.body.rules));\nres.json(Object.keys(module));',
        "const funcster = require('funcster');",
      ),
      [['functions', 5]],
    ),
    pair(
      'cryo',
      "import Cryo from 'cryo';\nimport Fastify from 'fastify';\nFastify().post('/thaw', async (request) => Cryo.parse(request.body.frozen));",
      "import Cryo from 'cryo';\nimport Fastify from 'fastify';\nFastify().post('/freeze', async (request) => Cryo.stringify(request.body.frozen));",
      [['functions', 3]],
    ),
    pair(
      'JSON with functions',
      express(
        'const task = JSONfn.parse(req.body.task);\nres.json(task.id);',
        "const JSONfn = require('json-fn');",
      ),
      express(
        'const task = JSON.parse(req.body.task);\nres.json(task.id);',
        "const JSONfn = require('json-fn');",
      ),
      [['functions', 5]],
    ),
    pair(
      'its namesake',
      express("const { JSONfn } = require('jsonfn');\nres.json(JSONfn.parse(req.headers['x-task']).id);", ''),
      express(
        "const { JSONfn } = require('jsonfn');\nres.send(JSONfn.stringify(req.headers['x-task']));",
        '',
      ),
      [['functions', 6]],
    ),
    pair(
      'the format of the engine',
      express(
        "const state = v8.deserialize(Buffer.from(req.body.state, 'base64'));\nres.json(state);",
        "const v8 = require('v8');",
      ),
      [
        express(
          'const state = v8.deserialize(v8.serialize(req.body));\nres.json(state);',
          "const v8 = require('v8');",
        ),
        express(
          "const state = v8.deserialize(fs.readFileSync('state.bin'));\nres.json(state);",
          "const v8 = require('v8');\nconst fs = require('fs');",
        ),
      ],
      [['engine', 5]],
    ),
    pair(
      'its class',
      "import { Deserializer } from 'node:v8';\nimport { createServer } from 'node:http';\ncreateServer(async (request, response) => {\n  for await (const chunk of request) {\n    const reader = new Deserializer(chunk);\n    response.write(String(reader.readValue()));\n  }\n});",
      "import { Serializer } from 'node:v8';\nimport { createServer } from 'node:http';\ncreateServer(async (request, response) => {\n  for await (const chunk of request) {\n    const writer = new Serializer();\n    writer.writeValue(chunk);\n    response.write(writer.releaseBuffer());\n  }\n});",
      [['engine', 5]],
    ),
    pair(
      'functions in BSON',
      express(
        'res.json(BSON.deserialize(req.body, { evalFunctions: true, promoteLongs: true }));',
        "const { BSON } = require('bson');",
      ),
      express(
        'res.json(BSON.deserialize(req.body, { promoteLongs: true }));',
        "const { BSON } = require('bson');",
      ),
      [['functions', 5]],
    ),
    pair(
      'the function of bson',
      express(
        'const options = { evalFunctions: true };\nres.json(deserialize(req.body, options));',
        "const { deserialize } = require('bson');",
      ),
      express(
        'const options = { evalFunctions: false };\nres.json(deserialize(req.body, options));',
        "const { deserialize } = require('bson');",
      ),
      [['functions', 6]],
    ),
    pair(
      'YAML with functions',
      express(
        'const config = yaml.load(req.body.config, { schema: yaml.DEFAULT_FULL_SCHEMA });\nres.json(config);',
        yaml,
      ),
      [
        express(
          'const config = yaml.load(req.body.config, { schema: yaml.JSON_SCHEMA });\nres.json(config);',
          yaml,
        ),
        express(
          "const config = yaml.load('a: 1', { schema: yaml.DEFAULT_FULL_SCHEMA });\nres.json(config);",
          yaml,
        ),
      ],
      [['yamlSchema', 5, ['yaml.DEFAULT_FULL_SCHEMA', 'yaml.CORE_SCHEMA']]],
    ),
    pair(
      'the schema in a constant',
      "import * as yaml from 'js-yaml';\nimport express from 'express';\nconst schema = yaml.DEFAULT_FULL_SCHEMA;\nexpress().put('/rules', (req, res) => {\n  res.json(yaml.load(String(req.body), { schema }));\n});",
      "import * as yaml from 'js-yaml';\nimport express from 'express';\nconst schema = yaml.FAILSAFE_SCHEMA;\nexpress().put('/rules', (req, res) => {\n  res.json(yaml.load(String(req.body), { schema }));\n});",
      [['yamlSchema', 5]],
    ),
    pair(
      'a schema with the types of JavaScript',
      "import yaml from 'js-yaml';\nimport { all } from 'js-yaml-js-types';\nimport express from 'express';\nconst schema = yaml.DEFAULT_SCHEMA.extend(all);\nexpress().put('/rules', (req, res) => {\n  res.json(yaml.load(String(req.body), { schema }));\n});",
      "import yaml from 'js-yaml';\nimport { all } from './units.js';\nimport express from 'express';\nconst schema = yaml.DEFAULT_SCHEMA.extend(all);\nexpress().put('/rules', (req, res) => {\n  res.json(yaml.load(String(req.body), { schema }));\n});",
      [['yamlSchema', 6]],
    ),
    pair(
      'YAML with the default schema',
      express('const config = yaml.load(req.body.config);\nres.json(config);', yaml),
      [
        express('const config = yaml.safeLoad(req.body.config);\nres.json(config);', yaml),
        express(
          'const config = yaml.load(config.text);\nres.json(config);',
          `${yaml}\nconst config = require('./config');`,
        ),
        express(
          "const config = yaml.load(req.body.config, { schema: require('./schema') });\nres.json(config);",
          yaml,
        ),
      ],
      [['yamlDefault', 5, ['req.body.config)', `req.body.config${PLAIN})`]]],
    ),
    pair(
      'several documents',
      express('const all = yaml.loadAll(req.body.documents);\nres.json(all.length);', yaml),
      express('const all = yaml.safeLoadAll(req.body.documents);\nres.json(all.length);', yaml),
      [['yamlDefault', 5, ['req.body.documents)', `req.body.documents${PLAIN})`]]],
    ),
    pair(
      'options that say nothing of the schema',
      express("const name = req.query.name;\nres.json(yaml.load(name, { filename: 'name.yml' }));", yaml),
      express(
        "const name = req.query.name;\nres.json(yaml.load(name, { filename: 'name.yml', schema: yaml.CORE_SCHEMA }));",
        yaml,
      ),
      [['yamlDefault', 6]],
    ),
    pair(
      'load alone',
      "import { load } from 'js-yaml';\nimport Hapi from '@hapi/hapi';\nconst server = Hapi.server();\nserver.route({ method: 'POST', path: '/', handler: (request) => save(load(request.payload.text)) });",
      "import { load } from './yaml.js';\nimport Hapi from '@hapi/hapi';\nconst server = Hapi.server();\nserver.route({ method: 'POST', path: '/', handler: (request) => save(load(request.payload.text)) });",
      [['yamlDefault', 4]],
    ),
    pair(
      'an uploaded file',
      express(
        "const rows = yaml.load(fs.readFileSync(req.file.path, 'utf8'));\nres.json(rows);",
        `${yaml}\nconst fs = require('fs');`,
      ),
      express(
        "const rows = yaml.load(fs.readFileSync('rows.yml', 'utf8'));\nres.json(rows);",
        `${yaml}\nconst fs = require('fs');`,
      ),
      [['yamlDefault', 6, ["'utf8')", `'utf8')${PLAIN}`]]],
    ),
    pair(
      'a message of a socket',
      "import { WebSocketServer } from 'ws';\nimport serialize from 'node-serialize';\nnew WebSocketServer({ port: 8080 }).on('connection', (socket) => {\n  socket.on('message', (data) => socket.send(serialize.unserialize(data.toString()).id));\n});",
      "import { WebSocketServer } from 'ws';\nimport serialize from 'node-serialize';\nnew WebSocketServer({ port: 8080 }).on('connection', (socket) => {\n  socket.on('message', (data) => socket.send(serialize.serialize(data.toString())));\n});",
      [['functions', 4]],
    ),
  ]),
);

testRule(rule, {
  valid: [
    {
      name: 'a version that reads data only',
      code: express('res.json(yaml.load(req.body.text));', yaml),
      settings: { 'backend-security': { versions: { 'js-yaml': 4 } } },
    },
    {
      name: 'YAML by another package',
      code: express('res.json(YAML.parse(req.body.text));', "const YAML = require('yaml');"),
    },
    {
      name: 'what a caller gives',
      code: "const serialize = require('node-serialize');\nexports.read = (text) => serialize.unserialize(text);",
    },
    {
      name: 'one of a list',
      code: express(
        "if (!['{}', '[]'].includes(req.body.state)) return res.sendStatus(400);\nres.json(serialize.unserialize(req.body.state));",
        node,
      ),
    },
    {
      name: 'letters and digits only',
      code: express(
        'if (!/^\\w+$/.test(req.body.state)) return res.sendStatus(400);\nres.json(serialize.unserialize(req.body.state));',
        node,
      ),
    },
    {
      name: 'PHP’s format, which holds data',
      code: express(
        'res.json(unserialize(req.body.state));',
        "const { unserialize } = require('php-serialize');",
      ),
    },
    {
      name: 'a function of the file',
      code: 'const unserialize = (text) => text;\nexport default (req) => unserialize(req.cookies.a);',
    },
  ],
  invalid: [
    {
      name: 'a check before the decoding says nothing',
      code: express(
        "if (!/^[\\w+/=]+$/.test(req.body.state)) return res.sendStatus(400);\nres.json(serialize.unserialize(Buffer.from(req.body.state, 'base64').toString()));",
        node,
      ),
      errors: [{ messageId: 'functions', line: 6, data: { origin: '`req.body.state` (line 6)' } }],
    },
    {
      name: 'a version that is told',
      code: express('res.json(yaml.load(`- ${req.body.text}`));', yaml),
      settings: { 'backend-security': { versions: { 'js-yaml': 3 } } },
      errors: [
        {
          messageId: 'yamlDefault',
          line: 5,
          suggestions: [
            {
              messageId: 'schema',
              output: express(`res.json(yaml.load(\`- \${req.body.text}\`${PLAIN}));`, yaml),
            },
          ],
        },
      ],
    },
    {
      name: 'a Nest controller in TypeScript',
      filename: 'state.controller.ts',
      code: "import { Body, Controller, Post } from '@nestjs/common';\nimport * as v8 from 'node:v8';\n@Controller('state')\nexport class StateController {\n  @Post()\n  restore(@Body('state') state: string): unknown {\n    const bytes: Buffer = Buffer.from(state, 'hex');\n    return v8.deserialize(bytes);\n  }\n}",
      errors: [{ messageId: 'engine', line: 8 }],
    },
  ],
});
