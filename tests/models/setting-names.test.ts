import { describe, expect, it } from 'vitest';
import { soundsLikeContext, soundsLikeRequest, soundsLikeResponse } from '../../src/models/response-names';
import { environmentNamed, namesEnvironment, soundsLikePermission } from '../../src/models/setting-names';

describe('names that mean runs of a program', () => {
  it.each(['dev', 'isDev', 'IS_DEV', '__DEV__', 'inDevelopment', 'isTest', 'DEBUG', 'isLocal', 'localhost'])(
    '%s is development',
    (name) => expect(environmentNamed(name)).toBe('development'),
  );
  it.each(['prod', 'isProd', 'IS_PRODUCTION', 'production', 'inProductionMode'])('%s is production', (name) =>
    expect(environmentNamed(name)).toBe('production'),
  );
  it.each(['device', 'latest', 'product', 'locale', 'contest', 'staging', 'env', ''])(
    '%s is neither',
    (name) => expect(environmentNamed(name)).toBeUndefined(),
  );
});

describe('settings that say where a program runs', () => {
  it.each(['NODE_ENV', 'process.env.NODE_ENV', 'config.environment', 'stage', 'mode'])('%s', (name) =>
    expect(namesEnvironment(name)).toBe(true),
  );
  it.each(['envelope', 'stages', 'model', 'user'])('not %s', (name) =>
    expect(namesEnvironment(name)).toBe(false),
  );
});

describe('names of decisions about who is let in', () => {
  it.each([
    'allowAll',
    'allowAny',
    'anyOriginAllowed',
    'isAllowed',
    'allowedHosts',
    'isTrusted',
    'isPublic',
    'ORIGIN_WHITELIST',
    'originIsKnown',
    'allowlist',
    'wildcard',
    'verifyCors',
  ])('%s', (name) => expect(soundsLikePermission(name)).toBe(true));
  it.each([
    'corsEnabled',
    'cors',
    'allowedMethods',
    'publicKey',
    'publicPath',
    'trustProxy',
    'original',
    'verifyToken',
    'isAuthenticated',
    'openApi',
    'method',
  ])('not %s', (name) => expect(soundsLikePermission(name)).toBe(false));
});

describe('names of responses', () => {
  it.each(['res', 'resp', 'response', 'reply', 'rep', 'httpResponse', 'proxyRes', '_res'])('%s', (name) =>
    expect(soundsLikeResponse(name)).toBe(true),
  );
  it.each(['responses', 'resolution', 'fetchResponse', 'axiosRes', 'request', 'result', 'reset'])(
    'not %s',
    (name) => expect(soundsLikeResponse(name)).toBe(false),
  );
});

describe('names of contexts', () => {
  it.each(['ctx', 'context', 'c', '_ctx'])('%s', (name) => expect(soundsLikeContext(name)).toBe(true));
  it.each(['contexts', 'cc', 'cache'])('not %s', (name) => expect(soundsLikeContext(name)).toBe(false));
});

describe('names of requests', () => {
  it.each(['req', 'request', 'httpRequest', 'ctx', 'event', 'headers', 'reqHeaders'])('%s', (name) =>
    expect(soundsLikeRequest(name)).toBe(true),
  );
  it.each(['requests', 'config', 'settings', 'cache', 'map', 'require'])('not %s', (name) =>
    expect(soundsLikeRequest(name)).toBe(false),
  );
});
