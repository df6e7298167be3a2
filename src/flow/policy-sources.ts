/** What the sources of a content security policy let through; pure text, no nodes. */

/** A directive by its name in the header, and its sources as they are written. */
export interface Directive {
  readonly name: string;
  readonly sources: readonly string[];
}

const RUNS: ReadonlySet<string> = new Set(['script-src', 'script-src-elem', 'script-src-attr']);

/** `scriptSrc` as `script-src`. */
export function directiveName(key: string): string {
  return key.replace(/([A-Z])/g, '-$1').toLowerCase();
}

/** Whether a name is that of a directive that says where something may come from. */
export function isSourceDirective(name: string): boolean {
  return /^(?:default|script|script-src-elem|script-src-attr|style|img|object|connect|font|frame|media|worker|child|manifest)(?:-src(?:-elem|-attr)?)?$/.test(
    name,
  )
    ? name.endsWith('-src') || RUNS.has(name)
    : name === 'base-uri' || name === 'style-src-elem' || name === 'style-src-attr';
}

/** Whether a source of a directive lets strangers' scripts run; strictly also their styles and images. */
export function isWeakSource(
  source: string,
  directive: Directive,
  all: readonly Directive[],
  isStrict: boolean,
): boolean {
  const { name, sources } = directive;
  const bare = source.replace(/^'|'$/g, '').toLowerCase();
  const has = (other: string): boolean => all.some((each) => each.name === other);
  const isForScripts = RUNS.has(name) || (name === 'default-src' && !has('script-src'));
  const isGuarded = sources.some((each) => /^'?(?:nonce-|sha(?:256|384|512)-|strict-dynamic)/i.test(each));
  if (bare === 'unsafe-inline')
    return (
      (isForScripts && !isGuarded) ||
      (isStrict && !isGuarded && (/^style-src/.test(name) || (name === 'default-src' && !has('style-src'))))
    );
  if (bare === 'unsafe-eval') return isForScripts;
  const isOpen = bare === '*' || bare === 'http:' || /^https?:\/\/\*$/.test(bare) || bare === '*:*';
  // `strict-dynamic` makes browsers ignore hosts and schemes.
  if (isForScripts && sources.some((each) => /strict-dynamic/i.test(each))) return false;
  if (isForScripts || name === 'object-src' || name === 'base-uri')
    return isOpen || bare === 'data:' || (isStrict && bare === 'https:' && isForScripts);
  return isStrict && isOpen && /^(?:default|style|img)-src/.test(name);
}
