import rule from '../../src/rules/no-code-injection';
import { testRule } from '../rule-tester';

const handler = (body: string, imports = ''): string =>
  `import express from 'express';
${imports}
const app = express();
app.post('/run', async (req, res) => {
${body}
});`;

const commonjs = (body: string, imports = ''): string =>
  `const express = require('express');
${imports}
const app = express();
app.post('/run', (req, res) => {
${body}
});`;

type MessageId = 'untrusted' | 'unknown' | 'template' | 'options' | 'module' | 'unknownModule';

const error = (messageId: MessageId, line: number, origin?: string) => [
  { messageId, line, ...(origin !== undefined && { data: { origin } }) },
];

const strict = [{ unknownValues: true }] as const;

testRule(rule, {
  valid: [
    { name: 'constant code', code: handler("res.json(eval('1 + 1'));") },
    {
      name: 'a number in code',
      code: handler('res.json(eval(`40 + ${Number(req.body.add)}`));'),
    },
    {
      name: 'JSON as a value of the program',
      code: handler("const read = new Function('return ' + JSON.stringify(req.body));\nres.json(read());"),
    },
    { name: 'JSON that is parsed', code: handler('res.json(JSON.parse(req.body.text));') },
    {
      name: 'an allowed word',
      code: handler(
        "if (!['sum', 'mean'].includes(req.body.fn)) return res.sendStatus(400);\nres.json(eval(`${req.body.fn}([1, 2])`));",
      ),
    },
    {
      name: 'arithmetic only',
      code: handler(
        'if (!/^[\\d+*/(). -]+$/.test(req.body.sum)) return res.sendStatus(400);\nres.json(eval(req.body.sum));',
      ),
    },
    {
      name: 'a single name',
      code: handler(
        "if (!/^\\w+$/.test(req.body.name)) return res.sendStatus(400);\nres.json(eval('totals.' + req.body.name));",
      ),
    },
    {
      name: 'a table of operations',
      code: handler(
        'const run = { add: (a, b) => a + b, times: (a, b) => a * b }[req.body.operation];\nres.json(run(2, 3));',
      ),
    },
    {
      name: 'a function of one constant text, given a value',
      code: handler("const twice = new Function('x', 'return 2 * x');\nres.json(twice(req.body.x));"),
    },
    {
      name: 'a timer with a function',
      code: handler('setTimeout(() => res.json(req.body), 100);'),
    },
    { name: 'a timer with a delay of the client', code: handler('setTimeout(done, Number(req.query.ms));') },
    {
      name: 'a callback that a socket gives',
      code: `import { Server } from 'socket.io';
const io = new Server(3000);
io.on('connection', (socket) => socket.on('save', (data, done) => setTimeout(done, 100)));`,
    },
    {
      name: 'an eval of its own',
      code: handler('const evaluate = (text) => text.length;\nres.json(evaluate(req.body.text));'),
    },
    {
      name: 'eval of a cache',
      code: handler(
        'res.json(await redis.eval(script, 1, req.body.key));',
        "import { redis, script } from './redis.js';",
      ),
    },
    {
      name: 'a constant script with data beside it',
      code: handler(
        "res.json(vm.runInNewContext('rows.length', { rows: req.body.rows }));",
        "import vm from 'node:vm';",
      ),
    },
    {
      name: 'a constant worker with data',
      code: handler(
        "new Worker('./resize.js', { workerData: req.body });",
        "import { Worker } from 'node:worker_threads';",
      ),
    },
    {
      name: 'a script with an argument',
      code: handler(
        "spawn('node', ['./report.js', '--', req.body.month]);",
        "import { spawn } from 'node:child_process';",
      ),
    },
    {
      name: 'a constant program for an interpreter',
      code: handler(
        "execFile('node', ['-e', 'console.log(process.version)']);",
        "import { execFile } from 'node:child_process';",
      ),
    },
    {
      name: 'a module out of a table',
      code: commonjs(
        "const file = { dark: './themes/dark', light: './themes/light' }[req.query.theme];\nres.json(require(file));",
      ),
    },
    {
      name: 'a module whose name is a word',
      code: commonjs(
        "if (!/^[a-z]+$/.test(req.params.name)) return res.sendStatus(404);\nres.json(require('./reports/' + req.params.name));",
      ),
    },
    {
      name: 'a module in a directory, by its base name',
      code: commonjs(
        'res.json(require(`./reports/${path.basename(req.query.name)}`));',
        "const path = require('node:path');",
      ),
    },
    {
      name: 'a loader of files of its own',
      code: `const fs = require('node:fs');
const path = require('node:path');
for (const file of fs.readdirSync(__dirname)) module.exports[file] = require(path.join(__dirname, file));`,
      options: strict,
    },
    {
      name: 'a loader of one directory',
      code: 'exports.load = (name) => require(`./adapters/${name}`);',
      options: strict,
    },
    {
      name: 'a loader that asks where the file is',
      code: `const path = require('path');
const resolved = (name) => path.join('/srv/apps', name, 'index.js');
exports.load = (name) => require(resolved(name));`,
      options: strict,
    },
    {
      name: 'a loader of directories that callers give',
      code: `const fs = require('fs');
exports.loadAll = (dir) => fs.readdirSync(dir).map((file) => require(\`\${dir}/\${file}\`));`,
      options: strict,
    },
    { name: 'a loader that callers tell the module', code: 'export const load = (name) => import(name);' },
    {
      name: 'a lazy module',
      code: handler("const { render } = await import('./render.js');\nres.send(render(req.body));"),
    },
    {
      name: 'a constant template with data',
      code: handler(
        "res.send(ejs.render('<p><%= name %></p>', { name: req.body.name }));",
        "import ejs from 'ejs';",
      ),
    },
    {
      name: 'a template with a number in it',
      code: handler(
        'res.send(Handlebars.compile(`<p>{{name}} ${parseInt(req.query.page, 10)}</p>`)({ name: req.query.name }));',
        "import Handlebars from 'handlebars';",
      ),
    },
    {
      name: 'a template from a file',
      code: handler(
        "const template = pug.compileFile('./mail.pug');\nres.send(template({ name: req.body.name }));",
        "import pug from 'pug';",
      ),
    },
    {
      name: 'a template of a language for strangers',
      code: handler(
        'res.send(await new Liquid().parseAndRender(req.body.template, { shop: 1 }));',
        "import { Liquid } from 'liquidjs';",
      ),
    },
    {
      name: 'named values for a page',
      code: handler("res.render('profile', { name: req.body.name, query: req.query });"),
    },
    {
      name: 'picked values for a page',
      code: handler("const { name, city } = req.body;\nres.render('profile', { name, city });"),
    },
    {
      name: 'a render of something else',
      code: handler("map.render('tiles', req.query);", "import map from './map.js';"),
    },
    {
      name: 'an expression that is constant, with the values of the client',
      code: handler(
        "res.json(evaluate('price * count', { price: 2, count: Number(req.body.count) }));",
        "import { evaluate } from 'mathjs';",
      ),
    },
    {
      name: 'a constant path into a document',
      code: handler(
        "res.json(jsonpath.query(req.body, '$.items[*].price'));",
        "import jsonpath from 'jsonpath';",
      ),
    },
    {
      name: 'a function and its argument for a page of a browser',
      code: handler(
        `const browser = await puppeteer.launch();
const page = await browser.newPage();
await page.evaluate((text) => document.title = text, req.body.title);`,
        "import puppeteer from 'puppeteer';",
      ),
    },
    { name: 'code of a caller, not asked for', code: 'export const run = (text) => eval(text);' },
    {
      name: 'constant code, in strict',
      code: "import vm from 'node:vm';\nconst CODE = 'answer = 6 * 7';\nexport const run = () => vm.runInNewContext(CODE, {});",
      options: strict,
    },
    {
      name: 'a timer with a function of the caller, in strict',
      code: 'export const later = (run) => setTimeout(run, 10);',
      options: strict,
    },
    {
      name: 'a template of the caller, in strict',
      code: "import _ from 'lodash';\nexport const compile = (text) => _.template(text);",
      options: strict,
    },
  ],
  invalid: [
    {
      name: 'eval',
      code: handler('res.json(eval(req.body.formula));'),
      errors: error('untrusted', 5, '`req.body.formula` (line 5)'),
    },
    {
      name: 'a text in quotes',
      code: handler('res.json(eval("price(\'" + req.query.sku + "\')"));'),
      errors: error('untrusted', 5),
    },
    {
      name: 'indirect eval',
      code: handler('const { code } = req.body;\nres.json((0, eval)(code));'),
      errors: error('untrusted', 6),
    },
    {
      name: 'eval of the global object',
      code: handler('res.json(globalThis.eval(`(${req.body.data})`));'),
      errors: error('untrusted', 5),
    },
    {
      name: 'eval under another name',
      code: handler('const run = eval;\nres.json(run(req.body.code));'),
      errors: error('untrusted', 6),
    },
    {
      name: 'a function from text',
      code: handler(
        "const compute = new Function('n', 'return ' + req.body.formula);\nres.json(compute(2));",
      ),
      errors: error('untrusted', 5),
    },
    {
      name: 'a function from text, without new',
      code: handler('res.json(Function(`return ${req.query.expression}`)());'),
      errors: error('untrusted', 5),
    },
    {
      name: 'the parameters of a function from text',
      code: handler("const pick = new Function(req.body.names, 'return 1');\nres.json(pick());"),
      errors: error('untrusted', 5),
    },
    {
      name: 'through a helper',
      code: handler(
        'res.json(calculate(req.body.sum));',
        'const calculate = (sum) => new Function(`return (${sum})`)();',
      ),
      errors: error('untrusted', 2, '`req.body.sum` (line 5) through `calculate`'),
    },
    {
      name: 'in a class of TypeScript',
      code: `import type { Request, Response } from 'express';
export class RulesController {
  private evaluate(rule: string): unknown {
    return eval(rule);
  }
  run = (req: Request, res: Response): void => {
    res.json(this.evaluate(req.body.rule as string));
  };
}`,
      parser: 'typescript',
      errors: error('untrusted', 4),
    },
    {
      name: 'a pattern that does not shut out calls',
      code: handler(
        'if (!/^[\\w().]+$/.test(req.body.sum)) return res.sendStatus(400);\nres.json(eval(req.body.sum));',
      ),
      errors: error('untrusted', 6),
    },
    {
      name: 'a timer with text',
      code: handler("setTimeout('notify(\"' + req.body.name + '\")', 1000);"),
      errors: error('untrusted', 5),
    },
    {
      name: 'an interval with text of the client alone',
      code: handler('const { job } = req.query;\nsetInterval(String(job), 1000);'),
      errors: error('untrusted', 6),
    },
    {
      name: 'Node.js vm',
      code: handler(
        'res.json(vm.runInNewContext(req.body.expression, { rows: [] }, { timeout: 100 }));',
        "import vm from 'node:vm';",
      ),
      errors: error('untrusted', 5),
    },
    {
      name: 'a script of vm, destructured',
      code: commonjs(
        'const script = new Script(req.body.code);\nres.json(script.runInThisContext());',
        "const { Script } = require('vm');",
      ),
      errors: error('untrusted', 5),
    },
    {
      name: 'a compiled function of vm, renamed',
      code: `import Koa from 'koa';
import { compileFunction as compile } from 'vm';
const app = new Koa();
app.use(async (ctx) => { ctx.body = compile(ctx.request.body.source)(); });`,
      errors: error('untrusted', 4),
    },
    {
      name: 'a module of vm',
      code: `import Fastify from 'fastify';
import * as vm from 'node:vm';
const app = Fastify();
app.post('/modules', async (request) => new vm.SourceTextModule(request.body.source).link(() => {}));`,
      errors: error('untrusted', 4),
    },
    {
      name: 'a worker from text',
      code: handler(
        'const worker = new Worker(`postMessage(${req.body.expression})`, { eval: true });',
        "import { Worker } from 'node:worker_threads';",
      ),
      errors: error('untrusted', 5),
    },
    {
      name: 'a worker by a path of the client',
      code: commonjs(
        "new Worker('./jobs/' + req.params.job);",
        "const { Worker } = require('worker_threads');",
      ),
      errors: error('module', 5),
    },
    {
      name: 'node -e',
      code: handler("spawn('node', ['-e', req.body.code]);", "import { spawn } from 'node:child_process';"),
      errors: error('untrusted', 5),
    },
    {
      name: 'python -c, in a promise',
      code: handler(
        "const run = promisify(execFile);\nres.json(await run('python3', ['-c', `print(${req.query.sum})`]));",
        "import { execFile } from 'child_process';\nimport { promisify } from 'util';",
      ),
      errors: error('untrusted', 7),
    },
    {
      name: 'require',
      code: commonjs("res.json(require('./reports/' + req.query.name));"),
      errors: error('module', 5, '`req.query.name` (line 5)'),
    },
    {
      name: 'require of a joined path',
      code: commonjs(
        "const file = path.join(__dirname, 'plugins', req.body.plugin);\nconst plugin = require(file);\nplugin.run();",
        "const path = require('path');",
      ),
      errors: error('module', 6),
    },
    {
      name: 'require made by a module',
      code: handler(
        'const load = createRequire(import.meta.url);\nres.json(load(req.query.name));',
        "import { createRequire } from 'node:module';",
      ),
      errors: error('module', 6),
    },
    {
      name: 'import',
      code: handler('const { run } = await import(`./jobs/${req.params.job}.js`);\nrun();'),
      errors: error('module', 5),
    },
    {
      name: 'import of code in an address',
      code: handler("await import('data:text/javascript,' + req.body.code);"),
      errors: error('module', 5),
    },
    {
      name: 'import in a callback of a promise',
      code: `import { serve } from '@hono/node-server';
import { Hono } from 'hono';
const app = new Hono();
app.get('/plugins/:name', (c) => import(c.req.param('name')).then((plugin) => c.json(plugin.info)));
serve(app);`,
      errors: error('module', 4),
    },
    {
      name: 'text to a module',
      code: commonjs(
        "const loaded = new Module('rules');\nloaded._compile(req.body.code, 'rules.js');",
        "const Module = require('module');",
      ),
      errors: error('untrusted', 6),
    },
    {
      name: 'text to a module, by a package',
      code: commonjs(
        'res.json(requireFromString(req.body.config));',
        "const requireFromString = require('require-from-string');",
      ),
      errors: error('untrusted', 5),
    },
    {
      name: 'EJS',
      code: handler('res.send(ejs.render(req.body.template, { user: 1 }));', "import ejs from 'ejs';"),
      errors: error('template', 5),
    },
    {
      name: 'EJS, a part of the template',
      code: commonjs(
        "const page = compile('<h1>' + req.query.title + '</h1><%- body %>');\nres.send(page({ body: '' }));",
        "const { compile } = require('ejs');",
      ),
      errors: error('template', 5),
    },
    {
      name: 'Pug',
      code: handler(
        'const template = pug.compile(`h1 ${req.query.title}`);\nres.send(template());',
        "import pug from 'pug';",
      ),
      errors: error('template', 5),
    },
    {
      name: 'Pug under its first name',
      code: handler(
        "const page = jade.compile('h1 ' + req.query.title, { pretty: true })();\nres.send(page);",
        "var jade = require('jade');",
      ),
      errors: error('template', 5),
    },
    {
      name: 'expressions over data',
      code: handler(
        'res.json(await jexl.eval(req.query.formula, { price: 1 }));',
        "import jexl from 'jexl';",
      ),
      errors: error('untrusted', 5),
    },
    {
      name: 'Handlebars',
      code: `import Fastify from 'fastify';
import Handlebars from 'handlebars';
const app = Fastify();
app.post('/mails', async (request) => {
  const { subject } = request.body;
  return Handlebars.compile(subject)({ name: 'Ann' });
});`,
      errors: error('template', 6),
    },
    {
      name: 'Nunjucks',
      code: handler(
        "const env = nunjucks.configure('views');\nres.send(env.renderString('Hello ' + req.query.name, {}));",
        "import nunjucks from 'nunjucks';",
      ),
      errors: error('template', 6),
    },
    {
      name: 'lodash template',
      code: handler('res.send(_.template(req.body.text)({}));', "import _ from 'lodash';"),
      errors: error('template', 5),
    },
    {
      name: 'Eta',
      code: handler('res.send(new Eta().renderString(req.body.template, {}));', "import { Eta } from 'eta';"),
      errors: error('template', 5),
    },
    {
      name: 'Twig',
      code: commonjs(
        'const page = twig({ data: req.body.template });\nres.send(page.render({}));',
        "const { twig } = require('twig');",
      ),
      errors: error('template', 5),
    },
    {
      name: 'consolidate',
      code: commonjs(
        'engines.handlebars.render(req.body.template, {}).then((html) => res.send(html));',
        "const engines = require('@ladjs/consolidate');",
      ),
      errors: error('template', 5),
    },
    {
      name: 'the query as the values of a page',
      code: handler("res.render('profile', req.query);"),
      errors: error('options', 5, '`req.query` (line 5)'),
    },
    {
      name: 'the body spread into the values of a page',
      code: commonjs("const locals = { title: 'Profile', ...req.body };\nres.render('profile', locals);"),
      errors: error('options', 6),
    },
    {
      name: 'a controller of its own file',
      code: `exports.show = (req, res) => {
  res.status(200).render('show', Object.assign({}, req.body));
};`,
      errors: error('options', 2),
    },
    {
      name: 'options of Pug',
      code: handler("res.send(pug.renderFile('page.pug', req.body));", "import pug from 'pug';"),
      errors: error('options', 5),
    },
    {
      name: 'vm2',
      code: commonjs(
        'res.json(new VM({ timeout: 100 }).run(req.body.code));',
        "const { VM } = require('vm2');",
      ),
      errors: error('untrusted', 5),
    },
    {
      name: 'isolated-vm',
      code: handler(
        `const isolate = new ivm.Isolate({ memoryLimit: 32 });
const context = await isolate.createContext();
res.json(await context.eval(req.body.code));`,
        "import ivm from 'isolated-vm';",
      ),
      errors: error('untrusted', 7),
    },
    {
      name: 'safe-eval',
      code: commonjs(
        'const { expression } = req.query;\nres.json(safeEval(expression, { total: 1 }));',
        "const safeEval = require('safe-eval');",
      ),
      errors: error('untrusted', 6),
    },
    {
      name: 'mathjs',
      code: handler('res.json(math.evaluate(req.query.expression));', "import * as math from 'mathjs';"),
      errors: error('untrusted', 5),
    },
    {
      name: 'expr-eval',
      code: commonjs(
        'const parser = new Parser();\nres.json(parser.evaluate(req.body.formula, { x: 2 }));',
        "const { Parser } = require('expr-eval');",
      ),
      errors: error('untrusted', 6),
    },
    {
      name: 'jsonpath',
      code: commonjs('res.json(jp.query({ items: [] }, req.query.path));', "const jp = require('jsonpath');"),
      errors: error('untrusted', 5),
    },
    {
      name: 'a page of a browser',
      code: handler(
        `const browser = await puppeteer.launch();
const page = await browser.newPage();
res.json(await page.evaluate('document.querySelector("' + req.body.selector + '").innerText'));`,
        "import puppeteer from 'puppeteer';",
      ),
      errors: error('untrusted', 7),
    },
    {
      name: 'a page of a browser of Playwright',
      code: handler(
        `const page = await (await chromium.launch()).newPage();
await page.addScriptTag({ content: req.body.script });`,
        "import { chromium } from 'playwright';",
      ),
      errors: error('untrusted', 6),
    },
    {
      name: 'code of a caller, in strict',
      code: "import vm from 'node:vm';\nexport const run = (rule) => vm.runInNewContext(rule.expression, {});",
      options: strict,
      errors: error('unknown', 2, '`rule.expression`'),
    },
    {
      name: 'code of another file, in strict',
      code: "import { formula } from './formulas.js';\nexport const compute = new Function('x', `return ${formula}`);",
      options: strict,
      errors: error('unknown', 2),
    },
    {
      name: 'a text for a timer, in strict',
      code: "export const later = (name) => setTimeout('refresh(\"' + name + '\")', 10);",
      options: strict,
      errors: error('unknown', 1),
    },
    {
      name: 'a module of a caller, in strict',
      code: 'export const load = (name) => import(name);',
      options: strict,
      errors: error('unknownModule', 1, '`name`'),
    },
  ],
});
