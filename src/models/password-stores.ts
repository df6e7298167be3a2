/** How passwords are stored and looked up: methods of databases, stores and files, by how they are called. */
import { wordSet } from '../syntax/words';
import type { Names } from './types';

/** What a method must be called on. */
export type StoreReceiver =
  /** A model of an ODM or ORM: a name with a capital, or one that ends in `Model`. */
  | 'model'
  /** A repository, entity manager or the like: `usersRepository`, `this.em`. */
  | 'repository'
  /** A collection of MongoDB: `db.collection('users')`, `users`. */
  | 'collection'
  /** A query builder: `knex('users')`, `db.insert(users)`, `supabase.from('users')`. */
  | 'builder'
  /** A model of Prisma: `prisma.user`. */
  | 'delegate'
  /** A cache or key-value store: `redis`, `cache`. */
  | 'cache'
  /** The file system: `fs`, `fsPromises`, or a function imported from it. */
  | 'file';

export interface StoreRow {
  readonly receiver: StoreReceiver;
  readonly call: Names;
  /** Which argument holds the data; with a path, that property of it. `further`: and those after it. */
  readonly argument: number;
  readonly property?: string;
  readonly further?: true;
}

const created = [
  'create',
  'insertMany',
  'bulkCreate',
  'build',
  'insert',
  'upsert',
  'findOrCreate',
  'save',
  'query',
];
const updated = [
  'update',
  'updateOne',
  'updateMany',
  'findOneAndUpdate',
  'findByIdAndUpdate',
  'findOneAndReplace',
  'replaceOne',
  'insertOrUpdate',
];

export const passwordStores: readonly StoreRow[] = [
  { receiver: 'model', call: created, argument: 0 },
  { receiver: 'model', call: ['update', 'upsert'], argument: 0 },
  { receiver: 'model', call: updated, argument: 1 },
  { receiver: 'model', call: ['findOrCreate', 'findOrBuild'], argument: 0, property: 'defaults' },
  { receiver: 'repository', call: ['save', 'insert', 'persist', 'upsert', 'insertOne'], argument: 0 },
  { receiver: 'repository', call: ['update', 'upsert', 'assign', 'nativeUpdate', 'updateById'], argument: 1 },
  { receiver: 'collection', call: ['insertOne', 'insertMany', 'insert', 'save', 'push'], argument: 0 },
  {
    receiver: 'collection',
    call: ['updateOne', 'updateMany', 'update', 'replaceOne', 'findOneAndUpdate', 'findOneAndReplace'],
    argument: 1,
  },
  {
    receiver: 'delegate',
    call: ['create', 'createMany', 'createManyAndReturn'],
    argument: 0,
    property: 'data',
  },
  {
    receiver: 'delegate',
    call: ['update', 'updateMany', 'updateManyAndReturn'],
    argument: 0,
    property: 'data',
  },
  { receiver: 'delegate', call: 'upsert', argument: 0, property: 'create' },
  { receiver: 'delegate', call: 'upsert', argument: 0, property: 'update' },
  { receiver: 'builder', call: ['insert', 'update', 'upsert', 'merge', 'values', 'set'], argument: 0 },
  { receiver: 'builder', call: ['update', 'set'], argument: 1 },
  {
    receiver: 'cache',
    call: [
      'set',
      'setex',
      'setEx',
      'psetex',
      'setnx',
      'setNX',
      'hset',
      'hSet',
      'hmset',
      'getset',
      'put',
      'lpush',
      'rpush',
    ],
    argument: 1,
    further: true,
  },
  {
    receiver: 'file',
    call: [
      'writeFile',
      'writeFileSync',
      'appendFile',
      'appendFileSync',
      'outputFile',
      'outputFileSync',
      'writeJson',
      'writeJSON',
      'writeJsonSync',
      'outputJson',
      'outputJsonSync',
    ],
    argument: 1,
  },
];

