import type { TSESTree } from '@typescript-eslint/utils';
import {
  columnMethods,
  encryptsElsewhere,
  fieldDecorators,
  personalFields,
  plainTypes,
  reducedFields,
  schemaCalls,
  transformingOptions,
} from '../models/personal-fields';
import { calleeName, keyName, literalText, memberName } from '../syntax/names';
import { isFunction } from '../syntax/nodes';
import { unwrap } from '../syntax/unwrap';
import { splitName } from '../syntax/words';
import type { Analysis } from './analysis';
import { argumentOf } from './calls';
import { valuesAt } from './places';
import { pointeesOf } from './pointees';

/** A field of a schema that keeps a number of a person or card as it is. */
export interface UnencryptedField {
  readonly node: TSESTree.Node;
  readonly name: string;
}

/** The fields of the file's schemas that nothing encrypts. */
export function unencryptedFields(a: Analysis): readonly UnencryptedField[] {
  if (encryptsElsewhere.test(a.sourceCode.text)) return [];
  return [...inSchemas(a), ...inColumns(a), ...inClasses(a)];
}

/** Whether a name is that of such a number: `ssn`, `cardNumber`; not `cardLast4`, `ibanHash`. */
export function isPersonal(name: string): boolean {
  const spoken = splitName(name);
  if (/last_?4|last_?four/i.test(name) || spoken.some((word) => reducedFields.has(word))) return false;
  return spoken.some((_, index) => personalFields.has(spoken.slice(index).join('_')));
}

/** `new Schema({ ssn: String })`, `sequelize.define('User', { ssn: DataTypes.STRING })`, `pgTable('users', { … })` */
function inSchemas(a: Analysis): readonly UnencryptedField[] {
  return Object.entries(schemaCalls).flatMap(([name, { argument, property }]) =>
    (a.index().callsByName.get(name) ?? []).flatMap((call) => {
      const given = argumentOf(call, argument);
      if (!given) return [];
      return (property === undefined ? [given] : valuesAt(a, given, [property])).flatMap((schema) =>
        pointeesOf(a, schema).flatMap(({ node, path }) =>
          path.length === 0 && node.type === 'ObjectExpression' ? fieldsOf(node) : [],
        ),
      );
    }),
  );
}

function fieldsOf(schema: TSESTree.ObjectExpression, depth = 0): readonly UnencryptedField[] {
  return schema.properties.flatMap((property): readonly UnencryptedField[] => {
    if (property.type !== 'Property') return [];
    const name = keyName(property);
    if (name === undefined) return [];
    const value = unwrap(property.value);
    if (isPersonal(name)) return isPlainField(value) ? [{ node: property, name }] : [];
    // `identity: { ssn: String }`, `cards: [{ number: String }]`
    const inner = value.type === 'ArrayExpression' ? value.elements[0] : value;
    const object = inner && unwrap(inner);
    return object?.type === 'ObjectExpression' && depth < 4 ? fieldsOf(object, depth + 1) : [];
  });
}

/** `String`, `{ type: String }`, `DataTypes.STRING(20)`, `text('ssn').notNull()` */
function isPlainField(start: TSESTree.Node): boolean {
  const node = unwrap(start);
  switch (node.type) {
    case 'Identifier':
      return plainTypes.test(node.name);
    case 'Literal':
      return typeof node.value === 'string' && plainTypes.test(node.value.replace(/\(.*$/, '').toLowerCase());
    case 'MemberExpression':
      return plainTypes.test(memberName(node) ?? '');
    case 'ArrayExpression':
      return node.elements.length === 1 && !!node.elements[0] && isPlainField(node.elements[0]);
    case 'CallExpression': {
      const callee = unwrap(node.callee);
      const name = calleeName(callee) ?? '';
      if (plainTypes.test(name)) return true;
      return callee.type === 'MemberExpression' && isPlainField(callee.object);
    }
    case 'ObjectExpression': {
      const options = node.properties.flatMap((each) =>
        each.type === 'Property' ? [{ key: keyName(each) ?? '', value: each.value }] : [],
      );
      if (options.some(({ key }) => transformingOptions.has(key))) return false;
      const type = options.find(({ key }) => key === 'type');
      return type !== undefined && isPlainField(type.value);
    }
    default:
      return false;
  }
}

/** `table.string('ssn')` in a migration */
function inColumns(a: Analysis): readonly UnencryptedField[] {
  return [...columnMethods].flatMap((method) =>
    (a.index().callsByName.get(method) ?? []).flatMap((call) => {
      const name = call.type === 'CallExpression' ? literalText(call.arguments[0]) : undefined;
      if (name === undefined || !isPersonal(name) || call.type !== 'CallExpression') return [];
      return call.callee.type === 'MemberExpression' && isTableBuilder(call) ? [{ node: call, name }] : [];
    }),
  );
}

/** Whether a call stands in `createTable('users', (table) => { … })` and is one of `table`. */
function isTableBuilder(call: TSESTree.CallExpression): boolean {
  const object = call.callee.type === 'MemberExpression' ? unwrap(call.callee.object) : undefined;
  if (object?.type !== 'Identifier') return false;
  for (let node: TSESTree.Node | undefined = call; node; node = node.parent) {
    if (!isFunction(node)) continue;
    const outer = node.parent;
    if (
      outer?.type === 'CallExpression' &&
      /^(?:createTable|alterTable|table|createTableIfNotExists)$/.test(calleeName(outer.callee) ?? '')
    )
      return node.params.some((each) => each.type === 'Identifier' && each.name === object.name);
  }
  return false;
}

/** `@Column() ssn: string` */
function inClasses(a: Analysis): readonly UnencryptedField[] {
  return a.index().decorators.flatMap((decorator) => {
    const field = decorator.parent;
    if (field.type !== 'PropertyDefinition') return [];
    const name = keyName(field);
    if (name === undefined || !isPersonal(name)) return [];
    const call = decorator.expression;
    const decorated = calleeName(call.type === 'CallExpression' ? call.callee : call) ?? '';
    if (!fieldDecorators.has(decorated)) return [];
    const given = call.type === 'CallExpression' ? call.arguments : [];
    return given.every((each) => !changesWhatIsKept(unwrap(each))) ? [{ node: field.key, name }] : [];
  });
}

function changesWhatIsKept(options: TSESTree.Node): boolean {
  if (options.type !== 'ObjectExpression') return false;
  return options.properties.some((each) => {
    if (each.type !== 'Property') return true;
    const key = keyName(each) ?? '';
    return transformingOptions.has(key) || (key === 'type' && isOtherType(unwrap(each.value)));
  });
}

/** A type of the project's own, which may encrypt: `EncryptedType`. */
function isOtherType(node: TSESTree.Node): boolean {
  if (isFunction(node)) return node.body.type !== 'BlockStatement' && isOtherType(unwrap(node.body));
  return node.type !== 'Literal' && !isPlainField(node);
}
