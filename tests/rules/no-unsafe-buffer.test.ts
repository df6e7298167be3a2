import rule from '../../src/rules/no-unsafe-buffer';
import { testRule } from '../rule-tester';

const either = (before: string, call: string, after: string, name: string) => ({
  code: `${before}${call}${after}`,
  errors: [
    {
      messageId: 'either' as const,
      line: before.split('\n').length,
      suggestions: [
        { messageId: 'useFrom' as const, output: `${before}${call.replace(name, 'Buffer.from')}${after}` },
        { messageId: 'useAlloc' as const, output: `${before}${call.replace(name, 'Buffer.alloc')}${after}` },
      ],
    },
  ],
});

testRule(rule, {
  valid: [
    `const bytes = Buffer.from('text', 'utf8');`,
    `const bytes = Buffer.alloc(64);`,
    `export const copy = (value) => (Buffer.from ? Buffer.from(value) : new Buffer(value));`,
    `export function copy(value) {
  if (typeof Buffer.from === 'function') return Buffer.from(value);
  return new Buffer(value);
}`,
    `export const copy = (value) => (Buffer.allocUnsafe ? Buffer.allocUnsafe(value) : new Buffer(value));`,
    `class Buffer {} const bytes = new Buffer('text');`,
    `import { Buffer } from 'safer-buffer'; new Buffer(10);`,
    `export class Ring { constructor(Buffer) { this.bytes = new Buffer(16); } }`,
    `export function frame(res) {
  const trailer = Buffer.allocUnsafe(64);
  trailer.fill(0);
  res.send(trailer);
}`,
    `export function frame(socket) {
  const head = Buffer.allocUnsafe(4);
  head.writeUInt32BE(1, 0);
  socket.write(head);
}`,
    `import { randomFillSync } from 'crypto';
export function frame(socket) {
  const head = Buffer.allocUnsafe(4);
  randomFillSync(head);
  socket.write(head);
}`,
    `import fs from 'fs';
export function load(fd, res) {
  const page = Buffer.allocUnsafe(4096);
  fs.readSync(fd, page, 0, page.length, 0);
  res.end(page);
}`,
    `export function gather(source, res) {
  const all = Buffer.allocUnsafe(source.length);
  source.copy(all);
  res.end(all);
}`,
    `export function gather(source, res) {
  const all = Buffer.allocUnsafe(8);
  for (let i = 0; i < 8; i++) all[i] = source[i];
  res.end(all);
}`,
    `export const scratch = (size) => Buffer.allocUnsafe(size);`,
    `export function send(res) { res.send(Buffer.allocUnsafe(8).fill(1)); }`,
    `let page = Buffer.allocUnsafe(8); page = fill(page); socket.write(page);`,
    `message.readUInt32BE(0); message.writeInt8(1, 4);`,
    `reader.readUInt8(offset, options);`,
    {
      code: `import { Buffer as Bytes } from 'node:buffer'; const head: Uint8Array = Bytes.from([1, 2]);`,
      filename: 'file.ts',
    },
  ],
  invalid: [
    {
      code: `const bytes = new Buffer('text');`,
      output: `const bytes = Buffer.from('text');`,
      errors: [{ messageId: 'old', line: 1, data: { name: 'new Buffer(…)', method: 'from' } }],
    },
    {
      code: `const bytes = new Buffer(64);`,
      output: `const bytes = Buffer.alloc(64);`,
      errors: [{ messageId: 'old', line: 1 }],
    },
    {
      code: `exports.upload = (req) => new Buffer(req.body.data, 'base64');`,
      output: `exports.upload = (req) => Buffer.from(req.body.data, 'base64');`,
      errors: [{ messageId: 'old', line: 1 }],
    },
    {
      code: `export const key = (user, pass) => new Buffer(user + ':' + pass).toString('base64');`,
      output: `export const key = (user, pass) => Buffer.from(user + ':' + pass).toString('base64');`,
      errors: [{ messageId: 'old', line: 1 }],
    },
    {
      code: 'export const key = (user, pass) => Buffer(`${user}:${pass}`);',
      output: 'export const key = (user, pass) => Buffer.from(`${user}:${pass}`);',
      errors: [{ messageId: 'old', line: 1 }],
    },
    {
      code: `export const body = (data) => new Buffer(JSON.stringify(data));`,
      output: `export const body = (data) => Buffer.from(JSON.stringify(data));`,
      errors: [{ messageId: 'old', line: 1 }],
    },
    {
      code: `const head = new Buffer([0xff, 0xd8]);`,
      output: `const head = Buffer.from([0xff, 0xd8]);`,
      errors: [{ messageId: 'old', line: 1 }],
    },
    {
      code: `export const room = (list) => new Buffer(list.length);`,
      output: `export const room = (list) => Buffer.alloc(list.length);`,
      errors: [{ messageId: 'old', line: 1 }],
    },
    {
      code: `export const room = (size) => new Buffer(Math.min(size, 10));`,
      output: `export const room = (size) => Buffer.alloc(Math.min(size, 10));`,
      errors: [{ messageId: 'old', line: 1 }],
    },
    {
      code: `export const room = (size) => new Buffer(size * 2);`,
      output: `export const room = (size) => Buffer.alloc(size * 2);`,
      errors: [{ messageId: 'old', line: 1 }],
    },
    {
      code: `const size = 16;
export const room = () => new Buffer(size);`,
      output: `const size = 16;
export const room = () => Buffer.alloc(size);`,
      errors: [{ messageId: 'old', line: 2 }],
    },
    either('exports.copy = (value) => ', 'new Buffer(value)', ';', 'new Buffer'),
    either(
      'exports.copy = (value) => (Buffer.isBuffer(value) ? value : ',
      'new Buffer(value)',
      ');',
      'new Buffer',
    ),
    {
      code: `const buffer = require('buffer');
exports.copy = (list) => new buffer.Buffer(list.join(','));`,
      output: `const buffer = require('buffer');
exports.copy = (list) => buffer.Buffer.from(list.join(','));`,
      sourceType: 'commonjs',
      errors: [{ messageId: 'old', line: 2 }],
    },
    {
      code: `import { SlowBuffer } from 'node:buffer';
export const page = SlowBuffer(4096);`,
      output: `import { SlowBuffer } from 'node:buffer';
export const page = Buffer.alloc(4096);`,
      errors: [{ messageId: 'old', line: 2 }],
    },
    {
      name: 'sent as it is',
      code: `export function frame(res) {
  const padding = Buffer.allocUnsafe(64);
  res.type('application/octet-stream').send(padding);
}`,
      errors: [{ messageId: 'unfilled', line: 3 }],
    },
    {
      name: 'printed as it is',
      code: `export const id = () => Buffer.allocUnsafe(16).toString('hex');`,
      errors: [{ messageId: 'unfilled', line: 1 }],
    },
    {
      name: 'written without a variable',
      code: `import net from 'net';
net.createServer((socket) => { socket.write(Buffer.allocUnsafeSlow(8)); });`,
      errors: [{ messageId: 'unfilled', line: 2 }],
    },
    {
      name: 'filled too late',
      code: `export function frame(socket) {
  const head = Buffer.allocUnsafe(4);
  socket.write(head);
  head.fill(0);
}`,
      errors: [{ messageId: 'unfilled', line: 3 }],
    },
    {
      code: `message.readUInt32BE(0, true);`,
      output: `message.readUInt32BE(0);`,
      errors: [{ messageId: 'noAssert', line: 1 }],
    },
    {
      code: `const noAssert = true;
message.writeDoubleLE(1, 4, noAssert);`,
      output: `const noAssert = true;
message.writeDoubleLE(1, 4);`,
      errors: [{ messageId: 'noAssert', line: 2 }],
    },
    {
      code: `import { Buffer as Bytes } from 'node:buffer'; export const copy = (text: string) => new Bytes(String(text));`,
      output: `import { Buffer as Bytes } from 'node:buffer'; export const copy = (text: string) => Bytes.from(String(text));`,
      filename: 'file.ts',
      errors: [{ messageId: 'old', line: 1 }],
    },
  ],
});
