import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { profileText, summarise } from '../../benchmarks/profile';
import { root } from '../../scripts/lib/root';

const plugin = pathToFileURL(join(root, 'dist/plugin.cjs')).href;

function frame(functionName: string, url: string, lineNumber = 0) {
  return { functionName, scriptId: '1', url, lineNumber, columnNumber: 0 };
}

/** ESLint calls `flow`, which calls itself and the parser. */
const recorded = {
  nodes: [
    { id: 1, callFrame: frame('(root)', ''), children: [2] },
    { id: 2, callFrame: frame('verify', 'file:///x/node_modules/eslint/lib/linter.js'), children: [3] },
    { id: 3, callFrame: frame('flow', plugin, 9), children: [4, 5] },
    { id: 4, callFrame: frame('flow', plugin, 9), children: [6] },
    { id: 5, callFrame: frame('parse', 'file:///x/node_modules/espree/espree.js') },
    { id: 6, callFrame: frame('trace', plugin, 19) },
  ],
  startTime: 0,
  endTime: 10_000,
  samples: [2, 3, 4, 5, 6, 6],
  timeDeltas: [1000, 2000, 3000, 1000, 2000, 1000],
};

it('adds up own time, and total time once for a function that calls itself', () => {
  const { plugin: functions, byOwner } = summarise(recorded);
  expect(functions).toEqual([
    { name: 'flow', place: 'dist/plugin.cjs:10', self: 5, total: 9 },
    { name: 'trace', place: 'dist/plugin.cjs:20', self: 3, total: 3 },
  ]);
  expect(Object.fromEntries(byOwner)).toMatchObject({ 'the plugin': 8, ESLint: 1, parsers: 1 });
});

it('shows the costliest function first', () => {
  const text = profileText({ ...summarise(recorded), file: 'a.cpuprofile' }, 1);
  expect(text).toContain('flow  dist/plugin.cjs:10');
  expect(text).not.toContain('trace');
  expect(text).toContain('80.0 %  the plugin');
});
