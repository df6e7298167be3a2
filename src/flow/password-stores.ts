import type { TSESTree } from '@typescript-eslint/utils';
import {
  type StoreReceiver,
  type StoreRow,
  builderStarts,
  cacheWords,
  clientWords,
  modelClasses,
  modelDecorators,
  modelMakers,
  passwordLookups,
  passwordStores,
  repositoryWords,
} from '../models/password-stores';
import { calleeName, literalText } from '../syntax/names';
import { enclosingFunction, isClass } from '../syntax/nodes';
import { unwrap } from '../syntax/unwrap';
import { splitName } from '../syntax/words';
import type { Analysis } from './analysis';
import { argumentOf } from './calls';
import { identityOf } from './identity';
import { namesOf } from './machine';
import { hashesWhenSaved, passwordsIn, plainPasswordsIn } from './passwords';
import { valuesAt } from './places';
import { pointeesOf } from './pointees';
import type { Secret } from './sensitive';
import { secrecyOf } from './sensitive-names';
import { lastName, rootName } from './sensitive-values';
import type { CallLike } from './syntax-index';

/** A password at a place where it is kept, or asked for. */
export interface KeptPassword {
  readonly secret: Secret;
  /** Whether the store is certain not to hash it: `model` of this file without a hook; `imported`: not known. */
  readonly store: 'raw' | 'model' | 'imported';
}

/** The plain passwords that the file hands to models, databases, caches and files. */
export function storedPasswords(a: Analysis): readonly KeptPassword[] {
  return [...inCalls(a, passwordStores, plainPasswordsIn), ...inModels(a), ...inAssignments(a)];
}

/** The passwords by which the file looks rows up. */
export function soughtPasswords(a: Analysis): readonly KeptPassword[] {
  return inCalls(a, passwordLookups, passwordsIn).filter(({ secret }) => !isList(secret));
}

/** `attributes: ['id', 'password']` and the like are no conditions; nor is an operator's argument a key. */
function isList({ held }: Secret): boolean {
  return held.some((key) => /^(?:\$ne|\$exists|select|attributes|projection)$/.test(key));
}

function inCalls(
  a: Analysis,
  rows: readonly StoreRow[],
  find: typeof plainPasswordsIn,
): readonly KeptPassword[] {
  const { callsByName } = a.index();
  return rows.flatMap((row) =>
    namesOf(row.call).flatMap((name) =>
      (callsByName.get(name) ?? []).flatMap((call): readonly KeptPassword[] => {
        if (call.type !== 'CallExpression') return [];
        const given = dataOf(a, call, row);
        if (given.length === 0 || !isReceiver(a, call, row.receiver)) return [];
        const store = storeOf(a, call, row.receiver);
        return store ? given.flatMap((data) => find(a, data).map((secret) => ({ secret, store }))) : [];
      }),
    ),
  );
}

function dataOf(
  a: Analysis,
  call: CallLike,
  { argument, property, further }: StoreRow,
): readonly TSESTree.Expression[] {
  const given = argumentOf(call, argument);
  if (!given || call.type === 'TaggedTemplateExpression') return [];
  if (property !== undefined) return valuesAt(a, given, [property]);
  return further
    ? call.arguments
        .slice(argument)
        .filter((each): each is TSESTree.Expression => each.type !== 'SpreadElement')
    : [given];
}

function storeOf(
  a: Analysis,
  call: TSESTree.CallExpression,
  receiver: StoreReceiver,
): KeptPassword['store'] | undefined {
  switch (receiver) {
    case 'delegate':
      return hashesWhenSaved(a) ? undefined : 'raw';
    case 'repository':
      return definesEntities(a) ? (hashesWhenSaved(a) ? undefined : 'model') : 'imported';
    case 'model': {
      const { callee } = call;
      const object = callee.type === 'MemberExpression' ? callee.object : callee;
      return modelAt(a, object);
    }
    default:
      return 'raw';
  }
}

/** Of which file a model is; undefined where it hashes by itself. */
function modelAt(a: Analysis, node: TSESTree.Node): 'model' | 'imported' | undefined {
  const isHere = pointeesOf(a, node).some(({ node: made, path }) => path.length === 0 && definesModel(made));
  if (!isHere) return 'imported';
  return hashesWhenSaved(a) ? undefined : 'model';
}

/** `mongoose.model('User', schema)`, `sequelize.define(…)`, `class User extends Model` */
function definesModel(node: TSESTree.Node): boolean {
  if (node.type === 'CallExpression') return modelMakers.has(calleeName(node.callee) ?? '');
  if (!isClass(node)) return false;
  const isDecorated = (node.decorators as readonly TSESTree.Decorator[] | undefined)?.some(({ expression }) =>
    modelDecorators.has(lastName(expression)),
  );
  return isDecorated === true || (node.superClass !== null && modelClasses.has(lastName(node.superClass)));
}

function definesEntities(a: Analysis): boolean {
  return a.index().classes.some(definesModel);
}

