/** What names of media types tell. */

/** Whether browsers run what an answer of this type holds: `text/html; charset=utf-8`, `html`, `.svg`. */
export function isHtmlType(text: string): boolean {
  return /^\s*(?:[a-z]+\/|\.)?(?:x?html?|xhtml\+xml|svg(?:\+xml)?)\s*(?:;|$)/i.test(text);
}

/** Whether the browser saves an answer with this `Content-Disposition` instead of showing it. */
export function isSaved(text: string): boolean {
  return /^\s*attachment\b/i.test(text);
}
