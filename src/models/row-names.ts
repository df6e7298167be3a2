/** What names tell of methods that read from a database. */

/** Whether a method of a model or a handle gives rows: `find`, `findById`, `findUnique`, `query`, `get`. */
export function readsRows(method: string): boolean {
  return /^(?:find(?:$|[A-Z])|(?:query|select|aggregate|first|all|get|each|one|oneOrNone|any|many|manyOrNone)$|get(?:By|All|One)|fetch(?:All|One|By|$))/.test(
    method,
  );
}
