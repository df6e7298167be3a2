/** Where passwords are chosen, and the words with which schemas say how long they may be. */
import { wordsOf } from './names';

const choosing: ReadonlySet<string> = new Set([
  'change',
  'create',
  'invite',
  'join',
  'new',
  'onboarding',
  'register',
  'registration',
  'reset',
  'set',
  'signup',
  'update',
]);
const comparing: ReadonlySet<string> = new Set([
  'auth',
  'authenticate',
  'authentication',
  'credentials',
  'current',
  'login',
  'logon',
  'old',
  'session',
  'signin',
  'token',
]);

/** Whether a name says that a password is chosen there, or that one is only compared: `signupSchema`, `LoginDto`. */
export function usesPassword(name: string): 'chosen' | 'compared' | undefined {
  const spoken = wordsOf(name);
  const pairs = spoken.map((word, index) => `${word}${spoken[index + 1] ?? ''}`);
  const says = (words: ReadonlySet<string>): boolean => [...spoken, ...pairs].some((word) => words.has(word));
  return says(choosing) ? 'chosen' : says(comparing) ? 'compared' : undefined;
}

/** Whether a field of this name is a password; not its confirmation, its hash or somebody's old one. */
export function isPasswordField(name: string): boolean {
  return /^(?:new|user|plain|admin)?_?(?:password|passwd|pwd|passphrase)$/i.test(wordsOf(name).join('_'));
}

/** Variables that chains of schemas begin with, beside those that a schema library was imported as. */
export const schemaRoots: ReadonlySet<string> = new Set([
  'z',
  'Joi',
  'joi',
  'yup',
  'Yup',
  'v',
  'vine',
  'zod',
  'string',
]);

/** Validators of one field of a request: `body('password').isLength({ min: 8 })`. */
export const fieldValidators: ReadonlySet<string> = new Set(['body', 'check', 'checkBody']);

/** Words of a chain by what they say of a text's length. */
export const lengthWords: Readonly<Record<string, 'least' | 'most' | 'exact' | 'options'>> = {
  min: 'least',
  minLength: 'least',
  nonempty: 'least',
  max: 'most',
  maxLength: 'most',
  length: 'exact',
  isLength: 'options',
};

/** Words that check a text in a way of their own, length perhaps among it. */
export const ownChecks =
  /^(?:regex|pattern|matches|refine|superRefine|custom|test|check|pipe|transform|withMessage|isStrongPassword|external|rule|password|and|concat|when)$/;

export const LEAST = 8;
export const MOST = 64;
