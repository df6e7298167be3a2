// Generated from the files of this folder: npm run update
import type { Rule } from '../kit/create-rule';
import noCleartextTransport from './no-cleartext-transport';
import noCodeInjection from './no-code-injection';
import noCommandInjection from './no-command-injection';
import noDotenvInProduction from './no-dotenv-in-production';
import noErrorExposure from './no-error-exposure';
import noExposedFiles from './no-exposed-files';
import noHardcodedCredentials from './no-hardcoded-credentials';
import noHostHeaderTrust from './no-host-header-trust';
import noIneffectiveRateLimit from './no-ineffective-rate-limit';
import noInsecureCookie from './no-insecure-cookie';
import noInsecureJwtSigning from './no-insecure-jwt-signing';
import noInsecureJwtVerification from './no-insecure-jwt-verification';
import noInsecureRandom from './no-insecure-random';
import noInsecureSession from './no-insecure-session';
import noInsecureTls from './no-insecure-tls';
import noLogInjection from './no-log-injection';
import noMassAssignment from './no-mass-assignment';
import noNosqlInjection from './no-nosql-injection';
import noOpenRedirect from './no-open-redirect';
import noPathTraversal from './no-path-traversal';
import noPermissiveFileMode from './no-permissive-file-mode';
import noPermissiveTrustProxy from './no-permissive-trust-proxy';
import noPlaintextPassword from './no-plaintext-password';
import noPoweredByHeader from './no-powered-by-header';
import noPrototypePollution from './no-prototype-pollution';
import noQueryInjection from './no-query-injection';
import noReflectedXss from './no-reflected-xss';
import noRegexInjection from './no-regex-injection';
import noRequestStateInModuleScope from './no-request-state-in-module-scope';
import noRootProcess from './no-root-process';
import noSecretLogging from './no-secret-logging';
import noSensitiveResponse from './no-sensitive-response';
import noSqlInjection from './no-sql-injection';
import noSsrf from './no-ssrf';
import noTimingUnsafeComparison from './no-timing-unsafe-comparison';
import noTokenInWebStorage from './no-token-in-web-storage';
import noTypeConfusion from './no-type-confusion';
import noUnboundedInput from './no-unbounded-input';
import noUndeclaredGlobals from './no-undeclared-globals';
import noUnescapedOutput from './no-unescaped-output';
import noUnpromptedFullscreen from './no-unprompted-fullscreen';
import noUnsafeBuffer from './no-unsafe-buffer';
import noUnsafeDeserialization from './no-unsafe-deserialization';
import noUnsafeRegex from './no-unsafe-regex';
import noWeakCipher from './no-weak-cipher';
import noWeakHash from './no-weak-hash';
import noWeakKey from './no-weak-key';
import noWeakPasswordHash from './no-weak-password-hash';
import noWeakSecurityHeaders from './no-weak-security-headers';
import noWildcardCors from './no-wildcard-cors';
import noXxe from './no-xxe';
import requireAuthFailureLogging from './require-auth-failure-logging';
import requireCsrfProtection from './require-csrf-protection';
import requireErrorHandler from './require-error-handler';
import requireFieldEncryption from './require-field-encryption';
import requireGracefulShutdown from './require-graceful-shutdown';
import requireHealthEndpoint from './require-health-endpoint';
import requireHelmet from './require-helmet';
import requireInputValidation from './require-input-validation';
import requireLogoutInvalidation from './require-logout-invalidation';
import requirePasswordPolicy from './require-password-policy';
import requireRateLimit from './require-rate-limit';
import requireRequestSizeLimit from './require-request-size-limit';
import requireRouteAuthorization from './require-route-authorization';
import requireSecretCheck from './require-secret-check';
import requireSessionRegeneration from './require-session-regeneration';

