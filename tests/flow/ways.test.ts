import type { TSESTree } from '@typescript-eslint/utils';
import { describe, expect, it } from 'vitest';
import {
  ALWAYS,
  NEVER,
  NO_BINDINGS,
  type Ways,
  allOf,
  anyOf,
  conditionOf,
  prefixes,
} from '../../src/flow/ways';

const condition = (name: string): Ways =>
  conditionOf({ type: 'Identifier', name } as TSESTree.Identifier, true, NO_BINDINGS);

/** The names of the conditions, in order. */
function names(ways: Ways): readonly string[] {
  if ('of' in ways) return ways.of.flatMap(names);
  return ways.node.type === 'Identifier' ? [ways.node.name] : [];
}

describe('ways', () => {
  const [a, b] = [condition('a'), condition('b')];
  it('take no part of what is certain or cannot be', () => {
    expect(allOf(ALWAYS, a, ALWAYS)).toBe(a);
    expect(allOf(a, NEVER)).toBe(NEVER);
    expect(allOf()).toBe(ALWAYS);
    expect(anyOf(NEVER, b)).toBe(b);
    expect(anyOf(a, ALWAYS)).toBe(ALWAYS);
    expect(anyOf()).toBe(NEVER);
  });
  it('keep all others', () => {
    expect(names(allOf(a, anyOf(b, a)))).toEqual(['a', 'b', 'a']);
  });
});

describe('the first parts of a list', () => {
  it.each([0, 1, 2, 5, 8, 13])('of %i', (length) => {
    const made: number[] = [];
    const parts = Array.from({ length }, (_, index) => condition(`${index}`));
    const first = prefixes(length, (index) => {
      made.push(index);
      return parts[index] as Ways;
    });
    for (let count = 0; count <= length; count++) {
      expect(names(first(count))).toEqual(Array.from({ length: count }, (_, index) => `${index}`));
    }
    expect(new Set(made).size, 'each part is made once').toBe(made.length);
  });
});
