/** What names tell of functions that send mails, or hand them to something that does. */
import { wordsOf } from './names';

const MAILS: ReadonlySet<string> = new Set([
  'email',
  'emailer',
  'emails',
  'mail',
  'mailer',
  'mailgun',
  'mails',
  'nodemailer',
  'postmark',
  'resend',
  'sendgrid',
  'sendmail',
  'ses',
  'sgmail',
  'smtp',
  'transporter',
]);

const SENDS =
  /^(?:add|build|compose|create|deliver|dispatch|emit|enqueue|notify|publish|push|queue|render|send)/i;

/** Whether a call sends a mail, by its name and that of what it is called on: `sendResetEmail`, `mailer.send`. */
export function soundsLikeMailing(receiver: string, method: string): boolean {
  const speaksOfMail = (name: string): boolean => wordsOf(name).some((word) => MAILS.has(word));
  return SENDS.test(method) && (speaksOfMail(method) || speaksOfMail(receiver));
}

/** Whether a call sends something to somebody: `notifier.notify`, `sendResetLink`. */
export function soundsLikeSending(method: string): boolean {
  return (
    /^(?:send|notify|deliver|enqueue|publish|dispatch)(?:$|[A-Z_])/.test(method) && method !== 'sendFile'
  );
}

/** Whether a text is a part of a link that lets somebody in: `/reset-password?token=`. */
export function opensAccount(text: string): boolean {
  return /reset|verif|confirm|activat|invit|magic|passwor|token|unsubscribe|log-?in|sign-?in/i.test(text);
}

/** Whether a text may hold a host name of a request. */
export function mentionsHosts(text: string): boolean {
  return /\bhost(?:name)?\b|forwarded|\borigin\b|referer/i.test(text);
}
