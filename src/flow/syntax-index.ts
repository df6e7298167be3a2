import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { calleeName, literalText, memberName } from '../syntax/names';
import { type ClassNode, type FunctionNode, isClass, isFunction } from '../syntax/nodes';
import { remember } from './lazy';

export type CallLike = TSESTree.CallExpression | TSESTree.NewExpression | TSESTree.TaggedTemplateExpression;

/** What one walk over the file collects, in source order. */
export interface SyntaxIndex {
  readonly program: TSESTree.Program;
  /** Calls, `new`s and tagged templates, by the name they are made by; computed callees under ''. */
  readonly callsByName: ReadonlyMap<string, readonly CallLike[]>;
  /** Assignments to a member: `ctx.body = x`, by the property's name. */
  readonly memberAssignments: ReadonlyMap<string, readonly TSESTree.AssignmentExpression[]>;
  readonly functions: readonly FunctionNode[];
  readonly classes: readonly ClassNode[];
  /** Object literals. */
  readonly objects: readonly TSESTree.ObjectExpression[];
  /** `return` and `yield` arguments by the function they leave. */
  readonly returns: ReadonlyMap<FunctionNode, readonly TSESTree.Expression[]>;
  /** JSX elements by the name of their component; plain ones, such as `<p>`, are left out. */
  readonly elementsByName: ReadonlyMap<string, readonly TSESTree.JSXOpeningElement[]>;
  readonly throws: readonly TSESTree.ThrowStatement[];
  readonly decorators: readonly TSESTree.Decorator[];
  /** All names that the file writes: variables, properties, types. */
  readonly words: ReadonlySet<string>;
  /** Constant texts, and the constant pieces of templates. */
  readonly texts: ReadonlySet<string>;
  /** The modules it imports or requires by a constant name. */
  readonly specifiers: ReadonlySet<string>;
  /** Names of properties and fields that may hold a function of elsewhere: `{ run: exec }`. */
  readonly holders: ReadonlySet<string>;
}

// Keyed by the Program, as the analysis is: rules ask what a file may hold before there is one.
const indexes = new WeakMap<TSESTree.Program, SyntaxIndex>();

/** The index of a file, made at the first call. */
export function syntaxIndexOf(sourceCode: Readonly<TSESLint.SourceCode>): SyntaxIndex {
  return remember(indexes, sourceCode.ast, () => indexSyntax(sourceCode));
}

/** Walks the file once. The cost of everything else is paid only by those who ask. */
function indexSyntax(sourceCode: Readonly<TSESLint.SourceCode>): SyntaxIndex {
  const callsByName = new Map<string, CallLike[]>();
  const memberAssignments = new Map<string, TSESTree.AssignmentExpression[]>();
  const functions: FunctionNode[] = [];
  const classes: ClassNode[] = [];
  const objects: TSESTree.ObjectExpression[] = [];
  const returns = new Map<FunctionNode, TSESTree.Expression[]>();
  const elementsByName = new Map<string, TSESTree.JSXOpeningElement[]>();
  const throws: TSESTree.ThrowStatement[] = [];
  const decorators: TSESTree.Decorator[] = [];
  const words = new Set<string>();
  const texts = new Set<string>();
  const specifiers = new Set<string>();
  const holders = new Set<string>();
  const keys = sourceCode.visitorKeys;
  // Function of the node on top of the stack: a `null` on the stack means "leave the function".
  const stack: (TSESTree.Node | null)[] = [sourceCode.ast];
  const within: FunctionNode[] = [];
  while (stack.length > 0) {
    const node = stack.pop();
    if (node === undefined) break;
    if (node === null) {
      within.pop();
      continue;
    }
    switch (node.type) {
      case 'Identifier':
        words.add(node.name);
        // Most have nothing below them.
        if (!node.typeAnnotation && !node.decorators?.length) continue;
        break;
      case 'JSXIdentifier':
        words.add(node.name);
        continue;
      case 'Literal':
        if (typeof node.value === 'string') texts.add(node.value);
        continue;
      case 'TemplateElement':
        texts.add(node.value.cooked ?? node.value.raw);
        continue;
      case 'CallExpression': {
        const name = calleeName(node.callee) ?? '';
        push(callsByName, name, node);
        if (name === 'require') addText(specifiers, node.arguments[0]);
        break;
      }
      case 'NewExpression':
        push(callsByName, calleeName(node.callee) ?? '', node);
        break;
      case 'TaggedTemplateExpression':
        push(callsByName, calleeName(node.tag) ?? '', node);
        break;
      case 'ImportDeclaration':
      case 'ExportNamedDeclaration':
      case 'ExportAllDeclaration':
      case 'ImportExpression':
        addText(specifiers, node.source);
        break;
      case 'TSExternalModuleReference':
        addText(specifiers, node.expression);
        break;
      case 'AssignmentExpression':
        if (node.left.type === 'MemberExpression') push(memberAssignments, memberName(node.left) ?? '', node);
        break;
      case 'ObjectExpression':
        objects.push(node);
        for (const each of node.properties)
          if (each.type === 'Property' && !isFunction(each.value)) addName(holders, each.key);
        break;
      case 'PropertyDefinition':
        if (!isFunction(node.value)) addName(holders, node.key);
        break;
      case 'TSParameterProperty':
        addName(holders, node.parameter.type === 'AssignmentPattern' ? node.parameter.left : node.parameter);
        break;
      case 'ReturnStatement':
      case 'YieldExpression': {
        const owner = within.at(-1);
        if (owner && node.argument) push(returns, owner, node.argument);
        break;
      }
      case 'JSXOpeningElement':
        if (node.name.type === 'JSXIdentifier' && /^[A-Z]/.test(node.name.name))
          push(elementsByName, node.name.name, node);
        break;
      case 'ThrowStatement':
        throws.push(node);
        break;
      case 'Decorator':
        decorators.push(node);
        break;
      default:
        if (isFunction(node)) {
          functions.push(node);
          if (node.body?.type !== 'BlockStatement' && node.body) push(returns, node, node.body);
          within.push(node);
          stack.push(null);
        } else if (isClass(node)) classes.push(node);
    }
    const children = keys[node.type];
    if (!children) continue;
    for (let i = children.length - 1; i >= 0; i--) {
      const child = (node as unknown as Record<string, unknown>)[children[i] as string];
      if (Array.isArray(child)) {
        for (let j = child.length - 1; j >= 0; j--) if (isNode(child[j])) stack.push(child[j]);
      } else if (isNode(child)) stack.push(child);
    }
  }
  // What `promisifyAll` makes: `readFileAsync`.
  for (const name of callsByName.keys()) if (name.endsWith('Async')) words.add(name.slice(0, -5));
  return {
    program: sourceCode.ast,
    callsByName,
    memberAssignments,
    functions,
    classes,
    objects,
    returns,
    elementsByName,
    throws,
    decorators,
    words,
    texts,
    specifiers,
    holders,
  };
}

function isNode(value: unknown): value is TSESTree.Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function addText(texts: Set<string>, node: TSESTree.Node | null | undefined): void {
  const text = literalText(node);
  if (text !== undefined) texts.add(text);
}

function addName(names: Set<string>, key: TSESTree.Node): void {
  if (key.type === 'Identifier') names.add(key.name);
  else if (key.type === 'PrivateIdentifier') names.add(`#${key.name}`);
  else addText(names, key);
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
