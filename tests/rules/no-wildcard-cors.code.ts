/** The list that suggestions put in place of an open origin. */
export const LIST =
  "(process.env.ALLOWED_ORIGINS ?? '').split(',').map((origin) => origin.trim()).filter(Boolean)";

/** The same in the quotes of files that use double ones. */
export const LIST_IN_DOUBLE_QUOTES = LIST.replaceAll("'", '"');
