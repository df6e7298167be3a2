import rule from '../../src/rules/no-path-traversal';
import { testReports } from '../rule-tester';

const NODE = "import fs from 'node:fs';\nimport path from 'node:path';";

/** The body stands on line 6 and after. */
const handler = (body: string, imports = NODE): string =>
  `import express from 'express';
${imports}
const ROOT = path.join(import.meta.dirname, 'files');
const app = express();
app.get('/files/:name', async (req, res) => {
${body}
});`;

const at = (line: number, origin?: string) => [
  { messageId: 'untrusted' as const, line, ...(origin !== undefined && { data: { origin } }) },
];

testReports(rule, {
  valid: [
    {
      name: 'a picture from memory',
      code: handler(
        "await sharp(req.file.buffer).toFile('/srv/small.png');",
        "import path from 'node:path';\nimport sharp from 'sharp';",
      ),
    },
    {
      name: 'a name that the parser of uploads has cut',
      code: handler(
        "await req.files.picture.mv('/srv/' + req.files.picture.name);",
        'import path from "node:path";\nimport fs from "node:fs";',
      ),
    },
    {
      name: 'a library of promises',
      code: handler(
        "res.send(await fs.readFileAsync('/srv/list.txt'));",
        "import path from 'node:path';\nimport { promisifyAll } from 'bluebird';\nconst fs = promisifyAll(require('fs'));",
      ),
    },
    {
      name: 'the last part only',
      code: handler('fs.createReadStream(path.join(ROOT, path.basename(req.params.name))).pipe(res);'),
    },
    {
      name: 'basename by name',
      code: handler(
        "res.sendFile(join('/srv/www', basename(String(req.query.f))));",
        "import path, { basename, join } from 'path';",
      ),
    },
    { name: 'a root', code: handler('res.sendFile(req.params.name, { root: ROOT });') },
    {
      name: 'a download with a root',
      code: handler("res.download(req.params.name, 'report.pdf', { root: ROOT });"),
    },
    {
      name: 'a root in options of elsewhere',
      code: handler(
        'const options = { root: ROOT, dotfiles: "deny" };\nres.sendFile(req.query.name, options);',
      ),
    },
    {
      name: 'where the resolved path leads',
      code: handler(
        'const full = path.resolve(ROOT, req.params.name);\nif (!full.startsWith(ROOT + path.sep)) return res.sendStatus(403);\nfs.readFile(full, (err, data) => res.send(data));',
      ),
    },
    {
      name: 'where the joined path leads, in an enclosing branch',
      code: handler(
        'const full = path.join(ROOT, req.params.name);\nif (full.startsWith(`${ROOT}/`)) {\n  res.send(fs.readFileSync(full));\n}',
      ),
    },
    {
      name: 'the checked path is built again',
      code: handler(
        'const { name } = req.params;\nif (!path.resolve(ROOT, name).startsWith(ROOT + path.sep)) return res.sendStatus(403);\nres.send(fs.readFileSync(path.join(ROOT, name)));',
      ),
    },
    {
      name: 'the way from the folder',
      code: handler(
        "const full = path.resolve(ROOT, req.params.name);\nif (path.relative(ROOT, full).startsWith('..')) return res.sendStatus(403);\nfs.unlinkSync(full);",
      ),
    },
    {
      name: 'the way from the folder, in a variable',
      code: handler(
        "const full = path.join(ROOT, req.query.name);\nconst way = path.relative(ROOT, full);\nif (!way || way.startsWith('..') || path.isAbsolute(way)) throw new Error('no');\nfs.writeFileSync(full, 'x');",
      ),
    },
    {
      name: 'a helper that throws',
      code: handler('res.send(fs.readFileSync(inside(req.params.name)));').concat(
        "\nfunction inside(name) {\n  const full = path.resolve(ROOT, name);\n  if (!full.startsWith(ROOT + path.sep)) throw new RangeError('outside');\n  return full;\n}",
      ),
    },
    {
      name: 'a predicate of the file',
      code: handler(
        'const full = path.join(ROOT, req.params.name);\nif (!isInside(full)) return res.sendStatus(404);\nfs.createReadStream(full).pipe(res);',
      ).concat(
        "\nfunction isInside(file) {\n  const way = path.relative(ROOT, file);\n  return way !== '' && !way.startsWith('..') && !path.isAbsolute(way);\n}",
      ),
    },
    {
      name: 'a package that checks',
      code: handler(
        'const full = path.join(ROOT, req.params.name);\nif (!inside(full, ROOT)) return res.sendStatus(403);\nfs.readFileSync(full);',
        `${NODE}\nimport inside from 'is-path-inside';`,
      ),
    },
    {
      name: 'a real path in the folder',
      code: handler(
        "const full = fs.realpathSync(path.resolve(ROOT, path.basename(req.query.f)));\nif (!full.startsWith('/srv/files/')) return res.sendStatus(403);\nfs.readFileSync(full);",
      ),
    },
    {
      name: 'a name on a list',
      code: handler(
        "if (!['terms.html', 'help.html'].includes(req.query.page)) return res.sendStatus(404);\nfs.readFileSync(path.join(ROOT, req.query.page));",
      ),
    },
    {
      name: 'a table of files',
      code: handler(
        "const FILES = { terms: 'terms.html', help: 'help.html' };\nres.sendFile(path.join(ROOT, FILES[req.query.page]));",
      ),
    },
    {
      name: 'a switch',
      code: handler(
        "let file;\nswitch (req.query.kind) {\n  case 'day': file = 'day.csv'; break;\n  default: file = 'all.csv';\n}\nres.sendFile(path.join(ROOT, file));",
      ),
    },
    { name: 'a number', code: handler('fs.readFileSync(`${ROOT}/invoice-${Number(req.params.name)}.pdf`);') },
    {
      name: 'a parsed number through a variable',
      code: handler(
        'const id = parseInt(req.params.name, 10);\nfs.promises.rm(path.join(ROOT, String(id)));',
      ),
    },
    {
      name: 'a pattern without slashes',
      code: handler(
        'if (!/^[\\w.-]+$/.test(req.params.name)) return res.sendStatus(400);\nfs.readFileSync(path.join(ROOT, req.params.name));',
      ),
    },
    {
      name: 'a pattern without dots',
      code: handler(
        'if (!/^[a-z/]+$/.test(req.params.name)) return res.sendStatus(400);\nfs.readFileSync(path.join(ROOT, req.params.name));',
      ),
    },
    {
      name: 'a pattern of folders that has no way up',
      code: handler(
        'if (!/^[a-z]+(\\/[a-z]+)*\\.md$/.test(req.query.doc)) return res.sendStatus(400);\nfs.readFileSync(path.join(ROOT, req.query.doc));',
      ),
    },
    {
      name: 'refused with two dots',
      code: handler(
        "if (req.query.f.includes('..')) return res.sendStatus(400);\nfs.readFileSync(path.join(ROOT, req.query.f));",
      ),
    },
    {
      name: 'refused by position',
      code: handler(
        "if (req.query.f.indexOf('..') !== -1) return res.sendStatus(400);\nfs.readFileSync(ROOT + '/' + req.query.f);",
      ),
    },
    {
      name: 'refused by a pattern',
      code: handler(
        "if (/\\.\\./.test(req.query.f)) throw new Error('no');\nfs.readFileSync(`${ROOT}/${req.query.f}`);",
      ),
    },
    {
      name: 'refused by its parts',
      code: handler(
        "if (req.query.f.split('/').includes('..')) return res.sendStatus(400);\nfs.readFileSync(path.join(ROOT, req.query.f));",
      ),
    },
    {
      name: 'relative, and refused with two dots',
      code: handler(
        "const { f } = req.query;\nif (path.isAbsolute(f) || f.includes('..')) return res.sendStatus(400);\nfs.readFileSync(f);",
      ),
    },
    {
      name: 'slashes taken out',
      code: handler("fs.readFileSync(path.join(ROOT, req.query.f.replace(/[^\\w.]/g, '')));"),
    },
    {
      name: 'a sanitizer',
      code: handler(
        'fs.writeFileSync(path.join(ROOT, sanitize(req.body.name)), req.body.text);',
        `${NODE}\nimport sanitize from 'sanitize-filename';`,
      ),
    },
    {
      name: 'a uuid check',
      code: handler(
        'if (!validate(req.params.name)) return res.sendStatus(400);\nfs.readFileSync(path.join(ROOT, req.params.name));',
        `${NODE}\nimport { validate } from 'uuid';`,
      ),
    },
    {
      name: 'what is written, not where',
      code: handler("fs.writeFileSync(path.join(ROOT, 'latest.txt'), req.body.text);"),
    },
    {
      name: 'an encoded name',
      code: handler("fs.readFileSync(path.join(ROOT, encodeURIComponent(req.query.f) + '.json'));"),
    },
    {
      name: 'an uploaded file where the server put it',
      code: handler('fs.renameSync(req.file.path, path.join(ROOT, `${Date.now()}.png`));'),
    },
    {
      name: 'the ending of an uploaded file',
      code: handler(
        "fs.renameSync(req.file.path, path.join(ROOT, 'avatar' + path.extname(req.file.originalname)));",
      ),
    },
    {
      name: 'configuration',
      code: handler("fs.readFileSync(path.join(process.env.DATA_DIR, 'index.json'));"),
    },
    {
      name: 'a parameter of an exported function',
      code: `${NODE}\nexport const load = (name) => fs.readFileSync(path.join('/srv', name));`,
    },
    { name: 'a command line', code: `${NODE}\nfs.readFileSync(process.argv[2]);` },
    {
      name: 'koa-send with a root',
      code: "import Koa from 'koa';\nimport send from 'koa-send';\nnew Koa().use(async (ctx) => { await send(ctx, ctx.path, { root: '/srv/www' }); });",
    },
    {
      name: 'fastify from its root',
      code: "import Fastify from 'fastify';\nconst app = Fastify();\napp.get('/', (request, reply) => reply.sendFile(request.query.file));",
    },
    {
      name: 'hapi confined',
      code: "import Hapi from '@hapi/hapi';\nconst server = Hapi.server();\nserver.route({ method: 'GET', path: '/', handler: (request, h) => h.file(request.query.f, { confine: '/srv' }) });",
    },
    {
      name: 'a fs of its own',
      code: handler(
        'fs.readFile(req.query.f);',
        "import path from 'node:path';\nconst fs = { readFile: (name) => name };",
      ),
    },
    {
      name: 'an archive that is checked',
      code: "import AdmZip from 'adm-zip';\nimport fs from 'fs';\nimport path from 'path';\nexport function unpack(file, to) {\n  for (const entry of new AdmZip(file).getEntries()) {\n    const target = path.resolve(to, entry.entryName);\n    if (!target.startsWith(to + path.sep)) continue;\n    fs.writeFileSync(target, entry.getData());\n  }\n}",
    },
    {
      name: 'an archive that is unpacked by its package',
      code: "import AdmZip from 'adm-zip';\nexport const unpack = (file, to) => new AdmZip(file).extractAllTo(to, true);",
    },
    { name: 'a view', code: handler("res.render('product', { name: req.params.name });") },
  ],
  invalid: [
    {
      name: 'joined',
      code: handler('fs.createReadStream(path.join(ROOT, req.params.name)).pipe(res);'),
      errors: at(7, '`req.params.name` (line 7)'),
    },
    {
      name: 'joined by name',
      code: handler(
        "res.sendFile(join('/srv/www', String(req.query.f)));",
        "import path, { basename, join } from 'path';",
      ),
      errors: at(6),
    },
    { name: 'sent as it is', code: handler('res.sendFile(req.query.name);'), errors: at(7) },
    {
      name: 'downloaded',
      code: handler("res.download(path.join(ROOT, req.params.name), 'report.pdf');"),
      errors: at(7),
    },
    {
      name: 'options without a root',
      code: handler(
        'const options = { dotfiles: "deny" };\nres.sendFile(path.join(ROOT, req.query.name), options);',
      ),
      errors: at(8),
    },
    {
      name: 'a check before it is resolved',
      code: handler(
        "if (!req.query.f.startsWith('/srv/files/')) return res.sendStatus(403);\nfs.readFileSync(req.query.f);",
      ),
      errors: at(8),
    },
    {
      name: 'a check of the folder without its end',
      code: handler(
        "const full = path.resolve('/srv/files', req.params.name);\nif (!full.startsWith('/srv/files')) return res.sendStatus(403);\nfs.readFile(full, (err, data) => res.send(data));",
      ),
      errors: at(9),
    },
    {
      name: 'the wrong branch',
      code: handler(
        'const full = path.join(ROOT, req.params.name);\nif (!full.startsWith(`${ROOT}/`)) {\n  res.send(fs.readFileSync(full));\n}',
      ),
      errors: at(9),
    },
    {
      name: 'another path is checked',
      code: handler(
        'const { name } = req.params;\nif (!path.resolve(ROOT, req.params.other).startsWith(ROOT + path.sep)) return res.sendStatus(403);\nres.send(fs.readFileSync(path.join(ROOT, name)));',
      ),
      errors: at(9),
    },
    {
      name: 'a way that is only printed',
      code: handler(
        "const full = path.resolve(ROOT, req.params.name);\nconsole.log(path.relative(ROOT, full).startsWith('..'));\nfs.unlinkSync(full);",
      ),
      errors: at(9),
    },
    {
      name: 'a helper that joins',
      code: handler('res.send(fs.readFileSync(inside(req.params.name)));').concat(
        '\nfunction inside(name) {\n  return path.resolve(ROOT, name);\n}',
      ),
      errors: at(7),
    },
    {
      name: 'decoded after the cut',
      code: handler('fs.readFileSync(path.join(ROOT, decodeURIComponent(path.basename(req.query.f))));'),
      errors: at(7),
    },
    {
      name: 'decoded after the check',
      code: handler(
        "if (req.query.f.includes('..')) return res.sendStatus(400);\nfs.readFileSync(path.join(ROOT, decodeURIComponent(req.query.f)));",
      ),
      errors: at(8),
    },
    {
      name: 'one way up taken out',
      code: handler("fs.readFileSync(path.join(ROOT, req.query.f.replace('../', '')));"),
      errors: at(7),
    },
    {
      name: 'ways up taken out once',
      code: handler("fs.readFileSync(path.join(ROOT, req.query.f.replace(/\\.\\.\\//g, '')));"),
      errors: at(7),
    },
    {
      name: 'normalised',
      code: handler('fs.readFileSync(path.join(ROOT, path.normalize(req.query.f)));'),
      errors: at(7),
    },
    {
      name: 'a pattern that only looks at the end',
      code: handler(
        'if (!/\\.png$/.test(req.params.name)) return res.sendStatus(400);\nfs.readFileSync(path.join(ROOT, req.params.name));',
      ),
      errors: at(8),
    },
    {
      name: 'an ending that is asked for',
      code: handler(
        "if (!req.params.name.endsWith('.png')) return res.sendStatus(400);\nfs.readFileSync(path.join(ROOT, req.params.name));",
      ),
      errors: at(8),
    },
    {
      name: 'a pattern with dots and slashes',
      code: handler(
        'if (!/^[\\w./-]+$/.test(req.params.name)) return res.sendStatus(400);\nfs.readFileSync(path.join(ROOT, req.params.name));',
      ),
      errors: at(8),
    },
    {
      name: 'no dots, but from the root',
      code: handler(
        "if (req.query.f.includes('..')) return res.sendStatus(400);\nfs.readFileSync(req.query.f);",
      ),
      errors: at(8),
    },
    {
      name: 'no dots, but resolved',
      code: handler(
        "if (req.query.f.includes('..')) return res.sendStatus(400);\nfs.readFileSync(path.resolve(ROOT, req.query.f));",
      ),
      errors: at(8),
    },
    {
      name: 'a template',
      code: handler('fs.promises.writeFile(`${ROOT}/${req.body.folder}/note.txt`, req.body.text);'),
      errors: at(7),
    },
    {
      name: 'with an ending',
      code: handler("fs.readFileSync(ROOT + '/' + req.params.name + '.json');"),
      errors: at(7),
    },
    {
      name: 'through a variable and destructuring',
      code: handler(
        'const { name: file } = req.params;\nconst full = path.join(ROOT, file);\nawait fs.promises.unlink(full);',
      ),
      errors: at(9),
    },
    {
      name: 'looked for, then read: one report',
      code: handler(
        'const full = path.join(ROOT, req.params.name);\nif (!fs.existsSync(full)) return res.sendStatus(404);\nres.send(fs.readFileSync(full));',
      ),
      errors: at(9),
    },
    {
      name: 'only looked for',
      code: handler('res.json({ there: fs.existsSync(path.join(ROOT, req.params.name)) });'),
      errors: at(7),
    },
    {
      name: 'the second path',
      code: handler('fs.copyFileSync(path.join(ROOT, "a"), path.join(ROOT, req.body.to));'),
      errors: at(7),
    },
    { name: 'a view', code: handler('res.render(req.params.name);'), errors: at(7) },
    {
      name: 'promises',
      code: handler(
        "await readFile(path.join(ROOT, req.params.name), 'utf8');",
        "import { readFile } from 'node:fs/promises';\nimport path from 'node:path';",
      ),
      errors: at(7),
    },
    {
      name: 'require and promisify',
      code: "const fs = require('fs');\nconst { promisify } = require('util');\nconst read = promisify(fs.readFile);\nrequire('express')().get('/', async (req, res) => res.send(await read('/srv/' + req.query.f)));",
      errors: at(4),
    },
    {
      name: 'fs-extra',
      code: handler(
        'await fs.remove(path.join(ROOT, req.body.dir));',
        "import fs from 'fs-extra';\nimport path from 'path';",
      ),
      errors: at(7),
    },
    {
      name: 'graceful-fs under another name',
      code: handler(
        'rd(`/srv/${req.query.dir}`, (err, names) => res.json(names));',
        "import { readdir as rd } from 'graceful-fs';\nimport path from 'path';",
      ),
      errors: at(7),
    },
    {
      name: 'rimraf',
      code: handler(
        'await rimraf(path.join(ROOT, req.params.name));',
        "import { rimraf } from 'rimraf';\nimport path from 'path';",
      ),
      errors: at(7),
    },
    {
      name: 'koa-send without a root',
      code: "import Koa from 'koa';\nimport send from 'koa-send';\nnew Koa().use(async (ctx) => { await send(ctx, ctx.query.file); });",
      errors: at(3),
    },
    {
      name: 'koa',
      code: "const Koa = require('koa');\nconst fs = require('fs');\nconst app = new Koa();\napp.use((ctx) => {\n  ctx.body = fs.createReadStream(`./public/${ctx.query.file}`);\n});",
      errors: at(5),
    },
    {
      name: 'fastify',
      code: "import Fastify from 'fastify';\nimport { createReadStream } from 'fs';\nconst app = Fastify();\napp.get('/', (request, reply) => reply.send(createReadStream('./public/' + request.params.file)));",
      errors: at(4),
    },
    {
      name: 'hapi without confinement',
      code: "import Hapi from '@hapi/hapi';\nconst server = Hapi.server();\nserver.route({ method: 'GET', path: '/', handler: (request, h) => h.file(request.query.f, { confine: false }) });",
      errors: at(3),
    },
    {
      name: 'a plain server',
      code: "import http from 'http';\nimport fs from 'fs';\nhttp.createServer((req, res) => {\n  fs.createReadStream('./public' + req.url).pipe(res);\n}).listen(80);",
      errors: at(4),
    },
    {
      name: 'nest in TypeScript',
      parser: 'typescript',
      code: "import { Controller, Get, Param } from '@nestjs/common';\nimport { readFileSync } from 'fs';\nimport { join } from 'path';\n@Controller()\nexport class Files {\n  private readonly root = '/srv';\n  @Get(':name') read(@Param('name') name: string) {\n    return readFileSync(join(this.root, name));\n  }\n}",
      errors: at(8, '`name` (line 7)'),
    },
    {
      name: 'a class with a wrapper',
      code: handler('res.send(new Store(ROOT).read(req.params.name));').concat(
        '\nclass Store {\n  constructor(root) { this.root = root; }\n  read(name) {\n    return fs.readFileSync(path.join(this.root, name));\n  }\n}',
      ),
      errors: at(12),
    },
    {
      name: 'an archive',
      code: "import AdmZip from 'adm-zip';\nimport fs from 'fs';\nimport path from 'path';\nexport function unpack(file, to) {\n  for (const entry of new AdmZip(file).getEntries()) {\n    fs.writeFileSync(path.join(to, entry.entryName), entry.getData());\n  }\n}",
      errors: [{ messageId: 'entry', line: 6 }],
    },
    {
      name: 'a stream of entries',
      code: "import fs from 'fs';\nimport unzipper from 'unzipper';\nexport const unpack = (zip, to) => zip.pipe(unzipper.Parse()).on('entry', (entry) => {\n  entry.pipe(fs.createWriteStream(to + '/' + entry.path));\n});",
      errors: [{ messageId: 'entry', line: 4 }],
    },
    {
      name: 'a tar',
      code: "const tar = require('tar-stream');\nconst fs = require('fs');\nconst extract = tar.extract();\nextract.on('entry', (header, stream, next) => {\n  stream.pipe(fs.createWriteStream('/srv/' + header.name));\n  stream.on('end', next);\n});",
      errors: [{ messageId: 'entry', line: 5 }],
    },
    {
      name: 'an upload under a name of the client',
      code: handler(
        "await req.files.picture.mv('/srv/' + req.body.name);",
        'import path from "node:path";\nimport fs from "node:fs";',
      ),
      errors: at(7),
    },
    {
      name: 'a picture that is written',
      code: handler(
        "await sharp('in.png').resize(10).toFile('/srv/' + req.query.name);",
        "import path from 'node:path';\nimport sharp from 'sharp';",
      ),
      errors: at(7),
    },
    {
      name: 'a template from a file',
      code: handler(
        "res.send(await ejs.renderFile('/srv/views/' + req.params.name, {}));",
        "import path from 'node:path';\nimport ejs from 'ejs';",
      ),
      errors: at(7),
    },
    {
      name: 'a sheet',
      code: handler(
        'res.json(xlsx.readFile(`/srv/${req.query.name}`).SheetNames);',
        "import path from 'node:path';\nimport xlsx from 'xlsx';",
      ),
      errors: at(7),
    },
    {
      name: 'an archive that is put together',
      code: handler(
        "const archive = archiver('zip');\narchive.file('/srv/' + req.query.name, { name: 'a' });",
        "import path from 'node:path';\nimport archiver from 'archiver';",
      ),
      errors: at(8),
    },
    {
      name: 'where an archive is unpacked',
      code: handler(
        "await extract('in.zip', { dir: '/srv/' + req.body.folder });",
        "import path from 'node:path';\nimport extract from 'extract-zip';",
      ),
      errors: at(7),
    },
    {
      name: 'a folder that is served',
      code: handler(
        "app.use(express.static(path.join('/srv', req.query.folder)));",
        "import path from 'node:path';\nimport fs from 'node:fs';",
      ),
      errors: at(7),
    },
    {
      name: 'a picture of a page',
      code: handler(
        "await (await (await puppeteer.launch()).newPage()).screenshot({ path: '/srv/' + req.query.name });",
        "import path from 'node:path';\nimport puppeteer from 'puppeteer';",
      ),
      errors: at(7),
    },
    {
      name: 'a storage of uploads',
      code: "const multer = require('multer');\nmulter.diskStorage({\n  destination: (req, file, done) => {\n    done(null, '/srv/' + req.body.folder);\n  },\n});",
      errors: at(4),
    },
    {
      name: 'a file with promises for all',
      code: "const fs = require('bluebird').promisifyAll(require('fs'));\nconst app = require('express')();\napp.get('/:name', (req, res) => {\n  fs.readFileAsync('/srv/' + req.params.name).then((text) => res.send(text));\n});",
      errors: at(4),
    },
    {
      name: 'entries called e',
      code: "const Zip = require('adm-zip');\nconst fs = require('fs');\nnew Zip('in.zip').getEntries().forEach((e) => {\n  fs.writeFileSync('/srv/' + e.entryName, e.getData());\n});",
      errors: [{ messageId: 'entry', line: 4 }],
    },
    {
      name: 'entries of yauzl',
      code: "const yauzl = require('yauzl');\nconst fs = require('fs');\nyauzl.open('in.zip', { lazyEntries: true }, (error, zip) => {\n  zip.on('entry', (entry) => fs.createWriteStream('/srv/' + entry.fileName));\n});",
      errors: [{ messageId: 'entry', line: 4 }],
    },
  ],
});
