import { spawn } from 'node:child_process';
import { root } from './root';

export interface Outcome {
  readonly exitCode: number | null;
  /** Standard output and standard error as they came. */
  readonly output: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Also show the output as it comes. */
  readonly show?: boolean;
}

/** Runs a program to its end. A program that cannot be started has an exit code of `null`. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(command, [...args], {
      cwd: options.cwd ?? root,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    const chunks: string[] = [];
    const take = (to: NodeJS.WriteStream) => (chunk: string) => {
      chunks.push(chunk);
      if (options.show) to.write(chunk);
    };
    child.stdout.setEncoding('utf8').on('data', take(process.stdout));
    child.stderr.setEncoding('utf8').on('data', take(process.stderr));
    child.on('error', (error) => {
      resolve({ exitCode: null, output: `${chunks.join('')}${error.message}\n` });
    });
    child.on('close', (exitCode) => {
      resolve({ exitCode, output: chunks.join('') });
    });
  });
}

/** Runs a JavaScript file of an installed package, or with `tsx` a TypeScript file of ours. */
export function runNode(file: string, args: readonly string[], options?: RunOptions): Promise<Outcome> {
  const loader = file.endsWith('.ts') ? ['--import', 'tsx'] : [];
  return run(process.execPath, [...loader, file, ...args], options);
}
