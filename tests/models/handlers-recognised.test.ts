import { describe, expect, it } from 'vitest';
import { frameworkHandlers } from './framework-handlers';
import { handlers } from './handlers-recognised';
import { seenAt } from './seen-at';

describe('handlers, however they are written', () => {
  it.each([...handlers, ...frameworkHandlers])('$title', ({ code, file }) => {
    const found = seenAt(code, file ?? 'file.ts');
    expect(found.map(([, seen]) => seen)).toEqual(found.map(([expected]) => expected));
  });
});
