import { anyData } from './request-parts';
import { collectionFinders, filters } from './mongo-sinks';
import type { Library } from './types';

const twice = (names: readonly string[]): readonly string[] =>
  names.flatMap((name) => [name, `${name}Async`]);

export const meteorMongo: Library = {
  packages: ['meteor/mongo'],
  read: 'the documentation of Meteor 3',
  objects: { collection: [{ steps: [{ member: 'Mongo' }, { new: 'Collection' }] }] },
  sinks: [filters(twice([...collectionFinders, 'upsert']), { on: 'collection' }, { repair: 'equal' })],
};

/** Methods and publications get whatever a client sends. */
export const meteor: Library = {
  packages: ['meteor/meteor', 'meteor/check'],
  read: 'the documentation of Meteor 3',
  objects: { meteor: [{ steps: [{ member: 'Meteor' }] }] },
  handlers: [
    {
      on: 'meteor',
      call: 'methods',
      at: { argument: 0, property: ['*'] },
      parameters: [],
      furtherParameters: 'argument',
    },
    { on: 'meteor', call: 'publish', at: { argument: 1 }, parameters: [], furtherParameters: 'argument' },
  ],
  sources: [{ on: 'argument', property: [], part: 'arguments', ...anyData }],
  sanitizers: [{ call: 'check', clears: [], leaves: ['text', 'number'], by: 'guard' }],
};
