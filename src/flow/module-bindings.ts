import type { TSESLint } from '@typescript-eslint/utils';
import { literalText } from '../syntax/names';
import { type Analysis, scopeManagerOf } from './analysis';
import type { Variable } from './scopes';

/** The variables at the top of a file that hold whole modules, by the module: `bcrypt` of `import bcrypt from 'bcrypt'`. */
export function moduleBindings(sourceCode: Readonly<TSESLint.SourceCode>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const statement of sourceCode.ast.body) {
    if (statement.type === 'ImportDeclaration') {
      const whole = statement.specifiers.find(({ type }) => type !== 'ImportSpecifier');
      if (whole) found.set(statement.source.value, whole.local.name);
    } else if (statement.type === 'VariableDeclaration')
      for (const { id, init } of statement.declarations) {
        const isRequire =
          init?.type === 'CallExpression' &&
          init.callee.type === 'Identifier' &&
          init.callee.name === 'require';
        const specifier = isRequire ? literalText(init.arguments[0]) : undefined;
        if (specifier !== undefined && id.type === 'Identifier') found.set(specifier, id.name);
      }
  }
  return found;
}

/** The variables that hold a module or one of its exports. */
export function variablesOfModules(a: Analysis): readonly Variable[] {
  return scopeManagerOf(a.sourceCode)
    .scopes.flatMap(({ variables }) => variables)
    .filter(({ defs: [def] }) => {
      if (def?.type !== 'Variable') return def?.type === 'ImportBinding';
      const { init } = def.node;
      return (
        init?.type === 'CallExpression' && init.callee.type === 'Identifier' && init.callee.name === 'require'
      );
    });
}
