import {
  bodyParserLimits,
  busboyLimits,
  expressLimits,
  fastifyLimits,
  fileUpload,
  formidableLimits,
  honoLimits,
  koaLimits,
  multerLimits,
  multipartyLimits,
  nestLimits,
} from './body-limits';
import {
  expressStatic,
  fastifyStatic,
  koaStatic,
  nestStatic,
  serveHandler,
  serveIndex,
  serveStatic,
  sirv,
} from './static-files';
import { cryptoJs, elliptic, keyPairs, nodeForge, nodeRsa, selfSigned } from './crypto-packages';
import { bufferBounds, buffers } from './buffers';
import { fileModes } from './file-modes';
import { guards } from './guards';
import { processes } from './processes';
import { rateLimiters } from './rate-limiters';
import { requestGuards } from './request-guards';
import { protectiveHeaders } from './protective-headers';
import { helmetParts, protectingHeaders } from './protecting-headers';
import { expressTrust, fastifyTrust } from './trusted-proxies';
import { nodeCrypto } from './node-crypto';
import { cassandraTls, proxyTls, superagentTls, tls } from './tls';
import { lodashRandom, mathRandom, pseudoRandom, uuid, weakRandoms } from './weak-randoms';
import { cryptoJsHashes, md5Packages, nodeHashes, sha1Packages, sha2Packages } from './weak-hashes';
import { expressJwt, fastJwt, fastifyJwt, jose, jsonwebtoken, jwtDecode, jwtSimple, jwtWorkers } from './jwt';
import { jwtMiddlewares } from './jwt-frameworks';
import { passwordCosts } from './password-costs';
import type { Library } from './types';

/** Encryption, and the settings of servers and clients that protect. */
export const protections: readonly Library[] = [
  bodyParserLimits,
  busboyLimits,
  expressLimits,
  fastifyLimits,
  fileUpload,
  formidableLimits,
  honoLimits,
  koaLimits,
  multerLimits,
  multipartyLimits,
  nestLimits,
  expressStatic,
  fastifyStatic,
  koaStatic,
  nestStatic,
  serveHandler,
  serveIndex,
  serveStatic,
  sirv,
  cryptoJsHashes,
  md5Packages,
  nodeHashes,
  sha1Packages,
  sha2Packages,
  fastJwt,
  jose,
  jsonwebtoken,
  expressJwt,
  fastifyJwt,
  jwtDecode,
  jwtMiddlewares,
  jwtSimple,
  jwtWorkers,
  passwordCosts,
  lodashRandom,
  mathRandom,
  pseudoRandom,
  uuid,
  weakRandoms,
  bufferBounds,
  buffers,
  cryptoJs,
  elliptic,
  keyPairs,
  nodeCrypto,
  nodeForge,
  nodeRsa,
  selfSigned,
  cassandraTls,
  ...fileModes,
  ...guards,
  processes,
  ...protectiveHeaders,
  ...rateLimiters,
  ...requestGuards,
  helmetParts,
  protectingHeaders,
  expressTrust,
  fastifyTrust,
  proxyTls,
  superagentTls,
  tls,
];
