import rule from '../../src/rules/no-permissive-file-mode';
import { testRule } from '../rule-tester';

const fs = "import fs from 'node:fs';";
const strict = [{ newFiles: true }] as const;

/** One report that suggests a mode in place of the one there. */
const mode = (messageId: 'writable' | 'madeWritable', code: string, from: string, to: string) => ({
  code,
  errors: [
    {
      messageId,
      line: code.slice(0, code.indexOf(from)).split('\n').length,
      suggestions: [{ messageId: 'tighten' as const, data: { mode: to }, output: code.replace(from, to) }],
    },
  ],
});

testRule(rule, {
  valid: [
    `${fs} fs.chmodSync(file, 0o640);`,
    `${fs} fs.chmod(file, '755', done);`,
    `${fs} export const open = (file, mode) => fs.chmodSync(file, mode);`,
    `${fs} fs.chmodSync(file, stats.mode | 0o111);`,
    `import { chmod } from './modes'; chmod(file, 0o777);`,
    `import { chmod } from 'fs/promises'; await chmod(file, 'u+x');`,
    `${fs} const mode = isTest ? 0o777 : 0o700; fs.chmodSync(file, mode);`,
    `process.umask(0o027);`,
    `const previous = process.umask(); report(previous);`,
    `${fs} const previous = process.umask(0o077); process.umask(previous);`,
    `${fs} fs.mkdirSync(folder, { recursive: true, mode: 0o777 });`,
    { code: `${fs} fs.mkdirSync(folder, { recursive: true, mode: 0o750 });`, options: strict },
    { code: `${fs} fs.writeFileSync(file, text, { mode: 0o600 });`, options: strict },
    { code: `${fs} fs.writeFileSync(file, text);`, options: strict },
    `${fs} fs.writeFileSync('/tmp/report.csv', '');`,
    {
      code: `${fs} import os from 'os'; import path from 'path';
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'report-'));
fs.writeFileSync(path.join(folder, 'report.csv'), '');`,
      options: strict,
    },
    {
      code: `${fs} import os from 'os'; import path from 'path'; import { randomUUID } from 'crypto';
fs.writeFileSync(path.join(os.tmpdir(), randomUUID()), '');`,
      options: strict,
    },
    { code: `${fs} fs.writeFileSync('/tmp/app.lock', '', { flag: 'wx' });`, options: strict },
    { code: `${fs} fs.createWriteStream('/var/lib/app/report.csv');`, options: strict },
    { code: `${fs} fs.openSync(file, 'w', 0o644);`, options: strict },
  ],
  invalid: [
    mode('writable', `${fs} fs.chmodSync(file, 0o777);`, '0o777', '0o770'),
    mode('writable', `${fs} fs.chmod(file, '0666', (error) => {});`, `'0666'`, `'660'`),
    mode('writable', `${fs} await fs.promises.chmod(file, 0o666);`, '0o666', '0o660'),
    mode(
      'writable',
      `import { chmod as allow } from 'fs/promises'; export const share = (file) => allow(file, 511);`,
      '511',
      '0o770',
    ),
    {
      code: `const { fchmodSync } = require('fs');
const OPEN = 0o777;
module.exports = (fd) => fchmodSync(fd, OPEN);`,
      sourceType: 'commonjs',
      errors: [{ messageId: 'writable', line: 3 }],
    },
    {
      code: `${fs}
export const share = (file, mode = 0o777) => fs.chmodSync(file, mode);`,
      errors: [{ messageId: 'writable', line: 2 }],
    },
    {
      code: `import { chmod } from 'node:fs'; import { promisify } from 'util';
const change = promisify(chmod);
export const share = async (file) => change(file, process.env.NODE_ENV === 'production' ? 0o777 : 0o700);`,
      errors: [
        {
          messageId: 'writable',
          line: 3,
          suggestions: [
            {
              messageId: 'tighten',
              data: { mode: '0o770' },
              output: `import { chmod } from 'node:fs'; import { promisify } from 'util';
const change = promisify(chmod);
export const share = async (file) => change(file, process.env.NODE_ENV === 'production' ? 0o770 : 0o700);`,
            },
          ],
        },
      ],
    },
    mode('writable', `import fse from 'fs-extra'; fse.chmodSync(file, 0o757);`, '0o757', '0o750'),
    mode(
      'writable',
      `import { open } from 'fs/promises'; const handle = await open(file); await handle.chmod(0o666);`,
      '0o666',
      '0o660',
    ),
    {
      code: `process.umask(0);`,
      errors: [
        {
          messageId: 'mask',
          line: 1,
          suggestions: [{ messageId: 'tighten', data: { mode: '0o027' }, output: `process.umask(0o027);` }],
        },
      ],
    },
    {
      code: `import process from 'node:process';
const previous = process.umask('000');
share();
process.umask(previous);`,
      errors: [
        {
          messageId: 'mask',
          line: 2,
          suggestions: [
            {
              messageId: 'tighten',
              data: { mode: `'027'` },
              output: `import process from 'node:process';
const previous = process.umask('027');
share();
process.umask(previous);`,
            },
          ],
        },
      ],
    },
    {
      ...mode(
        'madeWritable',
        `${fs} fs.mkdirSync(folder, { recursive: true, mode: 0o777 });`,
        '0o777',
        '0o770',
      ),
      options: strict,
    },
    {
      ...mode('madeWritable', `${fs} await fs.promises.mkdir(folder, 0o777);`, '0o777', '0o770'),
      options: strict,
    },
    {
      ...mode(
        'madeWritable',
        `${fs} const options = { mode: 0o666 }; fs.writeFileSync(file, text, options);`,
        '0o666',
        '0o660',
      ),
      options: strict,
    },
    {
      ...mode('madeWritable', `const fd = require('fs').openSync(file, 'a', 0o666);`, '0o666', '0o660'),
      options: strict,
      sourceType: 'commonjs',
    },
    {
      ...mode(
        'madeWritable',
        `import { mkdirp } from 'mkdirp'; await mkdirp(folder, { mode: 0o777 });`,
        '0o777',
        '0o770',
      ),
      options: strict,
    },
    {
      ...mode(
        'madeWritable',
        `import { ensureDir } from 'fs-extra'; await ensureDir(folder, 0o2777);`,
        '0o2777',
        '0o2770',
      ),
      options: strict,
    },
    {
      code: `${fs} fs.writeFileSync('/tmp/report.csv', '');`,
      options: strict,
      errors: [{ messageId: 'predictable', line: 1 }],
    },
    {
      code: `${fs} import os from 'os'; import path from 'path';
const file = path.join(os.tmpdir(), 'report', 'all.csv');
export const stream = fs.createWriteStream(file);`,
      options: strict,
      errors: [{ messageId: 'predictable', line: 3 }],
    },
    {
      code: `import { appendFile } from 'fs/promises';
import { tmpdir } from 'node:os';
await appendFile(\`\${tmpdir()}/app.log\`, line);`,
      options: strict,
      errors: [{ messageId: 'predictable', line: 3 }],
    },
  ],
});
