import type { TSESTree } from '@typescript-eslint/utils';
import {
  PATTERN_METHODS,
  ROUTE_METHODS,
  SCHEMA_METHODS,
  SCHEMA_OPTIONS,
  TEXT_METHODS,
} from '../models/regex-names';
import { calleeName, keyName } from '../syntax/names';
import { isFunction } from '../syntax/nodes';
import { unwrap, wrapped } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { argumentOf } from './calls';
import { isExported } from './exports';
import { functionsOf, pointeesOf } from './pointees';

/** Where a pattern meets texts. */
export type RegexUse =
  /** This text is searched. */
  | { readonly type: 'text'; readonly node: TSESTree.Expression }
  /** The path of every request is. */
  | { readonly type: 'route' }
  /** What a schema is given, or another file. */
  | { readonly type: 'elsewhere' };

/** Where some patterns, by their nodes, meet texts. */
export function regexUses(
  a: Analysis,
  patterns: ReadonlySet<TSESTree.Node>,
): ReadonlyMap<TSESTree.Node, readonly RegexUse[]> {
  const uses = new Map<TSESTree.Node, RegexUse[]>();
  const add = (place: TSESTree.Node, use: RegexUse): void => {
    for (const pattern of patternsAt(a, place, patterns)) {
      const list = uses.get(pattern);
      if (list) list.push(use);
      else uses.set(pattern, [use]);
    }
  };
  addCalls(a, add);
  for (const object of a.index().objects)
    for (const property of object.properties)
      if (property.type === 'Property' && SCHEMA_OPTIONS.has(keyName(property) ?? '')) {
        const value = unwrap(property.value);
        add(value.type === 'ArrayExpression' ? (value.elements[0] ?? value) : value, { type: 'elsewhere' });
      }
  for (const pattern of patterns) if (isExported(a, pattern)) add(pattern, { type: 'elsewhere' });
  return uses;
}

function addCalls(a: Analysis, add: (place: TSESTree.Node, use: RegexUse) => void): void {
  const calls = (names: readonly string[]): readonly TSESTree.CallExpression[] =>
    names.flatMap((name) =>
      (a.index().callsByName.get(name) ?? []).flatMap((call) =>
        call.type === 'CallExpression' ? [call] : [],
      ),
    );
  for (const call of calls(PATTERN_METHODS)) {
    const text = argumentOf(call, 0);
    if (call.callee.type === 'MemberExpression' && text)
      add(call.callee.object, { type: 'text', node: text });
  }
  for (const call of calls(TEXT_METHODS)) {
    const pattern = argumentOf(call, 0);
    if (call.callee.type === 'MemberExpression' && pattern)
      add(pattern, { type: 'text', node: call.callee.object });
  }
  for (const call of calls(SCHEMA_METHODS)) {
    const [first, second] = [argumentOf(call, 0), argumentOf(call, 1)];
    if (first) add(first, { type: 'elsewhere' });
    // `validator.matches(text, pattern)`
    if (first && second) add(second, { type: 'text', node: first });
  }
  for (const call of calls(ROUTE_METHODS)) {
    const [first, ...others] = call.arguments;
    if (first && others.some((other) => isFunction(other) || functionsOf(a, other).length > 0))
      add(first, { type: 'route' });
  }
}

/** The patterns that an expression can be. */
function patternsAt(
  a: Analysis,
  start: TSESTree.Node,
  patterns: ReadonlySet<TSESTree.Node>,
): readonly TSESTree.Node[] {
  const node = unwrap(start);
  if (patterns.has(node)) return [node];
  if (node.type !== 'Identifier' && node.type !== 'MemberExpression') return [];
  const found = pointeesOf(a, node).flatMap(({ node: made }) => (patterns.has(made) ? [made] : []));
  return found.length > 0 ? found : elementsAt(a, node, patterns);
}

/** The patterns of a list that is gone through: `for (const pattern of LIST)`, `LIST.some((pattern) => …)`. */
function elementsAt(
  a: Analysis,
  node: TSESTree.Node,
  patterns: ReadonlySet<TSESTree.Node>,
): readonly TSESTree.Node[] {
  if (node.type !== 'Identifier') return [];
  const definition = a.scopes().variableOf(node)?.defs[0]?.node as TSESTree.Node | undefined;
  const list = definition && listGoneThrough(definition);
  if (!list) return [];
  return pointeesOf(a, list).flatMap(({ node: made, path }) =>
    made.type === 'ArrayExpression' && path.length === 0
      ? made.elements.flatMap((element) =>
          element && patterns.has(unwrap(element)) ? [unwrap(element)] : [],
        )
      : [],
  );
}

function listGoneThrough(definition: TSESTree.Node): TSESTree.Node | undefined {
  const { parent } = definition;
  if (definition.type === 'VariableDeclarator' && parent?.parent?.type === 'ForOfStatement')
    return parent.parent.right;
  if (!isFunction(definition)) return undefined;
  const outer = wrapped(definition).parent;
  return outer?.type === 'CallExpression' &&
    outer.callee.type === 'MemberExpression' &&
    /^(?:some|every|find|filter|map|forEach|reduce)$/.test(calleeName(outer.callee) ?? '')
    ? outer.callee.object
    : undefined;
}
