const FAULTS: readonly (readonly [fault: string, pattern: RegExp])[] = [
  ['does not end with a full stop', /[^.]$/],
  ['is not one line', /\n/],
  ['is longer than 160 characters', /^.{161}/s],
  ['has a URL', /\bhttps?:\/\//],
  ['has a placeholder for the reader to replace', /\byour-|\bexample\.(?:com|org)|<[a-z-]+>|\bTODO\b/i],
  ['has a symbol where words would do', /\p{Extended_Pictographic}/u],
  ['has a code', /\b(?:CWE|CVSS|OWASP|CVE)\b/],
  ['does not start with a capital or a value', /^(?![A-Z{"'`$\d])/],
];

/** Faults that are none in a quoted value, which is the user's own code or an attacker's. */
const OF_PROSE: ReadonlySet<string> = new Set(['has a URL', 'has a placeholder for the reader to replace']);

/** What is wrong with a message, by the rules for messages; nothing for a good one. */
export function messageFaults(message: string): readonly string[] {
  const prose = message.replace(/`[^`]*`/g, '`value`');
  return FAULTS.filter(([fault, pattern]) => pattern.test(OF_PROSE.has(fault) ? prose : message)).map(
    ([fault]) => fault,
  );
}
