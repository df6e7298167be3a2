import type { TSESTree } from '@typescript-eslint/utils';
import { calleeName, literalText } from '../syntax/names';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';

/** Helpers that compilers put around `require`; what they return stands for the module. */
const INTEROP = /^(?:_*interop(?:Require|_require)|__import(?:Default|Star)$|__toESM$)/;

/** A module of which a node is the exports, or one export. */
export interface ModuleValue {
  readonly specifier: string;
  /** The export's name; undefined for the module itself. */
  readonly exported: string | undefined;
}

/** The module that an import declaration's specifier, `require(…)`, `import(…)` or interop call gives. */
export function moduleValueOf(a: Analysis, start: TSESTree.Node): ModuleValue | undefined {
  const node = unwrap(start);
  switch (node.type) {
    case 'ImportSpecifier':
      return {
        specifier: importedFrom(node),
        exported: node.imported.type === 'Identifier' ? node.imported.name : node.imported.value,
      };
    case 'ImportDefaultSpecifier':
      return { specifier: importedFrom(node), exported: 'default' };
    case 'ImportNamespaceSpecifier':
      return { specifier: importedFrom(node), exported: undefined };
    case 'TSImportEqualsDeclaration': {
      const { moduleReference } = node;
      const specifier =
        moduleReference.type === 'TSExternalModuleReference'
          ? literalText(moduleReference.expression)
          : undefined;
      return specifier === undefined ? undefined : { specifier, exported: undefined };
    }
    case 'ImportExpression': {
      const specifier = literalText(node.source);
      return specifier === undefined ? undefined : { specifier, exported: undefined };
    }
    case 'CallExpression':
      return requiredBy(a, node);
    default:
      return undefined;
  }
}

function importedFrom(specifier: TSESTree.ImportClause): string {
  return (specifier.parent as TSESTree.ImportDeclaration).source.value;
}

function requiredBy(a: Analysis, node: TSESTree.CallExpression): ModuleValue | undefined {
  const [first] = node.arguments;
  if (!first) return undefined;
  const name = calleeName(node.callee) ?? '';
  if (INTEROP.test(name)) return first.type === 'SpreadElement' ? undefined : moduleValueOf(a, first);
  const { callee } = node;
  if (name !== 'require' || callee.type !== 'Identifier' || !isLoader(a, callee)) return undefined;
  const specifier = literalText(first);
  return specifier === undefined ? undefined : { specifier, exported: undefined };
}

/** Whether `require` is Node's own, or made by `createRequire`. */
function isLoader(a: Analysis, callee: TSESTree.Identifier): boolean {
  if (a.scopes().isGlobal(callee)) return true;
  const [def] = a.scopes().variableOf(callee)?.defs ?? [];
  return (
    def?.node.type === 'VariableDeclarator' &&
    def.node.init?.type === 'CallExpression' &&
    calleeName(def.node.init.callee) === 'createRequire'
  );
}

/** Whether a module is a file of the project's own, by a path or an alias of one, and no package. */
export function isOwnModule(specifier: string): boolean {
  return /^(?:\.|@\/|~|#)/.test(specifier);
}

/** Every module that the file imports by a constant name. */
export function importedModules(a: Analysis): ReadonlySet<string> {
  return a.index().specifiers;
}
