/** Protocols that send everything in the clear, and what takes their place. */
import { credential, credentialItself } from './credential-facts';
import type { Library } from './types';

/** Protocol → the same over TLS; undefined where it is not a matter of the address alone. */
export const cleartextProtocols: Readonly<Record<string, string | undefined>> = {
  http: 'https',
  ws: 'wss',
  ftp: undefined,
  telnet: undefined,
  redis: 'rediss',
  amqp: 'amqps',
  mqtt: 'mqtts',
  ldap: 'ldaps',
  mongodb: undefined,
  smtp: 'smtps',
  bolt: 'bolt+s',
  neo4j: 'neo4j+s',
};

/**
 * Hosts that a connection does not leave the machine, the pod or the cluster for: loopback, names without a dot, names
 * of private zones, the metadata of a cloud.
 */
export const nearHosts =
  /^(?:localhost|127(?:\.\d{1,3}){3}|0\.0\.0\.0|\[?::1\]?|169\.254(?:\.\d{1,3}){2}|[\w-]*|(?:[\w-]+\.)+(?:local|localhost|localdomain|internal|svc|lan|test|invalid)|[\w.-]+\.svc\.cluster\.local)$/i;

/** Options beside an address, or parameters in it, that turn TLS on. */
export const tlsBeside =
  /\b(?:tls|ssl)\b\s*[:=]\s*(?!false|0|undefined|null)|\b(?:useTLS|tlsCAFile|starttls)\b/i;

const address = { ...credential, at: { argument: 0 }, facts: credentialItself('address') };

/** Clients whose addresses no other table has. */
export const plainClients: readonly Library[] = [
  {
    packages: [],
    read: 'mqtt 5.16.0',
    sinks: [{ ...address, on: 'mqtt.exports', call: ['connect', 'connectAsync'] }],
  },
  {
    packages: [],
    read: 'ldapjs 3.0.7, ldapts 8.2.0',
    sinks: [
      {
        ...credential,
        on: 'ldapjs.exports',
        call: 'createClient',
        at: { argument: 0, property: ['url'] },
        facts: credentialItself('address'),
      },
      {
        ...credential,
        on: 'ldapjs.exports',
        new: 'Client',
        at: { argument: 0, property: ['url'] },
        facts: credentialItself('address'),
      },
    ],
  },
  {
    packages: [],
    read: 'neo4j-driver 6.3.0',
    sinks: [{ ...address, on: 'neo4j-driver.exports', call: 'driver' }],
  },
];
