/** Middlewares that let a request through for those who may make it. */
import type { Library } from './types';

const guard = { kind: 'middleware.authorization', at: { argument: 0 } } as const;

const passports: Library = {
  packages: ['passport', 'koa-passport'],
  read: 'passport 0.7.0, koa-passport 6.0.0',
  sinks: [{ ...guard, call: ['authenticate', 'authorize'] }],
};

const makers: Library = {
  packages: ['connect-ensure-login', 'express-oauth2-jwt-bearer', '@clerk/express', 'keycloak-connect'],
  read: 'connect-ensure-login 0.1.1, express-oauth2-jwt-bearer 1.10.0, @clerk/express 2.1.70, keycloak-connect 26.1.1',
  objects: { keycloak: [{ package: 'keycloak-connect', steps: ['constructed'] }] },
  sinks: [
    {
      ...guard,
      call: [
        'ensureLoggedIn',
        'auth',
        'requiredScopes',
        'claimEquals',
        'claimIncludes',
        'claimCheck',
        'requireAuth',
      ],
    },
    { ...guard, on: 'keycloak', call: ['protect', 'enforcer'] },
  ],
};

export const guards: readonly Library[] = [passports, makers];
