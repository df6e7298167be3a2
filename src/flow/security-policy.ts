import type { TSESTree } from '@typescript-eslint/utils';
import { keyName, literalText } from '../syntax/names';
import { isFunction } from '../syntax/nodes';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { constantsOf } from './constants';
import { isExcused } from './excuses';
import { leavesOf } from './leaves';
import { type Directive, directiveName, isSourceDirective, isWeakSource } from './policy-sources';
import { textOf } from './text';

/** Sources of one directive that let too much through, at the place of the first. */
export interface WeakDirective {
  readonly directive: string;
  readonly sources: readonly string[];
  readonly node: TSESTree.Node;
  readonly loc: TSESTree.SourceLocation;
}

/** A source and where it is written. */
interface Source {
  readonly text: string;
  readonly node: TSESTree.Node;
  readonly loc: TSESTree.SourceLocation;
}

interface WrittenDirective {
  readonly name: string;
  readonly sources: readonly Source[];
}

/** Directives of policies that the file writes as objects: `{ scriptSrc: ["'self'"] }`. */
export function weakPolicyObjects(a: Analysis, isStrict: boolean): readonly WeakDirective[] {
  return a.index().objects.flatMap((object) => {
    const directives = object.properties.flatMap((property): readonly WrittenDirective[] => {
      const key = property.type === 'Property' ? keyName(property) : undefined;
      const name = key === undefined ? '' : directiveName(key);
      return property.type === 'Property' && isSourceDirective(name)
        ? [{ name, sources: sourcesOf(a, property.value) }]
        : [];
    });
    return directives.length === 0 || isOnlyReported(object) ? [] : judge(a, directives, isStrict);
  });
}

/** Directives of a policy that is written as a text. */
export function weakPolicyText(
  a: Analysis,
  value: TSESTree.Expression,
  isStrict: boolean,
): readonly WeakDirective[] {
  return judge(a, directivesOf(a, value), isStrict);
}

/** Texts of policies that stand under a name that says so: `csp: { policy: "script-src 'self'" }`. */
export function weakPolicyOptions(a: Analysis, isStrict: boolean): readonly WeakDirective[] {
  return a
    .index()
    .objects.flatMap((object) =>
      object.properties.flatMap((property) =>
        property.type === 'Property' &&
        /^(?:csp|policy|contentSecurityPolicy)$/.test(keyName(property) ?? '') &&
        /-src\s/.test(literalText(property.value) ?? '')
          ? weakPolicyText(a, property.value as TSESTree.Expression, isStrict)
          : [],
      ),
    );
}

function judge(
  a: Analysis,
  written: readonly WrittenDirective[],
  isStrict: boolean,
): readonly WeakDirective[] {
  const all = written.map(({ name, sources }): Directive => ({
    name,
    sources: sources.map(({ text }) => text),
  }));
  return written.flatMap(({ name, sources }, index): readonly WeakDirective[] => {
    const directive = all[index];
    const weak = sources.filter(
      ({ text, node }) =>
        directive && isWeakSource(text, directive, all, isStrict) && !isExcused(a, [node], []),
    );
    const [first] = weak;
    return first
      ? [
          {
            directive: name,
            sources: [...new Set(weak.map(({ text }) => text))],
            node: first.node,
            loc: first.loc,
          },
        ]
      : [];
  });
}

/** The sources of a directive's value: a list, or a text of them; `nonce-` for what a function makes. */
function sourcesOf(a: Analysis, value: TSESTree.Node): readonly Source[] {
  return leavesOf(a, value).flatMap(({ node: leaf }): readonly Source[] => {
    const node = unwrap(leaf);
    if (node.type === 'ArrayExpression')
      return node.elements.flatMap((element) => {
        if (!element) return [];
        if (element.type === 'SpreadElement') return [];
        return ofElement(a, element);
      });
    return ofElement(a, node);
  });
}

function ofElement(a: Analysis, start: TSESTree.Node): readonly Source[] {
  const node = unwrap(start);
  if (isFunction(node)) return [{ text: "'nonce-", node, loc: node.loc }];
  // `isDev && "'unsafe-eval'"`: somebody decides.
  if (node.type === 'ConditionalExpression' || node.type === 'LogicalExpression') return [];
  if (node.type === 'TemplateLiteral')
    return [{ text: node.quasis[0]?.value.raw ?? '', node, loc: node.loc }];
  const constants = constantsOf(a, node);
  const [only] = constants;
  return only && constants.length === 1 && typeof only.value === 'string'
    ? only.value
        .split(/[\s;]+/)
        .filter((text) => text !== '')
        .map((text) => ({ text, node, loc: node.loc }))
    : [];
}

/** `{ directives: { … }, reportOnly: true }` */
function isOnlyReported(object: TSESTree.ObjectExpression): boolean {
  const holder = object.parent.type === 'Property' ? object.parent.parent : undefined;
  return (
    holder?.type === 'ObjectExpression' &&
    holder.properties.some(
      (each) =>
        each.type === 'Property' &&
        keyName(each) === 'reportOnly' &&
        each.value.type === 'Literal' &&
        each.value.value === true,
    )
  );
}

/** The directives of a text, each word with its place. */
function directivesOf(a: Analysis, value: TSESTree.Expression): readonly WrittenDirective[] {
  const words: (Source | ';')[] = [];
  for (const piece of textOf(a, value)) {
    if (piece.type !== 'constant') {
      // A value that is put in counts as a nonce, if it is called so.
      const name = piece.type === 'hole' ? a.sourceCode.getText(piece.node) : '';
      const last = words.at(-1);
      if (last === ';' || last === undefined || !/nonce|hash|sha/i.test(name)) continue;
      words.push({ text: "'nonce-", node: value, loc: value.loc });
      continue;
    }
    for (const match of piece.value.matchAll(/;|[^\s;,]+/g)) {
      const [text] = match;
      words.push(
        text === ';'
          ? ';'
          : { text, node: piece.node, loc: placeOf(a, piece.node, piece.value, text, match.index) },
      );
    }
  }
  const directives: { name: string; sources: Source[] }[] = [];
  let current: { name: string; sources: Source[] } | undefined;
  for (const word of words) {
    if (word === ';') current = undefined;
    else if (current) current.sources.push(word);
    else directives.push((current = { name: word.text.toLowerCase(), sources: [] }));
  }
  return directives.filter(({ name }) => isSourceDirective(name));
}

/** Where a word of a text is written: texts may go over many lines. */
function placeOf(
  { sourceCode }: Analysis,
  node: TSESTree.Node,
  value: string,
  word: string,
  index: number,
): TSESTree.SourceLocation {
  const bare = word.replace(/^'|'$/g, '');
  const before = value.slice(0, index).split(bare).length - 1;
  let at = node.range[0];
  for (let count = 0; count <= before; count++) {
    at = sourceCode.text.indexOf(bare, count === 0 ? at : at + bare.length);
    if (at < 0 || at > node.range[1]) return node.loc;
  }
  return { start: sourceCode.getLocFromIndex(at), end: sourceCode.getLocFromIndex(at + bare.length) };
}
