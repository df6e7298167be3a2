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
import { htmlAnswers } from './html-answers';
import { returnedHeaders, serverHeaders, webResponses } from './http-headers';
import { responseBodies } from './response-bodies';
import type { Library } from './types';

/** What makes answers: their headers, CORS above all, their cookies and their bodies. */
export const answers: readonly Library[] = [
  adonisCors,
  apolloIntegrations,
  apolloServer,
  cookieTexts,
  cors,
  corser,
  elysiaCookies,
  elysiaCors,
  expressCookies,
  fastifyCookies,
  errorDetails,
  fastifyCors,
  h3Cookies,
  h3Cors,
  hapiCookies,
  hapiCors,
  hapiCorsHeaders,
  honoCookies,
  honoCors,
  htmlAnswers,
  kcors,
  koaCookies,
  koaCors,
  koaCorsGenerator,
  microCors,
  middyCors,
  nestCors,
  nextCookies,
  nextjsCors,
  reactRouterCookies,
  responseBodies,
  restifyCors,
  returnedHeaders,
  serverHeaders,
  socketCors,
  sveltekitCookies,
  tinyhttpCors,
  webResponses,
  yogaCors,
];
