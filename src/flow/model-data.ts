import type { TSESTree } from '@typescript-eslint/utils';
import { givesRecord, modelData, queryData, queryDataAfterId, recordData } from '../models/record-calls';
import { holdsModels } from '../models/model-names';
import { calleeName, memberName } from '../syntax/names';
import { enclosingFunction } from '../syntax/nodes';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { argumentOf } from './calls';
import { namesOf } from './machine';
import { moduleValueOf } from './modules';
import { isModelName, isReceiver } from './password-stores';
import { valuesAt } from './places';
import { pointeesOf } from './pointees';

/** Data that a model, a collection or a query gets. */
export interface ModelData {
  readonly node: TSESTree.Expression;
  /** Where it is copied key by key: the key. */
  readonly key?: TSESTree.Expression;
}

/** The data that the file gives to models, by what is called and how. */
export function dataForModels(a: Analysis): readonly ModelData[] {
  return [...inCalls(a), ...inQueries(a), ...inRecords(a), ...inMade(a), ...copiedByKey(a)];
}

/** The same, of what is surely a model or record: a manager of something else is called like a repository. */
export function dataForRecords(a: Analysis): readonly ModelData[] {
  const rows = modelData.filter(({ receiver }) => receiver === 'model' || receiver === 'delegate');
  return [...inCalls(a, rows), ...inQueries(a), ...inRecords(a), ...inMade(a), ...copiedByKey(a)];
}

function inCalls(a: Analysis, rows = modelData): readonly ModelData[] {
  const { callsByName } = a.index();
  return rows.flatMap((row) =>
    namesOf(row.call).flatMap((name) =>
      (callsByName.get(name) ?? []).flatMap((call): readonly ModelData[] => {
        if (call.type !== 'CallExpression' || !isReceiver(a, call, row.receiver) || picksFields(call))
          return [];
        const given = argumentOf(call, row.argument);
        if (!given) return [];
        return row.property === undefined
          ? [{ node: given }]
          : valuesAt(a, given, [row.property]).map((node) => ({ node }));
      }),
    ),
  );
}

/** `Model.create(body, { fields: ['name'] })` */
function picksFields(call: TSESTree.CallExpression): boolean {
  return call.arguments.some(
    (argument) =>
      argument.type === 'ObjectExpression' &&
      argument.properties.some(
        (each) => each.type === 'Property' && each.key.type === 'Identifier' && each.key.name === 'fields',
      ),
  );
}

/** `User.query().insert(body)` */
function inQueries(a: Analysis): readonly ModelData[] {
  return [...a.index().callsByName].flatMap(([name, calls]) => {
    const position = queryData.test(name) ? 0 : queryDataAfterId.test(name) ? 1 : -1;
    if (position < 0) return [];
    return calls.flatMap((call): readonly ModelData[] => {
      const given = argumentOf(call, position);
      return given && call.type === 'CallExpression' && isOfQuery(call) ? [{ node: given }] : [];
    });
  });
}

function isOfQuery(call: TSESTree.CallExpression): boolean {
  let node: TSESTree.Node = unwrap(call.callee);
  for (let depth = 0; depth < 12 && node.type === 'MemberExpression'; depth++) {
    const object = unwrap(node.object);
    if (object.type !== 'CallExpression') return false;
    if (/^\$?(?:query|relatedQuery|\$relatedQuery)$/.test(calleeName(object.callee) ?? '')) return true;
    node = unwrap(object.callee);
  }
  return false;
}

/** `user.set(body)`, `Object.assign(user, body)` with a record that a model gave. */
function inRecords(a: Analysis): readonly ModelData[] {
  return [...a.index().callsByName].flatMap(([name, calls]) => {
    const isMerge = /^(?:assign|extend|merge|defaults|assignIn|defaultsDeep)$/.test(name);
    if (!isMerge && !recordData.test(name)) return [];
    return calls.flatMap((call): readonly ModelData[] => {
      if (call.type !== 'CallExpression' || picksFields(call)) return [];
      const { callee } = call;
      const [first, ...others] = call.arguments;
      if (isMerge && first && others.length > 0 && isRecord(a, first))
        return others.flatMap((each) => (each.type === 'SpreadElement' ? [] : [{ node: each }]));
      if (callee.type !== 'MemberExpression' || !first || first.type === 'SpreadElement') return [];
      return recordData.test(name) && isGivenByModel(a, callee.object) ? [{ node: first }] : [];
    });
  });
}

/** `new User(body)` where models are saved. */
function inMade(a: Analysis): readonly ModelData[] {
  return [...a.index().callsByName].flatMap(([name, calls]) =>
    isModelName(name)
      ? calls.flatMap((call): readonly ModelData[] => {
          const given = call.type === 'NewExpression' ? argumentOf(call, 0) : undefined;
          return given && call.type === 'NewExpression' && isModel(a, call.callee) ? [{ node: given }] : [];
        })
      : [],
  );
}

function isModel(a: Analysis, callee: TSESTree.Node): boolean {
  return pointeesOf(a, callee).some(({ node, path }) => {
    const specifier = moduleValueOf(a, node)?.specifier;
    if (specifier !== undefined)
      return /^(?:[.~#]|@\/|src\/)/.test(specifier) && (holdsModels(specifier) || saves(a));
    return (
      path.length === 0 &&
      node.type === 'CallExpression' &&
      /^(?:model|define)$/.test(calleeName(node.callee) ?? '')
    );
  });
}

function saves(a: Analysis): boolean {
  return /\.(?:save|persist)\(/.test(a.sourceCode.text);
}

/** `for (const key in body) user[key] = body[key]` */
function copiedByKey(a: Analysis): readonly ModelData[] {
  return (a.index().memberAssignments.get('') ?? []).flatMap(
    ({ left, right, operator }): readonly ModelData[] =>
      operator === '=' && left.type === 'MemberExpression' && left.computed && isRecord(a, left.object)
        ? [{ node: right, key: left.property as TSESTree.Expression }]
        : [],
  );
}

/** Whether a value is a record: a model gave it, it was made of a model, or it is saved afterwards. */
function isRecord(a: Analysis, start: TSESTree.Node): boolean {
  const node = unwrap(start);
  return isGivenByModel(a, node) || isSaved(a, node);
}

function isGivenByModel(a: Analysis, start: TSESTree.Node): boolean {
  return pointeesOf(a, start).some(({ node, path }) => {
    if (path.length > 0) return false;
    if (node.type === 'NewExpression')
      return isModelName(calleeName(node.callee) ?? '') && isModel(a, node.callee);
    if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return false;
    if (!givesRecord.test(memberName(node.callee) ?? '')) return false;
    return (
      (['model', 'repository', 'delegate', 'collection'] as const).some((each) =>
        isReceiver(a, node, each),
      ) || isOfQuery(node)
    );
  });
}

/** `await user.save()`, `repository.save(user)` */
function isSaved(a: Analysis, node: TSESTree.Node): boolean {
  if (node.type !== 'Identifier' && node.type !== 'MemberExpression') return false;
  const name = a.sourceCode.getText(node).replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const scope = enclosingFunction(node);
  return new RegExp(`(?<![\\w$.])${name}\\.save\\(|\\.(?:save|persist)\\(\\s*${name}\\s*[,)]`).test(
    a.sourceCode.getText(scope ?? a.sourceCode.ast),
  );
}
