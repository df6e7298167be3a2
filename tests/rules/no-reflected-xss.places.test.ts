import rule from '../../src/rules/no-reflected-xss';
import { testRule } from '../rule-tester';
import { express, wrong } from './no-reflected-xss.code';

const silent = (name: string, body: string, more = '') => ({ name, code: express(body) + more });
const ESCAPE = "\nimport escapeHtml from 'escape-html';";

testRule(rule, {
  valid: [
    silent('escaped', "res.send('<p>' + escapeHtml(req.query.q));", ESCAPE),
    silent('escaped in an attribute', 'res.send(`<p title="${escapeHtml(req.query.q)}">`);', ESCAPE),
    silent('escaped in single quotes', "res.send(`<p title='${escapeHtml(req.query.q)}'>`);", ESCAPE),
    silent('he', 'res.send(`<p>${he.encode(req.query.q)}</p>`);', "\nimport he from 'he';"),
    silent('lodash', 'res.send(`<p>${_.escape(req.query.q)}</p>`);', "\nimport _ from 'lodash';"),
    silent(
      'validator',
      'res.send(`<p>${validator.escape(req.query.q)}</p>`);',
      "\nimport validator from 'validator';",
    ),
    silent(
      'a sanitizer',
      'res.send(sanitizeHtml(req.body.html));',
      "\nimport sanitizeHtml from 'sanitize-html';",
    ),
    silent(
      'DOMPurify',
      'res.send(`<main>${DOMPurify.sanitize(req.body.html)}</main>`);',
      "\nimport DOMPurify from 'isomorphic-dompurify';",
    ),
    silent('xss', 'res.send(`<main>${xss(req.body.html)}</main>`);', "\nimport xss from 'xss';"),
    silent('a query value', 'res.send(`<a href="/search?q=${encodeURIComponent(req.query.q)}">more</a>`);'),
    silent(
      'a query value without quotes',
      'res.send(`<a href=/search?q=${encodeURIComponent(req.query.q)}>more</a>`);',
    ),
    silent('hexadecimal', "res.send('<p>' + Buffer.from(req.query.q).toString('hex'));"),
    silent(
      'an escape of its own',
      "res.send(`<p title='${esc(req.query.q)}'>`);",
      "\nconst ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\"': '&quot;', \"'\": '&#39;' };\nfunction esc(text) {\n  return String(text).replace(/[&<>\"']/g, (c) => ENTITIES[c]);\n}",
    ),
    silent(
      'an escape step by step',
      'res.send(`<p title="${esc(req.query.q)}">`);',
      "\nconst esc = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\"/g, '&quot;');",
    ),
    silent(
      'an escape with numbers',
      "res.send('<p>' + req.query.q.replace(/[^\\w\\s]/g, (c) => '&#' + c.charCodeAt(0) + ';'));",
    ),
    silent(
      'an escape letter by letter',
      "res.send('<p>' + escapeHtml(req.query.q));",
      "\nconst ENTITIES = new Map([['<', '&lt;'], ['&', '&amp;']]);\nfunction escapeHtml(text) {\n  let html = '';\n  for (const c of String(text)) html += ENTITIES.get(c) ?? c;\n  return html;\n}",
    ),
    silent('brackets taken out', "res.send('<p>' + req.query.q.replace(/[<>]/g, ''));"),
    silent('all of a text replaced', "res.send('<p>' + req.query.q.replaceAll('<', '&lt;'));"),
    silent('split and joined', "res.send('<p>' + req.query.q.split('<').join('&lt;'));"),
    silent('one of two letters', "res.send('<p>' + req.query.q.replace(/<|>/g, ' '));"),
    silent(
      'JSON in a script, without an end tag',
      "const data = JSON.stringify(req.query).replace(/</g, '\\\\u003c');\nres.send(`<script>load(${data})</script>`);",
    ),
    silent('a number in a script', 'res.send(`<script>show(${Number(req.query.page)})</script>`);'),
    silent(
      'an escaped text in a script',
      'res.send(`<script>show("${escapeHtml(req.query.q)}")</script>`);',
      ESCAPE,
    ),
    silent(
      'an address that begins with ours',
      'res.send(`<a href="/pages/${escapeHtml(req.query.page)}">`);',
      ESCAPE,
    ),
    silent(
      'an address that was looked at',
      'if (!req.query.to.startsWith(\'https://\')) return next();\nres.send(`<a href="${escapeHtml(req.query.to)}">`);',
      ESCAPE,
    ),
    silent('a picture', 'res.send(`<img src="${escapeHtml(req.query.picture)}">`);', ESCAPE),
    silent('a comment', 'res.send(`<!-- ${escapeHtml(req.query.q)} --><p>`);', ESCAPE),
    silent(
      'the text of a title',
      'res.send(`<!doctype html><title>${escapeHtml(req.query.q)}</title>`);',
      ESCAPE,
    ),
    silent('after a tag that ended', 'res.send(`<input value=1 ><p>${escapeHtml(req.query.q)}`);', ESCAPE),
    silent(
      'after a script that ended',
      "res.send(`<script>it = 'is';</script><p>${escapeHtml(req.query.q)}`);",
      ESCAPE,
    ),
    silent(
      'only letters',
      'if (!/^[a-z]+$/.test(req.query.tag)) return next();\nres.send(`<${req.query.tag}>`);',
    ),
    silent('a host name', "res.send('<p>' + new URL(req.query.url).hostname);"),
    silent('a width', 'res.send(`<div style="width: ${parseInt(req.query.w, 10)}px">`);'),
  ],
  invalid: [
    wrong({
      name: 'only the first bracket',
      code: express("res.send('<p>' + «req.query.q.replace('<', '&lt;')»);"),
      line: 4,
    }),
    wrong({
      name: 'only a script tag',
      code: express("res.send('<p>' + «req.query.q.replace(/<script>/gi, '')»);"),
      line: 4,
    }),
    wrong({
      name: 'all tags, as far as they end',
      code: express("res.send('<p>' + «req.query.q.replace(/<[^>]*>/g, '')»);"),
      line: 4,
    }),
    wrong({
      name: 'the wrong bracket',
      code: express("res.send('<p>' + «req.query.q.replace(/>/g, '&gt;')»);"),
      line: 4,
    }),
    wrong({
      name: 'no quotes',
      code: express('res.send(`<p title="${«req.query.q.replace(/</g, \'&lt;\')»}">`);'),
      line: 4,
    }),
    wrong({
      name: 'a letter in capitals',
      code: express("res.send('<p>' + «req.query.q.replace(/[^a-z]/g, (c) => c.toUpperCase())»);"),
      line: 4,
    }),
    wrong({
      name: 'encoded, in single quotes',
      code: express('res.send("<a href=\'/?q=" + encodeURIComponent(req.query.q) + "\'>");'),
      line: 4,
      messageId: 'place',
      origin: '`req.query.q` (line 4)',
      place: 'single quotes',
    }),
    wrong({
      name: 'escaped, without quotes',
      code: express('res.send(`<p class=${escapeHtml(req.query.c)}>`);') + ESCAPE,
      line: 4,
      messageId: 'place',
      origin: '`req.query.c` (line 4)',
      place: 'an attribute without quotes',
    }),
    wrong({
      name: 'escaped, as code',
      code: express('res.send(`<script>show(${escapeHtml(req.query.c)})</script>`);') + ESCAPE,
      line: 4,
      messageId: 'place',
      origin: '`req.query.c` (line 4)',
      place: 'a script',
    }),
    wrong({
      name: 'escaped, in the code of a click',
      code: express('res.send(`<p onclick="show(\'${escapeHtml(req.query.c)}\')">`);') + ESCAPE,
      line: 4,
      messageId: 'place',
      origin: '`req.query.c` (line 4)',
      place: 'the code in `onclick`',
    }),
    wrong({
      name: 'escaped, as a tag',
      code: express('res§.send(`<${escapeHtml(req.query.tag)}>`);') + ESCAPE,
      line: 4,
      messageId: 'place',
      origin: '`req.query.tag` (line 4)',
      place: 'the name of a tag or attribute',
    }),
    wrong({
      name: 'escaped, as attributes',
      code: express('res.send(`<p ${escapeHtml(req.query.rest)}>`);') + ESCAPE,
      line: 4,
      messageId: 'place',
    }),
    wrong({
      name: 'sanitized, in an attribute',
      code:
        express('res.send(`<p title="${sanitizeHtml(req.query.t)}">`);') +
        "\nimport sanitizeHtml from 'sanitize-html';",
      line: 4,
      messageId: 'place',
      origin: '`req.query.t` (line 4)',
      place: 'double quotes',
    }),
    wrong({
      name: 'an address',
      code: express('res.send(`<a href="${escapeHtml(req.query.to)}">back</a>`);') + ESCAPE,
      line: 4,
      messageId: 'address',
    }),
    wrong({
      name: 'the target of a form',
      code:
        express("const { next: to } = req.query;\nres.send(`<form action='${escapeHtml(to)}'>`);") + ESCAPE,
      line: 5,
      messageId: 'address',
    }),
    wrong({
      name: 'JSON in a script',
      code: express('res.send(`<script>load(${JSON.stringify(req.query)})</script>`);'),
      line: 4,
    }),
    wrong({
      name: 'a text in a script',
      code: express('res.send(`<script>var q = "${req.query.q}";</script>`);'),
      line: 4,
    }),
    wrong({
      name: 'JSON between tags',
      code: express('res.send(`<pre>${«JSON.stringify(req.body)»}</pre>`);'),
      line: 4,
    }),
    wrong({
      name: 'in an attribute',
      code: express('res.send(`<input value="${«req.query.q»}">`);'),
      line: 4,
    }),
    wrong({ name: 'in a comment', code: express('res.send(`<!-- ${req.query.q} -->`);'), line: 4 }),
    wrong({
      name: 'in a style',
      code: express('res.send(`<style>p { color: ${req.query.color} }</style>`);'),
      line: 4,
    }),
    wrong({
      name: 'one escaped, one not',
      code: express('res.send(`<p title="${escapeHtml(req.query.t)}">${«req.query.q»}</p>`);') + ESCAPE,
      line: 4,
      by: 'escapeHtml(…)',
    }),
    wrong({
      name: 'two values',
      code: express('res.send(`<p title="${«req.query.t»}">${«req.query.q»}</p>`);'),
      line: 4,
    }),
    wrong({
      name: 'with what the file has',
      code: express('res.send(`<p>${«req.query.q»}</p>`);') + "\nimport he from 'he';\nhe.decode('');",
      line: 4,
      by: 'he.encode(…)',
    }),
    wrong({
      name: 'with a function of the file',
      code:
        express('res.send(`<p>${«req.query.q»}</p>`);') +
        "\nconst htmlEscape = (text) => text.replace(/</g, '&lt;');",
      line: 4,
      by: 'htmlEscape(…)',
    }),
    wrong({
      name: 'no name left',
      code: express('const escapeHtml = true;\nres§.send(req.query.q, escapeHtml);').replace(
        'req.query.q, escapeHtml',
        'req.query.q',
      ),
      line: 5,
    }),
    wrong({
      name: 'unescaped again',
      code: express("res.send('<p>' + «he.decode(he.encode(req.query.q))»);") + "\nimport he from 'he';",
      line: 4,
      by: 'he.encode(…)',
    }),
  ],
});
