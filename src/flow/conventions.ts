import type { TSESTree } from '@typescript-eslint/utils';
import { conventionalSinks, tellingSinks } from '../models/conventional-sinks';
import { givesDatabase, soundsLikeDatabase, startsLikeSql } from '../models/names';
import type { Sink } from '../models/types';
import { calleeName, memberName } from '../syntax/names';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { identityOf } from './identity';
import { namesOf } from './machine';
import { moduleValueOf } from './modules';
import { placesOf } from './places';
import { functionsOf, pointeesOf } from './pointees';
import type { Site } from './sites';
import { textOf } from './text';
import type { Text } from './text-types';
import { statesOfTarget } from './uses-at';

/**
 * Sites that only names tell of, because the object's making is in another file: `db.query('SELECT …')` with
 * `db` imported or a parameter. Receivers that are known to be something else do not count.
 */
export function conventionalSites(a: Analysis): readonly Site[] {
  return [...sitesOfRows(a, conventionalSinks, true), ...sitesOfRows(a, tellingSinks, false)];
}

function sitesOfRows(a: Analysis, rows: readonly Sink[], byReceiver: boolean): readonly Site[] {
  const { callsByName } = a.index();
  return rows.flatMap((sink) =>
    namesOf('call' in sink ? sink.call : undefined).flatMap((name) =>
      (callsByName.get(name) ?? []).flatMap((use): readonly Site[] => {
        if (use.type !== 'CallExpression') return [];
        const callee = unwrap(use.callee);
        const fits =
          callee.type === 'MemberExpression'
            ? !byReceiver || isHandle(a, callee.object)
            : byReceiver && isFromDatabaseModule(a, callee);
        if (!fits || isKnown(a, callee)) return [];
        const values = placesOf(a, use, sink.at).filter(
          (value) => !byReceiver || beginsLikeSql(textOf(a, value)),
        );
        // Where the name tells, what is left out may tell, too: `app.enableCors()`.
        return values.length > 0 || (!byReceiver && use.arguments.length === 0)
          ? [{ use, sink, state: undefined, values }]
          : [];
      }),
    ),
  );
}

/** Whether the file itself shows what is called: a function of its own, or an object that models know. */
function isKnown(a: Analysis, callee: TSESTree.Node): boolean {
  if (functionsOf(a, callee).length > 0 || statesOfTarget(a, callee, identityOf).length > 0) return true;
  if (callee.type !== 'MemberExpression') return false;
  return (
    identityOf(a, callee.object).length > 0 ||
    pointeesOf(a, callee.object).some(({ node, path }) => path.length === 0 && isBuiltin(a, node))
  );
}

/** `new Map()`, `[…]`, `'text'`: what the language itself makes. */
function isBuiltin(a: Analysis, node: TSESTree.Node): boolean {
  if (node.type === 'NewExpression')
    return node.callee.type === 'Identifier' && a.scopes().isGlobal(node.callee);
  return node.type === 'ArrayExpression' || node.type === 'Literal' || node.type === 'TemplateLiteral';
}

function isHandle(a: Analysis, object: TSESTree.Node): boolean {
  const node = unwrap(object);
  switch (node.type) {
    case 'Identifier':
      return soundsLikeDatabase(node.name);
    case 'MemberExpression':
      return soundsLikeDatabase(memberName(node) ?? '');
    case 'AwaitExpression':
      return isHandle(a, node.argument);
    case 'CallExpression':
      return givesDatabase(calleeName(node.callee) ?? '');
    default:
      return false;
  }
}

/** `import { query } from '../config/database'` */
function isFromDatabaseModule(a: Analysis, callee: TSESTree.Node): boolean {
  if (callee.type !== 'Identifier') return false;
  return pointeesOf(a, callee).some(({ node }) => {
    const specifier = moduleValueOf(a, node)?.specifier;
    const last = specifier?.startsWith('.')
      ? specifier
          .split('/')
          .at(-1)
          ?.replace(/\.[cm]?[jt]s$/, '')
      : undefined;
    return last !== undefined && soundsLikeDatabase(last);
  });
}

/** Whether the known start of the text is that of a statement; the first way it can be, where there are several. */
function beginsLikeSql(text: Text): boolean {
  const [first, second] = text;
  if (first?.type === 'constant')
    return startsLikeSql(second?.type === 'constant' ? first.value + second.value : first.value);
  return first?.type === 'choice' && first.options.some(beginsLikeSql);
}
