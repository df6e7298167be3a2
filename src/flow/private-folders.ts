import type { TSESTree } from '@typescript-eslint/utils';
import { calleeName, memberName } from '../syntax/names';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { constantsOf } from './constants';
import { leavesOf } from './leaves';

/** A folder, as far as the code says: where it starts from, and the names that follow. */
interface Folder {
  readonly base: 'working' | 'own' | 'home' | 'root';
  readonly names: readonly string[];
}

const MAX_DEPTH = 6;

/**
 * What a folder holds that is not for everybody, in words; undefined where it is some folder inside the project, or
 * the code does not say.
 */
export function privateFolder(a: Analysis, node: TSESTree.Node): string | undefined {
  const folder = folderOf(a, node, 0);
  if (!folder) return undefined;
  const { base, names } = normalised(folder);
  const last = names.at(-1);
  if (last === 'node_modules') return 'every installed package';
  if (last !== undefined && /^\.(?!well-known$)\w/.test(last)) return `the hidden folder \`${last}\``;
  if (names.some((name) => name !== '..')) return undefined;
  switch (base) {
    case 'home':
      return 'a home folder';
    case 'root':
      return 'the whole machine';
    case 'own':
      return names.length === 0 ? 'the folder of this source' : 'the project';
    case 'working':
      return 'the project';
  }
}

function folderOf(a: Analysis, start: TSESTree.Node, depth: number): Folder | undefined {
  const node = unwrap(start);
  if (depth > MAX_DEPTH) return undefined;
  const [only, ...others] = constantsOf(a, node);
  if (only && others.length === 0 && typeof only.value === 'string') return ofText(only.value);
  switch (node.type) {
    case 'Identifier':
      if (node.name === '__dirname' && a.scopes().isGlobal(node)) return { base: 'own', names: [] };
      return throughLeaves(a, node, depth);
    case 'MemberExpression':
      // `import.meta.dirname`
      return memberName(node) === 'dirname' && unwrap(node.object).type === 'MetaProperty'
        ? { base: 'own', names: [] }
        : throughLeaves(a, node, depth);
    case 'TemplateLiteral': {
      const [first] = node.expressions;
      return first && node.expressions.length === 1 && node.quasis[0]?.value.raw === ''
        ? followed(folderOf(a, first, depth + 1), [node.quasis[1]?.value.cooked ?? ''])
        : undefined;
    }
    case 'BinaryExpression': {
      const text = node.operator === '+' ? constantsOf(a, node.right)[0]?.value : undefined;
      return typeof text === 'string' ? followed(folderOf(a, node.left, depth + 1), [text]) : undefined;
    }
    case 'CallExpression':
      return ofCall(a, node, depth);
    default:
      return undefined;
  }
}

function throughLeaves(a: Analysis, node: TSESTree.Node, depth: number): Folder | undefined {
  const leaves = leavesOf(a, node);
  const [leaf] = leaves;
  return leaf && leaves.length === 1 && leaf.node !== node ? folderOf(a, leaf.node, depth + 1) : undefined;
}

/** `process.cwd()`, `os.homedir()`, `path.join(…)`, `path.dirname(fileURLToPath(import.meta.url))` */
function ofCall(a: Analysis, node: TSESTree.CallExpression, depth: number): Folder | undefined {
  const name = calleeName(node.callee);
  const given = node.arguments.map((each) => (each.type === 'SpreadElement' ? undefined : each));
  const [first, ...rest] = given;
  switch (name) {
    case 'cwd':
      return { base: 'working', names: [] };
    case 'homedir':
      return { base: 'home', names: [] };
    case 'dirname':
      return first && /\bimport\.meta\.url\b/.test(a.sourceCode.getText(first))
        ? { base: 'own', names: [] }
        : undefined;
    case 'normalize':
      return first && folderOf(a, first, depth + 1);
    case 'join':
    case 'resolve': {
      if (
        node.callee.type === 'MemberExpression' &&
        /^(?:Array|Text|Template)/.test(unwrap(node.callee.object).type)
      )
        return undefined;
      if (given.length === 0) return name === 'resolve' ? { base: 'working', names: [] } : undefined;
      const texts = rest.map((each) => (each ? constantsOf(a, each)[0]?.value : undefined));
      if (!first || !texts.every((text) => typeof text === 'string')) return undefined;
      const absolute = name === 'resolve' ? lastIndexOf(texts, (text) => text.startsWith('/')) : -1;
      return absolute >= 0
        ? followed(ofText(texts[absolute] ?? ''), texts.slice(absolute + 1))
        : followed(folderOf(a, first, depth + 1), texts);
    }
    default:
      return undefined;
  }
}

function ofText(text: string): Folder | undefined {
  if (text === '') return undefined;
  return /^(?:\/|[A-Za-z]:[\\/])/.test(text)
    ? { base: 'root', names: [text.replace(/^[A-Za-z]:/, '')] }
    : { base: 'working', names: [text] };
}

function followed(folder: Folder | undefined, texts: readonly string[]): Folder | undefined {
  return folder && { base: folder.base, names: [...folder.names, ...texts] };
}

/** The names one by one, with `.` and what `..` takes back left out. */
function normalised({ base, names }: Folder): Folder {
  const left: string[] = [];
  for (const name of names.flatMap((each) => each.split(/[\\/]+/))) {
    if (name === '' || name === '.') continue;
    if (name === '..' && left.length > 0 && left.at(-1) !== '..') left.pop();
    else if (name !== '..' || base !== 'root') left.push(name);
  }
  return { base, names: left };
}

function lastIndexOf(texts: readonly string[], fits: (text: string) => boolean): number {
  const fromEnd = [...texts].reverse().findIndex(fits);
  return fromEnd < 0 ? -1 : texts.length - 1 - fromEnd;
}
