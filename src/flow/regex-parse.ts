import { createRequire } from 'node:module';
import type { AST } from '@eslint-community/regexpp';

/** A node that consumes characters one at a time. */
export type CharacterNode =
  AST.Character | AST.CharacterSet | AST.CharacterClass | AST.ExpressionCharacterClass;

type Regexpp = typeof import('@eslint-community/regexpp');

const LONGEST_PATTERN = 5000;
const MOST_GROUPS = 500;

/**
 * The syntax tree of a regular expression, or undefined when it is no valid one, is unusually large, or uses
 * syntax that changes flags or alphabets inside the pattern.
 */
export function parseRegex(pattern: string, flags: string): AST.Pattern | undefined {
  if (pattern.length > LONGEST_PATTERN || pattern.split('(').length > MOST_GROUPS) return undefined;
  try {
    // The engine has the last word on flags and syntax: an older Node.js does not know all of them.
    new RegExp(pattern, flags);
    const regexpp = loadRegexpp();
    const unicodeSets = flags.includes('v');
    const unicode = flags.includes('u');
    const tree = new regexpp.RegExpParser().parsePattern(pattern, 0, pattern.length, {
      unicode,
      unicodeSets,
    });
    return hasUnusualParts(regexpp, tree) ? undefined : tree;
  } catch {
    return undefined;
  }
}

/** Whether the node consumes exactly one character. */
export function isCharacterNode(node: AST.Element): node is CharacterNode {
  return /^(?:Character|CharacterSet|CharacterClass|ExpressionCharacterClass)$/.test(node.type);
}

/**
 * A test whether one of the nodes matches a single character. The engine that runs this code decides, so that
 * case folding and Unicode properties are exactly those of JavaScript.
 */
export function characterTest(
  nodes: readonly CharacterNode[],
  flags: string,
): (character: string) => boolean {
  if (nodes.length === 0) return () => false;
  const unicode = /[uv]/.test(flags);
  const alternatives = new Set(
    nodes.map((node) => (node.type === 'Character' ? escaped(node.value, unicode) : node.raw)),
  );
  const one = new RegExp(`^(?:${[...alternatives].join('|')})$`, flags.replace(/[^isuv]/g, ''));
  return (character) => one.test(character);
}

function escaped(codePoint: number, unicode: boolean): string {
  const hex = codePoint.toString(16);
  return unicode ? `\\u{${hex}}` : `\\u${hex.padStart(4, '0')}`;
}

/**
 * Flags switched inside the pattern and classes that hold strings: rare, and nothing here follows them.
 */
function hasUnusualParts(regexpp: Regexpp, tree: AST.Pattern): boolean {
  let unusual = false;
  const found = (): void => {
    unusual = true;
  };
  regexpp.visitRegExpAST(tree, {
    onModifiersEnter: found,
    onClassStringDisjunctionEnter: found,
    onCharacterSetEnter: (node) => {
      if (node.kind === 'property' && node.strings) found();
    },
  });
  return unusual;
}

/** Loaded at the first regular expression: most files have none that anybody asks about. */
function loadRegexpp(): Regexpp {
  return createRequire(import.meta.url)('@eslint-community/regexpp') as Regexpp;
}
