import type { TSESTree } from '@typescript-eslint/utils';
import { literalText } from '../syntax/names';
import type { Analysis } from './analysis';
import { elementsOf, optionOf } from './constants';
import { secretHeader } from './sensitive-names';
import type { Text } from './text-types';

/** The headers with credentials that a format puts into each line: `:req[authorization]`. */
export function credentialHeaders(text: Text): readonly string[] {
  const shown = text.map((piece) => (piece.type === 'constant' ? piece.value : ' ')).join('');
  return [...shown.matchAll(/:(?:req|res)\[([\w-]+)\]/g)]
    .map(([, header = '']) => header)
    .filter(secretHeader);
}

/** The parts of each request that options list for the log, and that no other option thins out. */
export function listedParts(
  a: Analysis,
  options: TSESTree.Node | undefined,
  { list, unless }: { readonly list: string; readonly unless: Readonly<Record<string, string>> },
): readonly { readonly node: TSESTree.Node; readonly part: string }[] {
  const { node } = optionOf(a, options, [list]);
  return ((node && elementsOf(a, node)) ?? []).flatMap((element) => {
    const part = literalText(element) ?? '';
    const thinned = unless[part];
    return thinned !== undefined && optionOf(a, options, [thinned]).state === 'absent'
      ? [{ node: element, part }]
      : [];
  });
}
