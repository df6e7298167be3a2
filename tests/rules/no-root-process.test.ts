import rule from '../../src/rules/no-root-process';
import { testRule } from '../rule-tester';

const strict = [{ privilegedPorts: true }] as const;

testRule(rule, {
  valid: [
    `process.setuid('www-data');`,
    `process.setuid(33);`,
    `if (process.setgid) { process.setgid('www-data'); process.setuid('www-data'); }`,
    `process.setuid(Number(process.env.UID));`,
    `export const become = (user) => process.setuid(user);`,
    `if (process.getuid() === 0) throw new Error('Do not run this as root');`,
    `import { setuid } from './users'; setuid(0);`,
    `const process = require('./process'); process.setuid(0);`,
    `service.setuid(0);`,
    `import { spawn } from 'child_process'; spawn('ls', [], { uid: 1000 });`,
    `import { spawn } from 'child_process'; spawn('ls', { uid: process.getuid() });`,
    `user.uid = 0; render({ uid: 0 });`,
    `app.listen(80);`,
    { code: `app.listen(3000, () => {});`, options: strict },
    { code: `server.listen({ port: 8443 });`, options: strict },
    { code: `server.listen(0);`, options: strict },
    { code: `app.listen(process.env.PORT || 443);`, options: [{ privilegedPorts: false }] },
    { code: `server.listen('/run/app.sock');`, options: strict },
    {
      code: `server.listen(443, () => {
  process.setgid('www-data');
  process.setuid('www-data');
});`,
      options: strict,
    },
    { code: `events.listen('port', 80);`, options: strict },
    {
      code: `const user: string = process.env.RUN_AS!; process.setuid!(user);`,
      filename: 'file.ts',
    },
  ],
  invalid: [
    { code: `process.setuid(0);`, errors: [{ messageId: 'root', line: 1 }] },
    { code: `process.setuid?.('root');`, errors: [{ messageId: 'root', line: 1 }] },
    { code: `if (config.privileged) { process.seteuid(0); }`, errors: [{ messageId: 'root', line: 1 }] },
    { code: `process.setgid('root');`, errors: [{ messageId: 'rootGroup', line: 1 }] },
    { code: `import { setuid } from 'node:process'; setuid(0);`, errors: [{ messageId: 'root', line: 1 }] },
    {
      code: `const proc = require('process');
const ROOT = 0;
proc.setuid(ROOT);
proc.setegid(ROOT);`,
      sourceType: 'commonjs',
      errors: [
        { messageId: 'root', line: 3 },
        { messageId: 'rootGroup', line: 4 },
      ],
    },
    {
      code: `function become(user = 'root') {
  process.setuid(user);
}
become();`,
      errors: [{ messageId: 'root', line: 2 }],
    },
    {
      code: `const { setuid } = process;
export const elevate = () => setuid('0');`,
      errors: [{ messageId: 'root', line: 2 }],
    },
    {
      code: `process.setuid(process.env.NODE_ENV === 'production' ? 0 : 1000);`,
      errors: [{ messageId: 'root', line: 1 }],
    },
    {
      code: `import { spawn } from 'child_process'; spawn('backup', ['--all'], { uid: 0, stdio: 'inherit' });`,
      errors: [{ messageId: 'rootChild', line: 1 }],
    },
    {
      code: `const { execFile } = require('child_process');
const options = { cwd: '/srv' };
options.uid = 0;
execFile('backup', options);`,
      sourceType: 'commonjs',
      errors: [{ messageId: 'rootChild', line: 3 }],
    },
    {
      code: `import express from 'express';
const app = express();
app.listen(443, () => {});`,
      options: strict,
      errors: [{ messageId: 'port', line: 3, data: { value: '443' } }],
    },
    {
      code: `import http from 'http';
http.createServer(handle).listen({ host: '0.0.0.0', port: 80 });`,
      options: strict,
      errors: [{ messageId: 'port', line: 2 }],
    },
    {
      code: `import Fastify from 'fastify';
const PORT = process.env.PORT ?? 80;
await Fastify().listen({ port: PORT });`,
      options: strict,
      errors: [{ messageId: 'port', line: 3 }],
    },
    {
      code: `import Koa from 'koa';
new Koa().use(handle).listen(80);
process.setuid('root');`,
      options: strict,
      errors: [
        { messageId: 'port', line: 2 },
        { messageId: 'root', line: 3 },
      ],
    },
    {
      code: `class Worker { start(): void { (process as NodeJS.Process).setuid!(0); } }`,
      filename: 'file.ts',
      errors: [{ messageId: 'root', line: 1 }],
    },
  ],
});
