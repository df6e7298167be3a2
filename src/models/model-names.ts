/**
 * What tells a model or collection of a document database whose making is in another file: its name, the module it
 * comes from, and what is called on it. `models/names.ts` does the same for SQL handles.
 */
import { wordsOf } from './names';

const modelWords = new Set(['model', 'collection', 'coll', 'col']);

/** Last words of names of things that are built around models, and have methods of the same names. */
const notModels = new Set(
  (
    'adapter api cache client context controller dao dto entity factory gateway handler helper helpers interactor ' +
    'loader manager map mapper middleware module plugin policy presenter provider queue registry repo repository ' +
    'resolver router routes schema sequelize server service services session set store storage type usecase util ' +
    'utils validator view wrapper'
  ).split(' '),
);

/** Whether a variable or property of this name is by convention a model or collection: `userModel`, `ordersCollection`. */
export function soundsLikeModel(name: string): boolean {
  const spoken = wordsOf(name);
  const last = spoken.at(-1) === 'api' ? spoken.at(-2) : spoken.at(-1);
  return modelWords.has(last ?? '') && !/^(?:is|has|no)$/.test(spoken[0] ?? '');
}

/** Whether a word of a file may be such a name: the same, quickly, and never wrong in the other direction. */
export function namesModel(word: string): boolean {
  return /(?:model|coll?|collection)(?:api)?s?\d*_*$/i.test(word);
}

/** Whether it is a handle that the telling methods of a collection are called on: `self.db.updateOne(…)`. */
export function soundsLikeStore(name: string): boolean {
  return /^(?:db|database|mongo|mongodb)$/.test(wordsOf(name).at(-1) ?? '');
}

/** Whether a call of it asks for a table: `knex('users')`, `trx('users')`. */
export function asksForTable(name: string): boolean {
  return /^(?:knex|db|trx)$/.test(name);
}

/** Whether it is a client whose properties are models: `prisma.user.create(…)`. */
export function holdsDelegates(name: string): boolean {
  return /prisma$/i.test(name);
}

/** Whether it is written like a class that may be a model: `User`, `BlogPost`; not `UserService`, `MAX`, `user`. */
export function couldBeModel(name: string): boolean {
  return /^[A-Z][a-z]/.test(name) && !notModels.has(wordsOf(name).at(-1) ?? '');
}

/** Whether a module of this path is by convention one that exports models: `../models/user`, `./user.model`. */
export function holdsModels(specifier: string): boolean {
  return /(?:^|[/.\-_])(?:models?|schemas?|collections?|mongo(?:db|ose)?)(?:$|[/.\-_])/i.test(specifier);
}
