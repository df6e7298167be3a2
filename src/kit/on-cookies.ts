import type { TSESLint } from '@typescript-eslint/utils';
import { type WeakCookieText, weakCookieTexts } from '../flow/cookie-text';
import { type WeakCookie, weakCookies } from '../flow/cookies';
import { analysisOf } from '../flow/analysis';
import { isPossible } from '../flow/relevant';
import { combine } from './combine';
import { onHeaders } from './on-headers';
import { settingsOf } from './settings';

/** Calls `call` for each cookie that is sent with weak options, and `text` for each `Set-Cookie` header that is weak. */
export function onCookies(
  context: Readonly<TSESLint.RuleContext<string, readonly unknown[]>>,
  check: { readonly call: (cookie: WeakCookie) => void; readonly text: (cookie: WeakCookieText) => void },
): TSESLint.RuleListener {
  const settings = settingsOf(context);
  const { sourceCode } = context;
  if (!/cookie|\bstate\(/i.test(sourceCode.text)) return {};
  const calls: TSESLint.RuleListener = isPossible(sourceCode, settings, 'cookie.set')
    ? {
        Program() {
          weakCookies(analysisOf(sourceCode, settings, context.filename)).forEach(check.call);
        },
      }
    : {};
  const texts = onHeaders(context, 'set-cookie', ({ analysis, setting }) => {
    weakCookieTexts(analysis, setting.value).forEach(check.text);
  });
  return combine(calls, texts);
}
