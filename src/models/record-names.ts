/** What names tell of records of accounts, and of look-ups that give them. */
import { wordsOf } from './names';

const accounts: ReadonlySet<string> = new Set([
  'account',
  'accounts',
  'admin',
  'admins',
  'customer',
  'customers',
  'employee',
  'employees',
  'member',
  'members',
  'staff',
  'user',
  'users',
]);

const stores: ReadonlySet<string> = new Set([
  'collection',
  'dao',
  'model',
  'models',
  'repo',
  'repository',
  'schema',
  'store',
  'table',
]);

/** Whether what is called so keeps accounts with their passwords: `User`, `usersRepository`, `users`; not `userRole`. */
export function holdsPasswords(name: string): boolean {
  const spoken = wordsOf(name).filter((word) => !stores.has(word));
  return spoken.length === 1 && accounts.has(spoken[0] ?? '');
}

/** Whether a method of this name gives records as they are kept. */
export function givesRecords(name: string): boolean {
  return /^(?:find(?:One|Many|All|First|Unique|ById|ByPk)?(?:By\w*|OrThrow|OrFail|AndUpdate|Lean)?|findOneBy|findByIdAndUpdate|findOneAndUpdate|create|insert|first|get|from|save)$/.test(
    name,
  );
}

/** Whether the code of a look-up names the fields that it wants, or those that it does not. */
export function leavesOutFields(code: string): boolean {
  return /\bselect\s*:|\bselect\s*\((?!\s*(?:['"]\*['"]\s*)?\))|\b(?:attributes|projection|exclude|omit|include_fields|fields|columns|returning)\b\s*[:(]|['"]-(?:password|hash)|(?:password|passwordHash|hash)['"]?\s*:\s*(?:0|false)\b/i.test(
    code,
  );
}
