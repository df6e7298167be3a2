import { describe, expect, it } from 'vitest';
import { seenAt } from './seen-at';
import { servers } from './servers-recognised';

describe('what a client sends', () => {
  it.each(servers)('$title', ({ code, file }) => {
    const found = seenAt(code, file ?? 'file.ts');
    expect(found.map(([, seen]) => seen)).toEqual(found.map(([expected]) => expected));
    const isOther = found.map(([, seen]) => seen.endsWith(' other'));
    expect([isOther.includes(true), isOther.includes(false)]).toEqual([true, true]);
  });
});
