import type { TSESTree } from '@typescript-eslint/utils';
import type { RequestPart } from '../models/types';
import { calleeName, keyName, literalText, memberName } from '../syntax/names';
import { type FunctionNode, enclosingFunction } from '../syntax/nodes';
import { unwrap, wrapped } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { secrecyOf, soundsLikeAuthentication } from './sensitive-names';

/**
 * Whether a whole part of the request, read at `node`, is known to hold credentials: the handler is called like one
 * where people prove who they are, its path is, or it reads a password or a token from that part itself.
 */
export function holdsCredentials(a: Analysis, node: TSESTree.Node, part: RequestPart): boolean {
  for (let fn = enclosingFunction(node); fn; fn = enclosingFunction(fn)) {
    if (handlerNames(fn).some(soundsLikeAuthentication) || readsSecret(a, fn, part)) return true;
  }
  return false;
}

/** The names and paths by which a handler is known: its own, its property's, its route's. */
export function handlerNames(fn: FunctionNode): readonly string[] {
  const names: (string | undefined)[] = [fn.id?.name];
  let value = wrapped(fn);
  for (let depth = 0; depth < 4; depth++) {
    const { parent } = value;
    switch (parent?.type) {
      case 'VariableDeclarator':
        return [...names, parent.id.type === 'Identifier' ? parent.id.name : undefined].filter(isText);
      case 'AssignmentExpression':
        return [
          ...names,
          parent.left.type === 'MemberExpression' ? memberName(parent.left) : undefined,
        ].filter(isText);
      case 'MethodDefinition':
      case 'PropertyDefinition':
        return [...names, keyName(parent), ...decoratorTexts(parent)].filter(isText);
      case 'Property':
        names.push(keyName(parent), ...siblingTexts(parent));
        return names.filter(isText);
      case 'CallExpression':
        names.push(...parent.arguments.map((each) => literalText(each)), routeOf(parent));
        value = wrapped(parent);
        break;
      case 'ArrayExpression':
        value = parent;
        break;
      default:
        return names.filter(isText);
    }
  }
  return names.filter(isText);
}

function isText(name: string | undefined): name is string {
  return name !== undefined;
}

/** `app.route('/login').post(handler)` */
function routeOf({ callee }: TSESTree.CallExpression): string | undefined {
  const bare = unwrap(callee);
  const object = bare.type === 'MemberExpression' ? unwrap(bare.object) : undefined;
  return object?.type === 'CallExpression' && calleeName(object.callee) === 'route'
    ? literalText(object.arguments[0])
    : undefined;
}

/** `{ method: 'POST', url: '/login', handler }` */
function siblingTexts(property: TSESTree.Property): readonly (string | undefined)[] {
  return property.parent.type === 'ObjectExpression'
    ? property.parent.properties.map((each) =>
        each.type === 'Property' && /^(?:url|path)$/.test(keyName(each) ?? '')
          ? literalText(each.value)
          : undefined,
      )
    : [];
}

/** `@Post('login')` */
function decoratorTexts(
  member: TSESTree.MethodDefinition | TSESTree.PropertyDefinition,
): readonly (string | undefined)[] {
  const decorators = member.decorators as readonly TSESTree.Decorator[] | undefined; // espree has none.
  return (decorators ?? []).map(({ expression }) =>
    expression.type === 'CallExpression' ? literalText(expression.arguments[0]) : undefined,
  );
}

const READS = /\b(?:body|payload|input|dto)\b\)?\??\.(\w+)/g;
const TAKES = /\{([^{}]*)\}\s*(?::\s*[\w.<>]+\s*)?=\s*(?:await\s+)?[\w.]*\b(?:body|payload|json\(\))/g;
const READS_HEADER =
  /\b(?:headers?\??\.|headers?\[\s*['"]|(?:get|header)\(\s*['"])(?:authorization|cookie|x-api-key)\b/i;

/** Whether a function reads a secret from the part: `const { password } = req.body`, `req.headers.authorization`. */
export function readsSecret(a: Analysis, fn: FunctionNode, part: RequestPart): boolean {
  const text = a.sourceCode.getText(fn);
  if (part === 'headers') return READS_HEADER.test(text);
  if (part !== 'body') return false;
  const read = [...text.matchAll(READS)].map(([, name = '']) => name);
  const taken = [...text.matchAll(TAKES)].flatMap(([, names = '']) =>
    names.split(',').map((each) => each.split(':')[0]?.trim() ?? ''),
  );
  return [...read, ...taken].some((name) => /^\w+$/.test(name) && secrecyOf(name) !== undefined);
}
