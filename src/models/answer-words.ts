/** What tells whether a file can answer a browser at all; the words of answers alone are words of everything. */

const ASKED =
  /\b(?:req|request|ctx|context|event|c|h|query|params|payload|headers|searchParams|cookies|Param|Query|Body)\b/;

/** Whether a text holds something that may be a request. */
export function mentionsRequests(text: string): boolean {
  return ASKED.test(text);
}
