/**
 * A text with the part between `<!-- begin NAME -->` and `<!-- end NAME -->` replaced. Throws when the
 * marks are not there, so that no generated part can vanish unnoticed.
 */
export function replaceBetween(text: string, name: string, content: string): string {
  const begin = `<!-- begin ${name} -->`;
  const end = `<!-- end ${name} -->`;
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from === -1 || to < from) throw new Error(`The marks "${begin}" and "${end}" are missing.`);
  return `${text.slice(0, from + begin.length)}\n\n${content}\n\n${text.slice(to)}`;
}
