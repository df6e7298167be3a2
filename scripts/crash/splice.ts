import type { Program } from './programs';
import * as espree from 'espree';

/** How many expressions of a program are put into places that rules look at. */
const TAKEN = 12;

/**
 * A program that puts expressions of another one where rules look: into SQL text, CORS options and a header.
 * Without this most programs would be passed over unread. Undefined when it would not parse.
 */
export function spliced({ name, code, sourceType }: Program): Program | undefined {
  const expressions = expressionsOf(code, sourceType).slice(0, TAKEN);
  if (expressions.length === 0) return undefined;
  const uses = expressions.map(
    (text) => `() => [
  $pool.query(${text}),
  $pool.query('SELECT ' + (${text}), [${text}]),
  $cors({ origin: ${text}, ...(${text}) }),
  $res.setHeader('Access-Control-Allow-Origin', ${text}),
],`,
  );
  const spliced = {
    name: `${name}, spliced`,
    sourceType,
    code: `var $pool = new (require('pg').Pool)(), $cors = require('cors'), $app = require('express')();
$app.get('/', async function ($req, $res) {
[
${uses.join('\n')}
];
});
${code}`,
  };
  return parses(spliced) ? spliced : undefined;
}

function parses({ code, sourceType }: Program): boolean {
  try {
    espree.parse(code, { ecmaVersion: 'latest', sourceType });
    return true;
  } catch {
    return false;
  }
}

function expressionsOf(code: string, sourceType: Program['sourceType']): readonly string[] {
  const texts = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null && 'type' in value) {
      const node = value as { readonly type: string; readonly start: number; readonly end: number };
      if (/(?:Expression|^Identifier|Literal)$/.test(node.type)) texts.add(code.slice(node.start, node.end));
      Object.values(node).forEach(visit);
    }
  };
  try {
    visit(espree.parse(code, { ecmaVersion: 'latest', sourceType }));
  } catch {
    return [];
  }
  // The longest first: they hold most of the others.
  return [...texts]
    .filter((text) => parses({ name: '', code: `(${text})`, sourceType }))
    .sort((a, b) => b.length - a.length);
}
