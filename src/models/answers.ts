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
import { returnedHeaders, serverHeaders, webResponses } from './http-headers';
import type { Library } from './types';

/** What sets headers of answers, CORS above all. */
export const answers: readonly Library[] = [
  adonisCors,
  apolloIntegrations,
  apolloServer,
  cors,
  corser,
  elysiaCors,
  fastifyCors,
  h3Cors,
  hapiCors,
  hapiCorsHeaders,
  honoCors,
  kcors,
  koaCors,
  koaCorsGenerator,
  microCors,
  middyCors,
  nestCors,
  nextjsCors,
  restifyCors,
  returnedHeaders,
  serverHeaders,
  socketCors,
  tinyhttpCors,
  webResponses,
  yogaCors,
];
