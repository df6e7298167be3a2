import type { TSESTree } from '@typescript-eslint/utils';

/** Whether a property of an object literal is a getter: reading it runs its function. */
export function isGetter(property: TSESTree.Property): boolean {
  return property.kind === 'get';
}
