import { soundsLikeMarkup } from '../models/markup-names';

/** How engines put a value in as it is; the first group is what they put in. */
const TAGS: Readonly<Record<string, RegExp>> = {
  mustache: /\{\{(?:\{|&)\s*([\w.]+)\s*\}?\}\}/g,
  ejs: /<%-\s*([\w.]+)\s*[-_]?%>/g,
  nunjucks: /\{\{\s*([\w.]+)\s*\|\s*safe\s*\}\}/g,
  pug: /(?:!\{\s*|^\s*(?:[\w.#-]+)?!=\s*)([\w.]+)\s*\}?/gm,
};

/** The values that a template's text puts in as they are. */
export function rawValues(engine: string, text: string): readonly string[] {
  const pattern = TAGS[engine];
  return pattern ? [...text.matchAll(pattern)].flatMap(([, name]) => name ?? []) : [];
}

/** Whether a value is not meant to be markup, as far as its name tells. */
export function isPlainValue(name: string): boolean {
  return !soundsLikeMarkup(name);
}
