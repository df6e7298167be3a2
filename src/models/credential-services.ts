/** Where clients of caches, queues, mail and directories take what they sign in with. */
import { cloudCredentials } from './credential-clouds';
import { credential, credentialItself, credentialOptions } from './credential-facts';
import type { FearFacts } from './fear-types';
import type { Library, Sink } from './types';

const passwordOptions = credentialOptions({ password: ['password'] });
const itself = (problem: Parameters<typeof credentialItself>[0], argument: number) => ({
  ...credential,
  at: { argument },
  facts: credentialItself(problem),
});
const options = (facts: FearFacts, argument: number) => ({ ...credential, at: { argument }, facts });

const caches: readonly Library[] = [
  {
    packages: ['redis', '@redis/client'],
    read: 'redis 6.3.1',
    sinks: [
      options(credentialOptions({ password: ['password', 'auth_pass'], address: ['url'] }), 0),
      options(credentialOptions({ password: ['password', 'auth_pass'] }), -1),
    ].map((row): Sink => ({ ...row, call: ['createClient', 'createCluster', 'createClientPool'] })),
  },
  {
    packages: ['ioredis'],
    read: 'ioredis 6.0.0',
    sinks: ([{ constructed: true }, { new: ['Redis', 'Cluster'] }] as const).flatMap(
      (use): readonly Sink[] => [
        { ...options(credentialOptions({ password: ['password', 'redisOptions.password'] }), -1), ...use },
        { ...itself('address', 0), ...use },
      ],
    ),
  },
  {
    packages: [],
    read: 'bull 4.16.5, bullmq 6.7.0',
    sinks: (
      [
        { on: 'bull.exports', constructed: true },
        { on: 'bull.exports', new: ['Queue', 'Worker', 'QueueEvents', 'FlowProducer'] },
      ] as const
    ).map((use): Sink => ({
      ...options(credentialOptions({ password: ['redis.password', 'connection.password'] }), -1),
      ...use,
    })),
  },
  {
    packages: ['memjs'],
    read: 'memjs 1.3.2',
    objects: { client: [{ steps: [{ member: 'Client' }] }] },
    sinks: [{ ...options(passwordOptions, 1), on: 'client', call: 'create' }],
  },
  {
    packages: ['neo4j-driver'],
    read: 'neo4j-driver 6.3.0',
    objects: {
      auth: [{ steps: [{ member: 'auth' }] }],
      driver: [{ steps: [{ call: 'driver' }] }],
      session: [{ from: 'driver', steps: [{ call: ['session', 'rxSession'] }] }],
      transaction: [
        { from: 'session', steps: [{ call: 'beginTransaction' }] },
        {
          from: 'session',
          steps: [
            {
              call: ['readTransaction', 'writeTransaction', 'executeRead', 'executeWrite'],
              callback: 0,
              parameter: 0,
            },
          ],
        },
      ],
    },
    types: {
      driver: 'Driver',
      session: ['Session', 'RxSession'],
      transaction: ['Transaction', 'ManagedTransaction'],
    },
    sinks: [
      { ...itself('password', 1), on: 'auth', call: 'basic' },
      { ...itself('token', 0), on: 'auth', call: 'bearer' },
    ],
  },
  {
    packages: ['@elastic/elasticsearch', '@opensearch-project/opensearch'],
    read: '@elastic/elasticsearch 9.4.3',
    objects: { client: [{ steps: [{ new: 'Client' }] }] },
    types: { client: 'Client' },
    sinks: [
      {
        ...options(
          credentialOptions({
            password: ['auth.password'],
            'service key': ['auth.apiKey'],
            address: ['node'],
          }),
          0,
        ),
        new: 'Client',
      },
    ],
  },
  {
    packages: ['arangojs'],
    read: 'arangojs 10.4.0',
    objects: {
      database: [{ steps: [{ new: 'Database' }] }, { steps: ['called'] }, { steps: ['constructed'] }],
      aql: [{ steps: [{ member: 'aql' }] }],
    },
    types: { database: 'Database' },
    sinks: [
      { ...itself('password', 1), on: 'database', call: ['useBasicAuth', 'login'] },
      { ...itself('token', 0), on: 'database', call: 'useBearerAuth' },
    ],
  },
  {
    packages: ['nano'],
    read: 'nano 11.0.7',
    sinks: [{ ...itself('address', 0), called: true }],
  },
];

