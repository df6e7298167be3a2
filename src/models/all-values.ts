import { bodyReaders, jsonParsers, xmlParsers } from './data-parsers';
import {
  domPurify,
  escapeHtml,
  escapeRegex,
  htmlEntities,
  sanitizeFilename,
  sanitizeHtml,
  shellEscapes,
  slugs,
} from './escapes';
import { globals } from './globals';
import { lodash, lodashCopies, lodashGet, mergers, pathAccessors } from './lodash';
import { asyncLibrary, bluebird } from './promises';
import { cookie, cookieParser, path, qs, querystring, stringDecoder, url, util } from './text-modules';
import { codeTag, commonTags, stringRaw, textTagPackages } from './text-tags';
import type { Library } from './types';

/** What makes one value of others: parsers, escapes, helpers. */
export const values: readonly Library[] = [
  asyncLibrary,
  bluebird,
  bodyReaders,
  codeTag,
  commonTags,
  cookie,
  cookieParser,
  domPurify,
  escapeHtml,
  escapeRegex,
  globals,
  htmlEntities,
  jsonParsers,
  lodash,
  lodashCopies,
  lodashGet,
  mergers,
  path,
  pathAccessors,
  qs,
  querystring,
  sanitizeFilename,
  sanitizeHtml,
  shellEscapes,
  slugs,
  stringDecoder,
  stringRaw,
  textTagPackages,
  url,
  util,
  xmlParsers,
];
