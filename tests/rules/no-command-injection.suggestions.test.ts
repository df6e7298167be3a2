import rule from '../../src/rules/no-command-injection';
import { testRule } from '../rule-tester';
import { suggestedTwins } from './suggested-twins';

const commonjs = { sourceType: 'commonjs' } as const;
const app = "require('express')()";

testRule(
  rule,
  suggestedTwins([
    {
      name: 'a whole module, a callback',
      wrong: `const cp = require('child_process');
${app}.get('/:host', (req, res) => {
  cp.exec(\`ping -c 1 \${req.params.host}\`, { timeout: 500 }, (error, out) => res.send(out));
});`,
      right: `const cp = require('child_process');
${app}.get('/:host', (req, res) => {
  cp.execFile('ping', ['-c', '1', req.params.host], { timeout: 500 }, (error, out) => res.send(out));
});`,
      reports: [
        {
          messageId: 'untrusted',
          line: 3,
          suggests: {
            direct: [
              'cp.exec(`ping -c 1 ${req.params.host}`',
              "cp.execFile('ping', ['-c', '1', req.params.host]",
            ],
          },
        },
      ],
      ...commonjs,
    },
    {
      name: 'a name taken in, a value in quotes that may be a list',
      wrong: `import { execSync } from "node:child_process";
export const show = (req, res) => {
  res.send(execSync('wc -l "' + req.query.file + '.txt"'));
};`,
      right: `import { execFileSync } from "node:child_process";
export const show = (req, res) => {
  res.send(execFileSync("wc", ["-l", "all.txt"]));
};`,
      reports: [
        {
          messageId: 'untrusted',
          line: 3,
          suggests: {
            direct: [
              `execSync } from "node:child_process";
export const show = (req, res) => {
  res.send(execSync('wc -l "' + req.query.file + '.txt"')`,
              `execSync, execFileSync } from "node:child_process";
export const show = (req, res) => {
  res.send(execFileSync("wc", ["-l", \`\${req.query.file}.txt\`])`,
            ],
          },
        },
      ],
    },
    {
      name: 'what only a shell does: a pipe',
      wrong: `const { exec } = require('child_process');
${app}.get('/:word', (req, res) => exec(\`cat words | grep \${req.params.word}\`, (error, out) => res.send(out)));`,
      right: `const { exec } = require('child_process');
${app}.get('/:word', (req, res) => exec('cat words | sort', (error, out) => res.send(out)));`,
      reports: [{ messageId: 'untrusted', line: 2 }],
      ...commonjs,
    },
    {
      name: 'a program that the client chooses',
      wrong: `const { exec } = require('child_process');
${app}.get('/:tool', (req, res) => exec(\`\${req.params.tool} --version\`, (error, out) => res.send(out)));`,
      right: `const { exec } = require('child_process');
${app}.get('/:tool', (req, res) => exec('node --version', (error, out) => res.send(out)));`,
      reports: [{ messageId: 'untrusted', line: 2 }],
      ...commonjs,
    },
  ]),
);
