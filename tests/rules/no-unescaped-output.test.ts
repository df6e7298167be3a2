import rule from '../../src/rules/no-unescaped-output';
import { testRule } from '../rule-tester';

const HANDLEBARS = "const Handlebars = require('handlebars');\n";
const SANITIZE = "import sanitizeHtml from 'sanitize-html';\n";

const turned = (messageId: 'off' | 'open', code: string, line: number, from: string, to: string) => ({
  code,
  errors: [
    {
      messageId,
      line,
      suggestions: [
        { messageId: 'turn' as const, data: { value: to.split(' ').at(-1) }, output: code.replace(from, to) },
      ],
    },
  ],
});

testRule(rule, {
  valid: [
    {
      name: 'Handlebars by default',
      code: `${HANDLEBARS}Handlebars.compile('<p>{{name}}</p>', { strict: true });`,
    },
    { name: 'Handlebars, said', code: `${HANDLEBARS}Handlebars.compile(source, { noEscape: false });` },
    {
      name: 'nunjucks, said',
      code: "const nunjucks = require('nunjucks');\nnunjucks.configure('views', { autoescape: true });",
    },
    {
      name: 'nunjucks by default',
      code: "const nunjucks = require('nunjucks');\nnew nunjucks.Environment(loader, { noCache: true });",
    },
    { name: 'eta by default', code: "import { Eta } from 'eta';\nnew Eta({ views: 'views' });" },
    {
      name: 'another autoescape',
      code: "import { Editor } from 'editor';\nnew Editor({ autoescape: false });",
    },
    {
      name: 'markdown without HTML',
      code: "import MarkdownIt from 'markdown-it';\nconst md = new MarkdownIt({ html: false, linkify: true });",
    },
    {
      name: 'serialized',
      code: "import serialize from 'serialize-javascript';\nserialize(data, { isJSON: true });",
    },
    {
      name: 'harmless tags',
      code: `${SANITIZE}sanitizeHtml(html, { allowedTags: ['p', 'em'], allowedAttributes: { a: ['href'] } });`,
    },
    {
      name: 'more harmless tags',
      code: `${SANITIZE}sanitizeHtml(html, { allowedTags: sanitizeHtml.defaults.allowedTags.concat(['img']) });`,
    },
    {
      name: 'DOMPurify by default',
      code: "import DOMPurify from 'dompurify';\nDOMPurify.sanitize(html, { ADD_ATTR: ['target'], USE_PROFILES: { html: true } });",
    },
    {
      name: 'xss with tags',
      code: "import xss from 'xss';\nxss(html, { whiteList: { a: ['href', 'title'], p: [] } });",
    },
    {
      name: 'an escaped value, declared safe',
      code: `${HANDLEBARS}Handlebars.registerHelper('stars', (rating) => new Handlebars.SafeString('<b>' + Handlebars.escapeExpression(rating) + '</b>'));`,
    },
    {
      name: 'constant markup',
      code: `${HANDLEBARS}Handlebars.registerHelper('line', () => new Handlebars.SafeString('<hr>'));`,
    },
    {
      name: 'a number, declared safe',
      code: `${HANDLEBARS}Handlebars.registerHelper('width', (w) => new Handlebars.SafeString('<i style="width:' + Number(w) + 'px">'));`,
    },
    {
      name: 'a block',
      code: `${HANDLEBARS}Handlebars.registerHelper('bold', function (options) { return new Handlebars.SafeString('<b>' + options.fn(this) + '</b>'); });`,
    },
    {
      name: 'a class of its own',
      code: 'class SafeString {}\nexport const f = (text) => new SafeString(text);',
    },
    { name: 'a layout', code: `${HANDLEBARS}Handlebars.compile('<main>{{{body}}}</main>');` },
    {
      name: 'an escape that escapes',
      code: "import Mustache from 'mustache';\nMustache.escape = (text) => text.replace(/</g, '&lt;');",
    },
    {
      name: 'markup that was given',
      code: "import Mustache from 'mustache';\nMustache.render('<p>{{{name}}}</p>', { name: settings.name });",
    },
    {
      name: 'markup of a component',
      code: 'export const Page = ({ html }) => create("main", { dangerouslySetInnerHTML: { __html: html } });',
    },
    {
      name: 'sanitized markup',
      code: "import sanitizeHtml from 'sanitize-html';\nexport const page = (req, res) => {\n  res.render(create('p', { dangerouslySetInnerHTML: { __html: sanitizeHtml(req.query.q) } }));\n};",
    },
    {
      name: 'ejs that includes',
      code: "import ejs from 'ejs';\nejs.render('<%- include(\"head\") %><p><%= name %></p>', data);",
    },
  ],
  invalid: [
    {
      name: 'Handlebars',
      ...turned(
        'off',
        `${HANDLEBARS}Handlebars.compile(source, { noEscape: true });`,
        2,
        'noEscape: true',
        'noEscape: false',
      ),
    },
    {
      name: 'Handlebars, options in a variable',
      ...turned(
        'off',
        `${HANDLEBARS}const options = { noEscape: true, strict: true };\nHandlebars.compile(source, options);`,
        2,
        'noEscape: true',
        'noEscape: false',
      ),
    },
    {
      name: 'an environment',
      ...turned(
        'off',
        `${HANDLEBARS}const engine = Handlebars.create();\nengine.precompile(source, { noEscape: true });`,
        3,
        'noEscape: true',
        'noEscape: false',
      ),
    },
    {
      name: 'nunjucks',
      ...turned(
        'off',
        "const nunjucks = require('nunjucks');\nnunjucks.configure('views', { autoescape: false });",
        2,
        'autoescape: false',
        'autoescape: true',
      ),
    },
    {
      name: 'an environment of nunjucks',
      ...turned(
        'off',
        "import { Environment } from 'nunjucks';\nnew Environment(loader, { autoescape: false });",
        2,
        'autoescape: false',
        'autoescape: true',
      ),
    },
    {
      name: 'eta',
      ...turned(
        'off',
        "import { Eta } from 'eta';\nnew Eta({ autoEscape: false });",
        2,
        'autoEscape: false',
        'autoEscape: true',
      ),
    },
    {
      name: 'swig',
      ...turned(
        'off',
        "const swig = require('swig');\nswig.setDefaults({ autoescape: false });",
        2,
        'autoescape: false',
        'autoescape: true',
      ),
    },
    {
      name: 'markdown',
      ...turned(
        'open',
        "import MarkdownIt from 'markdown-it';\nconst md = new MarkdownIt({ html: true });",
        2,
        'html: true',
        'html: false',
      ),
    },
    {
      name: 'markdown, called',
      ...turned(
        'open',
        "const md = require('markdown-it')({ html: true, linkify: true });",
        1,
        'html: true',
        'html: false',
      ),
    },
    {
      name: 'remarkable',
      ...turned(
        'open',
        "import { Remarkable } from 'remarkable';\nnew Remarkable('full', { html: true });",
        2,
        'html: true',
        'html: false',
      ),
    },
    {
      name: 'serialized as it is',
      ...turned(
        'open',
        "import serialize from 'serialize-javascript';\nserialize(data, { unsafe: true });",
        2,
        'unsafe: true',
        'unsafe: false',
      ),
    },
    {
      name: 'DOMPurify',
      ...turned(
        'open',
        "import DOMPurify from 'isomorphic-dompurify';\nDOMPurify.sanitize(html, { ALLOW_UNKNOWN_PROTOCOLS: true });",
        2,
        'PROTOCOLS: true',
        'PROTOCOLS: false',
      ),
    },
    {
      name: 'all tags',
      code: `${SANITIZE}sanitizeHtml(html, { allowedTags: false });`,
      errors: [{ messageId: 'open', line: 2 }],
    },
    {
      name: 'a list with scripts',
      code: `${SANITIZE}sanitizeHtml(html, {\n  allowedTags: sanitizeHtml.defaults.allowedTags.concat(['img', 'script']),\n});`,
      errors: [{ messageId: 'allowed', line: 3 }],
    },
    {
      name: 'a handler',
      code: `${SANITIZE}const options = { allowedAttributes: { '*': ['class', 'onclick'] } };\nsanitizeHtml(html, options);`,
      errors: [{ messageId: 'allowed', line: 2 }],
    },
    {
      name: 'a scheme',
      code: `${SANITIZE}sanitizeHtml(html, { allowedSchemes: ['https', 'javascript'] });`,
      errors: [{ messageId: 'allowed', line: 2 }],
    },
    {
      name: 'a tag, added',
      code: "import createDOMPurify from 'dompurify';\nconst purify = createDOMPurify(window);\npurify.sanitize(html, { ADD_TAGS: ['script'] });",
      errors: [{ messageId: 'allowed', line: 3 }],
    },
    {
      name: 'a tag of xss',
      code: "import xss from 'xss';\nxss(html, { whiteList: { script: ['src'] } });",
      errors: [{ messageId: 'allowed', line: 2 }],
    },
    {
      name: 'a helper',
      code: `${HANDLEBARS}Handlebars.registerHelper('badge', (text) => new Handlebars.SafeString('<b>' + text + '</b>'));`,
      errors: [{ messageId: 'safe', line: 2 }],
    },
    {
      name: 'a helper with a template',
      code: `${HANDLEBARS}Handlebars.registerHelper('link', function (url, text) {\n  return new Handlebars.SafeString(\`<a title="\${text}">\`);\n});`,
      errors: [{ messageId: 'safe', line: 3 }],
    },
    {
      name: 'hbs',
      code: "const hbs = require('hbs');\nhbs.registerHelper('raw', (text) => new hbs.SafeString(text));",
      errors: [{ messageId: 'safe', line: 2 }],
    },
    {
      name: 'an escape that is none',
      code: "import Mustache from 'mustache';\nMustache.escape = (text) => text;",
      errors: [{ messageId: 'function', line: 2 }],
    },
    {
      name: 'an escape that is none, in options',
      code: "import ejs from 'ejs';\nejs.render(source, data, { escape: (value) => value });",
      errors: [{ messageId: 'function', line: 2 }],
    },
    {
      name: 'three braces',
      code: `${HANDLEBARS}const page = Handlebars.compile('<p>{{{name}}}</p>');`,
      errors: [{ messageId: 'raw', line: 2 }],
    },
    {
      name: 'an ampersand, with a value of a request',
      code: "const mustache = require('mustache');\nexports.page = (req, res) => {\n  res.end(mustache.render('<p>{{& name}}</p>', { name: req.query.name }));\n};",
      errors: [{ messageId: 'raw', line: 3 }],
    },
    {
      name: 'ejs, with a value of a request',
      code: "const ejs = require('ejs');\nexports.page = (req, res) => {\n  const html = ejs.render('<h1><%- title %></h1>', { title: req.query.title });\n  res.json({ html });\n};",
      errors: [{ messageId: 'raw', line: 3 }],
    },
    {
      name: 'markup of a request',
      code: 'export default function handler(req, res) {\n  res.json(render({ dangerouslySetInnerHTML: { __html: req.query.bio } }));\n}',
      filename: 'pages/api/bio.js',
      errors: [{ messageId: 'markup', line: 2 }],
    },
  ],
});
