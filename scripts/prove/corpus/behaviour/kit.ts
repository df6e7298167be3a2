import { inLanguage } from '../sql/forms';
import type { Behaviour, BehaviourTrial, Program } from '../types';

/** The code of a program as it is written, and what is special about it. */
export interface Written extends Partial<Omit<BehaviourTrial, 'type'>> {
  readonly code: string;
  readonly takes?: string;
  readonly neverFix?: string;
  /** Why it is not written as a module, too. */
  readonly commonjsOnly?: string;
}

/** Programs with the same mistake in the same library. */
export interface Group extends Omit<BehaviourTrial, 'type'> {
  readonly rule: string;
  readonly driver: string;
  readonly options?: Readonly<Record<string, unknown>>;
  /** Where they run, if not by themselves. */
  readonly world?: 'tls';
  /** By what the file of each is called. */
  readonly programs: Readonly<Record<string, string | Written>>;
  /** Why it is not written as a module, too. */
  readonly commonjsOnly?: string;
}

/**
 * The programs of some groups, each twice: in CommonJS as it is written, and as a module with the other quotes and
 * without semicolons.
 */
export function inBothStyles(groups: readonly Group[]): readonly Program[] {
  return groups.flatMap(
    ({ rule, driver, options, programs, commonjsOnly, world = 'http' as const, ...trial }) =>
      Object.entries(programs).flatMap(([name, given]) => {
        const {
          code,
          takes,
          neverFix,
          commonjsOnly: own = commonjsOnly,
          ...special
        } = typeof given === 'string' ? { code: given } : given;
        return (['cjs', 'mjs'] as const)
          .filter((language) => language === 'cjs' || own === undefined)
          .map((language): Program => ({
            id: [rule, driver.replace(/[@/: ]+/g, '-').replace(/^-/, ''), name, language].join('/'),
            rule,
            driver,
            world,
            language,
            ci: true,
            code: language === 'cjs' ? code : inOtherStyle(inLanguage(code, 'mjs')),
            ...(options && { options }),
            ...(takes !== undefined && { takes }),
            ...(neverFix !== undefined && { neverFix }),
            trial: { type: 'behaviour', ...trial, ...special },
          }));
      }),
  );
}

/** With double quotes and without semicolons at the ends of lines. */
function inOtherStyle(code: string): string {
  return code.replace(/;$/gm, '').replace(/'([^'"\n]*)'/g, '"$1"');
}

/** The code of an Express app that `body` fills with what it does; `head` imports more. */
export function express(body: string, head = ''): string {
  return `const express = require('express');
${head && `${head}\n`}
const app = express();
${body}

exports.app = app;
`;
}

/** The values of a header of the answer. */
export function header({ answer }: Behaviour, name: string): readonly string[] {
  return answer?.headers[name] ?? [];
}