/** Look-ups: the row that has this password. */
export const passwordLookups: readonly StoreRow[] = [
  {
    receiver: 'model',
    call: [
      'findOne',
      'find',
      'findOneBy',
      'findAll',
      'exists',
      'count',
      'countDocuments',
      'findOneOrFail',
      'where',
    ],
    argument: 0,
  },
  { receiver: 'model', call: ['findOne', 'findAll', 'count'], argument: 0, property: 'where' },
  {
    receiver: 'repository',
    call: [
      'findOneBy',
      'findBy',
      'findOne',
      'find',
      'findOneByOrFail',
      'findOneOrFail',
      'countBy',
      'existsBy',
    ],
    argument: 0,
  },
  { receiver: 'repository', call: ['findOne', 'find'], argument: 1 },
  { receiver: 'collection', call: ['findOne', 'find', 'countDocuments'], argument: 0 },
  {
    receiver: 'delegate',
    call: ['findFirst', 'findUnique', 'findMany', 'findFirstOrThrow', 'findUniqueOrThrow', 'count'],
    argument: 0,
    property: 'where',
  },
  { receiver: 'builder', call: ['where', 'andWhere', 'orWhere', 'match'], argument: 0 },
  { receiver: 'builder', call: ['where', 'andWhere', 'orWhere', 'eq'], argument: 1, further: true },
];

export const repositoryWords = wordSet('repository repo repositories manager em entitymanager dao mapper');
export const cacheWords = wordSet(
  'redis cache client kv memcached memcache keyv valkey redisclient store storage level leveldb etcd',
);
export const clientWords = wordSet('prisma db client tx trx database knex sql supabase orm conn connection');

/** Methods by which chains of query builders begin, or say which table they are about. */
export const builderStarts = wordSet(
  'insert insertInto update updateTable into table from select selectFrom',
);

/** Where a model's code hashes what is saved: hooks of ODMs and ORMs, setters of fields, plugins that nobody knows. */
export const modelHooks =
  /\.pre\(\s*\[?\s*['"]|\bbefore(?:Create|Save|Update|BulkCreate|Insert|Upsert|Validate)\b|\bBefore(?:Insert|Update|Create|Save)\b|\.addHook\(|\$before(?:Insert|Update)\b|\bset\s*(?::|\()|\bset\s+\w*[pP]assw|\.virtual\(|\$extends\(|@beforeSave/;
export const hashesSomewhere = /hash|bcrypt|argon2|scrypt|pbkdf2|crypt\(/i;
export const modelPlugins = /\.plugin\(/;

/** Calls that define a model, and classes that models extend. */
export const modelMakers = wordSet('model define discriminator defineModel getModelForClass createModel');
export const modelClasses = wordSet('Model BaseModel BaseEntity Entity Document ActiveRecord');
export const modelDecorators = wordSet('Entity Table Schema Model ObjectType');

/** Names of objects that hold what somebody sent. */
export const inputWords = wordSet('body payload dto input form credentials registration signup');

/** Words that say of a password that it is not hashed. */
export const plainWords = wordSet('plain raw plaintext clear cleartext new');

/** Folders and names of files that only tests and developers run. */
export const trialFiles =
  /(?:^|[\\/])(?:tests?|__tests__|__mocks__|specs?|seeds?|seeders?|fixtures|mocks|e2e)[\\/]|[.\-_](?:test|spec|seed|seeder|fixture|mock)\.[cm]?[jt]sx?$|(?:^|[\\/])(?:seeds?|fixtures?|mocks?)\.[cm]?[jt]s$/;

/** What only the code of tests has. */
export const trialCode =
  /(?:require\(|from )\s*['"](?:mocha|chai|vitest|supertest|sinon|jest|@jest\/globals|node:test|tap|tape|ava|@playwright\/test|light-my-request|nock|chai-http)['"]|\b(?:describe|it)(?:\.\w+)?\(\s*['"`]/;
