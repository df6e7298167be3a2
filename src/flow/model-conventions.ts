import type { TSESTree } from '@typescript-eslint/utils';
import { commonModelSinks, madeModelSink, tellingModelSinks } from '../models/conventional-models';
import { couldBeModel, holdsModels, soundsLikeModel, soundsLikeStore } from '../models/model-names';
import { keyName, memberName } from '../syntax/names';
import { unwrap, wrapped } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import type { CallLike } from './syntax-index';
import { moduleValueOf } from './modules';
import { pointeesOf } from './pointees';
import type { Site } from './sites';

/** Rows for models and collections that another file made, and whether a call of one fits. */
export const modelRows = [
  { rows: tellingModelSinks, isTelling: true },
  { rows: commonModelSinks, isTelling: false },
] as const;

/**
 * Whether a call is that of a document database's model, by the receiver's name and module and the argument: not the
 * `find(fn)` of lists, nor the `findOne({ where: … })` of SQL mappers.
 */
export function isModelCall(
  a: Analysis,
  callee: TSESTree.Node,
  value: TSESTree.Expression | undefined,
  isTelling: boolean,
  mayBeEmpty = false,
): boolean {
  if (callee.type !== 'MemberExpression' || !isModel(a, callee.object, isTelling)) return false;
  if (!value) return mayBeEmpty;
  return isDocument(a, value) && !hasMapperOptions(a, callee);
}

function isModel(a: Analysis, object: TSESTree.Node, isTelling: boolean): boolean {
  const node = unwrap(object);
  switch (node.type) {
    case 'Identifier': {
      const specifiers = specifiersOf(a, node);
      // What a package exports is what its own model says, or nothing.
      if (specifiers.some((specifier) => !isOfProject(specifier))) return false;
      if (soundsLikeModel(node.name) || (isTelling && soundsLikeStore(node.name))) return true;
      if (!couldBeModel(node.name)) return false;
      return specifiers.some((specifier) => isTelling || holdsModels(specifier));
    }
    case 'MemberExpression': {
      const name = memberName(node) ?? '';
      if (soundsLikeModel(name) || (isTelling && soundsLikeStore(name))) return true;
      // `models.User`, `db.User` of a module of models.
      const holder = unwrap(node.object);
      return (
        couldBeModel(name) &&
        holder.type === 'Identifier' &&
        specifiersOf(a, holder).some(
          (specifier) => isOfProject(specifier) && (isTelling || holdsModels(specifier)),
        )
      );
    }
    case 'CallExpression': {
      // `db.collection('users')`, `mongoose.model('User')` of a handle from elsewhere.
      const callee = unwrap(node.callee);
      const name = callee.type === 'MemberExpression' ? memberName(callee) : undefined;
      return (name === 'collection' || name === 'getCollection') && node.arguments.length > 0;
    }
    case 'AwaitExpression':
      return isModel(a, node.argument, isTelling);
    default:
      return false;
  }
}

/** Whether operators in what a call is given tell that it is a document database's, whoever is called. */
export function isOperatorCall(
  a: Analysis,
  callee: TSESTree.Node,
  value: TSESTree.Expression | undefined,
): boolean {
  const call = wrapped(callee).parent;
  if (callee.type !== 'MemberExpression' || call?.type !== 'CallExpression' || !value) return false;
  return call.arguments
    .slice(0, 2)
    .some((argument) =>
      pointeesOf(a, argument).some(
        ({ node, path }) => path.length === 0 && node.type === 'ObjectExpression' && hasOperator(node),
      ),
    );
}

function hasOperator(node: TSESTree.ObjectExpression): boolean {
  return node.properties.some(
    (each) => each.type === 'Property' && /^\$(?:where|set|inc|push|unset)$/.test(keyName(each) ?? ''),
  );
}

/** `User.find({ … }).sort(fields)` of a model that another file made. */
export function isQueryOfModel(a: Analysis, callee: TSESTree.Node): boolean {
  let node = callee;
  for (let depth = 0; depth < 12 && node.type === 'MemberExpression'; depth++) {
    const object = unwrap(node.object);
    if (object.type !== 'CallExpression') return false;
    node = unwrap(object.callee);
    if (node.type === 'MemberExpression' && /^find/.test(memberName(node) ?? ''))
      return isModelCall(a, node, object.arguments[0] as TSESTree.Expression | undefined, false, true);
  }
  return false;
}

/** `new User(record)`, with `User` of a module of models. */
export function madeModels(a: Analysis): readonly Site[] {
  return [...a.index().callsByName].flatMap(([name, uses]) =>
    couldBeModel(name) ? uses.flatMap((use): readonly Site[] => siteOfMade(a, use)) : [],
  );
}

function siteOfMade(a: Analysis, use: CallLike): readonly Site[] {
  if (use.type !== 'NewExpression') return [];
  const [value] = use.arguments;
  if (!value || value.type === 'SpreadElement') return [];
  return isModel(a, use.callee, false)
    ? [{ use, sink: madeModelSink, state: undefined, values: [value] }]
    : [];
}

/** The modules that an identifier's value can come from. */
function specifiersOf(a: Analysis, node: TSESTree.Identifier): readonly string[] {
  return pointeesOf(a, node).flatMap((each) => moduleValueOf(a, each.node)?.specifier ?? []);
}

function isOfProject(specifier: string): boolean {
  return /^(?:\.|@\/|~|#|src\/)/.test(specifier);
}

/** Options of SQL mappers, which no field of a document is called. */
const OPTIONS = new Set(['where', 'attributes', 'include', 'relations', 'order', 'transaction', 'data']);

/** Options that only SQL mappers take beside the conditions. */
const MAPPER_OPTIONS = new Set(['withRelated', 'transacting', 'transaction', 'withDeleted', 'relations']);

function hasMapperOptions(a: Analysis, callee: TSESTree.MemberExpression): boolean {
  const call = wrapped(callee).parent;
  return (
    call?.type === 'CallExpression' &&
    call.arguments
      .slice(1)
      .some((argument) =>
        pointeesOf(a, argument).some(
          ({ node, path }) =>
            path.length === 0 &&
            node.type === 'ObjectExpression' &&
            node.properties.some(
              (each) => each.type === 'Property' && MAPPER_OPTIONS.has(keyName(each) ?? ''),
            ),
        ),
      )
  );
}

function isDocument(a: Analysis, value: TSESTree.Expression): boolean {
  return pointeesOf(a, value).every(({ node, path }) => {
    if (path.length > 0) return true;
    if (/^(?:ArrowFunction|Function)Expression$|^FunctionDeclaration$/.test(node.type)) return false;
    return (
      node.type !== 'ObjectExpression' ||
      node.properties.every(
        (property) => property.type !== 'Property' || !OPTIONS.has(keyName(property) ?? ''),
      )
    );
  });
}
