import type { TSESTree } from '@typescript-eslint/utils';
import type { RequestPart } from '../models/types';
import { keyName, memberName } from '../syntax/names';
import { enclosingFunction } from '../syntax/nodes';
import { wrapped } from '../syntax/unwrap';
import { type Analysis, tableOf } from './analysis';
import { callsOf, argumentOf } from './calls';
import { nameOfFunction } from './arguments';
import { remember } from './lazy';
import { propertyWritesOf } from './members';
import { reachingWrites, seesAll } from './reaching';
import type { Variable } from './scopes';
import { type Search, type Secret, elsewhere, secrecyOfToken, secretAt, secretsAt } from './sensitive';
import { withoutKeys } from './sensitive-objects';
import { isHarmless } from './sensitive-values';
import { decoratedTraces, requestTraces } from './sources';
import type { Trace } from './traces';
import type { Write } from './writes';

/** The secrets in what a variable, followed by a path, holds where it is read. */
export function secretsOfVariable(
  s: Search,
  node: TSESTree.Identifier,
  path: readonly string[],
): readonly Secret[] {
  const { a } = s;
  const variable = a.scopes().variableOf(node);
  if (!variable)
    return node.name === 'process' && path.length === 1 && path[0] === 'env'
      ? [secretAt(s, node, 'key', 'process.env')]
      : [];
  const whole = wholePart(a, node, path);
  const writes = reachingWrites(a, variable, node);
  const found = whole
    ? [secretAt(s, node, 'token', [node.name, ...path].join('.'), whole)]
    : // A variable that serves for everything is no secret's.
      seesAll(a, variable, writes)
      ? []
      : writes.flatMap((write) => ofWrite(s, node, write, path));
  const inner = elsewhere(s, node);
  const written = path.length > 0 ? [] : propertyWritesOf(a, variable);
  const added = written.flatMap((write) => {
    if (!isBefore(write.at, node)) return [];
    const deeper: Search = { ...inner, held: write.spread ? s.held : [...s.held, write.name] };
    const held = secretsAt(deeper, write.value, []);
    const secrecy = write.spread ? undefined : secrecyOfToken(a, write.name);
    return held.length > 0 || !secrecy || isHarmless(a, write.value)
      ? held
      : [secretAt(deeper, write.value, secrecy, `${node.name}.${write.name}`)];
  });
  const gone = new Set([
    ...removedBelow(a, variable, path, node),
    ...written.flatMap(({ name, value, spread, at }) =>
      !spread && isBefore(at, node) && isHarmless(a, value) ? [name] : [],
    ),
  ]);
  // `user.password = await hash(user.password)`
  const hashed = new Set(
    added.flatMap(({ secrecy, held }) =>
      secrecy === 'hash' ? held.slice(s.held.length, s.held.length + 1) : [],
    ),
  );
  return withoutKeys(s, [...withoutKeys(s, found, hashed), ...added], gone);
}

function ofWrite(
  s: Search,
  read: TSESTree.Identifier,
  write: Write,
  path: readonly string[],
): readonly Secret[] {
  const { a } = s;
  const { value } = write;
  const taken = [...write.path, ...path];
  const inner = elsewhere(s, read);
  const rest = restKeys(write.node);
  const without = (secrets: readonly Secret[]): readonly Secret[] =>
    rest ? withoutKeys(s, secrets, rest) : secrets;
  // `const { password: plain } = user`
  const taking = path.length === 0 ? write.path.at(-1) : undefined;
  const secrecy = taking === undefined ? undefined : secrecyOfToken(a, taking);
  if (secrecy && taking !== undefined) return [secretAt(inner, read, secrecy, taking)];
  switch (value.type) {
    case 'expression':
      return without(secretsAt(inner, value.node, taken));
    case 'compound':
      return secretsAt({ ...inner, isPrinted: true }, value.node.right, []);
    case 'element':
      return secretsAt(inner, value.of, ['*', ...taken]);
    case 'parameter': {
      const { function: fn, index } = value;
      const parameter = fn.params[index];
      const part = parameter && wholePartOf(a, parameter, taken);
      if (part) return without([secretAt(inner, read, 'token', [read.name, ...path].join('.'), part)]);
      const through = nameOfFunction(fn);
      return callsOf(a, fn).flatMap((call) => {
        const argument = argumentOf(call, index);
        if (!argument) return [];
        const given: Search = { ...s, shown: undefined, through: through ?? s.through };
        return without(secretsAt(given, argument, taken));
      });
    }
    default:
      return [];
  }
}

