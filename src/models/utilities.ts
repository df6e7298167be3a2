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
import { lodash, lodashChoosers, lodashCopies, lodashGet } from './lodash';
import {
  browserMergers,
  deepMergers,
  extenders,
  harmlessMergers,
  hoek,
  mergingMethods,
  pathFirstSetters,
  pathSetters,
  unflatteners,
} from './mergers';
import { asyncLibrary, bluebird } from './promises';
import { ajv, arktype, superstruct, typebox, valibot, yup } from './schemas';
import { cookie, cookieParser, path, qs, querystring, stringDecoder, url, util } from './text-modules';
import { hpp, openApiValidator, schemaMiddlewares } from './validating-middlewares';
import { regexes, xRegExp } from './regexes';
import { cryptoSizes, pictures, sizes, timerPromises, timers } from './sizes';
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
  browserMergers,
  celebrate,
  classTransformer,
  classValidator,
  cryptoSizes,
  cookie,
  cookieParser,
  deepMergers,
  domPurify,
  escapeHtml,
  escapeRegex,
  expat,
  expressValidator,
  functionReaders,
  extenders,
  globals,
  harmlessMergers,
  hoek,
  hpp,
  htmlEntities,
  joi,
  jsonParsers,
  libxml,
  libxmlWasm,
  lodash,
  lodashChoosers,
  lodashCopies,
  lodashGet,
  mergingMethods,
  openApiValidator,
  passwordHashes,
  path,
  pathFirstSetters,
  pathSetters,
  pictures,
  qs,
  querystring,
  regexes,
  sanitizeFilename,
  sanitizeHtml,
  schemaMiddlewares,
  shellEscapes,
  sizes,
  slugs,
  stringDecoder,
  superstruct,
  timerPromises,
  timers,
  typebox,
  unflatteners,
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
