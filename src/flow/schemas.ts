import type { TSESTree } from '@typescript-eslint/utils';
import type { SchemaWords } from '../models/types';
import { calleeName, keyName, memberName } from '../syntax/names';
import { unwrap } from '../syntax/unwrap';
import { type Analysis, factOf } from './analysis';
import { ALLOWED, type Fact, withFacts } from './facts';
import { regexOf } from './known-values';
import { allowedByDocument, isDocument } from './json-schemas';
import { namesOf } from './machine';
import { moduleValueOf } from './modules';
import { valuesAt } from './places';
import { pointeesOf } from './pointees';
import { EVERY_SHAPE, SHAPES, type Trace, convert, restrictShapes } from './traces';

/** What a schema lets through at a place of the value: shapes, and what is known of the texts. */
export interface Allowed {
  readonly shapes: number;
  readonly facts: readonly Fact[];
}

export const AS_SENT: Allowed = { shapes: EVERY_SHAPE, facts: [] };
export const NEVER_THERE: Allowed = { shapes: 0, facts: [] };
export const FIXED: Allowed = { shapes: SHAPES.text | SHAPES.number, facts: [ALLOWED] };
export const INERT: Allowed = {
  shapes: SHAPES.text,
  facts: [
    { type: 'barrier', barrier: { type: 'clears', name: 'a schema', kinds: [], inertIn: ['everywhere'] } },
  ],
};

/** The traces of a value that a schema has let through. */
export function withAllowed(traces: readonly Trace[], { shapes, facts }: Allowed): readonly Trace[] {
  if (shapes === 0) return [];
  const shaped = shapes === SHAPES.number ? convert(traces, shapes) : restrictShapes(traces, shapes);
  return withFacts(shaped, facts);
}

/**
 * What a schema that is written in this file lets through under a property path of the value; undefined where the
 * file does not show the schema, or we cannot read it.
 */
export function allowedBySchema(
  a: Analysis,
  schema: TSESTree.Node,
  path: readonly string[],
): Allowed | undefined {
  const [found] = factOf(a, 'allowed by ', schema, path, () => {
    const allowed = readSchema(a, schema, path);
    return allowed ? [allowed] : [];
  });
  return found;
}

function readSchema(a: Analysis, start: TSESTree.Node, path: readonly string[]): Allowed | undefined {
  const node = schemaAt(a, start);
  if (node.type === 'ObjectExpression') {
    if (isDocument(node)) return allowedByDocument(a, node, path);
    // `{ name: Joi.string() }`: an object of schemas.
    return property(a, [node], path, undefined);
  }
  const links = linksOf(a, node);
  const words = links && wordsOf(a, links.root, links.list);
  return words ? allowedByLinks(a, words, links.list, path) : undefined;
}

/** The node that a schema's name leads to. */
function schemaAt(a: Analysis, start: TSESTree.Node): TSESTree.Node {
  const node = unwrap(start);
  if (node.type !== 'Identifier' && node.type !== 'MemberExpression') return node;
  const [pointee, ...others] = pointeesOf(a, node);
  return pointee && others.length === 0 && pointee.path.length === 0 ? pointee.node : node;
}

/** One word of a schema, with what it is given: `string()`, `min(1)`. */
interface Link {
  readonly name: string;
  readonly given: readonly TSESTree.Node[];
}

interface Links {
  readonly list: readonly Link[];
  readonly root: TSESTree.Node;
}

const MAX_LINKS = 40;

/** The words of a chain in order, and the object that it starts at: `z.string().min(1)`. */
function linksOf(a: Analysis, start: TSESTree.Node): Links | undefined {
  const list: Link[] = [];
  let node = start;
  while (list.length < MAX_LINKS) {
    if (node.type === 'CallExpression') {
      const callee = unwrap(node.callee);
      const given = node.arguments.flatMap((each) => (each.type === 'SpreadElement' ? [] : [each]));
      const name = calleeName(callee);
      if (name === undefined) return undefined;
      list.unshift({ name: exportedName(a, callee) ?? name, given });
      if (callee.type !== 'MemberExpression') return { list, root: callee };
      node = schemaAt(a, callee.object);
    } else if (node.type === 'MemberExpression' && list.length > 0) {
      list.unshift({ name: memberName(node) ?? '', given: [] });
      node = unwrap(node.object);
    } else return list.length > 0 ? { list, root: node } : undefined;
  }
  return undefined;
}

function exportedName(a: Analysis, callee: TSESTree.Node): string | undefined {
  if (callee.type !== 'Identifier') return undefined;
  const [pointee] = pointeesOf(a, callee);
  return pointee && moduleValueOf(a, pointee.node)?.exported;
}

