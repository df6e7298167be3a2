import type { TSESTree } from '@typescript-eslint/utils';
import { calleeName, keyName, memberName } from '../syntax/names';
import { type Analysis, tableOf } from './analysis';
import { constantsOf, elementsOf, optionOf } from './constants';
import { conventionalHeaders } from './header-conventions';
import { remember } from './lazy';
import { leavesOf } from './leaves';
import { propertyWritesOf } from './members';
import { placesOf } from './places';
import { type Site, sitesOf } from './sites';
import { ALWAYS, type Ways } from './ways';

/** A header that the file sets on a response. */
export interface HeaderSetting {
  /** In lower case. */
  readonly name: string;
  readonly value: TSESTree.Expression;
  /** The call, assignment or object literal that sets it. */
  readonly node: TSESTree.Node;
  /** What decides that this value is used there. */
  readonly ways: Ways;
}

/** Every header that the file sets by a known name. */
export function headerSettings(a: Analysis): readonly HeaderSetting[] {
  return remember(tableOf<'all', readonly HeaderSetting[]>(a, 'headers'), 'all', () => {
    const sites = sitesOf(a, 'http.header');
    const modelled = new Set<TSESTree.Node>(sites.map(({ use }) => use));
    const conventional = conventionalHeaders(a).filter(({ node }) => !modelled.has(node));
    return [
      ...sites.filter((site) => !isSentOut(a, site)).flatMap((site) => headersOf(a, site)),
      ...literalHeaders(a),
      ...conventional.flatMap(({ node, value, name }) =>
        name === undefined ? headersIn(a, value, node) : [setting(name, value, node)],
      ),
    ];
  });
}

const CLIENTS = /^(?:fetch|\$?fetch\w*|ofetch|Request|axios|got|ky|request)$/;

/** `headers.set(…)` of headers that go out with a request of our own: `fetch(url, { headers })`. */
function isSentOut(a: Analysis, { use }: Site): boolean {
  const object =
    use.type === 'CallExpression' && use.callee.type === 'MemberExpression' ? use.callee.object : undefined;
  const variable = object?.type === 'Identifier' ? a.scopes().variableOf(object) : undefined;
  return (variable?.references ?? []).some(({ identifier }) => {
    let node: TSESTree.Node | undefined = identifier.parent;
    while (node && /^(?:Property|ObjectExpression|SpreadElement)$/.test(node.type)) node = node.parent;
    return (
      (node?.type === 'CallExpression' || node?.type === 'NewExpression') &&
      CLIENTS.test(calleeName(node.callee) ?? '')
    );
  });
}

function setting(
  name: string,
  value: TSESTree.Expression,
  node: TSESTree.Node,
  ways = ALWAYS,
): HeaderSetting {
  return { name: name.toLowerCase(), value, node, ways };
}

/** The headers that a site sets, where their names are known: a name and a value, or the properties of an object. */
export function headersOf(a: Analysis, site: Site): readonly HeaderSetting[] {
  const { sink, use, values } = site;
  if (sink.name) {
    const names = placesOf(a, use, sink.name).flatMap((node) =>
      constantsOf(a, node).map(({ value }) => value),
    );
    return names.flatMap((name) =>
      typeof name === 'string' ? values.map((value) => setting(name, value, use)) : [],
    );
  }
  return values.flatMap((value) => {
    const inside = headersIn(a, value, use);
    const name = use.type === 'AssignmentExpression' ? assignedName(use) : undefined;
    return inside.length > 0 || name === undefined ? inside : [setting(name, value, use)];
  });
}

/** `headers['X-Name'] = value` */
function assignedName({ left }: TSESTree.AssignmentExpression): string | undefined {
  return left.type === 'MemberExpression' ? memberName(left) : undefined;
}

