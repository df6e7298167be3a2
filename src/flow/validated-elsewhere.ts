import type { TSESTree } from '@typescript-eslint/utils';
import type { Kind } from '../models/types';
import { isClass } from '../syntax/nodes';
import { type Analysis, tableOf } from './analysis';
import { identityOf } from './identity';
import { remember } from './lazy';
import type { Trace } from './traces';
import { usesAt } from './uses-at';

/** Whether a middleware in this file cleans the parts of every request for a kind: `app.use(mongoSanitize())`. */
export function isCleanedInFile(a: Analysis, kind: Kind): boolean {
  return remember(tableOf<Kind, boolean>(a, 'cleaned in file'), kind, () =>
    usesAt(a, (state) => state.sanitizers, identityOf).some(
      ({ row }) => row.by === 'middleware' && row.clears.includes(kind),
    ),
  );
}

/**
 * Whether a client's value is declared to be an object of a class that may say how it is checked: `@Body() dto: LoginDto`.
 * Frameworks validate such parameters by their class; whether this one's fields are checked stands in another file.
 */
export function isOfCheckedClass(a: Analysis, { origin }: Trace): boolean {
  if (origin.type !== 'request' || origin.node.type !== 'Identifier') return false;
  const type = origin.node.typeAnnotation?.typeAnnotation;
  if (type?.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') return false;
  const [def] = a.scopes().variableOf(type.typeName)?.defs ?? [];
  if (!def) return false;
  if (def.type === 'ImportBinding') return !isTypeOnly(def.node);
  return isClass(def.node) && def.node.body.body.some(isDecorated);
}

/** What only types stand behind leaves nothing for a framework to look at. */
function isTypeOnly(node: TSESTree.Node): boolean {
  return (
    (node.type === 'ImportSpecifier' && node.importKind === 'type') ||
    (node.parent?.type === 'ImportDeclaration' && node.parent.importKind === 'type')
  );
}

function isDecorated(member: TSESTree.ClassElement): boolean {
  return member.type === 'PropertyDefinition' && member.decorators.length > 0;
}
