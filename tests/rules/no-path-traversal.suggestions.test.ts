import rule from '../../src/rules/no-path-traversal';
import { testRule } from '../rule-tester';
import { suggestedTwins } from './suggested-twins';

const commonjs = { sourceType: 'commonjs' } as const;

testRule(
  rule,
  suggestedTwins([
    {
      name: 'a joined path',
      wrong: `const fs = require('fs');
const path = require('path');
exports.show = (req, res) => {
  fs.readFile(path.join(ROOT, 'files', req.params.name), (error, data) => res.end(data));
};`,
      right: `const fs = require('fs');
const path = require('path');
exports.show = (req, res) => {
  fs.readFile(path.join(ROOT, 'files', path.basename(req.params.name)), (error, data) => res.end(data));
};`,
      reports: [
        {
          messageId: 'untrusted',
          line: 4,
          suggests: { lastPart: ['req.params.name', 'path.basename(req.params.name)'] },
        },
      ],
      ...commonjs,
    },
    {
      name: 'a template, where nothing is imported yet',
      wrong: `import { readFileSync } from 'node:fs';
import express from 'express';
express().get('/:name', (req, res) => res.send(readFileSync(\`./files/\${req.params.name}.txt\`, 'utf8')));`,
      right: `import { readFileSync } from 'node:fs';
import express from 'express';
express().get('/:name', (req, res) => res.send(readFileSync('./files/all.txt', 'utf8')));`,
      reports: [
        {
          messageId: 'untrusted',
          line: 3,
          suggests: {
            lastPart: [
              `import { readFileSync } from 'node:fs';
import express from 'express';
express().get('/:name', (req, res) => res.send(readFileSync(\`./files/\${req.params.name}`,
              `import path from 'node:path';
import { readFileSync } from 'node:fs';
import express from 'express';
express().get('/:name', (req, res) => res.send(readFileSync(\`./files/\${path.basename(req.params.name)}`,
            ],
          },
        },
      ],
    },
    {
      name: 'a path in a variable',
      wrong: `import fs from 'fs/promises';
import { join } from 'path';
import * as path from 'node:path';
export async function load(req, res) {
  const file = join('uploads', req.query.file);
  res.send(await fs.readFile(file));
}`,
      right: `import fs from 'fs/promises';
import { join } from 'path';
import * as path from 'node:path';
export async function load(req, res) {
  const file = join('uploads', path.basename(req.query.file));
  res.send(await fs.readFile(file));
}`,
      reports: [
        {
          messageId: 'untrusted',
          line: 6,
          suggests: { lastPart: ['req.query.file', 'path.basename(req.query.file)'] },
        },
      ],
    },
    {
      name: 'the whole path, of which nothing can be kept',
      wrong: `const fs = require('fs');
exports.show = (req, res) => fs.createReadStream(req.query.file).pipe(res);`,
      right: `const fs = require('fs');
exports.show = (req, res) => fs.createReadStream(LOG).pipe(res);`,
      reports: [{ messageId: 'untrusted', line: 2 }],
      ...commonjs,
    },
  ]),
);
