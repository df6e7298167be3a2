import rule from '../../src/rules/no-ssrf';
import { testRule } from '../rule-tester';

/** The body stands on line 5 and after. */
const handler = (body: string, imports = "import axios from 'axios';"): string =>
  `import express from 'express';
${imports}
const app = express();
app.get('/proxy/:id', async (req, res) => {
${body}
});`;

const at = (messageId: 'url' | 'host', line = 5, origin?: string) => [
  { messageId, line, ...(origin !== undefined && { data: { origin } }) },
];

testRule(rule, {
  valid: [
    {
      name: 'a path after a base of our own',
      code: handler(
        "await fetch(new URL('/x', 'https://api.example.com/' + req.query.q));",
        "import axios from 'axios';",
      ),
    },
    {
      name: 'the whole host or one below it',
      code: handler(
        "const url = new URL(req.query.url);\nif (url.hostname === 'example.com' || url.hostname.endsWith('.example.com')) await axios.get(url.href);",
        "import axios from 'axios';",
      ),
    },
    {
      name: 'another method of a client',
      code: handler(
        "const client = soap.createClientAsync('https://api.example.com/x?wsdl');",
        "import soap from 'soap';",
      ),
    },
    {
      name: 'a part of the path',
      code: handler('await axios.get(`https://api.example.com/v1/${req.params.id}`);'),
    },
    { name: 'a query', code: handler("await fetch('https://api.example.com?q=' + req.query.q);") },
    { name: 'a path of our own', code: handler('await axios.get(`/users/${req.params.id}`);') },
    {
      name: 'after a base of elsewhere',
      code: handler('await fetch(`${process.env.API}/users/${req.params.id}`);'),
    },
    {
      name: 'after an imported base',
      code: handler('await fetch(BASE + req.query.path);', "import { BASE } from './config.js';"),
    },
    {
      name: 'after a base in a constant',
      code: handler("const BASE = 'https://api.example.com/';\nawait fetch(BASE + req.query.path);"),
    },
    {
      name: 'a search parameter',
      code: handler(
        "const url = new URL('https://api.example.com/search');\nurl.searchParams.set('q', req.query.q);\nawait fetch(url);",
      ),
    },
    {
      name: 'a path on a URL',
      code: handler(
        "const url = new URL('/v1/' + req.params.id, 'https://api.example.com');\nawait fetch(url.href);",
      ),
    },
    {
      name: 'a written path',
      code: handler(
        "const url = new URL('https://api.example.com');\nurl.pathname = req.query.path;\nawait fetch(url);",
      ),
    },
    {
      name: 'a listed host',
      code: handler(
        "const HOSTS = new Set(['a.example.com']);\nconst url = new URL(req.query.url);\nif (!HOSTS.has(url.hostname)) return res.sendStatus(400);\nawait fetch(url);",
      ),
    },
    {
      name: 'a listed host, and the text is fetched',
      code: handler(
        "const HOSTS = ['a.example.com'];\nconst url = new URL(req.query.url);\nif (url.protocol !== 'https:' || !HOSTS.includes(url.host)) return res.sendStatus(400);\nawait axios.get(req.query.url);",
      ),
    },
    {
      name: 'a listed host, taken apart',
      code: handler(
        "const { hostname } = new URL(req.body.url);\nif (!['a.example.com'].includes(hostname)) throw new Error('no');\nawait fetch(req.body.url);",
      ),
    },
    {
      name: 'a host compared in place',
      code: handler(
        "if (new URL(req.query.url).origin !== 'https://a.example.com') return res.sendStatus(400);\nawait fetch(req.query.url);",
      ),
    },
    {
      name: 'a host of a domain',
      code: handler(
        "const url = new URL(String(req.query.url));\nif (!url.hostname.endsWith('.example.com')) return res.sendStatus(400);\nawait axios.get(url.toString());",
      ),
    },
    {
      name: 'a check of the file',
      code: handler(
        'if (!isOurs(req.query.url)) return res.sendStatus(400);\nawait fetch(req.query.url);',
      ).concat(
        "\nfunction isOurs(text) {\n  const { host } = new URL(text);\n  return host === 'a.example.com';\n}",
      ),
    },
    {
      name: 'an address that is looked up',
      code: handler(
        'const url = new URL(req.query.url);\nconst { address } = await lookup(url.hostname);\nif (isPrivate(address)) return res.sendStatus(400);\nif (!isAllowed(url.hostname)) return res.sendStatus(400);\nawait fetch(url);',
        "import { lookup } from 'node:dns/promises';\nimport { isAllowed, isPrivate } from './net.js';",
      ).replace('import { isAllowed', ' import { isAllowed'),
    },
    {
      name: 'a known beginning',
      code: handler(
        "if (!req.query.url.startsWith('https://img.example.com/')) return res.sendStatus(400);\nawait fetch(req.query.url);",
      ),
    },
    {
      name: 'a pattern with the host',
      code: handler(
        'if (!/^https:\\/\\/img\\.example\\.com\\//.test(req.query.url)) return res.sendStatus(400);\nawait fetch(req.query.url);',
      ),
    },
    {
      name: 'one of a list',
      code: handler(
        "if (!['https://a.example.com', 'https://b.example.com'].includes(req.query.url)) return res.sendStatus(400);\nawait fetch(req.query.url);",
      ),
    },
    {
      name: 'a table of addresses',
      code: handler("const SITES = { a: 'https://a.example.com' };\nawait fetch(SITES[req.query.site]);"),
    },
    {
      name: 'a label without slashes',
      code: handler(
        'if (!/^[a-z0-9-]+$/.test(req.query.region)) return res.sendStatus(400);\nawait fetch(`https://${req.query.region}.example.com/slots`);',
      ),
    },
    {
      name: 'an encoded label',
      code: handler('await fetch(`https://${encodeURIComponent(req.query.region)}.example.com/slots`);'),
    },
    {
      name: 'a listed region',
      code: handler(
        "const REGIONS = ['eu', 'us'];\nif (!REGIONS.includes(req.query.region)) return res.sendStatus(400);\nawait fetch(`https://${req.query.region}.example.com/slots`);",
      ),
    },
    { name: 'a port', code: handler('await fetch(`http://localhost:${Number(req.query.port)}/health`);') },
    {
      name: 'what is sent, not where',
      code: handler("await axios.post('https://api.example.com/orders', req.body);"),
    },
    {
      name: 'a header that is sent on',
      code: handler(
        "await fetch('https://api.example.com', { headers: { authorization: req.headers.authorization } });",
      ),
    },
    {
      name: 'options with a path',
      code: handler(
        "http.request({ host: 'api.example.com', path: '/users/' + req.params.id });",
        "import http from 'http';",
      ),
    },
    {
      name: 'a base in the client',
      code: handler(
        "const api = axios.create({ baseURL: 'https://api.example.com' });\nawait api.get('/users/' + req.params.id);",
      ),
    },
    {
      name: 'got with a prefix',
      code: handler(
        "const api = got.extend({ prefixUrl: 'https://api.example.com' });\nawait api(req.query.path);",
        "import got from 'got';",
      ),
    },
    {
      name: 'got with a prefix in the call',
      code: handler(
        "await got(req.query.path, { prefixUrl: 'https://api.example.com' });",
        "import got from 'got';",
      ),
    },
    {
      name: 'a parameter of an exported function',
      code: "import axios from 'axios';\nexport const load = (url) => axios.get(url);",
    },
    { name: 'a fetch of its own', code: handler('fetch(req.query.url);', 'const fetch = (name) => name;') },
    { name: 'get of a map', code: handler('const get = new Map();\nget.get(req.query.url);') },
    {
      name: 'the request itself, in a worker',
      code: 'export default { async fetch(request, env) { return fetch(request.url); } };',
    },
    {
      name: 'an address relative to the request',
      code: "export async function GET(request) { return fetch(new URL('/font.ttf', request.url)); }",
      filename: 'app/api/route.js',
    },
    {
      name: 'a socket to a fixed host',
      code: handler("net.connect(Number(req.query.port), 'db.internal');", "import net from 'net';"),
    },
    {
      name: 'a page of our own',
      code: handler(
        'const browser = await puppeteer.launch();\nconst page = await browser.newPage();\nawait page.goto(`https://app.example.com/print/${req.params.id}`);',
        "import puppeteer from 'puppeteer';",
      ),
    },
  ],
  invalid: [
    {
      name: 'the whole address',
      code: handler('await axios.get(req.query.url);'),
      errors: at('url', 5, '`req.query.url` (line 5)'),
    },
    {
      name: 'after the scheme',
      code: handler('await fetch(`https://${req.query.host}`);'),
      errors: at('host'),
    },
    {
      name: 'the whole host, with a path',
      code: handler("await axios.get('https://' + req.params.id + '/v1');"),
      errors: at('host'),
    },
    {
      name: 'behind a host without a slash',
      code: handler("await fetch('https://api.example.com' + req.query.path);"),
      errors: at('host'),
    },
    {
      name: 'behind a part of a host',
      code: handler('await fetch(`https://api.${req.query.domain}/v1`);'),
      errors: at('host'),
    },
    {
      name: 'a port as text',
      code: handler('await fetch(`http://localhost:${req.query.port}/health`);'),
      errors: at('host'),
    },
    {
      name: 'a label',
      code: handler('await fetch(`https://${req.query.region}.example.com/slots`);'),
      errors: at('host'),
    },
    {
      name: 'an encoded host',
      code: handler('await fetch(`https://${encodeURIComponent(req.query.host)}/slots`);'),
      errors: at('host'),
    },
    {
      name: 'through variables and destructuring',
      code: handler(
        'const { url: target } = req.body;\nconst options = { method: "GET" };\nawait fetch(target, options);',
      ),
      errors: at('url', 7),
    },
    {
      name: 'a parsed address',
      code: handler('const url = new URL(req.query.url);\nawait fetch(url);'),
      errors: at('url', 6),
    },
    {
      name: 'a parsed address with a base',
      code: handler("const url = new URL(req.query.url, 'https://api.example.com');\nawait fetch(url.href);"),
      errors: at('url', 6),
    },
    {
      name: 'a written host',
      code: handler(
        "const url = new URL('https://api.example.com/');\nurl.hostname = req.query.host;\nawait fetch(url);",
      ),
      errors: at('host', 7),
    },
    {
      name: 'only the protocol is checked',
      code: handler(
        "const url = new URL(req.query.url);\nif (url.protocol !== 'https:') return res.sendStatus(400);\nawait fetch(url);",
      ),
      errors: at('url', 7),
    },
    {
      name: 'the host is only printed',
      code: handler('const url = new URL(req.query.url);\nconsole.log(url.hostname);\nawait fetch(url);'),
      errors: at('url', 7),
    },
    {
      name: 'a part of the host is looked for',
      code: handler(
        "const url = new URL(req.query.url);\nif (!url.hostname.includes('example.com')) return res.sendStatus(400);\nawait fetch(url);",
      ),
      errors: at('url', 7),
    },
    {
      name: 'the address holds the host',
      code: handler(
        "if (!req.query.url.includes('img.example.com')) return res.sendStatus(400);\nawait fetch(req.query.url);",
      ),
      errors: at('url', 6),
    },
    {
      name: 'a beginning without a slash',
      code: handler(
        "if (!req.query.url.startsWith('https://img.example.com')) return res.sendStatus(400);\nawait fetch(req.query.url);",
      ),
      errors: at('url', 6),
    },
    {
      name: 'a scheme is asked for',
      code: handler(
        "if (!req.query.url.startsWith('https://')) return res.sendStatus(400);\nawait fetch(req.query.url);",
      ),
      errors: at('url', 6),
    },
    {
      name: 'a pattern of any host',
      code: handler(
        'if (!/^https?:\\/\\//.test(req.query.url)) return res.sendStatus(400);\nawait fetch(req.query.url);',
      ),
      errors: at('url', 6),
    },
    {
      name: 'a pattern without the end of the host',
      code: handler(
        'if (!/^https?:\\/\\/img\\.example\\.com/.test(req.query.url)) return res.sendStatus(400);\nawait fetch(req.query.url);',
      ),
      errors: at('url', 6),
    },
    {
      name: 'a pattern without a beginning',
      code: handler(
        'if (!/img\\.example\\.com\\//.test(req.query.url)) return res.sendStatus(400);\nawait fetch(req.query.url);',
      ),
      errors: at('url', 6),
    },
    {
      name: 'one name is refused',
      code: handler(
        "if (req.query.url.startsWith('http://localhost')) return res.sendStatus(400);\nawait fetch(req.query.url);",
      ),
      errors: at('url', 6),
    },
    {
      name: 'another address is checked',
      code: handler(
        "if (new URL(req.query.other).host !== 'a.example.com') return res.sendStatus(400);\nawait fetch(req.query.url);",
      ),
      errors: at('url', 6),
    },
    {
      name: 'axios with options',
      code: handler("await axios({ method: 'get', url: req.body.url });"),
      errors: at('url'),
    },
    {
      name: 'a base of a client',
      code: handler(
        "const api = axios.create({ baseURL: `http://${req.query.host}:8080` });\nawait api.get('/x');",
      ),
      errors: at('host'),
    },
    {
      name: 'a client, whose base an address replaces',
      code: handler(
        "const api = axios.create({ baseURL: 'https://api.example.com' });\nawait api.get(req.query.path);",
      ),
      errors: at('url', 6),
    },
    {
      name: 'got',
      code: handler('const { body } = await got(req.query.url);', "import got from 'got';"),
      errors: at('url'),
    },
    {
      name: 'got, extended without a prefix',
      code: handler(
        'const api = got.extend({ retry: 2 });\nawait api.get(req.query.path);',
        "import got from 'got';",
      ),
      errors: at('url', 6),
    },
    {
      name: 'ky',
      code: handler('await ky.post(req.body.hook, { json: {} });', "import ky from 'ky';"),
      errors: at('url'),
    },
    {
      name: 'node-fetch in CommonJS',
      code: "const fetch = require('node-fetch');\nconst app = require('express')();\napp.post('/hook', (req, res) => fetch(req.body.hook).then((answer) => answer.body.pipe(res)));",
      errors: at('url', 3),
    },
    {
      name: 'request with a callback',
      code: handler(
        'request.get({ uri: req.query.url }, (err, answer, body) => res.send(body));',
        "import request from 'request';",
      ),
      errors: at('url'),
    },
    {
      name: 'superagent',
      code: handler(
        'superagent.get(req.query.url).end((err, answer) => res.send(answer.body));',
        "import superagent from 'superagent';",
      ),
      errors: at('url'),
    },
    {
      name: 'needle with a method',
      code: handler("await needle('get', req.query.url);", "import needle from 'needle';"),
      errors: at('url'),
    },
    {
      name: 'undici by name',
      code: handler('const { body } = await get(req.query.url);', "import { request as get } from 'undici';"),
      errors: at('url'),
    },
    {
      name: 'https with an address',
      code: handler(
        'https.get(req.query.url, (answer) => answer.pipe(res));',
        "import https from 'node:https';",
      ),
      errors: at('url'),
    },
    {
      name: 'http with options',
      code: handler(
        "http.request({ hostname: req.query.host, path: '/' });",
        "import http from 'node:http';",
      ),
      errors: at('host'),
    },
    {
      name: 'a socket',
      code: handler('net.connect(5432, req.query.host);', "import net from 'net';"),
      errors: at('host'),
    },
    {
      name: 'a web socket',
      code: handler('new WebSocket(req.query.url);', "import WebSocket from 'ws';"),
      errors: at('url'),
    },
    {
      name: 'a browser',
      code: handler(
        'const browser = await puppeteer.launch();\nconst page = await browser.newPage();\nawait page.goto(req.body.url);',
        "import puppeteer from 'puppeteer';",
      ),
      errors: at('url', 7),
    },
    {
      name: 'playwright',
      code: handler(
        "const browser = await chromium.launch();\nconst page = await browser.newPage();\nawait page.goto('http://' + req.body.site);",
        "import { chromium } from 'playwright';",
      ),
      errors: at('host', 7),
    },
    {
      name: 'a proxy',
      code: handler(
        'proxy.web(req, res, { target: req.query.target });',
        "import httpProxy from 'http-proxy';\nconst proxy = httpProxy.createProxyServer();",
      ),
      errors: at('url', 6),
    },
    {
      name: 'a wrapper',
      code: handler('res.json(await load(req.query.url));').concat(
        '\nconst load = async (address) => (await fetch(address)).json();',
      ),
      errors: at('url', 7),
    },
    {
      name: 'a class',
      code: handler('res.json(await new Images().load(req.query.url));').concat(
        '\nclass Images {\n  async load(address) {\n    return axios.get(address);\n  }\n}',
      ),
      errors: at('url', 9),
    },
    {
      name: 'a plain server',
      code: "import http from 'http';\nhttp.createServer(async (req, res) => {\n  const { searchParams } = new URL(req.url, 'http://localhost');\n  res.end(await (await fetch(searchParams.get('url'))).text());\n});",
      errors: at('url', 4),
    },
    {
      name: 'a proxy that cuts its own path off',
      code: "import http from 'http';\nhttp.createServer((req, res) => {\n  http.get(req.url.slice(1), (answer) => answer.pipe(res));\n});",
      errors: at('url', 3),
    },
    {
      name: 'nest in TypeScript',
      parser: 'typescript',
      code: "import { Body, Controller, Post } from '@nestjs/common';\nimport { HttpService } from '@nestjs/axios';\n@Controller()\nexport class Hooks {\n  constructor(private readonly http: HttpService) {}\n  @Post() call(@Body('url') url: string) {\n    return this.http.get(url);\n  }\n}",
      errors: at('url', 7),
    },
    {
      name: 'koa',
      code: "const Koa = require('koa');\nconst axios = require('axios').default;\nnew Koa().use(async (ctx) => { ctx.body = (await axios.get(`http://${ctx.query.host}/`)).data; });",
      errors: at('host', 3),
    },
    {
      name: 'a Next route',
      code: "export async function GET(request) {\n  const url = request.nextUrl.searchParams.get('url');\n  return fetch(url);\n}",
      filename: 'app/api/image/route.js',
      errors: at('url', 3),
    },
    {
      name: 'the base of a path',
      code: handler("await fetch(new URL('/x', req.query.base));", "import axios from 'axios';"),
      errors: at('url'),
    },
    {
      name: 'a host that only ends so',
      code: handler(
        "const url = new URL(req.query.url);\nif (url.hostname.endsWith('example.com')) await axios.get(url.href);",
        "import axios from 'axios';",
      ),
      errors: at('url', 6),
    },
    {
      name: 'a service described by somebody',
      code: handler('await soap.createClientAsync(req.query.wsdl);', "import soap from 'soap';"),
      errors: at('url'),
    },
    {
      name: 'a request of the browser\u2019s kind',
      code: handler(
        "const exchange = new XMLHttpRequest();\nexchange.open('GET', req.query.url);",
        "import { XMLHttpRequest } from 'xmlhttprequest';",
      ),
      errors: at('url', 6),
    },
    {
      name: 'a request that is waited for',
      code: handler(
        "res.send(request('GET', req.query.url).getBody());",
        "import request from 'sync-request';",
      ),
      errors: at('url'),
    },
    {
      name: 'another server of GraphQL',
      code: handler(
        "res.json(await request(req.query.api, '{ user { name } }'));",
        "import { request } from 'graphql-request';",
      ),
      errors: at('url'),
    },
    {
      name: 'a session of HTTP/2',
      code: handler('http2.connect(req.query.authority);', "import http2 from 'node:http2';"),
      errors: at('url'),
    },
    {
      name: 'a base beside the path',
      code: handler(
        "request({ baseUrl: req.query.base, url: '/' }, () => res.end());",
        "import request from 'request';",
      ),
      errors: at('url'),
    },
  ],
});
