import type { TSESTree } from '@typescript-eslint/utils';
import {
  LEAST,
  MOST,
  fieldValidators,
  isPasswordField,
  lengthWords,
  ownChecks,
  schemaRoots,
  usesPassword,
} from '../models/password-rules';
import { calleeName, keyName, literalText } from '../syntax/names';
import { unwrap } from '../syntax/unwrap';
import { type Analysis } from './analysis';
import { constantOf, optionOf } from './constants';

/** A password field of a schema that lets too short passwords through, or keeps long ones out. */
export interface WeakPolicy {
  readonly node: TSESTree.Node;
  readonly problem: 'unlimited' | 'short' | 'narrow';
  readonly value: number | undefined;
}

interface Lengths {
  readonly least: number | undefined;
  readonly most: number | undefined;
  /** Whether something else looks at it, in a manner that is not looked into. */
  readonly isOpen: boolean;
  readonly leastNode: TSESTree.Node | undefined;
  readonly mostNode: TSESTree.Node | undefined;
}

/** Every such field of the file. */
export function weakPolicies(a: Analysis): readonly WeakPolicy[] {
  return [...schemaFields(a), ...validatedFields(a), ...declaredFields(a)];
}

/** `password: z.string().min(6)`, `password: { type: 'string', minLength: 6 }` */
function schemaFields(a: Analysis): readonly WeakPolicy[] {
  return a.index().objects.flatMap((object) =>
    object.properties.flatMap((property): readonly WeakPolicy[] => {
      if (property.type !== 'Property' || !isPasswordField(keyName(property) ?? '')) return [];
      if (isComparedAt(object, keyName(property) ?? '')) return [];
      const value = unwrap(property.value);
      const lengths = value.type === 'CallExpression' ? ofChain(a, value) : ofObject(a, value);
      return lengths ? judged(property, lengths, isChosenAt(object, keyName(property) ?? '')) : [];
    }),
  );
}

/** `body('password').isLength({ min: 6 })` */
function validatedFields(a: Analysis): readonly WeakPolicy[] {
  return (a.index().callsByName.get('isLength') ?? []).flatMap((call): readonly WeakPolicy[] => {
    if (call.type !== 'CallExpression') return [];
    const root = rootCall(call);
    const field = literalText(root.arguments[0]);
    if (!fieldValidators.has(calleeName(root.callee) ?? '') || !isPasswordField(field ?? '')) return [];
    if (isComparedAt(call, field ?? '')) return [];
    const lengths = ofWord(a, 'isLength', call);
    return judged(call, { ...OPEN, ...lengths }, true);
  });
}

/** `@MinLength(6) password: string;` */
function declaredFields(a: Analysis): readonly WeakPolicy[] {
  return a.index().classes.flatMap((owner) =>
    owner.body.body.flatMap((member): readonly WeakPolicy[] => {
      if (member.type !== 'PropertyDefinition' || !isPasswordField(keyName(member) ?? '')) return [];
      if (usesPassword(owner.id?.name ?? '') === 'compared') return [];
      return member.decorators.flatMap(({ expression }): readonly WeakPolicy[] => {
        if (expression.type !== 'CallExpression') return [];
        const name = calleeName(expression.callee) ?? '';
        const [first, second] = expression.arguments.map((each) => numberOf(a, each));
        if (name === 'MinLength' && first !== undefined && first < LEAST)
          return [{ node: expression, problem: 'short', value: first }];
        if (name === 'MaxLength' && first !== undefined && first < MOST)
          return [{ node: expression, problem: 'narrow', value: first }];
        if (name !== 'Length') return [];
        if (first !== undefined && first < LEAST)
          return [{ node: expression, problem: 'short', value: first }];
        return second !== undefined && second < MOST
          ? [{ node: expression, problem: 'narrow', value: second }]
          : [];
      });
    }),
  );
}

function judged(node: TSESTree.Node, lengths: Lengths, isChosen: boolean): readonly WeakPolicy[] {
  const { least, most, isOpen, leastNode, mostNode } = lengths;
  if (least === undefined) {
    if (!isOpen && isChosen) return [{ node, problem: 'unlimited', value: undefined }];
  } else if (least < LEAST && (isChosen || least > 1))
    return [{ node: leastNode ?? node, problem: 'short', value: least }];
  return most !== undefined && most < MOST && isChosen
    ? [{ node: mostNode ?? node, problem: 'narrow', value: most }]
    : [];
}

const OPEN: Lengths = {
  least: undefined,
  most: undefined,
  isOpen: true,
  leastNode: undefined,
  mostNode: undefined,
};

