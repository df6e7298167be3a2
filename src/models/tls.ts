/**
 * Options of TLS, which every client and server hands on under the names that Node gives them. They are known by these
 * names wherever an object or an assignment has them, because they are set far from the connection: in configuration,
 * in a spread, beside `ssl`, `tls`, `https`, `agentOptions`, `dialectOptions`, `extra`.
 */
import type { FearFacts } from './fear-types';
import type { Library, LiteralSink, Names } from './types';

const named = (name: string, ...feared: FearFacts['feared']): LiteralSink => ({
  kind: 'tls.settings',
  shaped: [name],
  property: [name],
  assigned: true,
  feared,
});

const OLD_VERSIONS = '(?:SSLv[23]|TLSv1(?:\\.[01])?)';

/** A part of OpenSSL's cipher list that lets a broken cipher in; not after `!` or `-`, which take it out. */
const WEAK_SUITES =
  '(?:[^]*[:, ])?\\+?(?:(?:RC4|3DES|DES|NULL|[ae]NULL|EXP|EXPORT|LOW|ADH|AECDH|MD5)(?:[-+:, ][^]*)?|[A-Z\\d-]+-(?:RC4|DES|NULL)(?:-[^]*|[:, ][^]*)?|[A-Z]+@SECLEVEL=0[^]*)';

/** A server that asks for certificates may look at them itself, once the connection stands. */
const servers: Names = ['createServer', 'createSecureServer', 'Server', 'createTlsServer'];

export const tls: Library = {
  packages: [],
  read: 'Node 20.20.2, mongodb 7.8.0, tedious 19.2.2, request 2.88.2, needle 3.5.0, pg 8.23.1',
  literalSinks: [
    {
      ...named('rejectUnauthorized', { problem: 'unverified', is: [false, 0] }),
      without: ['requestCert'],
      notGivenTo: servers,
    },
    named('strictSSL', { problem: 'unverified', is: [false] }),
    // MongoDB
    named('tlsAllowInvalidCertificates', { problem: 'unverified', is: [true, 'true'] }),
    named('tlsInsecure', { problem: 'unverified', is: [true, 'true'] }),
    named('sslValidate', { problem: 'unverified', is: [false, 'false'] }),
    named('tlsAllowInvalidHostnames', { problem: 'unnamed', is: [true, 'true'] }),
    // SQL Server
    named('trustServerCertificate', { problem: 'unverified', is: [true] }),
    // PostgreSQL
    named('ssl', { problem: 'unverified', is: ['no-verify'] }),
    named('sslmode', { problem: 'unverified', is: ['no-verify'] }),
    named('NODE_TLS_REJECT_UNAUTHORIZED', { problem: 'allUnverified', is: [0, '0'] }),
    named('checkServerIdentity', { problem: 'unnamed', answers: 'nothing' }),
    named('minVersion', { problem: 'oldVersion', matches: OLD_VERSIONS }),
    named('maxVersion', { problem: 'oldVersion', matches: OLD_VERSIONS }),
    named('DEFAULT_MIN_VERSION', { problem: 'oldVersion', matches: OLD_VERSIONS }),
    named('DEFAULT_MAX_VERSION', { problem: 'oldVersion', matches: OLD_VERSIONS }),
    named('secureProtocol', {
      problem: 'oldVersion',
      matches: '(?:SSLv[23]|TLSv1(?:_1)?)(?:_(?:client|server))?_method',
    }),
    named('ciphers', { problem: 'weakSuite', matches: WEAK_SUITES }),
    named('DEFAULT_CIPHERS', { problem: 'weakSuite', matches: WEAK_SUITES }),
    named('insecureHTTPParser', { problem: 'looseParser', is: [true] }),
  ],
};

export const superagentTls: Library = {
  packages: [],
  read: 'superagent 10.4.2',
  objects: {
    request: [
      { from: 'superagent.exports', steps: ['called'] },
      {
        from: 'superagent.exports',
        steps: [{ call: ['get', 'head', 'post', 'put', 'patch', 'delete', 'del', 'options', 'agent'] }],
      },
    ],
  },
  chains: 'request',
  sinks: [
    {
      kind: 'tls.settings',
      on: 'request',
      call: 'disableTLSCerts',
      at: { argument: 0 },
      facts: { feared: [{ problem: 'unverified', always: true }] } satisfies FearFacts,
    },
  ],
};

/** Where the connection is made with options that say nothing, this driver verifies nothing. */
export const cassandraTls: Library = {
  packages: [],
  read: 'cassandra-driver 4.10.0',
  sinks: [
    {
      kind: 'tls.settings',
      on: 'cassandra-driver.exports',
      new: 'Client',
      at: { argument: 0, property: ['sslOptions'] },
      when: { argument: 0, option: ['sslOptions'], is: 'present' },
      facts: {
        feared: [{ problem: 'unverifiedByDefault', option: ['rejectUnauthorized'], absent: true }],
      } satisfies FearFacts,
    },
  ],
};

/** `secure: false` is how proxies call it. */
export const proxyTls: Library = {
  packages: [],
  read: 'http-proxy 1.18.1, http-proxy-middleware 3.0.5',
  objects: {
    tlsProxy: [
      {
        from: 'http-proxy.exports',
        steps: [{ call: ['createProxyServer', 'createProxy', 'createServer'] }],
      },
      { from: 'http-proxy.exports', steps: [{ new: ['Server', 'ProxyServer'] }] },
    ],
  },
  sinks: [
    {
      kind: 'tls.settings',
      on: 'http-proxy.exports',
      call: [
        'createProxyServer',
        'createProxy',
        'createServer',
        'createProxyMiddleware',
        'legacyCreateProxyMiddleware',
      ],
      at: { argument: -1 },
      facts: { feared: [{ problem: 'unverified', option: ['secure'], is: [false] }] } satisfies FearFacts,
    },
    {
      kind: 'tls.settings',
      on: 'tlsProxy',
      call: ['web', 'ws'],
      at: { argument: -1 },
      facts: { feared: [{ problem: 'unverified', option: ['secure'], is: [false] }] } satisfies FearFacts,
    },
  ],
};
