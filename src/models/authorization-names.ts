/** What names and code tell of who may use a route. */
import { splitName } from '../syntax/words';

const NO_GUARD =
  /\b(?:route|routes|router|routers|controller|controllers|handler|handlers|schema|schemas|validation|validations|validator|validators|dto|config|constants|service|services|model|models|limiter|limit|csrf|initialize|swagger|docs)\b|^api (?:bearer|basic|cookie|oauth)\b/;
const WORD =
  /\b(?:auth|authn|authz|authenticate|authenticated|authenticator|authentication|authorize|authorise|authorized|authorised|authorization|authorizer|requireauth|guard|guards|protect|protected|protection|acl|rbac|\w*jwt|permission|permissions|permit|permitted|restrict|restricted|logged in|loggedin|login required|signed in|bearer|impersonation)\b/;
const WHO =
  '(?:user|users|admin|admins|administrator|login|session|sessions|role|roles|scope|scopes|token|tokens|owner|ownership|member|members|staff|manager|operator|editor|author|account|tenant|access|key|apikey|superuser|root|moderator|teacher|student|seller|vendor|employee|rights|privilege|privileges|identity)';
const ASKS = new RegExp(
  `^(?:require|requires|required|ensure|check|checks|verify|verifies|must be|must have|must|need|needs|needed|is|only|has|have|assert|allow|allowed|enforce|can|user is|user has)\\b.*\\b${WHO}\\b`,
);
const ONLY = new RegExp(
  `\\b${WHO} (?:only|required|check|middleware)\\b|^validate (?:token|session|access|api key|role|user session)`,
);

/** Whether a middleware of this name lets some clients through only: `requireUser`, `isAdmin`, `authenticate`. */
export function soundsLikeGuard(words: string): boolean {
  return !NO_GUARD.test(words) && (WORD.test(words) || ASKS.test(words) || ONLY.test(words));
}

/** Whether a middleware of this name is certainly none that asks who a client is: `validate`, `upload`, `cache`. */
export function soundsHarmless(name: string): boolean {
  return /^check$|\b(?:validate|validates|validator|validation|valid|validated|schema|sanitize|sanitizer|limit|limits|limiter|limiters|rate|throttle|upload|uploads|uploader|multer|single|fields|none|any|array|parse|parser|parsers|json|urlencoded|raw|text|cors|csrf|cache|cached|log|logs|logger|morgan|body|file|files|image|images|photo|avatar|async|wrap|wrapper|catch|transform|compress|compression|slow|idempotency|celebrate|param|params|query|render|trim|normalize|helmet|static|delay|timeout)\b/.test(
    splitName(name).join(' '),
  );
}

/** Code with which a function refuses those whom it does not know. */
export const REFUSES =
  /\b40[13]\b|\b(?:UNAUTHORIZED|FORBIDDEN)\b|[uU]nauthori[sz]ed|[fF]orbidden|not authori[sz]ed|redirect \( ['"`][^'"`]*(?:log-?_?in|sign-?_?in|auth)|\b(?:session|user|isAuthenticated|loggedIn|isAdmin)\b[^;{]{0,60}\) (?:\{ )?(?:return )?\w+ \. redirect/;

/** Code that looks at who a client is. */
const LOOKS =
  /\b(?:req|request|ctx|c|context) \. (?:user|session|auth|isAuthenticated|isUnauthenticated|currentUser|principal|account|token|admin|can|ability|accountability|userId|signedCookies|cookies)\b|\b(?:state|locals) \. user|\bjwt \. verify|\bjwtVerify|\b(?:is|check|verify|ensure|require|has|assert|authorize|authenticate)(?:Admin|Auth|User|Owner|Session|Token|Role|Permission|Access|Login|LoggedIn)\w*\b|\bauthorize \(|\bauthenticate \(|\bcurrentUser\b|\bgetSession \(|\bgetServerSession \(|x-api-key|[aA]uthorization['"`]? \]?|\b(?:session|get(?:Signed)?Cookie) \( c\b/;

/** Whether code of a handler asks itself who the client is. */
export function asksWho(code: string): boolean {
  return LOOKS.test(code) || REFUSES.test(code);
}

/** Whether code of a handler refuses those who are not signed in. */
export function refusesStrangers(code: string): boolean {
  return REFUSES.test(code) && SIGNED_IN.test(code);
}

const SIGNED_IN =
  /\b(?:req|request|ctx) \. (?:session|user|isAuthenticated|isUnauthenticated|auth)\b|\bstate \. user\b/;

const PUBLIC =
  /^(?:confirm|verify|resend|accept)\b|\b(?:log ?in|sign ?in|log ?on|sign ?up|sign ?on|register|registration|log ?out|sign ?out|log ?off|forgot|forgotten|reset|recover|recovery|verify|verification|confirm|confirmation|activate|activation|refresh|token|tokens|oauth|oidc|saml|sso|auth|authenticate|callback|callbacks|webhook|webhooks|hook|hooks|ipn|contact|contacts us|subscribe|unsubscribe|newsletter|feedback|search|query|filter|csp|report violation|track|tracking|analytics|metrics|telemetry|beacon|collect|log|logs|health|healthz|ping|status|version|public|captcha|otp|code|invite|invitation|invitations|session|sessions|theme|locale|language|lang|consent|cookies?|cart|guest|demo|echo|graphql|graphiql|rpc|preview|calculate|convert|validate|check|estimate|shorten|anonymous|setup|install|init|enquiry|inquiry|waitlist|lead|leads|password|users?|accounts?|signups?|join|enroll|notify|notification callback|view|views|click|share|docs|swagger)$/;

/** Whether a route must be, or may well be, for everybody: where one signs in, where other servers call, where one searches. */
export function isForEverybody(path: string, name: string | undefined, verb: string): boolean {
  const parts = path
    .replace(/\?.*$/, '')
    .split('/')
    .filter((part) => part !== '' && !/^[:*{]/.test(part))
    .map((part) => splitName(part).join(' '));
  const last = parts.at(-1) ?? '';
  if (isAdminPath(path))
    return /^(?:log|sign)? ?(?:in|out|up|on|off)$|^(?:login|logout|signin|signout|auth|session)$/.test(last);
  const isMade = verb === 'post' || verb === 'all';
  // `POST /users` is where one registers, `DELETE /users/:id` is not.
  const isOfAccounts = /^(?:users?|accounts?)$/.test(last);
  if (isOfAccounts ? isMade && !/[:{][^/]*$/.test(path) : PUBLIC.test(last)) return true;
  if (parts.some((part) => /^(?:webhooks?|hooks?|auth|oauth|public|callbacks?|login)$/.test(part)))
    return true;
  const spoken = name === undefined ? '' : splitName(name).join(' ');
  return /\b(?:log ?in|sign ?in|sign ?up|register|log ?out|sign ?out|forgot|reset|verify|webhook|callback|subscribe|contact|search)\b/.test(
    spoken,
  );
}

/** Whether a path is one for those who run the service: `/admin/users`. */
export function isAdminPath(path: string): boolean {
  return path
    .split('/')
    .some((part) => /^(?:admin|administrator|administration|backoffice|superadmin)$/i.test(part));
}

/** Whether a decorator of this name lets everybody in: `@Public()`, `@SkipAuth()`. */
export function soundsOpen(name: string): boolean {
  return /\b(?:public|anonymous|anyone|unprotected|unauthenticated|skip|no auth|without auth|noauth|open|guest|allow all)\b/.test(
    splitName(name).join(' '),
  );
}
