import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { OpenCors } from '../flow/cors-options';
import type { Site } from '../flow/sites';
import type { CorsFacts } from '../models/cors-facts';
import { addOption } from './add-option';
import { listFromEnvironment } from './list-from-environment';
import { replaceWith } from './replace-with';

/**
 * An edit that allows only the origins that the environment lists, in place of an `origin` that lets everybody in
 * or beside the other options. Null where the library takes no list, or lets everybody in when it is empty.
 */
export function allowListed(
  sourceCode: Readonly<TSESLint.SourceCode>,
  site: Site,
  { open, byDefault, options }: OpenCors,
): TSESLint.ReportFixFunction | null {
  const name = listOption(site.sink.facts as CorsFacts | undefined);
  if (name === undefined || (open.type !== 'any' && open.type !== 'reflected')) return null;
  const list = listFromEnvironment(sourceCode, 'ALLOWED_ORIGINS', 'origin');
  const option = `${name}: ${list}`;
  if (!byDefault) {
    const value = valueOf(open.node, name);
    return value && replaceWith(value, list);
  }
  if (open.node !== site.use) return replaceWith(open.node, `{ ${option} }`);
  const { at } = site.sink;
  return 'argument' in at && !('property' in at) && at.argument >= 0
    ? addOption(sourceCode, site.use, options, at.argument, option)
    : null;
}

/** The option that takes a list of origins, and allows nobody when it is empty. */
function listOption(facts: CorsFacts | undefined): string | undefined {
  if (!facts || facts.wildcardInList === 'unused' || facts.emptyList !== 'nobody') return undefined;
  const [only, ...others] = facts.origin;
  return others.length === 0 ? only : facts.origin.find((name) => name.endsWith('s'));
}

/** The whole value of the option, where it is written beside the option's name. */
function valueOf(node: TSESTree.Node, name: string): TSESTree.Node | null {
  const { parent } = node;
  const value = parent?.type === 'ArrayExpression' && parent.elements.length === 1 ? parent : node;
  const property = value.parent;
  return property?.type === 'Property' &&
    property.value === value &&
    property.key.type === 'Identifier' &&
    property.key.name === name
    ? value
    : null;
}
