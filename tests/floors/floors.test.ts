import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { importFault } from './floors';
import { importsOf, nodesOf, sources } from './sources';

describe('floors', () => {
  it('imports point down, and no rule imports a rule', () => {
    const faults = sources.flatMap((source) =>
      importsOf(source).flatMap((to) => {
        const fault = importFault(source.path, to);
        return fault ? [`${source.path} ${fault}: ${to}`] : [];
      }),
    );
    expect(faults).toEqual([]);
  });

  it.each([
    ['src/rules/no-a.ts', 'src/kit/create-rule', undefined],
    ['src/flow/a.ts', 'src/syntax/nodes', undefined],
    ['src/rules/index.ts', 'src/rules/no-a', undefined],
    ['src/index.ts', 'package.json', undefined],
    ['src/flow/a.ts', 'src/kit/create-rule', 'imports upwards'],
    ['src/models/pg.ts', 'src/flow/identity', 'imports upwards'],
    ['src/rules/no-a.ts', 'src/rules/no-b', 'is a rule that imports a rule'],
    ['src/rules/no-a.ts', 'tests/rule-tester', 'imports from outside src'],
    ['src/elsewhere/a.ts', 'src/flow/a', 'is on no floor, or imports from none'],
  ])('%s importing %s: %s', (from, to, fault) => {
    expect(importFault(from, to)).toBe(fault);
  });
});

describe('state', () => {
  it('no file has a variable of its own that changes', () => {
    const found = sources.flatMap(({ path, tree }) =>
      tree.statements
        .filter(ts.isVariableStatement)
        .filter(({ declarationList }) => !(declarationList.flags & ts.NodeFlags.Const))
        .map((statement) => `${path}: ${statement.getText(tree).split('\n')[0] ?? ''}`),
    );
    expect(found).toEqual([]);
  });

  it('nothing reads the clock, the network, the environment or another file', () => {
    const forbidden = /^(?:node:)?(?:fs|http|https|net|child_process|worker_threads|process|os)(?:\/|$)/;
    const found = sources.flatMap(({ path, text, tree }) => [
      ...ts
        .preProcessFile(text)
        .importedFiles.filter(({ fileName }) => forbidden.test(fileName))
        .map(({ fileName }) => `${path}: ${fileName}`),
      ...nodesOf(tree)
        .filter(ts.isPropertyAccessExpression)
        .map((node) => node.getText(tree))
        .filter((access) => /^(?:Date\.now|process\.\w+|performance\.now|Math\.random)$/.test(access))
        .map((access) => `${path}: ${access}`),
    ]);
    expect(found).toEqual([]);
  });
});

describe('size', () => {
  const LIMITS: readonly (readonly [folder: string, lines: number])[] = [
    ['src/flow/', 320],
    ['src/rules/no-', 130],
    ['src/rules/require-', 130],
  ];

  it.each(LIMITS)('files of %s* have at most %i lines', (folder, limit) => {
    const long = sources
      .filter(({ path }) => path.startsWith(folder))
      .map(({ path, text }) => `${path}: ${text.split('\n').length - 1}`)
      .filter((entry) => Number(entry.split(': ')[1]) > limit);
    expect(long).toEqual([]);
  });
});