/** Headers in object literals that a platform reads: `{ statusCode: 200, headers: { … } }`. */
function literalHeaders(a: Analysis): readonly HeaderSetting[] {
  const shapes = a.knowledge().literalSinks.filter(({ kind }) => kind === 'http.header');
  return a.index().objects.flatMap((object) => {
    if (isForTest(object)) return [];
    const keys = new Set(
      object.properties.map((each) => (each.type === 'Property' ? keyName(each) : undefined)),
    );
    return shapes
      .filter(({ shaped }) => shaped.every((name) => keys.has(name)))
      .flatMap(({ property, name }): readonly HeaderSetting[] => {
        const value = propertyAt(object, property);
        if (!value) return [];
        if (name === undefined) return headersIn(a, value, object);
        const { node: named } = optionOf(a, object, [name]);
        const [text] = named ? constantsOf(a, named) : [];
        return typeof text?.value === 'string' ? [setting(text.value, value, object)] : [];
      });
  });
}

/** `expect(answer).toEqual({ … })`, `cy.intercept(url, { … })`: an answer that is compared with, or made up. */
function isForTest({ parent }: TSESTree.ObjectExpression): boolean {
  return (
    parent.type === 'CallExpression' &&
    /^(?:to[A-Z]|deep|equal|eql|match|intercept|fulfill|mock|stub|reply$)/.test(
      calleeName(parent.callee) ?? '',
    )
  );
}

/** The value at a path of nested object literals, as it is written. */
function propertyAt(object: TSESTree.Expression, path: readonly string[]): TSESTree.Expression | undefined {
  const [name, ...rest] = path;
  if (name === undefined) return object;
  if (object.type !== 'ObjectExpression') return undefined;
  const property = object.properties.find((each) => each.type === 'Property' && keyName(each) === name);
  return property?.type === 'Property' ? propertyAt(property.value as TSESTree.Expression, rest) : undefined;
}

/**
 * `{ 'X-Name': 'value' }`, `[['X-Name', 'value']]`, and what is written later to the variable that holds them.
 * Where an object is spread into another, the later value counts, as at run time.
 */
function headersIn(
  a: Analysis,
  start: TSESTree.Expression,
  node: TSESTree.Node,
  depth = 0,
): readonly HeaderSetting[] {
  if (depth > 3) return [];
  return leavesOf(a, start).flatMap((leaf): readonly HeaderSetting[] => {
    const later = leaf.variables
      .flatMap((variable) => propertyWritesOf(a, variable))
      .flatMap((write) =>
        write.spread
          ? headersIn(a, write.value as TSESTree.Expression, node, depth + 1)
          : [setting(write.name, write.value as TSESTree.Expression, write.at)],
      );
    const own =
      leaf.node.type === 'ArrayExpression'
        ? pairsIn(a, leaf.node, node)
        : leaf.node.type === 'ObjectExpression'
          ? propertiesIn(a, leaf.node, node, leaf.ways, depth)
          : [];
    return [...own, ...later];
  });
}

function pairsIn(a: Analysis, list: TSESTree.ArrayExpression, node: TSESTree.Node): readonly HeaderSetting[] {
  return list.elements.flatMap((element): readonly HeaderSetting[] => {
    const [name, value] = element && element.type !== 'SpreadElement' ? (elementsOf(a, element) ?? []) : [];
    const [text] = name ? constantsOf(a, name) : [];
    return value && typeof text?.value === 'string' ? [setting(text.value, value, node)] : [];
  });
}

function propertiesIn(
  a: Analysis,
  object: TSESTree.ObjectExpression,
  node: TSESTree.Node,
  ways: Ways,
  depth: number,
): readonly HeaderSetting[] {
  const byName = new Map<string, readonly HeaderSetting[]>();
  for (const property of object.properties) {
    const found =
      property.type === 'SpreadElement'
        ? headersIn(a, property.argument, node, depth + 1)
        : keyOf(a, property).map((name) => setting(name, property.value as TSESTree.Expression, node, ways));
    for (const each of found) {
      const isSure = property.type === 'Property' && each.ways === ways;
      byName.set(each.name, isSure ? [each] : [...(byName.get(each.name) ?? []), each]);
    }
  }
  return [...byName.values()].flat();
}

/** The names that a key can be, constants included: `{ [ALLOW_ORIGIN]: '*' }`. */
function keyOf(a: Analysis, property: TSESTree.Property): readonly string[] {
  const name = keyName(property);
  if (name !== undefined) return [name];
  return property.computed
    ? constantsOf(a, property.key).flatMap(({ value }) => (typeof value === 'string' ? [value] : []))
    : [];
}
