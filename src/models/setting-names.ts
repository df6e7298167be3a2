/** What the names of settings tell: where a program runs, and whether somebody decides about a protection. */
import { wordsOf } from './names';

const developmentWords: ReadonlySet<string> = new Set([
  'debug',
  'dev',
  'develop',
  'developer',
  'development',
  'local',
  'localhost',
  'test',
  'testing',
  'tests',
]);

const productionWords: ReadonlySet<string> = new Set(['prod', 'production']);

/**
 * Which runs of a program a name means: `isDev`, `IN_PRODUCTION`, `process.env.DEBUG`. Undefined for other names,
 * also such as `device`, `latest`, `product`, which only begin or end alike.
 */
export function environmentNamed(name: string): 'development' | 'production' | undefined {
  const spoken = wordsOf(name);
  if (spoken.some((word) => productionWords.has(word))) return 'production';
  return spoken.some((word) => developmentWords.has(word)) ? 'development' : undefined;
}

/** Whether a name is the setting that says where the program runs: `NODE_ENV`, `config.env`, `stage`. */
export function namesEnvironment(name: string): boolean {
  return wordsOf(name).some((word) => /^(?:env|environment|mode|stage)$/.test(word));
}

/** Words that mean a decision about who is let in. */
const permissionWords: ReadonlySet<string> = new Set([
  'allowlist',
  'allowlisted',
  'everyone',
  'origin',
  'origins',
  'whitelist',
  'whitelisted',
  'wildcard',
]);

/** Words that do so at the end of a name, or before one of the next: not in `allowedMethods`, `publicKey`. */
const grantingWords: ReadonlySet<string> = new Set([
  'allow',
  'allowed',
  'allows',
  'permit',
  'permitted',
  'public',
  'trust',
  'trusted',
]);

/** Verbs that make a check of what follows them: `verifyCors`. */
const checkingVerbs: ReadonlySet<string> = new Set([
  'check',
  'match',
  'matches',
  'test',
  'validate',
  'verify',
]);

const grantedWords: ReadonlySet<string> = new Set([
  'all',
  'any',
  'cors',
  'credentials',
  'cross',
  'domain',
  'domains',
  'every',
  'external',
  'host',
  'hosts',
  'site',
  'sites',
]);

/**
 * Whether a name sounds like a decision about who is let in: `allowAll`, `isTrusted`, `originIsKnown`. Not so
 * `corsEnabled` or `handlesPreflight`, which decide whether anybody is answered at all.
 */
export function soundsLikePermission(name: string): boolean {
  const spoken = wordsOf(name);
  return spoken.some((word, index) => {
    const next = spoken[index + 1];
    return (
      permissionWords.has(word) ||
      (grantingWords.has(word) && (next === undefined || grantedWords.has(next))) ||
      (checkingVerbs.has(word) && next === 'cors')
    );
  });
}

/** Words of settings that switch a protection off, or keep something old alive. */
const weakeningWords: ReadonlySet<string> = new Set([
  'disable',
  'disabled',
  'ignore',
  'insecure',
  'legacy',
  'relaxed',
  'selfsigned',
  'skip',
  'strict',
  'unauthorized',
  'unsafe',
  'unverified',
  'validate',
  'verification',
  'verified',
  'verify',
]);

const weakeningPairs: readonly string[] = ['self signed', 'no verify', 'allow invalid', 'trust all'];

/**
 * Whether a name is a setting that somebody made to weaken a protection on purpose: `ALLOW_INSECURE`, `skipVerify`,
 * `config.selfSigned`, `rejectUnauthorized`. Not `useSsl` or `isSecure`, which ask whether there is one at all.
 */
export function soundsLikeWeakening(name: string): boolean {
  const spoken = wordsOf(name);
  return spoken.some(
    (word, index) =>
      weakeningWords.has(word) || weakeningPairs.includes(`${word} ${spoken[index + 1] ?? ''}`),
  );
}

const passwordWords: ReadonlySet<string> = new Set(['passphrase', 'passwd', 'password', 'pin', 'pwd']);

/** Whether a name is that of a password: `password`, `user.passwd`, `plainPassword`; not `passwordSalt`. */
export function namesPassword(name: string): boolean {
  return passwordWords.has(wordsOf(name).at(-1) ?? '');
}