/** The keys that `const { password, ...rest } = user` leaves out of `rest`; undefined for other writes. */
function restKeys(node: TSESTree.Node): ReadonlySet<string> | undefined {
  const { parent } = node;
  if (parent?.type !== 'RestElement' || parent.parent.type !== 'ObjectPattern') return undefined;
  return new Set(
    parent.parent.properties.flatMap((property) =>
      property.type === 'Property' ? (keyName(property) ?? []) : [],
    ),
  );
}

const WHOLE: ReadonlySet<RequestPart> = new Set(['body', 'headers', 'cookies']);

/** The part of a request that a read gives as a whole: `req.body`, not `req.body.id`. */
export function wholePart(
  a: Analysis,
  node: TSESTree.Node,
  path: readonly string[],
): RequestPart | undefined {
  const part = partOf(requestTraces(a, node, path));
  const isBelow = path.length > 0 && requestTraces(a, node, path.slice(0, -1)) !== undefined;
  return part && !isBelow ? part : undefined;
}

function wholePartOf(
  a: Analysis,
  parameter: TSESTree.Node,
  path: readonly string[],
): RequestPart | undefined {
  const decorated = path.length === 0 ? decoratedTraces(a, parameter, path) : undefined;
  return partOf(decorated) ?? wholePart(a, parameter, path);
}

function partOf(traces: readonly Trace[] | undefined): RequestPart | undefined {
  const origin = traces?.[0]?.origin;
  return origin?.type === 'request' && WHOLE.has(origin.part) ? origin.part : undefined;
}

/** Names of properties, one below the path, that `delete` took out of a variable before it is read. */
function removedBelow(
  a: Analysis,
  variable: Variable,
  path: readonly string[],
  read: TSESTree.Node,
): readonly string[] {
  return removalsOf(a, variable).flatMap(({ at, removed }) =>
    removed.length === path.length + 1 && path.every((name, i) => removed[i] === name) && isBefore(at, read)
      ? removed.slice(-1)
      : [],
  );
}

interface Removal {
  readonly at: TSESTree.Node;
  readonly removed: readonly string[];
}

/** `delete user.password`, `delete req.body.password` */
function removalsOf(a: Analysis, variable: Variable): readonly Removal[] {
  return remember(tableOf<Variable, readonly Removal[]>(a, 'removed properties'), variable, () =>
    variable.references.flatMap((reference): readonly Removal[] => {
      const removed: string[] = [];
      let node = wrapped(reference.identifier);
      while (node.parent?.type === 'MemberExpression' && node.parent.object === node) {
        removed.push(memberName(node.parent) ?? '*');
        node = wrapped(node.parent);
      }
      const at = node.parent;
      const isRemoved = at?.type === 'UnaryExpression' && at.operator === 'delete' && removed.length > 0;
      const isCleared =
        at?.type === 'AssignmentExpression' &&
        at.left === node &&
        removed.length > 1 &&
        isHarmless(a, at.right);
      return at && (isRemoved || isCleared) ? [{ at, removed }] : [];
    }),
  );
}

function isBefore(at: TSESTree.Node, read: TSESTree.Node): boolean {
  return at.range[1] <= read.range[0] || enclosingFunction(at) !== enclosingFunction(read);
}