const queues: readonly Library[] = [
  {
    packages: [],
    read: 'kafkajs 2.2.4',
    sinks: [
      {
        ...options(credentialOptions({ password: ['sasl.password'] }), 0),
        on: 'kafkajs.exports',
        new: 'Kafka',
      },
    ],
  },
  {
    packages: [],
    read: 'amqplib 2.3.1',
    sinks: [
      { ...options(passwordOptions, 0), on: 'amqplib.exports', call: 'connect' },
      { ...itself('address', 0), on: 'amqplib.exports', call: 'connect' },
    ],
  },
  {
    packages: [],
    read: 'mqtt 5.16.0',
    sinks: [{ ...options(passwordOptions, -1), on: 'mqtt.exports', call: ['connect', 'connectAsync'] }],
  },
  {
    packages: [],
    read: 'nats 2.29.3',
    sinks: [
      {
        ...options(credentialOptions({ password: ['pass'], token: ['token'] }), 0),
        on: 'nats.exports',
        call: 'connect',
      },
    ],
  },
];

const mail: readonly Library[] = [
  {
    packages: ['nodemailer'],
    read: 'nodemailer 10.6.1',
    sinks: [
      {
        ...options(
          credentialOptions({
            password: ['auth.pass'],
            'client secret': ['auth.clientSecret'],
            token: ['auth.refreshToken', 'auth.accessToken'],
            key: ['dkim.privateKey'],
          }),
          0,
        ),
        call: 'createTransport',
      },
      { ...itself('address', 0), call: 'createTransport' },
    ],
  },
  {
    packages: ['imap', 'imapflow', 'node-imap', 'poplib', 'emailjs'],
    read: 'imap 0.8.19, imapflow 2.10.2',
    sinks: ([{ constructed: true }, { new: ['ImapFlow', 'SMTPClient'] }] as const).map((use): Sink => ({
      ...options(credentialOptions({ password: ['password', 'auth.pass'] }), 0),
      ...use,
    })),
  },
  {
    packages: ['@sendgrid/mail', '@sendgrid/client'],
    read: '@sendgrid/mail 8.1.6',
    sinks: [{ ...itself('service key', 0), call: 'setApiKey' }],
  },
  {
    packages: ['postmark', 'resend'],
    read: 'postmark 5.1.0, resend 6.38.0',
    sinks: [{ ...itself('service key', 0), new: ['ServerClient', 'Client', 'AccountClient', 'Resend'] }],
  },
];

const directories: readonly Library[] = [
  {
    packages: ['ldapjs', 'ldapts', 'ldapjs-client', 'ldapjs-promise'],
    read: 'ldapjs 3.0.7, ldapts 8.2.0',
    objects: {
      client: [
        { steps: [{ call: 'createClient' }] },
        { steps: [{ new: ['Client', 'LdapClient'] }] },
        { steps: ['constructed'] },
      ],
    },
    types: { client: 'Client' },
    sinks: [{ ...itself('password', 1), on: 'client', call: ['bind', 'simpleBind'] }],
  },
  {
    packages: ['ldap-authentication'],
    read: 'ldap-authentication 4.0.4',
    sinks: [
      {
        ...options(credentialOptions({ password: ['adminPassword', 'userPassword'] }), 0),
        call: ['authenticate', 'authenticateWithPassword'],
      },
    ],
  },
];

const shells: readonly Library[] = [
  {
    packages: [],
    read: 'ssh2 1.17.0, node-ssh 13.2.1',
    sinks: [
      {
        ...options(credentialOptions({ password: ['password'], passphrase: ['passphrase'] }), 0),
        on: 'ssh2.client',
        call: 'connect',
      },
    ],
  },
  {
    packages: ['ssh2-sftp-client', 'basic-ftp', 'ftp', 'promise-ftp', 'jsftp'],
    read: 'ssh2-sftp-client 12.1.1, basic-ftp 6.2.6',
    objects: {
      client: [{ steps: ['constructed'] }, { steps: [{ new: 'Client' }] }],
    },
    sinks: [
      {
        ...options(credentialOptions({ password: ['password'], passphrase: ['passphrase'] }), 0),
        on: 'client',
        call: ['connect', 'access'],
      },
      { ...itself('password', 1), on: 'client', call: 'login' },
    ],
  },
];

export const serviceCredentials: readonly Library[] = [
  ...caches,
  ...queues,
  ...mail,
  ...directories,
  ...shells,
  ...cloudCredentials,
];
