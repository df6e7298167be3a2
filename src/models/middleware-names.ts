/** What names tell of middlewares that another file made. */
import { splitName } from '../syntax/words';
import { REFUSES, soundsLikeGuard } from './authorization-names';
import type { Kind } from './kinds';

/** Kinds of middlewares that are known by name where nothing else shows them, by the words of the name. */
const spoken: Partial<Record<Kind, RegExp>> = {
  'middleware.headers': /\b(?:helmet|secure|secured|security|hardening|csp|hsts)\b/,
  'middleware.rate-limit':
    /\b(?:limiter|limiters|ratelimit|ratelimiter|rate limit\w*|throttle|throttled|throttler|throttling|slowdown|slow down|bruteforce|brute|flood|(?:login|auth|request|requests|api|otp|password|signup|register) limits?)\b/,
  'middleware.csrf': /\b(?:csrf|xsrf|csurf|(?:verify|check|same|validate|require) (?:same )?origin)\b/,
  'middleware.error-handler': /\b(?:error|errors|err|exception|exceptions|celebrate|problem|fault)\b/,
};

/** The same where the middleware is certainly of another file: what this file writes out tells better. */
const spokenElsewhere: Partial<Record<Kind, RegExp>> = {
  'middleware.headers': /^(?!.*\b(?:cors|cross|origin)\b).*\bheaders?\b/,
};

/** Whether a middleware of this name is by convention one of the kind. */
export function soundsLikeMiddleware(kind: Kind, name: string, isElsewhere: boolean): boolean {
  const words = splitName(name).join(' ');
  if (kind === 'middleware.authorization') return soundsLikeGuard(words);
  return Boolean(spoken[kind]?.test(words)) || (isElsewhere && Boolean(spokenElsewhere[kind]?.test(words)));
}

/** Whether code of a function of this file shows that it does what middlewares of the kind do. */
export function showsMiddleware(kind: Kind, code: string): boolean {
  return kind === 'middleware.authorization' && REFUSES.test(code);
}

const BUNDLE =
  /^(?:(?:add|all|app|apply|base|basic|common|configure|core|custom|default|express|global|init|install|koa|load|pre|register|server|setup|shared|standard|use)\s)*(?:middleware|middlewares|stack|bootstrap|setup|init|pipeline|preset|defaults)$|^auto load$|^autoload$/;

/** Whether a name is that of several middlewares in one: `commonMiddleware`, `middlewares`, `setupMiddleware`. */
export function soundsLikeBundle(name: string): boolean {
  return BUNDLE.test(splitName(name).join(' '));
}

const ROUTES =
  /\b(?:route|routes|router|routers|routing|api|apis|endpoint|endpoints|controller|controllers|resources|pages|views)\b/;

/** Whether a name is that of what answers requests: `usersRouter`, `./routes`, `registerRoutes`. */
export function soundsLikeRoutes(name: string): boolean {
  return ROUTES.test(splitName(name).join(' '));
}

const APP_MAKER =
  /\b(?:app|apps|application|server|api|http|web|express|koa|fastify|hapi|hono|bootstrap|main|start|run|serve|listen)\b|^(?:build|create|make|setup|default)$/;

/** Whether a function of this name makes a whole app, and no part that is given to one: `createApp`, `buildServer`. */
export function soundsLikeAppMaker(name: string): boolean {
  return APP_MAKER.test(splitName(name).join(' '));
}

const PROBE =
  /^(?:(?:api|app|internal|system|server|service|_ah|v\d*)\s)*(?:health|healthz|healthcheck|health check|ready|readyz|readiness|live|livez|liveness|alive|ping|status|heartbeat|up|metrics|probe|version|favicon ico|robots txt)\b/;

/** Whether a path is one that only machines ask: `/healthz`, `/metrics`. */
export function isProbePath(path: string): boolean {
  return PROBE.test(splitName(path).join(' '));
}

/** Whether a middleware of this name keeps sessions by cookies: `session`, `cookieSession`, `expressSession`. */
export function soundsLikeSession(name: string): boolean {
  return /^(?:(?:express|koa|app|cookie|user|client|iron|secure|fastify|my|redis|mongo)\s)*(?:session|sessions)(?: middleware| handler)?$/.test(
    splitName(name).join(' '),
  );
}
