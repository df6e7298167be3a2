import rule from '../../src/rules/no-command-injection';
import { testReports } from '../rule-tester';

const handler = (
  body: string,
  imports = "import { exec, execFile, spawn } from 'node:child_process';",
): string =>
  `import express from 'express';
${imports}
const app = express();
app.get('/run', async (req, res) => {
${body}
});`;

const error = (messageId: 'untrusted' | 'given' | 'program' | 'option', line: number, origin?: string) => [
  { messageId, line, ...(origin !== undefined && { data: { origin } }) },
];

testReports(rule, {
  valid: [
    {
      name: 'a program of the system with a constant command',
      code: handler("spawn(process.platform === 'win32' ? 'cmd' : 'sh', ['-c', 'df']);"),
    },
    {
      name: 'a method that is called bind',
      code: handler("db.prepare('select ?').bind('x', req.query.id);\nexec('df');"),
    },
    {
      name: 'a list of arguments',
      code: handler("execFile('convert', [req.query.file, 'out.png']);").replace('convert', 'echo'),
    },
    { name: 'a constant command', code: handler("exec('df -h', (err, out) => res.send(out));") },
    { name: 'a number', code: handler('exec(`kill ${Number(req.query.pid)}`);') },
    {
      name: 'parsed number through a variable',
      code: handler("const pid = parseInt(req.query.pid, 10);\nexec('kill ' + pid);"),
    },
    {
      name: 'a known value',
      code: handler(
        "if (!['up', 'down'].includes(req.query.to)) return res.sendStatus(400);\nexec('docker compose ' + req.query.to);",
      ),
    },
    {
      name: 'a table of commands',
      code: handler(
        "const COMMANDS = { disk: 'df -h', memory: 'free -m' };\nexec(COMMANDS[req.query.what]);",
      ),
    },
    {
      name: 'a pattern without shell characters',
      code: handler(
        'if (!/^[a-z0-9]+$/.test(req.query.host)) return res.sendStatus(400);\nexec(`ping -c 1 ${req.query.host}`);',
      ),
    },
    {
      name: 'a quoting function',
      code: handler(
        "exec('convert ' + quote([req.query.file]) + ' out.png');",
        "import { exec } from 'child_process';\nimport { quote } from 'shell-quote';",
      ),
    },
    {
      name: 'spawn without a shell',
      code: handler("spawn('ls', [req.query.dir]);"),
    },
    { name: 'spawn with the shell off', code: handler("spawn('ls', [req.query.dir], { shell: false });") },
    {
      name: 'exec of a regular expression',
      code: handler('const found = /^v(\\d+)/.exec(req.query.version);\nres.json(found);'),
    },
    {
      name: 'exec of a query',
      code: `import express from 'express';
import User from './user.js';
const app = express();
app.get('/run', async (req, res) => res.json(await User.find({ name: String(req.query.name) }).exec()));`,
    },
    {
      name: 'a whole command that a caller gives',
      code: `import { exec } from 'node:child_process';
export const run = (command) => new Promise((resolve) => exec(command, resolve));`,
    },
    {
      name: 'a private helper with constant arguments',
      code: `import { execSync } from 'node:child_process';
const git = (args) => execSync('git ' + args).toString();
export const head = () => git('rev-parse HEAD');`,
    },
    {
      name: 'parameters, not asked for',
      code: `import { exec } from 'node:child_process';
export const archive = (name) => exec(\`tar czf \${name}.tgz \${name}\`);`,
      options: [{ unknownValues: false }],
    },
    {
      name: 'an argument after the end of the options',
      code: handler("execFile('git', ['clone', '--', req.query.url]);"),
    },
    {
      name: 'an argument behind constant characters',
      code: handler("execFile('git', ['log', `origin/${req.query.branch}`]);"),
    },
    {
      name: 'an argument that was tested for options',
      code: handler(
        "if (!/^https:[a-z./]+$/.test(req.query.url)) return res.sendStatus(400);\nexecFile('git', ['clone', req.query.url]);",
      ),
    },
    {
      name: 'an argument that begins as it must',
      code: handler(
        "if (!req.query.url.startsWith('https://')) return res.sendStatus(400);\nexecFile('git', ['clone', req.query.url]);",
      ),
    },
    {
      name: 'an argument that is refused if it is an option',
      code: handler(
        "if (req.query.url.startsWith('-')) throw new Error('no');\nexecFile('git', ['clone', req.query.url]);",
      ),
    },
    {
      name: 'an argument that begins with a folder',
      code: handler(
        "const file = path.join('/srv/uploads', path.basename(req.query.file));\nexecFile('convert', [file, 'out.png']);",
        "import { execFile } from 'node:child_process';\nimport path from 'node:path';",
      ),
    },
    {
      name: 'an argument of a program without dangerous options',
      code: handler("execFile('sha256sum', [req.query.file]);"),
    },
    {
      name: 'a template tag that escapes',
      code: handler('await $`cat ${req.query.file}`;', "import { $ } from 'zx';"),
    },
    {
      name: 'execa with a list',
      code: handler("await execa('identify-image', [req.query.file]);", "import { execa } from 'execa';"),
    },
    {
      name: 'a script with arguments',
      code: handler("spawn('sh', ['./backup.sh', req.query.name]);"),
    },
    {
      name: 'chosen by a condition',
      code: handler("exec(req.query.all ? 'ls -a' : 'ls');"),
    },
    {
      name: 'a switch over the action',
      code: handler(`let command;
switch (req.query.action) {
  case 'start': command = 'systemctl start app'; break;
  default: command = 'systemctl status app';
}
exec(command);`),
    },
    {
      name: 'an exec of its own',
      code: `import express from 'express';
const exec = (text) => text.length;
express().get('/', (req, res) => res.json(exec(req.query.text)));`,
    },
  ],
  invalid: [
    {
      name: 'template',
      code: handler('exec(`ping -c 1 ${req.query.host}`);'),
      errors: error('untrusted', 5, '`req.query.host` (line 5)'),
    },
    {
      name: 'concatenation',
      code: handler("exec('ls ' + req.params.dir, (err, out) => res.send(out));"),
      errors: error('untrusted', 5),
    },
    { name: 'the whole command', code: handler('exec(req.body.command);'), errors: error('untrusted', 5) },
    {
      name: 'through a variable',
      code: handler('const command = `git log ${req.query.branch}`;\nexec(command);'),
      errors: error('untrusted', 6),
    },
    {
      name: 'added later',
      code: handler(
        "let command = 'tar czf out.tgz';\nfor (const file of req.body.files) command += ' ' + file;\nexec(command);",
      ),
      errors: error('untrusted', 7),
    },
    {
      name: 'quoted by hand',
      code: handler('exec(`grep "${req.query.q}" access.log`);'),
      errors: error('untrusted', 5),
    },
    {
      name: 'joined',
      code: handler("exec(['convert', req.query.from, 'out.png'].join(' '));"),
      errors: error('untrusted', 5),
    },
    {
      name: 'CommonJS, a member',
      code: `const cp = require('child_process');
const express = require('express');
express().post('/', (req, res) => {
  cp.execSync('rm -rf uploads/' + req.body.name);
  res.end();
});`,
      errors: error('untrusted', 4),
    },
    {
      name: 'CommonJS, renamed',
      code: `const { exec: run } = require('child_process');
const express = require('express');
express().post('/', (req, res) => run('nslookup ' + req.body.name, (e, out) => res.send(out)));`,
      errors: error('untrusted', 3),
    },
    {
      name: 'required on the spot',
      code: `const app = require('express')();
app.get('/', (req, res) => require('child_process').exec('nslookup ' + req.query.name));`,
      errors: error('untrusted', 2),
    },
    {
      name: 'a promise of it',
      code: handler(
        'const { stdout } = await run(`whois ${req.query.domain}`);\nres.send(stdout);',
        "import { exec } from 'node:child_process';\nimport { promisify } from 'node:util';\nconst run = promisify(exec);",
      ),
      errors: error('untrusted', 7),
    },
    {
      name: 'CommonJS, promisified through the module',
      code: `const util = require('util');
const exec = util.promisify(require('child_process').exec);
const app = require('express')();
app.get('/', async (req, res) => {
  const { stdout } = await exec('whois ' + req.query.domain);
  res.send(stdout);
});`,
      errors: error('untrusted', 5),
    },
    {
      name: 'spawn with a shell: the command',
      code: handler('spawn(`ls ${req.query.dir}`, { shell: true });'),
      errors: error('untrusted', 5),
    },
    {
      name: 'spawn with a shell: an argument',
      code: handler("spawn('ls', ['-l', req.query.dir], { shell: '/bin/bash' });"),
      errors: error('untrusted', 5),
    },
    {
      name: 'options in a variable',
      code: handler("const options = { cwd: '/tmp', shell: true };\nspawn('ls', [req.query.dir], options);"),
      errors: error('untrusted', 6),
    },
    {
      name: 'a shell as the program',
      code: handler("spawn('sh', ['-c', `ls ${req.query.dir}`]);"),
      errors: error('untrusted', 5),
    },
    {
      name: 'a shell by its path',
      code: handler("execFile('/bin/bash', ['-c', 'cat ' + req.query.file], (e, out) => res.send(out));"),
      errors: error('untrusted', 5),
    },
    {
      name: 'the shell of Windows',
      code: handler("spawn('cmd.exe', ['/c', 'dir', req.query.dir]);"),
      errors: error('untrusted', 5),
    },
    {
      name: 'through a wrapper',
      code: handler(
        'run(`ls ${req.query.dir}`);',
        "import { exec } from 'child_process';\nconst run = (command) => exec(command, { timeout: 1000 });",
      ),
      errors: error('untrusted', 3, '`req.query.dir` (line 6) through `run`'),
    },
    {
      name: 'a wrapper that builds the command',
      code: handler(
        'res.send(await resize(req.body.file));',
        "import { exec } from 'child_process';\nfunction resize(file) {\n  return new Promise((resolve) => exec('convert ' + file + ' out.png', resolve));\n}",
      ),
      errors: error('untrusted', 4),
    },
    {
      name: 'a method of a class',
      code: `import { execSync } from 'node:child_process';
import express from 'express';
class Git {
  checkout(branch) {
    return execSync(\`git checkout \${branch}\`);
  }
}
const git = new Git();
express().post('/', (req, res) => res.send(git.checkout(req.body.branch)));`,
      errors: error('untrusted', 5),
    },
    {
      name: 'a parameter of an exported function',
      code: `import { exec } from 'node:child_process';
export const archive = (name) => exec(\`tar czf \${name}.tgz \${name}\`);`,
      errors: error('given', 2, '`name`'),
    },
    {
      name: 'a parameter of an exported method',
      code: `const { execSync } = require('child_process');
module.exports = {
  clone(url, folder) {
    execSync('git clone ' + url + ' ' + folder);
  },
};`,
      errors: error('given', 4),
    },
    {
      name: 'the program',
      code: handler('spawn(req.query.tool, ["--version"]);'),
      errors: error('program', 5),
    },
    {
      name: 'a forked module',
      code: handler('fork(req.body.worker);', "import { fork } from 'child_process';"),
      errors: error('program', 5),
    },
    {
      name: 'an option of git',
      code: handler("execFile('git', ['clone', req.body.url, 'work']);"),
      errors: error('option', 5),
    },
    {
      name: 'an option of git, a check of its end',
      code: handler(
        "if (!req.body.url.endsWith('.git')) return res.sendStatus(400);\nexecFile('git', ['clone', req.body.url, 'work']);",
      ),
      errors: error('option', 6),
    },
    {
      name: 'an option of tar, trimmed',
      code: handler(
        "const name = String(req.query.name).trim();\nexecFile('tar', ['czf', 'out.tgz', name]);",
      ),
      errors: error('option', 6),
    },
    {
      name: 'an option of curl, list in a variable',
      code: handler("const args = ['-s', req.body.url];\nspawn('curl', args);"),
      errors: error('option', 5),
    },
    {
      name: 'shelljs',
      code: handler('shell.exec(`mkdir ${req.body.name}`);', "import shell from 'shelljs';"),
      errors: error('untrusted', 5),
    },
    {
      name: 'cross-spawn',
      code: handler('spawn(req.body.tool, []);', "import spawn from 'cross-spawn';"),
      errors: error('program', 5),
    },
    {
      name: 'execa, a command as text',
      code: handler('await execaCommand(`unzip ${req.body.file}`);', "import { execaCommand } from 'execa';"),
      errors: error('untrusted', 5),
    },
    {
      name: 'execa with a shell',
      code: handler(
        "await execa('unzip ' + req.body.file, { shell: true });",
        "import { execa } from 'execa';",
      ),
      errors: error('untrusted', 5),
    },
    {
      name: 'ssh2',
      code: handler(
        "const client = new Client();\nclient.on('ready', () => client.exec('tail ' + req.query.file, (err, stream) => stream.pipe(res)));",
        "import { Client } from 'ssh2';",
      ),
      errors: error('untrusted', 6),
    },
    {
      name: 'node-ssh',
      code: handler(
        'const ssh = new NodeSSH();\nawait ssh.connect(settings);\nawait ssh.execCommand(`tail ${req.query.file}`);',
        "import { NodeSSH } from 'node-ssh';\nimport settings from './settings.js';",
      ),
      errors: error('untrusted', 8),
    },
    {
      name: 'Koa',
      code: `const Koa = require('koa');
const { exec } = require('child_process');
const app = new Koa();
app.use(async (ctx) => {
  exec('ping ' + ctx.request.query.host);
});`,
      errors: error('untrusted', 5),
    },
    {
      name: 'Fastify, destructured',
      code: `import Fastify from 'fastify';
import * as cp from 'node:child_process';
const app = Fastify();
app.post('/', async ({ body: { name } }) => cp.execSync('useradd ' + name));`,
      errors: error('untrusted', 4),
    },
    {
      name: 'an http server',
      code: `const http = require('http');
const url = require('url');
const { exec } = require('child_process');
http.createServer((req, res) => {
  const { query } = url.parse(req.url, true);
  exec('ls ' + query.path, (err, out) => res.end(out));
}).listen(80);`,
      errors: error('untrusted', 6),
    },
    {
      name: 'TypeScript',
      code: `import { exec } from 'child_process';
import type { Request, Response } from 'express';
export const ping = (req: Request, res: Response): void => {
  const host = req.query.host as string;
  exec(\`ping \${host}\`, (_error: Error | null, out: string) => res.send(out));
};`,
      errors: error('untrusted', 5),
      parser: 'typescript',
    },
    {
      name: 'TypeScript, import equals',
      code: `import cp = require('child_process');
import express = require('express');
express().get('/', (req, res) => cp.exec('ping ' + req.query.host!));`,
      errors: error('untrusted', 3),
      parser: 'typescript',
    },
    {
      name: 'a check that does not end the request',
      code: handler("if (/[;&]/.test(req.query.host)) console.warn('odd');\nexec('ping ' + req.query.host);"),
      errors: error('untrusted', 6),
    },
    {
      name: 'an incomplete removal',
      code: handler("exec('ping ' + req.query.host.replace(';', ''));"),
      errors: error('untrusted', 5),
    },
    {
      name: 'a pattern without an end',
      code: handler("if (!/^[a-z]+/.test(req.query.host)) return;\nexec('ping ' + req.query.host);"),
      errors: error('untrusted', 6),
    },
    {
      name: 'the shell of the system',
      code: handler(
        "const isWindows = process.platform === 'win32';\nspawn(isWindows ? 'cmd' : 'sh', [isWindows ? '/c' : '-c', req.query.command]);",
      ),
      errors: error('untrusted', 6),
    },
    {
      name: 'promises for all',
      code: handler(
        "await cp.execAsync('ls ' + req.query.folder);",
        "const cp = require('bluebird').promisifyAll(require('child_process'));",
      ),
      errors: error('untrusted', 5),
    },
    {
      name: 'a terminal',
      code: handler("pty.spawn('bash', ['-c', req.query.command], {});", "import pty from 'node-pty';"),
      errors: error('untrusted', 5),
    },
    {
      name: 'a library of constructor functions',
      code: "var exec = require('child_process').exec;\nvar Git = (module.exports = function Git(folder) {\n  this.folder = folder;\n});\nGit.prototype.log = function (done) {\n  exec('git -C ' + this.folder + ' log', done);\n};",
      errors: error('given', 6),
    },
  ],
});
