import rule from '../../src/rules/no-host-header-trust';
import { testRule } from '../rule-tester';

/** The body stands on line 5 and after. */
const handler = (body: string): string =>
  `import express from 'express';
import nodemailer from 'nodemailer';
const transporter = nodemailer.createTransport({});
express().post('/forgot', async (req, res) => {
${body}
});`;

const at = (line: number, messageId: 'mail' | 'redirect' = 'mail') => [{ messageId, line }];

testRule(rule, {
  valid: [
    {
      name: 'a host of the configuration',
      code: handler(
        'await transporter.sendMail({ to: req.body.email, text: `https://${process.env.HOST}/reset` });',
      ),
    },
    {
      name: 'a base of the configuration',
      code: handler(
        "const link = new URL('/reset', process.env.SITE);\nawait transporter.sendMail({ text: `Go to ${link}` });",
      ),
    },
    {
      name: 'a host that is one of ours',
      code: handler(
        "const { host } = req.headers;\nif (!['a.example', 'b.example'].includes(host)) return res.sendStatus(400);\nawait transporter.sendMail({ text: 'https://' + host + '/reset' });",
      ),
    },
    {
      name: 'another header',
      code: handler("await transporter.sendMail({ text: 'Browser: ' + req.get('User-Agent') });"),
    },
    {
      name: 'the origin, but no link',
      code: handler("await transporter.sendMail({ text: 'From ' + req.headers.origin });"),
    },
    { name: 'in an answer', code: handler('res.json({ link: `https://${req.headers.host}/pages` });') },
    { name: 'in the log', code: handler("console.log('host', req.hostname);") },
    {
      name: 'the same address by TLS',
      code: handler("res.redirect(301, 'https://' + req.headers.host + req.url);"),
    },
    {
      name: 'the same address in a template',
      code: handler('res.redirect(`https://${req.hostname}${req.originalUrl}`);'),
    },
    {
      name: 'a page of ours',
      code: handler("res.redirect('/login?host=' + encodeURIComponent(req.hostname));"),
    },
    {
      name: 'a fixed host',
      code: handler(
        "if (req.hostname !== 'www.example.com') return res.redirect(301, 'https://www.example.com/');",
      ),
    },
    {
      name: 'a mailer of another file, with a path',
      code:
        handler("await sendResetEmail(req.body.email, '/reset/' + token);") +
        "\nimport { sendResetEmail, token } from './mails.js';",
    },
    {
      name: 'something that is sent to nobody',
      code:
        handler("await store.save('https://' + req.headers.host + '/reset');") +
        "\nimport store from './store.js';",
    },
    {
      name: 'a message without a link to reset',
      code:
        handler("await bus.send('https://' + req.headers.host + '/pages');") +
        "\nimport bus from './bus.js';",
    },
    {
      name: 'a comparison',
      code: handler(
        "const isOurs = req.headers.host === 'a.example';\nawait transporter.sendMail({ text: String(isOurs) });",
      ),
    },
    {
      name: 'koa',
      code: "import Koa from 'koa';\nnew Koa().use((ctx) => { ctx.redirect('https://' + ctx.host + ctx.url); });",
    },
  ],
  invalid: [
    {
      name: 'a link in a mail',
      code: handler(
        'await transporter.sendMail({\n  to: req.body.email,\n  text: `https://${req.headers.host}/reset?token=${token}`,\n});',
      ),
      errors: at(7),
    },
    {
      name: 'a link in a variable',
      code: handler(
        "const link = req.protocol + '://' + req.get('host') + '/reset/' + token;\nawait transporter.sendMail({ html: '<a href=\"' + link + '\">Reset</a>' });",
      ),
      errors: at(6),
    },
    {
      name: 'a message made before',
      code: handler(
        'const message = { to: req.body.email, html: `<a href="https://${req.hostname}/verify">` };\nawait transporter.sendMail(message);',
      ),
      errors: at(5),
    },
    {
      name: 'a header of proxies',
      code: handler(
        "const host = req.headers['x-forwarded-host'] || req.headers.host;\nawait transporter.sendMail({ text: 'http://' + host + '/confirm' });",
      ),
      errors: at(6),
    },
    {
      name: 'the origin of a link',
      code: handler('await transporter.sendMail({ text: `${req.headers.origin}/reset` });'),
      errors: at(5),
    },
    {
      name: 'by a callback',
      code: handler(
        "transporter.sendMail({ subject: 'Reset', text: 'http://' + req.headers.host + '/reset/' + token }, (error) => { res.end(); });",
      ),
      errors: at(5),
    },
    {
      name: 'a mailer of another file',
      code:
        handler('await sendResetEmail(req.body.email, `https://${req.headers.host}/reset/${token}`);') +
        "\nimport { sendResetEmail, token } from './mails.js';",
      errors: at(5),
    },
    {
      name: 'a service of another file',
      code:
        handler(
          'await emailService.sendVerification({ to: req.body.email, link: `https://${req.hostname}/verify` });',
        ) + "\nimport emailService from './mails.js';",
      errors: at(5),
    },
    {
      name: 'something else that sends a link',
      code:
        handler("await notifier.notify(user, 'https://' + req.get('Host') + '/reset-password/' + token);") +
        "\nimport notifier, { user, token } from './notifier.js';",
      errors: at(5),
    },
    {
      name: 'sendgrid',
      code: 'const sgMail = require(\'@sendgrid/mail\');\nexports.forgot = async (req, res) => {\n  await sgMail.send({ to: req.body.email, html: `<a href="https://${req.headers.host}/r">` });\n};',
      errors: at(3),
    },
    {
      name: 'resend',
      code: "import { Resend } from 'resend';\nconst resend = new Resend(KEY);\nexport const forgot = async (req, res) => {\n  await resend.emails.send({ text: 'https://' + req.hostname + '/reset' });\n};",
      errors: at(4),
    },
    {
      name: 'postmark',
      code: "import postmark from 'postmark';\nconst client = new postmark.ServerClient(KEY);\nexport const forgot = async (req, res) => {\n  await client.sendEmail({ TextBody: 'https://' + req.headers.host + '/reset' });\n};",
      errors: at(4),
    },
    {
      name: 'SES',
      code: "import { SESClient, SendEmailCommand } from '@aws-sdk/client-ses';\nexport const forgot = async (req, res) => {\n  await new SESClient({}).send(new SendEmailCommand({ Message: { Body: { Text: { Data: `https://${req.headers.host}/reset` } } } }));\n};",
      errors: at(3),
    },
    {
      name: 'a function of this file',
      code:
        handler('await mailLink(req.body.email, `https://${req.headers.host}/reset`);') +
        "\nasync function mailLink(to, link) {\n  await transporter.sendMail({ to, text: 'Go to ' + link });\n}",
      errors: at(8),
    },
    {
      name: 'koa',
      code: "import Koa from 'koa';\nimport mailer from './mailer.js';\nnew Koa().use(async (ctx) => { await mailer.send({ text: `https://${ctx.host}/reset` }); });",
      errors: at(3),
    },
    {
      name: 'fastify',
      code: "import Fastify from 'fastify';\nimport mailer from './mailer.js';\nFastify().post('/', async (request) => { await mailer.sendMail({ text: 'https://' + request.hostname + '/reset' }); });",
      errors: at(3),
    },
    {
      name: 'a redirect',
      code: handler("res.redirect('https://' + req.headers['x-forwarded-host'] + '/mobile');"),
      errors: at(5, 'redirect'),
    },
    {
      name: 'a redirect to a page',
      code: handler('res.redirect(302, `https://${req.get("host")}/login`);'),
      errors: at(5, 'redirect'),
    },
    {
      name: 'a header',
      code: handler("res.setHeader('Location', `http://${req.hostname}/login`);"),
      errors: at(5, 'redirect'),
    },
  ],
});
