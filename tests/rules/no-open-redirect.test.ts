import rule from '../../src/rules/no-open-redirect';
import { testRule } from '../rule-tester';

/** The body stands on line 4 and after. */
const handler = (body: string): string =>
  `import express from 'express';
const app = express();
app.get('/go/:page', async (req, res) => {
${body}
});`;

const at = (messageId: 'target' | 'slash', line = 4, origin?: string) => [
  { messageId, line, ...(origin !== undefined && { data: { origin } }) },
];

testRule(rule, {
  valid: [
    {
      name: 'a scheme of the request before a host of our own',
      code: handler("res.redirect(req.protocol + '://www.example.com/' + req.query.path);"),
    },
    {
      name: 'a refresh of a page',
      code: handler("res.setHeader('Refresh', '5; url=/go?to=' + req.query.to);"),
    },
    { name: 'a constant', code: handler("res.redirect('/login?error=sso');") },
    { name: 'a fixed first part', code: handler('res.redirect(`/pages/${req.params.page}`);') },
    {
      name: 'a query of a page',
      code: handler("res.redirect('/login?next=' + encodeURIComponent(req.originalUrl));"),
    },
    { name: 'a query of the front page', code: handler("res.redirect('/?q=' + req.query.q);") },
    { name: 'a fixed host', code: handler("res.redirect('https://www.example.com/' + req.params.page);") },
    { name: 'a base of elsewhere', code: handler('res.redirect(process.env.SITE + req.query.path);') },
    { name: 'our own address again', code: handler('res.redirect(301, req.originalUrl);') },
    {
      name: 'our own address with TLS',
      code: handler("res.redirect(301, 'https://' + req.headers.host + req.url);"),
    },
    { name: 'back', code: handler("res.redirect(req.get('Referer') || '/');") },
    { name: 'a cookie', code: handler('res.redirect(req.cookies.returnTo);') },
    { name: 'from the session', code: handler("res.redirect(req.session.returnTo || '/');") },
    {
      name: 'one of a list',
      code: handler(
        "if (!['/a', '/b'].includes(req.query.next)) return res.sendStatus(400);\nres.redirect(req.query.next);",
      ),
    },
    {
      name: 'a table',
      code: handler(
        "const PAGES = { help: '/help', terms: '/terms' };\nres.redirect(PAGES[req.query.page] ?? '/');",
      ),
    },
    {
      name: 'a path of ours, and no second slash',
      code: handler(
        "const { next } = req.query;\nif (!next.startsWith('/') || next.startsWith('//')) return res.redirect('/');\nres.redirect(next);",
      ),
    },
    {
      name: 'the same in one condition',
      code: handler(
        "const next = String(req.query.next);\nres.redirect(next.startsWith('/') && !next.startsWith('//') ? next : '/');",
      ),
    },
    {
      name: 'the first two characters',
      code: handler(
        "const { next } = req.query;\nif (next[0] !== '/' || next[1] === '/') return res.redirect('/');\nif (!/^\\/[a-z]/.test(next)) return res.redirect('/');\nres.redirect(next);",
      ),
    },
    {
      name: 'a pattern of paths',
      code: handler(
        "if (!/^\\/(?!\\/)/.test(req.query.next)) return res.redirect('/');\nres.redirect(req.query.next);",
      ),
    },
    {
      name: 'a beginning with the host',
      code: handler(
        "if (!req.query.next.startsWith('https://www.example.com/')) return res.redirect('/');\nres.redirect(req.query.next);",
      ),
    },
    {
      name: 'a beginning of elsewhere',
      code: handler(
        "if (!req.query.next.startsWith(process.env.SITE)) return res.redirect('/');\nres.redirect(req.query.next);",
      ),
    },
    {
      name: 'the same origin',
      code: handler(
        "const url = new URL(req.query.next, 'https://www.example.com');\nif (url.origin !== 'https://www.example.com') return res.redirect('/');\nres.redirect(url.href);",
      ),
    },
    {
      name: 'a helper that compares',
      code: handler('res.redirect(local(req.query.next));').concat(
        "\nfunction local(value) {\n  const target = new URL(String(value), process.env.SITE);\n  return target.origin === new URL(process.env.SITE).origin ? target.href : '/';\n}",
      ),
    },
    {
      name: 'only the path of it',
      code: handler(
        "const url = new URL(req.query.next, 'https://www.example.com');\nres.redirect(url.pathname);",
      ),
    },
    {
      name: 'a check made elsewhere',
      code: handler(
        "if (!isSafeRedirect(req.query.next)) return res.redirect('/');\nres.redirect(req.query.next);",
      ).concat("\nimport { isSafeRedirect } from './urls.js';"),
    },
    { name: 'a number', code: handler("res.redirect('/' + Number(req.params.page));") },
    { name: 'an encoded part', code: handler("res.redirect('/p-' + encodeURIComponent(req.params.page));") },
    {
      name: 'a location of something new',
      code: handler('res.status(201).location(`/orders/${req.body.id}`).end();'),
    },
    {
      name: 'a header with a fixed part',
      code: handler("res.setHeader('Location', '/orders/' + req.body.id);"),
    },
    { name: 'another header', code: handler("res.setHeader('X-Next', req.query.next);") },
    {
      name: 'a redirect of its own',
      code: handler('const router = { redirect: (to) => to };\nrouter.redirect(req.query.next);'),
    },
    { name: 'a parameter of an exported function', code: 'export const go = (res, to) => res.redirect(to);' },
    {
      name: 'koa',
      code: "import Koa from 'koa';\nnew Koa().use((ctx) => { ctx.redirect(`/items/${ctx.query.id}`); });",
    },
    {
      name: 'fastify',
      code: "import Fastify from 'fastify';\nFastify().get('/', (request, reply) => reply.redirect('/x/' + request.query.next));",
    },
    {
      name: 'Next, to a page of ours',
      code: "import { NextResponse } from 'next/server';\nexport function middleware(request) {\n  const url = request.nextUrl.clone();\n  url.pathname = '/login';\n  return NextResponse.redirect(url);\n}",
      filename: 'middleware.js',
    },
    {
      name: 'Next, relative to the request',
      code: "import { NextResponse } from 'next/server';\nexport function middleware(request) {\n  return NextResponse.redirect(new URL('/login', request.url));\n}",
      filename: 'middleware.js',
    },
    {
      name: 'a pathname of the request',
      code: "import { NextResponse } from 'next/server';\nexport function middleware(request) {\n  return NextResponse.redirect(new URL('/en' + request.nextUrl.pathname, request.url));\n}",
      filename: 'middleware.js',
    },
  ],
  invalid: [
    {
      name: 'as it is',
      code: handler('res.redirect(req.query.next);'),
      errors: at('target', 4, '`req.query.next` (line 4)'),
    },
    { name: 'with a status', code: handler('res.redirect(302, req.query.next);'), errors: at('target') },
    { name: 'with a fallback', code: handler("res.redirect(req.query.next || '/');"), errors: at('target') },
    { name: 'after a slash', code: handler("res.redirect('/' + req.query.page);"), errors: at('slash') },
    {
      name: 'a parameter after a slash',
      code: handler('res.redirect(`/${req.params.page}`);'),
      errors: at('slash'),
    },
    {
      name: 'the host',
      code: handler('res.redirect(`https://${req.query.site}/welcome`);'),
      errors: at('target'),
    },
    {
      name: 'a part of the host',
      code: handler("res.redirect('https://www.example.com' + req.query.path);"),
      errors: at('target'),
    },
    {
      name: 'a label',
      code: handler('res.redirect(`https://${req.params.page}.example.com/`);'),
      errors: at('target'),
    },
    {
      name: 'through a variable',
      code: handler(
        'const { next: target } = req.query;\nconst to = decodeURIComponent(target);\nreturn res.redirect(to);',
      ),
      errors: at('target', 6),
    },
    { name: 'from a form', code: handler('res.redirect(303, req.body.returnTo);'), errors: at('target') },
    {
      name: 'only a slash is asked for',
      code: handler(
        "if (!req.query.next.startsWith('/')) return res.redirect('/');\nres.redirect(req.query.next);",
      ),
      errors: at('target', 5),
    },
    {
      name: 'only two slashes are refused',
      code: handler(
        "if (req.query.next.startsWith('//')) return res.redirect('/');\nres.redirect(req.query.next);",
      ),
      errors: at('target', 5),
    },
    {
      name: 'a scheme is refused',
      code: handler(
        "if (/^https?:/.test(req.query.next)) return res.redirect('/');\nres.redirect(req.query.next);",
      ),
      errors: at('target', 5),
    },
    {
      name: 'a beginning without the slash',
      code: handler(
        "if (!req.query.next.startsWith('https://www.example.com')) return res.redirect('/');\nres.redirect(req.query.next);",
      ),
      errors: at('target', 5),
    },
    {
      name: 'a pattern with a slash',
      code: handler(
        "if (!/^\\//.test(req.query.next)) return res.redirect('/');\nres.redirect(req.query.next);",
      ),
      errors: at('target', 5),
    },
    {
      name: 'it holds the host',
      code: handler(
        "if (!req.query.next.includes('example.com')) return res.redirect('/');\nres.redirect(req.query.next);",
      ),
      errors: at('target', 5),
    },
    {
      name: 'it ends with the host',
      code: handler(
        "if (!req.query.next.endsWith('.example.com')) return res.redirect('/');\nres.redirect(req.query.next);",
      ),
      errors: at('target', 5),
    },
    {
      name: 'another value is compared',
      code: handler(
        "const url = new URL(req.query.from, 'https://www.example.com');\nif (url.origin !== 'https://www.example.com') return res.redirect('/');\nres.redirect(req.query.next);",
      ),
      errors: at('target', 6),
    },
    {
      name: 'a parsed address',
      code: handler(
        "const url = new URL(req.query.next, 'https://www.example.com');\nres.redirect(url.href);",
      ),
      errors: at('target', 5),
    },
    {
      name: 'a helper that does not compare',
      code: handler('res.redirect(local(req.query.next));').concat(
        '\nfunction local(value) {\n  return new URL(String(value), process.env.SITE).href;\n}',
      ),
      errors: at('target', 4),
    },
    {
      name: 'decoded after the check',
      code: handler(
        "const { next } = req.query;\nif (!next.startsWith('/') || next.startsWith('//')) return res.redirect('/');\nres.redirect(decodeURIComponent(next));",
      ),
      errors: at('target', 6),
    },
    {
      name: 'location',
      code: handler('res.location(req.query.next).sendStatus(302);'),
      errors: at('target'),
    },
    {
      name: 'the header, set',
      code: handler("res.status(303).set('Location', req.query.next).end();"),
      errors: at('target'),
    },
    {
      name: 'the header, in a list',
      code: handler('res.writeHead(302, { Location: req.query.next });\nres.end();'),
      errors: at('target'),
    },
    {
      name: 'a plain server',
      code: "import http from 'http';\nhttp.createServer((req, res) => {\n  const to = new URL(req.url, 'http://localhost').searchParams.get('to');\n  res.statusCode = 302;\n  res.setHeader('Location', to);\n  res.end();\n});",
      errors: at('target', 5),
    },
    {
      name: 'a wrapper',
      code: handler('go(res, req.query.next);').concat(
        '\nfunction go(answer, to) {\n  answer.redirect(to);\n}',
      ),
      errors: at('target', 7),
    },
    {
      name: 'koa',
      code: "import Koa from 'koa';\nnew Koa().use((ctx) => { ctx.redirect(ctx.query.next); });",
      errors: at('target', 2),
    },
    {
      name: 'koa, where there is no back',
      code: "import Koa from 'koa';\nnew Koa().use((ctx) => { ctx.redirect('back', ctx.query.next); });",
      errors: at('target', 2),
    },
    {
      name: 'fastify',
      code: "import Fastify from 'fastify';\nFastify().get('/', (request, reply) => reply.redirect(request.query.next));",
      errors: at('target', 2),
    },
    {
      name: 'fastify 4, with a status',
      code: "import Fastify from 'fastify';\nFastify().get('/', (request, reply) => reply.code(302).redirect(302, request.query.next));",
      errors: at('target', 2),
    },
    {
      name: 'hapi',
      code: "import Hapi from '@hapi/hapi';\nHapi.server().route({ method: 'GET', path: '/', handler: (request, h) => h.redirect(request.query.next) });",
      errors: at('target', 2),
    },
    {
      name: 'hono',
      code: "import { Hono } from 'hono';\nnew Hono().get('/', (c) => c.redirect(c.req.query('next')));",
      errors: at('target', 2),
    },
    {
      name: 'Next',
      code: "import { NextResponse } from 'next/server';\nexport function GET(request) {\n  return NextResponse.redirect(new URL(request.nextUrl.searchParams.get('next'), request.url));\n}",
      filename: 'app/go/route.js',
      errors: at('target', 3),
    },
    {
      name: 'a page of Next',
      code: "import { redirect } from 'next/navigation';\nexport async function GET(request) {\n  redirect(request.nextUrl.searchParams.get('next'));\n}",
      filename: 'app/go/route.js',
      errors: at('target', 3),
    },
    {
      name: 'a web response',
      code: "export default { async fetch(request) {\n  const to = new URL(request.url).searchParams.get('to');\n  return Response.redirect(to, 302);\n} };",
      errors: at('target', 3),
    },
    {
      name: 'SvelteKit',
      code: "import { redirect } from '@sveltejs/kit';\nexport const load = ({ url }) => {\n  redirect(303, url.searchParams.get('next'));\n};",
      filename: 'src/routes/go/+page.server.js',
      errors: at('target', 3),
    },
    {
      name: 'React Router',
      code: "import { redirect } from 'react-router';\nexport async function loader({ request }) {\n  const to = new URL(request.url).searchParams.get('to');\n  return redirect(to);\n}",
      errors: at('target', 4),
    },
    {
      name: 'nest in TypeScript',
      parser: 'typescript',
      code: "import { Controller, Get, Query, Res } from '@nestjs/common';\nimport type { Response } from 'express';\n@Controller()\nexport class Go {\n  @Get() go(@Query('next') next: string, @Res() res: Response) {\n    return res.redirect(next);\n  }\n}",
      errors: at('target', 6),
    },
    {
      name: 'a Lambda function',
      code: 'export const handler = async (event) => ({\n  statusCode: 302,\n  headers: { Location: event.queryStringParameters.next },\n});',
      errors: at('target', 3),
    },
    {
      name: 'after a scheme of the request',
      code: handler("res.redirect(req.protocol + '://' + req.query.host + '/');"),
      errors: at('target'),
    },
    {
      name: 'with a status behind',
      code: handler('res.redirect(req.query.next, 301);'),
      errors: at('target'),
    },
    {
      name: 'a refresh',
      code: handler("res.setHeader('Refresh', '0; url=' + req.query.next);"),
      errors: at('target'),
    },
  ],
});
