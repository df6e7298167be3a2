import { cpSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../lib/run';
import { configFile, type Preset } from './configs';
import type { ConfigKind } from './versions';

const FIXTURES = join(dirname(fileURLToPath(import.meta.url)), 'fixtures');

/** One way of running the plugin. */
export interface Cell {
  /** Where ESLint and the plugin are installed. */
  readonly folder: string;
  readonly config: ConfigKind;
  readonly preset: Preset;
  /** The program to run ESLint with; the one that runs this script if absent. */
  readonly node?: string;
}

/** What ESLint's own command says to the files of `fixtures`, one line a finding, fixes and suggestions included. */
export async function findings({ folder, config, preset, node }: Cell): Promise<readonly string[]> {
  const files = join(folder, 'files');
  cpSync(FIXTURES, files, { recursive: true });
  const { name, text } = configFile(config, preset);
  writeFileSync(join(folder, name), text);
  const legacy = config.startsWith('eslintrc');
  const { exitCode, output } = await run(
    node ?? process.execPath,
    [
      join(folder, 'node_modules/eslint/bin/eslint.js'),
      ...(legacy ? ['--no-eslintrc', '--ext', '.cjs,.mjs,.js,.ts'] : []),
      ...['--config', name, '--format', 'json', 'files'],
    ],
    {
      cwd: folder,
      env: { ESLINT_USE_FLAT_CONFIG: legacy ? 'false' : 'true', NODE_OPTIONS: '--no-warnings' },
    },
  );
  const start = output.indexOf('[{');
  if (start === -1) throw new Error(`ESLint gave no report (exit code ${exitCode ?? 'none'}):\n${output}`);
  const report = JSON.parse(output.slice(start, output.lastIndexOf(']') + 1)) as readonly FileReport[];
  return report
    .flatMap(({ filePath, messages }) => messages.map((message) => line(relative(files, filePath), message)))
    .sort();
}

interface FileReport {
  readonly filePath: string;
  readonly messages: readonly Message[];
}

interface Message {
  readonly ruleId: string | null;
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  readonly endColumn?: number;
  readonly message: string;
  readonly fix?: unknown;
  readonly suggestions?: readonly { readonly desc: string; readonly fix: unknown }[];
}

function line(file: string, message: Message): string {
  const { ruleId, fix, suggestions = [] } = message;
  return [
    `${file}:${message.line}:${message.column}-${message.endLine ?? 0}:${message.endColumn ?? 0}`,
    ruleId ?? 'no rule',
    message.message,
    ...(fix ? [`fix ${JSON.stringify(fix)}`] : []),
    ...suggestions.map((suggestion) => `suggestion ${suggestion.desc} ${JSON.stringify(suggestion.fix)}`),
  ].join(' | ');
}
