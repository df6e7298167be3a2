import type { TSESLint } from '@typescript-eslint/utils';
import { type Analysis, analysisOf } from '../flow/analysis';
import { constantsOf } from '../flow/constants';
import { type HeaderSetting, headerSettings } from '../flow/headers';
import { mayHoldHeaders } from '../flow/header-conventions';
import { mentions } from '../flow/mentioned-names';
import { isPossible } from '../flow/relevant';
import { syntaxIndexOf } from '../flow/syntax-index';
import { enclosingFunction } from '../syntax/nodes';
import { settingsOf } from './settings';

/** A response header that a rule asks about. */
export interface Header {
  readonly analysis: Analysis;
  readonly setting: HeaderSetting;
  /** Whether the same function also sets this other header to this text. */
  beside(name: string, text: string): boolean;
}

/** Calls `check` for every setting of the response header of this (lower-case) name. */
export function onHeaders(
  context: Readonly<TSESLint.RuleContext<string, readonly unknown[]>>,
  name: string,
  check: (header: Header) => void,
): TSESLint.RuleListener {
  const settings = settingsOf(context);
  const { sourceCode } = context;
  if (!mentions(sourceCode, name)) return {};
  if (!isPossible(sourceCode, settings, 'http.header') && !mayHoldHeaders(syntaxIndexOf(sourceCode)))
    return {};
  return {
    Program() {
      const analysis = analysisOf(sourceCode, settings, context.filename);
      const all = headerSettings(analysis);
      const byHome = new Map<unknown, HeaderSetting[]>();
      for (const setting of all) {
        const home = homeOf(setting);
        const others = byHome.get(home);
        if (others) others.push(setting);
        else byHome.set(home, [setting]);
      }
      for (const setting of all) {
        if (setting.name !== name) continue;
        const home = homeOf(setting);
        check({
          analysis,
          setting,
          beside: (other, text) =>
            (byHome.get(home) ?? []).some(
              (each) =>
                each.name === other &&
                constantsOf(analysis, each.value).some((constant) => String(constant.value) === text),
            ),
        });
      }
    },
  };
}

/** The function that sets a header, and so all headers of the same answer. */
function homeOf({ node }: HeaderSetting): unknown {
  return enclosingFunction(node);
}
