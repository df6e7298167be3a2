/** What names tell of errors: which values are one, what of it speaks, and which may be shown to a client. */
import { wordsOf } from './names';

const errorWords: ReadonlySet<string> = new Set([
  'err',
  'error',
  'errors',
  'ex',
  'exc',
  'exception',
  'failure',
  'reason',
]);

/** Whether a variable of this name is by custom an error: `err`, `dbError`, `e`; not `errorCount`, `errorHandler`. */
export function soundsLikeError(name: string): boolean {
  return /^_*e_*$/.test(name) || errorWords.has(wordsOf(name).at(-1) ?? '');
}

/** Properties of an error that tell how the program works inside. */
const tellingProperties: ReadonlySet<string> = new Set([
  'cause',
  'detail',
  'inner',
  'message',
  'original',
  'originalError',
  'parent',
  'reason',
  'sql',
  'sqlMessage',
  'stack',
  'stderr',
]);

/** Whether what lies at this path of an error tells how the program works inside; the whole error does. */
export function isTellingPath(path: readonly string[]): boolean {
  return path.every((name) => name === '*' || tellingProperties.has(name));
}

/** Classes that say nothing of who may read the message: those of the language, and of drivers and clients. */
const PLAIN_CLASSES =
  /^(?:(?:Aggregate|Eval|Internal|Range|Reference|Type|URI|System)?Error|DOMException|Throwable)$/;
const INNER_CLASSES =
  /prisma|mongo|sequelize|database|driver|queryfailed|typeorm|knex|sql|sqlite|postgres|\bpg|redis|axios|fetch|got|http(?:client|request)|elastic|aws|stripe|timeout|connection|network|internal|server/i;

/** Whether errors of this class are written for the program's users: `HttpError`, `ValidationError`; not `TypeError`. */
export function isClientClass(name: string): boolean {
  return !PLAIN_CLASSES.test(name) && !INNER_CLASSES.test(name.replace(/serverless|observer/gi, ''));
}

const CLIENT_MARKS =
  /^(?:expose|exposed|isOperational|operational|isJoi|isBoom|isPublic|public|isClient\w*|isUser\w*|userFacing|isKnown|isSafe|safe|isHttpError|isApiError|isAppError|isCustom\w*|isTrusted|isExpected|expected|statusCode|status|httpCode|httpStatus|errors|issues|details|inner)$/;

/** Whether an error that has such a property was made to be shown, or to be answered with a status: `err.expose`. */
export function marksClientError(property: string): boolean {
  return CLIENT_MARKS.test(property);
}

/** Whether a function of this name tells errors for clients from others: `isHttpError(err)`; not `isAxiosError`. */
export function tellsClientErrors(name: string): boolean {
  return (
    /^(?:is|has|can|should|may)(?=[A-Z_])|^(?:trusted|safe|expected)/.test(name) &&
    !/^(?:isError|isNativeError|isErrorLike|isObject|isString|isInstance|isProduction)$/.test(name) &&
    !INNER_CLASSES.test(name)
  );
}

/** Whether a name is that of a status code: `status`, `statusCode`, `httpStatus`, `code`. */
export function namesStatus(name: string): boolean {
  return /^(?:status|code)$/.test(wordsOf(name).at(-1) ?? '') || /^status_?code$/i.test(name);
}

/** Whether a setting of this name decides whether details of errors are shown: `exposeErrors`, `showStack`. */
export function asksForDetails(name: string): boolean {
  return /expose|reveal|verbose|(?:show|include|with|send|return|display|print)_?(?:stack|error|detail|trace|message)|debug/i.test(
    name,
  );
}

/** Events that hand an error to their listener. */
export function isErrorEvent(name: string): boolean {
  return /^(?:\w+[-_:. ]?)?(?:error|exception|unhandledRejection|uncaughtException|rejection)$/i.test(name);
}

/** Calls that fail because of what they are given, and say so: checks of a client's input. */
export function soundsLikeInputCheck(name: string): boolean {
  return (
    /^(?:valid|validate|parse|assert|cast|sanitize|coerce)(?![a-z])/i.test(name) ||
    /(?:validate|validator|validation|schema)/i.test(name)
  );
}

/** Whether a text can hold an error at all. */
export function mentionsErrors(text: string): boolean {
  return /catch|\berr|error|exception|reason|\bthen\b/i.test(text);
}
