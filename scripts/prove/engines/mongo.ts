import { requireEngine } from './install';

/** A document with an `id`, as the harness knows rows of tables. */
export type Document = Record<string, unknown>;

/** What decides whether a document matches: MongoDB itself cannot be had, so two readings of its manual do. */
export type Evaluator = 'mingo' | 'sift';

type Matches = (filter: unknown) => (document: Document) => boolean;

const evaluators: Readonly<Record<Evaluator, () => Matches>> = {
  mingo: () => {
    const { Query } = requireEngine('mingo');
    return (filter) => {
      const query = new Query(filter);
      return (document) => query.test(document);
    };
  },
  sift: () => {
    const sift = requireEngine('sift');
    return (filter) => sift(filter);
  },
};

/**
 * Collections in memory, behind the real `mongoose` (its casts, none of its connections) and behind the calls of
 * `mongodb` that programs make. Filters are written to BSON and read again, as on their way to a server.
 */
export class Collections {
  readonly #documents = new Map<string, Document[]>();
  readonly #matches: Matches;

  constructor(evaluator: Evaluator) {
    this.#matches = evaluators[evaluator]();
    this.#replaceClient();
    this.#replaceMongoose();
  }

  /** The documents of a collection; they can be changed. */
  of(name: string): Document[] {
    const known = this.#documents.get(name) ?? [];
    this.#documents.set(name, known);
    return known;
  }

  /** The methods of a collection that programs use. */
  collection(name: string) {
    const find = (filter: unknown): Document[] => this.of(name).filter(this.#matches(sent(filter)));
    const change = (documents: readonly Document[], update: unknown): { modifiedCount: number } => {
      const { $set = {} } = sent(update) as { $set?: Document };
      for (const document of documents) Object.assign(document, $set);
      return { modifiedCount: documents.length };
    };
    const remove = (documents: readonly Document[]): { deletedCount: number } => {
      const left = this.of(name).filter((document) => !documents.includes(document));
      this.of(name).splice(0, Infinity, ...left);
      return { deletedCount: documents.length };
    };
    return {
      find: (filter: unknown) => ({ toArray: () => soon(() => find(filter).map(copy)) }),
      findOne: (filter: unknown) => soon(() => find(filter).map(copy)[0] ?? null),
      countDocuments: (filter: unknown) => soon(() => find(filter).length),
      updateOne: (filter: unknown, update: unknown) => soon(() => change(find(filter).slice(0, 1), update)),
      updateMany: (filter: unknown, update: unknown) => soon(() => change(find(filter), update)),
      deleteOne: (filter: unknown) => soon(() => remove(find(filter).slice(0, 1))),
      deleteMany: (filter: unknown) => soon(() => remove(find(filter))),
      insertOne: (document: unknown) =>
        soon(() => {
          this.of(name).push(sent(document) as Document);
          return { acknowledged: true };
        }),
    };
  }

  #replaceClient(): void {
    const open = (name: string): object => this.collection(name);
    const path = requireEngine.resolve('mongodb');
    const real = requireEngine('mongodb');
    const entry = requireEngine.cache[path];
    if (!entry) throw new Error('mongodb is not loaded.');
    const client = {
      connect: () => Promise.resolve(client),
      db: () => ({ collection: open }),
      close: () => Promise.resolve(),
    };
    const exports = Object.create(real, {
      MongoClient: {
        value: function MongoClient() {
          return client;
        },
      },
    }) as object;
    entry.exports = exports;
  }

  #replaceMongoose(): void {
    const { prototype } = requireEngine('mongoose').Collection as { prototype: Record<string, unknown> };
    const names = Object.keys(this.collection('')) as (keyof ReturnType<Collections['collection']>)[];
    const open = (name: string) => this.collection(name);
    for (const method of names)
      prototype[method] = function (this: { readonly name: string }, ...args: readonly unknown[]): unknown {
        const own = open(this.name)[method] as (...given: readonly unknown[]) => unknown;
        return own(...args);
      };
  }
}

/** A value as it arrives at the server: of BSON's types, and `null` where it was `undefined`. */
function sent(value: unknown): unknown {
  const { BSON } = requireEngine('mongodb');
  return BSON.deserialize(BSON.serialize(value ?? {}, { ignoreUndefined: false }));
}

function copy(document: Document): Document {
  return { ...document };
}

async function soon<T>(work: () => T): Promise<T> {
  return await Promise.resolve().then(work);
}
