/** What names tell of what keeps what happened. */
import { splitName } from '../syntax/words';

const JOURNAL =
  /\b(?:log|logs|logger|logging|audit|auditor|activity|activities|history|journal|console|tracker|analytics|metrics)\b/;

/** Whether something of this name only keeps what happened: `auditLog`, `ActivityLog`, `analytics`. */
export function soundsLikeJournal(name: string): boolean {
  return JOURNAL.test(splitName(name).join(' '));
}

const TRACE =
  /\b(?:log|logs|logged|logger|loggers|logging|audit|audits|auditor|auditing|track|tracker|tracking|report|reporter|capture|sentry|alert|alerts|notify|notifier|monitor|monitoring|metric|metrics|emit|emitter|events|record|journal|trail|console|debug|warn|warning|winston|pino|bunyan|syslog|attempt|attempts|failure|failures|failed|history|activity|telemetry|span|tracer|statsd|counter|increment|lockout|analytics)\b/;

/** Whether a call of this name may leave a trace of what happened: `audit`, `recordFailedLogin`, `emit`. */
export function soundsLikeTrace(name: string): boolean {
  return TRACE.test(splitName(name).join(' '));
}

/** Whether a middleware of this name logs every request: `requestLogger`, `morgan`, `accessLog`. */
export function soundsLikeRequestLogger(name: string): boolean {
  return /\b(?:morgan|logger|logging|log|logs|pino|winston|bunyan|audit|tracing)\b/.test(
    splitName(name).join(' '),
  );
}
