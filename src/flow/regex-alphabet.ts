import type { AST } from '@eslint-community/regexpp';
import { characterTest, type CharacterNode } from './regex-parse';

/** A set of characters of an alphabet, as bits of 30 each. */
export type CharacterSet = readonly number[];

/** The characters that a pattern tells apart: of those that all its parts treat alike, one. */
export interface Alphabet {
  readonly characters: readonly string[];
  setOf(node: CharacterNode): CharacterSet;
}

const BITS = 30;
const MOST_CHARACTERS = 150;
/** Readable ones first: of several that do, an attack shows the first. Then the ends of `\w`, `\d` and `\s`. */
const USUAL = 'a0A_ -.!@/:;,\'"x1Z9z`[{(\t\n\r\v\u00a0\u2028\u0000\u00e9\u017f';

/** The alphabet of a pattern's character nodes. */
export function alphabetOf(nodes: readonly CharacterNode[], flags: string): Alphabet {
  const tests = new Map<CharacterNode, (character: string) => boolean>();
  const byRaw = new Map<string, (character: string) => boolean>();
  for (const node of nodes) {
    const test = byRaw.get(node.raw) ?? characterTest([node], flags);
    byRaw.set(node.raw, test);
    tests.set(node, test);
  }
  const distinct = [...byRaw.values()];
  const candidates = new Set([...USUAL, ...nodes.flatMap(boundariesOf)]);
  const bySignature = new Map<string, string>();
  for (const character of [...candidates].slice(0, MOST_CHARACTERS)) {
    const signature = distinct.map((test) => (test(character) ? '1' : '0')).join('');
    if (!bySignature.has(signature)) bySignature.set(signature, character);
  }
  const characters = [...bySignature.values()];
  const sets = new Map<string, CharacterSet>();
  return {
    characters,
    setOf(node) {
      const known = sets.get(node.raw);
      if (known) return known;
      const set: number[] = Array.from({ length: Math.ceil(characters.length / BITS) }, () => 0);
      characters.forEach((character, index) => {
        if (!tests.get(node)?.(character)) return;
        const word = Math.floor(index / BITS);
        set[word] = (set[word] ?? 0) | (1 << (index % BITS));
      });
      sets.set(node.raw, set);
      return set;
    },
  };
}

/** The first character that two sets share; -1 for none. */
export function sharedCharacter(one: CharacterSet, other: CharacterSet): number {
  for (let word = 0; word < one.length; word += 1) {
    const both = (one[word] ?? 0) & (other[word] ?? 0);
    if (both !== 0) return word * BITS + (31 - Math.clz32(both & -both));
  }
  return -1;
}

/** The characters at which a node's set begins and ends, and those beside them. */
function boundariesOf(node: AST.Element | AST.CharacterClassElement): readonly string[] {
  switch (node.type) {
    case 'Character':
      return around(node.value, node.value);
    case 'CharacterClassRange':
      return around(node.min.value, node.max.value);
    case 'CharacterClass':
      return node.elements.flatMap((element) => boundariesOf(element as AST.CharacterClassElement));
    default:
      return [];
  }
}

function around(min: number, max: number): readonly string[] {
  return [min, max, min - 1, max + 1]
    .filter((code) => code >= 0 && code < 0xd800)
    .map((code) => String.fromCharCode(code));
}
