import rule from '../../src/rules/no-xxe';
import { testRule } from '../rule-tester';
import { pair } from './pairs';
import { casesOf } from './twins';

const express = (body: string, imports = "import libxmljs from 'libxmljs2';"): string =>
  `import express from 'express';
${imports}
const app = express();
app.use(express.text({ type: 'application/xml' }));
app.post('/feed', async (req, res) => {
${body}
});`;

const OFF = ['noent: true', 'noent: false'] as const;

testRule(
  rule,
  casesOf('off', [
    pair(
      'entities replaced in a body',
      express('res.send(libxmljs.parseXml(req.body, { noent: true }).toString());'),
      [
        express('res.send(libxmljs.parseXml(req.body).toString());'),
        express('res.send(libxmljs.parseXml(req.body, { noent: false, noblanks: true }).toString());'),
        express("res.send(libxmljs.parseXml('<a>&amp;</a>', { noent: true }).toString());"),
      ],
      [['external', 6, OFF]],
    ),
    pair(
      'the version that is its own package, required',
      "const { parseXmlString } = require('libxmljs');\nconst http = require('http');\nhttp.createServer((request, response) => {\n  let text = '';\n  request.on('data', (chunk) => (text += chunk));\n  request.on('end', () => {\n    response.end(parseXmlString(text, { noent: true }).root().text());\n  });\n});",
      "const { parseXmlString } = require('libxmljs');\nconst http = require('http');\nhttp.createServer((request, response) => {\n  let text = '';\n  request.on('data', (chunk) => (text += chunk));\n  request.on('end', () => {\n    response.end(parseXmlString(text, { nonet: true }).root().text());\n  });\n});",
      [['external', 7, OFF]],
    ),
    pair(
      'the newer name of the option',
      express(
        'res.send(libxmljs.parseXml(req.body, { replaceEntities: true }).toString());',
        "import * as libxmljs from 'libxmljs';",
      ),
      express(
        'res.send(libxmljs.parseXml(req.body, { preserveCDATA: true }).toString());',
        "import * as libxmljs from 'libxmljs';",
      ),
      [['external', 6, ['replaceEntities: true', 'replaceEntities: false']]],
    ),
    pair(
      'two options in one report',
      express('res.send(libxmljs.parseXml(req.body, { dtdload: true, noent: true }).toString());'),
      express('res.send(libxmljs.parseXml(req.body, { dtdload: false, noent: false }).toString());'),
      [['external', 6, ['dtdload: true, noent: true', 'dtdload: false, noent: false']]],
    ),
    pair(
      'the DTD that a document names',
      express(
        'const book = libxmljs.parseXmlString(String(req.body), { dtdvalid: true });\nres.json(book.errors);',
      ),
      express(
        'const book = libxmljs.parseXmlString(String(req.body), { pedantic: true });\nres.json(book.errors);',
      ),
      [['external', 6, ['dtdvalid: true', 'dtdvalid: false']]],
    ),
    pair(
      'options in a constant',
      express(
        'const doc = libxmljs.parseXml(req.body, OPTIONS);\nres.send(doc.get("//a").text());',
        "import libxmljs from 'libxmljs2';\nconst OPTIONS = { noent: true, nocdata: true };",
      ),
      express(
        'const doc = libxmljs.parseXml(req.body, OPTIONS);\nres.send(doc.get("//a").text());',
        "import libxmljs from 'libxmljs2';\nconst OPTIONS = { noent: false, nocdata: true };",
      ),
      [['external', 7, OFF]],
    ),
    pair(
      'options spread and written later',
      express(
        'const options = { ...BASE };\noptions.noent = true;\nres.send(libxmljs.parseXml(req.body, options).toString());',
        "import libxmljs from 'libxmljs2';\nconst BASE = { noblanks: true };",
      ),
      express(
        'const options = { ...BASE, noent: true };\noptions.noent = false;\nres.send(libxmljs.parseXml(req.body, options).toString());',
        "import libxmljs from 'libxmljs2';\nconst BASE = { noblanks: true };",
      ),
      [['external', 9, ['noent = true', 'noent = false']]],
    ),
    pair(
      'a flag in a list',
      express(
        'res.send(libxml.parseXml(req.body, { flags: [libxml.XMLParseFlags.XML_PARSE_NOENT] }).toString());',
        "import libxml from 'libxmljs';",
      ),
      express(
        'res.send(libxml.parseXml(req.body, { flags: [libxml.XMLParseFlags.XML_PARSE_NONET] }).toString());',
        "import libxml from 'libxmljs';",
      ),
      [['external', 6]],
    ),
    pair(
      'the class of documents',
      express(
        'const page = libxmljs.Document.fromXml(req.body.page, { noent: true });\nres.json(page.root().name());',
      ),
      express('const page = libxmljs.Document.fromXml(req.body.page, {});\nres.json(page.root().name());'),
      [['external', 6, OFF]],
    ),
    pair(
      'without limits',
      express('const big = libxmljs.parseXml(req.body, { huge: true });\nres.json(big.childNodes().length);'),
      express(
        'const big = libxmljs.parseXml(req.body, { compact: true });\nres.json(big.childNodes().length);',
      ),
      [['unbounded', 6, ['huge: true', 'huge: false']]],
    ),
    pair(
      'an uploaded file in memory',
      express(
        'res.send(libxmljs.parseXml(req.file.buffer.toString(), { noent: true }).toString());',
        "import multer from 'multer';\nimport libxmljs from 'libxmljs2';\nconst upload = multer();",
      ),
      express(
        'res.send(libxmljs.parseXml(req.file.buffer.toString(), {}).toString());',
        "import multer from 'multer';\nimport libxmljs from 'libxmljs2';\nconst upload = multer();",
      ),
      [['external', 8, OFF]],
    ),
    pair(
      'an uploaded file on the disk',
      express(
        "const text = fs.readFileSync(req.file.path, 'utf8');\nres.send(libxmljs.parseXml(text, { noent: true }).toString());",
        "import fs from 'node:fs';\nimport libxmljs from 'libxmljs2';",
      ),
      express(
        "const text = fs.readFileSync('./settings.xml', 'utf8');\nres.send(libxmljs.parseXml(text, { noent: true }).toString());",
        "import fs from 'node:fs';\nimport libxmljs from 'libxmljs2';",
      ),
      [['external', 8, OFF]],
    ),
    pair(
      'a file read with a callback',
      "const fs = require('fs');\nconst libxmljs = require('libxmljs2');\nexports.load = (request, done) => {\n  fs.readFile(request.files.book.tempFilePath, (error, data) => done(libxmljs.parseXml(data, { noent: true })));\n};",
      "const fs = require('fs');\nconst libxmljs = require('libxmljs2');\nexports.load = (request, done) => {\n  fs.readFile(`${__dirname}/book.xml`, (error, data) => done(libxmljs.parseXml(data, { noent: true })));\n};",
      [['external', 4, OFF]],
    ),
    pair(
      'what callers give',
      "import libxmljs from 'libxmljs2';\nexport function parse(xml) {\n  return libxmljs.parseXml(xml, { noent: true, noblanks: true });\n}",
      "import libxmljs from 'libxmljs2';\nexport function parse(xml) {\n  return libxmljs.parseXml(xml, { noblanks: true });\n}",
      [['externalUnknown', 3, OFF]],
    ),
    pair(
      'what another server answers',
      "import libxmljs from 'libxmljs2';\nconst answer = await fetch('https://rates.example.com/daily.xml');\nexport const rates = libxmljs.parseXml(await answer.text(), { dtdload: true });",
      "import libxmljs from 'libxmljs2';\nconst answer = await fetch('https://rates.example.com/daily.xml');\nexport const rates = libxmljs.parseXml(await answer.text(), { dtdload: process.env.LOAD_DTD });",
      [['externalUnknown', 3, ['dtdload: true', 'dtdload: false']]],
    ),
    pair(
      'a function of the file that parses',
      express(
        'res.json(readOrder(req.body).name());',
        "import libxmljs from 'libxmljs2';\nfunction readOrder(text) {\n  const doc = libxmljs.parseXml(text, { noent: true });\n  return doc.root();\n}",
      ),
      express(
        'res.json(readOrder(req.body).name());',
        "import libxmljs from 'libxmljs2';\nfunction readOrder(text) {\n  const doc = libxmljs.parseXml(text, { noerror: true });\n  return doc.root();\n}",
      ),
      [['external', 4, OFF]],
    ),
    pair(
      'a class with its parser’s options',
      "import Koa from 'koa';\nimport { parseXml } from 'libxmljs2';\nclass Feeds {\n  options = { noent: true };\n  read(text) {\n    return parseXml(text, this.options);\n  }\n}\nconst feeds = new Feeds();\nnew Koa().use(async (ctx) => {\n  ctx.body = feeds.read(ctx.request.body.xml).toString();\n});",
      "import Koa from 'koa';\nimport { parseXml } from 'libxmljs2';\nclass Feeds {\n  options = { noent: false };\n  read(text) {\n    return parseXml(text, this.options);\n  }\n}\nconst feeds = new Feeds();\nnew Koa().use(async (ctx) => {\n  ctx.body = feeds.read(ctx.request.body.xml).toString();\n});",
      [['external', 6, OFF]],
    ),
    pair(
      'a promise of a document in Fastify',
      "import Fastify from 'fastify';\nimport { parseXmlAsync } from 'libxmljs';\nconst app = Fastify();\napp.post('/xml', async (request) => {\n  const doc = await parseXmlAsync(request.body, { validateEntities: true });\n  return doc.root().text();\n});",
      "import Fastify from 'fastify';\nimport { parseXmlAsync } from 'libxmljs';\nconst app = Fastify();\napp.post('/xml', async (request) => {\n  const doc = await parseXmlAsync(request.body, { url: '/xml' });\n  return doc.root().text();\n});",
      [['external', 5, ['validateEntities: true', 'validateEntities: false']]],
    ),
    pair(
      'the build of libxml2 for WebAssembly',
      express(
        'res.send(XmlDocument.fromString(req.body, { option: ParseOption.XML_PARSE_NOENT | ParseOption.XML_PARSE_NOBLANKS }).root.content);',
        "import { ParseOption, XmlDocument } from 'libxml2-wasm';",
      ),
      express(
        'res.send(XmlDocument.fromString(req.body, { option: ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NOBLANKS }).root.content);',
        "import { ParseOption, XmlDocument } from 'libxml2-wasm';",
      ),
      [['external', 6]],
    ),
    pair(
      'its documents without limits',
      express(
        'const { root } = XmlDocument.fromBuffer(req.body, { option: ParseOption.XML_PARSE_HUGE });\nres.send(root.name);',
        "import { ParseOption, XmlDocument } from 'libxml2-wasm';",
      ),
      express(
        'const { root } = XmlDocument.fromBuffer(req.body);\nres.send(root.name);',
        "import { ParseOption, XmlDocument } from 'libxml2-wasm';",
      ),
      [['unbounded', 6]],
    ),
    pair(
      'expat, written to in parts',
      "const express = require('express');\nconst expat = require('node-expat');\nconst app = express();\napp.post('/', (req, res) => {\n  const parser = new expat.Parser('UTF-8');\n  parser.on('text', (text) => res.write(text));\n  parser.write(req.body);\n  res.end();\n});",
      "const express = require('express');\nconst expat = require('node-expat');\nconst app = express();\napp.post('/', (req, res) => {\n  const parser = new expat.Parser('UTF-8');\n  parser.on('text', (text) => res.write(text));\n  parser.write('<list/>');\n  res.end();\n});",
      [['bomb', 7]],
    ),
    pair(
      'expat by its function',
      express(
        "const parser = createParser();\nparser.on('endElement', count);\nparser.parse(req.body);\nres.end();",
        "import { createParser } from 'node-expat';\nimport { count } from './count.js';",
      ),
      express(
        'const parser = sax.parser(true);\nparser.onclosetag = count;\nparser.write(req.body).close();\nres.end();',
        "import sax from 'sax';\nimport { count } from './count.js';",
      ),
      [['bomb', 9]],
    ),
    pair(
      'expat below xml2json',
      express("res.type('json').send(toJson(req.body));", "import { toJson } from 'xml2json';"),
      [
        express("res.type('json').send(toJson('<a/>'));", "import { toJson } from 'xml2json';"),
        express("res.type('json').send(xml2json(req.body));", "import { xml2json } from 'xml-js';"),
      ],
      [['bomb', 6]],
    ),
    pair(
      'entities of the document switched on',
      express(
        'const parser = new XMLParser({ processEntities: true, ignoreAttributes: false });\nres.json(parser.parse(req.body));',
        "import { XMLParser } from 'fast-xml-parser';",
      ),
      [
        express(
          'const parser = new XMLParser({ processEntities: false, ignoreAttributes: false });\nres.json(parser.parse(req.body));',
          "import { XMLParser } from 'fast-xml-parser';",
        ),
        express(
          'const parser = new XMLParser();\nres.json(parser.parse(req.body));',
          "import { XMLParser } from 'fast-xml-parser';",
        ),
        "import { XMLParser } from 'fast-xml-parser';\nconst parser = new XMLParser({ processEntities: true });\nexport const read = (xml) => parser.parse(xml);",
      ],
      [['bomb', 7]],
    ),
    pair(
      'entities without bounds',
      "import { XMLParser } from 'fast-xml-parser';\nexport const parser = new XMLParser({\n  processEntities: { enabled: true, maxTotalExpansions: Infinity },\n});",
      "import { XMLParser } from 'fast-xml-parser';\nexport const parser = new XMLParser({\n  processEntities: { enabled: true, maxTotalExpansions: 5000 },\n});",
      [['unbounded', 2]],
    ),
  ]),
);

