import type { Barrier } from './traces';

/** Names of properties that lead from an object to a prototype that others share. */
export const PROTOTYPE_NAMES = ['__proto__', 'constructor', 'prototype'] as const;

/** Whether a value of which this was found out cannot be this text. */
export function excludesText(barrier: Barrier, text: string): boolean {
  switch (barrier.type) {
    case 'clears':
      return barrier.kinds.includes('*') && barrier.property === undefined;
    case 'pattern':
      return new RegExp(barrier.source, barrier.flags).test(text) !== barrier.matched;
    case 'prefix':
      return barrier.text !== undefined && text.startsWith(barrier.text) !== barrier.matched;
    case 'differs':
      return barrier.texts.includes(text);
    case 'passed':
      return false;
  }
}
