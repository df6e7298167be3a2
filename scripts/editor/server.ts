import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';

/** What the language server says of a place in an open file. */
export interface Diagnostic {
  readonly range: Range;
  readonly message: string;
  readonly code?: string;
  readonly codeDescription?: { readonly href: string };
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

interface Position {
  readonly line: number;
  readonly character: number;
}

/** An entry of the light bulb. */
export interface CodeAction {
  readonly title: string;
  readonly kind?: string;
  readonly command?: { readonly command: string; readonly arguments?: readonly unknown[] };
  readonly edit?: WorkspaceEdit;
}

interface WorkspaceEdit {
  readonly changes?: Readonly<Record<string, readonly TextEdit[]>>;
  readonly documentChanges?: readonly { readonly edits: readonly TextEdit[] }[];
}

export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

/** The language server that VS Code's ESLint extension runs, spoken to as VS Code does. */
export interface EditorServer {
  open(file: string, language: string, text: string): void;
  /** Replaces the text of an open file, as typing does. */
  change(file: string, text: string): void;
  diagnostics(file: string): Promise<readonly Diagnostic[]>;
  actions(
    file: string,
    range: Range,
    diagnostics: readonly Diagnostic[],
    only?: string,
  ): Promise<readonly CodeAction[]>;
  /** Takes an entry of the light bulb and returns the edits that come of it. */
  run(action: CodeAction): Promise<readonly TextEdit[]>;
  stop(): void;
}

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** The settings of the extension as it has them by default. */
function settings(folder: string): object {
  return {
    validate: 'on',
    run: 'onType',
    useESLintClass: true,
    useFlatConfig: true,
    experimental: {},
    problems: {},
    rulesCustomizations: [],
    options: {},
    nodePath: null,
    codeAction: {
      disableRuleComment: { enable: true, location: 'separateLine' },
      showDocumentation: { enable: true },
    },
    codeActionOnSave: { enable: false, mode: 'all' },
    workspaceFolder: { uri: pathToFileURL(folder).href, name: 'project' },
    workingDirectory: { directory: folder },
  };
}

/** Starts the server of `serverFile` on a project's folder. The promise rejects when it does not start. */
export async function startServer(serverFile: string, folder: string): Promise<EditorServer> {
  const child = spawn(process.execPath, [serverFile, '--stdio'], {
    cwd: folder,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const waiting = new Map<number | string, { resolve(value: unknown): void; reject(error: Error): void }>();
  const edits: TextEdit[] = [];
  const counter = { next: 1, versions: new Map<string, number>() };

  const send = (message: Message): void => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const request = <Result>(method: string, params: unknown): Promise<Result> =>
    new Promise<unknown>((resolve, reject) => {
      const id = counter.next;
      counter.next += 1;
      waiting.set(id, { resolve, reject });
      send({ id, method, params });
    }) as Promise<Result>;
  const notify = (method: string, params: unknown): void => {
    send({ method, params });
  };
  /** What an editor answers to the server's own questions. */
  const answer = ({ method, params }: Message): unknown => {
    if (method === 'workspace/configuration')
      return (params as { items: readonly unknown[] }).items.map(() => settings(folder));
    if (method === 'eslint/confirmESLintExecution') return 4;
    if (method === 'workspace/applyEdit') {
      edits.push(...editsOf((params as { edit: WorkspaceEdit }).edit));
      return { applied: true };
    }
    return null;
  };
  const take = (message: Message): void => {
    if (message.method !== undefined) {
      if (message.id !== undefined) send({ id: message.id, result: answer(message) });
      return;
    }
    const asked = message.id === undefined ? undefined : waiting.get(message.id);
    if (message.error) asked?.reject(new Error(message.error.message));
    else asked?.resolve(message.result);
  };
  child.stdout.on('data', reader(take));
  child.on('exit', (code) => {
    for (const { reject } of waiting.values())
      reject(new Error(`The language server ended (${code ?? 'killed'}).`));
  });

  const document = (file: string): { uri: string } => ({ uri: pathToFileURL(file).href });
  await request('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'project' }],
    capabilities: {
      workspace: { applyEdit: true, configuration: true, workspaceFolders: true, diagnostics: {} },
      textDocument: {
        diagnostic: {},
        codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
      },
    },
  });
  notify('initialized', {});
  return {
    open(file, languageId, text) {
      counter.versions.set(file, 1);
      notify('textDocument/didOpen', { textDocument: { ...document(file), languageId, version: 1, text } });
    },
    change(file, text) {
      const version = (counter.versions.get(file) ?? 1) + 1;
      counter.versions.set(file, version);
      notify('textDocument/didChange', {
        textDocument: { ...document(file), version },
        contentChanges: [{ text }],
      });
    },
    async diagnostics(file) {
      const { items } = await request<{ items: readonly Diagnostic[] }>('textDocument/diagnostic', {
        textDocument: document(file),
      });
      return items;
    },
    async actions(file, range, diagnostics, only) {
      const context = { diagnostics, ...(only !== undefined && { only: [only] }) };
      return (
        (await request<readonly CodeAction[] | null>('textDocument/codeAction', {
          textDocument: document(file),
          range,
          context,
        })) ?? []
      );
    },
    async run({ title, command, edit }) {
      if (edit) return editsOf(edit);
      if (!command) throw new Error(`"${title}" does nothing.`);
      edits.length = 0;
      await request('workspace/executeCommand', { command: command.command, arguments: command.arguments });
      return [...edits];
    },
    stop() {
      child.kill();
    },
  };
}

/** All edits of an answer, in either form that the protocol has. */
function editsOf({ changes = {}, documentChanges = [] }: WorkspaceEdit): readonly TextEdit[] {
  return [...Object.values(changes).flat(), ...documentChanges.flatMap(({ edits }) => edits)];
}

/** Cuts a stream into messages: a header with the length, an empty line, the message. */
function reader(take: (message: Message) => void): (chunk: Buffer) => void {
  const state = { rest: Buffer.alloc(0) };
  return (chunk) => {
    state.rest = Buffer.concat([state.rest, chunk]);
    for (;;) {
      const end = state.rest.indexOf('\r\n\r\n');
      if (end === -1) return;
      const length = Number(/content-length: (\d+)/i.exec(state.rest.toString('utf8', 0, end))?.[1]);
      if (state.rest.length < end + 4 + length) return;
      const body = state.rest.toString('utf8', end + 4, end + 4 + length);
      state.rest = state.rest.subarray(end + 4 + length);
      take(JSON.parse(body) as Message);
    }
  };
}

/** A text with edits made in it. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const offset = ({ line, character }: Position): number => (starts[line] ?? text.length) + character;
  return [...edits]
    .sort((one, other) => offset(other.range.start) - offset(one.range.start))
    .reduce(
      (result, { range, newText }) =>
        result.slice(0, offset(range.start)) + newText + result.slice(offset(range.end)),
      text,
    );
}
