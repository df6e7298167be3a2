import { soundsLikeLogger, soundsLikeLoggerModule } from '../models/logger-names';
import { asksForTable, holdsDelegates, holdsModels, namesModel } from '../models/model-names';
import { mayBeSql, soundsLikeQueryBuilder } from '../models/names';
import { soundsLikeResponse } from '../models/response-names';
import type { SyntaxIndex } from './syntax-index';

/** What something in a file must hint at, for sinks that are known by convention: a text, a name, a module. */
export type Hint = 'sql' | 'builder' | 'models' | 'logger' | 'response' | 'table' | 'delegate';

/** Whether something in the file does. */
export function givesHint({ words, texts, specifiers, callsByName }: SyntaxIndex, hint: Hint): boolean {
  switch (hint) {
    case 'sql':
      // What `knex.raw(…)` is given may be any part of a statement.
      return callsByName.has('raw') || some(texts, mayBeSql);
    case 'builder':
      return callsByName.has('createQueryBuilder') || some(words, mayBeBuilder);
    case 'models':
      return some(words, namesModel) || some(specifiers, holdsModels);
    case 'logger':
      return some(words, mayBeLogger) || some(specifiers, soundsLikeLoggerModule);
    case 'table':
      return some(words, asksForTable);
    case 'delegate':
      return some(words, holdsDelegates);
    case 'response':
      return words.has('response') || some(words, soundsLikeResponse);
  }
}

function mayBeLogger(word: string): boolean {
  return /log|winston|pino|bunyan|lgr/i.test(word) && soundsLikeLogger(word);
}

function mayBeBuilder(word: string): boolean {
  return /qb|builder/i.test(word) && soundsLikeQueryBuilder(word);
}

function some(all: ReadonlySet<string>, test: (each: string) => boolean): boolean {
  for (const each of all) if (test(each)) return true;
  return false;
}
