/**
 * The security practices that this plugin is about: what the field's guides for Node.js back ends ask for.
 * Rules name theirs in `meta.docs.practices`; the README's table is made of both. Types aside, nothing of
 * this file is part of the published bundle.
 */
export interface Practice {
  readonly id: string;
  readonly title: string;
  /** What code that follows the practice does. */
  readonly good: string;
  /** `code`: rules can see it. `later`: it is in files other than JavaScript. `outside`: no linter sees it. */
  readonly seen: 'code' | 'later' | 'outside';
  /** For what no rule sees, or not all of it: why, and what to do instead. */
  readonly note?: string;
}

export const practices = [
  {
    id: 'authentication',
    title: 'Authentication',
    good: 'A vetted library signs tokens with a strong key from configuration, lets them expire, and verifies them with a fixed algorithm, issuer and audience.',
    seen: 'code',
  },
  {
    id: 'authorization',
    title: 'Authorization',
    good: 'Admin routes and routes that change state have a role check in front of them.',
    seen: 'code',
  },
  {
    id: 'mfa',
    title: 'Second factor',
    good: 'Accounts with power need more than a password.',
    seen: 'outside',
    note: 'Whether a login asks for a second factor is a product decision that usually lives in another service; no pattern in the code proves it missing.',
  },
  {
    id: 'password-storage',
    title: 'Password storage',
    good: 'Passwords go through bcrypt, scrypt or argon2 at a real cost; never plain, never MD5 or SHA.',
    seen: 'code',
  },
  {
    id: 'encryption-at-rest',
    title: 'Encryption at rest',
    good: 'Authenticated ciphers such as AES-256-GCM, fresh nonces, and sensitive fields encrypted.',
    seen: 'code',
  },
  {
    id: 'encryption-in-transit',
    title: 'Encryption in transit',
    good: 'TLS on every connection, certificates verified, HSTS on.',
    seen: 'code',
  },
  {
    id: 'secrets-management',
    title: 'Secrets management',
    good: 'No secrets in code, fallbacks or URLs; they come from configuration and are checked when the process starts.',
    seen: 'code',
    note: 'Rotation and the secret manager itself are outside the code.',
  },
  {
    id: 'rate-limiting',
    title: 'Rate limiting',
    good: 'A limiter in front of every authentication route, keyed by something a client cannot choose.',
    seen: 'code',
  },
  {
    id: 'secret-logging',
    title: 'No secrets in logs',
    good: 'Logs hold no tokens, passwords, password hashes, keys, or whole bodies and headers.',
    seen: 'code',
  },
  {
    id: 'input-validation',
    title: 'Input validation',
    good: 'Every body, query and parameter passes a schema before it is used.',
    seen: 'code',
  },
  {
    id: 'sql-injection',
    title: 'SQL injection',
    good: 'Values are bound, not written into the text; names come from an allow-list.',
    seen: 'code',
  },
  {
    id: 'nosql-injection',
    title: 'NoSQL injection',
    good: 'Filter values are cast or wrapped in $eq; no code in $where.',
    seen: 'code',
  },
  {
    id: 'other-injection',
    title: 'Other injection',
    good: 'Request text reaches no shell, code, path, URL, template, regular expression, XML, LDAP or log line unchecked.',
    seen: 'code',
  },
  {
    id: 'xss',
    title: 'Cross-site scripting',
    good: 'Output is encoded, HTML sanitized, and templates escape by themselves.',
    seen: 'code',
  },
  {
    id: 'csrf',
    title: 'Cross-site request forgery',
    good: 'Routes that change state need a token or a strict same-site cookie.',
    seen: 'code',
  },
  {
    id: 'security-headers',
    title: 'Security headers',
    good: 'helmet with its protections on, a content security policy that restricts, HSTS, no X-Powered-By.',
    seen: 'code',
  },
  {
    id: 'cors',
    title: 'Cross-origin access',
    good: 'An allow-list of origins; never a wildcard or a reflected origin beside credentials.',
    seen: 'code',
  },
  {
    id: 'cookies-and-sessions',
    title: 'Cookies and sessions',
    good: 'httpOnly, secure and sameSite cookies that expire; random ids, a strong secret, a new id at login.',
    seen: 'code',
  },
  {
    id: 'error-handling',
    title: 'Error handling',
    good: 'Details go to the log, a generic answer to the client, and one middleware does both.',
    seen: 'code',
  },
  {
    id: 'security-logging',
    title: 'Security logging',
    good: 'Failed logins and denied access are logged.',
    seen: 'code',
    note: 'Whether anyone collects and reads the logs is outside the code.',
  },
  {
    id: 'parameter-pollution',
    title: 'Parameter pollution',
    good: 'A query value is checked to be one value before it is used as text.',
    seen: 'code',
  },
  {
    id: 'trusted-packages',
    title: 'Trusted packages',
    good: 'Known packages from a registry; no git or HTTP sources.',
    seen: 'later',
    note: 'Read from package.json and the lock file.',
  },
  {
    id: 'updated-dependencies',
    title: 'Updated dependencies',
    good: 'A lock file, npm ci, an audit step in CI, and no versions with known holes.',
    seen: 'later',
    note: 'Read from package.json, CI workflows and Dockerfiles. Until then: npm audit.',
  },
  {
    id: 'minimal-dependencies',
    title: 'Few dependencies',
    good: 'Nothing is installed that nothing imports.',
    seen: 'later',
    note: 'Read from package.json. Until then: knip or depcheck.',
  },
  {
    id: 'least-privilege',
    title: 'Least privilege',
    good: 'The process does not run as root and creates no world-writable files.',
    seen: 'code',
  },
  {
    id: 'containers',
    title: 'Containers',
    good: 'A small pinned base image, a user that is not root, no secrets in layers, a health check.',
    seen: 'later',
    note: 'Read from Dockerfiles and compose files.',
  },
  {
    id: 'reverse-proxy',
    title: 'Reverse proxy',
    good: 'TLS termination, limits and no version banner at the proxy.',
    seen: 'later',
    note: 'Read from nginx configuration.',
  },
  {
    id: 'process-management',
    title: 'Process management',
    good: 'A health endpoint, a shutdown that finishes its requests, and a manager that restarts.',
    seen: 'code',
  },
  {
    id: 'feature-minimization',
    title: 'Fewer features',
    good: 'Banners are off and static files come from a public folder only.',
    seen: 'code',
  },
  {
    id: 'no-shared-globals',
    title: 'No shared globals',
    good: 'No request data in module scope, no implicit globals, const by default.',
    seen: 'code',
  },
  {
    id: 'safe-buffers',
    title: 'Safe buffers',
    good: 'No memory is sent that was not filled before.',
    seen: 'code',
  },
  {
    id: 'fullscreen',
    title: 'Fullscreen',
    good: 'Pages go fullscreen on a gesture of the user only, with a way out.',
    seen: 'code',
  },
  {
    id: 'monitoring',
    title: 'Monitoring',
    good: 'Someone is told when the service misbehaves.',
    seen: 'outside',
    note: 'Agents and alerts are configured outside the code.',
  },
  {
    id: 'incident-response',
    title: 'Incident response',
    good: 'A SECURITY.md says whom to tell, and a plan says what happens then.',
    seen: 'later',
    note: 'Whether SECURITY.md exists can be read beside package.json; the plan cannot.',
  },
] as const satisfies readonly Practice[];

/** The id of a practice, as rules name it. */
export type PracticeId = (typeof practices)[number]['id'];
