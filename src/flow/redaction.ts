import type { TSESTree } from '@typescript-eslint/utils';
import type { Fact } from '../models/types';
import { keyName, literalText } from '../syntax/names';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { argumentOf } from './calls';
import { elementsOf, optionOf } from './constants';
import type { Secret } from './sensitive';
import { isMaskingName } from './sensitive-names';
import { type Site, makersOf } from './sites';

/** An option by which a logger is told what to leave out, as models write it. */
interface Redaction {
  readonly argument: number;
  readonly option: readonly string[];
  /**
   * What it holds: `paths` from the line's root, `names` of keys at any depth, an object by whose `keys` top fields
   * are replaced, something that is `masking` if it is called so, or `any` value that takes care of all.
   */
  readonly as: 'paths' | 'names' | 'keys' | 'masking' | 'any';
}

/** Whether the logger at a site was told, in this file, to leave such a secret out. */
export function isRedacted(a: Analysis, site: Site, secret: Secret): boolean {
  const rows = redactionsOf(site.sink.facts?.['redaction']);
  if (rows.length === 0) return false;
  return makersOf(a, site.use).some((maker) => {
    if (maker.type === 'AssignmentExpression' || maker.type === 'TaggedTemplateExpression') return false;
    return rows.some(({ argument, option, as }) => {
      const given = argumentOf(maker, argument);
      const { node } = given ? optionOf(a, given, option) : {};
      return node !== undefined && covers(a, node, as, secret);
    });
  });
}

function redactionsOf(fact: Fact | undefined): readonly Redaction[] {
  return Array.isArray(fact) ? (fact as unknown as readonly Redaction[]) : [];
}

function covers(a: Analysis, option: TSESTree.Node, as: Redaction['as'], secret: Secret): boolean {
  const node = unwrap(option);
  switch (as) {
    case 'any':
      return true;
    case 'masking':
      return (a.sourceCode.getText(node).match(/[A-Za-z_$][\w$]*/g) ?? []).some(
        (name) => isMaskingName(name) && name !== 'clean',
      );
    case 'keys':
      if (secret.isPrinted) return false;
      return (
        node.type !== 'ObjectExpression' ||
        node.properties.some(
          (property) => property.type !== 'Property' || keyName(property) === secret.held[0],
        )
      );
    default: {
      if (secret.isPrinted || node.type === 'ObjectExpression') return false;
      const elements = elementsOf(a, node);
      // A list from elsewhere is taken for a good one.
      if (!elements) return true;
      return elements.some((element) => {
        const text = literalText(element);
        if (text === undefined) return true;
        return as === 'names' ? secret.held.includes(text) : pathCovers(segmentsOf(text), secret.held);
      });
    }
  }
}

/** `req.headers["x-api-key"]`, `users[*].token` as names. */
function segmentsOf(path: string): readonly string[] {
  return [...path.matchAll(/[^.[\]"']+|\*/g)].map(([segment]) => segment);
}

/** Whether a path names the secret, or something that holds it; the secret's own list index is any. */
function pathCovers(path: readonly string[], held: readonly string[]): boolean {
  // The first argument of a logging call is the root.
  return (
    path.length > 0 &&
    path.length <= held.length &&
    path.every((segment, index) => segment === '*' || segment === held[index])
  );
}
