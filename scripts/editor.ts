/**
 * `npm run editor`: what a developer sees in VS Code. Runs the language server of its ESLint extension on a project
 * that has the packed plugin, and asks for diagnostics, quick fixes, suggestions and fix-all as the editor does.
 * Prints the time from a keystroke to the diagnostics; nothing depends on it.
 */
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { edited, startServer, type CodeAction, type Diagnostic, type EditorServer } from './editor/server';
import { installed, installPlugin } from './lib/installed';
import { pack } from './lib/pack';
import { root } from './lib/root';
import { closingLine } from './lib/tally';

const PACKAGES = {
  'vscode-langservers-extracted': '4.10.0',
  eslint: '9.39.5',
  '@typescript-eslint/parser': '8.73.0',
  typescript: '6.0.3',
};

const FIXTURES = join(root, 'scripts/editor/fixtures');
const [orders, login] = ['orders.mjs', 'login.ts'].map((name) =>
  readFileSync(join(FIXTURES, name), 'utf8'),
) as [string, string];

const faults: string[] = [];
let tried = 0;

function check(what: string, holds: boolean, shown: unknown): void {
  tried += 1;
  console.log(`${holds ? 'ok    ' : 'FAILED'} ${what}`);
  if (!holds) faults.push(`${what}:\n${JSON.stringify(shown, null, 2)}`);
}

const ofRule = (all: readonly Diagnostic[], rule: string): Diagnostic | undefined =>
  all.find(({ code }) => code === `backend-security/${rule}`);

async function finds(server: EditorServer, file: string, rule: string, words: RegExp): Promise<Diagnostic> {
  const all = await server.diagnostics(file);
  const found = ofRule(all, rule);
  check(`${rule} is shown, with its message`, found !== undefined && words.test(found.message), all);
  check(
    `${rule} links to its page`,
    found?.codeDescription?.href.endsWith(`docs/rules/${rule}.md`) === true,
    found,
  );
  if (!found) throw new Error(`Nothing was shown for ${rule}:\n${JSON.stringify(all)}`);
  return found;
}

/** Takes an entry of the light bulb and checks what it makes of the text. */
async function takes(
  server: EditorServer,
  text: string,
  {
    what,
    actions,
    title,
    gives,
  }: {
    readonly what: string;
    readonly actions: readonly CodeAction[];
    readonly title: RegExp;
    readonly gives: RegExp;
  },
): Promise<string> {
  const action = actions.find((each) => title.test(each.title));
  const result = action ? edited(text, await server.run(action)) : text;
  check(what, gives.test(result), { offered: actions.map((each) => each.title), result });
  return result;
}

async function tryJavaScript(server: EditorServer, file: string): Promise<void> {
  server.open(file, 'javascript', orders);
  const found = await finds(server, file, 'no-sql-injection', /`req\.query\.customer` \(line 8\)/);
  const actions = await server.actions(file, found.range, [found]);
  const gives = /customer = \$1`, \[String\(req\.query\.customer\)\]\)/;
  const fixed = await takes(server, orders, {
    what: 'its quick fix binds the value',
    actions,
    title: /^Fix this .*no-sql-injection/,
    gives,
  });
  await takes(server, orders, {
    what: 'fix-all binds the value, too',
    actions: await server.actions(file, found.range, [found], 'source.fixAll.eslint'),
    title: /fix all/i,
    gives,
  });
  check(
    'the page can be opened from the light bulb',
    actions.some(({ title }) => /Show documentation for backend-security\/no-sql-injection/.test(title)),
    actions,
  );
  server.change(file, fixed);
  const after = await server.diagnostics(file);
  check('after the fix it is gone', ofRule(after, 'no-sql-injection') === undefined, after);
}

async function tryTypeScript(server: EditorServer, file: string): Promise<void> {
  server.open(file, 'typescript', login);
  const found = await finds(server, file, 'no-nosql-injection', /`req\.body\.email`/);
  await takes(server, login, {
    what: 'its suggestion compares with the value',
    actions: await server.actions(file, found.range, [found]),
    title: /\$eq/,
    gives: /findOne\(\{ email: \{ \$eq: req\.body\.email \} \}\)/,
  });
}

/** Milliseconds from a change to its diagnostics. */
async function keystrokes(server: EditorServer, file: string, count: number): Promise<readonly number[]> {
  const times: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const start = performance.now();
    server.change(file, `${orders}// ${'x'.repeat(index)}\n`);
    await server.diagnostics(file);
    times.push(performance.now() - start);
  }
  return times.sort((one, other) => one - other);
}

const { tarball } = await pack();
const home = await installed('editor', PACKAGES);
await installPlugin(tarball, home);
const folder = join(home, 'project');
cpSync(FIXTURES, folder, { recursive: true });
const serverFile = 'node_modules/vscode-langservers-extracted/lib/eslint-language-server/eslintServer.js';
const server = await startServer(join(home, serverFile), folder);
try {
  await tryJavaScript(server, join(folder, 'orders.mjs'));
  await tryTypeScript(server, join(folder, 'login.ts'));
  const times = await keystrokes(server, join(folder, 'orders.mjs'), 20);
  const at = (share: number): string => (times[Math.floor(times.length * share)] ?? NaN).toFixed(0);
  console.log(
    `from a keystroke to its diagnostics: half within ${at(0.5)} ms, nine in ten within ${at(0.9)} ms`,
  );
} catch (error) {
  check('the language server answers', false, error instanceof Error ? error.message : error);
} finally {
  server.stop();
}
for (const fault of faults) console.log(`\n${fault}`);
console.log(closingLine({ passed: tried - faults.length, failed: faults.length }));
process.exitCode = faults.length === 0 ? 0 : 1;
