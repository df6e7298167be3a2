import type { TSESTree } from '@typescript-eslint/utils';
import { builderSinks, conventionalSinks, tellingSinks } from '../models/conventional-sinks';
import {
  assignedRecordSink,
  chainedModelSinks,
  delegateRecordSinks,
  operatorSinks,
  tableRecordSinks,
} from '../models/conventional-models';
import {
  loggerFunctionSinks,
  loggerSinks,
  soundsLikeLogger,
  soundsLikeLoggerModule,
} from '../models/logger-names';
import { givesDatabase, soundsLikeDatabase, soundsLikeQueryBuilder, startsLikeSql } from '../models/names';
import { textPatternSinks } from '../models/regexes';
import { responseSinks } from '../models/response-names';
import type { Sink } from '../models/types';
import { calleeName, memberName } from '../syntax/names';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { isResponse } from './header-conventions';
import { identityOf } from './identity';
import { namesOf } from './machine';
import { isModelCall, isOperatorCall, isQueryOfModel, madeModels, modelRows } from './model-conventions';
import { isOfDelegate, isOfTable, isSaved } from './saved-records';
import { moduleValueOf } from './modules';
import { placesOf } from './places';
import { functionsOf, pointeesOf } from './pointees';
import type { Site } from './sites';
import { textOf } from './text';
import type { Text } from './text-types';
import { isText } from './text-receivers';
import { statesOfTarget } from './uses-at';

/**
 * Sites that only names and texts tell of, because the object's making is in another file: `db.query('SELECT …')`
 * with `db` imported or a parameter. Receivers that are known to be something else do not count.
 */
export function conventionalSites(a: Analysis): readonly Site[] {
  return [
    ...sitesOfRows(a, conventionalSinks, (callee, name, value) => isStatement(a, callee, name, value)),
    ...sitesOfRows(a, builderSinks, (callee, _name, value) => isClause(a, callee, value)),
    ...sitesOfRows(a, tellingSinks, (callee) => callee.type === 'MemberExpression', true),
    ...sitesOfRows(
      a,
      textPatternSinks,
      (callee) => callee.type === 'MemberExpression' && isText(a, callee.object),
      false,
      true,
    ),
    ...modelRows.flatMap(({ rows, isTelling }) =>
      sitesOfRows(a, rows, (callee, _name, value) => isModelCall(a, callee, value, isTelling)),
    ),
    ...sitesOfRows(a, operatorSinks, (callee, _name, value) => isOperatorCall(a, callee, value)),
    ...sitesOfRows(a, chainedModelSinks, (callee) => isQueryOfModel(a, callee)),
    ...madeModels(a),
    ...sitesOfRows(a, tableRecordSinks, isOfTable),
    ...sitesOfRows(a, delegateRecordSinks, isOfDelegate),
    ...sitesOfRows(a, [assignedRecordSink], (callee, _name, value) => isSaved(a, callee, value)),
    ...sitesOfRows(a, loggerSinks, (callee) => callee.type === 'MemberExpression' && isLogger(callee.object)),
    ...sitesOfRows(a, loggerFunctionSinks, (callee) => isLogFunction(a, callee)),
    ...sitesOfRows(
      a,
      responseSinks,
      (callee) => callee.type === 'MemberExpression' && isResponse(callee.object, true),
    ),
  ];
}

/** Whether a call of such a name, with this value, is what a row describes. */
type Fits = (callee: TSESTree.Node, name: string, value: TSESTree.Expression | undefined) => boolean;

function sitesOfRows(
  a: Analysis,
  rows: readonly Sink[],
  fits: Fits,
  mayBeEmpty = false,
  mayBeBuiltin = false,
): readonly Site[] {
  const { callsByName } = a.index();
  return rows.flatMap((sink) =>
    namesOf('call' in sink ? sink.call : undefined).flatMap((name) =>
      (callsByName.get(name) ?? []).flatMap((use): readonly Site[] => {
        if (use.type !== 'CallExpression') return [];
        const callee = unwrap(use.callee);
        const values = placesOf(a, use, sink.at).filter((value) => fits(callee, name, value));
        // Where the name tells, what is left out may tell, too: `app.enableCors()`.
        const isBare = mayBeEmpty && use.arguments.length === 0 && fits(callee, name, undefined);
        return (values.length > 0 || isBare) && (isTelling(sink) || !isKnown(a, callee, mayBeBuiltin))
          ? [{ use, sink, state: undefined, values }]
          : [];
      }),
    ),
  );
}

/** Where the value tells by itself, it does so on objects that are known, too: `app.listen(80)`. */
function isTelling({ facts }: Sink): boolean {
  return facts?.['feared'] !== undefined;
}

/**
 * `db.query('SELECT …')`: the receiver sounds like a database and the text begins like SQL; or whatever the
 * receiver is called, the text is a statement beyond doubt.
 */
function isStatement(
  a: Analysis,
  callee: TSESTree.Node,
  name: string,
  value: TSESTree.Expression | undefined,
): boolean {
  if (!value) return false;
  if (callee.type !== 'MemberExpression')
    return isFromDatabaseModule(a, callee) && beginsLikeSql(textOf(a, value));
  const isOfHandle = isHandle(a, callee.object);
  // `knex.raw('lower(name) = …')` takes parts of statements, too.
  if (isOfHandle && name === 'raw') return true;
  const text = textOf(a, value);
  if (isOfHandle) return beginsLikeSql(text);
  return isSurelySql(text) && !isOfPackage(a, callee.object);
}

