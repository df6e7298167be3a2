/** What names of tags, attributes, schemes and template values tell. */

/** Whether a tag, attribute or scheme of this name runs scripts wherever it is let through. */
export function bringsScripts(name: string): boolean {
  return /^(?:script|object|embed|applet|on[a-z]{4,}|srcdoc|javascript|vbscript):?$/i.test(name);
}

/** Whether a value of this name is markup on purpose: `body`, `content`, `safeHtml`, `icon_svg`. */
export function soundsLikeMarkup(name: string): boolean {
  return /html|body|content|markup|children|partial|layout|block|yield|section|svg|icon|script|style|css|json|state|head|meta|slot|render|include|safe|raw|block|main|page|component|template|nonce/i.test(
    name,
  );
}
