import type { TSESTree } from '@typescript-eslint/utils';
import { memberName } from '../syntax/names';
import { isFunction } from '../syntax/nodes';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { regexOf } from './known-values';
import { pointeesOf } from './pointees';
import { regexLanguage } from './regex-language';
import { isOneCharacter } from './removals';
import type { Barrier } from './traces';

/** Characters that mean something to some language; those that entities are made of may be in the result. */
const TELLING = '<>"\'`\\/=(){}[]$|*?!%,.:@^~ \n\r\t';

/**
 * `text.replace(/[&<>"']/g, (c) => ENTITIES[c])`: what writes entities for characters leaves none of these characters.
 */
export function entitiesIn(a: Analysis, node: TSESTree.CallExpression): Barrier | undefined {
  const callee = unwrap(node.callee);
  if (callee.type !== 'MemberExpression' || !/^replace(?:All)?$/.test(memberName(callee) ?? ''))
    return undefined;
  const [what, by] = node.arguments;
  if (!what || !by || what.type === 'SpreadElement' || by.type === 'SpreadElement') return undefined;
  const regex = regexOf(a, what);
  if (!regex?.flags.includes('g')) return undefined;
  const flags = regex.flags.replace(/[gy]/g, '');
  const source = /^\((?!\?)(.*)\)$/.exec(regex.source)?.[1] ?? regex.source;
  if (!isOneCharacter(source, flags) || !writesEntities(a, by)) return undefined;
  const language = regexLanguage(source, flags);
  const found = [...TELLING].filter((character) => language.finds(character));
  if (found.length === 0) return undefined;
  const codes = found.map((character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`);
  return { type: 'pattern', source: `[${codes.join('')}]`, flags: '', matched: false };
}

/** Whether a function writes entities, itself or by a table that it looks into; one of elsewhere may. */
function writesEntities(a: Analysis, by: TSESTree.Expression): boolean {
  const pointees = pointeesOf(a, by);
  return (
    pointees.length > 0 &&
    pointees.every(({ node }) => {
      if (!isFunction(node)) return node.type !== 'Literal' && node.type !== 'TemplateLiteral';
      return holdsEntity(a, node) || tablesIn(node.body).some((table) => isTableOfEntities(a, table));
    })
  );
}

function holdsEntity(a: Analysis, node: TSESTree.Node): boolean {
  return /["'`]&/.test(a.sourceCode.getText(node));
}

/** What is looked into: `TABLE[c]`, `TABLE.get(c)`. */
function tablesIn(start: TSESTree.Node): readonly TSESTree.Expression[] {
  const node = unwrap(start);
  switch (node.type) {
    case 'BlockStatement':
      return node.body.flatMap(tablesIn);
    case 'ReturnStatement':
      return node.argument ? tablesIn(node.argument) : [];
    case 'LogicalExpression':
      return tablesIn(node.left);
    case 'MemberExpression':
      return node.computed ? [node.object] : [];
    case 'CallExpression':
      return node.callee.type === 'MemberExpression' && memberName(node.callee) === 'get'
        ? [node.callee.object]
        : [];
    default:
      return [];
  }
}

function isTableOfEntities(a: Analysis, table: TSESTree.Expression): boolean {
  const tables = pointeesOf(a, table).map(({ node }) => node);
  return tables.every((node) =>
    node.type === 'ObjectExpression' || node.type === 'NewExpression' ? holdsEntity(a, node) : true,
  );
}