export type RuleName =
  | 'no-cleartext-transport'
  | 'no-code-injection'
  | 'no-command-injection'
  | 'no-dotenv-in-production'
  | 'no-error-exposure'
  | 'no-exposed-files'
  | 'no-hardcoded-credentials'
  | 'no-host-header-trust'
  | 'no-ineffective-rate-limit'
  | 'no-insecure-cookie'
  | 'no-insecure-jwt-signing'
  | 'no-insecure-jwt-verification'
  | 'no-insecure-random'
  | 'no-insecure-session'
  | 'no-insecure-tls'
  | 'no-log-injection'
  | 'no-mass-assignment'
  | 'no-nosql-injection'
  | 'no-open-redirect'
  | 'no-path-traversal'
  | 'no-permissive-file-mode'
  | 'no-permissive-trust-proxy'
  | 'no-plaintext-password'
  | 'no-powered-by-header'
  | 'no-prototype-pollution'
  | 'no-query-injection'
  | 'no-reflected-xss'
  | 'no-regex-injection'
  | 'no-request-state-in-module-scope'
  | 'no-root-process'
  | 'no-secret-logging'
  | 'no-sensitive-response'
  | 'no-sql-injection'
  | 'no-ssrf'
  | 'no-timing-unsafe-comparison'
  | 'no-token-in-web-storage'
  | 'no-type-confusion'
  | 'no-unbounded-input'
  | 'no-undeclared-globals'
  | 'no-unescaped-output'
  | 'no-unprompted-fullscreen'
  | 'no-unsafe-buffer'
  | 'no-unsafe-deserialization'
  | 'no-unsafe-regex'
  | 'no-weak-cipher'
  | 'no-weak-hash'
  | 'no-weak-key'
  | 'no-weak-password-hash'
  | 'no-weak-security-headers'
  | 'no-wildcard-cors'
  | 'no-xxe'
  | 'require-auth-failure-logging'
  | 'require-csrf-protection'
  | 'require-error-handler'
  | 'require-field-encryption'
  | 'require-graceful-shutdown'
  | 'require-health-endpoint'
  | 'require-helmet'
  | 'require-input-validation'
  | 'require-logout-invalidation'
  | 'require-password-policy'
  | 'require-rate-limit'
  | 'require-request-size-limit'
  | 'require-route-authorization'
  | 'require-secret-check'
  | 'require-session-regeneration';

export const rules: Readonly<Record<RuleName, Rule>> = {
  'no-cleartext-transport': noCleartextTransport,
  'no-code-injection': noCodeInjection,
  'no-command-injection': noCommandInjection,
  'no-dotenv-in-production': noDotenvInProduction,
  'no-error-exposure': noErrorExposure,
  'no-exposed-files': noExposedFiles,
  'no-hardcoded-credentials': noHardcodedCredentials,
  'no-host-header-trust': noHostHeaderTrust,
  'no-ineffective-rate-limit': noIneffectiveRateLimit,
  'no-insecure-cookie': noInsecureCookie,
  'no-insecure-jwt-signing': noInsecureJwtSigning,
  'no-insecure-jwt-verification': noInsecureJwtVerification,
  'no-insecure-random': noInsecureRandom,
  'no-insecure-session': noInsecureSession,
  'no-insecure-tls': noInsecureTls,
  'no-log-injection': noLogInjection,
  'no-mass-assignment': noMassAssignment,
  'no-nosql-injection': noNosqlInjection,
  'no-open-redirect': noOpenRedirect,
  'no-path-traversal': noPathTraversal,
  'no-permissive-file-mode': noPermissiveFileMode,
  'no-permissive-trust-proxy': noPermissiveTrustProxy,
  'no-plaintext-password': noPlaintextPassword,
  'no-powered-by-header': noPoweredByHeader,
  'no-prototype-pollution': noPrototypePollution,
  'no-query-injection': noQueryInjection,
  'no-reflected-xss': noReflectedXss,
  'no-regex-injection': noRegexInjection,
  'no-request-state-in-module-scope': noRequestStateInModuleScope,
  'no-root-process': noRootProcess,
  'no-secret-logging': noSecretLogging,
  'no-sensitive-response': noSensitiveResponse,
  'no-sql-injection': noSqlInjection,
  'no-ssrf': noSsrf,
  'no-timing-unsafe-comparison': noTimingUnsafeComparison,
  'no-token-in-web-storage': noTokenInWebStorage,
  'no-type-confusion': noTypeConfusion,
  'no-unbounded-input': noUnboundedInput,
  'no-undeclared-globals': noUndeclaredGlobals,
  'no-unescaped-output': noUnescapedOutput,
  'no-unprompted-fullscreen': noUnpromptedFullscreen,
  'no-unsafe-buffer': noUnsafeBuffer,
  'no-unsafe-deserialization': noUnsafeDeserialization,
  'no-unsafe-regex': noUnsafeRegex,
  'no-weak-cipher': noWeakCipher,
  'no-weak-hash': noWeakHash,
  'no-weak-key': noWeakKey,
  'no-weak-password-hash': noWeakPasswordHash,
  'no-weak-security-headers': noWeakSecurityHeaders,
  'no-wildcard-cors': noWildcardCors,
  'no-xxe': noXxe,
  'require-auth-failure-logging': requireAuthFailureLogging,
  'require-csrf-protection': requireCsrfProtection,
  'require-error-handler': requireErrorHandler,
  'require-field-encryption': requireFieldEncryption,
  'require-graceful-shutdown': requireGracefulShutdown,
  'require-health-endpoint': requireHealthEndpoint,
  'require-helmet': requireHelmet,
  'require-input-validation': requireInputValidation,
  'require-logout-invalidation': requireLogoutInvalidation,
  'require-password-policy': requirePasswordPolicy,
  'require-rate-limit': requireRateLimit,
  'require-request-size-limit': requireRequestSizeLimit,
  'require-route-authorization': requireRouteAuthorization,
  'require-secret-check': requireSecretCheck,
  'require-session-regeneration': requireSessionRegeneration,
};
