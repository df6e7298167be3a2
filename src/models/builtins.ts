import { arrays, iterators, maps, sets, weakMaps, weakSets } from './builtin-lists';
import { dates, functions, math, numbers, objects, reflection } from './builtin-objects';
import { buffers, formData, headers, json, promises, searchParams, urls } from './builtin-platform';
import { regexes, texts } from './builtin-texts';
import { globalFunctions, textDecoder, textEncoder } from './builtin-texts';
import type { Builtin, BuiltinName } from './propagator-types';

/** What methods of JavaScript's and Node's own types do with values. */
export const builtins: Readonly<Record<BuiltinName, Builtin>> = {
  text: texts,
  regex: regexes,
  array: arrays,
  set: sets,
  map: maps,
  weakMap: weakMaps,
  weakSet: weakSets,
  math,
  date: dates,
  iterator: iterators,
  object: objects,
  function: functions,
  number: numbers,
  reflect: reflection,
  promise: promises,
  json,
  buffer: buffers,
  url: urls,
  searchParams,
  formData,
  headers,
  textDecoder,
  textEncoder,
  global: globalFunctions,
};