const BUILTINS =
  /^(?:Object|Promise|Array|Map|Set|WeakMap|JSON|Math|Reflect|Date|Number|String|Buffer|URL|Proxy|Response|Request|Headers|FormData|Sequelize|Prisma|Schema|Types|Joi|Yup|Op)$/;

/** Whether something of this name is by convention a model: `User`, `orderModel`; not `UserService`. */
export function isModelName(name: string): boolean {
  if (
    BUILTINS.test(name) ||
    /(?:Service|Controller|Helper|Util|Utils|Client|Api|Factory|Schema|Validator|Error|Provider|Actions?|Form|Mailer)s?$/.test(
      name,
    )
  )
    return false;
  return /^[A-Z][a-z]/.test(name) || /[a-z]Model$/.test(name);
}

/** Whether a method is called on what a row says. */
export function isReceiver(a: Analysis, call: TSESTree.CallExpression, receiver: StoreReceiver): boolean {
  const callee = unwrap(call.callee);
  if (receiver === 'file')
    // `fs.writeFile(…)`, `require('fs').writeFileSync(…)`
    return (
      callee.type !== 'MemberExpression' ||
      /fs|promises/i.test(rootName(callee)) ||
      rootName(callee) === 'require'
    );
  if (callee.type !== 'MemberExpression') return false;
  const object = unwrap(callee.object);
  const name = lastName(object);
  const last = splitName(name).at(-1) ?? '';
  switch (receiver) {
    case 'model':
      return object.type !== 'CallExpression' && isModelName(name);
    case 'repository':
      return object.type === 'CallExpression'
        ? /^getRepository$|^getManager$/.test(name)
        : repositoryWords.has(last) && !/^[A-Z]/.test(name);
    case 'collection':
      return (
        (object.type === 'CallExpression' && name === 'collection') ||
        /(?:collection|coll)$/i.test(name) ||
        /^(?:users|accounts|members|customers|admins)$/.test(name)
      );
    case 'delegate':
      return (
        object.type === 'MemberExpression' && clientWords.has(splitName(lastName(object.object)).at(-1) ?? '')
      );
    case 'cache':
      return cacheWords.has(last);
    default:
      return isBuilder(a, object);
  }
}

/** `knex('users')…`, `db.insert(users)…`, `supabase.from('users')…` */
function isBuilder(a: Analysis, start: TSESTree.Node): boolean {
  let node = unwrap(start);
  for (let depth = 0; depth < 30 && node.type === 'CallExpression'; depth++) {
    const callee = unwrap(node.callee);
    const name = calleeName(callee) ?? '';
    if (callee.type === 'Identifier')
      return (
        literalText(node.arguments[0]) !== undefined &&
        (clientWords.has(splitName(name).at(-1) ?? '') || identityOf(a, callee).length > 0)
      );
    if (callee.type !== 'MemberExpression') return false;
    if (builderStarts.has(name) && node.arguments.length > 0) return true;
    node = unwrap(callee.object);
  }
  return false;
}

/** `new User({ email, password })` where models are saved. */
function inModels(a: Analysis): readonly KeptPassword[] {
  if (!/\.\s*(?:save|insert|persist)\s*\(/.test(a.sourceCode.text)) return [];
  return [...a.index().callsByName].flatMap(([name, calls]) =>
    isModelName(name)
      ? calls.flatMap((call): readonly KeptPassword[] => {
          const data = call.type === 'NewExpression' ? argumentOf(call, 0) : undefined;
          if (!data || call.type !== 'NewExpression') return [];
          const store = modelAt(a, call.callee);
          return store ? plainPasswordsIn(a, data).map((secret) => ({ secret, store })) : [];
        })
      : [],
  );
}

/** `user.password = newPassword; await user.save()` */
function inAssignments(a: Analysis): readonly KeptPassword[] {
  return [...a.index().memberAssignments].flatMap(([name, assignments]) =>
    secrecyOf(name) === 'password'
      ? assignments.flatMap(({ left, right, operator }): readonly KeptPassword[] => {
          if (left.type !== 'MemberExpression' || operator !== '=') return [];
          const object = unwrap(left.object);
          if (object.type !== 'Identifier' || !isSaved(a, left, object.name)) return [];
          const store = modelsHere(a) ? (hashesWhenSaved(a) ? undefined : 'model') : 'imported';
          return store ? plainPasswordsIn(a, right).map((secret) => ({ secret, store })) : [];
        })
      : [],
  );
}

function isSaved(a: Analysis, node: TSESTree.Node, name: string): boolean {
  const fn = enclosingFunction(node);
  const text = fn ? a.sourceCode.getText(fn) : a.sourceCode.text;
  return new RegExp(
    `\\b${name.replace(/\$/g, '\\$')}\\.save\\(|\\.(?:save|persist|flush)\\(\\s*(?:${name.replace(/\$/g, '\\$')}\\b|\\))`,
  ).test(text);
}

function modelsHere(a: Analysis): boolean {
  return (
    definesEntities(a) ||
    [...modelMakers].some((name) =>
      (a.index().callsByName.get(name) ?? []).some(
        (call) => call.type === 'CallExpression' && literalText(call.arguments[0]) !== undefined,
      ),
    )
  );
}
