import { cors, nextjsCors } from './cors';
import { kcors, koaCors, koaCorsGenerator } from './cors-koa';
import {
  adonisCors,
  corser,
  elysiaCors,
  fastifyCors,
  hapiCorsHeaders,
  honoCors,
  microCors,
  middyCors,
  restifyCors,
  tinyhttpCors,
} from './cors-plugins';
import {
  apolloIntegrations,
  apolloServer,
  h3Cors,
  hapiCors,
  nestCors,
  socketCors,
  yogaCors,
} from './cors-servers';
import {
  cookieTexts,
  elysiaCookies,
  expressCookies,
  fastifyCookies,
  h3Cookies,
  hapiCookies,
  honoCookies,
  koaCookies,
  nextCookies,
  reactRouterCookies,
  sveltekitCookies,
} from './cookies';
import { errorDetails } from './error-details';
import { escapeSettings } from './escape-settings';
import { htmlAnswers } from './html-answers';
import { returnedHeaders, serverHeaders, webResponses } from './http-headers';
import { mails } from './mails';
import { responseBodies } from './response-bodies';
import {
  authenticationKits,
  clientSessions,
  h3Sessions,
  honoSessions,
  reactRouterSessions,
} from './session-kits';
import {
  cookieSession,
  expressSession,
  fastifySecureSession,
  fastifySession,
  hapiSessions,
  ironSession,
  koaGenericSession,
  koaSession,
} from './sessions';
import type { Library } from './types';

/** What makes answers: their headers, CORS above all, their cookies, sessions and bodies. */
export const answers: readonly Library[] = [
  adonisCors,
  apolloIntegrations,
  apolloServer,
  authenticationKits,
  clientSessions,
  cookieSession,
  cookieTexts,
  cors,
  corser,
  elysiaCookies,
  elysiaCors,
  expressCookies,
  expressSession,
  fastifyCookies,
  errorDetails,
  fastifyCors,
  fastifySecureSession,
  fastifySession,
  h3Cookies,
  h3Cors,
  h3Sessions,
  hapiCookies,
  hapiCors,
  hapiCorsHeaders,
  hapiSessions,
  honoCookies,
  honoCors,
  htmlAnswers,
  honoSessions,
  ironSession,
  mails,
  ...escapeSettings,
  kcors,
  koaCookies,
  koaCors,
  koaCorsGenerator,
  koaGenericSession,
  koaSession,
  microCors,
  middyCors,
  nestCors,
  nextCookies,
  nextjsCors,
  reactRouterCookies,
  responseBodies,
  reactRouterSessions,
  restifyCors,
  returnedHeaders,
  serverHeaders,
  socketCors,
  sveltekitCookies,
  tinyhttpCors,
  webResponses,
  yogaCors,
];
