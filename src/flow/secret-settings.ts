import type { TSESTree } from '@typescript-eslint/utils';
import type { FearFacts } from '../models/fear-types';
import { keyedCalls, keyedOptions, keyedReceivers } from '../models/keyed-calls';
import { calleeName, memberName } from '../syntax/names';
import { unwrap } from '../syntax/unwrap';
import { type Analysis } from './analysis';
import { argumentOf } from './calls';
import { settingsAt } from './feared';
import { leavesOf } from './leaves';
import type { Variable } from './scopes';
import { sitesOf } from './sites';

/** A setting of the environment that is used as a key without anything that makes sure that it exists. */
export interface UncheckedSetting {
  /** What stands where the key is used. */
  readonly node: TSESTree.Node;
  /** The environment variable. */
  readonly name: string;
}

/** The keys of the file that may be undefined, each at its first use. */
export function uncheckedSettings(a: Analysis): readonly UncheckedSetting[] {
  const found = new Map<string, UncheckedSetting>();
  const all = [...keysAtSites(a), ...keysInCalls(a)].sort((one, other) => one.range[0] - other.range[0]);
  for (const node of all) {
    for (const { name, variables } of settingsIn(a, node))
      if (!found.has(name) && !isChecked(a, name, variables)) found.set(name, { node, name });
  }
  return [...found.values()];
}

const KEYS: ReadonlySet<string> = new Set(['key', 'secret', 'passphrase']);

/** What libraries are given as keys of the program's own. */
function keysAtSites(a: Analysis): readonly TSESTree.Node[] {
  return sitesOf(a, 'credential.value').flatMap(({ use, sink, values }) =>
    ((sink.facts as FearFacts | undefined)?.feared ?? [])
      .filter(({ problem }) => KEYS.has(problem))
      .flatMap(({ option = [] }) =>
        values.flatMap((value) => settingsAt(a, value, option, use).values.map(({ shown }) => shown)),
      ),
  );
}

/** The keys of calls that are known by how they are written: `jwt.sign(claims, key)`, `session({ secret })`. */
function keysInCalls(a: Analysis): readonly TSESTree.Node[] {
  const { callsByName } = a.index();
  const second = [...keyedCalls].flatMap((name) =>
    (callsByName.get(name) ?? []).flatMap((call) => {
      if (call.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') return [];
      return keyedReceivers.test(calleeName(call.callee.object) ?? '') ? (argumentOf(call, 1) ?? []) : [];
    }),
  );
  const options = Object.entries(keyedOptions).flatMap(([name, paths]) =>
    (callsByName.get(name) ?? []).flatMap((call) => {
      const given = call.type === 'CallExpression' ? argumentOf(call, 0) : undefined;
      return given
        ? paths.flatMap((path) => settingsAt(a, given, [path], call).values.map(({ shown }) => shown))
        : [];
    }),
  );
  return [...second, ...options];
}

/** The environment variables that a key can be, or is made of, and the variables through which it came. */
function settingsIn(
  a: Analysis,
  start: TSESTree.Node,
  depth = 0,
): readonly { readonly name: string; readonly variables: readonly Variable[] }[] {
  return leavesOf(a, start).flatMap(({ node: leaf, variables }) => {
    const node = unwrap(leaf);
    if (node.type === 'LogicalExpression' || hasFallback(node)) return [];
    if (node.type === 'MemberExpression') {
      const name = isEnvironment(node.object) ? memberName(node) : undefined;
      return name === undefined ? [] : [{ name, variables }];
    }
    if (node.type === 'Identifier') return ofDestructured(a, node, variables);
    if (node.type !== 'CallExpression' || depth > 2) return [];
    // `Buffer.from(process.env.KEY, 'hex')`, `new TextEncoder().encode(process.env.KEY)`
    const [first] = node.arguments;
    return /^(?:from|encode|String|createSecretKey)$/.test(calleeName(node.callee) ?? '') && first
      ? settingsIn(a, first, depth + 1).map((each) => ({
          ...each,
          variables: [...variables, ...each.variables],
        }))
      : [];
  });
}

/** `process.env.KEY || fail()`: what happens without it is written beside it. */
function hasFallback(node: TSESTree.Node): boolean {
  const { parent } = node;
  return (
    parent?.type === 'LogicalExpression' || (parent?.type === 'ConditionalExpression' && parent.test !== node)
  );
}

/** `KEY` of `const { KEY } = process.env` */
function ofDestructured(
  a: Analysis,
  node: TSESTree.Identifier,
  variables: readonly Variable[],
): readonly { readonly name: string; readonly variables: readonly Variable[] }[] {
  const variable = a.scopes().variableOf(node);
  const [definition] = variable?.defs ?? [];
  if (!variable || definition?.node.type !== 'VariableDeclarator') return [];
  const { id, init } = definition.node;
  if (!init || id.type !== 'ObjectPattern' || !isEnvironment(init)) return [];
  const property = id.properties.find(
    (each) => each.type === 'Property' && each.value.type === 'Identifier' && each.value.name === node.name,
  );
  const key =
    property?.type === 'Property' && property.key.type === 'Identifier' ? property.key.name : undefined;
  return key === undefined ? [] : [{ name: key, variables: [...variables, variable] }];
}

function isEnvironment(start: TSESTree.Node): boolean {
  const node = unwrap(start);
  return (
    node.type === 'MemberExpression' &&
    memberName(node) === 'env' &&
    node.object.type === 'Identifier' &&
    node.object.name === 'process'
  );
}

/**
 * Whether something in the file looks at a setting, or at a variable that holds it, before it is used: a test, an
 * assertion, a list of names that must be there, a schema.
 */
function isChecked(a: Analysis, name: string, variables: readonly Variable[]): boolean {
  const { text } = a.sourceCode;
  const holders = [
    `process\\.env\\.${name}`,
    `process\\.env\\[['"\`]${name}['"\`]\\]`,
    ...variables.map((variable) => variable.name.replace(/\$/g, '\\$')),
  ];
  const holder = `(?:${holders.join('|')})(?![\\w$])`;
  return new RegExp(
    [
      `!\\s*\\(?${holder}`,
      `\\b(?:if|while)\\s*\\([^;{]*${holder}`,
      `\\b(?:assert|invariant|ok|check|require|ensure|must|expect)\\w*\\s*\\(\\s*\\w*\\(?${holder}`,
      `${holder}\\s*(?:[!=]==?\\s*(?:undefined|null|['"])|\\?\\?|\\|\\||&&|\\?[^.?])`,
      `typeof\\s+${holder}`,
      // `['JWT_SECRET', …].forEach(…)`, `requireEnv('JWT_SECRET')`; not `process.env['JWT_SECRET']` itself.
      `(?<!env\\[)['"\`]${name}['"\`]\\s*[,\\])]`,
      // `{ JWT_SECRET: z.string() }`
      `\\b${name}['"]?\\s*:\\s*(?:\\w+\\(\\)?\\.?|[zZ]\\.|[jJ]oi\\.|yup\\.|[vt]\\.|str\\(|\\{)`,
    ].join('|'),
  ).test(text);
}
