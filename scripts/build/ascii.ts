/**
 * Code in which every character beyond ASCII is written as an escape: Node.js reads such a file faster and keeps it
 * in half the memory. Such characters may only stand in texts, templates and regular expressions.
 */
export function asciiOnly(code: string): string {
  return code.replace(/[^\x00-\x7f]/g, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