/** What a chain says: `z.string().min(6).max(20)`; undefined where it is none of a schema. */
function ofChain(a: Analysis, start: TSESTree.CallExpression): Lengths | undefined {
  let lengths: Lengths = { ...OPEN, isOpen: false };
  let isText = false;
  let node: TSESTree.Node = start;
  for (;;) {
    if (node.type === 'CallExpression') {
      const name = calleeName(node.callee) ?? '';
      if (/^(?:string|String)$/.test(name)) isText = true;
      const [options] = node.arguments;
      if (isText && /^String$/.test(name) && options) lengths = { ...lengths, ...ofObject(a, options) };
      if (lengthWords[name]) lengths = both(ofWord(a, name, node), lengths);
      else if (ownChecks.test(name)) lengths = { ...lengths, isOpen: true };
      node = unwrap(node.callee);
    } else if (node.type === 'MemberExpression') node = unwrap(node.object);
    else break;
  }
  const isSchema =
    node.type === 'Identifier' && (schemaRoots.has(node.name) || /^(?:t|Type)$/.test(node.name));
  return isText && isSchema ? lengths : undefined;
}

/** What two words of a chain say together; the one that comes last counts. */
function both(earlier: Lengths, later: Lengths): Lengths {
  const said = Object.fromEntries(Object.entries(later).filter(([, value]) => value !== undefined));
  return { ...earlier, ...said, isOpen: earlier.isOpen || later.isOpen };
}

function ofWord(a: Analysis, name: string, call: TSESTree.CallExpression): Lengths {
  const [first] = call.arguments;
  const number = first ? numberOf(a, first) : name === 'nonempty' ? 1 : undefined;
  const isUnclear = first !== undefined && number === undefined;
  switch (lengthWords[name]) {
    case 'least':
      return { ...OPEN, isOpen: isUnclear, least: number, leastNode: call };
    case 'most':
      return { ...OPEN, isOpen: false, most: number, mostNode: call };
    case 'exact':
      return { ...OPEN, isOpen: isUnclear, least: number, most: number, leastNode: call, mostNode: call };
    default: {
      const limit = (option: string): number | undefined => {
        const found = first && first.type !== 'SpreadElement' ? optionOf(a, first, [option]).node : undefined;
        return found && numberOf(a, found);
      };
      return { ...OPEN, least: limit('min'), most: limit('max'), leastNode: call, mostNode: call };
    }
  }
}

/** `{ type: 'string', minLength: 6 }`, `{ type: String, minlength: 6 }` */
function ofObject(a: Analysis, start: TSESTree.Node): Lengths | undefined {
  const node = unwrap(start);
  if (node.type !== 'ObjectExpression') return undefined;
  const found = (names: readonly string[]): TSESTree.Property | undefined =>
    node.properties.find(
      (each): each is TSESTree.Property => each.type === 'Property' && names.includes(keyName(each) ?? ''),
    );
  const least = found(['minLength', 'minlength']);
  const most = found(['maxLength', 'maxlength']);
  if (!least && !most) return undefined;
  return {
    ...OPEN,
    least: least && limitOf(a, least.value),
    most: most && limitOf(a, most.value),
    leastNode: least,
    mostNode: most,
  };
}

/** `8`, `[8, 'Too short']` */
function limitOf(a: Analysis, start: TSESTree.Node): number | undefined {
  const node = unwrap(start);
  const [first] = node.type === 'ArrayExpression' ? node.elements : [];
  return numberOf(a, first ?? node);
}

function numberOf(a: Analysis, node: TSESTree.Node): number | undefined {
  const constant = constantOf(a, node);
  return constant.known && typeof constant.value === 'number' ? constant.value : undefined;
}

function rootCall(start: TSESTree.CallExpression): TSESTree.CallExpression {
  let root = start;
  let node: TSESTree.Node = start;
  for (;;) {
    if (node.type === 'CallExpression') {
      root = node;
      node = unwrap(node.callee);
    } else if (node.type === 'MemberExpression') node = unwrap(node.object);
    else return root;
  }
}

function isComparedAt(place: TSESTree.Node, field: string): boolean {
  return usesAt(place, field) === 'compared';
}

function isChosenAt(place: TSESTree.Node, field: string): boolean {
  return usesAt(place, field) === 'chosen';
}

/** What the field, or the nearest name around it that tells, says of the password. */
function usesAt(place: TSESTree.Node, field: string): 'chosen' | 'compared' | undefined {
  const own = usesPassword(field);
  if (own) return own;
  for (let node: TSESTree.Node | undefined = place; node; node = node.parent) {
    const name =
      node.type === 'VariableDeclarator' && node.id.type === 'Identifier'
        ? node.id.name
        : node.type === 'Property' || node.type === 'MethodDefinition' || node.type === 'PropertyDefinition'
          ? (keyName(node) ?? '')
          : node.type === 'AssignmentExpression'
            ? (calleeName(node.left) ?? '')
            : node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration'
              ? (node.id?.name ?? '')
              : node.type === 'CallExpression'
                ? (literalText(node.arguments[0]) ?? '')
                : '';
    const said = usesPassword(name);
    if (said) return said;
  }
  return undefined;
}
