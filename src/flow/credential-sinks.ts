import type { TSESTree } from '@typescript-eslint/utils';
import type { FearFacts } from '../models/fear-types';
import type { Analysis } from './analysis';
import { isExcused } from './excuses';
import { fearedAt, settingsAt } from './feared';
import { namedFears } from './named-settings';
import type { UseNode } from './places';
import { sitesOf } from './sites';
import { writtenTexts } from './written-texts';

/** A text that a library is given as a credential. */
export interface GivenCredential {
  readonly node: TSESTree.Node;
  readonly text: string;
  /** What the library takes it for: `password`, `key`, … */
  readonly as: string;
  /** The option that takes it; undefined where it is an argument itself. */
  readonly option: string | undefined;
  readonly use: UseNode;
}

/** The texts of the file that libraries are given as credentials, but for those of development. */
export function givenCredentials(a: Analysis): readonly GivenCredential[] {
  return sitesOf(a, 'credential.value').flatMap(({ use, sink, values }) =>
    ((sink.facts as FearFacts | undefined)?.feared ?? []).flatMap(({ option = [], problem }) =>
      values.flatMap((value) =>
        settingsAt(a, value, option, use).values.flatMap((leaf) =>
          writtenTexts(a, leaf.node).flatMap(({ node, text, ways }): readonly GivenCredential[] =>
            text === '' || isExcused(a, [use, node], [leaf.ways, ways])
              ? []
              : [{ node, text, as: problem, option: option.at(-1), use }],
          ),
        ),
      ),
    ),
  );
}

/** Secrets of sessions, which the rule of sessions tells of. */
export function secretsOfSessions(a: Analysis): ReadonlySet<TSESTree.Node> {
  const found = [
    ...sitesOf(a, 'session.options').flatMap((site) => fearedAt(a, site)),
    ...namedFears(a, 'session.options'),
  ];
  return new Set(found.flatMap(({ fear, node }) => ('secret' in fear ? [node] : [])));
}
