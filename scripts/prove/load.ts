import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import type { Program } from './corpus/types';
import { engineFolder, requireEngine } from './engines/install';

/** What the file of a program exports. */
export interface Exports {
  readonly run?: (value: unknown) => Promise<unknown>;
  readonly app?: { readonly listen: (port: number, host: string, started: () => void) => Server };
  readonly listen?: (port: number) => Server | Promise<Server>;
  /** The field of the JSON body that an app takes its value in; its path if absent. */
  readonly field?: string;
  readonly ready?: Promise<unknown>;
  readonly close?: () => unknown;
}

/** A program that runs: a function to give values to, and how to end it. */
export interface Loaded {
  readonly run: (value: unknown) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

/** Writes the text of a program beside the drivers and loads it as Node does. */
export async function loadFile(program: Program, stage: 'before' | 'after', code: string): Promise<Exports> {
  const extension = program.language === 'cjs' ? 'cjs' : 'mjs';
  const path = join(engineFolder, 'programs', stage, `${program.id}.${extension}`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, program.language === 'ts' ? withoutTypes(code) : code);
  if (extension === 'cjs') return requireEngine(path) as Exports;
  return (await import(pathToFileURL(path).href)) as Exports;
}

function withoutTypes(code: string): string {
  return ts.transpileModule(code, {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  }).outputText;
}

/** Listens with the server that a file exports, as `app` or as `listen`, on a port that is free. */
export async function listenOn({ app, listen }: Exports): Promise<Server | undefined> {
  if (!app && !listen) return undefined;
  const server = app
    ? await new Promise<Server>((resolve) => {
        const listening: Server = app.listen(0, '127.0.0.1', () => {
          resolve(listening);
        });
      })
    : await listen?.(0);
  if (server && !server.listening) await once(server, 'listening');
  return server;
}

/** Ends a server and the connections that are open. */
export async function closed(server: Server): Promise<void> {
  await new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
}

/** Loads a program as a function of one value; an Express app gets the value in its path. */
export async function load(program: Program, stage: 'before' | 'after', code: string): Promise<Loaded> {
  const exported = await loadFile(program, stage, code);
  const { run, field, ready, close } = exported;
  await ready;
  const end = async (): Promise<void> => {
    await close?.();
  };
  if (run) return { run, close: end };
  const server = await listenOn(exported);
  if (!server) throw new Error(`${program.id} exports neither run nor app.`);
  const { port } = server.address() as AddressInfo;
  return {
    run: (value) =>
      field === undefined
        ? ask(`http://127.0.0.1:${port}/people/${encodeURIComponent(String(value))}`)
        : ask(`http://127.0.0.1:${port}/people`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ [field]: value }),
          }),
    close: async () => {
      await closed(server);
      await end();
    },
  };
}

async function ask(url: string, request?: RequestInit): Promise<unknown> {
  const response = await fetch(url, request);
  const body = await response.text();
  if (!response.ok) throw new Error(`answers ${response.status}`);
  return JSON.parse(body);
}
