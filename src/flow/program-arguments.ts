import type { TSESTree } from '@typescript-eslint/utils';
import { calleeName } from '../syntax/names';
import type { Analysis } from './analysis';
import { argumentOf } from './calls';
import { constantsOf, elementsOf } from './constants';
import { pointeesOf } from './pointees';
import type { Site } from './sites';
import type { Text } from './text-types';

/**
 * Whether an element of a shell's or interpreter's arguments is the command: one of the options that the sink's fact
 * `after` lists stands before it. True for sinks without the fact.
 */
export function isCommandArgument(a: Analysis, site: Site, node: TSESTree.Node): boolean {
  const { after } = site.sink.facts ?? {};
  if (!Array.isArray(after)) return true;
  return argumentsBefore(a, site, node).some((text) => after.includes(text));
}

/**
 * Whether an argument of a program can be taken for an option: it begins with a value that is not known, and neither
 * `--` nor one of the options stands before it whose value, by the fact `notAfter`, is code.
 */
export function isOptionLike(a: Analysis, site: Site, node: TSESTree.Node, text: Text): boolean {
  const [first] = text;
  if (first?.type === 'constant' && first.value !== '') return false;
  const { notAfter } = site.sink.facts ?? {};
  const before = argumentsBefore(a, site, node);
  if (before.includes('--') || (Array.isArray(notAfter) && notAfter.includes(before.at(-1) ?? null)))
    return false;
  return beginsAsGiven(a, first?.type === 'hole' ? first.node : node);
}

/** Conversions that leave the first character as it is. Other calls may put something before it: `path.join(…)`. */
const KEEPING =
  /^(?:String|toString|trim|trimEnd|toLowerCase|toUpperCase|normalize|valueOf|slice|substring)$/;

/** Whether a value begins with what somebody gave, not with what a call made of it. */
function beginsAsGiven(a: Analysis, node: TSESTree.Node): boolean {
  return pointeesOf(a, node).some(
    ({ node: found }) => found.type !== 'CallExpression' || KEEPING.test(calleeName(found.callee) ?? ''),
  );
}

/** The constant texts that the elements before a node in the list of arguments can be; null for unknown ones. */
function argumentsBefore(a: Analysis, site: Site, node: TSESTree.Node): readonly (string | null)[] {
  const { use } = site;
  const list = use.type === 'AssignmentExpression' ? undefined : argumentOf(use, 1);
  const elements = (list && elementsOf(a, list)) ?? [];
  return elements
    .slice(0, Math.max(0, elements.indexOf(node as TSESTree.Expression)))
    .flatMap((element): readonly (string | null)[] => {
      const constants = constantsOf(a, element);
      return constants.length > 0
        ? constants.map(({ value }) => (typeof value === 'string' ? value : null))
        : [null];
    });
}