/** The schema language whose words these are. */
function wordsOf(a: Analysis, root: TSESTree.Node, list: readonly Link[]): SchemaWords | undefined {
  const [pointee] = pointeesOf(a, root);
  const imported = pointee && moduleValueOf(a, pointee.node);
  const all = imported
    ? a
        .knowledge()
        .statesOfModule(imported.specifier)
        .flatMap(({ library }) => library.schemaWords ?? [])
    : [];
  return all.find((words) => list.some(({ name }) => isWord(words, name))) ?? all[0];
}

function isWord(words: SchemaWords, name: string): boolean {
  return [words.text, words.number, words.array, words.object, words.anything, words.fixed, words.inert].some(
    (names) => namesOf(names).includes(name),
  );
}

function allowedByLinks(
  a: Analysis,
  words: SchemaWords,
  list: readonly Link[],
  path: readonly string[],
): Allowed | undefined {
  const has = (names: SchemaWords['text']): boolean => list.some(({ name }) => namesOf(names).includes(name));
  if (has(words.anything)) return AS_SENT;
  const given = list.flatMap((link) => link.given);
  if (has(words.object)) {
    const opens =
      has(words.opensKeys) ||
      (words.undeclaredKeys === 'kept' && !has(words.closesKeys) && !closes(a, words, given));
    if (path.length === 0) return { shapes: opens ? SHAPES.object : 0, facts: [] };
    return property(a, given, path, opens ? AS_SENT : NEVER_THERE);
  }
  if (has(words.array)) {
    if (path.length === 0) return { shapes: SHAPES.array, facts: [] };
    const elements = given.flatMap((each) => allowedBySchema(a, each, path.slice(1)) ?? []);
    return elements.length > 0 ? elements.reduce(either) : undefined;
  }
  if (has(words.fixed)) return FIXED;
  if (has(words.inert)) return INERT;
  if (has(words.number)) return { shapes: SHAPES.number, facts: [] };
  if (has(words.text)) return { shapes: SHAPES.text, facts: patternsOf(a, words, list) };
  // `optional(schema)`, `union([one, other])`, `pipe(schema, check)`: what the schemas in it say.
  const schemas = given.flatMap((each): readonly TSESTree.Node[] =>
    each.type === 'ArrayExpression' ? each.elements.filter((element) => element !== null) : [each],
  );
  const inner = schemas.flatMap((each) => allowedBySchema(a, each, path) ?? []);
  if (inner.length === 0) return undefined;
  const [first] = list;
  return first && namesOf(words.all).includes(first.name) ? inner.reduce(both) : inner.reduce(either);
}

/** `t.Object({ … }, { additionalProperties: false })` */
function closes(a: Analysis, words: SchemaWords, given: readonly TSESTree.Node[]): boolean {
  return given.some((each) =>
    namesOf(words.closesKeys).some((name) =>
      valuesAt(a, each as TSESTree.Expression, [name]).some(
        (value) => value.type === 'Literal' && typeof value.value === 'boolean',
      ),
    ),
  );
}

function either(one: Allowed, other: Allowed): Allowed {
  const safe = one.facts.length > 0 && other.facts.length > 0;
  return { shapes: one.shapes | other.shapes, facts: safe ? one.facts : [] };
}

function both(one: Allowed, other: Allowed): Allowed {
  return { shapes: one.shapes & other.shapes, facts: [...one.facts, ...other.facts] };
}

/** `z.string().regex(/^[a-z]+$/)` */
function patternsOf(a: Analysis, words: SchemaWords, list: readonly Link[]): readonly Fact[] {
  return list.flatMap(({ name, given: [first] }): readonly Fact[] => {
    const regex = first && namesOf(words.pattern).includes(name) ? regexOf(a, first) : undefined;
    return regex ? [{ type: 'barrier', barrier: { type: 'pattern', ...regex, matched: true } }] : [];
  });
}

/** What the objects of schemas among some arguments say of a property; `undeclared` if they do not name it. */
function property(
  a: Analysis,
  given: readonly TSESTree.Node[],
  path: readonly string[],
  undeclared: Allowed | undefined,
): Allowed | undefined {
  const [name, ...rest] = path;
  if (name === undefined) return undefined;
  const objects = given.map((each) => schemaAt(a, each));
  for (const object of [...objects].reverse()) {
    if (object.type !== 'ObjectExpression') {
      const inner = allowedBySchema(a, object, path);
      if (inner && inner !== NEVER_THERE) return inner;
      continue;
    }
    const values = object.properties.flatMap((each) =>
      each.type === 'Property' && keyName(each) === name ? [each.value] : [],
    );
    const [value] = values;
    // `pick({ name: true })` says no more of it.
    if (value && value.type !== 'Literal') return allowedBySchema(a, value, rest);
  }
  const isWhole = objects.every(
    (object) =>
      object.type === 'ObjectExpression' && object.properties.every((each) => each.type === 'Property'),
  );
  return isWhole && name !== '*' ? undeclared : undefined;
}
