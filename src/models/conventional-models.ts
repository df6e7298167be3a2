/** What is called on models and collections whose making is in another file. */
import type { Sink } from './types';

const choice = { repair: 'equal-or-text' } as const;

/** Calls that only document databases have: with a fitting receiver nothing more is asked. */
export const tellingModelSinks: readonly Sink[] = [
  {
    kind: 'mongo.filter',
    call: [
      'countDocuments',
      'deleteMany',
      'deleteOne',
      'findOneAndDelete',
      'findOneAndRemove',
      'findOneAndReplace',
      'findOneAndUpdate',
      'replaceOne',
      'updateMany',
      'updateOne',
    ],
    at: { argument: 0 },
    facts: choice,
  },
  {
    kind: 'mongo.filter',
    call: ['findByIdAndDelete', 'findByIdAndRemove', 'findByIdAndUpdate'],
    at: { argument: 0 },
    facts: { place: 'value', repair: 'text' },
  },
  {
    kind: 'mongo.update',
    call: ['findOneAndUpdate', 'updateMany', 'updateOne'],
    at: { argument: 1 },
    facts: { place: 'data' },
  },
];

/** Calls that others have, too: SQL mappers (`{ where: … }`), lists (`find(fn)`), services of the project. */
export const commonModelSinks: readonly Sink[] = [
  { kind: 'mongo.filter', call: ['find', 'findOne', 'exists', 'count'], at: { argument: 0 }, facts: choice },
  {
    kind: 'mongo.filter',
    call: 'findById',
    at: { argument: 0 },
    facts: { place: 'value', repair: 'text' },
  },
  { kind: 'mongo.pipeline', call: 'aggregate', at: { argument: 0 } },
];
