/** What sends mails and messages, with the texts in them. The packages' other facts are with their credentials. */
import type { Library } from './types';

const mail = { kind: 'mail.text', at: { argument: 0 } } as const;

export const mails: Library = {
  packages: [
    '@nestjs-modules/mailer',
    'mailgun.js',
    'mailgun-js',
    '@aws-sdk/client-ses',
    '@aws-sdk/client-sesv2',
  ],
  read: 'nodemailer 10.6.1, @sendgrid/mail 8.1.6, postmark 5.1.0, resend 6.38.0; the documentation of the others',
  objects: {
    transporter: [{ from: 'nodemailer.exports', steps: [{ call: 'createTransport' }] }],
    resend: [{ from: 'resend.exports', steps: [{ new: 'Resend' }, { member: ['emails', 'batch'] }] }],
    postmark: [{ from: 'postmark.exports', steps: [{ new: ['ServerClient', 'Client'] }] }],
    messages: [{ package: 'mailgun.js', steps: ['constructed', { call: 'client' }, { member: 'messages' }] }],
    oldMessages: [{ package: 'mailgun-js', steps: ['called', { call: 'messages' }] }],
  },
  types: { transporter: ['Transporter', 'MailerService'] },
  sinks: [
    { ...mail, on: 'transporter', call: 'sendMail' },
    { ...mail, on: '@sendgrid/mail.exports', call: ['send', 'sendMultiple'] },
    { ...mail, on: 'resend', call: ['send', 'create'] },
    { ...mail, on: 'postmark', call: ['sendEmail', 'sendEmailBatch', 'sendEmailWithTemplate'] },
    { ...mail, on: 'messages', call: 'create', at: { argument: 1 } },
    { ...mail, on: 'oldMessages', call: 'send' },
    { ...mail, new: ['SendEmailCommand', 'SendTemplatedEmailCommand', 'SendRawEmailCommand'] },
  ],
};