testRule(rule, {
  valid: [
    {
      name: 'parsers that know no entities of a document',
      code: express(
        'res.json(await xml2js.parseStringPromise(req.body, { explicitArray: false }));\nnew DOMParser().parseFromString(req.body, "text/xml");',
        "import xml2js from 'xml2js';\nimport { DOMParser } from '@xmldom/xmldom';",
      ),
    },
    {
      name: 'a decision of the configuration',
      code: express(
        'res.send(libxmljs.parseXml(req.body, { noent: config.expandEntities }).toString());',
        "import libxmljs from 'libxmljs2';\nimport { config } from './config.js';",
      ),
    },
    {
      name: 'an option of the same name of something else',
      code: express('render(req.body, { noent: true });', "import { render } from './render.js';"),
    },
    {
      name: 'JSON',
      code: express('res.json(JSON.parse(req.body, { noent: true }));'),
    },
    {
      name: 'HTML, whose parser has no entities of its own',
      code: express('res.send(libxmljs.parseHtml(req.body, { noent: true }).toString());'),
    },
    {
      name: 'entities kept off in production',
      code: express(
        "const noent = process.env.NODE_ENV === 'development';\nres.send(libxmljs.parseXml(req.body, { noent }).toString());",
      ),
    },
    {
      name: 'a document of this program',
      code: "import libxmljs from 'libxmljs2';\nconst TEMPLATE = '<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>';\nexport const template = libxmljs.parseXml(TEMPLATE, { noent: true });",
    },
  ],
  invalid: [
    {
      name: 'the origin is named',
      code: express(
        'const xml = req.body.toString();\nres.send(libxmljs.parseXml(xml, { noent: true }).toString());',
      ),
      errors: [
        {
          messageId: 'external',
          line: 7,
          data: { origin: '`req.body` (line 6)' },
          suggestions: [
            {
              messageId: 'off',
              output: express(
                'const xml = req.body.toString();\nres.send(libxmljs.parseXml(xml, { noent: false }).toString());',
              ),
            },
          ],
        },
      ],
    },
    {
      name: 'a Nest controller in TypeScript',
      filename: 'feed.controller.ts',
      code: "import { Body, Controller, Post } from '@nestjs/common';\nimport * as libxml from 'libxmljs2';\n@Controller('feed')\nexport class FeedController {\n  @Post()\n  read(@Body('xml') xml: string): string {\n    const options: libxml.ParserOptions = { noent: true };\n    return libxml.parseXml(xml, options).toString();\n  }\n}",
      errors: [
        {
          messageId: 'external',
          line: 8,
          suggestions: [
            {
              messageId: 'off',
              output:
                "import { Body, Controller, Post } from '@nestjs/common';\nimport * as libxml from 'libxmljs2';\n@Controller('feed')\nexport class FeedController {\n  @Post()\n  read(@Body('xml') xml: string): string {\n    const options: libxml.ParserOptions = { noent: false };\n    return libxml.parseXml(xml, options).toString();\n  }\n}",
            },
          ],
        },
      ],
    },
  ],
});
