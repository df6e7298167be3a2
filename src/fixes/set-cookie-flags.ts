import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { Feared } from '../flow/feared';
import { unwrap } from '../syntax/unwrap';
import { addOption } from './add-option';
import { quoteOf } from './list-from-environment';

/**
 * An edit that sets the flags of a cookie in the options that the call is given: those that are left out are added,
 * those that are off are turned on. Null where the options are written elsewhere.
 */
export function setCookieFlags(
  sourceCode: Readonly<TSESLint.SourceCode>,
  call: TSESTree.Node,
  options: TSESTree.Expression | undefined,
  position: number,
  weak: readonly Feared[],
): TSESLint.ReportFixFunction | null {
  const given = options && unwrap(options);
  if (given && given.type !== 'ObjectExpression') return null;
  const written = weak.filter(({ missing }) => !missing);
  const isHere = (node: TSESTree.Node): boolean =>
    node.type === 'Literal' && node.parent.type === 'Property' && node.parent.parent === given;
  if (!written.every(({ node }) => isHere(node))) return null;
  const quote = quoteOf(sourceCode);
  const code = ({ fear: { say = '' } }: Feared): string => (say === 'true' ? say : `${quote}${say}${quote}`);
  const left = weak.filter(({ missing }) => missing);
  const added =
    left.length === 0
      ? null
      : addOption(
          sourceCode,
          call,
          given,
          position,
          left.map((each) => `${each.fear.option?.at(-1) ?? ''}: ${code(each)}`).join(', '),
        );
  if (left.length > 0 && !added) return null;
  return (fixer) => [
    ...(added
      ? [added(fixer)]
          .flat()
          .filter((fix): fix is TSESLint.RuleFix => fix !== null && !(Symbol.iterator in fix))
      : []),
    ...written.map((each) => fixer.replaceText(each.node, code(each))),
  ];
}

const ATTRIBUTES = { httpOnly: 'HttpOnly', secure: 'Secure', sameSite: 'SameSite=Lax' } as const;

/** An edit that adds flags to the text of a `Set-Cookie` header. Null where the text is not written out. */
export function addCookieAttributes(
  text: TSESTree.Expression,
  flags: readonly string[],
): TSESLint.ReportFixFunction | null {
  const node = unwrap(text);
  const isText =
    (node.type === 'Literal' && typeof node.value === 'string') || node.type === 'TemplateLiteral';
  const added = flags.flatMap((flag) => (flag in ATTRIBUTES ? [ATTRIBUTES[flag as 'secure']] : []));
  if (!isText || added.length < flags.length) return null;
  const [start, end] = node.range;
  return (fixer) =>
    fixer.insertTextAfterRange([start, end - 1], added.map((attribute) => `; ${attribute}`).join(''));
}
