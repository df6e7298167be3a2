import { readdirSync } from 'node:fs';
import { collectCases } from '../rule-tester';

/** Every case of every rule's tests; they are collected, not run. */
export const collected = await collectCases(async () => {
  for (const file of readdirSync('tests/rules').filter((name) => name.endsWith('.test.ts'))) {
    await import(`../rules/${file.slice(0, -'.test.ts'.length)}.test.ts`);
  }
});
