/** A list of words, written as one text. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter((word) => word !== ''));
}

/** The words of a name, in lower case, without numbers at their ends: `_newAPIKey2` is `new`, `api`, `key`. */
export function splitName(name: string): readonly string[] {
  // Most names are one word.
  if (/^[a-z]+$/.test(name)) return [name];
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .split(/[^A-Za-z\d]+/)
    .map((word) => word.toLowerCase().replace(/\d+$/, ''))
    .filter((word) => word !== '');
}
