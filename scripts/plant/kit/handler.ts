import type { Edit } from './edits';
import type { PlantFile } from './notation';
import { isModule, topOf } from './syntax';

/** Code that can be put before a statement, and what it needs at the top of the file. */
export interface Snippet {
  readonly text: string;
  readonly edits: readonly Edit[];
}

/** An expression that is the module, and the import that it needs in an ES module. */
export function moduleNamed(file: PlantFile, name: string): Snippet {
  if (!isModule(file)) return { text: `require('${name}')`, edits: [] };
  const local = `planted_${name.replaceAll(/\W+/gu, '_')}`;
  const top = topOf(file.text);
  return { text: local, edits: [{ range: [top, top], text: `import ${local} from '${name}';\n` }] };
}

/** An expression that is a named export of a module, and the import that it needs in an ES module. */
export function memberNamed(file: PlantFile, name: string, member: string): Snippet {
  if (!isModule(file)) return { text: `require('${name}').${member}`, edits: [] };
  const top = topOf(file.text);
  const text = `import { ${member} as planted_${member} } from '${name}';\n`;
  return { text: `planted_${member}`, edits: [{ range: [top, top], text }] };
}

/** How a framework is told of a handler, with the names that the body can use. */
export type Shell = (file: PlantFile, body: string) => Snippet;

/** `app.get('/planted/:id', async (req, res) => { body })` of Express. */
export const expressHandler: Shell = (file, body) => {
  const express = moduleNamed(file, 'express');
  return {
    text: `${express.text}().get('/planted/:id', async (req, res) => {\n${body}\n});\n`,
    edits: express.edits,
  };
};

/** `app.get('/planted/:id', async (request, reply) => { body })` of Fastify. */
export const fastifyHandler: Shell = (file, body) => {
  const fastify = moduleNamed(file, 'fastify');
  return {
    text: `${fastify.text}().get('/planted/:id', async (request, reply) => {\n${body}\n});\n`,
    edits: fastify.edits,
  };
};

/** `router.get('/planted/:id', async (ctx) => { body })` of Koa. */
export const koaHandler: Shell = (file, body) => {
  const router = moduleNamed(file, '@koa/router');
  return {
    text: `new (${router.text})().get('/planted/:id', async (ctx) => {\n${body}\n});\n`,
    edits: router.edits,
  };
};
