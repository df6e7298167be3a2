import { express, type Group } from './kit';
import type { Behaviour, Request } from '../types';

const asked = (name: string): Request => ({ path: `/${encodeURIComponent(name)}` });

/** A folder with two files, and a file beside it that nobody may read. */
const files = `
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'prove-'));
const root = path.join(folder, 'files');
fs.mkdirSync(root);
fs.writeFileSync(path.join(folder, 'secret.txt'), 'the secret');
fs.writeFileSync(path.join(root, 'ann.txt'), 'about ann');
fs.writeFileSync(path.join(root, 'a b.txt'), 'about a b');
exports.close = () => fs.rmSync(folder, { recursive: true });
`;
const fileHead = `const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');`;

const reads = {
  ...{ rule: 'no-path-traversal', driver: 'node:fs' },
  honest: ['ann.txt', 'a b.txt', 'nobody.txt'].map(asked),
  hostile: ['../secret.txt', '..', '../files/../secret.txt', '..\\secret.txt', './../secret.txt'].map(asked),
  harm: ({ answer }: Behaviour) => (answer?.body.includes('secret') ? `answers ${answer.body}` : undefined),
} as const;

const read = (statement: string): string =>
  express(
    `app.get('/:name', (req, res) => {
  try {
    ${statement}
  } catch {
    res.status(404).json('not there');
  }
});`,
    `${fileHead}\n${files}`,
  );

const PRINTED = 'pwned';

const shell = {
  ...{ rule: 'no-command-injection', driver: 'node:child_process' },
  honest: ['ann', 'Zoë', '17', 'a.b'].map(asked),
  hostile: [
    ...[`x; echo ${PRINTED}`, `$(echo ${PRINTED})`, `x && echo ${PRINTED}`, `\`echo ${PRINTED}\``],
    ...[`x\necho ${PRINTED}`, `x | echo ${PRINTED}`, `"; echo ${PRINTED}; "`],
  ].map(asked),
  // What was asked for may be printed as it is, but nothing may be run.
  harm: ({ answer }: Behaviour, value: unknown) => {
    const given = decodeURIComponent((value as Request).path?.slice(1) ?? '');
    const lines = String(answer && JSON.parse(answer.body)).replaceAll(given, '');
    return lines.includes(PRINTED) ? `runs it: ${lines}` : undefined;
  },
};

/** Programs with what clients send in paths and commands. */
export const injection: readonly Group[] = [
  {
    ...reads,
    programs: {
      join: read("res.json(fs.readFileSync(path.join(root, req.params.name), 'utf8'));"),
      resolve: read("res.json(fs.readFileSync(path.resolve(root, req.params.name), 'utf8')); // the text"),
      variable: read(
        "const file = path.join(root, req.params.name);\n    res.json(fs.readFileSync(file, 'utf8'));",
      ),
      template: read("res.json(fs.readFileSync(`${root}/${req.params.name}`, /* text */ 'utf8'));"),
      sum: read("res.json(fs.readFileSync(root + '/' + req.params.name, 'utf8'));"),
    },
  },
  {
    ...{ ...reads, driver: 'koa' },
    programs: {
      join: `${fileHead}
const Koa = require('koa');
${files}
const app = new Koa();
app.use((ctx) => {
  const file = path.join(root, decodeURIComponent(ctx.path.slice(1)));
  ctx.body = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : 'not there';
});
app.silent = true;

exports.app = app;
`,
    },
  },
  {
    ...shell,
    programs: {
      exec: express(
        `app.get('/:name', (req, res) => {
  exec(\`printf %s-x \${req.params.name}\`, (error, out) => res.json(out));
});`,
        "const { exec } = require('node:child_process');",
      ),
      member: express(
        `app.get('/:name', (req, res) => {
  // Printed by the system.
  childProcess.exec('echo to ' + req.params.name, { timeout: 5000 }, (error, out) => res.json(out));
});`,
        "const childProcess = require('child_process');",
      ),
      sync: express(
        `app.get('/:name', (req, res) => {
  const out = execSync(\`echo -n \${req.params.name}.txt\`, { stdio: 'pipe' }); // one word
  res.json(out.toString());
});`,
        "const { execSync } = require('node:child_process');",
      ),
    },
  },
  {
    ...{ rule: 'require-rate-limit', driver: 'express-rate-limit' },
    honest: [{ method: 'POST', path: '/login', body: { password: 'right' } }],
    hostile: [{ method: 'POST', path: '/login', body: { password: 'wrong' }, times: 40 }],
    harm: ({ answer }) => (answer?.status === 429 ? undefined : 'forty passwords are tried'),
    programs: {
      app: express(`app.use(express.json());
app.post('/login', (req, res) => {
  const isRight = req.body.password === 'right';
  res.status(isRight ? 200 : 401).json({ isRight });
});`),
      router: express(`const router = express.Router();
// Signing in.
router.post('/login', express.json(), (req, res) => {
  const isRight = req.body.password === 'right';
  res.status(isRight ? 200 : 401).json({ isRight });
});
app.use(router);`),
      'there-already': express(
        `app.use(express.json());
app.post('/code', rateLimit({ limit: 5 }), (req, res) => res.json(true));
app.route('/login').post((req, res) => {
  const isRight = req.body.password === 'right';
  res.status(isRight ? 200 : 401).json({ isRight });
});`,
        "const { rateLimit } = require('express-rate-limit');",
      ),
    },
  },
];
