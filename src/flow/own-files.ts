import type { TSESTree } from '@typescript-eslint/utils';
import { namesStoredUpload } from '../models/upload-names';
import { memberName } from '../syntax/names';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { originsOf } from './origins';
import { pointeesOf } from './pointees';
import { sitesOf } from './sites';
import type { Trace } from './traces';

/** Who decides what a file holds: a client that uploaded it, whoever chose its path, or we ourselves. */
export type FileOwner = 'client' | 'unknown' | 'own';

/** The owner of the file that a trace was read from; undefined if it was not read from one. */
export function ownerOfFile(a: Analysis, { origin }: Trace): FileOwner | undefined {
  if (origin.type !== 'unknown' || origin.reason !== 'call' || !origin.node) return undefined;
  const paths = sitesOf(a, 'fs.path').find(({ use }) => use === origin.node)?.values;
  if (!paths) return undefined;
  if (paths.some((path) => isUpload(a, path))) return 'client';
  return paths.every((path) => originsOf(a, path).length === 0) ? 'own' : 'unknown';
}

/** `req.file.path`, `path.join(folder, file.filename)`, `files.report[0].filepath` */
function isUpload(a: Analysis, start: TSESTree.Node, depth = 0): boolean {
  const node = unwrap(start);
  if (depth > 3) return false;
  if (node.type === 'CallExpression')
    return node.arguments.some((argument) => isUpload(a, argument, depth + 1));
  if (node.type === 'TemplateLiteral') return node.expressions.some((part) => isUpload(a, part, depth + 1));
  if (node.type === 'MemberExpression') {
    const property = memberName(node) ?? '';
    return namesOfChain(node.object).some((name) => namesStoredUpload(name, property));
  }
  return (
    node.type === 'Identifier' &&
    pointeesOf(a, node).some(({ node: made, path }) =>
      path.length > 0
        ? namesOfChain(made).some((name) => namesStoredUpload(name, path.at(-1) ?? ''))
        : made !== node && isUpload(a, made, depth + 1),
    )
  );
}

/** `req`, `files`, `report` of `req.files.report[0]` */
function namesOfChain(start: TSESTree.Node): readonly string[] {
  const node = unwrap(start);
  if (node.type === 'Identifier') return [node.name];
  if (node.type !== 'MemberExpression') return [];
  return [...namesOfChain(node.object), memberName(node) ?? ''];
}
