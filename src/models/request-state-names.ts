/** What names tell of state that belongs to one request. */
import { splitName, wordSet } from '../syntax/words';

const ofOnePerson = wordSet(
  'account actor auth authenticated authorization caller cart claims current customer email identity locale ' +
    'login logged member membership organisation organization owner partner password permissions principal profile ' +
    'request requester role roles session sid tenant token uid user userid username viewer',
);

/** Whether a variable of this name holds what belongs to whoever asks: `currentUser`, `loggedIn`, `sessionToken`. */
export function isOfOnePerson(name: string): boolean {
  const spoken = splitName(name);
  return spoken.some((word) => ofOnePerson.has(word)) && !isForAll(name);
}

/** Whether a variable of this name is kept for everybody on purpose. */
export function isForAll(name: string): boolean {
  const parts = name.split('.');
  return (
    splitName(parts.at(-1) ?? '').some((word) => keptForAll.has(word)) ||
    parts.some((part) => isSetting.test(part))
  );
}

/** What an administrator sets for everybody: `config.port`, `defaultProvider`, `maintenanceMode`. */
const isSetting =
  /config|settings?$|options$|preferences$|^default[A-Z]|^(?:enabled?|disabled?)|(?:Mode|Enabled)$/;

/** Words of what is kept for everybody on purpose: `tokenCache`, `sessionStore`, `userCount`. */
const keptForAll = wordSet(
  'cache cached caches count counter factory model pool repository service store total',
);

/** Parameters that a decorator of the project's own gives: `@CurrentUser() user`. */
export const personDecorator = /user|session|account|tenant|principal|identity|auth/i;

/** What hangs on a request, but is one for the whole process. */
export const sharedByRequests: ReadonlySet<string> = new Set(['app', 'application', 'server']);

/** Calls that run code of tests, in which a variable of the test's own is no state of a server. */
export const runsTests =
  /^(?:describe|context|suite|test|it|specify|before|after|beforeEach|afterEach|beforeAll|afterAll)$/;
