/** What names tell of functions that make a text harmless in HTML. */

/** Whether a function of this name escapes for HTML: `escapeHtml`, `encodeHTMLEntities`, `htmlEscape`, `escapeXml`. */
export function soundsLikeHtmlEscape(name: string): boolean {
  return /(?:escape|encode|quote)_?(?:html|xml|entit|attr|markup)|(?:html|xml|entit(?:y|ies))_?(?:escape|encode)/i.test(
    name,
  );
}
