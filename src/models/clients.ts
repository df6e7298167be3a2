import type { Library } from './types';
import { redirects } from './redirects';
import { methodFirst, smallClients } from './small-clients';
import {
  axios,
  fetchers,
  fetches,
  globalFetch,
  gotLike,
  needle,
  nodeClients,
  proxies,
  requestLike,
  superagent,
  undici,
} from './web-clients';

/** What sends requests to other servers, and browsers to other places. */
export const clients: readonly Library[] = [
  axios,
  fetchers,
  fetches,
  globalFetch,
  gotLike,
  methodFirst,
  needle,
  nodeClients,
  proxies,
  redirects,
  requestLike,
  smallClients,
  superagent,
  undici,
];
