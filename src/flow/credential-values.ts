import type { TSESTree } from '@typescript-eslint/utils';
import { keyName, literalText } from '../syntax/names';
import { wrapped } from '../syntax/unwrap';
import { type Naming, isInTableOfTexts } from './credential-names';
import {
  isNames,
  isNoCredential,
  isPlaceholder,
  isProse,
  leadsElsewhere,
  looksChosen,
  looksRandom,
  soundsYours,
} from './credential-texts';

/** What a setting falls back to is used when nobody set it, however it looks. */
export function isFallback(written: string, { sort, at }: Naming): boolean {
  if (written.length < 3 || isPlaceholder(written) || leadsElsewhere(written)) return false;
  if (sort === 'token') return !isNoCredential(written) && looksChosen(written) && !isInTableOfTexts(at);
  return !(soundsYours(written) && sort === 'key' && /api/i.test(written));
}

/** Whether a text is the credential that the name beside it says. */
export function isNamed(written: string, naming: Naming): boolean {
  const { sort, at, by, name } = naming;
  if (written.length < 4 || written.length > 4096) return false;
  if (isNames(written)) return isOfAccount(at, written, sort) || isOwnKey(at, sort);
  if (isNoCredential(written) || isSameName(written, name)) return false;
  if (looksRandom(written)) return sort !== 'token' || !isInTableOfTexts(at);
  if (isInTableOfTexts(at)) return false;
  const isWord = /^[A-Z]?[a-z]+$/.test(written);
  switch (sort) {
    case 'password':
      return (
        looksChosen(written) ||
        isOfAccount(at, written, sort) ||
        (by !== 'property' && written.length >= 6 && !/^[A-Z][a-z]+$/.test(written))
      );
    case 'key':
      return (
        written.length >= 6 &&
        (looksChosen(written) ||
          (!/^[A-Z][a-z]+$/.test(written) && /secret|key|pass|super|hush|shh/i.test(written)) ||
          (isWord &&
            /secret/i.test(name) &&
            (written.length >= 12 || siblingsOf(at).some(({ key }) => PLACES.test(key)))))
      );
    default:
      return (
        /access|auth|bearer|api|refresh|secret/i.test(name) && written.length >= 12 && /\d/.test(written)
      );
  }
}

function isSameName(written: string, name: string): boolean {
  const folded = (each: string): string => each.toLowerCase().replace(/[^a-z\d]/g, '');
  // `credentials: 'allowCredentials'` says how somebody else calls it.
  const isLongerName = folded(name) === 'credentials' && /^[a-z]+(?:[A-Z][a-z]+)*Credentials$/.test(written);
  return isLongerName || folded(written) === folded(name);
}

/** `const jwtConstants = { secret: 'secretKey' }`: a program's own key, as in a tutorial. */
function isOwnKey(at: TSESTree.Node, sort: Naming['sort']): boolean {
  const holder = at.type === 'Property' ? wrapped(at.parent).parent : undefined;
  return (
    sort === 'key' &&
    holder?.type === 'VariableDeclarator' &&
    holder.id.type === 'Identifier' &&
    /^jwt|jwtC|session|cookie|crypto/i.test(holder.id.name) &&
    !isInTableOfTexts(at)
  );
}

const PLACES =
  /^(?:host|hostname|server|port|database|databaseUrl|db|dbUrl|mongoUri|dialect|connectionLimit|service|baseDN|endpoint)$/;
const PEOPLE = /^(?:user|username|userName|user_name|login|uid|account)$/;

/** Whether an object also says where, and as whom: `{ host: 'db', user: 'root', password: 'root' }`. */
function isOfAccount(at: TSESTree.Node, written: string, sort: Naming['sort']): boolean {
  if (sort !== 'password' || /^[A-Z]/.test(written)) return false;
  const keys = siblingsOf(at);
  const person = keys.find(({ key }) => PEOPLE.test(key));
  if (!person) return false;
  const { value } = person;
  if (value !== undefined && (isProse(value) || /^(?:user_?name|string|text)$/i.test(value))) return false;
  return (
    keys.some(({ key }) => PLACES.test(key)) ||
    (value !== undefined && /^(?:root|admin|administrator|sa|postgres|guest)$/i.test(value))
  );
}

/** What stands beside a property in its object: keys, and the values that are texts. */
export function siblingsOf(
  at: TSESTree.Node | undefined,
): readonly { readonly key: string; readonly value: string | undefined }[] {
  if (at?.type !== 'Property' || at.parent.type !== 'ObjectExpression') return [];
  return at.parent.properties.flatMap((each) =>
    each.type === 'Property' && each !== at
      ? [{ key: keyName(each) ?? '', value: literalText(each.value) }]
      : [],
  );
}