/** The characters of a text with a word for each hole; of several ways it can go, the first that says something. */
function shownText(text: Text): string {
  return text
    .map((piece): string => {
      if (piece.type === 'constant') return piece.value;
      if (piece.type === 'choice')
        return piece.options.map(shownText).find((shown) => shown.trim() !== 'x') ?? '';
      return ' x ';
    })
    .join('');
}

/** What defines tables and the like, in capitals: `create user …` could be a command of anything. */
const DEFINES =
  /^\s*(?:(?:CREATE|ALTER|DROP)\s(?:OR REPLACE\s)?(?:DATABASE|FUNCTION|INDEX|ROLE|SCHEMA|TABLE|TRIGGER|USER|VIEW)|GRANT\s[^]+\sON\s[^]+\sTO|REVOKE\s[^]+\sON\s[^]+\sFROM)\s/;

/** `SELECT … FROM …`, `INSERT INTO …`, `UPDATE … SET …`, `DELETE FROM …`, `CREATE TABLE …` */
function isSurelySql(text: Text): boolean {
  const shown = shownText(text);
  if (DEFINES.test(shown)) return true;
  return /^\s*(?:select\s[^]+\sfrom\s|insert\s+into\s|update\s[^]+\sset\s|delete\s+from\s)/i.test(shown);
}

/** Whether a value was made by a package: one that no model knows is not taken for a database. */
function isOfPackage(a: Analysis, object: TSESTree.Node): boolean {
  return pointeesOf(a, object).some(({ node }) => {
    let made: TSESTree.Node = node;
    while (
      made.type === 'CallExpression' ||
      made.type === 'NewExpression' ||
      made.type === 'MemberExpression'
    ) {
      if (moduleValueOf(a, made)) break;
      made = unwrap(made.type === 'MemberExpression' ? made.object : made.callee);
    }
    return pointeesOf(a, made).some((each) => {
      const specifier = moduleValueOf(a, each.node)?.specifier;
      return specifier !== undefined && !/^(?:\.|@\/|~|#)/.test(specifier);
    });
  });
}

/** `qb.andWhere('age > …')`, `repository.createQueryBuilder('u').where('u.id = …')` */
function isClause(a: Analysis, callee: TSESTree.Node, value: TSESTree.Expression | undefined): boolean {
  if (!value || callee.type !== 'MemberExpression' || !isBuilder(a, callee.object, 0)) return false;
  return /[=<>(]|\b(?:like|in|is)\b/i.test(shownText(textOf(a, value)));
}

function isBuilder(a: Analysis, start: TSESTree.Node, depth: number): boolean {
  const node = unwrap(start);
  if (depth > 20) return false;
  if (node.type === 'AwaitExpression') return isBuilder(a, node.argument, depth + 1);
  if (node.type === 'CallExpression' && node.callee.type === 'MemberExpression')
    return memberName(node.callee) === 'createQueryBuilder' || isBuilder(a, node.callee.object, depth + 1);
  if (node.type === 'MemberExpression') return soundsLikeQueryBuilder(memberName(node) ?? '');
  if (node.type !== 'Identifier') return false;
  return (
    soundsLikeQueryBuilder(node.name) ||
    pointeesOf(a, node).some(
      (each) => each.node.type === 'CallExpression' && isBuilder(a, each.node, depth + 1),
    )
  );
}

/** Whether the file itself shows what is called: a function of its own, or an object that models know. */
function isKnown(a: Analysis, callee: TSESTree.Node, mayBeBuiltin: boolean): boolean {
  if (functionsOf(a, callee).length > 0 || statesOfTarget(a, callee, identityOf).length > 0) return true;
  if (callee.type !== 'MemberExpression') return false;
  return (
    identityOf(a, callee.object).length > 0 ||
    (!mayBeBuiltin &&
      pointeesOf(a, callee.object).some(({ node, path }) => path.length === 0 && isBuiltin(a, node)))
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
      // `db_1.default` is what compiled TypeScript writes for `db`.
      return memberName(node) === 'default'
        ? isHandle(a, node.object)
        : soundsLikeDatabase(memberName(node) ?? '');
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

/** `logger`, `req.log`, `this.logger`, `getLogger()` */
function isLogger(object: TSESTree.Node): boolean {
  const node = unwrap(object);
  if (node.type === 'CallExpression')
    return /^(?:get|create|use|make)?_?(?:logger|log)$/i.test(calleeName(node.callee) ?? '');
  if (node.type === 'Identifier') return soundsLikeLogger(node.name);
  return node.type === 'MemberExpression' && soundsLikeLogger(memberName(node) ?? '');
}

/** `import log from './logger'`, called: `log('…')` */
function isLogFunction(a: Analysis, callee: TSESTree.Node): boolean {
  if (callee.type !== 'Identifier') return false;
  return pointeesOf(a, callee).some(({ node }) => {
    const specifier = moduleValueOf(a, node)?.specifier;
    return specifier !== undefined && /^[./~#@]/.test(specifier) && soundsLikeLoggerModule(specifier);
  });
}

/** Whether the known start of the text is that of a statement; the first way it can be, where there are several. */
function beginsLikeSql(text: Text): boolean {
  const [first, second] = text;
  if (first?.type === 'constant')
    return startsLikeSql(second?.type === 'constant' ? first.value + second.value : first.value);
  return first?.type === 'choice' && first.options.some(beginsLikeSql);
}
