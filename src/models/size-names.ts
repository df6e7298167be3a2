/** How texts are told how long to become, queries how many records to read, and schemas how large a number may be. */

/** Methods of a text that make it longer, by their first argument. */
export const GROWING_METHODS: readonly string[] = ['repeat', 'padStart', 'padEnd'];

/** Methods of a query, and options of a call that reads. */
export const PAGE_WORDS: readonly string[] = ['limit', 'take'];

/** Calls that begin or continue a query: `knex('t').select('a')`, `User.find({})`. */
export const QUERY_STEPS: ReadonlySet<string> = new Set([
  ...['find', 'select', 'from', 'where', 'aggregate', 'createQueryBuilder', 'query', 'table', 'collection'],
  ...['selectFrom', 'sort', 'orderBy', 'skip', 'offset', 'populate', 'join', 'leftJoin', 'andWhere', 'lean'],
]);

/** Calls that read records and are told how many in their options. */
export const READING_CALLS: readonly string[] = [
  ...['find', 'findMany', 'findAll', 'findAndCount', 'findAndCountAll', 'findBy', 'paginate', 'aggregate'],
];

/** Words of schemas by which a number has a largest value. */
export const LIMIT_WORDS = '(?:max|maximum|lte?|less|between|range)';
