import { classTransformer, classValidator } from './class-validator';
import { passwordHashes } from './password-hashes';
import { bodyReaders, jsonParsers } from './data-parsers';
import { bson, functionReaders, v8, yamlSchemas } from './deserializers';
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
import { expressValidator } from './express-validator';
import { globals } from './globals';
import { celebrate, joi } from './joi';
import { lodash, lodashCopies, lodashGet, mergers, pathAccessors } from './lodash';
import { asyncLibrary, bluebird } from './promises';
import { ajv, arktype, superstruct, typebox, valibot, yup } from './schemas';
import { cookie, cookieParser, path, qs, querystring, stringDecoder, url, util } from './text-modules';
import { hpp, openApiValidator, schemaMiddlewares } from './validating-middlewares';
import { regexes, xRegExp } from './regexes';
import { validator } from './validator';
import { expat, libxml, libxmlWasm, xmlParsers } from './xml-parsers';
import { zod } from './zod';
import type { Library } from './types';

/** Validators, encoders, conversions, and libraries that hand values on. */
export const utilities: readonly Library[] = [
  ajv,
  arktype,
  asyncLibrary,
  bluebird,
  bodyReaders,
  bson,
  celebrate,
  classTransformer,
  classValidator,
  cookie,
  cookieParser,
  domPurify,
  escapeHtml,
  escapeRegex,
  expat,
  expressValidator,
  functionReaders,
  globals,
  hpp,
  htmlEntities,
  joi,
  jsonParsers,
  libxml,
  libxmlWasm,
  lodash,
  lodashCopies,
  lodashGet,
  mergers,
  openApiValidator,
  passwordHashes,
  path,
  pathAccessors,
  qs,
  querystring,
  regexes,
  sanitizeFilename,
  sanitizeHtml,
  schemaMiddlewares,
  shellEscapes,
  slugs,
  stringDecoder,
  superstruct,
  typebox,
  url,
  util,
  v8,
  valibot,
  validator,
  xmlParsers,
  xRegExp,
  yamlSchemas,
  yup,
  zod,
];
